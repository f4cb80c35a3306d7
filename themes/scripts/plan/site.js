import { element, linked } from "../choose/element.js";

/** Where things are on this site, and what they are called, in the language of the page. */
export class Place {
  #root;
  #home;
  #names;

  /** `root` is the path of the site and `home` that of its pages in this language; `names` lists credentials. */
  constructor({ root, home }, names) {
    this.#root = root;
    this.#home = home;
    this.#names = new Map([...names].map(({ value, text, lang }) => [value, { text, lang: lang || undefined }]));
  }

  /** Returns the address in this language of a page of the site, from that in the first one. */
  href(page) {
    const { pathname } = new URL(page, location.href);
    return pathname.startsWith(this.#root) ? this.#home + pathname.slice(this.#root.length) : undefined;
  }

  /** Returns the title of a credential. */
  name(id) {
    return this.#names.get(id) ?? { text: id };
  }

  /** Returns a link to a credential. */
  credential(id) {
    return linked({ ...this.name(id), href: `${this.#home}credentials/${id}/` });
  }
}

/** Puts these elements in the place of what an element holds, and keeps the focus on what is named the same. */
export function replace(holder, ...content) {
  const focused = holder.contains(document.activeElement) && document.activeElement.dataset.focus;
  holder.replaceChildren(...content.flat().filter(Boolean));
  if (!focused) return;
  const same = holder.querySelector(`[data-focus="${CSS.escape(focused)}"]`);
  if (same) same.focus();
  else holder.closest("section")?.querySelector("h2")?.focus();
}

/** Returns a button. */
export function button(id, text, look = "btn ghost") {
  return element("button", { type: "button", class: look, id }, text);
}
