// The queue in SQLite: send, withdraw, claim, settle. Every function runs inside the caller's transaction and leaves
// `lane.ready` true for each lane it touched. It must not know what a message says, nor read a clock.
import { json, time } from './arguments.ts';
import type { QueueStatements } from './sqlite-queue-statements.ts';
import { bytes, range, textOf } from './sqlite-schema.ts';
import type { Instant } from '../domain/calendar.ts';
import type { Backlog, Claimed, Json, Queued, Settled, TenantId } from './store.ts';

type Row = {
  readonly seq: number;
  readonly id: Uint8Array;
  readonly lane: Uint8Array;
  readonly mode: Queued['mode'];
  readonly urgent: number;
  readonly not_before: Instant;
  readonly forget: Instant;
  readonly attempts: number;
  readonly withdrawn: number;
  readonly body: string;
};
type Held = Pick<Row, 'seq' | 'id' | 'lane' | 'withdrawn' | 'forget'>;
type Waiting = { readonly seq: number; readonly lane: Uint8Array };

type Weight = Record<'busy' | 'normal' | 'urgent' | 'paused', number | null>;

/** Writes down anew when a lane, and so its tenant, can next give a message. */
function weigh(q: QueueStatements, tenant: number, lane: Uint8Array): void {
  weighLane(q, tenant, lane);
  q.weighTenant.run(tenant);
}

/** A lane with nothing in it and no pause is no more. */
function weighLane(q: QueueStatements, tenant: number, lane: Uint8Array): void {
  const { busy, normal, urgent, paused } = q.weighed.get(tenant, lane) as Weight;
  const ready = busy ?? least(normal, urgent);
  if (ready === null && !paused) {
    q.dropLane.run(tenant, lane);
    return;
  }
  const from = (at: number | null) => (at === null ? null : Math.max(at, paused ?? at));
  q.setLane.run(tenant, lane, from(ready), from(urgent === null ? null : (busy ?? urgent)));
}

function least(a: number | null, b: number | null): number | null {
  return a === null ? b : b === null ? a : Math.min(a, b);
}

function weighAll(q: QueueStatements, tenant: number, lanes: readonly Uint8Array[]): void {
  const distinct = new Map(lanes.map((lane) => [textOf(lane), lane]));
  for (const lane of distinct.values()) weighLane(q, tenant, lane);
  if (distinct.size > 0) q.weighTenant.run(tenant);
}

/** Queues messages, in order. Once: a known id is left alone. Latest: what waits under the id is replaced in its place. */
export function send(q: QueueStatements, tenant: number, messages: readonly Queued[]): void {
  weighAll(
    q,
    tenant,
    messages.flatMap((m) => sendOne(q, tenant, m)),
  );
}

function sendOne(q: QueueStatements, tenant: number, m: Queued): readonly Uint8Array[] {
  const id = bytes(m.id);
  const lane = bytes(m.lane);
  const urgent = m.priority === 'urgent' ? 1 : 0;
  const body = json(m.body);
  const at = afterFlight(q, tenant, id, lane, time(m.notBefore));
  const add = (from: number): readonly Uint8Array[] => {
    q.add.run(tenant, id, lane, m.mode, urgent, from, time(m.forget), body);
    return [lane];
  };
  // An id that nothing is known of has neither a message that waits nor a rest.
  if (m.mode === 'once') return q.known.get(tenant, id) ? [] : add(at);
  const old = q.waiting.get(tenant, id) as Waiting | undefined;
  const rested = Math.max(at, restOf(q, tenant, id));
  if (!old) return add(rested);
  q.replace.run(lane, m.mode, urgent, rested, time(m.forget), body, old.seq);
  return [old.lane, lane];
}

/** An id that is in flight in another lane waits for that flight's lease, so that no id is ever in flight twice. */
function afterFlight(q: QueueStatements, tenant: number, id: Buffer, lane: Buffer, at: Instant): number {
  const flight = q.elsewhere.get(tenant, id, lane) as { lease_until: number } | undefined;
  return flight ? Math.max(at, flight.lease_until) : at;
}

function restOf(q: QueueStatements, tenant: number, id: Buffer): number {
  const done = q.rest.get(tenant, id) as { rest: number | null } | undefined;
  return done?.rest ?? 0;
}

/** What waits under these prefixes is gone; what is claimed is marked, so that it is not queued again. */
export function withdraw(q: QueueStatements, tenant: number, prefixes: readonly string[]): void {
  for (const prefix of prefixes) {
    const gone = q.withdrawWaiting.all(tenant, ...range(prefix)) as { lane: Uint8Array }[];
    q.withdrawClaimed.run(tenant, ...range(prefix));
    weighAll(
      q,
      tenant,
      gone.map((g) => g.lane),
    );
  }
}

export type TenantRow = { readonly id: number; readonly name: Uint8Array };

/** Tenants with messages due at `now`. */
export const due = (q: QueueStatements, now: Instant): readonly TenantId[] =>
  (q.tenantsDue.all(now) as TenantRow[]).map(tenantIdOf);

export const tenantIdOf = ({ name }: TenantRow): TenantId => textOf(name) as TenantId;

/** The rows of tenants with messages due at `now`, beginning after row `after`, so that each comes first in its turn. */
export function tenantsDue(q: QueueStatements, now: Instant, after: number): readonly TenantRow[] {
  const due = q.tenantsDue.all(now) as TenantRow[];
  return [...due.filter((t) => t.id > after), ...due.filter((t) => t.id <= after)];
}

/** The earliest time anything waits for, in any tenant. */
export const nextMessage = (q: QueueStatements): Instant | undefined =>
  (q.next.get() as { at: Instant | null }).at ?? undefined;

