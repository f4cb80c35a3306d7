// The page on which credentials are written without git. What is typed changes the text of a file; a worker checks it and
// makes its page, by the same code as the build. Nothing leaves the browser before somebody hands it in.

import { follow } from "./edit/changes.js";
import { showFindings } from "./edit/checking.js";
import { languages } from "./edit/files.js";
import { copy, mail, propose, save } from "./edit/hand.js";
import { press } from "./edit/items.js";
import { clear, offerDrafts } from "./edit/keeping.js";
import { offerLanguages } from "./edit/languages.js";
import { begin, readAddress } from "./edit/opening.js";
import { form, part } from "./edit/page.js";
import { enter, paste } from "./edit/split.js";
import { beginTranslation, offerTexts, turnTo } from "./edit/turning.js";
import { flush, forget, input, leave, settle } from "./edit/typing.js";
import { control } from "./edit/values.js";

showFindings({ follow, turn: turnTo, begin: beginTranslation });
offerTexts();
part("new").addEventListener("click", () => begin());
part("opening").addEventListener("submit", (event) => {
  event.preventDefault();
  begin(part("which").value.trim());
});
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("input", ({ target }) => input(target));
form.addEventListener("change", ({ target }) => settle(target));
form.addEventListener("focusout", ({ target }) => leave(target));
form.addEventListener("paste", paste);
form.addEventListener("keydown", enter);
form.addEventListener("click", ({ target }) => press(target.closest("button")));
part("propose")?.addEventListener("click", propose);
part("copy").addEventListener("click", copy);
part("save").addEventListener("click", save);
part("mail")?.addEventListener("click", mail);
part("clear").addEventListener("click", () => {
  forget();
  clear();
});
addEventListener("hashchange", readAddress);
addEventListener("pagehide", flush);
for (const field of form.querySelectorAll("[data-kind=language]")) offerLanguages(control(field), languages);
offerDrafts(begin);
readAddress();
