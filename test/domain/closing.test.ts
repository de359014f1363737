// When a closed concern is asked about, warned of and erased: by the day, whatever window the clock asks with.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  type Instant,
  type Wall,
  addDays,
  day,
  dayOf,
  instantOf,
  isWorkday,
  wallOf,
} from '../../src/domain/calendar.ts';
import {
  askMornings,
  atRest,
  atWork,
  eraseAt,
  eraseDay,
  keptFrom,
  saidDay,
  unwarned,
  warnAt,
  warnedDay,
} from '../../src/domain/closing.ts';
import { type Concern, type ConcernId, happened } from '../../src/domain/concern.ts';
import { NO_RULES } from '../../src/domain/concern-rules.ts';
import type { PersonId } from '../../src/domain/people.ts';

const at = (wall: string): Instant => instantOf(wall as Wall);
const BY = 'p-varsler' as PersonId;
const HOLDER = 'p-holder' as PersonId;

const open: Concern = {
  id: '2026-48213' as ConcernId,
  by: BY,
  at: at('2026-11-02T10:00'),
  answers: { about: 'place', urgency: 'week', tried: ['nothing'] },
  state: 'received',
  holder: HOLDER,
  history: [{ kind: 'sent', at: at('2026-11-02T10:00'), by: BY }],
};
const closedOn = (wall: string): Concern =>
  happened(open, { kind: 'closed', at: at(wall), by: HOLDER }, { state: 'closed', ending: 'helped' });
const filedOn = (concern: Concern, wall: string): Concern => ({
  ...concern,
  filed: { kind: 'notArchival', by: HOLDER, at: at(wall) },
});
const span = (after: string, until: string) => ({ after: at(after), until: at(until) });
const shown = (moment: Instant | undefined): string | undefined =>
  moment === undefined ? undefined : wallOf(moment);

describe('the day a concern is erased', () => {
  const closed = closedOn('2026-11-23T14:00');

  it('is never as long as it is open, or nobody has answered whether it is archived', () => {
    expect(eraseDay(open, NO_RULES)).toBeUndefined();
    expect(eraseDay(filedOn(open, '2026-11-23T14:00'), NO_RULES)).toBeUndefined();
    expect(eraseDay(closed, NO_RULES)).toBeUndefined();
  });

  it('is ninety days after it was closed, also into the next year, or as the municipality has decided', () => {
    const filed = filedOn(closed, '2026-11-23T14:05');
    expect(eraseDay(filed, NO_RULES)).toBe('2027-02-21');
    expect(eraseDay(filed, { ...NO_RULES, eraseDays: 30 })).toBe('2026-12-23');
    expect(eraseDay(filed, { ...NO_RULES, eraseDays: 400 })).toBe('2027-12-28');
  });

  it('leaves a fortnight to change the answer, however late it came', () => {
    expect(eraseDay(filedOn(closed, '2027-11-23T08:00'), NO_RULES)).toBe('2027-12-07');
    expect(eraseDay(filedOn(closed, '2026-11-30T08:00'), { ...NO_RULES, eraseDays: 14 })).toBe('2026-12-14');
  });

  it('counts from the last time it was closed', () => {
    const again = happened(
      atWork(closed),
      { kind: 'reopened', at: at('2026-12-01T09:00'), by: HOLDER },
      { state: 'received' },
    );
    expect(eraseDay(again, NO_RULES)).toBeUndefined();
    const twice = happened(
      again,
      { kind: 'closed', at: at('2027-01-04T09:00'), by: HOLDER },
      { state: 'closed' },
    );
    expect(eraseDay(filedOn(twice, '2027-01-04T09:05'), NO_RULES)).toBe('2027-04-04');
  });

  it('is ninety days later each time it is kept longer, and never the earlier for it', () => {
    const filed = filedOn(closed, '2026-11-23T14:05');
    const kept = { ...filed, keptUntil: keptFrom(day('2027-02-21')) };
    expect(eraseDay(kept, NO_RULES)).toBe('2027-05-22');
    expect(eraseDay({ ...filed, keptUntil: day('2026-12-01') }, NO_RULES)).toBe('2027-02-21');
  });

  it('is said as it was warned of when the municipality shortens its time afterwards', () => {
    const warned = { ...filedOn(closed, '2026-11-23T14:05'), erases: day('2027-02-21') };
    expect(saidDay(warned, { ...NO_RULES, eraseDays: 14 })).toBe('2027-02-21');
    expect(saidDay(warned, { ...NO_RULES, eraseDays: 100 })).toBe('2027-03-03');
    expect(saidDay(closed, NO_RULES)).toBeUndefined();
  });
});

