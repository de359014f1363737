// Calendar entries as other programs read them: what is written comes back the same, whatever people wrote in it.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { type Day, type Instant, addDays, day, instantOf, wall } from '../../src/domain/calendar.ts';
import { type CalendarEvent, calendarIcs, invitationIcs } from '../../src/domain/ics.ts';
import { anyText } from '../any-text.ts';

const NOW = Date.UTC(2026, 10, 23, 8, 15, 30) as Instant;
const ORGANIZER = { name: 'SLT i Testvik', email: 'slt@testvik.example.no' };
const RECTOR = { name: 'Rektor', email: 'rektor@example.no' };
const EVENT: CalendarEvent = {
  uid: 'gruppe.2026-12-03.testvik@slt-bot',
  sequence: 0,
  day: day('2026-12-03'),
  start: '09:00',
  end: '10:30',
  summary: 'Koordineringsgruppe',
  location: 'Rådhuset, møterom 2; 3. etasje',
  description: 'Saker:\n1. Ungdata\n2. Eventuelt',
  url: 'https://teams.microsoft.com/l/meetup-join/19%3ameeting/0?context=%7b%7d',
  status: 'CONFIRMED',
};

const invited = (
  event: CalendarEvent = EVENT,
  method: 'REQUEST' | 'CANCEL' = 'REQUEST',
  attendee = RECTOR,
  organizer = ORGANIZER,
): string => invitationIcs(event, method, { organizer, attendee, now: NOW });

const calendarOf = (text: string): ICAL.Component => new ICAL.Component(ICAL.parse(text));
const entryOf = (text: string): ICAL.Component => {
  const [entry, ...others] = calendarOf(text).getAllSubcomponents('vevent');
  if (!entry || others.length > 0) throw new Error('not one entry');
  return entry;
};
const valueOf = (entry: ICAL.Component, name: string): unknown => entry.getFirstPropertyValue(name);
/** A time of an entry as the clock on the wall shows it. */
const timeOf = (entry: ICAL.Component, name: string): string => String(valueOf(entry, name));
const linesOf = (text: string): readonly string[] => text.split('\r\n');
/** Lines as they were before they were folded. */
const unfolded = (text: string): readonly string[] => linesOf(text.replaceAll('\r\n ', ''));

const octets = (text: string): number => new TextEncoder().encode(text).length;
/** CR and LF only as line ends, no line over 75 octets, and no half characters (RFC 5545 §3.1). */
function expectWellFormed(text: string): void {
  expect(text.endsWith('\r\n')).toBe(true);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n\0]/);
  expect(Math.max(...linesOf(text).map(octets))).toBeLessThanOrEqual(75);
  expect(text.isWellFormed()).toBe(true);
}

describe('an invitation', () => {
  it('is a request to one person, of whom no answer is asked', () => {
    const text = invited();
    expectWellFormed(text);
    const calendar = calendarOf(text);
    expect([valueOf(calendar, 'method'), valueOf(calendar, 'version')]).toEqual(['REQUEST', '2.0']);
    const entry = entryOf(text);
    expect(valueOf(entry, 'organizer')).toBe('mailto:slt@testvik.example.no');
    expect(entry.getFirstProperty('organizer')?.getParameter('cn')).toBe('SLT i Testvik');
    const [attendee, ...others] = entry.getAllProperties('attendee');
    expect(others).toEqual([]);
    expect(String(attendee?.getFirstValue()).toLowerCase()).toBe('mailto:rektor@example.no');
    const parameters = ['cn', 'rsvp', 'partstat', 'role'].map((name) => attendee?.getParameter(name));
    expect(parameters).toEqual(['Rektor', 'FALSE', 'NEEDS-ACTION', 'REQ-PARTICIPANT']);
  });

  it('says when, where and what, in Norwegian wall time', () => {
    const text = invited();
    const entry = entryOf(text);
    expect([timeOf(entry, 'dtstart'), timeOf(entry, 'dtend')]).toEqual([
      '2026-12-03T09:00:00',
      '2026-12-03T10:30:00',
    ]);
    expect(unfolded(text)).toContain('DTSTART;TZID=Europe/Oslo:20261203T090000');
    expect(unfolded(text)).toContain('DTSTAMP:20261123T081530Z');
    expect(valueOf(entry, 'summary')).toBe(EVENT.summary);
    expect(valueOf(entry, 'location')).toBe(EVENT.location);
    expect(valueOf(entry, 'description')).toBe(`${EVENT.description}\n\n${EVENT.url}`);
    expect(valueOf(entry, 'url')).toBe(EVENT.url);
    expect([valueOf(entry, 'status'), valueOf(entry, 'transp')]).toEqual(['CONFIRMED', 'OPAQUE']);
  });

  it('that is moved is the same entry with a higher sequence', () => {
    const moved = entryOf(invited({ ...EVENT, day: day('2026-12-10'), sequence: 1 }));
    expect([valueOf(moved, 'uid'), valueOf(moved, 'sequence')]).toEqual([EVENT.uid, 1]);
    expect(timeOf(moved, 'dtstart')).toBe('2026-12-10T09:00:00');
  });

  it('that is cancelled says so, and frees the hour', () => {
    const text = invited({ ...EVENT, sequence: 3 }, 'CANCEL');
    expect(valueOf(calendarOf(text), 'method')).toBe('CANCEL');
    const entry = entryOf(text);
    const values = ['uid', 'sequence', 'status', 'transp'].map((name) => valueOf(entry, name));
    expect(values).toEqual([EVENT.uid, 3, 'CANCELLED', 'TRANSPARENT']);
    expect(entry.getAllProperties('attendee')).toHaveLength(1);
  });

  it('to somebody without a name goes to the address alone', () => {
    const attendee = entryOf(invited(EVENT, 'REQUEST', { ...RECTOR, name: '' })).getFirstProperty('attendee');
    expect(attendee?.getParameter('cn')).toBeUndefined();
  });
});

