// Recording a consent, and what falls with it: an item that rests on it comes off the agenda, a team is no longer asked, and whoever
// calls the meeting is told without a word of why.
import { type Ctx, type Message, type Outcome, type Refusal, GONE } from '../../capability.ts';
import { type Day, addDays, dayOf } from '../../domain/calendar.ts';
import { lastOffer } from '../../domain/baton.ts';
import { type Concern, type ConcernId, type Consent, happened, isIndividual } from '../../domain/concern.ts';
import { ARCHIVE, LONGEST_DAYS, inPlace, isGiven } from '../../domain/consent.ts';
import { textCard } from '../../drawing.ts';
import { findConcern, logged, redrawn, tell, wordsOn, toldBut } from '../../reading/concerns.ts';
import { checkNameless } from '../../reading/free-text.ts';
import { coordinators } from '../../reading/who.ts';
import { consentCard } from './show.ts';
import { stopped } from './stop.ts';
import { whyOf } from './who.ts';

export type Typed = {
  readonly concern: ConcernId;
  readonly state: Consent['state'];
  readonly archive: string;
  readonly until?: Day | undefined;
};

export async function set(ctx: Ctx, typed: Typed): Promise<Outcome> {
  const { actor } = ctx;
  const concern = await findConcern(ctx, typed.concern);
  if (!concern || actor.kind !== 'person' || concern.state === 'closed') return GONE;
  if (!isIndividual(concern)) return { show: textCard(ctx.texts.consent.onlyIndividual) };
  const refuse = refusalFor(ctx, typed);
  if (refuse) return { refuse };
  const kept = keptOf(concern.consent, typed);
  if (isSame(concern.consent, kept))
    return {
      changes: [await logged(ctx, 'read', [concern.id], whyOf(ctx, concern))],
      show: await consentCard(ctx, concern),
    };
  const falls = typed.state === 'withdrawn' || typed.state === 'none';
  const told = await toldOf(ctx, concern, falls);
  const consent: Consent = { ...kept, by: actor.person, at: ctx.now };
  const event = { kind: 'consent', at: ctx.now, by: actor.person, told } as const;
  const team = falls ? endedTeam(concern) : undefined;
  const updated = happened(concern, event, { consent, ...(team ? { offered: undefined } : {}) });
  const stop = await stopped(ctx, concern, ctx.now, inPlace(consent, dayOf(ctx.now)));
  return {
    changes: [
      { kind: 'concern', id: concern.id, value: updated },
      ...stop.changes,
      await logged(ctx, 'consent', [concern.id], whyOf(ctx, concern)),
    ],
    send: [...tell(updated, ctx.now), ...teamTold(ctx, updated, team), ...stop.send],
    withdraw: [
      `${wordsOn(concern.id)}consent/`,
      ...(team === undefined ? [] : [`${wordsOn(concern.id)}baton/`]),
    ],
    show: await consentCard(ctx, updated, saidOf(ctx, typed, stop.n, team !== undefined)),
  };
}

function saidOf({ texts: { consent: c } }: Ctx, { state }: Typed, n: number, team: boolean) {
  return [state === 'withdrawn' ? c.withdrawn : c.saved, c.stopped({ n }), team ? c.teamStopped : ''];
}

/** A consent has an archive and a last day; being present has neither of need. */
function refusalFor(ctx: Ctx, { state, archive, until }: Typed): Refusal | undefined {
  if (!isGiven({ state })) return undefined;
  if (archive !== '' || state === 'consent') {
    if (!ARCHIVE.test(archive)) return { reason: 'consentArchive', data: {} };
    const { refuse } = checkNameless(ctx, archive);
    if (refuse) return refuse;
  }
  const today = dayOf(ctx.now);
  const last = addDays(today, LONGEST_DAYS);
  const isWithin = until !== undefined && until >= today && until <= last;
  if (isWithin || (until === undefined && state === 'present')) return undefined;
  const { dates } = ctx.texts;
  return { reason: 'consentUntil', data: { from: dates.dayYear(today), to: dates.dayYear(last) } };
}

type Kept = Pick<Consent, 'state' | 'archive' | 'until'>;

/** Where a withdrawn consent is archived is still known; until when no longer is of interest. */
function keptOf(before: Consent | undefined, { state, archive, until }: Typed): Kept {
  const reference = state === 'withdrawn' ? (before?.archive ?? '') : state === 'none' ? '' : archive;
  const given = isGiven({ state });
  return {
    state,
    ...(reference === '' ? {} : { archive: reference }),
    ...(given && until !== undefined ? { until } : {}),
  };
}

const isSame = (before: Consent | undefined, kept: Kept): boolean =>
  (before?.state ?? 'none') === kept.state &&
  before?.archive === kept.archive &&
  before?.until === kept.until;

/** The reporter and whoever holds the baton; the coordinators when it falls. Not whoever did it. */
async function toldOf(ctx: Ctx, { by, holder }: Concern, falls: boolean) {
  const { actor } = ctx;
  const all = [by, holder, ...(falls ? await coordinators(ctx) : [])];
  return toldBut(actor.kind === 'person' ? actor.person : undefined, all);
}

/** A team that is asked, by its event; of one person it may have rested on the consent, so it is no longer asked. */
function endedTeam(concern: Concern): number | undefined {
  const offer = concern.offered ? lastOffer(concern) : undefined;
  return offer?.team ? offer.index : undefined;
}

/** Their cards say that they are no longer asked, where they stand. */
const teamTold = ({ now }: Ctx, concern: Concern, team: number | undefined): readonly Message[] =>
  redrawn(concern, team, now, 'baton.over');
