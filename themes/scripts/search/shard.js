// The words of the index, in parts by their letters; a part is fetched when a word needs it.

import { readFile } from "./bytes.js";

/** The most parts that are fetched for one word. */
const MOST_SHARDS = 2;

/** One part: forms, and the credentials of each. */
class Shard {
  #groups;
  #counts;
  /** Of each group, where its first credential lies among the distances, and among the levels. */
  #starts = [];
  #gaps;
  #levels;

  constructor(reader) {
    this.forms = reader.sorted();
    this.#groups = reader.numbers(this.forms.length);
    const flagged = reader.numbers(reader.number());
    this.isCommon = flagged.map((count) => count % 2 === 1);
    this.#counts = flagged.map((count) => Math.floor(count / 2));
    this.#gaps = reader.block();
    this.#levels = reader.block();
    let [gap, level] = [0, 0];
    for (const count of this.#counts) {
      this.#starts.push([gap, level]);
      level += count;
      for (let rest = count; rest > 0; gap++) rest -= this.#gaps[gap] < 0x80 ? 1 : 0;
    }
  }

  /** Returns the groups of the forms from `from` on, as long as `fits` says so. */
  groups(from, fits) {
    const found = new Set();
    for (let place = firstFrom(this.forms, from); place < this.forms.length && fits(this.forms[place]); place++) {
      found.add(this.#groups[place]);
    }
    return [...found];
  }

  /** Notes in `levels` what the credentials of a group have: one more than their level, unless there is more already. */
  note(group, levels) {
    let [at, place] = this.#starts[group];
    const end = place + this.#counts[group];
    let credential = 0;
    for (; place < end; place++) {
      let factor = 1;
      let byte;
      do {
        byte = this.#gaps[at++];
        credential += (byte & 0x7f) * factor;
        factor *= 0x80;
      } while (byte & 0x80);
      const level = (this.#levels[place >> 1] >> (place % 2 ? 4 : 0)) & 0xf;
      levels[credential] = Math.max(levels[credential], level + 1);
    }
  }
}

/** Every part, fetched once. */
export class Shards {
  #base;
  #bounds;
  #count;
  #read;

  /**
   * @param {URL} base address of the root
   * @param {string[]} bounds the first form of each part
   * @param {number} count how many credentials there are
   * @param {Map<number, Promise<Shard>>} [read] what has been fetched
   */
  constructor(base, bounds, count, read = new Map()) {
    this.#base = base;
    this.#bounds = bounds;
    this.#count = count;
    this.#read = read;
    /** Numbers of the parts that were asked for, whether or not they had been fetched before. */
    this.asked = new Set();
  }

  /** Returns the same parts for one more query, which asks for its own. */
  forQuery() {
    return new Shards(this.#base, this.#bounds, this.#count, this.#read);
  }

  /** Begins to fetch the parts in which words would be. */
  prepare(words) {
    // What fails is told when it is needed.
    for (const word of words) this.#shard(this.#place(word))?.catch(() => {});
  }

  /** Returns the levels of whatever has exactly this form, or null. */
  async exact(form) {
    const shard = await this.#shard(this.#place(form));
    return shard && this.#levels([[shard, shard.groups(form, (found) => found === form)]]);
  }

  /** Returns the levels of the first of `forms` that there is, or null. Forms in distant parts are not looked for. */
  async first(forms) {
    const places = [...new Set(forms.map((form) => this.#place(form)))].slice(0, MOST_SHARDS);
    for (const form of forms.filter((form) => places.includes(this.#place(form)))) {
      const found = await this.exact(form);
      if (found) return found;
    }
    return null;
  }

  /** Returns the levels of whatever begins so, or null. */
  async beginning(start) {
    const first = this.#place(start);
    let last = first;
    while (this.#bounds[last + 1]?.startsWith(start) && last - first + 1 < MOST_SHARDS) last++;
    const places = Array.from({ length: last - first + 1 }, (_, step) => first + step);
    const shards = (await Promise.all(places.map((place) => this.#shard(place)))).filter(Boolean);
    return this.#levels(shards.map((shard) => [shard, shard.groups(start, (form) => form.startsWith(start))]));
  }

  #levels(found) {
    if (found.every(([, groups]) => groups.length === 0)) return null;
    const levels = new Uint8Array(this.#count);
    for (const [shard, groups] of found) groups.forEach((group) => shard.note(group, levels));
    return { levels, isCommon: found.some(([shard, groups]) => groups.some((group) => shard.isCommon[group])) };
  }

  /** Returns the number of the part in which a form is, if it is anywhere. */
  #place(form) {
    return Math.max(0, firstFrom(this.#bounds, form, true) - 1);
  }

  #shard(place) {
    if (place >= this.#bounds.length) return null;
    this.asked.add(place);
    if (!this.#read.has(place)) {
      const read = readFile(new URL(`w${place}.idx`, this.#base)).then((reader) => new Shard(reader));
      // What failed is tried again with the next query.
      read.catch(() => this.#read.delete(place));
      this.#read.set(place, read);
    }
    return this.#read.get(place);
  }
}

/**
 * Returns the place of the first of sorted texts that is not before `text`, or, where `isAfter`, that is after it.
 *
 * @param {string[]} sorted
 * @param {string} text
 * @param {boolean} [isAfter]
 * @returns {number}
 */
export function firstFrom(sorted, text, isAfter = false) {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] < text || (isAfter && sorted[middle] === text)) low = middle + 1;
    else high = middle;
  }
  return low;
}
