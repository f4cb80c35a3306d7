// A learner's plan. It stays in this browser; what somebody sent is looked at before it takes the place of anything.

import { Words } from "../../verifier-wasm/page/words.js";
import { copyText } from "./shared/clipboard.js";
import { planFragment, planInFragment } from "./choose/link.js";
import { Offers, documentAt } from "./choose/offers.js";
import { Say } from "./choose/say.js";
import { Choice, MAX_PATHWAYS, MAX_PLANNED, isEmptyPlan, soundPlan } from "./choose/store.js";
import { download, planFile, planInFile } from "./plan/file.js";
import { inOrder, planned } from "./plan/list.js";
import { Place, button, replace } from "./plan/site.js";
import { gained, gap, listOccupations } from "./plan/skills.js";
import { amounts, fees } from "./plan/sums.js";
import { pathway } from "./plan/ways.js";

const part = (name) => document.getElementById(name);
const page = part("plan");
const { root } = page.dataset;
const words = new Words(part("live"));
const say = new Say(words);
const options = part("add-credential")?.options ?? [];
const known = new Set([...options].map(({ value }) => value).filter(Boolean));
const offers = new Offers(root, known);
const site = new Place(page.dataset, options);
const choice = new Choice(root);
const documents = new Map();
const ownTitle = part("title").textContent;

/** What somebody sent, while it is looked at: `{plan, from}`. */
let sent;
/** What was there before it was cleared or replaced. */
let before;
/** The offers that are shown, in their order. */
let shown = [];

choice.listen(() => sent || show());
addEventListener("hashchange", readLink);
page.addEventListener("click", ({ target }) => press(target.closest("button")));
page.addEventListener("change", ({ target }) => change(target));
page.addEventListener("submit", (event) => {
  event.preventDefault();
  add(event.target.querySelector("select"));
});
readLink();

/** Looks at the plan in the address, if there is one. */
function readLink() {
  const text = location.hash;
  const plan = planInFragment(text);
  const isOwn = plan && planFragment(plan) === planFragment(choice.now);
  sent = plan && !isOwn ? { plan, from: "link" } : undefined;
  if (text.startsWith("#1.") && !plan) tell("bad-link");
  if (sent && !choice.isKept && isEmptyPlan(choice.now)) adopt(plan, "kept-link");
  else show();
}

function current() {
  return sent?.plan ?? choice.now;
}

async function show() {
  const plan = current();
  const canChange = !sent;
  page.setAttribute("aria-busy", "true");
  banner();
  keepAddress(plan);
  const loaded = await Promise.all([offers.all(plan.credentials), needed(plan)]).catch(() => undefined);
  if (plan !== current()) return;
  page.removeAttribute("aria-busy");
  part("trouble").hidden = loaded !== undefined;
  if (!loaded) return;
  const [found, lists] = loaded;
  shown = inOrder([...found.values()].filter(Boolean), plan.have);
  const missing = plan.credentials.filter((id) => !found.get(id));
  lay(plan, shown, missing, lists, canChange);
}

/** A browser that keeps nothing has its plan in the address alone. */
function keepAddress(plan) {
  if (sent || choice.isKept) return;
  history.replaceState(null, "", location.pathname + (isEmptyPlan(plan) ? "" : `#${planFragment(plan)}`));
}

/** Returns the lists that a plan needs beside the offers of its credentials. */
async function needed({ pathways, occupation }) {
  const [ways, occupations] = await Promise.all([
    pathways.length > 0 ? list("pathways.json") : undefined,
    occupation ? list("occupations.json") : undefined,
  ]);
  return { ways, occupations };
}

function list(name) {
  if (!documents.has(name)) {
    const asked = documentAt(root + name);
    documents.set(name, asked);
    asked.catch(() => documents.delete(name));
  }
  return documents.get(name);
}

function lay(plan, there, missing, { ways, occupations }, canChange) {
  const isEmpty = isEmptyPlan(plan);
  part("begin").hidden = !isEmpty;
  part("whole").hidden = isEmpty;
  part("chosen-part").hidden = isEmpty;
  page.classList.toggle("sent", !canChange);
  const unknown = missing.map((id) => unknownOne(id, canChange));
  replace(part("chosen-list"), there.map((offer) => planned(offer, plan, say, canChange)), unknown);
  replace(part("amounts"), amounts(there, plan, say));
  replace(part("fees"), fees(there, plan, say));
  replace(part("skills"), gained(there, say));
  part("ways-part").hidden = plan.pathways.length === 0;
  replace(part("ways"), plan.pathways.map((id) => pathway(ways, id, plan, say, site, canChange)));
  part("holding").hidden = isEmpty;
  part("occupation-form").hidden &&= !occupations;
  part("choose-occupation").hidden = !part("occupation-form").hidden;
  if (occupations) listOccupations(part("occupation"), occupations, plan.occupation);
  replace(part("gap"), occupations ? gap(occupations, plan.occupation, there, say, site, canChange) : []);
  part("not-kept").hidden = choice.isKept;
  for (const option of document.querySelectorAll("#plan form option")) {
    option.disabled = [...plan.credentials, ...plan.pathways].includes(option.value);
  }
}

