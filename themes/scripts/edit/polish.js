// What is written is brought to how it is meant once its field is left: words that the page says anyway are taken off, numbers
// lose their signs, and a fee gets its currency.

import { changeOf } from "./change.js";
import { change } from "./changes.js";
import { languages } from "./files.js";
import { readDuration, readNumber } from "./numbers.js";
import { dataset, part } from "./page.js";
import { control } from "./values.js";
import { work } from "./work.js";

const leads = (dataset.leads ?? "").split("|").filter(Boolean);

/** Returns text without the words that the page puts before it: “You will be able to”, in a language of the catalog. */
export function withoutLead(text) {
  const trimmed = text.trimStart();
  const lead = leads.find((one) => trimmed.toLowerCase().startsWith(`${one.toLowerCase()} `));
  return lead ? trimmed.slice(lead.length).trimStart() : text;
}

/** Returns text that goes on in a sentence: no capital at the start of its first word, unless that has more of them. */
const going = (text) => text.replace(/^\p{Lu}\p{Ll}*(?![\p{L}\p{N}])/u, (word) => word.toLowerCase());

/** Shows those words before the summary, in the language of the text in hand. */
export function showLead() {
  const place = part("f-summary-lead");
  const lead = leads[languages.indexOf(work.now.hand)];
  if (!place || !lead) return;
  place.textContent = `${lead} …`;
  place.lang = work.now.hand;
}

/** Brings what is in a control to how it is meant. */
export function polish(target) {
  const field = target.closest(".f");
  if (!field || target.type === "checkbox" || !target.value) return;
  const { f, kind } = field.dataset;
  const list = field.parentElement.closest("[data-f]")?.dataset.f;
  if (target.id === "f-summary") put(target, going(withoutLead(target.value)));
  else if (list === "outcomes" && !f) put(target, withoutLead(target.value));
  else if (kind === "number") polishNumber(field, target);
  else if (kind === "duration" && target.localName === "input") polishDuration(field, target);
}

function put(target, value) {
  if (value !== target.value) target.value = value;
}

function polishNumber(field, target) {
  const read = readNumber(target.value);
  if (!read) return;
  if (!/^-?\d+([.,]\d+)?$/.test(target.value.trim())) target.value = String(read.value);
  if (field.dataset.f === "amount" && read.value > 0) proposeCurrency(field, read.currency);
}

function polishDuration(field, target) {
  const read = readDuration(target.value);
  if (!read) return;
  target.value = read.count;
  field.querySelector("select").value = read.unit;
}

/** Fills in the currency: the one that is named, or that of most fees of the catalog. */
function proposeCurrency(amount, named) {
  const field = [...amount.parentElement.children].find((one) => one.dataset.f === "currency");
  if (!field) return;
  const usual = dataset.currency ?? "";
  const isAny = !named || named === "$";
  const made = control(field);
  if (isAny ? made.value || !usual || (named && !usual.endsWith("D")) : made.value === named) return;
  made.value = isAny ? usual : named;
  const ask = changeOf(field, work.now.values ?? {});
  if (ask) change(ask);
}
