// What the page says of what it does.

import { calm } from "./calm.js";
import { part, words } from "./page.js";

/** Says something above the form. */
export function tell(key, values, more = []) {
  calm().then(() => {
    part("said").hidden = false;
    part("said").replaceChildren(words.text(`live-edit-${key}`, values), ...more);
    if (key === "failed") part("said").dataset.fails = "";
    else delete part("said").dataset.fails;
  });
}

/** Takes back what was said there. */
export function quiet() {
  calm().then(() => {
    part("said").hidden = true;
    part("said").replaceChildren();
  });
}

/** Says what became of the text that was handed in. */
export function done(key, values) {
  part("done").replaceChildren(words.text(`live-edit-${key}`, values));
}

/** Says whether what is shown is of what is written now. */
export function settledNow(is) {
  part("editor").setAttribute("aria-busy", String(!is));
}
