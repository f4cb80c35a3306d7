// What could become script is let through here and nowhere else: the policy of the page asks for that (Trusted Types).

const WORKER = new URL("./worker.js", import.meta.url).href;

const policy = globalThis.trustedTypes?.createPolicy("skillmark", {
  createScriptURL(url) {
    if (url !== WORKER) throw new TypeError("not a script of this page");
    return url;
  },
  // Only `parseXml` has it.
  createHTML: (text) => text,
});

/** Starts the worker of the verifier. */
export function startWorker() {
  return new Worker(policy ? policy.createScriptURL(WORKER) : WORKER, { type: "module" });
}

/** Returns a text as a document that is never shown: in such a one nothing runs, and nothing is loaded. */
export function parseXml(text) {
  return new DOMParser().parseFromString(policy ? policy.createHTML(text) : text, "text/xml");
}
