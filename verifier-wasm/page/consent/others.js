// What may be asked of other hosts, what was asked, and the frames that ask. Permission is in memory: it ends with the
// visit of the page.

import { place } from "./hosts.js";

/** What a host may be asked for, from what tells it most to what tells it least. */
export const PURPOSES = ["link", "hosted", "definition", "key", "status"];

/** So many milliseconds an answer serves for other badges too: long enough for a folder of them. */
const FRESH = 60_000;

/** The most requests to one host that are remembered one by one. */
const MAX_NOTED = 200;

/** The most bytes of a document, and of a file behind a link. */
const MAX_DOCUMENT = 4 << 20;
const MAX_FILE = 16 << 20;

/** The longest that a host may take, and the document in a frame to start, in milliseconds. */
const PATIENCE = 10_000;
const START = 8_000;

/** The forms in which documents come. Some hosts answer with a page for people unless JSON is asked for. */
const DOCUMENTS =
  "application/json, application/ld+json, application/vc, application/vc+jwt, application/jwt, text/plain;q=0.5, */*;q=0.1";
const FILES = "application/json, image/png, image/svg+xml, application/vc, application/jwt, */*;q=0.1";

/** The other hosts, none of which is asked before somebody allows it. */
class Others {
  #page;
  #allowed = new Map();
  #frames = new Map();
  #known = new Map();
  #asked = new Map();
  #sources = new WeakMap();

  /** `page` is the address of the document that asks. */
  constructor(page) {
    this.#page = page;
  }

  /** Allows a host to be asked for what tells it no more than `purpose`, and forgets what it failed to give before. */
  allow(host, purpose) {
    this.#allowed.set(host, Math.min(PURPOSES.indexOf(purpose), this.#allowed.get(host) ?? PURPOSES.length));
    for (const [url, { entry, isDone }] of this.#known) {
      const isFailure = isDone && entry.failure !== null && entry.failure !== "gone";
      if (isFailure && place(url).host === host) this.#known.delete(url);
    }
  }

  /** Says whether an address may be asked for a purpose. */
  allows(address, purpose) {
    const { host, why } = place(address);
    return why === null && this.allowsHost(host, purpose);
  }

  /** Says whether a host may be asked for a purpose. */
  allowsHost(host, purpose) {
    return this.#allowed.get(host) <= PURPOSES.indexOf(purpose);
  }

  /** Returns the document at an address that is allowed: `{ text, failure, at }`. For a while it is asked for once. */
  async read(address) {
    const known = this.#once(address, DOCUMENTS, MAX_DOCUMENT);
    // One text, for however many badges.
    known.text ??= known.answer.then(textOf);
    return { ...(await known.text), at: known.entry.at };
  }

  /** Returns the bytes behind a link that is allowed: `{ bytes, failure, entry }`, with what `note` takes. */
  async bytes(address) {
    const { answer, entry } = this.#once(address, FILES, MAX_FILE);
    return { ...(await answer), entry };
  }

  /** Returns what was asked in this visit: a map from hosts to `{ count, entries }`, of which the last are remembered. */
  get asked() {
    return this.#asked;
  }

  /** Notes which request a file came from. */
  note(blob, entry) {
    this.#sources.set(blob, entry);
  }

  /** Returns the request that a file came from, if it did. */
  source(blob) {
    return this.#sources.get(blob);
  }

  /** Returns `{ entry, answer }` of what is asked for now or was a moment ago. */
  #once(address, accept, limit) {
    const { url, host } = place(address);
    const known = this.#known.get(url);
    if (known && Date.now() - known.entry.at.getTime() < FRESH) return known;
    const entry = this.#enter(url, host);
    const answer = this.#ask(host, { url, accept, limit, patience: PATIENCE }).then(({ bytes, failure = null }) => {
      entry.failure = failure;
      return { bytes, failure };
    });
    const fresh = { entry, answer, isDone: false };
    answer.then(() => (fresh.isDone = true));
    this.#known.set(url, fresh);
    return fresh;
  }

  /** Writes down that something is asked for. Until there is an answer, none came. */
  #enter(url, host) {
    const entry = { url, isOwn: false, failure: "slow", at: new Date() };
    const its = this.#asked.get(host) ?? { count: 0, entries: [] };
    this.#asked.set(host, { count: its.count + 1, entries: [...its.entries, entry].slice(-MAX_NOTED) });
    return entry;
  }

  async #ask(host, request) {
    const frame = this.#frames.get(host) ?? this.#open(host);
    this.#frames.set(host, frame);
    const answer = await frame.then((ask) => ask(request), () => ({ failure: "no-frame" }));
    // A document that did not start is tried anew.
    if (answer.failure === "no-frame") this.#frames.set(host, null);
    return answer;
  }

  /** Returns a function that asks a host, once the document for it is there. */
  #open(host) {
    const element = document.createElement("iframe");
    element.setAttribute("sandbox", "allow-scripts");
    element.hidden = true;
    element.referrerPolicy = "no-referrer";
    element.src = `${this.#page}#${host}`;
    const waiting = new Map();
    let count = 0;
    const ask = (request) =>
      new Promise((resolve) => {
        const id = (count += 1);
        const done = (answer) => {
          clearTimeout(timer);
          waiting.delete(id);
          resolve(answer);
        };
        const timer = setTimeout(() => done({ failure: "slow" }), request.patience + 2_000);
        waiting.set(id, done);
        // It has no origin that could be named; it takes messages from this page only.
        element.contentWindow.postMessage({ ...request, id }, "*");
      });
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => fail(), START);
      const hear = ({ source, data }) => {
        if (source !== element.contentWindow) return;
        if (data.isReady) {
          clearTimeout(timer);
          resolve(ask);
        } else {
          waiting.get(data.id)?.({ bytes: data.bytes, failure: data.failure });
        }
      };
      const fail = () => {
        removeEventListener("message", hear);
        element.remove();
        reject(new Error("the frame does not start"));
      };
      addEventListener("message", hear);
      document.body.append(element);
    });
  }
}

/** Returns what came back as `{ text, failure }`. */
function textOf({ bytes, failure }) {
  if (failure) return { text: null, failure };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), failure: null };
  } catch {
    return { text: null, failure: "not-text" };
  }
}

/** Those of this page. */
export const others = new Others(document.querySelector("#words").dataset.fetch);
