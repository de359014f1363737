// What has happened in the demo's municipality before somebody opens it, done by the same verbs as people press, at the time it
// happened. Letters of it expired unsent.
import type { Actor } from '../capability.ts';
import { type Day, type Instant, type Wall, addDays, instantOf } from '../domain/calendar.ts';
import type { Service } from '../service.ts';
import { datesIn } from '../texts/dates.ts';
import { TOLD_BEFORE } from './demo-municipality.ts';

/** Somebody does something somewhere, now or then. */
export type Act = (
  actor: Actor,
  place: 'operator' | 'clock' | 'private',
  verb: string,
  input: object,
  now?: Instant,
) => ReturnType<Service['house']['dispatch']>;

const dayIn = datesIn('nb').dayYear;
const nineOn = (day: Day): Instant => instantOf(`${day}T09:00` as Wall);

/** Calls a meeting and sends it, as the convener types it. */
async function call(act: Act, by: Actor, text: string, now: Instant): Promise<void> {
  const { drawings } = await act(by, 'private', 'meeting.invite', { text }, now);
  await act(by, 'private', 'meeting.send', { draft: drawings[0]?.data['draft'] as string }, now);
}

export const callPolitiraad = (act: Act, by: Actor, day: Day, now: Instant): Promise<void> =>
  call(act, by, `politiråd ${dayIn(day)} kl 12–14`, now);

/** A meeting of the coordinating group that was called and answered `before`, and held. */
export async function holdGroup(
  act: Act,
  [convener, ...others]: readonly Actor[],
  day: Day,
  before: Instant,
): Promise<void> {
  if (!convener) return;
  await call(act, convener, `koordineringsgruppe ${dayIn(day)} kl 9 saker Ungdata; Ferieklubb`, before);
  const given = { meeting: `koordineringsgruppe/${day}`, answer: 'yes' };
  for (const person of others) await act(person, 'private', 'meeting.answer', given, before);
}

/** A politiråd called three weeks ahead and held, for which everybody in Teams told the status of their measures. */
export async function holdPolitiraad(act: Act, persons: readonly Actor[], day: Day): Promise<void> {
  const [convener] = persons;
  if (!convener) return;
  await callPolitiraad(act, convener, day, nineOn(addDays(day, -21)));
  for (const person of persons) await tell(act, person, nineOn(addDays(day, -7)));
}

/** Measures that one press of the status form tells of. */
const AT_A_TIME = 8;

async function tell(act: Act, person: Actor, at: Instant): Promise<void> {
  const { drawings } = await act(person, 'private', 'measure.mine', {}, at);
  const own = (drawings[0]?.data['measures'] ?? []) as readonly string[];
  for (let from = 0; from < own.length; from += AT_A_TIME) {
    const measures = own.slice(from, from + AT_A_TIME);
    const said = measures.map((id) => [`status.${id}`, TOLD_BEFORE.get(id) ?? 'onTrack'] as const);
    await act(person, 'private', 'measure.report', { measures, ...Object.fromEntries(said) }, at);
  }
}
