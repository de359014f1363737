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
  timeOfWall,
  wallOf,
} from '../../src/domain/calendar.ts';
import { type Concern, type ConcernEvent, type ConcernId, URGENCY } from '../../src/domain/concern.ts';
import type { PersonId } from '../../src/domain/people.ts';
import {
  STEPS,
  followUpFor,
  listOf,
  nextOf,
  openAsks,
  remindersOf,
  stands,
  urgentAt,
  waitOf,
} from '../../src/domain/triage.ts';

const HOUR = 3_600_000;
const at = (text: string): Instant => instantOf(text as Wall);
const BY = 'p-1' as PersonId;
const COORDINATOR = 'p-2' as PersonId;

const event = (kind: ConcernEvent['kind'], when: string, more: Partial<ConcernEvent> = {}): ConcernEvent => ({
  ...{ kind, at: at(when), by: COORDINATOR },
  ...more,
});

function concern(more: Partial<Concern> = {}, sent = '2026-11-24T10:00'): Concern {
  return {
    id: '2026-10000' as ConcernId,
    ...{ by: BY, at: at(sent), holder: BY, state: 'new' },
    answers: { about: 'group', urgency: 'wait', tried: [] },
    history: [event('sent', sent)],
    ...more,
  };
}

const urgent: Pick<Concern, 'answers'> = { answers: { about: 'group', urgency: 'today', tried: [] } };
const days = (from: string, n: number) => ({ after: at(from), until: (at(from) + n * 24 * HOUR) as Instant });
const told = (one: Concern, n = 21, closed: readonly Closed[] = []) =>
  remindersOf(one, closed, { after: one.at, until: (one.at + n * 24 * HOUR) as Instant }).map(
    (reminder) => `${wallOf(reminder.at)} ${reminder.step} ${reminder.to.join(' ')}`,
  );

describe('a concern nobody has received', () => {
  it('is told again to the coordinator after one working day, then to the deputy too, then weekly', () => {
    expect(told(concern())).toEqual([
      '2026-11-25T09:00 first coordinator',
      '2026-11-26T09:00 second coordinator deputy',
      '2026-11-30T09:00 again coordinator deputy',
      '2026-12-07T09:00 again coordinator deputy',
      '2026-12-14T09:00 again coordinator deputy',
    ]);
  });

  it('sent after hours on a Friday is counted from Monday', () => {
    expect(told(concern({}, '2026-11-27T16:30'), 7)).toEqual([
      '2026-12-01T09:00 first coordinator',
      '2026-12-02T09:00 second coordinator deputy',
    ]);
  });

  it('that is urgent is told to both after two working hours, then each working morning', () => {
    expect(told(concern(urgent), 4)).toEqual([
      '2026-11-24T12:00 urgent coordinator deputy',
      '2026-11-25T09:00 again coordinator deputy',
      '2026-11-26T09:00 again coordinator deputy',
      '2026-11-27T09:00 again coordinator deputy',
    ]);
  });

  it.each([
    ['2026-11-24T14:00', '2026-11-24T16:00'],
    ['2026-11-24T14:01', '2026-11-25T09:00'],
    ['2026-11-24T07:00', '2026-11-24T09:00'],
    ['2026-11-27T20:00', '2026-11-30T09:00'],
    ['2026-12-23T15:00', '2026-12-28T09:00'],
  ])('and urgent at %s is told anew at %s', (sent, then) => {
    expect(wallOf(urgentAt(at(sent), []))).toBe(then);
  });

  it('is told of in working hours only, whenever it was sent', () => {
    const closed = [{ from: day('2026-12-14'), to: day('2026-12-16'), name: 'stengt' }];
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 60 * 24 * 60 }),
        fc.constantFrom(...URGENCY),
        (minutes, urgency) => {
          const sent = (at('2026-11-20T00:00') + minutes * 60_000) as Instant;
          const one = { ...concern(), at: sent, answers: { ...concern().answers, urgency } };
          const all = remindersOf(one, closed, { after: sent, until: (sent + 20 * 24 * HOUR) as Instant });
          expect(all.length).toBeGreaterThan(0);
          for (const reminder of all) {
            expect(isWorkday(dayOf(reminder.at), closed)).toBe(true);
            const time = timeOfWall(wallOf(reminder.at));
            expect(time >= '09:00' && time <= '16:00').toBe(true);
            expect(reminder.expires).toBeGreaterThan(reminder.at);
          }
        },
      ),
    );
  });
});

