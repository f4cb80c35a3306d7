// What a badge says.

import { apart, shorten } from "../words.js";
import { code, row } from "./elements.js";

/** Lists what a badge says. */
export function claims(section, { report: { badge } }, facts, words) {
  const list = section.querySelector("dl");
  words.put(section.querySelector(".quiet"), facts.isConfirmed ? "shown-claims" : "shown-claims-claimed");
  const text = (value) => (value ? apart(shorten(value, 500)) : null);
  const date = (value) => (value ? apart(words.date(value)) : null);
  const { issuer_claimed: claimed, issuer_checked: checked, recipient, achievement, dates } = badge;
  const term = (name) => words.text(`shown-claim-${name}`);
  row(list, term("name"), text(badge.name));
  row(list, term("achievement"), text(achievement?.name === badge.name ? null : achievement?.name), achievement?.id ? code(achievement.id) : null);
  row(list, term("issuer"), text(claimed?.name), claimed?.id ? code(claimed.id) : null);
  if (checked) {
    row(list, term("issuer-checked"), text(checked.name), checked.url ? code(checked.url) : null, words.text(`shown-source-${checked.source}`));
  }
  row(list, term("recipient"), ...(recipient?.names ?? []).slice(0, 10).map(text), recipient?.id ? code(recipient.id) : null);
  row(list, term("awarded"), date(dates.awarded));
  row(list, term("valid-from"), date(dates.valid_from));
  row(list, term("valid-until"), date(dates.valid_until));
  row(list, term("signed"), date(dates.signed));
  section.hidden = list.childElementCount === 0;
}
