// Who may do what with a meeting, and the keys its buttons carry.
import { z } from 'zod';
import type { Ctx, Who } from '../../capability.ts';
import type { Forum } from '../../domain/forum.ts';
import { type Meeting, isInvited, meetingIdSchema } from '../../domain/meeting.ts';
import type { PersonId } from '../../domain/people.ts';
import { holdsOneOf } from '../../reading/who.ts';

export const draftKey = z.object({ draft: z.string().max(60) });
export const meetingKey = z.object({ meeting: meetingIdSchema });

/** Whoever holds the role that calls the forum's meetings, or the coordinator. */
export const mayConvene = (ctx: Ctx, forum: Forum): Promise<boolean> => holdsOneOf(ctx, [forum.convener]);

/** The same of one meeting: a hastemøte is also in the hands of whoever called it. */
export const mayChange = async (ctx: Ctx, forum: Forum, meeting: Meeting | undefined): Promise<boolean> =>
  (await mayConvene(ctx, forum)) || (ctx.actor.kind === 'person' && hasCalled(ctx.actor.person, meeting));

export const hasCalled = (person: PersonId, meeting: Meeting | undefined): boolean =>
  meeting?.emergency === true && meeting.convener === person;

/** Of a draft: what is gone is refused in its own words. */
export const convenerOfDraft: Who = {
  name: 'convener',
  async may(ctx, input) {
    const draft = await ctx.read.get('draft', (input as { draft: string }).draft);
    const forum = draft && (await ctx.read.get('forum', draft.forum));
    return forum === undefined || (await mayConvene(ctx, forum));
  },
};

/** Of a meeting that has been called; what is gone is refused in its own words. */
export const convenerOfMeeting: Who = {
  name: 'convener',
  async may(ctx, input) {
    const meeting = await ctx.read.get('meeting', (input as { meeting: string }).meeting);
    const forum = meeting && (await ctx.read.get('forum', meeting.forum));
    return forum === undefined || (await mayChange(ctx, forum, meeting));
  },
};

/** Whoever got the invitation, guests too. */
export const invitee: Who = {
  name: 'member',
  async may(ctx, input) {
    const meeting = await ctx.read.get('meeting', (input as { meeting: string }).meeting);
    const { actor } = ctx;
    return actor.kind === 'person' && (meeting === undefined || isInvited(meeting, actor.person));
  },
};
