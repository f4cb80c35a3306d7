// Fields that are chosen from long lists of the catalog: what fits what is typed is offered.

import { element } from "../choose/element.js";

/** So many are offered at a time, and listed when somebody asks for all. */
const OFFERED = 20;
const LISTED = 1_000;

const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** The lists of the catalog. */
export class Choices {
  #lists = {};
  #names = {};
  #words;

  constructor(words) {
    this.#words = words;
  }

  /** Takes lists of `[value, names]`; names are a text or a text for each language. */
  take(lists, language) {
    const name = (names) => (typeof names === "string" ? names : (names?.[language] ?? Object.values(names ?? {})[0] ?? ""));
    for (const [kind, list] of Object.entries(lists)) {
      const counts = new Map();
      for (const [, names] of list) counts.set(name(names), (counts.get(name(names)) ?? 0) + 1);
      // A code is shown only where two have one name.
      const label = (value, text) => (counts.get(text) > 1 ? `${text} (${value})` : text);
      const row = ([value, names]) => ({ value, name: name(names), label: label(value, name(names)), folded: fold(`${name(names)} ${value}`) });
      this.#lists[kind] = list.map(row);
      this.#names[kind] = new Map(this.#lists[kind].map((one) => [one.value, one.name]));
    }
  }

  /** Says whether a credential of this id is there. */
  has(id) {
    return this.#names.credentials?.has(id) ?? false;
  }

  /** Returns the title of a credential. */
  title(id) {
    return this.#names.credentials?.get(id);
  }

  /** Offers what fits what is typed in a field, and names what is chosen. */
  offer(field) {
    const input = field.querySelector("input");
    const { choices } = field.dataset;
    const named = this.#names[choices]?.get(input.value);
    const words = fold(input.value).split(/\s+/).filter(Boolean);
    const fits = ({ folded }) => words.every((word) => folded.includes(word));
    const found = named || words.length === 0 ? [] : (this.#lists[choices] ?? []).filter(fits).slice(0, OFFERED);
    const isNothing = !named && words.length > 0 && found.length === 0;
    field.querySelector(".named").replaceChildren(...(isNothing ? this.#nothing(input.value, choices) : [named ?? ""]));
    if (!isNothing) field.querySelector(".every")?.remove();
    const option = ({ value, label }) => Object.assign(document.createElement("option"), { value, label });
    field.querySelector("datalist").replaceChildren(...found.map(option));
  }
  #nothing(what, choices) {
    const { length } = this.#lists[choices] ?? [];
    const says = this.#words.text("live-edit-nothing-fits", { what });
    const button = () => element("button", { type: "button", class: "leave", "data-do": "all" }, this.#words.text("live-edit-see-all", { count: length }));
    return length > 0 ? [says, " ", button()] : [says];
  }

  /** Lists everything that can be chosen in a field. */
  showAll(field) {
    const list = (this.#lists[field.dataset.choices] ?? []).slice(0, LISTED);
    const row = ({ value, label }) => element("li", {}, element("button", { type: "button", class: "leave", "data-do": "take", value }, label));
    field.querySelector(".every")?.remove();
    field.querySelector(".named").after(element("ul", { class: "every plain" }, list.map(row)));
    field.querySelector(".every button").focus();
  }

  /** Puts what a button of that list names into the field. Returns its control. */
  choose(button) {
    const field = button.closest(".f");
    const input = field.querySelector("input");
    input.value = button.value;
    this.offer(field);
    input.focus();
    return input;
  }
}