function unknownOne(id, canChange) {
  const item = document.createElement("li");
  item.className = "unknown";
  item.append(words.put(document.createElement("p"), "live-plan-unknown", { value: id }));
  if (canChange) {
    const leave = button(undefined, words.text("live-plan-drop"), "leave");
    leave.dataset.drop = id;
    item.append(leave);
  }
  return item;
}

/** Tells whose plan it is that is shown, if it is not the reader's. */
function banner() {
  const holder = part("sent");
  holder.hidden = !sent;
  part("title").textContent = sent ? words.text(`live-plan-title-${sent.from}`) : ownTitle;
  if (!sent) return holder.querySelector("p").replaceChildren();
  const said = words.put(clear(holder.querySelector("p")), "live-plan-sent");
  if (sent.plan.isCut) words.put(said, "live-plan-cut", { count: MAX_PLANNED, limit: MAX_PATHWAYS });
  part("join").hidden = isEmptyPlan(choice.now);
}

function press(pressed) {
  const { drop, dropPathway } = pressed?.dataset ?? {};
  if (drop) return remove("credentials", drop);
  if (dropPathway) return remove("pathways", dropPathway);
  return ACTIONS[pressed?.id]?.();
}

const ACTIONS = {
  take: () => adopt(sent.plan, "taken"),
  join: () => join(),
  close: () => leaveSent(),
  copy: () => copy(),
  save: () => download(planFile(current(), shown, location.origin + root), words.text("live-plan-file")),
  print: () => print(),
  clear: () => empty(),
  undo: () => undo(),
  again: () => show(),
  "choose-occupation": () => offerOccupations(),
};

function remove(from, id) {
  const name = from === "credentials" ? site.name(id).text : "";
  choice.change({ [from]: choice.now[from].filter((other) => other !== id) });
  tell(name ? "dropped" : "dropped-pathway", { name });
}

function change(target) {
  if (target.dataset.have) {
    const have = choice.now.have.filter((id) => id !== target.dataset.have);
    choice.change({ have: target.checked ? [...have, target.dataset.have] : have });
  }
  if (target.id === "occupation") {
    if (sent) sent.plan = { ...sent.plan, occupation: target.value };
    else choice.change({ occupation: target.value });
    if (sent) show();
  }
  if (target.id === "open") open(target);
}

function add(picker) {
  const to = picker.dataset.to;
  if (!picker.value) return;
  const [option] = picker.selectedOptions;
  const isAdded = choice.now[to].includes(picker.value) || choice.toggle(to, picker.value);
  tell(isAdded ? "added" : "full", { name: option.text, limit: to === "pathways" ? MAX_PATHWAYS : MAX_PLANNED });
  if (isAdded) picker.value = "";
}

async function offerOccupations() {
  const document = await list("occupations.json").catch(() => undefined);
  if (!document) return tell("no-occupations");
  listOccupations(part("occupation"), document, current().occupation);
  part("occupation-form").hidden = false;
  part("choose-occupation").hidden = true;
  part("occupation").focus();
}

/** Makes a plan the reader's own. What was there can come back. */
function adopt(plan, said, values) {
  const old = choice.now;
  sent = undefined;
  dropFragment();
  choice.change(soundPlan(plan));
  keep(old);
  tell(said, values);
  if (said !== "kept-link") part("s-chosen").focus();
}

/** Adds what was sent to the reader's own plan. What does not fit is named. */
function join() {
  const both = joined(choice.now, sent.plan);
  const left = [
    ...both.credentials.slice(MAX_PLANNED).map((id) => site.name(id).text),
    ...both.pathways.slice(MAX_PATHWAYS).map((id) => nameOfPathway(id)),
  ];
  adopt(both, left.length > 0 ? "joined-full" : "joined", { what: say.list(left) });
}

function nameOfPathway(id) {
  const option = [...(part("add-pathway")?.options ?? [])].find(({ value }) => value === id);
  return option?.text ?? id;
}

function joined(own, other) {
  const both = (name) => [...new Set([...own[name], ...other[name]])];
  return { credentials: both("credentials"), have: both("have"), pathways: both("pathways"), occupation: own.occupation || other.occupation };
}

function leaveSent() {
  sent = undefined;
  dropFragment();
  show();
  part("title").focus();
}

function dropFragment() {
  history.replaceState(null, "", location.pathname);
}

function empty() {
  keep(choice.now);
  choice.change({ credentials: [], have: [], pathways: [], occupation: "" });
  tell("cleared");
  part("undo").focus();
}

function undo() {
  const old = before;
  keep(undefined);
  choice.change(old);
  tell("undone");
  part("title").focus();
}

function keep(plan) {
  before = plan && !isEmptyPlan(plan) ? soundPlan(plan) : undefined;
  part("undo").hidden = !before;
}

async function open(input) {
  const plan = await planInFile(input.files[0]);
  input.value = "";
  if (!plan) return tell("bad-file");
  sent = { plan, from: "file" };
  await show();
  part("title").focus();
}

async function copy() {
  const link = `${location.origin}${location.pathname}#${planFragment(current())}`;
  const isCopied = await copyText(link);
  tell(isCopied ? "copied" : "not-copied");
  part("link").hidden = isCopied;
  part("link").value = link;
  if (!isCopied) part("link").select();
}

/** Says what has just happened. */
function tell(key, values) {
  words.put(clear(part("said")), words.first(`live-plan-${key}`, `live-choose-${key}`), values);
}

function clear(holder) {
  holder.replaceChildren();
  return holder;
}
