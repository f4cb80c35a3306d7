// Items of lists: added, moved and taken out.

import { exchange, takeOut } from "./change.js";
import { change } from "./changes.js";
import { outcomes } from "./fields.js";
import { foldItem } from "./folds.js";
import { tell } from "./notes.js";
import { choices } from "./page.js";
import { flush, settle } from "./typing.js";
import { addItem, control, inItem, items, number } from "./values.js";

/** Does what a button of the form says. */
export function press(button) {
  const { do: what } = button?.dataset ?? {};
  if (!what) return;
  flush();
  const list = button.closest("[data-kind=list]");
  if (what === "fold") return foldItem(button.closest(".item"), button.getAttribute("aria-expanded") === "true");
  if (what === "all") choices.showAll(button.closest(".f"));
  else if (what === "take") settle(choices.choose(button));
  else if (what === "add") addTo(list);
  else if (what === "remove") removeFrom(list, button.closest(".item"));
  else moveIn(list, button, what === "up" ? -1 : 1);
}

function addTo(list) {
  const item = addItem(list);
  number(list);
  item.querySelectorAll("[data-choices]").forEach((field) => choices.offer(field));
  outcomes();
  (control(inItem(item)) ?? inItem(item).querySelector("button")).focus();
}

function moveIn(list, button, step) {
  const item = button.closest(".item");
  const all = items(list);
  const other = all[all.indexOf(item) + step];
  if (!other) return;
  const made = exchange(item, other);
  if (step < 0) other.before(item);
  else other.after(item);
  number(list);
  (button.disabled ? item.querySelector(".tools button:not([disabled])") : button).focus();
  tell("moved");
  if (made) change(made);
}

function removeFrom(list, item) {
  const made = takeOut(item);
  const next = item.nextElementSibling ?? item.previousElementSibling;
  item.remove();
  number(list);
  (next?.querySelector("[data-do=remove]") ?? list.querySelector(":scope > p > [data-do=add]")).focus();
  tell("removed");
  if (made) change(made);
}
