// The verdict: what a hurried reader sees.

import { factsOf } from "./facts.js";

/** Returns the band that tells the verdict. */
export function verdict(known, facts, words) {
  const band = template(known.report.verdict).content.cloneNode(true);
  words.put(band.querySelector(".word"), facts.key("word"));
  words.put(band.querySelector("h1"), facts.key("title"), facts.values);
  words.put(band.querySelector(".sentence"), facts.key("text"), facts.values);
  return band;
}

/** Returns the headline of a verdict. */
export function headline(known, words) {
  return words.text(factsOf(known, words).key("title"));
}

/** Returns how a verdict looks. */
export function tone(known) {
  return template(known.report.verdict).dataset.tone;
}

function template(name) {
  return document.querySelector(`template[data-verdict="${CSS.escape(name)}"]`);
}
