import { isEmptyPlan, isTooLong, soundPlan } from "./store.js";

/** The form of links to plans. */
const FORM = "1.";

/** No link to a plan is longer: 40 ids of 64 letters twice, and the pathways. */
const MAX_LENGTH = 6000;

/** Returns a plan as it stands behind the `#` of a link: readable, and seen by no server. */
export function planFragment({ credentials, have, pathways, occupation }) {
  const parts = { credentials: credentials.join(), have: have.join(), pathways: pathways.join(), occupation };
  const there = Object.entries(parts).filter(([, value]) => value !== "");
  return FORM + there.map(([name, value]) => `${name}=${value}`).join("&");
}

/** Returns the plan in a link that anybody may have written, or `undefined` if there is none in it that can be read. */
export function planInFragment(fragment) {
  const text = fragment.replace(/^#/, "");
  if (!text.startsWith(FORM) || text.length > MAX_LENGTH) return undefined;
  const parts = new URLSearchParams(text.slice(FORM.length));
  const ids = (name) => (parts.get(name) ?? "").split(",");
  const plan = soundPlan({
    credentials: ids("credentials"),
    have: ids("have"),
    pathways: ids("pathways"),
    occupation: parts.get("occupation"),
  });
  return isEmptyPlan(plan) ? undefined : { ...plan, isCut: isTooLong(ids("credentials"), ids("pathways")) };
}

/** Returns the query of a comparison. */
export function compareQuery(ids) {
  return ids.length > 0 ? `?credentials=${ids.join()}` : "";
}
