// What a forum does when its rhythm meets a holiday or a closed day: ask (unless it has said otherwise), or do as it has said
// once for all. Pure: the same day gives the same answer.
import { z } from 'zod';
import { type Closed, type Day, addDays, isWorkday, nextWorkday } from './calendar.ts';

export const collisionPolicySchema = z.enum(['ask', 'skip', 'weekBefore', 'weekAfter', 'nextWorkday']);
export type CollisionPolicy = z.output<typeof collisionPolicySchema>;

export type Settlement =
  { readonly kind: 'held'; readonly day: Day } | { readonly kind: 'skipped' } | { readonly kind: 'ask' };

/** A working day is held as it is. A week before or after that is no working day either is asked about: it never moves twice. */
export function settleCollision(
  day: Day,
  policy: CollisionPolicy = 'ask',
  closed: readonly Closed[] = [],
): Settlement {
  if (isWorkday(day, closed)) return { kind: 'held', day };
  switch (policy) {
    case 'ask':
      return { kind: 'ask' };
    case 'skip':
      return { kind: 'skipped' };
    case 'weekBefore':
      return heldOrAsk(addDays(day, -7), closed);
    case 'weekAfter':
      return heldOrAsk(addDays(day, 7), closed);
    case 'nextWorkday':
      return { kind: 'held', day: nextWorkday(day, closed) };
  }
}

const heldOrAsk = (day: Day, closed: readonly Closed[]): Settlement =>
  isWorkday(day, closed) ? { kind: 'held', day } : { kind: 'ask' };
