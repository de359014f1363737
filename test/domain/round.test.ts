import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  type Closed,
  type Instant,
  type Wall,
  addDays,
  day,
  dayOf,
  instantOf,
  isWorkday,
  wallOf,
} from '../../src/domain/calendar.ts';
import type { Forum, ForumId } from '../../src/domain/forum.ts';
import type { Measure, Status } from '../../src/domain/measure.ts';
import { type Meeting, startOf } from '../../src/domain/meeting.ts';
import { type ActionPlan, answerersOf, mayReport, measuresOf, ownerRoles } from '../../src/domain/owner.ts';
import type { PersonId, Role } from '../../src/domain/people.ts';
import { askingAt, withAsked } from '../../src/domain/round-asking.ts';
import { anchorTime, askingEnds, askingTimes, backAt } from '../../src/domain/round-days.ts';
import {
  type OwnerState,
  anchoredBy,
  anchorsIn,
  askedOf,
  countOf,
  isGone,
  isSilent,
  isTimely,
  isVacant,
  nextPolitiraad,
  openedAt,
  owedBy,
  owing,
  politiraadOf,
  roundState,
  silentIn,
  stateIn,
  stateOf,
} from '../../src/domain/round.ts';

const at = (text: string): Instant => instantOf(text as Wall);
const habits = { roundSteps: [14, 3], closed: [] as Closed[] };

const meetingOn = (date: string, more: Partial<Meeting> = {}): Meeting => ({
  id: `politiraad/${date}`,
  forum: 'politiraad' as ForumId,
  day: day(date),
  start: '12:00',
  end: '14:00',
  place: '',
  agenda: [],
  state: 'invited',
  invitees: [],
  ...more,
});

const wallsOf = (times: readonly Instant[]): readonly string[] => times.map(wallOf);

