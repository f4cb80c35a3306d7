// The words of the page. They stand in it, written by the build in its language; nothing here is a word.

/** The most characters of a badge's own text that are shown within a sentence. */
const MAX_VALUE = 300;

/** Numbers as the language of the page writes them. */
const NUMBERS = new Intl.NumberFormat(document.documentElement.lang);

/** The words of one page. */
export class Words {
  #texts = new Map();
  #languages = new Map();

  /** The words in a template: an element with `data-key` for each, and with `lang` if they are not in the page's language. */
  constructor(template) {
    this.add(template);
  }

  /** Adds the words in another one. */
  add(template) {
    for (const element of template.content.querySelectorAll("[data-key]")) {
      this.#texts.set(element.dataset.key, element.textContent.trim());
      if (element.lang) this.#languages.set(element.dataset.key, element.lang);
    }
  }

  /** Says whether there is such a message. */
  has(key) {
    return this.#texts.has(key);
  }

  /** Returns the first of these keys for which there is a message. */
  first(...keys) {
    return keys.find((key) => this.has(key)) ?? keys.at(-1);
  }

  /** Returns a message as plain text. */
  text(key, values = {}) {
    return this.#parts(key, values).map((part) => part.text).join("");
  }

  /** Puts a message into an element. What a badge says stands apart, so that it cannot turn the words around it. */
  put(element, key, values = {}) {
    this.#holder(element, key).append(...this.#parts(key, values).map((part) => (part.isValue ? apart(part.text) : part.text)));
    return element;
  }

  /** Returns a moment or day as it is written in a badge (RFC 3339) in words, or as it is if it is none. */
  date(written) {
    const match = /^(\d{4})-(\d\d)-(\d\d)(?:T.*)?$/.exec(written);
    const [, year, month, day] = match ?? [];
    const key = this.first(`month-${Number(month)}-${Number(day)}`, `month-${Number(month)}`);
    return match && this.has(key) ? this.text(key, { year, day: String(Number(day)) }) : written;
  }

  /** Returns where a message goes: an element within, if it is in another language than the page. */
  #holder(element, key) {
    const language = this.#languages.get(key);
    if (!language) return element;
    const holder = document.createElement("span");
    holder.lang = language;
    element.append(holder);
    return holder;
  }

  #parts(key, values) {
    const pattern = this.#texts.get(key) ?? key;
    return pattern.split(/\{(\w+)\}/).map((text, index) =>
      index % 2 === 0 ? { text, isValue: false } : { text: this.#value(text, values[text]), isValue: true },
    );
  }

  #value(name, value) {
    if (typeof value === "number") return NUMBERS.format(value);
    const text = String(value ?? "");
    if (this.has(`shown-${name}-${text}`)) return this.text(`shown-${name}-${text}`);
    const shown = ["at", "from", "until", "fetched", "date"].includes(name) ? this.date(text) : text;
    return shorten(shown, MAX_VALUE);
  }
}

/** Returns text of a badge as an element of its own, which may run in another direction. */
export function apart(text) {
  const element = document.createElement("bdi");
  element.textContent = text;
  return element;
}

/** Returns the beginning of a text that is longer than `limit` characters. */
export function shorten(text, limit) {
  const characters = [...text];
  return characters.length > limit ? `${characters.slice(0, limit).join("")}…` : text;
}
