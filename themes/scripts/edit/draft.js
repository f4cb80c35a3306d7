// Drafts, in this browser and nowhere else: the texts of each credential that is being written, by the path of its original.

/** So many drafts are kept; older ones go. */
const MOST = 20;

/** Longer texts are not kept. */
const MAX_DRAFT = 500_000;

const isTexts = (texts) => typeof texts === "object" && texts !== null && Object.values(texts).every((text) => typeof text === "string");

/** Returns what tells one draft from another. */
export const draftState = ({ text, translations = {} }) => JSON.stringify([text, translations]);

/** The drafts of one site. */
export class Drafts {
  #key;
  isKept = true;

  constructor(root) {
    this.#key = `skillmark-edit:${root}`;
  }

  /**
   * Returns the drafts, the newest first: `{ path, text, translations, name }`. `translations` are those that differ from the
   * catalog, by language; older drafts have none.
   */
  all() {
    try {
      const list = JSON.parse(localStorage.getItem(this.#key) ?? "[]");
      const isSound = (one) => typeof one?.path === "string" && typeof one.text === "string" && one.path.startsWith("credentials/") && isTexts(one.translations ?? {});
      return Array.isArray(list) ? list.filter(isSound).slice(0, MOST) : [];
    } catch {
      return [];
    }
  }

  /** Returns the draft of a credential. */
  of(path) {
    return this.all().find((one) => one.path === path);
  }

  /** Returns the draft of a credential that is neither `draft` nor what was `kept` of it last: another tab wrote it. */
  newer(draft, kept) {
    const other = this.of(draft.path);
    return other && draftState(other) !== kept && draftState(other) !== draftState(draft) ? other : undefined;
  }

  /** Keeps a draft, in place of the one at the path `before`. Says whether the browser does. */
  keep({ path, text, translations, name }, before = path) {
    if (draftState({ text, translations }).length > MAX_DRAFT) return (this.isKept = false);
    const others = this.all().filter((one) => one.path !== path && one.path !== before);
    return this.#write([{ path, text, translations, name: String(name ?? "").slice(0, 200) }, ...others].slice(0, MOST));
  }

  /** Deletes the draft of a credential. */
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
