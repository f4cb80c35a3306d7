// What could become script is let through here and nowhere else: the policy of the page asks for that (Trusted Types).
// What checks badges has a policy of its own.

/** Where the scripts of the page lie. */
const FOLDER = new URL("./", import.meta.url).href;

/** What keeps the page for use without a connection, in the folder of the page itself; and its scripts, in theirs. */
const SERVICES = [new URL("./offline.js", location.href).href, new URL("../../offline.js", FOLDER).href];

const policy = globalThis.trustedTypes?.createPolicy("skillmark-page", {
  createScriptURL(url) {
    if (!SERVICES.includes(url) && !url.startsWith(FOLDER)) throw new TypeError("not a script of this page");
    return url;
  },
  // Only `parsePage` has it.
  createHTML: (text) => text,
});

/** Starts a worker of the page: `name` is a module in its folder. */
export function startWorker(name) {
  const url = new URL(name, FOLDER).href;
  return new Worker(policy ? policy.createScriptURL(url) : url, { type: "module" });
}

/** Starts what keeps the page for use without a connection, or looks whether there is a newer one. */
export function startService() {
  return Promise.all(SERVICES.map((url) => navigator.serviceWorker.register(policy ? policy.createScriptURL(url) : url)));
}

/** Returns a page of this site as a document that is never shown: in such a one nothing runs, and nothing is loaded. */
export function parsePage(text) {
  return new DOMParser().parseFromString(policy ? policy.createHTML(text) : text, "text/html");
}