describe('the warning', () => {
  const filed = filedOn(closedOn('2026-11-23T14:00'), '2026-11-23T14:05');

  it('goes on the last working morning a week before', () => {
    // 14 February 2027 is a Sunday.
    expect(shown(warnAt(filed, NO_RULES, [], span('2027-02-11T12:00', '2027-02-12T12:00')))).toBe(
      '2027-02-12T09:00',
    );
    expect(warnAt(filed, NO_RULES, [], span('2027-02-10T12:00', '2027-02-11T12:00'))).toBeUndefined();
  });

  it('goes before the school holiday when the week before is one', () => {
    const winter = [{ from: day('2027-02-08'), to: day('2027-02-19'), name: 'Vinterferie' }];
    expect(shown(warnAt(filed, NO_RULES, winter, span('2027-02-01T12:00', '2027-02-08T12:00')))).toBe(
      '2027-02-05T09:00',
    );
  });

  it('goes the next working morning when its day has passed, and then gives a week from there', () => {
    const rules = { ...NO_RULES, eraseDays: 14 };
    const warns = warnAt(filed, rules, [], span('2027-01-08T12:00', '2027-01-12T12:00'));
    expect(shown(warns)).toBe('2027-01-11T09:00');
    expect(warnedDay(filed, rules, warns as Instant)).toBe('2027-01-18');
  });

  it('goes once, and again only when it would be erased later than was said', () => {
    const warned = { ...filed, erases: day('2027-02-21') };
    const late = span('2027-02-12T12:00', '2027-02-21T12:00');
    expect(warnAt(warned, NO_RULES, [], late)).toBeUndefined();
    expect(warnAt(warned, { ...NO_RULES, eraseDays: 30 }, [], late)).toBeUndefined();
    expect(
      shown(
        warnAt(warned, { ...NO_RULES, eraseDays: 120 }, [], span('2027-03-01T12:00', '2027-04-01T12:00')),
      ),
    ).toBe('2027-03-16T09:00');
  });
});

describe('the night it is erased', () => {
  const filed = filedOn(closedOn('2026-11-23T14:00'), '2026-11-23T14:05');
  const warned = { ...filed, erases: day('2027-02-21') };

  it('is never before somebody has been warned', () => {
    expect(eraseAt(filed, NO_RULES, span('2027-02-20T12:00', '2028-02-21T12:00'))).toBeUndefined();
  });

  it('is at four on the day that was said', () => {
    expect(eraseAt(warned, NO_RULES, span('2027-02-19T12:00', '2027-02-20T12:00'))).toBeUndefined();
    expect(shown(eraseAt(warned, NO_RULES, span('2027-02-20T12:00', '2027-02-21T12:00')))).toBe(
      '2027-02-21T04:00',
    );
  });

  it('is the next one when the clock comes later', () => {
    expect(shown(eraseAt(warned, NO_RULES, span('2027-03-05T03:59', '2027-03-05T12:00')))).toBe(
      '2027-03-05T04:00',
    );
    expect(shown(eraseAt(warned, NO_RULES, span('2027-03-05T04:00', '2027-03-07T12:00')))).toBe(
      '2027-03-06T04:00',
    );
  });

  it('waits for a new warning when the municipality has lengthened its time', () => {
    const rules = { ...NO_RULES, eraseDays: 120 };
    expect(eraseAt(warned, rules, span('2027-02-20T12:00', '2027-04-20T12:00'))).toBeUndefined();
  });

  it('is when the clocks change as well', () => {
    const spring = {
      ...filedOn(closedOn('2026-12-28T14:00'), '2026-12-28T14:05'),
      erases: day('2027-03-28'),
    };
    expect(shown(eraseAt(spring, NO_RULES, span('2027-03-27T12:00', '2027-03-28T12:00')))).toBe(
      '2027-03-28T04:00',
    );
  });
});

