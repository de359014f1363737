// A store in a few plain arrays, written to be read and not to be quick: what the adapters are compared with in random
// sequences. Everything is looked up by walking through; nothing is prepared.
import type { Instant } from '../../src/domain/calendar.ts';
import type {
  Backlog,
  Claimed,
  Commit,
  Committed,
  Json,
  Queued,
  Settled,
  TenantId,
} from '../../src/store/store.ts';

type Message = Queued & { readonly tenant: TenantId; readonly seq: number; readonly attempts: number };
type Flight = { readonly message: Message; readonly until: Instant; lease: string; withdrawn: boolean };
type Sent = {
  readonly tenant: TenantId;
  readonly id: string;
  lane: string;
  forget: Instant;
  activityId?: string;
  notAgainBefore?: Instant;
};
type Kept = {
  readonly tenant: TenantId;
  readonly key: string;
  readonly value: Json;
  readonly version: number;
  readonly expires?: Instant;
};
type Pause = { readonly tenant: TenantId; readonly lane?: string; readonly until: Instant };

export type Model = {
  records: Kept[];
  waiting: Message[];
  flying: Flight[];
  sent: Sent[];
  acted: { readonly tenant: TenantId; readonly id: string; readonly forget: Instant }[];
  pauses: Pause[];
  arrivals: number;
};

export const emptyModel = (): Model => ({
  records: [],
  waiting: [],
  flying: [],
  sent: [],
  acted: [],
  pauses: [],
  arrivals: 0,
});

const versionOf = (m: Model, tenant: TenantId, key: string): number =>
  m.records.find((r) => r.tenant === tenant && r.key === key)?.version ?? 0;

const endOf = (m: Model, tenant: TenantId, key: string): Instant | undefined =>
  m.records.find((r) => r.tenant === tenant && r.key === key)?.expires;

export function commit(m: Model, tenant: TenantId, c: Commit): Committed {
  if (c.once && m.acted.some((a) => a.tenant === tenant && a.id === c.once?.id)) return { kind: 'seen' };
  const stale = [...(c.check ?? []), ...(c.put ?? []), ...(c.remove ?? [])].find(
    ({ key, version }) => versionOf(m, tenant, key) !== version,
  );
  if (stale) return { kind: 'stale', key: stale.key };
  if (c.once) m.acted.push({ tenant, ...c.once });
  for (const put of c.put ?? []) {
    const { expires: asked, ...rest } = put;
    const expires = asked === 'kept' ? endOf(m, tenant, put.key) : asked;
    drop(m, tenant, put.key);
    m.records.push({
      tenant,
      ...rest,
      version: put.version + 1,
      ...(expires === undefined ? {} : { expires }),
    });
  }
  for (const { key } of c.remove ?? []) drop(m, tenant, key);
  for (const prefix of c.withdraw ?? []) withdraw(m, tenant, prefix);
  for (const message of c.send ?? []) send(m, tenant, message);
  return { kind: 'done' };
}

function drop(m: Model, tenant: TenantId, key: string): void {
  m.records = m.records.filter((r) => r.tenant !== tenant || r.key !== key);
}

function withdraw(m: Model, tenant: TenantId, prefix: string): void {
  const hit = (w: Message) => w.tenant === tenant && w.id.startsWith(prefix);
  m.waiting = m.waiting.filter((w) => !hit(w));
  for (const flight of m.flying.filter((f) => hit(f.message))) flight.withdrawn = true;
}

function send(m: Model, tenant: TenantId, message: Queued): void {
  const same = (other: { tenant: TenantId; id: string }) =>
    other.tenant === tenant && other.id === message.id;
  const flight = m.flying.find((f) => same(f.message));
  const old = m.waiting.find(same);
  const known = old ?? m.sent.find(same) ?? (flight?.withdrawn ? undefined : flight);
  if (message.mode === 'once' && known) return;
  const elsewhere = flight && flight.message.lane !== message.lane ? flight.until : message.notBefore;
  const rest = m.sent.find(same)?.notAgainBefore ?? 0;
  m.waiting = m.waiting.filter((w) => w !== old);
  m.waiting.push({
    ...message,
    notBefore: Math.max(message.notBefore, elsewhere, rest) as Instant,
    tenant,
    seq: old?.seq ?? (m.arrivals += 1),
    attempts: 0,
  });
}

const pausedUntil = (m: Model, tenant: TenantId, lane: string): number =>
  Math.max(
    0,
    ...m.pauses.filter((p) => p.tenant === tenant && (p.lane ?? lane) === lane).map((p) => p.until),
  );

type Lane = { readonly tenant: TenantId; readonly lane: string };

function lanes(m: Model): readonly Lane[] {
  const all = [...m.waiting, ...m.flying.map((f) => f.message)];
  return all.filter((a, i) => all.findIndex((b) => b.tenant === a.tenant && b.lane === a.lane) === i);
}

const inLane =
  ({ tenant, lane }: Lane) =>
  (w: Message) =>
    w.tenant === tenant && w.lane === lane;

