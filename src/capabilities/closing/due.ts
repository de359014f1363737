// What the clock does with closed concerns: asks again whether they are archived, warns, and erases. It erases only what somebody has
// seen the warning of: a service that was down, or a clock that ran ahead, has warned nobody.
import type { Change, Due, DueCtx, Message, Outcome, Window } from '../../capability.ts';
import { type Day, type Instant, DAY_MS, addDays, dayOf } from '../../domain/calendar.ts';
import {
  ASK_DAYS,
  SEEN_DAYS,
  WARN_DAYS,
  askMornings,
  eraseAt,
  warnAt,
  warnedDay,
} from '../../domain/closing.ts';
import type { Concern } from '../../domain/concern.ts';
import type { ConcernRules } from '../../domain/concern-rules.ts';
import { nextMorning } from '../../domain/notice.ts';
import type { PersonId } from '../../domain/people.ts';
import type { RecordOf } from '../../domain/records.ts';
import { loggedByClock, noticesOn, rulesOf, untell, wordsOn } from '../../reading/concerns.ts';
import { allOf } from '../../reading/read.ts';
import { coordinators } from '../../reading/who.ts';

export async function due(ctx: DueCtx, window: Window): Promise<readonly Due[]> {
  const concerns = (await allOf(ctx.read, 'concern')).filter(({ state }) => state === 'closed');
  if (concerns.length === 0) return [];
  const rules = await rulesOf(ctx);
  const found = await Promise.all(concerns.map((one) => dueFor(ctx, one, rules, window)));
  return found.flat();
}

async function dueFor(
  ctx: DueCtx,
  concern: Concern,
  rules: ConcernRules,
  window: Window,
): Promise<readonly Due[]> {
  const { closed } = ctx.area;
  const asked = askMornings(concern, closed, window).map(async (at) => ({
    at,
    outcome: { send: await asking(ctx, concern, at) },
  }));
  const warns = warnAt(concern, rules, closed, window);
  const erases = eraseAt(concern, rules, window);
  return [
    ...(await Promise.all(asked)),
    ...(warns === undefined
      ? []
      : [{ at: warns, outcome: await warning(ctx, concern, rules, warns, warns) }]),
    ...(erases === undefined ? [] : [{ at: erases, outcome: await erasing(ctx, concern, rules, erases) }]),
  ];
}

/** A line on each coordinator's card of the day. */
async function toCoordinators(
  ctx: DueCtx,
  at: Instant,
  message: (person: PersonId) => Omit<Message, 'to' | 'mode' | 'at' | 'digest'>,
): Promise<readonly Message[]> {
  const persons = await coordinators({ ...ctx, now: at });
  return persons.map((person) => ({ ...message(person), to: { person }, mode: 'say', at, digest: true }));
}

const asking = (ctx: DueCtx, { id }: Concern, at: Instant): Promise<readonly Message[]> =>
  toCoordinators(ctx, at, (person) => ({
    id: `${wordsOn(id)}archive/${dayOf(at)}/${person}`,
    view: 'closing.unfiled',
    with: { concern: id },
    expires: (at + ASK_DAYS * DAY_MS) as Instant,
  }));

const warnedPrefix = ({ id }: Concern, day: Day): string => `${wordsOn(id)}erase/${day}/`;

/** `at`: when it is done; `morning`: when it is told. Nothing is set as long as there is nobody to tell. */
async function warning(
  ctx: DueCtx,
  concern: Concern,
  rules: ConcernRules,
  at: Instant,
  morning: Instant,
): Promise<Outcome> {
  const { id } = concern;
  const day = warnedDay(concern, rules, morning);
  const send = await toCoordinators({ ...ctx, now: at }, morning, (person) => ({
    id: `${warnedPrefix(concern, day)}${person}`,
    view: 'closing.soon',
    with: { concern: id, day },
    expires: (morning + WARN_DAYS * DAY_MS) as Instant,
  }));
  if (send.length === 0) return {};
  return { changes: [{ kind: 'concern', id, value: { ...concern, erases: day } }], send };
}

/** Whether it has stood on a card long enough; a notice lies under `<person>/<day>/…`, and may have come on a later card. */
function isSeen(
  { id, value }: { readonly id: string; readonly value: RecordOf<'notice'> },
  today: Day,
): boolean {
  const day = value.card ?? (id.split('/')[1] as Day);
  return value.shown === true && addDays(day, SEEN_DAYS) <= today;
}

/** Everything there is of it, or the warning once more where nobody has had it before them for some days. */
async function erasing(ctx: DueCtx, concern: Concern, rules: ConcernRules, at: Instant): Promise<Outcome> {
  const { id, erases } = concern;
  const notices = await noticesOn(ctx, id);
  const warnings = notices.filter((one) => one.id.includes(warnedPrefix(concern, erases ?? ('' as Day))));
  if (warnings.length > 0 && !warnings.some((one) => isSeen(one, dayOf(at))))
    return warning(ctx, concern, rules, at, nextMorning(at, ctx.area.closed));
  const sealed = await ctx.read.list('sealed', `${id}/`);
  const changes: readonly Change[] = [
    { kind: 'concern', id },
    ...sealed.map((one): Change => ({ kind: 'sealed', id: one.id })),
    ...notices.map((one): Change => ({ kind: 'notice', id: one.id })),
    await loggedByClock(ctx, at, 'erased', id),
  ];
  return { changes, withdraw: [wordsOn(id)], send: untell(concern, at) };
}
