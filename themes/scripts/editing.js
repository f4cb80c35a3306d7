// The page on which credentials are written without git. What is typed changes the text of a file; a worker checks it and
// makes its page, by the same code as the build. Nothing leaves the browser before somebody hands it in.

import { Words } from "../../verifier-wasm/page/words.js";
import { isIdentifier } from "./choose/store.js";
import { element } from "./choose/element.js";
import { Say } from "./choose/say.js";
import { copyText } from "./shared/clipboard.js";
import { calm } from "./edit/calm.js";
import { changeOf, exchange, takeOut } from "./edit/change.js";
import { Drafts } from "./edit/draft.js";
import { Engine } from "./edit/engine.js";
import { Findings, lead } from "./edit/findings.js";
import { forgePage } from "./edit/forge.js";
import { offerOutcomes } from "./edit/outcomes.js";
import { Preview } from "./edit/preview.js";
import { Choices } from "./edit/search.js";
import { worthTelling } from "./edit/sentence.js";
import { addItem, asList, control, fill, inItem, items, number } from "./edit/values.js";

/** How long somebody may pause before what is typed is taken, and before it is checked, in milliseconds. */
const TYPING = 250;
const CHECKING = 400;

const part = (name) => document.getElementById(name);
const page = part("edit");
const form = part("form");
const { dataset } = page;
const language = document.documentElement.lang;
const words = new Words(part("live"));
const choices = new Choices(words);
const drafts = new Drafts(dataset.sources);
const engine = new Engine(dataset.worker);
const say = new Say(words);
const findings = new Findings(say, form, follow);
let preview;

/** What is written: the path of the file, whether it is there already, its text, and the values in it. */
let now;
/** Fields that somebody has been to. */
let touched = new Set();
let isAllShown = false;
/** The field in which somebody is in the middle of a word: nothing is said of it. */
let writing;
/** Changes follow each other. */
let last = Promise.resolve();
let [typing, checking, typed] = [];
let [isBusy, isStale, errors, pending] = [false, false, 0, 0];

part("new").addEventListener("click", () => begin());
part("opening").addEventListener("submit", (event) => {
  event.preventDefault();
  begin(part("which").value.trim());
});
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("input", ({ target }) => input(target));
form.addEventListener("change", ({ target }) => settle(target));
form.addEventListener("focusout", ({ target }) => leave(target));
form.addEventListener("click", ({ target }) => press(target.closest("button")));
part("shown-in")?.addEventListener("change", () => check());
part("propose")?.addEventListener("click", propose);
part("copy").addEventListener("click", copy);
part("save").addEventListener("click", save);
part("mail")?.addEventListener("click", mail);
part("clear").addEventListener("click", clear);
addEventListener("hashchange", readAddress);
addEventListener("pagehide", flush);
addEventListener("storage", () => now && drafts.newer(now) && otherTab());
listDrafts();
readAddress();

/** Opens what the address names: `#credentials/ID`, or `#new`. */
function readAddress() {
  const [, id] = /^#credentials\/([a-z0-9-]+)$/.exec(location.hash) ?? [];
  if (id && now?.path !== fileOf(id)) begin(id);
  else if (location.hash === "#new" && !now) begin();
}

function fileOf(id) {
  return `credentials/${id}/index.md`;
}

/** Begins with a credential that is there, or with a draft, or with a new one. */
async function begin(id, draft) {
  flush();
  tell("loading");
  let text;
  const path = id ? fileOf(id) : (draft?.path ?? fileOf("new-credential"));
  try {
    choices.take(await engine.ask("load", { sources: dataset.sources }), language);
    const isKnown = Boolean(id) && choices.has(id);
    if (id && !isKnown && !draft) return tell("missing");
    const own = isKnown ? new URL(`sources/${id}.json`, new URL(dataset.sources, location.href)).href : undefined;
    const { sources, theme } = dataset;
    const urls = Object.fromEntries(Object.entries({ sources, theme, own }).map(([name, url]) => [name, url && new URL(url, location.href).href]));
    text = await engine.ask("open", { ...urls, path });
    now = { path, isThere: isKnown, original: text, text: text ?? empty(), before: path };
  } catch {
    // Without the checker, text can be written all the same.
    now = { path, isThere: false, text: draft?.text ?? empty(), before: path };
    tell("failed");
  }
  const kept = draft ?? drafts.of(path);
  now.kept = kept?.text;
  if (kept && kept.text !== now.text) now.text = kept.text;
  await show(kept && kept.text !== text);
}

/** Returns what a new file begins with. */
function empty() {
  const issuer = dataset.issuer ? `issuer: ${dataset.issuer}\n` : "";
  return `---\nstatus: proposed\nversion: 1\n${issuer}---\n`;
}

