// The clock: what falls due is done once, in order, whether the service ran each minute or had been down for weeks.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Capability, type Due, type Message } from '../src/capability.ts';
import type { AreaId } from '../src/domain/area.ts';
import { type Instant, type Wall, addDays, day, instantOf, wall, wallOf } from '../src/domain/calendar.ts';
import type { PersonId } from '../src/domain/people.ts';
import { keyOf, openReading } from '../src/reading/read.ts';
import { register } from '../src/registry.ts';
import { openSqlite } from '../src/store/sqlite.ts';
import type { Commit, Json, Store } from '../src/store/store.ts';
import { preview, tick } from '../src/tick.ts';
import { AREA, TENANT, type TestHouse, openHouse } from './house.ts';

const at = (moment: string): Instant => instantOf(moment as Wall);
const MINUTE = 60_000;

// --- a clock with one capability: alarms that go off -----------------------------------------------------------------

type Told = { readonly id: string; readonly at: Instant; readonly what?: 'throws' | 'elsewhere' | 'unread' };

/** An alarm is a claim: `askedAt` is when it goes off; it is then taken away, and its message goes to one person. */
const alarm = (asked: { times: number }): Capability => ({
  name: 'alarm',
  commands: [],
  verbs: {},
  views: {},
  async due({ read }, { after, until }) {
    asked.times++;
    const alarms = await read.list('claim');
    return alarms.flatMap(({ id, value }): Due[] => {
      const moment = value.askedAt;
      if (moment <= after || moment > until) return [];
      if (value.name === 'throws') throw new Error('an alarm that cannot be read');
      const send = [message(id, moment)];
      if (value.name === 'elsewhere') return [{ at: (until + 1) as Instant, outcome: { send } }];
      const change = { kind: 'claim', id: value.name === 'unread' ? `${id}x` : id } as const;
      const changes = [value.name === 'unread' ? { ...change, value } : change];
      return [{ at: moment, outcome: { changes, send } }];
    });
  },
});

const message = (id: string, moment: Instant): Message => ({
  id: `alarm/${id}`,
  to: { person: 'vakt' as PersonId },
  mode: 'say',
  view: 'alarm.view',
  with: {},
  at: moment,
  expires: (moment + 400 * 86_400_000) as Instant,
});

function openClock() {
  const store = openSqlite(':memory:');
  const asked = { times: 0 };
  const faults: unknown[] = [];
  const registry = register([alarm(asked)]);
  const log = { info() {}, warn() {}, error: (line: unknown) => void faults.push(line) } as never;
  let queued = 0;
  return {
    store,
    asked,
    faults,
    queued: () => queued,
    tick: (now: string, on: Store = store) =>
      tick({ store: on, registry, log, onQueued: () => void queued++ }, at(now)),
    async area(id: string, createdAt: string) {
      const value = {
        id,
        name: id,
        language: 'nb',
        coordinator: 'slt-koordinator',
        closed: [],
        roundSteps: [14, 3],
        createdAt: at(createdAt),
      };
      const wakeAt = [{ area: id, at: at(createdAt) }];
      await store.commit(TENANT, { put: [{ key: `-/area/${id}`, value, version: 0 }], wakeAt });
    },
    /** Sets an alarm as an act would: the area is woken. */
    async alarm(area: string, told: Told, now: string) {
      const value = { stranger: 'vakt', name: told.what ?? '', askedAt: told.at };
      const key = keyOf(area as AreaId, 'claim', told.id);
      const wakeAt = [{ area, at: at(now) }];
      await store.commit(TENANT, { put: [{ key, value, version: 0 }], wakeAt });
    },
    /** Ids of what lies in the queue, in order; they are taken out of it. */
    async gone(): Promise<readonly string[]> {
      const ids: string[] = [];
      for (;;) {
        const [one] = await store.claim(at('2030-01-01T00:00'), MINUTE, 1);
        if (!one) return ids;
        ids.push(one.id);
        await store.settle(TENANT, one.id, one.lease, { kind: 'done' });
      }
    },
    watermark: async (area: string) =>
      (await store.awake(at('2040-01-01T00:00'), 100)).find((one) => one.area === area)?.watermark,
  };
}

