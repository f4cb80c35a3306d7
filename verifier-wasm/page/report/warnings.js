// What is worth knowing of a badge, whatever the verdict.

/** Tells what is worth knowing. */
export function warnings(element, { report, trust }, words) {
  const list = element.querySelector("ul");
  const add = (key, params) => list.append(words.put(document.createElement("li"), key, params));
  if (trust === null && report.verdict !== "unreadable") add("shown-no-trust");
  // That the issuer is not known stands in the headline already.
  for (const warning of report.warnings.filter(({ id }) => id !== "issuer")) add(warning.message, warning.params);
  element.hidden = list.childElementCount === 0;
}
