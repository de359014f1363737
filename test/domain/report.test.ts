import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Instant, type Wall, instantOf } from '../../src/domain/calendar.ts';
import type { Latest, Measure, Report, Status } from '../../src/domain/measure.ts';
import type { PersonId } from '../../src/domain/people.ts';
import {
  type Counting,
  type Saying,
  correctable,
  countsFor,
  documentedId,
  reportId,
  reported,
  standingOf,
  standsFor,
  told,
  toldBy,
  toldByAnother,
  voiceOf,
} from '../../src/domain/report.ts';

const person = (n: number): PersonId => `person-${n}` as PersonId;
const at = (text: string): Instant => instantOf(text as Wall);

const measure = (more: Partial<Measure> = {}): Measure => ({
  id: 'tiltak-1',
  title: 'Natteravner',
  content: '',
  goalArea: 'Trygge oppvekstvilkår',
  owners: [{ kind: 'role', role: 'rektor' }],
  every: 'round',
  ...more,
});

const STATUSES: readonly Status[] = ['delayed', 'notStarted', 'ending', 'onTrack', 'done'];
const status = fc.constantFrom(...STATUSES);

/** Reports of several persons, and now and then one out of a document, no two at once. */
const reports = fc
  .uniqueArray(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1, maxLength: 12 })
  .chain((times) =>
    fc.tuple(
      ...times.map((time) =>
        fc.record({
          measure: fc.constant('tiltak-1'),
          status,
          by: fc.constantFrom(person(1), person(2), person(3), undefined),
          at: fc.constant(time as Instant),
        }),
      ),
    ),
  )
  .map((all) => all.map(({ by, ...rest }): Report => (by === undefined ? rest : { ...rest, by })));

const shuffled = reports.chain((all) =>
  fc.tuple(fc.constant(all), fc.shuffledSubarray([...all], { minLength: all.length })),
);

const after = (before: Measure, all: readonly Report[]): Measure =>
  all.reduce((one, report) => reported(one, report), before);

describe('reports of one measure', () => {
  it('leave it the same in whatever order they come, whether each tells for themselves or not', () => {
    fc.assert(
      fc.property(shuffled, fc.boolean(), ([all, others], separately) => {
        const one = measure({ separately });
        expect(after(one, others)).toEqual(after(one, all));
      }),
    );
  });

  it('leave the newest standing where one answer counts for all', () => {
    fc.assert(
      fc.property(reports, (all) => {
        const { latest, voices } = after(measure(), all);
        expect(latest?.at).toBe(Math.max(...all.map((one) => one.at)));
        expect(voices).toBeUndefined();
      }),
    );
  });

  it('where each tells for themselves keep the last of each, the latest first, and stand as the most worrying', () => {
    fc.assert(
      fc.property(
        reports.map((all) => all.filter(({ by }) => by !== undefined)),
        (all) => {
          fc.pre(all.length > 0);
          const one = after(measure({ separately: true }), all);
          const persons = [...new Set(all.map(({ by }) => by))];
          expect(one.voices?.map(({ by }) => by).toSorted()).toEqual(persons.toSorted());
          for (const by of persons) {
            const own = all.filter((report) => report.by === by);
            expect(voiceOf(one, by as PersonId)?.at).toBe(Math.max(...own.map((report) => report.at)));
          }
          const times = one.voices?.map((voice) => voice.at) ?? [];
          expect(times).toEqual(times.toSorted((a, b) => b - a));
          const worst = STATUSES.find((each) => one.voices?.some((voice) => voice.status === each));
          expect(one.latest).toMatchObject({ status: worst, at: times[0] });
        },
      ),
    );
  });

  it('of those who have left the role are heard no more when an owner tells', () => {
    const left = reported(measure({ separately: true }), said(1, 'delayed', 1));
    const [stays, comes] = [person(2), person(3)];
    const now = reported(reported(left, said(2, 'onTrack', 2), [stays, comes]), said(3, 'done', 3), [
      stays,
      comes,
    ]);
    expect(now.voices?.map(({ by }) => by)).toEqual([comes, stays]);
    expect(now.latest).toMatchObject({ status: 'onTrack', at: 3 });
  });

  it('have ids in order of time, also one out of a document', () => {
    expect(reportId({ measure: 'm', status: 'done', at: 5 as Instant })).toBe('m/5-document');
    const told: Report = { measure: 'm', status: 'done', role: 'Rektor, Ålgård skule', at: 5 as Instant };
    expect(reportId(told)).toBe('m/5-document-rektor-algard-skule');
    expect(documentedId({ ...told, by: person(1) })).toBe(reportId(told));
    expect(reportId(said(1, 'done', 5))).toBe('tiltak-1/5-person-1');
  });

  it('of nobody stand as nothing', () => expect(standingOf([])).toBeUndefined());
});

