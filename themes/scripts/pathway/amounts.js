// Numbers of a pathway in the words of the page.

import { open, remaining } from "./remains.js";

/** A step among steps. */
const STEP = 100;

/** Says what remains, in the form in which the page says what the whole takes. */
export class Amounts {
  #data;
  #words;

  constructor(data, words) {
    [this.#data, this.#words] = [data, words];
  }

  /**
   * Returns the lines of each row of the page: `{ text, unstated }`, where the latter are the steps that do not state it.
   */
  rows(step) {
    const unstated = open(step).filter(({ hours }) => hours === null);
    return {
      steps: [{ text: this.steps(step), unstated: [] }],
      hours: [{ text: this.hours(step), unstated }],
      credits: this.#credits(step),
      cost: this.#data.kinds.map((name, place) => this.#cost(step, name, place)),
    };
  }

  /** Returns how many steps remain. */
  steps(step) {
    return this.#between(remaining(step, () => STEP), false, (number) => this.quantity(number));
  }

  /** Returns how many hours remain. */
  hours(step) {
    const hasGap = open(step).some(({ hours }) => hours === null);
    return this.#between(remaining(step, ({ hours }) => hours ?? 0), hasGap, (number) => this.quantity(number));
  }

  #credits(step) {
    const lines = Object.entries(this.#data.units).flatMap(([unit, part]) => {
      const range = remaining(step, ({ credits }) => credits[unit] ?? 0);
      const value = this.#between(range, false, (number) => this.quantity(number));
      return range.most > 0 ? [this.#words.text("live-pathway-unit", { value, part })] : [];
    });
    const none = this.#words.text("live-pathway-noncredit");
    return (lines.length > 0 ? lines : [none]).map((text) => ({ text, unstated: [] }));
  }

  #cost(step, name, place) {
    const unstated = open(step).filter(({ costs }) => costs[place] === null);
    const value = this.#prices(step, place, unstated.length > 0);
    return { text: name ? this.#words.text("live-pathway-kind", { name, value }) : value, unstated };
  }

  #prices(step, place, hasGap) {
    const { money, number } = this.#data;
    const prices = Object.entries(money).flatMap(([currency, pattern]) => {
      const range = remaining(step, ({ costs }) => costs[place]?.[currency] ?? 0);
      const shown = (amount) => (amount === 0 && !hasGap ? number.free : pattern.replace("{amount}", this.#written(amount, false)));
      return range.most > 0 ? [this.#between(range, hasGap, shown)] : [];
    });
    if (prices.length > 0) return prices.join(number.comma);
    return hasGap ? this.#words.text("live-pathway-unknown") : number.free;
  }

  /** Says from where to where a sum goes. What is not stated comes on top. */
  #between({ least, most }, hasGap, shown) {
    const [from, until] = [shown(least), shown(most)];
    const value = least === most ? from : this.#words.text("live-pathway-range", { from, until });
    return hasGap ? this.#words.text("live-pathway-gap", { value }) : value;
  }

  /** Returns hundredths as a number without needless decimals. */
  quantity(hundredths) {
    return this.#written(hundredths, true);
  }

  /** Writes hundredths as the build does. */
  #written(hundredths, isShort) {
    const { group, decimal, from } = this.#data.number;
    const whole = String(Math.floor(hundredths / 100));
    const cents = String(hundredths % 100).padStart(2, "0");
    const decimals = isShort ? cents.replace(/0+$/, "") : cents === "00" ? "" : cents;
    const grouped = whole.length < Number(from) ? whole : whole.replace(/\B(?=(\d{3})+$)/g, group);
    return decimals ? `${grouped}${decimal}${decimals}` : grouped;
  }
}
