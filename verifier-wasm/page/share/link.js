// The link that carries a badge: `#1.` and the base64url of its text in raw DEFLATE. What stands behind `#` is never sent.

/** What stands before a badge in a link: the version of the form. */
const MARK = "#1.";

/** The most characters of a link that programs for mail and chat can be expected to leave whole. */
export const MAX_SAFE_LINK = 2_000;

/** The most characters of a badge's text of which a link is made. */
const MAX_TEXT = 1 << 20;

/** Returns the link to a badge on the page for checking at `page`, or null where the browser or the badge allows none. */
export async function linkOf(text, page) {
  if (text.length > MAX_TEXT) return null;
  let packed;
  try {
    packed = new CompressionStream("deflate-raw");
  } catch {
    return null;
  }
  const stream = new Blob([compact(text)]).stream().pipeThrough(packed);
  return page + MARK + base64url(new Uint8Array(await new Response(stream).arrayBuffer()));
}

/** Returns JSON without the space between its parts, and any other text as it is. No word of it changes. */
export function compact(text) {
  if (!/^\s*[[{]/.test(text)) return text.trim();
  return text.replace(/"[^"\\]*(?:\\.[^"\\]*)*"|\s+/g, (part) => (part.startsWith('"') ? part : ""));
}

function base64url(bytes) {
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}
