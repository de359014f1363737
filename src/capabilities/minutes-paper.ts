// The minutes as a document for the archive: what an archive asks for stands on top (title, dates, sender, access), then who
// was there, what was said and decided, who does what, and what was added later.
import type { Paper, Part, PersonCtx } from '../capability.ts';
import { dayOf } from '../domain/calendar.ts';
import { habitsOf } from '../domain/forum.ts';
import { type Entry, isWritten } from '../domain/minutes.ts';
import type { PersonId } from '../domain/people.ts';
import { nameOf } from '../reading/who.ts';
import { type Begun, decisionLabel, occasion } from './minutes-card.ts';
import { tasksTable } from './minutes-letter.ts';
import { archiveLine, stateLine } from './minutes-show.ts';

type Writing = Pick<PersonCtx, 'read' | 'texts' | 'now' | 'area'>;

export async function minutesPaper(ctx: Writing, found: Begun): Promise<Paper> {
  const { minutes: words } = ctx.texts;
  const { meeting, forum, forums, minutes } = found;
  const closed = forums.some((one) => habitsOf(one).closedMinutes);
  return {
    file: `${words.fileName}-${forum.id}-${meeting.day}`,
    title: words.title(occasion(ctx, found)),
    ...(closed ? { header: words.closedHeader } : {}),
    parts: [
      { kind: 'facts', facts: await facts(ctx, found, closed) },
      ...(await people(ctx, found)),
      ...minutes.entries.flatMap((entry, n) => entryParts(ctx, found, entry, n + 1)),
      ...(await tasksTable(ctx, found, minutes.state === 'sent')),
      ...(await additions(ctx, found)),
    ],
  };
}

/** What an archive asks of a document: what it is and of when, who sent it, whether it is open (arkivlova, offentleglova). */
async function facts(ctx: Writing, found: Begun, closed: boolean) {
  const { texts, read, area } = ctx;
  const { minutes: words, dates } = texts;
  const { meeting, minutes, forums } = found;
  const fact = (title: string, value: string) => ({ title, value });
  const written = minutes.sentAt ?? minutes.startedAt;
  return [
    fact(words.factForum, dates.list(forums.map(({ name }) => name))),
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
    Promise.all(list.map((one) => attendee(ctx, one)));
  const others = minutes.others ?? [];
  if (minutes.present.length + others.length === 0)
    return [
      { kind: 'heading', text: words.presentTitle },
      { kind: 'text', text: words.nobodyPresent },
    ];
  const present = await named(meeting.invitees.filter(({ person }) => isPresent(person)));
  const absent = await named(meeting.invitees.filter(({ person }) => !isPresent(person)));
  return [...listOf(words.presentTitle, [...present, ...others]), ...listOf(words.absentTitle, absent)];
}

const listOf = (heading: string, items: readonly string[]): readonly Part[] =>
  items.length === 0
    ? []
    : [
        { kind: 'heading', text: heading },
        { kind: 'list', items },
      ];

async function attendee(
  { read, texts }: Writing,
  { person, role }: Begun['meeting']['invitees'][number],
): Promise<string> {
  const name = nameOf(await read.get('person', person));
  return texts.minutes.attendee({ name, role: (role && (await read.get('role', role))?.name) ?? '' });
}

// --- what was said ---------------------------------------------------------------------------------------------------

function entryParts(ctx: Writing, found: Begun, entry: Entry, n: number): readonly Part[] {
  const { minutes: words } = ctx.texts;
  const { said = '', decision = '' } = entry;
  return [
    { kind: 'heading', text: words.row({ n, title: entry.title }) },
    ...(said === '' ? [] : [{ kind: 'text' as const, text: said }]),
    ...(decision === ''
      ? []
      : [
          {
            kind: 'text' as const,
            text: words.labelled({ label: decisionLabel(ctx, found), text: decision }),
          },
        ]),
    ...(isWritten(entry) ? [] : [{ kind: 'text' as const, text: words.nothingSaid }]),
  ];
}

async function additions({ read, texts }: Writing, { minutes }: Begun): Promise<readonly Part[]> {
  const items = await Promise.all(
    minutes.additions.map(async ({ text, by, at }) =>
      texts.minutes.addition({
        name: nameOf(await read.get('person', by)),
        day: texts.dates.dayYear(dayOf(at)),
        text,
      }),
    ),
  );
  return listOf(texts.minutes.additionsTitle, items);
}
