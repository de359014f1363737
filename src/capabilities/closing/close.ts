// How a concern ends, and how it is opened again as long as it is there.
import { type Ctx, type Outcome, GONE } from '../../capability.ts';
import { type Concern, type ConcernId, happened } from '../../domain/concern.ts';
import { dayOf } from '../../domain/calendar.ts';
import { atRest, atWork } from '../../domain/closing.ts';
import { followUpFor } from '../../domain/triage.ts';
import type { PersonId } from '../../domain/people.ts';
import { textCard } from '../../drawing.ts';
import { findConcern, logged, tell, toldBut } from '../../reading/concerns.ts';
import { afterwards } from '../../reading/read.ts';
import { whyOf } from './access.ts';
import { type Said, askCard, closedCard } from './card.ts';

type One = { readonly concern: ConcernId };
/** A concern that is there, and a person who acts on it. */
export type Acting = { readonly concern: Concern; readonly person: PersonId };

export async function actingOn(ctx: Ctx, id: ConcernId): Promise<Acting | undefined> {
  const concern = await findConcern(ctx, id);
  return concern && ctx.actor.kind === 'person' ? { concern, person: ctx.actor.person } : undefined;
}

/** The question how it ended; of one that is closed, how it stands. */
export async function ask(ctx: Ctx, { concern: id }: One): Promise<Outcome> {
  const acting = await actingOn(ctx, id);
  if (!acting) return GONE;
  return acting.concern.state === 'closed' ? standing(ctx, acting) : { show: askCard(ctx, acting.concern) };
}

/** How it stands, and the line in the log that it was read. */
export const standing = async (ctx: Ctx, acting: Acting, said: Said = {}): Promise<Outcome> => ({
  changes: [await logged(ctx, 'read', [acting.concern.id], whyOf(acting.concern, acting.person))],
  show: await closedCard(ctx, acting, said),
});

/** How a closed concern stands, or the archive question `again`. One that is open is asked about. */
export async function show(
  ctx: Ctx,
  { concern: id, again }: One & { readonly again?: 'yes' | undefined },
): Promise<Outcome> {
  const acting = await actingOn(ctx, id);
  if (!acting || acting.concern.state !== 'closed') return ask(ctx, { concern: id });
  return standing(ctx, acting, again ? { asked: true } : {});
}

/** Told to the reporter, who always hears what became of it, and to the holder; never to whoever did it. */
const toldBy = (person: PersonId, { by, holder }: Concern): PersonId[] => toldBut(person, [by, holder]);

export async function close(
  ctx: Ctx,
  { concern: id, ending }: One & { readonly ending: NonNullable<Concern['ending']> },
): Promise<Outcome> {
  const acting = await actingOn(ctx, id);
  if (!acting) return GONE;
  const { concern, person } = acting;
  if (concern.state === 'closed') return standing(ctx, acting);
  const closed = happened(
    atRest(concern),
    { kind: 'closed', at: ctx.now, by: person, told: toldBy(person, concern) },
    { state: 'closed', ending },
  );
  const changes = [
    { kind: 'concern' as const, id, value: closed },
    await logged(ctx, 'closed', [id], whyOf(concern, person)),
  ];
  const after = afterwards(ctx, changes);
  return { changes, send: tell(closed, ctx.now), show: await closedCard(after, { concern: closed, person }) };
}

export async function reopen(ctx: Ctx, { concern: id }: One): Promise<Outcome> {
  const acting = await actingOn(ctx, id);
  if (!acting) return GONE;
  const { concern, person } = acting;
  const words = ctx.texts.closing;
  if (concern.state !== 'closed') return { show: textCard(words.open({ number: id })) };
  const open = happened(
    atWork(concern),
    { kind: 'reopened', at: ctx.now, by: person, told: toldBy(person, concern) },
    { state: 'received', followUp: followUpFor(concern.answers, dayOf(ctx.now), ctx.area.closed) },
  );
  return {
    changes: [{ kind: 'concern', id, value: open }, await logged(ctx, 'reopened', [id], 'triage')],
    send: tell(open, ctx.now),
    show: textCard(words.open({ number: id })),
  };
}
