// Items of several fields, folded to one line that says what is in them.

import { inItem } from "./values.js";

/** So many values stand in the line of a folded item, and so many characters. */
const [VALUES, LINE] = [3, 90];

/** Folds an item, or unfolds it. */
export function foldItem(item, is) {
  const button = item.querySelector(":scope > .folds > button");
  if (!button) return;
  if (is) item.dataset.folded = "";
  else delete item.dataset.folded;
  button.setAttribute("aria-expanded", String(!is));
  gist(item);
}

/** Says in the line of an item what is in it. */
export function gist(item) {
  const line = item.querySelector(":scope > .folds .gist");
  if (!line) return;
  const shown = [...inItem(item).querySelectorAll("input:not([type=checkbox]), select, textarea")].map(shownOf).filter(Boolean);
  const text = shown.slice(0, VALUES).join(" · ");
  line.textContent = text.length > LINE ? `${text.slice(0, LINE)}…` : text;
}

function shownOf(made) {
  if (!made.value || made.parentElement.matches(".pair") && made.localName === "select") return "";
  const named = made.closest("[data-choices]")?.querySelector(".named")?.textContent;
  return named || (made.localName === "select" ? made.selectedOptions[0].textContent : made.value).trim();
}

/** Brings the lines of the items around an element up to date. */
export function gists(element) {
  for (let item = element?.closest(".item"); item; item = item.parentElement.closest(".item")) gist(item);
}
