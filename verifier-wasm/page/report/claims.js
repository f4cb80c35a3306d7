// What a badge says.

import { apart, shorten } from "../words.js";
import { code, row } from "./elements.js";
import { isTrusted } from "./facts.js";

/** Lists what a badge says. */
export function claims(section, { report: { badge, endorsements } }, facts, words) {
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
  for (const endorsement of endorsements.slice(0, 20)) row(list, term("endorsement"), endorser(endorsement), outcome(endorsement, words));
  section.hidden = list.childElementCount === 0;
}

/** Returns who has set a seal under an endorsement: a name from a source that is trusted, wherever there is one. */
function endorser({ badge: { issuer_claimed: claimed, issuer_checked: checked } }) {
  const name = isTrusted(checked) ? checked.name : (claimed?.name ?? claimed?.id ?? "");
  return apart(shorten(name, 200));
}

function outcome({ verdict }, words) {
  return words.text(`verdict-${verdict.replaceAll("_", "-")}-word`);
}