describe('an archive question nobody answers', () => {
  const closed = closedOn('2026-11-24T14:00');

  it('is asked each week, and over a year no week is left out and none comes twice', () => {
    const mornings = askMornings(closed, [], span('2026-11-24T14:00', '2027-11-24T14:00'));
    expect(mornings.slice(0, 3).map(wallOf)).toEqual([
      '2026-12-01T09:00',
      '2026-12-08T09:00',
      '2026-12-15T09:00',
    ]);
    expect(mornings.length).toBe(52);
    expect(new Set(mornings).size).toBe(52);
    expect(mornings.every((one) => isWorkday(dayOf(one)))).toBe(true);
  });

  it('is asked once after a summer when nobody is there', () => {
    const summer = [{ from: day('2027-06-20'), to: day('2027-08-15'), name: 'Sommerferie' }];
    const mornings = askMornings(closed, summer, span('2027-06-16T12:00', '2027-08-20T12:00'));
    expect(mornings.map(wallOf)).toEqual(['2027-08-16T09:00', '2027-08-17T09:00']);
  });

  it('is not asked when it is answered, or the concern is open', () => {
    const year = span('2026-11-24T14:00', '2027-11-24T14:00');
    expect(askMornings(filedOn(closed, '2026-11-24T14:05'), [], year)).toEqual([]);
    expect(askMornings(open, [], year)).toEqual([]);
  });
});

it('what the clock does hangs on the time, not on how it was asked', () => {
  const starts = fc.integer({ min: 0, max: 500 });
  const widths = fc.array(fc.integer({ min: 1, max: 40 * 24 }), { minLength: 1, maxLength: 12 });
  const holidays = [{ from: day('2027-02-15'), to: day('2027-02-21'), name: 'Vinterferie' }];
  const closed = closedOn('2026-11-24T14:00');
  const warned = { ...filedOn(closed, '2026-11-24T14:05'), erases: day('2027-02-22') };
  fc.assert(
    fc.property(starts, widths, (start, hours) => {
      const from = (closed.history.at(-1)?.at ?? 0) + start * 3_600_000;
      const edges = hours.reduce<number[]>((all, n) => [...all, (all.at(-1) ?? 0) + n * 3_600_000], [from]);
      const pieces = edges.slice(1).map((until, n) => ({ after: edges[n], until }) as never);
      const whole = { after: from, until: edges.at(-1) } as never;
      expect(pieces.flatMap((one) => askMornings(closed, holidays, one))).toEqual(
        askMornings(closed, holidays, whole),
      );
      const first = (find: (one: never) => Instant | undefined) => pieces.map(find).find((one) => one);
      expect(first((one) => eraseAt(warned, NO_RULES, one))).toBe(eraseAt(warned, NO_RULES, whole));
      const filed = filedOn(closed, '2026-11-24T14:05');
      expect(first((one) => warnAt(filed, NO_RULES, holidays, one))).toBe(
        warnAt(filed, NO_RULES, holidays, whole),
      );
    }),
  );
});

describe('what is left of a concern', () => {
  it('is not offered to anybody and is not followed up when it is closed', () => {
    const offered = {
      ...open,
      offered: { to: [HOLDER], at: open.at, by: BY },
      followUp: addDays(dayOf(open.at), 7),
    };
    expect(atRest(offered)).toEqual(open);
  });

  it('is as before it was closed when it is opened again', () => {
    const over: Concern = {
      ...filedOn(closedOn('2026-11-23T14:00'), '2026-11-23T14:05'),
      keptUntil: day('2027-05-22'),
      erases: day('2027-05-22'),
    };
    const { history, ...rest } = atWork(over);
    expect(rest).toEqual({ ...open, state: 'closed', history: undefined });
    expect(history).toHaveLength(2);
    expect(unwarned(over).erases).toBeUndefined();
  });
});
