// A meeting that has been called: the invitation each member gets, and the convener's card that counts the answers.
import type { Ctx, Drawing, Message } from '../capability.ts';
import type { Instant } from '../domain/calendar.ts';
import type { Forum } from '../domain/forum.ts';
import { type Answer, type Meeting, startOf } from '../domain/meeting.ts';
import type { PersonId } from '../domain/people.ts';
import { nameOf } from '../reading/who.ts';
import { agendaLines } from './meeting-draft.ts';

type Seeing = Pick<Ctx, 'read' | 'now' | 'texts'>;

export const answerId = (meeting: string, person: PersonId): string => `${meeting}/${person}`;

function facts({ texts }: Pick<Ctx, 'texts'>, forum: Forum, meeting: Meeting) {
  const agenda = agendaLines(forum, meeting);
  const link = meeting.link ?? forum.link;
  return {
    forum: forum.name,
    when: texts.meeting.when({
      day: texts.dates.dayWeek(meeting.day),
      times: texts.dates.times(meeting.start, meeting.end),
    }),
    place: texts.meeting.place({ place: meeting.place, link: link !== undefined }),
    hasPlace: meeting.place !== '' || link !== undefined,
    link: link ?? '',
    hasLink: link !== undefined,
    agenda,
    hasAgenda: agenda.length > 0,
    closed: forum.cases.individual.length === 0,
    meeting: meeting.id,
  };
}

export async function invitationCard(
  ctx: Seeing,
  forum: Forum,
  meeting: Meeting,
  person: PersonId,
  said?: string,
): Promise<Drawing> {
  const { texts } = ctx;
  const given = await ctx.read.get('answer', answerId(meeting.id, person));
  const convener = meeting.convener && (await ctx.read.get('person', meeting.convener));
  const m = texts.meeting;
  return {
    card: 'meeting.invitation',
    summary: m.invitationSummary({ forum: forum.name, day: texts.dates.day(meeting.day) }),
    data: {
      ...facts(ctx, forum, meeting),
      title: m.invitationTitle({ forum: forum.name }),
      from: convener ? m.from({ name: nameOf(convener) }) : '',
      hasFrom: convener !== undefined,
      mine: given ? m.mine[given.answer]({ deputy: given.deputy ?? '' }) : m.unanswered,
      isYes: given?.answer === 'yes',
      isNo: given?.answer === 'no',
      said: said ?? '',
      hasSaid: said !== undefined,
    },
  };
}

export async function overviewCard(ctx: Seeing, forum: Forum, meeting: Meeting): Promise<Drawing> {
  const { texts, read } = ctx;
  const m = texts.meeting;
  const answers = (await read.list('answer', `${meeting.id}/`)).map(({ value }) => value);
  const people = await Promise.all(
    meeting.invitees.map(async ({ person }) => ({
      person: await read.get('person', person),
      answer: answers.find((one) => one.person === person),
    })),
  );
  const named = (of: Answer['answer'] | undefined): readonly string[] =>
    people
      .filter(({ answer }) => answer?.answer === of)
      .map(({ person, answer }) => m.named({ name: nameOf(person), deputy: answer?.deputy ?? '' }));
  const unreached = people
    .filter(({ person }) => person?.unreached !== undefined || person?.aad === undefined)
    .map(({ person }) => nameOf(person));
  const group = (title: string, names: readonly string[]) => ({
    title: m.group({ title, n: names.length }),
    names: texts.dates.list(names),
  });
  const counts = m.counts({
    yes: named('yes').length,
    no: named('no').length,
    deputy: named('deputy').length,
    silent: named(undefined).length,
  });
  return {
    card: 'meeting.overview',
    summary: m.overviewSummary({ forum: forum.name, day: texts.dates.day(meeting.day), counts }),
    data: {
      ...facts(ctx, forum, meeting),
      counts,
      groups: [
        group(m.groups.yes, named('yes')),
        group(m.groups.deputy, named('deputy')),
        group(m.groups.no, named('no')),
        group(m.groups.silent, named(undefined)),
      ].filter(({ names }) => names !== ''),
      unreached: m.unreached({ n: unreached.length, of: people.length, names: texts.dates.list(unreached) }),
      hasUnreached: unreached.length > 0,
      begun: startOf(meeting) <= ctx.now,
    },
  };
}

/** Edits of a card that many change go at most once in two seconds. */
const EVERY_MS = 2000;
const DAY_MS = 86_400_000;

/** The convener's card, sent first or edited where it stands. */
export function overviewMessage(meeting: Meeting, now: Instant, notBefore = 0): readonly Message[] {
  if (!meeting.convener) return [];
  const soon = Math.ceil((now + 1) / EVERY_MS) * EVERY_MS;
  return [
    {
      id: `convener/${meeting.id}`,
      to: { person: meeting.convener },
      mode: 'show',
      view: 'meeting.overview',
      with: { meeting: meeting.id },
      at: Math.max(soon, notBefore) as Instant,
      expires: (startOf(meeting) + 30 * DAY_MS) as Instant,
    },
  ];
}

export const textCard = (text: string): Drawing => ({ card: 'meeting.text', summary: text, data: { text } });

/** A meeting that has been called and not taken back, with its forum. */
export async function findMeeting({ read }: Pick<Ctx, 'read'>, id: string) {
  const found = await read.get('meeting', id);
  const forum = found && (await read.get('forum', found.forum));
  return found?.state === 'invited' && forum ? { meeting: found, forum } : undefined;
}
