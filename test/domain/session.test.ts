import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type AreaRecords, recordsOf } from '../../src/domain/anchors.ts';
import type { Cadence } from '../../src/domain/cadence.ts';
import {
  type Closed,
  type Day,
  addDays,
  day,
  daysBetween,
  isDayOff,
  isWorkday,
} from '../../src/domain/calendar.ts';
import { choicesFor, suggested } from '../../src/domain/collision-question.ts';
import type { Collision, Decision } from '../../src/domain/collision.ts';
import { type Forum, type ForumId, collisionPolicySchema } from '../../src/domain/forum.ts';
import type { Meeting } from '../../src/domain/meeting.ts';
import { type Session, nextSession, sessionById, sessionsOf } from '../../src/domain/session.ts';
import { nes } from '../../src/presets/nes.ts';

const breakfast = nes.forums[0] as Forum;
const forumOf = (id: string, cadence: Cadence, more: Partial<Forum> = {}): Forum => ({
  ...breakfast,
  id: id as ForumId,
  name: id,
  aliases: [],
  type: 'meeting',
  monthsOff: [],
  cadence,
  ...more,
});
const MONDAYS: Cadence = { kind: 'monthly', nth: 3, weekday: 1 };
const WEEKLY: Cadence = { kind: 'parity', parity: 'odd', weekday: 3 };

const meeting = (id: string, more: Partial<Meeting> = {}): Meeting => ({
  id,
  forum: id.split('/')[0] as ForumId,
  day: day(id.split('/')[1] ?? ''),
  start: '09:00',
  end: '10:00',
  place: '',
  agenda: [],
  state: 'invited',
  invitees: [],
  ...more,
});
const decided = (forum: Forum, on: string, kind?: Decision): Collision => ({
  forum: forum.id,
  day: day(on),
  askedAt: 0 as never,
  ...(kind ? { decision: { kind, at: 0 as never } } : {}),
});

const all = (forums: readonly Forum[], more: Partial<AreaRecords> = {}): AreaRecords => ({
  forums,
  meetings: [],
  collisions: [],
  closed: [],
  ...more,
});
const sessions = (forum: Forum, from: string, to: string, more: Partial<AreaRecords> = {}) =>
  sessionsOf(forum, day(from), day(to), recordsOf(forum, all([forum], more)));
const shown = (found: readonly Session[]): readonly string[] =>
  found.map((one) => `${one.day} ${one.state}${one.day === one.planned ? '' : ` (${one.planned})`}`);

describe('a rule for days off', () => {
  const monday = (collision: Forum['collision']) => forumOf('kg', MONDAYS, { collision });
  // 17 May 2027 is a Monday, and Whit Monday as well.
  it.each([
    ['ask', '2027-05-17 asking'],
    ['skip', '2027-05-17 skipped'],
    ['weekBefore', '2027-05-10 on (2027-05-17)'],
    ['weekAfter', '2027-05-24 on (2027-05-17)'],
    ['nextWorkday', '2027-05-18 on (2027-05-17)'],
  ] as const)('«%s» makes of 17 May 2027 %s', (rule, expected) => {
    expect(shown(sessions(monday(rule), '2027-05-01', '2027-05-31'))).toEqual([expected]);
  });

  it('that would pass another session asks instead, and so does one that finds no working day for weeks', () => {
    const weekly = forumOf('uke', { kind: 'weekly', interval: 1, weekday: 1, from: day('2027-01-04') });
    const may = (collision: Forum['collision']) =>
      shown(sessions({ ...weekly, collision }, '2027-05-17', '2027-05-23'));
    expect(may('weekBefore')).toEqual(['2027-05-17 asking']);
    expect(may('weekAfter')).toEqual(['2027-05-17 asking']);
    expect(may('nextWorkday')).toEqual(['2027-05-18 on (2027-05-17)']);
    const closed = [{ from: day('2027-06-19'), to: day('2027-08-15'), name: 'sommerferie' }];
    const june = sessions(monday('nextWorkday'), '2027-06-01', '2027-08-31', { closed });
    expect(shown(june)).toEqual(['2027-06-21 asking', '2027-07-19 asking', '2027-08-16 on']);
  });

  it('moves nobody into the week of Christmas', () => {
    expect(shown(sessions({ ...breakfast, collision: 'nextWorkday' }, '2026-12-20', '2026-12-31'))).toEqual([
      '2026-12-25 asking',
    ]);
  });

  it('says nothing of a weekend that the rhythm means', () => {
    const nights = forumOf('natteravn', { kind: 'monthly', nth: 2, weekday: 6 });
    expect(shown(sessions(nights, '2027-04-01', '2027-06-30'))).toEqual([
      '2027-04-10 on',
      '2027-05-08 on',
      '2027-06-12 on',
    ]);
  });

  it('gives way to what was decided for one day', () => {
    const forum = monday('skip');
    const collisions = [decided(forum, '2027-05-17', 'later')];
    expect(shown(sessions(forum, '2027-05-01', '2027-05-31', { collisions }))).toEqual([
      '2027-05-24 on (2027-05-17)',
    ]);
  });
});

