// What a meeting is, in words: its name, when, where, what about, who calls and leads it. Cards, letters and documents tell the
// same. It must not know who is told.
import type { Ctx } from '../../capability.ts';
import type { Line } from '../../domain/agenda.ts';
import { type Day, dayOf, wall } from '../../domain/calendar.ts';
import { type Forum, type ForumId, calledRoles } from '../../domain/forum.ts';
import { MOST_INVITED, type Meeting } from '../../domain/meeting.ts';
import { foldedAt } from '../../domain/paging.ts';
import { type PersonId, type Role, answersFor } from '../../domain/people.ts';
import { readAgenda } from '../../reading/agenda.ts';
import { membersOf, nameOf, vacantOf } from '../../reading/who.ts';
import { rulesOf } from './rules.ts';

export type Seeing = Pick<Ctx, 'read' | 'now' | 'texts' | 'area'>;

// --- who meets -------------------------------------------------------------------------------------------------------

/** The forums of a meeting, the one that calls it first. */
export async function forumsOf(
  { read }: Pick<Ctx, 'read'>,
  forum: Forum,
  joint: readonly ForumId[] | undefined,
): Promise<readonly Forum[]> {
  const others = await Promise.all((joint ?? []).map((id) => read.get('forum', id)));
  return [forum, ...others.filter((one): one is Forum => one !== undefined && one.id !== forum.id)];
}

/** «Koordineringsgruppe», or of a joint meeting «Koordineringsgruppe og Fagteam»; of a hastemøte only that. */
export async function titleOf(
  ctx: Pick<Ctx, 'read' | 'texts'>,
  forum: Forum,
  { joint, emergency }: Pick<Meeting, 'joint' | 'emergency'>,
): Promise<string> {
  if (emergency) return ctx.texts.meeting.urgentTitle;
  const forums = await forumsOf(ctx, forum, joint);
  return ctx.texts.dates.list(forums.map(({ name }) => name));
}

/** The day on a lock screen; of a hastemøte with the hour too, for it may be the next. */
export const dayOn = (
  { dates }: Ctx['texts'],
  { day, start, emergency }: Pick<Meeting, 'day' | 'start' | 'emergency'>,
): string => (emergency ? `${dates.day(day)} ${dates.time(start)}` : dates.day(day));

const rolesOf = (forums: readonly Forum[]): readonly string[] => [...new Set(forums.flatMap(calledRoles))];

/** Who is called to a meeting of these forums on a day, each once: holders, or deputies where there is no holder. */
export const calledTo = (
  ctx: Pick<Ctx, 'read'>,
  forums: readonly Forum[],
  day: Day,
): Promise<readonly { readonly person: PersonId; readonly role: Role }[]> =>
  membersOf(ctx, rolesOf(forums), day);

/** The roles that should be there and that nobody holds. */
export const missingFrom = (
  ctx: Pick<Ctx, 'read'>,
  forums: readonly Forum[],
  day: Day,
): Promise<readonly Role[]> => vacantOf(ctx, rolesOf(forums), day);

/** Name and role of whoever called it; the role only where they hold the one that calls. */
export async function callerOf(
  { read, texts, now }: Pick<Ctx, 'read' | 'texts' | 'now'>,
  forum: Forum,
  person: PersonId | undefined,
): Promise<string | undefined> {
  const known = person && (await read.get('person', person));
  if (!known) return undefined;
  const role = await read.get('role', forum.convener);
  const holds = role !== undefined && answersFor(role, dayOf(now)).includes(known.id);
  return texts.meeting.withRole({ name: nameOf(known), role: holds ? role.name : '' });
}

type Fact = { readonly title: string; readonly value: string };

