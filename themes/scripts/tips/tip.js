// The box in which a term is explained. It stands beside its term, and in the order of the page right behind it: within a
// sentence, so that it is made of elements that may stand there.

/** An explanation that opens and closes. */
export class Tip {
  #box;
  #text;
  #more;
  /** The term that is explained now. */
  term = null;

  constructor(template) {
    this.#box = template.content.firstElementChild.cloneNode(true);
    this.#text = this.#box.querySelector("span");
    this.#more = this.#box.querySelector("a");
    this.#text.id = "tip-text";
  }

  /** Says whether the keyboard is at the term that is explained. */
  get isFocused() {
    return this.term !== null && (this.term === document.activeElement || this.holds(document.activeElement));
  }

  /** Says whether an element is in the box. */
  holds(element) {
    return this.#box.contains(element);
  }

  /** Explains a term. Whoever taps gets the way to the glossary as well, for the tap no longer leads there. */
  show(term, told, byTouch) {
    this.hide();
    this.term = term;
    this.#text.textContent = told.text;
    this.#text.lang = told.lang ?? document.documentElement.lang;
    this.#more.href = term.href;
    this.#more.parentElement.hidden = !byTouch;
    term.setAttribute("aria-describedby", this.#text.id);
    term.classList.add("told");
    term.after(this.#box);
    // Older browsers show it at the foot of the window, where it covers no term.
    this.#box.showPopover?.();
    this.#box.classList.add("open");
    // At the foot of the window it would lie on a term that is there.
    this.#box.classList.toggle("high", this.#covers(term));
  }

  #covers(term) {
    this.#box.classList.remove("high");
    const [own, other] = [this.#box, term].map((element) => element.getBoundingClientRect());
    return own.top < other.bottom && own.bottom > other.top;
  }

  /** Takes the explanation away. */
  hide() {
    if (!this.term) return;
    this.#box.remove();
    this.#box.classList.remove("open");
    this.term.removeAttribute("aria-describedby");
    this.term.classList.remove("told");
    this.term = null;
  }
}