describe('when owners are asked before a politiråd', () => {
  it('asks fourteen and three days before, at nine', () => {
    const opened = at('2026-11-01T09:00');
    expect(wallsOf(askingTimes(meetingOn('2026-12-10'), habits, opened))).toEqual([
      '2026-11-26T09:00',
      '2026-12-07T09:00',
    ]);
  });

  it('moves a day that is no working day back to the nearest that is', () => {
    const easterMonday = meetingOn('2027-04-01');
    const closed = [{ from: day('2027-03-17'), to: day('2027-03-19'), name: 'planleggingsdager' }];
    const [first, second] = wallsOf(askingTimes(easterMonday, { ...habits, closed }, at('2027-01-01T09:00')));
    expect(first).toBe('2027-03-16T09:00');
    expect(second).toBe('2027-03-24T09:00');
  });

  it('asks once when two steps fall on the same day', () => {
    const tuesday = meetingOn('2026-12-08');
    const steps = { ...habits, roundSteps: [4, 3] };
    expect(wallsOf(askingTimes(tuesday, steps, at('2026-11-01T09:00')))).toEqual(['2026-12-04T09:00']);
  });

  it('opens on a working morning after the last step when the meeting was made too late for the steps', () => {
    const times = askingTimes(meetingOn('2026-12-10'), habits).filter(
      (time) => time > at('2026-12-08T10:00'),
    );
    expect(wallsOf(times)).toEqual(['2026-12-09T09:00', '2026-12-10T09:00']);
  });

  it('does not ask in the morning about a politiråd that was called the same day', () => {
    const urgent = meetingOn('2026-12-10', { invitedAt: at('2026-12-10T08:00') });
    expect(askingTimes(urgent, habits).filter((time) => time > at('2026-12-10T08:00'))).toEqual([]);
  });

  it('never asks by itself when the coordinator has set no steps', () => {
    expect(askingTimes(meetingOn('2026-12-10'), { ...habits, roundSteps: [] })).toEqual([]);
  });

  it('opens by the coordinator’s press alone when the first asking is off, and then reminds as set', () => {
    const byHand = { ...habits, roundSteps: [3], roundByHand: true };
    expect(askingTimes(meetingOn('2026-12-10'), byHand)).toEqual([]);
    const opened = at('2026-12-01T10:00');
    expect(wallsOf(askingTimes(meetingOn('2026-12-10'), byHand, opened))).toEqual(['2026-12-07T09:00']);
  });

  it('tells those who stand behind two days before, or as set, on a working day after the round opened', () => {
    const meeting = meetingOn('2026-12-10');
    const opened = at('2026-11-26T09:00');
    const told = (anchorDays?: number, since = opened) => {
      const time = anchorTime(
        meeting,
        { ...habits, ...(anchorDays === undefined ? {} : { anchorDays }) },
        since,
      );
      return time && wallOf(time);
    };
    expect(told()).toBe('2026-12-08T09:00');
    expect(told(5)).toBe('2026-12-04T09:00');
    expect(told(0)).toBeUndefined();
    expect(told(2, at('2026-12-08T09:00'))).toBeUndefined();
  });

  it('finds somebody back on the first working morning after their last day away', () => {
    expect(wallOf(backAt(day('2026-12-04'), habits))).toBe('2026-12-07T09:00');
    expect(wallOf(backAt(day('2026-12-23'), habits))).toBe('2026-12-28T09:00');
  });

  it('lets an asking stand until the next step, and the last until the meeting begins', () => {
    const meeting = meetingOn('2026-12-10');
    expect(wallOf(askingEnds(meeting, habits, at('2026-11-26T09:00')))).toBe('2026-12-07T09:00');
    expect(askingEnds(meeting, habits, at('2026-12-07T09:00'))).toBe(startOf(meeting));
  });

  it('finds an asking untrue when the meeting is cancelled, has begun, or has moved so that a new step is ahead', () => {
    const now = at('2026-11-27T10:00');
    const asked = day('2026-12-10');
    expect(isTimely(meetingOn('2026-12-10'), habits, asked, now)).toBe(true);
    expect(isTimely(meetingOn('2026-12-10', { state: 'cancelled' }), habits, asked, now)).toBe(false);
    expect(isTimely(meetingOn('2026-12-10', { day: day('2027-01-14') }), habits, asked, now)).toBe(false);
    expect(isTimely(meetingOn('2026-12-10', { day: day('2026-11-28') }), habits, asked, now)).toBe(true);
    expect(isTimely(meetingOn('2026-12-10'), habits, asked, at('2026-12-10T12:00'))).toBe(false);
  });

  it('on any meeting and any steps asks on working days at nine, once a day, before the meeting', () => {
    const dates = fc.integer({ min: 0, max: 1000 }).map((n) => addDays(day('2026-01-01'), n));
    const closed = dates.map((from) => [{ from, to: addDays(from, 20), name: 'fellesferie' }]);
    fc.assert(
      fc.property(
        dates,
        fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 4 }),
        closed,
        fc.constantFrom('08:00', '09:00', '12:00'),
        fc.option(dates, { nil: undefined }),
        (date, roundSteps, shut, start, openedOn) => {
          const meeting = meetingOn(date, { start });
          const opened = openedOn && at(`${openedOn}T09:00`);
          const times = askingTimes(meeting, { roundSteps, closed: shut }, opened);
          expect(new Set(times.map(dayOf)).size).toBe(times.length);
          expect(times).toEqual(times.toSorted((a, b) => a - b));
          for (const time of times) {
            expect(isWorkday(dayOf(time), shut)).toBe(true);
            expect(wallOf(time).slice(11)).toBe('09:00');
            expect(time).toBeLessThan(startOf(meeting));
          }
        },
      ),
    );
  });
});

describe('which politiråd', () => {
  const forum = (id: string, type: Forum['type']) => ({ id, type }) as Forum;
  const forums = [forum('politiraad', 'politiraad'), forum('frokost', 'breakfast')];

  it('is the first that stands and has not begun, also one that others call', () => {
    const meetings = [
      meetingOn('2026-12-01', { state: 'cancelled' }),
      meetingOn('2026-12-10', { state: 'planned' }),
      meetingOn('2026-12-03', { forum: 'frokost' as ForumId }),
    ];
    expect(nextPolitiraad(forums, meetings, at('2026-11-20T08:00'))?.meeting.day).toBe('2026-12-10');
    expect(nextPolitiraad(forums, meetings, at('2026-12-10T12:00'))).toBeUndefined();
  });

  it('is one where two forums of that kind meet together', () => {
    const joint = meetingOn('2026-12-10', { joint: ['samraad' as ForumId] });
    const both = [...forums, forum('samraad', 'politiraad')];
    expect(politiraadOf(both, [joint]).map(({ meeting }) => meeting.id)).toEqual([joint.id]);
  });

  it('is asked about only when the one before it has begun', () => {
    const [, second] = politiraadOf(forums, [meetingOn('2027-01-14'), meetingOn('2026-12-10')]);
    expect(second?.meeting.day).toBe('2027-01-14');
    expect(wallOf(second?.since as Instant)).toBe('2026-12-10T12:00');
  });
});

