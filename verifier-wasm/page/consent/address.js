// A link that somebody pasted: the file behind it, once the reader agreed that its host may be asked.

import { question, why } from "./consent.js";
import { place } from "./hosts.js";
import { others } from "./others.js";

/** The most bytes of a file of this site. */
const MAX_FILE = 16 << 20;

/** The links that came in last, whose questions stand in the page; and what answers the one that waits. */
let [current, answer] = [null, null];

/**
 * Returns the file behind a link, or null where there is none to be had: why not stands in the page then. A link by http
 * is taken for the same by https, where nobody on the way can change what comes back. `batch` is an object that links
 * have in common that came in together; when others come in, the rest of it is left.
 */
export async function fetchInput(link, { words, site, batch }) {
  if (!isCurrent(batch)) return null;
  const spot = spotFor();
  const own = site.local(link, (await site.trust())?.base_url ?? "");
  if (own) return ofThisSite(own, link, spot, words);
  const { url, host, why: reason } = place(link.trim().replace(/^http:/i, "https:"));
  if (reason) return say(spot, words, `shown-never-${reason}`, { host });
  if (!others.allows(url, "link")) {
    // Whoever said no once is not asked again for each of many links.
    if (batch.refused.has(host)) return leave(spot);
    if (!(await isAllowed(spot, host, words))) {
      batch.refused.add(host);
      return say(spot, words, "shown-link-left", { host });
    }
  }
  const { bytes, failure, entry } = await others.bytes(url);
  if (failure) return failed(spot, failure, host, words);
  spot.remove();
  const blob = new Blob([bytes]);
  others.note(blob, entry);
  return blob;
}

/** Notes that badges came from what was behind a link. */
export function noteInputs(blob, inputs) {
  const entry = others.source(blob);
  if (entry) for (const input of inputs) others.note(input.blob, entry);
}

async function ofThisSite(url, link, spot, words) {
  try {
    const response = await fetch(url, { cache: "no-cache", credentials: "omit", redirect: "error", referrerPolicy: "no-referrer" });
    if (response.ok && !(Number(response.headers.get("content-length")) > MAX_FILE)) {
      const blob = await response.blob();
      spot.remove();
      return blob;
    }
  } catch {
    // It is said below.
  }
  return say(spot, words, "shown-link-own", { url: link });
}

/** Says whether links came in last; those that come in for the first time do. */
function isCurrent(batch) {
  if (batch === current) return true;
  if (batch.refused) return false;
  batch.refused = new Set();
  current = batch;
  answer?.(false);
  document.querySelector("#link-asks")?.remove();
  const element = document.createElement("div");
  element.id = "link-asks";
  document.querySelector("#badge").after(element);
  return true;
}

/** Asks whether a host may be asked, and returns the answer. */
function isAllowed(spot, host, words) {
  return new Promise((resolve) => {
    answer = resolve;
    const box = question(host, ["link"], words, () => resolve(true), "h2");
    const [refuse, buttons] = [document.createElement("button"), box.querySelector("button").parentElement];
    refuse.type = "button";
    refuse.className = "btn ghost";
    words.put(refuse, "shown-ask-not");
    refuse.addEventListener("click", () => resolve(false));
    buttons.append(" ", refuse);
    spot.replaceChildren(box);
    box.querySelector("h2").focus();
  });
}

function failed(spot, failure, host, words) {
  say(spot, words, "shown-link-instead", { host });
  spot.prepend(why(failure, host, words));
  return null;
}

function leave(spot) {
  spot.remove();
  return null;
}

/** Puts a sentence where the question stood, and moves there. */
function say(spot, words, key, values) {
  spot.replaceChildren(words.put(document.createElement("p"), key, values));
  spot.focus();
  return null;
}

/** Returns an empty place behind the form, and behind what is said of other links that came in together with this one. */
function spotFor() {
  const spot = document.createElement("div");
  spot.className = "note asks";
  spot.tabIndex = -1;
  document.querySelector("#link-asks").append(spot);
  return spot;
}
