// The fields of each question, from the closed lists: labels, choices and what was chosen before.
import type { Ctx } from '../../capability.ts';
import {
  type ConcernDraft,
  ABOUT,
  GRAVITY,
  HOW,
  LEVELS,
  SINCE,
  TOPICS,
  TRIED,
  URGENCY,
  WHEN,
  WHERE,
  WITH,
} from '../../domain/concern.ts';
import { type Step, STEPS, teamFirst } from '../../domain/concern-steps.ts';

type Texts = Ctx['texts'];
type Field = {
  readonly id: string;
  readonly label: string;
  readonly multi: boolean;
  readonly style: 'expanded' | 'compact';
  readonly value: string;
  readonly choices: readonly { readonly title: string; readonly value: string }[];
};

/** No talk is wished for. */
export const NO_TALK = 'none';

/** A question with several answers folds on a phone as little as one with one: all stand open, but for the long lists of one answer. */
function field<K extends string>(
  id: string,
  label: string,
  list: readonly K[],
  words: Readonly<Record<K, string>>,
  chosen: string | readonly string[] | undefined,
  shape: { readonly multi?: boolean; readonly compact?: boolean } = {},
): Field {
  return {
    id,
    label,
    multi: shape.multi ?? false,
    style: shape.compact ? 'compact' : 'expanded',
    value: typeof chosen === 'string' ? chosen : (chosen ?? []).join(','),
    choices: list.map((value) => ({ title: words[value], value })),
  };
}

const talkFields = ({ concern: t, concernWords: said }: Texts, { talk, step }: ConcernDraft): Field[] => {
  const beyond = STEPS.findIndex((one) => one === step) > STEPS.indexOf('talk');
  const person = talk?.with ?? (beyond ? NO_TALK : 'coordinator');
  const words = { ...said.withWhom, [NO_TALK]: t.noTalk } as Readonly<Record<string, string>>;
  return [
    field('with', t.withLabel, [...WITH, NO_TALK], words, person),
    field('how', t.howLabel, HOW, said.how, talk?.how ?? 'phone', { compact: true }),
    field('when', t.whenLabel, WHEN, said.when, talk?.when ?? 'any', { compact: true }),
  ];
};

/** The fields of a step; none where it has a card of its own. */
export function fieldsOf(texts: Texts, step: Step, draft: ConcernDraft): readonly Field[] {
  const { concern: t, concernWords: said } = texts;
  const { about, topics, where, since, gravity, urgency, tried, level } = draft.answers;
  const urgent = field('urgency', t.urgencyLabel, URGENCY, said.urgency, urgency);
  switch (step) {
    case 'about':
      return [field('about', t.aboutLabel, ABOUT, said.about, about)];
    case 'kind':
      return [
        field('topics', t.topicsLabel, TOPICS, said.topics, topics, { multi: true }),
        field('where', t.whereLabel, WHERE, said.where, where, { compact: true }),
      ];
    case 'grave':
      return about === 'person'
        ? [urgent]
        : [
            field('since', t.sinceLabel, SINCE, said.since, since, { compact: true }),
            field('gravity', t.gravityLabel, GRAVITY, said.gravity, gravity),
            urgent,
          ];
    case 'tried':
      return [
        field('tried', t.triedLabel, TRIED, said.tried, tried, { multi: true }),
        field('level', t.levelLabel, LEVELS, said.levels, level ?? 'unsure', { compact: true }),
      ];
    case 'talk':
      return talkFields(texts, draft);
    default:
      return [];
  }
}

/** What is said above the fields. */
export function notesOf({ concern: t }: Texts, step: Step, { answers }: ConcernDraft): readonly string[] {
  const isPerson = answers.about === 'person';
  if (step === 'about') return [t.aboutNote];
  if (step === 'grave') return isPerson ? [t.personWhy, t.personGrave] : [];
  if (step !== 'talk') return [];
  const unasked = isPerson && !answers.tried?.includes('schoolTeam');
  return [...(teamFirst(answers) ? [t.teamFirst] : unasked ? [t.teamPerson] : []), t.talkPolice];
}
