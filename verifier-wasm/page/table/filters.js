// What narrows and orders the list.

import { mark } from "../report/report.js";

/** The buttons of a list that narrow it by verdict, the field that does by words, and the heads that sort it. */
export class Filters {
  #words;
  #rows;
  #told;
  #box;
  #status;
  #text;
  #select;
  #heads;
  #pressed = new Set();
  #buttons = new Map();

  /** `told` is called when other rows are chosen than before. */
  constructor(element, words, rows, told) {
    [this.#words, this.#rows, this.#told] = [words, rows, told];
    this.#box = element.querySelector(".by-verdict");
    this.#status = element.querySelector("[role=status]");
    this.#text = element.querySelector("#list-text");
    this.#select = element.querySelector("#list-sort");
    this.#heads = [...element.querySelectorAll("th[data-column]")];
    for (const head of this.#heads) head.firstElementChild.addEventListener("click", () => this.#sort(head.dataset.column));
    this.#select.addEventListener("change", () => this.#sort(this.#select.value));
    this.#text.addEventListener("input", () => this.#narrow());
  }

  /** Counts the badges by their verdict, and makes a button for each that there is. */
  count() {
    const counts = new Map();
    for (const record of this.#rows.all) counts.set(record.word, { record, count: (counts.get(record.word)?.count ?? 0) + 1 });
    for (const [word, { record }] of counts) if (!this.#buttons.has(word)) this.#make(word, record);
    for (const [word, button] of this.#buttons) {
      button.lastElementChild.textContent = String(counts.get(word)?.count ?? 0);
      // What narrows the list must stay, so that it can be taken back.
      button.parentElement.hidden = !counts.has(word) && !this.#pressed.has(word);
    }
  }

  #make(word, { outcome, severity }) {
    const [item, button, count] = ["li", "button", "span"].map((name) => document.createElement(name));
    button.type = "button";
    button.ariaPressed = "false";
    button.dataset.severity = severity;
    count.className = "num";
    button.append(mark(outcome, word), count);
    button.addEventListener("click", () => {
      if (!this.#pressed.delete(word)) this.#pressed.add(word);
      button.ariaPressed = String(this.#pressed.has(word));
      this.#narrow();
    });
    item.append(button);
    // The best first, as a reader hopes.
    const after = [...this.#buttons.values()].find((other) => Number(other.dataset.severity) < severity);
    this.#box.insertBefore(item, after?.parentElement ?? null);
    const all = [...this.#buttons, [word, button]];
    this.#buttons = new Map(all.sort(([, one], [, other]) => other.dataset.severity - one.dataset.severity));
  }

  #narrow() {
    const fold = (text) => text.normalize("NFKC").toLocaleLowerCase();
    const wanted = fold(this.#text.value.trim());
    const says = ({ name, issuer, person, file, word }) => fold([name, issuer.text, person, file, word].join("\n")).includes(wanted);
    this.#rows.filter((record) => (this.#pressed.size === 0 || this.#pressed.has(record.word)) && (wanted === "" || says(record)));
    this.#told();
    this.#say("shown-list-shown", { count: this.#rows.chosen.length, number: this.#rows.all.length });
  }

  #sort(column) {
    const { sign } = this.#rows.sort(column);
    for (const head of this.#heads) {
      if (head.dataset.column === column) head.ariaSort = sign > 0 ? "ascending" : "descending";
      else head.removeAttribute("aria-sort");
    }
    this.#select.value = column;
    const head = this.#heads.find((one) => one.dataset.column === column);
    const what = head ? head.textContent.trim() : this.#select.selectedOptions[0].textContent.trim();
    this.#say(sign > 0 ? "shown-list-up" : "shown-list-down", { what });
  }

  #say(key, values) {
    this.#status.replaceChildren();
    this.#words.put(this.#status, key, values);
  }
}
