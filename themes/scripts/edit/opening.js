// A credential is opened: one that is there, a draft, or a new one.

import { check } from "./checking.js";
import { draftState } from "./draft.js";
import { readText, showText } from "./fields.js";
import { first, languages, pathIn } from "./files.js";
import { showFiles } from "./handed.js";
import { nameFrom, ownName } from "./name.js";
import { quiet, tell } from "./notes.js";
import { choices, dataset, drafts, engine, form, language, part, words } from "./page.js";
import { showSwitch } from "./switch.js";
import { flush } from "./typing.js";
import { fileOf, idOf, work } from "./work.js";

/** Screens on which everything stands below one another. */
const NARROW = "(max-width: 40rem)";

/** Opens what the address names: `#credentials/ID`, or `#new`. */
export function readAddress() {
  const [, id] = /^#credentials\/([a-z0-9-]+)$/.exec(location.hash) ?? [];
  if (id && work.now?.path !== fileOf(id)) begin(id);
  else if (location.hash === "#new" && !work.now) begin();
}

/** Begins with a credential that is there, or with a draft, or with a new one. */
export async function begin(id, draft) {
  flush();
  tell("loading");
  const path = id ? fileOf(id) : (draft?.path ?? fileOf("new-credential"));
  const now = { path, isThere: false, originals: {}, hand: first, before: path };
  try {
    choices.take(await engine.ask("load", { sources: dataset.sources }), language);
    now.isThere = Boolean(id) && choices.has(id);
    if (id && !now.isThere && !draft) return tell("missing");
    const files = await engine.ask("open", addresses(now.isThere && id));
    const there = languages.filter((one) => pathIn(path, one) in files);
    now.originals = Object.fromEntries(there.map((one) => [one, files[pathIn(path, one)]]));
  } catch {
    // Without the checker, text can be written all the same.
    tell("failed");
  }
  now.texts = { [first]: empty(), ...now.originals };
  const kept = draft ?? drafts.of(path);
  const original = draftState({ text: now.texts[first] });
  if (kept) restore(now, kept);
  work.now = now;
  await show(kept && draftState(kept) !== original);
}

/** Puts the texts of a draft in the place of those of the catalog. */
function restore(now, draft) {
  now.kept = draftState(draft);
  const known = Object.entries(draft.translations ?? {}).filter(([one]) => languages.includes(one));
  Object.assign(now.texts, Object.fromEntries(known), { [first]: draft.text });
}

/** Returns where the worker finds what it needs; `own` are the files of the credential `id`. */
function addresses(id) {
  const { sources, theme } = dataset;
  const whole = (address, base = location.href) => new URL(address, base).href;
  const own = id ? whole(`sources/${id}.json`, whole(sources)) : undefined;
  return { sources: whole(sources), theme: whole(theme), own };
}

/** Returns what a new file begins with. */
function empty() {
  const issuer = dataset.issuer ? `issuer: ${dataset.issuer}\n` : "";
  return `---\nstatus: proposed\nversion: 1\n${issuer}---\n`;
}

/** Shows what there is before all that is in it: a whole credential is thirty screens of a phone. */
function foldParts(isThere) {
  const isOverview = isThere && matchMedia(NARROW).matches;
  for (const [index, one] of [...form.querySelectorAll("details.part")].entries()) one.open = index === 0 && !isOverview;
}

async function show(isRestored) {
  const { now } = work;
  Object.assign(work, { touched: {}, isAllShown: false, writing: undefined });
  const id = idOf(now.path);
  const isNamed = now.isThere || id !== "new-credential";
  part("name").value = isNamed ? id : "";
  part("name").readOnly = now.isThere;
  part("name-part").hidden = now.isThere;
  part("whose").textContent = now.isThere ? words.text("live-edit-whose", { name: choices.title(id) ?? id }) : words.text("live-edit-whose-new");
  part("editor").hidden = false;
  part("done").replaceChildren();
  if (isRestored) tell("restored");
  else if (now.isThere || !part("said").dataset.fails) quiet();
  foldParts(now.isThere);
  showText();
  showFiles();
  await readText();
  ownName(isNamed && id !== nameFrom(String(now.values?.title ?? "")));
  showSwitch();
  part("whose").focus({ preventScroll: true });
  part("whose").scrollIntoView({ block: "start" });
  check();
}
