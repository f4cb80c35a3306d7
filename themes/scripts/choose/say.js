// Numbers, times and money, as the language of the page writes them.

import { today } from "../shared/day.js";

const LANGUAGE = document.documentElement.lang;
const PLURALS = new Intl.PluralRules(LANGUAGE);
const LISTS = { and: new Intl.ListFormat(LANGUAGE), or: new Intl.ListFormat(LANGUAGE, { type: "disjunction" }) };
const WHOLE = new Intl.NumberFormat(LANGUAGE);
const CENTS = new Intl.NumberFormat(LANGUAGE, { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** What the letters of a period (ISO 8601) stand for. */
const UNITS = { Y: "years", M: "months", W: "weeks", D: "days", H: "hours" };

/** Says in words what the catalog has as numbers. */
export class Say {
  constructor(words) {
    this.words = words;
  }

  /** Returns a message that differs by how many there are. */
  count(key, number, values = {}) {
    const chosen = this.words.first(`${key}-${PLURALS.select(number)}`, `${key}-other`);
    return this.words.text(chosen, { ...values, count: number });
  }

  /** Returns items as one text. */
  list(items, kind = "and") {
    return LISTS[kind].format(items);
  }

  /** Returns an amount of money; nothing to pay is said in words. */
  money(amount, currency) {
    if (amount === 0) return this.words.text("no-fee");
    const written = (Number.isInteger(amount) ? WHOLE : CENTS).format(amount);
    if (!currency) return written;
    const key = `money-${currency}`;
    return this.words.has(key) ? this.words.text(key, { amount: written }) : `${written} ${currency}`;
  }

  /** Returns a period such as `P12W`. */
  duration(written) {
    const parts = [...written.matchAll(/(\d+)([YMWDH])/g)];
    return parts.map(([, number, unit]) => this.count(`live-choose-${UNITS[unit]}`, Number(number))).join(" ");
  }

  /** Returns hours and duration, or that neither is stated. */
  time({ hours, duration } = {}) {
    const worked = hours && this.count("live-choose-hours", hours);
    if (worked && duration) return this.words.text("live-choose-time", { count: worked, value: this.duration(duration) });
    return worked || (duration && this.duration(duration)) || this.words.text("time-none");
  }

  /** Returns how much credit, or that there is none. */
  credits({ available, unit } = {}) {
    if (!available) return this.words.text("credit-noncredit");
    return unit ? `${WHOLE.format(available)} ${unit}` : this.count("live-choose-credits", available);
  }

  /** Returns in person, online or both. */
  mode({ mode } = {}) {
    const modes = [mode ?? []].flat();
    if (modes.length === 0) return this.words.text("mode-none");
    const text = this.list(modes.map((one) => this.words.text(`mode-inline-${one}`)), "or");
    return text.charAt(0).toLocaleUpperCase(LANGUAGE) + text.slice(1);
  }

  /** Returns what a credential is now. */
  status(status) {
    return this.words.text(status === "active" ? "live-choose-active" : `status-short-${status}`);
  }

  /** Returns when a credential begins next, and whether that is a day: days that have passed do not count. */
  start({ delivery }, day = today()) {
    const cohorts = delivery?.cohorts ?? [];
    const next = nextCohort({ delivery }, day);
    const { words } = this;
    if (!next) return words.text(cohorts.length > 0 ? "live-choose-past" : "starts-none");
    const { start, apply_by: until } = next;
    if (!until) return words.date(start);
    return words.text(until < day ? "live-choose-closed" : "live-choose-apply", { date: start, until });
  }
}

/** Returns the first time from today on that a credential is given and one can still apply for, or the first if there is none. */
export function nextCohort({ delivery }, day = today()) {
  const coming = comingCohorts({ delivery }, day);
  return coming.find(({ apply_by: until }) => !until || until >= day) ?? coming[0];
}

/** Returns all times from today on that a credential is given. */
export function comingCohorts({ delivery }, day = today()) {
  const cohorts = delivery?.cohorts ?? [];
  return cohorts.filter(({ start }) => start >= day).sort((one, other) => (one.start < other.start ? -1 : 1));
}
