// The verifier in Node.js: without a worker, and without a browser's reader of XML.

import { readFile } from "node:fs/promises";

import { settle } from "./engine/signatures.js";
import init, { check, text, trust as trustIn } from "./engine/skillmark_verifier.js";
import { lookInto } from "./engine/svg.js";

export { check } from "./engine/check.js";
export { Site } from "./engine/site.js";

/** The WebAssembly, once it is asked for. */
let ready = null;

/** What is done before: one badge after the other, so that none is checked with what another one trusts. */
let last = Promise.resolve();

/** What the WebAssembly trusts: the object that is in trust.json. */
let trusted;

/** Checks badges one after the other, in this thread. */
export class Verifier {
  start() {
    const file = new URL("./engine/skillmark_verifier_bg.wasm", import.meta.url);
    return (ready ??= readFile(file).then((bytes) => init({ module_or_path: bytes })));
  }

  async check(bytes, name, { trust = null, ...request }) {
    const svg = carriers(bytes);
    await this.start();
    const work = () => {
      if (trust !== trusted) {
        // If it refuses the document, it trusts nobody.
        trusted = undefined;
        trustIn(JSON.stringify(trust));
        trusted = trust;
      }
      return settle(check, bytes, name, { ...request, svg });
    };
    const answers = last.then(work);
    last = answers.catch(() => {});
    return answers;
  }

  async text(bytes) {
    const svg = carriers(bytes);
    await this.start();
    return text(bytes, JSON.stringify(svg)) ?? null;
  }

  close() {}
}

/** Returns what an SVG picture holds. To say of a badge that it is none, because nobody could look, would be wrong. */
function carriers(bytes) {
  try {
    return lookInto(bytes);
  } catch (cause) {
    throw new Error("badges in SVG pictures can be checked in browsers only, since Node.js reads no XML", { cause });
  }
}
