// Who is called to the meetings ahead follows who holds which role. Each working morning the lists are put right: the new are
// called, those who left are told once, and the convener hears of it. What goes out at nine goes to the right people by itself.
import { z } from 'zod';
import {
  type Capability,
  type Change,
  type Ctx,
  type Due,
  type DueCtx,
  type Message,
  type Outcome,
  type Window,
  view,
} from '../../capability.ts';
import { type Instant, dayOf } from '../../domain/calendar.ts';
import { type Forum, forumIdSchema, isCalledHere } from '../../domain/forum.ts';
import {
  MOST_INVITED,
  type Meeting,
  answerId,
  isInvited,
  meetingIdSchema,
  startOf,
} from '../../domain/meeting.ts';
import type { Recalled } from '../../domain/moving.ts';
import { nextMorning } from '../../domain/notice.ts';
import { type PersonId, personIdSchema } from '../../domain/people.ts';
import { textCard } from '../../drawing.ts';
import { answeringOrCoordinators, holdsAs, nameOf } from '../../reading/who.ts';
import { overviewMessage } from './card.ts';
import { convenersOf } from './due.ts';
import { type Seeing, namesIn, titleOf } from './facts.ts';
import { announce, newsKey } from './letter.ts';
import { peopleOf } from './moved.ts';

/** Before nine, so that agendas and reminders of the morning find the lists as they are. */
const BEFORE_MS = 5 * 60_000;

/** The first working morning whose lists have not been looked at; one moment, and none when nothing differs. */
async function due(ctx: DueCtx, { after, until }: Window): Promise<readonly Due[]> {
  const morning = nextMorning((after + BEFORE_MS) as Instant, ctx.area.closed);
  const at = (morning - BEFORE_MS) as Instant;
  if (at > until) return [];
  const all = (await ctx.read.list('meeting')).map(({ value }) => value);
  const day = dayOf(morning);
  const ahead = all
    .filter((one) => one.day >= day && isListed(one, morning))
    .toSorted((a, b) => startOf(a) - startOf(b));
  const outcomes: Outcome[] = [];
  for (const id of new Set(ahead.map(({ forum }) => forum))) {
    const forum = await ctx.read.get('forum', id);
    const own = ahead.filter((one) => one.forum === id);
    if (forum && isCalledHere(forum))
      outcomes.push(...(await putRight({ ...ctx, now: at }, forum, own, morning)));
  }
  return outcomes.map((outcome) => ({ at, outcome }));
}

/** Called an earlier day, and not begun that morning. A hastemøte is for those who were chosen. */
const isListed = (meeting: Meeting, morning: Instant): boolean =>
  meeting.state === 'invited' &&
  meeting.emergency !== true &&
  meeting.invitedAt !== undefined &&
  dayOf(meeting.invitedAt) < dayOf(morning) &&
  startOf(meeting) > morning;

// --- the lists put right ---------------------------------------------------------------------------------------------

/** A meeting as it becomes, and who has come to it and left it. */
type Changed = { readonly meeting: Meeting } & Pick<Recalled, 'added' | 'left'>;

/** The meetings of one forum together: nobody gets a card for each. Nothing when all lists are right. */
async function putRight(
  ctx: DueCtx,
  forum: Forum,
  meetings: readonly Meeting[],
  morning: Instant,
): Promise<readonly Outcome[]> {
  const changed: Changed[] = [];
  for (const meeting of meetings) changed.push(...(await changeOf(ctx, forum, meeting, morning)));
  if (changed.length === 0) return [];
  const gone = changed.flatMap(({ meeting, left }) => left.map((one) => answerId(meeting.id, one.person)));
  await Promise.all(gone.map((id) => ctx.read.get('answer', id)));
  return [
    {
      changes: [
        ...changed.map(({ meeting }): Change => ({ kind: 'meeting', id: meeting.id, value: meeting })),
        ...gone.map((id): Change => ({ kind: 'answer', id })),
      ],
      send: [
        ...(await invitations(ctx, changed, morning)),
        ...(await farewells(ctx, changed, morning)),
        ...changed.flatMap(({ meeting }) => overviewMessage(meeting, morning)),
        ...(await words(ctx, forum, changed, morning)),
      ],
    },
  ];
}

/** When the one who called it has left, it passes to whoever calls the forum's meetings now. */
async function changeOf(
  ctx: DueCtx,
  forum: Forum,
  meeting: Meeting,
  morning: Instant,
): Promise<readonly Changed[]> {
  const { kept, added, left, roomless } = await peopleOf(ctx, forum, meeting);
  const { roomless: told = 0, ...rest } = meeting;
  if (added.length === 0 && left.length === 0 && roomless <= told) return [];
  const invitees = [...kept, ...added.map((one) => ({ ...one, since: morning }))];
  const [next] = left.some(({ person }) => person === meeting.convener)
    ? await answeringOrCoordinators(ctx, forum.convener)
    : [];
  const value = {
    ...rest,
    invitees,
    ...(roomless > 0 ? { roomless } : {}),
    ...(next ? { convener: next } : {}),
  };
  return [{ meeting: value, added, left }];
}

const ids = (people: Changed['added']): readonly PersonId[] => people.map(({ person }) => person);

/** Card and letter of each meeting, with the sequence it has; of several called together one card. */
async function invitations(
  ctx: DueCtx,
  changed: readonly Changed[],
  morning: Instant,
): Promise<readonly Message[]> {
  const all: Message[] = [];
  for (const { meeting, added } of changed) {
    const news = { id: 'added', view: 'meeting.invitation', letter: 'meeting.letter', once: dayOf(morning) };
    const messages = await announce(
      ctx,
      meeting,
      { ...news, at: morning, expires: startOf(meeting) },
      ids(added),
    );
    const { series, forum } = meeting;
    all.push(
      ...messages.map((one) =>
        series === undefined || !('person' in one.to)
          ? one
          : {
              ...one,
              id: `added/${series}/${one.to.person}/${dayOf(morning)}`,
              view: 'meeting.several',
              with: { forum, series },
            },
      ),
    );
  }
  return all;
}

