// What a report lacks that other hosts have: it says what each of them would learn, and asks those that the reader names.

import { apart, shorten } from "../words.js";
import { isForeign, place, shownHost } from "./hosts.js";
import { others, PURPOSES } from "./others.js";
import { asOf, requests } from "./requests.js";

export { others };

/** The most hosts, and addresses of one, that are shown. */
const MAX_HOSTS = 50;
const MAX_ADDRESSES = 5;

/**
 * Fills the parts `.needs`, `.requests` and `.worth` of `page`, where they are there, with what one badge or several
 * lack, what was asked, and how old the copies are that were used. `again(host)` is called when a host may be asked, or
 * this site once more; it checks anew and fills what it shows.
 */
export function fill(page, badges, { words, site, again }) {
  const section = page.querySelector(".needs");
  const lacks = lacking(badges, site);
  const list = section.querySelector(".asks");
  list.replaceChildren(...lacks.slice(0, MAX_HOSTS).map((lack) => box(lack, { words, again, isOfMany: badges.length > 1 })));
  section.hidden = lacks.length === 0;
  requests(page.querySelector(".requests"), badges, words);
  asOf(page.querySelector(".worth"), badges, words);
}

/** Returns the addresses of the documents of this site that were read for a badge. */
export function ownOf({ log, base }, site) {
  const { dataset } = document.querySelector("#words");
  const read = log.filter(({ isOwn }) => isOwn).map(({ url }) => site.local(url, base).href);
  return [new URL(dataset.trust, location.href).href, ...read];
}

/** Moves to what is said of a host, or returns false where nothing is any more. */
export function moveTo(page, host) {
  const box = [...page.querySelectorAll(".needs [data-host]")].find((element) => element.dataset.host === host);
  box?.querySelector("h3").focus();
  return box !== undefined;
}

/**
 * Returns an element that says what a host would learn from `purposes`, with a button for it. `ask` is called when the
 * reader agrees. The heading is of the level where it stands.
 */
export function question(host, purposes, words, ask, level = "h3") {
  const element = document.querySelector("#ask-host").content.cloneNode(true).firstElementChild;
  element.dataset.host = host;
  const head = document.createElement(level);
  head.tabIndex = -1;
  head.append(shownHost(host));
  element.prepend(head);
  const learns = element.querySelector(".learns");
  const most = mostOf(purposes);
  for (const key of [`shown-learns-${most}`, "shown-learns-all"]) learns.append(words.put(paragraph(), key, { host }), " ");
  if (isForeign(host)) element.querySelector(".odd").append(words.put(paragraph(), "shown-host-foreign"));
  const button = element.querySelector("button");
  words.put(button, "shown-ask-host", { host });
  button.addEventListener("click", async () => {
    if (button.ariaDisabled === "true") return;
    button.ariaDisabled = "true";
    button.replaceChildren();
    words.put(button, "shown-asking", { host });
    words.put(element.querySelector(".told"), "shown-asking", { host });
    others.allow(host, most);
    try {
      await ask(host);
    } catch {
      button.ariaDisabled = null;
      for (const part of [button, element.querySelector(".told")]) part.replaceChildren();
      words.put(button, "shown-ask-again", { host });
      element.querySelector(".outcome").replaceChildren(why("failed", host, words));
    }
  });
  return element;
}

/** Returns which of several purposes tells a host most. */
function mostOf(purposes) {
  return PURPOSES.find((purpose) => purposes.includes(purpose));
}

/** Says why nothing came of a request, and what to do instead. */
export function why(failure, host, words) {
  const known = /^\d+$/.test(failure) ? words.first(`shown-missed-${failure}`, "shown-missed-status") : `shown-missed-${failure}`;
  const key = words.has(known) ? known : "shown-missed-failed";
  return words.put(paragraph(), key, { host, number: failure });
}

/** Returns what is lacking by host: `{ host, isOwn, why, needs: Map of addresses to purposes, badges, failures }`. */
function lacking(badges, site) {
  const hosts = new Map();
  for (const known of badges) {
    const failures = new Map(known.log.map(({ url, failure }) => [url, failure]));
    for (const { url, purpose } of needsOf(known.report)) {
      const isOwn = site.local(url, known.base) !== null;
      const { host, why } = isOwn ? { host: "", why: null } : place(url);
      // What may not be asked stands by itself: another address at that host may be fine.
      const key = `${host} ${why}`;
      const lack = hosts.get(key) ?? { host, isOwn, why, needs: new Map(), badges: new Set(), failures: new Set() };
      hosts.set(key, lack);
      lack.needs.set(url, purpose);
      lack.badges.add(known);
      if (failures.get(url)) lack.failures.add(failures.get(url));
    }
  }
  return [...hosts.values()];
}

function needsOf({ needs, endorsements }) {
  return [...needs, ...endorsements.flatMap(needsOf)];
}

function box({ host, isOwn, why: reason, needs, badges, failures }, { words, again, isOfMany }) {
  const purposes = [...new Set(needs.values())];
  const element = question(host, purposes, words, again);
  const [head, learns, list, outcome, button] = ["h3", ".learns", ".what", ".outcome", "button"].map((part) =>
    element.querySelector(part),
  );
  for (const purpose of purposes) list.append(item(purpose, needs, words));
  if (isOfMany) outcome.append(words.put(paragraph(), "shown-ask-badges", { count: badges.size }));
  for (const failure of failures) outcome.append(why(failure, isOwn ? words.text("shown-ask-own") : host, words));
  if (isOwn) {
    words.put(head, "shown-ask-own");
    learns.remove();
  } else if (failures.size > 0 && others.allowsHost(host, mostOf(purposes))) {
    learns.remove();
  }
  if (reason) {
    learns.remove();
    button.parentElement.remove();
    outcome.append(words.put(paragraph(), `shown-never-${reason}`, { host }), words.put(paragraph(), "shown-never-instead"));
  } else if (isOwn || failures.size > 0) {
    button.replaceChildren();
    words.put(button, isOwn ? "shown-ask-own-again" : "shown-ask-again", { host });
  }
  return element;
}

/** Says what is lacking for a purpose, and where it is. */
function item(purpose, needs, words) {
  const element = document.createElement("li");
  element.append(words.put(document.createElement("span"), `shown-lacks-${purpose}`));
  const addresses = [...needs].filter(([, own]) => own === purpose).map(([url]) => url);
  for (const url of addresses.slice(0, MAX_ADDRESSES)) {
    const code = document.createElement("code");
    code.append(apart(shorten(url, 300)));
    element.append(" ", code);
  }
  return element;
}

function paragraph() {
  return document.createElement("p");
}
