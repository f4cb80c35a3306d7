// A result, as the cards of the page are.

import { joined, withCapital } from "./words.js";
import { today } from "../shared/day.js";

/** How many days of beginning a card names. */
const STARTS = 2;

/** Makes cards of records. */
export class Cards {
  #template;
  #words;
  #choices;

  constructor(template, words, choices) {
    this.#template = template.content.firstElementChild;
    this.#words = words;
    this.#choices = choices;
  }

  /** Returns the card of a record. */
  make(record) {
    const card = this.#template.cloneNode(true);
    const language = record.lang || document.documentElement.lang;
    this.#draw(card.querySelector(".seal"), record);
    const label = card.querySelector(".label");
    label.append(...joined(this.#label(record), label.dataset));
    const link = card.querySelector("h3 a");
    link.href = record.href;
    link.textContent = record.title;
    const able = card.querySelector(".can");
    able.textContent = this.#words.able(record.summary, language);
    if (record.lang) for (const one of [link, able]) one.lang = record.lang;
    for (const state of card.querySelectorAll("[data-state]")) if (state.dataset.state !== record.status) state.remove();
    const facts = { time: this.#time(record), cost: this.#cost(record), mode: this.#mode(record, card.querySelector('[data-fact="mode"]').dataset) };
    for (const [name, text] of Object.entries(facts)) card.querySelector(`[data-fact="${name}"]`).textContent = text;
    this.#starts(card.querySelector('[data-fact="starts"]'), record);
    for (const choice of card.querySelectorAll("[data-choice]")) choice.dataset.choice = record.id;
    return card;
  }

  #draw(seal, { shape, types, departments }) {
    const type = this.#choices.value("type", types[0]);
    const department = this.#choices.value("department", departments[0]);
    seal.firstElementChild.setAttribute("href", `#seal-${shape || type?.shape || "circle"}`);
    if (department) seal.setAttribute("fill", department.color);
  }

  #label({ types, credits, unit }) {
    const names = types.map((type) => this.#choices.value("type", type)?.label() ?? [type]);
    const last = credits ? this.#credits(credits, unit) : this.#words.text("credit-inline-noncredit");
    return [...names, [last]];
  }

  #credits(credits, unit) {
    return unit ? `${this.#words.number(credits)} ${unit}` : this.#words.counted("credits", credits);
  }

  #time({ hours, duration }) {
    const words = this.#words;
    const [, number, unit] = /^PT?(\d+)([YMWDH])$/.exec(duration ?? "") ?? [];
    const kind = { Y: "years", M: "months", W: "weeks", D: "days", H: "hours" }[unit];
    const lasts = kind ? words.counted(`duration-${kind}`, Number(number)) : "";
    const takes = hours ? words.counted("hours", hours) : "";
    if (takes && lasts) return words.text("time-over", { hours: takes, duration: lasts });
    return takes || lasts || words.text("time-none");
  }

  #cost({ cost }) {
    const words = this.#words;
    if (!cost) return words.text("cost-none");
    if (cost.several) return words.text("cost-several");
    const { low, high, currency } = cost;
    if (low === high) return words.money(low, currency);
    const to = words.money(high, currency);
    return low === 0 ? words.text("cost-up-to", { to }) : words.text("cost-range", { from: words.money(low, currency), to });
  }

  #mode({ mode }, marks) {
    const words = this.#words;
    if (mode.length === 0) return words.text("mode-none");
    return withCapital(joined(mode.map((one) => [words.text(`mode-inline-${one}`)]), marks).join(""));
  }

  #starts(place, { starts }) {
    const words = this.#words;
    // What is past is no start any more.
    const coming = starts.filter((day) => day >= today()).sort();
    coming.slice(0, STARTS).forEach((day, index) => place.append(...(index > 0 ? [document.createElement("br")] : []), words.date(day)));
    if (coming.length === 0) place.append(words.text("starts-none"));
    if (coming.length > STARTS) place.append(document.createElement("br"), words.counted("starts-more", coming.length - STARTS));
  }
}
