// Hastemøte: two cards and two presses, nothing typed that could point at anybody, and everybody called in the same minute.
import { z } from 'zod';
import {
  type Capability,
  type Ctx,
  type Drawing,
  type Outcome,
  type Verb,
  type Who,
  GONE,
  PRIVATE,
  verb,
} from '../../capability.ts';
import { type Day, daySchema } from '../../domain/calendar.ts';
import {
  POLICE_CONTACT,
  THEMES,
  type Theme,
  calledIn,
  choicesOf,
  emergencyForum,
  freeId,
  themeIn,
} from '../../domain/emergency.ts';
import { type Forum, timeSchema } from '../../domain/forum.ts';
import { type Meeting, meetingIdSchema, startOf } from '../../domain/meeting.ts';
import { type Role, roleIdSchema } from '../../domain/people.ts';
import { sessionById } from '../../domain/session.ts';
import { textCard } from '../../drawing.ts';
import { checkLink, checkText } from '../../reading/free-text.ts';
import { allOf } from '../../reading/read.ts';
import { sessionRecords } from '../../reading/sessions.ts';
import { holdsOneOf } from '../../reading/who.ts';
import { textsIn } from '../../texts/index.ts';
import { placeSchema, typedLinkSchema } from '../../typed.ts';
import { overviewMessage } from './card.ts';
import { type Wanted, confirmCard, formCard } from './emergency-card.ts';
import { announce } from './letter.ts';
import { fullOf, meetingChanges } from './send.ts';
import { whenOf } from './which.ts';

/** More than this nobody ticks, and the card would not hold them. */
const MOST_ROLES = 60;

const caller: Who = { name: 'emergencyCaller', may: (ctx) => holdsOneOf(ctx, [POLICE_CONTACT]) };

/** «a,b», as several ticks arrive. */
const ticksSchema = z.string().max(MOST_ROLES * 61);
const rolesSchema = ticksSchema
  .transform((text) => text.split(',').filter((id) => id !== ''))
  .pipe(z.array(roleIdSchema).min(1).max(MOST_ROLES));

const themeSchema = z.enum(THEMES);

export const emergencyCommands: Capability['commands'] = [
  {
    verb: 'meeting.emergency',
    for: 'emergencyCaller',
    phrases: {
      nb: ['hastemøte', 'hastemøtet', 'kall inn til hastemøte', 'innkall hastemøte', 'innkall til hastemøte'],
      nn: ['hastemøte', 'kall inn til hastemøte', 'innkall hastemøte'],
      en: ['emergency meeting', 'urgent meeting'],
    },
    about: {
      nb: 'Kall inn til et hastemøte på få minutter',
      nn: 'Kall inn til eit hastemøte på få minutt',
      en: 'Call an emergency meeting within minutes',
    },
  },
];

export const emergencyVerbs: Readonly<Record<string, Verb>> = {
  'meeting.emergency': verb({
    input: z.object({
      text: z.string().max(1000).default(''),
      theme: themeSchema.optional(),
      roles: rolesSchema.optional(),
    }),
    who: caller,
    where: PRIVATE,
    run: begin,
  }),
  'meeting.emergencyDraft': verb({
    input: z.object({
      theme: themeSchema,
      time: z.string().max(20),
      roles: ticksSchema.default(''),
      more: ticksSchema.default(''),
    }),
    who: caller,
    where: PRIVATE,
    run: draft,
  }),
  'meeting.emergencyCall': verb({
    input: z.object({
      meeting: meetingIdSchema,
      theme: themeSchema,
      day: daySchema,
      start: timeSchema,
      end: timeSchema,
      roles: rolesSchema,
      place: placeSchema,
      link: typedLinkSchema,
    }),
    who: caller,
    where: PRIVATE,
    run: call,
  }),
};

// --- chosen ----------------------------------------------------------------------------------------------------------

type Begun = { text: string; theme?: Theme | undefined; roles?: readonly string[] | undefined };

async function begin(ctx: Ctx, { text, theme, roles }: Begun): Promise<Outcome> {
  const checked = checkText(ctx, text);
  if (checked.refuse) return { refuse: checked.refuse };
  return withForum(ctx, async (forum) => ({
    show: await formCard(ctx, forum, { theme: theme ?? themeIn(text), roles }),
  }));
}

async function withForum(ctx: Ctx, act: (forum: Forum) => Promise<Outcome>): Promise<Outcome> {
  const forum = emergencyForum(await allOf(ctx.read, 'forum'));
  return forum ? act(forum) : { show: textCard(ctx.texts.meeting.urgentNoForum) };
}

type Typed = { theme: Theme; time: string; roles: string; more: string };

