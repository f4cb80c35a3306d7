// Terms of the glossary, explained where they stand: on hover, on focus, and at the first tap. Each is a link to the
// glossary, which works without any of this.

import { Glossary } from "./tips/glossary.js";
import { Tip } from "./tips/tip.js";

/** How long a pointer rests before anything opens, and how long it may be on its way from the term to its explanation. */
const REST = 250;
const AWAY = 300;

const glossary = new Glossary(document.body.dataset.glossary);
const tip = new Tip(document.getElementById("tip"));

/** What is to happen next; a later wish takes the place of an earlier one. */
let waiting = 0;

/** Returns the term that an event is about. */
const termOf = (event) => event.target.closest?.("a.term");

/** Opens the explanation of a term after a while, unless something else is wished until then. */
function open(term, { after = 0, byTouch = false } = {}) {
  clearTimeout(waiting);
  const told = glossary.told(term.hash.slice(1));
  waiting = setTimeout(async () => {
    const mine = waiting;
    const explained = await told;
    if (mine === waiting && explained) tip.show(term, explained, byTouch);
  }, after);
}

/** Closes what is open after a while. */
function close(after = 0) {
  clearTimeout(waiting);
  waiting = setTimeout(() => tip.hide(), after);
}

document.addEventListener("pointerover", (event) => {
  if (event.pointerType === "touch") return;
  const term = termOf(event);
  // The way to the explanation leads over other things: it stays open for a moment, and as long as it is pointed at.
  if (term && term !== tip.term) open(term, { after: REST });
  else if (term || tip.holds(event.target)) clearTimeout(waiting);
  else if (!tip.isFocused) close(AWAY);
});
document.documentElement.addEventListener("pointerleave", () => tip.isFocused || close(AWAY));

document.addEventListener("focusin", (event) => {
  const term = termOf(event);
  if (term?.matches(":focus-visible")) open(term);
  else if (!term && !tip.holds(event.target)) close();
  // What lies over the window must be gone from where the focus is now.
  if (tip.term && term !== tip.term && !tip.holds(event.target)) tip.hide();
});
document.addEventListener("focusout", (event) => {
  if (tip.term && !event.relatedTarget) close(AWAY);
});

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || !tip.term) return;
  event.preventDefault();
  clearTimeout(waiting);
  tip.hide();
});

// A tap beside it closes it, also where nothing hears a click.
document.addEventListener("pointerdown", (event) => {
  if (!termOf(event) && !tip.holds(event.target)) close();
});

document.addEventListener("click", (event) => {
  const term = termOf(event);
  if (!term || event.pointerType !== "touch" || term === tip.term) return;
  // The second tap goes where the link leads.
  event.preventDefault();
  open(term, { byTouch: true });
});
