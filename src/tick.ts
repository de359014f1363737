// The clock's door: the window (watermark, now] of each area, moment by moment. Each moment that something falls due is one
// commit with the watermark that says it has been done, so that catching up after two days' stop is the ordinary case.
import type { Due, DueCtx, Outcome, Read, Window } from './capability.ts';
import type { Area, AreaId } from './domain/area.ts';
import { type Instant, addDays, dayOf, startOfDay } from './domain/calendar.ts';
import { effectsOf } from './effects.ts';
import { type Log, trace } from './log.ts';
import { openOverlay, openReading } from './reading/read.ts';
import type { Registry } from './registry.ts';
import type { Awake, Commit, Store, TenantId } from './store/store.ts';
import { textsIn } from './texts/index.ts';
import type { Failed, Ticked } from './ticking.ts';

type House = {
  readonly store: Store;
  readonly registry: Registry;
  readonly log: Log;
  readonly onQueued: () => void;
};

const AREAS_AT_A_TIME = 100;
/** So many share a wait for the disk or for Redis; with more, whoever presses a card meanwhile would wait for all of them. */
const SIDE_BY_SIDE = 8;
/** More than the clocks of two machines differ: the clock has been ahead and was set back. */
export const AHEAD_MS = 300_000;
/** How often a moment is tried again because somebody else wrote first. */
const RACES = 8;

/**
 * Runs every area whose time has come up to `now`. An area that fails is logged, left as it was, and tried again. One capability that
 * fails stops its whole area: a moment is one commit with the watermark, and to go on without what that capability would have
 * said is to lose it in silence.
 */
export async function tick(house: House, now: Instant): Promise<Ticked> {
  const failed = new Map<string, Failed>();
  let aheadMs = 0;
  for (;;) {
    const awake = await house.store.awake(now, AREAS_AT_A_TIME + failed.size);
    const todo = awake.filter((one) => !failed.has(`${one.tenant}/${one.area}`));
    if (todo.length === 0) return { at: now, failed: [...failed.values()], aheadMs };
    const turns = openTurns();
    await sideBySide(todo, async (one) => {
      try {
        const ahead = await runArea(house, one, now, turns);
        aheadMs = Math.max(aheadMs, ahead);
      } catch (error) {
        failed.set(`${one.tenant}/${one.area}`, { tenant: one.tenant, area: one.area });
        house.log.error(
          { tenant: one.tenant, area: one.area, ...trace(error) },
          'the clock could not run an area',
        );
      }
    });
  }
}

/** In the order of the list, each beginning as soon as one before it has ended. */
async function sideBySide<T>(list: readonly T[], run: (one: T) => Promise<void>): Promise<void> {
  const rest = list.values();
  const hand = async (): Promise<void> => {
    for (const one of rest) await run(one);
  };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, hand));
}

/** Waits for a pass of the event loop that no other area has: between two of them, whoever presses is answered. */
type Turns = () => Promise<void>;

function openTurns(): Turns {
  let last = Promise.resolve();
  return () => (last = last.then(() => new Promise((resolve) => setImmediate(resolve))));
}

/**
 * From the watermark to now, then to sleep until something falls due again, at most to the end of the next day. Answers how far its
 * watermark lies ahead of a clock that has been set back.
 */