describe('a question', () => {
  const asked = concern({
    state: 'received',
    history: [event('sent', '2026-11-24T10:00'), event('asked', '2026-11-24T11:00', { ask: 'still' })],
  });

  it('without an answer in five working days is told to the reporter once, then to the coordinator', () => {
    expect(told(asked)).toEqual([
      '2026-12-01T09:00 unanswered reporter',
      '2026-12-03T09:00 silent coordinator',
    ]);
  });

  it('is answered by an answer to the same question, and may be asked again', () => {
    const answered = event('answered', '2026-11-25T10:00', { ask: 'still', reply: 'yes' });
    const after = { ...asked, history: [...asked.history, answered] };
    expect(openAsks(after)).toEqual([]);
    expect(openAsks({ ...asked, history: [...asked.history, { ...answered, ask: 'call' }] })).toEqual([1]);
    expect(
      openAsks({
        ...after,
        history: [...after.history, event('asked', '2026-11-26T10:00', { ask: 'still' })],
      }),
    ).toEqual([3]);
    expect(openAsks({ ...asked, state: 'closed' })).toEqual([]);
  });
});

describe('the day of follow-up', () => {
  const followed = concern({ state: 'received', followUp: day('2026-11-28') });

  it('is told on its first working morning, and then each week until it is moved or closed', () => {
    expect(told(followed, 22)).toEqual([
      '2026-11-30T09:00 follow holder coordinator',
      '2026-12-07T09:00 still holder coordinator',
      '2026-12-14T09:00 still holder coordinator',
    ]);
    expect(told({ ...followed, state: 'closed' }, 22)).toEqual([]);
    const reminder = { step: 'still', of: '2026-11-28' } as const;
    expect(stands(followed, reminder, at('2026-12-07T09:00'))).toBe(true);
    expect(stands({ ...followed, followUp: day('2026-12-20') }, reminder, at('2026-12-07T09:00'))).toBe(
      false,
    );
  });

  it('is two weeks on by itself, three days when it is urgent, and never on a day off', () => {
    const answers = concern().answers;
    expect(followUpFor(answers, day('2026-11-24'), [])).toBe('2026-12-08');
    expect(followUpFor(urgent.answers, day('2026-11-24'), [])).toBe('2026-11-27');
    expect(followUpFor(answers, day('2026-12-11'), [])).toBe('2026-12-28');
  });
});

