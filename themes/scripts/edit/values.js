// What fields hold, as values of the file and back.

import { foldItem, gist } from "./folds.js";
import { languageTag, OTHER } from "./languages.js";
import { readDuration, readNumber } from "./numbers.js";
import { languageName } from "./page.js";

/** How a length of time is written: in the file, and as number and unit. */
const DURATION = /^P(?:(\d+)([YMWD])|T(\d+)(H))$/;

/** Returns the control of a field that has one. */
export const control = (field) => field.querySelector("input, select, textarea");

/** Returns the fields within a record. */
export const within = (field) => [...field.querySelectorAll(":scope > .inner > .f")];

/** Returns the items of a list. */
export const items = (list) => [...list.querySelectorAll(":scope > .items > .item")];

/** Returns the field of an item. */
export const inItem = (item) => item.querySelector(":scope > .inner > .f");

/** Returns a list, for which one value may stand alone. */
export function asList(value) {
  if (value === null || value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

const isScalar = (value) => typeof value !== "object";

/** Returns the field of a contact that a bare value is. */
const contactField = (value) => (String(value).includes("://") ? "url" : "email");

/** Shows a value in a field, and in those within it. */
export function fill(field, value) {
  const { kind, short } = field.dataset;
  if (kind === "record") {
    const record = value === undefined || value === null ? {} : isScalar(value) ? { [short || contactField(value)]: value } : value;
    for (const inner of within(field)) fill(inner, record[inner.dataset.f]);
  } else if (kind === "list") {
    fillList(field, asList(value));
  } else if (kind === "ticks") {
    fillTicks(field, asList(value));
  } else {
    fillControl(field, value);
  }
}

function fillList(list, values) {
  const there = items(list);
  there.slice(values.length).forEach((item) => item.remove());
  for (const [index, value] of values.entries()) {
    const item = there[index] ?? addItem(list);
    item.dataset.there = "";
    fill(inItem(item), value);
    if (there[index]) gist(item);
    else foldItem(item, true);
  }
  number(list);
}

/** Adds an empty item to a list. Each has ids of its own. */
export function addItem(list) {
  const made = list.querySelector(":scope > template").content.firstElementChild.cloneNode(true);
  renameIds(made, (fillList.count = (fillList.count ?? 0) + 1));
  list.querySelector(":scope > .items").append(made);
  return made;
}

function renameIds(element, count) {
  const renamed = (id) => `${id}-n${count}`;
  const all = (part) => part.querySelectorAll("*");
  const each = (part) => {
    for (const one of all(part)) {
      for (const name of ["id", "for", "list"]) {
        if (one.hasAttribute(name)) one.setAttribute(name, renamed(one.getAttribute(name)));
      }
      const told = one.getAttribute("aria-describedby");
      if (told) one.setAttribute("aria-describedby", told.split(" ").map(renamed).join(" "));
      if (one.localName === "template") each(one.content);
    }
  };
  each(element);
}

/** Numbers the items of a list, for those who hear them. */
export function number(list) {
  const all = items(list);
  const name = list.querySelector(":scope > legend").firstChild.textContent.trim();
  for (const [index, item] of all.entries()) {
    const field = inItem(item);
    const label = field.querySelector(":scope > legend, :scope > label");
    label.firstChild.textContent = `${name} ${index + 1} `;
    const head = item.querySelector(":scope > .folds .which");
    if (head) head.textContent = `${name} ${index + 1}`;
    for (const button of item.querySelectorAll(":scope > .tools > button")) {
      button.disabled = { up: index === 0, down: index === all.length - 1 }[button.dataset.do] ?? false;
      button.setAttribute("aria-label", `${button.textContent}: ${name} ${index + 1}`);
    }
  }
}

function fillTicks(field, values) {
  const boxes = [...field.querySelectorAll("input")];
  for (const box of boxes) box.checked = values.map(String).includes(box.value);
  const known = boxes.map((box) => box.value);
  // What is in the file and not in the list stays there until somebody takes it out.
  for (const value of values.filter((one) => !known.includes(String(one)))) {
    const label = document.createElement("label");
    label.className = "tick";
    const box = Object.assign(document.createElement("input"), { type: "checkbox", value, checked: true });
    label.append(box, ` ${value}`);
    field.querySelector(".ticks").append(label);
  }
}

function fillControl(field, value) {
  const made = control(field);
  const { kind } = field.dataset;
  const text = value === undefined || value === null || !isScalar(value) ? "" : String(value);
  if (kind === "yes-no") {
    made.value = { true: "yes", false: "no" }[text] ?? "";
  } else if (kind === "duration") {
    const [, count, unit, hours, hour] = DURATION.exec(text) ?? [];
    made.value = count ?? hours ?? text;
    if (text) field.querySelector("select").value = unit ?? hour ?? "W";
  } else {
    if (made.localName === "select" && text && ![...made.options].some((option) => option.value === text)) {
      made.add(new Option(kind === "language" ? languageName(text, true) : text, text));
    }
    if (made.value !== text) made.value = text;
    if (kind === "language") showOther(field);
  }
}

/** Shows the control for a language that is not in the list, if that is chosen. */
export function showOther(field) {
  field.querySelector(".other").hidden = control(field).value !== OTHER;
}

/** Returns the value of a field, with those within it; `null` if there is none. */
export function read(field) {
  const { kind } = field.dataset;
  if (kind === "record") {
    const entries = within(field).map((inner) => [inner.dataset.f, read(inner)]).filter(([, value]) => value !== null);
    return entries.length > 0 ? Object.fromEntries(entries) : null;
  }
  if (kind === "list") {
    const values = items(field).map((item) => read(inItem(item))).filter((value) => value !== null);
    return values.length > 0 ? values : null;
  }
  if (kind === "ticks") {
    const isNumber = field.dataset.of !== undefined;
    const values = [...field.querySelectorAll("input:checked")].map(({ value }) => (isNumber && /^\d+$/.test(value) ? Number(value) : value));
    return values.length > 1 ? values : (values[0] ?? null);
  }
  return readControl(field);
}

function readControl(field) {
  const { value } = control(field);
  const text = value.trim();
  if (text === "") return null;
  switch (field.dataset.kind) {
    case "yes-no":
      return text === "yes";
    case "number":
      // What is no number is written as it is: the checker says what is wrong with it.
      return readNumber(text)?.value ?? text;
    case "duration": {
      const { count, unit } = readDuration(text) ?? { count: text, unit: field.querySelector("select").value };
      if (!/^\d+$/.test(count)) return text;
      return unit === "H" ? `PT${count}H` : `P${count}${unit}`;
    }
    case "language":
      return text === OTHER ? languageTag(field.querySelector(".other").value, [document.documentElement.lang, "en", "fr"]).trim() || null : text;
    case "long":
      return value.trim() === value || value.includes("\n") ? value.replace(/\s+$/, "") : text;
    default:
      return text;
  }
}