describe('the watermark of a municipality', () => {
  it('stands where the clock has been run to, and what has been done is not done again', async () => {
    const clock = openClock();
    await clock.area('nes', '2026-11-23T08:00');
    await clock.alarm('nes', { id: 'a', at: at('2026-11-23T09:00') }, '2026-11-23T08:00');
    await clock.tick('2026-11-23T08:59');
    expect(await clock.gone()).toEqual([]);
    await clock.tick('2026-11-23T09:00');
    expect(await clock.gone()).toEqual(['nes/alarm/a']);
    expect(await clock.watermark('nes')).toBe(at('2026-11-23T09:00'));
    await clock.tick('2026-11-23T09:00');
    await clock.tick('2026-11-24T09:00');
    expect(await clock.gone()).toEqual([]);
    expect(clock.queued()).toBe(1);
    await clock.store.close();
  });

  it('far ahead of a clock that was set back is said in the log, so that somebody learns why it is silent', async () => {
    const clock = openClock();
    await clock.area('nes', '2026-11-23T08:00');
    await clock.area('voss', '2026-11-23T08:00');
    await clock.tick('2026-12-23T12:00');
    expect(clock.faults).toEqual([]);
    await clock.alarm('nes', { id: 'ny', at: at('2026-12-01T09:00') }, '2026-11-23T10:00');
    await clock.tick('2026-11-23T10:00');
    expect(clock.faults).toEqual([{ area: 'nes', ranTo: '2026-12-23T11:00:00.000Z' }]);
    await clock.store.close();
  });

  it('a little ahead, as two machines’ clocks differ, is nothing to say', async () => {
    const clock = openClock();
    await clock.area('nes', '2026-11-23T08:00');
    await clock.tick('2026-11-23T12:00');
    await clock.alarm('nes', { id: 'ny', at: at('2026-11-23T13:00') }, '2026-11-23T11:58');
    await clock.tick('2026-11-23T11:58');
    expect(clock.faults).toEqual([]);
    await clock.store.close();
  });

  it('does not go back with a clock that is set back, nor does anything happen twice', async () => {
    const clock = openClock();
    await clock.area('nes', '2026-11-23T08:00');
    await clock.tick('2026-11-23T12:00');
    await clock.alarm('nes', { id: 'past', at: at('2026-11-23T11:00') }, '2026-11-23T10:00');
    await clock.alarm('nes', { id: 'future', at: at('2026-11-23T13:00') }, '2026-11-23T10:00');
    await clock.tick('2026-11-23T10:00');
    expect(await clock.watermark('nes')).toBe(at('2026-11-23T12:00'));
    expect(await clock.gone()).toEqual([]);
    for (const now of ['2026-11-23T11:00', '2026-11-23T12:00', '2026-11-23T13:00']) await clock.tick(now);
    expect(await clock.gone()).toEqual(['nes/alarm/future']);
    await clock.store.close();
  });

  it('begins when the municipality was made: what lay before is not caught up with', async () => {
    const clock = openClock();
    await clock.area('ny', '2026-11-23T08:00');
    await clock.alarm('ny', { id: 'before', at: at('2026-11-23T07:59') }, '2026-11-23T08:00');
    await clock.alarm('ny', { id: 'after', at: at('2026-11-23T08:01') }, '2026-11-23T08:00');
    await clock.tick('2026-11-25T08:00');
    expect(await clock.gone()).toEqual(['ny/alarm/after']);
    await clock.store.close();
  });

  it('is kept for an area whose record is not there, and the clock sleeps on', async () => {
    const clock = openClock();
    await clock.store.commit(TENANT, { wakeAt: [{ area: 'kommune', at: at('2026-11-23T08:00') }] });
    await clock.tick('2026-11-23T08:00');
    expect(clock.faults).toEqual([]);
    expect(await clock.store.awake(at('2026-11-23T08:01'), 10)).toEqual([]);
    await clock.store.close();
  });

  it('stands between two things that fall due at different minutes, in the order of time', async () => {
    const clock = openClock();
    await clock.area('nes', '2026-11-23T08:00');
    for (const [id, when] of [
      ['third', '2026-11-29T10:00'],
      ['first', '2026-11-24T10:00'],
      ['second', '2026-11-24T10:01'],
    ] as const)
      await clock.alarm('nes', { id, at: at(when) }, '2026-11-23T08:00');
    await clock.tick('2026-12-01T08:00');
    expect(await clock.gone()).toEqual(['nes/alarm/first', 'nes/alarm/second', 'nes/alarm/third']);
    await clock.store.close();
  });
});

