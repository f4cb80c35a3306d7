// What is chosen, each with a button that takes it back.

import { element } from "./element.js";

/** The list of what is chosen. */
export class Chosen {
  #list;
  #words;
  #choices;

  /** Shows in `list`; `changed` is called with the question that is left, and `cleared` when all is taken back. */
  constructor(list, words, choices, { changed, cleared }) {
    this.#list = list;
    this.#words = words;
    this.#choices = choices;
    this.changed = changed;
    this.cleared = cleared;
  }

  /** Shows what a question asks for. */
  show(state) {
    const chips = Object.entries(state.facets).flatMap(([name, values]) =>
      values.map((value) => this.#chip(this.#choices.value(name, value).label(), () => without(state, name, value))),
    );
    if (state.text) chips.unshift(this.#chip([this.#words.element("live-find-word", { value: state.text })], () => ({ ...state, text: "" })));
    if (chips.length > 1) chips.push(this.#clear());
    this.#list.replaceChildren(...chips.map((chip) => element("li", "", [chip])));
    this.#list.hidden = chips.length === 0;
  }

  #chip(label, left) {
    const mark = element("span", "", [" ×"]);
    mark.setAttribute("aria-hidden", "true");
    const button = element("button", "", [...label, " ", this.#words.element("live-find-remove", {}, "span", "vh"), mark]);
    button.type = "button";
    button.addEventListener("click", () => {
      const place = [...this.#list.querySelectorAll("button")].indexOf(button);
      this.changed(left());
      // Whoever takes back several finds the next one under the finger.
      const buttons = this.#list.querySelectorAll("button");
      if (buttons.length === 0) this.cleared();
      else buttons[Math.min(place, buttons.length - 1)].focus();
    });
    return button;
  }

  #clear() {
    const button = this.#words.element("live-find-clear", {}, "button", "clear");
    button.type = "button";
    button.addEventListener("click", () => {
      this.changed(null);
      this.cleared();
    });
    return button;
  }
}

function without(state, name, value) {
  const facets = { ...state.facets, [name]: state.facets[name].filter((one) => one !== value) };
  if (facets[name].length === 0) delete facets[name];
  return { ...state, facets };
}
