// The two cards of a hastemøte: what is chosen, and what will happen, with the rule on what may be said.
import type { Drawing } from '../../capability.ts';
import { type Day, dayOf } from '../../domain/calendar.ts';
import {
  type Called,
  type Choice,
  POLICE_CONTACT,
  THEMES,
  type Theme,
  choicesOf,
} from '../../domain/emergency.ts';
import { type Forum, calledRoles } from '../../domain/forum.ts';
import { type Role, inTeams } from '../../domain/people.ts';
import { allOf } from '../../reading/read.ts';
import { nameOf, vacantOf } from '../../reading/who.ts';
import { type Seeing, linesIn, namesIn } from './facts.ts';
import { rulesOf } from './rules.ts';
import { whenOf } from './which.ts';

/** Roles to tick: what a card can hold. */
const SHOWN = 60;

type Begun = {
  readonly theme?: Theme | undefined;
  readonly roles?: readonly string[] | undefined;
  /** What must be chosen again. */
  readonly note?: string;
};

export async function formCard(ctx: Seeing, forum: Forum, begun: Begun): Promise<Drawing> {
  const { texts, read, now } = ctx;
  const m = texts.meeting;
  const ids = new Set([...calledRoles(forum), POLICE_CONTACT]);
  const all = await allOf(read, 'role');
  const own = all.filter(({ id }) => ids.has(id)).slice(0, SHOWN);
  const others = all.filter(({ id }) => !ids.has(id)).slice(0, SHOWN);
  const ticked = (roles: readonly Role[], before: readonly string[]): string =>
    roles.flatMap(({ id }) => (before.includes(id) ? id : [])).join(',');
  return {
    card: 'meeting.emergency',
    summary: m.urgentTitle,
    data: {
      note: begun.note ?? '',
      hasNote: begun.note !== undefined,
      themes: THEMES.map((value) => ({ value, title: m.urgentThemes[value] })),
      theme: begun.theme ?? '',
      times: choicesOf(now).map((one) => ({ value: one.key, title: timeWords(ctx, one) })),
      time: 'quarter',
      own: own.map(({ id, name }) => ({ value: id, title: name })),
      ticked: ticked(own, begun.roles ?? [...ids]),
      others: others.map(({ id, name }) => ({ value: id, title: name })),
      alsoTicked: ticked(others, begun.roles ?? []),
      hasOthers: others.length > 0,
    },
  };
}

function timeWords({ texts, now }: Seeing, { key, time }: Choice): string {
  const at = texts.dates.time(time.start);
  const when = time.day === dayOf(now) || key === 'tomorrow' ? at : `${texts.dates.day(time.day)} ${at}`;
  const kind = key.startsWith('today') ? 'today' : (key as 'quarter' | 'hour' | 'tomorrow');
  return texts.meeting.urgentTimes[kind]({ when });
}

export type Wanted = {
  readonly id: string;
  readonly theme: Theme;
  readonly day: Day;
  readonly start: string;
  readonly end: string;
  readonly roles: readonly string[];
  readonly called: readonly Called[];
  readonly place: string;
  /** What its caller must know before pressing again. */
  readonly note?: string;
};

export async function confirmCard(ctx: Seeing, forum: Forum, wanted: Wanted): Promise<Drawing> {
  const { texts, read } = ctx;
  const m = texts.meeting;
  const { called, day, roles } = wanted;
  const members = await Promise.all(
    called.map(async ({ person, role }) =>
      m.member({
        role: (await read.get('role', role))?.name ?? role,
        name: nameOf(await read.get('person', person)),
      }),
    ),
  );
  const notes = [...(wanted.note === undefined ? [] : [wanted.note]), ...(await notesOf(ctx, forum, wanted))];
  const title = m.urgentOf({ forum: forum.name });
  return {
    card: 'meeting.emergencyDraft',
    summary: title,
    data: {
      title,
      when: m.urgentWhen({ when: whenOf(ctx, wanted) }),
      theme: m.urgentTheme({ theme: m.urgentThemes[wanted.theme] }),
      called: m.urgentCalled({ n: called.length }),
      members: linesIn(ctx, members),
      notes,
      hasNotes: notes.length > 0,
      rules: rulesOf(ctx, forum),
      button: m.urgentCall({ n: called.length }),
      mayCall: called.length > 0,
      meeting: wanted.id,
      themeKey: wanted.theme,
      day,
      start: wanted.start,
      end: wanted.end,
      roles: roles.join(','),
      place: wanted.place,
      link: forum.link ?? '',
    },
  };
}

/** Whom the call will not reach, so that somebody phones them. */
async function notesOf(
  ctx: Seeing,
  forum: Forum,
  { called, roles, day, place }: Wanted,
): Promise<readonly string[]> {
  const { texts, read } = ctx;
  const { meeting: m, dates } = texts;
  const persons = await Promise.all(called.map(async ({ person }) => read.get('person', person)));
  const apart = persons.filter((one) => !inTeams(one));
  const mailed = apart.filter((one) => one?.email !== undefined && one.unmailed === undefined);
  const lost = apart.filter((one) => !mailed.includes(one));
  const vacant = await vacantOf(ctx, roles, day);
  return [
    ...(called.length === 0 ? [m.urgentNobody] : []),
    ...(place === '' && !forum.link ? [m.urgentNoPlace] : []),
    ...(vacant.length > 0 ? [m.urgentVacant({ roles: dates.list(vacant.map(({ name }) => name)) })] : []),
    ...(mailed.length > 0 ? [m.urgentByMail({ names: namesIn(ctx, mailed.map(nameOf)) })] : []),
    ...(lost.length > 0 ? [m.urgentUnreached({ names: namesIn(ctx, lost.map(nameOf)) })] : []),
  ];
}
