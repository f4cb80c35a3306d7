// The search index of a site: its root is read at once, all else when a query needs it.

import { Reader, readFile } from "./bytes.js";
import { START, firstDays, readColumns, readDays, startColumn } from "./columns.js";
import { forgiven } from "./distance.js";
import { wordsOf } from "./fold.js";
import { joinedWords, lookUp } from "./lookup.js";
import { Match } from "./match.js";
import { nearest, readItems } from "./near.js";
import { byRelevance, byValue, inFirstFiles } from "./order.js";
import { readChunk, readSort } from "./records.js";
import { Shards } from "./shard.js";

/** How many files of words and credentials a search takes, where that can be. */
const PARTS = 4;

/** From how many files of credentials the first results are taken at most. */
const MOST_CHUNKS = 2;

/** The version of the format that is understood. */
const INDEX_VERSION = 2;

/**
 * Opens the index whose root is at `url`.
 *
 * @param {string} url
 * @returns {Promise<SearchIndex>}
 */
export async function openIndex(url) {
  const base = new URL(url, globalThis.location?.href);
  return new SearchIndex(base, await readFile(base));
}

/** An index that is open. */
class SearchIndex {
  #base;
  #chunk;
  #page;
  #shards;
  #endings;
  #columns;
  #days;
  /** Parts that have been asked for, by name. */
  #parts = new Map();

  constructor(base, reader) {
    this.#base = base;
    if (reader.number() !== INDEX_VERSION) throw new Error("the search index is of another version");
    /** How many credentials there are. */
    this.count = reader.number();
    this.#chunk = reader.number();
    this.#page = [reader.text(), reader.text()];
    this.#shards = new Shards(base, reader.sorted(), this.count);
    const ends = reader.texts();
    this.#endings = reader.texts().map((other, place) => [ends[place], other]);
    this.#columns = readColumns(reader, this.count);
    this.#days = readDays(reader, this.count);
    for (let inner = reader.number(); inner > 0; inner--) {
      const [name, part] = [reader.text(), new Reader(reader.block())];
      this.#parts.set(name, Promise.resolve(part).then(() => this.#read(name, part)));
    }
  }

