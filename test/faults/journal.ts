// What an instance did with the queue, line by line in a file that outlives it: written as soon as the store has answered, so that
// what stands here is known to have been done, and what was under way at a kill is known to have been.
import { existsSync, openSync, readFileSync, writeSync } from 'node:fs';
import type { Store } from '../../src/store/store.ts';

/** `claim`: handed to this instance. `done`: the store has taken that it went; `activity`: what stands in the chat. `late`: the lease was lost. */
export type Line =
  | {
      readonly kind: 'claim';
      readonly tenant: string;
      readonly id: string;
      readonly lane: string;
      readonly edits: boolean;
    }
  | {
      readonly kind: 'done' | 'later' | 'late';
      readonly tenant: string;
      readonly id: string;
      readonly activity?: string;
    };

/** The same store, with a journal of what is claimed and settled. */
export function watched(store: Store, file: string): Store {
  const journal = openSync(file, 'a');
  const write = (line: Line): void => void writeSync(journal, `${JSON.stringify(line)}\n`);
  return {
    ...store,
    async claim(...asked) {
      const claimed = await store.claim(...asked);
      for (const { tenant, id, lane, activityId } of claimed)
        write({ kind: 'claim', tenant, id, lane, edits: activityId !== undefined });
      return claimed;
    },
    async settle(tenant, id, lease, result) {
      const held = await store.settle(tenant, id, lease, result);
      const activity = result.kind === 'done' ? result.activityId : undefined;
      write({
        kind: held ? result.kind : 'late',
        tenant,
        id,
        ...(activity === undefined ? {} : { activity }),
      });
      return held;
    },
  };
}

/** What an instance wrote; nothing when it ended before it wrote anything. */
export const readJournal = (file: string): readonly Line[] =>
  existsSync(file)
    ? readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as Line)
    : [];
