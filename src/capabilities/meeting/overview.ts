// The convener's card of a meeting: who has answered what, by name and service, whom the invitation has not reached, and the
// document with its mark of being archived.
import {
  type Capability,
  type Change,
  type Ctx,
  type Drawing,
  type Outcome,
  GONE,
  PRIVATE,
  verb,
  view,
} from '../../capability.ts';
import type { Forum } from '../../domain/forum.ts';
import { type Answer, MOST_INVITED, type Meeting, answerId, startOf } from '../../domain/meeting.ts';
import { filedId } from '../../domain/minutes.ts';
import { type Person, type PersonId, inTeams, mailLost } from '../../domain/people.ts';
import { afterwards } from '../../reading/read.ts';
import { holdsAs, nameOf } from '../../reading/who.ts';
import { findMeeting } from './card.ts';
import { type Seeing, factsOf, namesIn } from './facts.ts';
import { archiveLine, paperLink } from './paper.ts';
import { convenerOfMeeting, hasCalled, meetingKey } from './who.ts';

/** Of many, so many names stand in each group; all stand in the document. */
const MANY = 100;
const NAMES_OF_MANY = 25;

type Invited = {
  readonly person: Person | undefined;
  readonly role: string | undefined;
  /** «Rektor», or «gjest» where no role brought them. */
  readonly as: string;
  readonly answer: Answer | undefined;
};

async function invitedTo({ read, texts }: Seeing, meeting: Meeting): Promise<readonly Invited[]> {
  return Promise.all(
    meeting.invitees.map(async ({ person, role }) => ({
      person: await read.get('person', person),
      role,
      as: role === undefined ? texts.meeting.guest : ((await read.get('role', role))?.name ?? ''),
      answer: await read.get('answer', answerId(meeting.id, person)),
    })),
  );
}

const ANSWERS = ['yes', 'deputy', 'no', undefined] as const;

const answered = (invited: readonly Invited[], what: Answer['answer'] | undefined): readonly Invited[] =>
  invited.filter(({ answer }) => answer?.answer === what);

function countsIn({ texts }: Seeing, invited: readonly Invited[]): string {
  const [yes = 0, deputy = 0, no = 0, silent = 0] = ANSWERS.map((what) => answered(invited, what).length);
  return texts.meeting.counts({ yes, deputy, no, silent });
}

/** «3 kommer, 1 sender vara, 0 kan ikke, 2 har ikke svart». */
export const countsOf = async (ctx: Seeing, meeting: Meeting): Promise<string> =>
  countsIn(ctx, await invitedTo(ctx, meeting));

const wordsOf = ({ texts }: Seeing, { person, as, answer }: Invited): string =>
  texts.meeting.named({
    name: nameOf(person),
    role: as,
    deputy: answer?.deputy ?? '',
  });

// --- whom it has not reached -----------------------------------------------------------------------------------------

/** `missed`: somebody must be told another way; `notes`: what is only good to know. */
export type Reach = { readonly missed: readonly string[]; readonly notes: readonly string[] };

type Reached = Pick<Invited, 'person' | 'role'>;

/**
 * Whom card and letter have not reached, from what is known of each. A guest's address is set right in no list: it was given with
 * the invitation.
 */
function reachIn(ctx: Seeing, meeting: Meeting, invited: readonly Reached[]): Reach {
  const m = ctx.texts.meeting;
  const noMail = meeting.unmailed !== undefined && meeting.unmailed === (meeting.sequence ?? 0);
  const mailed = (person: Person | undefined): boolean =>
    !noMail && person?.email !== undefined && person.unmailed === undefined;
  const line = (
    words: (d: { n: number; of: number; names: string }) => string,
    those: (person: Person | undefined, role: string | undefined) => boolean,
  ): readonly string[] => {
    const names = invited
      .filter(({ person, role }) => those(person, role))
      .map(({ person }) => nameOf(person));
    if (names.length === 0) return [];
    return [words({ n: names.length, of: invited.length, names: namesIn(ctx, names, NAMES_OF_MANY * 2) })];
  };
  const unmailed = (person: Person | undefined, why: 'refused' | 'unsure'): boolean =>
    !noMail && person !== undefined && mailLost(person) === why;
  return {
    missed: [
      ...line(m.unreached, (person) => !inTeams(person) && !mailed(person)),
      ...line(m.refused, (person, role) => role !== undefined && unmailed(person, 'refused')),
      ...line(m.refusedGuests, (person, role) => role === undefined && unmailed(person, 'refused')),
      ...line(m.unsure, (person) => unmailed(person, 'unsure')),
      ...(meeting.roomless ? [m.roomless({ n: meeting.roomless, most: MOST_INVITED })] : []),
    ],
    notes: [
      ...line(m.byMail, (person) => !inTeams(person) && mailed(person)),
      ...(noMail ? [m.mailNotSetUp] : []),
    ],
  };
}

