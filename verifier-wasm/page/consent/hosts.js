// Which hosts may be asked at all, and how they are shown. Addresses come out of badges: whoever made one chose them.

/** Names that lead to no host of the public internet (RFC 6761, RFC 6762, RFC 8375, RFC 9476, and what is in use). */
const CLOSED = /(^|\.)(localhost|local|internal|intranet|lan|home|corp|private|localdomain|arpa|test|invalid|onion|alt)$/;

/** Second parts of names that belong to a country rather than to an institution, as in ac.uk. */
const SHARED = new Set(["ac", "co", "com", "edu", "gob", "gouv", "gov", "govt", "go", "mil", "ne", "net", "nom", "or", "org", "sch"]);

/**
 * Returns `{ url, host }` of an address that may be asked, or `{ url, host, why }` of one that may not. An address by
 * http is none; whether it counts by https is for whoever needs it to say.
 */
export function place(address) {
  let url;
  try {
    url = new URL(address);
  } catch {
    return { url: address, host: "", why: "no-address" };
  }
  // The dot at the end of a name says what is meant anyway; what follows `#` is not for servers.
  url.hostname = url.hostname.replace(/\.$/, "");
  url.hash = "";
  const host = url.hostname;
  return { url: url.href, host, why: reason(url, host) };
}

function reason({ protocol, username, password, port }, host) {
  if (protocol !== "https:") return "no-https";
  if (username || password) return "credentials";
  // Browsers write every form of an IPv4 address, such as 0x7f.1, in the usual one.
  if (host.startsWith("[") || /^[\d.]+$/.test(host)) return "number";
  if (!host.includes(".") || CLOSED.test(host)) return "private";
  if (port) return "port";
  // What is no plain name could mean something else where policies are written.
  return /^[a-z0-9_-]+(\.[a-z0-9_-]+)+$/.test(host) ? null : "no-address";
}

/** Returns a host as an element, in which the part that somebody registered stands out. */
export function shownHost(host) {
  const element = document.createElement("bdi");
  element.className = "host";
  const labels = host.split(".");
  const [second, top] = labels.slice(-2);
  const count = labels.length > 2 && top.length === 2 && SHARED.has(second) ? 3 : 2;
  const own = document.createElement("strong");
  own.textContent = labels.slice(-count).join(".");
  const before = labels.slice(0, -count).join(".");
  element.append(before ? `${before}.` : "", own);
  return element;
}

/** Says whether a host has letters that are written as xn--…, since they may look like others. */
export function isForeign(host) {
  return host.split(".").some((label) => label.startsWith("xn--"));
}
