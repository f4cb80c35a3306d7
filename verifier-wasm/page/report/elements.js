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
    const isLine = part instanceof HTMLParagraphElement;
    const line = isLine ? part : document.createElement("p");
    if (!isLine) line.append(part);
    value.append(line);
  }
  group.append(name, value);
  list.append(group);
}

/** Returns the heading of a part of a section. */
export function heading(words, key, values) {
  return words.put(document.createElement("h3"), key, values);
}

/** Returns an address that a badge names, as a link that says where it leads. Nothing is fetched until somebody follows it. */
export function link(address, words) {
  const element = document.createElement("p");
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null || !["https:", "http:"].includes(url.protocol)) {
    element.append(code(address));
    return element;
  }
  const anchor = document.createElement("a");
  anchor.href = url.href;
  anchor.rel = "noreferrer nofollow";
  words.put(anchor, "shown-open-at", { host: url.host });
  element.append(anchor, " ", code(address));
  return element;
}

/** Returns a link to what the site says about a check, or null where it has no such page. */
export function helpOn(check, words) {
  const { help } = document.querySelector("#words").dataset;
  if (!help) return null;
  const anchor = document.createElement("a");
  anchor.href = `${help}#check-${check}`;
  anchor.append(words.text("shown-check-help"));
  return anchor;
}

/** Returns a moment as the day and time of whoever reads: `{ date, time }`. */
export function dayAndTime(at) {
  return {
    date: `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`,
    time: `${two(at.getHours())}:${two(at.getMinutes())}`,
  };
}

/** Returns a number with two digits. */
export function two(number) {
  return String(number).padStart(2, "0");
}
