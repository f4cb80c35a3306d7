// What is told about a badge that somebody shares. All of it was found genuine.

/** Returns `{ title, issuer, holder, awarded, until, id, page, picture, isOneOfSeveral }`; what the badge does not say is null. */
export function factsOf({ report: { badge }, text }, words, site, base) {
  const { name, achievement, issuer_checked: issuer, recipient, dates } = badge;
  const document = documentOf(text);
  return {
    title: name ?? achievement?.name ?? words.text("shown-no-title"),
    issuer: issuer.name,
    holder: recipient?.names[0] ?? null,
    awarded: dates.awarded ?? dates.valid_from ?? null,
    until: dates.valid_until ?? null,
    id: typeof document?.id === "string" ? document.id : null,
    page: achievement?.page ?? null,
    picture: achievement?.page ? pictureOf(achievement.id, site, base) : null,
    isOneOfSeveral: Boolean(document?.verifiableCredential ?? document?.vp?.verifiableCredential),
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

/** Returns a badge as data: JSON, or what a JWT says. Whatever cannot be read says nothing. */
export function documentOf(text) {
  try {
    if (/^\s*\{/.test(text)) return JSON.parse(text);
    const payload = text.trim().split(".")[1].replaceAll("-", "+").replaceAll("_", "/");
    const claims = JSON.parse(new TextDecoder().decode(Uint8Array.from(atob(payload), (character) => character.charCodeAt(0))));
    return { id: claims.jti, ...claims.vc, ...claims };
  } catch {
    return null;
  }
}
