// Buttons that copy texts with which a credential is announced. Without them, the texts are there to be selected.

import { copyFormatted, copyShown, select } from "./kit/clipboard.js";

const byId = (id) => document.getElementById(id);

for (const button of document.querySelectorAll("[data-copy]")) {
  const said = button.parentElement.querySelector("[role=status]");
  button.addEventListener("click", async () => {
    // Said anew each time, also when the same text is copied again.
    said.replaceChildren();
    const isCopied = await copyOf(button);
    said.replaceChildren(...word(isCopied ? "copied" : "failed"));
    if (!isCopied) select(byId(button.dataset.shown ?? button.dataset.copy));
  });
}

/** Copies what belongs to a button, and says whether that worked. */
function copyOf({ dataset }) {
  const text = byId(dataset.copy).textContent;
  if (!dataset.plain) return copyShown(text, byId(dataset.copy));
  return copyFormatted({ html: text, plain: byId(dataset.plain).textContent, shown: byId(dataset.shown) });
}

/** Returns what stands for a word in the page, with the language that it may be in. */
function word(name) {
  return [...byId("kit-words").content.querySelector(`[data-word=${name}]`).cloneNode(true).childNodes];
}