async function runArea(house: House, awake: Awake, now: Instant, turns: Turns): Promise<number> {
  const { tenant } = awake;
  const area = awake.area as AreaId;
  let from = awake.watermark;
  let mark = from ?? (await beginning(house.store, tenant, area)) ?? now;
  let races = 0;
  const aheadMs = mark - now > AHEAD_MS ? mark - now : 0;
  if (aheadMs > 0)
    house.log.error(
      { area, ranTo: new Date(mark).toISOString() },
      'the clock has been set back: until then nothing is said here that falls due',
    );
  while (mark < now) {
    await turns();
    const until = Math.min(dayEnd(mark), now) as Instant;
    const reading = openReading(house.store, tenant, area);
    const moment = await nextMoment(house.registry, reading, area, { after: mark, until });
    const to = moment?.at ?? until;
    const effects: Commit = await (moment
      ? effectsOf(reading, area, moment.outcome, moment.at)
      : to === now
        ? asleep(house, reading, area, awake.stir, now)
        : {});
    const result = await house.store.commit(tenant, { ...effects, watermark: { area, from, to } });
    if (result.kind === 'stale' && result.key === area) return aheadMs;
    if (result.kind === 'stale') {
      if (++races >= RACES) throw new Error(`lost ${RACES} races for the same moment`);
      continue;
    }
    races = 0;
    if (effects.send?.length) house.onQueued();
    if (effects.wakeAt) return aheadMs;
    mark = to;
    from = to;
  }
  await turns();
  const reading = openReading(house.store, tenant, area);
  await house.store.commit(tenant, await asleep(house, reading, area, awake.stir, now));
  return aheadMs;
}

/** An area that the clock has never run begins when it was made. */
const beginning = async (store: Store, tenant: TenantId, area: AreaId): Promise<Instant | undefined> =>
  (await openReading(store, tenant, area).get('area', area))?.createdAt;

/** Looks ahead; a change in the area since this tick began keeps it awake. */
async function asleep(
  { registry }: House,
  read: Read,
  area: AreaId,
  ifStir: number,
  now: Instant,
): Promise<Commit> {
  const until = dayEnd(dayEnd(now));
  const ahead = await nextMoment(registry, read, area, { after: now, until });
  return { wakeAt: [{ area, at: ahead?.at ?? until, ifStir }] };
}

/** The last instant of the day that has begun after `at`. */
const dayEnd = (at: Instant): Instant => startOfDay(addDays(dayOf((at + 1) as Instant), 1)) as Instant;

/** The first moment in the window at which something falls due, all that falls due then together. */
async function nextMoment(
  registry: Registry,
  read: Read,
  areaId: AreaId,
  window: Window,
): Promise<{ at: Instant; outcome: Outcome } | undefined> {
  const area = await read.get('area', areaId);
  if (!area) return undefined;
  const due = await allDue(registry, read, area, window);
  if (due.length === 0) return undefined;
  const at = Math.min(...due.map((one) => one.at)) as Instant;
  return { at, outcome: together(due.filter((one) => one.at === at).map((one) => one.outcome)) };
}

async function allDue(registry: Registry, read: Read, area: Area, window: Window): Promise<readonly Due[]> {
  const ctx: DueCtx = { now: window.until, area, read, texts: textsIn(area.language) };
  const lists = await Promise.all(
    registry.capabilities.map(async (one) => (await one.due?.(ctx, window)) ?? []),
  );
  const due = lists.flat();
  const outside = due.find(({ at }) => at <= window.after || at > window.until);
  if (outside) throw new Error('a capability named a moment outside the window it was asked about');
  return due;
}

const together = (outcomes: readonly Outcome[]): Outcome => ({
  changes: outcomes.flatMap((outcome) => outcome.changes ?? []),
  check: outcomes.flatMap((outcome) => outcome.check ?? []),
  send: outcomes.flatMap((outcome) => outcome.send ?? []),
  tell: outcomes.flatMap((outcome) => outcome.tell ?? []),
  withdraw: outcomes.flatMap((outcome) => outcome.withdraw ?? []),
});

/**
 * What a period will bring if nobody answers: the same clock folded over an overlay, day by day. Nothing is written.
 */
export async function preview(
  registry: Registry,
  base: Read,
  area: AreaId,
  window: Window,
): Promise<readonly { readonly at: Instant; readonly outcome: Outcome }[]> {
  const overlay = openOverlay(base, area);
  const moments: { at: Instant; outcome: Outcome }[] = [];
  let mark = window.after;
  while (mark < window.until) {
    const until = Math.min(dayEnd(mark), window.until) as Instant;
    const moment = await nextMoment(registry, overlay, area, { after: mark, until });
    if (moment) {
      overlay.lay(moment.outcome);
      moments.push(moment);
    }
    mark = moment?.at ?? until;
  }
  return moments;
}