async function draft(ctx: Ctx, { theme, time, ...ticks }: Typed): Promise<Outcome> {
  const { meeting: m } = ctx.texts;
  return withForum(ctx, async (forum) => {
    const roles = rolesSchema.safeParse(`${ticks.roles},${ticks.more}`).data;
    if (!roles) return { show: await formCard(ctx, forum, { theme, roles: [], note: m.urgentNone }) };
    const chosen = choicesOf(ctx.now).find(({ key }) => key === time)?.time;
    if (!chosen) return { show: await formCard(ctx, forum, { theme, roles, note: m.urgentLate }) };
    const id = await idFor(ctx, forum, chosen.day);
    if (id === undefined) return { show: textCard(m.urgentFull) };
    const called = await calledTo(ctx, roles, chosen.day);
    const full = fullOf({ invitees: called });
    if (full) return { refuse: full };
    return {
      show: await confirmCard(ctx, forum, { id, theme, ...chosen, roles, called, place: forum.place }),
    };
  });
}

/** Neither the forum's own meeting of that day, made or only planned, nor another hastemøte. */
async function idFor({ read, area }: Ctx, forum: Forum, day: Day): Promise<string | undefined> {
  const records = await sessionRecords(read, area, forum);
  return freeId(forum, day, (id) => sessionById(forum, id, records) !== undefined);
}

const rolesBy = async ({ read }: Pick<Ctx, 'read'>, ids: readonly string[]): Promise<readonly Role[]> =>
  (await Promise.all(ids.map((id) => read.get('role', id)))).filter((role) => role !== undefined);

async function calledTo(ctx: Ctx, ids: readonly string[], day: Day): Promise<Wanted['called']> {
  const roles = await rolesBy(ctx, ids);
  const persons = await allOf(ctx.read, 'person');
  return calledIn(roles, new Map(persons.map((one) => [one.id, one])), day);
}

// --- called ----------------------------------------------------------------------------------------------------------

type Called = {
  meeting: string;
  theme: Theme;
  day: Day;
  start: string;
  end: string;
  roles: readonly string[];
  place: string;
  link?: string | undefined;
};

async function call(ctx: Ctx, typed: Called): Promise<Outcome> {
  return withForum(ctx, async (forum) => {
    const { actor, now, read, area } = ctx;
    const { meeting: id, theme, day, start, end, roles, place } = typed;
    const there = await read.get('meeting', id);
    if (actor.kind !== 'person' || !id.startsWith(`${forum.id}/${day}`)) return GONE;
    const themed = textsIn(area.language).meeting.urgentThemes[theme];
    const mine = there?.emergency && there.convener === actor.person && there.theme === themed;
    if (mine && there.state === 'invited') return { show: sentCard(ctx, forum, there) };
    if ((there && !there.emergency) || startOf({ day, start }) <= now)
      return { show: await formCard(ctx, forum, { theme, roles, note: ctx.texts.meeting.urgentLate }) };
    const checked = checkText(ctx, place);
    if (checked.refuse) return { refuse: checked.refuse };
    const linked = checkLink(ctx, typed.link);
    if (linked.refuse) return { refuse: linked.refuse };
    const called = await calledTo(ctx, roles, day);
    const full = fullOf({ invitees: called });
    if (full) return { refuse: full };
    const wanted: Wanted = { id, theme, day, start, end, roles, called, place };
    if (there) return anotherFirst(ctx, forum, wanted, there);
    if (called.length === 0 || (place === '' && !linked.link && !forum.link))
      return { show: await confirmCard(ctx, forum, wanted) };
    const made: Meeting = {
      ...{ id, forum: forum.id, day, start, end, place },
      ...(linked.link ? { link: linked.link } : {}),
      theme: themed,
      agenda: [],
      state: 'invited',
      emergency: true,
      uid: ctx.id(),
      sequence: 0,
      convener: actor.person,
      invitedAt: now,
      invitees: [...called],
    };
    const calling = { id: 'invite', view: 'meeting.invitation', letter: 'meeting.letter', urgent: true };
    const news = { ...calling, at: now, expires: startOf(made), noCard: [actor.person] };
    return {
      changes: await meetingChanges(ctx, made),
      send: [...(await announce(ctx, made, news)), ...overviewMessage(made, now)],
      show: sentCard(ctx, forum, made),
    };
  });
}

/** Somebody was faster, or it has been cancelled: of this one nobody has heard, and it becomes a meeting of its own. */
async function anotherFirst(ctx: Ctx, forum: Forum, wanted: Wanted, there: Meeting): Promise<Outcome> {
  const { meeting: m } = ctx.texts;
  const id = await idFor(ctx, forum, wanted.day);
  if (id === undefined) return { show: textCard(m.urgentFull) };
  const note = there.state === 'invited' ? { note: m.urgentOther({ when: whenOf(ctx, there) }) } : {};
  return { show: await confirmCard(ctx, forum, { ...wanted, id, ...note }) };
}

function sentCard(ctx: Pick<Ctx, 'texts'>, forum: Forum, made: Meeting): Drawing {
  const text = ctx.texts.meeting.urgentSent({
    n: made.invitees.length,
    forum: forum.name,
    when: whenOf(ctx, made),
  });
  return { card: 'meeting.emergencySent', summary: text, data: { text, meeting: made.id } };
}
