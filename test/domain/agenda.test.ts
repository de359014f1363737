import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Item, type Line, acceptedOf, agendaOf, contentOf, timeOf } from '../../src/domain/agenda.ts';
import {
  type Shelf,
  agendaTimes,
  comingSession,
  openSession,
  pinsOf,
  placing,
  standingOn,
} from '../../src/domain/agenda-days.ts';
import {
  type Closed,
  type Day,
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
import { type CaseFault, caseKinds, caseRefusal } from '../../src/domain/case-rule.ts';
import { speaksOfCase } from '../../src/domain/case-words.ts';
import type { Forum, ForumId } from '../../src/domain/forum.ts';
import type { Meeting } from '../../src/domain/meeting.ts';
import type { PersonId } from '../../src/domain/people.ts';
import { type SessionRecords, endOfSession, sessionById, sessionsOf } from '../../src/domain/session.ts';
import { PRESETS } from '../../src/presets/index.ts';

const at = (text: string): Instant => instantOf(text as Wall);
const DAYS = ['2026-12-03', '2026-12-17', '2027-01-07', '2027-02-04', '2027-03-04'].map(day);

const fagteam: Forum = {
  id: 'fagteam' as ForumId,
  name: 'Fagteam',
  aliases: [],
  type: 'meeting',
  level: 'utforende',
  purpose: '',
  frequency: '',
  cadence: { kind: 'dates', days: DAYS },
  monthsOff: [],
  start: '09:00',
  end: '10:00',
  place: '',
  convener: 'slt-koordinator',
  members: ['politikontakt'],
  agenda: ['Runde rundt bordet'],
  cases: { individual: ['present', 'consent'], group: ['anonymous'] },
};
const meeting = (date: string, more: Partial<Meeting> = {}): Meeting => ({
  id: `fagteam/${date}`,
  forum: fagteam.id,
  day: day(date),
  start: '09:00',
  end: '10:00',
  place: '',
  agenda: [],
  state: 'invited',
  invitedAt: at('2026-11-01T10:00'),
  invitees: [],
  ...more,
});
const item = (id: string, more: Partial<Item> = {}): Item => ({
  id,
  forum: fagteam.id,
  title: id,
  state: 'accepted',
  by: 'rektor' as PersonId,
  at: at('2026-11-10T10:00'),
  ...more,
});
const records = (meetings: readonly Meeting[] = [], closed: readonly Closed[] = []): SessionRecords => ({
  meetings,
  collisions: [],
  closed,
});
const shelf = (items: readonly Item[], meetings: readonly Meeting[] = []): Shelf => ({
  forum: fagteam,
  items,
  records: records(meetings),
});
const NOW = at('2026-11-16T09:00');

/** Which session an item stands on. */
const stands = (one: Item, meetings: readonly Meeting[] = [], now = NOW): string | undefined =>
  placing(shelf([], meetings), now)(one)?.id;

describe('where an item stands', () => {
  it('is the next meeting, called or not', () => {
    expect(stands(item('a'))).toBe('fagteam/2026-12-03');
    expect(stands(item('a'), [meeting('2026-12-03')])).toBe('fagteam/2026-12-03');
  });

  it('is the meeting after the one it was put off from', () => {
    expect(stands(item('a', { after: day('2026-12-03') }))).toBe('fagteam/2026-12-17');
  });

  it('is its own meeting, also when an earlier one is called and also when it is moved', () => {
    const mine = item('a', { meeting: 'fagteam/2026-12-17' });
    expect(stands(mine, [meeting('2026-11-20')])).toBe('fagteam/2026-12-17');
    const moved = meeting('2026-12-17', { day: day('2026-12-18') });
    expect(stands(mine, [moved])).toBe('fagteam/2026-12-17');
  });

  it('is the next again when its meeting is cancelled or skipped', () => {
    const mine = item('a', { meeting: 'fagteam/2026-12-03' });
    for (const state of ['cancelled', 'skipped'] as const)
      expect(stands(mine, [meeting('2026-12-03', { state })])).toBe('fagteam/2026-12-17');
  });

  it('is the next again when the rhythm has changed and its day is gone', () => {
    expect(stands(item('a', { meeting: 'fagteam/2026-12-09' }))).toBe('fagteam/2026-12-03');
  });

  it('is where it was dealt with, once that is over; a proposal that nobody decided comes again', () => {
    const late = at('2026-12-10T09:00');
    const was = { meeting: 'fagteam/2026-12-03' };
    expect(stands(item('a', was), [meeting('2026-12-03')], late)).toBe('fagteam/2026-12-03');
    expect(stands(item('a', { ...was, state: 'proposed' }), [meeting('2026-12-03')], late)).toBe(
      'fagteam/2026-12-17',
    );
  });

  it('is no hastemøte, and for a case no meeting with another forum', () => {
    const urgent = meeting('2026-11-20', { emergency: true });
    expect(stands(item('a'), [urgent])).toBe('fagteam/2026-12-03');
    const joint = meeting('2026-12-03', { joint: ['koordineringsgruppe' as ForumId] });
    expect(stands(item('a'), [joint])).toBe('fagteam/2026-12-03');
    const about = { of: 'individual', terms: 'consent' } as const;
    expect(stands(item('a', { case: about }), [joint])).toBe('fagteam/2026-12-17');
  });

  it('is nowhere while no meeting comes', () => {
    const waiting: Shelf = { ...shelf([]), forum: { ...fagteam, cadence: { kind: 'onDemand' } } };
    expect(placing(waiting, NOW)(item('a'))).toBeUndefined();
  });
});

// --- nothing is lost ---------------------------------------------------------------------------------------------------

const dayArbitrary = fc.constantFrom(...DAYS, day('2026-12-09'), day('2027-06-03'));
const itemArbitrary = fc.record(
  {
    id: fc.uuid(),
    meeting: dayArbitrary.map((one) => `fagteam/${one}`),
    after: dayArbitrary,
    state: fc.constantFrom('proposed', 'accepted', 'declined'),
    case: fc.constant({ of: 'individual', terms: 'consent' }),
  },
  { requiredKeys: ['id', 'state'] },
);
const meetingArbitrary = fc.record({
  day: dayArbitrary,
  shift: fc.integer({ min: -3, max: 20 }),
  state: fc.constantFrom('planned', 'invited', 'skipped', 'cancelled'),
  emergency: fc.boolean(),
  joint: fc.boolean(),
});
const asMeeting = (one: {
  day: Day;
  shift: number;
  state: Meeting['state'];
  emergency: boolean;
  joint: boolean;
}): Meeting =>
  meeting(one.day, {
    day: addDays(one.day, one.shift),
    state: one.state,
    emergency: one.emergency,
    ...(one.joint ? { joint: ['koordineringsgruppe' as ForumId] } : {}),
  });
const meetingsArbitrary = fc
  .uniqueArray(meetingArbitrary, { selector: (one) => one.day, maxLength: 6 })
  .map((all) => all.map(asMeeting));
const nowArbitrary = fc
  .integer({ min: 0, max: 150 * 24 })
  .map((hours) => (at('2026-11-16T09:00') + hours * 3_600_000) as Instant);

describe('no item is lost', () => {
  it('every accepted item stands on exactly one agenda, or waits because no meeting comes', () => {
    fc.assert(
      fc.property(fc.array(itemArbitrary), meetingsArbitrary, nowArbitrary, (made, meetings, now) => {
        const items = made.map((one) => item(one.id, one as Partial<Item>));
        const all = shelf(items, meetings);
        const sessions = [
          ...new Set([
            ...sessionsOf(fagteam, day('2026-10-01'), day('2029-01-01'), all.records).map(({ id }) => id),
          ]),
        ];
        const agendas = sessions.map((id) =>
          agendaOf(fagteam, { id, meeting: undefined }, standingOn(all, id, now)),
        );
        for (const one of items.filter(({ state }) => state !== 'declined')) {
          const on = agendas.filter((lines) => lines.some(({ id }) => id === one.id));
          const place = placing(all, now)(one);
          expect(on).toHaveLength(place ? 1 : 0);
          if (!place)
            expect(
              comingSession(fagteam, now, all.records, { after: one.after, alone: one.case !== undefined }),
            ).toBeUndefined();
          else expect(sessionById(fagteam, place.id, all.records)?.state).not.toBe('skipped');
        }
        for (const one of items.filter(({ state }) => state === 'declined'))
          expect(agendas.some((lines) => lines.some(({ id }) => id === one.id))).toBe(false);
      }),
    );
  });

  it('whatever is cancelled on the way, each item ends on one meeting that was held, or on one still to come', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('held', 'cancelled', 'uncalled'), { minLength: 5, maxLength: 5 }),
        fc.array(fc.nat(4), { minLength: 1, maxLength: 8 }),
        (fates, from) => {
          let items = from.map((n, index) => item(`sak-${index}`, n === 0 ? {} : { after: DAYS[n - 1]! }));
          const meetings: Meeting[] = [];
          for (const [index, date] of DAYS.entries()) {
            const start = at(`${date}T09:00`);
            const fate = fates[index];
            if (fate === 'uncalled') continue;
            const called = [...meetings, meeting(date)];
            items = pinned(items, called, `fagteam/${date}`, fate === 'held' ? start : start - 86_400_000);
            meetings.push(meeting(date, { state: fate === 'held' ? 'invited' : 'cancelled' }));
          }
          const end = at('2027-03-05T09:00');
          for (const one of items) {
            const place = placing(shelf(items, meetings), end)(one);
            const held = place !== undefined && endOfSession(place) <= end;
            if (held) expect(fates[DAYS.indexOf(place.day)]).toBe('held');
            else expect(place).toBeUndefined();
          }
        },
      ),
    );
  });
});

