// The arguments of the scripts and their answers, to and from the words of the port. It must not know the connection.
import type { Instant } from '../domain/calendar.ts';
import { json, time, wellFormed } from './arguments.ts';
import type {
  Awake,
  Backlog,
  Claimed,
  Commit,
  Json,
  Kept,
  Queued,
  Settled,
  Store,
  Stored,
  TenantId,
} from './store.ts';

export type Arg = string | number;

// Percent-encoded, so that no brace of a name ends the hash tag early. Throws URIError on half a character.
/** What the keys of a tenant begin with. */
export const baseOf = (tenant: TenantId): string => `{slt:${encodeURIComponent(tenant)}}:`;
export const tenantOf = (key: string): TenantId =>
  decodeURIComponent(key.slice('{slt:'.length, key.indexOf('}'))) as TenantId;

// A script cannot be undone half-way, so all that could make one fail is refused while its arguments are put together.
const counted = <T>(list: readonly T[] | undefined, args: (item: T) => readonly Arg[]): readonly Arg[] => [
  list?.length ?? 0,
  ...(list ?? []).flatMap(args),
];

const optional = <T>(item: T | undefined, args: (item: T) => readonly Arg[]): readonly Arg[] =>
  item === undefined ? [0] : [1, ...args(item)];

/** The arguments of commit, in the order in which the script reads them. Throws on what is no key, time or JSON. */
export function commitArgs(commit: Commit): readonly Arg[] {
  const versions = [...(commit.check ?? []), ...(commit.put ?? []), ...(commit.remove ?? [])];
  return [
    ...optional(commit.once, (once) => [wellFormed(once.id), time(once.forget)]),
    ...counted(versions, ({ key, version }) => [wellFormed(key), version]),
    ...optional(commit.watermark, (w) => [
      wellFormed(w.area),
      w.from === undefined ? '' : time(w.from),
      time(w.to),
    ]),
    ...counted(commit.put, (put) => [
      put.key,
      `${put.version + 1}:${json(put.value)}`,
      put.expires === undefined ? '' : put.expires === 'kept' ? 'kept' : time(put.expires),
    ]),
    ...counted(commit.remove, ({ key }) => [key]),
    ...counted(commit.wakeAt, ({ area, at, ifStir }) => [wellFormed(area), time(at), ifStir ?? '']),
    ...counted(commit.withdraw, (prefix) => [wellFormed(prefix)]),
    ...counted(commit.send, messageArgs),
  ];
}

const messageArgs = (m: Queued): readonly Arg[] => [
  wellFormed(m.id),
  wellFormed(m.lane),
  m.mode,
  m.priority === 'urgent' ? 1 : 0,
  time(m.notBefore),
  time(m.forget),
  json(m.body),
];

/** The arguments of settle after id and lease. */
export const settleArgs = (result: Settled): readonly Arg[] =>
  result.kind === 'done'
    ? [
        'done',
        result.activityId === undefined ? '' : `+${result.activityId}`,
        result.notAgainBefore === undefined ? '' : time(result.notAgainBefore),
      ]
    : ['later', time(result.until), result.pause ?? ''];

/** A record from what lies under its key: version, a colon, JSON. */
export function recordOf(key: string, stored: string): Stored {
  const colon = stored.indexOf(':');
  return {
    key,
    value: JSON.parse(stored.slice(colon + 1)) as Json,
    version: Number(stored.slice(0, colon)),
  };
}

/** The answer of list: key and stored in turn. */
export const listed = (flat: readonly string[]): readonly Stored[] =>
  rowsOf(flat, 2).map(([key = '', stored = '']) => recordOf(key, stored));

/** A flat answer cut into rows of `width`. */
export const rowsOf = (flat: readonly string[], width: number): readonly (readonly string[])[] =>
  Array.from({ length: flat.length / width }, (_, i) => flat.slice(i * width, (i + 1) * width));

/** One message of the answer of claim. */
export function claimedOf(tenant: TenantId, lease: string, row: readonly string[]): Claimed {
  const [id = '', lane = '', mode, urgent, notBefore, forget, body = '', attempts, activity = ''] = row;
  return {
    tenant,
    id,
    lane,
    mode: mode === 'latest' ? 'latest' : 'once',
    priority: urgent === '1' ? 'urgent' : 'normal',
    notBefore: Number(notBefore) as Instant,
    forget: Number(forget) as Instant,
    body: JSON.parse(body) as Json,
    lease,
    attempts: Number(attempts),
    ...(activity === '' ? {} : { activityId: activity.slice(1) }),
  };
}