describe('a talk that is agreed', () => {
  const talk = {
    with: 'coordinator',
    how: 'phone',
    when: 'any',
    day: day('2026-12-01'),
    start: '10:00',
    state: 'agreed',
  } as const;
  const history = [event('sent', '2026-11-24T10:00'), event('talkAgreed', '2026-11-24T12:00')];
  const agreed = concern({ state: 'received', talk, history });

  it('is told to both that working morning', () => {
    expect(told(agreed)).toEqual(['2026-12-01T09:00 talk reporter coordinator']);
  });

  it('at nine, or on a Saturday, is told the working morning before', () => {
    expect(told({ ...agreed, talk: { ...talk, start: '09:00' } })).toEqual([
      '2026-11-30T09:00 talk reporter coordinator',
    ]);
    expect(told({ ...agreed, talk: { ...talk, day: day('2026-12-05') } })).toEqual([
      '2026-12-04T09:00 talk reporter coordinator',
    ]);
  });

  it('is not told of when it was agreed after that morning, was moved, held or closed', () => {
    const late = [event('sent', '2026-11-24T10:00'), event('talkAgreed', '2026-12-01T09:00')];
    expect(told({ ...agreed, history: late })).toEqual([]);
    for (const state of ['wished', 'offered', 'held'] as const)
      expect(told({ ...agreed, talk: { ...talk, state } })).toEqual([]);
    expect(told({ ...agreed, state: 'closed' })).toEqual([]);
    const morning = at('2026-12-01T09:00');
    expect(stands(agreed, { step: 'talk', of: '2026-12-01T10:00' }, morning)).toBe(true);
    expect(stands(agreed, { step: 'talk', of: '2026-12-01T11:00' }, morning)).toBe(false);
    expect(stands(agreed, { step: 'talk', of: '2026-12-01T10:00' }, at('2026-12-01T10:00'))).toBe(false);
  });

  it('leads to saying that it was held, once its hour has passed', () => {
    expect(nextOf(agreed, at('2026-12-01T09:00'))).toBe('route');
    expect(nextOf(agreed, at('2026-12-01T10:01'))).toBe('held');
    expect(waitOf(agreed, at('2026-12-01T10:01'), [])?.kind).toBe('talk');
  });
});

describe('the answer that was promised', () => {
  const sent = event('sent', '2026-11-24T10:00', { told: [COORDINATOR] });
  const received = event('received', '2026-11-24T11:00', { told: [BY] });
  const waiting = concern({ state: 'received', history: [sent, received] });
  const promised = (one: Concern) => told(one, 40).filter((line) => line.includes('promised'));

  it('is reminded of on the morning of its day, and waits until the reporter hears more', () => {
    expect(promised(waiting)).toEqual(['2026-12-01T09:00 promised coordinator']);
    expect(waitOf(waiting, at('2026-11-30T16:00'), [])).toBeUndefined();
    expect(waitOf(waiting, at('2026-12-01T08:00'), [])?.kind).toBe('promised');
    const closed = [{ from: day('2026-12-01'), to: day('2026-12-02'), name: 'stengt' }];
    expect(waitOf(waiting, at('2026-12-02T08:00'), closed)).toBeUndefined();
  });

  it('for the very day is reminded of the next morning', () => {
    expect(promised({ ...waiting, ...urgent })).toEqual(['2026-11-25T09:00 promised coordinator']);
  });

  it.each(['asked', 'talkOffered', 'talkPassed', 'routed', 'accepted', 'closed'] as const)(
    'is given by «%s»',
    (kind) => {
      const answered = { ...waiting, history: [sent, received, event(kind, '2026-11-25T10:00')] };
      expect(promised(answered)).toEqual([]);
      expect(stands(answered, { step: 'promised', of: '2026-12-01' }, at('2026-12-01T09:00'))).toBe(false);
    },
  );

  it('is not owed to oneself, nor after a talk', () => {
    const own = { ...waiting, history: [event('sent', '2026-11-24T10:00'), received] };
    expect(promised(own)).toEqual([]);
    const talk = { with: 'coordinator', how: 'phone', when: 'any', state: 'held' } as const;
    expect(promised({ ...waiting, talk })).toEqual([]);
  });
});

