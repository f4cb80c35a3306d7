// What is known about a badge, as a page. Text becomes text: nothing of a badge is ever read as markup.

import { apart, shorten } from "../words.js";

/** From worst to best. */
const OUTCOMES = ["fail", "unknown", "warn", "pass"];

/** The most characters of a badge's text that are shown as it was received. */
const MAX_RAW = 100_000;

/** Returns a report as elements, the verdict first. */
export function draw(known, words, site) {
  const page = copy("#report");
  const facts = factsOf(known, words);
  const band = verdict(known, facts, words);
  warnings(page.querySelector(".worth"), known, words);
  subject(page.querySelector(".subj"), known, facts, words, site);
  for (const element of page.querySelectorAll("[data-question]")) answer(element, known, facts, words);
  claims(page.querySelector(".claims"), known, facts, words);
  record(page.querySelector(".record dl"), known, facts, words);
  raw(page.querySelector(".raw"), known);
  return [band, page];
}

/** Returns the mark and word of an outcome. */
export function mark(outcome, text) {
  const element = copy(`[data-mark="${outcome}"]`).firstElementChild;
  element.classList.add({ pass: "ok", fail: "bad", warn: "warn", unknown: "na" }[outcome]);
  element.lastElementChild.append(text);
  return element;
}

/** Returns the headline of a verdict. */
export function headline(known, words) {
  return words.text(factsOf(known, words).key("title"));
}

/** Returns how a verdict looks. */
export function tone(known) {
  return template(known.report.verdict).dataset.tone;
}

function template(name) {
  return document.querySelector(`template[data-verdict="${CSS.escape(name)}"]`);
}

function copy(selector) {
  return document.querySelector(`template${selector}`).content.cloneNode(true);
}

/** Returns what sentences speak of, and which sentences. */
function factsOf({ report, headline, input, missed }, words) {
  const { badge, checks } = report;
  const proofs = checks.filter((check) => check.id === "proof").map((check) => check.outcome);
  const isSealed = proofs.includes("pass") && !proofs.includes("fail");
  // What only the page knows of how a badge came, and of what it could not read.
  const more = { unverifiable: missed.size > 0 ? "-missing" : "", unreadable: input.kind === "text" ? "-text" : "" }[report.verdict] ?? "";
  const name = report.verdict.replaceAll("_", "-");
  const { because, values } = headline;
  const noName = words.text("shown-no-name");
  return {
    isSealed,
    isConfirmed: isSealed && isTrusted(badge.issuer_checked),
    key: (part) => words.first(`verdict-${headline.key}${more}-${part}`, `verdict-${headline.key}-${part}`, `verdict-${name}-${part}`),
    values: {
      claimed: noName,
      issuer: noName,
      ...values,
      // The sentence goes on after it.
      what: because ? words.text(because.message, because.params).replace(/\.$/, "") : "",
    },
  };
}

/** Says whether an issuer is known by name: a domain proves a domain only. */
function isTrusted(issuer) {
  return issuer != null && issuer.source !== "domain";
}

function verdict(known, facts, words) {
  const band = template(known.report.verdict).content.cloneNode(true);
  words.put(band.querySelector(".word"), facts.key("word"));
  words.put(band.querySelector("h1"), facts.key("title"), facts.values);
  words.put(band.querySelector(".sentence"), facts.key("text"), facts.values);
  return band;
}

function warnings(element, { report, trust }, words) {
  const list = element.querySelector("ul");
  const add = (key, params) => list.append(words.put(document.createElement("li"), key, params));
  if (trust === null && report.verdict !== "unreadable") add("shown-no-trust");
  // That the issuer is not known stands in the headline already.
  for (const warning of report.warnings.filter(({ id }) => id !== "issuer")) add(warning.message, warning.params);
  element.hidden = list.childElementCount === 0;
}

