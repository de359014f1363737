// The questions answered one by one: each press keeps its answers and shows the next card. Old cards may be pressed at any time.
import { z } from 'zod';
import type { Ctx, Outcome } from '../../capability.ts';
import {
  type ConcernDraft,
  type Talk,
  ABOUT,
  GRAVITY,
  HOW,
  LEVELS,
  SINCE,
  TOPICS,
  TRIED,
  URGENCY,
  WHEN,
  WHERE,
  WITH,
} from '../../domain/concern.ts';
import { coarser } from '../../domain/concern-rare.ts';
import { type Step, STEPS, answered, stepAfter, triedOf } from '../../domain/concern-steps.ts';
import { textCard as sentence } from '../../drawing.ts';
import { mayWriteText } from '../../reading/concerns.ts';
import { emptyOr } from '../../typed.ts';
import { personOf } from '../../reading/who.ts';
import { beginCard, blank, cardOf } from './cards.ts';
import { draftOf, erased, keep } from './draft.ts';
import { NO_TALK } from './fields.ts';

/** Several chosen, each once: Teams joins them by commas. */
const several = <const T extends readonly [string, ...string[]]>(list: T) =>
  z
    .string()
    .max(400)
    .transform((text) => [...new Set(text.split(',').filter(Boolean))])
    .pipe(z.array(z.enum(list)).min(1));

export const stepSchema = z.object({ step: z.enum(STEPS) });
export const answerSchema = z.discriminatedUnion('step', [
  z.object({ step: z.literal('about'), about: z.enum(ABOUT) }),
  z.object({ step: z.literal('kind'), topics: several(TOPICS), where: z.enum(WHERE) }),
  z.object({
    step: z.literal('grave'),
    urgency: z.enum(URGENCY),
    since: emptyOr(z.enum(SINCE)),
    gravity: emptyOr(z.enum(GRAVITY)),
  }),
  z.object({ step: z.literal('tried'), tried: several(TRIED), level: emptyOr(z.enum(LEVELS)) }),
  z.object({
    step: z.literal('talk'),
    with: z.enum([...WITH, NO_TALK]),
    how: z.enum(HOW).default('phone'),
    when: z.enum(WHEN).default('any'),
  }),
]);
type Answer = z.output<typeof answerSchema>;

export const DRAFT_GONE: Outcome = { refuse: { reason: 'concernGone', data: {} } };

/** The first card, or where one left off. */
export async function begin(ctx: Ctx): Promise<Outcome> {
  const person = personOf(ctx.actor);
  return person ? { show: await beginCard(ctx, await draftOf(ctx, person)) } : {};
}

/** The card of a step: the first question when nothing is answered, and never anything of a draft that is gone. */
export async function showStep(ctx: Ctx, { step }: { step?: Step }): Promise<Outcome> {
  const person = personOf(ctx.actor);
  if (!person) return {};
  const draft = await draftOf(ctx, person);
  if (!draft && step !== 'about') return DRAFT_GONE;
  return { show: await cardOf(ctx, draft ?? blank(person, ctx), step) };
}

/** Begins anew: what was answered and written is gone. */
export async function restart(ctx: Ctx): Promise<Outcome> {
  const person = personOf(ctx.actor);
  if (!person) return {};
  return { changes: await erased(ctx, person), show: await cardOf(ctx, blank(person, ctx)) };
}

export async function discard(ctx: Ctx): Promise<Outcome> {
  const person = personOf(ctx.actor);
  if (!person) return {};
  const changes = await erased(ctx, person);
  const { concern: t } = ctx.texts;
  return { changes, show: sentence(changes.length > 0 ? t.discarded : t.nothingToDiscard) };
}

/** Keeps an answer and shows what follows. The first question begins a draft; the others need one. */
export async function answer(ctx: Ctx, given: Answer): Promise<Outcome> {
  const person = personOf(ctx.actor);
  if (!person) return {};
  const found = await draftOf(ctx, person);
  if (!found && given.step !== 'about') return DRAFT_GONE;
  const withText = await mayWriteText(ctx);
  const more = taken(found ?? blank(person, ctx), given);
  const draft: ConcernDraft = { ...more, step: stepAfter(given.step, more.answers, withText) };
  return { changes: await keep(ctx, draft), show: await cardOf(ctx, draft) };
}

function taken(draft: ConcernDraft, given: Answer): ConcernDraft {
  switch (given.step) {
    case 'about':
      return answered(draft, { about: given.about });
    case 'kind':
      return answered(draft, { topics: given.topics, where: given.where });
    case 'grave': {
      const { urgency, since, gravity } = given;
      return answered(draft, { urgency, ...(since ? { since } : {}), ...(gravity ? { gravity } : {}) });
    }
    case 'tried':
      return answered(draft, { tried: triedOf(given.tried), ...(given.level ? { level: given.level } : {}) });
    case 'talk':
      return withTalk(draft, given);
  }
}

function withTalk(draft: ConcernDraft, given: Extract<Answer, { step: 'talk' }>): ConcernDraft {
  const { talk: _, ...rest } = draft;
  if (given.with === NO_TALK) return rest;
  const talk: Talk = { with: given.with, how: given.how, when: given.when, state: 'wished' };
  return { ...rest, talk };
}

/** The answers made coarser, where they might point at somebody. */
export async function makeCoarser(ctx: Ctx): Promise<Outcome> {
  const person = personOf(ctx.actor);
  const found = person && (await draftOf(ctx, person));
  if (!found) return DRAFT_GONE;
  const draft: ConcernDraft = { ...found, step: 'summary', answers: coarser(found.answers) };
  return {
    changes: await keep(ctx, draft),
    show: await cardOf(ctx, draft, 'summary', ctx.texts.concern.coarsened),
  };
}