function pinned(items: readonly Item[], meetings: readonly Meeting[], id: string, now: number): Item[] {
  const pins = new Map(pinsOf(shelf(items, meetings), id, now as Instant).map((one) => [one.id, one]));
  return items.map((one) => pins.get(one.id) ?? one);
}

// --- lines -------------------------------------------------------------------------------------------------------------

const titles = (lines: readonly Line[]): readonly string[] => lines.map(({ title }) => title);
const held = {
  id: 'fagteam/2026-12-03',
  meeting: meeting('2026-12-03', { theme: 'Rus', agenda: ['Ungdata'] }),
};

describe('the lines of an agenda', () => {
  it('are the theme, what the call named, standing items, open tasks and what was proposed', () => {
    const tasks = [{ id: 't', meeting: 'fagteam/2026-11-05', title: 'Ring NAV', role: 'nav', state: 'open' }];
    const lines = agendaOf(fagteam, held, [item('Skole')], { title: 'Oppfølging (1)', tasks });
    expect(titles(lines)).toEqual(['Rus', 'Ungdata', 'Runde rundt bordet', 'Oppfølging (1)', 'Skole']);
  });

  it('follow the order that was given, new ones last', () => {
    const lines = agendaOf(fagteam, { id: 'fagteam/2026-12-03', meeting: undefined }, [
      item('to', { order: 2 }),
      item('ny'),
      item('en', { order: 1 }),
    ]);
    expect(titles(lines)).toEqual(['en', 'to', 'Runde rundt bordet', 'ny']);
  });

  it('take a change of a standing item for this meeting alone, also when the meeting is moved', () => {
    const [standing] = agendaOf(fagteam, { id: held.id, meeting: undefined }, []);
    const change = item(standing?.id ?? '', { meeting: held.id, state: 'declined', title: 'Runde' });
    const moved = meeting('2026-12-03', { day: day('2026-12-08') });
    const all = shelf([change], [moved]);
    const on = (id: string) => agendaOf(fagteam, { id, meeting: undefined }, standingOn(all, id, NOW));
    expect(titles(on(held.id))).toEqual([]);
    expect(titles(on('fagteam/2026-12-17'))).toEqual(['Runde rundt bordet']);
  });

  it('forget a change of a line that is no longer there', () => {
    const change = item('standing-2026-12-03-gammelt-punkt', { meeting: held.id, minutes: 10 });
    const lines = agendaOf(
      fagteam,
      { id: held.id, meeting: undefined },
      standingOn(shelf([change]), held.id, NOW),
    );
    expect(titles(lines)).toEqual(['Runde rundt bordet']);
  });

  it('keep two standing items that begin alike apart', () => {
    const alike = {
      ...fagteam,
      agenda: ['Oppfølging av handlingsplanen i år', 'Oppfølging av handlingsplanen før'],
    };
    const ids = agendaOf(alike, held, []).map(({ id }) => id);
    expect(ids).toHaveLength(4);
    expect(new Set(ids).size).toBe(4);
  });

  it('are once what the theme, the call and the standing items say alike', () => {
    const twice = { ...fagteam, agenda: ['rus ', 'Eventuelt', 'Eventuelt', 'Ungdata'] };
    expect(titles(agendaOf(twice, held, []))).toEqual(['Rus', 'Ungdata', 'Eventuelt']);
    fc.assert(
      fc.property(fc.array(fc.constantFrom('Rus', 'rus', 'Skole', 'SKOLE  ', 'Ungdata')), (agenda) => {
        const read = titles(agendaOf({ ...fagteam, agenda }, held, []));
        const plain = read.map((title) => title.trim().toLowerCase());
        expect(new Set(plain).size).toBe(read.length);
        expect(new Set(plain)).toEqual(
          new Set(['rus', 'ungdata', ...agenda.map((title) => title.trim().toLowerCase())]),
        );
      }),
    );
  });

  it('of an agenda that went out are the standing items it went out with', () => {
    const agendaSent = { at: NOW, mark: '', standing: ['Siden sist'] };
    const out = { ...held, meeting: { ...held.meeting, agendaSent } };
    expect(titles(agendaOf(fagteam, out, []))).toEqual(['Rus', 'Ungdata', 'Siden sist']);
  });

  it('have a content that changes with words, order and minutes of what is accepted, and with nothing else', () => {
    const content = (lines: readonly Line[]): string => JSON.stringify(contentOf(lines));
    const lines = agendaOf(fagteam, held, [item('a', { minutes: 10 }), item('b', { state: 'proposed' })]);
    const same = agendaOf(fagteam, held, [item('a', { minutes: 10 })]);
    const others = [
      agendaOf(fagteam, held, [item('a', { minutes: 11 })]),
      agendaOf(fagteam, held, [item('a', { minutes: 10, title: 'A' })]),
      agendaOf(fagteam, held, [item('a', { minutes: 10, order: 0 })]),
      agendaOf(fagteam, held, []),
    ];
    expect(content(lines)).toBe(content(same));
    expect(new Set([same, ...others].map(content)).size).toBe(5);
    expect(acceptedOf(lines)).toHaveLength(4);
    const tasks = [{ id: 't', meeting: 'fagteam/2026-11-05', title: 'x', role: 'nav', state: 'open' }];
    const followed = agendaOf(fagteam, held, [item('a', { minutes: 10 })], { title: 'Oppgaver', tasks });
    expect(content(followed)).toBe(content(same));
  });

  it('have contents that differ where agendas do', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1 })), fc.array(fc.string({ minLength: 1 })), (a, b) => {
        const lines = (all: readonly string[]) => agendaOf({ ...fagteam, agenda: [...all] }, held, []);
        const read = (all: readonly string[]): string => JSON.stringify(titles(lines(all)));
        const content = (all: readonly string[]): string => JSON.stringify(contentOf(lines(all)));
        expect(content(a) === content(b)).toBe(read(a) === read(b));
      }),
    );
  });

  it('are counted against the length of the meeting, also past midnight', () => {
    const lines = agendaOf(fagteam, held, [item('a', { minutes: 50 }), item('b', { minutes: 40 })]);
    expect(timeOf(lines, { day: day('2026-12-03'), start: '09:00', end: '10:00' })).toEqual({
      sum: 90,
      length: 60,
    });
    expect(timeOf(lines, { day: day('2026-12-03'), start: '23:00', end: '00:30' }).length).toBe(90);
    expect(
      timeOf(lines, { day: day('2026-12-03'), start: undefined, end: undefined }).length,
    ).toBeUndefined();
  });
});