function subject(element, { report, base }, facts, words, site) {
  const { name, achievement } = report.badge;
  const [label, title] = [element.querySelector(".label"), element.querySelector("h2")];
  const shown = name ?? achievement?.name;
  element.hidden = report.verdict === "unreadable" || (!shown && !report.badge.issuer_claimed);
  label.append(words.text(facts.isConfirmed ? "shown-subject" : "shown-subject-claimed"));
  title.append(shown ? apart(shorten(shown, 200)) : words.text("shown-no-title"));
  const by = facts.isConfirmed ? "shown-by" : "shown-by-claimed";
  words.put(element.querySelector(".by"), by, facts.values);
  const page = facts.isConfirmed && achievement?.page ? site.page(achievement.page, base) : null;
  if (page) {
    element.querySelector("a").href = page.href;
    element.querySelector(".more").hidden = false;
  }
}

/** Answers one question from its checks. */
function answer(element, known, facts, words) {
  const { question, checks: ids, telling } = element.dataset;
  const checks = known.report.checks.filter((check) => ids.split(" ").includes(check.id));
  if (question === "person" && !person(element, known, facts)) return;
  // Of what is no badge, only that can be said.
  if (known.report.verdict === "unreadable" && checks.length === 0) {
    element.hidden = true;
    return;
  }
  let outcome = OUTCOMES.find((outcome) => checks.some((check) => check.outcome === outcome)) ?? "unasked";
  // What a broken seal covers may say anything, and that it says it well proves nothing.
  if (question !== "intact" && outcome === "pass" && !facts.isSealed) outcome = "unasked";
  if (question === "person" && outcome === "unasked") return;
  const plain = question === "signer" && outcome === "pass" && !facts.isConfirmed ? "answer-pass" : null;
  // Where nothing is sealed, it does not matter which question it is.
  const decisive = checks.find((check) => check.outcome === outcome)?.message.replace(/^check-/, "answer-");
  const own = outcome === "unasked" && !facts.isSealed ? [] : [decisive ?? "", `answer-${question}-${outcome}`];
  const key = plain ?? words.first(...own, `answer-${outcome}`);
  const shown = words.put(document.createElement("span"), key, facts.values);
  element.querySelector(".answer").append(mark(outcome === "unasked" ? "unknown" : outcome, shown));
  const why = element.querySelector(".why");
  const tells = (check) => (outcome === "pass" ? telling.split(" ").includes(check.id) : check.outcome === outcome);
  if (outcome === "unasked" && !facts.isSealed) why.append(paragraph(words, "shown-unasked", {}));
  for (const check of checks.filter((check) => tells(check) && check.outcome !== "not_applicable")) {
    why.append(paragraph(words, check.message, check.params));
  }
  for (const check of checks.filter((check) => check.outcome === "not_applicable")) {
    why.append(paragraph(words, check.message, check.params));
  }
  if (checks.length > 0) why.append(details(checks, words));
}

/**
 * Says whether an address was typed, and offers to type one if the badge holds what it can be compared with: under a
 * seal that holds, since otherwise anybody may have put it there.
 */
function person(element, { report, recipient }, facts) {
  element.hidden = !facts.isSealed || !report.badge.recipient?.can_be_checked;
  element.querySelector("input").value = recipient ?? "";
  return !element.hidden && recipient != null;
}

function paragraph(words, key, params) {
  return words.put(document.createElement("p"), key, params);
}

/** Returns every check by itself, folded away. */
function details(checks, words) {
  const [element, summary, list] = ["details", "summary", "ul"].map((name) => document.createElement(name));
  summary.append(words.text("shown-checks"));
  for (const check of checks) {
    const item = document.createElement("li");
    const sentence = words.put(document.createElement("span"), check.message, check.params);
    const outcome = OUTCOMES.includes(check.outcome) ? check.outcome : "unknown";
    const about = document.createElement("span");
    about.className = "small quiet";
    about.append(words.text(`check-${check.id}-meaning`));
    if (check.pointer) about.append(" ", code(check.pointer));
    item.append(mark(outcome, sentence), about);
    list.append(item);
  }
  element.append(summary, list);
  return element;
}

