// Several meetings called in one press: the one card on which each who is invited answers them all, and the convener's card that
// counts the answers to each.
import { z } from 'zod';
import {
  type Capability,
  type Change,
  type Ctx,
  type Drawing,
  type Outcome,
  type Who,
  GONE,
  PRIVATE,
  PRIVATE_OR_LINK,
  verb,
  view,
} from '../../capability.ts';
import { type Forum, forumIdSchema } from '../../domain/forum.ts';
import { type Meeting, answerId, isInvited, startOf } from '../../domain/meeting.ts';
import type { PersonId } from '../../domain/people.ts';
import { checkPeople } from '../../reading/free-text.ts';
import { afterwards } from '../../reading/read.ts';
import { holdsAs, holdsOneOf } from '../../reading/who.ts';
import { aboutTime, answerChange, answerSchema, deputySchema } from './answer.ts';
import { findMeeting, overviewMessage, seriesOf } from './card.ts';
import { type Seeing, callerOf, titleOf } from './facts.ts';
import { countsOf, overviewCard, reachData, reachOf } from './overview.ts';
import { convenerOfMeeting, meetingKey } from './who.ts';

const seriesKey = z.object({ forum: forumIdSchema, series: z.string().max(60) });
type Key = z.output<typeof seriesKey>;

/** Those of the meetings that a person is called to. */
const mine = async (
  read: Ctx['read'],
  { forum, series }: Key,
  person: PersonId,
): Promise<readonly Meeting[]> =>
  (await seriesOf(read, forum, series)).filter((one) => isInvited(one, person));

const stands = ({ state }: Meeting): boolean => state === 'invited';

/** One answer for all, or one for each; of what has begun or been cancelled none. */
const isOpen = (meeting: Meeting, now: number): boolean => stands(meeting) && startOf(meeting) > now;

// --- for whoever is invited ------------------------------------------------------------------------------------------

async function severalCard(
  ctx: Seeing,
  forum: Forum,
  key: Key,
  person: PersonId,
  said?: string,
): Promise<Drawing | undefined> {
  const { texts, now, read } = ctx;
  const m = texts.meeting;
  const meetings = await mine(read, key, person);
  const [first] = meetings;
  if (!first) return undefined;
  const rows = await Promise.all(
    meetings.map(async (one) => {
      const given = await read.get('answer', answerId(one.id, person));
      return {
        when: `${texts.dates.dayYear(one.day)} ${texts.dates.times(one.start, one.end)}`,
        place: one.place,
        hasPlace: one.place !== '',
        mine: !stands(one)
          ? m.off
          : given
            ? m.mine[given.answer]({ deputy: given.deputy ?? '' })
            : m.unanswered,
        open: isOpen(one, now),
        yes: given?.answer === 'yes',
        id: `answer.${one.id}`,
        day: texts.dates.day(one.day),
        value: given?.answer ?? '',
      };
    }),
  );
  const caller = await callerOf(ctx, forum, first.convener);
  const title = await titleOf(ctx, forum, first);
  const n = meetings.length;
  return {
    card: 'meeting.several',
    summary: m.severalTitle({ n, forum: title }),
    data: {
      title: m.severalTitle({ n, forum: title }),
      from: caller === undefined ? '' : m.from({ name: caller }),
      hasFrom: caller !== undefined,
      rows,
      open: rows.filter((row) => row.open),
      mayAnswer: rows.some((row) => row.open),
      mayAll: rows.some((row) => row.open && !row.yes),
      said: said ?? '',
      hasSaid: said !== undefined,
      ...key,
    },
  };
}

const answersSchema = z.looseObject({
  ...seriesKey.shape,
  all: z.literal('yes').optional(),
  deputy: deputySchema,
});

const invited: Who = {
  name: 'member',
  async may({ actor, read }, input) {
    return actor.kind === 'person' && (await mine(read, input as Key, actor.person)).length > 0;
  },
};

