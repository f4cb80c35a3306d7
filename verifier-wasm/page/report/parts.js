// The words for badges and the forms of what is shown of them: a document of this site, loaded when there is a badge.

import { parsePage } from "../trusted.js";

/** Adds them to the page. */
export async function addParts(words) {
  const address = document.querySelector("#words").dataset.parts;
  const response = await fetch(address, { cache: "no-cache", credentials: "omit", redirect: "error", referrerPolicy: "no-referrer" });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  document.body.append(...parsePage(await response.text()).body.children);
  words.add(document.querySelector("#more-words"));
}