describe('the time of an entry', () => {
  it('whose end is not after its start is past midnight', () => {
    for (const [start, end] of [
      ['22:00', '01:30'],
      ['10:00', '10:00'],
    ] as const)
      expect(timeOf(entryOf(invited({ ...EVENT, start, end })), 'dtend')).toBe(`2026-12-04T${end}:00`);
  });

  it('without hours is the whole day, and leaves the day free', () => {
    const { start: _s, end: _e, ...rest } = EVENT;
    const entry = entryOf(invited(rest));
    expect([timeOf(entry, 'dtstart'), timeOf(entry, 'dtend')]).toEqual(['2026-12-03', '2026-12-04']);
    expect(valueOf(entry, 'transp')).toBe('TRANSPARENT');
  });

  it('without an end has none', () => {
    const { end: _, ...rest } = EVENT;
    expect(entryOf(invited(rest)).hasProperty('dtend')).toBe(false);
  });

  it('in the hour that is missing in spring never ends before it begins', () => {
    const night = { ...EVENT, day: day('2026-03-29'), start: '02:30', end: '03:00' };
    const entry = entryOf(invited(night));
    expect(timeOf(entry, 'dtstart')).toBe('2026-03-29T03:30:00');
    expect(entry.hasProperty('dtend')).toBe(false);
  });

  it('is the same moment in its own zone’s rules as it is in Norway, both clock nights of 2026–2031', () => {
    const zone = new ICAL.Timezone(calendarOf(invited()).getFirstSubcomponent('vtimezone') as ICAL.Component);
    const oslo = new Intl.DateTimeFormat('en', { timeZone: 'Europe/Oslo', timeZoneName: 'longOffset' });
    const offsetAt = (at: number): number => {
      const name = oslo.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? '';
      const [, hours = '0', minutes = '0'] = /GMT\+(\d+):(\d+)/.exec(name) ?? [];
      return Number(hours) * 3600 + Number(minutes) * 60;
    };
    const lastSunday = (year: number, month: number): Day => {
      const last = new Date(Date.UTC(year, month, 0));
      return day(new Date(last.getTime() - last.getUTCDay() * 86_400_000).toISOString().slice(0, 10));
    };
    for (let year = 2026; year <= 2031; year++)
      for (const month of [3, 10])
        for (const night of [-1, 0, 1].map((n) => addDays(lastSunday(year, month), n)))
          for (const time of ['00:00', '01:00', '01:59', '03:01', '04:00', '12:00', '23:59']) {
            const at = ICAL.Time.fromDateTimeString(`${night}T${time}:00`);
            expect(zone.utcOffset(at)).toBe(offsetAt(instantOf(wall(night, time))));
          }
  });
});

