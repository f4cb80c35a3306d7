// From bytes to a report, with the documents that the check asks for: of this site, and of others where that is allowed.

/** How often a report may ask for more documents, and for how many. */
const MAX_ROUNDS = 6;
const MAX_DOCUMENTS = 24;

/** The bytes of an input that are looked at; the verifier reads fewer. */
const MAX_INPUT = 16 << 20;

/**
 * Checks an input: `{ name, kind, blob }`, where the kind is "file" or "text". Returns what is known about each badge in
 * it, of which there is always at least one: the report and its headline, the credential as it was opened and looked at, as JSON
 * (null without a seal of its issuer's) with its mark and its endorsements, its place among those of the input and how many
 * they are, the text of the input, when it was checked, which documents were missed, what was asked of the verifier,
 * and a log of what was asked of sites: `{ url, isOwn, failure, fetched, at }`.
 *
 * Nothing is asked of other sites but what `others` allows: `allows(url, purpose)` says whether it may be, and `read(url)`
 * returns `{ text, failure }`, as `ask` of a site does; with `at`, when it was asked for, if that was before.
 */
export async function check(input, { verifier, site, others = null, recipient = null }) {
  const at = new Date();
  const now = seconds(at);
  const [buffer, trust] = await Promise.all([input.blob.slice(0, MAX_INPUT).arrayBuffer(), site.trust()]);
  const bytes = new Uint8Array(buffer);
  const request = { now, recipient: recipient === null ? null : person(recipient), trust, resources: {}, fetched: {} };
  const [missed, log] = [new Set(), []];
  const sources = { site, others, missed, log };
  let answers = await verifier.check(bytes, input.name, request);
  for (let round = 0; round < MAX_ROUNDS && (await supply(answers, request, sources)); round += 1) {
    answers = await verifier.check(bytes, input.name, request);
  }
  const isRead = answers.some(({ report }) => report.verdict !== "unreadable");
  const text = isRead ? await verifier.text(bytes) : null;
  const shared = { input, at, text, trust, trustFetched: site.fetched(trust), missed, log, request, base: trust?.base_url ?? "" };
  return answers.map((answer, place) => ({ ...shared, ...answer, place, count: answers.length }));
}

/**
 * Returns an address as it was typed, and in the form in which addresses are hashed. The WebAssembly leaves out the
 * tables for that, since browsers have them.
 */
function person(address) {
  const typed = address.trim();
  return { typed, normal: typed.normalize("NFC").toLowerCase() };
}

function seconds(moment) {
  return moment.toISOString().replace(/\.\d+Z$/, "Z");
}

/** Reads what reports ask for, and says whether there is anything new. */
async function supply(answers, request, { site, others, missed, log }) {
  const isNew = ([url]) => !(url in request.resources) && !missed.has(url);
  const asked = new Map(answers.flatMap(({ report }) => needs(report)).filter(isNew));
  const wanted = [...asked].flatMap(([url, purpose]) => {
    const local = site.local(url, request.trust?.base_url ?? "");
    if (local) return [{ url, isOwn: true, read: () => site.ask(local) }];
    return others?.allows(url, purpose) ? [{ url, isOwn: false, read: () => others.read(url) }] : [];
  });
  const room = MAX_DOCUMENTS - Object.keys(request.resources).length - missed.size;
  const found = await Promise.all(
    wanted.slice(0, Math.max(room, 0)).map(async ({ url, isOwn, read }) => ({ url, isOwn, at: new Date(), ...(await read()) })),
  );
  let hasNew = false;
  for (const { text, ...entry } of found) {
    const { url, failure, fetched, at } = entry;
    log.push(entry);
    if (text === null && failure !== "gone") {
      missed.add(url);
      continue;
    }
    // Null says that it is gone for good.
    request.resources[url] = text;
    // What was there before this check may have run out since.
    const moment = fetched || seconds(at);
    if (fetched || moment < request.now) request.fetched[url] = moment;
    hasNew = true;
  }
  return hasNew;
}

/** Returns the addresses of what a report lacks, and of what its endorsements do, each with what it is for. */
function needs({ needs: own, endorsements }) {
  return [...own.map(({ url, purpose }) => [url, purpose]), ...endorsements.flatMap(needs)];
}
