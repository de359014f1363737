// The minutes as a document for the archive: what an archive asks for stands on top (title, dates, sender, access), then who
// was there, what was said and decided, who does what, and what was added later.
import type { PersonCtx } from '../../capability.ts';
import type { Paper, Part } from '../../written.ts';
import { dayOf } from '../../domain/calendar.ts';
import { haveClosedMinutes } from '../../domain/forum.ts';
import { type Entry, isCounted, isWritten } from '../../domain/minutes.ts';
import type { PersonId } from '../../domain/people.ts';
import { nameOf } from '../../reading/who.ts';
import type { Begun } from './access.ts';
import {
  additionLines,
  archiveLine,
  attendeeLine,
  entryParts,
  occasion,
  stateLine,
  tasksTable,
} from './facts.ts';

type Writing = Pick<PersonCtx, 'read' | 'texts' | 'now' | 'area'>;

/** The whole of it, closed to the public where a forum of the meeting has its minutes closed. */
export async function minutesPaper(ctx: Writing, found: Begun): Promise<Paper> {
  const { minutes: words } = ctx.texts;
  const { meeting, forum, forums, minutes } = found;
  const closed = haveClosedMinutes(forums);
  return {
    file: `${words.fileName}-${forum.id}-${meeting.day}`,
    title: words.title(occasion(ctx, found)),
    ...(closed ? { header: words.closedHeader } : {}),
    parts: [
      { kind: 'facts', facts: await facts(ctx, found, closed) },
      ...(await people(ctx, found)),
      ...minutes.entries.flatMap((entry, n) => itemParts(ctx, found, entry, n + 1)),
      ...(await tasksTable(ctx, found, minutes.state === 'sent')),
      ...listOf(words.additionsTitle, await additionLines(ctx, minutes.additions)),
    ],
  };
}

/** What an archive asks of a document: what it is and of when, who sent it, whether it is open (arkivlova, offentleglova). */
async function facts(ctx: Writing, found: Begun, closed: boolean) {
  const { texts, read, area } = ctx;
  const { minutes: words, dates } = texts;
  const { meeting, minutes, forums } = found;
  const fact = (title: string, value: string) => ({ title, value });
  const names = dates.list(forums.map(({ name }) => name));
  const written = minutes.sentAt ?? minutes.startedAt;
  return [
    fact(words.factForum, meeting.emergency ? texts.meeting.urgentOf({ forum: names }) : names),
    fact(
      words.factWhen,
      words.when({ day: dates.dayYear(meeting.day), times: dates.times(meeting.start, meeting.end) }),
    ),
    ...(meeting.place === '' ? [] : [fact(words.factPlace, meeting.place)]),
    ...(meeting.theme === undefined ? [] : [fact(words.factTheme, meeting.theme)]),
    fact(words.factSender, area.name),
    fact(words.factSecretary, nameOf(await read.get('person', minutes.secretary))),
    fact(words.factDated, dates.dayYear(dayOf(written))),
    fact(words.factState, await stateLine(ctx, found)),
    fact(words.factAccess, closed ? words.closedHeader : words.openAccess),
    fact(words.factArchive, await archiveLine(ctx, meeting.id)),
  ];
}

// --- who was there ---------------------------------------------------------------------------------------------------

async function people(ctx: Writing, { meeting, minutes }: Begun): Promise<readonly Part[]> {
  const { minutes: words } = ctx.texts;
  const isPresent = (person: PersonId): boolean => minutes.present.includes(person);
  const named = async (list: typeof meeting.invitees): Promise<readonly string[]> =>
    Promise.all(list.map((one) => attendeeLine(ctx, one)));
  const { excused = [], others = [] } = minutes;
  const counted = isCounted(minutes);
  const present = [...(await named(meeting.invitees.filter(({ person }) => isPresent(person)))), ...others];
  const sentWord = listOf(
    words.excusedTitle,
    await named(meeting.invitees.filter(({ person }) => excused.includes(person))),
  );
  if (present.length === 0)
    return [
      { kind: 'heading', text: words.presentTitle },
      { kind: 'text', text: words.nobodyPresent },
      ...sentWord,
    ];
  if (!counted) return [...listOf(words.answeredTitle, present), ...sentWord];
  const absent = await named(meeting.invitees.filter(({ person }) => !isPresent(person)));
  return [...listOf(words.presentTitle, present), ...listOf(words.absentTitle, absent)];
}

const listOf = (heading: string, items: readonly string[]): readonly Part[] =>
  items.length === 0
    ? []
    : [
        { kind: 'heading', text: heading },
        { kind: 'list', items },
      ];

// --- what was said ---------------------------------------------------------------------------------------------------

const itemParts = (ctx: Writing, found: Begun, entry: Entry, n: number): readonly Part[] => [
  { kind: 'heading', text: ctx.texts.minutes.row({ n, title: entry.title }) },
  ...entryParts(ctx, found, entry, true),
  ...(isWritten(entry) ? [] : [{ kind: 'text', text: ctx.texts.minutes.nothingSaid } as const]),
];
