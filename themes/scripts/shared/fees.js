// What the wording of a fee tells. It is free text: what is not plainly a part is taken as the whole, and shown as it is worded.

/** How a basis begins that is for one of many: "per credit", "each course". */
const EACH = /^(per|par|pro|por|je|each|every|chaque|pour chaque)(\s|$)/;

/** What is one of many when it stands alone: "credit". */
const UNIT = /^(credit|crédit|course|cours)$/;

/** Says whether a fee is for one of many, so that it cannot be added to others. */
export function isPerUnit(basis = "") {
  const text = (basis ?? "").trim().toLowerCase();
  return EACH.test(text) || UNIT.test(text);
}
