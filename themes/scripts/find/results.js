// The results, some at a time.

import { STEP } from "./state.js";

/** The list of results. */
export class Results {
  #place;
  #list;
  #button;
  #words;
  #cards;

  /** Shows in `place`; `more` is called when the reader wants to see more. */
  constructor(place, words, cards, more) {
    this.#place = place;
    this.#list = place.querySelector("ul");
    this.#button = place.querySelector("button");
    this.#words = words;
    this.#cards = cards;
    this.#button.addEventListener("click", more);
  }

  /** Shows these records, out of a number. */
  show(records, total) {
    this.#place.hidden = false;
    this.#list.replaceChildren();
    this.add(records, total);
  }

  /** Shows these records after those that are shown. */
  add(records, total) {
    this.#list.append(...records.map((record) => this.#cards.make(record)));
    const left = total - this.#list.childElementCount;
    this.#button.hidden = left <= 0;
    this.#button.parentElement.hidden = left <= 0;
    this.#button.textContent = this.#words.counted("find-more", Math.min(left, STEP));
  }

  /** Shows none: the list of the page stands in their place. */
  hide() {
    this.#place.hidden = true;
    this.#list.replaceChildren();
  }

  /** Moves the focus to a result, counted from nought. */
  focus(place) {
    this.#list.children[place]?.querySelector("h3 a").focus();
  }
}
