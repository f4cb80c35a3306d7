// Finding credentials.
//
//   node find.mjs SITE
//
// SITE is the sample catalog, built, with one credential that is not in French. The answer is `{problems, figures}`: sentences on what is wrong, and what it took.

import {answer} from '../support/node/job.mjs';
import {launch} from './chromium.mjs';
import {Finder, cards, focused, query, rest, results, tick} from './find-page.mjs';
import {judgeStates} from './find-states.mjs';
import {readSite} from './pages.mjs';
import {inParallel} from './parallel.mjs';
import {serve} from './server.mjs';

/** Lists by one property, each of which has to hold what the search finds for it. */
const LISTS = [
  ['type', 'academic'], ['department', 'computing-data'], ['mode', 'online'], ['credit', 'noncredit'], ['level', 'graduate'],
  ['cost', '500'], ['hours', '40'], ['language', 'fr'], ['audience', 'alumni'], ['status', 'retired']
];

/** What nobody who looks for a skill would type. */
const HOSTILE = [
  'x'.repeat(10_000), '<img src=x onerror=alert(1)><script>alert(2)</script>', '.*+?^${}()|[]\\', 'a\u0000b\u0007', '\u202eatad\u2066',
  'עברית العربية', '%00%ff%', '__proto__ constructor', ' \u200b\ufeff ', '💡'.repeat(300), '"\'`--;'
];

const [folder] = process.argv.slice(2);
const {prefix} = readSite(folder);
const server = await serve(folder, prefix, {compression: 'gzip'});
const browser = await launch();
const finder = new Finder(browser, server, prefix);
const expect = finder.expect.bind(finder);
const figures = {lists: 0};

// Alone, so that nothing else is on the wire.
await byMouse();
await inParallel(2, [
  byKeyboard, byFinger, fromAnyPage, theAddress, withoutScripts, sameCards, nothingFound, inFrench, hostile, withoutIndex, typing,
  async () => {
    figures.states = await judgeStates(finder);
  }
], part => part());
await browser.close();
await server.close();
answer({problems: finder.problems, figures});

/** A data skill without credit, under 500 dollars, online: from the home page, with the clicks counted. */
async function byMouse() {
  await finder.visit('', async page => {
    let clicks = 0;
    const click = async work => {
      clicks += 1;
      await work();
    };
    await page.fill('#q', 'data');
    server.requests.length = 0;
    await click(() => page.click('.ask .btn'));
    const found = await results(page);
    const index = server.requests.filter(({path}) => path.endsWith('.idx') || path.endsWith('.js'));
    figures.requests = index.length;
    figures.bytes = index.reduce((sum, {bytes}) => sum + bytes, 0);
    expect('more than one credential is about data', found.length > 3, found);
    for(const [facet, value] of [['mode', 'online'], ['credit', 'noncredit'], ['cost', '500']]) {
      await click(() => tick(page, facet, value));
      await page.waitForURL(`**?*${facet}=${value}*`);
    }
    const left = await results(page);
    await click(() => page.click('#found .card h3 a'));
    await page.waitForURL('**/credentials/data-at-work/');
    expect('the first is the one', left[0]?.endsWith('/credentials/data-at-work/'), left);
    figures.clicks = clicks;
    await page.goBack();
    expect('the way back leads to the same results', String(await results(page)) === String(left), query(page));
    expect('and what was typed', await page.inputValue('#q') === 'data');
    await page.click('#asked li:nth-child(1) button');
    await page.waitForFunction(() => !location.search.includes('q='));
    expect('a choice can be taken back', !/q=/.test(query(page)) && await page.inputValue('#q') === '', query(page));
    await page.click('#asked .clear');
    await rest(page);
    expect('and all of them', query(page) === '' && await page.locator('#asked').isHidden(), query(page));
  });
}

async function byKeyboard() {
  await finder.visit('credentials/', async page => {
    const {requests} = server;
    expect('nothing of the index is asked for before', !requests.slice(-30).some(({path}) => path.includes('root.idx') && page.url().includes(path)));
    await page.focus('#q');
    await page.keyboard.type('writing');
    await page.keyboard.press('Enter');
    await results(page);
    expect('the focus stays in the field', await page.evaluate(() => document.activeElement.id) === 'q');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect('the first group comes next', await focused(page), 'Type');
    await page.focus('[data-facet=mode] input:enabled');
    const before = await page.evaluate(() => document.activeElement.value);
    await page.keyboard.press('Space');
    await page.waitForURL('**mode=*');
    await results(page);
    expect('the focus stays in the box', await page.evaluate(() => document.activeElement.value) === before);
    await page.selectOption('#sort', 'title');
    await page.waitForURL('**sort=title*');
    const sorted = await page.$$eval('#found h3 a', links => links.map(link => link.textContent));
    expect('sorted by title', String(sorted) === String([...sorted].sort((one, other) => one.localeCompare(other, 'en'))), sorted);
    await page.focus('#asked button');
    await page.keyboard.press('Enter');
    expect('the next choice has the focus', (await focused(page)).startsWith('In person') || (await focused(page)).includes('×'), await focused(page));
  });
  await finder.visit('credentials/?sort=title', async page => {
    const first = await results(page);
    await page.focus('#found > p button');
    await page.keyboard.press('Enter');
    await page.waitForFunction(number => document.querySelectorAll('#found .card').length > number, first.length);
    const place = await page.evaluate(() => [...document.querySelectorAll('#found h3 a')].indexOf(document.activeElement));
    expect('the first new result has the focus', place === first.length, place);
    expect('the address says how many', query(page) === '?sort=title&show=24', query(page));
    await page.reload();
    expect('and shows them again', (await results(page)).length === 24);
  });
}