async function show(isRestored) {
  [touched, isAllShown, writing] = [new Set(), false, undefined];
  const id = now.path.split("/")[1];
  const isNamed = now.isThere || id !== "new-credential";
  part("name").value = isNamed ? id : "";
  part("name").readOnly = now.isThere;
  part("name-part").hidden = now.isThere;
  part("whose").textContent = now.isThere ? words.text("live-edit-whose", { name: choices.title(id) ?? id }) : words.text("live-edit-whose-new");
  part("path").textContent = now.path;
  part("editor").hidden = false;
  part("done").replaceChildren();
  preview ??= new Preview(part("preview"), dataset.preview);
  if (isRestored) tell("restored");
  else if (now.original !== undefined || !part("said").dataset.fails) quiet();
  showText();
  await readText();
  part("whose").focus();
  check();
}

/** Shows the text, unless somebody is writing in it. */
function showText() {
  if (document.activeElement !== part("text")) part("text").value = now.text;
}

/** Fills the form from the text. */
async function readText() {
  const read = await engine.ask("values", now.text).catch(() => null);
  await calm();
  part("fields").disabled = !read;
  part("text-says").hidden = Boolean(read);
  if (!read) return unreadable();
  take(read);
  for (const field of topFields()) fill(field, now.values[field.dataset.f]);
  for (const field of form.querySelectorAll("[data-choices]")) choices.offer(field);
  part("body").value = read.body.replace(/^\n+/, "");
  outcomes();
  count();
}

function unreadable() {
  part("text-says").replaceChildren(element("p", { class: "error" }, words.text("live-edit-unreadable")));
  part("part-text").open = true;
}

function take({ values, body }) {
  now.values = values ?? {};
  now.body = body;
}

/** Offers the outcomes where a criterion says which of them it shows. */
function outcomes() {
  for (const field of form.querySelectorAll("[data-of=outcomes]")) offerOutcomes(field, asList(now.values.outcomes));
}

const topFields = () => form.querySelectorAll(".part > .f[data-f]");

/** Takes what is typed after a pause. */
function input(target) {
  if (target.type === "checkbox" || target.localName === "select") return;
  const field = target.closest("[data-choices]");
  if (field) choices.offer(field);
  writing = target.closest(".f");
  findings.age(writing);
  clearTimeout(typing);
  typed = target;
  settledNow(false);
  typing = setTimeout(flush, TYPING);
}

/** Takes at once what is chosen or left. */
function settle(target) {
  if (typed && typed !== target) flush();
  writing = undefined;
  const field = target.closest(".f");
  touched.add(field);
  findings.age(field);
  typed = target;
  flush();
}

function leave(target) {
  const field = target.closest(".f");
  if (!field || target.matches("button")) return;
  if (!target.value && !now?.values?.[field.dataset.f] && !field.dataset.been) return;
  touched.add(field);
  writing = undefined;
  calm().then(showFound);
}

/** Shows what was found, if it was found in what is written now. */
function showFound() {
  if (!now) return;
  showName();
  if (!now.found || now.foundIn !== now.text || typed || pending > 0) return;
  const { found } = now;
  errors = [...found.findings, ...found.elsewhere].filter(({ severity }) => severity === "error").length;
  findings.show(found, isTouched);
  const count = errors + (nameProblem() ? 1 : 0);
  part("ready").textContent = count > 0 ? say.count("live-edit-not-ready", count) : "";
}

function flush() {
  clearTimeout(typing);
  const target = typed;
  typed = undefined;
  if (!target || !now) return;
  if (target.id === "text") return writeText(target.value);
  if (target.id === "name") return rename(target.value.trim());
  if (target.id === "body") return change({ body: target.value && `${target.value.replace(/\s+$/, "")}\n` });
  const field = target.closest(".f");
  field.dataset.been = "";
  const made = now.values && changeOf(field, now.values);
  if (made) change(made);
  else later();
  if (field.dataset.f === "title" && !now.isThere && !part("name").dataset.own) propName(target.value);
}

const isTouched = (field) => field !== writing && (isAllShown || touched.has(field) || [...touched].some((one) => one.contains(field) || field.contains(one)));

/** Says whether what is shown is of what is written now. */
function settledNow(is) {
  part("editor").setAttribute("aria-busy", String(!is));
}

/** Changes the text. */
function change(made) {
  pending += 1;
  settledNow(false);
  last = last.then(async () => {
    if (!now) return await written();
    try {
      const { text, lost, read } = await engine.ask("amend", now.text, made);
      if (!now) return await written();
      now.text = text;
      if (read) take(read);
      if (lost.length > 0) tell("lost", { what: lost.join(" ") });
    } catch {
      tell("slow");
    }
    await written();
  });
}

