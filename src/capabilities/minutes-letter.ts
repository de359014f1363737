// The minutes by e-mail: for those who are not in Teams. What was decided and who does what, with an address where the rest is
// read and answered.
import type { Letter, Part, PersonCtx } from '../capability.ts';
import { type Instant, dayOf } from '../domain/calendar.ts';
import { habitsOf } from '../domain/forum.ts';
import type { Entry } from '../domain/minutes.ts';
import { taskId } from '../domain/task.ts';
import { type Begun, decisionLabel, occasion, wantedOf } from './minutes-card.ts';
import { documentLink, stateLine } from './minutes-show.ts';

/** How long the page is good: minutes are looked up between two meetings. */
const PAGE_MS = 90 * 86_400_000;

/** The parts that hold the addresses; words where the service has no public address. */
async function addresses(
  { link, now, texts, person }: PersonCtx,
  meeting: string,
  view: 'minutes.show' | 'minutes.ask',
  label: string,
): Promise<readonly Part[]> {
  const until = (now + PAGE_MS) as Instant;
  const page = await link({ kind: 'page', person, of: view, with: { meeting } }, until);
  const document = view === 'minutes.show' ? await documentLink({ link, now }, meeting, person) : undefined;
  if (page === undefined) return [{ kind: 'text', text: texts.minutes.noAddress }];
  return [
    { kind: 'link', label, url: page },
    ...(document === undefined
      ? []
      : [{ kind: 'link' as const, label: texts.minutes.downloadWeek, url: document }]),
  ];
}

/** Sent, or to be approved: `whole` has what was said too. What is closed to the public stands on the page and not in the letter. */
export async function minutesLetter(ctx: PersonCtx, found: Begun, whole: boolean): Promise<Letter> {
  const { texts } = ctx;
  const { minutes: words } = texts;
  const of = occasion(ctx, found);
  const isSent = found.minutes.state === 'sent';
  const closed = found.forums.some((one) => habitsOf(one).closedMinutes);
  const content = closed
    ? [{ kind: 'text' as const, text: words.letterClosed }]
    : [
        ...(isSent ? [{ kind: 'text' as const, text: words.letterLead }] : []),
        ...found.minutes.entries.flatMap((entry, n) => entryParts(ctx, found, entry, n + 1, whole)),
        ...(await tasksTable(ctx, found)),
      ];
  return {
    subject: isSent ? words.letterSent(of) : words.letterApproval(of),
    parts: [
      { kind: 'heading', text: words.title(of) },
      ...(isSent ? [] : [{ kind: 'text' as const, text: await stateLine(ctx, found) }]),
      ...content,
      ...(await addresses(ctx, found.meeting.id, 'minutes.show', isSent ? words.readAll : words.readApprove)),
    ],
  };
}

function entryParts(
  ctx: Pick<PersonCtx, 'texts'>,
  found: Begun,
  { title, said = '', decision = '' }: Entry,
  n: number,
  whole: boolean,
): readonly Part[] {
  const { minutes: words } = ctx.texts;
  const shown = [
    ...(whole && said !== '' ? [said] : []),
    ...(decision === '' ? [] : [words.labelled({ label: decisionLabel(ctx, found), text: decision })]),
  ];
  if (shown.length === 0 && !whole) return [];
  return [
    { kind: 'heading', text: words.row({ n, title }) },
    ...shown.map((text): Part => ({ kind: 'text', text })),
  ];
}

/** What, who and when of the tasks written in the minutes; with `standing`, how each stands today. */
export async function tasksTable(
  { read, texts, now }: Pick<PersonCtx, 'read' | 'texts' | 'now'>,
  { minutes }: Begun,
  standing = false,
): Promise<readonly Part[]> {
  const { minutes: words, task: taskWords, dates } = texts;
  const tasks = minutes.entries.flatMap((entry) => entry.tasks ?? []);
  if (tasks.length === 0) return [];
  const rows = await Promise.all(
    tasks.map(async ({ id, title, role, due }) => {
      const name = (await read.get('role', role))?.name ?? role;
      const state = (await read.get('task', taskId({ forum: minutes.forum, id })))?.state ?? 'open';
      const day = due === undefined ? words.noDue : dates.dayYear(due);
      return [title, name, day, ...(standing ? [taskWords.state[state]] : [])];
    }),
  );
  const status = words.taskState({ day: dates.dayYear(dayOf(now)) });
  const columns = [words.taskWhat, words.taskWho, words.taskDue, ...(standing ? [status] : [])];
  return [
    { kind: 'heading', text: words.tasksTitle },
    { kind: 'table', columns, rows },
  ];
}

export async function additionLetter(ctx: PersonCtx, found: Begun, text: string): Promise<Letter> {
  const { minutes: words } = ctx.texts;
  const of = occasion(ctx, found);
  return {
    subject: words.letterAdded(of),
    parts: [
      { kind: 'heading', text: words.addedTitle(of) },
      { kind: 'text', text },
      ...(await addresses(ctx, found.meeting.id, 'minutes.show', words.readAll)),
    ],
  };
}

/** The chair wants something changed. */
export async function wantedLetter(ctx: PersonCtx, found: Begun): Promise<Letter> {
  const { minutes: words } = ctx.texts;
  const of = occasion(ctx, found);
  return {
    subject: words.letterWanted(of),
    parts: [
      { kind: 'heading', text: words.title(of) },
      { kind: 'text', text: (await wantedOf(ctx, found.minutes)).wanted },
      ...(await addresses(ctx, found.meeting.id, 'minutes.show', words.writeOn)),
    ],
  };
}

/** The minutes of a meeting are missing. */
export async function askLetter(ctx: PersonCtx, found: Parameters<typeof occasion>[1]): Promise<Letter> {
  const { minutes: words } = ctx.texts;
  const of = occasion(ctx, found);
  return {
    subject: words.askSummary(of),
    parts: [
      { kind: 'heading', text: words.title(of) },
      { kind: 'text', text: words.askText },
      ...(await addresses(ctx, found.meeting.id, 'minutes.ask', words.startWriting)),
    ],
  };
}
