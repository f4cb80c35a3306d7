// The fields, filled from the text.

import { element } from "../choose/element.js";
import { calm } from "./calm.js";
import { offerOutcomes } from "./outcomes.js";
import { choices, dataset, engine, form, part, say, words } from "./page.js";
import { asList, fill, read } from "./values.js";
import { work } from "./work.js";

/** Shows the text, unless somebody is writing in it. */
export function showText() {
  if (document.activeElement !== part("text")) part("text").value = work.now.text;
}

/** Fills the form from the text. */
export async function readText() {
  const { now } = work;
  const read = await engine.ask("values", now.text).catch(() => null);
  await calm();
  part("fields").disabled = !read;
  part("text-says").hidden = Boolean(read);
  if (!read) return unreadable();
  take(read);
  for (const field of form.querySelectorAll(".part > .f[data-f]")) fill(field, now.values[field.dataset.f]);
  for (const field of form.querySelectorAll("[data-choices]")) choices.offer(field);
  part("body").value = read.body.replace(/^\n+/, "");
  outcomes();
  count();
}

function unreadable() {
  part("text-says").replaceChildren(element("p", { class: "error" }, words.text("live-edit-unreadable")));
  part("part-text").open = true;
}

/** Takes the values that were read from the text. */
export function take({ values, body }) {
  work.now.values = values ?? {};
  work.now.body = body;
}

/** Offers the outcomes where a criterion says which of them it shows. */
export function outcomes() {
  for (const field of form.querySelectorAll("[data-of=outcomes]")) offerOutcomes(field, asList(work.now.values.outcomes));
}

/** Returns what a new file begins with: nobody filled it in. */
const given = () => (work.now.isThere ? {} : { status: "proposed", version: 1, issuer: dataset.issuer });

/** Says how much of each part is filled in. */
export function count() {
  const begun = given();
  for (const one of form.querySelectorAll(".part")) {
    const fields = [...one.querySelectorAll(":scope > .f[data-f]")];
    const { length } = fields.filter(({ dataset: { f } }) => work.now.values?.[f] !== undefined && work.now.values[f] !== begun[f]);
    const told = one.querySelector(".count");
    if (told) told.textContent = length > 0 ? say.count("live-edit-filled", length) : "";
  }
  for (const record of form.querySelectorAll(".f[data-kind=record]")) {
    // What a record must have is asked for once there is something in it.
    record.classList.toggle("bare", !record.parentElement.closest(".item > .inner > .f") && !record.matches(".item > .inner > .f") && read(record) === null);
  }
}
