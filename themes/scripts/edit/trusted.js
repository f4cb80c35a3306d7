// What could become script or markup is let through here and nowhere else: the policy of the page asks for that (Trusted
// Types).

/** Where the scripts lie that check and render credentials: beside the folder of this one. */
const FOLDER = new URL("../../edit/", import.meta.url).href;

const policy = globalThis.trustedTypes?.createPolicy("skillmark-edit", {
  createScriptURL(url) {
    if (!url.startsWith(FOLDER)) throw new TypeError("not a script of this page");
    return url;
  },
  // Only `parsePage` has it.
  createHTML: (text) => text,
});

/** Starts the worker at `address`. */
export function startWorker(address) {
  const url = new URL(address, location.href).href;
  return new Worker(policy ? policy.createScriptURL(url) : url, { type: "module" });
}

/** Returns a page as a document that is never shown: in such a one nothing runs, and nothing is loaded. */
export function parsePage(text) {
  return new DOMParser().parseFromString(policy ? policy.createHTML(text) : text, "text/html");
}
