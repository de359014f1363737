// Puts the house together: the one way it is done, for the service, the demo, the tests and the command line. The clock is
// read only here.
import { randomUUID } from 'node:crypto';
import { schedule } from 'node-cron';
import { CAPABILITIES } from './capabilities/index.ts';
import { type Dispatch, openDispatch } from './dispatch.ts';
import { type Instant, assertZone } from './domain/calendar.ts';
import { type Clock, type Exit, type MailExit, noMail } from './sending/exit.ts';
import { type Links, openLinks } from './links.ts';
import { type Log, trace } from './log.ts';
import { measured } from './measured.ts';
import { measuredExit, measuredLinks, measuredMail } from './sending/measured.ts';
import type { Metrics } from './metrics.ts';
import type { Ask, Tell } from './sending/deliver.ts';
import { type Outbox, openOutbox } from './sending/outbox.ts';
import { openPace } from './sending/memory-pace.ts';
import type { Pace } from './sending/pace.ts';
import { type Registry, register } from './registry.ts';
import type { Store } from './store/store.ts';
import { tick } from './tick.ts';
import { type ClockState, type Ticked, openWatch } from './ticking.ts';
import { NO_VAULT, type Vault } from './vault.ts';

export type Parts = {
  readonly store: Store;
  readonly exit: Exit;
  readonly mail?: MailExit;
  readonly links?: Links;
  readonly vault?: Vault;
  readonly log: Log;
  readonly clock?: Clock;
  readonly id?: () => string;
  /** This process's own where none is given. */
  readonly pace?: Pace;
  /** Where what is done is counted; nothing is counted without. */
  readonly metrics?: Metrics;
};

export type House = {
  readonly store: Store;
  readonly registry: Registry;
  readonly links: Links;
  readonly vault: Vault;
  readonly dispatch: Dispatch;
  readonly outbox: Outbox;
  readonly clock: Clock;
  /** Runs the clock up to now once. */
  tick(): Promise<void>;
  /** The clock each minute, the outbox when messages fall due. */
  start(): void;
  /** How it goes with the clock, as seen from here. */
  clockState(): ClockState;
  stop(): Promise<void>;
};

export const systemClock: Clock = () => Date.now() as Instant;

/** What the outbox learns is told through the same door as the clock's. */
export const asClock =
  (dispatch: Dispatch, clock: Clock): Tell =>
  async (tenant, verb, input) => {
    await dispatch({ actor: { kind: 'clock', tenant }, place: { kind: 'clock' }, verb, input, now: clock() });
  };

/** One area asks another: the same door, and once for each message. */
export const asArea =
  (dispatch: Dispatch, clock: Clock): Ask =>
  async (tenant, { from, area, verb, input }, key) => {
    await dispatch({
      actor: { kind: 'area', tenant, area: from },
      place: { kind: 'clock' },
      verb,
      input: { ...input, area },
      now: clock(),
      activity: key,
    });
  };

export function compose({
  store,
  exit: plainExit,
  mail: plainMail = noMail,
  links = openLinks(undefined, []),
  vault = NO_VAULT,
  log,
  clock = systemClock,
  id = randomUUID,
  pace = openPace(),
  metrics,
}: Parts): House {
  assertZone();
  const registry = register(CAPABILITIES);
  const onQueued = (): void => outbox.kick();
  const marking = new Set<Promise<void>>();
  const meanwhile = (work: Promise<unknown>): void => {
    const ended = work.then(
      () => void marking.delete(ended),
      (error: unknown) => {
        marking.delete(ended);
        log.error(trace(error), 'a question was answered, and could not be marked as asked');
      },
    );
    marking.add(ended);
  };
  const plain = openDispatch({ store, registry, links, vault, meanwhile, id, onQueued });
  const dispatch = metrics ? measured(plain, registry, metrics) : plain;
  const exit = metrics ? measuredExit(plainExit, metrics) : plainExit;
  const mail = metrics ? measuredMail(plainMail, metrics) : plainMail;
  const outbox: Outbox = openOutbox({
    store,
    registry,
    exit,
    mail,
    links: metrics ? measuredLinks(links, metrics) : links,
    pace,
    clock,
    log,
    tell: asClock(dispatch, clock),
    ask: asArea(dispatch, clock),
  });
  const house = { store, registry, log, onQueued };
  const watch = openWatch();
  const run = async (): Promise<void> => {
    const began = performance.now();
    const ticked = await tick(house, clock());
    const expired = await store.expire(clock());
    const ran: Ticked = { ...ticked, at: clock() };
    watch.ran(ran);
    metrics?.ticked(ran, expired, (performance.now() - began) / 1000);
  };
  let running: Promise<void> | undefined;
  const once = (): Promise<void> => (running ??= run().finally(() => (running = undefined)));
  const quietly = (): Promise<void> =>
    once().catch((error: unknown) => {
      metrics?.tickFailed();
      log.error(trace(error), 'the clock could not run');
    });
  let stopClock = (): void => {};
  return {
    store,
    registry,
    links,
    vault,
    dispatch,
    outbox,
    clock,
    tick: once,
    start() {
      const task = schedule('* * * * *', quietly, { noOverlap: true });
      stopClock = () => void task.stop();
      void quietly();
      outbox.start();
    },
    clockState: () => watch.state(clock()),
    async stop() {
      stopClock();
      await running?.catch(() => {});
      await Promise.all([outbox.stop(), ...marking]);
    },
  };
}
