// Checks badges in workers, so that the page stays alive whatever a badge asks of it.

import { lookInto } from "./svg.js";
import { startWorker } from "./trusted.js";

/** After so many milliseconds a check is given up. The bounds of the verifier end it long before. */
const PATIENCE = 30_000;

/** The most workers that are started by themselves: more would wait for memory, and not for each other. */
const MOST = 4;

/** A verifier that starts its workers when they are needed, and anew after a failure. */
export class Verifier {
  /** How many badges are checked at the same time. */
  workers;
  #lanes = new Set();
  #waiting = [];

  /** A verifier with so many workers; by itself, as many as leave room for the page. */
  constructor({ workers = Math.min((navigator.hardwareConcurrency || 2) - 1, MOST) } = {}) {
    this.workers = Math.max(workers, 1);
  }

  /** Starts a worker, which loads what it needs. */
  start() {
    if (this.#lanes.size === 0) this.#open();
  }

  /** Ends every worker. What is still asked for is not answered any more. */
  close() {
    const why = "the verifier was closed";
    for (const lane of this.#lanes) this.#end(lane, why);
    for (const { reject } of this.#waiting.splice(0)) reject(new Error(why));
  }

  /**
   * Returns `{ report, headline, credential, mark, endorsements }` for each badge in an input: a headline says which words
   * to use for the report, and what they speak of; the rest is as `check` of the WebAssembly says. `request` is what `check` of the WebAssembly takes, as an object, and `trust`, the object that
   * is in trust.json. Workers keep what they trust as long as it is the same object.
   */
  async check(bytes, name, { trust = null, ...request }) {
    return this.#ask("check", [bytes, name, { ...request, svg: lookInto(bytes) }], trust);
  }

  /** Returns the badge as the text that was taken out of what carries it, or null. */
  async text(bytes) {
    return this.#ask("text", [bytes, JSON.stringify(lookInto(bytes))]);
  }

  #ask(call, values, trust) {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ call, values, trust, resolve, reject });
      this.#next();
    });
  }

  /** Gives what waits to workers that have nothing to do. */
  #next() {
    while (this.#waiting.length > 0) {
      const lane = [...this.#lanes].find(({ job }) => !job) ?? (this.#lanes.size < this.workers && this.#open());
      if (!lane) return;
      this.#give(lane, this.#waiting.shift());
    }
  }

  #give(lane, job) {
    const { call, values, trust } = job;
    const isNew = trust !== undefined && trust !== lane.trust;
    lane.job = job;
    lane.timer = setTimeout(() => this.#stop(lane, "it took too long"), PATIENCE);
    if (isNew) lane.trust = trust;
    lane.worker.postMessage({ call, values, trust: isNew ? JSON.stringify(trust) : undefined });
  }

  #open() {
    const lane = { worker: startWorker() };
    lane.worker.onmessage = ({ data }) => this.#settle(lane, data);
    lane.worker.onerror = () => this.#stop(lane, "the worker cannot run");
    this.#lanes.add(lane);
    return lane;
  }

  #settle(lane, { value, error }) {
    // What failed once may be in a state of which nothing is known.
    if (error !== undefined) return this.#stop(lane, error);
    const { job } = lane;
    clearTimeout(lane.timer);
    lane.job = null;
    job?.resolve(value);
    this.#next();
  }

  /** Ends a worker, with nothing lost but what it was doing. */
  #stop(lane, why) {
    this.#end(lane, why);
    this.#next();
  }

  #end(lane, why) {
    clearTimeout(lane.timer);
    lane.worker.terminate();
    this.#lanes.delete(lane);
    lane.job?.reject(new Error(why));
  }
}
