// One instance of the service as it runs in production, in a process of its own, with a clock that is set from outside. Settings come by
// the environment as always, and START, its number, and JOURNAL. It loads everything and waits to be begun; then each `step` sets
// the clock, runs it, and delivers what is due, and is answered with when something falls due next.
import { subscribe } from 'node:diagnostics_channel';
import type { ClientRequest } from 'node:http';
import { flushCompileCache } from 'node:module';
import { processEnvironment, readConfig } from '../../src/config.ts';
import type { Instant } from '../../src/domain/calendar.ts';
import type { Limits } from '../../src/flood.ts';
import { openLog, trace } from '../../src/log.ts';
import { type Service, openService, openStore } from '../../src/service.ts';
import type { Store } from '../../src/store/store.ts';
import { steeredPacing } from '../store/steered-pace.ts';
import { watched } from './journal.ts';

export type Order = { readonly kind: 'begin' | 'step'; readonly n: number; readonly now: number };
export type Report =
  | { readonly kind: 'loaded' }
  | { readonly kind: 'begun'; readonly port: number }
  | { readonly kind: 'failed'; readonly n: number; readonly why: string }
  | { readonly kind: 'stepped'; readonly n: number; readonly next: number };

const DAY_MS = 86_400_000;
const environment = processEnvironment();
const read = readConfig(environment);
if (read.kind === 'faults') throw new Error(read.faults.join('\n'));
const { config } = read;
const log = openLog(config.logLevel);
const report = (what: Report): void => void process.send?.(what);

/** Weeks go by in seconds here, and people press as fast. */
const UNHURRIED: Limits = {
  person: { burst: 100_000, withinSeconds: 60 },
  link: { burst: 100_000, withinSeconds: 60 },
};

// Which instance a request comes from, for whoever counts them.
subscribe('http.client.request.created', (message) => {
  (message as { request: ClientRequest }).request.setHeader('x-start', environment['START'] ?? '');
});

let now = 0 as Instant;
let stopping = false;
let running: { service: Service; store: Store } | undefined;

async function begin(): Promise<void> {
  let kept: Store | undefined;
  const service = await openService(config, log, () => now, {
    limits: UNHURRIED,
    open: async (settings) => (kept = watched(await openStore(settings), environment['JOURNAL'] ?? '')),
    pacing: steeredPacing,
  });
  if (!kept) throw new Error('the service opened no store');
  running = { service, store: kept };
  report({ kind: 'begun', port: service.web.port });
}

/** When the next message or area is due. */
async function nextDue(store: Store): Promise<number> {
  const [message, areas] = await Promise.all([
    store.nextMessage(),
    store.awake((now + 3 * DAY_MS) as Instant, 1),
  ]);
  return Math.min(message ?? Number.MAX_SAFE_INTEGER, areas[0]?.wakeAt ?? Number.MAX_SAFE_INTEGER);
}

/** Once it stops it asks the store for nothing more. */
async function step(n: number): Promise<void> {
  if (!running) throw new Error('not begun');
  const { service, store } = running;
  if (!stopping) await service.house.tick();
  if (!stopping) await service.house.outbox.drain();
  if (!stopping) report({ kind: 'stepped', n, next: await nextDue(store) });
}

process.on('message', (order: Order) => {
  now = order.now as Instant;
  (order.kind === 'begin' ? begin() : step(order.n)).catch((error: unknown) => {
    report({ kind: 'failed', n: order.n, why: `${String(error)} ${JSON.stringify(trace(error))}` });
  });
});
process.on('SIGTERM', () => {
  stopping = true;
  const stopped = running?.service.stop() ?? Promise.resolve();
  stopped.then(
    () => process.exit(0),
    (error: unknown) => {
      log.error(trace(error), 'did not stop cleanly');
      process.exit(1);
    },
  );
});
process.on('disconnect', () => process.exit(1));
flushCompileCache();
report({ kind: 'loaded' });
