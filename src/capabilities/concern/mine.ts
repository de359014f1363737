// One's own concerns: the list, one of them, what one wrote, and taking it back.
import type { z } from 'zod';
import type { Change, Ctx, Drawing, Outcome } from '../../capability.ts';
import { dayOf } from '../../domain/calendar.ts';
import { atRest } from '../../domain/closing.ts';
import { type Concern, happened } from '../../domain/concern.ts';
import { textCard as sentence } from '../../drawing.ts';
import {
  TEXT,
  findConcern,
  logged,
  noticesOn,
  openText,
  sealedId,
  tell,
  untell,
  wordsOn,
} from '../../reading/concerns.ts';
import { allOf } from '../../reading/read.ts';
import { personOf } from '../../reading/who.ts';
import { lineOf } from './happened.ts';
import type { keySchema } from './key.ts';
import { followers } from './reply.ts';
import { showCard } from './show.ts';

type Key = z.output<typeof keySchema>;
const AT_A_TIME = 10;

/** How each of one's own stands, the newest first. It is logged as a list. */
export async function list(ctx: Ctx, { from }: { from: number }): Promise<Outcome> {
  const person = personOf(ctx.actor);
  if (!person) return {};
  const all = (await allOf(ctx.read, 'concern'))
    .filter(({ by }) => by === person)
    .toSorted((a, b) => b.at - a.at);
  const first = from < all.length ? from : 0;
  const shown = all.slice(first, first + AT_A_TIME);
  const { concern: t } = ctx.texts;
  const ids = shown.map(({ id }) => id);
  return {
    changes: ids.length > 0 ? [await logged(ctx, 'list', ids, 'own')] : [],
    show: {
      card: 'concern.mine',
      summary: t.listTitle,
      data: {
        lead: all.length === 0 ? t.listNone : t.listLead({ n: all.length }),
        rows: await Promise.all(shown.map((one) => rowOf(ctx, one))),
        hasNext: all.length > first + AT_A_TIME,
        nextFrom: first + AT_A_TIME,
        hasBack: first > 0,
        backFrom: Math.max(0, first - AT_A_TIME),
      },
    },
  };
}

async function rowOf(ctx: Ctx, concern: Concern) {
  const { concern: t, dates } = ctx.texts;
  const last = concern.history.at(-1);
  const what = last ? await lineOf(ctx, concern, last) : '';
  return {
    title: t.number({ number: concern.id }),
    line: t.line({ day: dates.dateNear(dayOf(last?.at ?? concern.at), dayOf(ctx.now)), what }),
    concern: concern.id,
  };
}

export async function show(ctx: Ctx, { concern: id }: Key): Promise<Outcome> {
  const concern = await findConcern(ctx, id);
  if (!concern) return { show: goneCard(ctx, id) };
  return { changes: [await logged(ctx, 'read', [id], 'own')], show: await showCard(ctx, concern) };
}

const goneCard = ({ texts }: Ctx, number: string): Drawing => sentence(texts.concern.gone({ number }));

/** What one wrote, as the answer to a press alone; logged. */
export async function showText(ctx: Ctx, { concern: id }: Key): Promise<Outcome> {
  const concern = await findConcern(ctx, id);
  if (!concern) return { show: goneCard(ctx, id) };
  const { concern: t } = ctx.texts;
  const opened = await openText(ctx, id, TEXT);
  const text = typeof opened === 'object' ? opened.text : opened === 'lost' ? t.textGone : t.textNone;
  return {
    changes: [await logged(ctx, 'readText', [id], 'own')],
    show: { card: 'concern.written', open: true, summary: t.textTitle, data: { text, concern: id } },
  };
}

/** Asks first: what is taken back does not come again. */
export async function askWithdraw(ctx: Ctx, { concern: id }: Key): Promise<Outcome> {
  const concern = await findConcern(ctx, id);
  if (!concern) return { show: goneCard(ctx, id) };
  if (concern.state === 'closed') return show(ctx, { concern: id });
  const { concern: t } = ctx.texts;
  const text = concern.state === 'new' ? t.withdrawNew : t.withdrawReceived;
  return { show: { card: 'concern.withdraw', summary: t.withdrawTitle, data: { text, concern: id } } };
}

/** Until it is received it is removed with all that belongs to it; after that it closes, and who has it is told. */
export async function withdraw(ctx: Ctx, { concern: id }: Key): Promise<Outcome> {
  const concern = await findConcern(ctx, id);
  const by = personOf(ctx.actor);
  if (!concern || !by) return { show: goneCard(ctx, id) };
  if (concern.state === 'new') return remove(ctx, concern);
  if (concern.state === 'closed') return show(ctx, { concern: id });
  const told = await followers(ctx, concern, by);
  const updated = happened(
    atRest(concern),
    { kind: 'closed', at: ctx.now, by, told: [...told] },
    { state: 'closed', ending: 'withdrawn' },
  );
  return {
    changes: [{ kind: 'concern', id, value: updated }, await logged(ctx, 'withdrawn', [id], 'own')],
    withdraw: [wordsOn(id)],
    send: tell(updated, ctx.now),
    show: await showCard(ctx, updated),
  };
}

/** Nothing is left but a line in the log; the cards that were sent are changed to say so, and what waits is not sent. */
async function remove(ctx: Ctx, concern: Concern): Promise<Outcome> {
  const { id } = concern;
  const sealed = await ctx.read.list('sealed', sealedId(id, ''));
  const notices = await noticesOn(ctx, id);
  const changes: readonly Change[] = [
    { kind: 'concern', id },
    ...sealed.map((one) => ({ kind: 'sealed', id: one.id }) as const),
    ...notices.map((one) => ({ kind: 'notice', id: one.id }) as const),
    await logged(ctx, 'withdrawn', [id], 'own'),
  ];
  return {
    changes,
    withdraw: [wordsOn(id)],
    send: untell(concern, ctx.now),
    show: sentence(ctx.texts.concern.withdrawn({ number: id })),
  };
}
