// What mutations put into documents: terms of the contexts, and values that processors have stumbled over.

import {contexts} from '../support/node/contexts.mjs';

/** URLs of the allowed contexts. */
export const CONTEXT_URLS = [...contexts.keys()];

/** Every term of the contexts. */
export const TERMS = [...new Set([...contexts.values()].flatMap(context => terms(context['@context'])))];

/** Those that look like a type. */
export const TYPES = TERMS.filter(term => /^[A-Z0-9]/.test(term));

/** Keys that are keywords, aliases, IRIs, or nothing at all. */
export const ODD_KEYS = [
  '@id', '@type', '@context', '@value', '@language', '@list', '@set', '@graph', '@json', '@included', '@index', '@nest',
  '@none', '@reverse', '@foo', '@Foo', '@', 'id', 'type', '', 'foo', 'a:b', '_:x', 'https://schema.org/name', 'sec:proof',
  'proof', '__proto__x', '...', 'name', 'description', 'image', '1EdTechRevocationList', 'term with space', 'ü'
];

/** Strings: IRIs of all kinds, keywords, terms, characters that need escapes, and characters that are not characters. */
export const STRINGS = [
  '', 'x', 'relative/path', '#frag', '?q', '//host/x', 'urn:x:1', '_:b1', '_:', '_:a b', '_:b-1', '_:é',
  'https://ex.org/ü', 'https://ex.org/a b', 'https://ex.org/<x>', 'https://ex.org/"', 'https://ex.org/\\',
  'https://ex.org/^`{}|', 'https://ex.org/\u00a0', 'https://ex.org/\u2028', 'https://ex.org/\ufeff',
  'https://ex.org/\u0085', 'https://ex.org/\u0001', 'sec:foo', 'cred:foo', 'xsd:string', 'xsd:dateTime', 'cred://x',
  'id:foo', 'type:foo', 'name:foo', 'schema:name', 'a:', '1a:b', 'a+b.c-d:x', ':x', '@id', '@type', '@foo', '@vocab',
  'id', 'type', 'name', 'VerifiableCredential', 'Profile', 'assertionMethod', 'authentication',
  'https://w3id.org/security#assertionMethod', 'line\nbreak\ttab\r\b\f"q"\\', '\u007f\u0080\u009f', '\u0001\u0000',
  '😀 𝒳', '\uffff\ufffe', 'é', 'e\u0301', '2026-01-01T00:00:00Z', 'true', '1.5', 'did:key:z6Mk',
  'data:image/png;base64,AAAA', 'HTTP://EX.org/%7E', 'https://ex.org/%zz', 'urn:uuid:A', 'mailto:a@b', 'https://[::1]/',
  'a,b:c', 'tag:x,2020:y'
];

/** Language tags, good and bad. */
export const LANGUAGES = [
  'en', 'EN-us', 'de-AT', 'en_US', '', 'x', 'abcdefghi', 'i-klingon', 'zh-Hant-TW', '1a', 'en-', 'sr-Latn-RS', 5, null
];

/** Numbers as they are written. */
export const NUMBERS = [
  '1.0', '-0', '-0.0', '0.0', '1e2', '1E-7', '1.5e-7', '0.000001', '0.00000123', '1e21', '1.5e21', '123456789012345678',
  '9007199254740993', '9007199254740991', '-9007199254740992', '0.1', '0.30000000000000004', '1.7976931348623157e308',
  '5e-324', '100.125', '-4.5', '1234567.891', '123456789.123456789', '1e20', '12345678901234567890.5',
  '3.141592653589793', '2.718281828459045', '0.1234567890123456', '99.99', '1e15', '4503599627370497.5', '0.012'
];

function terms(context) {
  return Object.entries(context ?? {}).filter(([term]) => !term.startsWith('@'))
    .flatMap(([term, definition]) => [term, ...terms(definition?.['@context'])]);
}