describe('the list', () => {
  const now = at('2026-12-10T12:00');
  const named = (n: number, more: Partial<Concern>, sent?: string): Concern => ({
    ...concern(more, sent),
    id: `2026-1000${n}` as ConcernId,
  });

  it('has what waits first by kind and time, then the open ones by the day they are followed up', () => {
    const received = { state: 'received', followUp: day('2026-12-20') } as const;
    const offered = { to: [BY], at: at('2026-12-01T10:00'), by: COORDINATOR };
    const all = [
      named(1, received),
      named(2, { ...received, followUp: day('2026-12-18') }),
      named(3, { state: 'closed', history: [event('closed', '2026-12-01T10:00')] }),
      named(4, { ...received, offered }),
      named(5, { ...received, followUp: day('2026-12-10') }),
      named(6, { ...received, history: [event('answered', '2026-12-01T10:00')] }),
      named(7, {}, '2026-11-25T10:00'),
      named(8, {}),
      named(9, urgent, '2026-11-27T10:00'),
      named(0, { state: 'closed', filed: { kind: 'notArchival', by: BY, at: now } }),
    ];
    expect(
      listOf(all, now, [])
        .map(({ concern: { id } }) => id.slice(-1))
        .join(''),
    ).toBe('987654321');
    expect(listOf(all, now, []).map(({ wait }) => wait?.kind)).toEqual([
      ...['urgent', 'new', 'new', 'answered', 'follow', 'offered', 'archive'],
      ...[undefined, undefined],
    ]);
  });
});

// --- however the time is cut -----------------------------------------------------------------------------------------

const minute = fc.integer({ min: 0, max: 40 * 24 * 60 });
const arbitrary = fc
  .record({
    sent: minute,
    asked: fc.option(minute),
    agreed: fc.option(minute),
    follow: fc.option(fc.integer({ min: 0, max: 60 })),
    talk: fc.integer({ min: 0, max: 50 }),
    start: fc.constantFrom('08:00', '09:00', '09:30', '14:00'),
    urgency: fc.constantFrom(...URGENCY),
    state: fc.constantFrom('new' as const, 'received' as const, 'closed' as const),
  })
  .map(({ sent, asked, agreed, follow, talk, start, urgency, state }): Concern => {
    const from = (n: number) => (at('2026-12-01T00:00') + n * 60_000) as Instant;
    const first = day('2026-12-01');
    return {
      ...concern({ state }),
      at: from(sent),
      answers: { about: 'group', urgency, tried: [] },
      ...(follow === null ? {} : { followUp: addDays(first, follow) }),
      talk: {
        with: 'coordinator',
        how: 'phone',
        when: 'any',
        day: addDays(first, talk),
        start,
        state: agreed === null ? 'offered' : 'agreed',
      },
      history: [
        { kind: 'sent', at: from(sent), by: BY },
        ...(asked === null
          ? []
          : [{ kind: 'asked' as const, at: from(asked), by: COORDINATOR, ask: 'call' as const }]),
        ...(agreed === null ? [] : [{ kind: 'talkAgreed' as const, at: from(agreed), by: BY }]),
      ],
    };
  });

describe('reminders', () => {
  const closed = [{ from: day('2026-12-21'), to: day('2027-01-03'), name: 'jul' }];

  it('are the same step by step as in one go, each once and within its window', () => {
    fc.assert(
      fc.property(
        arbitrary,
        fc.array(fc.integer({ min: 1, max: 60 * 24 - 1 }), { maxLength: 8 }),
        (one, cuts) => {
          const whole = days('2026-12-01T00:00', 60);
          const marks = [...new Set([0, ...cuts.toSorted((a, b) => a - b), 60 * 24])].map(
            (n) => (whole.after + n * HOUR) as Instant,
          );
          const parts = marks.slice(1).flatMap((until, n) => {
            const after = marks[n] as Instant;
            const part = remindersOf(one, closed, { after, until });
            for (const reminder of part) expect(reminder.at > after && reminder.at <= until).toBe(true);
            return part;
          });
          const sorted = (all: typeof parts) => all.map((reminder) => JSON.stringify(reminder)).toSorted();
          expect(sorted(parts)).toEqual(sorted([...remindersOf(one, closed, whole)]));
          expect(new Set(sorted(parts)).size).toBe(parts.length);
        },
      ),
    );
  });

  it('are true at their own moment', () => {
    fc.assert(
      fc.property(arbitrary, (one) => {
        for (const reminder of remindersOf(one, closed, days('2026-12-01T00:00', 60)))
          expect(STEPS.includes(reminder.step) && stands(one, reminder, reminder.at)).toBe(true);
      }),
    );
  });
});
