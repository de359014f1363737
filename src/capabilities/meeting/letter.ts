// What everybody invited hears once: in Teams as a card, and by e-mail as a letter with the entry for their own calendar. Also
// those in Teams get the letter, so that nobody keeps a parallel list. An answer given in a calendar reaches nobody, and the
// entry says so: the link and the card are the answer.
import { z } from 'zod';
import {
  type Capability,
  type Ctx,
  type Message,
  type Outcome,
  type PersonCtx,
  letter,
} from '../../capability.ts';
import type { Letter, Part } from '../../written.ts';
import type { Instant } from '../../domain/calendar.ts';
import { eventOf, withArea } from '../../domain/event.ts';
import type { Forum, ForumId } from '../../domain/forum.ts';
import { type Meeting, isInvited, startOf } from '../../domain/meeting.ts';
import type { PersonId } from '../../domain/people.ts';
import { findMeeting, overviewMessage, seriesOf, takesItems } from './card.ts';
import { callerOf, dayOn, factsOf } from './facts.ts';
import { meetingKey } from './who.ts';

// --- told to everybody -----------------------------------------------------------------------------------------------

/** `id`: tells this from other news of the meeting. `view`: its card, `letter`: its letter; either may be left out. */
export type News = {
  readonly id: string;
  readonly view?: string;
  readonly letter?: string;
  readonly at: Instant;
  readonly expires: Instant;
  readonly urgent?: boolean;
  /** Tells what happens again from what happened before: somebody may leave and come back. */
  readonly once?: string;
  /** These get the letter and no card. */
  readonly noCard?: readonly PersonId[];
};

/**
 * One message in Teams to each who is known there, and one letter to each who has an address. Both name the meeting and its
 * sequence, so that what an older one tells is not told when a newer one is on its way. What is lost is told `meeting.lost`.
 */
export async function announce(
  { read }: Pick<Ctx, 'read'>,
  meeting: Meeting,
  news: News,
  to: readonly PersonId[] = meeting.invitees.map(({ person }) => person),
): Promise<readonly Message[]> {
  const { id, sequence = 0, uid = '' } = meeting;
  const persons = await Promise.all(to.map((one) => read.get('person', one)));
  const said = {
    mode: 'say',
    with: { meeting: id, sequence },
    at: news.at,
    expires: news.expires,
    ...(news.urgent ? { urgent: true } : {}),
    lost: 'meeting.lost',
  } as const;
  return persons.flatMap((person): readonly Message[] => {
    if (!person) return [];
    const once = news.once === undefined ? '' : `/${news.once}`;
    const key = `${news.id}/${id}/${uid}/${sequence}/${person.id}${once}`;
    const inTeams = person.aad !== undefined && !news.noCard?.includes(person.id);
    return [
      ...(news.view !== undefined && inTeams
        ? [{ ...said, id: key, to: { person: person.id }, view: news.view }]
        : []),
      ...(news.letter !== undefined && person.email !== undefined
        ? [{ ...said, id: `${key}/mail`, to: { mail: person.id }, view: news.letter }]
        : []),
    ];
  });
}

/** What the outbox says when no e-mail is set up. */
const NO_MAIL = 'MailNotSetUp';

type Lost = {
  meeting?: string | undefined;
  forum?: ForumId | undefined;
  series?: string | undefined;
  sequence: number;
  code: string;
};

/**
 * Something reached nobody: the convener's card says who, from what is known of the person. That no e-mail is set up is known of
 * nobody, so the meeting keeps it.
 */
export async function lost(ctx: Ctx, { meeting: id, forum, series, sequence, code }: Lost): Promise<Outcome> {
  const { read, now } = ctx;
  if (id === undefined) {
    const [first] = forum && series ? await seriesOf(read, forum, series) : [];
    return first ? { send: overviewMessage(first, now) } : {};
  }
  const found = await read.get('meeting', id);
  if (!found) return {};
  const noted = code !== NO_MAIL || found.unmailed === sequence || sequence !== (found.sequence ?? 0);
  return {
    ...(noted ? {} : { changes: [{ kind: 'meeting', id, value: { ...found, unmailed: sequence } }] }),
    send: overviewMessage(found, now),
  };
}

// --- the letter ------------------------------------------------------------------------------------------------------

/** A meeting as its letters name it: what was told with a lower sequence is no longer true. */
export const newsKey = meetingKey.extend({ sequence: z.number().int().min(0).default(0) });

/**
 * A letter that calls somebody to a meeting, with its entry. `subject`: neutral, it stands on lock screens; `lead`: what it is
 * that has happened, in a sentence.
 */
