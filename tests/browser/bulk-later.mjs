// A list of badges whose answers come late, change, or never come.

import {readFileSync} from 'node:fs';
import {join} from 'node:path';

import {ed25519, named} from '../support/node/keys.mjs';
import {statusEntry} from '../support/node/sample.mjs';
import {signedStatusList} from '../support/node/sign.mjs';
import {drop} from './crowd.mjs';

const ADA = 'did:example:ada';
const BEN = 'did:example:ben';

/**
 * Returns runs, each called with a page, its context and the documents that the host serves. `tools` are those of
 * bulk.mjs, and `made` is what `crowd` returns of a site in `folder`.
 */
export function later({folder, made, same, expect, finished, rowsOf, wordOf}) {
  const {base_url: base, issuers: [issuer]} = JSON.parse(readFileSync(join(folder, 'trust.json'), 'utf8'));
  const lost = new URL('status/lost.json', base).href;
  const {subject, ...own} = split(made.own);
  const badge = async (name, more = {}) => {
    const {id, ...parts} = more;
    const content = await made.seal({...own, ...parts, id: `urn:example:${name}`, credentialSubject: {...subject, ...id && {id}}});
    return {name: `${name}.json`, content: JSON.stringify(content)};
  };
  const withdrawable = {credentialStatus: statusEntry(lost, 1)};
  const found = async documents => {
    const key = named(await ed25519('verdicts'), issuer.id, `${issuer.id}#tests`);
    documents[new URL(lost).pathname] = JSON.stringify(await signedStatusList(lost, issuer.id, [], 'eddsa-jcs-2022', key));
  };
  const retry = page => page.locator('.needs [data-host=""] button').click();

  // Of two addresses the last one counts, and what is added later is compared with it too.
  async function comparedLate(page, context) {
    await delayed(page, context, BEN);
    await drop(page, [await badge('of-ada', {id: ADA}), await badge('of-ben', {id: BEN})]);
    await finished(page, 2);
    await page.fill('#list-person', BEN);
    await page.keyboard.press('Enter');
    await page.fill('#list-person', ADA);
    await page.keyboard.press('Enter');
    await page.waitForSelector('.compared:has-text("belong to this address: 1")');
    await page.waitForTimeout(800);
    const before = (await rowsOf(page)).map(([, , , person]) => person);
    expect(before[0] !== before[1], `whose they are: ${before}`);
    await drop(page, [await badge('of-ada-too', {id: ADA, name: 'Another'}), await badge('of-ada-as-well', {id: ADA})]);
    await finished(page, 4);
    await page.waitForSelector('.compared:has-text("belong to this address: 3")');
    const after = (await rowsOf(page)).map(([, , , person]) => person);
    same(after, [before[0], before[1], before[0], before[0]], 'whose they are, with those that came later');
  }

  // What is found out later tells what belongs together, and is left out by the filter that is there.
  async function foundLater(page, context, documents) {
    await drop(page, [await badge('one', {...withdrawable, id: ADA}), await badge('two', {...withdrawable, id: ADA})]);
    await finished(page, 2);
    const button = page.locator('.by-verdict button', {hasText: await wordOf(page, 'valid_status_unknown')});
    await button.click();
    same((await rowsOf(page)).length, 2, 'how many are left at first');
    expect(!(await rowsOf(page))[1][1].includes('twice'), 'what may be withdrawn is held twice');
    await found(documents);
    await retry(page);
    await page.waitForFunction(() => document.querySelectorAll('.several tbody tr').length === 0);
    expect(await button.isVisible(), 'the filter cannot be taken back');
    await button.click();
    same((await rowsOf(page)).length, 2, 'how many are left at last');
    expect((await rowsOf(page))[1][1].includes('twice'), `that the same person has it twice is not said: ${(await rowsOf(page))[1][1]}`);
  }

  // What was typed stays when a badge is checked once more; and its row hears of that, whether or not it is shown.
  async function typedBefore(page, context, documents) {
    await drop(page, [await badge('one', {...withdrawable, id: ADA})]);
    await page.waitForSelector('#result[data-verdict="valid_status_unknown"]');
    await page.fill('#person', ADA);
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-question="person"] .answer:not(:empty)');
    const said = await page.innerText('[data-question="person"] .answer');
    await found(documents);
    await retry(page);
    await page.waitForSelector('#result[data-verdict="valid"]');
    same(await page.inputValue('#person'), ADA, 'the address that was typed');
    same(await page.innerText('[data-question="person"] .answer'), said, 'whose it is, once more');
  }

  async function leftMeanwhile(page, context, documents) {
    await drop(page, [await badge('one', withdrawable), await badge('two', {id: ADA})]);
    await finished(page, 2);
    const before = (await rowsOf(page)).map(([word]) => word);
    await page.locator('.several td button').first().click();
    await page.waitForSelector('#result[data-verdict="valid_status_unknown"] .needs button');
    await found(documents);
    await page.evaluate(() => {
      document.querySelector('#result .needs button').click();
      document.querySelector('.listway .back').click();
    });
    await page.waitForFunction(word => document.querySelector('.several tbody tr td').innerText.trim() !== word, before[0]);
    same((await rowsOf(page))[0][0], before[1], 'the row of a badge that was left');
    // A badge that is about to be shown is not, once its list is gone.
    await page.evaluate(() => {
      document.querySelector('.several td button').click();
      document.querySelector('.several .again').click();
    });
    await page.waitForTimeout(500);
    expect(await page.locator('#result').isHidden(), 'a badge of a list that is gone is shown');
  }

  // Whatever does not come is told, and so is a page that is older than what it loads.
  async function neverComes(page, context) {
    for(const script of ['list.js', 'bring.js', 'report.js']) {
      await context.route(`**/${script}`, route => route.fulfill({status: 404}));
      await page.reload();
      await page.waitForSelector('#file:enabled');
      const files = [{name: 'one.json', content: made.badges[0].content}, {name: script === 'bring.js' ? 'two.zip' : 'two.json', content: 'x'}];
      await drop(page, files);
      await page.waitForSelector('#result:not([hidden]):has-text("The check did not work")');
      same((await page.innerText('#status')).trim(), '', `what is said to go on without ${script}`);
      await context.unroute(`**/${script}`);
    }
  }

  async function olderPage(page, context) {
    await context.route('**/verify/parts.html', async route => {
      const response = await route.fetch();
      const body = (await response.text()).replace(/(data-start="?)[^" >]*/, '$1/assets/verify/other/page.js');
      return route.fulfill({response, body});
    });
    await page.reload();
    await page.waitForSelector('#file:enabled');
    await drop(page, [{name: 'one.json', content: made.badges[0].content}]);
    await page.waitForSelector('#result:not([hidden]):has-text("Reload it, and then bring")');
    await context.unroute('**/verify/parts.html');
  }

  // A record says that everything was checked only where it was.
  async function recordOfForgery(page) {
    for(const {verdict, content} of [...new Map(made.badges.map(badge => [badge.verdict, badge])).values()]) {
      if(!['not_authentic', 'wrong_issuer', 'unsigned'].includes(verdict)) {
        continue;
      }
      await drop(page, [{name: `${verdict}.json`, content}]);
      await page.waitForSelector(`#result[data-verdict="${verdict}"]`);
      expect(!(await page.textContent('#result .record')).includes('Everything was checked'), `the record of a badge that is ${verdict}`);
      await page.reload();
      await page.waitForSelector('#file:enabled');
    }
  }

  return [comparedLate, foundLater, typedBefore, leftMeanwhile, neverComes, olderPage, recordOfForgery];
}

function split({credentialSubject: subject, proof, credentialStatus, ...own}) {
  return {subject, ...own};
}

/** Has workers answer late whatever is asked with this address. */
async function delayed(page, context, address) {
  await context.route('**/worker.js', async route => {
    const response = await route.fetch();
    const trap = `addEventListener("message", (event) => {
      const { data } = event;
      if (!JSON.stringify(data.values[2] ?? null).includes(${JSON.stringify(address)})) return;
      event.stopImmediatePropagation();
      setTimeout(() => onmessage({ data }), 300);
    });`;
    return route.fulfill({response, body: `${trap}\n${await response.text()}`});
  });
  await page.reload();
  await page.waitForSelector('#file:enabled');
}
