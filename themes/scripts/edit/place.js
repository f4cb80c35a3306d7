// Where a finding belongs in the form.

import { isThere } from "./change.js";
import { foldItem } from "./folds.js";
import { control, inItem, items } from "./values.js";

/** Returns the field that a way leads to, or the nearest one around it. */
export function fieldAt(root, path) {
  let found;
  let scope = root.querySelectorAll(".part > .f[data-f]");
  for (const step of path) {
    if (typeof step === "number") {
      // One value may stand for a list, and then has no number.
      const item = found?.dataset.kind === "list" && items(found).filter(isThere)[step];
      if (!item) break;
      found = inItem(item);
    } else {
      if (found?.dataset.kind === "list") found = inItem(items(found)[0] ?? found) ?? found;
      const next = [...(found ? found.querySelectorAll(":scope > .inner > .f") : scope)].find((one) => one.dataset.f === step);
      if (!next) break;
      found = next;
    }
  }
  return found;
}

/** Returns `{ says, to, name, part, field }`: where a finding is told, what it leads to, and how that is called. */
export function placeOf(root, finding) {
  const byId = (id) => document.getElementById(id);
  if (finding.at) return placeIn(finding.at.closest(".f"), finding.at);
  if (finding.body) return { says: byId("body-says"), to: byId("body"), name: labelOf(byId("body")), part: byId("body-part") };
  const field = shown(fieldAt(root, finding.path));
  if (!field) return { says: byId("text-says"), to: byId("text"), name: labelOf(byId("text")), part: byId("part-text") };
  return placeIn(field, field.matches("fieldset") ? (control(field) ?? field.querySelector(".add")) : control(field));
}

function placeIn(field, to) {
  return { says: field.querySelector(":scope > .says"), to, name: nameOf(field), part: field, field };
}

/** Returns a field, or the nearest one around it that is shown. */
function shown(field) {
  let one = field;
  while (one?.closest("[hidden]")) one = one.parentElement.closest(".f");
  return one;
}

/** Leads to an element of the form, opening what it is in. */
export function lead(to) {
  for (let item = to.closest(".item"); item; item = item.parentElement.closest(".item")) foldItem(item, false);
  for (let part = to.closest("details"); part; part = part.parentElement.closest("details")) part.open = true;
  to.scrollIntoView({ block: "center" });
  to.focus({ preventScroll: true });
}

export const labelOf = (made) => document.querySelector(`label[for="${made.id}"]`)?.textContent.trim() ?? "";

function nameOf(field) {
  const name = (one) => one.querySelector(":scope > legend, :scope > label")?.firstChild.textContent.trim();
  const names = [];
  for (let one = field; one; one = one.parentElement.closest(".f")) names.unshift(name(one));
  return [...new Set(names.filter(Boolean))].join(" › ");
}
