// One's own concern as it stands: what was chosen, what has happened, what waits for an answer, and what can be done.
import type { Ctx, Drawing } from '../../capability.ts';
import { dayOf } from '../../domain/calendar.ts';
import { type Concern, closedAt, isIndividual } from '../../domain/concern.ts';
import { openAsks } from '../../domain/triage.ts';
import { nameOf } from '../../reading/who.ts';
import { factsOf } from './facts.ts';
import { lineOf, sentenceOf } from './happened.ts';
import { replyRow, talkRow } from './rows.ts';

/** Lines of the history on the card, the newest. */
const MOST_LINES = 10;

/** `said`: what has just been done. */
export async function showCard(ctx: Ctx, concern: Concern, said = ''): Promise<Drawing> {
  const { concern: t, dates } = ctx.texts;
  const open = concern.state !== 'closed';
  const latest = concern.history.slice(-MOST_LINES);
  const before = concern.history.length - latest.length;
  const lines = await Promise.all(
    latest.map(async (event) =>
      t.line({
        day: dates.dateNear(dayOf(event.at), dayOf(ctx.now)),
        what: await lineOf(ctx, concern, event),
      }),
    ),
  );
  return {
    card: 'concern.show',
    summary: t.number({ number: concern.id }),
    data: {
      title: t.number({ number: concern.id }),
      said,
      hasSaid: said !== '',
      standing: open ? await holderWords(ctx, concern) : endedWords(ctx, concern),
      open,
      asks: await asksOf(ctx, concern),
      talk: open && concern.talk?.state === 'offered' ? await talkOf(ctx, concern) : [],
      facts: factsOf(ctx, concern),
      history: [...(before > 0 ? [t.historyMore({ n: before })] : []), ...lines].map((text) => ({ text })),
      hasText: concern.hasText === true,
      onePerson: open && isIndividual(concern),
      concern: concern.id,
    },
  };
}

async function holderWords({ read, texts: { concern: t } }: Ctx, { by, holder }: Concern): Promise<string> {
  if (holder === by) return t.holderYou;
  const person = await read.get('person', holder);
  return t.holder({ who: person ? nameOf(person) : t.somebody });
}

/** When it ended, and how. */
function endedWords({ texts, now }: Ctx, concern: Concern): string {
  const { concern: t, concernWords, dates } = texts;
  const day = dates.dateNear(dayOf(closedAt(concern) ?? concern.at), dayOf(now));
  return t.ended({ day, how: concern.ending ? concernWords.endings[concern.ending] : '' });
}

/** Questions that wait for the reporter's answer. */
const asksOf = (ctx: Ctx, concern: Concern) =>
  Promise.all(
    openAsks(concern).map(async (index) => {
      const event = concern.history[index];
      const chosen = event?.ask !== undefined;
      return {
        text:
          event && chosen ? await sentenceOf(ctx, concern, event, 'reporter') : ctx.texts.concern.ownQuestion,
        own: !chosen,
        concern: concern.id,
        event: index,
        replies: chosen ? replyRow(ctx, concern, index) : [],
      };
    }),
  );

async function talkOf(ctx: Ctx, concern: Concern) {
  const offered = concern.history.findLast(({ kind }) => kind === 'talkOffered');
  const text = offered ? await sentenceOf(ctx, concern, offered, 'reporter') : ctx.texts.concern.talkQuestion;
  return talkRow(concern).map((row) => ({ ...row, text }));
}
