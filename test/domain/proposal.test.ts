// Dates for what a plan only counts: always the right number or as many as fit, on working days, evenly, around what stands.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  type Closed,
  type Day,
  addDays,
  day,
  daysBetween,
  isWorkday,
  partsOf,
  weekday,
} from '../../src/domain/calendar.ts';
import type { Cadence } from '../../src/domain/cadence.ts';
import { evenly } from '../../src/domain/evenly.ts';
import type { Forum, ForumId } from '../../src/domain/forum.ts';
import type { Meeting } from '../../src/domain/meeting.ts';
import {
  type Asked,
  isQuiet,
  jointDays,
  jointForum,
  lackingOf,
  oftenOf,
  problemOf,
  proposalOf,
  usualOf,
  yearToPlan,
} from '../../src/domain/proposal.ts';
import { jevnaker } from '../../src/presets/jevnaker.ts';

const count = (times: number, more: object = {}): Cadence =>
  ({ kind: 'count', times, bound: 'exact', per: 'year', ...more }) as Cadence;

const forum = (cadence: Cadence, more: Partial<Forum> = {}): Forum => ({
  id: 'gruppe' as ForumId,
  name: 'Koordineringsgruppe',
  aliases: [],
  type: 'meeting',
  level: 'koordinerende',
  purpose: '',
  frequency: '',
  cadence,
  monthsOff: [],
  place: '',
  convener: 'leder',
  members: [],
  agenda: [],
  cases: { individual: [], group: [] },
  ...more,
});

const meeting = (on: string, more: Partial<Meeting> = {}): Meeting => ({
  id: `gruppe/${on}`,
  forum: 'gruppe' as ForumId,
  day: day(on),
  start: '09:00',
  end: '10:30',
  place: '',
  agenda: [],
  state: 'planned',
  invitees: [],
  ...more,
});

function asked(cadence: Cadence, more: Partial<Asked> = {}, monthsOff: number[] = []): Asked {
  const often = oftenOf({ cadence, monthsOff });
  if (!often) throw new Error('nothing is counted');
  const today = day('2026-11-23');
  return { often, year: 2027, today, since: day('2020-01-01'), closed: [], meetings: [], ...more };
}

const THURSDAY = 4;