async function byFinger() {
  await finder.visit('credentials/', async page => {
    expect('the choices are folded away', !await page.locator('[data-facet=credit] .plain').isVisible());
    await page.tap('.every > summary');
    await page.tap('[data-facet=credit] label:has([value=noncredit])');
    await page.waitForURL('**credit=noncredit*');
    const number = (await results(page)).length;
    const small = await page.$$eval('.every label, .every summary, .done button', parts => parts
      .filter(part => part.offsetParent && part.getBoundingClientRect().height < 24).map(part => part.textContent));
    expect('everything is large enough for a finger', small.length === 0, small);
    const button = page.locator('.done button');
    expect('the button says how many', /^Show \d+ results$/.test(await button.textContent()), await button.textContent());
    await button.tap();
    expect('the choices are folded away again', !await page.locator('[data-facet=credit]').isVisible());
    expect('the number of results has the focus', /^\d+ results$/.test(await focused(page)), await focused(page));
    expect('there are results', number > 0);
    expect('the choices say that there is one', (await page.locator('.every > summary').textContent()).includes('(1)'));
  }, {viewport: {width: 390, height: 800}, hasTouch: true, isMobile: true});
}

async function fromAnyPage() {
  for(const width of [390, 1280]) {
    await finder.visit('departments/', async page => {
      if(width < 600) {
        expect('the box is folded away', !await page.locator('#seek').isVisible());
        await page.click('.seek summary');
      }
      await page.fill('#seek', 'spreadsheet');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/credentials/?q=spreadsheet');
      expect('the search box leads to results', (await results(page)).length > 0);
    }, {viewport: {width, height: 800}});
  }
  await finder.visit('credentials/by/mode/online/', async page => {
    await page.click('main .needs-script a');
    await page.waitForURL('**/credentials/?mode=online');
    await results(page);
    expect('a list goes on as a search', await page.isChecked('[data-facet=mode] [value=online]'));
  });
}

/** Each step has its address, and each address its results. */
async function theAddress() {
  const cold = '?q=data&credit=credit&department=computing-data&mode=hybrid&mode=online&sort=hours';
  await finder.visit(`credentials/${cold}`, async page => {
    const first = await results(page);
    expect('an address opens to its results', first.length > 0);
    expect('with its choices', await page.isChecked('[value=computing-data]') && await page.isChecked('[data-facet=mode] [value=online]'));
    expect('and its order', await page.inputValue('#sort') === 'hours');
    expect('the address stays', query(page) === cold, query(page));
    await tick(page, 'mode', 'hybrid');
    await page.waitForURL(url => !url.search.includes('hybrid'));
    const second = await results(page);
    await page.goBack();
    await page.waitForURL(`**${cold}`);
    await page.waitForFunction(number => document.querySelectorAll('#found .card').length === number, first.length);
    expect('back leads to the same', String(await results(page)) === String(first) && await page.isChecked('[data-facet=mode] [value=hybrid]'));
    await page.goForward();
    await page.waitForFunction(number => document.querySelectorAll('#found .card').length === number, second.length);
    expect('and forth again', String(await results(page)) === String(second));
  });
  await finder.visit('credentials/?department=alchemy&mode=online&sort=colour&cost=7&utm_source=x', async page => {
    await results(page);
    const told = await page.textContent('#told');
    expect('what the catalog does not have is said', ['department=alchemy', 'sort=colour', 'cost=7'].every(one => told.includes(one)), told);
    expect('and nothing else', !told.includes('utm'), told);
  });
}

/** Without scripts there are lists by one property: they hold what the search finds for it. */
async function withoutScripts() {
  await finder.visit('credentials/', async page => {
    expect('no field is shown that needs a script', !await page.locator('#q').isVisible() && !await page.locator('#sort').isVisible());
    expect('all credentials are there', await page.locator('#all .card, #all .lines li').count() === 47, await page.locator('#all .card').count());
    expect('and choices are links', await page.locator('.facets li a').count() > 20);
  }, {javaScriptEnabled: false});
  for(const [facet, value] of LISTS) {
    let listed = [];
    await finder.visit(`credentials/by/${facet}/${value}/`, async page => {
      listed = await page.$$eval('#all h3 a, #all .lines a', links => links.map(link => link.getAttribute('href')));
    }, {javaScriptEnabled: false});
    await finder.visit(`credentials/?${facet}=${value}&show=99`, async page => {
      const found = await results(page);
      expect(`${facet} ${value} has something`, listed.length > 0);
      expect(`${facet} ${value} holds the same`, String([...found].sort()) === String([...listed].sort()), {found, listed});
      figures.lists += 1;
    });
  }
}

