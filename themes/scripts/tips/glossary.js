// The explanations of a language, fetched when the first of them is wanted.

/** The glossary of the site in the language of the page. */
export class Glossary {
  #address;
  #terms;

  constructor(address) {
    this.#address = address;
  }

  /** Returns what is told of a term: its text, and the language of that if it is another; nothing if that cannot be had. */
  async told(id) {
    this.#terms ??= this.#fetched();
    return (await this.#terms)?.[decodeURIComponent(id)];
  }

  async #fetched() {
    try {
      const response = await fetch(this.#address);
      return response.ok ? await response.json() : undefined;
    } catch {
      // Without a connection the link still leads somewhere; the next wish asks again.
      this.#terms = undefined;
      return undefined;
    }
  }
}
