// Who may close, archive, fetch and open again: the table of access, with the names that stand in a refusal. Only where one is alone
// with the bot: a link opens the document and nothing else.
import { z } from 'zod';
import { type PersonCtx, type ViewCtx, PRIVATE } from '../../capability.ts';
import { type Concern, concernIdSchema } from '../../domain/concern.ts';
import type { AccessEntry } from '../../domain/access-log.ts';
import type { PersonId } from '../../domain/people.ts';
import { mayBeShown, mayDo } from '../../reading/concerns.ts';

export const oneSchema = z.object({ concern: concernIdSchema });

/** Whoever holds the baton, or the coordinator. */
export const closers = { who: mayDo('concern', 'close', 'caseHolder'), where: [...PRIVATE] };
export const reopeners = { who: mayDo('concern', 'triage', 'coordinator'), where: [...PRIVATE] };
export const exporters = { who: mayDo('concern', 'export', 'coordinator'), where: [...PRIVATE] };

type Seeing = Pick<ViewCtx, 'now' | 'area' | 'read'>;

/** Whether a card about closing may stand with somebody still. */
export const mayClose = (ctx: Seeing, person: PersonId, concern: Concern): Promise<boolean> =>
  mayBeShown(ctx, person, concern, 'concern', 'private', 'close');

/** Whether somebody is offered the document. */
export const mayFetch = (ctx: Seeing, person: PersonId, concern: Concern): Promise<boolean> =>
  mayBeShown(ctx, person, concern, 'concern', 'private', 'export');

/** Whether somebody may have it in the moment it is fetched, and the text with it. */
export async function mayHave(ctx: PersonCtx, concern: Concern): Promise<'nothing' | 'answers' | 'all'> {
  if (!(await mayBeShown(ctx, ctx.person, concern, 'concern', 'link', 'export'))) return 'nothing';
  return (await mayBeShown(ctx, ctx.person, concern, 'text', 'link', 'export')) ? 'all' : 'answers';
}

/** Why somebody looks at it: their own case, or the coordinator's work. */
export const whyOf = ({ by, holder }: Concern, person: PersonId): AccessEntry['why'] =>
  holder === person && by !== person ? 'case' : 'triage';
