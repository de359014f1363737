// Why a concern waits, and how it stands, in the reader's words.
import type { Ctx } from '../../capability.ts';
import { type Instant, dayOf } from '../../domain/calendar.ts';
import type { Concern } from '../../domain/concern.ts';
import { isOwed, promisedDay } from '../../domain/promise.ts';
import { type Wait, hourOf, waitOf } from '../../domain/triage.ts';
import { momentOf } from './history.ts';

type Seeing = Pick<Ctx, 'now' | 'texts' | 'area'>;

const HOUR_MS = 3_600_000;

/** Why it waits; where it does not, how it stands. */
export function standingWords(ctx: Seeing, concern: Concern): string {
  const wait = waitOf(concern, ctx.now, ctx.area.closed);
  if (wait) return waitWords(ctx, concern, wait);
  const { standing } = ctx.texts.triage;
  if (concern.state === 'closed') return standing.closed;
  const { followUp } = concern;
  const day = followUp ? ctx.texts.dates.dayOrToday(followUp, dayOf(ctx.now)) : '';
  return [standing.received({ day }), promiseWords(ctx, concern)].filter(Boolean).join(' ');
}

function waitWords(ctx: Seeing, concern: Concern, { kind, since }: Wait): string {
  const { wait: words, waited } = ctx.texts.triage;
  const day = ctx.texts.dates.dayOrToday(dayOf(since), dayOf(ctx.now));
  switch (kind) {
    case 'urgent':
    case 'new':
      return [
        words[kind]({ waited: waited({ hours: Math.floor((ctx.now - since) / HOUR_MS) }) }),
        promiseWords(ctx, concern),
      ].join(' ');
    case 'answered':
      return answerWords(ctx, concern);
    case 'talk':
      return words[concern.talk?.state === 'agreed' ? 'held' : 'silent']({ when: hourWords(ctx, concern) });
    case 'promised':
      return promiseWords(ctx, concern);
    case 'follow':
    case 'offered':
      return words[kind]({ day });
    case 'archive':
      return words.archive;
  }
}

/** «Svar er lovet senest onsdag 25. november.»; empty where none is owed. */
export function promiseWords(ctx: Seeing, concern: Concern): string {
  if (concern.state !== 'new' && !isOwed(concern)) return '';
  const { triage: words, dates } = ctx.texts;
  const [day, today] = [promisedDay(concern, ctx.area.closed), dayOf(ctx.now)];
  return words.wait.promised({ day: dates.dayOrToday(day, today), late: day < today });
}

function answerWords({ texts }: Seeing, { history }: Concern): string {
  const { wait: words } = texts.triage;
  const kind = history.at(-1)?.kind;
  return kind === 'talkDeclined' || kind === 'declined' ? words[kind] : words.answered;
}

/** «3. desember kl. 10.00»; empty where no hour has been named. */
export function hourWords(ctx: Seeing, concern: Concern): string {
  const hour = hourOf(concern) ?? heldAt(concern);
  return hour === undefined ? '' : momentOf(ctx, hour);
}

/** Of a talk that has been held, the hour it was agreed to. */
const heldAt = (concern: Concern): Instant | undefined =>
  concern.talk?.state === 'held'
    ? hourOf({ ...concern, talk: { ...concern.talk, state: 'agreed' } })
    : undefined;
