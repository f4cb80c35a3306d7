// Numbers that look random and are the same in every run.

/** A source of choices that follows from `seed` alone (mulberry32). */
export class Random {
  #state;

  constructor(seed) {
    this.#state = seed | 0;
  }

  /** Returns a number from 0 up to, and without, 1. */
  next() {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  }

  /** Returns a whole number from 0 up to, and without, `end`. */
  below(end) {
    return Math.floor(this.next() * end);
  }

  /** Says yes in this share of cases. */
  chance(share) {
    return this.next() < share;
  }

  /** Returns one of `items`. */
  pick(items) {
    return items[this.below(items.length)];
  }

  /** Returns one of `choices`, which are pairs of a weight and a thing. */
  weighted(choices) {
    let at = this.next() * choices.reduce((sum, [weight]) => sum + weight, 0);
    for(const [weight, thing] of choices) {
      at -= weight;
      if(at < 0) {
        return thing;
      }
    }
    return choices.at(-1)[1];
  }

  /** Returns the items in another order. */
  shuffle(items) {
    const rest = [...items];
    return items.map(() => rest.splice(this.below(rest.length), 1)[0]);
  }
}
