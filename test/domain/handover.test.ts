import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Instant, type Wall, addDays, day, instantOf } from '../../src/domain/calendar.ts';
import type { Forum } from '../../src/domain/forum.ts';
import { type Handover, type HandoverRecords, handoverOf } from '../../src/domain/handover.ts';
import type { Measure } from '../../src/domain/measure.ts';
import type { Task } from '../../src/domain/minutes.ts';
import { isInPlan } from '../../src/domain/owner.ts';
import type { Role } from '../../src/domain/people.ts';

const NOW: Instant = instantOf('2026-11-23T08:00' as Wall);
const ROLES = ['slt', 'rektor', 'helse', 'politi'];

const role = fc.constantFrom(...ROLES);
const forum = fc
  .record({ convener: role, chair: fc.option(role, { nil: undefined }), members: fc.uniqueArray(role) })
  .map(
    ({ convener, chair, members }) =>
      ({
        ...{ name: 'Fagteam', aliases: [], type: 'meeting', level: 'utforende', purpose: '', frequency: '' },
        ...{ cadence: { kind: 'monthly', nth: 2, weekday: 4 }, monthsOff: [], place: '', agenda: [] },
        ...{ start: '09:00', end: '10:00', convener, members, cases: { individual: [], group: [] } },
        ...(chair ? { chair } : {}),
      }) as unknown as Forum,
  );
const measure = fc
  .record({
    owners: fc.uniqueArray(role),
    anchors: fc.uniqueArray(role),
    under: fc.option(role, { nil: undefined }),
    retired: fc.constantFrom(undefined, day('2026-10-01'), day('2026-12-01')),
    by: fc.option(fc.integer({ min: -100, max: 100 }), { nil: undefined }),
  })
  .map(
    ({ owners, anchors, under, retired, by }) =>
      ({
        ...{ title: 'Natteravner', content: '', goalArea: 'Skole', every: 'round' },
        owners: owners.map((one) => ({ kind: 'role', role: one })),
        anchors: anchors.map((one) => ({ kind: 'role', role: one })),
        ...(under ? { also: [{ goalArea: 'Hjem', owners: [{ kind: 'role', role: under }] }] } : {}),
        ...(retired ? { retired } : {}),
        ...(by === undefined ? {} : { timing: { words: 'frist', by: addDays(day('2026-11-23'), by) } }),
      }) as unknown as Measure,
  );
const task = fc
  .record({
    role,
    due: fc.integer({ min: -50, max: 50 }),
    state: fc.constantFrom('open' as const, 'done' as const),
  })
  .map(
    ({ due, ...rest }) =>
      ({ ...rest, due: addDays(day('2026-11-23'), due), title: 'Kart', at: NOW }) as unknown as Task,
  );

const records = fc
  .record({
    forums: fc.array(forum, { maxLength: 4 }),
    measures: fc.array(measure, { maxLength: 8 }),
    tasks: fc.array(task, { maxLength: 6 }),
  })
  .map(({ forums, measures, tasks }): HandoverRecords => {
    const named = forums.map((one, n) => ({ ...one, id: `f-${n}` }) as Forum);
    const roles = ROLES.map((id): Role => ({ id, name: id, aliases: [], holders: [], deputies: [] }));
    return {
      ...{ forums: named, meetings: [], collisions: [], closed: [] },
      plan: {
        measures: measures.map((one, n) => ({ ...one, id: `m-${n}` })),
        roles: new Map(roles.map((one) => [one.id, one])),
        forums: new Map(named.map((one) => [one.id, one])),
      },
      tasks: tasks.map((one, n) => ({ ...one, id: `t-${n}`, forum: 'f-0' as never })),
      ...{ routines: [], minutes: [], filed: [] },
      asked: { from: NOW, day: day('2026-12-10') },
    };
  });

const ids = (all: readonly { readonly id: string }[]): readonly string[] => all.map(({ id }) => id);
const everyPart = (all: readonly Handover[], part: (one: Handover) => readonly string[]): readonly string[] =>
  [...new Set(all.flatMap(part))].toSorted();

describe('the handover', () => {
  it('of the coordinating role holds all that the others hold between them', () => {
    fc.assert(
      fc.property(records, (given) => {
        const all = handoverOf(given, 'slt', true, NOW);
        const each = ROLES.map((id) => handoverOf(given, id, false, NOW));
        for (const part of [
          (one: Handover) => ids(one.measures),
          (one: Handover) => ids(one.tasks),
          (one: Handover) => one.forums.map(({ forum: { id } }) => id),
          (one: Handover) => one.meetings.map(({ id }) => id),
        ])
          expect(part(all)).toEqual(expect.arrayContaining([...everyPart(each, part)]));
      }),
    );
  });

  it('never holds what is retired or done, and says of late things that they wait', () => {
    fc.assert(
      fc.property(records, role, fc.boolean(), (given, id, everything) => {
        const held = handoverOf(given, id, everything, NOW);
        expect(held.measures.every((one) => isInPlan(one, day('2026-11-23')))).toBe(true);
        const staying = given.plan.measures.filter((one) => isInPlan(one, day('2026-11-23')));
        if (everything) expect(held.measures).toEqual(staying);
        expect(held.tasks.every(({ state }) => state === 'open')).toBe(true);
        const late = held.tasks.filter(({ due = '9' }) => due < '2026-11-23').length;
        expect(held.waits.filter(({ kind }) => kind === 'lateTask')).toHaveLength(late);
        const vacant = held.waits.filter(({ kind }) => kind === 'vacant').length;
        expect(vacant).toBe(everything ? 1 : 0);
        expect(held.waits.filter(({ kind }) => kind === 'unanswered').length).toBeLessThanOrEqual(
          held.measures.length,
        );
      }),
    );
  });

  it('follows the role: a role that answers for nothing holds nothing', () => {
    fc.assert(
      fc.property(records, (given) => {
        const held = handoverOf(given, 'borte', false, NOW);
        expect(Object.values(held).flat()).toEqual([]);
      }),
    );
  });
});
