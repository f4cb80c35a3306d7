// No test leaves this machine: what libraries fetch comes from a table, and every other request fails.

import net from 'node:net';

/** URLs that were asked for and are not in the table. */
export const refused = [];

/**
 * Puts `documents` (URL to JSON or text) in the place of the network. Call it before libraries are loaded.
 */
export function standIn(documents) {
  globalThis.fetch = async input => {
    const url = typeof input === 'string' ? input : input.url ?? String(input);
    if(!(url in documents)) {
      refused.push(url);
      return new Response('not here', {status: 404});
    }
    const document = documents[url];
    const text = typeof document === 'string' ? document : JSON.stringify(document);
    return new Response(text, {headers: {'content-type': 'application/json'}});
  };
  // What does not go through `fetch` must not get out either.
  net.Socket.prototype.connect = function(...destination) {
    refused.push(`socket ${JSON.stringify(destination[0])}`);
    throw new Error('this test has no network');
  };
}
