// What the page reads: documents of the site that serves it, and nothing else.

/** The most bytes of a document, and of the document of trust, which grows with the catalog. */
const MAX_DOCUMENT = 4 << 20;
const MAX_TRUST = 64 << 20;

/** The site that serves this page. */
export class Site {
  #root;
  #home;
  #trust;
  #copies = new WeakMap();

  /**
   * A site whose document of trust, root, and home page in the reader's language are at these addresses. The root is the
   * folder of the document of trust, unless it is given.
   */
  constructor({ trust, root = ".", home = root }) {
    // Outside of a browser there is no page, and addresses must be whole.
    this.#trust = new URL(trust, globalThis.location?.href);
    this.#root = new URL(root, this.#trust);
    this.#home = new URL(home, this.#trust);
  }

  /** Returns what the site trusts, or null where that cannot be read. */
  async trust() {
    const { text, fetched } = await read(this.#trust, MAX_TRUST);
    try {
      const trust = JSON.parse(text);
      if (trust === null || typeof trust !== "object") return null;
      this.#copies.set(trust, fetched);
      return trust;
    } catch {
      return null;
    }
  }

  /** Returns when a copy of the browser's was fetched, where what `trust` returned came from one. */
  fetched(trust) {
    return this.#copies.get(trust) ?? null;
  }

  /**
   * Returns where this page finds a document of its own site, or null for any other. The site calls itself
   * `base`, wherever it is served: a copy at another address reads its own files.
   */
  local(url, base) {
    const [wanted, own] = [parse(url), parse(base)];
    if (!wanted || !own || wanted.origin === "null" || wanted.origin !== own.origin) return null;
    if (wanted.username || wanted.password) return null;
    const folder = own.pathname.endsWith("/") ? own.pathname : `${own.pathname}/`;
    if (!wanted.pathname.startsWith(folder)) return null;
    const local = new URL(this.#root);
    // Set as a path it cannot become another host, whatever stands in it.
    local.pathname = this.#root.pathname + wanted.pathname.slice(folder.length);
    local.search = wanted.search;
    return local.origin === this.#root.origin && local.pathname.startsWith(this.#root.pathname) ? local : null;
  }

  /** Returns where this site has a page in the reader's language, or null for any other site's. */
  page(url, base) {
    const local = this.local(url, base);
    if (local) local.pathname = this.#home.pathname + local.pathname.slice(this.#root.pathname.length);
    return local;
  }

  /** Returns the text of a document of this site, or null. */
  async read(local) {
    return (await this.ask(local)).text;
  }

  /**
   * Returns what this site has at an address: `{ text, failure, fetched }`. Without a text, the failure says why, which
   * is "gone" where the document is gone for good; `fetched` is when, where a copy of the browser's stood in.
   */
  async ask(local) {
    return read(local, MAX_DOCUMENT);
  }
}

function parse(url) {
  try {
    return new URL(url);
  } catch {
    return null;
  }
}

/** Asks the host first, and says nothing about who asks. */
async function read(url, limit) {
  try {
    const response = await fetch(url, { cache: "no-cache", credentials: "omit", redirect: "error", referrerPolicy: "no-referrer" });
    if (!response.ok) return { text: null, failure: response.status === 410 ? "gone" : String(response.status) };
    const text = await textOf(response.body, limit);
    // Written by what keeps the page for use without a connection.
    return { text, failure: text === null ? "large" : null, fetched: response.headers.get("skillmark-fetched") };
  } catch (error) {
    return { text: null, failure: error instanceof TypeError && globalThis.navigator?.onLine === false ? "offline" : "failed" };
  }
}

/** Returns a body as text, or null if it is longer than `limit` bytes. */
async function textOf(body, limit) {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const reader = body.getReader();
  let [size, parts] = [0, ""];
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return parts + decoder.decode();
    size += value.byteLength;
    if (size > limit) {
      await reader.cancel();
      return null;
    }
    parts += decoder.decode(value, { stream: true });
  }
}
