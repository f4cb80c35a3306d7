// Runs in the browser, and in Node.js: loads one of the two, checks one badge for the first time, and then many times.

const WARM = 200;

/**
 * Returns times in milliseconds: `{load, cold, warm: [...]}`. Where nothing can be fetched, `init` is the WebAssembly,
 * and `verify` the other side.
 */
export async function measure(name, {badge, request, documents}, {init, verify} = {}) {
  const start = performance.now();
  const check = name === 'skillmark' ? await skillmark(badge, request, init) :
    await rival(verify, badge, documents, request.now);
  const loaded = performance.now();
  await check();
  const first = performance.now();
  const warm = [];
  for(let i = 0; i < WARM; i++) {
    const before = performance.now();
    await check();
    warm.push(performance.now() - before);
  }
  return {load: loaded - start, cold: first - loaded, warm};
}

// As the worker does it: ECDSA and RSA are answered by the browser.
async function skillmark(badge, request, init) {
  const [{default: start, check, trust}, {settle}] = await Promise.all([
    import('./verifier/skillmark_verifier.js'), import('./verifier/signatures.js')
  ]);
  await start(init);
  trust(JSON.stringify(request.trust));
  const bytes = new TextEncoder().encode(badge);
  return async () => insist((await settle(check, bytes, 'badge', request))[0].report.verdict === 'valid');
}

async function rival(given, badge, documents, now) {
  const verify = given ?? (await import('./rival.js')).verify;
  return async () => insist(await verify(badge, documents, now));
}

function insist(verified) {
  if(!verified) {
    throw new Error('the badge does not verify');
  }
}
