// The list of many badges: what is checked, what its rows say, and the way from it to a badge and back.

import { csv } from "./csv.js";
import { Filters } from "./filters.js";
import { Kin } from "./kin.js";
import { recordOf } from "./record.js";
import { Rows } from "./rows.js";
import { each, readOnce, Run } from "./run.js";
import { Together } from "./together.js";

/** The most inputs of a list. */
const MAX_INPUTS = 10_000;

/** How often the list is brought up to date while badges come in, in milliseconds. */
const BEAT = 100;

/** How often those who listen hear how far it is, in milliseconds. */
const PAUSE = 10_000;

/** One list of badges. */
export class List {
  #page;
  #element = copy("#several");
  #way = copy("#several-way");
  #kin = new Kin();
  #rows;
  #filters;
  #together;
  #run;
  #site;
  #shown = null;
  #said = 0;
  #refused = false;
  #came = [];
  #beat = null;

  /**
   * `page` is `{ words, site, verifier, ask, draw, place, leave, consent }`: `ask(input, site, recipient)` checks an input,
   * `draw(known)` shows a report, `place(element)` the list in its place, `leave()` begins anew, and `consent` is the
   * part of the page that asks other hosts.
   */
  constructor(page) {
    this.#page = page;
    const open = (record) => this.#open(record);
    this.#rows = new Rows(this.#find("table"), page.words, open);
    this.#filters = new Filters(this.#element, page.words, this.#rows, () => this.#tell());
    this.#together = new Together(this.#element, page, () => this.#rows, () => this.#site);
    this.#run = new Run({
      check: (input) => page.ask(input, this.#site),
      // One more than there are workers is read meanwhile.
      most: page.verifier.workers + 1,
      take: (found, index) => this.#came.push(...found.map((known) => ({ known, index }))),
      told: () => (this.#beat ??= setTimeout(() => this.#progress(), BEAT)),
    });
    this.#listen();
  }

