import { Words } from "../../../verifier-wasm/page/words.js";
import { compareQuery, planFragment } from "./link.js";

/** What is chosen, below the text of every page, with the ways to it. */
export class Bar {
  #element = document.getElementById("choice");
  #words = new Words(this.#element.querySelector("template"));
  #pages = new Map();

  constructor() {
    for (const link of this.#element.querySelectorAll("a[data-chosen]")) {
      this.#pages.set(link.dataset.chosen, link.getAttribute("href"));
    }
  }

  /** The path of the site. */
  get root() {
    return this.#element.dataset.root;
  }

  /** Shows how much is chosen. */
  show({ now, isKept }) {
    const { compare, credentials, pathways } = now;
    // Where nothing is kept, the link alone brings the plan along.
    this.#link("plan", credentials.length + pathways.length, isKept ? "" : `#${planFragment(now)}`);
    this.#link("compare", compare.length, compareQuery(compare));
    this.#element.querySelector("nav").hidden = this.#element.querySelector("li:not([hidden])") === null;
  }

  /** Tells what has just happened. */
  say(key, values, isKept = true) {
    const status = this.#element.querySelector("[role=status]");
    status.replaceChildren();
    this.#words.put(status, key, values);
    if (!isKept) status.append(" ", this.#words.text("not-kept"));
  }

  #link(to, count, state) {
    const link = this.#element.querySelector(`a[data-chosen=${to}]`);
    const page = this.#pages.get(to);
    link.href = page + state;
    link.textContent = this.#words.text(to, { count });
    // A page does not link to itself.
    link.parentElement.hidden = count === 0 || location.pathname === page;
  }
}