describe('a calendar to subscribe to', () => {
  const events = [
    EVENT,
    { ...EVENT, uid: 'b@slt-bot', day: day('2027-01-07'), status: 'TENTATIVE' as const },
  ];

  it('has a name, how often to look again, and every entry', () => {
    const text = calendarIcs({ name: 'SLT i Testvik', events, now: NOW });
    expectWellFormed(text);
    const calendar = calendarOf(text);
    const values = ['method', 'x-wr-calname', 'name', 'x-published-ttl'].map((name) =>
      valueOf(calendar, name),
    );
    expect(values).toEqual(['PUBLISH', 'SLT i Testvik', 'SLT i Testvik', 'PT1H']);
    expect(String(valueOf(calendar, 'refresh-interval'))).toBe('PT1H');
    const entries = calendar.getAllSubcomponents('vevent');
    expect(entries.map((entry) => valueOf(entry, 'uid'))).toEqual(events.map(({ uid }) => uid));
    expect(entries.map((entry) => valueOf(entry, 'status'))).toEqual(['CONFIRMED', 'TENTATIVE']);
    expect(entries.some((entry) => entry.hasProperty('attendee') || entry.hasProperty('organizer'))).toBe(
      false,
    );
  });

  it('is a whole calendar also when there is nothing in it', () => {
    const text = calendarIcs({ name: 'Tom', events: [], now: NOW });
    expectWellFormed(text);
    expect(calendarOf(text).getAllSubcomponents('vtimezone')).toHaveLength(1);
  });

  it('has its properties first, and the zone before the entries', () => {
    const lines = unfolded(calendarIcs({ name: '\r\nBEGIN:VEVENT\r\n', events, now: NOW }));
    const parts = lines
      .filter((line) => /^(BEGIN|END):V|^X-|^REFRESH/.test(line))
      .map((line) => line.slice(0, 12));
    expect(parts.indexOf('BEGIN:VTIMEZ')).toBeGreaterThan(parts.indexOf('X-PUBLISHED-'));
    expect(parts.indexOf('BEGIN:VTIMEZ')).toBeLessThan(parts.indexOf('BEGIN:VEVENT'));
    expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(2);
  });
});

describe('whatever people write', () => {
  const texts = fc.oneof(
    anyText(),
    fc.constantFrom(
      'a\r\nBEGIN:VEVENT\r\nUID:x\r\nEND:VEVENT',
      'x;y,z\\n\\,"^n^\'^^:',
      '👩‍👩‍👧‍👦'.repeat(20),
      '\u202eטקסט\u2028ny linje\u0085\0\ud800',
      'æøå '.repeat(60),
      '',
    ),
  );
  const times = fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
    .map((parts) => parts.map((n) => String(n).padStart(2, '0')).join(':'));
  const days = fc.integer({ min: 0, max: 3000 }).map((n) => addDays(day('2026-01-01'), n));
  /** As any program may show it: one kind of line break, nothing unseen. */
  const seen = (text: string): string =>
    text
      .toWellFormed()
      .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '')
      .trim();
  const oneLine = (text: string): string => seen(text).replace(/\s+/g, ' ');
  const events = fc.record({
    uid: texts.filter((text) => oneLine(text) !== ''),
    sequence: fc.nat({ max: 100_000 }),
    day: days,
    start: times,
    end: times,
    summary: texts,
    location: texts,
    description: texts,
    url: fc.oneof(texts, fc.webUrl({ withQueryParameters: true })),
    status: fc.constantFrom('CONFIRMED' as const, 'TENTATIVE' as const),
  });

  it('comes back the same, and becomes nothing else', () => {
    fc.assert(
      fc.property(events, texts, (event, name) => {
        const text = invited(event, 'REQUEST', { name, email: 'a.b+c@example.no' });
        expectWellFormed(text);
        expect(
          calendarOf(text)
            .getAllSubcomponents()
            .map((one) => one.name),
        ).toEqual(['vtimezone', 'vevent']);
        const entry = entryOf(text);
        expect(valueOf(entry, 'summary')).toBe(oneLine(event.summary));
        expect(valueOf(entry, 'location') ?? '').toBe(oneLine(event.location));
        expect(valueOf(entry, 'uid')).toBe(oneLine(event.uid));
        expect(valueOf(entry, 'sequence')).toBe(event.sequence);
        expect(String(valueOf(entry, 'description') ?? '')).toContain(seen(event.description));
        const attendee = entry.getFirstProperty('attendee');
        expect(attendee?.getFirstValue()).toBe('MAILTO:a.b+c@example.no');
        expect(attendee?.getParameter('cn') ?? '').toBe(
          oneLine(name).replaceAll('"', '’').replaceAll('\\', '/'),
        );
      }),
    );
  });

  it('its times come back as the clock on the wall shows them, outside the hour that is missing in spring', () => {
    fc.assert(
      fc.property(events, (event) => {
        fc.pre(![event.start, event.end].some((time) => time.startsWith('02:')));
        const entry = entryOf(invited(event));
        expect(timeOf(entry, 'dtstart')).toBe(`${event.day}T${event.start}:00`);
        const ends = event.end <= event.start ? addDays(event.day, 1) : event.day;
        expect(timeOf(entry, 'dtend')).toBe(`${ends}T${event.end}:00`);
      }),
    );
  });

  it('a calendar with such a name has that name and no entries', () => {
    fc.assert(
      fc.property(texts, (name) => {
        const calendar = calendarOf(calendarIcs({ name, events: [], now: NOW }));
        const shown = String(valueOf(calendar, 'x-wr-calname') ?? '').replace(/\\([\\;,])/g, '$1');
        expect(shown).toBe(oneLine(name));
        expect(calendar.getAllSubcomponents('vevent')).toEqual([]);
      }),
    );
  });
});
