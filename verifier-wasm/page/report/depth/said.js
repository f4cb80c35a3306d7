// What others say of a badge, each with an answer of its own.

import { apart, shorten } from "../../words.js";
import { details } from "../answers.js";
import { commentOf } from "../badge.js";
import { mark } from "../elements.js";
import { isTrusted } from "../facts.js";
import { tone } from "../verdict.js";
import { prose } from "./content.js";

const OUTCOMES = { ok: "pass", bad: "fail", warn: "warn", na: "unknown" };

/** Lists the endorsements of a badge. Under a seal that does not hold there are none: nothing is looked at further. */
export function said(section, known, words) {
  const { endorsements } = known.report;
  section.querySelector("ul").append(...endorsements.map((report, place) => item(report, known.endorsements[place], words)));
  section.hidden = endorsements.length === 0;
}

function item(report, endorsement, words) {
  const [element, who, sentence] = ["li", "h3", "p"].map((name) => document.createElement(name));
  const name = report.verdict.replaceAll("_", "-");
  who.append(...endorser(report.badge, words));
  words.put(sentence, `shown-endorsement-${name}`);
  element.append(who, mark(OUTCOMES[tone({ report })], words.text(`verdict-${name}-word`)), sentence);
  const comment = commentOf(endorsement);
  if (comment) {
    const quote = document.createElement("blockquote");
    quote.append(...prose(shorten(comment, 2000)));
    element.append(quote);
  }
  element.append(details(report.checks, words));
  return element;
}

/** Returns who endorses: a name that is trusted; the domain, where only that is known; or what the endorsement says. */
function endorser({ issuer_claimed: claimed, issuer_checked: checked }, words) {
  if (isTrusted(checked)) return [apart(shorten(checked.name, 200))];
  const name = shorten(claimed?.name ?? claimed?.id ?? words.text("shown-no-name"), 200);
  const key = checked ? "shown-endorser-domain" : "shown-endorser-claimed";
  return [...words.put(document.createElement("span"), key, { claimed: name, domain: checked?.name }).childNodes];
}
