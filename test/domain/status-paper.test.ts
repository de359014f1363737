import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Instant, type Wall, day, instantOf } from '../../src/domain/calendar.ts';
import type { ForumId } from '../../src/domain/forum.ts';
import { type Measure, type Report, statusSchema } from '../../src/domain/measure.ts';
import { type Meeting, startOf } from '../../src/domain/meeting.ts';
import type { ActionPlan } from '../../src/domain/owner.ts';
import type { PersonId, Role } from '../../src/domain/people.ts';
import { reported } from '../../src/domain/report.ts';
import {
  type Occasion,
  changeOf,
  measureAfter,
  reportsByMeasure,
  statusPaper,
} from '../../src/domain/status-paper.ts';

const at = (text: string): Instant => instantOf(text as Wall);

const politiraad = (date: string, more: Partial<Meeting> = {}): Meeting => ({
  ...{
    id: `politiraad/${date}`,
    forum: 'politiraad' as ForumId,
    day: day(date),
    start: '12:00',
    end: '14:00',
  },
  ...{ place: '', agenda: [], state: 'invited', invitees: [] },
  ...more,
});

const measure = (id: string, more: Partial<Measure> = {}): Measure => ({
  ...{ id, title: `Tiltak ${id}`, content: '', goalArea: 'Rus', every: 'round' },
  owners: [{ kind: 'role', role: 'rektor' }],
  ...more,
});

const role = (id: string, ...holders: readonly string[]): Role => ({
  ...{ id, name: id, aliases: [], deputies: [] },
  holders: holders.map((person) => ({ person: person as PersonId })),
});

const planOf = (measures: readonly Measure[]): ActionPlan => ({
  measures,
  roles: new Map([role('rektor', 'p-1', 'p-2'), role('helse')].map((one) => [one.id, one])),
  forums: new Map(),
});

const report = (of: string, when: string, status: Report['status'], more: Partial<Report> = {}): Report => ({
  ...{ measure: of, status, at: at(when), by: 'p-1' as PersonId },
  ...more,
});

const SEPTEMBER = politiraad('2026-09-17');
const DECEMBER = politiraad('2026-12-10');
const occasion: Occasion = {
  meeting: DECEMBER,
  previous: SEPTEMBER,
  asked: { from: at('2026-11-26T00:00'), day: DECEMBER.day },
};
const seen = { now: at('2026-12-01T09:00'), goalAreas: [] };
const paper = (measures: readonly Measure[], reports: readonly Report[], more: Partial<Occasion> = {}) =>
  statusPaper(planOf(measures), reportsByMeasure(reports), { ...occasion, ...more }, seen);

