// The days a municipality is closed, as they are kept: which school holiday a range is by its name, and how a new school route
// joins what is there. It must not know how anybody writes a route.
import { type Area, type closedSchema } from './area.ts';
import { EVENTS } from './cadence-kinds.ts';
import { type Day, addDays, isWorkday, partsOf } from './calendar.ts';
import { signOf } from './rhythm/words.ts';
import type { z } from 'zod';

export type ClosedRange = Readonly<z.output<typeof closedSchema>>;
export type SchoolEvent = (typeof EVENTS)[number];

/** The school holiday or feast a name tells of, by the same words as a rhythm («etter høstferien»); undefined for other names. */
export function eventNamed(name: string): SchoolEvent | undefined {
  const signs = name
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .map((word) => signOf(word));
  if (signs.includes('XSUMMER')) return 'summerHoliday';
  return EVENTS.find((event) => signs.includes(`E${event}`));
}

/** What a closed day is called: «Høstferie», empty where nobody has named it; undefined on a day that is not closed. */
export const closedName = (day: Day, closed: readonly ClosedRange[]): string | undefined =>
  closed.find(({ from, to }) => from <= day && day <= to)?.name;

/** The school year a day is in, by its first year: August to July. */
export const schoolYearOf = (day: Day): number => partsOf(day).year - (partsOf(day).month < 8 ? 1 : 0);

const KEPT_DAYS = 366;
/** Longer than this nothing is held at all, and no day could be found: no school holiday is. */
export const LONGEST_CLOSED_DAYS = 100;

/** Whether a new range says again, or corrects, what another says: the same days, or the same holiday of the same school year. */
const replaces = (next: ClosedRange, old: ClosedRange): boolean => {
  if (next.from === old.from && next.to === old.to) return true;
  const event = eventNamed(next.name);
  return (
    event !== undefined &&
    event === eventNamed(old.name) &&
    schoolYearOf(next.from) === schoolYearOf(old.from)
  );
};

/** What is there with what is new, in order of days; a range that is corrected or over more than a year ago is left out. */
export function mergeClosed(
  there: Area['closed'],
  added: readonly ClosedRange[],
  today: Day,
): Area['closed'] {
  const fresh = added.filter((one, at) => !added.slice(at + 1).some((later) => replaces(later, one)));
  const kept = there.filter((old) => !fresh.some((next) => replaces(next, old)));
  return [...kept, ...fresh]
    .filter(({ to }) => to >= addDays(today, -KEPT_DAYS))
    .sort((a, b) => (`${a.from}${a.to}` < `${b.from}${b.to}` ? -1 : 1));
}

/** Whether closed days, with weekends and holidays between them, run together for so long that nothing could be held. */
export const isTooLong = (closed: readonly ClosedRange[]): boolean =>
  closed.some(({ from }) => {
    for (let n = 0; n <= LONGEST_CLOSED_DAYS; n++) if (isWorkday(addDays(from, n), closed)) return false;
    return true;
  });