describe('dates for what is counted', () => {
  it('six a year are six Thursdays two months apart', () => {
    expect(proposalOf(asked(count(6)), THURSDAY)).toEqual({
      days: ['2027-01-28', '2027-04-01', '2027-06-03', '2027-08-05', '2027-10-07', '2027-12-02'],
      wanted: 6,
      known: 0,
    });
  });

  it('two each half-year and one each quarter lie in their own half-year and quarter', () => {
    const halves = proposalOf(asked(count(2, { per: 'halfYear' })), THURSDAY).days;
    expect(halves.map((one) => (partsOf(one).month <= 6 ? 'spring' : 'autumn'))).toEqual([
      'spring',
      'spring',
      'autumn',
      'autumn',
    ]);
    const quarters = proposalOf(asked(count(1, { per: 'quarter' })), THURSDAY).days;
    expect(quarters.map((one) => Math.ceil(partsOf(one).month / 3))).toEqual([1, 2, 3, 4]);
  });

  it('a school year is August to June', () => {
    const { days } = proposalOf(asked(count(4, { per: 'schoolYear' })), THURSDAY);
    expect(days).toHaveLength(4);
    expect(days.every((one) => one >= '2027-08-01' && one <= '2028-06-30')).toBe(true);
  });

  it('what is held in some months only, or not in others, stays there', () => {
    const march = { kind: 'season', of: count(2), only: [3, 9] } as Cadence;
    expect(proposalOf(asked(march), THURSDAY).days.map((one) => partsOf(one).month)).toEqual([3, 9]);
    const off = proposalOf(asked(count(10), {}, [1, 12]), THURSDAY).days;
    expect(off.map((one) => partsOf(one).month)).not.toContain(12);
    expect(off).toHaveLength(10);
  });

  it('counts what stands already, also what is held together with another', () => {
    const meetings = [
      meeting('2027-01-21'),
      meeting('2027-03-18', { forum: 'fagteam' as ForumId, joint: ['gruppe' as ForumId] }),
    ];
    const { days, known, wanted } = proposalOf(asked(count(6), { meetings }), THURSDAY);
    expect([known, wanted, days.length]).toEqual([2, 4, 4]);
    expect(days[0]! > '2027-03-18').toBe(true);
    expect(lackingOf(asked(count(6), { meetings }))).toEqual({ known: 2, wanted: 4 });
    expect(proposalOf(asked(count(2), { meetings }), THURSDAY)).toEqual({ days: [], wanted: 0, known: 2 });
  });

  it('a cancelled meeting and a hastemøte are none of them', () => {
    const meetings = [
      meeting('2027-01-21', { state: 'cancelled' }),
      meeting('2027-02-02', { emergency: true }),
    ];
    expect(lackingOf(asked(count(4), { meetings }))).toEqual({ known: 0, wanted: 4 });
  });

  it('in the middle of the year it is spread over what is left', () => {
    const today = day('2027-06-01');
    const meetings = ['2027-01-21', '2027-03-18', '2027-05-20'].map((on) => meeting(on));
    expect(proposalOf(asked(count(6), { today, meetings }), THURSDAY).days).toEqual([
      '2027-08-05',
      '2027-10-07',
      '2027-12-02',
    ]);
  });

  it('a municipality that came in August is asked for its share of that year', () => {
    const since = day('2027-08-02');
    const { days, wanted } = proposalOf(asked(count(4), { today: since, since }), THURSDAY);
    expect([wanted, days.length]).toEqual([2, 2]);
  });

  it('says how many fit when there is not room for all', () => {
    const closed: readonly Closed[] = [{ from: day('2027-01-01'), to: day('2027-11-30'), name: 'ombygging' }];
    const { days, wanted } = proposalOf(asked(count(6), { closed }), THURSDAY);
    expect(wanted).toBe(6);
    expect(days).toEqual(['2027-12-02', '2027-12-09', '2027-12-16']);
  });

  it('a year that is over has no dates left to set', () => {
    expect(lackingOf(asked(count(6), { year: 2025 }))).toEqual({ known: 0, wanted: 0 });
  });

  it('what gives days by itself, or counts nothing, is not counted', () => {
    const none: readonly Cadence[] = [
      { kind: 'monthly', nth: 'last', weekday: 5 },
      { kind: 'onDemand' },
      { kind: 'every', unit: 'week', interval: 6 },
    ];
    expect(none.map((cadence) => oftenOf({ cadence, monthsOff: [] }))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(oftenOf({ cadence: { kind: 'yearly' }, monthsOff: [7] })).toMatchObject({ times: 1, per: 'year' });
    const also: Cadence = {
      kind: 'joined',
      rules: [{ ...(count(4) as { kind: 'count' }) }, { kind: 'onDemand' }] as never,
    };
    expect(oftenOf({ cadence: also, monthsOff: [] })).toMatchObject({ times: 4 });
  });

  it('from October on the next year is planned, from May the next school year', () => {
    expect(yearToPlan({ per: 'year' }, day('2026-09-30'))).toBe(2026);
    expect(yearToPlan({ per: 'year' }, day('2026-10-01'))).toBe(2027);
    expect(yearToPlan({ per: 'schoolYear' }, day('2027-04-30'))).toBe(2026);
    expect(yearToPlan({ per: 'schoolYear' }, day('2027-05-01'))).toBe(2027);
  });
});

// --- any count -------------------------------------------------------------------------------------------------------

const someClosed = fc.array(
  fc.tuple(fc.integer({ min: 0, max: 700 }), fc.integer({ min: 0, max: 30 })).map(([from, long]): Closed => ({
    from: addDays(day('2026-06-01'), from),
    to: addDays(day('2026-06-01'), from + long),
    name: 'ferie',
  })),
  { maxLength: 6 },
);
const someMeetings = fc
  .uniqueArray(fc.integer({ min: 0, max: 729 }), { maxLength: 8 })
  .map((all) => all.map((n) => meeting(addDays(day('2026-06-01'), n))));
const somePer = fc.constantFrom('year', 'halfYear', 'quarter', 'month', 'schoolYear', 'planPeriod');

const wishes = fc.record({
  times: fc.integer({ min: 1, max: 14 }),
  per: somePer,
  wd: fc.integer({ min: 1, max: 5 }),
  year: fc.constantFrom(2026, 2027),
  today: fc.integer({ min: 0, max: 560 }).map((n) => addDays(day('2026-06-01'), n)),
  closed: someClosed,
  meetings: someMeetings,
  monthsOff: fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 3 }),
});

