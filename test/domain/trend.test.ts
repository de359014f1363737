// Counts that may be told of concerns: whole quarters, none under five, and none that can be worked out from what is told.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  type Day,
  type Instant,
  type Wall,
  addDays,
  dayOf,
  instantOf,
  startOfDay,
  weekday,
} from '../../src/domain/calendar.ts';
import { type Answers, TOPICS } from '../../src/domain/concern.ts';
import {
  type Counts,
  type Topic,
  type TrendTally,
  countsIn,
  countsOf,
  endOfQuarter,
  firstDayOf,
  publishable,
  quarterOf,
  tallied,
} from '../../src/domain/trend.ts';

const at = (wall: string): Instant => instantOf(wall as Wall);
const QUARTER = '2026-Q4';
const OVER = { quarter: QUARTER, upTo: endOfQuarter(QUARTER) };

type Sent = { readonly at: Instant; readonly answers: Answers; readonly ending?: 'withdrawn' };
const concern = (
  topics: readonly Topic[],
  wall = '2026-11-10T09:00',
  about: Answers['about'] = 'group',
): Sent => ({
  at: at(wall),
  answers: { about, urgency: 'week', tried: [], topics: [...topics] },
});
const times = (n: number, ...topics: Topic[]): readonly Sent[] =>
  Array.from({ length: n }, () => concern(topics));
const told = (concerns: readonly Sent[]): Counts => publishable(countsOf(concerns));

describe('a quarter', () => {
  it('has three months, in winter time and in summer time', () => {
    expect(
      ['2026-01-01', '2026-03-31', '2026-04-01', '2026-12-31'].map((day) => quarterOf(day as Day)),
    ).toEqual(['2026-Q1', '2026-Q1', '2026-Q2', '2026-Q4']);
    expect(firstDayOf('2027-Q2')).toBe('2027-04-01');
    expect(endOfQuarter('2026-Q1')).toBe(at('2026-04-01T00:00'));
    expect(endOfQuarter('2026-Q4')).toBe(at('2027-01-01T00:00'));
  });

  it('is counted each Monday and when it is over, oftener than a concern can be erased', () => {
    const counts = countsIn({ after: at('2026-12-20T00:00'), until: at('2027-01-12T00:00') });
    expect(counts.map(({ at: when, over, quarter }) => [dayOf(when), over, quarter])).toEqual([
      ['2026-12-21', false, '2026-Q4'],
      ['2026-12-28', false, '2026-Q4'],
      ['2027-01-01', true, '2026-Q4'],
      ['2027-01-04', false, '2027-Q1'],
      ['2027-01-11', false, '2027-Q1'],
    ]);
  });

  it('that begins on a Monday is counted and over in one', () => {
    const monday = '2029-01-01' as Day;
    expect(weekday(monday)).toBe(1);
    const counts = countsIn({
      after: startOfDay(addDays(monday, -1)),
      until: startOfDay(addDays(monday, 1)),
    });
    expect(counts).toEqual([
      { at: at('2029-01-01T00:05'), upTo: at('2029-01-01T00:00'), quarter: '2028-Q4', over: true },
    ]);
  });
});

describe('what may be told', () => {
  it('is a topic with five, as it is, and of one with four nothing', () => {
    expect(told([...times(5, 'drugs'), ...times(4, 'violence')])).toEqual([{ topic: 'drugs', n: 5 }]);
    expect(told(times(4, 'drugs'))).toEqual([]);
  });

  it('counts a concern about two topics in both, and once in one it names twice', () => {
    expect(told(times(5, 'drugs', 'violence'))).toEqual([
      { topic: 'drugs', n: 5 },
      { topic: 'violence', n: 5 },
    ]);
    expect(told(times(3, 'drugs', 'drugs'))).toEqual([]);
  });

  it('leaves out what is about one person, and what was taken back', () => {
    const persons = times(9, 'drugs').map((one) => ({
      ...one,
      answers: { ...one.answers, about: 'person' as const },
    }));
    const backs = times(9, 'drugs').map((one) => ({ ...one, ending: 'withdrawn' as const }));
    expect(told([...persons, ...backs, ...times(4, 'drugs')])).toEqual([]);
  });
});

