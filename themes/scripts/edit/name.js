// The name of a new credential: it becomes part of its address.

import { isIdentifier } from "../choose/store.js";
import { choices, part } from "./page.js";
import { fileOf, work } from "./work.js";

/** Proposes a name from the title. */
export function nameFrom(title) {
  const folded = title.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return folded.replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "").slice(0, 64).replace(/-$/, "");
}

/** Takes a name; says whether it may be changed. */
export function takeName(name) {
  const { now } = work;
  if (now.isThere) return false;
  // A name that is taken is the file of another one: what is written is judged apart from that.
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

/** Says whether the name is one that somebody chose: it does not follow the title any more. */
export const isOwnName = () => part("name").dataset.own !== undefined;

/** Remembers whether somebody chose the name. An empty one follows the title again. */
export function ownName(is) {
  if (is) part("name").dataset.own = "";
  else delete part("name").dataset.own;
}
