// The words of the page, and numbers in them.

import { Words } from "../../../verifier-wasm/page/words.js";
import { element } from "./element.js";

/** Numbers of which each stands for those that a language counts in the same way; see the build's `card_words.rs`. */
const SAMPLES = [0, 1, 2, 3, 5, 11, 1.5];

/** Stands for a text that may be longer than what is filled in otherwise. */
const PLACE = "\ufffc";

/** The words of the page for finding. */
export class FindWords extends Words {
  #plural;
  #whole;
  #broken;

  constructor(template, language) {
    super(template);
    this.#plural = new Intl.PluralRules(language);
    this.#whole = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
    this.#broken = new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  }

  /** Returns a number as it is written. */
  number(number) {
    return this.#whole.format(number);
  }

  /** Returns a message that depends on a number. */
  counted(key, number) {
    const rule = this.#plural.select(number);
    const sample = SAMPLES.find((one) => this.has(`${key}:${one}`) && (one === number || this.#plural.select(one) === rule));
    return this.text(sample === undefined ? key : `${key}:${sample}`, { number: this.number(number) });
  }

  /** Returns an amount of money. */
  money(amount, currency) {
    if (amount === 0) return this.text("no-fee");
    const written = Number.isInteger(amount) ? this.number(amount) : this.#broken.format(amount);
    return currency ? this.text(`money:${currency}`, { amount: written }) : written;
  }

  /** Returns the sentence of what one will be able to do, in the language of its end. */
  able(summary, language) {
    return this.text(`able:${language}`, { summary: PLACE }).replace(PLACE, () => summary);
  }

  /** Returns a message in an element of its own. */
  element(key, values = {}, name = "span", className = "") {
    return this.put(element(name, className), key, values);
  }
}

/**
 * Returns lists of nodes and texts as one, with what an element says to put between them: always, before the last, and
 * between two.
 */
export function joined(lists, { between, last = between, two = between }) {
  const mark = (index) => (lists.length === 2 ? two : index === lists.length - 1 ? last : between);
  return lists.flatMap((list, index) => (index === 0 ? list : [mark(index), ...list]));
}

/** Returns a text with a capital at its beginning. */
export function withCapital(text) {
  const [first = "", ...rest] = text;
  return first.toLocaleUpperCase() + rest.join("");
}
