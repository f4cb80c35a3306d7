// Gives workers of the page their scripts without a connection. A worker belongs to what keeps the folder of its script,
// and not the folder of its page: this lies where all scripts do, and takes what was kept for the page.

addEventListener("fetch", (event) => {
  const { method, url } = event.request;
  if (method === "GET" && new URL(url).origin === location.origin) event.respondWith(answer(event.request));
});

async function answer(request) {
  // A browser that refuses to say what it keeps asks the site.
  const kept = await caches.match(request.url, { ignoreVary: true }).catch(() => undefined);
  return kept ?? fetch(request);
}
