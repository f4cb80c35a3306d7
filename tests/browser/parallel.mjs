// Several windows at once.

/** Calls `work` with every item, `count` of them at a time, and returns the results in the order of the items. */
export async function inParallel(count, items, work) {
  const results = [];
  const rest = [...items.entries()];
  const worker = async () => {
    for(let next = rest.shift(); next; next = rest.shift()) {
      const [index, item] = next;
      results[index] = await work(item);
    }
  };
  await Promise.all(Array.from({length: count}, worker));
  return results;
}
