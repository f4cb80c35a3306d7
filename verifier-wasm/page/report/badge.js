// What a badge holds, taken out of the text that carries it. Every member is read where it must stand and searched for
// nowhere else, since that is how it was checked.

/** The most parts of a kind that are looked at: criteria, results, pieces of evidence. */
const MAX_ITEMS = 30;

/** The most characters of a text that are shown. */
const MAX_TEXT = 4000;

/**
 * Returns the badge that a report is on: `{generation, credential, subject, achievement}`, or null where its text is
 * not at hand. Of Open Badges 2.0, credential and subject are the assertion, and the achievement is the badge class.
 */
export function badgeOf({ report, input, text, request }) {
  try {
    const pointer = report.input.startsWith(`${input.name}#/`) ? report.input.slice(input.name.length + 1) : "";
    return ofDocument(find(text, pointer), request?.resources ?? {});
  } catch {
    return null;
  }
}

/** Returns what an endorsement says of a badge, by the place that its report names. */
export function commentOf(badge, pointer) {
  try {
    const endorsement = find(badge.credential, pointer);
    return textOf(member(objectOf(member(endorsement, "credentialSubject")), "endorsementComment"));
  } catch {
    return null;
  }
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

/** Returns the payload of a compact JWT, or of any text the JSON in it. */
export function parse(text) {
  const trimmed = text.trim();
  if (trimmed.startsWith("{") || trimmed.startsWith("[")) return JSON.parse(trimmed);
  return JSON.parse(decode(trimmed.split(".")[1]));
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

/** Follows a JSON pointer (RFC 6901) through envelopes and presentations, which it does not mention. */
function find(start, pointer) {
  let place = open(start);
  for (const token of pointer.split("/").slice(1)) {
    const value = member(place, token.replaceAll("~1", "/").replaceAll("~0", "~"));
    // What stands alone is read as a list of one.
    place = open(value === undefined && token === "0" ? place : value);
  }
  return place;
}

/** Opens what holds a badge: a JWT, or the envelope around one. */
function open(value) {
  if (typeof value === "string") {
    if (/^https?:/.test(value.trim())) return value.trim();
    const payload = parse(value);
    return member(payload, "vc") ?? member(payload, "vp") ?? payload;
  }
  const isEnveloped = listOf(value, "type").some((kind) => /^Enveloped/.test(kind));
  return isEnveloped ? open(value.id.slice(value.id.indexOf(",") + 1)) : value;
}

function ofDocument(document, resources) {
  const isAddress = typeof document === "string";
  if (isAddress || listOf(document, "type").includes("Assertion") || (!member(document, "credentialSubject") && member(document, "badge"))) {
    return ofAssertion(document, resources);
  }
  const subject = objectOf(member(document, "credentialSubject"));
  return { generation: 3, credential: document, subject, achievement: objectOf(member(subject, "achievement")) };
}

/** What is hosted counts as it stands at its own address, and the copy in a file does not. */
function ofAssertion(copy, resources) {
  const id = typeof copy === "string" ? copy : wordsOf(copy, "id");
  const isSigned = /^Signed/i.test(wordsOf(objectOf(member(copy, "verification") ?? member(copy, "verify")), "type") ?? "");
  const assertion = isSigned ? copy : fetched(id, resources);
  if (!assertion) return null;
  const held = member(assertion, "badge");
  const embedded = objectOf(held);
  const named = typeof held === "string" ? held : wordsOf(held, "id");
  // Under a seal whatever it is around counts; else only what has no address of its own.
  const counts = typeof held !== "string" && (isSigned || !/^https?:/.test(named ?? ""));
  const achievement = counts ? embedded : (fetched(named, resources) ?? {});
  return { generation: 2, credential: assertion, subject: assertion, achievement };
}

function fetched(url, resources) {
  if (typeof url !== "string") return null;
  const key = [url, url.replace(/^http:/, "https:")].find((one) => Object.hasOwn(resources, one));
  const document = key === undefined ? null : resources[key];
  return typeof document === "string" ? parse(document) : document;
}
