// Which outcomes a criterion shows: boxes to tick, one for each outcome that is written.

import { element } from "../choose/element.js";

/**
 * Makes the boxes of a field anew when outcomes have changed. What is ticked stays, also numbers that have no outcome, unless it
 * is told which are `named` now.
 */
export function offerOutcomes(field, outcomes, named) {
  const place = field.querySelector(".ticks");
  const ticked = named ?? [...place.querySelectorAll("input:checked")].map(({ value }) => value);
  const numbers = outcomes.map((_, index) => String(index + 1));
  const all = [...numbers, ...ticked.filter((value) => !numbers.includes(value))];
  const rows = all.map((number) => [number, `${number}. ${String(outcomes[number - 1] ?? "")}`]);
  const told = JSON.stringify(rows);
  if (!named && place.dataset.told === told && place.children.length === rows.length) return;
  place.dataset.told = told;
  const box = (value) => Object.assign(element("input", { type: "checkbox", value }), { checked: ticked.includes(value) });
  place.replaceChildren(...rows.map(([value, text]) => element("label", { class: "tick" }, box(value), ` ${text}`)));
}
