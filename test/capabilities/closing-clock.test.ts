// What the clock does with closed concerns: asks, warns and erases, also after a stop, over a year's end and with a clock that jumps.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { wallOf } from '../../src/domain/calendar.ts';
import type { ConcernId } from '../../src/domain/concern.ts';
import { keyOf } from '../../src/reading/read.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import type { Commit, Store } from '../../src/store/store.ts';
import { AREA, TENANT, type TestHouse, openHouse } from '../house.ts';
import { lay } from '../tours/tools.ts';
import { NUMBER, closedAndFiled, deeds, laid, municipality, named, rules, sealed } from './closing-house.ts';

let house: TestHouse;
beforeEach(async () => {
  house = await municipality();
});
afterEach(async () => {
  expect(house.faults).toEqual([]);
  await house.close();
});

const close = () => house.act('koordinator', 'closing.close', { concern: NUMBER, ending: 'helped' });
const concern = () => house.get('concern', NUMBER);
/** Cards to somebody since the last call that say it, with their time. */
const said = (who: string, words: string): readonly string[] =>
  house
    .sent()
    .filter((one) => one.to === who && one.card.text.includes(words))
    .map(({ at }) => wallOf(at));

/** The same store, killed when something is to be removed. */
const cutOff = (store: Store): Store =>
  new Proxy(store, {
    get(target, name) {
      const found: unknown = Reflect.get(target, name);
      if (typeof found !== 'function') return found;
      return (...args: readonly unknown[]) => {
        if (name === 'commit' && (args[1] as Commit).remove?.length) throw new Error('killed');
        return found.apply(target, args) as unknown;
      };
    },
  });

/** Every row of every table in which the number stands. */
function keysNaming(file: string): readonly string[] {
  const db = new DatabaseSync(file, { readOnly: true });
  const tables = db.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all() as {
    name: string;
  }[];
  const rows = tables.flatMap(({ name }) =>
    db
      .prepare(`SELECT * FROM "${name}"`)
      .all()
      .map((row) => ({ name, row })),
  );
  db.close();
  return rows
    .map(({ name, row }) => `${name} ${Object.values(row).map(asText).join(' ')}`)
    .filter((line) => line.includes(NUMBER));
}

const asText = (value: unknown): string =>
  value instanceof Uint8Array ? Buffer.from(value).toString() : String(value);

/** Day by day, at one and at ten, as a service that runs. */
async function days(from: string, n: number): Promise<void> {
  for (let i = 0; i < n; i++) {
    const on = new Date(Date.parse(`${from}T00:00Z`) + i * 86_400_000).toISOString().slice(0, 10);
    for (const hour of ['05:00', '09:00', '15:00']) await house.tick(`${on}T${hour}`);
  }
}

describe('an archive question nobody answers', () => {
  it('is on the coordinator’s card of the day each week, and nothing is erased, for a year', async () => {
    await laid(house);
    await close();
    house.sent();
    const mornings: string[] = [];
    for (let week = 1; week <= 56; week++) {
      const on = new Date(Date.UTC(2026, 10, 23 + 7 * week)).toISOString().slice(0, 10);
      for (const hour of ['08:59', '09:00']) await house.tick(`${on}T${hour}`);
      mornings.push(...said('koordinator', 'er den arkivert?'));
    }
    // A holiday moves it to the next working day, which is when the clock comes next.
    expect(mornings.length).toBeGreaterThanOrEqual(52);
    expect(mornings[0]).toBe('2026-11-30T09:00');
    expect(await concern()).toMatchObject({ state: 'closed' });
    expect((await concern())?.erases).toBeUndefined();
  });

  it('is answered from the card, and asked no more', async () => {
    await laid(house);
    await close();
    house.sent();
    await house.tick('2026-11-30T09:00');
    expect(said('koordinator', 'er den arkivert?')).toEqual(['2026-11-30T09:00']);
    const answer = await house.act('koordinator', 'closing.show', { concern: NUMBER });
    expect(answer.text).toContain('Er saken arkivert?');
    await house.act('koordinator', 'closing.file', { concern: NUMBER, kind: 'notArchival' });
    await house.tick('2026-12-07T09:00');
    await house.tick('2026-12-14T09:00');
    expect(said('koordinator', 'er den arkivert?')).toEqual([]);
  });

  it('is not asked of anybody when it was answered before the card went', async () => {
    await laid(house);
    await close();
    house.sent();
    await house.tick('2026-11-30T08:00');
    await house.act('koordinator', 'closing.file', { concern: NUMBER, kind: 'notArchival' });
    await house.tick('2026-11-30T09:00');
    expect(said('koordinator', 'er den arkivert?')).toEqual([]);
  });

  it('is asked once after three weeks’ stop', async () => {
    await laid(house);
    await close();
    house.sent();
    await house.tick('2026-12-17T09:00');
    await house.tick('2026-12-17T10:00');
    await house.tick('2026-12-18T09:00');
    expect(said('koordinator', 'er den arkivert?').length).toBe(1);
  });
});

