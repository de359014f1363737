// What the document leaves open, asked: whose words somebody's are, and whether two titles are one measure. Some questions a card;
// what is not answered stays as it is. Part of import.ts.
import { z } from 'zod';
import type { Ctx, Drawing } from '../../capability.ts';
import { type PlanDraft, ownerAnswerSchema } from '../../domain/plan-in/kept.ts';
import { type Question, type Seen, answeredQuestions, openQuestions } from './draft.ts';

/** Questions on one card: what a phone shows without losing its reader. */
const AT_A_TIME = 6;

type Choice = { readonly title: string; readonly value: string };

/** A question with its choices; the last is always «I do not know». `value`: what was answered, at first that. */
function asked(ctx: Ctx, seen: Seen, question: Question) {
  const choosing = choicesOf(ctx, seen, question);
  const told = toldOf(seen, question);
  return choosing.choices.some(({ value }) => value === told) ? { ...choosing, value: told } : choosing;
}

/** What was answered before, as the value of its choice. */
function toldOf({ draft: { answers } }: Seen, question: Question): string | undefined {
  if (question.kind !== 'owner') {
    const told = answers.rows[question.row.key];
    return typeof told === 'object' ? `is:${told.is}` : told;
  }
  const told = answers.owners[question.owner.words];
  if (told?.kind === 'role') return `role:${told.role}`;
  return told?.kind === 'forum' ? `forum:${told.forum}` : told?.kind;
}

function choicesOf(ctx: Ctx, { here }: Seen, question: Question) {
  const { import: words } = ctx.texts;
  if (question.kind === 'owner') return askedOwner(ctx, here, question.owner);
  const { row } = question;
  const name = 'title' in row.understood ? row.understood.title : row.understood.name;
  const candidates = row.state.kind === 'renamed?' ? row.state.candidates : [];
  return {
    label: question.kind === 'measure' ? words.askSame({ title: name }) : words.askSameForum({ title: name }),
    choices: [
      ...candidates.map(({ id, title }): Choice => ({ title: words.asThat({ title }), value: `is:${id}` })),
      { title: words.asNew, value: 'new' },
      { title: words.leave, value: 'leave' },
    ],
    value: 'leave',
  };
}

function askedOwner({ texts }: Ctx, here: Seen['here'], { words: said, as }: OwnerOf) {
  const { import: words } = texts;
  const { roles, forums } = as.kind === 'ask' ? as : { roles: [], forums: [] };
  const role = (id: string): string => here.roles.find((one) => one.id === id)?.name ?? id;
  const forum = (id: string): string => here.forums.find((one) => one.id === id)?.name ?? id;
  return {
    label: words.askOwner({ words: said }),
    choices: [
      ...roles.map((id): Choice => ({ title: role(id), value: `role:${id}` })),
      ...forums.map((id): Choice => ({ title: forum(id), value: `forum:${id}` })),
      { title: words.newRole({ name: said }), value: 'newRole' },
      { title: words.asWords, value: 'text' },
    ],
    value: 'text',
  };
}
type OwnerOf = Extract<Question, { kind: 'owner' }>['owner'];

/** Where among the questions that have been answered a card begins that asks them anew; undefined: it asks those that are open. */
export type Again = number | undefined;
export const againSchema = z
  .preprocess((typed) => (typed === '' ? undefined : typed), z.coerce.number().int().min(0).optional())
  .optional();

/** The questions of one card. */
const questionsAt = (seen: Seen, again: Again): readonly Question[] =>
  again === undefined
    ? openQuestions(seen).slice(0, AT_A_TIME)
    : answeredQuestions(seen).slice(again, again + AT_A_TIME);

/**
 * What is likeliest the same as what, of everything that is open: the nearest title here, where no other in the document is as near to
 * that one. Offered in one press where the questions fill more than one card.
 */
