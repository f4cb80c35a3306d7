import { isEmptyPlan, isTooLong, soundPlan } from "../choose/store.js";

const TYPE = "skillmark-plan";

/** No plan is longer than this, in bytes. */
const MAX_BYTES = 100_000;

/** Returns a plan as a file that people can read, too. */
export function planFile({ have, pathways, occupation }, offers, site) {
  const credentials = offers.map(({ id, title }) => ({ id, title, have: have.includes(id) }));
  return JSON.stringify({ type: TYPE, version: 1, site, credentials, pathways, occupation: occupation || undefined }, null, 2);
}

/** Returns the plan in a file that anybody may have made, or `undefined` if there is none in it. */
export async function planInFile(file) {
  if (!file || file.size > MAX_BYTES) return undefined;
  try {
    const { type, version, credentials, pathways, occupation } = JSON.parse(await file.text());
    if (type !== TYPE || version !== 1 || !Array.isArray(credentials)) return undefined;
    const ids = (items) => items.map((item) => item?.id);
    const plan = soundPlan({ credentials: ids(credentials), have: ids(credentials.filter((item) => item?.have === true)), pathways, occupation });
    return isEmptyPlan(plan) ? undefined : { ...plan, isCut: isTooLong(ids(credentials), pathways) };
  } catch {
    return undefined;
  }
}

/** Hands a text to the reader as a file. */
export function download(text, name) {
  const address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}
