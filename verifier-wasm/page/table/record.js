// What the list keeps of a badge: what its row says, and by what it is compared with others.

import { tone } from "../report/report.js";

/** From worst to best, as reports decide between them; what could not be looked at comes first. */
const VERDICTS = [
  "failed",
  "unreadable",
  "unsigned",
  "not_authentic",
  "wrong_issuer",
  "unverifiable",
  "malformed",
  "revoked",
  "expired",
  "not_yet_valid",
  "valid_unrecognised_issuer",
  "valid_status_unknown",
  "valid",
];

/** The marks of what cannot be compared with anything. */
const NONE = { copies: [], identifiers: [], owners: [], version: null };

/**
 * Returns the record of what `check` found. Its text and what was opened are let go: the file is there, and is checked once
 * more when somebody opens the badge. `index` is the place of its input among all.
 */
export function recordOf(known, index, words) {
  const { input, error } = known;
  if (error) return { known, order: index, ...failed(input, words) };
  const { text, credential, endorsements, ...kept } = known;
  const { report } = kept;
  const { badge } = report;
  const isSealed = credential !== null;
  return {
    known: { ...kept, text: null, credential: null, endorsements: [] },
    order: index + known.place / 2 ** 20,
    outcome: { ok: "pass", bad: "fail", warn: "warn", na: "unknown" }[tone(known)],
    severity: VERDICTS.indexOf(report.verdict),
    word: word(known, words),
    name: badge.name ?? badge.achievement?.name ?? "",
    issuer: issuerOf(badge, isSealed),
    person: (badge.recipient?.names ?? []).slice(0, 3).join(", "),
    issued: badge.dates.awarded ?? badge.dates.valid_from ?? "",
    until: badge.dates.valid_until ?? "",
    file: report.input,
    isSealed,
    ...marks(known),
  };
}

function failed({ name }, words) {
  const issuer = { text: "", source: null };
  const word = words.text("shown-list-failed");
  return { outcome: "unknown", severity: 0, word, name: "", issuer, person: "", issued: "", until: "", file: name, ...NONE };
}

function word({ report, headline }, words) {
  const name = report.verdict.replaceAll("_", "-");
  return words.text(words.first(`verdict-${headline.key}-word`, `verdict-${name}-word`));
}

/** Returns who issued a badge, and where that is known from: only a trusted source gives a name. */
function issuerOf({ issuer_checked: checked, issuer_claimed: claimed }, isSealed) {
  if (checked && isSealed) return { text: checked.name, source: checked.source };
  const text = claimed?.name ?? claimed?.id ?? "";
  return { text, source: text ? "claimed" : null };
}

/**
 * Returns what tells a badge from others and its holder from others: `copies` are marks of which one is enough to call
 * it the same badge, `identifiers` what its issuer tells it from others by, `owners` marks of the same person, and
 * `version` is what this site knows of its definition. What no seal of its issuer's covers could be copied from anywhere,
 * and counts for nothing.
 */
function marks({ report, place, trust, credential, mark }) {
  const { badge, verdict } = report;
  const copies = badge.digest ? [`digest ${badge.digest} ${place}`] : [];
  if (!credential) return { ...NONE, copies };
  const { id, credentialSubject: subject } = JSON.parse(credential);
  const version = badge.issuer_checked?.source === "catalog" ? versionOf(badge.achievement?.id, badge.issuer_checked.id, trust) : null;
  return {
    copies: [...copies, `credential ${mark}`],
    identifiers: identifiers(id, badge),
    owners: owners(badge.recipient, subject),
    version: version && { ...version, isValid: verdict === "valid" },
  };
}

/** An issuer gives each badge an identifier of its own. */
function identifiers(id, { issuer_claimed: issuer }) {
  return typeof id === "string" && issuer?.id ? [`id ${issuer.id} ${id}`] : [];
}

/** A salted hash is the same person's if it has the same salt. A name may be that of many, and is none of these. */
function owners(recipient, subject) {
  const id = recipient?.id && !recipient.id.startsWith("urn:uuid:") ? [`id ${recipient.id}`] : [];
  const listed = [subject?.identifier ?? []].flat().slice(0, 20);
  const stated = listed.filter((one) => typeof one?.identityHash === "string" && one.identityType !== "name");
  return [...id, ...stated.map((one) => `hash ${one.hashed === true} ${one.salt ?? ""} ${one.identityHash}`)];
}

/** Returns which version of which credential of this site a definition is, and the newest one. Another issuer's is none. */
function versionOf(id, issuer, trust) {
  const definitions = id ? index(trust) : null;
  const found = definitions?.byId.get(id);
  return found?.issuer === issuer ? { credential: found.credential, number: found.version, newest: definitions.newest.get(found.credential) } : null;
}

const indexes = new WeakMap();

/** Returns the definitions of a document of trust in the form in which they are looked up for each of many badges. */
function index(trust) {
  if (trust && !indexes.has(trust)) {
    const [byId, newest] = [new Map(), new Map()];
    for (const definition of trust.definitions ?? []) {
      byId.set(definition.id, definition);
      const { credential, version } = definition;
      newest.set(credential, Math.max(version, newest.get(credential) ?? version));
    }
    indexes.set(trust, { byId, newest });
  }
  return indexes.get(trust);
}
