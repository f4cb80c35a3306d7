// Which badge it is, who gave it, and to whom.

import { apart, shorten } from "../words.js";
import { isTrusted } from "./facts.js";

/** The most names of a holder that are shown. */
const MAX_NAMES = 5;

/** Names the badge, its issuer and its holder. */
export function subject(element, known, facts, words, site) {
  const { report, base } = known;
  const { name, achievement, issuer_checked: checked } = report.badge;
  const [label, title] = [element.querySelector(".label"), element.querySelector("h2")];
  const shown = name ?? achievement?.name;
  element.hidden = report.verdict === "unreadable" || (!shown && !report.badge.issuer_claimed);
  label.append(words.text(facts.isConfirmed ? "shown-subject" : "shown-subject-claimed"));
  if (known.count > 1) words.put(element.querySelector(".place"), "shown-place-of", { number: known.place + 1, count: known.count });
  title.append(shown ? apart(shorten(shown, 200)) : words.text("shown-no-title"));
  const isDomain = facts.isSealed && checked && !isTrusted(checked);
  const by = facts.isConfirmed ? "shown-by" : isDomain ? "shown-by-domain" : "shown-by-claimed";
  words.put(element.querySelector(".by"), by, { ...facts.values, domain: checked?.name });
  holder(element.querySelector(".to"), report.badge.recipient, facts, words);
  const page = facts.isConfirmed && achievement?.page ? site.page(achievement.page, base) : null;
  if (page) {
    element.querySelector("a").href = page.href;
    element.querySelector(".more").hidden = false;
  }
}

/** Says whom a badge names: this is not yet the person who shows it. */
function holder(element, recipient, facts, words) {
  const names = (recipient?.names ?? []).slice(0, MAX_NAMES);
  if (names.length === 0) {
    const isAddress = facts.isLookedInto && recipient?.can_be_checked;
    words.put(element, isAddress ? "shown-to-address" : "shown-to-nobody");
    return;
  }
  words.put(element, facts.isConfirmed ? "shown-to" : "shown-to-claimed", { name: names[0] });
  for (const name of names.slice(1)) element.append(" · ", apart(shorten(name, 200)));
}
