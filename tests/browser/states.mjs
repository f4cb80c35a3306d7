// Everything that a reader can see of a built site: its pages, and the verify page with each verdict.

import {readSite} from './pages.mjs';
import {serve} from './server.mjs';
import {NOW, verdicts} from './verdicts.mjs';

/**
 * Serves a built site and returns `{site, server, states}`. The states are `{name, language, path, files, verdict}`:
 * the chosen pages (see pages.mjs), and the verify page in every language with the files that lead to each verdict.
 * `options` are those of `serve`.
 */
export async function openSite(folder, options = {}) {
  const site = readSite(folder);
  const {badges, documents} = await verdicts(folder);
  const server = await serve(folder, site.prefix, {documents, ...options});
  const verifyPages = site.chosen.filter(({kind}) => kind === 'verify');
  const results = verifyPages.flatMap(page => brought(badges).map(result => ({...page, ...result})));
  return {site, server, states: [...site.chosen.map(page => ({...page, files: []})), ...results]};
}

/** Brings a window to a state, and insists on the verdict. */
export async function show(page, origin, {path, files, verdict}) {
  if(files.length > 0) {
    await page.clock.setFixedTime(NOW);
  }
  await page.goto(origin + path, {waitUntil: 'load'});
  if(files.length === 0) {
    return;
  }
  await page.waitForSelector('#file:enabled');
  await page.setInputFiles('#file', files);
  const result = page.locator('#result:not([hidden]):not([aria-busy])[data-verdict]:not(:has([aria-busy="true"]))');
  const said = await result.getAttribute('data-verdict', {timeout: 30_000});
  if(said !== verdict) {
    throw new Error(`${path} calls ${files[0].name} ${said}, not ${verdict}`);
  }
}

function brought(badges) {
  const file = ({name, content}) => ({name: `${name}.json`, mimeType: 'application/json', buffer: Buffer.from(content)});
  return [
    ...badges.map(badge => ({name: `verdict-${badge.name}`, verdict: badge.verdict, files: [file(badge)]})),
    {name: 'verdict-several', verdict: 'several', files: badges.map(file)}
  ];
}
