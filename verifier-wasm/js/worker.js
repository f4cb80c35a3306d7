// The worker that holds the WebAssembly. It loads what checking takes, and asks nothing else of the network.

import { settle } from "./signatures.js";
import init, { check, text } from "./skillmark_verifier.js";

const calls = { check: (...values) => settle(check, ...values), text };
const ready = init();
// A failure is told to whoever asks.
ready.catch(() => {});

/** Returns the answer to a job. */
export async function answer({ id, call, values }) {
  try {
    await ready;
    return { id, value: await calls[call](...values) };
  } catch (error) {
    return { id, error: String(error) };
  }
}

// Where there can be no worker, a page does the work itself (remote.js).
if (globalThis.WorkerGlobalScope) onmessage = async ({ data }) => postMessage(await answer(data));
