// Skills and occupations that are near to what was typed, where nothing was found.

import { folded, wordsOf } from "./fold.js";

/** How many are offered. */
const OFFERED = 5;

/** How alike words must be, from 0 to 1. */
const ALIKE = 0.4;

/**
 * Reads the skills and occupations of an index.
 *
 * @param {import("./bytes.js").Reader} reader
 */
export function readItems(reader) {
  const [kinds, names, addresses, synonyms, languages] = Array.from({ length: 5 }, () => reader.texts());
  const counts = reader.numbers(kinds.length);
  return kinds.map((kind, place) => ({
    kind,
    name: names[place],
    href: addresses[place],
    lang: languages[place],
    count: counts[place],
    words: wordsOf(`${names[place]} ${synonyms[place]}`).map(({ word }) => word),
  }));
}

/**
 * Returns the items that are nearest to words, or else those of the most credentials.
 *
 * @param {{word: string}[]} words
 * @returns {{kind: string, name: string, href: string, lang: string}[]} `lang` is empty where it is that of the page
 */
export function nearest(words, items) {
  const scored = items.map((item) => ({ ...item, score: likeness(words, item) }));
  const alike = scored.filter((item) => item.score > 0);
  const offered = alike.length > 0 ? alike : scored;
  offered.sort((one, other) => other.score - one.score || other.count - one.count);
  const names = new Set();
  const isNew = ({ name }) => !names.has(folded(name)) && names.add(folded(name));
  return offered.filter(isNew).slice(0, OFFERED).map(({ kind, name, href, lang }) => ({ kind, name, href, lang }));
}

function likeness(words, item) {
  const best = ({ word }) => Math.max(0, ...item.words.map((other) => alikeness(word, other)));
  return words.map(best).filter((alike) => alike >= ALIKE).reduce((sum, alike) => sum + alike, 0);
}

/** Returns the share of letters in threes that two words have in common, their edges among them. */
function alikeness(one, other) {
  const [own, others] = [threes(one), threes(other)];
  const shared = [...own].filter((three) => others.has(three)).length;
  return (2 * shared) / (own.size + others.size);
}

function threes(word) {
  const edged = `  ${word} `;
  return new Set(Array.from({ length: edged.length - 2 }, (_, place) => edged.slice(place, place + 3)));
}
