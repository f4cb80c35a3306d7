// Keeps the page that checks badges for use without a connection. The build writes a list in front of this: KEEP, with
// the version of the page, its address first among `pages` and that of its words last, the script it starts with, all of
// its files, and where the documents are that it reads. It lies in the folder of the page.

/** Copies of the page; and of documents, which outlive its versions. Other folders have their own. */
const OWN = `skillmark ${registration.scope} `;
const PAGE = `${OWN}page ${KEEP.version}`;
const DOCUMENTS = `${OWN}documents`;

/** The header that says when a copy of a document was fetched. */
const FETCHED = "skillmark-fetched";

/** The most documents that are kept, and bytes of one. */
const MAX_DOCUMENTS = 200;
const MAX_BYTES = 16 << 20;

/** After so many milliseconds without an answer a copy is good enough. */
const PATIENCE = 6_000;

const files = new Set(KEEP.files);

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(activate()));
addEventListener("message", (event) => event.waitUntil(keepAll(event.data.keep)));

addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== location.origin) return;
  const path = url.pathname.replace(/index\.html$/, "");
  if (KEEP.pages.includes(path)) {
    event.respondWith(page(request, path));
  } else if (request.mode === "navigate") {
    return;
  } else if (files.has(path)) {
    event.respondWith(file(request, path));
  } else if (isDocument(path)) {
    event.respondWith(current(event, request, url));
  }
});

function isDocument(path) {
  return KEEP.documents.some((known) => (known.endsWith("/") ? path.startsWith(known) : path === known));
}

/** Keeps the whole page or nothing of it. */
async function install() {
  const cache = await caches.open(PAGE);
  try {
    const pages = KEEP.pages.map((path) => keepPage(cache, path));
    const parts = KEEP.files.map(async (path) => cache.put(path, sound(await fetch(path, { credentials: "omit" }))));
    await Promise.all([...pages, ...parts]);
  } catch (error) {
    await caches.delete(PAGE);
    throw error;
  }
}

/** The pages that name the script: the page itself, and its words. */
const STARTING = [KEEP.pages[0], KEEP.pages.at(-1)];

/** Keeps a page. Another version than this one would want files that are not kept. */
async function keepPage(cache, path) {
  const response = sound(await fetch(path, { cache: "no-cache", credentials: "omit" }));
  const text = await response.clone().text();
  if (STARTING.includes(path) && !text.includes(KEEP.start)) throw new Error("the page is of another version");
  await cache.put(path, response);
}

function sound(response) {
  if (!response.ok || response.type !== "basic" || response.redirected) throw new Error(`${response.url} is not there`);
  return response;
}

/** Drops what older versions left behind, and looks after pages that are open already. */
async function activate() {
  const old = (await caches.keys()).filter((name) => name.startsWith(`${OWN}page `) && name !== PAGE);
  await Promise.all(old.map((name) => caches.delete(name)));
  await clients.claim();
}

/** A page is the newest that there is. */
async function page(request, path) {
  try {
    const response = await early(request, PAGE, path);
    if (response.status < 500) return response;
  } catch {
    // The copy follows.
  }
  return (await copyOf(PAGE, path)) ?? Response.error();
}

/** The name of a file changes with what is in it. */
async function file(request, path) {
  return (await copyOf(PAGE, path)) ?? fetch(request);
}

/** A document is asked for; where that fails, a copy says when it was fetched. */
async function current(event, request, url) {
  const key = url.origin + url.pathname;
  try {
    const response = await early(request, DOCUMENTS, key);
    if (response.headers.has(FETCHED)) return response;
    if (response.ok) event.waitUntil(keep(key, response.clone()));
    else if (response.status < 500) event.waitUntil(forget(key));
    if (response.status < 500) return response;
    return (await copyOf(DOCUMENTS, key)) ?? response;
  } catch {
    return (await copyOf(DOCUMENTS, key)) ?? Response.error();
  }
}

/** Returns what the network answers, or a copy if it takes too long to. */
async function early(request, name, key) {
  const answer = fetch(request);
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE)).then(() => copyOf(name, key));
  return (await Promise.race([answer, late])) ?? answer;
}

/** Returns a copy, or nothing where there is none or the browser refuses to say. */
async function copyOf(name, key) {
  try {
    return await caches.match(key, { cacheName: name, ignoreVary: true });
  } catch {
    return undefined;
  }
}

/** Keeps a document with the moment. A browser that has no room, or gives none, keeps nothing. */
async function keep(key, response) {
  try {
    const body = await sound(response).arrayBuffer();
    if (body.byteLength > MAX_BYTES) return;
    const type = response.headers.get("content-type") ?? "application/octet-stream";
    const fetched = new Date().toISOString().replace(/\.\d+Z$/, "Z");
    const cache = await caches.open(DOCUMENTS);
    // What was kept last goes last.
    await cache.delete(key);
    await cache.put(key, new Response(body, { headers: { "content-type": type, [FETCHED]: fetched } }));
    const keys = await cache.keys();
    await Promise.all(keys.slice(0, -MAX_DOCUMENTS).map((old) => cache.delete(old)));
  } catch {
    // Without a copy, the document is read from the site as ever.
  }
}

async function forget(key) {
  try {
    await (await caches.open(DOCUMENTS)).delete(key);
  } catch {
    // As above.
  }
}

/** Keeps documents that the page read before this script was there. */
async function keepAll(urls) {
  for (const url of urls.map((address) => new URL(address, location.href))) {
    if (url.origin !== location.origin || !isDocument(url.pathname)) continue;
    // What the browser has from before would be kept as if it were of now.
    const response = await fetch(url, { cache: "no-cache", credentials: "omit", redirect: "error" }).catch(() => null);
    if (response?.ok) await keep(url.origin + url.pathname, response);
  }
}
