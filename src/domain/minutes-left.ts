// What is left to do with minutes: those not written, not approved, and not put in the archive. Pure, over the records as they are.
import { type Closed, type Instant, addDays, dayOf } from './calendar.ts';
import type { Forum } from './forum.ts';
import { type Meeting, startOf } from './meeting.ts';
import { type Minutes, isExpected, isUnwritten, writingTimes } from './minutes.ts';

export type Left = 'unwritten' | 'unapproved' | 'unfiled';

type Records = {
  readonly forums: ReadonlyMap<string, Forum>;
  readonly meetings: readonly Meeting[];
  readonly minutes: readonly Minutes[];
  /** The meetings whose minutes are in the archive. */
  readonly filed: readonly string[];
  readonly closed: readonly Closed[];
};

/** Longer ago than this, minutes that were never written are not waited for. */
const BACK_DAYS = 300;

/** The meetings of each kind, oldest first. Minutes are missed from when the secretary has been reminded of them. */
export function leftOf(records: Records, now: Instant): Readonly<Record<Left, readonly Meeting[]>> {
  const { forums, minutes, filed, closed } = records;
  const written = new Map(minutes.map((one) => [one.meeting, one]));
  const inArchive = new Set(filed);
  const inOrder = records.meetings.toSorted((a, b) => startOf(a) - startOf(b));
  const isMissed = (meeting: Meeting): boolean => {
    const forum = forums.get(meeting.forum);
    if (!forum || !isExpected(forum, meeting, now)) return false;
    const [reminded] = writingTimes(meeting, closed);
    return reminded !== undefined && reminded <= now && meeting.day >= addDays(dayOf(now), -BACK_DAYS);
  };
  const stateOf = ({ id }: Meeting) => written.get(id)?.state;
  return {
    unwritten: inOrder.filter((one) => isUnwritten(written.get(one.id)) && isMissed(one)),
    unapproved: inOrder.filter((one) => stateOf(one) === 'submitted'),
    unfiled: inOrder.filter((one) => stateOf(one) === 'sent' && !inArchive.has(one.id)),
  };
}
