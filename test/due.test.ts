// What the clock says does not hang on how it was asked: hour by hour, two days in one go, or by a clock that was set back an hour or
// ran ahead a month. The municipality has meetings of all kinds, and the days are such that clocks change and offices close.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Capability, Due, Window } from '../src/capability.ts';
import { CAPABILITIES } from '../src/capabilities/index.ts';
import {
  type Day,
  type Instant,
  addDays,
  instantOf,
  nextWorkday,
  previousWorkday,
  wall,
  wallOf,
} from '../src/domain/calendar.ts';
import type { Meeting } from '../src/domain/meeting.ts';
import type { PersonId } from '../src/domain/people.ts';
import { keyOf, openReading } from '../src/reading/read.ts';
import { openSqlite } from '../src/store/sqlite.ts';
import type { Store } from '../src/store/store.ts';
import { textsIn } from '../src/texts/index.ts';
import { AREA, TENANT, type TestHouse, openHouse } from './house.ts';
import { lay } from './tours/tools.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const GROUP = 'koordineringsgruppe';

const MEMBERS = { skole: 'Leder skole', nav: 'Leder NAV', ordforer: 'Ordfører', radmann: 'Rådmann' };
const BY_MAIL = ['Leder PPT; ppt; ppt@example.no', 'Politikontakt; politi; politi@example.no'];

/** `first`: the Monday the clock stands on at eight. */
async function municipality(first: string, store?: Store): Promise<TestHouse> {
  const house = await openHouse({ now: `${first}T08:00`, preset: 'krad', ...(store ? { store } : {}) });
  for (const preset of ['nes', 'jevnaker']) await house.act('koordinator', 'setup.apply', { preset });
  await house.roles(MEMBERS, { vara: 'SLT-koordinator' });
  await house.act('koordinator', 'people.roles', { text: BY_MAIL.join('\n'), create: 'true' });
  for (const who of ['skole', 'nav']) {
    await house.ask(who, 'frokost');
    await house.press(who, 'Meld meg på fast');
  }
  await meetings(house, first as Day);
  await minutes(house, first as Day);
  await house.store.commit(TENANT, { wakeAt: [{ area: AREA, at: house.now() }] });
  house.sent();
  house.mails();
  return house;
}

const persons = async (house: TestHouse): Promise<readonly PersonId[]> => {
  const mailed = await Promise.all(['ppt', 'politi'].map((who) => house.get('mail', `${who}@example.no`)));
  return [
    ...(await Promise.all(['koordinator', ...Object.keys(MEMBERS)].map((who) => house.personOf(who)))),
    ...mailed.flatMap((one) => one?.person ?? []),
  ];
};

async function meeting(
  house: TestHouse,
  forum: string,
  day: Day,
  more: Partial<Meeting> = {},
): Promise<string> {
  const id = `${forum}/${day}`;
  const people = await persons(house);
  const usual = {
    ...{
      id,
      forum,
      day,
      start: '09:00',
      end: '10:30',
      place: 'Rådhuset',
      agenda: ['Ungdata'],
      state: 'invited',
    },
    ...{ uid: `uid-${id}`, sequence: 0, convener: people[0], invitedAt: house.now() - 2 * DAY },
    invitees: people.map((person) => ({ person })),
  };
  await lay(house, keyOf(AREA, 'meeting', id), { ...usual, ...more });
  return id;
}

const ahead = (first: Day, days: number): Day => nextWorkday(addDays(first, days));

async function meetings(house: TestHouse, first: Day): Promise<void> {
  const rhythm = {
    cadence: { kind: 'monthly', nth: 2, weekday: 4 },
    start: '09:00',
    end: '10:00',
    fewest: 4,
  };
  for (const id of [GROUP, 'utforende']) {
    const forum = await house.get('forum', id);
    await lay(house, keyOf(AREA, 'forum', id), {
      ...forum,
      ...rhythm,
      members: ['leder-skole', 'leder-nav'],
    });
  }
  const soon = await meeting(house, GROUP, ahead(first, 8));
  await meeting(house, GROUP, ahead(first, 4), {
    sequence: 1,
    was: { day: first, start: '09:00', end: '10:30' },
  });
  await meeting(house, GROUP, ahead(first, 10), { joint: ['utforende' as never] });
  for (const days of [23, 51]) await meeting(house, GROUP, ahead(first, days), { series: 's' });
  await meeting(house, GROUP, ahead(first, 1), { emergency: true, start: '08:15', end: '09:15' });
  await meeting(house, GROUP, ahead(first, 5), { state: 'cancelled', reason: 'illness', sequence: 1 });
  await meeting(house, 'politiraad', ahead(first, 15));
  await meeting(house, 'samling', ahead(first, 30), { state: 'planned', invitees: [] });
  const [, skole, nav] = await persons(house);
  for (const [person, answer] of [
    [skole, 'no'],
    [nav, 'yes'],
  ] as const)
    await lay(house, keyOf(AREA, 'answer', `${soon}/${person}`), {
      ...{ meeting: soon, person, answer, at: house.now() },
    });
  for (const [item, state] of [
    ['natteravner', 'proposed'],
    ['skoleveier', 'accepted'],
  ] as const)
    await lay(house, keyOf(AREA, 'item', `${GROUP}/${item}`), {
      ...{ id: item, forum: GROUP, title: item, state, by: skole, at: house.now() },
    });
}

