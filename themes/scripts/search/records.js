// What is shown of credentials.

/**
 * Reads a chunk of the index.
 *
 * @param {import("./bytes.js").Reader} reader
 */
export function readChunk(reader) {
  const [ids, titles, summaries, languages, shapes, offers] = Array.from({ length: 6 }, () => reader.texts());
  return ids.map((id, place) => ({
    id,
    title: titles[place],
    summary: summaries[place],
    lang: languages[place] || null,
    shape: shapes[place],
    ...offerOf(JSON.parse(offers[place])),
  }));
}

function offerOf([hours, duration, credits, unit, cost, starts]) {
  return {
    hours,
    duration,
    credits,
    unit,
    cost: cost && (cost.length === 0 ? { several: true } : { low: cost[0], high: cost[1], currency: cost[2] }),
    starts,
  };
}

/**
 * Reads by what credentials are sorted.
 *
 * @param {import("./bytes.js").Reader} reader
 * @param {number} count
 */
export function readSort(reader, count) {
  const stated = () => reader.numbers(count).map((value) => (value === 0 ? Infinity : (value - 1) / 100));
  return { title: reader.numbers(count), hours: stated(), cost: stated(), credits: stated() };
}
