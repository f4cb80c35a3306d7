// The elements that reports are made of. Text becomes text: nothing of a badge is ever read as markup.

import { apart, shorten } from "../words.js";

/** From worst to best. */
export const OUTCOMES = ["fail", "unknown", "warn", "pass"];

/** Returns what a template of the page holds. */
export function copy(selector) {
  return document.querySelector(`template${selector}`).content.cloneNode(true);
}

/** Returns the mark and word of an outcome. */
export function mark(outcome, text) {
  const element = copy(`[data-mark="${outcome}"]`).firstElementChild;
  element.classList.add({ pass: "ok", fail: "bad", warn: "warn", unknown: "na" }[outcome]);
  element.lastElementChild.append(text);
  return element;
}

/** Returns a message as a paragraph. */
export function paragraph(words, key, params) {
  return words.put(document.createElement("p"), key, params);
}

/** Returns text of a badge that machines read. */
export function code(text) {
  const element = document.createElement("code");
  element.append(apart(shorten(text, 300)));
  return element;
}

/** Adds a row to a list of terms. */
export function row(list, term, ...values) {
  const shown = values.filter((value) => value !== null && value !== undefined && value !== "");
  if (shown.length === 0) return;
  const [group, name, value] = ["div", "dt", "dd"].map((element) => document.createElement(element));
  name.append(term);
  for (const part of shown) {
    const line = document.createElement("p");
    line.append(part);
    value.append(line);
  }
  group.append(name, value);
  list.append(group);
}
