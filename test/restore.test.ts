// A service that was lost and restored from a backup: it goes on from now, says nothing of the past, and the operator is told what fell.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { runCli } from '../src/cli.ts';
import { DAY_MS, type Instant, type Wall, instantOf, wallOf } from '../src/domain/calendar.ts';
import { openSqlite } from '../src/store/sqlite.ts';
import type { Store } from '../src/store/store.ts';
import { gjesdalHouse, politiraad, putMeeting } from './capabilities/round-house.ts';
import { TENANT, openHouse, type TestHouse } from './house.ts';

let folder: string;
let houses: TestHouse[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'slt-restore-'));
  houses = [];
});
afterEach(async () => {
  for (const house of houses) {
    expect(house.faults).toEqual([]);
    await house.close();
  }
  await rm(folder, { recursive: true });
});

const stored = (name: string): Store => openSqlite(join(folder, name));
const opened = async (house: Promise<TestHouse>): Promise<TestHouse> => {
  houses.push(await house);
  return house;
};

/** One command of the operator at a time of the day, on the file of that name. */
async function slt(now: string, name: string, ...args: readonly string[]): Promise<string> {
  const { code, out, err } = await runCli(args, {
    now: instantOf(now as Wall),
    environment: { ALLOWED_TENANTS: TENANT, DATA_FILE: join(folder, name) },
  });
  if (code !== 0) throw new Error(err ?? out);
  return out;
}

/** Backed up at one time, gone on without a backup, and restored elsewhere at another. */
async function restored(old: TestHouse, from: string, to: string) {
  const file = join(folder, 'kopi.jsonl.gz');
  await walk(old, from);
  await slt(from, 'old.db', 'backup', file);
  await walk(old, to);
  forget(old);
  const told = await slt(to, 'new.db', 'restore', file);
  const house = await opened(openHouse({ now: to, store: stored('new.db') }));
  return { house, told };
}

function forget(house: TestHouse): void {
  house.sent();
  house.mails();
}

/** The clock day by day up to a time: what falls due is sent on its day. */
async function walk(house: TestHouse, to: string): Promise<void> {
  const end = instantOf(to as Wall);
  for (let at = house.now(); at < end; at = (at + DAY_MS / 4) as Instant) await house.tick(wallOf(at));
  await house.tick(to);
}

/** All that left, whatever its order. */
const left = (house: TestHouse): readonly string[] =>
  [
    ...house.sent().map(({ to, at, summary, edited }) => `${at} ${to} ${edited ? 'edited ' : ''}${summary}`),
    ...house.mails().map(({ to, at, letter }) => `${at} ${to} ${letter.subject}`),
  ].toSorted();

/** «skole» is called to a meeting on the 9th of December; «kultur» has only e-mail. */
async function called(): Promise<TestHouse> {
  const house = await opened(openHouse({ now: '2026-11-23T08:00', preset: 'krad', store: stored('old.db') }));
  await house.roles({ skole: 'Leder skole', politikontakt: 'Politikontakt' });
  await house.act('koordinator', 'people.roles', { text: 'Leder kultur; Kulturleder; kultur@example.no' });
  const draft = await house.ask('koordinator', 'innkall koordineringsgruppe onsdag 9. desember kl 9-11');
  await house.press('koordinator', draft.card?.actions[0]?.title ?? '');
  await house.tick('2026-11-23T08:05');
  return house;
}

/** Measures are asked about before a politiråd on the 10th of December. */
async function asking(): Promise<TestHouse> {
  const house = await opened(gjesdalHouse('2026-11-20T08:00', stored('old.db')));
  await putMeeting(house, politiraad('2026-12-10'));
  await house.tick('2026-11-20T09:00');
  return house;
}

const FELL = [
  'Fra før 2026-12-07 12:00 sendes ingenting',
  '  2026-12-02 09:00  kommune  meeting.remind  3 mottakere',
  '  2026-12-07 09:00  kommune  waiting.monday  1 mottaker',
];

describe('a service that is restored', () => {
  it.each([
    ['a meeting that is called', called, '2026-11-23T12:00', '2026-12-07T12:00', '2026-12-20T12:00', FELL],
    [
      'a meeting, lost over its day',
      called,
      '2026-12-08T12:00',
      '2026-12-10T06:00',
      '2026-12-20T12:00',
      ['Ingenting skulle vært sendt'],
    ],
    [
      'a round that begins in between',
      asking,
      '2026-11-20T12:00',
      '2026-12-04T12:00',
      '2026-12-12T12:00',
      ['  2026-11-26 09:00  kommune  round.ask  3 mottakere'],
    ],
    [
      'a round under way',
      asking,
      '2026-12-02T12:00',
      '2026-12-07T07:00',
      '2026-12-12T12:00',
      ['agenda.prompt  1 mottaker'],
    ],
  ])(
    'says nothing of the past, and all that comes after: %s',
    async (_, municipality, from, to, later, fell) => {
      const old = await municipality();
      const { house, told } = await restored(old, from, to);
      await house.tick(to);
      expect(left(house)).toEqual([]);
      for (const line of fell) expect(told).toContain(line);
      expect(told).toMatch(/er borte.*\nSlett på nytt dem som er slettet etter/);
      for (const one of [house, old]) await walk(one, later);
      const said = left(house);
      expect(said.length).toBeGreaterThan(1);
      expect(said).toEqual(left(old));
    },
  );

  it('edits the card that stands in the chat, and takes a press that was taken before no second time', async () => {
    const old = await called();
    const [invitation] = old.sent().filter(({ to }) => to === 'skole');
    const { verb = '', data = {} } = invitation?.card.actions.find(({ title }) => title === 'Kommer') ?? {};
    await old.act('skole', verb, data, { kind: 'private' }, 'press-1');
    await walk(old, '2026-11-24T10:00');
    const counts = old.sent().findLast(({ to, edited }) => to === 'koordinator' && edited);
    expect(counts?.card.text).toContain('skole');
    const { house } = await restored(old, '2026-11-24T10:05', '2026-11-25T10:00');
    await house.act('skole', verb, data, { kind: 'private' }, 'press-1');
    await house.tick('2026-11-25T10:05');
    expect(left(house)).toEqual([]);
    await house.act('skole', verb, { ...data, answer: 'no' }, { kind: 'private' }, 'press-2');
    await house.tick('2026-11-25T10:10');
    const edits = house.sent().filter(({ to }) => to === 'koordinator');
    expect(edits.map(({ edited, activity }) => ({ edited, activity }))).toEqual([
      { edited: true, activity: counts?.activity },
    ]);
  });

  it('keeps what was to be sent later, and lists what waited and is of the past', async () => {
    const old = await called();
    await old.say('skole', 'pause til 15. desember');
    await walk(old, '2026-12-02T12:00');
    const { house, told } = await restored(old, '2026-12-02T12:05', '2026-12-08T12:00');
    await house.tick('2026-12-08T12:00');
    expect(left(house)).toEqual([]);
    expect(told).toContain('house.digest  1 mottaker, lå i kø');
    for (const one of [house, old]) await walk(one, '2026-12-20T12:00');
    expect(left(house)).toEqual(left(old));
  });
});
