// When each tenant is next to be looked at, in one place: a minute in which nothing is due asks this and no tenant. It must not know what
// is due.
//
// Three sorted sets of tenants by time: `{slt}:next` for its first message, `{slt}:wake` for its first area, `{slt}:forget` for the first
// thing that has expired. They are hints, and only ever too early, which costs a look: whoever commits lowers them by what the commit
// will bring, before it does; whoever has written lowers them to what the tenant has, so that a hint that was lost comes again; and
// whoever has looked raises them and looks again, so that what came in between has been seen. Who dies after a settle leaves one that is
// late by a lease. One that is lost with a node of a Cluster is found when something is written, when a program starts, or by `expire`
// in its turn.
import { time } from './arguments.ts';
import type { Connection } from './redis-connection.ts';
import type { ScriptName } from './redis-scripts.ts';
import type { Commit, TenantId } from './store.ts';

export type HintKind = 'next' | 'wake' | 'forget';
/** The times as the scripts answer them, '' for never. */
export type Times = Readonly<Record<HintKind, string>>;

export const timesOf = ([next = '', wake = '', forget = '']: readonly string[]): Times => ({
  next,
  wake,
  forget,
});

/** The earliest that a commit may bring of each kind. */
export function timesIn({ send = [], wakeAt = [], put = [], once }: Commit): Times {
  const earliest = (times: readonly number[]): string =>
    times.length === 0 ? '' : String(time(times.reduce((a, b) => Math.min(a, b))));
  return {
    next: earliest(send.map(({ notBefore }) => notBefore)),
    wake: earliest(wakeAt.map(({ at }) => at)),
    forget: earliest([
      ...put.flatMap(({ expires }) => (typeof expires === 'number' ? [expires] : [])),
      ...(once ? [once.forget] : []),
    ]),
  };
}

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