describe('the other days that are offered', () => {
  const records = (forum: Forum, more: Partial<AreaRecords> = {}) => recordsOf(forum, all([forum], more));
  const offered = (forum: Forum, on: string, more: Partial<AreaRecords> = {}, today = '2026-11-01') =>
    choicesFor(forum, day(on), records(forum, more), day(today)).map((one) => `${one.kind} ${one.day}`);

  it('are working days outside the week of Christmas, and first comes the one that is suggested', () => {
    expect(offered(breakfast, '2026-12-25')).toEqual(['earlier 2026-12-18']);
    const monday = forumOf('kg', MONDAYS);
    expect(offered(monday, '2027-05-17')).toEqual([
      'earlier 2027-05-10',
      'nextWorkday 2027-05-18',
      'later 2027-05-24',
    ]);
    const choices = choicesFor(monday, day('2027-05-17'), records(monday), day('2027-05-01'));
    expect(suggested(choices, day('2027-05-17'))?.kind).toBe('earlier');
  });

  it('are never past, never past another session, and never a day the forum meets already', () => {
    const monday = forumOf('kg', MONDAYS);
    expect(offered(monday, '2027-05-17', {}, '2027-05-12')).toEqual([
      'nextWorkday 2027-05-18',
      'later 2027-05-24',
    ]);
    const extra = { meetings: [meeting('kg/2027-05-18')] };
    expect(offered(monday, '2027-05-17', extra, '2027-05-12')).toEqual(['later 2027-05-24']);
    const weekly = forumOf('uke', { kind: 'weekly', interval: 1, weekday: 1, from: day('2027-01-04') });
    expect(offered(weekly, '2027-05-17')).toEqual(['nextWorkday 2027-05-18']);
  });
});

describe('meetings and the rhythm', () => {
  it('a meeting record wins over the day its rhythm gives', () => {
    const forum = forumOf('kg', WEEKLY);
    const meetings = [
      meeting('kg/2027-01-06', { day: day('2027-01-08') }),
      meeting('kg/2027-01-20', { state: 'cancelled' }),
    ];
    expect(shown(sessions(forum, '2027-01-01', '2027-02-03', { meetings }))).toEqual([
      '2027-01-08 on (2027-01-06)',
      '2027-01-20 skipped',
      '2027-02-03 on',
    ]);
  });

  it('a joint meeting is that day’s session of both forums, once each', () => {
    const forum = forumOf('kg', WEEKLY);
    const meetings = [meeting('fagteam/2027-01-20', { joint: [forum.id] })];
    const found = sessions(forum, '2027-01-18', '2027-01-31', { meetings });
    expect(found.map(({ id }) => id)).toEqual(['fagteam/2027-01-20']);
    const gone = recordsOf(forum, all([forum], { meetings }));
    expect(sessionById(forum, 'kg/2027-01-20', gone)).toBeUndefined();
    const cancelled = [{ ...meetings[0], state: 'cancelled' } as Meeting];
    expect(shown(sessions(forum, '2027-01-18', '2027-01-31', { meetings: cancelled }))).toEqual([
      '2027-01-20 on',
      '2027-01-20 skipped',
    ]);
  });

  it('a date that others have set stands, whatever our own rule says of the day', () => {
    const forum = forumOf('raad', MONDAYS, { calledByOthers: true, collision: 'skip' });
    const meetings = [meeting('raad/2027-05-17', { state: 'planned' })];
    expect(shown(sessions(forum, '2027-05-01', '2027-05-31', { meetings }))).toEqual(['2027-05-17 on']);
  });
});

// --- what holds for every forum --------------------------------------------------------------------------------------

