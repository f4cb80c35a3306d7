// What was asked of which site, and when; and how old the copies are that stood in.

import { dayAndTime } from "../report/elements.js";
import { apart, shorten } from "../words.js";
import { place } from "./hosts.js";
import { others } from "./others.js";

/** The most requests to one site, and sites, that are listed. */
const MAX_LISTED = 50;
const MAX_HOSTS = 100;

/**
 * Lists what was asked: of this site for the sake of these badges, and of each other site in this visit. What another
 * badge had asked there is counted and not named: a list may be printed with a badge, and handed on.
 */
export function requests(section, badges, words) {
  const sources = badges.map(({ input }) => others.source(input.blob)).filter(Boolean);
  const all = [...sources, ...badges.flatMap(({ log }) => log)];
  const hosts = new Map([["", { own: new Map([["", trustOf(badges[0])]]), count: 0 }]]);
  for (const [host, { count }] of others.asked) hosts.set(host, { own: new Map(), count });
  for (const entry of all) {
    const { host, url } = entry.isOwn ? { host: "", url: entry.url } : place(entry.url);
    hosts.get(host)?.own.set(url, entry);
  }
  const groups = [...hosts].slice(0, MAX_HOSTS).map(([host, its]) => group(host, its, words));
  if (hosts.size > MAX_HOSTS) groups.push(rest("shown-requests-hosts", hosts.size - MAX_HOSTS, words));
  section.querySelector("dl").replaceChildren(...groups);
  const only = section.querySelector(".only");
  only.replaceChildren();
  words.put(only, hosts.size > 1 ? "shown-requests-others" : "shown-requests-none");
  section.hidden = false;
}

/** Says of which moment the oldest copy is, if one stood in. */
export function asOf(element, badges, words) {
  const moments = badges.flatMap(({ log, trustFetched }) => [trustFetched, ...log.map(({ fetched }) => fetched)]).filter(Boolean);
  const list = element.querySelector("ul");
  element.querySelector(".as-of")?.remove();
  element.hidden = list.childElementCount === 0;
  if (moments.length === 0) return;
  const item = document.createElement("li");
  item.className = "as-of";
  words.put(item, "shown-as-of", dayAndTime(new Date(moments.sort()[0])));
  list.prepend(item);
  element.hidden = false;
}

/** The list of whom this site trusts is asked for with every badge, and its address is known without one. */
function trustOf({ trust, trustFetched, at }) {
  const { dataset } = document.querySelector("#words");
  return { url: new URL(dataset.trust, location.href).href, isOwn: true, failure: trust ? null : "failed", fetched: trustFetched, at };
}

function group(host, { own, count }, words) {
  const [element, name, value] = ["div", "dt", "dd"].map((tag) => document.createElement(tag));
  name.append(host ? apart(host) : words.text("shown-requests-own"));
  const entries = [...own.values()].slice(0, MAX_LISTED);
  value.append(...entries.map((entry) => line(entry, words)));
  const more = (host ? count : own.size) - entries.length;
  if (more > 0) value.append(words.put(document.createElement("p"), host ? "shown-requests-more" : "shown-intake-more", { number: more }));
  element.append(name, value);
  return element;
}

/** Says how many sites are not listed. */
function rest(key, number, words) {
  const [element, name, value] = ["div", "dt", "dd"].map((tag) => document.createElement(tag));
  words.put(name, key, { number });
  element.append(name, value);
  return element;
}

function line({ url, failure, fetched, at }, words) {
  const [element, code] = ["p", "code"].map((tag) => document.createElement(tag));
  code.append(apart(shorten(url, 300)));
  element.append(code, " ", words.put(document.createElement("span"), outcome(failure, fetched, words), dayAndTime(new Date(fetched || at))));
  return element;
}

function outcome(failure, fetched, words) {
  if (fetched) return "shown-request-copy";
  return failure === null ? "shown-request-read" : words.first(`shown-request-${failure}`, "shown-request-failed");
}
