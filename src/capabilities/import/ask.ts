// What the document leaves open, asked: whose words somebody's are, and whether two titles are one measure. Some questions a card;
// what is not answered stays as it is. Part of import.ts.
import { z } from 'zod';
import type { Ctx, Drawing } from '../../capability.ts';
import { type PlanDraft, ownerAnswerSchema } from '../../domain/plan-in/kept.ts';
import { type Question, type Seen, openQuestions } from './draft.ts';

/** Questions on one card: what a phone shows without losing its reader. */
const AT_A_TIME = 6;

type Choice = { readonly title: string; readonly value: string };

/** A question with its choices; the last is always «I do not know». */
function asked(ctx: Ctx, { here }: Seen, question: Question) {
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

/** The questions that are open, some at a time. `mark`: what the answers belong to. */
export function askCard(ctx: Ctx, seen: Seen): Drawing | undefined {
  const { import: words } = ctx.texts;
  const open = openQuestions(seen).slice(0, AT_A_TIME);
  if (open.length === 0) return undefined;
  return {
    card: 'import.ask',
    summary: words.askTitle,
    data: {
      area: ctx.area.id,
      mark: seen.mark,
      rows: open.map((question, n) => ({ id: `answer.${n}`, ...asked(ctx, seen, question) })),
    },
  };
}

// --- what was answered -----------------------------------------------------------------------------------------------

const valueSchema = z
  .string()
  .max(120)
  .regex(/^(?:(?:is|role|forum):[a-z0-9-]{1,60}|new|leave|newRole|text)$/);
const sentSchema = z.looseObject({ mark: z.string().max(40) });

/** What a press of the card says: `answer.<n>` for the n-th question on it. */
export const answersShape = {
  parse(value: unknown): { readonly mark: string; readonly answers: ReadonlyMap<number, string> } {
    const { mark, ...fields } = sentSchema.parse(value);
    const answers = Array.from({ length: AT_A_TIME }, (_, n): readonly [number, string | undefined] => [
      n,
      valueSchema.optional().parse(fields[`answer.${n}`] || undefined),
    ]).flatMap(([n, answer]): readonly (readonly [number, string])[] =>
      answer === undefined ? [] : [[n, answer]],
    );
    return { mark, answers: new Map(answers) };
  },
};

/** The draft with the answers of a card. Only what the card gave as choices counts. */
export function answered(ctx: Ctx, seen: Seen, answers: ReadonlyMap<number, string>): PlanDraft {
  const rows = { ...seen.draft.answers.rows };
  const owners = { ...seen.draft.answers.owners };
  for (const [n, question] of openQuestions(seen).slice(0, AT_A_TIME).entries()) {
    const value = answers.get(n);
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