describe('erasure', () => {
  it('warns a week before, and then takes the concern, its text and every trace but the log', async () => {
    await laid(house, { hasText: true });
    await sealed(house);
    await closedAndFiled(house);
    house.sent();
    await house.tick('2027-02-11T15:00');
    expect(said('koordinator', 'slettes')).toEqual([]);
    await house.tick('2027-02-12T09:00');
    expect(said('koordinator', `Henvendelse ${NUMBER} slettes 21. februar`)).toEqual(['2027-02-12T09:00']);
    expect((await concern())?.erases).toBe('2027-02-21');
    await house.tick('2027-02-21T03:59');
    expect(await concern()).toBeDefined();
    await house.tick('2027-02-21T04:00');
    expect(await concern()).toBeUndefined();
    expect(await house.list('sealed')).toEqual([]);
    const left = await named(house);
    expect(left.every((key) => key.startsWith(keyOf(AREA, 'accessEntry', '')))).toBe(true);
    expect(await deeds(house)).toEqual(['closed', 'erased', 'filed']);
    expect((await house.list('accessEntry')).at(-1)?.value).toMatchObject({
      who: 'service',
      why: 'retention',
    });
  });

  it('changes the cards that stand to «slettet», where they stand, and sends no new one', async () => {
    await laid(house);
    await closedAndFiled(house);
    const cards = house.sent().filter((one) => one.to === 'varsler');
    expect(cards.length).toBeGreaterThan(0);
    await house.tick('2027-02-12T09:00');
    house.sent();
    await house.tick('2027-02-21T04:00');
    const after = house.sent().filter((one) => one.to === 'varsler');
    expect(after.map(({ activity, edited }) => [activity, edited])).toEqual(
      cards.map(({ activity }) => [activity, true]),
    );
    expect(after[0]?.card.text).toContain('slettet');
  });

  it('leaves the number nowhere but in the log a month later: in no record, and in no memory of a message', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'slt-closing-'));
    try {
      const file = join(folder, 'slt.db');
      await house.close();
      house = await municipality({ store: openSqlite(file) });
      await laid(house, { hasText: true });
      await sealed(house);
      await close();
      await house.tick('2026-11-30T09:00');
      await house.act('koordinator', 'closing.file', { concern: NUMBER, kind: 'notArchival' });
      await house.tick('2027-02-12T09:00');
      for (const { id } of await house.list('notice'))
        await house.act('koordinator', 'house.open', { notice: id });
      expect(keysNaming(file).length).toBeGreaterThan(4);
      await house.tick('2027-02-21T04:00');
      await house.tick('2027-03-25T09:00');
      const left = keysNaming(file);
      expect(left.filter((key) => !key.includes('/accessEntry/'))).toEqual([]);
      expect(left).toHaveLength(3);
    } finally {
      await house.close();
      house = await municipality();
      rmSync(folder, { recursive: true });
    }
  });

  it('tells no one anything twice and does nothing again when the clock comes back', async () => {
    await laid(house);
    await closedAndFiled(house);
    await house.tick('2027-02-12T09:00');
    await house.tick('2027-02-21T04:00');
    house.sent();
    const records = await house.store.list(TENANT, '');
    await house.tick('2027-02-21T05:00');
    await house.tick('2027-02-22T04:00');
    expect(house.sent()).toEqual([]);
    expect((await house.store.list(TENANT, '')).length).toBeLessThanOrEqual(records.length);
    expect((await deeds(house)).filter((one) => one === 'erased')).toHaveLength(1);
    const answer = await house.act('koordinator', 'closing.show', { concern: NUMBER });
    expect(answer.refused).toBe('noLonger');
  });

  it('waits when the coordinator keeps it longer, and warns again then', async () => {
    await laid(house);
    await closedAndFiled(house);
    await house.tick('2027-02-12T09:00');
    await house.act('koordinator', 'closing.keep', { concern: NUMBER, day: '2027-02-21' });
    house.sent();
    await days('2027-02-18', 8);
    expect(await concern()).toMatchObject({ keptUntil: '2027-05-22' });
    expect(said('koordinator', 'slettes')).toEqual([]);
    await house.tick('2027-05-14T09:00');
    expect(said('koordinator', 'slettes 22. mai')).toHaveLength(1);
    await house.tick('2027-05-22T04:00');
    expect(await concern()).toBeUndefined();
  });

  it('does not come when it is opened again after the warning', async () => {
    await laid(house);
    await closedAndFiled(house);
    await house.tick('2027-02-12T09:00');
    await house.act('koordinator', 'closing.reopen', { concern: NUMBER });
    await days('2027-02-19', 5);
    expect(await concern()).toMatchObject({ state: 'received' });
  });

  it('gives a week’s warning when the municipality has just shortened its time', async () => {
    await laid(house);
    await closedAndFiled(house);
    await house.tick('2027-01-06T12:00');
    await rules(house, { eraseDays: 14 });
    house.sent();
    await house.tick('2027-01-07T08:59');
    await house.tick('2027-01-07T09:00');
    expect(said('koordinator', 'slettes 14. januar')).toEqual(['2027-01-07T09:00']);
    await house.tick('2027-01-13T15:00');
    expect(await concern()).toBeDefined();
    await house.tick('2027-01-14T04:00');
    expect(await concern()).toBeUndefined();
  });

  it('waits and warns anew when the municipality has lengthened its time', async () => {
    await laid(house);
    await closedAndFiled(house);
    await house.tick('2027-02-12T09:00');
    await rules(house, { eraseDays: 120 });
    await house.tick('2027-03-15T15:00');
    expect(await concern()).toBeDefined();
    house.sent();
    await house.tick('2027-03-16T09:00');
    expect(said('koordinator', 'slettes 23. mars')).toHaveLength(1);
    await house.tick('2027-03-23T04:00');
    expect(await concern()).toBeUndefined();
  });

  it('comes over a year’s end, and in the night the clocks change', async () => {
    house.setClock('2026-12-28T12:00');
    await laid(house);
    await closedAndFiled(house);
    await house.tick('2027-03-19T09:00');
    expect((await concern())?.erases).toBe('2027-03-28');
    await house.tick('2027-03-28T04:00');
    expect(await concern()).toBeUndefined();
  });

  it('takes nothing that nobody has been warned of, after a stop over warning and erasure', async () => {
    await laid(house);
    await closedAndFiled(house);
    house.sent();
    await house.tick('2027-03-15T10:00');
    expect(await concern()).toBeDefined();
    await days('2027-03-15', 2);
    expect(said('koordinator', 'slettes').length).toBe(1);
    await days('2027-03-17', 14);
    expect(await concern()).toBeUndefined();
  });

  it('takes nothing while the coordinator has asked for peace, and gives days to answer afterwards', async () => {
    await laid(house);
    await closedAndFiled(house);
    await house.tick('2027-02-11T12:00');
    expect((await house.say('koordinator', 'pause til 5. mars')).text).toContain('5. mars');
    house.sent();
    await days('2027-02-12', 22);
    expect(said('koordinator', 'slettes')).toEqual([]);
    expect(await concern()).toBeDefined();
    await days('2027-03-06', 3);
    expect(said('koordinator', 'slettes').length).toBeGreaterThan(0);
    const { erases = '' } = (await concern()) ?? {};
    expect(erases > '2027-03-08').toBe(true);
    await days('2027-03-09', 12);
    expect(await concern()).toBeUndefined();
  });

  it('takes nothing when the clock jumps a year ahead for an hour and is set right', async () => {
    await laid(house);
    await closedAndFiled(house);
    await house.tick('2027-11-23T09:00');
    expect(await concern()).toBeDefined();
  });

  it('takes nothing, and warns nobody, as long as there is no coordinator', async () => {
    await laid(house);
    await closedAndFiled(house);
    await lay(house, keyOf(AREA, 'role', 'slt-koordinator'), {
      ...(await house.get('role', 'slt-koordinator')),
      holders: [],
      deputies: [],
    });
    await days('2027-02-10', 15);
    expect(await concern()).toBeDefined();
    await house.roles({ ny: 'SLT-koordinator' });
    await days('2027-02-25', 12);
    expect(await concern()).toBeUndefined();
  });

  it('takes one concern and leaves the next, whose number begins alike', async () => {
    const next = '2026-48214' as ConcernId;
    await laid(house, { hasText: true });
    await laid(house, { hasText: true }, next);
    await sealed(house);
    await sealed(house, 'Noe helt annet.', next);
    await closedAndFiled(house);
    await house.tick('2027-02-12T09:00');
    await house.tick('2027-02-21T04:00');
    expect(await concern()).toBeUndefined();
    expect(await house.get('concern', next)).toBeDefined();
    expect((await house.list('sealed')).map(({ id }) => id)).toEqual([`${next}/text`]);
  });

  it('cut off before it is written leaves all as it was, and cut off after it repeats nothing', async () => {
    const store = openSqlite(':memory:');
    await house.close();
    house = await municipality({ store });
    await laid(house, { hasText: true });
    await sealed(house);
    await closedAndFiled(house);
    await house.tick('2027-02-12T09:00');
    await house.tick('2027-02-21T03:59');
    house.sent();
    const before = await store.list(TENANT, '');
    const dying = await openHouse({ now: '2027-02-21T04:00', store: cutOff(store) });
    await dying.house.tick();
    expect(dying.faults).toHaveLength(1);
    expect(await store.list(TENANT, '')).toEqual(before);
    // Killed when it is written, before anything has left.
    house.setClock('2027-02-21T04:01');
    await house.house.tick();
    expect(await concern()).toBeUndefined();
    const after = await openHouse({ now: '2027-02-21T04:02', store });
    await after.house.tick();
    await after.house.outbox.drain();
    const edits = after.sent().filter(({ to }) => to === 'varsler');
    expect(edits.map(({ edited }) => edited)).toEqual([true]);
    await after.tick('2027-02-21T04:10');
    expect(after.sent()).toEqual([]);
    expect((await deeds(house)).filter((one) => one === 'erased')).toHaveLength(1);
  });

  it('done by two services at once is done once', async () => {
    const store = openSqlite(':memory:');
    await house.close();
    house = await municipality({ store });
    await laid(house);
    await closedAndFiled(house);
    await house.tick('2027-02-12T09:00');
    const other = await openHouse({ now: '2027-02-21T04:00', store });
    house.setClock('2027-02-21T04:00');
    await Promise.all([house.house.tick(), other.house.tick()]);
    expect((await deeds(house)).filter((one) => one === 'erased')).toHaveLength(1);
    expect(await concern()).toBeUndefined();
    expect(other.faults).toEqual([]);
  });
});
