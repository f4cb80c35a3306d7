// What is worth knowing of a badge, whatever the verdict.

import { isTrusted } from "./facts.js";
import { lookalike, numberOf, oddities, unicodeDomain } from "./names.js";

/** The most names of a badge that are looked at. */
const MAX_NAMES = 40;

/** Tells what is worth knowing. */
export function warnings(element, known, facts, words) {
  const { report, trust } = known;
  const list = element.querySelector("ul");
  const add = (key, params) => list.append(words.put(document.createElement("li"), key, params));
  // Who takes another's name for his own is told of before anything else.
  for (const [key, params] of ofIssuer(known, facts)) add(key, params);
  if (trust === null && report.verdict !== "unreadable") add("shown-no-trust");
  // That the issuer is not known stands in the headline already.
  for (const warning of report.warnings.filter(({ id }) => id !== "issuer")) add(warning.message, warning.params);
  for (const [key, params] of [...ofNames(known, words), ...ofDomains(known, words)]) add(key, params);
  element.hidden = list.childElementCount === 0;
}

/** Returns what is odd about the names in a badge. */
function ofNames({ report: { badge, endorsements } }, words) {
  const names = [
    ["badge", badge.name],
    ["badge", badge.achievement?.name === badge.name ? null : badge.achievement?.name],
    ["issuer", badge.issuer_claimed?.name],
    ...(badge.recipient?.names ?? []).map((name) => ["holder", name]),
    ...endorsements.map((endorsement) => ["endorser", endorsement.badge.issuer_claimed?.name]),
  ];
  const found = names.filter(([, name]) => name).slice(0, MAX_NAMES).flatMap(([place, name]) =>
    oddities(name.slice(0, 1000)).map(({ kind, marks }) => [
      `shown-odd-${kind}`,
      { place: words.text(`shown-place-${place}`), marks: marks.map((mark) => spelt(kind, mark, words)).join(", ") },
    ]),
  );
  return unique(found);
}

/** Returns how a sign is told: by its name in words where there is one, and by its number. */
function spelt(kind, mark, words) {
  if (kind === "mixed") return `“${mark}”`;
  const number = numberOf(mark);
  const key = `shown-mark-${number.slice(2).toLowerCase()}`;
  return words.has(key) ? `${words.text(key)} (${number})` : number;
}

/** Returns whether an issuer that is not confirmed bears the name of one that is trusted, or one that looks like it. */
function ofIssuer({ report: { badge }, trust }, facts) {
  const claimed = badge.issuer_claimed;
  if (facts.isConfirmed || !claimed?.name || !Array.isArray(trust?.issuers)) return [];
  const others = trust.issuers.filter(({ id, name }) => id !== claimed.id && typeof name === "string");
  const like = lookalike(claimed.name.slice(0, 1000), others.map(({ name }) => name));
  if (!like) return [];
  return [[like.isSame ? "shown-odd-same" : "shown-odd-like", { claimed: claimed.name, name: like.name }]];
}

/** Returns what is odd about the domains by which issuers are known, or call themselves. */
function ofDomains({ report, trust }, words) {
  const domains = new Set([report, ...report.endorsements].flatMap(({ badge }) => domainsOf(badge)));
  const trusted = (Array.isArray(trust?.issuers) ? trust.issuers : []).flatMap(({ url }) => hostOf(url));
  return [...domains].slice(0, MAX_NAMES).flatMap((domain) => {
    const shown = unicodeDomain(domain);
    const like = trusted.includes(domain) ? null : lookalike(shown ?? domain, trusted);
    const mixed = shown === null ? [] : oddities(shown).filter(({ kind }) => kind === "mixed");
    return [
      ...(shown === null ? [] : [["shown-odd-domain", { domain, value: shown }]]),
      ...mixed.map(({ marks }) => ["shown-odd-mixed", { place: words.text("shown-place-domain"), marks: marks.map((mark) => `“${mark}”`).join(", ") }]),
      ...(like === null ? [] : [["shown-odd-domain-like", { domain, name: like.name }]]),
    ];
  });
}

function domainsOf({ issuer_claimed: claimed, issuer_checked: checked }) {
  const known = checked && !isTrusted(checked) ? [checked.name] : [];
  const own = /^did:web:([^:]+)/.exec(claimed?.id ?? "")?.[1];
  return [...known, ...(own ? [decoded(own).replace(/:\d+$/, "")] : hostOf(claimed?.id))];
}

function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function hostOf(url) {
  return typeof url === "string" && /^https?:/.test(url) && URL.canParse(url) ? [new URL(url).hostname] : [];
}

function unique(found) {
  return [...new Map(found.map((one) => [JSON.stringify(one), one])).values()];
}
