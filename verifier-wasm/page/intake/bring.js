// From what came in to badges, with a word on all that is none.

import { open } from "./open.js";

/**
 * Opens files and has `take` check the badges in them. What was no badge stands above them. `name` is what all are called,
 * and `left` how many were left out before, by reason.
 */
export async function bring({ name, files, left }, how) {
  const notes = new Notes(how.words);
  how.status.replaceChildren();
  how.words.put(how.status, "shown-intake-reading", { name });
  const { inputs, other } = await open(files, { ...how, note: (...values) => notes.add(...values) });
  const counts = { ...left, other: (left.other ?? 0) + other };
  for (const [reason, number] of Object.entries(counts)) {
    if (number > 0) notes.add(`shown-intake-left-${reason}`, { name, number });
  }
  how.status.replaceChildren();
  if (inputs.length > 0) return how.take(inputs);
  if (notes.isEmpty && files.every(({ kind }) => kind !== "link")) notes.add("shown-intake-empty", { name });
  notes.moveTo();
}

/** What is said of files that are no badges. */
class Notes {
  #place = document.querySelector("#notes");
  #words;

  constructor(words) {
    this.#words = words;
    this.#place.replaceChildren();
  }

  get isEmpty() {
    return this.#place.childElementCount === 0;
  }

  add(key, values) {
    if (this.isEmpty) {
      const [title, list] = ["h2", "ul"].map((name) => document.createElement(name));
      title.tabIndex = -1;
      title.className = "h3";
      this.#words.put(title, "shown-intake-title");
      this.#place.append(title, list);
    }
    const item = this.#words.put(document.createElement("li"), key, values);
    this.#place.querySelector("ul").append(item);
  }

  /** Moves there, where there is nothing else to see. */
  moveTo() {
    this.#place.querySelector("h2")?.focus();
  }
}
