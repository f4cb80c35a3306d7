// What was checked, and when.

import { code, row } from "./elements.js";

/** Lists what a record of the check has to hold. */
export function record(list, { report, input, at }, facts, words) {
  const term = (name) => words.text(`shown-record-${name}`);
  const numbers = new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 1 });
  row(list, term("at"), moment(at, words));
  row(list, term("verdict"), words.text(facts.key("title")));
  row(list, term("input"), code(input.name), words.text("shown-size", { size: numbers.format(Math.max(input.blob.size / 1024, 0.1)) }));
  row(list, term("carrier"), report.badge.carrier ? words.text(`shown-carrier-${report.badge.carrier}`) : null);
  row(list, term("digest"), report.badge.digest ? code(report.badge.digest) : null);
}

/** Returns a moment in words, in the time of whoever reads. */
function moment(at, words) {
  const two = (number) => String(number).padStart(2, "0");
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  const offset = -at.getTimezoneOffset();
  const zone = `UTC${offset < 0 ? "−" : "+"}${two(Math.floor(Math.abs(offset) / 60))}:${two(Math.abs(offset) % 60)}`;
  return words.text("shown-moment", { date: day, time: `${two(at.getHours())}:${two(at.getMinutes())}`, zone });
}
