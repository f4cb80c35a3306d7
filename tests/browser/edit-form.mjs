// The form for a credential, as somebody uses it.

/** Opens the form, empty or with a credential. */
export async function open(page, id) {
  if(id) {
    await page.selectOption('#which', id);
    await page.click('#opening button');
  } else {
    await page.click('#new');
  }
  await opened(page);
}

/** Waits until what was typed is checked. */
export async function checked(page) {
  await page.waitForTimeout(50);
  await page.waitForSelector('#editor[aria-busy=false]', {timeout: 30_000});
}

export function text(page) {
  return page.inputValue('#text');
}

export function path(page) {
  return page.textContent('#path');
}

/** Adds an item to a list and fills its first field. */
export async function add(page, list, value) {
  await page.click(`#f-${list} > p > [data-do=add]`);
  const field = page.locator(`#f-${list} > .items > .item:last-child`).locator('input, textarea, select').first();
  await field.fill(value);
  await field.blur();
}

/** Waits until a credential is open, and opens the parts of the form that come first. */
export async function opened(page) {
  await page.waitForSelector('#editor:not([hidden])[aria-busy=false]', {timeout: 30_000});
  for(const part of ['about', 'able', 'assessed']) {
    await openPart(page, part);
  }
}

/** Opens a part of the form. */
export async function openPart(page, part) {
  await page.$eval(`#part-${part}`, one => (one.open = true));
}

/** Takes another text in hand. */
export async function turn(page, language) {
  await page.click(`label:has(#in-${language})`);
  await page.waitForFunction(language => document.getElementById('text-path').textContent.endsWith(language === 'en' ? 'index.md' : `.${language}.md`), language);
  await checked(page);
}
