// The card of what is kept: a line for each kind of record with how many and how long, who has seen one's concerns, and what Teams has.
import type { Ctx, Drawing } from '../../capability.ts';
import { type Kept, countedByKind } from '../../domain/privacy.ts';
import { seenWords } from './seen.ts';

/** So many lines of the log stand on the card; the file has all. */
const SEEN = 10;

export async function shown(ctx: Ctx, kept: Kept): Promise<Drawing> {
  const { texts, area } = ctx;
  const { privacy: words } = texts;
  const own = new Set(kept.concerns.map(({ id }) => id));
  const written = kept.mentions.filter(({ content }) => content === undefined).length;
  const seen = await Promise.all(kept.seen.slice(0, SEEN).map((one) => seenWords(ctx, one, own)));
  const lines = linesOf(ctx, kept);
  return {
    card: 'privacy.show',
    summary: words.summary,
    area: area.id,
    data: {
      area: area.id,
      title: words.title({ area: area.name }),
      lines: lines.length > 0 ? lines : [words.nobody],
      written: words.written({ n: written }),
      hasWritten: written > 0,
      hasConcerns: own.size > 0,
      seen: seen.length > 0 ? seen.map(words.seenLine) : [words.seenNone],
      seenMore: words.seenMore({ n: kept.seen.length - SEEN }),
      hasSeenMore: kept.seen.length > SEEN,
    },
  };
}

/** Where only a text says their name, which others may have written, the record is not theirs: it is counted apart. */
function linesOf({ texts }: Pick<Ctx, 'texts'>, { mentions, texts: sealed }: Kept): readonly string[] {
  const { privacy: words } = texts;
  const named = mentions.filter(({ content }) => content !== undefined);
  const places = [...named, ...sealed.map((id) => ({ kind: 'sealed' as const, id }))];
  return [...countedByKind(places)].map(([kind, n]) =>
    words.line({ what: words.kinds[kind], n, keep: words.keep[kind] }),
  );
}
