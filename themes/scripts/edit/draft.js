// Drafts, in this browser and nowhere else: the text of each file that is being written, by its path.

/** So many drafts are kept; older ones go. */
const MOST = 20;

/** Longer texts are not kept. */
const MAX_DRAFT = 500_000;

/** The drafts of one site. */
export class Drafts {
  #key;
  isKept = true;

  constructor(root) {
    this.#key = `skillmark-edit:${root}`;
  }

  /** Returns the drafts, the newest first: `{ path, text, name }`. */
  all() {
    try {
      const list = JSON.parse(localStorage.getItem(this.#key) ?? "[]");
      const isSound = (one) => typeof one?.path === "string" && typeof one.text === "string" && one.path.startsWith("credentials/");
      return Array.isArray(list) ? list.filter(isSound).slice(0, MOST) : [];
    } catch {
      return [];
    }
  }

  /** Returns the draft of a file. */
  of(path) {
    return this.all().find((one) => one.path === path);
  }

  /** Returns the draft of a file that is neither its text nor what was `kept` of it last: another tab wrote it. */
  newer({ path, text, kept }) {
    const other = this.of(path);
    return other && other.text !== kept && other.text !== text ? other : undefined;
  }

  /** Keeps a draft. Says whether the browser does. */
  keep({ path, text, name }, before = path) {
    if (text.length > MAX_DRAFT) return (this.isKept = false);
    const others = this.all().filter((one) => one.path !== path && one.path !== before);
    return this.#write([{ path, text, name: String(name ?? "").slice(0, 200) }, ...others].slice(0, MOST));
  }

  /** Deletes the draft of a file. */
  clear(path) {
    this.#write(this.all().filter((one) => one.path !== path));
  }

  #write(list) {
    try {
      if (list.length > 0) localStorage.setItem(this.#key, JSON.stringify(list));
      else localStorage.removeItem(this.#key);
      return (this.isKept = true);
    } catch {
      return (this.isKept = false);
    }
  }
}
