// Which credentials a query finds, and how well each fits.

/** What each level of a word is worth. */
const WORTH = [0, 1, 2, 3, 5, 8, 12, 17, 24];

/** The most that a rare word counts for beside a frequent one. */
const RAREST = 4;

/**
 * @typedef {object} Matched
 * @property {Uint8Array} isIn by number of the credential: 1 if it is found, before lists are chosen
 * @property {string[]} left words that were left out, as they were typed
 */

/** What the words of a query find. */
export class Match {
  #words;
  #required;
  #count;

  /**
   * @param {import("./lookup.js").Found[]} words
   * @param {number} count how many credentials there are
   */
  constructor(words, count) {
    this.#count = count;
    this.#words = words.filter((word) => word.levels);
    // What nearly every credential holds need not be in all: it tells none apart.
    const telling = this.#words.filter((word) => !word.isCommon);
    this.#required = telling.length > 0 ? telling : this.#words;
    this.unknown = words.filter((word) => !word.levels).map((word) => word.typed);
    this.hasWords = words.length > 0;
    this.scores = this.#scores();
  }

  #scores() {
    const scores = new Uint16Array(this.#count);
    for (const { levels, isCommon, count } of this.#words) {
      const rarity = isCommon ? 1 : Math.min(RAREST, 1 + Math.floor(Math.log2(this.#count / Math.max(1, count)) / 2));
      levels.forEach((level, number) => (scores[number] += rarity * WORTH[level]));
    }
    return scores;
  }

  /**
   * Returns what is found among the credentials that `isAllowed` lists. Where none has all words, the fewest possible are
   * left out: those that the best of them lack.
   *
   * @param {Uint8Array} isAllowed
   * @returns {Matched}
   */
  among(isAllowed) {
    if (!this.hasWords) return { isIn: new Uint8Array(this.#count).fill(1), left: [] };
    let best = null;
    for (let number = 0; number < this.#count; number++) {
      if (!isAllowed[number]) continue;
      const has = this.#held(number, this.#required);
      const isBetter = has > (best?.has ?? 0) || (has === best?.has && this.scores[number] > this.scores[best.number]);
      if (has > 0 && isBetter) best = { number, has };
    }
    const isKept = (word) => best !== null && word.levels[best.number] > 0;
    const kept = this.#required.filter(isKept);
    const left = this.#required.filter((word) => !isKept(word)).map((word) => word.typed);
    const isIn = Uint8Array.from({ length: this.#count }, (_, number) =>
      kept.length > 0 && this.#held(number, kept) === kept.length ? 1 : 0,
    );
    return { isIn, left: [...this.unknown, ...left] };
  }

  #held(number, words) {
    let held = 0;
    for (const { levels } of words) held += levels[number] > 0 ? 1 : 0;
    return held;
  }
}
