// What was asked of which site, and when; and how old the copies are that stood in.

import { apart, shorten } from "../words.js";
import { place } from "./hosts.js";
import { others } from "./others.js";

/** The most requests that are listed. */
const MAX_LISTED = 100;

/** Lists what was asked for the sake of these badges. */
export function requests(section, badges, words) {
  const sources = badges.map(({ input }) => others.source(input.blob)).filter(Boolean);
  const all = [...sources, ...badges.flatMap(({ log }) => log)];
  const entries = [...new Map(all.map((entry) => [entry.url, entry])).values()].slice(0, MAX_LISTED);
  const hosts = new Map([["", [trustOf(badges[0])]]]);
  for (const entry of entries) {
    const host = entry.isOwn ? "" : place(entry.url).host;
    hosts.set(host, [...(hosts.get(host) ?? []), entry]);
  }
  const groups = [...hosts].map(([host, its]) => group(host ? apart(host) : words.text("shown-requests-own"), its, words));
  section.querySelector("dl").replaceChildren(...groups);
  const only = section.querySelector(".only");
  only.replaceChildren();
  words.put(only, hosts.size > 1 ? "shown-requests-others" : "shown-requests-none");
  section.hidden = false;
}

/** Says of which moment the oldest copy is, if one stood in. */
export function asOf(element, badges, words) {
  const moments = badges.flatMap(({ log, trustFetched }) => [trustFetched, ...log.map(({ fetched }) => fetched)]).filter(Boolean);
  element.querySelector(".as-of")?.remove();
  if (moments.length === 0) return;
  const item = document.createElement("li");
  item.className = "as-of";
  words.put(item, "shown-as-of", moment(new Date(moments.sort()[0])));
  element.querySelector("ul").prepend(item);
  element.hidden = false;
}

/** The list of whom this site trusts is asked for with every badge, and its address is known without one. */
function trustOf({ trust, trustFetched, at }) {
  const { dataset } = document.querySelector("#words");
  return { url: new URL(dataset.trust, location.href).href, isOwn: true, failure: trust ? null : "failed", fetched: trustFetched, at };
}

function group(term, entries, words) {
  const [element, name, value] = ["div", "dt", "dd"].map((tag) => document.createElement(tag));
  name.append(term);
  value.append(...entries.map((entry) => line(entry, words)));
  element.append(name, value);
  return element;
}

function line({ url, failure, fetched, at }, words) {
  const [element, code] = ["p", "code"].map((tag) => document.createElement(tag));
  code.append(apart(shorten(url, 300)));
  element.append(code, " ", words.put(document.createElement("span"), outcome(failure, fetched, words), moment(new Date(fetched || at))));
  return element;
}

function outcome(failure, fetched, words) {
  if (fetched) return "shown-request-copy";
  return failure === null ? "shown-request-read" : words.first(`shown-request-${failure}`, "shown-request-failed");
}

/** Returns a moment as the day and time of whoever reads. */
function moment(at) {
  const two = (number) => String(number).padStart(2, "0");
  return {
    date: `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`,
    time: `${two(at.getHours())}:${two(at.getMinutes())}`,
  };
}
