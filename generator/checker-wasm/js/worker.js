// The worker of the page on which credentials are written: it holds the WebAssembly that checks and renders them, and reads
// the catalog's sources from the site.

import init, { Editor, amend, values } from "./skillmark_checker.js";

const ready = init();
// A failure is told to whoever asks.
ready.catch(() => {});

/** The sources, and the URL that they are from. */
let sources;
let editor;

const calls = {
  /** Reads the catalog's sources, and returns what can be chosen from them, and the ids that are taken. */
  async load({ sources: url }) {
    sources ??= JSON.parse(await text(url));
    return choices(sources.files);
  },

  /** Begins with the file at `path`; `own` is where the files of that credential are, if it is there already. */
  async open({ sources: url, theme, own, path }) {
    sources ??= JSON.parse(await text(url));
    const parts = own ? JSON.parse(await text(own)) : { files: {}, fetch: {} };
    editor?.free();
    editor = new Editor(JSON.stringify({ ...sources, files: { ...sources.files, ...parts.files } }), await text(theme));
    await Promise.all(Object.entries(parts.fetch).map(([name, address]) => put(name, address)));
    editor.begin(path);
    return parts.files[path];
  },

  values: (text) => JSON.parse(values(text)),
  check: (path, text) => JSON.parse(editor.check(path, text)),

  /** Returns the page, or nothing if there is none yet. */
  preview(path, text, language) {
    try {
      return editor.preview(path, text, language);
    } catch (error) {
      if (typeof error === "string") return null;
      throw error;
    }
  },

  /** Changes a text. What cannot be changed stays as it is. */
  amend(text, change) {
    const made = JSON.parse(amend(text, JSON.stringify(change)));
    return { ...made, read: JSON.parse(values(made.text)) };
  },

  /** Changes a text that is only looked at; nothing if that cannot be done. */
  without(text, changes) {
    try {
      return changes.reduce((made, change) => JSON.parse(amend(made, JSON.stringify(change))).text, text);
    } catch (error) {
      if (typeof error === "string") return null;
      throw error;
    }
  },
};

onmessage = async ({ data: { id, call, values: given } }) => {
  try {
    await ready;
    postMessage({ id, value: await calls[call](...given) });
  } catch (error) {
    postMessage({ id, error: String(error) });
  }
};

async function text(url) {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url} is not there`);
  return answer.text();
}

/** Adds a file that is published anyway. Without it, less can be checked. */
async function put(path, url) {
  const answer = await fetch(url).catch(() => undefined);
  if (answer?.ok) editor.put(path, new Uint8Array(await answer.arrayBuffer()));
}

/** Returns what fields are chosen from: `[value, names]` for each, where names are a text or a text for each language. */
function choices(files) {
  const made = { skills: [], occupations: [], credentials: [] };
  for (const [path, text] of Object.entries(files)) {
    const [folder, id, file] = path.split("/");
    if (folder === "frameworks") {
      const { kind, items = [] } = JSON.parse(text);
      const framework = id.replace(/\.yaml$/, "");
      const into = kind === "occupations" ? made.occupations : made.skills;
      for (const { code, name } of [items].flat()) into.push([`${framework}:${code}`, name]);
    } else if (folder === "credentials" && file === "index.md") {
      made.credentials.push([id, JSON.parse(text.split("\n")[1]).title]);
    }
  }
  return made;
}
