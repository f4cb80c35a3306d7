// The document that asks one other host, for the page that has it in a frame. It has an origin of its own (sandbox), so
// that nothing of this site goes along and nothing of it can be reached. No module: such an origin could not load one.

(() => {
  const site = new URL(location.href).origin;
  const host = location.hash.slice(1);
  if (parent === window || !/^[a-z0-9_-]+(\.[a-z0-9_-]+)+$/.test(host)) return;
  const origin = `https://${host}`;
  let isSealed = false;
  /** What is being asked for. A refusal does not say by which of several it came about. */
  const running = new Set();

  // From here on this document can reach that host only, and no answer can lead it elsewhere.
  const policy = document.createElement("meta");
  policy.httpEquiv = "Content-Security-Policy";
  policy.content = `connect-src ${origin}`;
  document.head.append(policy);
  isSealed = policy.isConnected;
  addEventListener("securitypolicyviolation", ({ effectiveDirective }) => {
    if (effectiveDirective !== "connect-src") return;
    for (const own of running) own.refusal ??= running.size === 1 ? "elsewhere" : "failed";
  });

  addEventListener("message", async ({ source, origin: from, data }) => {
    if (source !== parent || from !== site || !isSealed) return;
    const answer = await ask(data).catch(() => ({ failure: "failed" }));
    parent.postMessage({ id: data.id, ...answer }, site, answer.bytes ? [answer.bytes] : []);
  });
  parent.postMessage({ isReady: true }, site);

  /** Returns `{ bytes }` or `{ failure }`. */
  async function ask({ url, accept, limit, patience }) {
    if (new URL(url).origin !== origin) return { failure: "elsewhere" };
    const controller = new AbortController();
    const timer = setTimeout(() => controller.abort(), patience);
    const settings = { credentials: "omit", referrerPolicy: "no-referrer", cache: "no-store", signal: controller.signal };
    const own = { refusal: null };
    running.add(own);
    try {
      const response = await fetch(url, { ...settings, headers: { accept } });
      if (new URL(response.url).origin !== origin) return { failure: "elsewhere" };
      if (response.status !== 200) return { failure: response.status === 410 ? "gone" : String(response.status) };
      return await bounded(response.body, limit, controller);
    } catch {
      if (controller.signal.aborted) return { failure: "slow" };
      await violations();
      return { failure: own.refusal ?? (await reason(url, settings, own)) };
    } finally {
      running.delete(own);
      clearTimeout(timer);
    }
  }

  /** Browsers do not say why a request failed. Whether the host is there at all, they tell those who want nothing else. */
  async function reason(url, settings, own) {
    try {
      await fetch(url, { ...settings, method: "HEAD", mode: "no-cors" });
      return own.refusal ?? "closed";
    } catch {
      if (settings.signal.aborted) return "slow";
      await violations();
      if (own.refusal) return own.refusal;
      return navigator.onLine ? "nowhere" : "offline";
    }
  }

  /** What the policy refused is told a little later than that the request failed. */
  function violations() {
    return new Promise((resolve) => setTimeout(resolve, 50));
  }

  async function bounded(body, limit, controller) {
    const reader = body.getReader();
    const parts = [];
    let size = 0;
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return { bytes: await new Blob(parts).arrayBuffer() };
      size += value.byteLength;
      if (size > limit) {
        controller.abort();
        return { failure: "large" };
      }
      parts.push(value);
    }
  }
})();
