// The pages of signed links as a person meets them: in a real Chromium without script, on a phone, with the keyboard alone.
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { keyOf } from '../../src/reading/read.ts';
import { AREA, PUBLIC_URL, TENANT, type TestHouse, openHouse } from '../house.ts';
import { chromiumPath, launchChromium } from '../teams/playground.ts';
import { lay } from '../tours/tools.ts';
import { hostile } from '../hostile.ts';
import { type Site, addView, allow, openSite } from './site.ts';

jest.setTimeout(60_000);

const MISSING = 'Chromium is missing; install it with: apt-get install chromium';
const chromium = chromiumPath();
if (chromium === undefined) {
  if (process.env['CI']) throw new Error(MISSING);
  process.stderr.write(`\n*** test/web/browser.test.ts NOT RUN. ${MISSING} ***\n\n`);
}

const MEETING = 'koordineringsgruppe/2026-12-10';
const PHONE = { width: 320, height: 640 };

let house: TestHouse;
let site: Site;
let browser: Browser;
let phone: BrowserContext;
let page: Page;

const answerOf = async (who: string) =>
  (await house.get('answer', `${MEETING}/${await house.personOf(who)}`))?.answer;

async function open(of: string, about: Readonly<Record<string, string>>): Promise<void> {
  await page.goto((await site.link('rektor', of, about)).replace(PUBLIC_URL, site.here));
}

(chromium === undefined ? describe.skip : describe)('in a browser without script, on a phone', () => {
  beforeAll(async () => {
    house = await openHouse({ preset: 'krad' });
    await house.roles({ rektor: 'Leder skole' });
    await lay(house, keyOf(AREA, 'meeting', MEETING), {
      ...{ id: MEETING, forum: 'koordineringsgruppe', day: '2026-12-10', start: '09:00', end: '10:00' },
      ...{ place: hostile(120), agenda: ['Ungdata'], state: 'invited' },
      invitees: [{ person: await house.personOf('rektor') }],
    });
    allow(house, 'meeting.answer', 'wheel.set', 'wheel.settings', 'wheel.show');
    site = await openSite(house);
    browser = await launchChromium(chromium ?? '');
    phone = await browser.newContext({ viewport: PHONE, javaScriptEnabled: false, locale: 'nb-NO' });
    page = await phone.newPage();
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
    await house.close();
  });

  it('the invitation fits the screen, and is answered with one press', async () => {
    await open('meeting.invitation', { meeting: MEETING });
    const { width } = (await page.locator('html').boundingBox()) ?? { width: 0 };
    expect(width).toBeLessThanOrEqual(PHONE.width);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(PHONE.width);
    await page.getByRole('button', { name: 'Kommer', exact: true }).click();
    expect(await answerOf('rektor')).toBe('yes');
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
  });

  it('every button is large enough for a thumb', async () => {
    await open('meeting.invitation', { meeting: MEETING });
    for (const button of await page.getByRole('button').all()) {
      const box = await button.boundingBox();
      if (box) expect(box.height).toBeGreaterThanOrEqual(44);
    }
    for (const button of await page.locator('button[disabled]').all())
      expect(await button.isVisible()).toBe(false);
  });

  it('the deputy is named with the keyboard alone: opened, typed, sent with Enter', async () => {
    await open('meeting.invitation', { meeting: MEETING });
    const opener = page.locator('summary');
    await opener.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.type('inspektøren');
    const loaded = page.waitForEvent('load');
    await page.keyboard.press('Enter');
    await loaded;
    expect(await answerOf('rektor')).toBe('deputy');
  });

  it('a deputy without a name is not sent at all', async () => {
    await open('meeting.invitation', { meeting: MEETING });
    await page.locator('summary').click();
    await page.locator('details button').click();
    expect(await page.locator('input:invalid').count()).toBe(1);
    expect(await answerOf('rektor')).toBe('deputy');
  });

  it('Enter in a field chooses none of several buttons', async () => {
    const answer = await house.house.dispatch({
      actor: { kind: 'person', tenant: TENANT, person: await house.personOf('koordinator'), founder: false },
      place: { kind: 'private' },
      verb: 'wheel.settings',
      input: { routine: 'ungdata' },
      now: house.now(),
    });
    const [drawing] = answer.drawings;
    addView(house, 'proeve.rutine', {
      input: { parse: (value: unknown) => value },
      draw: async () => drawing,
    });
    await open('proeve.rutine', {});
    const sent: string[] = [];
    page.on('request', (request) => sent.push(request.method()));
    const field = page.getByLabel(/år/i).first();
    await field.focus();
    await page.keyboard.press('Enter');
    await field.blur();
    expect(sent).toEqual([]);
  });

  it('what is refused is read first: focus begins at what went wrong', async () => {
    await page.getByLabel('Måned', { exact: false }).selectOption('3');
    await page.getByRole('button', { name: 'Lagre' }).click();
    expect(await page.getByRole('alert').innerText()).toContain('bare');
    expect(await page.evaluate('document.activeElement.getAttribute("role")')).toBe('alert');
    expect(await page.getByLabel('Måned', { exact: false }).inputValue()).toBe('3');
  });

  it('nothing on the page is refused by its own policy', async () => {
    const said: string[] = [];
    page.on('console', (line) => said.push(line.text()));
    await open('meeting.invitation', { meeting: MEETING });
    expect(said.filter((line) => /Content Security Policy/.test(line))).toEqual([]);
    const colour = await page.evaluate(
      'getComputedStyle(document.querySelector("button.main")).backgroundColor',
    );
    expect(colour).toBe('rgb(11, 74, 143)');
  });
});
