// What is in SVG pictures. Every browser reads XML by itself, so that the WebAssembly does not bring what it takes; but
// not in a worker. What follows from what is found here, the WebAssembly says.

import { parseXml } from "./trusted.js";

/** The most bytes that are read: the WebAssembly refuses larger inputs. */
const MAX_BYTES = 8 << 20;

/** The most elements that carry badges: one is what the standards say. */
const MAX_ELEMENTS = 16;

/** The elements that carry badges (Open Badges 3.0, section 5.3.2, and Open Badges 2.0), by namespace and name. */
const CARRIERS = [
  ["https://purl.imsglobal.org/ob/v3p0", "credential"],
  ["http://openbadges.org", "assertion"],
];

/** What the names of pictures and pages begin with, and what they are called here, so that nothing in one means anything. */
const KNOWN = "http://www.w3.org/";
const INERT = "urn:inert:";

/** What stands before the first element, and that element: a picture, and not another kind of XML or a page of the web. */
const DRAWING = /^(?:\s|<\?[^>]*>|<!--(?:(?!-->)[^])*-->|<!DOCTYPE\s[^[>]*(?:\[[^\]]*\]\s*)?>)*<(?:[\w.-]+:)?svg[\s/>]/;

/** The end of a picture that is whole. */
const END = /<\/(?:[\w.-]+:)?svg\s*>(?:\s|<!--(?:(?!-->)[^])*-->)*$/;

/**
 * Returns what the WebAssembly wants to know of an SVG picture: `"damaged"`, `"other"`, or the elements in it that carry
 * badges; null where the bytes are no XML at all. Nothing of it is shown, run or loaded: it is parsed, and that is all.
 * Only what can hold a badge is: a browser complains loudly of XML that is broken.
 */
export function lookInto(bytes) {
  const text = bytes.byteLength <= MAX_BYTES ? decode(bytes)?.trim() : undefined;
  if (!text?.startsWith("<")) return null;
  if (!DRAWING.test(text)) return "other";
  if (!CARRIERS.some(([namespace]) => text.includes(namespace))) return [];
  if (text.includes(INERT) || !END.test(text) || isAmbiguous(text)) return "damaged";
  const root = parseXml(text.replaceAll(KNOWN, INERT)).documentElement;
  if (root.localName !== "svg" || root.querySelector("parsererror")) return "damaged";
  const elements = CARRIERS.flatMap(([namespace, name]) => [...root.getElementsByTagNameNS(namespace, name)]);
  // What is not plain text in it, one reader takes for a part of the badge and another does not.
  const isPlain = (node) => node.nodeType === Node.TEXT_NODE || node.nodeType === Node.CDATA_SECTION_NODE;
  if (elements.length > MAX_ELEMENTS || elements.some(({ childNodes }) => ![...childNodes].every(isPlain))) return "damaged";
  return elements.map((element) => ({
    in_place: element.parentNode === root,
    verify: (element.getAttribute("verify") ?? "").replaceAll(INERT, KNOWN),
    body: element.textContent.replaceAll(INERT, KNOWN),
  }));
}

function decode(bytes) {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Says whether readers could take a text differently, or are asked to make much of little. */
function isAmbiguous(text) {
  // Text is read as UTF-8, whatever it says of itself.
  const declared = /^<\?xml[^>]*\sencoding\s*=\s*["']([^"']*)/.exec(text)?.[1] ?? "utf-8";
  if (!/^utf-8$/i.test(declared) && /[^\0-\x7f]/.test(text)) return true;
  // Drawing programs name addresses by entities. Others may bring anything in, and grow without bound.
  const entities = text.match(/<!ENTITY[^>]*>?/g) ?? [];
  if (entities.length === 0) return false;
  const isPlain = (entity) => /^<!ENTITY\s+[^\s%"']+\s+("[^"<&%]{0,200}"|'[^'<&%]{0,200}')\s*>$/.test(entity);
  return !entities.every(isPlain) || text.split("&").length > 2_000;
}
