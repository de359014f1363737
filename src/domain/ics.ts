// A meeting as a calendar entry (RFC 5545): what it holds. It must not know who sends it, nor to whom.
import type { Day } from './calendar.ts';

/** A meeting as a calendar shows it. Times are wall time in Norway; an end that is not after the start is past midnight; none is all day. */
export type CalendarEvent = {
  /** The same through every move and cancellation (RFC 5545 §3.8.4.7). */
  readonly uid: string;
  /** Higher with every change that has been told (RFC 5545 §3.8.7.4). */
  readonly sequence: number;
  readonly day: Day;
  readonly start?: string;
  readonly end?: string;
  readonly summary: string;
  readonly location?: string;
  readonly description?: string;
  readonly url?: string;
  readonly status: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED';
};
