import { element, named } from "../choose/element.js";
import { MEANT, PARTS, UNSAID, sharedSkills } from "./rows.js";

/**
 * Returns the comparison as a table, and how many of its rows there are and differ. `tools` makes the buttons of a
 * column. Roles are written out: narrow windows show rows and cells as blocks, which would no longer be a table.
 */
export function comparison(offers, say, tools) {
  const context = { shared: sharedSkills(offers), count: offers.length };
  const parts = PARTS.map(([name, cells]) => partOf(name, cells, offers, say, context));
  const rows = parts.flatMap((body) => [...body.querySelectorAll("tr[data-row]")]);
  const table = element(
    "table",
    { class: "cmp", role: "table", "data-count": offers.length, "aria-labelledby": "t-compare" },
    head(offers, say, tools),
    parts,
  );
  return { table, total: rows.length, differing: rows.filter((row) => row.matches(".differs")).length };
}

function head(offers, { words }, tools) {
  const corner = (text) => element("td", { class: "corner", role: "cell" }, text);
  return element(
    "thead",
    { role: "rowgroup" },
    element("tr", { class: "names", role: "row" }, corner(element("span", { class: "vh" }, words.text("live-compare-what"))), offers.map(column)),
    element("tr", { class: "tools noprint", role: "row" }, corner(""), offers.map((offer) => element("td", { role: "cell" }, tools(offer)))),
  );
}

function column({ title, lang, href, badge }) {
  const picture = element("img", { src: badge, width: 48, height: 48, alt: "" });
  return element("th", { scope: "col", role: "columnheader" }, picture, element("a", { href, lang, "data-title": true }, title));
}

function partOf(name, cells, offers, say, context) {
  const { words } = say;
  const title = element("th", { scope: "rowgroup", colspan: offers.length + 1, role: "rowheader" }, words.text(`live-compare-part-${name}`));
  const rows = Object.entries(cells).map(([key, cell]) => row(key, offers.map((offer) => cell(offer, say, context) || undefined), offers, say));
  const differs = rows.some((one) => one.matches(".differs"));
  return element("tbody", { role: "rowgroup", class: differs && "differs" }, element("tr", { class: "part", role: "row" }, title), rows);
}

function row(key, contents, offers, { words }) {
  const cells = contents.map((content, place) => {
    const missing = content === undefined && words.text(UNSAID[key] ?? "not-stated");
    // In a narrow window each cell says of which credential it tells.
    const of = element("span", { class: "of", "aria-hidden": "true" }, named(offers[place]));
    return element("td", { role: "cell", class: missing && "unsaid" }, of, element("div", {}, missing || content));
  });
  const differs = new Set(contents.map((content, place) => MEANT[key]?.(offers[place]) ?? textOf(content))).size > 1;
  const mark = element("span", { class: "mark" }, words.text(differs ? "live-compare-differs" : "live-compare-same"));
  const label = element("th", { scope: "row", role: "rowheader" }, words.text(`live-compare-row-${key}`), mark);
  return element("tr", { role: "row", "data-row": key, class: differs ? "differs" : "same" }, label, cells);
}

/** Returns what a cell says, without how it is laid out, and in which order. */
function textOf(content) {
  const items = [content ?? []].flat(2).flatMap((part) => (part?.matches?.("ul") ? [...part.children] : [part]));
  const texts = items.map((item) => (item?.textContent ?? item ?? "").replace(/\s+/g, " ").trim());
  return [...new Set(texts)].sort().join("\n");
}
