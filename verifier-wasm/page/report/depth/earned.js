// What it took to earn a badge: by the page of the credential where this site has one, and by the badge itself.

import { apart } from "../../words.js";
import { badgeOf } from "../badge.js";
import { heading } from "../elements.js";
import { PARTS, definitionOf, partsOf, publishedOf } from "./catalog.js";
import { changes } from "./changes.js";
import { criteria, description, evidence, facts as factsOf, results, skills } from "./content.js";

/** Fills the section. Only what its issuer sealed counts as said by anybody. */
export async function earned(section, known, facts, words, site) {
  const badge = badgeOf(known);
  if (!badge) return;
  const published = publishedOf(known, facts);
  const [parts, frozen, present] = published ? await publishedParts(published, known, site) : [null, null, null];
  const isPresent = published !== null && published.own === published.current;
  const isSame = known.report.checks.some(({ message }) => message === "check-definition-same");
  // The page speaks of the newest version: of a badge that differs from it, only the badge itself tells what it took.
  const isTold = parts !== null && isPresent && isSame;
  const put = (...elements) => section.append(...elements);
  words.put(section.querySelector(".quiet"), sourceOf(published, isTold, facts), facts.values);
  if (published) put(...version(published, words));
  if (published && !parts) put(note("shown-page-missing", words));
  if (frozen && !isSame) put(...compared("shown-differs", frozen, badge.achievement, { version: published.own.version }, words));
  if (published && !isPresent) put(...since(badge, frozen, present, published, words));
  if (isTold) put(...taken(parts, words));
  else put(...description(badge), ...skills(badge, words), ...criteria(badge, words));
  put(...results(badge, words), ...evidence(badge, words), ...factsOf(badge, words));
  if (parts && !isTold) put(folded("shown-today", taken(parts, words), { version: published.current.version }, words));
  section.hidden = false;
}

/** Returns the parts of the credential's page, the definition as it was frozen for the badge, and the newest one. */
function publishedParts({ own, current }, known, site) {
  return Promise.all([
    partsOf(current, known, site),
    definitionOf(own, known, site),
    own === current ? null : definitionOf(current, known, site),
  ]);
}

function sourceOf(published, isTold, facts) {
  if (isTold) return "shown-earned-page";
  if (published) return "shown-earned-badge";
  return facts.isConfirmed ? "shown-earned-badge" : "shown-earned-claimed";
}

/** Says under which version a badge was issued, and how the credential stands today. */
function version({ own, current, number }, words) {
  const key = own !== current ? "shown-version-older" : number > 1 ? "shown-version-current" : "shown-version-only";
  const lines = [words.put(document.createElement("p"), key, { version: own.version, number: current.version })];
  const offer = `shown-offer-${own.status}`;
  if (words.has(offer)) lines.push(words.put(document.createElement("p"), offer));
  return lines;
}

/** Returns the parts of a credential's page under headings. */
function taken(parts, words) {
  return PARTS.flatMap((name) => (parts[name].length > 0 ? [heading(words, `shown-part-${name}`), ...parts[name].map(framed)] : []));
}

/** A wide table scrolls by itself. */
function framed(element) {
  if (element.tagName !== "TABLE") return element;
  const frame = document.createElement("div");
  frame.className = "scroll";
  frame.tabIndex = 0;
  frame.role = "region";
  frame.ariaLabel = element.caption?.textContent ?? "";
  frame.append(element);
  return frame;
}

/** Says what has changed since a version, as far as it can be told. */
function since(badge, frozen, present, { own, current }, words) {
  if (!present) return [note("shown-changes-missing", words)];
  const table = compared("shown-changes", frozen ?? badge.achievement, present, { version: own.version, number: current.version }, words);
  return table.length > 0 ? table : [note("shown-changes-none", words)];
}

/** Returns a table of what differs, old and new side by side, in words and not by colour alone. */
function compared(key, before, after, values, words) {
  const found = changes(before, after);
  if (found.length === 0) return [];
  const table = document.createElement("table");
  table.className = "stk compared";
  const caption = words.put(table.createCaption(), key, values);
  const [head, body] = [table.createTHead().insertRow(), table.createTBody()];
  const columns = ["field", "before", "after"].map((name) => words.text(`${key}-${name}`, values));
  for (const column of columns) {
    const cell = document.createElement("th");
    cell.scope = "col";
    cell.append(column);
    head.append(cell);
  }
  for (const change of found) {
    const row = body.insertRow();
    const name = document.createElement("th");
    name.scope = "row";
    name.append(words.text(`shown-field-${change.field}`));
    row.append(name, cellOf("del", change.before, columns[1], words), cellOf("ins", change.after, columns[2], words));
  }
  const frame = framed(table);
  frame.ariaLabel = caption.textContent;
  return [frame];
}

function cellOf(kind, lines, column, words) {
  const cell = document.createElement("td");
  cell.dataset.h = column;
  if (lines.length === 0) cell.append(words.text("shown-changes-nothing"));
  for (const line of lines) {
    const [paragraph, mark] = ["p", kind].map((name) => document.createElement(name));
    mark.append(apart(line));
    paragraph.append(mark);
    cell.append(paragraph);
  }
  return cell;
}

function folded(key, elements, values, words) {
  const [element, summary] = ["details", "summary"].map((name) => document.createElement(name));
  element.className = "noprint";
  words.put(summary, key, values);
  element.append(summary, ...elements);
  return element;
}

function note(key, words) {
  return words.put(document.createElement("p"), key);
}
