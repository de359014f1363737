// How a measure is put in words, wherever it stands: who answers, how it stands, when it is to be done.
import type { Ctx } from '../../capability.ts';
import { type Day, dayOf } from '../../domain/calendar.ts';
import type { Measure, Owner, Report, Timing } from '../../domain/measure.ts';
import { type ActionPlan, ownerWords } from '../../domain/owner.ts';
import { cut } from '../../domain/paging.ts';

export type Seeing = Pick<Ctx, 'read' | 'now' | 'area' | 'texts'>;

/** Bytes that a fact may take: a card with all of them at their longest stays under 28 kB. */
const FACT = 420;

/** «Rektor og politikontakt»; empty where there are none. */
export const named = ({ texts }: Seeing, plan: ActionPlan, owners: readonly Owner[]): string =>
  cut(texts.dates.list(ownerWords({ owners }, plan)), FACT);

/** The same, or that there is nobody. */
export const ownerOf = (ctx: Seeing, plan: ActionPlan, one: Measure): string =>
  named(ctx, plan, one.owners) || ctx.texts.measures.noOwner;

/** «Forsinket, 23. november» */
export function statusOf(ctx: Seeing, { latest }: Measure): string {
  const { texts } = ctx;
  if (!latest) return texts.measures.never;
  return texts.measures.since({ status: texts.measure[latest.status], date: dateOf(ctx, latest) });
}

export const dateOf = (ctx: Seeing, { at }: Pick<Report, 'at'>): string => onDay(ctx, dayOf(at));

/** «10. desember», with the year when it is not this one. */
export const onDay = ({ texts, now }: Seeing, day: Day): string => texts.dates.dateNear(day, dayOf(now));

/** «hvert år», «innen 1. juni 2027»; empty where only the words are known. */
export const meantBy = ({ texts }: Pick<Ctx, 'texts'>, { rhythm, by }: Timing): string =>
  texts.measures.meant({
    rhythm: rhythm === undefined ? '' : texts.measures.rhythms[rhythm],
    by: by === undefined ? '' : texts.dates.dateYear(by),
  });

/** The plan's words and what they are taken for. */
export function timingOf(ctx: Seeing, { timing }: Measure): string {
  if (!timing) return '';
  const meant = meantBy(ctx, timing);
  return meant === '' ? timing.words : ctx.texts.measures.readAs({ words: timing.words, meant });
}

export type Fact = { readonly title: string; readonly value: string };

/** Facts with something in them, each cut to what a card has room for. */
export const facts = (...all: readonly (readonly [title: string, value: string])[]): readonly Fact[] =>
  all.filter(([, value]) => value !== '').map(([title, value]) => ({ title, value: cut(value, FACT) }));