const said = (by: number, how: Status, time: number, more: Partial<Latest> = {}): Report => ({
  measure: 'tiltak-1',
  status: how,
  by: person(by),
  at: time as Instant,
  ...more,
});

describe('whether somebody need not be asked', () => {
  it('follows from anybody’s answer, but «hver for seg» only from their own', () => {
    fc.assert(
      fc.property(reports, fc.integer({ min: 1, max: 1_000_000 }), (all, time) => {
        const since = time as Instant;
        const together = after(measure(), all);
        const apart = after(measure({ separately: true }), all);
        const whole = Math.max(...all.filter(({ by }) => by === undefined).map((one) => one.at), -1);
        for (const n of [1, 2, 3]) {
          const own = all.filter(({ by, at: told }) => by === person(n) && told >= since && told > whole);
          expect(toldBy(together, person(n), since)).toBe(all.some((one) => one.at >= since));
          expect(toldBy(apart, person(n), since)).toBe(own.length > 0);
        }
      }),
    );
  });

  it('is so for none before anybody has told', () => {
    expect(toldBy(measure(), person(1), 0 as Instant)).toBe(false);
    expect(toldBy(measure({ separately: true }), person(1), 0 as Instant)).toBe(false);
  });
});

// --- what is said ----------------------------------------------------------------------------------------------------

const FROM = at('2026-11-26T00:00');
const ROUND: Counting = { meeting: 'politiraad/2026-12-10', from: FROM, late: false };
const LATE: Counting = { ...ROUND, late: true };
const MORNING = at('2026-12-01T09:00');

const saying = (more: Partial<Saying>): Saying => ({
  had: false,
  unchanged: false,
  by: person(1),
  at: MORNING,
  ...more,
});

/** The measure after what was said, and the report if there was a new one. */
const say = (one: Measure, more: Partial<Saying>) => {
  const result = told(one, saying(more));
  return {
    ...result,
    measure: result.kind === 'new' ? reported(one, result.report) : one,
    report: result.kind === 'new' ? result.report : undefined,
  };
};

