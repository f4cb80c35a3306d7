// What may be a badge, told from a name and the first bytes, as the command tells it.

/** The bytes that are looked at. */
export const HEAD = 2048;

/** How the names of files end that are meant to be badges. */
const ENDINGS = /\.(?:json|jsonld|jws|jwt|png|svg|vc)$/i;

/** Texts that carry badges: JSON, a JWT, a link or an address, an SVG picture. */
const TEXTS = [/^\{/, /^[\w-]+\.[\w.-]+$/, /^#\d+\./, /^https?:\/\/\S+$/, /^<(?:\?xml|!--|!DOCTYPE\s+svg|(?:[\w.-]+:)?svg)[\s>]/i];

const PNG = [0x89, 0x50, 0x4e, 0x47];
const PICTURES = [PNG, [0xff, 0xd8, 0xff], [0x47, 0x49, 0x46, 0x38], [0x52, 0x49, 0x46, 0x46, , , , , 0x57, 0x45, 0x42, 0x50]];
const ARCHIVES = [
  [0x50, 0x4b, 3, 4],
  [0x50, 0x4b, 5, 6],
];

/** Says whether a file of this path is left out of a folder, whatever is in it: hidden, or in a hidden folder. */
export function isOut(path) {
  return path.split(/[/\\]/).some((part) => part.startsWith(".") && part !== "." && part !== "..");
}

/** Says whether a file of this name is meant to be a badge. */
export function isMeant(name) {
  return ENDINGS.test(name);
}

export function isZip(name) {
  return /\.zip$/i.test(name);
}

/** Says whether bytes begin as one of the forms in which badges come does. */
export function looksLikeBadge(bytes) {
  return begins(bytes, [PNG]) || isBadgeText(new TextDecoder().decode(bytes.subarray(0, HEAD)));
}

/** Says whether a text, or the first part of one, is of the forms in which badges come. */
export function isBadgeText(text) {
  const trimmed = text.trim();
  return TEXTS.some((form) => form.test(trimmed));
}

/** Says whether bytes begin as a picture that may show a QR code. */
export function isPicture(bytes) {
  return begins(bytes, PICTURES);
}

/** Says whether bytes begin as a ZIP archive. */
export function isArchive(bytes) {
  return begins(bytes, ARCHIVES);
}

/** Returns the first bytes of a file. */
export async function headOf(blob) {
  return new Uint8Array(await blob.slice(0, HEAD).arrayBuffer());
}

function begins(bytes, marks) {
  return marks.some((mark) => mark.every((byte, place) => bytes[place] === byte));
}
