/** What credentials offer, in the language of the page, each asked for once. */
export class Offers {
  #root;
  #known;
  #asked = new Map();

  /** `known` are the ids of all credentials, if the page lists them: what is not among them is not asked for. */
  constructor(root, known) {
    this.#root = root;
    this.#known = known;
  }

  /** Returns the offers of these credentials by id, in their order: `undefined` for one that is not there. Throws if the site cannot be reached. */
  async all(ids) {
    const found = await Promise.all(ids.map((id) => this.#one(id)));
    return new Map(ids.map((id, place) => [id, found[place]]));
  }

  #one(id) {
    if (this.#known.size > 0 && !this.#known.has(id)) return undefined;
    if (!this.#asked.has(id)) {
      const asked = ask(`${this.#root}credentials/${id}/offer.json`);
      this.#asked.set(id, asked);
      asked.catch(() => this.#asked.delete(id));
    }
    return this.#asked.get(id);
  }
}

/** Returns a document of this site in the language of the page. */
async function ask(path) {
  const document = await documentAt(path);
  return document && { id: document.id, ...(document.in[pageLanguage()] ?? Object.values(document.in)[0]) };
}

/** Returns a document of this site, or `undefined` if it is not there. */
export async function documentAt(path) {
  const response = await fetch(path);
  if (response.status === 404) return undefined;
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
}

/** Returns the words that stand for the page's language, and the language if it is another. */
export function inPageLanguage(texts) {
  const own = pageLanguage();
  const [lang, text] = texts[own] === undefined ? (Object.entries(texts)[0] ?? [own, ""]) : [own, texts[own]];
  return { text, lang: lang === own ? undefined : lang };
}

function pageLanguage() {
  return document.documentElement.lang;
}
