// A calendar to subscribe to: what stands in it, who may have it, and that its address dies when it is turned off.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { render } from '../../src/cards.ts';
import { compose } from '../../src/compose.ts';
import type { Calendar } from '../../src/written.ts';
import { type Wall, instantOf } from '../../src/domain/calendar.ts';
import type { Meeting } from '../../src/domain/meeting.ts';
import { write } from '../../src/draw.ts';
import { keyOf } from '../../src/reading/read.ts';
import { AREA, TENANT, type TestHouse, cardOf, openHouse } from '../house.ts';
import { lay, operate } from '../tours/tools.ts';

const ROLES = ['slt-koordinator', 'rektor', 'politikontakt'].map((id) => ({ id, name: id, aliases: [] }));
const COMMON = {
  ...{ level: 'utforende', purpose: '', frequency: '', place: 'Rådhuset', monthsOff: [7], agenda: [] },
  ...{ type: 'meeting', cases: { individual: [], group: [] }, convener: 'slt-koordinator', aliases: [] },
};
const FORUMS = [
  {
    ...COMMON,
    ...{ id: 'fagteam', name: 'Fagteam', members: ['rektor'], start: '09:00', end: '10:00' },
    cadence: { kind: 'monthly', nth: 2, weekday: 3 },
  },
  { ...COMMON, id: 'raad', name: 'Politiråd', members: ['politikontakt'], cadence: { kind: 'onDemand' } },
  {
    ...COMMON,
    ...{ id: 'frokost', name: 'SLT-frokost', members: [], type: 'breakfast', start: '08:00', end: '09:00' },
    cadence: { kind: 'monthly', nth: 'last', weekday: 5 },
  },
];

let house: TestHouse;

beforeEach(async () => {
  house = await openHouse({ now: '2027-01-04T08:00' });
  await house.meets('koordinator');
  const empty = { measures: [], routines: [] };
  await operate(house, 'setup.load', {
    name: 'Testvik',
    language: 'nb',
    roles: ROLES,
    forums: FORUMS,
    ...empty,
  });
  await house.act('koordinator', 'people.assign', {
    ...{ role: 'slt-koordinator', name: 'koordinator', email: 'koordinator@example.no' },
  });
  await house.roles({ rektor: 'rektor', politikontakt: 'politikontakt' });
  await house.meets('vaktmester');
});
afterEach(() => house.close());

async function meeting(id: string, over: Partial<Meeting> & { of?: readonly string[] }): Promise<void> {
  const { of = [], ...rest } = over;
  const invitees = await Promise.all(of.map(async (who) => ({ person: await house.personOf(who) })));
  const [forum = '', day = ''] = id.split('/');
  await lay(house, keyOf(AREA, 'meeting', id), {
    ...{ id, forum, day: day.slice(0, 10), start: '09:00', end: '10:00', place: '', agenda: ['Russ'] },
    ...{ state: 'invited', uid: `called-${id}`, sequence: 0, invitees, theme: 'Tema' },
    ...rest,
  });
}

const addressIn = (text: string): string | undefined => /https:\/\/\S+\.ics/.exec(text)?.[0];

/** The address of somebody's own calendar, or of a forum's. */
async function address(who: string, forum = ''): Promise<string> {
  const shown = await house.ask(who, `kalender ${forum}`.trim());
  return addressIn(shown.text) ?? addressIn((await house.press(who, 'Lag adresse')).text) ?? 'none';
}

/** What a calendar program gets; undefined when the address is dead. */
async function calendar(url: string): Promise<Calendar | undefined> {
  const token = url.split('/').pop()?.replace('.ics', '') ?? '';
  const opened = await house.links.open(token, house.now());
  if (typeof opened === 'string') return undefined;
  const area = await house.get('area', AREA);
  if (!area) return undefined;
  const { person, of, with: about } = opened.linked;
  const who = { tenant: TENANT, area, person, now: house.now() };
  return (await write(house.house, house.house.registry.calendars.get(of), who, about))?.value;
}

/** «dag møte» of every entry between two days, with its state. */
async function entries(url: string, from = '2027-01-01', to = '2027-02-28'): Promise<readonly string[]> {
  return ((await calendar(url))?.events ?? [])
    .filter(({ day }) => from <= day && day <= to)
    .map(({ day, summary, status }) => `${day} ${summary} ${status}`);
}

