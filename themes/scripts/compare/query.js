import { MAX_COMPARED, isIdentifier } from "../choose/store.js";

/**
 * Returns which credentials the address asks for, in its order, and what of it cannot be done: sentences, as keys of
 * messages with their values. Anybody may have written it.
 */
export function readQuery(search) {
  const asked = (new URLSearchParams(search).get("credentials") ?? "").slice(0, 2000).split(",").map((id) => id.trim());
  const written = asked.filter((id) => id !== "");
  const once = [...new Set(written)];
  const ids = once.filter(isIdentifier);
  const problems = once.filter((id) => !isIdentifier(id)).slice(0, MAX_COMPARED).map((value) => ["unknown", { value }]);
  if (once.length < written.length) problems.push(["twice", {}]);
  return { ids, problems };
}

/** Returns the first of what was found, and a sentence if that leaves out some. */
export function atMost(found) {
  const left = found.slice(MAX_COMPARED);
  const names = left.slice(0, MAX_COMPARED).map(({ title }) => title);
  return { offers: found.slice(0, MAX_COMPARED), left: left.length > 0 ? names : undefined };
}
