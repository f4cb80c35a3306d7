// What could become script is let through here and nowhere else: the policy of the page asks for that (Trusted Types).

import { RemoteWorker } from "./remote.js";

const WORKER = new URL("./worker.js", import.meta.url).href;

const policy = makePolicy();

/** Starts the worker of the verifier, also in the page of another site. */
export function startWorker() {
  return new URL(WORKER).origin === location.origin ? start(WORKER) : new RemoteWorker(WORKER, start);
}

function start(url) {
  return new Worker(policy ? policy.createScriptURL(url) : url, { type: "module" });
}

/** Returns a text as a document that is never shown: in such a one nothing runs, and nothing is loaded. */
export function parseXml(text) {
  return new DOMParser().parseFromString(policy ? policy.createHTML(text) : text, "text/xml");
}

/** Returns the policy; none where there are no Trusted Types, or where the page of another site allows no more policies. */
function makePolicy() {
  try {
    return globalThis.trustedTypes?.createPolicy("skillmark", {
      createScriptURL(url) {
        // A script of this page's own making comes from `RemoteWorker` only.
        if (url !== WORKER && !url.startsWith(`blob:${location.origin}/`)) throw new TypeError("not a script of this page");
        return url;
      },
      // Only `parseXml` has it.
      createHTML: (text) => text,
    });
  } catch {
    return undefined;
  }
}
