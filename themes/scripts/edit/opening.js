// A credential is opened: one that is there, a draft, or a new one.

import { check } from "./checking.js";
import { readText, showText } from "./fields.js";
import { nameFrom, ownName } from "./name.js";
import { quiet, tell } from "./notes.js";
import { choices, dataset, drafts, engine, form, language, part, words } from "./page.js";
import { flush } from "./typing.js";
import { fileOf, idOf, work } from "./work.js";

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
  let text;
  try {
    choices.take(await engine.ask("load", { sources: dataset.sources }), language);
    const isThere = Boolean(id) && choices.has(id);
    if (id && !isThere && !draft) return tell("missing");
    text = await engine.ask("open", { ...addresses(isThere && id), path });
    work.now = { path, isThere, original: text, text: text ?? empty(), before: path };
  } catch {
    // Without the checker, text can be written all the same.
    work.now = { path, isThere: false, text: draft?.text ?? empty(), before: path };
    tell("failed");
  }
  const kept = draft ?? drafts.of(path);
  work.now.kept = kept?.text;
  if (kept) work.now.text = kept.text;
  await show(kept && kept.text !== text);
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

async function show(isRestored) {
  const { now } = work;
  Object.assign(work, { touched: new Set(), isAllShown: false, writing: undefined });
  const id = idOf(now.path);
  const isNamed = now.isThere || id !== "new-credential";
  part("name").value = isNamed ? id : "";
  part("name").readOnly = now.isThere;
  part("name-part").hidden = now.isThere;
  part("whose").textContent = now.isThere ? words.text("live-edit-whose", { name: choices.title(id) ?? id }) : words.text("live-edit-whose-new");
  part("path").textContent = now.path;
  part("editor").hidden = false;
  part("done").replaceChildren();
  if (isRestored) tell("restored");
  else if (now.original !== undefined || !part("said").dataset.fails) quiet();
  for (const one of form.querySelectorAll("details.part")) one.open = !now.isThere && one.id === "part-about";
  showText();
  await readText();
  ownName(isNamed && id !== nameFrom(String(now.values?.title ?? "")));
  part("whose").focus({ preventScroll: true });
  part("whose").scrollIntoView({ block: "start" });
  check();
}
