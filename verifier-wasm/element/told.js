// What is told of a report, in the words of a language: for whatever shows or prints it elsewhere than on the verify page.

/** From worst to best. */
const OUTCOMES = ["fail", "unknown", "warn", "pass"];

/** The most characters of a badge's own text that are shown within a sentence. */
const MAX_VALUE = 300;

/** A sentence as a text (`String(sentence)`), or as parts of which some are a badge's own words. */
class Sentence {
  /** `lang` is the language of the words if it is not the one that was asked for. */
  constructor(parts, lang = null) {
    this.parts = parts;
    this.lang = lang;
  }

  toString() {
    return this.parts.map(({ text }) => text).join("");
  }
}

/** The words of one language, as the build of a site publishes them. */
export class Words {
  #words;

  constructor({ lang, words, tones, questions }) {
    this.lang = lang;
    this.tones = tones;
    this.questions = questions;
    this.#words = words;
  }

  /** Says whether there is such a message. */
  has(key) {
    return Object.hasOwn(this.#words, key);
  }

  /** Returns the first of these keys for which there is a message. */
  first(...keys) {
    return keys.find((key) => this.has(key)) ?? keys.at(-1);
  }

  /** Returns a message as a sentence. */
  say(key, values = {}) {
    const message = this.has(key) ? this.#words[key] : key;
    const parts = (message.text ?? message).split(/\{(\w+)\}/);
    const isValue = (index) => index % 2 === 1;
    return new Sentence(
      parts.map((text, index) => ({ text: isValue(index) ? this.#value(text, values[text]) : text, isValue: isValue(index) })),
      message.lang,
    );
  }

  #value(name, value) {
    const text = String(value ?? "");
    if (this.has(`shown-${name}-${text}`)) return String(this.say(`shown-${name}-${text}`));
    return shorten(["at", "from", "until", "fetched", "date"].includes(name) ? this.#date(text) : text);
  }

  /** Returns a moment or day as it is written in a badge (RFC 3339) in words, or as it is if it is none. */
  #date(written) {
    const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)(?:T.*)?$/.exec(written) ?? [];
    const key = this.first(`month-${Number(month)}-${Number(day)}`, `month-${Number(month)}`);
    return this.has(key) ? String(this.say(key, { year, day: String(Number(day)) })) : written;
  }
}

/**
 * Returns what is told of what `check` found: how it looks, a word, a title and a sentence, warnings, the subject, and the
 * answers to the questions about every badge, with what speaks for each.
 */
export function told({ report, headline, input, missed, trust, base }, words) {
  const { verdict, badge, checks, warnings } = report;
  const site = URL.canParse(base) ? new URL(base).host : base;
  const say = (key, values) => words.say(key, { site, ...values });
  const proofs = checks.filter(({ id }) => id === "proof").map(({ outcome }) => outcome);
  const isSealed = proofs.includes("pass") && !proofs.includes("fail");
  // A domain proves a domain, and no name.
  const isConfirmed = isSealed && (badge.issuer_checked?.source ?? "domain") !== "domain";
  const { key, because } = headline;
  const noName = String(say("shown-no-name"));
  // The sentence goes on after the reason.
  const what = because ? String(say(because.message, because.params)).replace(/\.$/, "") : "";
  const values = { claimed: noName, issuer: noName, ...headline.values, what };
  // What the engine cannot know: how a badge came, and what could not be read.
  const more = { unverifiable: missed.size > 0 ? "-missing" : "", unreadable: input.kind === "text" ? "-text" : "" }[verdict] ?? "";
  const name = verdict.replaceAll("_", "-");
  const part = (part) =>
    say(words.first(`verdict-${key}${more}-${part}`, `verdict-${key}-${part}`, `verdict-${name}-${part}`), values);
  const called = badge.name ?? badge.achievement?.name;
  const answers = words.questions.flatMap((question) => answer(question, { verdict, checks, isSealed, isConfirmed, values, say }, words));
  return {
    verdict,
    tone: words.tones[verdict],
    word: part("word"),
    title: part("title"),
    text: part("text"),
    warnings: [
      ...(trust === null && verdict !== "unreadable" ? [say("shown-no-trust")] : []),
      // That the issuer is not known stands in the title already.
      ...warnings.filter(({ id }) => id !== "issuer").map(({ message, params }) => say(message, params)),
    ],
    subject: called ? { label: say(isConfirmed ? "shown-subject" : "shown-subject-claimed"), name: shorten(called) } : null,
    answers,
  };
}

/** Answers one question from its checks; with nothing where there is nothing to say. */
function answer({ name, checks: ids, telling }, { verdict, checks: all, isSealed, isConfirmed, values, say }, words) {
  const checks = all.filter(({ id }) => ids.includes(id));
  if (verdict === "unreadable" && checks.length === 0) return [];
  let outcome = OUTCOMES.find((outcome) => checks.some((check) => check.outcome === outcome)) ?? "unasked";
  // What a broken seal covers may say anything, and that it says it well proves nothing.
  if (name !== "intact" && outcome === "pass" && !isSealed) outcome = "unasked";
  const isIdle = outcome === "unasked" && !isSealed;
  const decisive = checks.find((check) => check.outcome === outcome)?.message.replace(/^check-/, "answer-");
  const own = isIdle ? [] : [decisive ?? "", `answer-${name}-${outcome}`];
  // Whose key it is may be known of a badge that was not looked into; whose name that is, is not.
  const isNameless = name === "signer" && outcome === "pass" && !isConfirmed;
  const tells = (check) => (outcome === "pass" ? telling.includes(check.id) : check.outcome === outcome);
  const isAside = (check) => check.outcome === "not_applicable";
  const reasons = [...checks.filter((check) => tells(check) && !isAside(check)), ...checks.filter(isAside)];
  return [
    {
      question: name,
      asks: say(`question-${name}`),
      outcome: isNameless ? "unasked" : outcome,
      text: say(isNameless ? "answer-unasked" : words.first(...own, `answer-${outcome}`), values),
      why: [...(isIdle ? [say("shown-unasked")] : []), ...reasons.map(({ message, params }) => say(message, params))],
    },
  ];
}

/** Returns the beginning of a text that is too long. */
function shorten(text) {
  const characters = [...text];
  return characters.length > MAX_VALUE ? `${characters.slice(0, MAX_VALUE).join("")}…` : text;
}
