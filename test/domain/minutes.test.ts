import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  type Day,
  type Instant,
  type Wall,
  addDays,
  day,
  dayOf,
  instantOf,
  isWorkday,
  wallOf,
} from '../../src/domain/calendar.ts';
import type { ForumId } from '../../src/domain/forum.ts';
import type { Answer, Meeting } from '../../src/domain/meeting.ts';
import {
  type Entry,
  type Minutes,
  approvalTimes,
  canBeMinuted,
  entriesFrom,
  isUnwritten,
  linesOf,
  minutesSchema,
  answeredIn,
  tasksOf,
  withEntry,
  withTask,
  withoutEntry,
  withoutTask,
  writingTimes,
} from '../../src/domain/minutes.ts';
import { soonestMorning } from '../../src/domain/notice.ts';
import type { PersonId } from '../../src/domain/people.ts';

const at = (text: string): Instant => instantOf(text as Wall);
const who = (name: string): PersonId => name as PersonId;

const meeting: Meeting = {
  id: 'gruppe/2026-12-10',
  forum: 'gruppe' as ForumId,
  day: day('2026-12-10'),
  start: '09:00',
  end: '10:00',
  place: '',
  agenda: [],
  state: 'invited',
  invitees: [{ person: who('rektor') }, { person: who('politi') }, { person: who('helse') }],
};
const minutes: Minutes = {
  meeting: meeting.id,
  forum: meeting.forum,
  state: 'draft',
  secretary: who('rektor'),
  entries: [
    { id: 'a', title: 'Siden sist' },
    { id: 'b', title: 'Ungdata' },
  ],
  present: [],
  startedAt: at('2026-12-10T09:30'),
  additions: [],
};

