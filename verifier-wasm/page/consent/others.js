// What may be asked of other hosts, and the frames that ask. Permission is in memory: it ends with the visit of the page.

import { place } from "./hosts.js";

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
  #frames = new Map();
  #known = new Map();
  #sources = new WeakMap();

  /** `page` is the address of the document that asks. */
  constructor(page) {
    this.#page = page;
  }

  /** Allows a host to be asked, and forgets what it failed to give before. */
  allow(host) {
    if (!this.#frames.has(host)) this.#frames.set(host, null);
    for (const [url, answer] of this.#known) {
      if (answer.isFailure && place(url).host === host) this.#known.delete(url);
    }
  }

  /** Says whether an address may be asked. */
  allows(address) {
    const { host, why } = place(address);
    return why === null && this.#frames.has(host);
  }

  /** Returns the document at an address that is allowed: `{ text, failure, at }`. It is asked for once a visit. */
  async read(address) {
    const { bytes, failure, at } = await this.#once(address, DOCUMENTS, MAX_DOCUMENT);
    if (failure) return { text: null, failure, at };
    try {
      return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), failure: null, at };
    } catch {
      return { text: null, failure: "not-text", at };
    }
  }

  /** Returns the bytes behind a link that is allowed: `{ bytes, failure }`. */
  async bytes(address) {
    return this.#once(address, FILES, MAX_FILE);
  }

  /** Notes which request a file came from. */
  note(blob, entry) {
    this.#sources.set(blob, entry);
  }

  /** Returns the request that a file came from, if it did. */
  source(blob) {
    return this.#sources.get(blob);
  }

  async #once(address, accept, limit) {
    const { url, host } = place(address);
    // What follows `#` is not for servers.
    const key = url.split("#")[0];
    const known = this.#known.get(key) ?? this.#start(host, { url: key, accept, limit, patience: PATIENCE });
    this.#known.set(key, known);
    const { bytes, failure = null } = await known.answer;
    known.isFailure = failure !== null && failure !== "gone";
    return { bytes, failure, at: known.at };
  }

  #start(host, request) {
    return { answer: this.#ask(host, request), isFailure: false, at: new Date() };
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

/** Those of this page. */
export const others = new Others(document.querySelector("#words").dataset.fetch);