function writeText(text) {
  pending += 1;
  settledNow(false);
  last = last.then(async () => {
    if (!now) return await written();
    now.text = text.replace(/\r\n?/g, "\n");
    await readText();
    await written();
  });
}

async function written() {
  await calm();
  pending -= 1;
  if (!now) return;
  showText();
  outcomes();
  count();
  keep();
  later();
}

/** Proposes a name for the address, from the title. */
function propName(title) {
  const folded = title.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const name = folded.replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "").slice(0, 64).replace(/-$/, "");
  part("name").value = name;
  takeName(name);
}

function rename(name) {
  part("name").dataset.own = "";
  takeName(name);
}

function takeName(name) {
  if (now.isThere) return;
  now.path = fileOf(isIdentifier(name) ? name : "new-credential");
  part("path").textContent = now.path;
  keep();
  later();
}

/** Returns the key of what is wrong with the name. */
function nameProblem() {
  const name = part("name").value.trim();
  if (now.isThere) return undefined;
  if (!name) return "live-edit-name-empty";
  if (!isIdentifier(name)) return "live-edit-name-wrong";
  return choices.has(name) ? "live-edit-name-taken" : undefined;
}

function showName() {
  const problem = nameProblem();
  const says = part("name-says");
  const isShown = Boolean(problem) && (problem === "live-edit-name-taken" || isTouched(part("name-part")));
  says.hidden = !isShown;
  says.replaceChildren(...(isShown ? [element("p", { class: "error" }, words.text(problem))] : []));
  if (isShown) part("name").setAttribute("aria-invalid", "true");
  else part("name").removeAttribute("aria-invalid");
}

/** Checks after a pause. One check runs at a time. */
function later() {
  clearTimeout(checking);
  settledNow(false);
  checking = setTimeout(check, CHECKING);
}

async function check() {
  clearTimeout(checking);
  if (!now) return;
  if (isBusy) {
    isStale = true;
    return;
  }
  isBusy = true;
  const { path, text } = now;
  try {
    const found = await engine.ask("check", path, text);
    if (now?.path === path) {
      now.found = { ...found, findings: worthTelling(found.findings, now.isThere) };
      now.foundIn = text;
    }
    await calm();
    showFound();
    const shown = part("shown-in")?.value ?? language;
    const html = await engine.ask("preview", path, text, shown);
    const absent = now?.isThere ? undefined : `/${path.replace(/index\.md$/, "")}`;
    await calm();
    part("stale").hidden = preview.show(html, absent);
  } catch (error) {
    findings.fail(error.isSlow ? "live-edit-slow" : "live-edit-failed");
  }
  isBusy = false;
  if (isStale) {
    isStale = false;
    check();
  } else if (!typed && pending === 0 && now?.text === text) {
    settledNow(true);
  }
}

/** Says how much of each part is filled in. */
function count() {
  for (const one of form.querySelectorAll(".part")) {
    const fields = [...one.querySelectorAll(":scope > .f[data-f]")];
    const { length } = fields.filter((field) => now.values?.[field.dataset.f] !== undefined);
    const told = one.querySelector(".count");
    if (told) told.textContent = length > 0 ? say.count("live-edit-filled", length) : "";
  }
}

/** Follows a suggestion: in the text, where it stands. */
function follow({ suggestion: { replacement, span } }) {
  const lines = now.text.split("\n");
  const at = (line, column) => lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0) + [...lines[line - 1]].slice(0, column - 1).join("").length;
  const [start, end] = [at(span.line, span.column), at(span.end_line, span.end_column)];
  writeText(now.text.slice(0, start) + replacement + now.text.slice(end));
}

function press(button) {
  const { do: what } = button?.dataset ?? {};
  if (!what) return;
  flush();
  const list = button.closest("[data-kind=list]");
  if (what === "all") return choices.showAll(button.closest(".f"));
  if (what === "take") return settle(choices.choose(button));
  if (what === "add") {
    const item = addItem(list);
    number(list);
    item.querySelectorAll("[data-choices]").forEach((field) => choices.offer(field));
    outcomes();
    (control(inItem(item)) ?? inItem(item).querySelector("button")).focus();
    return;
  }
  const item = button.closest(".item");
  if (what === "remove") return remove(list, item);
  const all = items(list);
  const other = all[all.indexOf(item) + (what === "up" ? -1 : 1)];
  if (!other) return;
  const made = exchange(item, other);
  if (what === "up") other.before(item);
  else other.after(item);
  number(list);
  (button.disabled ? item.querySelector(".tools button:not([disabled])") : button).focus();
  tell("moved");
  if (made) change(made);
}

