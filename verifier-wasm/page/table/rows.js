// The rows of the list: in which order, which of them are shown, and what they say.

import { mark } from "../report/report.js";
import { apart, shorten } from "../words.js";

/** So many rows are shown, and so many more at a time: beyond that, pages become slow to lay out. */
const STEP = 500;

/** The most characters of a badge's own text in a cell. */
const MAX_CELL = 160;

/** How each column is compared. What is empty comes last, whichever way. */
const COLUMNS = {
  order: { of: (record) => record.order },
  verdict: { of: (record) => record.severity },
  name: { of: (record) => record.name, isText: true },
  issuer: { of: (record) => record.issuer.text, isText: true },
  person: { of: (record) => record.person, isText: true },
  issued: { of: (record) => record.issued },
  until: { of: (record) => record.until },
  file: { of: (record) => record.file, isText: true },
};

/** The rows of one list. */
export class Rows {
  all = [];
  /** Those that no filter leaves out, in their order. */
  chosen = [];
  #limit = STEP;
  #by = { column: "order", sign: 1 };
  #lets = () => true;
  #texts = new Intl.Collator(document.documentElement.lang, { numeric: true });
  #body;
  #labels;
  #words;
  #open;

  /** The rows of `table`; `open` is called with the record whose badge somebody wants to see. */
  constructor(table, words, open) {
    this.#body = table.tBodies[0];
    this.#labels = [...table.querySelectorAll("th")].map((cell) => cell.textContent.trim());
    this.#words = words;
    this.#open = open;
  }

  /** How many rows wait to be shown. */
  get rest() {
    return Math.max(this.chosen.length - this.#limit, 0);
  }

  /** Adds a record where it belongs. */
  add(record) {
    this.all.push(record);
    if (!this.#lets(record)) return;
    const place = this.#placeOf(record);
    this.chosen.splice(place, 0, record);
    if (place >= this.#limit) return;
    this.#body.insertBefore(this.#row(record), this.#body.rows[place] ?? null);
    if (this.#body.rows.length > this.#limit) this.#body.rows[this.#limit].remove();
  }

  /** Writes a row again whose record has changed. */
  refresh(record) {
    const old = record.row;
    delete record.row;
    if (old?.isConnected) old.replaceWith(this.#row(record));
  }

  /** Sorts by a column, or the other way if it is sorted by that. Returns `{ column, sign }`. */
  sort(column) {
    this.#by = { column, sign: this.#by.column === column ? -this.#by.sign : 1 };
    this.#draw();
    return this.#by;
  }

  /** Leaves out what `lets` does not let through, or what was left out before; and sorts anew. */
  filter(lets = this.#lets) {
    this.#lets = lets;
    this.#draw();
  }

  /** Shows more rows, or all of them; returns the first of those that are new. */
  more(count = STEP) {
    const first = this.chosen[this.#limit];
    this.#limit += count;
    this.#draw();
    return first?.row;
  }

  #draw() {
    this.chosen = this.all.filter(this.#lets).sort((one, other) => this.#compare(one, other));
    this.#body.replaceChildren(...this.chosen.slice(0, this.#limit).map((record) => this.#row(record)));
  }

  #compare(one, other) {
    const { of, isText } = COLUMNS[this.#by.column];
    const [mine, its] = [of(one), of(other)];
    if ((mine === "") !== (its === "")) return mine === "" ? 1 : -1;
    const way = isText ? this.#texts.compare(mine, its) : Number(mine > its) - Number(mine < its);
    return way * this.#by.sign || one.order - other.order;
  }

  #placeOf(record) {
    let [from, to] = [0, this.chosen.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (this.#compare(this.chosen[middle], record) < 0) from = middle + 1;
      else to = middle;
    }
    return from;
  }

  #row(record) {
    if (record.row) return record.row;
    const words = this.#words;
    const row = document.createElement("tr");
    const cells = [
      [mark(record.outcome, record.word)],
      [this.#opener(record), ...this.#notes(record)],
      this.#issuer(record.issuer),
      [apart(shorten(record.person, MAX_CELL)), ...this.#belongs(record)],
      [words.date(record.issued)],
      [words.date(record.until)],
      [apart(shorten(record.file, MAX_CELL))],
    ];
    row.append(...cells.map((parts, place) => cell(this.#labels[place], parts)));
    record.row = row;
    return row;
  }

  #opener(record) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "plainbtn";
    button.append(record.name ? apart(shorten(record.name, MAX_CELL)) : this.#words.text("shown-no-title"));
    button.addEventListener("click", () => this.#open(record));
    return button;
  }

  #issuer({ text, source }) {
    const name = apart(shorten(text, MAX_CELL));
    if (source !== "claimed" && source !== "domain") return [name];
    return [name, this.#note(`shown-list-issuer-${source}`)];
  }

  #notes({ known, copyOf, sameId, twice, version }) {
    const notes = [];
    // That the issuer is not known stands with the result.
    if (known.report?.warnings.some(({ id }) => id !== "issuer")) notes.push(this.#note("shown-list-remark"));
    if (copyOf) notes.push(this.#note("shown-list-copy", { name: copyOf.file }));
    else if (sameId) notes.push(this.#note("shown-list-same-id", { name: sameId.file }));
    else if (twice) notes.push(this.#note("shown-list-twice", { name: twice.file }));
    if (version && version.number < version.newest) notes.push(this.#note("shown-list-older", { part: version.number, number: version.newest }));
    return notes;
  }

  #belongs({ belongs }) {
    return belongs ? [mark({ pass: "pass", fail: "fail" }[belongs] ?? "unknown", this.#words.text(`shown-list-belongs-${belongs}`))] : [];
  }

  #note(key, values) {
    const note = document.createElement("span");
    note.className = "small quiet note-of";
    return this.#words.put(note, key, values);
  }
}

/** Returns a cell; on a phone, where no head is above it, it says itself what it is. */
function cell(label, parts) {
  const element = document.createElement("td");
  element.dataset.label = label;
  element.append(...parts);
  if (element.textContent === "") element.className = "none";
  return element;
}
