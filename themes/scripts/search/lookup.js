// From a word as it is typed to the credentials that hold it.

import { forgiven, sound, typingErrors } from "./distance.js";

/** From how many letters on the beginning of a word stands for it. */
const SHORTEST_START = 3;

/** Letters that are left at least when errors are forgiven in another form of a word. */
const LONG_REST = 5;

/** Letters that a word keeps when its ending changes. */
const SHORTEST_REST = 3;

/** In how many forms of a word typing errors are looked for. */
const MOST_RELATIVES = 12;

/**
 * @typedef {object} Found
 * @property {string} typed
 * @property {string|null} taken what was meant, when a typing error was forgiven
 * @property {Uint8Array|null} levels by number of the credential: 0, or one more than its level; null for a word that
 * nothing holds
 * @property {boolean} isCommon whether it tells no credentials apart
 * @property {number} count
 */

/**
 * Returns words, two in a row as one where only together they are known: "cyber security".
 *
 * @param {{typed: string, word: string}[]} words
 * @param {import("./shard.js").Shards} shards
 * @returns {Promise<{typed: string, word: string}[]>}
 */
export async function joinedWords(words, shards) {
  shards.prepare(words.map(({ word }) => word));
  const joined = [];
  for (const next of words) {
    const before = joined.at(-1);
    const isKnown = !before || ((await shards.exact(before.word)) && (await shards.exact(next.word)));
    if (!isKnown && (await shards.exact(before.word + next.word))) {
      joined.splice(-1, 1, { typed: `${before.typed} ${next.typed}`, word: before.word + next.word });
    } else {
      joined.push(next);
    }
  }
  return joined;
}

/**
 * Looks up one word.
 *
 * @param {{typed: string, word: string}} word
 * @param {boolean} isLast the last word may not be complete
 * @param {{shards: import("./shard.js").Shards, endings: [string, string][], words: () => Promise<{forms: string[], counts: Uint8Array}>}} index
 * @returns {Promise<Found>}
 */
export async function lookUp({ typed, word }, isLast, index) {
  const { shards } = index;
  const isStart = isLast && word.length >= SHORTEST_START;
  let found = await shards.exact(word);
  found ??= isStart ? await shards.beginning(word) : null;
  found ??= await shards.first(relatives(word, index.endings));
  let taken = null;
  if (!found && forgiven(word) > 0 && !/\p{N}/u.test(word)) {
    taken = nearestOf([word, ...shorter(word, index.endings)], await index.words());
    found = taken === null ? null : await shards.exact(taken);
  }
  const levels = found?.levels ?? null;
  return { typed, taken, levels, isCommon: found?.isCommon ?? false, count: levels ? holders(levels) : 0 };
}

function holders(levels) {
  let count = 0;
  for (const level of levels) count += level > 0 ? 1 : 0;
  return count;
}

/**
 * Returns what a word may be with the other endings that words of the catalog take, the nearest first.
 *
 * @param {string} word
 * @param {[string, string][]} endings
 * @returns {string[]}
 */
export function relatives(word, endings) {
  const found = new Map();
  const change = (from, to) => {
    const rest = word.length - from.length;
    if (rest < SHORTEST_REST || !word.endsWith(from)) return;
    const other = word.slice(0, rest) + to;
    found.set(other, Math.max(rest, found.get(other) ?? 0));
  };
  for (const [one, other] of endings) {
    change(one, other);
    change(other, one);
  }
  // Sorting keeps the order of those that share as much: that of how frequent their endings are.
  return [...found].sort(([, one], [, other]) => other - one).map(([form]) => form);
}

/**
 * Returns what a word may be with a shorter ending: an error before the ending of one form is one in all. Of a short form
 * too little is left to tell errors from other words.
 */
function shorter(word, endings) {
  const isLong = (form) => form.length < word.length && form.length >= LONG_REST;
  return relatives(word, endings).filter(isLong).slice(0, MOST_RELATIVES);
}

/** Returns what is nearest to the first of `words` to which anything is near, or null. */
function nearestOf(words, known) {
  for (const word of words) {
    const form = nearestForm(word, known);
    if (form !== null) return form;
  }
  return null;
}

/** Returns the word that is nearest to one with typing errors, or null. */
function nearestForm(word, { forms, counts }) {
  const most = forgiven(word);
  const sounds = sound(word);
  let best = null;
  forms.forEach((form, place) => {
    const errors = typingErrors(word, form, Math.min(most, best?.errors ?? most));
    if (errors > Math.min(most, best?.errors ?? most)) return;
    // Most people get the first letter right, and what they hear. Of two words, more is found with the frequent one.
    const differences = typingErrors(sounds, sound(form), most) * 20 + (form[0] === word[0] ? 0 : 40);
    const rank = errors * 200 + differences - counts[place];
    if (best === null || rank < best.rank) best = { form, errors, rank };
  });
  return best?.form ?? null;
}
