// Which files are to be handed in, and what the buttons for that say.

import { element } from "../choose/element.js";
import { filesToHandIn } from "./files.js";
import { part, words } from "./page.js";
import { work } from "./work.js";

/** Names the files that belong in the catalog. */
export function showFiles() {
  const paths = filesToHandIn(work.now).map(({ path }) => path);
  const told = paths.join(" ");
  if (part("paths").dataset.told === told) return;
  part("paths").dataset.told = told;
  const name = (path, index) => [index > 0 ? ", " : "", element("code", { id: index === 0 ? "path" : undefined }, path)];
  part("paths").replaceChildren(...paths.flatMap(name));
  const isOne = paths.length === 1;
  const label = (id, one, several) => part(id)?.replaceChildren(words.text(isOne ? one : several));
  label("copy", "live-edit-copy", "live-edit-copy-several");
  label("save", "live-edit-save", "live-edit-save-several");
  label("mail", "live-edit-mail", "live-edit-mail-several");
}
