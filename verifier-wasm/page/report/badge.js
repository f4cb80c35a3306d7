// What a badge holds, as the verifier opened it. Every member is read where it must stand and searched for nowhere else,
// since that is how it was checked.

/** The most parts of a kind that are looked at: criteria, results, pieces of evidence. */
const MAX_ITEMS = 30;

/** The most characters of a text that are shown. */
const MAX_TEXT = 4000;

/**
 * Returns the badge that a report is on: `{generation, credential, subject, achievement}`, or null where no seal of its
 * issuer's holds. Of Open Badges 2.0, credential and subject are the assertion, and the achievement is the badge class.
 */
export function badgeOf(known) {
  if (!known.credential) return null;
  const credential = JSON.parse(known.credential);
  if (member(credential, "credentialSubject") === undefined && member(credential, "badge") !== undefined) {
    return { generation: 2, credential, subject: credential, achievement: objectOf(member(credential, "badge")) };
  }
  const subject = objectOf(member(credential, "credentialSubject"));
  return { generation: 3, credential, subject, achievement: objectOf(member(subject, "achievement")) };
}

/** Returns what an endorsement says; null where no seal of its endorser's holds. */
export function commentOf(endorsement) {
  return endorsement ? wordsOf(member(JSON.parse(endorsement), "credentialSubject"), "endorsementComment") : null;
}

/** Returns a member that is an object's own, or undefined. */
export function member(object, name) {
  return object !== null && typeof object === "object" && Object.hasOwn(object, name) ? object[name] : undefined;
}

/** Returns a member as a list: what stands alone is a list of one, and what is missing an empty one. */
export function listOf(object, name) {
  const value = member(object, name);
  return (Array.isArray(value) ? value : [value]).filter((one) => one !== undefined && one !== null).slice(0, MAX_ITEMS);
}

/** Returns a member as text, shortened, or null. Numbers are written as badges write them. */
export function wordsOf(object, name) {
  const value = member(object, name);
  return textOf(typeof value === "number" ? String(value) : value);
}

/** Returns a part of a compact JWT as text. */
export function decode(part) {
  const bytes = Uint8Array.from(atob(part.replaceAll("-", "+").replaceAll("_", "/")), (character) => character.charCodeAt(0));
  return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
}

function textOf(value) {
  const text = typeof value === "string" ? value : member(value, "@value");
  if (typeof text !== "string" || text.trim() === "") return null;
  return text.length > MAX_TEXT ? `${[...text.slice(0, MAX_TEXT)].slice(0, -1).join("")}…` : text;
}

function objectOf(value) {
  return value !== null && typeof value === "object" && !Array.isArray(value) ? value : {};
}
