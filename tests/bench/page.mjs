// Runs in the browser: loads one of the two, checks one badge for the first time, and then many times.

const WARM = 200;

/** Returns times in milliseconds: `{load, cold, warm: [...]}`. */
export async function measure(name, {badge, request, documents}) {
  const start = performance.now();
  const check = name === 'skillmark' ? await skillmark(badge, request) : await rival(badge, documents);
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

async function skillmark(badge, request) {
  const {default: init, check} = await import('./verifier/skillmark_verifier.js');
  await init();
  const bytes = new TextEncoder().encode(badge);
  return () => insist(JSON.parse(check(bytes, 'badge.json', request)).report.verdict === 'valid');
}

async function rival(badge, documents) {
  const {verify} = await import('./rival.js');
  return async () => insist(await verify(badge, documents));
}

function insist(verified) {
  if(!verified) {
    throw new Error('the badge does not verify');
  }
}
