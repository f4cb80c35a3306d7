// Checking many inputs, several at the same time.

/** Checks what is added to it, in order, until it is told to pause. */
export class Run {
  done = 0;
  total = 0;
  isPaused = false;
  #waiting = [];
  #going = 0;
  #check;
  #most;
  #take;
  #told;

  /**
   * `check` returns a promise of what is found in an input, and never fails; at most `most` are asked for at the same
   * time. `take` is called with what was found and the place of the input among all, `told` after each.
   */
  constructor({ check, most, take, told }) {
    this.#check = check;
    this.#most = most;
    this.#take = take;
    this.#told = told;
  }

  /** Says whether something is still being checked, or will be. */
  get isRunning() {
    return this.#going > 0 || (this.#waiting.length > 0 && !this.isPaused);
  }

  /** Adds inputs to those that wait. */
  add(inputs) {
    for (const input of inputs) this.#waiting.push({ input, index: this.total++ });
    this.resume();
  }

  /** Begins nothing new; what was begun comes to its end. */
  pause() {
    this.isPaused = true;
    this.#told();
  }

  /** Goes on where it was paused. */
  resume() {
    this.isPaused = false;
    while (this.#going < this.#most && this.#waiting.length > 0) this.#one(this.#waiting.shift());
    this.#told();
  }

  /** Ends for good. */
  stop() {
    this.#waiting = [];
    this.#take = this.#told = () => {};
  }

  async #one({ input, index }) {
    this.#going += 1;
    const found = await this.#check(input);
    this.#going -= 1;
    this.done += 1;
    this.#take(found, index);
    if (!this.isPaused && this.#waiting.length > 0) this.#one(this.#waiting.shift());
    this.#told();
  }
}

/** Calls `work` with every item, at most `most` of them at the same time. */
export async function each(items, most, work) {
  const rest = items.values();
  const lane = async () => {
    for (const item of rest) await work(item);
  };
  await Promise.all(Array.from({ length: most }, lane));
}

/** Returns a site each of whose documents is read once, as it was when it was first asked for. */
export function readOnce(site) {
  const kept = new Map();
  const once = (key, read) => {
    if (!kept.has(key)) kept.set(key, read());
    return kept.get(key);
  };
  const ask = (url) => once(`ask ${url.href}`, () => site.ask(url));
  const own = { trust: () => once("trust", () => site.trust()), ask, read: async (url) => (await ask(url)).text };
  const bound = (value) => (typeof value === "function" ? value.bind(site) : value);
  return new Proxy(site, { get: (_, name) => own[name] ?? bound(site[name]) });
}
