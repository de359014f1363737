// The answer that a reporter is promised when a concern is sent: by which day, and whether it is still owed. It must not know who owes it.
import type { Closed, Day } from './calendar.ts';
import type { Concern, ConcernEvent } from './concern.ts';
import { answerBy } from './concern-steps.ts';

/** What the reporter hears as an answer: that it has been received is none. */
const HEARD: readonly ConcernEvent['kind'][] = [
  'asked',
  'talkOffered',
  'talkPassed',
  'routed',
  'offered',
  'accepted',
  'closed',
];

/** The day by which the reporter was told there would be an answer. */
export const promisedDay = ({ at, answers }: Concern, closed: readonly Closed[]): Day =>
  answerBy(at, answers, closed);

/** Whether that answer is still owed: received, and nothing more. Whoever coordinates owes themselves none. */
export const isOwed = ({ state, history, talk }: Concern): boolean =>
  state === 'received' &&
  talk?.state !== 'held' &&
  history[0]?.told !== undefined &&
  !history.some(({ kind }) => HEARD.includes(kind));
