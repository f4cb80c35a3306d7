// The element <skillmark-verifier>, for pages of other sites. Nothing of a badge becomes markup: it is text, and stands apart.

import { SHEET } from "./sheet.js";
import { Words, told } from "./told.js";

/** The most files that are checked at once. */
const MAX_INPUTS = 20;

/** What marks are drawn with, by tone: a shape, and a sign on it. */
const MARKS = {
  ok: ["M12 1a11 11 0 1 0 0 22 11 11 0 0 0 0-22", "m6.5 12.5 3.8 3.8 7.5-7.9"],
  bad: ["M7.5 1h9L23 7.5v9L16.5 23h-9L1 16.5v-9z", "m7.8 7.8 8.4 8.4m0-8.4-8.4 8.4"],
  warn: ["M12 1 24 22.5H0z", "M12 8.5v7m0 1.8v2.8"],
  na: ["M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20", "M7 12h10"],
};

/** What was given to `define`. */
let defaults = {};

/** What checks badges, once it is loaded: one verifier for all elements of a page. */
let engine = null;

/** The words that were loaded, by address. */
const loaded = new Map();

/**
 * Makes the element known to the page. `load` returns the module that checks badges, when it is first needed. `trust` is the
 * address of a site's trust.json, and `words` are the addresses of words by language: they serve elements that do not name
 * their own.
 */
export function define({ load, trust, words }) {
  defaults = { load, trust, words };
  if (!customElements.get("skillmark-verifier")) customElements.define("skillmark-verifier", SkillmarkVerifier);
}

/** Checks badges by what a site of Skillmark has published. What stands in it is shown until it is ready. */
export class SkillmarkVerifier extends HTMLElement {
  static observedAttributes = ["trust", "src", "words", "lang"];

  #parts = null;
  #turn = 0;
  #drawn = null;

  connectedCallback() {
    this.#draw();
  }

  attributeChangedCallback() {
    if (this.isConnected) this.#draw();
  }

  /**
   * Checks a badge in a Blob or a text, shows what comes of it, and returns what is known of each badge in it; the event
   * `skillmark-verdict` brings the same.
   */
  async check(badge) {
    // The page may ask before the words are there.
    await this.#drawn;
    return this.#take([typeof badge === "string" ? this.#text(badge) : fileOf(badge)]);
  }

  /** Draws the element anew, and checks the badge that it names. */
  #draw() {
    // Several attributes may change at once.
    const drawn = (this.#drawn = Promise.resolve().then(async () => {
      if (!this.#trust()) throw new TypeError("skillmark-verifier needs the attribute trust");
      const words = await wordsAt(this.#wordsUrl());
      if (drawn !== this.#drawn) return;
      this.#parts = parts(words);
      this.#turn += 1;
      const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
      root.adoptedStyleSheets = [sheet()];
      root.replaceChildren(this.#parts.whole);
      this.#listen();
      const src = this.getAttribute("src");
      if (src) this.#fetch(new URL(src, document.baseURI));
    }));
    // Without words there is nothing to show but what the page has put here.
    drawn.catch(reportError);
  }

  #trust() {
    return this.getAttribute("trust") ?? defaults.trust;
  }