describe('any count, in any year', () => {
  it('gives the right number or as many as fit, on working days that are free, never where one stands', () => {
    fc.assert(
      fc.property(wishes, ({ times, per, wd, year, today, closed, meetings, monthsOff }) => {
        const of = asked(count(times, { per }), { year, today, closed, meetings }, monthsOff);
        const { days, wanted, known } = proposalOf(of, wd);
        expect({ wanted, known }).toEqual(lackingOf(of));
        expect(days.length).toBeLessThanOrEqual(wanted);
        expect([...new Set(days)].toSorted()).toEqual(days);
        for (const one of days) {
          expect([one, isWorkday(one, closed), isQuiet(one), weekday(one)]).toEqual([one, true, false, wd]);
          expect(monthsOff).not.toContain(partsOf(one).month);
          expect(meetings.some((other) => other.day === one)).toBe(false);
          expect(one > today).toBe(true);
        }
        if (days.length < wanted) {
          // One more day of that weekday would have been taken, had there been one in a period that lacks some.
          const again = proposalOf({ ...of, meetings: [...meetings, ...days.map((on) => meeting(on))] }, wd);
          expect(again.days).toEqual([]);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('accepted, nothing more is proposed', () => {
    fc.assert(
      fc.property(wishes, ({ times, per, wd, year, today, meetings }) => {
        const of = asked(count(times, { per }), { year, today, meetings });
        const { days, wanted } = proposalOf(of, wd);
        fc.pre(days.length === wanted);
        const set = [...meetings, ...days.map((on) => meeting(on))];
        expect(lackingOf({ ...of, meetings: set }).wanted).toBe(0);
      }),
      { numRuns: 200 },
    );
  });

  it('is even within a fortnight where nothing stands in the way', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 9 }),
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 2026, max: 2031 }),
        (times, wd, year) => {
          const { days } = proposalOf(asked(count(times), { year, today: day(`${year - 1}-11-01`) }), wd);
          expect(days).toHaveLength(times);
          const gaps = days.slice(1).map((one, i) => daysBetween(days[i] as Day, one));
          for (const gap of gaps) expect(Math.abs(gap - 365 / times)).toBeLessThanOrEqual(14);
        },
      ),
      { numRuns: 270 },
    );
  });

  it('no other choice of the same days is more even', () => {
    const from = day('2027-01-01');
    const choose = (all: readonly Day[], n: number): readonly (readonly Day[])[] =>
      n === 0 ? [[]] : all.flatMap((one, i) => choose(all.slice(i + 1), n - 1).map((rest) => [one, ...rest]));
    const cost = (days: readonly Day[], stand: readonly Day[], long: number): number => {
      const at = [...days, ...stand].map((one) => daysBetween(from, one)).toSorted((a, b) => a - b);
      const gap = (long + 1) / at.length;
      const [first = 0] = at;
      const ends = (first - gap / 2) ** 2 + (long - (at.at(-1) ?? 0) - gap / 2) ** 2;
      return at.slice(1).reduce((sum, one, i) => sum + (one - (at[i] ?? 0) - gap) ** 2, ends);
    };
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 9 }),
        fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { maxLength: 3 }),
        fc.integer({ min: 1, max: 5 }),
        (free, stand, n) => {
          const [open, fixed] = [free, stand].map((all) =>
            all.toSorted((a, b) => a - b).map((one) => addDays(from, one)),
          ) as [Day[], Day[]];
          const to = addDays(from, 60);
          const days = evenly(n, open, fixed, { from, to });
          const others = choose(
            open.filter((one) => !fixed.includes(one)),
            days.length,
          );
          const least = Math.min(...others.map((one) => cost(one, fixed, 60)));
          if (days.length > 0) expect(cost(days, fixed, 60)).toBeCloseTo(least, 6);
          expect(days).toHaveLength(Math.min(n, open.filter((one) => !fixed.includes(one)).length));
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('the days around which nobody meets', () => {
  it.each(['2027-07-15', '2027-12-22', '2027-03-22', '2027-03-24', '2027-05-07'])('%s is one', (on) =>
    expect(isQuiet(day(on))).toBe(true),
  );
  it.each(['2027-06-30', '2027-08-02', '2027-12-17', '2027-03-19', '2027-05-05'])('%s is none', (on) =>
    expect(isQuiet(day(on))).toBe(false),
  );
});

describe('the forum’s own day', () => {
  it('is the one most of its meetings had, unless the rhythm names it', () => {
    const meetings = ['2026-09-03', '2026-10-01', '2026-11-04'].map((on) => meeting(on));
    expect(usualOf(forum(count(6)), meetings)).toEqual({ weekday: 4, start: '09:00', end: '10:30' });
    expect(usualOf(forum(count(6, { weekday: 2 })), meetings).weekday).toBe(2);
    expect(usualOf(forum(count(6), { start: '12:00', end: '13:00' }), meetings)).toMatchObject({
      start: '12:00',
      end: '13:00',
    });
    expect(usualOf(forum(count(6)), [])).toEqual({ weekday: undefined, start: undefined, end: undefined });
  });
});

describe('held together with another', () => {
  it('are the days nearest to the other forum’s, the middle one when it has none', () => {
    const days = ['2027-01-28', '2027-04-01', '2027-06-03'].map(day);
    expect(jointDays(days, [day('2027-06-10'), day('2027-03-01')], 1)).toEqual(['2027-06-03']);
    expect(jointDays(days, [day('2027-01-20'), day('2027-06-01')], 2)).toEqual(['2027-01-28', '2027-06-03']);
    expect(jointDays(days, [], 1)).toEqual(['2027-04-01']);
    expect(jointDays([], [], 1)).toEqual([]);
  });

  it('the words name the other forum, by its name or its level', () => {
    const own = jevnaker.forums.find(({ id }) => id === 'koordineringsgruppe') as Forum;
    const name = (words: string) => jointForum(words, jevnaker.forums, own)?.id;
    expect(name('6 ganger pr. år, 1 av møtene felles med fagteamet')).toBe('fagteam');
    expect(name('6 ganger i året, ett fellesmøte med politirådet')).toBe('politiraad');
    expect(name('1 møte i året felles med styrende nivå')).toBe('politiraad');
    expect(name('1 møte felles med koordineringsgruppa')).toBeUndefined();
    expect(name('6 ganger i året')).toBeUndefined();
  });
});

describe('a date somebody has changed', () => {
  const around = {
    today: day('2026-11-23'),
    closed: [{ from: day('2027-02-22'), to: day('2027-02-26'), name: 'vinterferie' }],
    taken: [day('2027-01-28')],
    before: [day('2027-04-01')],
  };
  it.each([
    ['2026-11-23', 'past'],
    ['2029-01-01', 'far'],
    ['2027-01-28', 'taken'],
    ['2027-04-01', 'twice'],
    ['2027-05-17', 'holiday'],
    ['2027-02-24', 'closed'],
    ['2026-12-24', 'closed'],
    ['2027-01-30', 'weekend'],
    ['2027-01-29', undefined],
  ])('%s is %s', (on, problem) => expect(problemOf(day(on), around)).toBe(problem));
});
