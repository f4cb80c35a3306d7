// What is wrong: beside the field that it concerns, and in a list that leads there.

import { element } from "../choose/element.js";
import { isThere } from "./change.js";
import { foldItem } from "./folds.js";
import { overview } from "./overview.js";
import { sentence } from "./sentence.js";
import { control, inItem, items } from "./values.js";

/** Returns the field that a way leads to, or the nearest one around it. */
export function fieldAt(root, path) {
  let found;
  let scope = root.querySelectorAll(".part > .f[data-f]");
  for (const step of path) {
    if (typeof step === "number") {
      // One value may stand for a list, and then has no number.
      const item = found?.dataset.kind === "list" && items(found).filter(isThere)[step];
      if (!item) break;
      found = inItem(item);
    } else {
      if (found?.dataset.kind === "list") found = inItem(items(found)[0] ?? found) ?? found;
      const next = [...(found ? found.querySelectorAll(":scope > .inner > .f") : scope)].find((one) => one.dataset.f === step);
      if (!next) break;
      found = next;
    }
  }
  return found;
}

/** Shows findings. `touched` says which fields somebody has been to: of others, only the list speaks. */
export class Findings {
  #say;
  #words;
  #form;
  #use;
  #told;

  /** `use` is called with a finding whose suggestion is to be followed. */
  constructor(say, form, use) {
    this.#say = say;
    this.#words = say.words;
    this.#form = form;
    this.#use = use;
  }

  /** Returns how many of them must be mended, and how many are of what is still needed. */
  show({ findings, elsewhere, todo }, touched) {
    this.#clear();
    const places = this.#placed(findings).sort(([one], [other]) => weight(one) - weight(other));
    const later = this.#placed(todo ?? []);
    for (const [finding, place] of places) this.#beside(finding, place, touched);
    this.#list(places, elsewhere, later);
    const counts = countAll([...places.map(([finding]) => finding), ...elsewhere], later.length);
    this.#sum(counts);
    overview(this.#say, this.#form, places, later, counts);
    return counts;
  }

  /** Returns findings with their places. What is said twice at one place is left out, and what the form says better. */
  #placed(findings) {
    const half = new Set(findings.map(({ at }) => at).filter(Boolean));
    const told = new Set();
    const isNew = ([finding, { to, field }]) => {
      const said = `${to?.id} ${finding.start} ${sentence(this.#words, finding, field).text}`;
      return (finding.key || !half.has(to)) && !told.has(said) && told.add(said);
    };
    return findings.map((finding) => [finding, this.#place(finding)]).filter(isNew).sort(([, one], [, other]) => inOrder(one.to, other.to));
  }

  /** Takes back what was said of a field whose value is no longer that. Nothing moves for it. */
  age(field) {
    for (let one = field; one; one = one.parentElement.closest(".f")) one.querySelector(":scope > .says")?.classList.add("old");
    for (const one of field.querySelectorAll("[aria-invalid]")) one.removeAttribute("aria-invalid");
  }

  /** Lists findings. Who is at one of them stays there. */
  #list(places, elsewhere, later) {
    const [ours, ahead] = [places, later].map((all) => all.map(([finding]) => finding));
    const told = JSON.stringify([ours, elsewhere, ahead]);
    if (told === this.#told) return;
    this.#told = told;
    const list = document.getElementById("found");
    const stops = () => [...list.parentElement.querySelectorAll("li :is(a, button)")];
    const at = stops().indexOf(document.activeElement);
    const rows = (all) => all.map(([finding, place]) => this.#row(finding, place));
    list.replaceChildren(...rows(places), ...elsewhere.map((finding) => this.#row(finding, undefined)));
    document.getElementById("todo").replaceChildren(...rows(later));
    document.getElementById("later").hidden = later.length === 0;
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
    for (const says of this.#form.querySelectorAll(".says")) says.hidden = true;
    for (const one of this.#form.querySelectorAll(".says")) one.replaceChildren();
    for (const one of this.#form.querySelectorAll(".says.old")) one.classList.remove("old");
    for (const one of this.#form.querySelectorAll("[aria-invalid]")) one.removeAttribute("aria-invalid");
  }

  /** Returns `{ says, to, name }`: where a finding is told, what it leads to, and how that is called. */
  #place(finding) {
    const byId = (id) => document.getElementById(id);
    if (finding.at) return placeOf(finding.at.closest(".f"), finding.at);
    if (finding.body) return { says: byId("body-says"), to: byId("body"), name: labelOf(byId("body")), part: byId("body-part") };
    const field = fieldAt(this.#form, finding.path);
    if (!field) return { says: byId("text-says"), to: byId("text"), name: labelOf(byId("text")), part: byId("part-text") };
    return placeOf(field, field.matches("fieldset") ? (control(field) ?? field.querySelector("button")) : control(field));
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

  #row(finding, place) {
    const words = this.#words;
    const said = finding.isMissing ? "needed" : finding.severity;
    const row = element("li", { class: said }, element("p", { class: "kind" }, words.text(`live-edit-${said}`)));
    if (place?.to) {
      const link = element("a", { href: `#${place.to.id}` }, place.name);
      link.addEventListener("click", (event) => {
        event.preventDefault();
        // Lists may have been made anew since.
        lead(document.getElementById(place.to.id) ?? place.to);
      });
      row.append(element("p", {}, link));
    } else {
      row.append(element("p", {}, words.text("live-edit-elsewhere", { name: finding.file })));
    }
    row.append(this.#text(finding, place?.field));
    if (place && finding.suggestion?.replacement) {
      const button = element("button", { type: "button", class: "leave" }, words.text("live-edit-use", { value: finding.suggestion.replacement }));
      button.addEventListener("click", () => this.#use(finding));
      row.append(button);
    }
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

function placeOf(field, to) {
  return { says: field.querySelector(":scope > .says"), to, name: nameOf(field), part: field, field };
}

/** Leads to an element of the form, opening what it is in. */
export function lead(to) {
  for (let item = to.closest(".item"); item; item = item.parentElement.closest(".item")) foldItem(item, false);
  for (let part = to.closest("details"); part; part = part.parentElement.closest("details")) part.open = true;
  to.scrollIntoView({ block: "center" });
  to.focus({ preventScroll: true });
}

const labelOf = (made) => document.querySelector(`label[for="${made.id}"]`)?.textContent.trim() ?? "";

function nameOf(field) {
  const name = (one) => one.querySelector(":scope > legend, :scope > label")?.firstChild.textContent.trim();
  const names = [];
  for (let one = field; one; one = one.parentElement.closest(".f")) names.unshift(name(one));
  return [...new Set(names.filter(Boolean))].join(" › ");
}