  /** Returns where the words are: those of the nearest language, or the first. */
  #wordsUrl() {
    const own = this.getAttribute("words");
    if (own) return new URL(own, document.baseURI).href;
    const lang = (this.closest("[lang]")?.lang || navigator.language).toLowerCase();
    const all = Object.entries(defaults.words ?? {});
    const near = (test) => all.find(([tag]) => test(tag.toLowerCase()));
    const [, url] = near((tag) => tag === lang) ?? near((tag) => tag.split("-")[0] === lang.split("-")[0]) ?? all[0] ?? [];
    return url;
  }

  #listen() {
    const { whole, form, file, paste } = this.#parts;
    file.onchange = () => {
      this.#take([...file.files].map(fileOf), true);
      // The same file may be chosen again, after it changed.
      file.value = "";
    };
    form.onsubmit = (event) => {
      event.preventDefault();
      if (paste.value.trim()) this.#take([this.#text(paste.value)], true);
      else paste.focus();
    };
    // Whoever reaches for the form is about to need it.
    for (const kind of ["pointerenter", "focusin"]) form.addEventListener(kind, start, { once: true });
    whole.ondragover = (event) => {
      event.preventDefault();
      whole.classList.add("over");
    };
    whole.ondragleave = () => whole.classList.remove("over");
    whole.ondrop = (event) => {
      event.preventDefault();
      whole.classList.remove("over");
      const { files } = event.dataTransfer;
      const text = event.dataTransfer.getData("text/plain");
      this.#take(files.length > 0 ? [...files].map(fileOf) : text ? [this.#text(text)] : [], true);
    };
  }

  #text(text) {
    return { name: String(this.#parts.words.say("shown-input-text")), kind: "text", blob: new Blob([text]) };
  }

  /** Checks the badge at an address that the page has named. */
  async #fetch(url) {
    const response = await fetch(url).catch(() => null);
    const blob = response?.ok ? await response.blob().catch(() => null) : null;
    const name = url.pathname.split("/").at(-1);
    this.#take([{ name, kind: "file", blob }]);
  }

  /** Checks inputs, shows what comes of them, moves there if somebody is waiting for it, and tells the page. */
  async #take(inputs, isAwaited = false) {
    if (inputs.length === 0) return [];
    const mine = (this.#turn += 1);
    const { words, status, result } = this.#parts;
    const first = inputs.slice(0, MAX_INPUTS);
    const { Site, check, verifier } = await start();
    const site = new Site({ trust: new URL(this.#trust(), document.baseURI) });
    status.classList.remove("heard");
    say(status, words.say("shown-working", { name: first[0].name }));
    const all = [];
    for (const input of first) {
      all.push(...(await check(input, { verifier, site }).catch((error) => [{ input, error }])));
      if (mine !== this.#turn) return all;
    }
    result.replaceChildren(...all.map((known) => render(known, words, all.length > 1)));
    const title = result.querySelector("h2");
    say(status, first.length < inputs.length ? words.say("shown-too-many", { number: MAX_INPUTS }) : isAwaited ? "" : title.textContent);
    // What stands below is only told to those who do not see it.
    status.classList.toggle("heard", !isAwaited);
    if (isAwaited) title.focus();
    this.dispatchEvent(new CustomEvent("skillmark-verdict", { detail: all, bubbles: true, composed: true }));
    return all;
  }
}

/** Loads what checks badges. */
async function start() {
  engine ??= defaults.load().then(({ Site, Verifier, check }) => ({ Site, check, verifier: new Verifier() }));
  const loaded = await engine;
  loaded.verifier.start();
  return loaded;
}

function fileOf(blob) {
  return { name: blob.name ?? "", kind: "file", blob };
}

function wordsAt(url) {
  if (!loaded.has(url)) {
    const words = fetch(url).then((response) => response.json());
    loaded.set(url, words.then((published) => new Words(published)));
    words.catch(() => loaded.delete(url));
  }
  return loaded.get(url);
}

function sheet() {
  const made = new CSSStyleSheet();
  made.replaceSync(SHEET);
  return made;
}

/** Returns an element with a class, which is also the name of its part, and with these children. */
function make(name, part, ...children) {
  const element = document.createElement(name);
  if (part) element.className = part;
  if (part) element.part = part;
  for (const child of children) say(element, child, true);
  return element;
}

/** Puts a sentence, a text or an element into an element. What a badge says stands apart, so that it cannot turn the words around it. */
function say(element, content, isMore = false) {
  if (!isMore) element.replaceChildren();
  if (!content.parts) return element.append(content);
  const holder = content.lang ? element.appendChild(document.createElement("span")) : element;
  if (content.lang) holder.lang = content.lang;
  for (const { text, isValue } of content.parts) holder.append(isValue ? apart(text) : text);
}

function apart(text) {
  const element = document.createElement("bdi");
  element.textContent = text;
  return element;
}

function mark(tone) {
  const [svg, ...paths] = ["svg", "path", "path"].map((name) => document.createElementNS("http://www.w3.org/2000/svg", name));
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  svg.classList.add("mark", tone);
  paths.forEach((path, index) => path.setAttribute("d", MARKS[tone][index]));
  svg.append(...paths);
  return svg;
}

/** Returns what the element consists of before there is a badge. */
function parts(words) {
  const [file, paste, kinds] = [make("input", "file"), make("textarea", "paste"), make("p", "kinds", words.say("verify-kinds"))];
  const [label, pasteLabel] = ["verify-drop", "verify-paste-label"].map((key) => make("label", "label", words.say(key)));
  Object.assign(file, { type: "file", multiple: true, id: "file" });
  Object.assign(paste, { rows: 4, spellcheck: false, autocomplete: "off", id: "paste" });
  kinds.id = "kinds";
  file.setAttribute("aria-describedby", kinds.id);
  [label.htmlFor, pasteLabel.htmlFor] = [file.id, paste.id];
  const button = make("button", "button", words.say("verify-check"));
  const text = make("details", "text", make("summary", "", words.say("verify-paste")), pasteLabel, paste, button);
  const form = make("form", "drop", label, kinds, file, text);
  form.ariaLabel = String(words.say("verify-form"));
  const [status, result] = [make("p", "status"), make("div", "result")];
  status.role = "status";
  const whole = make("div", "verifier", form, status, result);
  whole.lang = words.lang;
  return { words, whole, form, file, paste, status, result };
}

/** Returns what is known of a badge as an element, which names its file if it is one of several. */
function render({ input, error, ...known }, words, isOfSeveral) {
  const failed = () => ({
    tone: "na",
    title: words.say("shown-failed-title"),
    text: words.say("shown-failed", { name: input.name }),
    warnings: [],
    answers: [],
  });
  const { tone, word, title, text, warnings, subject, answers } = error ? failed() : told({ input, ...known }, words);
  const head = make("h2", "title", title);
  head.tabIndex = -1;
  const band = make("div", "band", mark(tone), make("div", "", ...(word ? [make("p", "word", word)] : []), head, make("p", "sentence", text)));
  const more = [];
  if (warnings.length > 0) more.push(make("ul", "warnings", ...warnings.map((warning) => make("li", "", warning))));
  if (subject) more.push(make("p", "subject", subject.label, " ", make("strong", "", apart(subject.name))));
  const rows = answers.map(({ asks, outcome, text, why }) => {
    const said = make("dd", "answer", mark({ pass: "ok", fail: "bad", warn: "warn" }[outcome] ?? "na"), make("span", "", text));
    return make("div", "", make("dt", "question", asks), said, make("dd", "why", ...why.map((reason) => make("p", "", reason))));
  });
  const file = isOfSeveral ? [make("p", "input", apart(known.report?.input ?? input.name))] : [];
  const whole = make("section", "verdict", ...file, band, ...more, make("dl", "answers", ...rows));
  whole.classList.add(tone);
  return whole;
}
