// Calendars that people subscribe to, as Outlook asks for them: read with an iCalendar parser nobody here wrote.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import type { Written } from '../../src/capability.ts';
import type { Calendar } from '../../src/written.ts';
import { TENANT, type TestHouse, openHouse } from '../house.ts';
import { type Site, openSite } from './site.ts';

let house: TestHouse;
let site: Site;

/** The address on somebody's card, made when there is none. */
async function address(who: string): Promise<string> {
  const { text } = await house.ask(who, 'kalender');
  const shown =
    /https:\/\/\S+\.ics/.exec(text) ??
    /https:\/\/\S+\.ics/.exec((await house.press(who, 'Lag adresse')).text);
  return shown?.[0] ?? '';
}

const eventsIn = (ics: string): readonly ICAL.Event[] =>
  new ICAL.Component(ICAL.parse(ics) as never)
    .getAllSubcomponents('vevent')
    .map((component) => new ICAL.Event(component));

beforeAll(async () => {
  house = await openHouse({ preset: 'nes' });
  await house.roles({ rektor: 'Rektor' });
  site = await openSite(house);
});
afterAll(async () => {
  await site.close();
  await house.close();
});

describe('a calendar', () => {
  it('is read by any calendar program, every meeting once', async () => {
    const url = await address('koordinator');
    const answer = await site.get(url);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(answer.headers.get('cache-control')).toBe('private, max-age=900');
    expect(answer.headers.get('x-robots-tag')).toBe('noindex, nofollow');
    const events = eventsIn(answer.html);
    expect(events.length).toBeGreaterThan(5);
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
  });

  it('is not sent twice when nothing has changed, whatever the clock says', async () => {
    const url = await address('koordinator');
    const mark = (await site.get(url)).headers.get('etag') ?? '';
    house.setClock('2026-11-23T15:00');
    for (const known of [mark, `W/${mark}`, `"x", ${mark}`]) {
      const again = await site.ask(url, { headers: { 'if-none-match': known } });
      expect([again.status, again.html, again.headers.get('etag')]).toEqual([304, '', mark]);
    }
    expect((await site.ask(url, { headers: { 'if-none-match': '"x"' } })).status).toBe(200);
    expect((await site.ask(url, { method: 'HEAD' })).status).toBe(200);
  });

  it('that has been turned off is not found, nor is one that never was', async () => {
    const url = await address('rektor');
    expect((await site.get(url)).status).toBe(200);
    await house.press('rektor', 'Slå av adressen');
    const gone = await site.get(url);
    expect([gone.status, gone.text]).toEqual([404, 'not found']);
    for (const path of ['x.ics', 'a.b.c', '..%2f..%2f.ics', '.ics'])
      expect((await site.get(`${site.here}/kalender/${path}`)).status).toBe(404);
    const page = await site.link('rektor', 'meeting.invitation', { meeting: 'm' });
    expect((await site.get(page.replace('/svar/', '/kalender/'))).status).toBe(404);
  });

  it('changes nothing by being read', async () => {
    const url = await address('koordinator');
    const before = JSON.stringify(await house.store.list(TENANT, ''));
    for (let n = 0; n < 10; n++) await site.get(url);
    expect(JSON.stringify(await house.store.list(TENANT, ''))).toBe(before);
  });

  it('that fails of ours says no more than an id', async () => {
    const calendars = house.house.registry.calendars as Map<string, Written<Calendar>>;
    const own = calendars.get('feed.mine') as Written<Calendar>;
    const url = await address('koordinator');
    calendars.set('feed.mine', { ...own, write: () => Promise.reject(new Error('hemmelig')) });
    const answer = await site.get(url);
    calendars.set('feed.mine', own);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([500, 'text/plain; charset=utf-8']);
    expect(answer.text).toMatch(/^[\da-f-]{36}$/);
    expect(JSON.stringify(site.lines)).toContain(answer.text);
    expect(JSON.stringify(site.lines)).not.toContain('hemmelig');
  });
});
