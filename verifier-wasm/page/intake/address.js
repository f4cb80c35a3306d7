// Badges at an address of this site. No other site is asked.

/** The most bytes that are read. */
const MAX_BYTES = 16 << 20;

/** Returns what lies at an address, or null where there is nothing to be had: then `note` was told why. */
export async function fetchInput(url, { site, note }) {
  const local = site.local(url, (await site.trust())?.base_url ?? "");
  const blob = local && (await read(local).catch(() => null));
  if (!local) note("shown-intake-address-other", { host: new URL(url).host });
  else if (!blob) note("shown-intake-address-missing", { url });
  return blob;
}

async function read(local) {
  const response = await fetch(local, { cache: "no-cache", credentials: "omit", redirect: "error", referrerPolicy: "no-referrer" });
  const isThere = response.ok && !(Number(response.headers.get("content-length")) > MAX_BYTES);
  return isThere ? response.blob() : null;
}
