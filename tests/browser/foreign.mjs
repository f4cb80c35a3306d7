// Pages that belong to another site than the badges.

/** Records what pages complain of, and what they ask of other origins than these, which goes nowhere. */
export async function watch(context, origins) {
  const log = {elsewhere: [], errors: []};
  await context.route('**/*', (route, request) => {
    const url = request.url();
    if([...origins.map(origin => `${origin}/`), 'blob:', 'data:'].some(start => url.startsWith(start))) {
      return route.continue();
    }
    log.elsewhere.push(url);
    return route.abort();
  });
  context.on('weberror', error => log.errors.push(`uncaught: ${error.error()}`));
  context.on('console', message => {
    // Violations are told by the page.
    if(['error', 'warning', 'assert'].includes(message.type()) && !/content security policy|trusted ?(type|script)/i.test(message.text())) {
      log.errors.push(`${message.type()}: ${message.text()} ${message.location().url}`);
    }
  });
  await context.addInitScript(() => {
    window.violations = [];
    document.addEventListener('securitypolicyviolation', ({violatedDirective, blockedURI, sourceFile}) =>
      window.violations.push(`${violatedDirective} ${blockedURI} ${sourceFile}`));
  });
  return log;
}
