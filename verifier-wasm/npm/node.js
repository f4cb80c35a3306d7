// The verifier in Node.js: without a worker, and without a browser's reader of XML.

import { readFile } from "node:fs/promises";

import { settle } from "./engine/signatures.js";
import init, { check, text } from "./engine/skillmark_verifier.js";
import { lookInto } from "./engine/svg.js";

export { check } from "./engine/check.js";
export { Site } from "./engine/site.js";

/** The WebAssembly, once it is asked for. */
let ready = null;

/** Checks badges one after the other, in this thread. */
export class Verifier {
  start() {
    const file = new URL("./engine/skillmark_verifier_bg.wasm", import.meta.url);
    return (ready ??= readFile(file).then((bytes) => init({ module_or_path: bytes })));
  }

  async check(bytes, name, request) {
    const svg = carriers(bytes);
    await this.start();
    return settle(check, bytes, name, { ...request, svg });
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