describe('the status paper', () => {
  it('tells how a measure stands now, and how it stood at the politiråd before', () => {
    const [line] = paper(
      [measure('a')],
      [
        report('a', '2026-09-10T09:00', 'onTrack'),
        report('a', '2026-11-27T09:00', 'delayed', { wanted: 'Penger' }),
      ],
    ).lines;
    expect(line).toMatchObject({ status: 'delayed', before: 'onTrack', state: 'answered', late: false });
    expect(line?.measure.latest?.wanted).toBe('Penger');
  });

  it('counts what was told between two politiråd as news of the second', () => {
    const [line] = paper([measure('a')], [report('a', '2026-10-01T09:00', 'done')]).lines;
    expect(line).toMatchObject({ status: 'done', before: undefined });
    expect(line && changeOf(line)).toBe('first');
  });

  it('counts a late answer to the politiråd it was given for', () => {
    const late = report('a', '2026-09-20T09:00', 'delayed', { round: SEPTEMBER.id, late: true });
    const [line] = paper([measure('a')], [report('a', '2026-09-01T09:00', 'onTrack'), late]).lines;
    expect(line).toMatchObject({ before: 'delayed', status: 'delayed', late: false, state: 'owed' });
    const then = statusPaper(
      planOf([measure('a')]),
      reportsByMeasure([late]),
      {
        meeting: SEPTEMBER,
        previous: undefined,
        asked: { from: at('2026-09-03T00:00'), day: SEPTEMBER.day },
      },
      { now: at('2026-11-01T09:00'), goalAreas: [] },
    );
    expect(then.lines[0]).toMatchObject({ status: 'delayed', late: true, state: 'answered' });
  });

  it('of a politiråd that has been says nothing of what was told for the next', () => {
    const reports = [report('a', '2026-09-10T09:00', 'onTrack'), report('a', '2026-11-27T09:00', 'delayed')];
    const { lines } = paper([measure('a')], reports, { meeting: SEPTEMBER, previous: undefined });
    expect(lines[0]).toMatchObject({ status: 'onTrack', before: undefined });
  });

  it('has the delayed first in each goal area, and goal areas in the plan’s order', () => {
    const measures = [
      measure('a', { goalArea: 'Vold' }),
      measure('b'),
      measure('c'),
      measure('d', { goalArea: 'Nytt område' }),
    ];
    const reports = [report('b', '2026-11-27T09:00', 'onTrack'), report('c', '2026-11-27T09:00', 'delayed')];
    const { areas } = statusPaper(planOf(measures), reportsByMeasure(reports), occasion, {
      ...seen,
      goalAreas: ['Rus', 'Tomt', 'Vold'],
    });
    expect(areas.map(({ name }) => name)).toEqual(['Rus', 'Vold', 'Nytt område']);
    expect(areas[0]?.lines.map(({ measure: { id } }) => id)).toEqual(['c', 'b']);
    expect(areas[0]?.counts).toMatchObject({ delayed: 1, onTrack: 1, untold: 0 });
  });

  it('names the silent by role, also a role nobody has, and flags what nobody answers for', () => {
    const measures = [
      measure('a'),
      measure('b', { owners: [{ kind: 'role', role: 'helse' }] }),
      measure('c', { owners: [{ kind: 'text', text: 'Alle sektorene' }] }),
    ];
    const { round, lines } = paper(measures, []);
    expect(round.owners.map(({ role: id, owed, persons }) => [id, owed, persons.length])).toEqual([
      ['rektor', 1, 2],
      ['helse', 1, 0],
    ]);
    expect(lines.filter(({ ownerless }) => ownerless).map(({ owners }) => owners)).toEqual([
      ['Alle sektorene'],
    ]);
  });

  it('tells of a measure taken out since last time, and no more of one taken out before', () => {
    const measures = [
      measure('a', { retired: day('2026-10-01') }),
      measure('b', { retired: day('2026-09-01') }),
      measure('c'),
    ];
    const { lines, takenOut } = paper(measures, []);
    expect(lines.map(({ measure: { id } }) => id)).toEqual(['c']);
    expect(takenOut.map(({ id }) => id)).toEqual(['a']);
  });

  it('stands as the most worrying voice where each tells for themselves', () => {
    const reports = [
      report('a', '2026-11-27T09:00', 'delayed'),
      report('a', '2026-11-28T09:00', 'onTrack', { by: 'p-2' as PersonId }),
    ];
    const { lines } = paper([measure('a', { separately: true })], reports);
    expect(lines[0]).toMatchObject({ status: 'delayed', state: 'answered' });
    expect(lines[0]?.measure.voices).toHaveLength(2);
    expect(paper([measure('a', { separately: true })], reports.slice(0, 1)).lines[0]?.state).toBe('owed');
  });

  it('trusts the latest word of a measure whose history is not there', () => {
    const latest = { status: 'done', by: 'p-1' as PersonId, at: at('2026-09-01T09:00') } as const;
    expect(paper([measure('a', { latest })], []).lines[0]).toMatchObject({ status: 'done', before: 'done' });
  });
});

// --- whatever was told ----------------------------------------------------------------------------------------------------