function code(text) {
  const element = document.createElement("code");
  element.append(apart(shorten(text, 300)));
  return element;
}

/** Adds a row to a list of terms. */
function row(list, term, ...values) {
  const shown = values.filter((value) => value !== null && value !== undefined && value !== "");
  if (shown.length === 0) return;
  const [group, name, value] = ["div", "dt", "dd"].map((element) => document.createElement(element));
  name.append(term);
  for (const part of shown) {
    const line = document.createElement("p");
    line.append(part);
    value.append(line);
  }
  group.append(name, value);
  list.append(group);
}

function claims(section, { report: { badge, endorsements } }, facts, words) {
  const list = section.querySelector("dl");
  words.put(section.querySelector(".quiet"), facts.isConfirmed ? "shown-claims" : "shown-claims-claimed");
  const text = (value) => (value ? apart(shorten(value, 500)) : null);
  const date = (value) => (value ? apart(words.date(value)) : null);
  const { issuer_claimed: claimed, issuer_checked: checked, recipient, achievement, dates } = badge;
  const term = (name) => words.text(`shown-claim-${name}`);
  row(list, term("name"), text(badge.name));
  row(list, term("achievement"), text(achievement?.name === badge.name ? null : achievement?.name), achievement?.id ? code(achievement.id) : null);
  row(list, term("issuer"), text(claimed?.name), claimed?.id ? code(claimed.id) : null);
  if (checked) {
    row(list, term("issuer-checked"), text(checked.name), checked.url ? code(checked.url) : null, words.text(`shown-source-${checked.source}`));
  }
  row(list, term("recipient"), ...(recipient?.names ?? []).slice(0, 10).map(text), recipient?.id ? code(recipient.id) : null);
  row(list, term("awarded"), date(dates.awarded));
  row(list, term("valid-from"), date(dates.valid_from));
  row(list, term("valid-until"), date(dates.valid_until));
  row(list, term("signed"), date(dates.signed));
  for (const endorsement of endorsements.slice(0, 20)) row(list, term("endorsement"), endorser(endorsement), outcome(endorsement, words));
  section.hidden = list.childElementCount === 0;
}

/** Returns who has set a seal under an endorsement: a name from a source that is trusted, wherever there is one. */
function endorser({ badge: { issuer_claimed: claimed, issuer_checked: checked } }) {
  const name = isTrusted(checked) ? checked.name : (claimed?.name ?? claimed?.id ?? "");
  return apart(shorten(name, 200));
}

function outcome({ verdict }, words) {
  return words.text(`verdict-${verdict.replaceAll("_", "-")}-word`);
}

function record(list, { report, input, at }, facts, words) {
  const term = (name) => words.text(`shown-record-${name}`);
  const numbers = new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 1 });
  row(list, term("at"), moment(at, words));
  row(list, term("verdict"), words.text(facts.key("title")));
  row(list, term("input"), code(input.name), words.text("shown-size", { size: numbers.format(Math.max(input.blob.size / 1024, 0.1)) }));
  row(list, term("carrier"), report.badge.carrier ? words.text(`shown-carrier-${report.badge.carrier}`) : null);
  row(list, term("digest"), report.badge.digest ? code(report.badge.digest) : null);
}

/** Returns a moment in words, in the time of whoever reads. */
function moment(at, words) {
  const two = (number) => String(number).padStart(2, "0");
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  const offset = -at.getTimezoneOffset();
  const zone = `UTC${offset < 0 ? "−" : "+"}${two(Math.floor(Math.abs(offset) / 60))}:${two(Math.abs(offset) % 60)}`;
  return words.text("shown-moment", { date: day, time: `${two(at.getHours())}:${two(at.getMinutes())}`, zone });
}

function raw(element, { text }) {
  element.hidden = text === null;
  element.querySelector("pre").textContent = shorten(text ?? "", MAX_RAW);
}
