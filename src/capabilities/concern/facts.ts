// What was chosen, in words, as the summary and one's own concern show it. Never what was written.
import type { Ctx } from '../../capability.ts';
import type { Answers, Talk } from '../../domain/concern.ts';
import { answerFacts } from '../../texts/concern-words.ts';
import { talkTime } from './happened.ts';

export type Fact = { readonly title: string; readonly value: string };

type Chosen = {
  readonly answers: Partial<Answers>;
  readonly talk?: Talk | undefined;
  readonly hasText?: boolean | undefined;
};

const talkWords = (ctx: Pick<Ctx, 'texts' | 'now'>, talk: Talk | undefined): string => {
  const { concern: words, concernWords: said } = ctx.texts;
  if (!talk) return words.noTalkWished;
  const who = said.withWhom[talk.with];
  if (talk.state === 'wished' || talk.day === undefined)
    return words.talkLine({ who, how: said.how[talk.how], when: said.when[talk.when] });
  return words.talkSet({ who, state: talk.state, when: talkTime(ctx, talk) });
};

/** Only what was answered; about one person that is little. */
export function factsOf(
  ctx: Pick<Ctx, 'texts' | 'now'>,
  { answers, talk, hasText }: Chosen,
): readonly Fact[] {
  const { concern: words } = ctx.texts;
  return [
    ...answerFacts(ctx.texts, answers),
    { title: words.factTalk, value: talkWords(ctx, talk) },
    ...(hasText ? [{ title: words.factText, value: words.textWritten }] : []),
  ];
}