/** Who calls, chairs and writes, by name where somebody holds the role; what the forum names nobody for is left out. */
export async function leadersOf(
  ctx: Pick<Ctx, 'read' | 'texts' | 'now'>,
  forum: Forum,
  caller: PersonId | undefined,
  day: Day,
): Promise<readonly Fact[]> {
  const { read, texts } = ctx;
  const m = texts.meeting;
  const by = await callerOf(ctx, forum, caller);
  const named = [
    [m.chair, forum.chair],
    [m.secretary, forum.secretary],
  ] as const;
  const lines = await Promise.all(
    named.map(async ([title, id]): Promise<readonly Fact[]> => {
      const role = id === undefined ? undefined : await read.get('role', id);
      if (!role) return [];
      const persons = await Promise.all(answersFor(role, day).map((one) => read.get('person', one)));
      const names = texts.dates.list(persons.map(nameOf));
      return [{ title, value: m.withRole({ name: names || m.noHolder, role: role.name }) }];
    }),
  );
  return [...(by === undefined ? [] : [{ title: m.facts.caller, value: by }]), ...lines.flat()];
}

/** «Rektor: navn» for each who is called. */
export const memberLines = (
  { read, texts }: Pick<Ctx, 'read' | 'texts'>,
  called: Awaited<ReturnType<typeof calledTo>>,
): Promise<readonly string[]> =>
  Promise.all(
    called.map(async ({ person, role }) =>
      texts.meeting.member({ role: role.name, name: nameOf(await read.get('person', person)) }),
    ),
  );

/** Why a meeting cannot be called to so many; undefined when it can. */
export const tooMany = ({ texts }: Pick<Ctx, 'texts'>, n: number): string | undefined =>
  n > MOST_INVITED ? texts.meeting.tooMany({ n, most: MOST_INVITED }) : undefined;

/** More names than this fit in no card beside what else it tells. */
const NAMES = 100;
/** More lines, each with a name and a role. */
const LINES = 80;

/** «A, B og 200 til» */
export const namesIn = ({ texts }: Pick<Ctx, 'texts'>, names: readonly string[], most = NAMES): string =>
  texts.dates.list(
    names.length <= most
      ? names
      : [...names.slice(0, most), texts.meeting.andMore({ n: names.length - most })],
  );

/** The same one below the other. */
export const linesIn = ({ texts }: Pick<Ctx, 'texts'>, lines: readonly string[]): readonly string[] =>
  foldedAt(LINES, lines, (line) => line, texts.meeting.andMoreLine);

// --- what about ------------------------------------------------------------------------------------------------------

/** The accepted lines of the agenda, also of a meeting that is not kept yet. */
export async function agendaFor(
  ctx: Pick<Ctx, 'read' | 'now' | 'area' | 'texts'>,
  forum: Forum,
  meeting: Meeting,
): Promise<readonly Line[]> {
  const lines = await readAgenda(ctx, forum, { id: meeting.id, day: meeting.day, meeting });
  return lines.filter(({ state }) => state === 'accepted');
}

export const agendaWords = ({ texts }: Pick<Ctx, 'texts'>, lines: readonly Line[]): readonly string[] =>
  lines.map(({ title, minutes }) =>
    minutes === undefined ? title : texts.meeting.withMinutes({ title, n: minutes }),
  );

// --- together --------------------------------------------------------------------------------------------------------

/** What every card of a meeting tells. */
export async function factsOf(ctx: Seeing, forum: Forum, meeting: Meeting) {
  const { texts } = ctx;
  const agenda = agendaWords(ctx, await agendaFor(ctx, forum, meeting));
  const link = meeting.link ?? forum.link;
  const forums = await forumsOf(ctx, forum, meeting.joint);
  return {
    forum: await titleOf(ctx, forum, meeting),
    when: texts.meeting.when({
      day: texts.dates.dayWeek(meeting.day),
      times: texts.dates.times(meeting.start, meeting.end),
    }),
    place: texts.meeting.place({ place: meeting.place, link: link !== undefined }),
    where: meeting.place || (link === undefined ? '' : texts.meeting.online),
    hasPlace: meeting.place !== '' || link !== undefined,
    link: link ?? '',
    hasLink: link !== undefined,
    agenda,
    hasAgenda: agenda.length > 0,
    /** No case of a single person may be spoken of in one of the forums: then not in the meeting. */
    closed: !meeting.emergency && forums.some(({ cases }) => cases.individual.length === 0),
    rules: meeting.emergency ? rulesOf(ctx, forum) : [],
    at: wall(meeting.day, meeting.start),
    meeting: meeting.id,
  };
}
