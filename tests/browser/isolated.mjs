// Code of the tests in a page, out of reach of the page and of its policy.

/**
 * Returns `run(function, argument)` for the page that a window shows now. The functions share a world of their own: they
 * see the document, and the page does not see them. `library` is the text of a script that is there before.
 */
export async function isolated(page, library = '') {
  const session = await page.context().newCDPSession(page);
  const {frameTree} = await session.send('Page.getFrameTree');
  const {executionContextId: contextId} = await session.send('Page.createIsolatedWorld', {frameId: frameTree.frame.id});
  const evaluate = async expression => {
    const options = {expression, contextId, awaitPromise: true, returnByValue: true};
    const {result, exceptionDetails} = await session.send('Runtime.evaluate', options);
    if(exceptionDetails) {
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    }
    return result.value;
  };
  await evaluate(`${library};0`);
  return (work, argument) => evaluate(`(${work})(${JSON.stringify(argument) ?? ''})`);
}
