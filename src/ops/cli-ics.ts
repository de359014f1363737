// A meeting plan as an iCalendar file (RFC 5545): text escaped, lines folded at 75 octets, local times with the zone's own rules.
// It must not know where the meetings come from.
import { type Day, type Instant, addDays } from '../domain/calendar.ts';
import type { Planned } from '../domain/plan.ts';

/** Central European time since 1996: last Sundays of March and October, 01:00 UTC. */
const VTIMEZONE = [
  'BEGIN:VTIMEZONE',
  'TZID:Europe/Oslo',
  'BEGIN:DAYLIGHT',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'TZNAME:CEST',
  'DTSTART:19960331T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'TZNAME:CET',
  'DTSTART:19961027T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
];

/** Meetings that are held, and those a holiday has left in doubt as tentative; the rest is left out. */
export function planIcs(lines: readonly Planned[], area: string, now: Instant): string {
  const events = lines
    .filter(({ state }) => state === 'held' || state === 'asking')
    .flatMap((line) => eventOf(line, area, now));
  const all = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//slt-bot//preview//NO',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...VTIMEZONE,
    ...events,
    'END:VCALENDAR',
  ];
  return all.map((line) => `${fold(line)}\r\n`).join('');
}

function eventOf(line: Planned, area: string, now: Instant): readonly string[] {
  const place = line.meeting?.place ?? line.forum.place;
  return [
    'BEGIN:VEVENT',
    `UID:${escape(`${line.id}@${area}.slt-bot`)}`,
    `DTSTAMP:${new Date(now).toISOString().replace(/[-:]|\.\d+/g, '')}`,
    ...times(line),
    `SUMMARY:${escape(line.forum.name)}`,
    ...(place ? [`LOCATION:${escape(place)}`] : []),
    `STATUS:${line.state === 'asking' ? 'TENTATIVE' : 'CONFIRMED'}`,
    'END:VEVENT',
  ];
}

function times({ day, start, end }: Planned): readonly string[] {
  if (start === undefined)
    return [`DTSTART;VALUE=DATE:${basic(day)}`, `DTEND;VALUE=DATE:${basic(addDays(day, 1))}`];
  const local = (on: Day, time: string): string =>
    `;TZID=Europe/Oslo:${basic(on)}T${time.replace(':', '')}00`;
  const over = end !== undefined && end <= start ? addDays(day, 1) : day;
  return [`DTSTART${local(day, start)}`, ...(end === undefined ? [] : [`DTEND${local(over, end)}`])];
}

const basic = (day: Day): string => day.replaceAll('-', '');

/** RFC 5545 §3.3.11; control characters have no place in a text. */
const escape = (text: string): string =>
  text
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .replace(/[\\;,]/g, (c) => `\\${c}`)
    .replaceAll('\n', '\\n');

/** RFC 5545 §3.1: at most 75 octets a line, never inside a character. */
function fold(line: string): string {
  const parts: string[] = [''];
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > 75) {
      parts.push('');
      octets = 1;
    }
    parts[parts.length - 1] += character;
    octets += size;
  }
  return parts.join('\r\n ');
}
