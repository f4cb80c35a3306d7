// The list of many badges: what is checked, and what its rows say.

import { copy } from "../report/elements.js";
import { csv } from "./csv.js";
import { Filters } from "./filters.js";
import { Kin } from "./kin.js";
import { recordOf } from "./record.js";
import { Rows } from "./rows.js";
import { each, readOnce, Run } from "./run.js";
import { Together } from "./together.js";
import { Way } from "./way.js";

/** The most inputs of a list. */
const MAX_INPUTS = 10_000;

/** How often the list is brought up to date while badges come in, in milliseconds. */
const BEAT = 100;

/** How often those who listen hear how far it is, in milliseconds. */
const PAUSE = 10_000;

/** One list of badges. */
export class List {
  #page;
  #element = copy("#several").firstElementChild;
  #way;
  #kin = new Kin();
  #rows;
  #filters;
  #together;
  #run;
  #site;
  #said = 0;
  #asked = 0;
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
    this.#rows = new Rows(this.#find("table"), page.words, (record) => this.#way.open(record));
    this.#way = new Way(copy("#several-way").firstElementChild, page, this.#rows, () => this.#site, (record) => this.#back(record));
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
    this.#way.close();
    this.#page.place(this.#element);
    focus.focus({ preventScroll: true });
    focus.scrollIntoView({ block: focus.matches("h1") ? "start" : "center" });
  }

  /** Returns what leads from the badge that is shown back to the list. */
  way() {
    return this.#way.draw();
  }

  /** Writes down what is known now about a badge of the list that was shown, and may be no more. */
  renew(known) {
    const record = this.#way.recordOf(known);
    if (!record || known.error) return;
    this.#renew(record, known);
    this.#renewed();
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
  }

  #all = () => {
    if (this.#element.isConnected) this.#rows.more(this.#rows.rest);
  };

  /** Leads back to the row of a badge; to the head of the list if it is not among the rows. */
  #back({ row }) {
    this.show((this.#element.contains(row) && row.querySelector("button")) || this.#find("h1"));
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
    this.#way.close();
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
    // Whose it is may be known only now.
    delete record.belongs;
    this.#rows.refresh(record);
  }

  /** Brings up to date what hangs on badges that were written down anew: what belongs together, what is shown, and where. */
  #renewed() {
    for (const record of this.#kin.renew(this.#rows.all)) this.#rows.refresh(record);
    this.#rows.filter();
    this.#filters.count();
    this.#tell();
    return Promise.all([this.#settle(), this.#together.settle(!this.#run.isRunning)]);
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
    const mine = (this.#asked += 1);
    await each(lacking, this.#page.verifier.workers + 1, async (record) => {
      if (mine !== this.#asked) return;
      const { input, place } = record.known;
      const known = (await this.#page.ask(input, this.#site))[place];
      // Once more may be asked, what comes of that is the answer.
      if (mine === this.#asked && known && !known.error) this.#renew(record, known);
    });
    if (mine !== this.#asked) return;
    await this.#renewed();
    const consent = this.#page.consent;
    if (!this.#way.isOpen && !consent.moveTo(this.#element, host)) this.#find("h1").focus();
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
