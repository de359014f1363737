// The reporter is asked back: a question from the closed list, or, where text may be written, one in own words that is sealed and read
// through a press.
import type { Change, Ctx, Drawing, Outcome } from '../../capability.ts';
import { ASKS, type Concern, happened, isIndividual, nextEvent } from '../../domain/concern.ts';
import type { PersonId } from '../../domain/people.ts';
import { openAsks } from '../../domain/triage.ts';
import { askField, mayWriteText, openText, sealText, tell } from '../../reading/concerns.ts';
import { checkNameless } from '../../reading/free-text.ts';
import { openCard } from './card.ts';
import { type OfConcern, onOpen, shown, takenIn, toReporter } from './receive.ts';
import { noted } from './standing.ts';

/** Chosen in the list instead of a question of it. */
export const OWN = 'own';

type Asked = OfConcern & {
  readonly ask?: (typeof ASKS)[number] | typeof OWN | undefined;
  readonly text: string;
};

export const ask = onOpen<Asked>(async (ctx, concern, by, input) => {
  if (input.ask === undefined) return { show: await form(ctx, concern) };
  const mayWrite = await writesHere(ctx, concern);
  if (mayWrite && (input.ask === OWN) !== (input.text !== ''))
    return { refuse: { reason: 'askUnclear', data: {} } };
  if (input.ask === OWN)
    return mayWrite ? inOwnWords(ctx, concern, by, input.text) : { show: await form(ctx, concern) };
  const { said } = ctx.texts.triage;
  const waits = openAsks(concern).some((index) => concern.history[index]?.ask === input.ask);
  return waits ? shown(ctx, concern, said.askedBefore) : asked(ctx, concern, by, { ask: input.ask });
});

/** About one person nothing is written. */
const writesHere = async (ctx: Ctx, concern: Concern): Promise<boolean> =>
  !isIndividual(concern) && (await mayWriteText(ctx));

async function inOwnWords(ctx: Ctx, concern: Concern, by: PersonId, text: string): Promise<Outcome> {
  const { triage: words } = ctx.texts;
  const checked = checkNameless(ctx, text);
  if (checked.refuse) return { refuse: checked.refuse };
  if (await isAsked(ctx, concern, text)) return shown(ctx, concern, words.said.askedBefore);
  const field = askField(nextEvent(concern));
  return asked(ctx, concern, by, {}, [await sealText(ctx, concern.id, field, text)], checked.warning);
}

/** Whether the same words already wait for an answer. */
async function isAsked(ctx: Ctx, concern: Concern, text: string): Promise<boolean> {
  const own = openAsks(concern).filter((index) => concern.history[index]?.ask === undefined);
  const texts = await Promise.all(own.map((index) => openText(ctx, concern.id, askField(index))));
  return texts.some((one) => typeof one === 'object' && one.text === text);
}

async function asked(
  ctx: Ctx,
  concern: Concern,
  by: PersonId,
  question: Pick<Concern['history'][number], 'ask'>,
  texts: readonly Change[] = [],
  warning?: string,
): Promise<Outcome> {
  const event = { kind: 'asked' as const, at: ctx.now, by, ...question, ...toReporter(concern, by) };
  const value = happened(concern, event, takenIn(ctx, concern));
  const said = [ctx.texts.triage.said.asked, ...(warning === undefined ? [] : [warning])].join(' ');
  return {
    changes: [{ kind: 'concern', id: concern.id, value }, ...texts, await noted(ctx, concern, 'asked')],
    send: tell(value, ctx.now),
    show: await openCard(ctx, value, said),
  };
}

async function form(ctx: Ctx, concern: Concern): Promise<Drawing> {
  const { triage: words, concernWords } = ctx.texts;
  const mayWrite = await writesHere(ctx, concern);
  const choices = ASKS.filter((one) => one !== 'consent' || isIndividual(concern)).map((value) => ({
    title: concernWords.asks[value],
    value,
  }));
  return {
    card: 'triage.ask',
    summary: words.askTitle,
    data: {
      concern: concern.id,
      title: words.number({ id: concern.id }),
      choices: [...choices, ...(mayWrite ? [{ title: words.askOwn, value: OWN }] : [])],
      mayWrite,
    },
  };
}
