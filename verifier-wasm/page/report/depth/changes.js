// What differs between two definitions of an achievement, in lines that people can read.

import { listOf, member, wordsOf } from "../badge.js";

/**
 * The members that are compared, each with how it reads. Names of files and versions change with every version, and the
 * picture with every change of the others, so that these are left out.
 */
const FIELDS = {
  name: plain,
  description: plain,
  criteria: (value) => (typeof value === "string" ? [value] : linesOf(wordsOf(value, "narrative") ?? wordsOf(value, "id"))),
  alignment: (value) => each(value, (one) => [wordsOf(one, "targetName"), wordsOf(one, "targetFramework"), wordsOf(one, "targetCode")]),
  resultDescription: (value) => listOf({ value }, "value").flatMap(rubric),
  achievementType: plain,
  fieldOfStudy: plain,
  specialization: plain,
  creditsAvailable: plain,
  inLanguage: plain,
  humanCode: plain,
  tag: plain,
};

/**
 * Returns the members in which two definitions differ: `{field, before, after}`, both lists of lines. Where a list only
 * gained or lost lines, the others are left out; `kept` counts those.
 */
export function changes(before, after) {
  return Object.entries(FIELDS).flatMap(([field, read]) => {
    const [old, now] = [before, after].map((one) => (member(one, field) === undefined ? [] : read(member(one, field))));
    const [gone, come] = [without(old, now), without(now, old)];
    if (gone.length + come.length > 0) return [{ field, before: gone, after: come, kept: old.length - gone.length }];
    // The same lines in another order.
    const isMoved = old.join("\n") !== now.join("\n");
    return isMoved ? [{ field, before: old, after: now, kept: 0 }] : [];
  });
}

/** Returns the lines that are not among others. What stands there once makes up for one of them. */
function without(lines, others) {
  const counts = new Map();
  for (const line of others) counts.set(line, (counts.get(line) ?? 0) + 1);
  return lines.filter((line) => {
    const count = counts.get(line) ?? 0;
    counts.set(line, count - 1);
    return count < 1;
  });
}

function plain(value) {
  return listOf({ value }, "value").flatMap((one) => linesOf(wordsOf({ one }, "one")));
}

/** Returns a text by its lines, without the marks of a list. */
function linesOf(text) {
  return (text ?? "").split("\n").map((line) => line.trim().replace(/^[*-] /, "")).filter(Boolean);
}

function each(value, parts) {
  return listOf({ value }, "value").map((one) => parts(one).filter(Boolean).join(" · ")).filter(Boolean);
}

/** Returns a line for each level of a criterion. Their identifiers change with the version, and say nothing. */
function rubric(described) {
  const name = wordsOf(described, "name") ?? "";
  const required = wordsOf(described, "requiredLevel");
  const levels = listOf(described, "rubricCriterionLevel").map((level) => {
    const mark = required !== null && wordsOf(level, "id") === required ? " ✓" : "";
    return [name, `${wordsOf(level, "name") ?? ""}${mark}`, wordsOf(level, "description")].filter(Boolean).join(" · ");
  });
  return levels.length > 0 ? levels : [name].filter(Boolean);
}
