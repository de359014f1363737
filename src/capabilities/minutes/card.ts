// The cards the minutes are written on: all items with what is written, one item, and who was there.
import type { Ctx, Drawing } from '../../capability.ts';
import { addDays } from '../../domain/calendar.ts';
import { calledRoles } from '../../domain/forum.ts';
import {
  type Entry,
  ENTRIES_AT_MOST,
  TASKS_AT_MOST,
  isCounted,
  isKept,
  isWritten,
} from '../../domain/minutes.ts';
import { markOf } from '../../mark.ts';
import { allOf } from '../../reading/read.ts';
import type { Begun, Found } from './access.ts';
import { attendeeLine, decisionLabel, occasion, taskLine, wantedOf } from './facts.ts';

type Seeing = Pick<Ctx, 'read' | 'texts' | 'now' | 'area'>;

// --- all items -------------------------------------------------------------------------------------------------------

/** So many items stand on one card, and keep it under 28 kB. */
const AT_A_TIME = 12;

/** Every item with its button. `said`: what has just been done, or is not as it should be. */
export async function overviewCard(
  ctx: Seeing,
  found: Begun,
  { from = 0, said = '' }: { readonly from?: number; readonly said?: string | undefined } = {},
): Promise<Drawing> {
  const { minutes: words } = ctx.texts;
  const { entries, present, others = [] } = found.minutes;
  const first = from < entries.length ? from : 0;
  const written = entries.filter(isWritten).length;
  const title = words.title(occasion(ctx, found));
  return {
    card: 'minutes.overview',
    summary: title,
    data: {
      title,
      said,
      hasSaid: said !== '',
      lead: words.lead({ n: written, of: entries.length }),
      ...(await wantedOf(ctx, found.minutes)),
      rows: entries.slice(first, first + AT_A_TIME).map((entry, n) => row(ctx, entry, first + n + 1)),
      present: words.present({
        n: present.length + others.length,
        of: found.meeting.invitees.length,
        counted: isCounted(found.minutes),
      }),
      meeting: found.meeting.id,
      maySend: written > 0,
      empty: !entries.some(isKept),
      mayAdd: entries.length < ENTRIES_AT_MOST,
      hasNext: entries.length > first + AT_A_TIME,
      nextFrom: first + AT_A_TIME,
      hasBack: first > 0,
      backFrom: Math.max(0, first - AT_A_TIME),
    },
  };
}

function row({ texts: { minutes: words } }: Pick<Ctx, 'texts'>, entry: Entry, n: number) {
  const done = isWritten(entry);
  return {
    entry: entry.id,
    text: words.row({ n, title: entry.title }),
    standing: done ? words.written : words.unwritten,
    button: done ? words.change : words.write,
  };
}

// --- one item --------------------------------------------------------------------------------------------------------

/** What has been typed in the fields of an item. */
export type Typed = {
  readonly title: string;
  readonly said: string;
  readonly decision: string;
  readonly task: string;
  readonly role: string;
  readonly due: string;
};

type Form = { readonly typed?: Typed; readonly said?: string | undefined };

/** Tells what a form was drawn from, so that two who write in the same item at once are told of it. */
export const markIn = ({ title, said, decision }: Pick<Typed, 'title' | 'said' | 'decision'>): string =>
  markOf([title, said, decision]);

export const typedOf = ({ title, said = '', decision = '' }: Entry): Typed => ({
  ...{ title, said, decision },
  ...{ task: '', role: '', due: '' },
});

/** More than these, or longer names, would not fit on the card. */
const ROLES_AT_MOST = 60;
const ROLE_LENGTH = 70;

/** The roles a task can be given: the forum's own first, then all others by name. */
async function rolesOf({ read }: Seeing, { forums }: Found) {
  const all = await allOf(read, 'role');
  const own = new Set(forums.flatMap(calledRoles));
  const rest = all
    .filter(({ id }) => !own.has(id))
    .toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  return [...all.filter(({ id }) => own.has(id)), ...rest]
    .slice(0, ROLES_AT_MOST)
    .map(({ id, name }) => ({ title: name.slice(0, ROLE_LENGTH), value: id }));
}

/** «Sak 2 av 5: …» with its fields. An entry that is not in the minutes yet is a new one beside the agenda. */
export async function itemCard(
  ctx: Seeing,
  found: Begun,
  entry: Entry,
  { typed = typedOf(entry), said = '' }: Form = {},
): Promise<Drawing> {
  const { minutes: words } = ctx.texts;
  const { entries } = found.minutes;
  const index = entries.findIndex(({ id }) => id === entry.id);
  const title =
    index < 0 ? words.newItem : words.item({ n: index + 1, of: entries.length, title: entry.title });
  const tasks = entry.tasks ?? [];
  const isLast = index < 0 || index === entries.length - 1;
  return {
    card: 'minutes.item',
    summary: title.slice(0, 200),
    data: {
      title,
      said,
      hasSaid: said !== '',
      isBeside: entry.beside === true,
      typed,
      decisionLabel: decisionLabel(ctx, found),
      tasks: await taskLines(ctx, entry),
      hasTasks: tasks.length > 0,
      mayTask: tasks.length < TASKS_AT_MOST,
      typing: typed.task !== '' || typed.role !== '',
      roles: await rolesOf(ctx, found),
      min: found.meeting.day,
      max: latestDue(found),
      meeting: found.meeting.id,
      entry: entry.id,
      mark: markIn(typedOf(entry)),
      isLast,
      hasNext: !isLast,
      hasBack: index > 0,
      mayRemove: entry.beside === true && index >= 0,
    },
  };
}

/** The last day a task of a meeting may be given. */
export const latestDue = ({ meeting }: Pick<Found, 'meeting'>) => addDays(meeting.day, 3 * 365);

const taskLines = (ctx: Seeing, { tasks = [] }: Entry) =>
  Promise.all(
    tasks.map(async (one) => ({
      task: one.id,
      text: await taskLine(ctx, one),
      short: one.title.slice(0, 60),
    })),
  );

// --- who was there ---------------------------------------------------------------------------------------------------

const PERSONS_AT_A_TIME = 30;

/** A box for each of the invited, some at a time, and a field for all others. */
export async function attendanceCard(ctx: Seeing, found: Begun, from: number): Promise<Drawing> {
  const { minutes: words } = ctx.texts;
  const { invitees } = found.meeting;
  const first = from < invitees.length ? from : 0;
  const page = invitees.slice(first, first + PERSONS_AT_A_TIME);
  const choices = await Promise.all(
    page.map(async (one) => ({ title: await attendeeLine(ctx, one), value: one.person })),
  );
  const title = words.attendanceTitle(occasion(ctx, found));
  return {
    card: 'minutes.attendance',
    summary: title,
    data: {
      title,
      choices,
      hasChoices: choices.length > 0,
      chosen: page.flatMap(({ person }) => (found.minutes.present.includes(person) ? person : [])).join(','),
      others: (found.minutes.others ?? []).join('\n'),
      meeting: found.meeting.id,
      from: first,
      hasNext: invitees.length > first + PERSONS_AT_A_TIME,
      hasBack: first > 0,
    },
  };
}

/** The invited that a card of attendance held. */
export const personsFrom = ({ meeting }: Pick<Found, 'meeting'>, from: number) =>
  meeting.invitees.slice(from, from + PERSONS_AT_A_TIME).map(({ person }) => person);
