import { describe, expect, it } from '@jest/globals';
import { type Instant, type Wall, day, instantOf } from '../../src/domain/calendar.ts';
import type { Forum, ForumId } from '../../src/domain/forum.ts';
import type { Meeting } from '../../src/domain/meeting.ts';
import type { Measure } from '../../src/domain/measure.ts';
import type { Person, PersonId, Role } from '../../src/domain/people.ts';
import { type WaitingRecords, waitingOf } from '../../src/domain/waiting.ts';

const at = (text: string): Instant => instantOf(text as Wall);
const NOW = at('2026-11-23T09:00');

const role = (id: string, ...holders: string[]): Role => ({
  id,
  name: id,
  aliases: [],
  holders: holders.map((person) => ({ person: person as PersonId })),
  deputies: [],
});
const person = (id: string, more: Partial<Person> = {}): Person => ({
  id: id as PersonId,
  name: id,
  aad: `aad-${id}`,
  areas: [],
  createdAt: NOW,
  ...more,
});
const group: Forum = {
  id: 'gruppe' as ForumId,
  name: 'Koordineringsgruppe',
  aliases: [],
  type: 'meeting',
  level: 'koordinerende',
  purpose: '',
  frequency: '',
  cadence: { kind: 'dates', days: [day('2026-12-03'), day('2027-01-07')] },
  monthsOff: [],
  place: 'Rådhuset',
  convener: 'leder',
  members: ['leder', 'rektor'],
  agenda: [],
  cases: { individual: [], group: [] },
};
const breakfast: Forum = {
  ...group,
  id: 'frokost' as ForumId,
  name: 'SLT-frokost',
  type: 'breakfast',
  cadence: { kind: 'monthly', nth: 'last', weekday: 5 },
  members: [],
};
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

type Plan = { forums?: readonly Forum[]; roles?: readonly Role[]; measures?: readonly Measure[] };
const records = (
  { forums = [], roles = [], measures = [] }: Plan = {},
  more: Partial<WaitingRecords> = {},
): WaitingRecords => ({
  plan: {
    measures,
    roles: new Map(roles.map((one) => [one.id, one])),
    forums: new Map(forums.map((one) => [one.id, one])),
  },
  meetings: [],
  collisions: [],
  claims: [],
  persons: [],
  routines: [],
  lostChannels: [],
  routineYears: [],
  next: undefined,
  closed: [],
  ...more,
});
const staffed = [role('leder', 'kari'), role('rektor', 'ola')];
const kinds = (of: WaitingRecords, now = NOW) => waitingOf(of, now).map(({ kind }) => kind);

