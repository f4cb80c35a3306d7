// The page of the credential, in a frame in which nothing runs.

import { parsePage } from "./trusted.js";

/** So much of a text is looked for, from so many characters on. Terms of the glossary stand in elements of their own. */
const [BEGINNING, SHORTEST] = [24, 4];

/** What one writes is shown so many pixels below the edge. */
const ABOVE = 80;

/** Shows what the build would make. */
export class Preview {
  #frame;
  #main;
  #shown;
  #absent;

  constructor(frame, address) {
    this.#frame = frame;
    frame.addEventListener("load", () => this.#begin());
    frame.src = address;
  }

  /**
   * Shows a page, or keeps what is shown when there is none; says whether there is one. `absent` is how the addresses of
   * pictures begin that are not published yet.
   */
  show(html, absent) {
    if (!html) return false;
    this.#shown = html;
    this.#absent = absent;
    this.#put();
    return true;
  }

  /** Goes to where a text is shown, within the frame alone. */
  goTo(text) {
    const wanted = text.trim().slice(0, BEGINNING);
    if (!this.#main || wanted.length < SHORTEST) return;
    const walker = this.#main.ownerDocument.createTreeWalker(this.#main, NodeFilter.SHOW_TEXT);
    while (walker.nextNode() && !walker.currentNode.data.includes(wanted));
    const { parentElement } = walker.currentNode;
    if (!walker.currentNode.data?.includes(wanted)) return;
    const view = this.#frame.contentWindow;
    view.scrollTo({ top: view.scrollY + parentElement.getBoundingClientRect().top - ABOVE });
  }

  /** Finds the place in the frame for it. What is shown leads nowhere: the frame stays what it is. */
  #begin() {
    const held = this.#frame.contentDocument;
    this.#main = held?.getElementById("main");
    if (!this.#main) return;
    held.addEventListener("click", (event) => {
      const link = event.target.closest?.("a[href]");
      if (link && !link.getAttribute("href").startsWith("#")) event.preventDefault();
    });
    this.#put();
  }

  #put() {
    if (!this.#main || !this.#shown) return;
    const page = parsePage(this.#shown);
    const html = this.#frame.contentDocument.documentElement;
    html.lang = page.documentElement.lang;
    html.dir = page.documentElement.dir;
    const made = page.getElementById("main");
    // Scripts could not run there; they have no business there either.
    for (const one of made.querySelectorAll("script, iframe, object, embed")) one.remove();
    for (const one of made.querySelectorAll(".needs-script")) one.remove();
    for (const image of this.#absent ? made.querySelectorAll("img") : []) {
      if (image.getAttribute("src").includes(this.#absent)) image.remove();
    }
    this.#main.replaceChildren(...made.childNodes);
  }
}
