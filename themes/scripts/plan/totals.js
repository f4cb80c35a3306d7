// What a plan adds up to. Nothing is guessed: what cannot be added is named.

import { isPerUnit } from "../shared/fees.js";

/** How far a skill is learnt, from least to most. */
const LEVELS = ["introduced", "practised", "assessed"];

/** Returns the sum of the hours, and which credentials do not state theirs. */
export function hoursOf(offers) {
  const unstated = offers.filter(({ effort }) => !effort?.hours);
  return { hours: offers.reduce((sum, { effort }) => sum + (effort?.hours ?? 0), 0), unstated };
}

/**
 * Returns the sums of credit by what it is called, which credentials carry none, and which are made of others that are
 * `planned`: their credit is not told twice. `plain` is what the page calls credit that has no name of its own.
 */
export function creditsOf(offers, planned, plain) {
  const sums = new Map();
  const carrying = offers.filter(({ credits }) => credits?.available);
  const made = carrying.filter(({ parts = [] }) => parts.some((id) => planned.includes(id)));
  for (const { credits, lang } of carrying.filter((offer) => !made.includes(offer))) {
    const { available } = credits;
    const unit = !credits.unit || credits.unit.toLowerCase() === plain ? "" : credits.unit;
    sums.set(unit, { unit, lang, available: (sums.get(unit)?.available ?? 0) + available });
  }
  return { sums: [...sums.values()], made, without: offers.filter((offer) => !carrying.includes(offer)) };
}

/**
 * Returns what it costs by kind of learner, as the credentials word it: sums by currency, and which credentials are not
 * in them. `everyone` is how a fee for all is worded. Kinds of which one credential alone tells stand apart, as
 * `special`, unless that credential is all that there is to pay.
 */
export function feesOf(offers, everyone) {
  const paid = offers.map((offer) => ({ offer, fees: offer.cost ?? [] }));
  const listed = paid.filter(({ fees }) => fees.length > 0);
  const named = [...new Set(listed.flatMap(({ fees }) => fees.map(({ who }) => who ?? everyone)))];
  const specific = named.filter((who) => who !== everyone);
  const kinds = (specific.length > 0 ? specific : named).map((who) => kindOf(who, listed, everyone));
  const isCommon = ({ missing, namedBy }) => missing.length === 0 || namedBy > 1 || listed.length === 1;
  const common = kinds.filter(isCommon);
  return {
    kinds: byCoverage(common.length > 0 ? common : kinds),
    special: common.length > 0 ? kinds.filter((kind) => !isCommon(kind)) : [],
    unlisted: paid.filter(({ fees }) => fees.length === 0).map(({ offer }) => offer),
  };
}

function kindOf(who, listed, everyone) {
  const kind = { who, lang: undefined, sums: new Map(), bases: new Map(), missing: [], within: [], namedBy: 0 };
  for (const { offer, fees } of listed) {
    const forAll = fees.filter((fee) => (fee.who ?? everyone) === everyone);
    const own = fees.filter((fee) => fee.who === who && !forAll.includes(fee));
    // What everybody pays comes on top of what the kind pays.
    const due = [...own, ...forAll];
    if (own.length > 0) {
      kind.namedBy += 1;
      kind.lang ??= offer.lang;
    }
    // Where others pay a fee of their own, what everybody pays is not all of it.
    const isUnnamed = own.length === 0 && fees.length > forAll.length;
    // Two fees in the same words may be two parts or two choices.
    if (isUnnamed || due.length === 0 || own.length > 1 || forAll.length > 1 || due.some(({ basis }) => isPerUnit(basis))) {
      kind.missing.push(offer);
      continue;
    }
    kind.within.push(offer);
    for (const fee of due) count(fee, offer, kind);
  }
  // Nothing in no currency is nothing to add, unless it is all that there is.
  if (kind.sums.size > 1 && kind.sums.get("") === 0) kind.sums.delete("");
  return kind;
}

function count({ amount, currency = "", basis }, { lang }, { sums, bases }) {
  const key = amount === 0 ? "" : currency;
  sums.set(key, (sums.get(key) ?? 0) + amount);
  if (basis && !bases.has(basis)) bases.set(basis, { text: basis, lang });
}

function byCoverage(kinds) {
  return [...kinds].sort((one, other) => one.missing.length - other.missing.length);
}

/** Returns the skills, each with the highest level and the credentials that teach it: the most firmly learnt first. */
export function skillsOf(offers) {
  const skills = new Map();
  for (const offer of offers) {
    for (const skill of offer.skills) {
      const known = skills.get(skill.id) ?? { ...skill, level: undefined, by: [] };
      const isHigher = rank(skill.level) > rank(known.level);
      skills.set(skill.id, { ...known, level: isHigher ? skill.level : known.level, by: [...known.by, offer] });
    }
  }
  return [...skills.values()].sort((one, other) => rank(other.level) - rank(one.level) || one.name.localeCompare(other.name));
}

function rank(level) {
  return LEVELS.indexOf(level);
}

/** Returns the credentials that one needs before, and that are not in the plan. */
export function neededBefore({ prerequisites }, planned) {
  return prerequisites.filter(({ credential }) => credential && !planned.includes(credential));
}