/** One of each lane that can give one: what a claim without a limit must answer, but for the leases. */
export function claim(m: Model, now: Instant, leaseMs: number): readonly Omit<Claimed, 'lease'>[] {
  const open = lanes(m).filter(({ tenant, lane }) => pausedUntil(m, tenant, lane) <= now);
  return open.flatMap((lane) => {
    const flight = m.flying.find((f) => inLane(lane)(f.message));
    if (flight && flight.until > now) return [];
    if (flight) giveBack(m, flight);
    const due = m.waiting.filter(inLane(lane)).filter((w) => w.notBefore <= now);
    const rank = (w: Message) => (w.priority === 'urgent' ? 0 : 1_000_000) + w.seq;
    const [first] = due.sort((a, b) => rank(a) - rank(b));
    return first ? [take(m, first, (now + leaseMs) as Instant)] : [];
  });
}

function take(m: Model, message: Message, until: Instant): Omit<Claimed, 'lease'> {
  const same = (other: { tenant: TenantId; id: string }) =>
    other.tenant === message.tenant && other.id === message.id;
  m.waiting = m.waiting.filter((w) => w !== message);
  m.flying = m.flying.filter((f) => !same(f.message));
  m.flying.push({
    message: { ...message, attempts: message.attempts + 1 },
    until,
    lease: '',
    withdrawn: false,
  });
  const activityId = m.sent.find(same)?.activityId;
  const { seq: _, ...claimed } = message;
  return { ...claimed, ...(activityId === undefined ? {} : { activityId }) };
}

function giveBack(m: Model, flight: Flight, until?: Instant): void {
  const old = flight.message;
  m.flying = m.flying.filter((f) => f !== flight);
  const newer = m.waiting.find((w) => w.tenant === old.tenant && w.id === old.id);
  if (!newer && flight.withdrawn) return;
  const stays = newer ?? old;
  m.waiting = m.waiting.filter((w) => w !== newer);
  m.waiting.push({
    ...stays,
    seq: stays.lane === old.lane ? old.seq : stays.seq,
    notBefore: newer ? (Math.max(newer.notBefore, until ?? 0) as Instant) : (until ?? old.notBefore),
  });
}

export function settle(m: Model, claimed: Claimed, result: Settled): boolean {
  const { tenant, id, lease } = claimed;
  const flight = m.flying.find(
    (f) => f.message.tenant === tenant && f.message.id === id && f.lease === lease,
  );
  if (!flight) return false;
  const { lane, forget } = flight.message;
  if (result.kind === 'later') {
    giveBack(m, flight, result.until);
    if (result.pause === 'lane') m.pauses.push({ tenant, lane, until: result.until });
    if (result.pause === 'tenant') m.pauses.push({ tenant, until: result.until });
    return true;
  }
  m.flying = m.flying.filter((f) => f !== flight);
  const before = m.sent.find((s) => s.tenant === tenant && s.id === id);
  const activityId = result.activityId ?? before?.activityId;
  m.sent = m.sent.filter((s) => s !== before);
  const { notAgainBefore } = result;
  const rest = notAgainBefore === undefined ? {} : { notAgainBefore };
  m.sent.push({ tenant, id, lane, forget, ...rest, ...(activityId === undefined ? {} : { activityId }) });
  m.waiting = m.waiting.map((w) =>
    w.tenant === tenant && w.id === id
      ? { ...w, notBefore: Math.max(w.notBefore, notAgainBefore ?? 0) as Instant }
      : w,
  );
  return true;
}

export function nextMessage(m: Model): Instant | undefined {
  const times = lanes(m).map((lane) => {
    const flight = m.flying.find((f) => inLane(lane)(f.message));
    const waiting = m.waiting.filter(inLane(lane)).map((w) => w.notBefore);
    return Math.max(pausedUntil(m, lane.tenant, lane.lane), flight ? flight.until : Math.min(...waiting));
  });
  return times.length === 0 ? undefined : (Math.min(...times) as Instant);
}

export function backlog(m: Model, now: Instant): Backlog {
  const due = m.waiting.map(({ notBefore }) => notBefore).filter((at) => at <= now);
  return {
    waiting: m.waiting.length,
    claimed: m.flying.length,
    due: due.length,
    oldest: due.length === 0 ? undefined : (Math.min(...due) as Instant),
  };
}

export function erase(
  m: Model,
  tenant: TenantId,
  what: {
    readonly keys: readonly string[];
    readonly lanes: readonly string[];
    readonly messages: readonly string[];
  },
): void {
  const hit = (w: { tenant: TenantId; id: string; lane: string }) =>
    w.tenant === tenant &&
    (what.lanes.includes(w.lane) || what.messages.some((prefix) => w.id.startsWith(prefix)));
  m.records = m.records.filter(
    (r) => r.tenant !== tenant || !what.keys.some((prefix) => r.key.startsWith(prefix)),
  );
  m.waiting = m.waiting.filter((w) => !hit(w));
  m.flying = m.flying.filter((f) => !hit(f.message));
  m.sent = m.sent.filter((s) => !hit(s));
  m.pauses = m.pauses.filter(
    (p) => p.tenant !== tenant || p.lane === undefined || !what.lanes.includes(p.lane),
  );
}

export function expire(m: Model, now: Instant): number {
  const before = m.records.length;
  const lives = (s: Sent) =>
    [...m.waiting, ...m.flying.map((f) => f.message)].some((w) => w.tenant === s.tenant && w.id === s.id);
  m.records = m.records.filter((r) => r.expires === undefined || r.expires > now);
  m.acted = m.acted.filter((a) => a.forget > now);
  m.sent = m.sent.filter((s) => s.forget > now || lives(s));
  return before - m.records.length;
}
