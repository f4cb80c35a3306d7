// Archives and QR codes, in a worker of the page: it is started when it is first needed, and anew after a failure.

import { startWorker } from "../trusted.js";

/** After so many milliseconds a picture or an archive is given up. Their bounds end it before. */
const PATIENCE = { unpack: 20_000, read: 4_000, draw: 4_000 };

const waiting = new Map();
let [worker, count] = [null, 0];

/**
 * Returns `{ files, left }` for an archive: `{ name, blob }` for each file in it that may be a badge, and how many were
 * left out, by reason; null if it is none that can be opened.
 */
export async function unpack(archive) {
  return ask("unpack", [archive]);
}

/** Returns what is written in the QR codes of a picture; `gray` is its lightness, row by row. */
export async function readCodes(gray, width) {
  return ask("read", [gray, width], [gray.buffer]);
}

/**
 * Returns the QR code of a text: `{ size, version, path }`, where the path is that of an SVG of this width and height,
 * with the white around it; null if the text is too long for one.
 */
export async function drawQr(text) {
  return ask("draw", [text]);
}

function ask(call, values, handed = []) {
  worker ??= start();
  const id = (count += 1);
  const timer = setTimeout(() => stop("it took too long"), PATIENCE[call]);
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject, timer });
    worker.postMessage({ id, call, values }, handed);
  });
}

function start() {
  const started = startWorker("tools/worker.js");
  started.onmessage = ({ data }) => settle(data);
  started.onerror = () => stop("the worker cannot run");
  return started;
}

function settle({ id, value, error }) {
  // What failed once may be in a state of which nothing is known.
  if (error !== undefined) return stop(error);
  const { resolve, timer } = waiting.get(id);
  waiting.delete(id);
  clearTimeout(timer);
  resolve(value);
}

function stop(why) {
  worker.terminate();
  worker = null;
  for (const { reject, timer } of waiting.values()) {
    clearTimeout(timer);
    reject(new Error(why));
  }
  waiting.clear();
}