async function answerAll(ctx: Ctx, typed: z.output<typeof answersSchema>): Promise<Outcome> {
  const { actor, now, read, texts } = ctx;
  const forum = await read.get('forum', typed.forum);
  if (!forum || actor.kind !== 'person') return GONE;
  const { person } = actor;
  const meetings = (await mine(read, typed, person)).filter((one) => isOpen(one, now));
  const given = meetings.flatMap((meeting) => {
    const one = typed.all ?? answerSchema.safeParse(typed[`answer.${meeting.id}`]).data;
    return one === undefined ? [] : [{ meeting, answer: one }];
  });
  if (meetings.length === 0) return { refuse: { reason: 'meetingBegun', data: {} } };
  if (given.some(({ answer }) => answer === 'deputy') && !typed.deputy)
    return { refuse: { reason: 'deputyMissing', data: {} } };
  const checked = checkPeople(ctx, typed.deputy);
  if (checked.refuse) return { refuse: checked.refuse };
  const changes: Change[] = [];
  for (const { meeting, answer } of given)
    changes.push(
      ...[await answerChange(ctx, meeting, person, { answer, deputy: typed.deputy })].filter(
        (one) => one !== undefined,
      ),
    );
  const said = checked.warning ?? (given.length > 0 ? texts.common.saved : texts.meeting.noneChosen);
  const show = await severalCard(afterwards(ctx, changes), forum, typed, person, said);
  const [first] = meetings;
  return {
    changes,
    check: given.map(({ meeting }) => aboutTime(meeting)),
    ...(first && changes.length > 0 ? { send: overviewMessage(first, now) } : {}),
    ...(show ? { show } : {}),
  };
}

// --- for whoever calls them ------------------------------------------------------------------------------------------

async function answersCard(ctx: Seeing, forum: Forum, key: Key): Promise<Drawing | undefined> {
  const { texts } = ctx;
  const m = texts.meeting;
  const meetings = (await seriesOf(ctx.read, key.forum, key.series)).filter(stands);
  const [first] = meetings;
  if (!first) return undefined;
  const title = await titleOf(ctx, forum, first);
  const rows = await Promise.all(
    meetings.map(async (one) => ({
      day: texts.dates.dayYear(one.day),
      counts: await countsOf(ctx, one),
      meeting: one.id,
    })),
  );
  return {
    card: 'meeting.answers',
    summary: m.severalTitle({ n: meetings.length, forum: title }),
    data: {
      title: m.severalTitle({ n: meetings.length, forum: title }),
      rows,
      first: first.id,
      ...reachData(await reachOf(ctx, meetings)),
    },
  };
}

async function openMeeting(ctx: Ctx, { meeting: id }: { meeting: string }): Promise<Outcome> {
  const found = await findMeeting(ctx, id);
  if (!found || ctx.actor.kind !== 'person') return GONE;
  return { show: await overviewCard(ctx, found.forum, found.meeting, ctx.actor.person) };
}

const conveneSeries: Who = {
  name: 'convener',
  async may(ctx, input) {
    const forum = await ctx.read.get('forum', (input as Key).forum);
    return forum === undefined || holdsOneOf(ctx, [forum.convener]);
  },
};

async function showAnswers(ctx: Ctx, key: Key): Promise<Outcome> {
  const forum = await ctx.read.get('forum', key.forum);
  const card = forum && (await answersCard(ctx, forum, key));
  return card ? { show: card } : GONE;
}

export const several: Pick<Capability, 'verbs' | 'views'> = {
  verbs: {
    'meeting.answerAll': verb({
      input: answersSchema,
      who: invited,
      where: PRIVATE_OR_LINK,
      run: answerAll,
    }),
    'meeting.open': verb({
      input: meetingKey,
      who: convenerOfMeeting,
      where: PRIVATE,
      run: openMeeting,
    }),
    'meeting.answers': verb({
      input: seriesKey,
      who: conveneSeries,
      where: PRIVATE,
      run: showAnswers,
    }),
  },
  views: {
    'meeting.several': view({
      input: seriesKey,
      async draw(ctx, key) {
        const forum = await ctx.read.get('forum', key.forum);
        if (!forum || !('person' in ctx.to)) return undefined;
        return severalCard(ctx, forum, key, ctx.to.person);
      },
    }),
    'meeting.answers': view({
      input: seriesKey,
      async draw(ctx, key) {
        const forum = await ctx.read.get('forum', key.forum);
        if (!forum || !('person' in ctx.to)) return undefined;
        const may = await holdsAs(ctx, ctx.to.person, [forum.convener]);
        return may ? answersCard(ctx, forum, key) : undefined;
      },
    }),
  },
};
