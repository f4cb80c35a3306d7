// From what came in to badges, with a word on all that is none.

import { open } from "./open.js";

/** The most sentences about what was brought. */
const MAX_NOTES = 12;

/**
 * Opens files and has `take` check the badges in them. What was no badge stands above them. `name` is what all are called,
 * and `left` how many were left out before, by reason.
 */
export async function bring({ name, files, left }, how) {
  const notes = new Notes(how.words);
  const isFile = files.every(({ kind }) => kind === "file");
  how.status.replaceChildren();
  // With an address, a question may come first.
  if (isFile) how.words.put(how.status, "shown-intake-reading", { name });
  const { inputs, other, isTaken } = await open(files, { ...how, note: (...values) => notes.add(...values) });
  if (inputs.length === 0 && isFile && !isTaken) notes.add("shown-intake-empty", { name });
  const counts = { ...left, other: (left.other ?? 0) + other };
  for (const [reason, number] of Object.entries(counts)) {
    if (number > 0) notes.add(`shown-intake-left-${reason}`, { name, number });
  }
  how.status.replaceChildren();
  if (inputs.length > 0) return how.take(inputs);
  if (!isTaken) notes.moveTo();
}

/** What is said of files that are no badges. */
class Notes {
  #place = document.querySelector("#notes");
  #count = 0;
  #words;

  constructor(words) {
    this.#words = words;
    this.#place.replaceChildren();
  }

  /** Adds a sentence. Of very many, how many more there are. */
  add(key, values) {
    this.#count += 1;
    if (this.#count === 1) this.#begin();
    const list = this.#place.querySelector("ul");
    if (this.#count > MAX_NOTES) {
      list.lastChild.replaceChildren();
      this.#words.put(list.lastChild, "shown-intake-more", { number: this.#count - MAX_NOTES + 1 });
    } else {
      list.append(this.#words.put(document.createElement("li"), key, values));
    }
  }

  #begin() {
    const [title, list] = ["h2", "ul"].map((name) => document.createElement(name));
    title.tabIndex = -1;
    title.className = "label";
    this.#words.put(title, "shown-intake-title");
    this.#place.append(title, list);
  }

  /** Moves there, where there is nothing else to see. */
  moveTo() {
    this.#place.querySelector("h2")?.focus();
  }
}
