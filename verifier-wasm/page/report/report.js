// What is known about a badge, as a page. Text becomes text: nothing of a badge is ever read as markup.

import { offer } from "../share/offer.js";
import { answer } from "./answers.js";
import { claims } from "./claims.js";
import { copy } from "./elements.js";
import { factsOf } from "./facts.js";
import { raw } from "./raw.js";
import { record } from "./record.js";
import { subject } from "./subject.js";
import { verdict } from "./verdict.js";
import { warnings } from "./warnings.js";

export { mark } from "./elements.js";
export { headline, tone } from "./verdict.js";

/** Returns a report as elements, the verdict first. */
export function draw(known, words, site) {
  const page = copy("#report");
  const facts = factsOf(known, words);
  const band = verdict(known, facts, words);
  warnings(page.querySelector(".worth"), known, words);
  subject(page.querySelector(".subj"), known, facts, words, site);
  for (const element of page.querySelectorAll("[data-question]")) answer(element, known, facts, words);
  offer(page.querySelector(".share"), known, words, site);
  claims(page.querySelector(".claims"), known, facts, words);
  record(page.querySelector(".record dl"), known, facts, words);
  raw(page.querySelector(".raw"), known);
  return [band, page];
}
