// What is wrong: beside the field that it concerns, and in a list that leads there.

import { element } from "../choose/element.js";
import { languageName } from "./page.js";
import { overview } from "./overview.js";
import { lead, placeOf } from "./place.js";
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
   * Shows what is wrong in the text in hand, in those beside it, and elsewhere, and what is needed later. Returns how many must be
   * mended, and how many are of what is still needed.
   */
  show({ here, beside, elsewhere, later }, touched) {
    this.#clear();
    const places = this.#placed(here).sort(([one], [other]) => weight(one) - weight(other));
    const needed = this.#placed(later);
    for (const [finding, place] of places) this.#beside(finding, place, touched);
    this.#list({ places, beside, elsewhere, needed });
    const counts = countAll([...places.map(([finding]) => finding), ...beside, ...elsewhere], needed.length);
    this.#sum(counts);
    overview(this.#say, this.#form, places, needed, counts);
    return counts;
  }

  /**
   * Returns findings with their places, in the order of the form. What is said twice at one place is left out, and what the form
   * says better.
   */
  #placed(findings) {
    const ours = new Set(findings.map(({ at }) => at).filter(Boolean));
    const told = new Set();
    const isNew = ([finding, { to, field, name }]) => {
      const said = `${name} ${finding.start} ${sentence(this.#words, finding, field).text}`;
      return (finding.key || !ours.has(to)) && !told.has(said) && told.add(said);
    };
    const all = findings.map((finding) => [finding, placeOf(this.#form, finding)]);
    return all.filter(isNew).sort(([, one], [, other]) => inOrder(one.to, other.to));
  }

  /** Takes back what was said of a field whose value is no longer that. Nothing moves for it. */
  age(field) {
    for (let one = field; one; one = one.parentElement.closest(".f")) one.querySelector(":scope > .says")?.classList.add("old");
    for (const one of field.querySelectorAll("[aria-invalid]")) one.removeAttribute("aria-invalid");
  }

  /** Lists findings. Who is at one of them stays there. */
  #list({ places, beside, elsewhere, needed }) {
    const told = JSON.stringify([[...places, ...needed].map(([finding, { name }]) => [finding, name]), beside, elsewhere]);
    if (told === this.#told) return;
    this.#told = told;
    const list = document.getElementById("found");
    const stops = () => [...list.parentElement.querySelectorAll("li :is(a, button)")];
    const at = stops().indexOf(document.activeElement);
    const rows = [
      ...places.map(([finding, place]) => this.#row(finding, place)),
      ...beside.map((finding) => this.#besideRow(finding)),
      ...elsewhere.map((finding) => this.#elsewhereRow(finding)),
    ];
    list.replaceChildren(...rows);
    document.getElementById("todo").replaceChildren(...needed.map(([finding, place]) => this.#neededRow(finding, place)));
    document.getElementById("later").hidden = needed.length === 0;
    if (at >= 0) (stops()[at] ?? stops().at(-1) ?? document.getElementById("s-found")).focus();
  }

  /** Says that nothing could be checked, and why. */
  fail(key) {
    this.#clear();
    this.#told = undefined;
    document.getElementById("found").replaceChildren();
    document.getElementById("later").hidden = true;
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
    if (!touched(part) && finding.key !== "live-edit-name-taken") return;
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

  #row(finding, place) {
    const row = this.#begun(finding.isMissing ? "needed" : finding.severity);
    const language = untranslated(finding);
    if (language) return this.#untranslatedRow(row, language);
    // Lists may have been made anew since.
    row.append(this.#link(place.to, place.name, () => lead(document.getElementById(place.to?.id) ?? place.to)), this.#text(finding, place.field));
    const { replacement } = finding.suggestion ?? {};
    if (replacement) row.append(this.#button(this.#words.text("live-edit-use", { value: replacement }), () => this.#does.follow(finding)));
    return row;
  }

  #neededRow(finding, place) {
    const row = element("li");
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

  #sum({ mend, needed, others, later }) {
    const count = (key, number) => (number > 0 ? this.#say.count(key, number) : "");
    const parts = [count("live-edit-sum-errors", mend), count("live-edit-sum-needed", needed), count("live-edit-sum-others", others)];
    const none = later > 0 ? "live-edit-sum-proposal" : "live-edit-sum-none";
    const text = [mend + needed === 0 && this.#words.text(none), ...parts].filter(Boolean).join(" ");
    const sum = document.getElementById("sum");
    if (sum.textContent !== text) sum.replaceChildren(text);
  }
}

/** Orders elements as the form has them. */
function inOrder(one, other) {
  if (!one || !other || one === other) return 0;
  return one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

/** What must be mended comes first, then what is missing. */
function weight({ severity, isMissing }) {
  return isMissing ? 1 : ["error", "", "warning", "advice"].indexOf(severity);
}

function countAll(all, later) {
  const errors = all.filter(({ severity }) => severity === "error");
  const { length: needed } = errors.filter(({ isMissing }) => isMissing);
  return { mend: errors.length - needed, needed, others: all.length - errors.length, later };
}
