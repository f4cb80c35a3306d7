// The browser of this machine.

import {accessSync, constants} from 'node:fs';
import {delimiter, join} from 'node:path';

import {chromium} from 'playwright-core';

const BARE = 'chromium-headless-shell';
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * Starts Chromium, which knows no host but this machine. `isBare` is for tests that only look at pages: they may have the
 * browser without anything around its pages, which takes half the time but has no clipboard.
 */
export async function launch(more = [], {isBare = false} = {}) {
  const isRoot = process.getuid?.() === 0;
  return chromium.launch({
    executablePath: find(isBare ? [BARE, ...NAMES] : NAMES),
    args: [
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
      '--disable-background-networking', '--disable-component-update', '--disable-domain-reliability',
      '--disable-sync', '--no-first-run', '--no-default-browser-check',
      // Chromium's sandbox does not start for root.
      ...isRoot ? ['--no-sandbox'] : [],
      ...more
    ]
  });
}

function find(names) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  for(const name of names) {
    const path = folders.map(folder => join(folder, name)).find(isExecutable);
    if(path) {
      return path;
    }
  }
  throw new Error(`none of ${NAMES.join(', ')} is in PATH; install Chromium, on Debian with \`apt-get install chromium\``);
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
