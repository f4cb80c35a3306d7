// The form while a translation is in hand: the fields that hold words, each with those of the original.

import { element } from "../choose/element.js";
import { first } from "./files.js";
import { part, words } from "./page.js";
import { addItem, asList, control, fill, inItem, items, number, within } from "./values.js";

/** How text stands in a field. */
const isText = (value) => typeof value === "string" || typeof value === "number";

/** Shows all fields again. */
export function layOriginal(form) {
  if (form.dataset.view !== "translation") return;
  form.dataset.view = "original";
  for (const one of form.querySelectorAll(".orig")) one.remove();
  for (const one of form.querySelectorAll(".f[data-f], .item, .part, #body-part")) one.hidden = false;
  for (const one of form.querySelectorAll("[data-told]")) {
    one.setAttribute("aria-describedby", one.dataset.told);
    delete one.dataset.told;
    one.lang = first;
  }
}

/** Shows the fields for which there are words in the `original`, with those of the translation `own`, which is in `language`. */
export function layTranslation(form, original, own, language) {
  form.dataset.view = "translation";
  for (const one of form.querySelectorAll(".part")) {
    const fields = [...one.querySelectorAll(":scope > .f[data-f]")];
    for (const field of fields) lay(field, original.values?.[field.dataset.f], own.values?.[field.dataset.f], language);
    const isBody = one.contains(part("body"));
    if (isBody) layBody(original.body.trim(), own.body.replace(/^\n+/, ""), language);
    one.hidden = one.id !== "part-text" && fields.every((field) => field.hidden) && !(isBody && !part("body-part").hidden);
  }
}

function layBody(original, own, language) {
  part("body-part").hidden = !original && !own;
  part("body").value = own;
  showOriginal(part("body"), original, language);
}

/** Lays a field out; it is hidden if the original has no words in it. */
function lay(field, original, own, language) {
  const { kind, short } = field.dataset;
  field.hidden = field.dataset.words === undefined || original === undefined || original === null;
  if (field.hidden) return;
  if (kind === "record") {
    const [record, told] = [original, own].map((value) => asRecord(value, short));
    const inner = within(field);
    for (const one of inner) lay(one, record[one.dataset.f], told[one.dataset.f], language);
    field.hidden = inner.every((one) => one.hidden);
  } else if (kind === "list") {
    layItems(field, asList(original), asList(own), language);
  } else {
    field.hidden = !isText(original) || original === "";
    fill(field, isText(own) ? own : undefined);
    showOriginal(control(field), String(original), language);
  }
}

/** Lays the items of a list out: those of the original, no more and no less. */
function layItems(list, original, own, language) {
  items(list).slice(original.length).forEach((item) => item.remove());
  for (const [index, value] of original.entries()) {
    const item = items(list)[index] ?? addItem(list);
    item.dataset.there = "";
    lay(inItem(item), value, own[index], language);
    item.hidden = inItem(item).hidden;
  }
  number(list);
  list.hidden = items(list).every((item) => item.hidden);
}

/** Returns a value as a record: a bare one stands for its shortest form. */
function asRecord(value, short) {
  if (value === undefined || value === null) return {};
  return typeof value === "object" ? value : { [short]: value };
}

/** Puts the words of the original above a control. */
function showOriginal(made, original, language) {
  made.lang = language;
  const id = `${made.id}-orig`;
  const told = (made.dataset.told ??= made.getAttribute("aria-describedby") ?? "");
  document.getElementById(id)?.remove();
  const label = element("span", { class: "vh", lang: document.documentElement.lang }, words.text("live-edit-says"), " ");
  // The words from which a sentence goes on stay right before it.
  const lead = made.previousElementSibling?.matches(".lead") ? made.previousElementSibling : made;
  lead.before(element("p", { class: "orig", id, lang: first }, label, original));
  // Hints in lists are hidden with the buttons that they speak of.
  const isInList = made.closest("fieldset.f");
  const others = told.split(" ").filter((one) => !(isInList && one.endsWith("-hint")));
  made.setAttribute("aria-describedby", [id, ...others].join(" "));
}

/** Returns how many fields of a part are translated, of how many. */
export function countWords(one) {
  const shown = [...one.querySelectorAll(".orig ~ :is(input, textarea)")].filter((made) => !made.closest("[hidden]"));
  return { count: shown.filter(({ value }) => value.trim()).length, total: shown.length };
}
