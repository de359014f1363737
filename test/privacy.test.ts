// Who may know what: an address stands with its person alone, a letter names nobody but whoever calls, a link shows its reader's own,
// and what waits in the queue can be read by nobody.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Json } from '../src/store/store.ts';
import { AREA, TENANT, type TestHouse, addressOf, openHouse } from './house.ts';
import { type Site, openSite } from './web/site.ts';

const MEETING = 'koordineringsgruppe/2026-12-10';
const IN_TEAMS = ['skole', 'nav', 'helse'];
const BY_MAIL = ['ppt', 'kultur'];
const ROLES: Readonly<Record<string, string>> = {
  ...{
    skole: 'Leder skole',
    nav: 'Leder NAV',
    helse: 'Leder helse',
    ppt: 'Leder PPT',
    kultur: 'Leder kultur',
  },
};
const nameOf = (who: string): string => `NAVN-${who}`;
const mailOf = (who: string): string => `${who}@adresse.example.no`;
const ALL = ['koordinator', ...IN_TEAMS, ...BY_MAIL, 'gjest'];

let house: TestHouse;
let site: Site;
beforeEach(async () => {
  house = await openHouse({ now: '2026-11-23T08:00' });
  await house.meets('koordinator', mailOf('koordinator'), nameOf('koordinator'));
  await house.act('koordinator', 'setup.apply', { name: 'Testvik', preset: 'krad', language: 'nb' });
  const lines = Object.entries(ROLES).map(([who, role]) => `${role}; ${nameOf(who)}; ${mailOf(who)}`);
  await house.act('koordinator', 'people.roles', { text: lines.join('\n') });
  for (const who of IN_TEAMS) await house.meets(who, mailOf(who), nameOf(who));
  site = await openSite(house);
});
afterEach(async () => {
  expect(house.faults).toEqual([]);
  await site.close();
  await house.close();
});

/** Called with a guest, answered by one, moved; everybody has heard. */
async function called(): Promise<void> {
  const draft = await house.ask(
    'koordinator',
    'innkall koordineringsgruppe 10. desember kl 9-11 på rådhuset saker Ungdata',
  );
  const change = draft.card?.actions.find(({ verb }) => verb === 'meeting.change');
  await house.act('koordinator', 'meeting.change', change?.data ?? {});
  const typed = { day: '2026-12-10', start: '09:00', end: '11:00', place: 'rådhuset', agenda: 'Ungdata' };
  const guests = `${nameOf('gjest')}; ${mailOf('gjest')}`;
  const ready = await house.act('koordinator', 'meeting.edit', { ...change?.data, ...typed, guests });
  const send = ready.card?.actions.find(({ verb }) => verb === 'meeting.send');
  await house.act('koordinator', 'meeting.send', send?.data ?? {});
  await house.act('skole', 'meeting.answer', {
    meeting: MEETING,
    answer: 'deputy',
    deputy: nameOf('stedfortreder'),
  });
  await house.act('nav', 'agenda.add', { forum: 'koordineringsgruppe', item: 'natt', title: 'Natteravner' });
}

const named = (text: string): readonly string[] => ALL.filter((who) => text.includes(nameOf(who)));

describe('an e-mail address', () => {
  it('stands in the record of its person, and nowhere else', async () => {
    await called();
    await house.act('koordinator', 'meeting.moveTo', {
      meeting: MEETING,
      day: '2026-12-11',
      start: '09:00',
      end: '11:00',
      place: 'rådhuset',
    });
    await house.tick('2026-12-04T09:01');
    const records = await house.store.list(TENANT, '');
    const holding = records.filter(({ key, value }) =>
      `${key} ${JSON.stringify(value)}`.includes('@adresse.example.no'),
    );
    const kinds = new Set(holding.map(({ key }) => key.split('/').slice(0, 2).join('/')));
    expect([...kinds].sort()).toEqual(['-/mail', '-/person']);
    for (const who of ALL)
      expect(holding.filter(({ value }) => JSON.stringify(value).includes(mailOf(who)))).toHaveLength(1);
  });
});