describe('a municipality with nothing to do', () => {
  it('is not asked each minute: the clock sleeps until something falls due, at most to the end of tomorrow', async () => {
    const clock = openClock();
    await clock.area('nes', '2026-11-23T08:00');
    await clock.alarm('nes', { id: 'a', at: at('2026-11-23T15:00') }, '2026-11-23T08:00');
    await clock.tick('2026-11-23T08:01');
    const asked = clock.asked.times;
    for (let minute = 0; minute < 60; minute++)
      await clock.tick(`2026-11-23T09:${String(minute).padStart(2, '0')}`);
    expect(clock.asked.times).toBe(asked);
    await clock.tick('2026-11-23T15:00');
    expect(await clock.gone()).toEqual(['nes/alarm/a']);
    expect(await clock.store.awake(at('2026-11-24T23:59'), 10)).toEqual([]);
    expect(await clock.store.awake(at('2026-11-25T00:00'), 10)).toHaveLength(1);
    await clock.store.close();
  });

  it('shares no pass of the event loop with another: between any two, whoever presses is answered', async () => {
    const clock = openClock();
    const areas = Array.from({ length: 20 }, (_, n) => `kommune-${n}`);
    for (const id of areas) await clock.area(id, '2026-11-23T08:00');
    await clock.tick('2026-11-23T08:30');
    const ran = new Map<number, Set<string>>();
    let [pass, isOver] = [0, false];
    const beat = (): void => {
      pass++;
      if (!isOver) setImmediate(beat);
    };
    setImmediate(beat);
    const get: Store['get'] = (tenant, key) => {
      ran.set(pass, (ran.get(pass) ?? new Set()).add(key));
      return clock.store.get(tenant, key);
    };
    await clock.tick('2026-11-25T00:00', { ...clock.store, get });
    isOver = true;
    expect(new Set([...ran.values()].flatMap((keys) => [...keys])).size).toBe(areas.length);
    expect([...ran.values()].filter((keys) => keys.size > 1)).toEqual([]);
    await clock.store.close();
  });

  it('wakes for a change that is made while the clock looks ahead', async () => {
    const clock = openClock();
    await clock.area('nes', '2026-11-23T08:00');
    let told = false;
    const meanwhile = async (commit: Commit): Promise<void> => {
      if (told || commit.wakeAt?.[0]?.ifStir === undefined) return;
      told = true;
      await clock.alarm('nes', { id: 'late', at: at('2026-11-23T09:30') }, '2026-11-23T09:00');
    };
    await clock.tick('2026-11-23T09:00', before(clock.store, meanwhile));
    expect(told).toBe(true);
    await clock.tick('2026-11-23T09:30');
    expect(await clock.gone()).toEqual(['nes/alarm/late']);
    await clock.store.close();
  });
});

