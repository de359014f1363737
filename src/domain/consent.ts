// Consent to speak of one young person, or that they or their guardians are present: only whether it is in place, where the form is
// archived, and until when. The service that asked judges who may consent; no rule on age stands here.
import {
  type Closed,
  type Day,
  type Instant,
  addDays,
  instantOf,
  previousWorkday,
  wall,
} from './calendar.ts';
import type { Case } from './agenda.ts';
import type { Consent } from './concern.ts';
import { morningOf } from './notice.ts';

/** How long ahead consent can be given: it is for an agreed time (konfliktraadet.no on the duty of secrecy). */
export const LONGEST_DAYS = 730;
/** Days before its last day that the holder is reminded. */
const REMIND_DAYS = 14;

/**
 * Where a form is archived: the name of a system and digits, «P360 2026/1234». A name of a person has no place in it, nor has a number
 * as long as a birth number.
 */
export const ARCHIVE =
  /^(?=.{4,40}$)\p{L}[\p{L}\d]{1,19}(?:[ :-]\p{L}[\p{L}\d]{0,9})?[ :#-]{1,2}\d{1,8}(?:[/.-]\d{1,8}){0,3}$/u;

/** Whether there is one, or somebody is present, however long ago its last day was. */
export const isGiven = <C extends Pick<Consent, 'state'>>(consent: C | undefined): consent is C =>
  consent?.state === 'consent' || consent?.state === 'present';

/** On what terms it lets a case be spoken of on a day; undefined when it does not. Its last day is counted in. */
export function inPlace(consent: Consent | undefined, on: Day): 'consent' | 'present' | undefined {
  if (consent?.state !== 'consent' && consent?.state !== 'present') return undefined;
  return (consent.until ?? on) >= on ? consent.state : undefined;
}

/** Whether an item stands on consent or presence, and falls without it. */
export const standsOnConsent = (item: { readonly case?: Case | undefined }): boolean =>
  item.case?.of === 'individual' && item.case.terms !== 'anonymous';

export type Reminder = { readonly step: 'soon' | 'last'; readonly at: Instant };

/** When the holder is reminded, on working mornings: two weeks before, and on its last day, or the working day before. */
export function remindersOf(
  { until }: Pick<Consent, 'until'>,
  closed: readonly Closed[],
): readonly Reminder[] {
  if (until === undefined) return [];
  const on = (day: Day): Instant => morningOf(previousWorkday(day, closed));
  return [
    { step: 'soon', at: on(addDays(until, -REMIND_DAYS)) },
    { step: 'last', at: on(until) },
  ];
}

/** The first moment it no longer holds that anything is done about it: early on the day after, before any meeting. */
export const expiryOf = ({ until }: Pick<Consent, 'until'>): Instant | undefined =>
  until === undefined ? undefined : instantOf(wall(addDays(until, 1), '06:00'));
