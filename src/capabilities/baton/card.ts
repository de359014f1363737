// What the cards of the baton are made of: a word with buttons, the answers as facts, roles to choose among. It never shows a text.
import type { Ctx, Drawing } from '../../capability.ts';
import { dayOf } from '../../domain/calendar.ts';
import type { Concern } from '../../domain/concern.ts';
import { type Role, answersFor } from '../../domain/people.ts';
import { textCard } from '../../drawing.ts';
import { allOf } from '../../reading/read.ts';
import { nameOf } from '../../reading/who.ts';
import { answerFacts } from '../../texts/concern-words.ts';

export type Seeing = Pick<Ctx, 'read' | 'area' | 'now' | 'texts'>;

/** A button: the concern goes along, and a theme where it opens a hastemøte. The first is the obvious one. */
export type Button = { readonly label: string; readonly verb: string; readonly theme?: string };
export type Fact = { readonly title: string; readonly value: string };

type Word = {
  readonly title: string;
  readonly lines: readonly string[];
  readonly facts?: readonly Fact[];
  readonly buttons?: readonly Button[];
};

/** A few sentences and what to do next. */
export const wordCard = (
  { id }: Pick<Concern, 'id'>,
  { title, lines, facts = [], buttons = [] }: Word,
): Drawing => ({
  card: 'baton.word',
  summary: title,
  data: {
    title,
    lines: lines.filter((text) => text !== '').map((text) => ({ text })),
    facts,
    hasFacts: facts.length > 0,
    buttons: buttons.map(({ label, verb, theme = '' }, nth) => ({
      ...{ label, verb, theme, concern: id },
      style: nth === 0 ? 'positive' : 'default',
    })),
  },
});

export const closedCard = ({ texts }: Pick<Ctx, 'texts'>, { id }: Pick<Concern, 'id'>): Drawing =>
  textCard(texts.baton.closed({ number: id }));

/** The chosen answers, as whoever is asked to take it needs to see them, and who reported. */
export async function offerFacts(
  { texts, read }: Seeing,
  { answers, by }: Concern,
): Promise<readonly Fact[]> {
  const reporter = nameOf(await read.get('person', by));
  return [...answerFacts(texts, answers), { title: texts.baton.by, value: reporter }];
}

/** Chosen where no role is asked; no role has it as its id. */
export const NO_ROLE = '-';

/** More than this no list on a card holds. */
const MOST_ROLES = 60;

/** The roles somebody can be asked as today, by name in Norwegian order. */
export async function askableRoles({ read, now }: Pick<Ctx, 'read' | 'now'>): Promise<readonly Role[]> {
  const roles = await allOf(read, 'role');
  return roles
    .filter((role) => answersFor(role, dayOf(now)).length > 0)
    .toSorted((a, b) => a.name.localeCompare(b.name, 'nb'))
    .slice(0, MOST_ROLES);
}

export const choicesOf = (roles: readonly Role[]) =>
  roles.map(({ id, name }) => ({ title: name, value: id }));
