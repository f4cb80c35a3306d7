// The page that checks badges: how one comes in, and what is shown of it.

import { check } from "./check.js";
import { draw, headline, mark, tone } from "./report.js";
import { Site } from "./site.js";
import { Verifier } from "./verifier.js";
import { Words } from "./words.js";

/** The most inputs that are checked at once. */
const MAX_INPUTS = 200;

const find = (selector) => document.querySelector(selector);
const [form, file, paste, drop, status, result] = ["#badge", "#file", "#paste", "#drop", "#status", "#result"].map(find);
const words = new Words(find("#words"));
const site = new Site(find("#words").dataset);
const verifier = new Verifier();
const title = document.title;

/** Whatever comes in counts up, so that the last one wins; how much of it is done; and the list of it, if any. */
let [turn, done, several] = [0, 0, null];

/** What each line of the list shows. */
const shownBy = new WeakMap();

/** Checks inputs one after the other, and shows the first when it is there. */
async function take(inputs) {
  const mine = (turn += 1);
  done = 0;
  several = inputs.length > 1 ? find("#several").content.cloneNode(true).firstElementChild : null;
  say("shown-working", { name: inputs[0].name });
  result.setAttribute("aria-busy", "true");
  for (const [index, input] of inputs.slice(0, MAX_INPUTS).entries()) {
    const one = await check(input, verifier, site).catch((error) => ({ input, error }));
    if (mine !== turn) return;
    done += 1;
    if (several) list(one);
    if (index === 0) show(one);
    if (several) say("shown-working-several", { count: done, number: inputs.length });
  }
  result.removeAttribute("aria-busy");
  const tooMany = inputs.length > MAX_INPUTS;
  say(tooMany ? "shown-too-many" : null, { number: MAX_INPUTS });
}

function say(key, values) {
  status.replaceChildren();
  if (key) words.put(status, key, values);
}

/** Shows what is known about an input, and moves there. */
function show(one) {
  find("#start").hidden = find("#about-check").hidden = true;
  if (one.error) {
    failed(one);
  } else {
    result.replaceChildren(...draw(one, words, site));
    result.dataset.tone = tone(one);
    result.dataset.verdict = one.report.verdict;
    document.title = words.text("shown-title", { what: headline(one, words), name: title });
    result.querySelector("form.find")?.addEventListener("submit", (event) => compare(event, one));
  }
  if (several) result.prepend(several);
  for (const button of several?.querySelectorAll("button") ?? []) button.ariaCurrent = String(shownBy.get(button) === one);
  result.hidden = false;
  const head = result.querySelector("h1");
  head.focus({ preventScroll: true });
  result.scrollIntoView({ block: "start" });
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

/** Adds a line for one of several inputs. */
function list(one) {
  const [item, button] = ["li", "button"].map((name) => document.createElement(name));
  button.type = "button";
  button.className = "plainbtn";
  const name = document.createElement("bdi");
  name.textContent = one.input.name;
  const outcome = one.error ? "unknown" : { ok: "pass", bad: "fail", warn: "warn", na: "unknown" }[tone(one)];
  button.append(name);
  shownBy.set(button, one);
  button.addEventListener("click", () => show(one));
  item.append(button, mark(outcome, one.error ? words.text("shown-failed-title") : headline(one, words)));
  several.querySelector("ol").append(item);
}

/** Asks whether a badge belongs to the person whose address was typed. */
async function compare(event, one) {
  event.preventDefault();
  const recipient = event.target.querySelector("input").value.trim();
  if (!recipient) return;
  const section = event.target.closest("section");
  const again = await check(one.input, verifier, site, recipient).catch(() => null);
  if (!again || !section.isConnected) return;
  const fresh = draw({ ...again, recipient }, words, site)[1].querySelector('[data-question="person"]');
  for (const part of [".answer", ".why"]) {
    section.querySelector(part).replaceChildren(...fresh.querySelector(part).childNodes);
  }
}

function fromFiles(files) {
  const inputs = [...files].map((blob) => ({ name: blob.name, kind: "file", blob }));
  if (inputs.length === 0) return;
  leaveLink();
  take(inputs);
}

function fromText(text, name) {
  take([{ name, kind: "text", blob: new Blob([text]) }]);
}

/** A badge in the address: the part after `#` never leaves the browser. */
function fromLink() {
  if (/^#\d+\./.test(location.hash)) fromText(location.hash, words.text("shown-input-link"));
}

/** Takes a badge out of the address that is no longer the one that is shown. */
function leaveLink() {
  if (location.hash) history.replaceState(null, "", location.pathname + location.search);
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  if (!paste.value.trim()) return paste.focus();
  leaveLink();
  fromText(paste.value, words.text("shown-input-text"));
});
file.addEventListener("change", () => {
  fromFiles(file.files);
  // The same file may be chosen again, after it changed.
  file.value = "";
});
// A file that misses its place must not take the browser elsewhere.
for (const kind of ["dragover", "drop"]) addEventListener(kind, (event) => event.preventDefault());
addEventListener("dragenter", () => verifier.start());
addEventListener("dragover", (event) => drop.classList.toggle("over", event.dataTransfer?.types.includes("Files")));
addEventListener("dragleave", (event) => event.relatedTarget ?? drop.classList.remove("over"));
addEventListener("drop", (event) => {
  drop.classList.remove("over");
  if (event.dataTransfer?.files.length) fromFiles(event.dataTransfer.files);
  else if (event.dataTransfer?.getData("text/plain")) fromText(event.dataTransfer.getData("text/plain"), words.text("shown-input-text"));
});
addEventListener("hashchange", fromLink);
// Whoever reaches for the form is about to need it.
for (const kind of ["pointerenter", "focusin"]) form.addEventListener(kind, () => verifier.start(), { once: true });
for (const element of form.querySelectorAll(":disabled")) element.disabled = false;
form.dataset.ready = "";
fromLink();
