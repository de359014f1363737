// Which measure here is the one a document tells: the same title is, one that only resembles it is asked about. Must not know what the
// document would change.
import { distance } from 'fastest-levenshtein';
import type { Measure } from '../measure.ts';
import { titleKey } from './one-measure.ts';
import type { UnderstoodMeasure } from './understood.ts';

/** `is`: the one here; `candidates`: those it may be, the likeliest first. */
export type Pair = {
  readonly understood: UnderstoodMeasure;
  readonly is?: Measure;
  readonly candidates: readonly Measure[];
};

const MOST_CANDIDATES = 3;

/** A measure as it is compared: its title plain, and the words of title and content. */
type Compared<T> = {
  readonly of: T;
  readonly title: string;
  readonly titleWords: ReadonlySet<string>;
  readonly contentWords: ReadonlySet<string>;
};
type Told = Compared<UnderstoodMeasure>;
type Here = Compared<Measure>;

const compared = <T extends { readonly title: string; readonly content: string }>(of: T): Compared<T> => {
  const title = titleKey(of.title);
  return { of, title, titleWords: wordsOf(title), contentWords: wordsOf(titleKey(of.content)) };
};

/**
 * Each measure of the document with its match; nothing here is the match of two. `changesNothing`: whether a measure here is as the
 * document tells it already, so that twins find the same ones each time.
 */
export function pairsOf(
  understood: readonly UnderstoodMeasure[],
  measures: readonly Measure[],
  changesNothing: (one: UnderstoodMeasure, measure: Measure) => boolean,
): readonly Pair[] {
  const told = understood.map(compared);
  const here = measures.map(compared);
  const byTitle = Map.groupBy(here, ({ title }) => title);
  const byId = new Map(here.map((one) => [one.of.id, one]));
  const alike = ({ title }: Told): readonly Here[] => byTitle.get(title) ?? [];
  const ways: readonly ((one: Told) => readonly Here[])[] = [
    (one) => {
      const found = one.of.id === undefined ? undefined : byId.get(one.of.id);
      return found && isSameId(one, found) ? [found] : [];
    },
    (one) => alike(one).filter((other) => changesNothing(one.of, other.of)),
    (one) => alike(one).filter((other) => isSameArea(one.of, other.of)),
    alike,
  ];
  const matched = new Map<Told, Here>();
  const free = new Set(here);
  for (const way of ways) {
    const left = told
      .filter((one) => !matched.has(one))
      .map((one) => ({ one, fitting: way(one).filter((other) => free.has(other)) }))
      .filter(({ fitting }) => fitting.length > 0);
    for (const { one, fitting } of left.toSorted((a, b) => a.fitting.length - b.fitting.length)) {
      const first = fitting.find((other) => free.has(other));
      if (!first) continue;
      matched.set(one, first);
      free.delete(first);
    }
  }
  return told.map((one) => {
    const is = matched.get(one);
    return is
      ? { understood: one.of, is: is.of, candidates: [] }
      : { understood: one.of, candidates: candidatesFor(one, free) };
  });
}

const ENOUGH = 0.62;

/** Those it resembles, the likeliest first; one with its id too, however unlike. */
function candidatesFor(one: Told, free: ReadonlySet<Here>): readonly Measure[] {
  return [...free]
    .map((other) => ({ other, score: likeness(one, other) }))
    .filter(({ other, score }) => score >= ENOUGH || (one.of.id !== undefined && other.of.id === one.of.id))
    .toSorted((a, b) => b.score - a.score)
    .slice(0, MOST_CANDIDATES)
    .map(({ other }) => other.of);
}

const isSameArea = ({ goalArea }: UnderstoodMeasure, measure: Measure): boolean =>
  goalArea === undefined ||
  [measure.goalArea, ...(measure.also ?? []).map((also) => also.goalArea)].some(
    (area) => titleKey(area) === titleKey(goalArea),
  );

/** An id of ours counts where title or content is much the same: another municipality's file has the same ids. */
const isSameId = (one: Told, other: Here): boolean =>
  one.title === other.title ||
  titleLikeness(one, other) >= 0.5 ||
  (one.of.content !== '' && one.of.content === other.of.content);

/** 0–1: titles first; the same goal area, and much the same content, make it likelier. */
function likeness(one: Told, other: Here): number {
  const title = titleLikeness(one, other);
  const content = shared(one.contentWords, other.contentWords) * 0.3;
  if (title < 0.3 && content <= 0.2) return title;
  const area = one.of.goalArea !== undefined && isSameArea(one.of, other.of) ? 0.08 : 0;
  return Math.min(1, title + area + content);
}

/** The better of how few letters differ and how many words are shared. */
function titleLikeness(one: Compared<unknown>, other: Compared<unknown>): number {
  const longest = Math.max(one.title.length, other.title.length);
  if (longest === 0) return 0;
  const words = shared(one.titleWords, other.titleWords);
  return words >= 0.9 ? words : Math.max(1 - distance(one.title, other.title) / longest, words);
}

const SMALL = new Set('og i på av for med til ved den det de en et som om mot er å'.split(' '));

/** How much of the shorter text's words stands in the other: Dice's measure leaning to the shorter. */
function shared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [less, more] = one.size <= other.size ? [one, other] : [other, one];
  if (less.size === 0) return 0;
  let both = 0;
  for (const word of less) if (more.has(word)) both += 1;
  const dice = (2 * both) / (one.size + other.size);
  return less.size >= 2 ? (dice + both / less.size) / 2 : dice;
}

const wordsOf = (plain: string): ReadonlySet<string> =>
  new Set(plain.split(' ').filter((word) => word.length > 1 && !SMALL.has(word)));
