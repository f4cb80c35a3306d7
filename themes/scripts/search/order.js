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
  const rank = (number) => scores[number] * 2 + (life[status.kinds.of[number]] < 2 ? 1 : 0);
  const sorted = [...numbers].sort((one, other) => rank(other) - rank(one) || one - other);
  const fileOf = (number) => Math.floor(number / chunk);
  const first = new Set(inFewFiles(sorted, scores, fileOf, files));
  return [...first, ...sorted.filter((number) => !first.has(number))];
}

/** Returns the first results of `sorted`, from as few files as nearly the same fit allows. */
function inFewFiles(sorted, scores, fileOf, most) {
  if (new Set(sorted.slice(0, FIRST).map(fileOf)).size <= most) return sorted.slice(0, FIRST);
  let found = [];
  for (const factor of FACTORS) {
    const fitting = sorted.filter((number) => scores[number] * factor >= scores[sorted[0]]);
    const files = fullest(fitting, fileOf, most);
    found = fitting.filter((number) => files.includes(fileOf(number))).slice(0, FIRST);
    if (found.length === FIRST) break;
  }
  return found;
}

/** Returns `most` files: that of the first of some results, and then those that hold most others. */
function fullest(fitting, fileOf, most) {
  const crowds = new Map();
  for (const number of fitting) crowds.set(fileOf(number), (crowds.get(fileOf(number)) ?? 0) + 1);
  crowds.set(fileOf(fitting[0]), Infinity);
  return [...crowds].sort(([, one], [, other]) => other - one).slice(0, most).map(([file]) => file);
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
