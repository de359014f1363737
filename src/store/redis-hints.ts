// When each tenant is next to be looked at, in one place: a minute in which nothing is due asks this and no tenant. It must not know what
// is due.
//
// Three sorted sets of tenants by time: `{slt}:next` for its first message, `{slt}:wake` for its first area, `{slt}:forget` for the first
// thing that has expired. They are hints, and only ever too early, which costs a look: whoever writes lowers them after the write, and
// whoever has looked raises them and looks again, so that a write in between has been seen or lowers them itself. A program that dies
// between its write and the hint leaves one too late: it is found when a program starts, or by `expire` in its turn.
import type { Connection } from './redis-connection.ts';
import type { ScriptName } from './redis-scripts.ts';
import type { TenantId } from './store.ts';

export type HintKind = 'next' | 'wake' | 'forget';
/** The times as the scripts answer them, '' for never. */
export type Times = Readonly<Record<HintKind, string>>;

export const timesOf = ([next = '', wake = '', forget = '']: readonly string[]): Times => ({
  next,
  wake,
  forget,
});

const KINDS: readonly HintKind[] = ['next', 'wake', 'forget'];
const BASE = '{slt}:';

export type Hints = ReturnType<typeof openHints>;

/** `look`: the times of one tenant as they are now. */
export function openHints(
  { client, send }: Connection,
  run: (script: ScriptName, base: string, args: readonly string[]) => Promise<unknown>,
  look: (tenant: TenantId) => Promise<Times>,
) {
  const lower = async (tenant: TenantId, times: Times): Promise<void> => {
    const args = KINDS.map((kind) => times[kind]);
    if (args.some((at) => at !== '')) await run('sltLower', BASE, [tenant, ...args]);
  };
  return {
    look,
    lower,
    lowerAll: async (tenants: readonly TenantId[]): Promise<void> => {
      await Promise.all(tenants.map(async (tenant) => lower(tenant, await look(tenant))));
    },
    /** Of a tenant that was found to have nothing of the kind before `at`. */
    async raise(kind: HintKind, tenant: TenantId, at: string): Promise<void> {
      await run('sltRaise', BASE, [tenant, kind, at]);
      await lower(tenant, await look(tenant));
    },
    /** Tenants that may have something of the kind at `now`, and some that have not; the earliest first. */
    due: async (kind: HintKind, now: number): Promise<readonly TenantId[]> =>
      (await send(() =>
        client.zrangebyscore(`${BASE}${kind}`, '-inf', now === Number.POSITIVE_INFINITY ? '+inf' : now),
      )) as TenantId[],
    /** The first `n` tenants and when each may have something of the kind. */
    async first(kind: HintKind, n: number): Promise<readonly { tenant: TenantId; at: number }[]> {
      const flat = await send(() => client.zrange(`${BASE}${kind}`, 0, `${n - 1}`, 'WITHSCORES'));
      return Array.from({ length: flat.length / 2 }, (_, i) => ({
        tenant: flat[2 * i] as TenantId,
        at: Number(flat[2 * i + 1]),
      }));
    },
  };
}
