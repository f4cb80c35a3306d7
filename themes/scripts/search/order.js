// In which order results are shown.

/** Where a credential stands in its life, in the order in which lists show it. */
const LIFE = ["active", "pilot", "paused", "proposed", "retired"];

/** How many scores are told apart between one and its double. */
const COARSE = 1;

/**
 * Returns results in the order of how well they fit. Scores that are nearly the same count as the same where credentials lie in
 * many files: of those, what lies in a file that is read anyway comes first, and then what lies together.
 *
 * @param {number[]} numbers
 * @param {{scores: Uint16Array, status: import("./columns.js").Column, chunk: number, isCoarse: boolean}} by
 * @returns {number[]}
 */
export function byRelevance(numbers, { scores, status, chunk, isCoarse }) {
  const life = status.kinds.sets.map((set) => LIFE.indexOf(status.values[set[0]]));
  const isOffered = (number) => life[status.kinds.of[number]] < 2;
  const tier = (number) => (isCoarse ? Math.round(COARSE * Math.log2(scores[number] + 1)) : scores[number]) * 2 + (isOffered(number) ? 1 : 0);
  const tiers = new Map();
  for (const number of numbers) {
    const like = tier(number);
    if (!tiers.has(like)) tiers.set(like, []);
    tiers.get(like).push(number);
  }
  const read = new Set();
  const inOrder = [...tiers].sort(([one], [other]) => other - one);
  return inOrder.flatMap(([, alike]) => (isCoarse ? together(alike, chunk, read) : alike));
}

/** Returns numbers by the files that they lie in: those in `read` first, then the fullest. They are added to `read`. */
function together(numbers, chunk, read) {
  const files = new Map();
  for (const number of numbers) {
    const file = Math.floor(number / chunk);
    if (!files.has(file)) files.set(file, []);
    files.get(file).push(number);
  }
  const inOrder = [...files].sort(([one, own], [other, others]) => read.has(other) - read.has(one) || others.length - own.length);
  inOrder.forEach(([file]) => read.add(file));
  return inOrder.flatMap(([, inFile]) => inFile);
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