  /**
   * Returns what a query finds.
   *
   * @param {object} query
   * @param {string} [query.text]
   * @param {Object<string, string[]>} [query.facets] values by facet: one of them is enough
   * @param {"relevance"|"title"|"cost"|"hours"|"start"|"credits"} [query.sort]
   * @param {string} query.today such as 2026-11-26
   * @returns {Promise<{total: number, ids: number[], soon: number, facets: Map<string, Map<string, number>>,
   *   relaxed: {words: string[], facets: string[]}|null, spelled: {typed: string, taken: string}[],
   *   near: {kind: string, name: string, href: string, lang: string}[]}>} the records of the first `soon` of `ids` take few files
   */
  async search({ text = "", facets = {}, sort = "relevance", today }) {
    const shards = this.#shards.forQuery();
    const words = await joinedWords(wordsOf(text), shards);
    const source = { shards, endings: this.#endings, words: () => this.#part("words") };
    const found = await Promise.all(words.map((word, place) => lookUp(word, place === words.length - 1, source)));
    const columns = new Map([...this.#columns, [START, startColumn(this.#days, this.#columns.get("status"), today)]]);
    const match = new Match(found, this.count);
    const { chosen, left, result } = this.#narrowed(match, columns, facets);
    const numbers = numbersOf(inAll(result.isIn, ...chosen.values()));
    const files = filesLeft(found, shards);
    const ids = await this.#sorted(numbers, sort, match, columns, today, files);
    const isRelaxed = result.left.length > 0 || left.length > 0;
    return {
      total: numbers.length,
      ids,
      soon: inFirstFiles(ids, this.#chunk, files),
      facets: countedFacets(columns, result.isIn, chosen),
      relaxed: isRelaxed && numbers.length > 0 ? { words: result.left, facets: left } : null,
      spelled: found.filter((word) => word.taken !== null).map(({ typed, taken }) => ({ typed, taken })),
      near: words.length > 0 && (numbers.length === 0 || result.left.length > 0) ? nearest(words, await this.#part("near")) : [],
    };
  }

  /** Leaves out words, and then lists, until something is found. */
  #narrowed(match, columns, facets) {
    const masks = new Map();
    for (const [name, values] of Object.entries(facets)) {
      const column = columns.get(name);
      if (column && values.length > 0) masks.set(name, maskOf(column, values));
    }
    const tried = (names) => {
      const chosen = new Map([...masks].filter(([name]) => !names.includes(name)));
      const isAllowed = inAll(new Uint8Array(this.count).fill(1), ...chosen.values());
      const result = match.among(isAllowed);
      return { chosen, left: names, result, total: numbersOf(inAll(result.isIn, isAllowed)).length };
    };
    const whole = tried([]);
    if (whole.total > 0 || masks.size === 0) return whole;
    const names = [...masks.keys()];
    const one = names.map((name) => tried([name])).reduce((best, other) => (other.total > best.total ? other : best));
    return one.total > 0 ? one : tried(names);
  }

  async #sorted(numbers, sort, match, columns, today, files) {
    if (sort === "start") {
      const days = firstDays(this.#days, columns.get(START), today);
      return byValue(numbers, (number) => days[number]);
    }
    if (sort !== "relevance") {
      const values = (await this.#part("sort"))[sort];
      // Of credits, most come first; what states none is last all the same.
      const isReversed = sort === "credits";
      return byValue(numbers, (number) => (isReversed && values[number] < Infinity ? -values[number] : values[number]));
    }
    const by = { scores: match.scores, status: columns.get("status"), chunk: this.#chunk, files };
    return byRelevance(numbers, by);
  }

  /**
   * Returns what is shown of credentials, in the order of `ids`.
   *
   * @param {number[]} ids numbers, as a search returns them
   */
  async records(ids) {
    const chunks = new Map();
    for (const id of ids) chunks.set(Math.floor(id / this.#chunk), null);
    await Promise.all([...chunks.keys()].map(async (chunk) => chunks.set(chunk, await this.#part(`r${chunk}`))));
    return ids.map((id) => {
      const record = chunks.get(Math.floor(id / this.#chunk))[id % this.#chunk];
      const column = (name) => this.#columns.get(name);
      return {
        ...record,
        href: this.#page.join(record.id),
        types: column("type").valuesAt(id),
        departments: column("department").valuesAt(id),
        mode: column("mode").valuesAt(id),
        status: column("status").valuesAt(id)[0],
      };
    });
  }

  /** Returns a part of the index, which is fetched once. */
  #part(name) {
    if (!this.#parts.has(name)) {
      const read = readFile(new URL(`${name}.idx`, this.#base)).then((reader) => this.#read(name, reader));
      // What failed is tried again with the next query.
      read.catch(() => this.#parts.delete(name));
      this.#parts.set(name, read);
    }
    return this.#parts.get(name);
  }

  #read(name, reader) {
    if (name === "words") return { forms: reader.sorted(), counts: reader.block() };
    if (name === "near") return readItems(reader);
    return name === "sort" ? readSort(reader, this.count) : readChunk(reader);
  }
}

/** Returns from how many files of credentials the first results are taken: fewer, the more files the words took. */
function filesLeft(found, shards) {
  const isCorrected = found.some(({ typed, taken, levels }) => taken !== null || (!levels && forgiven(typed) > 0));
  return Math.max(1, Math.min(MOST_CHUNKS, PARTS - shards.asked.size - (isCorrected ? 1 : 0)));
}

/** Returns, by number of the credential, whether it has one of the values. */
function maskOf(column, values) {
  const isChosen = column.chosen(values);
  return Uint8Array.from(column.kinds.of, (kind) => (isChosen[kind] ? 1 : 0));
}

/** Returns what is in all of the lists. */
function inAll(first, ...others) {
  return others.reduce((all, other) => all.map((is, number) => is & other[number]), first);
}

function numbersOf(isIn) {
  const numbers = [];
  isIn.forEach((is, number) => is && numbers.push(number));
  return numbers;
}

/** Counts each facet with what is chosen of all others. */
function countedFacets(columns, isIn, chosen) {
  const counted = [...columns].map(([name, column]) => {
    const others = [...chosen].filter(([other]) => other !== name).map(([, mask]) => mask);
    return [name, column.counts(inAll(isIn, ...others))];
  });
  return new Map(counted);
}
