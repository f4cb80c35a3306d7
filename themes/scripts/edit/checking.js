// What is wrong with the text, and the page that it makes: looked at after each pause.

import { lookAhead, lookBehind } from "./beyond.js";
import { calm } from "./calm.js";
import { Findings } from "./findings.js";
import { localFindings } from "./local.js";
import { settledNow } from "./notes.js";
import { dataset, engine, form, language, part, say, words } from "./page.js";
import { Preview } from "./preview.js";
import { worthTelling } from "./sentence.js";
import { isTouched, work } from "./work.js";

/** How long somebody may pause before what is typed is checked, in milliseconds. */
const CHECKING = 400;

let findings;
let preview;
let checkTimer;
let [isBusy, isStale] = [false, false];

/** Begins to show what is wrong. `follow` is called with a finding whose suggestion is to be followed. */
export function showFindings(follow) {
  findings = new Findings(say, form, follow);
}

/** Takes back what was said of a field. */
export function age(field) {
  findings.age(field);
}

/** Shows what was found, if it was found in what is written now. */
export function showFound() {
  const { now, typed, pending } = work;
  if (!now?.found || now.foundIn !== now.text || typed || pending > 0) return;
  const local = localFindings();
  const own = now.found.findings.map((finding) => ({ ...finding, isMissing: isMissing(finding) }));
  const { mend, needed } = findings.show({ ...now.found, findings: [...local, ...own] }, isTouched);
  const [key, count] = mend > 0 ? ["live-edit-not-ready", mend + needed] : ["live-edit-sum-needed", needed];
  part("ready").textContent = count > 0 ? say.count(key, count) : "";
}

/** Says whether something that every credential has is not there yet, in a new one. */
function isMissing({ code, path, body }) {
  return !work.now.isThere && !body && code === "C021" && path.length === 1;
}

/** Checks after a pause. One check runs at a time. */
export function later() {
  clearTimeout(checkTimer);
  settledNow(false);
  checkTimer = setTimeout(check, CHECKING);
}

/** Checks what is written now. */
export async function check() {
  clearTimeout(checkTimer);
  if (!work.now) return;
  if (isBusy) {
    isStale = true;
    return;
  }
  isBusy = true;
  const { path, text } = work.now;
  try {
    const plain = await look(path, text);
    await picture(path, text, plain);
    await foresee(path, text, plain);
  } catch (error) {
    findings.fail(error.isSlow ? "live-edit-slow" : "live-edit-failed");
  }
  isBusy = false;
  if (isStale) {
    isStale = false;
    check();
  } else if (!work.typed && work.pending === 0 && work.now?.text === text) {
    settledNow(true);
  }
}

async function look(path, text) {
  const found = await engine.ask("check", path, text);
  const behind = await lookBehind(path, text, found);
  const all = [...found.findings, ...behind.findings];
  const { now } = work;
  if (now?.path === path) {
    // What it lacks is from before until that is looked at again.
    now.found = { ...found, findings: worthTelling(all, now.isThere), all, todo: now.values?.status === "proposed" ? now.found?.todo : [] };
    now.foundIn = text;
  }
  await calm();
  showFound();
  return behind.text;
}

/** Looks at what a proposal lacks before it can be offered. */
async function foresee(path, text, plain) {
  if (work.now?.path !== path || work.now.foundIn !== text) return;
  const todo = await lookAhead(path, plain ?? text, work.now.found.all);
  if (work.now?.path !== path || work.now.foundIn !== text) return;
  work.now.found.todo = worthTelling(todo, work.now.isThere);
  await calm();
  showFound();
}

/** Shows the page, or else that of `plain`, the text without what is wrong in it. */
async function picture(path, text, plain) {
  const shown = part("shown-in")?.value ?? language;
  const made = await engine.ask("preview", path, text, shown);
  const html = made ?? (plain ? await engine.ask("preview", path, plain, shown) : null);
  const absent = work.now?.isThere ? undefined : `/${path.replace(/index\.md$/, "")}`;
  await calm();
  preview ??= new Preview(part("preview"), dataset.preview);
  part("stale").hidden = preview.show(html, absent) && Boolean(made);
  part("stale").textContent = words.text(html ? "live-edit-preview-without" : "live-edit-preview-waits");
}