function remove(list, item) {
  const made = takeOut(item);
  const next = item.nextElementSibling ?? item.previousElementSibling;
  item.remove();
  number(list);
  (next?.querySelector("[data-do=remove]") ?? list.querySelector(":scope > p > [data-do=add]")).focus();
  tell("removed");
  if (made) change(made);
}

/** Keeps the draft; nothing is kept of what is as it was. */
function keep() {
  const { path, text, original, before } = now;
  if (drafts.newer(now)) return otherTab();
  if (now.isApart) quiet();
  now.isApart = false;
  now.kept = text;
  if (text === original) drafts.clear(path);
  else drafts.keep({ path, text, name: now.values?.title }, before);
  now.before = path;
  if (!drafts.isKept) tell("not-kept");
}

/** Says that another tab wrote a draft of this file in the meantime. Nothing is kept until one of the two is chosen. */
function otherTab() {
  const button = (key) => element("button", { type: "button", class: "leave" }, words.text(key));
  const [theirs, ours] = [button("live-edit-take-other"), button("live-edit-keep-mine")];
  theirs.addEventListener("click", () => {
    const other = drafts.of(now.path);
    const id = now.path.split("/")[1];
    if (other) begin(id === "new-credential" ? undefined : id, other);
  });
  ours.addEventListener("click", () => {
    now.kept = drafts.of(now.path)?.text;
    keep();
  });
  now.isApart = true;
  tell("other-tab", {}, [" ", theirs, " ", ours]);
}

function listDrafts() {
  const all = drafts.all();
  part("kept").hidden = all.length === 0;
  const row = (draft) => {
    const id = draft.path.split("/")[1];
    const open = element("button", { type: "button", class: "leave" }, draft.name || id);
    open.addEventListener("click", () => begin(id === "new-credential" ? undefined : id, draft));
    const drop = element("button", { type: "button", class: "leave" }, words.text("live-edit-discard"), element("span", { class: "vh" }, ` ${draft.name || id}`));
    drop.addEventListener("click", () => {
      drafts.clear(draft.path);
      listDrafts();
      tell("cleared");
    });
    return element("li", {}, open, " ", drop);
  };
  part("kept").querySelector("ul").replaceChildren(...all.map(row));
}

function clear() {
  clearTimeout(typing);
  typed = undefined;
  drafts.clear(now.path);
  part("editor").hidden = true;
  now = undefined;
  history.replaceState(null, "", location.pathname);
  listDrafts();
  tell("cleared");
  part("new").focus();
}

/** Waits for what is typed and not taken yet. */
async function settled() {
  flush();
  await last;
  isAllShown = true;
  showFound();
  const problem = nameProblem();
  if (problem) lead(part("name"));
  return !problem;
}

async function propose() {
  if (!(await settled())) return;
  const forge = JSON.parse(dataset.forge);
  const { href, isFilled } = forgePage(forge, now.path, now.text, now.isThere);
  const isCopied = isFilled || (await copyText(now.text));
  const { host } = forge;
  done(isCopied ? (isFilled ? "opened-with" : "opened-paste") : "not-copied", { host });
  // Some browsers open no tab after a pause.
  part("done").append(" ", element("a", { href, target: "_blank", rel: "noopener" }, words.text("live-edit-open-again", { host })));
  if (isCopied) open(href, "_blank", "noopener");
  else part("part-text").open = true;
}

async function copy() {
  await settled();
  done((await copyText(now.text)) ? "copied" : "not-copied");
}

async function save() {
  if (!(await settled())) return;
  const name = `${now.path.split("/")[1]}.md`;
  const address = URL.createObjectURL(new Blob([now.text], { type: "text/markdown" }));
  const link = element("a", { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
  done("saved", { name, value: now.path });
}

/** Copies the text and opens an e-mail: no address holds a text of this length. */
async function mail(event) {
  event.preventDefault();
  await settled();
  const isCopied = await copyText(now.text);
  done(isCopied ? "mail-copied" : "not-copied");
  const subject = words.text("live-edit-mail-subject", { name: now.values?.title ?? now.path });
  const body = words.text("live-edit-mail-body", { value: now.path });
  location.href = `mailto:${dataset.contact}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
}

function done(key, values) {
  part("done").replaceChildren(words.text(`live-edit-${key}`, values));
}

function tell(key, values, more = []) {
  calm().then(() => {
    part("said").hidden = false;
    part("said").replaceChildren(words.text(`live-edit-${key}`, values), ...more);
    if (key === "failed") part("said").dataset.fails = "";
    else delete part("said").dataset.fails;
  });
}

function quiet() {
  calm().then(() => {
    part("said").hidden = true;
    part("said").replaceChildren();
  });
}
