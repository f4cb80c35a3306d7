// Another text of the credential is taken in hand.

import { allMade } from "./changes.js";
import { check, showFound } from "./checking.js";
import { readText, showText } from "./fields.js";
import { EMPTY, first } from "./files.js";
import { keep } from "./keeping.js";
import { settledNow, tell } from "./notes.js";
import { languageName, part } from "./page.js";
import { showSwitch } from "./switch.js";
import { flush } from "./typing.js";
import { work } from "./work.js";

/** Whether somebody has chosen the language of the preview: then it does not follow the text in hand. */
let isChosen = false;

/** Begins to listen to the switch. */
export function offerTexts() {
  part("switch").addEventListener("change", (event) => {
    event.stopPropagation();
    turnTo(event.target.value);
  });
  part("switch").addEventListener("click", ({ target }) => {
    const { begins } = target.closest("button")?.dataset ?? {};
    if (begins) beginTranslation(begins);
  });
  part("shown-in")?.addEventListener("change", () => {
    isChosen = true;
    check();
  });
}

/** Takes another text of the credential in hand. */
export async function turnTo(language) {
  flush();
  await allMade();
  if (!work.now || work.now.hand === language || !(language in work.now.texts)) return;
  settledNow(false);
  work.now.hand = language;
  work.writing = undefined;
  if (part("shown-in") && !isChosen) part("shown-in").value = language;
  await readText();
  part("text").value = work.now.texts[language];
  showText();
  showSwitch();
  showFound();
  check();
}

/** Begins a translation. */
export async function beginTranslation(language) {
  flush();
  await allMade();
  if (!work.now || language in work.now.texts) return turnTo(language);
  work.now.texts[language] = EMPTY;
  await turnTo(language);
  part(`in-${language}`)?.focus();
  tell("begun", { name: languageName(language), value: languageName(first) });
  keep();
}
