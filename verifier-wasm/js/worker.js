// The worker that holds the WebAssembly. It loads what checking takes, and asks nothing else of the network.

import { settle } from "./signatures.js";
import init, { check, text, trust as trustIn } from "./skillmark_verifier.js";

const calls = { check: (...values) => settle(check, ...values), text };
const ready = init();
// A failure is told to whoever asks.
ready.catch(() => {});

/** What is done before: one job after the other, so that none is done with what another one trusts. */
let last = Promise.resolve();

/** Returns the answer to a job. */
export function answer(job) {
  return (last = last.then(() => work(job)));
}

async function work({ call, values, trust }) {
  try {
    await ready;
    if (trust !== undefined) trustIn(trust);
    return { value: await calls[call](...values) };
  } catch (error) {
    return { error: String(error) };
  }
}

// Where there can be no worker, a page does the work itself (remote.js).
if (globalThis.WorkerGlobalScope) onmessage = async ({ data }) => postMessage(await answer(data));
