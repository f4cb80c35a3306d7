// What a reader has chosen: ids, and nothing else. It stays in this browser.

/** So many credentials fit side by side. */
export const MAX_COMPARED = 4;

/** So many credentials can be in a plan. */
export const MAX_PLANNED = 40;

/** So many pathways can be in a plan. */
export const MAX_PATHWAYS = 10;

const VERSION = 1;

/** An identifier of the catalog (generator/src/catalog/value/identifier.rs). */
const IDENTIFIER = /^(?=.{1,64}$)[a-z0-9]+(-[a-z0-9]+)*$/;

/** What names an occupation: a framework and a code in it. */
const OCCUPATION = /^[a-z0-9-]{1,64}:[\w.-]{1,64}$/;

/** Says whether a text can be the id of something in the catalog. */
export function isIdentifier(text) {
  return typeof text === "string" && IDENTIFIER.test(text);
}

/** Returns what is sound in a choice that may have been made by anybody. */
export function soundChoice(value) {
  const { compare, credentials, have, pathways, occupation } = value && typeof value === "object" ? value : {};
  const planned = identifiers(credentials, MAX_PLANNED);
  return {
    compare: identifiers(compare, MAX_COMPARED),
    credentials: planned,
    have: identifiers(have, MAX_PLANNED).filter((id) => planned.includes(id)),
    pathways: identifiers(pathways, MAX_PATHWAYS),
    occupation: typeof occupation === "string" && OCCUPATION.test(occupation) ? occupation : "",
  };
}

/** Returns the plan that is sound in such a choice: all of it but what is compared. */
export function soundPlan(value) {
  const { credentials, have, pathways, occupation } = soundChoice(value);
  return { credentials, have, pathways, occupation };
}

/** Says whether a list that anybody may have made holds more than a plan can. */
export function isTooLong(credentials, pathways) {
  const holds = (values, limit) => identifiers(values, limit + 1).length > limit;
  return holds(credentials, MAX_PLANNED) || holds(pathways, MAX_PATHWAYS);
}

function identifiers(values, limit) {
  return Array.isArray(values) ? [...new Set(values.filter(isIdentifier))].slice(0, limit) : [];
}

/** Says whether nothing is planned. */
export function isEmptyPlan({ credentials, pathways }) {
  return credentials.length === 0 && pathways.length === 0;
}

/** What is chosen on this site, in all its pages and tabs. */
export class Choice {
  #key;
  #now = soundChoice();
  #listeners = [];
  /** Whether the browser keeps it. */
  isKept = true;

  /** `root` is the path of the site: others may be on the same host. */
  constructor(root) {
    this.#key = `skillmark-choice ${root}`;
    this.#read();
    addEventListener("storage", ({ key }) => {
      // No key: everything was cleared.
      if (key !== this.#key && key !== null) return;
      this.#read();
      this.#tell();
    });
    // Each script of a page has a choice of its own.
    document.addEventListener("chosen", ({ detail }) => {
      this.#now = detail.now;
      this.isKept = detail.isKept;
      this.#tell();
    });
  }

  /** What is chosen. */
  get now() {
    return this.#now;
  }

  /** Calls `listener` whenever something else is chosen, here or in another tab. */
  listen(listener) {
    this.#listeners.push(listener);
  }

  /** Changes parts of it. */
  change(parts) {
    const now = soundChoice({ ...this.#now, ...parts });
    this.isKept = this.#write(now);
    document.dispatchEvent(new CustomEvent("chosen", { detail: { now, isKept: this.isKept } }));
  }

  /** Adds an id to one of the lists, or takes it away. Says whether it could: a list may be full. */
  toggle(list, id) {
    const before = this.#now[list];
    const after = before.includes(id) ? before.filter((other) => other !== id) : [...before, id];
    if (soundChoice({ [list]: after })[list].length < after.length) return false;
    this.change({ [list]: after });
    return true;
  }

  #read() {
    try {
      const { version, ...kept } = JSON.parse(localStorage.getItem(this.#key)) ?? {};
      this.#now = soundChoice(version === VERSION ? kept : undefined);
    } catch {
      this.#now = soundChoice();
    }
    this.isKept = canKeep();
  }

  #write(now) {
    try {
      const isEmpty = isEmptyPlan(now) && now.compare.length === 0 && !now.occupation;
      if (isEmpty) localStorage.removeItem(this.#key);
      else localStorage.setItem(this.#key, JSON.stringify({ version: VERSION, ...now }));
      return true;
    } catch {
      return false;
    }
  }

  #tell() {
    for (const listener of this.#listeners) listener();
  }
}

function canKeep() {
  try {
    return localStorage.length >= 0;
  } catch {
    return false;
  }
}
