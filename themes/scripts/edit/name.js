// The name of a new credential: it becomes part of its address.

import { element } from "../choose/element.js";
import { isIdentifier } from "../choose/store.js";
import { choices, part, words } from "./page.js";
import { fileOf, isTouched, work } from "./work.js";

/** Proposes a name from the title. */
export function nameFrom(title) {
  const folded = title.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return folded.replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "").slice(0, 64).replace(/-$/, "");
}

/** Takes a name; says whether it may be changed. */
export function takeName(name) {
  const { now } = work;
  if (now.isThere) return false;
  now.path = fileOf(isIdentifier(name) && !choices.has(name) ? name : "new-credential");
  return true;
}

/** Returns the key of what is wrong with the name. */
export function nameProblem() {
  const name = part("name").value.trim();
  if (work.now.isThere) return undefined;
  if (!name) return "live-edit-name-empty";
  if (!isIdentifier(name)) return "live-edit-name-wrong";
  return choices.has(name) ? "live-edit-name-taken" : undefined;
}

/** Shows what is wrong with the name. */
export function showName() {
  const problem = nameProblem();
  const says = part("name-says");
  const isShown = Boolean(problem) && (problem === "live-edit-name-taken" || isTouched(part("name-part")));
  says.hidden = !isShown;
  says.replaceChildren(...(isShown ? [element("p", { class: "error" }, words.text(problem))] : []));
  if (isShown) part("name").setAttribute("aria-invalid", "true");
  else part("name").removeAttribute("aria-invalid");
}
