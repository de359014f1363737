// The reporter answers: a question from the closed list or in the coordinator's own words, and the time of a talk.
import { z } from 'zod';
import { type Ctx, type Outcome, GONE } from '../../capability.ts';
import { type Concern, type ConcernEvent, MOST_EVENTS, REPLIES, happened } from '../../domain/concern.ts';
import type { PersonId } from '../../domain/people.ts';
import { openAsks } from '../../domain/triage.ts';
import { askField, coordinatorsOf, findConcern, logged, openText, tell } from '../../reading/concerns.ts';
import { personOf } from '../../reading/who.ts';
import { keySchema } from './key.ts';
import { replyRow } from './rows.ts';
import { showCard } from './show.ts';

export const eventSchema = keySchema.extend({ event: z.coerce.number().int().min(0).max(MOST_EVENTS) });
export const replySchema = eventSchema.extend({ reply: z.enum(REPLIES) });

/** Answers a question once; a second press shows how it stands. */
export async function reply(ctx: Ctx, { concern: id, event, reply: given }: z.output<typeof replySchema>) {
  const concern = await findConcern(ctx, id);
  const asked = concern?.history[event];
  if (!concern || asked?.kind !== 'asked') return GONE;
  if (!openAsks(concern).includes(event)) return showing(ctx, concern);
  const { ask } = asked;
  return told(ctx, concern, { kind: 'answered', reply: given, ...(ask ? { ask } : {}) }, {}, 'answered');
}

/** Yes or no to the time that was proposed. A no leaves the wish for a talk, without a time. */
export const answerTalk =
  (agrees: boolean) =>
  async (ctx: Ctx, { concern: id }: z.output<typeof keySchema>): Promise<Outcome> => {
    const concern = await findConcern(ctx, id);
    if (!concern) return GONE;
    const { talk } = concern;
    if (concern.state === 'closed' || talk?.state !== 'offered') return showing(ctx, concern);
    const { day: _day, start: _start, ...wish } = talk;
    const after = agrees ? ({ ...talk, state: 'agreed' } as const) : ({ ...wish, state: 'wished' } as const);
    return told(ctx, concern, { kind: agrees ? 'talkAgreed' : 'talkDeclined' }, { talk: after }, 'talk');
  };

/** A question in the coordinator's own words, as the answer to a press, with the buttons that answer it. */
export async function question(ctx: Ctx, { concern: id, event }: z.output<typeof eventSchema>) {
  const concern = await findConcern(ctx, id);
  const asked = concern?.history[event];
  if (!concern || asked?.kind !== 'asked') return GONE;
  const opened = await openText(ctx, id, askField(event));
  const { concern: t } = ctx.texts;
  const said = typeof opened === 'object' ? opened.text : opened === 'lost' ? t.textGone : t.textNone;
  return {
    changes: [await logged(ctx, 'readText', [id], 'own')],
    show: {
      card: 'concern.question',
      open: true,
      summary: t.question,
      data: {
        text: said,
        concern: id,
        replies: openAsks(concern).includes(event) ? replyRow(ctx, concern, event) : [],
      },
    },
  } satisfies Outcome;
}

async function told(
  ctx: Ctx,
  concern: Concern,
  event: Pick<ConcernEvent, 'kind' | 'ask' | 'reply'>,
  changed: Partial<Concern>,
  deed: 'answered' | 'talk',
): Promise<Outcome> {
  const by = personOf(ctx.actor);
  if (!by) return GONE;
  const to = await followers(ctx, concern, by);
  const updated = happened(concern, { ...event, at: ctx.now, by, told: [...to] }, changed);
  return {
    changes: [
      { kind: 'concern', id: concern.id, value: updated },
      await logged(ctx, deed, [concern.id], 'own'),
    ],
    send: tell(updated, ctx.now),
    show: await showCard(ctx, updated, ctx.texts.concern.replied),
  };
}

/** Those who coordinate it and the holder, but for the one who acts. */
export async function followers(
  ctx: Pick<Ctx, 'read' | 'now' | 'area'>,
  concern: Pick<Concern, 'holder' | 'history'>,
  by: PersonId,
): Promise<readonly PersonId[]> {
  const all = new Set([...(await coordinatorsOf(ctx, concern)), concern.holder]);
  return [...all].filter((one) => one !== by);
}

const showing = async (ctx: Ctx, concern: Concern): Promise<Outcome> => ({
  changes: [await logged(ctx, 'read', [concern.id], 'own')],
  show: await showCard(ctx, concern),
});