describe('my own calendar', () => {
  it('holds the meetings of the forums I belong to, called or not, and nobody else’s', async () => {
    await meeting('raad/2027-01-20', { of: ['politikontakt'] });
    expect(await entries(await address('rektor'))).toEqual([
      '2027-01-13 Fagteam (Testvik) TENTATIVE',
      '2027-02-10 Fagteam (Testvik) TENTATIVE',
    ]);
    expect(await entries(await address('politikontakt'))).toEqual([
      '2027-01-20 Politiråd (Testvik) CONFIRMED',
    ]);
    expect(await entries(await address('vaktmester'))).toEqual([]);
  });

  it('holds a meeting I am a guest of, and the breakfast when I want its reminders', async () => {
    await meeting('raad/2027-01-20', { of: ['vaktmester'] });
    await house.say('vaktmester', 'frokost');
    await house.act('vaktmester', 'breakfast.subscribe', { session: 'frokost/2027-01-29', on: 'true' });
    expect(await entries(await address('vaktmester'))).toEqual([
      '2027-01-20 Politiråd (Testvik) CONFIRMED',
      '2027-01-29 SLT-frokost (Testvik) TENTATIVE',
      '2027-02-26 SLT-frokost (Testvik) TENTATIVE',
    ]);
  });

  it('keeps an entry the same through call, move and cancellation', async () => {
    const url = await address('rektor');
    const of = async () =>
      (await calendar(url))?.events.find(({ uid }) => uid.startsWith('fagteam.2027-01-13.'));
    const planned = await of();
    expect(planned).toMatchObject({ day: '2027-01-13', start: '09:00', status: 'TENTATIVE', sequence: 0 });
    await meeting('fagteam/2027-01-13', { of: ['rektor'] });
    expect(await of()).toMatchObject({ day: '2027-01-13', status: 'CONFIRMED' });
    await meeting('fagteam/2027-01-13', { of: ['rektor'], day: '2027-01-15' as never, sequence: 1 });
    expect(await of()).toMatchObject({ day: '2027-01-15', sequence: 1 });
    await meeting('fagteam/2027-01-13', { of: ['rektor'], state: 'cancelled', sequence: 2 });
    expect(await of()).toMatchObject({ status: 'CANCELLED', sequence: 2 });
    expect((await calendar(url))?.events.filter(({ day }) => day === '2027-01-13')).toHaveLength(1);
  });

  it('tells when and where, and never what is spoken of or who comes', async () => {
    await meeting('fagteam/2027-01-13', { of: ['rektor'], place: 'Biblioteket' });
    const all = (await calendar(await address('rektor')))?.events;
    const event = all?.find(({ day }) => day === '2027-01-13');
    expect(event).toMatchObject({
      summary: 'Fagteam (Testvik)',
      location: 'Biblioteket',
      start: '09:00',
      end: '10:00',
    });
    expect(JSON.stringify(event)).not.toMatch(/Russ|Tema|rektor/);
  });

  it('reaches from sixty days back to four hundred ahead, and knows the holidays', async () => {
    const days = (await calendar(await address('rektor')))?.events.map(({ day }) => day) ?? [];
    expect(days[0]).toBe('2026-11-11');
    expect(days.at(-1)).toBe('2028-01-12');
    expect(days.some((day) => day.slice(5, 7) === '07')).toBe(false);
  });

  it('leaves out what nobody has decided on: the breakfast on a holiday', async () => {
    await house.act('vaktmester', 'breakfast.subscribe', { session: 'frokost/2027-01-29', on: 'true' });
    // The last Friday of March 2027 is Good Friday.
    expect(await entries(await address('vaktmester'), '2027-03-01', '2027-04-30')).toEqual([
      '2027-04-30 SLT-frokost (Testvik) TENTATIVE',
    ]);
  });

  it('has a joint meeting once', async () => {
    await meeting('raad/2027-01-13', { of: ['rektor', 'koordinator'], joint: ['fagteam' as never] });
    expect(await entries(await address('koordinator'), '2027-01-13', '2027-01-13')).toEqual([
      '2027-01-13 Politiråd (Testvik) CONFIRMED',
    ]);
  });
});