const role = (id: string, holders: string[], deputies: string[] = []): Role => ({
  id,
  name: id,
  aliases: [],
  holders: holders.map((person) => ({ person: person as PersonId })),
  deputies: deputies.map((person) => ({ person: person as PersonId })),
});

const measureOf = (id: string, more: Partial<Measure> = {}): Measure => ({
  id,
  title: id,
  content: '',
  goalArea: 'Trygge oppvekstvilkår',
  owners: [{ kind: 'role', role: 'rektor' }],
  every: 'round',
  ...more,
});

const toldAt = (text: string, status: Status = 'onTrack') => ({
  latest: { status, by: 'p1' as PersonId, at: at(text) },
});

const planOf = (...measures: Measure[]): ActionPlan => ({
  measures,
  roles: new Map(
    [role('rektor', ['p1', 'p2']), role('nav', [], ['p3']), role('barnevern', [])].map((one) => [
      one.id,
      one,
    ]),
  ),
  forums: new Map([
    ['arbeidsgruppe', { id: 'arbeidsgruppe', name: 'Arbeidsgruppa', convener: 'nav' } as Forum],
  ]),
});

const today = day('2026-11-26');
const asked = { from: at('2026-11-26T09:00'), day: day('2026-12-10') };

describe('who answers for a measure', () => {
  const plan = planOf(
    measureOf('skole'),
    measureOf('gruppe', { owners: [{ kind: 'forum', forum: 'arbeidsgruppe' as ForumId }] }),
    measureOf('alle', { owners: [{ kind: 'text', text: 'Alle sektorene' }] }),
    measureOf('ledig', { owners: [{ kind: 'role', role: 'barnevern' }] }),
  );
  const [skole, gruppe, alle, ledig] = plan.measures as [Measure, Measure, Measure, Measure];

  it('is all holders of its role, the deputies of a vacant one, and for a forum whoever convenes it', () => {
    expect(answerersOf(skole, plan, today)).toEqual(['p1', 'p2']);
    expect(answerersOf(gruppe, plan, today)).toEqual(['p3']);
    expect(answerersOf(alle, plan, today)).toEqual([]);
    expect(ownerRoles(ledig, plan)).toEqual(['barnevern']);
    expect(answerersOf(ledig, plan, today)).toEqual([]);
  });

  it('lets a deputy tell, but nobody else', () => {
    expect(mayReport(gruppe, plan, 'p3' as PersonId, today)).toBe(true);
    expect(mayReport(skole, plan, 'p3' as PersonId, today)).toBe(false);
    expect(measuresOf(plan, 'p1' as PersonId, today)).toEqual([skole]);
  });

  it('flags what has no owner or nobody to ask, and drops neither', () => {
    const state = roundState(plan, asked, today);
    expect(state.ownerless).toEqual([alle]);
    expect(state.owners.filter(isVacant).map((owner) => owner.role)).toEqual(['barnevern']);
    expect(state).toMatchObject({ asked: 4, askable: 2 });
    expect(countOf(state)).toEqual({ n: 0, of: 2 });
  });
});

describe('since when an answer counts', () => {
  const council = { meeting: meetingOn('2026-12-03'), since: -Infinity as Instant };
  const from = (opened?: Instant, since = council.since): string =>
    wallOf(askedOf({ ...council, since }, habits, opened && { opened }).from);

  it('is the morning of the first step, also when the round opened later or is not open yet', () => {
    expect(from()).toBe('2026-11-19T00:00');
    expect(from(at('2026-11-30T09:00'))).toBe('2026-11-19T00:00');
  });

  it('is when the round opened, where that was before the first step or the meeting has moved on', () => {
    expect(from(at('2026-11-10T10:00'))).toBe('2026-11-10T10:00');
  });

  it('is never before the politiråd before it began', () => {
    const before = at('2026-11-24T12:00');
    expect(from(undefined, before)).toBe('2026-11-24T12:00');
    expect(from(at('2026-11-30T09:00'), before)).toBe('2026-11-24T12:00');
    expect(from(at('2026-11-20T09:00'), before)).toBe('2026-11-24T12:00');
  });

  it('is when the coordinator asked, where no steps are set; until then nothing counts', () => {
    const none = { ...habits, roundSteps: [] };
    const opened = at('2026-11-20T10:00');
    expect(askedOf(council, none, { opened }).from).toBe(opened);
    expect(askedOf(council, none).from).toBe(Infinity);
  });

  it('stays when the meeting moves on after the round has opened', () => {
    const open = openedAt(council, habits, at('2026-11-30T09:00'));
    const moved = { ...council, meeting: meetingOn('2027-01-14') };
    expect(wallOf(askedOf(moved, habits, open).from)).toBe('2026-11-19T00:00');
  });

  it('is the same or earlier when the round opens', () => {
    const moment = fc
      .integer({ min: 0, max: 90 * 24 })
      .map((n) => (at('2026-10-01T00:00') + n * 3_600_000) as Instant);
    fc.assert(
      fc.property(moment, moment, (opened, since) => {
        const open = askedOf({ ...council, since }, habits, { opened }).from;
        expect(open).toBeLessThanOrEqual(askedOf({ ...council, since }, habits).from);
        expect(open).toBeGreaterThanOrEqual(since);
        expect(open).toBeLessThanOrEqual(Math.max(opened, since));
        const round = openedAt({ ...council, since }, habits, opened);
        expect(askedOf({ ...council, since }, habits, round).from).toBe(open);
      }),
    );
  });
});

