// In which order results are shown.

/** Where a credential stands in its life, in the order in which lists show it. */
const LIFE = ["active", "pilot", "paused", "proposed", "retired"];

/** How many results are shown at first. */
const FIRST = 12;

/** By how much results may fit less well than the best, where that saves files: as little as is enough. */
const FACTORS = [1.25, 1.5, 2, 3, 4];

/**
 * Returns results in the order of how well they fit. Where credentials lie in many files, the first results are taken from
 * few: that of the best one, and those in which most others lie that fit nearly as well.
 *
 * @param {number[]} numbers
 * @param {{scores: Uint16Array, status: import("./columns.js").Column, chunk: number, files: number}} by `chunk`
 * credentials are in a file
 * @returns {number[]}
 */
export function byRelevance(numbers, { scores, status, chunk, files }) {
  const life = status.kinds.sets.map((set) => LIFE.indexOf(status.values[set[0]]));
  // What cannot be taken now must fit twice as well to stand before what can.
  const rank = (number) => scores[number] * (life[status.kinds.of[number]] < 2 ? 2 : 1);
  const sorted = [...numbers].sort((one, other) => rank(other) - rank(one) || one - other);
  const fileOf = (number) => Math.floor(number / chunk);
  const first = new Set(inFewFiles(sorted, scores, fileOf, files));
  return [...first, ...sorted.filter((number) => !first.has(number))];
}

/** Returns how many of the first results are in as many files as `files` says. */
export function inFirstFiles(numbers, chunk, files) {
  const opened = new Set();
  const end = numbers.findIndex((number) => opened.add(Math.floor(number / chunk)).size > files);
  return end < 0 ? numbers.length : end;
}

/** Returns the first results of `sorted`, from as few files as nearly the same fit allows. */
function inFewFiles(sorted, scores, fileOf, most) {
  if (new Set(sorted.slice(0, FIRST).map(fileOf)).size <= most) return sorted.slice(0, FIRST);
  const isNear = (factor) => (number) => scores[number] * factor >= scores[sorted[0]];
  let found = [];
  for (const factor of FACTORS) {
    const fitting = sorted.filter(isNear(factor));
    const files = fullest(fitting, [fileOf(sorted[0])], fileOf).slice(0, most);
    found = fitting.filter((number) => files.includes(fileOf(number))).slice(0, FIRST);
    if (found.length === FIRST) return found;
  }
  const isFitting = isNear(FACTORS.at(-1));
  found = filled(found, sorted.filter(isFitting), fileOf);
  return filled(found, sorted.filter((number) => !isFitting(number)), fileOf);
}

/** Returns what is found, and as many of `others` as are missing: from files that are read anyway, and then from the fullest. */
function filled(found, others, fileOf) {
  const left = others.filter((number) => !found.includes(number));
  const files = new Set();
  for (const file of fullest(left, found.map(fileOf), fileOf)) {
    if (found.length + left.filter((number) => files.has(fileOf(number))).length >= FIRST) break;
    files.add(file);
  }
  return [...found, ...left.filter((number) => files.has(fileOf(number)))].slice(0, FIRST);
}

/** Returns the files of results: those that are read anyway, and then those that hold most. */
function fullest(numbers, anyway, fileOf) {
  const crowds = new Map();
  for (const number of numbers) crowds.set(fileOf(number), (crowds.get(fileOf(number)) ?? 0) + 1);
  for (const file of anyway.filter((file) => crowds.has(file))) crowds.set(file, Infinity);
  return [...crowds].sort(([, one], [, other]) => (one === other ? 0 : other - one)).map(([file]) => file);
}

/**
 * Returns results in the order of a column, from the least; what states nothing comes last.
 *
 * @param {number[]} numbers
 * @param {(number: number) => number} value Infinity for what states nothing
 * @returns {number[]}
 */
export function byValue(numbers, value) {
  return [...numbers].sort((one, other) => (value(one) === value(other) ? one - other : value(one) - value(other)));
}
