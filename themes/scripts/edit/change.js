// From what somebody does in the form to a change of the text: the way to the value, and what it becomes.

import { inItem, items, read } from "./values.js";

/** Returns the way to a field in the file: names of fields, and numbers of items. */
export function pathOf(field) {
  const path = [];
  for (let one = field; one; one = one.parentElement.closest(".f, .item")) {
    if (one.matches(".item")) path.unshift(place(one));
    else if (one.dataset.f) path.unshift(one.dataset.f);
  }
  return path;
}

/** Returns the number of an item in the file: items without a value are not in it. */
function place(item) {
  const before = items(item.closest("[data-kind=list]"));
  return before.slice(0, before.indexOf(item)).filter(isThere).length;
}

/** Says whether an item is in the file. */
export const isThere = (item) => item.dataset.there !== undefined;

/** Returns the change that a field asks for, with the values that the file has now; nothing if there is nothing to do. */
export function changeOf(field, values) {
  const item = outermostAbsent(field);
  if (item) {
    const value = read(inItem(item));
    if (value === null) return undefined;
    const list = item.closest("[data-kind=list]");
    const change = { insert: pathOf(list), at: place(item), value };
    markThere(item);
    return change;
  }
  const emptied = outermostEmptied(field);
  if (emptied) return takeOut(emptied);
  return shortened(field, pathOf(field), read(field), values);
}

/** Returns the change that takes an item out. */
export function takeOut(item) {
  const path = [...pathOf(item.closest("[data-kind=list]")), place(item)];
  const was = isThere(item);
  delete item.dataset.there;
  return was ? { set: path, value: null } : undefined;
}

/** Returns the change that moves an item to where another one is. */
export function exchange(item, other) {
  if (!isThere(item) || !isThere(other)) return undefined;
  return { move: pathOf(item.closest("[data-kind=list]")), from: place(item), to: place(other) };
}

function around(field) {
  const found = [];
  for (let item = field.closest(".item"); item; item = item.parentElement.closest(".item")) found.push(item);
  return found.reverse();
}

const outermostAbsent = (field) => around(field).find((item) => !isThere(item));
const outermostEmptied = (field) => around(field).find((item) => read(inItem(item)) === null);

function markThere(item) {
  for (const one of [item, ...item.querySelectorAll(".item")]) {
    if (read(inItem(one)) !== null) one.dataset.there = "";
  }
}

/** Returns the change of a value that may lie in a record for which a bare value stands: then all of that is written. */
function shortened(field, path, value, values) {
  let [at, record] = [values, undefined];
  const holders = [];
  for (let one = field.parentElement.closest(".f"); one; one = one.parentElement.closest(".f")) holders.unshift(one);
  for (const holder of holders) {
    if (holder.dataset.f) at = at?.[holder.dataset.f];
    const item = holder.closest(".item");
    if (!holder.dataset.f && item && Array.isArray(at)) at = at[place(item)];
    if (holder.dataset.kind === "record" && at !== undefined && at !== null && typeof at !== "object") {
      record = holder;
      break;
    }
  }
  if (!record) return { set: path, value };
  const whole = read(record);
  const isBare = whole && Object.keys(whole).length === 1 && record.dataset.short in whole;
  return { set: pathOf(record), value: isBare ? whole[record.dataset.short] : whole };
}
