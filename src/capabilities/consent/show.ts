// The card of a consent: whether there is one, where it is archived, until when; and the list to go through before asking anonymously.
// It never asks how old anybody is, and never what a form says.
import { type Ctx, type Drawing, type Outcome, GONE } from '../../capability.ts';
import { addDays, dayOf } from '../../domain/calendar.ts';
import { type Concern, type ConcernId, isIndividual } from '../../domain/concern.ts';
import { LONGEST_DAYS, inPlace, isGiven } from '../../domain/consent.ts';
import { textCard } from '../../drawing.ts';
import { findConcern, logged, standingsOf } from '../../reading/concerns.ts';
import { mayRecord, whyOf } from './who.ts';

/** What can be chosen; that it is withdrawn is a button of its own. */
const CHOSEN = ['consent', 'present', 'none'] as const;

export async function show(ctx: Ctx, { concern: id }: { concern: ConcernId }): Promise<Outcome> {
  const concern = await findConcern(ctx, id);
  if (!concern) return GONE;
  if (!isIndividual(concern)) return { show: textCard(ctx.texts.consent.onlyIndividual) };
  return {
    changes: [await logged(ctx, 'read', [concern.id], whyOf(ctx, concern))],
    show: await consentCard(ctx, concern),
  };
}

export async function consentCard(
  ctx: Ctx,
  concern: Concern,
  said: readonly string[] = [],
): Promise<Drawing> {
  const { texts, now, actor } = ctx;
  const { consent: c } = texts;
  const { consent } = concern;
  const title = c.title({ number: concern.id });
  const mayWrite =
    concern.state !== 'closed' && actor.kind === 'person' && (await mayRecord(ctx, actor.person, concern));
  const words = said.filter((text) => text !== '');
  return {
    card: 'consent.show',
    summary: title,
    data: {
      title,
      hasSaid: words.length > 0,
      said: words.map((text) => ({ text })),
      facts: factsOf(ctx, concern),
      mayWrite,
      mayWithdraw: mayWrite && isGiven(consent),
      states: CHOSEN.map((value) => ({ title: c.states[value], value })),
      state: CHOSEN.find((one) => one === consent?.state) ?? '',
      archive: consent?.archive ?? '',
      until: consent?.until ?? '',
      min: dayOf(now),
      max: addDays(dayOf(now), LONGEST_DAYS),
      concern: concern.id,
      home: await homeOf(ctx, concern),
    },
  };
}

/** The card it was opened from: the reporter has one of their own. */
async function homeOf(ctx: Ctx, concern: Concern): Promise<'triage.open' | 'concern.show'> {
  const { actor } = ctx;
  const standings = actor.kind === 'person' ? await standingsOf(ctx, actor.person, concern) : new Set();
  return standings.has('coordinator') || standings.has('holder') ? 'triage.open' : 'concern.show';
}

function factsOf({ texts, now }: Pick<Ctx, 'texts' | 'now'>, { consent }: Concern) {
  const { consent: c, dates } = texts;
  const isOver = consent?.until !== undefined && inPlace(consent, dayOf(now)) === undefined;
  const given = isGiven(consent);
  const state = given && isOver ? c.states.over : c.states[consent?.state ?? 'none'];
  return [
    { title: c.now, value: state },
    ...(consent?.archive ? [{ title: c.archiveFact, value: consent.archive }] : []),
    ...(given && consent.until ? [{ title: c.untilFact, value: dates.dayYear(consent.until) }] : []),
  ];
}

/** What to take out before a question is put. Nothing is typed, and so nothing is kept. */
export async function anonymise(
  ctx: Ctx,
  { concern }: { concern?: ConcernId | undefined },
): Promise<Outcome> {
  const { consent: c } = ctx.texts;
  return {
    show: {
      card: 'consent.anonymise',
      summary: c.anonymiseTitle,
      data: {
        checks: c.checks.map((text) => ({ text })),
        hasConcern: concern !== undefined,
        concern: concern ?? '',
      },
    },
  };
}
