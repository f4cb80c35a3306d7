// The choice of the text in hand: the original, or one of its translations.

import { element } from "../choose/element.js";
import { first, isTranslation, languages } from "./files.js";
import { languageName, part, words } from "./page.js";
import { work } from "./work.js";

/** Shows the switch: a choice of the texts that there are, and a button for each that can be begun. */
export function showSwitch() {
  const { texts, hand, values } = work.now;
  const there = languages.filter((language) => language in texts);
  const absent = languages.filter((language) => !(language in texts));
  const hasTitle = Boolean(values?.title);
  part("switch").hidden = languages.length < 2 || (there.length < 2 && !hasTitle);
  part("words-help").hidden = !isTranslation();
  const told = JSON.stringify([there, absent]);
  if (part("switch").dataset.told !== told) part("texts").replaceChildren(...there.map(choice), ...absent.map(beginning));
  part("switch").dataset.told = told;
  part(`in-${hand}`).checked = true;
  part("words-help").textContent = words.text("live-edit-words-help", { name: languageName(first) });
}

function choice(language) {
  const input = element("input", { type: "radio", name: "text-in", id: `in-${language}`, value: language });
  const name = languageName(language, true);
  const label = language === first ? words.text("live-edit-original", { name }) : name;
  return element("label", { class: "tick" }, input, ` ${label}`);
}

function beginning(language) {
  return element("button", { type: "button", class: "leave", "data-begins": language }, words.text("live-edit-translate", { name: languageName(language) }));
}
