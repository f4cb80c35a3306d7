// What is wrong with the text, and the page that it makes: looked at after each pause.

import { calm } from "./calm.js";
import { Findings } from "./findings.js";
import { nameProblem, showName } from "./name.js";
import { settledNow } from "./notes.js";
import { dataset, engine, form, language, part, say } from "./page.js";
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
  if (!now) return;
  showName();
  if (!now.found || now.foundIn !== now.text || typed || pending > 0) return;
  const { found } = now;
  const errors = [...found.findings, ...found.elsewhere].filter(({ severity }) => severity === "error").length;
  findings.show(found, isTouched);
  const count = errors + (nameProblem() ? 1 : 0);
  part("ready").textContent = count > 0 ? say.count("live-edit-not-ready", count) : "";
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
    await look(path, text);
    await picture(path, text);
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
  const { now } = work;
  if (now?.path === path) {
    now.found = { ...found, findings: worthTelling(found.findings, now.isThere) };
    now.foundIn = text;
  }
  await calm();
  showFound();
}

async function picture(path, text) {
  const shown = part("shown-in")?.value ?? language;
  const html = await engine.ask("preview", path, text, shown);
  const absent = work.now?.isThere ? undefined : `/${path.replace(/index\.md$/, "")}`;
  await calm();
  preview ??= new Preview(part("preview"), dataset.preview);
  part("stale").hidden = preview.show(html, absent);
}
