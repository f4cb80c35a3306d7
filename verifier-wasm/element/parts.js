// What <skillmark-verifier> consists of: a form, and what comes of each badge.

import { told } from "./told.js";

/** What marks are drawn with, by tone: a shape, and a sign on it. */
const MARKS = {
  ok: ["M12 1a11 11 0 1 0 0 22 11 11 0 0 0 0-22", "m6.5 12.5 3.8 3.8 7.5-7.9"],
  bad: ["M7.5 1h9L23 7.5v9L16.5 23h-9L1 16.5v-9z", "m7.8 7.8 8.4 8.4m0-8.4-8.4 8.4"],
  warn: ["M12 1 24 22.5H0z", "M12 8.5v7m0 1.8v2.8"],
  na: ["M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20", "M7 12h10"],
};

/** Returns an element with a class, which is also the name of its part, and with these children. */
function make(name, part, ...children) {
  const element = document.createElement(name);
  if (part) element.className = part;
  if (part) element.part = part;
  for (const child of children) say(element, child, true);
  return element;
}

/** Puts a sentence, a text or an element into an element. What a badge says stands apart, so that it cannot turn the words around it. */
export function say(element, content, isMore = false) {
  if (!isMore) element.replaceChildren();
  if (!content.parts) return element.append(content);
  const holder = content.lang ? element.appendChild(document.createElement("span")) : element;
  if (content.lang) holder.lang = content.lang;
  for (const { text, isValue } of content.parts) holder.append(isValue ? apart(text) : text);
}

function apart(text) {
  const element = document.createElement("bdi");
  element.textContent = text;
  return element;
}

function mark(tone) {
  const [svg, ...paths] = ["svg", "path", "path"].map((name) => document.createElementNS("http://www.w3.org/2000/svg", name));
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  svg.classList.add("mark", tone);
  paths.forEach((path, index) => path.setAttribute("d", MARKS[tone][index]));
  svg.append(...paths);
  return svg;
}

/** Returns what the element consists of before there is a badge. */
export function parts(words) {
  const [file, paste, kinds] = [make("input", "file"), make("textarea", "paste"), make("p", "kinds", words.say("verify-kinds"))];
  const [label, pasteLabel] = ["verify-drop", "verify-paste-label"].map((key) => make("label", "label", words.say(key)));
  Object.assign(file, { type: "file", multiple: true, id: "file" });
  Object.assign(paste, { rows: 4, spellcheck: false, autocomplete: "off", id: "paste" });
  kinds.id = "kinds";
  file.setAttribute("aria-describedby", kinds.id);
  [label.htmlFor, pasteLabel.htmlFor] = [file.id, paste.id];
  const button = make("button", "button", words.say("verify-check"));
  const text = make("details", "text", make("summary", "", words.say("verify-paste")), pasteLabel, paste, button);
  const form = make("form", "drop", label, kinds, file, text);
  form.ariaLabel = String(words.say("verify-form"));
  const [status, result] = [make("p", "status"), make("div", "result")];
  status.role = "status";
  const whole = make("div", "verifier", form, status, result);
  whole.lang = words.lang;
  return { words, whole, form, file, paste, status, result };
}

/** Returns what is known of a badge as an element, which names its file if it is one of several. */
export function render({ input, error, ...known }, words, isOfSeveral) {
  const failed = () => ({
    tone: "na",
    title: words.say("shown-failed-title"),
    text: words.say("shown-failed", { name: input.name }),
    warnings: [],
    answers: [],
  });
  const { tone, word, title, text, warnings, subject, answers } = error ? failed() : told({ input, ...known }, words);
  const head = make("h2", "title", title);
  head.tabIndex = -1;
  const band = make("div", "band", mark(tone), make("div", "", ...(word ? [make("p", "word", word)] : []), head, make("p", "sentence", text)));
  const more = [];
  if (warnings.length > 0) more.push(make("ul", "warnings", ...warnings.map((warning) => make("li", "", warning))));
  if (subject) more.push(make("p", "subject", subject.label, " ", make("strong", "", apart(subject.name))));
  const rows = answers.map(({ asks, outcome, text, why }) => {
    const said = make("dd", "answer", mark({ pass: "ok", fail: "bad", warn: "warn" }[outcome] ?? "na"), make("span", "", text));
    return make("div", "", make("dt", "question", asks), said, make("dd", "why", ...why.map((reason) => make("p", "", reason))));
  });
  const file = isOfSeveral ? [make("p", "input", apart(known.report?.input ?? input.name))] : [];
  const whole = make("section", "verdict", ...file, band, ...more, make("dl", "answers", ...rows));
  whole.classList.add(tone);
  return whole;
}
