// What a badge says about how it was earned, in the words of the badge.

import { apart, shorten } from "../../words.js";
import { listOf, member, wordsOf } from "../badge.js";
import { code, heading, link, row } from "../elements.js";

/** The members of a badge that are facts in a line each, with where they stand. */
const FACTS = [
  ["achievement", "achievementType"],
  ["achievement", "fieldOfStudy"],
  ["achievement", "specialization"],
  ["achievement", "humanCode"],
  ["subject", "creditsEarned"],
  ["achievement", "creditsAvailable"],
  ["subject", "role"],
  ["subject", "licenseNumber"],
  ["subject", "term"],
  ["subject", "activityStartDate"],
  ["subject", "activityEndDate"],
];

/** Returns the criteria of a badge as elements; none where it states none. */
export function criteria({ achievement }, words) {
  const stated = member(achievement, "criteria");
  const narrative = wordsOf(stated, "narrative");
  const address = typeof stated === "string" ? stated : wordsOf(stated, "id");
  const parts = narrative ? listed(prose(narrative)) : [];
  if (address && !narrative) parts.push(link(address, words));
  return parts.length > 0 ? [heading(words, "shown-part-criteria"), ...parts] : [];
}

/** Returns paragraphs that all begin with the mark of a list as a list. */
function listed(paragraphs) {
  const texts = paragraphs.map(({ textContent }) => textContent);
  if (texts.length < 2 || !texts.every((text) => /^[*-] /.test(text))) return paragraphs;
  const items = texts.map((text) => {
    const item = document.createElement("li");
    item.append(apart(text.slice(2)));
    return item;
  });
  return [list(items, "prose")];
}

/** Returns what a badge is about, as it says: its description and what it is aligned with. */
export function skills({ achievement }, words) {
  const items = listOf(achievement, "alignment").flatMap((alignment) => {
    const name = wordsOf(alignment, "targetName");
    if (!name) return [];
    const more = [wordsOf(alignment, "targetFramework"), wordsOf(alignment, "targetCode")].filter(Boolean);
    const item = document.createElement("li");
    item.append(apart(shorten(name, 300)));
    if (more.length > 0) item.append(quiet(more.join(" ")));
    return [item];
  });
  return items.length > 0 ? [heading(words, "shown-part-skills"), list(items, "tags")] : [];
}

/** Returns the description of the achievement. */
export function description({ achievement }) {
  const text = wordsOf(achievement, "description");
  return text ? prose(text) : [];
}

/** Returns the results that the holder reached, each with what was measured and the level of the rubric. */
export function results({ subject, achievement }, words) {
  const described = listOf(achievement, "resultDescription");
  const found = document.createElement("dl");
  found.className = "inside";
  for (const result of listOf(subject, "result")) {
    const measured = named(described, wordsOf(result, "resultDescription"));
    row(found, name(measured) ?? words.text("shown-result"), ...reached(result, measured, words));
  }
  return found.childElementCount > 0 ? [heading(words, "shown-own-results"), found] : [];
}

function reached(result, measured, words) {
  const level = (id) => named(listOf(measured, "rubricCriterionLevel"), id);
  const [achieved, required] = [level(wordsOf(result, "achievedLevel")), level(wordsOf(measured, "requiredLevel"))];
  const [value, status] = [wordsOf(result, "value"), wordsOf(result, "status")];
  const about = [wordsOf(achieved, "description")].filter(Boolean).map((text) => apart(text));
  const most = wordsOf(measured, "valueMax");
  const said = (key, values) => words.put(document.createElement("span"), key, values);
  return [
    achieved && said("shown-result-level", { value: name(achieved) ?? "" }),
    ...about,
    value && (most ? said("shown-result-of", { value, limit: most }) : apart(shorten(value, 300))),
    status && apart(words.has(`shown-status-${status}`) ? words.text(`shown-status-${status}`) : status),
    required && said("shown-result-required", { value: name(required) ?? "" }),
  ];
}

function named(all, id) {
  return all.find((one) => id !== null && wordsOf(one, "id") === id);
}

/** Returns the evidence that a badge names. None of it is fetched: it is opened by whoever wants to. */
export function evidence({ credential, subject, generation }, words) {
  const all = listOf(generation === 3 ? credential : subject, "evidence");
  const items = all.map((piece) => {
    const item = document.createElement("li");
    const address = typeof piece === "string" ? piece : wordsOf(piece, "id");
    for (const text of [name(piece), ...["genre", "description", "narrative", "audience"].map((part) => wordsOf(piece, part))]) {
      if (!text) continue;
      const line = document.createElement(item.childElementCount === 0 ? "strong" : "p");
      line.append(apart(text));
      item.append(line);
    }
    if (address && !address.startsWith("urn:")) item.append(link(address, words));
    return item;
  });
  return items.length > 0 ? [heading(words, "shown-own-evidence"), note(words, "shown-own-evidence-text"), list(items, "evidence")] : [];
}

/** Returns the other facts that a badge states, a line each. */
export function facts(badge, words) {
  const found = document.createElement("dl");
  found.className = "inside";
  for (const [place, part] of FACTS) {
    const value = wordsOf(badge[place], part);
    if (value) row(found, words.text(words.first(`shown-fact-${part}`, `shown-field-${part}`)), apart(part.endsWith("Date") ? words.date(value) : shorten(value, 500)));
  }
  for (const identifier of listOf(badge.achievement, "otherIdentifier")) {
    const value = wordsOf(identifier, "identifier");
    if (value) row(found, words.text("shown-fact-otherIdentifier"), code(value), wordsOf(identifier, "identifierType"));
  }
  const narrative = wordsOf(badge.subject, "narrative");
  if (narrative) row(found, words.text("shown-fact-narrative"), ...prose(narrative));
  return found.childElementCount > 0 ? [heading(words, "shown-own-facts"), found] : [];
}

/** Returns a text as paragraphs. What looks like Markdown in it stays as it was written. */
export function prose(text) {
  return text.split(/\n\s*\n|\n(?=\s*[*-] )/).flatMap((part) => {
    if (!part.trim()) return [];
    const element = document.createElement("p");
    element.className = "prose";
    element.append(apart(part.trim()));
    return [element];
  });
}

function name(object) {
  return wordsOf(object, "name");
}

function note(words, key) {
  const element = words.put(document.createElement("p"), key);
  element.className = "small quiet";
  return element;
}

function quiet(text) {
  const element = document.createElement("span");
  element.className = "quiet";
  element.append(apart(shorten(text, 300)));
  return element;
}

function list(items, kind) {
  const element = document.createElement("ul");
  element.className = kind;
  element.append(...items);
  return element;
}
