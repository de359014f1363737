// Whether what was chosen may point at somebody though no name is there: in a small municipality a rare topic in a narrow place is
// known to many. And the same answers made coarser. It must not know the text; the identity guard looks at that.
import type { Answers } from './concern.ts';
import type { ConcernRules } from './concern-rules.ts';

/** Topics of which a small municipality has few cases in a year. */
const RARE_TOPICS: readonly string[] = ['images', 'exploitation', 'hate', 'mentalHealth'];
/** Places with few people in them. */
const NARROW_PLACES: readonly string[] = ['homes', 'event', 'leisure', 'transport'];
/** What few people are part of. */
const FEW: readonly string[] = ['group', 'place'];

/** Inhabitants under which choices are looked at together; the handbook's small municipality has fewer levels under 2,500. */
const SMALL = 10_000;
const TINY = 2_500;

const rareTopics = ({ topics = [] }: Partial<Answers>): boolean =>
  topics.some((one) => RARE_TOPICS.includes(one));
const narrowPlace = ({ where }: Partial<Answers>): boolean =>
  where !== undefined && NARROW_PLACES.includes(where);

/**
 * Whether these choices together may point at somebody here. A municipality of an unknown size is taken as small. Two narrow answers
 * of topic, place and «a few days» are one too many; in a tiny municipality a rare topic or a narrow place alone.
 */
export function isRare(
  answers: Partial<Answers>,
  { inhabitants = 0 }: Pick<ConcernRules, 'inhabitants'>,
): boolean {
  if (inhabitants >= SMALL || answers.about === undefined || !FEW.includes(answers.about)) return false;
  const narrow = [rareTopics(answers), narrowPlace(answers)].filter(Boolean).length;
  if (inhabitants > 0 && inhabitants < TINY) return narrow > 0;
  return narrow + (narrow > 0 && answers.since === 'days' ? 1 : 0) > 1;
}

/** The same with «several places» for a narrow one, and «something else» for rare topics. Never rare. */
export function coarser<T extends Partial<Answers>>(answers: T): T {
  const topics = answers.topics?.map((one) => (RARE_TOPICS.includes(one) ? ('other' as const) : one));
  return {
    ...answers,
    ...(narrowPlace(answers) ? { where: 'several' } : {}),
    ...(topics ? { topics: [...new Set(topics)] } : {}),
  };
}