describe('a letter', () => {
  it('and its calendar entry name nobody but their reader and whoever calls', async () => {
    await called();
    await house.act('koordinator', 'meeting.moveTo', {
      meeting: MEETING,
      day: '2026-12-11',
      start: '09:00',
      end: '11:00',
      place: 'rådhuset',
    });
    for (const at of ['2026-12-01T09:01', '2026-12-04T09:01', '2026-12-08T09:01']) await house.tick(at);
    await house.act('koordinator', 'meeting.callOff', { meeting: MEETING, reason: 'illness' });
    const letters = house.mails();
    expect(letters.length).toBeGreaterThan(20);
    expect(new Set(letters.map(({ to }) => to))).toEqual(new Set(ALL));
    for (const { to, letter } of letters) {
      expect(named(JSON.stringify(letter.event ?? {}))).toEqual([]);
      expect(named(letter.subject)).toEqual([]);
      const others = named(JSON.stringify(letter.parts)).filter((who) => who !== 'koordinator' && who !== to);
      expect(others).toEqual([]);
      expect(JSON.stringify(letter)).not.toContain('@adresse');
      expect(JSON.stringify(letter)).not.toContain('stedfortreder');
    }
  });
});

/** Every page that the letters to somebody lead to. */
async function pagesOf(who: string): Promise<readonly string[]> {
  const mine = house.mails().filter(({ to }) => to === who);
  const urls = mine.flatMap(({ letter }) =>
    letter.parts.flatMap((part) => (part.kind === 'link' ? [part.url] : [])),
  );
  return [...new Set(urls.filter((url) => url.includes('/svar/')))];
}

describe('a page that a letter leads to', () => {
  it('shows its reader’s own answer and items, and of others the name of whoever calls', async () => {
    await called();
    const urls = await pagesOf('ppt');
    expect(urls.length).toBeGreaterThan(1);
    for (const url of urls) {
      const page = await site.get(url);
      expect(page.status).toBe(200);
      expect(named(page.html).filter((who) => who !== 'koordinator' && who !== 'ppt')).toEqual([]);
      expect(page.html).not.toContain('stedfortreder');
      expect(page.html).not.toContain('Natteravner');
      expect(page.html).not.toContain('@adresse');
    }
  });

  it('shows nothing any more to somebody who is no longer called', async () => {
    await called();
    const urls = await pagesOf('ppt');
    const pages = await Promise.all(urls.map((url) => site.get(url)));
    const mail = await house.get('mail', mailOf('ppt'));
    await house.act('koordinator', 'people.remove', { role: 'leder-ppt', person: mail?.person });
    await house.tick('2026-11-24T08:00');
    await house.act('koordinator', 'meeting.moveTo', {
      meeting: MEETING,
      day: '2026-12-11',
      start: '09:00',
      end: '11:00',
      place: 'Hemmelig sted',
    });
    for (const [n, url] of urls.entries()) {
      const page = await site.get(url);
      expect([url.slice(0, 30), page.status]).toEqual([url.slice(0, 30), 410]);
      expect(page.text).not.toContain('Ungdata');
      const button = /name="press" value="([^"]+)"/.exec(pages[n]?.html ?? '')?.[1] ?? '';
      const card = /name="card" value="([^"]*)"/.exec(pages[n]?.html ?? '')?.[1] ?? '';
      const pressed = await site.send(url, { card, press: button });
      expect(pressed.status).toBe(422);
      expect(pressed.html).not.toContain('Hemmelig sted');
    }
    expect(await house.list('answer', `${MEETING}/${mail?.person}`)).toEqual([]);
  });
});

describe('an answer in the chat that holds a link', () => {
  it('waits in the queue where nobody can read it, and arrives whole', async () => {
    await house.act('skole', 'feed.make', { forum: '*' });
    house.sent();
    const person = await house.personOf('skole');
    await house.house.dispatch({
      actor: { kind: 'person', tenant: TENANT, person, founder: false },
      place: { kind: 'private' },
      verb: 'feed.show',
      input: {},
      now: house.now(),
      activity: 'a:skole/1',
      reply: { lane: `person:${person}`, address: addressOf('skole') },
    });
    const [waits] = await house.store.claim(house.now(), 1000, 1);
    const body = waits?.body as { readonly [key: string]: Json };
    expect(body['kind']).toBe('reply');
    expect(JSON.stringify(body)).not.toMatch(/kalender|https:\/\/slt/i);
    await house.store.settle(TENANT, waits?.id ?? '', waits?.lease ?? '', {
      kind: 'later',
      until: house.now(),
    });
    await house.house.outbox.drain();
    const [card] = house.sent();
    const [, token = ''] = /kalender\/([\w.-]+)\.ics/.exec(JSON.stringify(card?.card.json)) ?? [];
    expect(await house.links.open(token, house.now())).toMatchObject({ area: AREA, linked: { person } });
  });
});
