// Checks badges in a worker, so that the page stays alive whatever a badge asks of it.

import { lookInto } from "./svg.js";
import { startWorker } from "./trusted.js";

/** After so many milliseconds a check is given up. The bounds of the verifier end it long before. */
const PATIENCE = 30_000;

/** A verifier that starts its worker when it is first needed, and anew after a failure. */
export class Verifier {
  #worker = null;
  #waiting = new Map();
  #count = 0;

  /** Starts the worker, which loads what it needs. */
  start() {
    if (this.#worker) return;
    const worker = startWorker();
    worker.onmessage = ({ data }) => this.#settle(data);
    worker.onerror = () => this.#stop("the worker cannot run");
    this.#worker = worker;
  }

  /**
   * Returns `{ report, headline }` for each badge in an input: a headline says which words to use for the report, and
   * what they speak of. `request` is what `check` of the WebAssembly takes, as an object.
   */
  async check(bytes, name, request) {
    return this.#ask("check", [bytes, name, { ...request, svg: lookInto(bytes) }]);
  }

  /** Returns the badge as the text that was taken out of what carries it, or null. */
  async text(bytes) {
    return this.#ask("text", [bytes, JSON.stringify(lookInto(bytes))]);
  }

  #ask(call, values) {
    this.start();
    const id = (this.#count += 1);
    const timer = setTimeout(() => this.#stop("it took too long"), PATIENCE);
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject, timer });
      this.#worker.postMessage({ id, call, values });
    });
  }

  #settle({ id, value, error }) {
    const waiting = this.#waiting.get(id);
    if (!waiting) return;
    // What failed once may be in a state of which nothing is known.
    if (error !== undefined) return this.#stop(error);
    this.#waiting.delete(id);
    clearTimeout(waiting.timer);
    waiting.resolve(value);
  }

  #stop(why) {
    this.#worker?.terminate();
    this.#worker = null;
    for (const { reject, timer } of this.#waiting.values()) {
      clearTimeout(timer);
      reject(new Error(why));
    }
    this.#waiting.clear();
  }
}
