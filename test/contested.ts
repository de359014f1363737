// A store in which somebody else is quicker: just before the one's change is written, all of the other's is.
import { openSqlite } from '../src/store/sqlite.ts';
import type { Commit, Store } from '../src/store/store.ts';

type Meanwhile = { readonly of: string; act(): Promise<unknown> };

export type Contested = {
  readonly store: Store;
  /** All of `act` happens just before the next commit that writes a record of this kind. */
  readonly meanwhile: (of: string, act: () => Promise<unknown>) => void;
  /** Whether somebody still waits for such a commit: then nothing was contested. */
  readonly waits: () => boolean;
};

export function contested(): Contested {
  const base = openSqlite(':memory:');
  let waiting: Meanwhile | undefined;
  return {
    meanwhile: (of, act) => void (waiting = { of, act }),
    waits: () => waiting !== undefined,
    store: {
      ...base,
      async commit(tenant, commit) {
        const other = waiting;
        if (other && writes(commit, other.of)) {
          waiting = undefined;
          await other.act();
        }
        return base.commit(tenant, commit);
      },
    },
  };
}

const writes = ({ put = [], remove = [] }: Commit, kind: string): boolean =>
  [...put, ...remove].some(({ key }) => key.split('/')[1] === kind);
