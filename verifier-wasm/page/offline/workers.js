// Gives workers of the page their scripts without a connection. A worker belongs to what keeps the folder of its script,
// and not the folder of its page: this lies where all scripts do, and takes what was kept for the page.

addEventListener("fetch", (event) => {
  const { method, url } = event.request;
  if (method === "GET" && new URL(url).origin === location.origin) event.respondWith(answer(event.request));
});

async function answer(request) {
  // A browser that refuses to say what it keeps asks the site.
  const kept = await copyOf(request.url).catch(() => undefined);
  return kept ?? fetch(request);
}

/** Returns a copy of what was kept for the page of this site, and for nothing else of its origin. */
async function copyOf(url) {
  const site = new URL("../", registration.scope).href;
  const own = (await caches.keys()).filter((name) => name.startsWith(`skillmark ${site}`) && name.includes(" page "));
  const copies = await Promise.all(own.map((cacheName) => caches.match(url, { cacheName, ignoreVary: true })));
  return copies.find(Boolean);
}
