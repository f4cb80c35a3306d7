// The words for badges and the forms of what is shown of them: a document of this site, loaded when there is a badge.

import { parsePage } from "../trusted.js";

/** The script that the page starts with: this one came with it. */
const START = new URL("../page.js", import.meta.url).href;

/** Adds them to the page, unless they are there. */
export async function addParts(words) {
  if (document.querySelector("#more-words")) return;
  const address = document.querySelector("#words").dataset.parts;
  const response = await fetch(address, { cache: "no-cache", credentials: "omit", redirect: "error", referrerPolicy: "no-referrer" });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const { body } = parsePage(await response.text());
  const more = body.querySelector("#more-words");
  // Their address stays while what they hold changes: a page that was open meanwhile has scripts that want other forms.
  const { start } = more.dataset;
  // A theme may have forms of its own, which do not say it.
  if (start && new URL(start, location.href).href !== START) throw new Error(words.text("shown-failed-changed"));
  document.body.append(...body.children);
  words.add(more);
}
