// From bytes to a report, with the documents of this site that the check asks for.

/** How often a report may ask for more documents, and for how many. */
const MAX_ROUNDS = 4;
const MAX_DOCUMENTS = 24;

/** The bytes of an input that are looked at; the verifier reads fewer. */
const MAX_INPUT = 16 << 20;

/**
 * Checks an input: `{ name, kind, blob }`, where the kind is "file" or "text". Returns what is known about each badge in
 * it, of which there is always at least one: the report and its headline, its place among those of the input and how
 * many they are, the text of the input, when it was checked, which documents of this site were missed, and what was asked
 * of the verifier.
 */
export async function check(input, { verifier, site, recipient = null }) {
  const at = new Date();
  const now = at.toISOString().replace(/\.\d+Z$/, "Z");
  const [buffer, trust] = await Promise.all([input.blob.slice(0, MAX_INPUT).arrayBuffer(), site.trust()]);
  const bytes = new Uint8Array(buffer);
  const request = { now, recipient: recipient === null ? null : person(recipient), trust, resources: {} };
  const missed = new Set();
  let answers = await verifier.check(bytes, input.name, request);
  for (let round = 0; round < MAX_ROUNDS && (await supply(answers, request, missed, site)); round += 1) {
    answers = await verifier.check(bytes, input.name, request);
  }
  const isRead = answers.some(({ report }) => report.verdict !== "unreadable");
  const shared = { input, at, text: isRead ? await verifier.text(bytes) : null, trust, missed, request, base: trust?.base_url ?? "" };
  return answers.map(({ report, headline }, place) => ({ ...shared, report, headline, place, count: answers.length }));
}

/**
 * Returns an address as it was typed, and in the form in which addresses are hashed. The WebAssembly leaves out the
 * tables for that, since browsers have them.
 */
function person(address) {
  const typed = address.trim();
  return { typed, normal: typed.normalize("NFC").toLowerCase() };
}

/** Reads what reports ask for of this site, and says whether there is anything new. */
async function supply(answers, request, missed, site) {
  const isNew = (url) => !(url in request.resources) && !missed.has(url);
  const asked = new Set(answers.flatMap(({ report }) => needs(report)).filter(isNew));
  const wanted = [...asked].flatMap((url) => {
    const local = site.local(url, request.trust?.base_url ?? "");
    return local ? [{ url, local }] : [];
  });
  const room = MAX_DOCUMENTS - Object.keys(request.resources).length - missed.size;
  const found = await Promise.all(
    wanted.slice(0, Math.max(room, 0)).map(async ({ url, local }) => ({ url, text: await site.read(local) })),
  );
  for (const { url, text } of found) {
    if (text === null) {
      missed.add(url);
    } else {
      request.resources[url] = text;
    }
  }
  return found.some(({ text }) => text !== null);
}

/** Returns the addresses of what a report lacks, and of what its endorsements do. */
function needs({ needs: own, endorsements }) {
  return [...own.map(({ url }) => url), ...endorsements.flatMap(needs)];
}
