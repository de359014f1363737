// The log of who has seen what: read by the coordinator, by period, number and person, given out as a file, never changed, and gone
// when its time is up. That it is read stands in it.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type Outcome } from '../../src/capability.ts';
import { type AccessEntry, DEEDS, PURPOSES, accessEntryId } from '../../src/domain/access-log.ts';
import { type Instant, type Wall, DAY_MS, instantOf } from '../../src/domain/calendar.ts';
import type { ConcernId } from '../../src/domain/concern.ts';
import type { PersonId } from '../../src/domain/people.ts';
import { write } from '../../src/draw.ts';
import { bytesOf } from '../../src/papers/workbook.ts';
import { keyOf, openReading, recordsOf } from '../../src/reading/read.ts';
import { textsIn } from '../../src/texts/index.ts';
import { AREA, TENANT, type TestHouse, PUBLIC_URL, openHouse } from '../house.ts';
import { lay, operate } from '../tours/tools.ts';
import { ID, sent } from './triage-house.ts';

let house: TestHouse;
let serial = 0;
beforeEach(async () => {
  house = await openHouse({ preset: 'krad', now: '2026-11-23T08:00' });
  await house.roles({ rektor: 'Leder skole', helse: 'Leder helse' }, { vara: 'SLT-koordinator' });
});
afterEach(async () => {
  expect(house.faults).toEqual([]);
  await house.close();
});

const ONE = '2026-11111' as ConcernId;
const TWO = '2026-22222' as ConcernId;

async function line(at: string, who: string, deed: AccessEntry['deed'], ...concerns: readonly ConcernId[]) {
  const instant = instantOf(at as Wall);
  const person = who === 'service' || who === 'slettet' ? who : await house.personOf(who);
  const value = { at: instant, who: person, deed, concerns: [...concerns], why: 'triage' };
  await lay(house, keyOf(AREA, 'accessEntry', accessEntryId(instant, `l-${++serial}`)), value);
}

async function someLines(): Promise<void> {
  await line('2026-10-01T09:00', 'rektor', 'sent', ONE);
  await line('2026-11-02T09:00', 'vara', 'read', ONE);
  await line('2026-11-03T09:00', 'vara', 'readText', TWO);
  await line('2026-11-04T09:00', 'service', 'erased', TWO);
  await line('2026-11-05T09:00', 'slettet', 'read', TWO);
}

const deeds = async () => (await house.list('accessEntry')).map(({ value }) => value.deed);
const show = (input: object = {}, who = 'koordinator') => house.act(who, 'accessLog.show', input);