describe('a municipality that the clock cannot run', () => {
  it('is logged by its id, stops no other, loses nothing, and is tried again', async () => {
    const clock = openClock();
    for (const area of ['a', 'b', 'c']) {
      await clock.area(area, '2026-11-23T08:00');
      const what = area === 'b' ? ({ what: 'throws' } as const) : {};
      await clock.alarm(area, { id: 'x', at: at('2026-11-23T09:00'), ...what }, '2026-11-23T08:00');
    }
    const { failed } = await clock.tick('2026-11-23T09:00');
    expect(failed).toEqual([{ tenant: TENANT, area: 'b' }]);
    expect(await clock.gone()).toEqual(['a/alarm/x', 'c/alarm/x']);
    expect(clock.faults).toMatchObject([{ tenant: TENANT, area: 'b', kind: 'Error' }]);
    expect(JSON.stringify(clock.faults)).not.toContain('cannot be read');
    await clock.tick('2026-11-23T09:01');
    expect(clock.faults).toHaveLength(2);
    const key = keyOf('b' as AreaId, 'claim', 'x');
    const value = { stranger: 'vakt', name: '', askedAt: at('2026-11-23T09:00') };
    await clock.store.commit(TENANT, { put: [{ key, value, version: 1 }] });
    await clock.tick('2026-11-23T09:02');
    expect(await clock.gone()).toEqual(['b/alarm/x']);
    await clock.store.close();
  });

  it('is one whose capability names a moment it was not asked about', async () => {
    const clock = openClock();
    await clock.area('nes', '2026-11-23T08:00');
    const told = { id: 'x', at: at('2026-11-23T09:00'), what: 'elsewhere' } as const;
    await clock.alarm('nes', told, '2026-11-23T08:00');
    await clock.tick('2026-11-23T10:00');
    expect(clock.faults).toHaveLength(1);
    expect(await clock.gone()).toEqual([]);
    await clock.store.close();
  });

  it('is one that writes over a record it has not read, and the clock does not try for ever', async () => {
    const clock = openClock();
    await clock.area('nes', '2026-11-23T08:00');
    await clock.alarm('nes', { id: 'y', at: at('2027-11-23T09:00') }, '2026-11-23T08:00');
    const base = clock.store;
    let commits = 0;
    const counted = before(base, async () => {
      if (++commits > 500) throw new Error('tried for ever');
    });
    const key = keyOf('nes' as AreaId, 'claim', 'xx');
    const unseen: Store = {
      ...counted,
      list: async (tenant, prefix) => (await base.list(tenant, prefix)).filter((one) => one.key !== key),
    };
    await clock.alarm('nes', { id: 'xx', at: at('2027-11-23T09:00') }, '2026-11-23T08:00');
    const told = { id: 'x', at: at('2026-11-23T09:00'), what: 'unread' } as const;
    await clock.alarm('nes', told, '2026-11-23T08:00');
    await clock.tick('2026-11-23T10:00', unseen);
    expect(clock.faults).toHaveLength(1);
    expect(commits).toBeLessThan(500);
    await clock.store.close();
  });
});

/** A store that lets something happen before each commit. */
const before = (store: Store, act: (commit: Commit) => Promise<void>): Store => ({
  ...store,
  commit: async (tenant, commit) => {
    await act(commit);
    return store.commit(tenant, commit);
  },
});

// --- whole municipalities --------------------------------------------------------------------------------------------

type Period = { readonly begin: string; readonly end: string; readonly politiraad: string };

const ADVENT: Period = { begin: '2026-11-16T10:00', end: '2026-12-14T12:00', politiraad: '8. desember 2026' };
/** Good Friday is a last Friday, and the clocks go forward two days later. */
const EASTER: Period = { begin: '2027-03-08T10:00', end: '2027-04-10T12:00', politiraad: '6. april 2027' };
const { begin: BEGIN, end: END } = ADVENT;

/** Every preset's forums, measures and routines, three who take the breakfast, and a politiråd. */
async function municipality(
  preset: 'krad' | 'nes',
  store?: Store,
  { begin, politiraad }: Period = ADVENT,
): Promise<TestHouse> {
  const house = await openHouse({ now: begin, preset, ...(store ? { store } : {}) });
  const others = preset === 'krad' ? ['nes', 'jevnaker'] : ['jevnaker'];
  for (const other of others) await house.act('koordinator', 'setup.apply', { preset: other });
  const vacant = (await house.list('role')).filter(({ value }) => value.holders.length === 0);
  const names = ['skole', 'helse', 'nav', 'barnevern', 'kultur'];
  await house.roles(Object.fromEntries(names.map((name, n) => [name, vacant[n]?.value.name ?? 'Rådmann'])), {
    vara: 'SLT-koordinator',
  });
  const owned = (await house.list('measure')).flatMap(({ value }) => value.owners);
  const owner = owned.find((one) => one.kind === 'role');
  if (owner?.kind === 'role')
    await house.act('koordinator', 'people.assign', {
      role: owner.role,
      name: 'skole',
      email: 'skole@example.no',
    });
  for (const who of ['skole', 'helse', 'nav']) {
    await house.ask(who, 'frokost');
    await house.press(who, 'Meld meg på fast');
  }
  const draft = await house.ask('koordinator', `innkall politiråd ${politiraad} kl 9`);
  await house.press('koordinator', draft.card?.actions[0]?.title ?? '');
  await house.tick(begin);
  house.sent();
  return house;
}

