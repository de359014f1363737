import { describe, expect, it } from '@jest/globals';
import {
  absenceTime,
  absentSince,
  byService,
  fewestOf,
  reminderTimes,
  silentOf,
  tooFew,
  warningTime,
} from '../../src/domain/attending.ts';
import { type Instant, type Wall, day, instantOf, workdayBefore } from '../../src/domain/calendar.ts';
import type { ForumId } from '../../src/domain/forum.ts';
import type { Answer, Meeting } from '../../src/domain/meeting.ts';
import type { PersonId } from '../../src/domain/people.ts';

const at = (text: string): Instant => instantOf(text as Wall);

const meeting = (more: Partial<Meeting> = {}): Meeting => ({
  id: 'fagteam/2026-12-10',
  forum: 'fagteam' as ForumId,
  day: day('2026-12-10'),
  start: '09:00',
  end: '10:00',
  place: '',
  agenda: [],
  state: 'invited',
  invitedAt: at('2026-11-23T08:00'),
  invitees: [
    { person: 'a' as PersonId, role: 'skole' },
    { person: 'b' as PersonId, role: 'skole' },
    { person: 'c' as PersonId, role: 'nav' },
    { person: 'd' as PersonId },
  ],
  ...more,
});

const answer = (person: string, given: Answer['answer'], when = '2026-11-24T12:00'): Answer => ({
  meeting: 'fagteam/2026-12-10',
  person: person as PersonId,
  answer: given,
  at: at(when),
});

describe('when', () => {
  it('counts working days, past weekends and closed days', () => {
    expect(workdayBefore(day('2026-12-10'), 5, [])).toBe('2026-12-03');
    const closed = [{ from: day('2026-12-07'), to: day('2026-12-08'), name: 'fri' }];
    expect(workdayBefore(day('2026-12-10'), 2, closed)).toBe('2026-12-04');
    expect(workdayBefore(day('2027-01-05'), 5, [])).toBe('2026-12-23');
  });

  it('reminds five and two working days before and warns three before, but not on the day of the call or earlier', () => {
    expect(reminderTimes(meeting(), [])).toEqual([
      { at: at('2026-12-03T09:00'), expires: at('2026-12-08T09:00') },
      { at: at('2026-12-08T09:00'), expires: at('2026-12-10T09:00') },
    ]);
    expect(warningTime(meeting(), [])).toBe(at('2026-12-07T09:00'));
    const late = meeting({ invitedAt: at('2026-12-07T08:00') });
    expect(reminderTimes(late, []).map((one) => one.at)).toEqual([at('2026-12-08T09:00')]);
    expect(warningTime(late, [])).toBeUndefined();
  });
});

describe('who comes', () => {
  const answers = [answer('a', 'yes'), answer('c', 'deputy'), answer('d', 'no')];

  it('is counted per service, a deputy as one who comes', () => {
    expect(byService(meeting(), answers)).toEqual([
      { role: 'skole', coming: 1, no: 0, silent: 1 },
      { role: 'nav', coming: 1, no: 0, silent: 0 },
      { role: undefined, coming: 0, no: 1, silent: 0 },
    ]);
    expect(silentOf(meeting(), answers)).toEqual(['b']);
  });

  it('is too few below half of those invited, rounded up, or below what the forum says', () => {
    expect(fewestOf({}, meeting())).toBe(2);
    expect(fewestOf({}, meeting({ invitees: meeting().invitees.slice(0, 3) }))).toBe(2);
    expect(tooFew({}, meeting(), answers)).toBe(false);
    expect(tooFew({ fewest: 3 }, meeting(), answers)).toBe(true);
    expect(tooFew({}, meeting(), [answer('a', 'yes')])).toBe(true);
  });
});

describe('without a chair', () => {
  it('is when all who hold the role have said no, and since the last of them did', () => {
    const [a, b] = ['a', 'b'] as PersonId[];
    expect(absentSince([a as PersonId], [answer('a', 'no')])).toBe(at('2026-11-24T12:00'));
    expect(absentSince([a as PersonId, b as PersonId], [answer('a', 'no')])).toBeUndefined();
    expect(absentSince([a as PersonId], [answer('a', 'deputy')])).toBeUndefined();
    expect(absentSince([], [])).toBeUndefined();
  });

  it('is told of the next working morning, or a minute later when the meeting would have begun', () => {
    expect(absenceTime(meeting(), at('2026-11-27T12:00'), [])).toBe(at('2026-11-30T09:00'));
    expect(absenceTime(meeting(), at('2026-12-09T12:00'), [])).toBe(at('2026-12-09T12:01'));
  });
});
