// Which badge it is.

import { apart, shorten } from "../words.js";

/** Names the badge and its issuer. */
export function subject(element, { report, base }, facts, words, site) {
  const { name, achievement } = report.badge;
  const [label, title] = [element.querySelector(".label"), element.querySelector("h2")];
  const shown = name ?? achievement?.name;
  element.hidden = report.verdict === "unreadable" || (!shown && !report.badge.issuer_claimed);
  label.append(words.text(facts.isConfirmed ? "shown-subject" : "shown-subject-claimed"));
  title.append(shown ? apart(shorten(shown, 200)) : words.text("shown-no-title"));
  const by = facts.isConfirmed ? "shown-by" : "shown-by-claimed";
  words.put(element.querySelector(".by"), by, facts.values);
  const page = facts.isConfirmed && achievement?.page ? site.page(achievement.page, base) : null;
  if (page) {
    element.querySelector("a").href = page.href;
    element.querySelector(".more").hidden = false;
  }
}