const recordsOf = async (house: TestHouse) =>
  (await house.store.list(TENANT, '')).map(({ key, value }) => ({ key, value }));

/** What each person gets, in order. */
function inbox(sent: ReturnType<TestHouse['sent']>): Record<string, string[]> {
  const boxes: Record<string, string[]> = {};
  for (const { to, card } of sent) (boxes[to] ??= []).push(card.text);
  return boxes;
}

/** Runs the clock at these moments and lets nothing out before the last. */
async function run(house: TestHouse, moments: readonly Instant[]) {
  for (const moment of moments) {
    house.setClock(wallOf(moment));
    await house.house.tick();
  }
  await house.house.outbox.drain();
  expect(house.faults).toEqual([]);
  return { records: await recordsOf(house), inbox: inbox(house.sent()) };
}

const minutes = (from: string, until: string): Instant[] => {
  const all: Instant[] = [];
  for (let moment = at(from) + MINUTE; moment <= at(until); moment += MINUTE) all.push(moment as Instant);
  return all;
};

describe('catching up', () => {
  it.each(['krad', 'nes'] as const)(
    'over two days does what each minute would have done (%s)',
    async (preset) => {
      for (const [from, until] of [
        ['2026-11-19T08:00', '2026-11-21T08:00'],
        ['2026-11-23T08:00', '2026-11-25T08:00'],
        ['2026-11-26T08:00', '2026-11-28T08:00'],
      ] as const) {
        const [stepped, caught] = [await municipality(preset), await municipality(preset)];
        for (const house of [stepped, caught]) await house.tick(from);
        for (const house of [stepped, caught]) house.sent();
        const each = await run(stepped, minutes(from, until));
        expect(await run(caught, [at(until)])).toEqual(each);
        await stepped.close();
        await caught.close();
      }
    },
    30_000,
  );

  it.each([
    ['krad', 'Advent', ADVENT],
    ['nes', 'Advent', ADVENT],
    ['krad', 'Easter', EASTER],
    ['nes', 'Easter', EASTER],
  ] as const)(
    'over weeks in any steps ends in the same records and the same cards (%s, %s)',
    async (preset, _when, period) => {
      const { begin, end } = period;
      const once = await municipality(preset, undefined, period);
      const expected = await run(once, [at(end)]);
      await once.close();
      expect(expected.records.filter(({ key }) => key.startsWith('-/notice/')).length).toBeGreaterThan(5);
      expect(expected.inbox).not.toEqual({});
      const length = (at(end) - at(begin)) / MINUTE;
      const steps = fc.array(fc.integer({ min: 1, max: length }), { maxLength: 40 });
      await fc.assert(
        fc.asyncProperty(steps, async (offsets) => {
          const house = await municipality(preset, undefined, period);
          const moments = [...offsets, length].sort((a, b) => a - b);
          const result = await run(
            house,
            moments.map((offset) => (at(begin) + offset * MINUTE) as Instant),
          );
          await house.close();
          expect(result).toEqual(expected);
        }),
        { numRuns: 8 },
      );
    },
    60_000,
  );

  it('lets nothing out that a service which never stopped would not have sent', async () => {
    const [steady, stopped] = [await municipality('krad'), await municipality('krad')];
    for (let d = day('2026-11-17'); wall(d, '09:00') < END; d = addDays(d, 1))
      for (const time of ['00:00', '07:55', '09:00', '12:00']) await steady.tick(wall(d, time));
    await steady.tick(END);
    await stopped.tick(END);
    const all = new Set(
      Object.entries(inbox(steady.sent())).flatMap(([to, cards]) => cards.map((c) => `${to}: ${c}`)),
    );
    const late = stopped.sent();
    expect(late.filter(({ summary }) => summary.startsWith('SLT-frokost fredag 27. november'))).toEqual([]);
    const digest = / ting til deg i dag/;
    const strange = late.filter(({ to, card }) => !digest.test(card.text) && !all.has(`${to}: ${card.text}`));
    expect(strange.map(({ to, summary }) => `${to}: ${summary}`)).toEqual([]);
    const unread = (records: Awaited<ReturnType<typeof recordsOf>>) =>
      records.filter(({ key }) => !key.startsWith('-/notice/'));
    expect(unread(await recordsOf(stopped))).toEqual(unread(await recordsOf(steady)));
    await steady.close();
    await stopped.close();
  }, 30_000);

  it('by two services on one store at once sends once', async () => {
    const alone = await municipality('krad');
    const expected = await run(alone, [at(END)]);
    const first = await municipality('krad');
    const second = await openHouse({ now: BEGIN, store: first.store });
    for (const house of [first, second]) house.setClock(END);
    await Promise.all([first.house.tick(), second.house.tick(), first.house.tick(), second.house.tick()]);
    await Promise.all([first.house.outbox.drain(), second.house.outbox.drain()]);
    const both = [...first.sent(), ...second.sent()].map(({ to, card }) => `${to}: ${card.text}`);
    const one = Object.entries(expected.inbox).flatMap(([to, cards]) =>
      cards.map((text) => `${to}: ${text}`),
    );
    expect(both.sort()).toEqual(one.sort());
    expect([first.faults, second.faults]).toEqual([[], []]);
    expect(await recordsOf(first)).toEqual(expected.records);
    await alone.close();
    await first.close();
  }, 30_000);
});

