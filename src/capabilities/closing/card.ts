// The cards of closing: how did it end, and how a closed concern stands with the archive question. They say the number and the
// choices, never a text.
import type { Ctx, Drawing } from '../../capability.ts';
import { dayOf } from '../../domain/calendar.ts';
import { saidDay } from '../../domain/closing.ts';
import { type Concern, ENDINGS, closedAt } from '../../domain/concern.ts';
import { ERASED } from '../../domain/erasure.ts';
import type { PersonId } from '../../domain/people.ts';
import { rulesOf } from '../../reading/concerns.ts';
import { coordinates } from '../../reading/who.ts';
import { mayFetch } from './access.ts';

export function askCard({ texts }: Pick<Ctx, 'texts'>, { id, by }: Concern): Drawing {
  const words = texts.closing;
  const title = words.askTitle({ number: id });
  return {
    card: 'closing.ask',
    summary: title,
    data: {
      title,
      concern: id,
      told: by === ERASED ? words.nobodyTold : words.toldReporter,
      endings: ENDINGS.map((ending) => ({ value: ending, title: texts.concernWords.endings[ending] })),
    },
  };
}

/** What has just been said or done. `asked`: the archive question is put again. */
export type Said = {
  readonly later?: boolean;
  readonly asked?: boolean;
  readonly warning?: string | undefined;
};

type Standing = { readonly concern: Concern; readonly person: PersonId };

export async function closedCard(
  ctx: Pick<Ctx, 'texts' | 'read' | 'now' | 'area'>,
  { concern, person }: Standing,
  said: Said = {},
): Promise<Drawing> {
  const words = ctx.texts.closing;
  const title = words.closedTitle({ number: concern.id });
  const day = saidDay(concern, await rulesOf(ctx));
  const asks = concern.filed === undefined || said.asked === true;
  const lines = [
    ...(said.later ? [words.later] : []),
    ...(asks ? [words.archiveWhy] : []),
    ...(day && !asks ? [words.erases({ day: ctx.texts.dates.dateYear(day) })] : []),
    ...(said.warning === undefined ? [] : [said.warning]),
  ];
  return {
    card: 'closing.show',
    summary: title,
    data: {
      title,
      concern: concern.id,
      facts: factsOf(ctx, concern),
      lines,
      asks,
      answered: !asks,
      first: asks && (await mayFetch(ctx, person, concern)),
      later: !asks && (await mayFetch(ctx, person, concern)),
      coordinates: await coordinates(ctx, person),
      reference: concern.filed?.kind === 'archived' ? concern.filed.reference : '',
      day: day ?? '',
    },
  };
}

function factsOf({ texts }: Pick<Ctx, 'texts'>, concern: Concern) {
  const { closing: words, concernWords, dates } = texts;
  const closed = closedAt(concern);
  return [
    ...(closed === undefined ? [] : [{ title: words.closedFact, value: dates.dateYear(dayOf(closed)) }]),
    ...(concern.ending === undefined
      ? []
      : [{ title: words.endingFact, value: concernWords.endings[concern.ending] }]),
    { title: words.archiveFact, value: filedWords(texts, concern) },
  ];
}

/** «Arkivert som 26/04821», «Ikke arkivverdig», «Ikke besvart». */
export function filedWords({ closing: words }: Ctx['texts'], { filed }: Concern): string {
  if (!filed) return words.notAnswered;
  return filed.kind === 'archived' ? words.archivedAs({ reference: filed.reference }) : words.notArchival;
}
