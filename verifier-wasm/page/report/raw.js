// The badge as it was received.

import { shorten } from "../words.js";

/** The most characters of a badge's text that are shown as it was received. */
const MAX_RAW = 100_000;

/** Shows the text of a badge. */
export function raw(element, { text }) {
  element.hidden = text === null;
  element.querySelector("pre").textContent = shorten(text ?? "", MAX_RAW);
}
