// A card to print, of about the size of a postcard.

import { apart, shorten } from "../words.js";
import { drawn } from "./code.js";

/** The most characters of a name on a card. */
const MAX_NAME = 120;

/** Fills in a card; `code` is null where there is none. */
export function fillCard(card, facts, code, words) {
  const put = (selector, value) => {
    const line = card.querySelector(selector);
    if (value) line.querySelector("dd").append(apart(shorten(value, MAX_NAME)));
    else line.hidden = true;
  };
  card.querySelector("h4").append(apart(shorten(facts.title, MAX_NAME)));
  put(".by", facts.issuer);
  put(".on", facts.awarded && words.date(facts.awarded));
  put(".until", facts.until && words.date(facts.until));
  // Whom a badge does not name writes that by hand.
  if (facts.holder) put(".to", facts.holder);
  else card.querySelector(".to").classList.add("blank");
  const picture = card.querySelector("img");
  if (facts.picture) picture.src = facts.picture.local;
  else picture.remove();
  if (code) card.querySelector(".scan").prepend(drawn(code, words.text("shown-share-code-label", { name: facts.title })));
  card.querySelector(".scan .withcode").hidden = !code;
  card.querySelector(".scan .nocode").hidden = Boolean(code);
}

/** Prints the card, and nothing else of the page. */
export function printCard() {
  const root = document.documentElement;
  root.classList.add("print-card");
  addEventListener("afterprint", () => root.classList.remove("print-card"), { once: true });
  print();
}