// --- when --------------------------------------------------------------------------------------------------------------

const times = (date: string, invitedAt: string | undefined, closed: readonly Closed[] = []) => {
  const called = invitedAt === undefined ? undefined : meeting(date, { invitedAt: at(invitedAt) });
  const found = agendaTimes(fagteam, { day: day(date), start: '09:00', meeting: called }, closed);
  const wall = (one: Instant | undefined) => one && wallOf(one);
  return {
    deadline: wall(found.deadline),
    warn: wall(found.warn),
    out: wall(found.out),
    last: wall(found.last),
  };
};

describe('when an agenda closes and goes out', () => {
  it('is ten and seven days before, a warning the working day before that, and again the day before the meeting', () => {
    expect(times('2026-12-10', '2026-11-12T10:00')).toEqual({
      deadline: '2026-11-30T09:00',
      warn: '2026-12-02T09:00',
      out: '2026-12-03T09:00',
      last: '2026-12-09T09:00',
    });
  });

  it('is a working day before, where the day is none', () => {
    expect(times('2027-01-05', '2026-11-12T10:00')).toEqual({
      deadline: '2026-12-23T09:00',
      warn: '2026-12-28T09:00',
      out: '2026-12-29T09:00',
      last: '2027-01-04T09:00',
    });
  });

  it('is the day before alone when the meeting was called late; who is called late may still propose', () => {
    expect(times('2026-12-10', '2026-12-04T10:00')).toEqual({
      deadline: '2026-12-08T09:00',
      warn: '2026-12-08T09:00',
      out: undefined,
      last: '2026-12-09T09:00',
    });
  });

  it('is always nine o’clock on a working day, in its order', () => {
    const closed = [{ from: day('2027-02-22'), to: day('2027-02-26'), name: 'vinterferie' }];
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 800 }),
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 0, max: 60 }),
        fc.option(fc.integer({ min: 0, max: 90 }), { nil: undefined }),
        (n, deadlineDays, agendaDays, called) => {
          const date = addDays(day('2026-12-01'), n);
          const invitedAt = called === undefined ? undefined : at(`${addDays(date, -called)}T08:00`);
          const made = invitedAt === undefined ? undefined : meeting(date, { invitedAt });
          const forum = { ...fagteam, deadlineDays, agendaDays };
          const t = agendaTimes(forum, { day: date, start: '12:00', meeting: made }, closed);
          for (const one of [t.deadline, t.warn, t.last, ...(t.out === undefined ? [] : [t.out])])
            if (one !== t.start) {
              expect(timeOfWall(wallOf(one))).toBe('09:00');
              expect(isWorkday(dayOf(one), closed) || date === dayOf(one)).toBe(true);
            }
          expect(t.out ?? t.last).toBeLessThanOrEqual(t.last);
          expect(t.warn).toBeLessThan(t.out ?? t.last);
          expect(t.last).toBeLessThan(t.start);
        },
      ),
    );
  });

  it('lets what comes after the deadline go to the meeting after', () => {
    const open = (now: string) => openSession(fagteam, at(now), records());
    expect(open('2026-11-20T08:00').session?.id).toBe('fagteam/2026-12-03');
    const late = open('2026-11-24T08:00');
    expect([late.closed?.id, late.session?.id, late.after]).toEqual([
      'fagteam/2026-12-03',
      'fagteam/2026-12-17',
      '2026-12-03',
    ]);
    expect(stands(item('a', { after: late.after }), [], at('2026-11-24T08:00'))).toBe('fagteam/2026-12-17');
    expect(open('2027-03-01T08:00')).toEqual({
      session: undefined,
      closed: expect.anything(),
      after: '2027-03-04',
    });
  });
});