/** A letter for each meeting, for it takes one entry out of the calendar, and one card for all. */
async function farewells(
  ctx: DueCtx,
  changed: readonly Changed[],
  morning: Instant,
): Promise<readonly Message[]> {
  const cards = new Map<PersonId, Message>();
  const letters: Message[] = [];
  for (const { meeting, left } of changed) {
    const news = { id: 'left', view: 'meeting.left', letter: 'meeting.left', once: dayOf(morning) };
    const all = await announce(ctx, meeting, { ...news, at: morning, expires: startOf(meeting) }, ids(left));
    for (const message of all) {
      if (!('person' in message.to)) letters.push(message);
      else cards.set(message.to.person, withMore(cards.get(message.to.person), message));
    }
  }
  return [...cards.values(), ...letters];
}

/** The card with one more meeting on it. */
function withMore(card: Message | undefined, message: Message): Message {
  if (!card) return message;
  const { more = [], ...first } = card.with as { readonly more?: readonly string[] };
  const { meeting } = message.with as { readonly meeting: string };
  return { ...card, expires: message.expires, with: { ...first, more: [...more, meeting] } };
}

/** To whoever calls the meetings, on their card of the day. */
async function words(
  ctx: DueCtx,
  forum: Forum,
  changed: readonly Changed[],
  morning: Instant,
): Promise<readonly Message[]> {
  const to = new Set<PersonId>();
  for (const { meeting } of changed) for (const one of await convenersOf(ctx, forum, meeting)) to.add(one);
  const distinct = (of: (one: Changed) => Changed['added']): PersonId[] => [
    ...new Set(changed.flatMap((one) => ids(of(one)))),
  ];
  return [...to].map((person) => ({
    id: `roster/${forum.id}/${dayOf(morning)}/${person}`,
    to: { person },
    mode: 'say',
    view: 'meeting.roster',
    with: {
      forum: forum.id,
      meetings: changed.map(({ meeting }) => meeting.id),
      added: distinct(({ added }) => added),
      left: distinct(({ left }) => left),
      roomless: Math.max(0, ...changed.map(({ meeting }) => meeting.roomless ?? 0)),
    },
    at: morning,
    expires: Math.max(...changed.map(({ meeting }) => startOf(meeting))) as Instant,
    digest: true,
  }));
}

// --- in words --------------------------------------------------------------------------------------------------------

/** More days than this are told by their number. */
const NAMED_DAYS = 6;

const daysOf = ({ texts }: Seeing, meetings: readonly Meeting[]) => ({
  n: meetings.length,
  days: meetings.length > NAMED_DAYS ? '' : texts.dates.list(meetings.map(({ day }) => texts.dates.day(day))),
});

async function standing({ read, now }: Seeing, keys: readonly string[]): Promise<readonly Meeting[]> {
  const found = await Promise.all(keys.map((id) => read.get('meeting', id)));
  return found.filter((one) => one?.state === 'invited' && startOf(one) > now) as readonly Meeting[];
}

const namesOf = async ({ read, texts }: Pick<Ctx, 'read' | 'texts'>, persons: readonly PersonId[]) =>
  namesIn({ texts }, await Promise.all(persons.map(async (id) => nameOf(await read.get('person', id)))));

const keysSchema = z.array(meetingIdSchema).max(400);
const personsSchema = z.array(personIdSchema).max(2 * MOST_INVITED);

export const rostering: Pick<Capability, 'views'> & { due: NonNullable<Capability['due']> } = {
  due,
  views: {
    /** To whoever no longer holds a role in a meeting; nothing when they hold one again, or it is off anyway. */
    'meeting.left': view({
      input: newsKey.extend({ more: keysSchema.default([]) }),
      async draw(ctx, { meeting: id, more }) {
        const { to } = ctx;
        if (!('person' in to)) return undefined;
        const meetings = (await standing(ctx, [id, ...more])).filter((one) => !isInvited(one, to.person));
        const [first] = meetings;
        const forum = first && (await ctx.read.get('forum', first.forum));
        if (!forum) return undefined;
        const title = await titleOf(ctx, forum, first);
        return textCard(ctx.texts.meeting.leftCard({ forum: title, ...daysOf(ctx, meetings) }));
      },
    }),
    'meeting.roster': view({
      input: z.object({
        forum: forumIdSchema,
        meetings: keysSchema,
        added: personsSchema,
        left: personsSchema,
        roomless: z.number().int().min(0).default(0),
      }),
      async draw(ctx, { forum: id, meetings: keys, added, left, roomless }) {
        const forum = await ctx.read.get('forum', id);
        if (!forum || !('person' in ctx.to) || !(await holdsAs(ctx, ctx.to.person, [forum.convener])))
          return undefined;
        const meetings = await standing(ctx, keys);
        if (meetings.length === 0) return undefined;
        const people = { added: await namesOf(ctx, added), left: await namesOf(ctx, left) };
        const m = ctx.texts.meeting;
        const words = m.roster({ forum: forum.name, ...people, ...daysOf(ctx, meetings) });
        const full = roomless > 0 ? [m.roomless({ n: roomless, most: MOST_INVITED })] : [];
        return textCard([words, ...full].join(' '));
      },
    }),
  },
};
