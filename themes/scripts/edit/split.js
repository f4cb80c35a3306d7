// Lists that are pasted or written line by line: each line becomes an item.

import { element } from "../choose/element.js";
import { changeOf } from "./change.js";
import { change } from "./changes.js";
import { outcomes } from "./fields.js";
import { isTranslation } from "./files.js";
import { tell } from "./notes.js";
import { words } from "./page.js";
import { withoutLead } from "./polish.js";
import { addItem, control, inItem, items, number, within } from "./values.js";
import { touch, work } from "./work.js";

/** So many items are made of one text at most. */
const MOST_ITEMS = 60;

/** How lines of a list begin: “1.”, “a)”, “(2)”, “•”, “-”. */
const MARK = /^\s*(?:[-–—•·*▪●◦‣➢✓]|\(?(?:\d{1,2}|[a-z])[.)])\s+/iu;

/** Returns the items in a text, without their marks. Lines without one go on what is before, where others have one. */
export function itemsIn(text) {
  const lines = text.split(/\r?\n/).filter((line) => line.trim());
  const isMarked = lines.filter((line) => MARK.test(line)).length > 1;
  // What introduces a list is none of its items.
  while (isMarked && !MARK.test(lines[0]) && lines[0].trimEnd().endsWith(":")) lines.shift();
  const made = [];
  for (const line of lines) {
    const plain = line.replace(MARK, "").trim();
    if (isMarked && !MARK.test(line) && made.length > 0) made[made.length - 1] += ` ${plain}`;
    else made.push(plain);
  }
  return made.filter(Boolean);
}

/** Returns the item that a text makes: alone, or in the short form of a record. */
function itemOf(target) {
  const field = target.closest(".f");
  if (!["text", "long"].includes(field?.dataset.kind) || isTranslation()) return undefined;
  const item = field.closest(".item");
  if (!item) return undefined;
  const whole = inItem(item);
  const isShort = within(whole).includes(field) && whole.dataset.short === field.dataset.f;
  return whole === field || isShort ? item : undefined;
}

/** Makes items of what is pasted, if it has several lines. */
export function paste(event) {
  const { target } = event;
  const item = target.matches?.("input, textarea") && itemOf(target);
  if (!item) return;
  const made = itemsIn(event.clipboardData?.getData("text/plain") ?? "").slice(0, MOST_ITEMS);
  const isWhole = target.value.trim() === "" || (target.selectionStart === 0 && target.selectionEnd === target.value.length);
  if (made.length < 2 || !isWhole) return;
  event.preventDefault();
  const joined = made.join(" ");
  const all = spread(item, made.map(withoutLead));
  const button = element("button", { type: "button", class: "leave" }, words.text("live-edit-one-item"));
  button.addEventListener("click", () => join(all, joined));
  tell("split", { count: made.length }, [" ", button]);
}

const textOf = (item) => {
  const field = inItem(item);
  return control(field.dataset.kind === "record" ? within(field).find((one) => one.dataset.f === field.dataset.short) : field);
};

function write(item, text) {
  const made = textOf(item);
  made.value = text;
  const field = made.closest(".f");
  field.dataset.been = "";
  touch(field);
  const ask = changeOf(field, work.now.values ?? {});
  if (ask) change(ask);
}

function spread(item, texts) {
  const list = item.closest("[data-kind=list]");
  const all = [item];
  for (const _ of texts.slice(1)) {
    const added = addItem(list);
    all.at(-1).after(added);
    all.push(added);
  }
  number(list);
  texts.forEach((text, index) => write(all[index], text));
  outcomes();
  textOf(all.at(-1)).focus();
  return all;
}

/** Puts what was split back into one item. */
function join([first, ...others], text) {
  const list = first.closest("[data-kind=list]");
  for (const item of others.filter((one) => one.isConnected)) item.querySelector(":scope > .tools [data-do=remove]").click();
  if (!first.isConnected) return;
  write(first, text);
  number(list);
  textOf(first).focus();
}

/** Begins the next item of a list of texts with the Enter key; with Shift, a line ends as elsewhere. */
export function enter(event) {
  const { target, key } = event;
  if (key !== "Enter" || event.shiftKey || event.ctrlKey || event.metaKey || event.isComposing) return;
  const item = target.matches?.("input, textarea") && itemOf(target);
  if (!item || inItem(item) !== target.closest(".f")) return;
  event.preventDefault();
  const next = item.nextElementSibling;
  if (next) return textOf(next).focus();
  if (target.value.trim()) item.closest("[data-kind=list]").querySelector(":scope > p > [data-do=add]").click();
}
