// The fields, filled from the text in hand.

import { element } from "../choose/element.js";
import { calm } from "./calm.js";
import { isThere, pathOf } from "./change.js";
import { first, isTranslation, pathInHand, textInHand } from "./files.js";
import { offerOutcomes } from "./outcomes.js";
import { choices, dataset, engine, form, languageName, part, say, words } from "./page.js";
import { showLead } from "./polish.js";
import { countWords, layOriginal, layTranslation } from "./translation.js";
import { asList, fill, read } from "./values.js";
import { work } from "./work.js";

/** Shows the text, unless somebody is writing in it. */
export function showText() {
  if (document.activeElement !== part("text")) part("text").value = textInHand();
  part("text-path").textContent = pathInHand();
}

/** Fills the form from the text in hand. */
export async function readText() {
  const { hand, texts } = work.now;
  const ask = (text) => engine.ask("values", text).catch(() => null);
  const original = await ask(texts[first]);
  const own = hand === first ? original : await ask(texts[hand]);
  await calm();
  if (work.now?.hand !== hand) return;
  part("fields").disabled = !original || !own;
  part("text-says").hidden = Boolean(own);
  if (original) take(original);
  if (!own) return unreadable("live-edit-unreadable");
  if (!original) return unreadable("live-edit-unreadable-original", { name: languageName(first) });
  if (isTranslation()) layTranslation(form, original, own, hand);
  else fillForm(original);
  showLead();
  count();
}

function fillForm(read) {
  layOriginal(form);
  for (const field of form.querySelectorAll(".part > .f[data-f]")) fill(field, work.now.values[field.dataset.f]);
  for (const field of form.querySelectorAll("[data-choices]")) choices.offer(field);
  part("body").value = read.body.replace(/^\n+/, "");
  outcomes();
}

function unreadable(key, values) {
  part("text-says").hidden = false;
  part("text-says").replaceChildren(element("p", { class: "error" }, words.text(key, values)));
  part("part-text").open = true;
}

/** Takes the values that were read from the original. */
export function take({ values, body }) {
  work.now.values = values ?? {};
  work.now.body = body;
}

/** Offers the outcomes where a criterion says which of them it shows. Where numbers have changed, the text says which are ticked. */
export function outcomes(isRenumbered = false) {
  for (const field of form.querySelectorAll("[data-of=outcomes]")) {
    const named = isRenumbered && field.closest(".item") && isThere(field.closest(".item")) ? asList(valueOf(field)).map(String) : undefined;
    offerOutcomes(field, asList(work.now.values?.outcomes), named);
  }
}

/** Returns the value of a field in the text. One value may stand for a list. */
function valueOf(field) {
  const step = (value, name) => (typeof name === "number" && !Array.isArray(value) ? value : value?.[name]);
  return pathOf(field).reduce(step, work.now.values);
}

/** Returns what a new file begins with: nobody filled it in. */
const given = () => (work.now.isThere ? {} : { status: "proposed", version: 1, issuer: dataset.issuer });

/** Says how much of each part is filled in, or translated. */
export function count() {
  const begun = given();
  for (const one of form.querySelectorAll(".part")) {
    const told = one.querySelector(".count");
    if (!told) continue;
    if (isTranslation()) {
      const { count, total } = countWords(one);
      told.textContent = total > 0 ? say.count("live-edit-translated", count, { total }) : "";
      continue;
    }
    const fields = [...one.querySelectorAll(":scope > .f[data-f]")];
    const { length } = fields.filter(({ dataset: { f } }) => work.now.values?.[f] !== undefined && work.now.values[f] !== begun[f]);
    told.textContent = length > 0 ? say.count("live-edit-filled", length) : "";
  }
  for (const record of form.querySelectorAll(".f[data-kind=record]")) {
    // What a record must have is asked for once there is something in it.
    record.classList.toggle("bare", !record.closest(".item") && read(record) === null);
  }
}