describe('the access log', () => {
  it('is the coordinator’s and the deputy’s to read, alone, and nobody else’s', async () => {
    const channel = { kind: 'channel', channel: '19:a' } as const;
    expect((await show({}, 'vara')).refused).toBeUndefined();
    expect((await show({}, 'rektor')).refused).toBe('notAllowed');
    expect((await house.act('koordinator', 'accessLog.show', {}, channel)).refused).toBe('wrongPlace');
    expect((await house.act('koordinator', 'accessLog.show', {}, { kind: 'link' })).refused).toBe(
      'wrongPlace',
    );
    expect((await show({ number: ONE }, 'rektor')).refused).toBe('notAllowed');
    expect((await house.act('rektor', 'accessLog.fetch', {})).refused).toBe('notAllowed');
    expect((await house.act('koordinator', 'accessLog.control', {})).refused).toBe('wrongPlace');
    expect(await deeds()).toEqual(['logRead']);
  });

  it('shows the last thirty days, the newest first: who, what, when and why, in words', async () => {
    await someLines();
    const { text } = await house.say('koordinator', 'innsynslogg');
    expect(text).toContain('24. oktober 2026 til 23. november 2026: 4 linjer.');
    const said = ['en som er slettet: leste svarene', 'Tjenesten selv: slettet', 'vara: leste teksten'];
    expect(said.map((one) => text.indexOf(one))).toEqual(
      said.map((one) => text.indexOf(one)).toSorted((a, b) => a - b),
    );
    expect(said.filter((one) => !text.includes(one))).toEqual([]);
    expect(text).toContain('3. november 2026 kl. 09.00');
    expect(text).toContain(`Hvorfor: koordinering. Henvendelse ${TWO}.`);
    expect(text).not.toContain('rektor: sendte');
    expect(text).toContain('At du leser den, står også i den.');
  });

  it('is searched by number, by person and by days, also turned around', async () => {
    await someLines();
    expect((await house.say('koordinator', `innsynslogg ${ONE}`)).text).toContain('én linje');
    const all = { from: '2026-09-01', to: '2026-11-10' };
    expect((await show({ ...all, number: ONE })).text).toContain('2 linjer');
    expect((await show({ from: all.to, to: all.from, number: ONE })).text).toContain('2 linjer');
    expect((await show({ ...all, who: await house.personOf('vara') })).text).toContain('2 linjer');
    expect((await show({ ...all, who: 'service' })).text).toContain('én linje');
    expect((await show({ ...all, number: '2026-99999' })).text).toContain('Ingen linjer passer.');
    expect((await show({ from: '2026-11-03', to: '2026-11-03' })).text).toContain('én linje');
    expect((await show({ number: 'alle' })).refused).toBe('logNumber');
    expect((await house.say('koordinator', 'innsynslogg for i går')).refused).toBe('logNumber');
    expect((await show({ from: 'i går' })).refused).toBeUndefined();
  });

  it('has what is searched by above what was found', async () => {
    await someLines();
    const json = JSON.stringify((await show()).card?.json);
    expect(json.indexOf('"id":"number"')).toBeLessThan(json.indexOf('vara: '));
    expect(json.indexOf('"title":"Vis"')).toBeLessThan(json.indexOf('vara: '));
  });

  it('holds that it was read, of which number, and that it was fetched', async () => {
    await someLines();
    await show({ number: ONE });
    house.setClock('2026-11-23T08:01');
    await house.ask('koordinator', 'innsynslogg');
    house.setClock('2026-11-23T08:02');
    await house.press('koordinator', 'Last ned');
    const entries = (await house.list('accessEntry')).slice(5).map(({ value }) => value);
    expect(entries.map(({ deed, concerns, why }) => [deed, concerns, why])).toEqual([
      ['logRead', [ONE], 'control'],
      ['logRead', [], 'control'],
      ['exported', [], 'control'],
    ]);
    expect(new Set(entries.map(({ who }) => who))).toEqual(new Set([await house.personOf('koordinator')]));
  });

  it('is paged, and the pages stand still while new lines come', async () => {
    for (let n = 0; n < 40; n++) await line(`2026-11-20T09:${10 + n}`, 'vara', 'read', ONE);
    const first = await house.ask('koordinator', 'innsynslogg');
    expect(first.text.match(/vara: leste svarene/g)).toHaveLength(15);
    expect(first.text).toContain('kl. 09.49');
    const seen = [first.text];
    for (let n = 0; n < 2; n++) seen.push((await house.press('koordinator', 'Eldre')).text);
    const minutes = seen.flatMap((text) =>
      [...text.matchAll(/kl\. 09\.(\d\d)/g)].map(([, one]) => Number(one)),
    );
    expect(minutes).toEqual(Array.from({ length: 40 }, (_, n) => 49 - n));
    expect((await house.press('koordinator', 'Nyere')).text).toContain('kl. 09.34');
  });

  it('tells of one concern who read the answers and who read the text, and not what they read', async () => {
    await sent(house, { text: 'Uro bak gymsalen' });
    await house.act('koordinator', 'triage.open', { concern: ID });
    house.setClock('2026-11-23T08:05');
    await house.act('vara', 'triage.text', { concern: ID });
    house.setClock('2026-11-23T08:10');
    const { text } = await show({ number: ID });
    expect(text.indexOf('vara: leste teksten')).toBeGreaterThan(0);
    expect(text.indexOf('koordinator: leste svarene')).toBeGreaterThan(text.indexOf('vara: leste teksten'));
    expect(text).not.toMatch(/gymsal|rus/i);
  });

  it('has a word for everything that can be done and why, in every language', () => {
    for (const language of ['nb', 'nn', 'en'] as const) {
      const { deeds: done, purposes } = textsIn(language).accessLog;
      expect(Object.keys(done).toSorted()).toEqual([...DEEDS].toSorted());
      expect(Object.keys(purposes).toSorted()).toEqual([...PURPOSES].toSorted());
    }
  });
});

