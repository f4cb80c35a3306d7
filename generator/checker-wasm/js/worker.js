// The worker of the page on which credentials are written: it holds the WebAssembly that checks and renders them, and reads
// the catalog's sources from the site.

import init, { Editor, amend, follow, translate, values, zip } from "./skillmark_checker.js";

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

  /** Begins with a credential; `own` is where its files are, if it is there already. Returns those files by path. */
  async open({ sources: url, theme, own }) {
    sources ??= JSON.parse(await text(url));
    const parts = own ? JSON.parse(await text(own)) : { files: {}, fetch: {} };
    editor?.free();
    editor = new Editor(JSON.stringify({ ...sources, files: { ...sources.files, ...parts.files } }), await text(theme));
    await Promise.all(Object.entries(parts.fetch).map(([name, address]) => put(name, address)));
    editor.begin();
    return parts.files;
  },

  values: (text) => JSON.parse(values(text)),
  /** Returns what is wrong when files hold `texts`, by path. */
  check: (texts) => JSON.parse(editor.check(JSON.stringify(texts))),

  /** Returns files, `[name, text]`, as the bytes of one. */
  zip: (files) => zip(JSON.stringify(files)),

  /** Returns the page, or nothing if there is none yet. */
  preview(path, texts, language) {
    try {
      return editor.preview(path, JSON.stringify(texts), language);
    } catch (error) {
      if (typeof error === "string") return null;
      throw error;
    }
  },

  /** Changes a text, and its translations by language with it. What cannot be changed stays as it is. */
  amend(text, change, translations) {
    const made = JSON.parse(amend(text, JSON.stringify(change)));
    const read = JSON.parse(values(made.text));
    const others = {};
    for (const [language, other] of Object.entries(translations)) {
      const own = followed(text, change, other);
      others[language] = own.text;
      made.lost.push(...own.lost);
    }
    return { ...made, read, translations: others };
  },

  /** Puts words into a translation. */
  translate(original, text, change) {
    const made = JSON.parse("set" in change ? translate(original, text, JSON.stringify(change)) : amend(text, JSON.stringify(change)));
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

/** Returns a translation after a change to its original. One that cannot be read stays as it is. */
function followed(original, change, text) {
  if ("body" in change) return { text, lost: [] };
  try {
    return JSON.parse(follow(original, JSON.stringify(change), text));
  } catch (error) {
    if (typeof error === "string") return { text, lost: [] };
    throw error;
  }
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
