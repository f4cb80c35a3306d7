// The worker that holds the WebAssembly. It loads what checking takes, and asks nothing else of the network.

import { settle } from "./signatures.js";
import init, { check, text, trust as trustIn } from "./skillmark_verifier.js";

const calls = { check: (...values) => settle(check, ...values), text };
const ready = init();
// A failure is told to whoever asks.
ready.catch(() => {});

onmessage = async ({ data: { call, values, trust } }) => {
  try {
    await ready;
    if (trust !== undefined) trustIn(trust);
    postMessage({ value: await calls[call](...values) });
  } catch (error) {
    postMessage({ error: String(error) });
  }
};
