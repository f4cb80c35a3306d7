// The checker, in a worker: typing goes on whatever it does, and it is stopped when it takes too long.

import { startWorker } from "./trusted.js";

/** After so many milliseconds the worker is given up and started anew. Its own bounds end it before. */
const PATIENCE = { load: 60_000, open: 60_000, check: 12_000, preview: 12_000, values: 6_000, amend: 6_000, translate: 6_000, zip: 6_000, without: 6_000 };

/** What went wrong in the worker. */
export class Stopped extends Error {
  constructor(why, isSlow) {
    super(why);
    this.isSlow = isSlow;
  }
}

export class Engine {
  #address;
  #worker;
  #waiting = new Map();
  #count = 0;
  /** What the worker was opened with: a new one is opened with it again. */
  #opened;
  #ready;

  constructor(address) {
    this.#address = address;
  }

  /** Returns what the worker answers to a call. */
  async ask(call, ...values) {
    if (!this.#worker) this.#start();
    if (call === "open") this.#opened = values;
    else await this.#ready;
    return this.#send(call, values);
  }

  #start() {
    this.#worker = startWorker(this.#address);
    this.#worker.onmessage = ({ data: { id, value, error } }) => {
      // What failed once may be in a state of which nothing is known.
      if (error !== undefined) return this.#stop(error, false);
      const { resolve, timer } = this.#waiting.get(id);
      this.#waiting.delete(id);
      clearTimeout(timer);
      resolve(value);
    };
    this.#worker.onerror = (event) => {
      event.preventDefault();
      this.#stop("the worker cannot run", false);
    };
    this.#ready = this.#opened && this.#send("open", this.#opened);
    this.#ready?.catch(() => {});
  }

  #send(call, values) {
    const id = (this.#count += 1);
    const timer = setTimeout(() => this.#stop("it took too long", true), PATIENCE[call]);
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject, timer });
      this.#worker.postMessage({ id, call, values });
    });
  }

  #stop(why, isSlow) {
    this.#worker?.terminate();
    this.#worker = undefined;
    for (const { reject, timer } of this.#waiting.values()) {
      clearTimeout(timer);
      reject(new Stopped(why, isSlow));
    }
    this.#waiting.clear();
  }
}