describe('what is said', () => {
  it('is a report for the politiråd ahead, with the words and the role', () => {
    const { report } = say(measure(), {
      ...{ status: 'delayed', comment: 'Venter', wanted: 'Lokale', effect: 'tooEarly' },
      ...{ role: 'Rektor', round: ROUND },
    });
    expect(report).toEqual({
      ...{ measure: 'tiltak-1', status: 'delayed', comment: 'Venter', wanted: 'Lokale', effect: 'tooEarly' },
      ...{ by: person(1), role: 'Rektor', at: MORNING, round: 'politiraad/2026-12-10' },
    });
  });

  it('and said again is the same, however often, on whatever day of the round', () => {
    fc.assert(
      fc.property(
        status,
        fc.record({
          comment: fc.option(fc.constantFrom('Går bra', 'Venter'), { nil: undefined }),
          wanted: fc.option(fc.constantFrom('Lokale', 'Penger'), { nil: undefined }),
          effect: fc.option(fc.constantFrom('yes', 'no'), { nil: undefined }),
        }),
        fc.boolean(),
        fc.integer({ min: 0, max: 8 }),
        (how, words, separately, days) => {
          const first = say(measure({ separately }), { status: how, ...words, round: ROUND });
          const later = (MORNING + days * 86_400_000) as Instant;
          const again = { status: how, ...words, had: true, at: later, round: ROUND };
          expect(say(first.measure, again).kind).toBe('same');
        },
      ),
    );
  });

  it('and followed by «Ingen endring» in the same round loses no word', () => {
    const words = { comment: 'Venter på materiell', wanted: 'Avklare lokale', effect: 'no' } as const;
    const first = say(measure(), { status: 'delayed', ...words, round: ROUND });
    const day2 = at('2026-12-03T09:00');
    expect(say(first.measure, { unchanged: true, at: day2, round: ROUND }).kind).toBe('same');
    const more = say(first.measure, {
      unchanged: true,
      had: true,
      comment: 'Fortsatt',
      at: day2,
      round: ROUND,
    });
    expect(more.report).toMatchObject({ ...words, status: 'delayed', comment: 'Fortsatt' });
  });

  it('carries nothing over from the round before', () => {
    const first = say(measure(), { status: 'delayed', wanted: 'Lokale', round: ROUND });
    const next: Counting = { meeting: 'politiraad/2027-03-10', from: at('2027-02-24T00:00'), late: false };
    const { report } = say(first.measure, { unchanged: true, at: at('2027-02-25T09:00'), round: next });
    expect(report).toMatchObject({ status: 'delayed', round: next.meeting });
    expect(report).not.toHaveProperty('wanted');
  });

  it('takes away only what its writer saw in the fields', () => {
    const first = say(measure(), { status: 'delayed', comment: 'Venter', wanted: 'Lokale', round: ROUND });
    const seen = say(first.measure, { status: 'delayed', comment: 'Venter', had: true, round: ROUND });
    expect(seen.report).not.toHaveProperty('wanted');
    expect(seen.report).toMatchObject({ comment: 'Venter', round: ROUND.meeting });
    const old = say(first.measure, { status: 'onTrack', had: false, round: ROUND });
    expect(old.report).toMatchObject({ status: 'onTrack', comment: 'Venter', wanted: 'Lokale' });
  });

  it('by another in the same round adds to it, and does not speak for the first on another status', () => {
    const first = say(measure(), { status: 'onTrack', comment: 'Bra', wanted: 'Lokale', round: ROUND });
    const other = { by: person(2), round: ROUND };
    expect(say(first.measure, { ...other, status: 'onTrack' }).kind).toBe('same');
    expect(say(first.measure, { ...other, status: 'onTrack', effect: 'yes' }).report).toMatchObject({
      ...{ comment: 'Bra', wanted: 'Lokale', effect: 'yes', by: person(2) },
    });
    const turned = say(first.measure, { ...other, status: 'delayed' }).report;
    expect(turned).toMatchObject({ status: 'delayed', wanted: 'Lokale' });
    expect(turned).not.toHaveProperty('comment');
    expect(toldByAnother(first.measure, person(2), ROUND)).toMatchObject({ comment: 'Bra' });
    expect(toldByAnother(first.measure, person(1), ROUND)).toBeUndefined();
  });

  it('where each tells for themselves leaves the others’ words alone, and needs a first status of one’s own', () => {
    const first = say(measure({ separately: true }), { status: 'onTrack', comment: 'Bra', round: ROUND });
    expect(say(first.measure, { by: person(2), unchanged: true, round: ROUND }).kind).toBe('missing');
    const second = say(first.measure, { by: person(2), status: 'onTrack', round: ROUND });
    expect(second.report).not.toHaveProperty('comment');
    expect(voiceOf(second.measure, person(1))).toMatchObject({ comment: 'Bra' });
    expect(standsFor(second.measure, person(2))).not.toHaveProperty('comment');
  });

  it('after the politiråd has begun is late for what was not told in time, and for nothing else', () => {
    const start = at('2026-12-11T09:00');
    const late = say(measure(), { status: 'onTrack', at: start, round: LATE });
    expect(late.report).toMatchObject({ late: true, round: ROUND.meeting });
    const corrected = say(late.measure, { status: 'delayed', had: true, at: start, round: LATE });
    expect(corrected.report).toMatchObject({ late: true, round: ROUND.meeting, status: 'delayed' });
    const inTime = say(measure(), { status: 'onTrack', round: ROUND });
    const news = say(inTime.measure, { status: 'delayed', at: start, round: LATE });
    expect(news.report).toEqual({ measure: 'tiltak-1', status: 'delayed', by: person(1), at: start });
    expect(countsFor(inTime.measure, person(2), LATE)).toBeUndefined();
  });
});

describe('what one has told', () => {
  it('may be corrected until the politiråd begins, then no more', () => {
    fc.assert(
      fc.property(fc.boolean(), fc.integer({ min: 0, max: 9 }), (separately, days) => {
        const { measure: one } = say(measure({ separately }), { status: 'delayed', round: ROUND });
        const now = (MORNING + days * 86_400_000) as Instant;
        expect(correctable(one, person(1), now, ROUND)).toMatchObject({ status: 'delayed' });
        expect(correctable(one, person(2), now, ROUND)).toBeUndefined();
        expect(correctable(one, person(1), at('2026-12-11T09:00'), LATE)).toBeUndefined();
      }),
    );
  });

  it('between rounds may be corrected the same day', () => {
    const { measure: one } = say(measure(), { status: 'delayed', comment: 'Venter' });
    expect(correctable(one, person(1), at('2026-12-01T20:00'), undefined)?.comment).toBe('Venter');
    expect(correctable(one, person(1), at('2026-12-02T08:00'), undefined)).toBeUndefined();
  });

  it('keeps every correction as a report of its own in the same round', () => {
    fc.assert(
      fc.property(fc.array(status, { minLength: 1, maxLength: 6 }), fc.boolean(), (list, separately) => {
        const all: Report[] = [];
        let one = measure({ separately });
        for (const [n, how] of list.entries()) {
          const step = say(one, {
            status: how,
            had: true,
            at: (MORNING + n * 60_000) as Instant,
            round: ROUND,
          });
          one = step.measure;
          if (step.report) all.push(step.report);
        }
        const turns = list.filter((how, n) => how !== list[n - 1]).length;
        expect(all).toHaveLength(turns);
        expect(new Set(all.map(reportId)).size).toBe(turns);
        expect(all.every(({ round }) => round === ROUND.meeting)).toBe(true);
        expect(one.latest?.status).toBe(list.at(-1));
      }),
    );
  });
});