export async function callingLetter(
  ctx: PersonCtx,
  forum: Forum,
  meeting: Meeting,
  { subject, lead }: { readonly subject: string; readonly lead: string },
): Promise<Letter> {
  const { texts, area, person, read } = ctx;
  const facts = await factsOf(ctx, forum, meeting);
  const caller = await callerOf(ctx, forum, meeting.convener);
  const inTeams = (await read.get('person', person))?.aad !== undefined;
  const answer = await answerLink(ctx, meeting);
  const all = await seriesLink(ctx, meeting);
  const m = texts.meeting;
  const how = m.howToAnswer({ link: answer !== undefined, teams: inTeams });
  const description = [
    ...(facts.hasPlace ? [facts.place] : []),
    ...(facts.hasLink ? [m.line({ title: m.join, value: facts.link })] : []),
    ...(answer === undefined ? [] : [m.line({ title: m.answerHere, value: answer })]),
    how,
  ].join('\n');
  return {
    subject: withArea(subject, area),
    parts: [
      { kind: 'heading', text: facts.forum },
      { kind: 'text', text: lead },
      { kind: 'facts', facts: factLines(ctx, facts, caller) },
      ...linkPart(m.join, facts.hasLink ? facts.link : undefined),
      ...agendaParts(ctx, facts.agenda),
      ...(facts.closed ? [{ kind: 'text', text: m.closed } as const] : []),
      ...facts.rules.map((text) => ({ kind: 'text', text }) as const),
      ...linkPart(m.answerHere, answer),
      ...linkPart(m.answerAllHere, all),
      ...linkPart(m.proposeHere, await proposeLink(ctx, forum, meeting)),
      { kind: 'text', text: how },
    ],
    event: {
      method: 'REQUEST',
      event: eventOf(area, { ...forum, name: facts.forum }, meeting, description),
    },
  };
}

const linkPart = (label: string, url: string | undefined): readonly Part[] =>
  url === undefined ? [] : [{ kind: 'link', label, url }];

export const agendaParts = ({ texts }: Pick<Ctx, 'texts'>, agenda: readonly string[]): readonly Part[] =>
  agenda.length === 0
    ? []
    : [
        { kind: 'heading', text: texts.meeting.agenda },
        { kind: 'list', ordered: true, items: agenda },
      ];

function factLines(
  { texts }: Pick<Ctx, 'texts'>,
  facts: Awaited<ReturnType<typeof factsOf>>,
  caller: string | undefined,
): readonly { readonly title: string; readonly value: string }[] {
  const { facts: words } = texts.meeting;
  return [
    { title: words.when, value: facts.when },
    ...(facts.where === '' ? [] : [{ title: words.where, value: facts.where }]),
    ...(caller === undefined ? [] : [{ title: words.caller, value: caller }]),
  ];
}

/** The page where this person answers, until the meeting begins. */
const answerLink = ({ link, person }: PersonCtx, meeting: Meeting): Promise<string | undefined> =>
  link({ kind: 'page', person, of: 'meeting.invitation', with: { meeting: meeting.id } }, startOf(meeting));

/** The page of the agenda, as long as something can be proposed for it. */
async function proposeLink(ctx: PersonCtx, forum: Forum, meeting: Meeting): Promise<string | undefined> {
  const { link, person } = ctx;
  if (!takesItems(ctx, forum, meeting)) return undefined;
  return link({ kind: 'page', person, of: 'agenda.page', with: { meeting: meeting.id } }, startOf(meeting));
}

/** The page where all meetings called together are answered, until the last of them. */
async function seriesLink(
  { link, person, read }: PersonCtx,
  { forum, series }: Meeting,
): Promise<string | undefined> {
  if (series === undefined) return undefined;
  const ends = (await seriesOf(read, forum, series)).map(startOf);
  const until = Math.max(...ends) as Instant;
  return link({ kind: 'page', person, of: 'meeting.several', with: { forum, series } }, until);
}

// --- the invitation --------------------------------------------------------------------------------------------------

/**
 * One for each meeting, also of several called together: a mail carries one entry (iTIP takes several only with the same uid,
 * RFC 5546 §3.2.2).
 */
export const letters: NonNullable<Capability['letters']> = {
  'meeting.letter': letter({
    input: newsKey,
    async write(ctx, { meeting: id, sequence }) {
      const found = await findMeeting(ctx, id);
      if (!found || (found.meeting.sequence ?? 0) !== sequence) return undefined;
      const { forum, meeting } = found;
      if (!isInvited(meeting, ctx.person)) return undefined;
      const { texts } = ctx;
      const title = (await factsOf(ctx, forum, meeting)).forum;
      return callingLetter(ctx, forum, meeting, {
        subject: texts.meeting.invitationSummary({ forum: title, day: dayOn(texts, meeting) }),
        lead: texts.meeting.youAreCalled,
      });
    },
  }),
};
