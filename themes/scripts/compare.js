// Credentials side by side. Which ones stands in the address, so that it can be sent to anybody.

import { Words } from "../../verifier-wasm/page/words.js";
import { compareQuery } from "./choose/link.js";
import { copyText } from "./shared/clipboard.js";
import { element } from "./choose/element.js";
import { Offers } from "./choose/offers.js";
import { Say } from "./choose/say.js";
import { Choice, MAX_COMPARED } from "./choose/store.js";
import { atMost, readQuery } from "./compare/query.js";
import { comparison } from "./compare/table.js";

const part = (name) => document.getElementById(name);
const page = part("compare");
const words = new Words(part("live"));
const say = new Say(words);
const picker = part("add");
const known = new Set([...(picker?.querySelectorAll("option[value]") ?? [])].map(({ value }) => value).filter(Boolean));
const offers = new Offers(page.dataset.root, known);
const choice = new Choice(page.dataset.root);
const ownTitle = document.title;

/** So many are looked for, of those that an address names. */
const MAX_ASKED = 12;

let shown = [];
/** Whether what is shown is what the reader chose on other pages, and not what somebody sent. */
let isOwn = false;

start();

function start() {
  const { ids, problems } = readQuery(location.search);
  const isAsked = new URLSearchParams(location.search).has("credentials");
  const first = isAsked ? ids : choice.now.compare;
  isOwn = first.join() === choice.now.compare.join();
  if (!isAsked && first.length > 0) writeAddress(first);
  if (isAsked && first.length === 0 && problems.length === 0) problems.push(["empty", {}]);
  show(first, problems);
  page.addEventListener("click", ({ target }) => press(target.closest("button")));
  part("add-form")?.addEventListener("submit", (event) => {
    event.preventDefault();
    add(picker.value);
  });
  part("only").addEventListener("change", narrow);
}

function press(button) {
  if (button?.dataset.remove) remove(button.dataset.remove);
  if (button?.id === "copy") copy();
  if (button?.id === "print") print();
  if (button?.id === "again") show(shown, []);
}

/** Shows these credentials, and says what could not be shown. */
async function show(ids, problems = []) {
  shown = ids;
  page.setAttribute("aria-busy", "true");
  const found = await offers.all(ids.slice(0, MAX_ASKED)).catch(() => undefined);
  if (shown !== ids) return;
  page.removeAttribute("aria-busy");
  if (!found) return tell([["unreachable", {}]], true);
  const unknown = [...found].filter(([, offer]) => !offer).map(([value]) => ["unknown", { value }]);
  const { offers: there, left } = atMost([...found.values()].filter(Boolean));
  if (left) problems.push(["more", { limit: MAX_COMPARED, what: say.list(left) }]);
  const gone = there.filter(({ status }) => status === "retired" || status === "paused");
  shown = there.map(({ id }) => id);
  tell([...unknown, ...problems, ...gone.map(({ status, title }) => [status, { name: title }])]);
  lay(there);
}

function lay(there) {
  const { table, total, differing } = comparison(there, say, tools);
  part("begin").hidden = there.length > 1;
  part("side").hidden = there.length === 0;
  part("controls").hidden = there.length < 2;
  part("table").replaceChildren(table);
  table.classList.toggle("alone", there.length < 2);
  const full = there.length >= MAX_COMPARED;
  part("adding").hidden = full;
  part("full").hidden = !full;
  for (const option of picker?.options ?? []) option.disabled = shown.includes(option.value);
  if (there.length > 1) part("differing").textContent = words.text("live-compare-count", { count: differing, total });
  else part("differing").textContent = there.length === 1 ? words.text("live-compare-one") : "";
  // A tab or bookmark says which ones they are.
  document.title = [...(there.length > 1 ? [there.map(({ title }) => title).join(", ")] : []), ownTitle].join(" – ");
  narrow();
}

/** Returns the buttons of a column. */
function tools({ id, title, lang }) {
  const name = element("span", { class: "vh" }, ": ", element("span", { lang }, title));
  const plan = element("button", { type: "button", "data-choose": "plan", "aria-pressed": "false" }, words.text("live-choose-plan"));
  const leave = element("button", { type: "button", class: "leave", "data-remove": id }, words.text("live-compare-remove"), name);
  return element("div", { class: "choose", "data-choice": id, "data-titled": true }, plan, leave, element("span", { "data-title": true, hidden: true, lang }, title));
}

function tell(problems, canRetry = false) {
  const holder = part("problems");
  const sentences = problems.map(([key, values]) => words.put(element("p"), `live-compare-${key}`, values));
  holder.replaceChildren(...sentences);
  if (canRetry) holder.append(element("button", { type: "button", class: "btn ghost", id: "again" }, words.text("live-compare-again")));
  holder.classList.toggle("note", problems.length > 0);
}

function add(id) {
  if (!id || shown.includes(id)) return;
  if (shown.length >= MAX_COMPARED) return tell([["limit", { limit: MAX_COMPARED }]]);
  change([...shown, id]).then(() => {
    picker.value = "";
    said("added", id);
    // With the last one the list to add from goes.
    const isFull = part("adding").hidden;
    (isFull ? part("table").querySelector(".names th:last-child a") : picker).focus();
  });
}

function remove(id) {
  const place = shown.indexOf(id);
  const title = part("table").querySelector(`[data-choice="${id}"] [data-title]`).textContent;
  change(shown.filter((other) => other !== id)).then(() => {
    said("removed", id, title);
    const left = part("table").querySelectorAll("button[data-remove]");
    (left[Math.min(place, left.length - 1)] ?? part("title")).focus();
  });
}

function change(ids) {
  writeAddress(ids);
  if (isOwn) choice.change({ compare: ids });
  return show(ids);
}

function writeAddress(ids) {
  history.replaceState(null, "", location.pathname + compareQuery(ids));
}

function said(key, id, title) {
  const name = title ?? part("table").querySelector(`[data-choice="${id}"] [data-title]`)?.textContent ?? id;
  words.put(clear(part("said")), `live-compare-${key}`, { name });
}

function narrow() {
  part("table").classList.toggle("only", part("only").checked);
}

async function copy() {
  const link = location.href;
  const isCopied = await copyText(link);
  part("said").textContent = words.text(isCopied ? "live-choose-copied" : "live-choose-not-copied");
  part("link").hidden = isCopied;
  part("link").value = link;
  if (!isCopied) part("link").select();
}

function clear(holder) {
  holder.replaceChildren();
  return holder;
}
