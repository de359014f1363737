// The invitation as a document for the municipality's archive: what, when, who is called, the agenda, and whether it is archived.
// It must not know how a document is drawn.
import { type Capability, type Ctx, type PersonCtx, file } from '../../capability.ts';
import type { Paper, Part } from '../../written.ts';
import { dayOf } from '../../domain/calendar.ts';
import { type Forum, haveClosedMinutes } from '../../domain/forum.ts';
import type { Meeting } from '../../domain/meeting.ts';
import { filedId } from '../../domain/minutes.ts';
import type { PersonId } from '../../domain/people.ts';
import { fetchedUntil } from '../../drawing.ts';
import { holdsAs, nameOf } from '../../reading/who.ts';
import { findMeeting } from './card.ts';
import { agendaFor, factsOf, forumsOf, leadersOf, titleOf } from './facts.ts';
import { meetingKey } from './who.ts';

/** «Ikke arkivert», or when and by whom. */
export async function archiveLine(
  { read, texts }: Pick<Ctx, 'read' | 'texts'>,
  meeting: Pick<Meeting, 'id'>,
): Promise<string> {
  const filed = await read.get('filed', filedId(meeting.id, 'invitation'));
  if (!filed) return texts.meeting.notFiled;
  const name = nameOf(await read.get('person', filed.by));
  return texts.meeting.filedOn({ day: texts.dates.dayYear(dayOf(filed.at)), name });
}

/** Undefined when the service has no public address. */
export const paperLink = (
  { link, now }: Pick<Ctx, 'link' | 'now'>,
  person: PersonId,
  meeting: Meeting,
): Promise<string | undefined> =>
  link({ kind: 'file', person, of: 'meeting.paper', with: { meeting: meeting.id } }, fetchedUntil(now));

export const papers: NonNullable<Capability['files']> = {
  'meeting.paper': file({
    input: meetingKey,
    async write(ctx, { meeting: id }) {
      const found = await findMeeting(ctx, id);
      if (!found) return undefined;
      const { convener, chair, secretary } = found.forum;
      const roles = [convener, chair, secretary].filter((role) => role !== undefined);
      return (await holdsAs(ctx, ctx.person, roles)) ? paperOf(ctx, found.forum, found.meeting) : undefined;
    },
  }),
};

async function paperOf(ctx: PersonCtx, forum: Forum, meeting: Meeting): Promise<Paper> {
  const { texts } = ctx;
  const m = texts.meeting;
  const forums = await forumsOf(ctx, forum, meeting.joint);
  const closed = haveClosedMinutes(forums);
  const title = await titleOf(ctx, forum, meeting);
  return {
    file: `innkalling-${forum.id}-${meeting.day}`,
    title: m.invitationTitle({ forum: title }),
    ...(closed ? { header: m.closedHeader } : {}),
    parts: [
      { kind: 'facts', facts: await facts(ctx, forum, meeting, closed) },
      { kind: 'heading', text: m.agenda },
      await agendaTable(ctx, forum, meeting),
      { kind: 'heading', text: m.invited },
      await invitedTable(ctx, meeting),
    ],
  };
}

/** What an archive asks of a document: what it is and of when, who sent it, whether it is open (arkivlova, offentleglova). */
async function facts(ctx: PersonCtx, forum: Forum, meeting: Meeting, closed: boolean) {
  const { texts, area } = ctx;
  const m = texts.meeting;
  const told = await factsOf(ctx, forum, meeting);
  const fact = (title: string, value: string | undefined) => (value ? [{ title, value }] : []);
  return [
    ...fact(m.facts.when, told.when),
    ...fact(m.facts.where, told.where),
    ...fact(m.facts.sender, area.name),
    ...(await leadersOf(ctx, forum, meeting.convener, meeting.day)),
    ...fact(m.facts.dated, texts.dates.dayYear(dayOf(meeting.invitedAt ?? ctx.now))),
    ...fact(m.facts.access, closed ? m.closedHeader : m.openAccess),
    ...fact(m.facts.archive, await archiveLine(ctx, meeting)),
  ];
}

async function agendaTable(ctx: PersonCtx, forum: Forum, meeting: Meeting): Promise<Part> {
  const m = ctx.texts.meeting;
  const lines = await agendaFor(ctx, forum, meeting);
  if (lines.length === 0) return { kind: 'text', text: m.noAgenda };
  const rows = lines.map(({ title, minutes }, n) => [
    String(n + 1),
    title,
    minutes === undefined ? '' : String(minutes),
  ]);
  return { kind: 'table', columns: [m.columns.number, m.columns.item, m.columns.minutes], rows };
}

async function invitedTable({ read, texts }: PersonCtx, meeting: Meeting): Promise<Part> {
  const m = texts.meeting;
  const rows = meeting.invitees.map(async ({ person, role }) => [
    nameOf(await read.get('person', person)),
    role === undefined ? m.guest : ((await read.get('role', role))?.name ?? ''),
  ]);
  return { kind: 'table', columns: [m.columns.name, m.columns.role], rows: await Promise.all(rows) };
}
