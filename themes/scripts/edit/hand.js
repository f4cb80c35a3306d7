// Handing in: proposed at the forge, copied, saved, or sent.

import { element } from "../choose/element.js";
import { copyText } from "../shared/clipboard.js";
import { allMade } from "./changes.js";
import { showFound } from "./checking.js";
import { lead } from "./findings.js";
import { forgePage } from "./forge.js";
import { nameProblem } from "./name.js";
import { done } from "./notes.js";
import { dataset, part, words } from "./page.js";
import { flush } from "./typing.js";
import { idOf, work } from "./work.js";

/** What is to be done there, by the kind of website. */
const THEN = { github: "live-edit-then-github", gitlab: "live-edit-then-gitlab", gitea: "live-edit-then-gitea" };

/** Waits for what is typed and not taken yet. Says whether the file has a name. */
async function settled() {
  flush();
  await allMade();
  work.isAllShown = true;
  showFound();
  const problem = nameProblem();
  if (problem) lead(part("name"));
  return !problem;
}

/** Opens the page of the forge on which the file is made or changed. */
export async function propose() {
  if (!(await settled())) return;
  const { path, text, isThere } = work.now;
  const forge = JSON.parse(dataset.forge);
  const { href, isFilled } = forgePage(forge, path, text, isThere);
  const isCopied = isFilled || (await copyText(text));
  const { host } = forge;
  done(isCopied ? (isFilled ? "opened-with" : "opened-paste") : "not-copied", { host });
  part("done").append(" ", words.text(THEN[forge.kind]));
  // Some browsers open no tab after a pause.
  part("done").append(" ", element("a", { href, target: "_blank", rel: "noopener" }, words.text("live-edit-open-again", { host })));
  if (isCopied) open(href, "_blank", "noopener");
  else part("part-text").open = true;
}

/** Copies the text. */
export async function copy() {
  await settled();
  done((await copyText(work.now.text)) ? "copied" : "not-copied");
}

/** Saves the text as a file. */
export async function save() {
  if (!(await settled())) return;
  const { path, text } = work.now;
  const name = `${idOf(path)}.md`;
  const address = URL.createObjectURL(new Blob([text], { type: "text/markdown" }));
  const link = element("a", { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
  done("saved", { name, value: path });
}

/** Copies the text and opens an e-mail: no address holds a text of this length. */
export async function mail(event) {
  event.preventDefault();
  await settled();
  const { path, text, values } = work.now;
  const isCopied = await copyText(text);
  done(isCopied ? "mail-copied" : "not-copied");
  const subject = words.text("live-edit-mail-subject", { name: values?.title ?? path });
  const body = words.text("live-edit-mail-body", { value: path });
  location.href = `mailto:${dataset.contact}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
}
