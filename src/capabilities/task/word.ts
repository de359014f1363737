// What is told of a task, and when: on the role's card of the day, or by e-mail with a page where it is answered. True only while
// the task is open and lies with the reader.
import { z } from 'zod';
import {
  type Ctx,
  type Due,
  type DueCtx,
  type PersonCtx,
  type Window,
  letter,
  view,
} from '../../capability.ts';
import type { Letter } from '../../written.ts';
import { type Instant, DAY_MS, dayOf } from '../../domain/calendar.ts';
import { withArea } from '../../domain/event.ts';
import type { Task } from '../../domain/minutes.ts';
import type { PersonId } from '../../domain/people.ts';
import { wordsOf } from '../../domain/task.ts';
import { readerOf } from '../../reading/reach.ts';
import { allOf } from '../../reading/read.ts';
import { tellOf } from '../../reading/tasks.ts';
import { answeringOrCoordinators, holdsAs } from '../../reading/who.ts';
import { taskStanding } from '../../texts/task.ts';
import { dueOf, meetingOf, taskCard } from './card.ts';
import { type Key, find, keySchema, rolesFor } from './key.ts';

const wordSchema = keySchema.extend({ step: z.enum(['new', 'soon', 'late', 'again']) });
type Step = z.output<typeof wordSchema>['step'];

export const views = {
  'task.word': view({
    input: wordSchema,
    async draw(ctx, { step, ...key }) {
      const found = await lying(ctx, key, readerOf(ctx.to));
      if (!found) return undefined;
      const summary = ctx.texts.task.summary[step]({ title: found.title, due: dueOf(ctx, found) });
      return { ...(await taskCard(ctx, found)), summary };
    },
  }),
  /** The page of a letter. */
  'task.show': view({
    input: keySchema,
    async draw(ctx, key) {
      const found = await find(ctx, key);
      const person = readerOf(ctx.to);
      const may = found && person && (await holdsAs(ctx, person, await rolesFor(ctx, key)));
      return may ? taskCard(ctx, found) : undefined;
    },
  }),
};

export const letters = {
  'task.word': letter({
    input: wordSchema,
    async write(ctx, { step, ...key }) {
      const found = await lying(ctx, key, ctx.person);
      return found && letterOf(ctx, found, step);
    },
  }),
};

async function lying(
  ctx: Pick<Ctx, 'read' | 'area' | 'now'>,
  key: Key,
  person: PersonId | undefined,
): Promise<Task | undefined> {
  const found = await find(ctx, key);
  if (!found || found.state !== 'open' || !person) return undefined;
  return (await answeringOrCoordinators(ctx, found.role)).includes(person) ? found : undefined;
}

/** How long the page of a letter is good. */
const PAGE_MS = 90 * DAY_MS;

async function letterOf(ctx: PersonCtx, found: Task, step: Step): Promise<Letter> {
  const { texts, link, person, now, read } = ctx;
  const { task: words } = texts;
  const { forum, id } = found;
  const of = { kind: 'page', person, of: 'task.show', with: { forum, task: id } } as const;
  const page = await link(of, (now + PAGE_MS) as Instant);
  const meeting = await meetingOf(ctx, found);
  const fact = (title: string, value: string) => ({ title, value });
  return {
    subject: withArea(words.subject[step]({ meeting, due: dueOf(ctx, found) }), ctx.area),
    parts: [
      { kind: 'heading', text: words.heading({ title: found.title }) },
      { kind: 'text', text: words.letterText },
      {
        kind: 'facts',
        facts: [
          fact(words.from, meeting),
          fact(words.role, (await read.get('role', found.role))?.name ?? found.role),
          fact(words.due, dueOf(ctx, found) || words.noDue),
          fact(words.how, taskStanding(texts, found, dayOf(now))),
        ],
      },
      page === undefined
        ? { kind: 'text', text: words.noAddress }
        : { kind: 'link', label: words.answerHere, url: page },
    ],
  };
}

/** Reminders, each at its moment to whoever the task lies with then. */
export async function due(ctx: DueCtx, window: Window): Promise<readonly Due[]> {
  const all = await allOf(ctx.read, 'task');
  const words = all.flatMap((one) => wordsOf(one, ctx.area.closed, window).map((word) => ({ one, word })));
  return Promise.all(
    words.map(async ({ one, word }) => ({ at: word.at, outcome: { send: await tellOf(ctx, one, word) } })),
  );
}
