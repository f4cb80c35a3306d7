// The questions that a report answers, each by its checks.

import { code, helpOn, mark, OUTCOMES, paragraph } from "./elements.js";

/** Answers one question from its checks. */
export function answer(element, known, facts, words) {
  const { question, checks: ids, telling } = element.dataset;
  const checks = known.report.checks.filter((check) => ids.split(" ").includes(check.id));
  if (question === "person" && !person(element, known, facts)) return;
  // Of what is no badge, nothing can be said but that.
  if (known.report.verdict === "unreadable") {
    element.hidden = true;
    return;
  }
  let outcome = OUTCOMES.find((outcome) => checks.some((check) => check.outcome === outcome)) ?? "unasked";
  // What a broken seal covers may say anything, and that it says it well proves nothing.
  if (question !== "intact" && outcome === "pass" && !facts.isSealed) outcome = "unasked";
  if (question === "person" && outcome === "unasked") return;
  // Whose key it is may be known of a badge that was not looked into; whose name that is, is not.
  const isNameless = question === "signer" && outcome === "pass" && !facts.isConfirmed;
  // Where nothing is sealed, it does not matter which question it is.
  const decisive = checks.find((check) => check.outcome === outcome)?.message.replace(/^check-/, "answer-");
  const own = outcome === "unasked" && !facts.isSealed ? [] : [decisive ?? "", `answer-${question}-${outcome}`];
  const key = isNameless ? "answer-unasked" : words.first(...own, `answer-${outcome}`);
  const shown = words.put(document.createElement("span"), key, facts.values);
  element.querySelector(".answer").append(mark(isNameless || outcome === "unasked" ? "unknown" : outcome, shown));
  const why = element.querySelector(".why");
  const tells = (check) => (outcome === "pass" ? telling.split(" ").includes(check.id) : check.outcome === outcome);
  if (outcome === "unasked" && !facts.isSealed) why.append(paragraph(words, "shown-unasked", {}));
  for (const check of checks.filter((check) => tells(check) && check.outcome !== "not_applicable")) {
    why.append(paragraph(words, check.message, check.params));
  }
  for (const check of checks.filter((check) => check.outcome === "not_applicable")) {
    why.append(paragraph(words, check.message, check.params));
  }
  if (question === "person") why.prepend(paragraph(words, "shown-person-typed", { value: known.recipient.trim() }));
  if (checks.length > 0) why.append(details(checks, words));
}

/**
 * Says whether an address was typed, and offers to type one if the badge holds what it can be compared with: under a
 * seal that holds, since otherwise anybody may have put it there.
 */
function person(element, { report, recipient }, facts) {
  element.hidden = !facts.isLookedInto || !report.badge.recipient?.can_be_checked;
  element.querySelector("input").value = recipient ?? "";
  return !element.hidden && recipient != null;
}

/** Returns every check by itself, folded away: what it asks, what was found, and where in the badge. */
export function details(checks, words) {
  const [element, summary, list] = ["details", "summary", "ul"].map((name) => document.createElement(name));
  summary.append(words.text("shown-checks"));
  for (const check of checks) {
    const item = document.createElement("li");
    const sentence = words.put(document.createElement("span"), check.message, check.params);
    const outcome = OUTCOMES.includes(check.outcome) ? check.outcome : "unknown";
    const about = document.createElement("p");
    about.className = "small quiet";
    about.append(words.text("shown-check-asks"), " ", words.text(`check-${check.id}-meaning`));
    if (check.pointer) about.append(" ", words.text("shown-check-where"), " ", code(check.pointer));
    const help = helpOn(check.id, words);
    if (help) about.append(" ", help);
    item.append(mark(outcome, sentence), about);
    list.append(item);
  }
  element.append(summary, list);
  return element;
}
