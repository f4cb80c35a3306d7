// What is told of a search beside its results: what was left out, how words were taken, and what comes close.

import { element } from "./element.js";

/** How many skills and occupations are named. */
const NEAR = 6;

/** The place where it is told. */
export class Told {
  #place;
  #advice;
  #words;
  #choices;

  constructor(place, advice, words, choices) {
    this.#place = place;
    this.#advice = advice.content;
    this.#words = words;
    this.#choices = choices;
  }

  /** Tells of an answer, and of what the address asked for in vain. */
  tell({ total, relaxed, spelled, near }, unknown) {
    const words = this.#words;
    const said = [];
    if (unknown.length > 0) said.push(words.element("live-find-unknown", { what: unknown.join(", ") }, "p"));
    for (const { typed, taken } of spelled ?? []) {
      said.push(words.element("live-find-spelled", { name: taken, value: typed }, "p"));
    }
    if (relaxed?.words?.length) said.push(words.element("live-find-unmatched", { what: relaxed.words.join(" ") }, "p"));
    if (relaxed?.facets?.length) {
      const names = relaxed.facets.map((name) => this.#choices.name(name));
      said.push(words.element("live-find-loosened", { what: names.join(", ") }, "p"));
    }
    if (total === 0) said.push(words.element("live-find-none", {}, "p"), this.#advice.cloneNode(true));
    this.#show([...said, ...this.#near(near ?? [])]);
  }

  /** Tells that there was no answer. */
  fail() {
    this.#show([this.#words.element("live-find-failed", {}, "p")]);
  }

  /** Tells only what the address asked for in vain. */
  clear(unknown) {
    this.#show(unknown.length > 0 ? [this.#words.element("live-find-unknown", { what: unknown.join(", ") }, "p")] : []);
  }

  #near(near) {
    if (near.length === 0) return [];
    const links = near.slice(0, NEAR).map(({ name, href, lang }) => {
      const link = element("a", "", [name]);
      link.href = href;
      if (lang) link.lang = lang;
      return element("li", "", [link]);
    });
    return [this.#words.element("live-find-near", {}, "h3"), element("ul", "links", links)];
  }

  #show(said) {
    this.#place.replaceChildren(...said);
    this.#place.hidden = said.length === 0;
  }
}
