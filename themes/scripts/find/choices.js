// The choices at the side of the list. Without scripts they are links to lists by one property; here they become boxes
// to tick, any number of them together.

import { element } from "./element.js";

/** Each of their values holds what is in the smaller ones, so that one of them is chosen. */
const BOUNDS = ["cost", "hours"];

/** The choices of one page. */
export class Choices {
  #panel;
  #words;
  #groups = new Map();

  /** Takes the panel of links, and calls `changed` after each change by the reader. */
  constructor(panel, words, changed) {
    this.#panel = panel;
    this.#words = words;
    for (const group of panel.querySelectorAll("[data-facet]")) this.#add(group);
    panel.addEventListener("change", () => changed(this.chosen()));
  }

  /** Says whether there is such a property. */
  knows(name) {
    return this.#groups.has(name);
  }

  /** Says whether a property has a value. */
  has(name, value) {
    return this.#groups.get(name)?.values.has(value) ?? false;
  }

  /** Returns a property's value as `{label, color, shape}`, where the label makes its name anew. */
  value(name, value) {
    return this.#groups.get(name)?.values.get(value);
  }

  /** Returns the name of a property. */
  name(name) {
    return this.#groups.get(name)?.title ?? name;
  }

  /** Puts boxes in the place of links. */
  offer() {
    for (const group of this.#groups.values()) group.links.replaceWith(group.boxes);
  }

  /** Puts the links back. */
  withdraw() {
    for (const group of this.#groups.values()) group.boxes.replaceWith(group.links);
    for (const { few } of this.#groups.values()) few.textContent = "";
  }

  /** Returns what is ticked: values by the name of the property. */
  chosen() {
    const facets = {};
    for (const [name, { values }] of this.#groups) {
      const ticked = [...values].filter(([, { box }]) => box.checked).map(([value]) => value);
      if (ticked.length > 0) facets[name] = ticked;
    }
    return facets;
  }

  /** Ticks these, and no others. A group in which something is ticked is open. */
  tick(facets) {
    for (const [name, group] of this.#groups) {
      const ticked = Object.hasOwn(facets, name) ? facets[name] : [];
      for (const [value, { box }] of group.values) box.checked = ticked.includes(value);
      if (group.any) group.any.checked = ticked.length === 0;
      group.few.textContent = ticked.length > 0 ? ` ${this.#words.text("live-find-group", { count: ticked.length })}` : "";
      if (ticked.length > 0) group.details.open = true;
    }
  }

  /** Shows how many results each value would have; without counts, how many credentials it has. */
  count(counts) {
    for (const [name, { values }] of this.#groups) {
      const found = counts?.get(name);
      for (const [value, { box, number, all, row }] of values) {
        const count = counts ? found?.get(value) ?? 0 : all;
        number.textContent = this.#words.number(count);
        const isIdle = count === 0 && !box.checked;
        box.disabled = isIdle;
        row.classList.toggle("none", isIdle);
      }
    }
  }

  #add(details) {
    const name = details.dataset.facet;
    const title = details.querySelector("summary");
    const links = details.querySelector("ul");
    const group = { details, title: title.textContent.trim(), links, values: new Map(), few: element("span", "few") };
    title.append(group.few);
    const isBound = BOUNDS.includes(name);
    const list = element("ul", "plain");
    if (isBound) {
      const { row, box } = this.#row(name, "", "radio", [this.#words.element("live-find-any")]);
      box.checked = true;
      group.any = box;
      list.append(row);
    }
    for (const item of links.children) {
      const { value, color, shape } = item.dataset;
      const label = () => [...item.querySelector("a").childNodes].map((node) => node.cloneNode(true));
      const made = this.#row(name, value, isBound ? "radio" : "checkbox", label());
      const number = item.querySelector(".num").cloneNode(true);
      made.row.append(number);
      const all = Number(number.textContent.replace(/\D/g, ""));
      group.values.set(value, { ...made, number, all, label, color, shape });
      list.append(made.row);
    }
    group.boxes = element("fieldset", "", [list]);
    group.boxes.setAttribute("aria-label", group.title);
    this.#groups.set(name, group);
  }

  #row(name, value, type, label) {
    const box = Object.assign(element("input"), { type, name: `choice-${name}`, value });
    const row = element("li", "", [element("label", "", [box, element("span", "", label)])]);
    return { row, box };
  }
}
