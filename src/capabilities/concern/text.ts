// The one free text of a concern, about groups, milieus, places and trends: looked through before it is sealed, and kept nowhere when
// it is stopped. It comes in with a press alone.
import { z } from 'zod';
import type { Change, Ctx, Outcome } from '../../capability.ts';
import type { ConcernDraft } from '../../domain/concern.ts';
import { type Finding, guard } from '../../domain/identity.ts';
import { lines } from '../../domain/plain-text.ts';
import { TEXT, mayWriteText, sealText } from '../../reading/concerns.ts';
import { checkNameless } from '../../reading/free-text.ts';
import { personOf } from '../../reading/who.ts';
import { DRAFT_GONE } from './answer.ts';
import { cardOf, textCard } from './cards.ts';
import { draftEnds, draftOf, keep } from './draft.ts';

export const MOST_TEXT = 2000;

/** `sure`: the kinds of thing the writer has answered for, as the card before asked. */
export const textSchema = z.object({
  text: z.string().max(MOST_TEXT).default(''),
  sure: z.string().max(200).default(''),
});
type Typed = z.output<typeof textSchema>;

/** Blocked: refused beside the card. In doubt: asked, and nothing is kept before the answer. Else sealed, and on to the summary. */
export async function writeText(ctx: Ctx, typed: Typed): Promise<Outcome> {
  const person = personOf(ctx.actor);
  const draft = person && (await draftOf(ctx, person));
  if (!draft || draft.answers.about === undefined) return DRAFT_GONE;
  if (draft.answers.about === 'person' || !(await mayWriteText(ctx)))
    return leave(ctx, draft, ctx.texts.concern.textOff);
  const text = lines(typed.text);
  if (text === '') return leave(ctx, draft, '');
  const { refuse } = checkNameless(ctx, text);
  if (refuse)
    return { refuse: refuse.reason === 'identifies' ? { reason: 'concernText', data: refuse.data } : refuse };
  const kinds = kindsIn(text);
  if (kinds.some((kind) => !typed.sure.split(',').includes(kind))) return ask(ctx, draft, text, kinds);
  const kept: ConcernDraft = { ...draft, step: 'summary', hasText: true };
  const expires = draftEnds(ctx.now);
  const changes: readonly Change[] = [
    { kind: 'concernDraft', id: draft.by, value: kept, expires },
    await sealText(ctx, draft.by, TEXT, text, expires),
  ];
  return { changes, show: await cardOf(ctx, kept, 'summary') };
}

/** What is wondered about, each kind once. */
function kindsIn(text: string): readonly Finding['what'][] {
  const verdict = guard(text);
  return verdict.verdict === 'pass' ? [] : [...new Set(verdict.findings.map(({ what }) => what))].sort();
}

async function ask(
  ctx: Ctx,
  draft: ConcernDraft,
  typed: string,
  kinds: readonly Finding['what'][],
): Promise<Outcome> {
  const { texts } = ctx;
  const what = texts.dates.list(kinds.map((kind) => texts.identity[kind]));
  return { show: await textCard(ctx, draft, { typed, unsure: { kinds: kinds.join(','), what } }) };
}

/** On without a text; what was kept is gone. */
async function leave(ctx: Ctx, { hasText: _, ...rest }: ConcernDraft, said: string): Promise<Outcome> {
  const draft: ConcernDraft = { ...rest, step: 'summary' };
  return { changes: await keep(ctx, draft), show: await cardOf(ctx, draft, 'summary', said) };
}