const minute = fc.integer({ min: 0, max: 400 * 24 * 60 });
const told = fc.record({
  measure: fc.constantFrom('m-0', 'm-1', 'm-2', 'm-3', 'm-4'),
  status: fc.constantFrom(...statusSchema.options),
  minute,
  by: fc.constantFrom('p-1', 'p-2'),
  round: fc.constantFrom(undefined, SEPTEMBER.id, DECEMBER.id),
});
const reportsOf = fc.uniqueArray(told, { maxLength: 30, selector: (one) => one.minute }).map((all) =>
  all.map((one): Report => ({
    ...{ measure: one.measure, status: one.status, by: one.by as PersonId },
    at: (at('2026-01-01T00:00') + one.minute * 60_000) as Instant,
    ...(one.round === undefined ? {} : { round: one.round }),
  })),
);
const measuresOf = fc.array(
  fc.record({
    goalArea: fc.constantFrom('Rus', 'Vold', 'Trygghet'),
    retired: fc.constantFrom(undefined, '2026-08-01', '2026-10-01', '2027-01-01'),
    separately: fc.boolean(),
  }),
  { maxLength: 5 },
);

describe('whatever is told, when and by whom', () => {
  it('every measure of the plan stands in the paper once, and the counts sum to their number', () => {
    fc.assert(
      fc.property(measuresOf, reportsOf, (given, reports) => {
        const measures = given.map(({ retired, ...more }, n) =>
          measure(`m-${n}`, { ...more, ...(retired === undefined ? {} : { retired: day(retired) }) }),
        );
        const { areas, lines, counts, before, takenOut, round } = paper(measures, reports);
        const inPlan = measures.filter(({ retired }) => retired === undefined || retired > '2026-12-01');
        expect(lines.map(({ measure: { id } }) => id).toSorted()).toEqual(
          inPlan.map(({ id }) => id).toSorted(),
        );
        const sum = (all: object): number => Object.values(all).reduce((a: number, b: number) => a + b, 0);
        expect(sum(counts)).toBe(inPlan.length);
        expect(sum(before ?? {})).toBe(inPlan.length);
        expect(areas.reduce((all, area) => all + sum(area.counts), 0)).toBe(inPlan.length);
        expect(new Set([...lines.map((one) => one.measure.id), ...takenOut.map(({ id }) => id)]).size).toBe(
          lines.length + takenOut.length,
        );
        expect(round.answered).toBe(lines.filter(({ state }) => state === 'answered').length);
      }),
    );
  });

  it('a measure stands as it did, in whatever order its reports are read', () => {
    fc.assert(
      fc.property(reportsOf, fc.boolean(), (reports, separately) => {
        const one = measure('m-0', { separately });
        const own = reports.filter((report) => report.measure === 'm-0');
        const stands = (all: readonly Report[], latest?: Measure) =>
          measureAfter(latest ?? one, planOf([one]), reportsByMeasure(all), () => true, DECEMBER.day).latest;
        expect(stands(own.toReversed())).toEqual(stands(own));
        const owners = ['p-1', 'p-2'] as PersonId[];
        const live = own
          .toSorted((a, b) => a.at - b.at)
          .reduce((m: Measure, r) => reported(m, r, owners), one);
        expect(stands(own, live)).toEqual(live.latest);
      }),
    );
  });

  it('nothing told after a politiråd began, and not for it, changes how it stood', () => {
    fc.assert(
      fc.property(reportsOf, reportsOf, (reports, more) => {
        const later = more
          .map((one, n): Report => ({ ...one, at: (startOf(SEPTEMBER) + n) as Instant }))
          .filter(({ round }) => round !== SEPTEMBER.id);
        const stood = (all: readonly Report[]) =>
          new Map(
            paper([measure('m-0'), measure('m-1')], all).lines.map((one) => [one.measure.id, one.before]),
          );
        expect(stood([...reports, ...later])).toEqual(stood(reports));
      }),
    );
  });

  it('with no politiråd before there is nothing to compare with', () => {
    const { before, lines } = paper([measure('a')], [report('a', '2026-09-10T09:00', 'done')], {
      previous: undefined,
    });
    expect([before, lines[0]?.before]).toEqual([undefined, undefined]);
  });
});