function likeliest(seen: Seen): ReadonlyMap<string, string> {
  const rows = openQuestions(seen).flatMap((question) => (question.kind === 'owner' ? [] : [question.row]));
  const nearest = rows.flatMap(({ key, state }) => {
    const [first] = state.kind === 'renamed?' ? state.candidates : [];
    return first ? [[key, first.id] as const] : [];
  });
  const taken = Map.groupBy(nearest, ([, id]) => id);
  return new Map(nearest.filter(([, id]) => taken.get(id)?.length === 1));
}

/** What comes after a card: the next of those that are asked anew. */
export const followingAt = (again: Again): Again => (again === undefined ? undefined : again + AT_A_TIME);

/** The questions that are open or asked anew, some at a time. `mark`: what the answers belong to. */
export function askCard(ctx: Ctx, seen: Seen, again?: Again): Drawing | undefined {
  const { import: words } = ctx.texts;
  const open = questionsAt(seen, again);
  if (open.length === 0) return undefined;
  const alike = likeliest(seen).size;
  return {
    card: 'import.ask',
    summary: words.askTitle,
    data: {
      area: ctx.area.id,
      mark: seen.mark,
      again: again ?? '',
      offersAll: again === undefined && openQuestions(seen).length > AT_A_TIME && alike > 1,
      sameAll: words.sameAll({ n: alike }),
      rows: open.map((question, n) => ({ id: `answer.${n}`, ...asked(ctx, seen, question) })),
    },
  };
}

// --- what was answered -----------------------------------------------------------------------------------------------

const valueSchema = z
  .string()
  .max(120)
  .regex(/^(?:(?:is|role|forum):[a-z0-9-]{1,60}|new|leave|newRole|text)$/);
const sentSchema = z.looseObject({
  mark: z.string().max(40),
  again: againSchema,
  all: z.boolean().default(false),
});

export type Sent = {
  readonly mark: string;
  readonly again: Again;
  readonly answers: ReadonlyMap<number, string>;
  /** Yes to everything that is likeliest the same, beside what was answered on the card. */
  readonly all: boolean;
};

/** What a press of the card says: `answer.<n>` for the n-th question on it. */
export const answersShape = {
  parse(value: unknown): Sent {
    const { mark, again, all, ...fields } = sentSchema.parse(value);
    const answers = Array.from({ length: AT_A_TIME }, (_, n): readonly [number, string | undefined] => [
      n,
      valueSchema.optional().parse(fields[`answer.${n}`] || undefined),
    ]).flatMap(([n, answer]): readonly (readonly [number, string])[] =>
      answer === undefined ? [] : [[n, answer]],
    );
    return { mark, again, all, answers: new Map(answers) };
  },
};

/** The draft with the answers of a card. Only what the card gave as choices counts. */
export function answered(ctx: Ctx, seen: Seen, { answers, again, all }: Omit<Sent, 'mark'>): PlanDraft {
  const rows = { ...seen.draft.answers.rows };
  const owners = { ...seen.draft.answers.owners };
  if (all) for (const [key, id] of likeliest(seen)) rows[key] = { is: id };
  for (const [n, question] of questionsAt(seen, again).entries()) {
    const value = answers.get(n);
    if (all && (value === 'leave' || value === 'text')) continue;
    if (value === undefined || !asked(ctx, seen, question).choices.some((one) => one.value === value))
      continue;
    if (question.kind === 'owner') owners[question.owner.words] = ownerAnswer(value, question.owner.words);
    else rows[question.row.key] = rowAnswer(value);
  }
  return { ...seen.draft, answers: { rows, owners } };
}

const rowAnswer = (value: string) =>
  value.startsWith('is:') ? { is: value.slice(3) } : value === 'new' ? ('new' as const) : ('leave' as const);

function ownerAnswer(value: string, words: string): z.output<typeof ownerAnswerSchema> {
  const [kind, id] = value.split(':');
  return ownerAnswerSchema.parse({ kind, role: id, forum: id, name: words.slice(0, 120).trim() });
}
