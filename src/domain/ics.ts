// A meeting as a calendar entry (RFC 5545), and as the text that calendars read: an invitation to one person (iTIP, RFC 5546) or
// a calendar that others subscribe to. It must not know how either is sent, nor where meetings come from.
import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendarMethod,
  ICalEventBusyStatus,
  type ICalEventData,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import { type Day, type Instant, type Wall, ZONE, addDays, instantOf, wall } from './calendar.ts';
import { line, lines } from './plain-text.ts';

/** A meeting as a calendar shows it. Times are wall time in Norway; an end that is not after the start is past midnight; none is all day. */
export type CalendarEvent = {
  /** The same through every move and cancellation (RFC 5545 §3.8.4.7). */
  readonly uid: string;
  /** Higher with every change that has been told (RFC 5545 §3.8.7.4). */
  readonly sequence: number;
  readonly day: Day;
  readonly start?: string;
  readonly end?: string;
  readonly summary: string;
  readonly location?: string;
  readonly description?: string;
  readonly url?: string;
  readonly status: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED';
};

/** A name may be empty; the address is what counts. */
type Party = { readonly name: string; readonly email: string };

/** How often those who subscribe should look again. */
const REFRESH_SECONDS = 3600;

/** Central European time since 1996: last Sundays of March and October, 01:00 UTC. */
const VTIMEZONE = [
  'BEGIN:VTIMEZONE',
  `TZID:${ZONE}`,
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
].join('\r\n');

/**
 * An invitation, a move (the same uid, a higher sequence) or a cancellation, to one person (RFC 5546 §3.2.2, §3.2.5).
 * No answer is asked for: one given in a calendar would reach nobody.
 */
export function invitationIcs(
  event: CalendarEvent,
  method: 'REQUEST' | 'CANCEL',
  {
    organizer,
    attendee,
    now,
  }: { readonly organizer: Party; readonly attendee: Party; readonly now: Instant },
): string {
  const status = method === 'CANCEL' ? 'CANCELLED' : event.status;
  return written({ method: ICalCalendarMethod[method] }, [
    {
      ...entry({ ...event, status }, now),
      organizer: { name: quoted(organizer.name) || organizer.email, email: organizer.email },
      attendees: [
        {
          name: quoted(attendee.name) || null,
          email: attendee.email,
          role: ICalAttendeeRole.REQ,
          status: ICalAttendeeStatus.NEEDSACTION,
          rsvp: false,
        },
      ],
    },
  ]);
}

/** A calendar to subscribe to, or to read once (RFC 5546 §3.2.1). The name is refreshed with it (RFC 7986 §5.1, §5.7). */
export function calendarIcs({
  name,
  events,
  now,
}: {
  readonly name: string;
  readonly events: readonly CalendarEvent[];
  readonly now: Instant;
}): string {
  return written(
    { method: ICalCalendarMethod.PUBLISH, name: escaped(line(name)), ttl: REFRESH_SECONDS },
    events.map((event) => entry(event, now)),
  );
}

type CalendarData = Exclude<Parameters<typeof ical>[0], undefined>;

/**
 * The zone is put in here and not by the library, which would put it before properties of the calendar, and not at all where
 * there is no entry (RFC 5545 §3.6: properties first, and at least one component); nor does it end the last line (§3.1).
 */
function written(data: CalendarData, events: ICalEventData[]): string {
  const text = ical({ prodId: '//slt-bot//NO', scale: 'GREGORIAN', ...data, events }).toString();
  return `${text}\r\n`.replace(/\r\n(?=(?:BEGIN:VEVENT|END:VCALENDAR)\r\n)/, `\r\n${VTIMEZONE}\r\n`);
}

function entry(event: CalendarEvent, now: Instant): ICalEventData {
  const { uid, sequence, summary, status } = event;
  const place = line(event.location ?? '');
  const url = address(event.url ?? '');
  const description = described(event);
  return {
    id: escaped(line(uid)),
    sequence,
    stamp: new Date(now),
    ...timesOf(event),
    summary: line(summary),
    ...(place ? { location: { title: place } } : {}),
    ...(description ? { description } : {}),
    ...(url ? { url } : {}),
    status: ICalEventStatus[status],
    ...busyOf(event),
  };
}

function timesOf({
  day,
  start,
  end,
}: CalendarEvent): Pick<ICalEventData, 'start' | 'end' | 'allDay' | 'timezone'> {
  if (start === undefined) return { start: date(day), end: date(addDays(day, 1)), allDay: true };
  const begins = wall(day, start);
  const ends = end === undefined ? undefined : wall(end <= start ? addDays(day, 1) : day, end);
  // An end in the hour that is missing in spring may come before its start; then there is none (RFC 5545 §3.8.2.2).
  const after = ends !== undefined && instantOf(ends) > instantOf(begins);
  return { start: local(begins), ...(after ? { end: local(ends) } : {}), timezone: ZONE };
}

const date = (day: Day) => Temporal.PlainDate.from(day);
const local = (at: Wall) => Temporal.PlainDateTime.from(at);

/** What is off, or has no hour yet, leaves the day free for others. */
function busyOf({ start, status }: CalendarEvent): Pick<ICalEventData, 'transparency' | 'busystatus'> {
  if (start === undefined || status === 'CANCELLED')
    return { transparency: ICalEventTransparency.TRANSPARENT, busystatus: ICalEventBusyStatus.FREE };
  const busystatus = status === 'TENTATIVE' ? ICalEventBusyStatus.TENTATIVE : ICalEventBusyStatus.BUSY;
  return { transparency: ICalEventTransparency.OPAQUE, busystatus };
}

/** Outlook shows no URL of an entry: the link stands in the text as well. */
function described({ description = '', url = '' }: CalendarEvent): string {
  const [text, link] = [lines(description), line(url)];
  return text.includes(link) ? text : `${text}\n\n${link}`.trim();
}

// --- text that stays text --------------------------------------------------------------------------------------------

/** What the library writes as it is given: the name of a calendar, and a uid. */
const escaped = (text: string): string => text.replace(/[\\;,]/g, (character) => `\\${character}`);

/** A name between quotation marks, where nothing can be escaped but with «^» (RFC 6868). */
const quoted = (name: string): string =>
  line(name).replaceAll('"', '’').replaceAll('\\', '/').replaceAll('^', '^^');

/** The library escapes an address as if it were text; what it would escape is written as per cent (RFC 3986 §2.1). */
function address(url: string): string | undefined {
  if (!/^https?:/i.test(url) || !URL.canParse(url)) return undefined;
  return new URL(url).href.replace(/[,;\\]/g, (character) => encodeURIComponent(character));
}