/** How much waits, in all tenants. */
export function backlog(q: QueueStatements, now: Instant): Backlog {
  const { oldest, ...counts } = q.backlog.get(now) as Omit<Backlog, 'oldest'> & { oldest: Instant | null };
  return { ...counts, oldest: oldest ?? undefined };
}

export type Lease = { readonly now: Instant; readonly until: Instant; readonly token: string };

/** The next message of a tenant: lanes where something urgent is due first, then the lane that has waited longest. */
export function claimNext(q: QueueStatements, tenant: TenantRow, lease: Lease): Claimed | undefined {
  for (;;) {
    const found = (q.hotLane.get(tenant.id, lease.now) ?? q.readyLane.get(tenant.id, lease.now)) as
      { lane: Uint8Array } | undefined;
    if (!found) return undefined;
    const claimed = claimIn(q, tenant, found.lane, lease);
    if (claimed) return claimed;
  }
}

function claimIn(q: QueueStatements, tenant: TenantRow, lane: Uint8Array, lease: Lease): Claimed | undefined {
  const expired = q.expired.get(tenant.id, lane, lease.now) as Held | undefined;
  if (expired) giveBack(q, tenant.id, expired);
  const seq = firstDue(q, tenant.id, lane, lease.now);
  const row = seq === undefined ? undefined : take(q, tenant.id, seq, lease);
  weigh(q, tenant.id, lane);
  return row && shown(q, tenant, row, lease);
}

function firstDue(q: QueueStatements, tenant: number, lane: Uint8Array, now: Instant): number | undefined {
  const first = (urgent: 0 | 1) => (q.firstDue.get(tenant, lane, urgent, now) as { seq: number | null }).seq;
  return first(1) ?? first(0) ?? undefined;
}

function take(q: QueueStatements, tenant: number, seq: number, lease: Lease): Row {
  const stray = q.stray.get(tenant, seq) as { lane: Uint8Array } | undefined;
  if (stray) weigh(q, tenant, stray.lane);
  return q.take.get(seq, lease.token, lease.until) as Row;
}

function shown(q: QueueStatements, tenant: TenantRow, row: Row, lease: Lease): Claimed {
  const sent = q.activity.get(tenant.id, row.id) as { activity: string | null } | undefined;
  const activityId = sent?.activity ?? undefined;
  return {
    tenant: tenantIdOf(tenant),
    id: textOf(row.id),
    lane: textOf(row.lane),
    mode: row.mode,
    priority: row.urgent ? 'urgent' : 'normal',
    notBefore: row.not_before,
    forget: row.forget,
    body: JSON.parse(row.body) as Json,
    lease: lease.token,
    attempts: row.attempts - 1,
    ...(activityId === undefined ? {} : { activityId }),
  };
}

/**
 * Ends a flight without delivery: the message waits again (from `until`, if that is said). Where a newer one waits
 * under the id, that one takes its place in the lane; where it was withdrawn meanwhile, it is gone.
 */
function giveBack(q: QueueStatements, tenant: number, held: Held, until?: Instant): void {
  const newer = q.waiting.get(tenant, held.id) as Waiting | undefined;
  if (!newer && !held.withdrawn) {
    q.release.run(held.seq, until ?? null);
    return;
  }
  q.drop.run(held.seq);
  if (!newer) return;
  if (until !== undefined) q.hold.run(newer.seq, until);
  if (textOf(newer.lane) === textOf(held.lane)) q.inherit.run(held.seq, newer.seq);
  else weigh(q, tenant, newer.lane);
}

/** False when the claim is no longer held under this lease; then nothing is changed. */
export function settle(
  q: QueueStatements,
  tenant: number,
  message: string,
  lease: string,
  result: Settled,
): boolean {
  const id = bytes(message);
  const held = q.held.get(tenant, id, lease) as Held | undefined;
  if (!held) return false;
  if (result.kind === 'done') {
    q.drop.run(held.seq);
    const rest = result.notAgainBefore === undefined ? null : time(result.notAgainBefore);
    q.remember.run(tenant, id, held.lane, held.forget, result.activityId ?? null, rest);
    const newer = rest === null ? undefined : (q.waiting.get(tenant, id) as Waiting | undefined);
    if (rest !== null && newer) {
      q.hold.run(newer.seq, rest);
      weighLane(q, tenant, newer.lane);
    }
  } else {
    giveBack(q, tenant, held, time(result.until));
    if (result.pause === 'lane') q.pauseLane.run(tenant, held.lane, result.until);
    if (result.pause === 'tenant') q.pauseTenant.run(tenant, result.until);
  }
  weigh(q, tenant, held.lane);
  return true;
}

/** Takes every message of these lanes and under these id prefixes: waiting, claimed and remembered. */
export function eraseMessages(
  q: QueueStatements,
  tenant: number,
  lanes: readonly string[],
  prefixes: readonly string[],
): void {
  for (const lane of lanes.map(bytes)) {
    for (const erase of [q.eraseLane, q.eraseSentLane, q.dropLane]) erase.run(tenant, lane);
  }
  q.weighTenant.run(tenant);
  for (const prefix of prefixes) {
    const gone = q.eraseIds.all(tenant, ...range(prefix)) as { lane: Uint8Array }[];
    q.eraseSentIds.run(tenant, ...range(prefix));
    weighAll(
      q,
      tenant,
      gone.map((g) => g.lane),
    );
  }
}

/** Forgets ids that are done and past their time, and pauses that are over. Never a message that waits. */
export function expireMessages(q: QueueStatements, now: Instant): void {
  q.forgetSent.run(now);
  q.forgetPauses.run(now);
}