describe('which measures are asked about', () => {
  it('asks anew in every round, whatever was told before answers count', () => {
    expect(stateIn(measureOf('m', toldAt('2026-11-26T08:59')), asked)).toBe('owed');
    expect(stateIn(measureOf('m', toldAt('2026-11-26T09:00')), asked)).toBe('answered');
  });

  it('asks each half-year only when the half-year of the politiråd has no answer', () => {
    expect(stateIn(measureOf('m', { every: 'halfYear', ...toldAt('2026-06-30T15:00') }), asked)).toBe('owed');
    expect(stateIn(measureOf('m', { every: 'halfYear', ...toldAt('2026-07-01T08:00') }), asked)).toBe(
      'resting',
    );
  });

  it('asks yearly only when the year of the politiråd has no answer', () => {
    expect(stateIn(measureOf('m', { every: 'year', ...toldAt('2025-12-31T15:00') }), asked)).toBe('owed');
    expect(stateIn(measureOf('m', { every: 'year', ...toldAt('2026-01-02T08:00') }), asked)).toBe('resting');
  });

  it('counts an answer of December for a politiråd in January whose round was open', () => {
    const january = { from: at('2026-12-28T09:00'), day: day('2027-01-11') };
    expect(stateIn(measureOf('m', { every: 'year', ...toldAt('2026-12-30T10:00') }), january)).toBe(
      'answered',
    );
  });

  it('leaves a completed measure in peace, but asks about the next year of a yearly one', () => {
    expect(stateIn(measureOf('m', toldAt('2026-09-01T10:00', 'done')), asked)).toBe('resting');
    expect(stateIn(measureOf('m', { every: 'year', ...toldAt('2025-09-01T10:00', 'done') }), asked)).toBe(
      'owed',
    );
  });

  it('counts the first answer for all who hold the role', () => {
    const open = planOf(measureOf('a'), measureOf('b', toldAt('2026-11-26T10:00')));
    expect(owedBy(open, asked, 'p2' as PersonId, today).map(({ id }) => id)).toEqual(['a']);
    expect(silentIn(open, asked, today)).toEqual(['p1', 'p2']);
    const done = planOf(measureOf('a', toldAt('2026-11-26T10:00')));
    expect(silentIn(done, asked, today)).toEqual([]);
    expect(roundState(done, asked, today).owners[0]).toMatchObject({ asked: 1, owed: 0 });
  });
});

describe('who is asked while somebody is away', () => {
  const away = new Map([['p1' as PersonId, day('2026-11-30')]]);
  const roles = new Map([['rektor', role('rektor', ['p1'], ['p3'])]]);
  const plan = { ...planOf(measureOf('a')), roles, away };

  it('is the deputy beside the holder; with another holder here nobody stands in', () => {
    expect(answerersOf(measureOf('a'), plan, today)).toEqual(['p1', 'p3']);
    expect(answerersOf(measureOf('a'), plan, day('2026-12-01'))).toEqual(['p1']);
    const two = { ...plan, roles: new Map([['rektor', role('rektor', ['p1', 'p2'], ['p3'])]]) };
    expect(answerersOf(measureOf('a'), two, today)).toEqual(['p1', 'p2']);
  });

  it('is shown: the role is asked through its deputy, or is away, and only without anybody vacant', () => {
    const owner = (one: ActionPlan) => roundState(one, asked, today).owners[0] as OwnerState;
    expect(owner(plan)).toMatchObject({ persons: ['p3'], away: ['p1'] });
    const alone = owner({ ...plan, roles: new Map([['rektor', role('rektor', ['p1'])]]) });
    expect([isSilent(alone), isGone(alone), isVacant(alone)]).toEqual([false, true, false]);
  });

  it('is each at their own time, and nobody twice on a day', () => {
    const council = { meeting: meetingOn('2026-12-10'), since: -Infinity as Instant };
    const opened = at('2026-11-26T09:00');
    const round = openedAt(council, habits, opened);
    const first = askingAt(plan, council, habits, round, opened);
    expect(first.map((one) => [one.person, wallOf(one.at)])).toEqual([
      ['p1', '2026-12-01T09:00'],
      ['p3', '2026-11-26T09:00'],
    ]);
    expect(askingAt(plan, council, habits, withAsked(round, first), opened)).toEqual([]);
    const longer = { ...plan, away: new Map([['p1' as PersonId, day('2026-12-06')]]) };
    expect(askingAt(longer, council, habits, round, opened).map(({ person }) => person)).toEqual(['p3']);
  });
});

