// What is known about a badge, as a page. Text becomes text: nothing of a badge is ever read as markup.

import { offer } from "../share/offer.js";
import { answer } from "./answers.js";
import { claims } from "./claims.js";
import { documentOf } from "./depth/document.js";
import { earned } from "./depth/earned.js";
import { said } from "./depth/said.js";
import { copy } from "./elements.js";
import { factsOf } from "./facts.js";
import { record } from "./record.js";
import { subject } from "./subject.js";
import { verdict } from "./verdict.js";
import { warnings } from "./warnings.js";

export { mark } from "./elements.js";
export { headline, tone } from "./verdict.js";

/** Returns a report as elements, the verdict first. What takes reading pages of this site comes a little later. */
export function draw(known, words, site) {
  const page = copy("#report");
  const find = (selector) => page.querySelector(selector);
  const facts = factsOf(known, words);
  const band = verdict(known, facts, words);
  warnings(find(".worth"), known, facts, words);
  subject(find(".subj"), known, facts, words, site);
  for (const element of page.querySelectorAll("[data-question]")) answer(element, known, facts, words);
  offer(find(".share"), known, words, site);
  claims(find(".claims"), known, facts, words);
  said(find(".endorsed"), known, words);
  record(find(".record"), known, facts, words);
  documentOf(find(".raw"), known, words);
  earned(find(".earned"), known, facts, words, site);
  return [band, page];
}

/** Returns the answer to one question alone, as it stands in a report. */
export function drawAnswer(known, question, words) {
  const element = copy("#report").querySelector(`[data-question="${question}"]`);
  answer(element, known, factsOf(known, words), words);
  return element;
}