/** Cards that a script makes say what those of the page say, word for word. */
async function sameCards() {
  for(const language of ['', 'fr/']) {
    let written;
    await finder.visit(`${language}credentials/`, async page => {
      written = await cards(page, '#all');
    }, {javaScriptEnabled: false});
    await finder.visit(`${language}credentials/?sort=title&show=99`, async page => {
      await results(page);
      const made = await cards(page, '#found');
      const other = Object.entries(written).filter(([href, text]) => made[href] !== text);
      expect('cards are the same', other.length === 0, other.slice(0, 2).map(([href, text]) => [text, made[href]]));
      expect('cards were compared', Object.keys(written).length === 12, Object.keys(written).length);
    });
  }
}

async function nothingFound() {
  await finder.visit('credentials/?q=statstics', async page => {
    await results(page);
    const told = await page.textContent('#told');
    expect('a slip is said', told.includes('“statistics”') && told.includes('“statstics”'), told);
  });
  await finder.visit('credentials/?q=spreadsheet+zzqxj', async page => {
    expect('a word that nothing has is left out', (await results(page)).length > 0);
    expect('and that is said', (await page.textContent('#told')).includes('zzqxj'));
  });
  await finder.visit('credentials/?q=spreadsheet&department=health-sciences', async page => {
    await results(page);
    expect('a choice that leaves nothing is left out, and named', (await page.textContent('#told')).includes('Department'), await page.textContent('#told'));
  });
  await finder.visit('credentials/?q=zzqxj', async page => {
    await results(page, 0);
    const told = await page.textContent('#told');
    expect('nothing is said to be nothing', told.includes('Nothing in the catalog matches'), told);
    expect('with what to try', await page.locator('#told a[href$="/skills/"]').count() === 1, told);
  });
}

async function inFrench() {
  await finder.visit('fr/credentials/?q=donnees&mode=online', async page => {
    const found = await results(page);
    expect('French without accents finds', found.length > 0 && found.every(href => href.includes('/fr/')), found);
    const words = await page.textContent('#found .card');
    expect('cards speak French', words.includes('Vous saurez'), words);
    expect('the number is said in French', /résultats?$/.test(await page.textContent('.sortbar [role=status]')));
  });
  await finder.visit('fr/credentials/?sort=title&show=99', async page => {
    await results(page);
    const marked = await page.$$eval('#found h3 a', links => links.filter(link => link.lang === 'en').map(link => link.textContent));
    const able = await page.$$eval('#found .can[lang=en]', texts => texts.map(text => text.textContent));
    expect('what is not in French says so', marked.length > 0 && able.every(text => text.startsWith('You will be able to')), {marked, able});
  });
}

async function hostile() {
  for(const text of HOSTILE) {
    await finder.visit(`credentials/?q=${encodeURIComponent(text)}&mode=${encodeURIComponent(text.slice(0, 1000))}`, async page => {
      page.on('dialog', dialog => finder.problems.push(`a dialog: ${dialog.message()}`));
      await page.waitForFunction(() => !document.getElementById('told').hidden);
      expect('no markup comes of text', await page.locator('main img[onerror], main script').count() === 0);
      expect('not more is searched for than anyone types', (await page.inputValue('#q')).length <= 400);
      await page.fill('#q', text.slice(0, 150));
      await page.click('#find .btn');
      await page.waitForTimeout(100);
      expect('the page still answers', await page.locator('.sortbar [role=status]').isVisible());
      const wide = await page.evaluate(() => document.scrollingElement.scrollWidth > innerWidth);
      expect('nothing is wider than the window', !wide, text.slice(0, 40));
    }, {viewport: {width: 390, height: 800}});
  }
}

/** A host that has lost the index. */
async function withoutIndex() {
  const files = (await import('node:fs')).readdirSync(folder, {recursive: true}).filter(name => name.endsWith('.idx'));
  const broken = await serve(folder, prefix, {withheld: files.map(name => prefix + name)});
  const other = new Finder(browser, broken, prefix);
  await other.visit('credentials/?q=data&mode=online', async page => {
    await page.waitForFunction(() => !document.getElementById('told').hidden);
    other.expect('it is said', (await page.textContent('#told')).includes('does not work'), await page.textContent('#told'));
    other.expect('the list is there', await page.locator('#all .card').first().isVisible());
    other.expect('the links are there', await page.locator('.facets [data-facet=mode] a').first().isVisible());
  }, {isMeant: error => error.includes('404') && error.includes('.idx')});
  finder.problems.push(...other.problems);
  await broken.close();
}

/** Results follow what is typed; one step back leads to where it began. */
async function typing() {
  await finder.visit('credentials/', async page => {
    await page.locator('#q').pressSequentially('health', {delay: 120});
    await page.waitForURL('**?q=health');
    await results(page);
    await page.locator('#q').pressSequentially(' care', {delay: 20});
    await page.waitForURL('**?q=health+care');
    await results(page);
    await page.goBack();
    await rest(page);
    expect('one step back', query(page) === '' && await page.inputValue('#q') === '', query(page));
  });
}
