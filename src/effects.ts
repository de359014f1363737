// From what a capability answered to what is written: records with the versions that were read, messages for the queue, and
// for a digest the notice that waits for the person's one card of that working day.
import type { Change, Outcome } from './capability.ts';
import type { AreaId } from './domain/area.ts';
import { type Instant, dayOf } from './domain/calendar.ts';
import { type Reading, keyOf, recordsOf } from './reading/read.ts';
import { sharedNews } from './reading/shared.ts';
import { noticeId, noticeKept } from './domain/notice.ts';
import { digestMessage, noticeOf, queued, queuedAct } from './sending/queue.ts';
import type { Commit, Queued } from './store/store.ts';

/** Records, messages and what other areas are told of an outcome, as tick and dispatch both commit them. */
export async function effectsOf(
  reading: Reading,
  area: AreaId,
  outcome: Outcome,
  now: Instant,
): Promise<Commit> {
  const send = new Map<string, Queued>();
  const notices: Change[] = [];
  for (const message of outcome.send ?? []) {
    if (!message.digest || !('person' in message.to)) {
      const one = queued(area, message);
      send.set(one.id, one);
      continue;
    }
    const { person } = message.to;
    const id = noticeId(area, person, message.at, message.id);
    if (await reading.get('notice', id)) continue;
    notices.push({ kind: 'notice', id, value: noticeOf(area, message), expires: noticeKept(message.at) });
    const digest = {
      ...queued(area, digestMessage(person, message.at)),
      id: `-/digest/${person}/${dayOf(message.at)}`,
    };
    send.set(digest.id, digest);
  }
  const mark = (meeting: string): string => `${now}-${reading.seen(keyOf(area, 'meeting', meeting))}`;
  for (const told of [...(outcome.tell ?? []), ...(await sharedNews(reading, outcome, now, mark))]) {
    const one = queuedAct(area, told);
    send.set(one.id, one);
  }
  const records = recordsOf(reading, { ...outcome, changes: [...(outcome.changes ?? []), ...notices] });
  return {
    ...records,
    send: [...send.values()],
    withdraw: (outcome.withdraw ?? []).map((p) => `${area}/${p}`),
  };
}