describe('the log as a file', () => {
  const fetched = async (who: string, format = 'accessLog.csv', input: object = { from: '2026-09-01' }) => {
    const area = await house.get('area', AREA);
    if (!area) throw new Error('no area');
    const reader = { tenant: TENANT, area, person: await house.personOf(who), now: house.now() };
    const made = house.house.registry.workbooks.get(format);
    return (await write(house.house, made, reader, input as Record<string, string>))?.value;
  };

  it('is offered by links for one person', async () => {
    await someLines();
    await house.ask('koordinator', 'innsynslogg');
    const { card, text } = await house.press('koordinator', 'Last ned');
    expect(text).toContain('4 linjer, bare for deg');
    expect(card?.actions.flatMap(({ url }) => url ?? []).map((url) => url.startsWith(PUBLIC_URL))).toEqual([
      true,
      true,
    ]);
  });

  it('holds the lines with names and ids, and nothing of what the concerns are about', async () => {
    await someLines();
    const book = await fetched('koordinator');
    expect(book?.sheets[0]?.columns).toEqual([
      'Tidspunkt',
      'Hvem',
      'Person-id',
      'Hva',
      'Henvendelser',
      'Hvorfor',
    ]);
    expect(book?.sheets[0]?.rows).toHaveLength(5);
    expect(book?.sheets[0]?.rows.at(-1)).toEqual([
      '2026-10-01 09:00',
      'rektor',
      await house.personOf('rektor'),
      'sendte',
      ONE,
      'koordinering',
    ]);
    if (!book) throw new Error('no file');
    expect((await bytesOf(book)).body.toString('utf8')).toContain('Tidspunkt;Hvem;Person-id');
    const xlsx = await fetched('koordinator', 'accessLog.xlsx');
    expect(xlsx && (await bytesOf(xlsx)).body.length).toBeGreaterThan(1000);
  });

  it('is nothing for one who does not coordinate when it is fetched, whoever made the link', async () => {
    await someLines();
    expect(await fetched('rektor')).toBeUndefined();
    expect(await fetched('vara')).toBeDefined();
    expect(await fetched('koordinator', 'accessLog.csv', { number: 'tull' })).toBeUndefined();
    await house.act('koordinator', 'people.remove', {
      role: 'slt-koordinator',
      person: await house.personOf('vara'),
    });
    house.setClock('2026-11-24T08:00');
    expect(await fetched('vara')).toBeUndefined();
  });
});

describe('what the log is kept by', () => {
  const entry = { at: 0 as Instant, who: 'p' as PersonId, deed: 'read', concerns: [], why: 'own' } as const;
  const records = async (outcome: Outcome) => {
    const reading = openReading(house.store, TENANT, AREA);
    await reading.list('accessEntry');
    return () => recordsOf(reading, outcome);
  };

  it('takes new lines only: none is changed or taken away', async () => {
    await someLines();
    const [known] = await house.list('accessEntry');
    const id = known?.id ?? '';
    const value = { ...entry, concerns: [] };
    expect(await records({ changes: [{ kind: 'accessEntry', id, value }] })).toThrow('only ever added to');
    expect(await records({ changes: [{ kind: 'accessEntry', id }] })).toThrow('only ever added to');
    expect(await records({ changes: [{ kind: 'accessEntry', id: 'ny', value }] })).not.toThrow();
  });

  it('lets no line under a number that is taken through, even unread', async () => {
    await someLines();
    const [known] = await house.list('accessEntry');
    const reading = openReading(house.store, TENANT, AREA);
    const value = { ...entry, concerns: [] };
    const commit = recordsOf(reading, { changes: [{ kind: 'accessEntry', id: known?.id ?? '', value }] });
    expect((await house.store.commit(TENANT, commit)).kind).toBe('stale');
  });

  it('lets a line go when its two years are up, and not a day before', async () => {
    await show();
    const [written] = await house.list('accessEntry');
    const gone = ((written?.value.at ?? 0) + 730 * DAY_MS) as Instant;
    await house.store.expire((gone - 1) as Instant);
    expect(await deeds()).toEqual(['logRead']);
    await house.store.expire(gone);
    expect(await deeds()).toEqual([]);
  });

  it('holds who ran the control as the service itself', async () => {
    await operate(house, 'accessLog.control', {});
    expect((await house.list('accessEntry')).map(({ value }) => [value.deed, value.who])).toEqual([
      ['exported', 'service'],
    ]);
  });
});
