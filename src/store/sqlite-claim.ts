// Who is served in a claim from the SQLite file: tenants in turn, each as far as it has room. Runs inside the caller's transaction.
import { randomUUID } from 'node:crypto';
import type { Instant } from '../domain/calendar.ts';
import { time } from './arguments.ts';
import { type TenantRow, claimNext, tenantIdOf, tenantsDue } from './sqlite-queue.ts';
import type { QueueStatements } from './sqlite-queue-statements.ts';
import type { Claimed, Room } from './store.ts';

type Wish = {
  readonly now: Instant;
  readonly leaseMs: number;
  readonly limit: number;
  readonly room: Room | undefined;
};

/** Tenants take turns message by message, and the next call begins with the tenant after the last one served. */
export function claim(
  s: QueueStatements,
  turn: { after: number },
  { now, leaseMs, limit, room }: Wish,
): readonly Claimed[] {
  const lease = { now, until: time(now + leaseMs) as Instant, token: randomUUID() };
  const claimed: Claimed[] = [];
  const left = (tenant: TenantRow): number => (room ? (room.get(tenantIdOf(tenant)) ?? 0) : limit);
  let asked = tenantsDue(s, now, turn.after).map((tenant) => ({ tenant, left: left(tenant) }));
  while (asked.length > 0 && claimed.length < limit) {
    asked = asked.filter((one) => {
      const next = claimed.length < limit && one.left > 0 ? claimNext(s, one.tenant, lease) : undefined;
      if (!next) return false;
      claimed.push(next);
      turn.after = one.tenant.id;
      one.left -= 1;
      return true;
    });
  }
  return claimed;
}
