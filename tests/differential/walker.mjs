// What the product makes of documents: it is run once for many of them.

import {spawn} from 'node:child_process';

/**
 * Runs `tool`, which reads a JSON text a line and answers `{nquads}` or `{refused, pointer}` a line, over `texts`.
 */
export async function walk(tool, texts) {
  const child = spawn(tool, [], {stdio: ['pipe', 'pipe', 'inherit']});
  const parts = [];
  child.stdout.on('data', part => parts.push(part));
  child.stdin.end(texts.map(text => `${text}\n`).join(''));
  const status = await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  const answers = Buffer.concat(parts).toString('utf8').split('\n').filter(Boolean).map(line => JSON.parse(line));
  if(status !== 0 || answers.length !== texts.length) {
    throw new Error(`${tool} ended with ${status} after ${answers.length} of ${texts.length} documents`);
  }
  return answers;
}