describe('who sees all that is told', () => {
  const THREE = ['drugs', 'violence', 'hate'] as const satisfies readonly Topic[];
  /** Every way a concern can name some of three topics, none of them too: then nothing of it is told. */
  const WAYS = Array.from({ length: 8 }, (_, bits) => THREE.filter((_topic, n) => bits & (1 << n)));

  /** How many concerns name each way, up to so many in all: every quarter there can be. */
  function* quarters(left: number, way = 0): Generator<readonly number[]> {
    if (way === WAYS.length - 1) {
      for (let n = 0; n <= left; n++) yield [n];
      return;
    }
    for (let n = 0; n <= left; n++) for (const rest of quarters(left - n, way + 1)) yield [n, ...rest];
  }

  const byTold = new Map<string, { hidden: Map<string, Set<number>>; largest: number }>();
  for (const ways of quarters(7)) {
    const concerns = ways.flatMap((n, way) => times(n, ...(WAYS[way] ?? [])));
    const counts = countsOf(concerns);
    const shown = publishable(counts);
    const key = JSON.stringify(shown);
    const seen = byTold.get(key) ?? { hidden: new Map(), largest: Math.max(0, ...shown.map(({ n }) => n)) };
    const keep = (what: string, n: number): void =>
      void seen.hidden.set(what, (seen.hidden.get(what) ?? new Set()).add(n));
    for (const topic of THREE)
      if (!shown.some((one) => one.topic === topic))
        keep(topic, counts.find((one) => one.topic === topic)?.n ?? 0);
    keep('all', concerns.length);
    for (const [way, topics] of WAYS.entries()) keep(`exactly ${topics.join('+')}`, ways[way] ?? 0);
    byTold.set(key, seen);
  }

  it('can take every topic that is not told to have been named by none, one, two, three or four', () => {
    expect(byTold.size).toBe(64);
    for (const { hidden } of byTold.values())
      for (const topic of THREE)
        if (hidden.has(topic)) expect([...(hidden.get(topic) ?? [])].sort()).toEqual([0, 1, 2, 3, 4]);
  });

  it('knows neither how many concerns there were, nor how many named just these topics together', () => {
    // Where seven are told, the seven tried here are all: of eight there would be more ways.
    for (const { hidden, largest } of byTold.values())
      if (largest < 7) for (const numbers of hidden.values()) expect(numbers.size).toBeGreaterThan(1);
  });
});

describe('the tally of a quarter', () => {
  const sent = fc.array(
    fc.record({
      day: fc.integer({ min: -20, max: 110 }),
      topics: fc.subarray([...TOPICS]),
      about: fc.constantFrom<Answers['about']>('group', 'place', 'person'),
    }),
    { maxLength: 40 },
  );

  it('comes to the same when it is counted week by week, also of concerns erased two weeks later', () => {
    fc.assert(
      fc.property(sent, (made) => {
        const concerns = made.map(({ day, topics, about }) => ({
          ...concern(topics, '2026-11-10T12:00', about),
          at: (startOfDay(addDays('2026-10-01' as Day, day)) + 3_600_000) as Instant,
        }));
        const weekly = countsIn({ after: at('2026-09-30T23:00'), until: at('2027-01-01T12:00') })
          .filter(({ quarter }) => quarter === QUARTER)
          .reduce<TrendTally | undefined>(
            (tally, count) =>
              tallied(
                tally,
                concerns.filter(({ at: when }) => when > count.at - 14 * 86_400_000),
                count,
              ),
            undefined,
          );
        expect(weekly?.topics).toEqual(tallied(undefined, concerns, OVER)?.topics);
      }),
    );
  });

  it('is the same one when nobody has sent anything since', () => {
    const tally = tallied(undefined, times(2, 'drugs'), { ...OVER, upTo: at('2026-11-16T00:00') });
    expect(tallied(tally, times(2, 'drugs'), OVER)).toBe(tally);
    expect(tallied(undefined, [], OVER)).toBeUndefined();
  });

  it('holds only what was sent in the quarter, to the minute', () => {
    const around = ['2026-09-30T23:59', '2026-10-01T00:00', '2026-12-31T23:59', '2027-01-01T00:00'];
    const tally = tallied(
      undefined,
      around.map((wall) => concern(['drugs'], wall)),
      OVER,
    );
    expect(tally?.topics).toEqual([{ topic: 'drugs', n: 2 }]);
  });
});