/** The same of several meetings: each person once. */
export async function reachOf(ctx: Seeing, meetings: readonly Meeting[]): Promise<Reach> {
  const [last] = meetings.toSorted((a, b) => (b.unmailed ?? -1) - (a.unmailed ?? -1));
  const roles = new Map<PersonId, string | undefined>();
  for (const { person, role } of meetings.flatMap(({ invitees }) => invitees))
    roles.set(person, roles.get(person) ?? role);
  const persons = await Promise.all(
    [...roles].map(async ([id, role]) => ({ person: await ctx.read.get('person', id), role })),
  );
  return last ? reachIn(ctx, last, persons) : { missed: [], notes: [] };
}

/** The part of a card that tells of it. */
export const reachData = ({ missed, notes }: Reach) => ({
  missed,
  hasMissed: missed.length > 0,
  notes,
});

// --- the card --------------------------------------------------------------------------------------------------------

export async function overviewCard(
  ctx: Seeing & Pick<Ctx, 'link'>,
  forum: Forum,
  meeting: Meeting,
  reader: PersonId,
): Promise<Drawing> {
  const { texts, read } = ctx;
  const m = texts.meeting;
  const invited = await invitedTo(ctx, meeting);
  const counts = countsIn(ctx, invited);
  const most = invited.length > MANY ? NAMES_OF_MANY : MANY;
  const groups = ANSWERS.map((what) => ({
    title: m.group({ title: m.groups[what ?? 'silent'], n: answered(invited, what).length }),
    names: namesIn(
      ctx,
      answered(invited, what).map((one) => wordsOf(ctx, one)),
      most,
    ),
  }));
  const facts = await factsOf(ctx, forum, meeting);
  const isFiled = (await read.get('filed', filedId(meeting.id, 'invitation'))) !== undefined;
  const paper = await paperLink(ctx, reader, meeting);
  return {
    card: 'meeting.overview',
    summary: m.overviewSummary({ forum: facts.forum, day: texts.dates.day(meeting.day), counts }),
    data: {
      ...facts,
      counts,
      groups: groups.filter(({ names }) => names !== ''),
      ...reachData(reachIn(ctx, meeting, invited)),
      ahead: startOf(meeting) > ctx.now,
      paper: paper ?? '',
      hasPaper: paper !== undefined,
      filed: await archiveLine(ctx, meeting),
      isFiled,
      notFiled: !isFiled,
      forumId: meeting.forum,
      series: meeting.series ?? '',
      several: meeting.series !== undefined,
    },
  };
}

/** Whether the invitation stands in the municipality's archive, as somebody has said; the same press again changes nothing. */
const file =
  (archived: boolean) =>
  async (ctx: Ctx, { meeting: id }: { meeting: string }): Promise<Outcome> => {
    const { actor, read, now } = ctx;
    const found = await findMeeting(ctx, id);
    if (!found || actor.kind !== 'person') return GONE;
    const key = filedId(id, 'invitation');
    const isFiled = (await read.get('filed', key)) !== undefined;
    const value = { meeting: id, document: 'invitation', by: actor.person, at: now } as const;
    const change: Change = archived ? { kind: 'filed', id: key, value } : { kind: 'filed', id: key };
    const changes = isFiled === archived ? [] : [change];
    const then = afterwards(ctx, changes);
    return { changes, show: await overviewCard(then, found.forum, found.meeting, actor.person) };
  };

const CONVENER = { input: meetingKey, who: convenerOfMeeting, where: PRIVATE } as const;

export const overview: Pick<Capability, 'verbs' | 'views'> = {
  verbs: {
    'meeting.file': verb({ ...CONVENER, run: file(true) }),
    'meeting.unfile': verb({ ...CONVENER, run: file(false) }),
  },
  views: {
    'meeting.overview': view({
      input: meetingKey,
      async draw(ctx, { meeting: id }) {
        const { state, sequence = 0 } = (await ctx.read.get('meeting', id)) ?? {};
        if (state === 'cancelled') return ctx.draw(ctx.to, 'meeting.cancelled', { meeting: id, sequence });
        const found = await findMeeting(ctx, id);
        if (!found || !('person' in ctx.to)) return undefined;
        const reader = ctx.to.person;
        const may = hasCalled(reader, found.meeting) || (await holdsAs(ctx, reader, [found.forum.convener]));
        return may ? overviewCard(ctx, found.forum, found.meeting, reader) : undefined;
      },
    }),
  },
};
