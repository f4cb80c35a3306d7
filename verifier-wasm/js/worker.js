// The worker that holds the WebAssembly. It loads that one file and asks nothing else of the network.

import init, { check, text, verify } from "./skillmark_verifier.js";

const calls = { check, text, verify };
const ready = init();
// A failure is told to whoever asks.
ready.catch(() => {});

onmessage = async ({ data: { id, call, values } }) => {
  try {
    await ready;
    postMessage({ id, value: calls[call](...values) });
  } catch (error) {
    postMessage({ id, error: String(error) });
  }
};
