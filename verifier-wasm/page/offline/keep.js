// Has the browser keep the page for use without a connection, from the first badge on.

import { startService } from "../trusted.js";

let isAsked = false;

/**
 * Keeps the page, and the documents at `urls` that were read for a badge. Returns whether it is kept. A browser that
 * keeps nothing, as in private windows, changes nothing else.
 */
export async function keep(urls) {
  const { serviceWorker } = navigator;
  if (!serviceWorker || navigator.connection?.saveData) return false;
  try {
    // What is read from then on goes by the script.
    if (serviceWorker.controller && isAsked) return true;
    isAsked = true;
    await startService();
    const { active } = await serviceWorker.ready;
    active.postMessage({ keep: urls });
    return true;
  } catch {
    return false;
  }
}
