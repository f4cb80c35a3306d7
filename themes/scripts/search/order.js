// In which order results are shown.

/** Where a credential stands in its life, in the order in which lists show it. */
const LIFE = ["active", "pilot", "paused", "proposed", "retired"];

/**
 * Returns results in the order of how well they fit. Scores that are nearly the same count as the same, and what lies
 * together is shown together then: ten results are in few files.
 *
 * @param {number[]} numbers
 * @param {{scores: Uint16Array, status: import("./columns.js").Column, chunk: number, isCoarse: boolean}} by
 * @returns {number[]}
 */
export function byRelevance(numbers, { scores, status, chunk, isCoarse }) {
  const life = status.kinds.sets.map((set) => LIFE.indexOf(status.values[set[0]]));
  const isOffered = (number) => (life[status.kinds.of[number]] < 2 ? 0 : 1);
  const tier = (number) => (isCoarse ? Math.round(2 * Math.log2(scores[number] + 1)) : scores[number]);
  const place = (number) => `${tier(number)} ${isOffered(number)} ${Math.floor(number / chunk)}`;
  const crowd = new Map();
  for (const number of numbers) crowd.set(place(number), (crowd.get(place(number)) ?? 0) + 1);
  const keyed = numbers.map((number) => [tier(number), isOffered(number), crowd.get(place(number)), number]);
  keyed.sort((one, other) => other[0] - one[0] || one[1] - other[1] || (isCoarse ? other[2] - one[2] : 0) || one[3] - other[3]);
  return keyed.map(([, , , number]) => number);
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
