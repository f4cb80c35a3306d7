// What jsonld.js makes of a document, in safe mode: canonical N-Quads, or a refusal.

import jsonld from 'jsonld';

import {documentLoader} from '../support/node/contexts.mjs';

const loader = documentLoader();

/** Returns `{nquads}` or `{refused}`, which says why. */
export async function canonical(document) {
  try {
    const nquads = await jsonld.canonize(document, {
      algorithm: 'RDFC-1.0',
      format: 'application/n-quads',
      documentLoader: loader,
      safe: true,
      base: null,
      maxWorkFactor: 2
    });
    return {nquads};
  } catch(error) {
    const parts = [error.details?.event?.code, error.message, error.details?.cause?.message];
    return {refused: parts.filter(Boolean).join(': ').slice(0, 200)};
  }
}