  /** Adds inputs, and shows the list. */
  add(inputs) {
    const room = MAX_INPUTS - this.#run.total;
    this.#refused ||= inputs.length > room;
    // What the site says is asked for anew whenever checking begins.
    if (!this.#run.isRunning) this.#site = readOnce(this.#page.site);
    this.show(this.#find("h1"));
    this.#run.add(inputs.slice(0, room));
    this.#progress();
  }

  /** Shows the list, with the focus on an element of it. */
  show(focus) {
    this.#shown = null;
    this.#page.place(this.#element);
    focus.focus({ preventScroll: true });
    focus.scrollIntoView({ block: focus.matches("h1") ? "start" : "center" });
  }

  /** Returns what leads from the badge that is shown back to the list, whose row says what is known now. */
  way(known) {
    const record = this.#shown;
    if (!record) return [];
    if (!known.error && known.report !== record.known.report) this.#renew(record, known);
    return [this.#way];
  }

  #find(selector) {
    return this.#element.querySelector(selector);
  }

  #listen() {
    this.#find(".stop").addEventListener("click", () => this.#pause());
    this.#find(".go").addEventListener("click", () => this.#goOn());
    this.#find(".more").addEventListener("click", () => this.#more());
    this.#find(".again").addEventListener("click", () => this.#leave());
    this.#find(".save").addEventListener("click", () => this.#save());
    this.#find(".print").addEventListener("click", () => print());
    // Paper has room for all.
    addEventListener("beforeprint", this.#all);
    const [back, before, after] = ["back", "before", "after"].map((name) => this.#way.querySelector(`.${name}`));
    back.addEventListener("click", () => this.#back());
    before.addEventListener("click", () => this.#open(this.#beside(-1)));
    after.addEventListener("click", () => this.#open(this.#beside(1)));
  }

  #all = () => {
    if (this.#element.isConnected) this.#rows.more(this.#rows.rest);
  };

  /** Leads back to the row of the badge that was shown; to the head of the list if it is not among the rows. */
  #back() {
    const { row } = this.#shown;
    this.show((this.#element.contains(row) && row.querySelector("button")) || this.#find("h1"));
  }

  #beside(step) {
    const { chosen } = this.#rows;
    return chosen[chosen.indexOf(this.#shown) + step];
  }

  #pause() {
    this.#run.pause();
    this.#progress();
    this.#find(".go").focus();
  }

  #goOn() {
    this.#site = readOnce(this.#page.site);
    this.#run.resume();
    this.#progress();
    this.#find(".stop").focus();
  }

  #more() {
    const row = this.#rows.more();
    this.#tell();
    row?.querySelector("button")?.focus();
  }

  #leave() {
    this.#run.stop();
    clearTimeout(this.#beat);
    removeEventListener("beforeprint", this.#all);
    this.#page.leave();
  }

  #take() {
    for (const { known, index } of this.#came.splice(0)) {
      const record = recordOf(known, index, this.#page.words);
      const changed = this.#kin.add(record);
      this.#rows.add(record);
      for (const other of changed) this.#rows.refresh(other);
    }
  }

  /** Writes down what is known about a badge now. */
  #renew(record, known) {
    Object.assign(record, recordOf(known, Math.floor(record.order), this.#page.words));
    this.#rows.refresh(record);
    this.#filters.count();
  }

  /** Says what all badges lack that other hosts have, and what was asked of whom. */
  async #settle() {
    const consent = this.#page.consent;
    const badges = this.#rows.all.map(({ known }) => known).filter(({ error }) => !error);
    if (this.#run.isRunning || badges.length === 0) return;
    const { words, site } = this.#page;
    consent.fill(this.#element, badges, { words, site, again: (host) => this.#again(host) });
    const { keep } = await import("../offline/keep.js");
    keep([...new Set(badges.flatMap((known) => consent.ownOf(known, site)))]);
  }

  /** Checks those badges once more that lack something, after a host may be asked. */
  async #again(host) {
    const lacking = this.#rows.all.filter(({ known }) => known.report && lacks(known.report));
    this.#site = readOnce(this.#page.site);
    await each(lacking, this.#page.verifier.workers + 1, async (record) => {
      const { input, place } = record.known;
      const known = (await this.#page.ask(input, this.#site))[place];
      if (known && !known.error) this.#renew(record, known);
    });
    await Promise.all([this.#settle(), this.#together.settle(true)]);
    const consent = this.#page.consent;
    if (!this.#shown && !consent.moveTo(this.#element, host)) this.#find("h1").focus();
  }

  /** Says how far it is: to those who look at once, to those who listen now and then. */
  #progress() {
    clearTimeout(this.#beat);
    this.#beat = null;
    this.#take();
    const { done, total, isRunning, isPaused } = this.#run;
    const bar = this.#find("progress");
    [bar.max, bar.value] = [Math.max(total, 1), done];
    const isOver = done === total;
    this.#find(".progress").hidden = isOver;
    this.#find(".stop").hidden = isPaused;
    this.#find(".go").hidden = !isPaused;
    this.#element.ariaBusy = String(isRunning);
    this.#filters.count();
    const key = isOver ? "shown-list-done" : isPaused ? "shown-list-paused" : "shown-list-working";
    const values = { count: done, number: isOver ? this.#rows.all.length : total };
    const line = this.#find(".far");
    line.replaceChildren();
    this.#page.words.put(line, key, values);
    if (this.#refused) line.append(" ", this.#page.words.text("shown-too-many", { number: MAX_INPUTS }));
    if (isOver || isPaused || Date.now() - this.#said > PAUSE) this.#say(line.textContent);
    this.#tell();
    this.#together.settle(!isRunning);
    if (!isRunning) this.#settle();
  }

  #say(text) {
    this.#said = Date.now();
    this.#find("[role=status]").textContent = text;
  }

  /** Says how many rows are left out, and how many wait to be shown. */
  #tell() {
    const { all, chosen, rest } = this.#rows;
    const [line, more] = [this.#find(".left"), this.#find(".more")];
    line.replaceChildren();
    const values = { count: chosen.length - rest, number: all.length };
    if (values.count < values.number) this.#page.words.put(line, "shown-list-shown", values);
    more.hidden = rest === 0;
  }

  async #open(record) {
    if (!record) return;
    this.#shown = record;
    const known = await this.#whole(record.known);
    if (this.#shown !== record) return;
    const { chosen } = this.#rows;
    const place = chosen.indexOf(record);
    const count = this.#way.querySelector("p");
    count.replaceChildren();
    this.#page.words.put(count, "shown-list-place", { count: place + 1, number: chosen.length });
    this.#way.querySelector(".before").disabled = place < 1;
    this.#way.querySelector(".after").disabled = place < 0 || place === chosen.length - 1;
    this.#page.draw(known);
  }

  /** Reads the text of a badge once more: of many, it is not kept. */
  async #whole(known) {
    if (known.error || known.report.verdict === "unreadable") return known;
    try {
      const text = await this.#page.verifier.text(new Uint8Array(await known.input.blob.arrayBuffer()));
      return { ...known, text };
    } catch {
      return known;
    }
  }

  #save() {
    const link = document.createElement("a");
    const founds = this.#rows.all.toSorted((one, other) => one.order - other.order).map(({ known }) => known);
    link.href = URL.createObjectURL(new Blob([csv(founds)], { type: "text/csv" }));
    link.download = "badges.csv";
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  }
}

/** Says whether a badge, or an endorsement of it, lacks documents. */
function lacks({ needs, endorsements }) {
  return needs.length > 0 || endorsements.some(lacks);
}

function copy(selector) {
  return document.querySelector(`template${selector}`).content.cloneNode(true).firstElementChild;
}