describe('looking ahead', () => {
  it.each(['krad', 'nes'] as const)(
    'writes nothing, and shows what then happens when nobody answers (%s)',
    async (preset) => {
      const commits: Commit[] = [];
      const store = before(openSqlite(':memory:'), async (commit) => void commits.push(commit));
      const house = await municipality(preset, store);
      const written = await store.list(TENANT, '');
      commits.length = 0;
      const read = openReading(store, TENANT, AREA);
      const window = { after: house.now(), until: at(END) };
      const ahead = await preview(house.house.registry, read, AREA, window);
      expect(commits).toEqual([]);
      expect(await store.list(TENANT, '')).toEqual(written);
      house.setClock(END);
      await house.house.tick();
      const happened = commits.flatMap((commit) => {
        const moment = { at: commit.watermark?.to, messages: messagesOf(commit), records: putsOf(commit) };
        return moment.messages.length + moment.records.length > 0 ? [moment] : [];
      });
      expect(happened.length).toBeGreaterThan(3);
      const shown = ahead.map(({ at: moment, outcome }) => ({
        at: moment,
        messages: (outcome.send ?? []).map(({ id }) => id).sort(),
        records: (outcome.changes ?? []).map(({ kind, id, value }) => [keyOf(AREA, kind, id), value ?? null]),
      }));
      expect(shown.filter(({ messages, records }) => messages.length + records.length > 0)).toEqual(happened);
      await house.close();
    },
    30_000,
  );

  /** Messages that a commit queued, the notices of digests among them, by the id the capability gave. */
  const messagesOf = ({ send = [], put = [] }: Commit): readonly string[] =>
    [
      ...send.flatMap(({ id }) => (id.startsWith(`${AREA}/`) ? [id.slice(AREA.length + 1)] : [])),
      ...put.flatMap(({ key }) =>
        key.startsWith('-/notice/') ? [key.split('/').slice(4).join('/').replace(`${AREA}/`, '')] : [],
      ),
    ].sort();

  const putsOf = ({ put = [], remove = [] }: Commit): readonly (readonly [string, Json])[] => [
    ...put.filter(({ key }) => !key.startsWith('-/notice/')).map(({ key, value }) => [key, value] as const),
    ...remove.map(({ key }) => [key, null] as const),
  ];
});
