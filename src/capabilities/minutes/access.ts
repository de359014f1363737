// Which minutes are meant, and who may write, approve and read them.
import { z } from 'zod';
import type { Ctx, Who } from '../../capability.ts';
import { type Instant, dayOf } from '../../domain/calendar.ts';
import { type Forum, calledRoles } from '../../domain/forum.ts';
import { type Meeting, meetingIdSchema } from '../../domain/meeting.ts';
import type { Minutes } from '../../domain/minutes.ts';
import { type PersonId, holdsOn } from '../../domain/people.ts';
import { answering, answeringOrCoordinators, holdsAs, holdsOneOf } from '../../reading/who.ts';

export const keySchema = z.object({ meeting: meetingIdSchema });
export type Key = z.output<typeof keySchema>;

type Seeing = Pick<Ctx, 'read' | 'now' | 'area'>;

export type Found = {
  readonly meeting: Meeting;
  /** The forum that calls the meeting; its chair approves. */
  readonly forum: Forum;
  /** All forums whose meeting it is. */
  readonly forums: readonly Forum[];
  readonly minutes: Minutes | undefined;
};

/** Minutes that have been begun. */
export type Begun = Found & { readonly minutes: Minutes };

/** A meeting that was called, with its minutes when they have been begun. */
export async function findMinutes({ read }: Pick<Ctx, 'read'>, id: string): Promise<Found | undefined> {
  const [meeting, minutes] = await Promise.all([read.get('meeting', id), read.get('minutes', id)]);
  if (!meeting || (meeting.state !== 'invited' && !minutes)) return undefined;
  const named = [meeting.forum, ...(meeting.joint ?? [])];
  const forums = (await Promise.all(named.map((one) => read.get('forum', one)))).flatMap((one) => one ?? []);
  const forum = forums.find((one) => one.id === meeting.forum);
  return forum && { meeting, forum, forums, minutes };
}

/** Undefined while nobody has begun them, and where none are kept. */
export const begunOf = (found: Found | undefined): Begun | undefined =>
  found?.minutes && found.minutes.state !== 'none' ? { ...found, minutes: found.minutes } : undefined;

// --- who writes ------------------------------------------------------------------------------------------------------

/** The role that writes: the secretary, or the one who calls the meeting where none is named. */
export const writerRole = ({ secretary: role, convener }: Forum): string => role ?? convener;

const writerRoles = ({ forums }: Pick<Found, 'forums'>): readonly string[] => forums.map(writerRole);

/** Who is reminded of the minutes: those who write for the forum that called, else the coordinators. */
export const writers = (ctx: Seeing, forum: Forum): Promise<readonly PersonId[]> =>
  answeringOrCoordinators(ctx, writerRole(forum));

export const mayWrite = (ctx: Seeing, found: Found, person: PersonId): Promise<boolean> =>
  holdsAs(ctx, person, writerRoles(found));

// --- who approves ----------------------------------------------------------------------------------------------------

/** The chair's role; the convener's where no chair is named, or nobody holds the role that day. */
async function approverRole(ctx: Seeing, { chair: role, convener }: Forum): Promise<string> {
  return role !== undefined && (await answering(ctx, role)).length > 0 ? role : convener;
}

export async function approvers(ctx: Seeing, forum: Forum): Promise<readonly PersonId[]> {
  return answering(ctx, await approverRole(ctx, forum));
}

/** Whether somebody is the chair, or stands in. The coordinator is not for being one, and sees who is waited for. */
export async function mayApprove(ctx: Seeing, { forum }: Pick<Found, 'forum'>, person: PersonId) {
  const role = await ctx.read.get('role', await approverRole(ctx, forum));
  return role !== undefined && holdsOn(role, person, dayOf(ctx.now));
}

// --- who reads -------------------------------------------------------------------------------------------------------

/** Whether somebody belongs to what was met about, or still holds the role that they were invited in. A guest was there. */
async function belongs(
  ctx: Seeing,
  { meeting, forums }: Pick<Found, 'meeting' | 'forums'>,
  person: PersonId,
): Promise<boolean> {
  const invited = meeting.invitees.find((one) => one.person === person);
  if (invited && invited.role === undefined) return true;
  const roles = [...(invited?.role === undefined ? [] : [invited.role]), ...forums.flatMap(calledRoles)];
  return holdsAs(ctx, person, roles);
}

/** Those invited, but for whoever has left the forum since. */
export async function stillInvited(
  ctx: Seeing,
  found: Pick<Found, 'meeting' | 'forums'>,
): Promise<readonly PersonId[]> {
  const ids = found.meeting.invitees.map(({ person }) => person);
  const still = await Promise.all(ids.map((id) => belongs(ctx, found, id)));
  return ids.filter((_, n) => still[n]);
}

/** The invited, absent ones too, and all who belong to the forum; a draft those who write, and then those who approve. */
export async function mayRead(ctx: Seeing, found: Found, person: PersonId): Promise<boolean> {
  const state = found.minutes?.state;
  if (await mayWrite(ctx, found, person)) return true;
  if (state === 'submitted') return mayApprove(ctx, found, person);
  if (state !== 'sent') return false;
  return belongs(ctx, found, person);
}

/** The same moment for rules that ask who holds a role: a reminder is for those who hold it then. */
export const asOf = <C extends Seeing>(ctx: C, now: Instant): C => ({ ...ctx, now });

// --- the rules that verbs name ---------------------------------------------------------------------------------------

/** What is gone is refused in its own words. */
const rule = (
  name: Who['name'],
  may: (ctx: Ctx, found: Found, person: PersonId | undefined) => Promise<boolean>,
): Who => ({
  name,
  async may(ctx, input) {
    const found = await findMinutes(ctx, (input as Key).meeting);
    return found === undefined || may(ctx, found, ctx.actor.kind === 'person' ? ctx.actor.person : undefined);
  },
});

export const secretary = rule('secretary', (ctx, found) => holdsOneOf(ctx, writerRoles(found)));

export const chair = rule('chair', async (ctx, found, person) =>
  person === undefined ? false : mayApprove(ctx, found, person),
);

export const reader = rule('member', async (ctx, found, person) =>
  person === undefined ? false : mayRead(ctx, found, person),
);
