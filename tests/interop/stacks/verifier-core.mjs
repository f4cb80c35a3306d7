// @digitalcredentials/verifier-core, the engine of verifierplus.org. It brings its own contexts and fetches the rest.

import {verifyCredential} from '@digitalcredentials/verifier-core';

/** Returns `{verified, error, steps, schema}`; `steps` has what it says to each step, by name. */
export async function verifierCore(credential) {
  const result = await verifyCredential({credential: structuredClone(credential), knownDIDRegistries: []});
  const steps = Object.fromEntries((result.log ?? []).map(({id, valid, error}) => [id, valid ?? error?.name ?? null]));
  const schema = result.additionalInformation?.find(({id}) => id === 'schema_check')?.results;
  return {
    // No registry is asked, so every issuer is unknown to it; that step says nothing here.
    verified: !result.errors && steps.valid_signature === true && steps.expiration !== false && steps.revocation_status !== false,
    steps,
    schema: Array.isArray(schema) ? schema.map(({result}) => result) : schema,
    error: result.errors?.map(({name, message}) => `${name}: ${message}`).join('; ')
  };
}