describe('what waits for the coordinator', () => {
  it('is nothing when everything is in place', () => {
    const ready = records(
      { forums: [group], roles: staffed },
      { meetings: [meeting('gruppe/2026-12-03')], persons: [person('kari'), person('ola')] },
    );
    expect(waitingOf(ready, NOW)).toEqual([]);
  });

  it('a meeting within 14 days that nobody has been called to, and not one further off', () => {
    const all = records({ forums: [group], roles: staffed });
    expect(waitingOf(all, NOW)).toEqual([{ kind: 'invite', forum: group, day: '2026-12-03' }]);
    expect(kinds(all, at('2026-11-18T09:00'))).toEqual([]);
    expect(kinds(records({ forums: [{ ...group, calledByOthers: true }], roles: staffed }))).toEqual([]);
  });

  it('a breakfast within 14 days without a link, and not once it has one', () => {
    const all = records({ forums: [breakfast], roles: staffed });
    expect(waitingOf(all, NOW)).toEqual([
      { kind: 'link', forum: breakfast, day: '2026-11-27', meeting: 'frokost/2026-11-27' },
    ]);
    const link = 'https://teams.microsoft.com/l/meetup-join/x';
    expect(
      kinds(
        records(
          { forums: [breakfast], roles: staffed },
          { meetings: [meeting('frokost/2026-11-27', { state: 'planned', link })] },
        ),
      ),
    ).toEqual([]);
    expect(kinds(records({ forums: [{ ...breakfast, link }], roles: staffed }))).toEqual([]);
  });

  it('a collision until it is decided or past', () => {
    const collision = { forum: breakfast.id, day: day('2026-12-25'), askedAt: NOW };
    const all = records({ forums: [breakfast], roles: staffed }, { collisions: [collision] });
    expect(kinds(all)).toEqual(['collision', 'link']);
    expect(
      kinds(
        records(
          { roles: staffed, forums: [breakfast] },
          { collisions: [{ ...collision, decision: { kind: 'skip', at: NOW } }] },
        ),
      ),
    ).toEqual(['link']);
    expect(kinds(all, at('2026-12-28T09:00'))).toEqual([]);
  });

  it('roles without a holder that something hangs on, in one line, and not the others', () => {
    const measure: Measure = {
      id: 'm',
      title: 'Natteravner',
      content: '',
      goalArea: '',
      owners: [{ kind: 'role', role: 'eier' }],
      every: 'round',
    };
    const all = records(
      {
        forums: [{ ...group, cadence: { kind: 'onDemand' } }],
        roles: [role('leder', 'kari'), role('rektor'), role('eier'), role('ubrukt')],
        measures: [measure],
      },
      { persons: [person('kari')] },
    );
    expect(waitingOf(all, NOW)).toEqual([{ kind: 'vacant', roles: [role('rektor'), role('eier')] }]);
  });

  it('holders Teams cannot reach, or has never met', () => {
    const persons = [
      person('kari', { unreached: { why: 'x', at: NOW } }),
      { ...person('ola'), aad: undefined },
      { ...person('fremmed'), aad: undefined },
    ];
    const all = records(
      { forums: [{ ...group, cadence: { kind: 'onDemand' } }], roles: staffed },
      { persons },
    );
    expect(waitingOf(all, NOW)).toEqual([{ kind: 'unreached', persons: persons.slice(0, 2) }]);
  });

  it('an open round with its silent owners, until they have answered or the meeting has begun', () => {
    const council: Forum = {
      ...group,
      id: 'politiraad' as ForumId,
      type: 'politiraad',
      cadence: { kind: 'onDemand' },
    };
    const owned = (id: string, by: string, latest?: Measure['latest']): Measure => ({
      id,
      title: id,
      content: '',
      goalArea: '',
      owners: [{ kind: 'role', role: by }],
      every: 'round',
      ...(latest ? { latest } : {}),
    });
    const answered = { status: 'onTrack', by: 'kari' as PersonId, at: NOW } as const;
    const next = {
      meeting: meeting('politiraad/2026-12-01'),
      asked: { from: at('2026-11-17T00:00'), day: day('2026-12-01') },
    };
    const all = (measures: readonly Measure[]) =>
      records(
        { forums: [council], roles: staffed, measures },
        { next, meetings: [next.meeting], persons: [person('kari'), person('ola')] },
      );
    const both = all([owned('a', 'leder', answered), owned('b', 'rektor')]);
    expect(waitingOf(both, NOW)).toEqual([{ kind: 'round', day: '2026-12-01', n: 1, of: 2 }]);
    expect(kinds(both, at('2026-12-01T09:00'))).toEqual(['undated']);
    expect(kinds(all([owned('a', 'leder', answered)]))).toEqual([]);
    const vacant = all([owned('a', 'leder', answered), owned('b', 'rektor'), owned('c', 'ledig')]);
    expect(waitingOf(vacant, NOW)).toEqual([{ kind: 'round', day: '2026-12-01', n: 1, of: 2 }]);
    expect(kinds(all([owned('a', 'leder', answered), owned('c', 'ledig')]))).toEqual([]);
  });

  it('a politiråd without a date, when there are measures nobody would be asked about', () => {
    const council: Forum = {
      ...group,
      id: 'politiraad' as ForumId,
      type: 'politiraad',
      cadence: { kind: 'onDemand' },
    };
    const measure: Measure = { id: 'a', title: 'a', content: '', goalArea: '', owners: [], every: 'round' };
    expect(kinds(records({ forums: [council], roles: staffed, measures: [measure] }))).toEqual(['undated']);
    expect(kinds(records({ forums: [council], roles: staffed }))).toEqual([]);
  });

  it('a channel that Teams no longer lets us write to', () => {
    expect(kinds(records({ roles: staffed }, { lostChannels: [group] }))).toEqual(['channel']);
  });

  it('routines without a month or years, and those that were reminded and never heard of again', () => {
    const routine = { id: 'a', name: 'A', role: 'leder', frequency: '', leadWeeks: 4, steps: [] };
    const routines = [
      routine,
      { ...routine, id: 'b', month: 5, years: [2022, 2025] },
      { ...routine, id: 'c', month: 9 },
    ];
    const routineYears = [
      { routine: 'c', year: 2026, state: 'reminded' as const, at: at('2026-08-03T09:00') },
    ];
    const all = records({ roles: staffed }, { routines, routineYears });
    expect(kinds(all)).toEqual(['month', 'years', 'silent']);
    expect(kinds(all, at('2028-01-03T09:00'))).toEqual(['month', 'years']);
  });
});
