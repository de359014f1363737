// Minutes in words: whose they are, how they stand, what was said and decided, who was there. Cards, letters and documents tell the
// same. It must not know who reads them.
import type { Ctx } from '../../capability.ts';
import type { Part } from '../../written.ts';
import { type Instant, dayOf } from '../../domain/calendar.ts';
import { habitsOf } from '../../domain/forum.ts';
import { type Entry, type EntryTask, type Minutes, approvalTimes, filedId } from '../../domain/minutes.ts';
import { taskId } from '../../domain/task.ts';
import { nameOf } from '../../reading/who.ts';
import { type Begun, type Found, approvers } from './access.ts';

type Seeing = Pick<Ctx, 'read' | 'texts'>;

/** «Koordineringsgruppe torsdag 10. desember 2026»; of a hastemøte that word, as it was called by. */
export const occasion = (
  { texts }: Pick<Ctx, 'texts'>,
  { forums, meeting }: Pick<Found, 'forums' | 'meeting'>,
) => ({
  forum: meeting.emergency ? texts.meeting.urgentTitle : texts.dates.list(forums.map(({ name }) => name)),
  day: texts.dates.dayYear(meeting.day),
});

// --- how they stand --------------------------------------------------------------------------------------------------

/** A draft, waiting and for whom, or sent and by whose word. */
export async function stateLine(
  ctx: Seeing & Pick<Ctx, 'area' | 'now'>,
  { minutes, forum }: Pick<Begun, 'minutes' | 'forum'>,
): Promise<string> {
  const { read, texts, area } = ctx;
  const { minutes: words, dates } = texts;
  const on = (at: Instant | undefined): string => (at === undefined ? '' : dates.dayYear(dayOf(at)));
  if (minutes.state === 'sent') {
    const by = minutes.approvedBy && nameOf(await read.get('person', minutes.approvedBy));
    return words.sentOn({ day: on(minutes.sentAt), by: by ?? '' });
  }
  if (minutes.state !== 'submitted' || minutes.submittedAt === undefined) return words.isDraft;
  const { send } = approvalTimes(minutes.submittedAt, habitsOf(forum).approvalDays, area.closed);
  const waited = await Promise.all((await approvers(ctx, forum)).map((id) => read.get('person', id)));
  return words.waitsUntil({ day: dates.day(dayOf(send)), who: dates.list(waited.map(nameOf)) });
}

/** What the chair asked for, while it is to be done. */
export async function wantedOf({ read, texts }: Seeing, { state, wanted }: Minutes) {
  if (!wanted || state !== 'draft') return { wanted: '', isWanted: false };
  const name = nameOf(await read.get('person', wanted.by));
  return { wanted: texts.minutes.wanted({ name, text: wanted.text }), isWanted: true };
}

/** «Ikke arkivert», or when and by whom. */
export async function archiveLine({ read, texts }: Seeing, meeting: string): Promise<string> {
  const filed = await read.get('filed', filedId(meeting, 'minutes'));
  if (!filed) return texts.minutes.notFiled;
  const name = nameOf(await read.get('person', filed.by));
  return texts.minutes.filedOn({ day: texts.dates.dayYear(dayOf(filed.at)), name });
}

// --- what was said ---------------------------------------------------------------------------------------------------

/** «Vedtak: …», or «Konklusjon: …» of a politiråd; its label alone where nothing was decided. */
export const decisionLine = (
  ctx: Pick<Ctx, 'texts'>,
  found: Pick<Found, 'forum'>,
  decision: string,
): string => ctx.texts.minutes.labelled({ label: decisionLabel(ctx, found), text: decision });

/** «Vedtak», or «Konklusjon» of a politiråd. */
export const decisionLabel = ({ texts }: Pick<Ctx, 'texts'>, { forum }: Pick<Found, 'forum'>): string =>
  forum.type === 'politiraad' ? texts.minutes.conclusion : texts.minutes.decision;

/** What was said of an item and what was decided, each a part; `whole`: not only what was decided. */
export const entryParts = (
  ctx: Pick<Ctx, 'texts'>,
  found: Pick<Found, 'forum'>,
  { said = '', decision = '' }: Entry,
  whole: boolean,
): readonly Part[] => [
  ...(whole && said !== '' ? [{ kind: 'text', text: said } as const] : []),
  ...(decision === '' ? [] : [{ kind: 'text', text: decisionLine(ctx, found, decision) } as const]),
];

/** What was added after they were sent, each with by whom and when. */
export const additionLines = (
  { read, texts }: Seeing,
  additions: Minutes['additions'],
): Promise<readonly string[]> =>
  Promise.all(
    additions.map(async ({ text, by, at }) =>
      texts.minutes.addition({
        name: nameOf(await read.get('person', by)),
        day: texts.dates.dayYear(dayOf(at)),
        text,
      }),
    ),
  );

// --- who does what ---------------------------------------------------------------------------------------------------

/** «Lage plan – Rektor, innen torsdag 10. desember» */
export async function taskLine(
  { read, texts }: Seeing,
  { title, role, due }: Pick<EntryTask, 'title' | 'role' | 'due'>,
): Promise<string> {
  const name = (await read.get('role', role))?.name ?? role;
  return texts.minutes.task({ title, role: name, due: due === undefined ? '' : texts.dates.dayYear(due) });
}

/** What, who and when of the tasks written in the minutes; with `standing`, how each stands today. */
export async function tasksTable(
  { read, texts, now }: Seeing & Pick<Ctx, 'now'>,
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

// --- who was there ---------------------------------------------------------------------------------------------------

/** Name and role of somebody who was invited. */
export async function attendeeLine(
  { read, texts }: Seeing,
  { person, role }: Begun['meeting']['invitees'][number],
): Promise<string> {
  const name = nameOf(await read.get('person', person));
  return texts.minutes.attendee({ name, role: (role && (await read.get('role', role))?.name) ?? '' });
}
