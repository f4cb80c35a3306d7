// What genuine badges of this site make up together, and whose they are.

import { mark } from "../report/report.js";
import { apart } from "../words.js";
import { each } from "./run.js";
import { judgeAll, people } from "./steps.js";

/** The most people whose badges are put together. */
const MAX_PEOPLE = 20;

/** Where this site says how its credentials build on each other. */
const DOCUMENT = "pathways.json";

/** The part of the list that puts badges together. */
export class Together {
  #section;
  #page;
  #rows;
  #site;
  #typed = null;
  #turn = 0;

  /** `rows` and `site` return those of the list, as they are then. */
  constructor(element, page, rows, site) {
    this.#section = element.querySelector(".together");
    [this.#page, this.#rows, this.#site] = [page, rows, site];
    this.#section.querySelector("form").addEventListener("submit", (event) => {
      event.preventDefault();
      this.#compare(this.#section.querySelector("input").value.trim());
    });
  }

  /** Puts together what is there, once everything was checked. */
  async settle(isOver) {
    const turn = (this.#turn += 1);
    if (!isOver) return;
    const all = this.#rows().all;
    const canCompare = all.some(isComparable);
    this.#section.querySelector("form").hidden = !canCompare;
    await this.#compareRest();
    if (turn !== this.#turn) return;
    const own = all.filter(({ version, copyOf }) => version?.isValid && !copyOf);
    const made = own.length > 1 ? await this.#groups(own) : [];
    if (turn !== this.#turn) return;
    this.#section.querySelector(".groups").replaceChildren(...made);
    this.#section.querySelector(".counts").hidden = made.length === 0;
    this.#section.hidden = all.length === 0 || (!canCompare && made.length === 0);
  }

  /** Compares every badge with an address; with none, as if none had been typed. */
  async #compare(typed) {
    const rows = this.#rows();
    this.#typed = typed || null;
    for (const record of rows.all.filter(({ belongs }) => belongs)) {
      delete record.belongs;
      rows.refresh(record);
    }
    this.#section.querySelector("[role=status]").replaceChildren();
    await this.settle(true);
  }

  /** Compares those badges with the address that was typed that were not yet, and counts all. */
  async #compareRest() {
    const { words, ask, verifier } = this.#page;
    const [rows, typed] = [this.#rows(), this.#typed];
    const status = this.#section.querySelector("[role=status]");
    if (!typed) return;
    const records = rows.all.filter((record) => isComparable(record) && !record.belongs);
    if (records.length > 0) status.textContent = words.text("shown-working", { name: typed });
    await each(records, verifier.workers + 1, async (record) => {
      if (this.#typed !== typed) return;
      const again = (await ask(record.known.input, this.#site(), typed))[record.known.place];
      // Another address may have been typed meanwhile.
      if (this.#typed !== typed) return;
      const outcome = again?.report?.checks.find(({ id }) => id === "recipient")?.outcome;
      record.belongs = outcome === "pass" || outcome === "fail" ? outcome : "unknown";
      rows.refresh(record);
    });
    if (this.#typed !== typed) return;
    const count = (outcome) => rows.all.filter(({ belongs }) => belongs === outcome).length;
    status.replaceChildren();
    words.put(status, "shown-list-compared", { value: typed, count: count("pass"), number: count("fail"), size: rows.all.length - count("pass") - count("fail") });
  }

  async #groups(own) {
    const trust = await this.#site().trust();
    const base = trust?.base_url;
    if (!base) return [];
    const local = this.#site().local(new URL(DOCUMENT, base).href, base);
    const document = parse(local && (await this.#site().read(local)));
    if (!document) return [];
    const draw = new Drawing(document, this.#page.words, this.#site(), base);
    const groups = people(own, this.#typed).map((group) => ({ ...group, held: new Set(group.records.map(({ version }) => version.credential)) }));
    const large = groups.filter(({ held }) => held.size > 1).sort((one, other) => other.held.size - one.held.size);
    return large.slice(0, MAX_PEOPLE).flatMap((group) => draw.group(group));
  }
}

/** Says whether it can be asked whom a badge belongs to: what no seal covers, anybody may have put there. */
function isComparable({ isSealed, known }) {
  return isSealed && Boolean(known.report.badge.recipient?.can_be_checked);
}

function parse(text) {
  try {
    const document = JSON.parse(text);
    return document?.version === 1 ? document : null;
  } catch {
    return null;
  }
}

/** Pathways as elements. */
class Drawing {
  #pathways;
  #credentials;
  #words;
  #site;
  #base;

  constructor({ pathways, credentials }, words, site, base) {
    [this.#pathways, this.#words, this.#site, this.#base] = [pathways, words, site, base];
    this.#credentials = new Map(credentials.map((credential) => [credential.id, credential]));
  }

  /** Returns what the badges of a group make up, if they are part of any pathway. */
  group({ kind, name, records, held }) {
    const judged = judgeAll(this.#pathways, held);
    if (judged.length === 0) return [];
    const section = document.createElement("section");
    section.append(this.#put("p", `shown-together-${kind}`, { name, value: name, count: records.length }));
    section.firstElementChild.className = "whose";
    section.append(...judged.map((pathway) => this.#pathway(pathway)));
    return [section];
  }

  #pathway({ titles, page, requires, count, total, awards, isAwarded }) {
    const element = document.createElement("article");
    const title = document.createElement("h3");
    title.append(this.#link(page, titles));
    const key = requires.isDone ? "shown-pathway-done" : "shown-pathway-open";
    const list = document.createElement("ul");
    list.className = "steps";
    list.append(this.#step(requires, false));
    element.append(title, this.#put("p", key, { count, number: total }), list);
    if (awards) {
      const line = this.#put("p", isAwarded ? "shown-pathway-awarded" : "shown-pathway-awards", {});
      line.append(" ", this.#credential(awards));
      list.before(line);
    }
    return element;
  }

  /** Returns a step. What a group can do without, since enough of it is there, is spare. */
  #step(step, isSpare) {
    const [item, line] = ["li", "div"].map((name) => document.createElement(name));
    const name = step.credential ? this.#credential(step.credential) : this.#title(step);
    const state = step.isDone ? "done" : isSpare ? "spare" : step.steps ? "part" : step.credential ? "open" : "elsewhere";
    const said = this.#put("span", `shown-step-${state}`, { count: step.done, number: step.needed });
    said.className = "small quiet";
    line.className = "step";
    line.append(step.isDone ? mark("pass", name) : name, said);
    item.append(line);
    if (step.steps) {
      const inner = document.createElement("ul");
      inner.append(...step.steps.map((one) => this.#step(one, isSpare || (step.isDone && !one.isDone))));
      item.append(inner);
    }
    return item;
  }

  #title({ titles, rule, at_least: number, url }) {
    const own = this.#in(titles);
    if (!rule) return own;
    const rules = this.#put("span", `shown-rule-${rule.replace("_", "-")}`, { number });
    if (!own) return rules;
    rules.prepend(own, " – ");
    return rules;
  }

  #credential(id) {
    const { page, titles } = this.#credentials.get(id) ?? { titles: { "": id } };
    return this.#link(page, titles);
  }

  /** Returns a title that leads to a page of this site, in the reader's language. */
  #link(page, titles) {
    const local = page ? this.#site.page(page, this.#base) : null;
    const title = this.#in(titles) ?? "";
    if (!local) return title;
    const link = document.createElement("a");
    link.href = local.href;
    link.append(title);
    return link;
  }

  /** Returns a text in the language of the page, or else in another, marked as such; null if there is none. */
  #in(titles) {
    const [first] = Object.entries(titles);
    const here = titles[document.documentElement.lang];
    if (!here && !first) return null;
    const element = apart(here ?? first[1]);
    if (!here) element.lang = first[0];
    return element;
  }

  #put(name, key, values) {
    return this.#words.put(document.createElement(name), key, values);
  }
}
