// Which concern is meant, and that it is one's own: the table of access lets others read it, but these cards are the reporter's.
import { z } from 'zod';
import type { Who } from '../../capability.ts';
import type { Action, Guarded } from '../../domain/access.ts';
import { concernIdSchema } from '../../domain/concern.ts';
import { findConcern, mayDo } from '../../reading/concerns.ts';

export const keySchema = z.object({ concern: concernIdSchema });
type Key = z.output<typeof keySchema>;

/** What the table lets the reporter do, and nobody else. A number there is nothing under is let through: it is said to be gone. */
export function own(record: Guarded, action: Action): Who {
  const table = mayDo(record, action, 'reporter');
  return {
    name: 'reporter',
    async may(ctx, input) {
      if (!(await table.may(ctx, input))) return false;
      const found = await findConcern(ctx, (input as Key).concern);
      return !found || (ctx.actor.kind === 'person' && found.by === ctx.actor.person);
    },
  };
}
