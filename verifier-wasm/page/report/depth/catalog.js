// What this site has published about the credential of a badge.

import { parsePage } from "../../trusted.js";

/** The parts of a credential's page that a report shows, in this order. */
export const PARTS = ["outcomes", "skills", "criteria", "assessment", "evidence", "rubric", "endorsements", "approvals"];

/** What may come over from a page: its words, their order, and links. */
const ELEMENTS = new Set(
  "A ABBR BDI BLOCKQUOTE BR CAPTION CODE DD DL DT EM FOOTER LI OL P SPAN STRONG TABLE TBODY TD TH THEAD TR UL".split(" "),
);
const ATTRIBUTES = ["lang", "dir", "scope", "title", "data-h"];
const CLASSES = ["quiet", "small", "tags", "rubric", "stk", "meets", "date", "outc"];

/** The most elements of a part. */
const MAX_ELEMENTS = 2000;

/**
 * Returns what this site has published of a badge's achievement, or null: `{own, current, number}`, the definition that
 * the badge names, the newest one of the same credential, and how many there are. Only the issuer's own badges count.
 */
export function publishedOf({ report, trust }, facts) {
  if (!facts.isConfirmed || !Array.isArray(trust?.definitions)) return null;
  const { achievement, issuer_claimed: claimed } = report.badge;
  const own = trust.definitions.find(({ id }) => id === achievement?.id);
  if (!own || own.issuer !== claimed?.id) return null;
  const versions = trust.definitions.filter(({ credential, issuer }) => credential === own.credential && issuer === own.issuer);
  const current = versions.reduce((one, other) => (other.version > one.version ? other : one));
  return { own, current, number: versions.length };
}

/** Returns the definition that was frozen with a version, or null. */
export async function definitionOf({ page, version }, { base }, site) {
  const local = site.local(`${page}v${version}/achievement.json`, base);
  const text = local && (await site.read(local));
  try {
    return text ? JSON.parse(text) : null;
  } catch {
    return null;
  }
}

/**
 * Returns the marked parts of a credential's page in the reader's language, as lists of elements by their names, or null
 * where the page cannot be read. They are made anew of what may come over: no script, no picture, no style.
 */
export async function partsOf({ page }, { base }, site) {
  const address = site.page(page, base);
  const text = address && (await site.read(address));
  if (!text) return null;
  const parsed = parsePage(text);
  const language = parsed.documentElement.lang;
  return Object.fromEntries(
    PARTS.map((name) => {
      const budget = { left: MAX_ELEMENTS };
      const marked = [...parsed.querySelectorAll(`[data-part="${name}"]`)].flatMap((part) => anew(part, address, budget));
      for (const element of marked.filter((one) => one instanceof HTMLElement && !one.lang && language !== document.documentElement.lang)) {
        element.lang = language;
      }
      return [name, marked];
    }),
  );
}

/** Returns an element of a page as elements of this one: itself, or what is in it where it may not come. */
function anew(element, address, budget) {
  budget.left -= 1;
  if (budget.left < 0) return [];
  const inner = [...element.childNodes].flatMap((node) => {
    if (node.nodeType === Node.TEXT_NODE) return [document.createTextNode(node.data)];
    return node.nodeType === Node.ELEMENT_NODE ? anew(node, address, budget) : [];
  });
  if (!ELEMENTS.has(element.tagName)) return element.matches("script, style, template, svg, img") ? [] : inner;
  const made = document.createElement(element.tagName);
  for (const name of ATTRIBUTES) if (element.hasAttribute(name)) made.setAttribute(name, element.getAttribute(name));
  for (const name of CLASSES) if (element.classList.contains(name)) made.classList.add(name);
  if (made.tagName === "A") follow(made, element.getAttribute("href"), address);
  made.append(...inner);
  return [made];
}

/** Makes a link absolute, since it came from another page. */
function follow(anchor, href, address) {
  const url = URL.canParse(href ?? "", address.href) ? new URL(href, address) : null;
  if (url && ["https:", "http:", "mailto:"].includes(url.protocol)) anchor.href = url.href;
}