async function minutes(house: TestHouse, first: Day): Promise<void> {
  const [by] = await persons(house);
  const before = (days: number): Day => previousWorkday(addDays(first, -days));
  await meeting(house, GROUP, before(1));
  const tasks = [{ id: 't1', title: 'Kart', role: 'leder-skole', due: ahead(first, 2) }];
  for (const [days, state] of [
    [6, 'draft'],
    [9, 'submitted'],
    [20, 'sent'],
  ] as const) {
    const id = await meeting(house, GROUP, before(days));
    const at = house.now() - (days - 2) * DAY;
    await lay(house, keyOf(AREA, 'minutes', id), {
      ...{ meeting: id, forum: GROUP, state, secretary: by, present: [by], startedAt: at, additions: [] },
      entries: [
        { id: 'a', title: 'Ungdata', decision: 'Følges opp.', ...(state === 'sent' ? { tasks } : {}) },
      ],
      ...(state === 'submitted' ? { submittedAt: at } : {}),
      ...(state === 'sent' ? { sentAt: at } : {}),
    });
  }
  for (const task of tasks)
    await lay(house, keyOf(AREA, 'task', `${GROUP}/${task.id}`), {
      ...{
        ...task,
        forum: GROUP,
        meeting: `${GROUP}/${before(20)}`,
        state: 'open',
        at: house.now() - 18 * DAY,
      },
    });
}

// --- one question, many ways -----------------------------------------------------------------------------------------

/** What follows, by what it is: when it is said, written or taken back first. What has been asked is asked until that is written. */
function firstOf(due: readonly Due[]): Readonly<Record<string, string>> {
  const all = due.flatMap(({ at, outcome }) => [
    ...(outcome.send ?? []).map((one) => [one.id, `${wallOf(at)} until ${wallOf(one.expires)}`] as const),
    ...(outcome.changes ?? []).map(({ kind, id }) => [`${kind} ${id}`, wallOf(at)] as const),
    ...(outcome.withdraw ?? []).map((prefix) => [`-${prefix}`, wallOf(at)] as const),
    ...(outcome.tell ?? []).map(({ id }) => [id, wallOf(at)] as const),
  ]);
  return Object.fromEntries(all.toSorted(([, a], [, b]) => (a < b ? 1 : -1)));
}

const windows = (from: Instant, until: Instant, stepMs: number): readonly Window[] =>
  Array.from({ length: (until - from) / stepMs }, (_, n) => ({
    after: (from + n * stepMs) as Instant,
    until: (from + (n + 1) * stepMs) as Instant,
  }));

type Asked = NonNullable<Capability['due']>;

async function asked(house: TestHouse, due: Asked, window: Window): Promise<readonly Due[]> {
  const read = openReading(house.store, TENANT, AREA);
  const area = await read.get('area', AREA);
  if (!area) throw new Error('no municipality');
  return due({ now: window.until, area, read, texts: textsIn('nb') }, window);
}

/** Advent; Easter, in whose night the clocks go forward; the end of October, when they go back. */
const TIMES = ['2026-11-23', '2027-03-22', '2027-10-25'];

describe('what falls due', () => {
  it.each(TIMES)(
    'in the week of %s is the same for each capability, by the hour and two days in one go',
    async (first) => {
      const house = await municipality(first);
      const from = instantOf(wall(first as Day, '08:00'));
      const heard: string[] = [];
      for (const { name, due } of CAPABILITIES)
        if (due)
          for (const window of windows(from, (from + 10 * DAY) as Instant, 2 * DAY)) {
            const once = await asked(house, due, window);
            const hours = windows(window.after, window.until, HOUR).map((hour) => asked(house, due, hour));
            const about = { name, at: wallOf(window.after) };
            const byTheHour = (await Promise.all(hours)).flat();
            expect({ ...about, due: firstOf(byTheHour) }).toEqual({ ...about, due: firstOf(once) });
            if (once.length > 0) heard.push(name);
          }
      expect(heard).toEqual(expect.arrayContaining(['agenda', 'meeting', 'minutes', 'round', 'task']));
      await house.close();
    },
    60_000,
  );
});

// --- one clock, run in many ways -------------------------------------------------------------------------------------

/** Runs the clock at these moments: what is written, and what is queued, by its id, each time that it is. */
async function run(first: string, moments: readonly Instant[]) {
  const queued: string[] = [];
  const base = openSqlite(':memory:');
  let running = false;
  const store: Store = {
    ...base,
    async commit(tenant, commit) {
      const result = await base.commit(tenant, commit);
      if (running && result.kind === 'done') queued.push(...(commit.send ?? []).map(({ id }) => id));
      return result;
    },
  };
  const house = await municipality(first, store);
  running = true;
  for (const moment of moments) {
    house.setClock(wallOf(moment));
    await house.house.tick();
  }
  expect(house.faults).toEqual([]);
  const records = (await store.list(TENANT, '')).map(({ key, value }) => ({ key, value }));
  await house.close();
  return { records, queued: queued.sort() };
}

describe('a clock', () => {
  it.each(TIMES)(
    'that is set back, or runs ahead and comes back, says the same as one that goes evenly (%s)',
    async (first) => {
      const from = instantOf(wall(first as Day, '08:00'));
      const at = (hours: number): Instant => (from + hours * HOUR) as Instant;
      const end = 24 * 35;
      const even = await run(
        first,
        Array.from({ length: end / 6 }, (_, n) => at(6 * (n + 1))),
      );
      expect(even.queued.length).toBeGreaterThan(40);
      const month = 24 * 31;
      expect(await run(first, [at(1), at(month), at(2), at(30), at(month + 1), at(end)])).toEqual(even);
      const steps = fc.array(fc.integer({ min: 1, max: end }), { maxLength: 12 });
      await fc.assert(
        fc.asyncProperty(steps, async (hours) => {
          const back = hours.flatMap((hour) => [at(hour), at(hour - 1)]);
          expect(await run(first, [...back, at(end)])).toEqual(even);
        }),
        { numRuns: 4 },
      );
    },
    120_000,
  );
});
