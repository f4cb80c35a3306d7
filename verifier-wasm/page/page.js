// The page that checks badges: how its parts hang together.

import { check, Site, Verifier } from "./engine.js";
import { listen } from "./intake.js";
import { Words } from "./words.js";

const find = (selector) => document.querySelector(selector);
const [form, status, result] = ["#badge", "#status", "#result"].map(find);
const words = new Words(find("#words"));
const site = new Site(find("#words").dataset);
const verifier = new Verifier();
const title = document.title;

/** Whatever comes in counts up, so that the last one wins; and the list of badges, if there is more than one. */
let [turn, list] = [0, null];

/** The badge that is shown. */
let shown = null;

/** What shows a badge, and what asks other hosts, wait until there is one; and whether they are on their way. */
let [report, consent, preparing] = [null, null, null];

/** Makes ready for a badge. What failed is tried anew. */
function prepare() {
  verifier.start();
  preparing ??= load();
  preparing.catch(() => (preparing = null));
  return preparing;
}

async function load() {
  const parts = import("./report/parts.js").then(({ addParts }) => addParts(words));
  [report, consent] = await Promise.all([import("./report/report.js"), import("./consent/consent.js"), parts]);
}

/** Checks what comes in: one badge is shown, and several become a list, to which is added what comes later. */
async function take(inputs) {
  const mine = (turn += 1);
  if (list || inputs.length > 1) return many(inputs);
  say("shown-working", { name: inputs[0].name });
  result.setAttribute("aria-busy", "true");
  const found = await prepare().then(
    () => ask(inputs[0]),
    (error) => [{ input: inputs[0], error }],
  );
  if (mine !== turn) return;
  result.removeAttribute("aria-busy");
  if (found.length > 1) return many(inputs);
  show(found[0]);
  say(null);
}

async function many(inputs) {
  const mine = turn;
  let List;
  try {
    [{ List }] = await Promise.all([import("./table/list.js"), prepare()]);
  } catch (error) {
    if (mine === turn) fail(inputs[0], error);
    return;
  }
  say(null);
  const page = { words, site, verifier, draw: show, place, leave, consent };
  list ??= new List({ ...page, ask: (input, from, recipient) => ask(input, recipient, from) });
  list.add(inputs);
}

/** Returns what is known about each badge of an input. */
async function ask(input, recipient = null, from = site) {
  const how = { verifier, site: from, recipient, others: consent.others };
  return check(input, how).catch((error) => [{ input, error }]);
}

/** Shows that something failed before there was an answer. */
function fail(input, error) {
  result.removeAttribute("aria-busy");
  // A list that is there stays.
  if (list) return say("shown-failed", { name: input.name });
  say(null);
  show({ input, error });
}

function say(key, values) {
  status.replaceChildren();
  if (key) words.put(status, key, values);
}

/** Shows what is known about a badge, and moves there. */
function show(known) {
  put(known);
  const head = result.querySelector("h1");
  head.focus({ preventScroll: true });
  result.scrollIntoView({ block: "start" });
}

function put(known) {
  shown = known;
  find("#start").hidden = find("#about-check").hidden = true;
  if (known.error) {
    failed(known);
  } else {
    result.replaceChildren(...report.draw(known, words, site));
    result.dataset.tone = report.tone(known);
    result.dataset.verdict = known.report.verdict;
    document.title = words.text("shown-title", { what: report.headline(known, words), name: title });
    result.querySelector("form.find")?.addEventListener("submit", (event) => compare(event, known));
  }
  if (list) result.prepend(...list.way());
  result.hidden = false;
  if (known.report) complete(known);
}

/** Shows the list in the place of a badge. */
function place(element) {
  shown = null;
  find("#start").hidden = find("#about-check").hidden = true;
  result.replaceChildren(element);
  result.removeAttribute("aria-busy");
  delete result.dataset.tone;
  result.dataset.verdict = "several";
  result.hidden = false;
  document.title = words.text("shown-title", { what: words.text("shown-list"), name: title });
}

/** Begins anew, with nothing shown. */
function leave() {
  list = shown = null;
  result.hidden = true;
  result.replaceChildren();
  delete result.dataset.verdict;
  find("#start").hidden = find("#about-check").hidden = false;
  document.title = title;
  form.querySelector("input").focus();
}

/** Adds to a report what other hosts could tell, and what was asked of whom. */
function complete(known) {
  consent.fill(result, [known], { words, site, again: (host) => again(known, host) });
  // From the first badge on, the page is there without a connection too.
  import("./offline/keep.js").then(({ keep }) => keep(consent.ownOf(known, site)), () => {});
}

/** How often each badge was checked once more. */
const runs = new WeakMap();

/** Checks a badge once more, after a host may be asked. Moves to the answer if it is another one. */
async function again(known, host) {
  const [before, run, { recipient }] = [known.report.verdict, (runs.get(known) ?? 0) + 1, known];
  runs.set(known, run);
  const fresh = (await ask(known.input, recipient))[known.place];
  // One that began later may ask more hosts, and knows more.
  if (runs.get(known) !== run) return;
  if (recipient !== known.recipient) return again(known, host);
  Object.assign(known, fresh);
  list?.renew(known);
  if (shown !== known) return;
  if (known.error || known.report.verdict !== before) return show(known);
  put(known);
  if (!consent.moveTo(result, host)) result.querySelector("h1").focus();
}

/** Says that the check itself failed, of which nothing follows about the badge. */
function failed({ input, error }) {
  const [wrap, head, text, why] = ["div", "h1", "p", "p"].map((name) => document.createElement(name));
  wrap.className = "wrap sec";
  head.tabIndex = -1;
  head.append(words.text("shown-failed-title"));
  text.className = "lede";
  words.put(text, "shown-failed", { name: input.name });
  why.className = "small quiet";
  why.append(String(error.message ?? error));
  wrap.append(head, text, why);
  result.replaceChildren(wrap);
  result.dataset.tone = "na";
  delete result.dataset.verdict;
  document.title = words.text("shown-title", { what: head.textContent, name: title });
}

/** Asks whether a badge belongs to the person whose address was typed. */
async function compare(event, known) {
  event.preventDefault();
  const recipient = event.target.querySelector("input").value.trim();
  if (!recipient) return;
  const section = event.target.closest("section");
  // Whatever is checked anew from here on is compared with it as well.
  known.recipient = recipient;
  const found = (await ask(known.input, recipient))[known.place];
  if (!found || found.error || !section.isConnected || known.recipient !== recipient) return;
  const fresh = report.drawAnswer({ ...found, recipient }, "person", words);
  for (const part of [".answer", ".why"]) {
    section.querySelector(part).replaceChildren(...fresh.querySelector(part).childNodes);
  }
}

/** Begins to make ready; a failure is told to whoever brings a badge. */
function early() {
  prepare().catch(() => {});
}

// Whoever reaches for the form is about to need it.
for (const kind of ["pointerenter", "focusin"]) form.addEventListener(kind, early, { once: true });
addEventListener("dragenter", early, { once: true });
listen(form, { words, site, take, prepare, fail });
form.dataset.ready = "";
