// How scripts and the tests in Rust talk: a JSON file in, a JSON document on standard output.

import {readFileSync} from 'node:fs';

// Libraries print what they like; standard output belongs to the answer.
console.log = console.error;

/** Reads the JSON file that the first argument names. */
export function job() {
  return JSON.parse(readFileSync(process.argv[2], 'utf8'));
}

/** Prints the answer. Halves of characters, which messages of libraries may quote, are no JSON for everybody. */
export function answer(value) {
  const whole = (key, inner) => typeof inner === 'string' ? inner.toWellFormed() : inner;
  process.stdout.write(JSON.stringify(value, whole));
}
