// What was reported of concerns in the demo's municipality the quarter before, told and closed by the same verbs as people press, and
// counted by the same clock; and the municipality's own numbers. No text is written, and the data protection assessment is left to do.
import type { Actor } from '../capability.ts';
import { trend } from '../capabilities/trend.ts';
import type { House } from '../compose.ts';
import { type Day, type Instant, type Wall, addDays, dayOf, instantOf } from '../domain/calendar.ts';
import { firstDayOf, quarterOf } from '../domain/trend.ts';
import type { Log } from '../log.ts';
import { register } from '../registry.ts';
import { tick } from '../tick.ts';
import type { Act } from './demo-past.ts';

/** Numbers and pages of an invented municipality: no telephone in Norway begins with 0. */
const OWN_LINES = [
  { what: 'barnevernvakt', phone: '00 00 01 10', url: 'https://barnevernvakt.lillevik.example' },
  { what: 'legevakt', phone: '00 00 01 16' },
  { what: 'bti', url: 'https://bti.lillevik.example' },
];
const TERMS = { eraseDays: '90', logDays: '730', inhabitants: '8400' };

/** What each concern was about: two topics reach five and are told, one does not. The last concern waits for the archive answer. */
const TOPICS = ['drugs,unrest', 'drugs,unrest', 'unrest', 'drugs,unrest', 'drugs', 'drugs,unrest,damage'];

const ENDED_DAYS = 35;
const nineOn = (day: Day): Instant => instantOf(`${day}T09:00` as Wall);

/** The day before this quarter: the municipality is as old, so that the clock has seen the quarter before end. */
export const dayBeforeQuarter = (today: Day): Day => addDays(firstDayOf(quarterOf(today)), -1);

export async function setRules(act: Act, coordinator: Actor): Promise<void> {
  for (const line of OWN_LINES) await act(coordinator, 'private', 'guidance.save', line);
  await act(coordinator, 'private', 'guidance.setTerms', TERMS);
}

/** Reported in the middle of the quarter before, and closed more than a month ago: no card about it is worth sending any more. */
export async function holdConcerns(
  act: Act,
  { reporter, coordinator }: { readonly reporter: Actor; readonly coordinator: Actor },
  today: Day,
): Promise<void> {
  const middle = addDays(dayBeforeQuarter(today), -60);
  const ended = nineOn(addDays(today, -ENDED_DAYS));
  for (const [n, topics] of TOPICS.entries()) {
    const at = nineOn(addDays(middle, 3 * n));
    const concern = await report(act, reporter, topics, at);
    await act(coordinator, 'private', 'triage.receive', { concern }, at);
    await act(coordinator, 'private', 'closing.close', { concern, ending: 'takenOver' }, ended);
    if (n < TOPICS.length - 1)
      await act(coordinator, 'private', 'closing.file', { concern, kind: 'notArchival' }, ended);
  }
}

async function report(act: Act, by: Actor, topics: string, at: Instant): Promise<string> {
  const answers = [
    { step: 'about', about: 'milieu' },
    { step: 'kind', topics, where: 'outdoors' },
    { step: 'grave', since: 'weeks', gravity: 'worry', urgency: 'wait' },
    { step: 'tried', tried: 'talked' },
    { step: 'talk', with: 'none' },
  ];
  for (const answer of answers) await act(by, 'private', 'concern.answer', answer, at);
  const { drawings } = await act(by, 'private', 'concern.send', {}, at);
  return drawings[0]?.data['concern'] as string;
}

/** The clock runs from when the municipality was made up to now for the counts alone: nobody is reminded of what was long ago. */
export const countThem = async ({ store, clock }: House, log: Log): Promise<void> =>
  void (await tick({ store, registry: register([trend]), log, onQueued: () => {} }, clock()));

/** When the municipality was set up. */
export const made = (now: Instant): Instant => nineOn(dayBeforeQuarter(dayOf(now)));
