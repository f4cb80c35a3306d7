// The way from the list to one of its badges, to those beside it, and back.

/** The way of one list. */
export class Way {
  #element;
  #page;
  #rows;
  #site;
  /** The record whose badge is shown, or is about to be; and those of all badges that were, by what is known of them. */
  #shown = null;
  #records = new WeakMap();

  /** `site()` returns what the list asks; `back` is called with the record whose badge was shown. */
  constructor(element, page, rows, site, back) {
    [this.#element, this.#page, this.#rows, this.#site] = [element, page, rows, site];
    const [leave, before, after] = ["back", "before", "after"].map((name) => this.#part(name));
    leave.addEventListener("click", () => history.back());
    // The browser's own way back leads to the list too, and not away from all of it.
    addEventListener("popstate", () => this.#shown && back(this.#shown));
    before.addEventListener("click", () => this.open(this.#beside(-1)));
    after.addEventListener("click", () => this.open(this.#beside(1)));
  }

  /** Says whether a badge is shown, or is about to be. */
  get isOpen() {
    return this.#shown !== null;
  }

  /** Shows the badge of a record. */
  async open(record) {
    if (!record) return;
    if (!this.#shown) history.pushState(null, "");
    this.#shown = record;
    const known = await this.#whole(record.known);
    if (this.#shown !== record) return;
    this.#records.set(known, record);
    this.#page.draw(known);
  }

  /** Ends at the list, or with it: no badge of it is shown from here on. */
  close() {
    this.#shown = null;
  }

  /** Returns the record of a badge that was shown. */
  recordOf(known) {
    return this.#records.get(known);
  }

  /** Returns what leads on from the badge that is shown. */
  draw() {
    if (!this.#shown) return [];
    const { chosen } = this.#rows;
    const place = chosen.indexOf(this.#shown);
    const count = this.#element.querySelector("p");
    count.replaceChildren();
    if (place >= 0) this.#page.words.put(count, "shown-list-place", { count: place + 1, number: chosen.length });
    this.#part("before").disabled = place < 1;
    this.#part("after").disabled = place < 0 || place === chosen.length - 1;
    return [this.#element];
  }

  #part(name) {
    return this.#element.querySelector(`.${name}`);
  }

  #beside(step) {
    const { chosen } = this.#rows;
    return chosen[chosen.indexOf(this.#shown) + step];
  }

  /** Checks a badge once more: of many, what they hold is not kept. */
  async #whole(known) {
    if (known.error || known.report.verdict === "unreadable") return known;
    const again = (await this.#page.ask(known.input, this.#site()))[known.place];
    // The file may be gone meanwhile.
    return again && !again.error ? again : { ...known };
  }
}
