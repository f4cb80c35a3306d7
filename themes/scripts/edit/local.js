// What the form sees and the checker cannot: what is no value yet, and so is not in the text.

import { nameProblem } from "./name.js";
import { form, part } from "./page.js";
import { work } from "./work.js";

/** Returns findings of the form itself. Each has `key`, the key of its words, and `at`, the control that it concerns. */
export function localFindings() {
  const found = [];
  const problem = nameProblem();
  // The name follows the title: as long as there is none, the title is what is missing.
  if (problem && (problem !== "live-edit-name-empty" || work.now.values?.title || work.isAllShown)) {
    found.push({ severity: "error", key: problem, at: part("name"), isMissing: problem === "live-edit-name-empty" });
  }
  for (const date of form.querySelectorAll("input[type=date]")) {
    if (date.validity.badInput) found.push({ severity: "error", key: "live-edit-date-half", at: date });
  }
  return found;
}