describe('a forum’s calendar', () => {
  it('is for those who belong to it; the breakfast’s is for all', async () => {
    expect(await entries(await address('rektor', 'fagteam'))).toHaveLength(2);
    expect((await house.say('rektor', 'kalender politiråd')).refused).toBe('notAllowed');
    expect(await entries(await address('rektor', 'frokost'))).toHaveLength(2);
    expect(await entries(await address('koordinator', 'politiråd'))).toEqual([]);
  });

  it('holds that forum alone, also for somebody who is a guest of another', async () => {
    await meeting('raad/2027-01-20', { of: ['rektor'] });
    expect(await entries(await address('rektor', 'fagteam'))).toHaveLength(2);
  });

  it('shows a hastemøte, by that name, to those who are called to it only', async () => {
    await meeting('fagteam/2027-01-06', { of: ['koordinator'], emergency: true });
    expect(await entries(await address('koordinator', 'fagteam'), '2027-01-06', '2027-01-06')).toEqual([
      '2027-01-06 Hastemøte (Testvik) CONFIRMED',
    ]);
    expect(await entries(await address('rektor', 'fagteam'), '2027-01-06', '2027-01-06')).toEqual([]);
    expect(await entries(await address('rektor'), '2027-01-06', '2027-01-06')).toEqual([]);
  });

  it('ends for somebody who has left the forum', async () => {
    const url = await address('rektor', 'fagteam');
    await lay(house, keyOf(AREA, 'role', 'rektor'), { ...ROLES[1], holders: [], deputies: [] });
    expect(await calendar(url)).toBeUndefined();
  });

  it('is found from the list on the card as well', async () => {
    const { card } = await house.ask('rektor', 'kalender');
    expect(JSON.stringify(card?.json)).toContain('SLT-frokost');
    const chosen = await house.press('rektor', 'Vis kalenderen', { forum: 'fagteam' });
    expect(chosen.text).toContain('Fagteam i kalenderen din');
    expect((await house.press('rektor', 'Vis kalenderen', { forum: '*' })).text).toContain(
      'SLT-møtene i kalenderen din',
    );
  });

  it('of a name that is none is asked about, and my own is shown', async () => {
    const { text } = await house.say('rektor', 'kalender strikkeklubben');
    expect(text).toContain('Jeg fant ikke noe møte med det navnet.');
    expect(text).toContain('SLT-møtene i kalenderen din');
  });
});

describe('the address', () => {
  it('is one for each, however often it is asked for', async () => {
    await house.ask('rektor', 'kalender');
    const first = await house.act('rektor', 'feed.make', { forum: '*' });
    const second = await house.act('rektor', 'feed.make', { forum: '*' });
    expect(addressIn(second.text)).toBe(addressIn(first.text));
    expect(addressIn((await house.ask('rektor', 'kalender')).text)).toBe(addressIn(first.text));
    expect(await house.list('feed')).toHaveLength(1);
  });

  it('made anew kills the old one; pressed twice, it is made anew once', async () => {
    const old = await address('rektor');
    const feed = (await house.list('feed'))[0]?.id;
    const renewed = await house.act('rektor', 'feed.renew', { forum: '*', feed });
    const again = await house.act('rektor', 'feed.renew', { forum: '*', feed });
    expect(await calendar(old)).toBeUndefined();
    expect(addressIn(renewed.text)).not.toBe(old);
    expect(addressIn(again.text)).toBe(addressIn(renewed.text));
    expect(await calendar(addressIn(renewed.text) ?? '')).toBeDefined();
  });

  it('turned off is dead, and another of the same person lives', async () => {
    const own = await address('rektor');
    const forum = await address('rektor', 'fagteam');
    await house.ask('rektor', 'kalender');
    const stopped = await house.press('rektor', 'Slå av adressen');
    expect(stopped.text).toContain('virker ikke lenger');
    expect(addressIn(stopped.text)).toBeUndefined();
    expect(await calendar(own)).toBeUndefined();
    expect(await calendar(forum)).toBeDefined();
    expect((await house.act('rektor', 'feed.stop', { forum: '*' })).refused).toBeUndefined();
  });

  it('is good for its owner alone', async () => {
    const url = await address('rektor');
    const feed = (await house.list('feed'))[0]?.id ?? '';
    const person = await house.personOf('vaktmester');
    const linked = { kind: 'calendar', person, of: 'feed.mine', with: { feed } } as const;
    const stolen = await house.links.make(TENANT, AREA, linked);
    expect(await calendar(stolen ?? '')).toBeUndefined();
    expect((await house.act('vaktmester', 'feed.renew', { forum: '*', feed })).text).not.toContain('.ics');
    expect(await calendar(url)).toBeDefined();
  });

  it('is never shown in a channel', async () => {
    const channel = { kind: 'channel', channel: '19:a' } as const;
    expect((await house.say('rektor', 'kalender', channel)).refused).toBe('wrongPlace');
  });

  it('cannot be had where the service has no public address: said in words, with no dead button', async () => {
    const log = { info() {}, warn() {}, error() {} } as never;
    const exit = {
      deliver: async () => ({ kind: 'delivered' }),
      open: async () => ({ kind: 'gone', code: 'x' }),
    } as never;
    const bare = compose({ store: house.store, exit, log, clock: house.now });
    const answer = await bare.dispatch({
      actor: { kind: 'person', tenant: TENANT, person: await house.personOf('rektor'), founder: false },
      place: { kind: 'private' },
      verb: 'feed.show',
      input: {},
      now: instantOf('2027-01-04T08:00' as Wall),
    });
    const [drawing] = answer.drawings;
    const shown = drawing && cardOf(render(drawing, 'nb'));
    expect(shown?.text).toContain('har ingen adresse på nettet ennå');
    expect(shown?.actions.map(({ verb }) => verb)).toEqual(['feed.show']);
    await bare.stop();
  });
});
