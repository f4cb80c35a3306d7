// What was checked, and when.

import { apart, shorten } from "../words.js";
import { code, dayAndTime, paragraph, row, two } from "./elements.js";
import { isTrusted } from "./facts.js";

/** Lists what a record of the check has to hold. */
export function record(section, known, facts, words) {
  const { report, input, at } = known;
  const { badge } = report;
  const list = section.querySelector("dl");
  const term = (name) => words.text(`shown-record-${name}`);
  const said = (text) => (text ? apart(shorten(text, 300)) : null);
  const numbers = new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 1 });
  row(list, term("at"), moment(at, words));
  row(list, term("verdict"), words.text(facts.key("title")), paragraph(words, facts.key("text"), facts.values));
  row(list, term("badge"), said(badge.name ?? badge.achievement?.name));
  row(list, term("issuer"), ...issuer(badge.issuer_checked, words));
  row(list, term("input"), code(input.name), words.text("shown-size", { size: numbers.format(Math.max(input.blob.size / 1024, 0.1)) }));
  row(list, term("carrier"), badge.carrier ? words.text(`shown-carrier-${badge.carrier}`) : null);
  row(list, term("digest"), badge.digest ? code(badge.digest) : null);
  row(list, term("open"), ...open(report, facts, words));
  section.querySelector("button").addEventListener("click", () => print());
}

/** Returns who set the seal, by a source that is trusted. */
function issuer(checked, words) {
  if (!checked) return [words.text("shown-record-issuer-none")];
  const name = isTrusted(checked) ? apart(shorten(checked.name, 300)) : code(checked.name);
  return [name, words.text(`shown-source-${checked.source}`)];
}

/** Returns what was asked and not answered. */
function open({ checks, badge }, facts, words) {
  const unknown = checks.filter(({ outcome }) => outcome === "unknown");
  const lines = unknown.map(({ message, params }) => paragraph(words, message, params));
  if (facts.isLookedInto && badge.recipient?.can_be_checked) {
    const nobody = paragraph(words, "shown-record-nobody", {});
    // The answer, once there is one, stands with its question.
    nobody.className = "uncompared";
    lines.push(nobody);
  }
  if (lines.length > 0) return lines;
  // Where the seal decides, nothing after it was looked at.
  return [words.text(facts.isLookedInto ? "shown-record-open-none" : "shown-unasked")];
}

/** Returns a moment in words, in the time of whoever reads. */
function moment(at, words) {
  const offset = -at.getTimezoneOffset();
  const zone = `UTC${offset < 0 ? "−" : "+"}${two(Math.floor(Math.abs(offset) / 60))}:${two(Math.abs(offset) % 60)}`;
  return words.text("shown-moment", { ...dayAndTime(at), zone });
}