/** The answer of backlog. */
export const backlogOf = ([waiting, claimed, due, oldest]: readonly (string | number)[]): Backlog => ({
  waiting: Number(waiting),
  claimed: Number(claimed),
  due: Number(due),
  oldest: oldest === '' ? undefined : (Number(oldest) as Instant),
});

const earliest = (times: readonly Instant[]): Instant | undefined =>
  times.length === 0 ? undefined : (Math.min(...times) as Instant);

/** Of all tenants together. */
export const sumOf = (each: readonly Backlog[]): Backlog => {
  const sum = (of: (one: Backlog) => number): number => each.reduce((all, one) => all + of(one), 0);
  return {
    waiting: sum((one) => one.waiting),
    claimed: sum((one) => one.claimed),
    due: sum((one) => one.due),
    oldest: earliest(each.flatMap(({ oldest }) => (oldest === undefined ? [] : [oldest]))),
  };
};

/** One area of the answer of awake. */
export const awakeOf = (
  tenant: TenantId,
  [area = '', wakeAt, watermark, stir]: readonly string[],
): Awake => ({
  tenant,
  area,
  watermark: watermark === '' ? undefined : (Number(watermark) as Instant),
  wakeAt: Number(wakeAt) as Instant,
  stir: Number(stir),
});

/** The arguments of erase. */
export function eraseArgs(what: Parameters<Store['erase']>[1]): readonly Arg[] {
  return [what.keys, what.lanes, what.messages].flatMap((list) =>
    counted(list, (text) => [wellFormed(text)]),
  );
}

/** A list, or a hash as ioredis gives it: an object without a prototype's names in the way. */
export type Answer = readonly string[] | Readonly<Record<string, string>>;

/** What a dump answers: records, expires, watermark, wake, sent, sent:lane, sent:forget, acted and what waits. */
export function keptOf(answers: readonly Answer[]): Kept {
  const [records, expires, watermark, wake, sent, lanes, forget, acted, waiting] = answers;
  const ends = new Map(pairs(expires));
  const wakes = new Map(pairs(wake));
  const marks = new Map(pairs(watermark));
  const laneOf = new Map(pairs(lanes));
  const forgetAt = new Map(pairs(forget));
  return {
    records: inOrder(pairs(records)).map(([key, stored]) => ({
      ...recordOf(key, stored),
      ...instant('expires', ends.get(key)),
    })),
    areas: inOrder([...new Map([...marks, ...wakes])]).map(([area]) => ({
      area,
      ...instant('watermark', marks.get(area)),
      ...instant('wakeAt', wakes.get(area)),
    })),
    waiting: rowsOf(waiting && isList(waiting) ? waiting : [], 8)
      .toSorted(([a], [b]) => Number(a) - Number(b))
      .map(([, ...row]) => queuedOf(row)),
    remembered: inOrder(pairs(sent)).map(([id, activity]) => ({
      id,
      lane: laneOf.get(id) ?? '',
      forget: Number(forgetAt.get(id)) as Instant,
      ...(activity === '' ? {} : { activityId: activity.slice(1) }),
    })),
    acted: inOrder(pairs(acted)).map(([id, at]) => ({ id, forget: Number(at) as Instant })),
  };
}

const isList = (answer: Answer): answer is readonly string[] => Array.isArray(answer);

const pairs = (answer: Answer = []): readonly (readonly [string, string])[] =>
  isList(answer) ? rowsOf(answer, 2).map(([name = '', value = '']) => [name, value]) : Object.entries(answer);

const instant = <K extends string>(name: K, at: string | undefined): { readonly [N in K]?: Instant } =>
  at === undefined ? {} : ({ [name]: Number(at) } as { readonly [N in K]: Instant });

/** By the bytes of the name, as SQLite orders them. */
const inOrder = (list: readonly (readonly [string, string])[]): readonly (readonly [string, string])[] =>
  list
    .map((one) => ({ one, bytes: Buffer.from(one[0]) }))
    .sort((a, b) => Buffer.compare(a.bytes, b.bytes))
    .map(({ one }) => one);

const queuedOf = ([
  id = '',
  lane = '',
  mode,
  urgent,
  notBefore,
  forget,
  body = '',
]: readonly string[]): Queued => ({
  id,
  lane,
  mode: mode === 'latest' ? 'latest' : 'once',
  priority: urgent === '1' ? 'urgent' : 'normal',
  notBefore: Number(notBefore) as Instant,
  forget: Number(forget) as Instant,
  body: JSON.parse(body) as Json,
});
