// The files in folders that are dropped or chosen.

import { isOut } from "./kinds.js";

/** The most files, folders, and folders within one another that are looked at. */
const MAX_FILES = 20_000;
const MAX_FOLDERS = 5_000;
const MAX_DEPTH = 32;

/**
 * Returns the files in entries of a drop, `{ name, kind, blob, isInFolder }`, in the order of their paths, and how many were
 * left out: `{ other, beyond }`; and what all that is called.
 */
export async function fromEntries(entries) {
  const [files, left] = [[], { other: 0, beyond: 0 }];
  let folders = 0;
  const visit = async (entry, depth) => {
    const name = entry.fullPath.replace(/^\//, "");
    if (depth > 0 && isOut(entry.name)) {
      left.other += 1;
    } else if (entry.isFile && files.length < MAX_FILES) {
      const blob = await fileOf(entry);
      if (blob) files.push({ name, kind: "file", blob, isInFolder: depth > 0 });
      else left.other += 1;
    } else if (entry.isDirectory && depth < MAX_DEPTH && folders < MAX_FOLDERS) {
      folders += 1;
      for (const inner of await list(entry)) await visit(inner, depth + 1);
    } else {
      left.beyond += 1;
    }
  };
  for (const entry of entries) await visit(entry, 0);
  return { files, left, name: entries[0].name };
}

/** Returns the same for a folder that was chosen. */
export function fromFolder(chosen) {
  const inner = [...chosen].map((blob) => ({ name: blob.webkitRelativePath || blob.name, kind: "file", blob, isInFolder: true }));
  const shown = inner.filter(({ name }) => !isOut(name.slice(name.indexOf("/") + 1)));
  const files = shown.sort(byName).slice(0, MAX_FILES);
  const left = { other: inner.length - shown.length, beyond: shown.length - files.length };
  return { files, left, name: inner[0].name.split("/")[0] };
}

/** Returns all entries of a folder: a browser gives a hundred at a time, and none at the end. */
async function list(folder) {
  const reader = folder.createReader();
  const all = [];
  for (;;) {
    const some = await new Promise((resolve) => reader.readEntries(resolve, () => resolve([])));
    all.push(...some);
    if (some.length === 0 || all.length > MAX_FILES) return all.sort(byName);
  }
}

/** Returns the file of an entry, or null if it cannot be read. */
function fileOf(entry) {
  return new Promise((resolve) => entry.file(resolve, () => resolve(null)));
}

function byName(one, next) {
  return one.name < next.name ? -1 : Number(one.name > next.name);
}
