import { describe, expect, it } from '@jest/globals';
import { type AreaRecords, forumNamed, isDated, recordsOf } from '../../src/domain/anchors.ts';
import type { Cadence } from '../../src/domain/cadence.ts';
import { day } from '../../src/domain/calendar.ts';
import type { Forum, ForumId } from '../../src/domain/forum.ts';
import type { Meeting } from '../../src/domain/meeting.ts';
import { readRhythm } from '../../src/domain/rhythm.ts';
import { sessionsOf } from '../../src/domain/session.ts';
import { PRESETS } from '../../src/presets/index.ts';
import { nes } from '../../src/presets/nes.ts';

const cadenceOf = (text: string): Cadence => {
  const read = readRhythm(text, { from: day('2027-01-01') });
  if (read.kind !== 'read') throw new Error(`${text}: ${read.kind}`);
  return read.cadence;
};
const forum = (id: string, cadence: Cadence, ...aliases: string[]): Forum => ({
  ...(nes.forums[0] as Forum),
  ...{ id: id as ForumId, name: id, aliases, type: 'meeting', monthsOff: [], cadence },
});
const COUNT: Cadence = { kind: 'count', times: 4, bound: 'exact', per: 'year' };
const council = forum('raad', COUNT, 'politiråd');
const meeting = (id: string, more: Partial<Meeting> = {}): Meeting => ({
  ...{ id, forum: id.split('/')[0] as ForumId, day: day(id.split('/')[1] ?? '') },
  ...{ start: '09:00', end: '10:00', place: '', agenda: [], state: 'invited', invitees: [] },
  ...more,
});
const area = (forums: readonly Forum[], more: Partial<AreaRecords> = {}): AreaRecords => ({
  ...{ forums, meetings: [], collisions: [], closed: [] },
  ...more,
});
const days = (one: Forum, all: AreaRecords, from = '2027-01-01', to = '2027-12-31') =>
  sessionsOf(one, day(from), day(to), recordsOf(one, all)).map(
    (session) => `${session.day} ${session.state}`,
  );

describe('a rhythm that hangs on another forum', () => {
  const group = forum('gruppe', cadenceOf('to uker før politirådet'));
  const all = (...meetings: Meeting[]) => area([council, group], { meetings });

  it('has its days as soon as the other has, and is then not without a fixed day', () => {
    expect(isDated(group, all(), day('2027-01-01'), day('2027-12-31'))).toBe(false);
    const called = all(meeting('raad/2027-02-17'), meeting('raad/2027-06-02', { state: 'planned' }));
    expect(days(group, called)).toEqual(['2027-02-03 on', '2027-05-19 on']);
    expect(isDated(group, called, day('2027-01-01'), day('2027-12-31'))).toBe(true);
  });

  it('gives the same days month by month as for the whole year', () => {
    const called = all(meeting('raad/2027-02-10'), meeting('raad/2027-06-02'));
    expect([
      ...days(group, called, '2027-01-01', '2027-01-31'),
      ...days(group, called, '2027-02-01', '2027-12-31'),
    ]).toEqual(days(group, called));
  });

  it('follows a move until its own meeting is called, which then stands', () => {
    const moved = meeting('raad/2027-02-17', { day: day('2027-02-24') });
    expect(days(group, all(moved))).toEqual(['2027-02-10 on']);
    expect(days(group, all(moved, meeting('gruppe/2027-02-03')))).toEqual(['2027-02-03 on']);
  });

  it('gets no day from a meeting that is cancelled, nor from a hastemøte', () => {
    const cancelled = meeting('raad/2027-02-17', { state: 'cancelled' });
    const urgent = meeting('raad/2027-03-17', { emergency: true });
    expect(days(group, all(cancelled, urgent))).toEqual([]);
  });

  it('is asked about when the day that follows is a holiday', () => {
    expect(days(group, all(meeting('raad/2027-05-31')))).toEqual(['2027-05-17 asking']);
  });

  it('hangs on through a third, and forums in a ring give each other nothing', () => {
    const after = forum('fagteam', cadenceOf('1 dag etter arbeidsgruppa'));
    const working = forum('arbeid', cadenceOf('to uker før politirådet'), 'arbeidsgruppe');
    const chain = area([council, working, after], { meetings: [meeting('raad/2027-02-17')] });
    expect(days(after, chain)).toEqual(['2027-02-04 on']);
    const ring = forum('raad', cadenceOf('1 dag etter fagteamet'), 'politiråd');
    const forums = [ring, working, { ...after, aliases: ['fagteam'] }];
    for (const one of forums) expect(days(one, area(forums))).toEqual([]);
    const self = forum('politiråd', cadenceOf('to uker før politirådet'));
    expect(days(self, area([self], { meetings: [meeting('politiråd/2027-02-17')] }))).toEqual([
      '2027-02-17 on',
    ]);
  });
});

describe('the forum a plan’s word means', () => {
  it('is found by its own words first, then by their stem, and never when there are two', () => {
    expect(forumNamed('frokost', nes.forums)?.id).toBe('frokost');
    expect(forumNamed('politiråd', PRESETS.gjesdal.forums)?.id).toBe('politiraad');
    expect(forumNamed('politiråd', [forum('Politirådet i Testvik', COUNT)])).toBeUndefined();
    expect(forumNamed('politiråd', [forum('politirådet', COUNT)])?.id).toBe('politirådet');
    expect(forumNamed('fagteam', [forum('a', COUNT, 'fagteamet'), forum('b', COUNT, 'fagteammøte')])).toBe(
      undefined,
    );
    expect(forumNamed('kommunestyre', nes.forums)).toBeUndefined();
  });
});

describe('a rhythm that hangs on a holiday', () => {
  const route = [
    { from: day('2026-10-05'), to: day('2026-10-09'), name: 'Høstferie' },
    { from: day('2027-03-22'), to: day('2027-03-30'), name: 'Påskeferie' },
    { from: day('2027-06-19'), to: day('2027-08-15'), name: 'Sommerferie' },
  ];
  it.each([
    ['to uker før påske', [], ['2027-03-11 on']],
    ['to uker før påske', route, ['2027-03-08 on']],
    ['onsdag etter påske', route, ['2027-03-31 on']],
    ['tirsdag etter pinse', [], ['2027-05-18 on']],
    ['mandag etter høstferien', route, []],
    ['mandag etter skolestart', route, ['2027-08-23 on']],
    ['fredag før sommerferien', route, ['2027-06-18 on']],
    ['mandag etter jul', route, []],
  ] as const)('%s', (text, closed, expected) => {
    const one = forum('gruppe', cadenceOf(text));
    expect(days(one, area([one], { closed }))).toEqual(expected);
  });

  it('is the school route’s of that year: an autumn holiday of 2026 gives a day in 2026', () => {
    const one = forum('gruppe', cadenceOf('mandag etter høstferien'));
    expect(days(one, area([one], { closed: route }), '2026-08-01', '2027-07-31')).toEqual(['2026-10-12 on']);
  });

  it('school holidays left out give days only when the route is known', () => {
    const one = forum('gruppe', cadenceOf('første mandag i måneden unntatt skoleferier'));
    expect(days(one, area([one]))).toEqual([]);
    expect(isDated(one, area([one]), day('2027-01-01'), day('2027-12-31'))).toBe(false);
    const known = area([one], { closed: route });
    expect(days(one, known, '2026-10-01', '2026-11-30')).toEqual(['2026-11-02 on']);
    expect(isDated(one, known, day('2027-01-01'), day('2027-12-31'))).toBe(true);
  });
});
