// What is told about a badge that somebody shares. All of it was found genuine.

import { badgeOf, wordsOf } from "../report/badge.js";

/** Returns `{ title, issuer, holder, awarded, until, id, page, picture, isOneOfSeveral }`; what the badge does not say is null. */
export function factsOf(known, words, site, base) {
  const { name, achievement, issuer_checked: issuer, recipient, dates } = known.report.badge;
  return {
    title: name ?? achievement?.name ?? words.text("shown-no-title"),
    issuer: issuer.name,
    holder: recipient?.names[0] ?? null,
    awarded: dates.awarded ?? dates.valid_from ?? null,
    until: dates.valid_until ?? null,
    id: wordsOf(badgeOf(known)?.credential, "id"),
    page: achievement?.page ?? null,
    picture: achievement?.page ? pictureOf(achievement.id, site, base) : null,
    isOneOfSeveral: known.count > 1,
  };
}

/**
 * Returns the picture of a version that this site has published: as it is shown here, and its address for everybody. It
 * lies beside the definition.
 */
function pictureOf(definition, site, base) {
  const local = site.local(new URL("badge.svg", definition).href, base);
  return local && { local: local.href, png: new URL("badge.png", definition).href };
}
