import { describe, expect, it } from '@jest/globals';
import { type Instant, type Wall, day, instantOf } from '../../src/domain/calendar.ts';
import type { Forum, ForumId } from '../../src/domain/forum.ts';
import type { Meeting } from '../../src/domain/meeting.ts';
import type { Measure } from '../../src/domain/measure.ts';
import type { Minutes } from '../../src/domain/minutes.ts';
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
  concerns: 0,
  plan: {
    measures,
    roles: new Map(roles.map((one) => [one.id, one])),
    forums: new Map(forums.map((one) => [one.id, one])),
  },
  meetings: [],
  minutes: [],
  filed: [],
  collisions: [],
  claims: [],
  persons: [],
  routines: [],
  lostChannels: [],
  since: at('2025-01-01T00:00'),
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

  it('minutes not written, not approved and not archived: the oldest of each, and how many more', () => {
    const held = ['2026-10-01', '2026-10-15', '2026-10-29'].map((on) => meeting(`gruppe/${on}`));
    const old = meeting('gruppe/2025-10-01');
    const of = (n: number, state: 'draft' | 'submitted' | 'sent' | 'none') =>
      ({ meeting: held[n]?.id, forum: 'gruppe', state, entries: [] }) as unknown as Minutes;
    const left = (minutes: readonly Minutes[], filed: readonly string[] = [], now = NOW) => {
      const quiet = { ...group, cadence: { kind: 'onDemand' as const } };
      const all = records({ forums: [quiet], roles: staffed }, { meetings: [...held, old], minutes, filed });
      return waitingOf(all, now).flatMap((one) =>
        'more' in one ? [`${one.kind} ${one.day} +${one.more}`] : [],
      );
    };
    expect(left([])).toEqual(['unwritten 2026-10-01 +2']);
    expect(left([of(0, 'draft'), of(1, 'submitted'), of(2, 'sent')])).toEqual([
      'unwritten 2026-10-01 +0',
      'unapproved 2026-10-15 +0',
      'unfiled 2026-10-29 +0',
    ]);
    expect(left([of(0, 'none'), of(1, 'none'), of(2, 'sent')], [held[2]?.id ?? ''])).toEqual([]);
    expect(left([of(0, 'none'), of(1, 'none')], [], at('2026-11-02T08:59'))).toEqual([]);
    expect(left([of(0, 'none'), of(1, 'none')], [], at('2026-11-02T09:00'))).toEqual([
      'unwritten 2026-10-29 +0',
    ]);
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

  it('holders whom neither Teams nor e-mail reaches', () => {
    const email = 'noen@example.no';
    const refused = { why: 'smtp-550', at: NOW };
    const lost = { why: 'x', at: NOW };
    const { aad: _, ...unmet } = person('ola');
    const council = { ...group, cadence: { kind: 'onDemand' } } as const;
    const unreached = (ola: Person): boolean => {
      const persons = [person('kari'), ola, { ...ola, id: 'fremmed' as PersonId }];
      const all = waitingOf(records({ forums: [council], roles: staffed }, { persons }), NOW);
      return all.some(
        (one) => one.kind === 'unreached' && one.persons[0] === ola && one.persons.length === 1,
      );
    };
    expect(unreached(unmet)).toBe(true);
    expect(unreached(person('ola', { unreached: lost }))).toBe(true);
    expect(unreached({ ...unmet, email, unmailed: refused })).toBe(true);
    expect(unreached({ ...unmet, email })).toBe(false);
    expect(unreached(person('ola', { unreached: lost, email }))).toBe(false);
    expect(unreached(person('ola', { email, unmailed: refused }))).toBe(false);
  });

  it('holders whom Teams does not reach, also with an e-mail address, when their role is asked on cards', () => {
    const { aad: _, ...unmet } = person('kari', { email: 'kari@example.no' });
    const council = { ...group, cadence: { kind: 'onDemand' } } as const;
    const routine = { id: 'a', name: 'A', role: 'rektor', frequency: '', leadWeeks: 4, steps: [], month: 5 };
    const names = (of: WaitingRecords) =>
      waitingOf(of, NOW).flatMap((one) => (one.kind === 'unreached' ? one.persons.map(({ id }) => id) : []));
    const persons = [unmet, { ...unmet, id: 'ola' as PersonId }];
    expect(names(records({ forums: [council], roles: staffed }, { persons }))).toEqual(['kari']);
    const asked = records({ forums: [council], roles: staffed }, { persons, routines: [routine] });
    expect(names(asked)).toEqual(['kari', 'ola']);
  });

  it('holders whose e-mail address has been refused, also when Teams reaches them', () => {
    const persons = [
      person('kari', { email: 'kari@example.no', unmailed: { why: 'smtp-550', at: NOW } }),
      person('ola', { email: 'ola@example.no' }),
    ];
    const council = { ...group, cadence: { kind: 'onDemand' } } as const;
    const all = records({ forums: [council], roles: staffed }, { persons });
    expect(waitingOf(all, NOW)).toEqual([{ kind: 'unmailed', persons: persons.slice(0, 1) }]);
  });

  it('apart from them, holders of whom nobody knows whether the e-mail arrived', () => {
    const email = 'navn@example.no';
    const persons = [
      person('kari', { email, unmailed: { why: 'smtp-550', at: NOW } }),
      person('ola', { email, unmailed: { why: 'NoAnswer', at: NOW } }),
    ];
    const council = { ...group, cadence: { kind: 'onDemand' } } as const;
    expect(waitingOf(records({ forums: [council], roles: staffed }, { persons }), NOW)).toEqual([
      { kind: 'unmailed', persons: persons.slice(0, 1) },
      { kind: 'unsure', persons: persons.slice(1) },
    ]);
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
    expect(kinds(records({ forums: [council], roles: staffed, measures: [measure] }))).toEqual([
      'undated',
      'ownerless',
    ]);
    expect(kinds(records({ forums: [council], roles: staffed }))).toEqual([]);
  });

  it('measures that nobody answers for, but for those that are done or have gone out of the plan', () => {
    const words: Measure['owners'] = [{ kind: 'text', text: 'Alle sektorene' }];
    const one = (id: string, more: Partial<Measure>): Measure => ({
      ...{ id, title: id, content: '', goalArea: '', owners: words, every: 'round', ...more },
    });
    const done = { status: 'done', by: 'kari' as PersonId, at: NOW } as const;
    const measures = [one('a', {}), one('b', { latest: done }), one('c', { retired: day('2026-01-01') })];
    expect(waitingOf(records({ roles: staffed, measures }), NOW)).toContainEqual({ kind: 'ownerless', n: 1 });
    expect(kinds(records({ roles: staffed, measures: measures.slice(1) }))).not.toContain('ownerless');
  });

  it('no date of a politiråd whose rhythm gives a day and an hour', () => {
    const council: Forum = {
      ...group,
      ...{ id: 'politiraad' as ForumId, type: 'politiraad', start: '09:00', end: '10:00' },
      cadence: { kind: 'dates', days: [day('2027-03-04')] },
    };
    const measure: Measure = { id: 'a', title: 'a', content: '', goalArea: '', owners: [], every: 'round' };
    const of = (forum: Forum) => kinds(records({ forums: [forum], roles: staffed, measures: [measure] }));
    expect(of(council)).not.toContain('undated');
    const { start: _, end: __, ...hourless } = council;
    expect(of(hourless)).toContain('undated');
  });

  it('forums that the plan counts the meetings of, in one line, until they have their dates', () => {
    const count = { kind: 'count', times: 2, bound: 'exact', per: 'year' } as const;
    const counted: Forum = { ...group, cadence: count };
    const all = records({
      forums: [counted, { ...group, id: 'andre' as ForumId, calledByOthers: true, cadence: count }],
      roles: staffed,
    });
    expect(waitingOf(all, NOW)).toEqual([{ kind: 'dates', forums: [counted] }]);
    const set = (...days: string[]) =>
      records(
        { forums: [counted], roles: staffed },
        { meetings: days.map((on) => meeting(`gruppe/${on}`, { state: 'planned' })) },
      );
    // In November it is next year that is looked at, in spring this one.
    expect(kinds(set('2026-03-04', '2026-09-02'))).toEqual(['dates']);
    expect(kinds(set('2027-02-04'))).toEqual(['dates']);
    expect(kinds(set('2027-02-04', '2027-09-02'))).toEqual([]);
    expect(kinds(set('2027-02-04', '2027-09-02'), at('2027-04-01T09:00'))).toEqual([]);
  });

  it('of the dates of a year only what can still be set: not those of a spring that is over', () => {
    const count = { kind: 'count', times: 6, bound: 'exact', per: 'year' } as const;
    const set = (...days: string[]) =>
      records(
        { forums: [{ ...group, cadence: count }], roles: staffed },
        { meetings: days.map((on) => meeting(`gruppe/${on}`, { state: 'planned' })) },
      );
    const september = at('2027-09-06T09:00');
    // Two of six fall to what is left of the year.
    expect(kinds(set('2027-02-04'), september)).toEqual(['dates']);
    expect(kinds(set('2027-02-04', '2027-10-07'), september)).toEqual(['dates']);
    expect(kinds(set('2027-02-04', '2027-10-07', '2027-11-25'), september)).toEqual([]);
    expect(kinds(set('2027-02-04', '2027-11-25'), at('2027-10-01T09:00'))).toEqual(['dates']);
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