describe('minutes can be written', () => {
  it('of a meeting that was called and has begun, and of no breakfast', () => {
    const forum = { type: 'meeting' } as const;
    expect(canBeMinuted(forum, meeting, at('2026-12-10T09:00'))).toBe(true);
    expect(canBeMinuted(forum, meeting, at('2026-12-10T08:59'))).toBe(false);
    expect(canBeMinuted(forum, { ...meeting, state: 'cancelled' }, at('2026-12-11T09:00'))).toBe(false);
    expect(canBeMinuted({ type: 'breakfast' }, meeting, at('2026-12-11T09:00'))).toBe(false);
  });

  it('of no forum of which only time and place are held', () => {
    const forum = { type: 'meeting', agendaClosed: true } as const;
    expect(canBeMinuted(forum, meeting, at('2026-12-11T09:00'))).toBe(false);
  });

  it('until they have been sent, or it has been said that there will be none', () => {
    expect([undefined, 'draft', 'submitted', 'sent', 'none'].map(unwritten)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});

const unwritten = (state: string | undefined): boolean =>
  isUnwritten(state === undefined ? undefined : ({ state } as Minutes));

describe('minutes begin', () => {
  const line = (id: string, more: object = {}) => ({
    id,
    title: id,
    state: 'accepted' as const,
    ...more,
  });

  it('with what was accepted when the meeting began, and not with what waits for the next', () => {
    const before = { item: { at: at('2026-12-09T12:00') } };
    const later = { item: { at: at('2026-12-10T09:20') } };
    const pinned = { item: { at: at('2026-12-10T09:20'), meeting: meeting.id } };
    const agenda = [
      line('a'),
      line('b', before),
      line('c', later),
      line('d', pinned),
      { ...line('e'), state: 'proposed' as const },
    ];
    expect(linesOf(agenda, meeting).map(({ id }) => id)).toEqual(['a', 'b', 'd']);
  });

  it('with an entry of its own for each line, also where two lines have the same id', () => {
    const entries = entriesFrom([line('x'), line('x'), line('y'.repeat(60)), line('y'.repeat(60))]);
    expect(new Set(entries.map(({ id }) => id)).size).toBe(4);
    expect(minutesSchema.parse({ ...minutes, entries }).entries).toHaveLength(4);
  });

  it('with those present who said that they would come, and those excused who said that they would not', () => {
    const answer = (name: string, given: Answer['answer']): Answer => ({
      ...{ meeting: meeting.id, person: who(name), answer: given, at: at('2026-12-01T09:00') },
    });
    const answers = [answer('rektor', 'yes'), answer('politi', 'deputy'), answer('ukjent', 'yes')];
    expect(answeredIn(meeting, answers)).toEqual({ present: ['rektor'], excused: ['politi'] });
  });
});

describe('what is written', () => {
  it('changes its own entry and leaves the others as they are', () => {
    const changed = withEntry(minutes, { id: 'b', title: 'Ungdata', said: 'Tallene er klare' });
    expect(changed.entries[0]).toBe(minutes.entries[0]);
    expect(changed.entries[1]?.said).toBe('Tallene er klare');
  });

  it('comes last when it is a case beside the agenda, and can be taken away again', () => {
    const beside: Entry = { id: 'own-1', title: 'Trafikk', beside: true };
    const more = withEntry(minutes, beside);
    expect(more.entries.map(({ id }) => id)).toEqual(['a', 'b', 'own-1']);
    expect(withoutEntry(more, 'own-1')).toEqual(minutes);
  });

  it('holds a task once, however often it is written', () => {
    const [entry] = minutes.entries as [Entry];
    const task = { id: 't1', title: 'Lage plan', role: 'rektor', due: day('2027-01-20') };
    const once = withTask(entry, task);
    expect(withTask(once, { ...task, id: 't2' })).toBe(once);
    expect(withTask(once, { ...task, id: 't2', role: 'nav' }).tasks).toHaveLength(2);
    expect(withoutTask(once, 't1')).toEqual(entry);
  });

  it('gives each task to its role when the minutes are sent', () => {
    const task = { id: 't1', title: 'Lage plan', role: 'rektor' };
    const given = tasksOf(withEntry(minutes, { id: 'a', title: 'A', tasks: [task] }), at('2026-12-11T10:00'));
    expect(given).toEqual([
      { ...task, forum: 'gruppe', meeting: meeting.id, state: 'open', at: at('2026-12-11T10:00') },
    ]);
  });

  it('of two who write different items in any order ends the same', () => {
    const said = fc.record({
      id: fc.constantFrom('a', 'b'),
      said: fc.string({ minLength: 1, maxLength: 20 }),
    });
    fc.assert(
      fc.property(said, said, (one, two) => {
        fc.pre(one.id !== two.id);
        const write = (to: Minutes, { id, said: words }: typeof one): Minutes =>
          withEntry(to, { ...(to.entries.find((entry) => entry.id === id) as Entry), said: words });
        expect(write(write(minutes, one), two)).toEqual(write(write(minutes, two), one));
      }),
    );
  });
});

describe('the clock of minutes', () => {
  it('reminds the secretary two and five working days after the meeting', () => {
    expect(writingTimes(meeting, []).map(wallOf)).toEqual(['2026-12-14T09:00', '2026-12-17T09:00']);
  });

  it('steps over Christmas, and counts a meeting past midnight from the day it ends', () => {
    const late = { ...meeting, day: day('2026-12-22'), start: '22:00', end: '00:30' };
    expect(writingTimes(late, []).map(wallOf)).toEqual(['2026-12-29T09:00', '2027-01-05T09:00']);
  });

  it('sends after the days the forum has set, and reminds the chair two working days before', () => {
    const { send, remind } = approvalTimes(at('2026-12-10T13:00'), 7, []);
    expect([wallOf(send), remind && wallOf(remind)]).toEqual(['2026-12-17T09:00', '2026-12-15T09:00']);
  });

  it('does not remind the chair on the day the minutes came', () => {
    expect(approvalTimes(at('2026-12-08T07:00'), 2, []).remind).toBeUndefined();
  });

  it('keeps to working mornings after the submission, whatever day it was', () => {
    const start = at('2026-01-01T00:00');
    const hours = fc.integer({ min: 0, max: 24 * 900 });
    const closed = [{ from: day('2026-07-06'), to: day('2026-07-31'), name: 'fellesferie' }];
    fc.assert(
      fc.property(hours, fc.integer({ min: 1, max: 60 }), (n, days) => {
        const submitted = (start + n * 3_600_000) as Instant;
        const { send, remind } = approvalTimes(submitted, days, closed);
        for (const one of [send, ...(remind === undefined ? [] : [remind])]) {
          expect(wallOf(one).slice(11)).toBe('09:00');
          expect(isWorkday(dayOf(one), closed)).toBe(true);
          expect(dayOf(one) > dayOf(submitted)).toBe(true);
        }
        expect(dayOf(send) >= addDays(dayOf(submitted) as Day, days)).toBe(true);
        if (remind !== undefined) expect(remind).toBeLessThan(send);
      }),
    );
  });

  it('tells in the morning what can wait: the same day until nine, else the next working day', () => {
    const morning = (text: string): string => wallOf(soonestMorning(at(text), []));
    expect(morning('2026-12-10T08:59')).toBe('2026-12-10T09:00');
    expect(morning('2026-12-10T09:00')).toBe('2026-12-10T09:00');
    expect(morning('2026-12-10T09:01')).toBe('2026-12-11T09:00');
    expect(morning('2026-12-11T15:00')).toBe('2026-12-14T09:00');
    expect(morning('2026-12-12T08:00')).toBe('2026-12-14T09:00');
  });
});
