// The worker that holds the WebAssembly of the page: it opens archives, and reads and draws QR codes.

import { isMeant, isOut, isZip, looksLikeBadge } from "../intake/kinds.js";
import init, { draw_code, read_codes, unpack } from "./skillmark_page_tools.js";

/** The bytes of an archive that are in memory at a time. */
const WINDOW = 4 << 20;

const ready = init();
// A failure is told to whoever asks.
ready.catch(() => {});

/** What is in an archive, as it is taken out. */
class Shelf {
  files = [];
  left = { other: 0, nested: 0 };
  #archive;
  #start = 0;
  #window = new Uint8Array();

  constructor(archive) {
    this.#archive = archive;
  }

  read(offset, length) {
    const isThere = () => offset >= this.#start && offset + length <= this.#start + this.#window.length;
    if (!isThere()) {
      const part = this.#archive.slice(offset, offset + Math.max(length, WINDOW));
      this.#window = new Uint8Array(new FileReaderSync().readAsArrayBuffer(part));
      this.#start = offset;
    }
    return this.#window.subarray(offset - this.#start, offset - this.#start + length);
  }

  wants(name) {
    if (isOut(name)) this.left.other += 1;
    else if (isZip(name)) this.left.nested += 1;
    else return true;
    return false;
  }

  put(name, bytes) {
    if (isMeant(name) || looksLikeBadge(bytes)) this.files.push({ name, blob: new Blob([bytes]) });
    else this.left.other += 1;
  }
}

const calls = {
  /** Returns the files in an archive that may be badges, and how many were left out, by reason; or null. */
  unpack(archive) {
    const shelf = new Shelf(archive);
    try {
      const left = JSON.parse(unpack(shelf, archive.size));
      return { files: shelf.files, left: { ...shelf.left, ...left } };
    } catch (error) {
      // Whatever is no text is no answer.
      if (typeof error === "string") return null;
      throw error;
    }
  },
  read: (gray, width) => read_codes(gray, width),
  draw: (text) => JSON.parse(draw_code(text) ?? "null"),
};

onmessage = async ({ data: { id, call, values } }) => {
  try {
    await ready;
    postMessage({ id, value: calls[call](...values) });
  } catch (error) {
    postMessage({ id, error: String(error) });
  }
};
