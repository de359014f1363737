// The one place where a change of a shared forum's meeting becomes news for the areas that follow it: whatever act moved, called
// or cancelled it, and the clock's as well.
import type { Change, Outcome, Read, Told } from '../capability.ts';
import type { Instant } from '../domain/calendar.ts';
import type { Forum } from '../domain/forum.ts';
import type { Meeting } from '../domain/meeting.ts';
import { datesFor, forumsOf, isNews, worthUntil } from '../domain/shared.ts';

/**
 * What the areas that follow must be told of an outcome's meetings. `mark`: sets one change of a meeting apart from every other,
 * for a message of a known id is sent once. Reads the state before the outcome.
 */
export async function sharedNews(
  read: Read,
  { changes = [] }: Outcome,
  now: Instant,
  mark: (meeting: string) => string,
): Promise<readonly Told[]> {
  const told: Told[] = [];
  for (const change of changes) {
    if (change.kind !== 'meeting') continue;
    const { before, after } = await bothOf(read, change);
    const of = after ?? before;
    if (!of || !isNews(before, after)) continue;
    for (const id of new Set([before, after].flatMap((one) => (one ? forumsOf(one) : [])))) {
      const forum = await read.get('forum', id);
      const isGone = after === undefined || !forumsOf(after).includes(id);
      if (forum) told.push(...newsOf(forum, of, now, mark(of.id), isGone));
    }
  }
  return told;
}

async function bothOf(
  read: Read,
  { id, value }: Extract<Change, { kind: 'meeting' }>,
): Promise<{ readonly before: Meeting | undefined; readonly after: Meeting | undefined }> {
  return { before: await read.get('meeting', id), after: value };
}

/** What each follower of a forum is told of one meeting. */
export const newsOf = (
  forum: Forum,
  meeting: Meeting,
  now: Instant,
  mark: string,
  isGone = false,
): readonly Told[] =>
  (forum.followers ?? []).map((follower) => ({
    id: `shared/${follower.area}/${follower.forum}/${meeting.id}/${mark}`,
    area: follower.area,
    verb: 'shared.dates',
    input: datesFor(forum.id, follower, meeting, isGone),
    expires: worthUntil(meeting, now),
  }));
