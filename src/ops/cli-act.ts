// What the command line does in the house, it does as the operator through the same door as everything else; nothing is delivered
// from here: what leaves is left in the queue, for the service.
import { compose } from '../compose.ts';
import type { Answer } from '../dispatch.ts';
import type { Instant } from '../domain/calendar.ts';
import { openLog } from '../log.ts';
import type { Exit } from '../sending/exit.ts';
import type { Store } from '../store/store.ts';
import { NO_VAULT, type Vault } from '../vault.ts';
import type { Found } from './cli-store.ts';

const noExit: Exit = {
  deliver: async () => ({ kind: 'later', code: 'NotTheService', throttled: false }),
  open: async () => ({ kind: 'gone', code: 'NotTheService' }),
};

type Acting = { readonly store: Store; readonly now: Instant; readonly vault?: Vault };

export type Act = (on: Found, verb: string, input: Readonly<Record<string, unknown>>) => Promise<Answer>;

/** `vault`: for what opens and seals texts. */
export function actorOf({ store, now, vault = NO_VAULT }: Acting): Act {
  const { dispatch } = compose({ store, exit: noExit, vault, log: openLog('silent'), clock: () => now });
  return ({ area, tenant }, verb, input) =>
    dispatch({
      actor: { kind: 'operator', tenant },
      place: { kind: 'operator' },
      verb,
      input: { ...input, area: area.id },
      now,
    });
}