// --- cases -------------------------------------------------------------------------------------------------------------

const kindOf = (forum: Forum, text: string): CaseFault | undefined => caseRefusal(forum, text);
const forumOf = (preset: keyof typeof PRESETS, id: string): Forum => {
  const found = PRESETS[preset].forums.find((one) => one.id === id);
  if (!found) throw new Error(`${preset} has no ${id}`);
  return found;
};
const offered = (forum: Forum): readonly string[] =>
  caseKinds(forum).map(({ of, terms }) => `${of} ${terms}`);

describe('the rule of a forum on cases', () => {
  it('takes none in a politiråd and at a breakfast', () => {
    for (const forum of [
      forumOf('krad', 'politiraad'),
      forumOf('jevnaker', 'politiraad'),
      forumOf('gjesdal', 'politiraad'),
      forumOf('nes', 'frokost'),
    ]) {
      expect(offered(forum)).toEqual([]);
      expect(kindOf(forum, 'Enkeltsak fra skolen')).toBe('never');
      expect(kindOf(forum, 'Rus i sentrum')).toBeUndefined();
    }
  });

  it('takes them in Jevnaker’s fagteam when somebody is present or has consented', () => {
    expect(offered(forumOf('jevnaker', 'fagteam'))).toEqual([
      'group anonymous',
      'individual present',
      'individual consent',
    ]);
    expect(kindOf(forumOf('jevnaker', 'fagteam'), 'Enkeltsak fra skolen')).toBe('choose');
  });

  it('takes them in Nes’s innsatsteam anonymously or with consent', () => {
    expect(offered(forumOf('nes', 'innsatsteam'))).toEqual([
      'group anonymous',
      'individual anonymous',
      'individual consent',
    ]);
  });

  it('takes nothing at all in Gjesdal’s operative group', () => {
    expect(kindOf(forumOf('gjesdal', 'operativ'), 'Rus i sentrum')).toBe('closed');
    expect(kindOf(forumOf('gjesdal', 'operativ'), ' ')).toBeUndefined();
  });

  it('knows an individual case by the word, not how cases are handled', () => {
    expect(speaksOfCase('Einskildsak frå skulen')).toBe(true);
    expect(speaksOfCase('Rutine for enkeltsaker')).toBe(false);
  });
});
