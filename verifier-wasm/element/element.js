// The element <skillmark-verifier>, for pages of other sites. Nothing of a badge becomes markup: it is text, and stands apart.

import { parts, render, say } from "./parts.js";
import { SHEET } from "./sheet.js";
import { Words } from "./told.js";

/** The most files that are checked at once. */
const MAX_INPUTS = 20;

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
    for (const kind of ["pointerenter", "focusin"]) form.addEventListener(kind, warmUp, { once: true });
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

  /** Checks the badge at an address that the page has named, unless there is another one by the time that it comes. */
  async #fetch(url) {
    const mine = this.#turn;
    const response = await fetch(url).catch(() => null);
    const blob = response?.ok ? await response.blob().catch(() => null) : null;
    if (mine !== this.#turn) return;
    const name = url.pathname.split("/").at(-1);
    this.#take([{ name, kind: "file", blob }]);
  }

  /** Checks inputs, shows what comes of them, moves there if somebody is waiting for it, and tells the page. */
  async #take(inputs, isAwaited = false) {
    if (inputs.length === 0) return [];
    const mine = (this.#turn += 1);
    const { words, status, result } = this.#parts;
    const first = inputs.slice(0, MAX_INPUTS);
    status.classList.remove("heard");
    say(status, words.say("shown-working", { name: first[0].name }));
    const check = await checker(this.#trust());
    const all = [];
    for (const input of first) {
      all.push(...(await check(input).catch((error) => [{ input, error }])));
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

/** Returns what checks an input by what a site has published. If it cannot be loaded, each check fails for that reason. */
async function checker(trust) {
  try {
    const { Site, check, verifier } = await start();
    const site = new Site({ trust: new URL(trust, document.baseURI) });
    return (input) => check(input, { verifier, site });
  } catch (error) {
    return () => Promise.reject(error);
  }
}

/** Loads what checks badges. What could not be loaded is asked for again the next time. */
async function start() {
  engine ??= defaults.load().then(
    ({ Site, Verifier, check }) => ({ Site, check, verifier: new Verifier() }),
    (error) => {
      engine = null;
      throw error;
    },
  );
  const loaded = await engine;
  loaded.verifier.start();
  return loaded;
}

/** Loads it before there is a badge. If that fails, it is told when there is one. */
function warmUp() {
  start().catch(() => {});
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