describe('where each tells for themselves', () => {
  const persons = ['p1', 'p2', 'p3', 'p4'] as PersonId[];
  const voice = fc.record({
    by: fc.constantFrom(...persons),
    at: fc.integer({ min: -40, max: 10 }).map((n) => (asked.from + n * 86_400_000) as Instant),
    status: fc.constantFrom<Status>('onTrack', 'delayed', 'done'),
  });
  const voices = fc
    .uniqueArray(voice, { selector: ({ by }) => by, maxLength: 4 })
    .map((all) => all.toSorted((a, b) => b.at - a.at));
  const some = fc.uniqueArray(fc.constantFrom(...persons), { maxLength: 3 });
  const cases = fc.record({
    voices,
    holders: some,
    deputies: some,
    gone: some,
    every: fc.constantFrom<Measure['every']>('round', 'halfYear', 'year'),
  });

  it('a measure is owed as long as somebody who is here has not told, and answered or resting when all have', () => {
    fc.assert(
      fc.property(cases, ({ voices: told, holders, deputies, gone, every }) => {
        const latest = told[0];
        const one = measureOf('a', { separately: true, voices: told, every, ...(latest ? { latest } : {}) });
        const roles = new Map([['rektor', role('rektor', holders, deputies)]]);
        const away = new Map(gone.map((who) => [who, day('2026-12-31')]));
        const plan: ActionPlan = { measures: [one], roles, forums: new Map(), away };
        const state = stateOf(one, plan, asked, today);
        const silent = owing(one, plan, asked, today);
        const here = silent.filter((who) => !gone.includes(who));
        if (here.length > 0) expect(state).toBe('owed');
        const answering = answerersOf(one, plan, today);
        const some = answering.some((who) => !gone.includes(who));
        if ((silent.length === 0 && answering.length > 0) || (some && here.length === 0))
          expect(state).not.toBe('owed');
        for (const who of silent) {
          expect(answerersOf(one, plan, today)).toContain(who);
          expect(stateIn(one, asked, who)).toBe('owed');
          expect(owedBy(plan, asked, who, today)).toEqual([one]);
        }
        expect(silentIn(plan, asked, today)).toEqual(silent);
      }),
    );
  });

  it('the deputy is not asked for a holder who told before going away', () => {
    const told = { status: 'onTrack' as const, by: 'p1' as PersonId, at: at('2026-11-26T10:00') };
    const one = measureOf('a', { separately: true, voices: [told], latest: told });
    const plan: ActionPlan = {
      ...planOf(one),
      roles: new Map([['rektor', role('rektor', ['p1'], ['p3'])]]),
      away: new Map([['p1' as PersonId, day('2026-12-31')]]),
    };
    expect(owing(one, plan, asked, today)).toEqual([]);
    expect(stateOf(one, plan, asked, today)).toBe('answered');
  });
});

describe('those a measure is anchored with', () => {
  it('hear of what is unanswered, but not of what they are asked about themselves, and of nothing that is retired', () => {
    const anchors = [{ kind: 'role' as const, role: 'nav' }];
    const plan = planOf(
      measureOf('a', { anchors }),
      measureOf('b', { anchors, ...toldAt('2026-11-26T10:00') }),
      measureOf('c', { anchors, owners: [{ kind: 'role', role: 'nav' }] }),
      measureOf('d', { anchors, retired: today }),
    );
    expect(anchorsIn(plan, asked, today)).toEqual(['p3']);
    expect(anchoredBy(plan, asked, 'p3' as PersonId, today).map(({ id }) => id)).toEqual(['a']);
  });
});
