// What is wrong: beside the field that it concerns, and in a list that leads there.

import { element } from "../choose/element.js";
import { languageName } from "./page.js";
import { labelOf, lead, placeOf } from "./place.js";
import { sentence, untranslated } from "./sentence.js";

/** Shows findings. `touched` says which fields somebody has been to: of others, only the list speaks. */
export class Findings {
  #say;
  #words;
  #form;
  #does;
  #told;

  /**
   * `does` is `{ follow, turn, begin }`: called with a finding whose suggestion is to be followed, with the language of a text
   * that is to be taken in hand, and with that of a translation that is to be begun.
   */
  constructor(say, form, does) {
    this.#say = say;
    this.#words = say.words;
    this.#form = form;
    this.#does = does;
  }

  /**
   * Shows what is wrong in the text in hand, in those beside it, and elsewhere, what is needed later, and what is wrong with the
   * name: the key of the words for that.
   */
  show({ here, beside, elsewhere, later, name }, touched) {
    this.#clear();
    const places = here.map((finding) => [finding, placeOf(this.#form, finding)]);
    for (const [finding, place] of places) this.#beside(finding, place, touched);
    const needed = later.map((finding) => [finding, placeOf(this.#form, finding)]);
    this.#list({ places, beside, elsewhere, needed, name });
    this.#sum([...here, ...beside, ...elsewhere], later.length, name);
  }

  /** Takes back what was said of a field whose value is no longer that. Nothing moves for it. */
  age(field) {
    for (let one = field; one; one = one.parentElement.closest(".f")) one.querySelector(":scope > .says")?.classList.add("old");
    for (const one of field.querySelectorAll("[aria-invalid]")) one.removeAttribute("aria-invalid");
  }

  /** Lists findings. Who is at one of them stays there. */
  #list({ places, beside, elsewhere, needed, name }) {
    const told = JSON.stringify([[...places, ...needed].map(([finding, { name: field }]) => [finding, field]), beside, elsewhere, name]);
    if (told === this.#told) return;
    this.#told = told;
    const list = document.getElementById("found");
    const stops = () => [...list.querySelectorAll("a, button")];
    const at = stops().indexOf(document.activeElement);
    const rows = [
      ...places.map(([finding, place]) => this.#row(finding, place)),
      ...(name ? [this.#nameRow(name)] : []),
      ...beside.map((finding) => this.#besideRow(finding)),
      ...elsewhere.map((finding) => this.#elsewhereRow(finding)),
      ...needed.map(([finding, place]) => this.#neededRow(finding, place)),
    ];
    list.replaceChildren(...rows);
    if (at >= 0) (stops()[at] ?? stops().at(-1) ?? document.getElementById("s-found")).focus();
  }

  /** Says that nothing could be checked, and why. */
  fail(key) {
    this.#clear();
    this.#told = undefined;
    document.getElementById("found").replaceChildren();
    document.getElementById("sum").replaceChildren(this.#words.text(key));
  }

  #clear() {
    const all = (selector) => this.#form.querySelectorAll(selector);
    for (const says of all(".says")) says.hidden = true;
    for (const one of all(".says")) one.replaceChildren();
    for (const one of all(".says.old")) one.classList.remove("old");
    for (const one of all("[aria-invalid]")) one.removeAttribute("aria-invalid");
  }

  #beside(finding, { says, to, part, field }, touched) {
    if (!touched(part)) return;
    says.hidden = false;
    says.append(this.#text(finding, field, { class: finding.severity }));
    if (finding.severity === "error" && to && !to.matches("button")) to.setAttribute("aria-invalid", "true");
  }

  #text(finding, field, attributes = {}) {
    const { text, lang } = sentence(this.#words, finding, field);
    return element("p", { ...attributes, ...(lang && { lang }) }, text);
  }

  #begun(severity) {
    return element("li", { class: severity }, element("p", { class: "kind" }, this.#words.text(`live-edit-${severity}`)));
  }

  #button(text, act) {
    const button = element("button", { type: "button", class: "leave" }, text);
    button.addEventListener("click", act);
    return button;
  }

  #link(to, name, act) {
    const link = element("a", { href: `#${to?.id ?? "text"}` }, name);
    link.addEventListener("click", (event) => {
      event.preventDefault();
      act();
    });
    return element("p", {}, link);
  }

  #nameRow(key) {
    const row = this.#begun("error");
    const to = document.getElementById("name");
    row.append(this.#link(to, labelOf(to), () => lead(to)), element("p", {}, this.#words.text(key)));
    return row;
  }

  #row(finding, place) {
    const row = this.#begun(finding.severity);
    const language = untranslated(finding);
    if (language) return this.#untranslatedRow(row, language);
    // Lists may have been made anew since.
    row.append(this.#link(place.to, place.name, () => lead(document.getElementById(place.to?.id) ?? place.to)), this.#text(finding, place.field));
    const { replacement } = finding.suggestion ?? {};
    if (replacement) row.append(this.#button(this.#words.text("live-edit-use", { value: replacement }), () => this.#does.follow(finding)));
    return row;
  }

  #neededRow(finding, place) {
    const row = this.#begun("later");
    row.append(this.#link(place.to, place.name, () => lead(document.getElementById(place.to?.id) ?? place.to)));
    // That it is to be filled in is said above.
    if (finding.code !== "C025" || !place.field) row.append(this.#text(finding, place.field));
    return row;
  }

  #untranslatedRow(row, language) {
    const name = languageName(language);
    const begin = this.#button(this.#words.text("live-edit-translate", { name }), () => this.#does.begin(language));
    row.append(element("p", {}, this.#words.text("live-edit-untranslated", { name })), begin);
    return row;
  }

  /** A finding in another text of the credential: it leads there. */
  #besideRow(finding) {
    const row = this.#begun(finding.severity);
    const place = placeOf(this.#form, finding);
    const name = this.#words.text("live-edit-in-text", { name: languageName(finding.language), what: place.name });
    const go = async () => {
      await this.#does.turn(finding.language);
      lead(placeOf(this.#form, finding).to);
    };
    row.append(this.#link(place.to, name, go), this.#text(finding, place.field));
    return row;
  }

  #elsewhereRow(finding) {
    const row = this.#begun(finding.severity);
    row.append(element("p", {}, this.#words.text("live-edit-elsewhere", { name: finding.file })), this.#text(finding));
    return row;
  }

  #sum(all, needed, name) {
    const { length } = all.filter(({ severity }) => severity === "error");
    const errors = length + (name ? 1 : 0);
    const others = all.length - length;
    const count = (key, number) => (number > 0 ? this.#say.count(key, number) : "");
    const parts = [count("live-edit-sum-errors", errors), count("live-edit-sum-others", others)].filter(Boolean);
    if (errors === 0) parts.push(count("live-edit-sum-later", needed));
    const text = parts.filter(Boolean).join(" ") || this.#words.text("live-edit-sum-none");
    const sum = document.getElementById("sum");
    if (sum.textContent !== text) sum.replaceChildren(text);
  }
}
