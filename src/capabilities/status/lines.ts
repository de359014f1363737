// The parts of a status that card and document share: what is asked of the politiråd, who has not answered, and how it stands as a
// whole.
import type { ViewCtx } from '../../capability.ts';
import type { StatusLine } from '../../domain/status-paper.ts';
import { isGone, isSilent, isVacant } from '../../domain/round.ts';
import { type Saying, countWords } from '../../reading/status-words.ts';
import type { Found } from './found.ts';

type Seeing = Pick<ViewCtx, 'texts'>;

const wantedOf = ({ measure }: StatusLine): string | undefined => measure.latest?.wanted;

/** Measures that need something of the politiråd, the delayed first. */
export const needing = ({ paper }: Found): readonly StatusLine[] => {
  const asking = paper.lines.filter((one) => wantedOf(one) !== undefined);
  const isDelayed = ({ status }: StatusLine): boolean => status === 'delayed';
  return [...asking.filter(isDelayed), ...asking.filter((one) => !isDelayed(one))];
};

/** Delayed measures whose owners have asked for nothing. */
export const quietlyDelayed = ({ paper }: Found): readonly StatusLine[] =>
  paper.lines.filter((one) => one.status === 'delayed' && wantedOf(one) === undefined);

/** Who owes an answer, by role and never by name. */
export function silentLines({ texts }: Seeing, { paper, opened }: Found): readonly string[] {
  if (!opened) return [];
  const { status: words } = texts;
  const { owners } = paper.round;
  return [
    ...owners
      .filter((one) => isSilent(one) || isGone(one))
      .map(({ name, owed }) => words.silent({ role: name, n: owed })),
    ...owners.filter(isVacant).map(({ name, owed }) => words.vacant({ role: name, n: owed })),
  ];
}

/** A measure with the roles that answer for it. */
export const titleLine = ({ texts }: Seeing, { measure, owners }: StatusLine, { say }: Saying): string =>
  texts.status.byRole({ title: say(measure.title), roles: texts.dates.list(owners.map(say)) });

/** How it stands in a few sentences: the numbers now, at the politiråd before, and how many have answered. */
export function wholeLines({ texts }: Seeing, { paper, opened }: Found): readonly string[] {
  const { status: words } = texts;
  if (paper.lines.length === 0) return [words.noMeasures];
  const { answered, asked, late } = paper.round;
  return [
    words.now({ n: paper.lines.length, counts: countWords(texts, paper.counts) }),
    paper.before ? words.before({ counts: countWords(texts, paper.before) }) : words.noBefore,
    !opened
      ? words.notOpened
      : asked === 0
        ? words.nothingAsked
        : words.answered({ n: answered, of: asked, late: late.length }),
  ];
}
