// Handing in: proposed at the forge, copied, saved, or sent.

import { element } from "../choose/element.js";
import { copyText } from "../shared/clipboard.js";
import { allMade } from "./changes.js";
import { showFound } from "./checking.js";
import { filesToHandIn, first } from "./files.js";
import { forgePage } from "./forge.js";
import { nameProblem } from "./name.js";
import { done } from "./notes.js";
import { dataset, engine, part, words } from "./page.js";
import { lead } from "./place.js";
import { steps } from "./steps.js";
import { flush } from "./typing.js";
import { idOf, work } from "./work.js";

/** What is to be done on the page of a forge, by its kind. */
const THEN = { github: "live-edit-then-github", gitlab: "live-edit-then-gitlab", gitea: "live-edit-then-gitea" };

/** Waits for what is typed and not taken yet. Returns the files, or nothing as long as the credential has no name. */
async function settled() {
  flush();
  await allMade();
  work.isAllShown = true;
  showFound();
  if (nameProblem()) return void lead(part("name"));
  return filesToHandIn(work.now);
}

/** Opens the page of the forge on which a file is made or changed; for several files, says step by step what is to be done. */
export async function propose() {
  const files = await settled();
  if (!files) return;
  const forge = JSON.parse(dataset.forge);
  if (files.length > 1) return proposeAll(files, forge);
  const [{ path, text, isThere }] = files;
  const { href, isFilled } = forgePage(forge, path, text, isThere);
  const isCopied = isFilled || (await copyText(text));
  const { host, kind } = forge;
  done(isCopied ? (isFilled ? "opened-with" : "opened-paste") : "not-copied", { host });
  part("done").append(" ", words.text(THEN[kind]));
  // Some browsers open no tab after a pause.
  part("done").append(" ", element("a", { href, target: "_blank", rel: "noopener" }, words.text("live-edit-open-again", { host })));
  if (isCopied) open(href, "_blank", "noopener");
  else part("part-text").open = true;
}

/** The pages of forges take one text; several files are put there. */
async function proposeAll(files, forge) {
  const name = await saveAll(files);
  if (!name) return done("saved-each");
  part("done").replaceChildren(words.text("live-edit-steps"), element("ol", { class: "steps" }, steps(forge, files, name, work.now.isThere)));
}

/** Copies the text; of several, one after the other. */
export async function copy() {
  const files = (await settled()) ?? filesToHandIn(work.now);
  if (files.length === 1) return done((await copyText(files[0].text)) ? "copied" : "not-copied");
  const row = ({ path, text }) => {
    const name = nameOfFile(path);
    const button = element("button", { type: "button", class: "leave" }, words.text("live-edit-copy-one", { name }));
    const said = element("span", { role: "status" });
    button.addEventListener("click", async () => said.replaceChildren(words.text((await copyText(text)) ? "live-edit-copied" : "live-edit-not-copied")));
    return element("li", {}, button, " ", said);
  };
  part("done").replaceChildren(words.text("live-edit-copy-each"), element("ul", { class: "plain" }, files.map(row)));
  part("done").querySelector("button").focus();
}

/** Saves the text as a file; several in one, in which they have the names that they have in the catalog. */
export async function save() {
  const files = await settled();
  if (!files) return;
  if (files.length > 1) {
    const name = await saveAll(files);
    if (!name) return done("saved-each");
    return done("saved-all", { name, value: files.map(({ path }) => path).join(", ") });
  }
  const [{ path, text, language }] = files;
  const name = `${idOf(path)}${language === first ? "" : `.${language}`}.md`;
  download(name, new Blob([text], { type: "text/markdown" }));
  done("saved", { name, value: path });
}

/** Copies the text, or saves the files, and opens an e-mail: no address holds a text of this length. */
export async function mail(event) {
  event.preventDefault();
  const files = (await settled()) ?? filesToHandIn(work.now);
  const { path, values } = work.now;
  const value = files.map((file) => file.path).join(", ");
  const subject = words.text("live-edit-mail-subject", { name: values?.title ?? path });
  let body = words.text("live-edit-mail-body", { value });
  if (files.length > 1) {
    const name = await saveAll(files);
    if (!name) return done("saved-each");
    done("mail-attach", { name });
    body = words.text("live-edit-mail-body-all", { name, value });
  } else {
    done((await copyText(files[0].text)) ? "mail-copied" : "not-copied");
  }
  location.href = `mailto:${dataset.contact}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
}

const nameOfFile = (file) => file.split("/").at(-1);

/** Saves files in one that is named after the credential. Returns its name; without the checker they are saved one by one. */
async function saveAll(files) {
  const id = idOf(files[0].path);
  try {
    const bytes = await engine.ask("zip", files.map(({ path, text }) => [`${id}/${nameOfFile(path)}`, text]));
    download(`${id}.zip`, new Blob([bytes], { type: "application/zip" }));
    return `${id}.zip`;
  } catch {
    for (const { path, text } of files) download(nameOfFile(path), new Blob([text], { type: "text/markdown" }));
    return undefined;
  }
}

function download(name, blob) {
  const address = URL.createObjectURL(blob);
  element("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}
