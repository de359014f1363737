// The text of a concern, and questions in own words: opened with the key, as the answer to a press, and shown to the one who pressed.
// It goes into no message and no view.
import { type Ctx, type Outcome, GONE } from '../../capability.ts';
import { dayOf } from '../../domain/calendar.ts';
import type { Concern } from '../../domain/concern.ts';
import { cut } from '../../domain/paging.ts';
import { TEXT, askField, findConcern, openText } from '../../reading/concerns.ts';
import type { OfConcern } from './receive.ts';
import { noted } from './standing.ts';

/** As much as a card holds. */
const BYTES = 18_000;
/** Questions that stand under the text, newest last. */
const QUESTIONS = 3;
const QUESTION_BYTES = 1500;

type Paragraph = { readonly heading: string; readonly hasHeading: boolean; readonly text: string };

export async function text(ctx: Ctx, { concern: id }: OfConcern): Promise<Outcome> {
  const concern = await findConcern(ctx, id);
  if (!concern) return GONE;
  const { triage: words } = ctx.texts;
  const title = words.textTitle({ id });
  const paragraphs = [...(await written(ctx, concern)), ...(await questions(ctx, concern))];
  return {
    changes: [await noted(ctx, concern, 'readText')],
    show: {
      card: 'triage.text',
      open: true,
      summary: title,
      data: {
        concern: id,
        title,
        paragraphs: paragraphs.length > 0 ? paragraphs : [paragraph('', words.textNone)],
        hasText: paragraphs.length > 0,
      },
    },
  };
}

const paragraph = (heading: string, body: string): Paragraph => ({
  heading,
  hasHeading: heading !== '',
  text: body,
});

async function written(ctx: Ctx, { id }: Concern): Promise<readonly Paragraph[]> {
  const body = await opened(ctx, id, TEXT, BYTES);
  return body === undefined ? [] : [paragraph('', body)];
}

async function questions(ctx: Ctx, { id, history }: Concern): Promise<readonly Paragraph[]> {
  const { triage: words, dates } = ctx.texts;
  const own = history.flatMap(({ kind, ask, at }, index) =>
    kind === 'asked' && ask === undefined ? [{ at, index }] : [],
  );
  const found = await Promise.all(
    own.slice(-QUESTIONS).map(async ({ at, index }) => {
      const body = await opened(ctx, id, askField(index), QUESTION_BYTES);
      const day = dates.dateNear(dayOf(at), dayOf(ctx.now));
      return body === undefined ? [] : [paragraph(words.textQuestion({ day }), body)];
    }),
  );
  return found.flat();
}

/** Undefined where nothing was written; where the key is gone, that in words. */
async function opened(ctx: Ctx, id: string, field: string, bytes: number): Promise<string | undefined> {
  const found = await openText(ctx, id, field);
  if (found === 'none') return undefined;
  return found === 'lost' ? ctx.texts.triage.textLost : cut(found.text, bytes);
}