const START = day('2026-08-01');
const dayArb = fc.integer({ min: 0, max: 420 }).map((n) => addDays(START, n));
const cadenceArb: fc.Arbitrary<Cadence> = fc.oneof(
  fc.record({
    kind: fc.constant('weekly' as const),
    interval: fc.integer({ min: 1, max: 4 }),
    weekday: fc.integer({ min: 1, max: 7 }),
    from: dayArb,
  }),
  fc.record({
    kind: fc.constant('monthly' as const),
    nth: fc.constantFrom(1 as const, 3 as const, 'last' as const),
    weekday: fc.integer({ min: 1, max: 7 }),
  }),
  fc.record({ kind: fc.constant('dates' as const), days: fc.array(dayArb, { maxLength: 12 }) }),
  fc.record({
    kind: fc.constant('relative' as const),
    side: fc.constantFrom('before' as const, 'after' as const),
    anchor: fc.constant({ kind: 'event' as const, event: 'easter' as const }),
    distance: fc.record({
      n: fc.integer({ min: 1, max: 9 }),
      unit: fc.constantFrom('day' as const, 'week' as const),
    }),
  }),
);
const closedArb: fc.Arbitrary<readonly Closed[]> = fc.array(
  fc
    .tuple(dayArb, fc.integer({ min: 0, max: 60 }))
    .map(([from, n]) => ({ from, to: addDays(from, n), name: 'ferie' })),
  { maxLength: 4 },
);
const areaArb = fc
  .record({
    cadence: cadenceArb,
    collision: fc.constantFrom(...collisionPolicySchema.options),
    closed: closedArb,
    monthsOff: fc.subarray([1, 7, 12]),
    made: fc.array(
      fc.record({
        planned: dayArb,
        moved: fc.integer({ min: -20, max: 20 }),
        state: fc.constantFrom(
          'planned' as const,
          'invited' as const,
          'skipped' as const,
          'cancelled' as const,
        ),
        joint: fc.boolean(),
      }),
      { maxLength: 5 },
    ),
    answered: fc.array(
      fc.record({
        day: dayArb,
        kind: fc.constantFrom('earlier' as const, 'later' as const, 'nextWorkday' as const, 'skip' as const),
      }),
      { maxLength: 5 },
    ),
  })
  .map(({ cadence, collision, closed, monthsOff, made, answered }) => {
    const forum = forumOf('kg', cadence, { collision, monthsOff });
    const meetings = made.map(({ planned, moved, state, joint }) =>
      meeting(`${joint ? 'fagteam' : 'kg'}/${planned}`, {
        day: addDays(planned, state === 'planned' ? 0 : moved),
        state,
        ...(joint ? { joint: [forum.id] } : {}),
      }),
    );
    const unique = [...new Map(meetings.map((one) => [one.id, one])).values()];
    const collisions = answered.map((one) => decided(forum, one.day, one.kind));
    return { forum, records: recordsOf(forum, all([forum], { meetings: unique, collisions, closed })) };
  });

describe('whatever a municipality has set up', () => {
  it('the sessions of a span are those of its parts together, each once', () => {
    fc.assert(
      fc.property(areaArb, dayArb, dayArb, dayArb, ({ forum, records }, ...given) => {
        const [a, b, c] = given.toSorted() as [Day, Day, Day];
        const whole = sessionsOf(forum, a, c, records);
        const parts = [...sessionsOf(forum, a, b, records), ...sessionsOf(forum, addDays(b, 1), c, records)];
        expect(parts).toEqual(whole);
        expect(new Set(whole.map(({ id }) => id)).size).toBe(whole.length);
      }),
    );
  });

  it('a meeting record wins, one that is off is never on, and each is found again by its id', () => {
    fc.assert(
      fc.property(areaArb, ({ forum, records }) => {
        const found = sessionsOf(forum, START, addDays(START, 420), records);
        for (const session of found) expect(sessionById(forum, session.id, records)).toEqual(session);
        for (const one of records.meetings) {
          const session = sessionById(forum, one.id, records);
          expect(session?.meeting).toBe(one);
          if (one.state === 'invited') expect(session).toMatchObject({ day: one.day, state: 'on' });
          if (one.state === 'skipped' || one.state === 'cancelled') expect(session?.state).toBe('skipped');
        }
      }),
    );
  });

  it('no rule lands a session on a day off without anybody having said so, nor two on one day', () => {
    fc.assert(
      fc.property(areaArb, ({ forum, records }) => {
        const byRule = sessionsOf(forum, START, addDays(START, 420), { ...records, collisions: [] }).filter(
          ({ meeting: made, state }) => made === undefined && state === 'on',
        );
        for (const { day: held, planned } of byRule) {
          expect(isDayOff(held, records.closed)).toBe(false);
          if (held !== planned) expect(isWorkday(held, records.closed)).toBe(true);
          expect(Math.abs(daysBetween(planned, held))).toBeLessThanOrEqual(40);
        }
        const days = byRule.map((one) => one.day);
        expect(new Set(days).size).toBe(days.length);
      }),
    );
  });

  it('what is offered is a working day after today', () => {
    fc.assert(
      fc.property(areaArb, dayArb, ({ forum, records }, today) => {
        for (const session of sessionsOf(forum, today, addDays(today, 200), records)) {
          if (session.state !== 'asking') continue;
          for (const choice of choicesFor(forum, session.planned, records, today)) {
            expect(isWorkday(choice.day, records.closed)).toBe(true);
            expect(choice.day > today).toBe(true);
          }
        }
      }),
    );
  });

  it('the next session has not ended and is not skipped', () => {
    fc.assert(
      fc.property(areaArb, ({ forum, records }) => {
        const now = Date.UTC(2026, 10, 1) as never;
        const next = nextSession(forum, now, records);
        if (next) expect(next.day >= '2026-10-31' && next.state !== 'skipped').toBe(true);
      }),
    );
  });
});
