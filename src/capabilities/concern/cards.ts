// The cards of the way: is anyone in danger, where one left off, each question, the text, and the summary. What was written stands on
// the answer to a press, in the field where it is mended, and on no other card.
import type { Ctx, Drawing } from '../../capability.ts';
import { dayOf } from '../../domain/calendar.ts';
import type { ConcernDraft } from '../../domain/concern.ts';
import { isRare } from '../../domain/concern-rare.ts';
import { spaced } from '../../domain/guidance.ts';
import { type Step, stepBefore, stepMissing, stepOf } from '../../domain/concern-steps.ts';
import type { PersonId } from '../../domain/people.ts';
import { TEXT, mayWriteText, openText, rulesOf } from '../../reading/concerns.ts';
import { draftDay } from './draft.ts';
import { factsOf } from './facts.ts';
import { fieldsOf, notesOf } from './fields.ts';

/** With nothing answered yet. */
export const blank = (person: PersonId, { now }: Pick<Ctx, 'now'>): ConcernDraft => ({
  by: person,
  at: now,
  step: 'about',
  answers: {},
});

/** «Er noen i fare nå?», or where one left off, with the same question. */
export async function beginCard(
  { texts, now, read }: Pick<Ctx, 'texts' | 'now' | 'read'>,
  draft?: ConcernDraft,
): Promise<Drawing> {
  const { concern: t, dates } = texts;
  const { lines } = await rulesOf({ read });
  const { phone = '' } = lines.find((line) => line.what === 'barnevernvakt' && line.phone) ?? {};
  return {
    card: 'concern.begin',
    summary: draft ? t.resumeTitle : t.beginTitle,
    data: {
      title: draft ? t.resumeTitle : t.beginTitle,
      lead: draft ? t.resumeLead({ day: dates.dayNear(draftDay(now), dayOf(now)) }) : t.beginHow,
      child: t.dangerChild({ own: spaced(phone) }),
      begun: draft !== undefined,
      fresh: draft === undefined,
    },
  };
}

/** The card of a step, or of the one these answers have in its place; no summary while an answer is missing. `said`: what has just been done. */
export async function cardOf(ctx: Ctx, draft: ConcernDraft, wanted?: Step, said = ''): Promise<Drawing> {
  const withText = await mayWriteText(ctx);
  const left = stepOf(wanted ? { ...draft, step: wanted } : draft, withText);
  const step = left === 'summary' ? (stepMissing(draft.answers) ?? left) : left;
  if (step === 'summary') return summaryCard(ctx, draft, said);
  if (step === 'text') return textCard(ctx, draft, { said });
  const { concern: t } = ctx.texts;
  const back = stepBefore(step, draft.answers, withText);
  // About one person nobody is asked how serious it is.
  const title = step === 'grave' && draft.answers.about === 'person' ? t.urgencyLabel : t.step[step];
  return {
    card: 'concern.step',
    summary: title,
    data: {
      title,
      notes: [...(said ? [said] : []), ...notesOf(ctx.texts, step, draft)].map((text) => ({ text })),
      fields: fieldsOf(ctx.texts, step, draft),
      step,
      back: back ?? '',
      hasBack: back !== undefined,
    },
  };
}

/**
 * Where the text is written. `typed`: as it stands in the field, not kept; else what is sealed. `unsure`: what the guard wonders about,
 * by its kinds, so that the second press answers for those and no others.
 */
export async function textCard(
  ctx: Ctx,
  draft: ConcernDraft,
  shown: { said?: string; typed?: string; unsure?: { kinds: string; what: string } } = {},
): Promise<Drawing> {
  const { concern: t } = ctx.texts;
  const { typed, unsure, said = '' } = shown;
  const kept = typed === undefined && draft.hasText ? await openText(ctx, draft.by, TEXT) : 'none';
  const lost = kept === 'lost' ? t.textLost : '';
  const warning = unsure ? t.unsure({ what: unsure.what }) : said || lost;
  return {
    card: 'concern.text',
    open: true,
    summary: t.step.text,
    data: {
      title: unsure ? t.unsureTitle : t.step.text,
      warning,
      hasWarning: warning !== '',
      text: typed ?? (typeof kept === 'object' ? kept.text : ''),
      kinds: unsure?.kinds ?? '',
      unsure: unsure !== undefined,
      sure: unsure === undefined,
      back: stepBefore('text', draft.answers, true) ?? '',
    },
  };
}

async function summaryCard(ctx: Ctx, draft: ConcernDraft, said: string): Promise<Drawing> {
  const { concern: t } = ctx.texts;
  const back = stepBefore('summary', draft.answers, await mayWriteText(ctx));
  return {
    card: 'concern.summary',
    summary: t.step.summary,
    data: {
      title: t.step.summary,
      said,
      hasSaid: said !== '',
      facts: factsOf(ctx, draft),
      urgent: draft.answers.urgency === 'today',
      rare: isRare(draft.answers, await rulesOf(ctx)),
      back: back ?? '',
    },
  };
}
