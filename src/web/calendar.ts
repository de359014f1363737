// A calendar that others subscribe to, behind a secret address. Calendars ask again and again: what has not changed is not sent
// twice, and one that has been turned off is not found.
import { write } from '../draw.ts';
import { calendarIcs } from '../domain/ics.ts';
import { markOf } from '../mark.ts';
import { type Raw, safely } from './link-page.ts';
import { type LinkHouse, readerOf } from './reader.ts';

const FRESH_SECONDS = 900;

const words = (status: number, text: string): Raw => ({
  status,
  headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  body: `${text}\n`,
});

/** What it answers to a token and the marks the asker has (If-None-Match); it never rejects. */
export const openCalendarDoor =
  (house: LinkHouse) =>
  (token: string, known: string | undefined): Promise<Raw> =>
    safely(house.log, fetched(house, token, known), (id) => words(500, id));

async function fetched(house: LinkHouse, token: string, known: string | undefined): Promise<Raw> {
  const now = house.clock();
  const reader = await readerOf(house, token, 'calendar');
  if (reader.kind === 'tooFast') return words(429, 'asked for too often; try again in a minute');
  if (reader.kind !== 'reader') return words(404, 'not found');
  const { tenant, area, person, linked } = reader;
  const who = { tenant, area, person: person.id, now };
  const calendar = await write(house, house.registry.calendars.get(linked.of), who, linked.with);
  if (!calendar) return words(404, 'not found');
  // Of what it holds, not of its text: that says when it was made.
  const mark = `"${markOf(calendar.value)}"`;
  const headers = { 'Cache-Control': `private, max-age=${FRESH_SECONDS}`, ETag: mark };
  if (isKnown(known, mark)) return { status: 304, headers, body: '' };
  return {
    status: 200,
    headers: { ...headers, 'Content-Type': 'text/calendar; charset=utf-8' },
    body: calendarIcs({ ...calendar.value, now }),
  };
}

/** Weak marks compare as strong ones here (RFC 9110 §13.1.2). */
const isKnown = (known: string | undefined, mark: string): boolean =>
  (known ?? '')
    .split(',')
    .map((one) => one.trim().replace(/^W\//, ''))
    .some((one) => one === mark || one === '*');
