// The page as a whole: what the reader does changes what is asked; the address says it, and the results follow.

import { openIndex } from "../search/index.js";
import { Cards } from "./card.js";
import { Choices } from "./choices.js";
import { Chosen } from "./chosen.js";
import { Results } from "./results.js";
import { STEP, cleanText, emptyState, isAsked, isSame, readState, writeState } from "./state.js";
import { Told } from "./told.js";
import { FindWords } from "./words.js";
import { today } from "../shared/day.js";

/** How long a reader pauses before what is typed is searched for, in milliseconds. */
const PAUSE = 250;

/** How long a search may take before it is said that it goes on, in milliseconds. */
const PATIENCE = 300;

/** The page that finds credentials. */
export class Page {
  #state = emptyState();
  #unknown = [];
  #index = null;
  #round = 0;
  #typing = 0;

  constructor(document) {
    const get = (id) => document.getElementById(id);
    const language = document.documentElement.lang;
    this.words = new FindWords(get("live"), language);
    this.form = get("find");
    this.field = get("q");
    this.sort = get("sort");
    this.all = get("all");
    this.panel = document.querySelector(".every");
    this.status = document.querySelector('.sortbar [role="status"]');
    // What the page says of the whole list, and again when nothing is asked any more.
    this.whole = [...this.status.childNodes];
    this.choices = new Choices(this.panel, this.words, (facets) => this.#go({ ...this.#state, facets, shown: STEP }));
    this.told = new Told(get("told"), get("advice"), this.words, this.choices);
    const cards = new Cards(get("card"), this.words, this.choices);
    this.results = new Results(get("found"), this.words, cards, () => this.#more());
    this.chosen = new Chosen(get("asked"), this.words, this.choices, {
      changed: (state) => this.#go(state ? { ...state, shown: STEP } : emptyState()),
      cleared: () => this.status.focus(),
    });
  }

  /** Takes the page over, and shows what its address asks for. */
  begin() {
    this.form.addEventListener("submit", (event) => this.#submit(event));
    this.field.addEventListener("input", (event) => this.#typed(event));
    this.sort.addEventListener("change", () => this.#go({ ...this.#state, sort: this.sort.value, shown: STEP }));
    addEventListener("popstate", () => this.#read());
    this.panel.querySelector(".done button").addEventListener("click", () => this.#close());
    this.panel.querySelector(".done").hidden = false;
    this.sort.parentElement.hidden = false;
    document.querySelector(".sortbar .order").hidden = true;
    this.choices.offer();
    this.#read();
  }

  #read() {
    const { state, unknown } = readState(location.search, this.choices);
    this.#unknown = unknown;
    this.#state = state;
    return this.#show();
  }

  // Each change is a step that leads back; while somebody types, all of it is one.
  #go(state, isTyping = false) {
    clearTimeout(this.#typing);
    if (isSame(state, this.#state)) return;
    const goesOn = isTyping && history.state?.isTyping;
    this.#state = state;
    this.#unknown = [];
    history[goesOn ? "replaceState" : "pushState"]({ isTyping }, "", location.pathname + writeState(state));
    this.#show();
  }

  #submit(event) {
    event.preventDefault();
    this.#go({ ...this.#state, text: cleanText(this.field.value), shown: STEP });
    // A telephone shows its keyboard in place of the results as long as the field has the focus.
    if (matchMedia("(pointer: coarse)").matches) this.status.focus();
  }

  #typed(event) {
    clearTimeout(this.#typing);
    if (event.isComposing) return;
    this.#typing = setTimeout(() => this.#go({ ...this.#state, text: cleanText(this.field.value), shown: STEP }, true), PAUSE);
  }

  async #more() {
    const before = this.#state.shown;
    this.#state = { ...this.#state, shown: before + STEP };
    history.replaceState(history.state, "", location.pathname + writeState(this.#state));
    await this.#show();
    this.results.focus(before);
  }

  #close() {
    this.panel.open = false;
    this.status.focus();
  }

  async #show() {
    const state = this.#state;
    this.#round += 1;
    const round = this.#round;
    this.#reflect(state);
    if (!isAsked(state)) return this.#rest();
    const waiting = setTimeout(() => this.#say(this.words.text("live-find-searching")), PATIENCE);
    try {
      const { index, found } = await this.#ask(state);
      const ids = found.ids.slice(0, state.shown);
      // What lies in few files is shown at once, the rest below it when it has come.
      const first = await index.records(state.shown > STEP ? ids : ids.slice(0, found.soon));
      if (round !== this.#round) return;
      clearTimeout(waiting);
      const isWhole = first.length === ids.length;
      this.#present(found, first, isWhole ? found.total : first.length);
      if (isWhole) return;
      const rest = await index.records(ids.slice(first.length));
      if (round === this.#round) this.results.add(rest, found.total);
    } catch (error) {
      if (round === this.#round) this.#fail(error);
    } finally {
      clearTimeout(waiting);
    }
  }

  async #ask({ text, facets, sort }) {
    this.#index ??= openIndex(this.form.dataset.index);
    const index = await this.#index;
    return { index, found: await index.search({ text, facets, sort, today: today() }) };
  }

  // Shows what is asked, before there is an answer.
  #reflect(state) {
    if (cleanText(this.field.value) !== state.text) this.field.value = state.text;
    this.sort.value = state.sort;
    this.choices.tick(state.facets);
    this.chosen.show(state);
    const count = Object.values(state.facets).flat().length;
    const opener = this.panel.querySelector("[data-open]");
    this.words.put(clear(opener), count > 0 ? "live-find-filters" : "live-find-open", { count });
  }

  // `total` says how many there would be to show, or as many as are shown while others are on their way.
  #present(found, records, total) {
    this.choices.offer();
    this.choices.count(found.facets);
    this.told.tell(found, this.#unknown);
    this.results.show(records, total);
    this.#list(true);
    this.#say(this.words.counted("find-results", found.total));
    this.panel.querySelector(".done button").textContent = this.words.counted("find-show", found.total);
  }

  // Nothing is asked: the page is as it was before, and needs no index.
  #rest() {
    this.choices.count(null);
    this.told.clear(this.#unknown);
    this.results.hide();
    this.#list(false);
    this.status.replaceChildren(...this.whole);
    this.panel.querySelector(".done button").textContent = this.words.counted("find-show", Number(this.status.dataset.count));
  }

  #fail(error) {
    console.debug(error);
    this.#index = null;
    this.#rest();
    this.choices.withdraw();
    this.told.fail();
  }

  #list(hasResults) {
    this.all.hidden = hasResults;
  }

  #say(text) {
    const strong = document.createElement("strong");
    strong.textContent = text;
    this.status.replaceChildren(strong);
  }
}

function clear(element) {
  element.replaceChildren();
  return element;
}
