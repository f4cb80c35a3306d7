// The browser of this machine.

import {accessSync, constants} from 'node:fs';
import {delimiter, join} from 'node:path';

import {chromium} from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Starts Chromium, which knows no host but this machine. */
export async function launch(more = []) {
  const isRoot = process.getuid?.() === 0;
  return chromium.launch({
    executablePath: find(),
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

function find() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  for(const name of NAMES) {
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
