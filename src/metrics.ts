// The figures an operator watches, in Prometheus' text format. No label names a tenant, a municipality or a person: a figure of one of
// them would say what somebody did, and there would be as many series as people. The only place that knows prom-client.
import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import type { Instant } from './domain/calendar.ts';
import type { Backlog } from './store/store.ts';
import type { Ticked } from './ticking.ts';

export type TurnResult = 'answered' | 'refused' | 'failed';
export type Way = 'teams' | 'mail' | 'open';
/** `sealed`: an answer that this instance has no key for; nothing was asked of Teams. */
export type DeliveryResult =
  'delivered' | 'opened' | 'later' | 'throttled' | 'gone' | 'refused' | 'ambiguous' | 'failed' | 'sealed';

/** What is asked of the store when somebody looks. */
export type Look = {
  readonly now: Instant;
  readonly backlog: Backlog;
  /** Milliseconds that the municipality whose clock is furthest behind has waited. */
  readonly lagMs: number;
};

export type Metrics = {
  /**
   * `door`: where it came from. `noun`: of the verb, never the whole of it, nor why it was refused: some reasons belong to the sending of
   * a concern alone, and the hour would say that somebody tried.
   */
  turn(door: string, noun: string, result: TurnResult, seconds: number): void;
  /** `seconds`: how long the answer took, where something was asked. */
  delivery(way: Way, result: DeliveryResult, seconds?: number): void;
  ticked(run: Ticked, expired: number, seconds: number): void;
  /** The clock could not run at all. */
  tickFailed(): void;
  /** A commit was answered though no replica had it in time. */
  alone(): void;
  /** The text, with what `look` found; undefined when the store did not answer: then those figures are NaN. */
  text(look: Look | undefined): Promise<string>;
  readonly contentType: string;
};

const TURN_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15];
const DELIVERY_SECONDS = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15, 60];

/** A registry of its own: two services in one process count each for themselves. */
export function openMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const gauge = (name: string, help: string): Gauge => new Gauge({ name, help, registers });
  const turns = turnFigures(registers);
  const deliveries = deliveryFigures(registers);
  const clock = clockFigures(registers, gauge);
  const store = storeFigures(registers, gauge);
  return {
    ...turns,
    ...deliveries,
    ...clock,
    alone: () => store.alone.inc(),
    contentType: registry.contentType,
    text: (look) => {
      store.looked(look);
      return registry.metrics();
    },
  };
}

function turnFigures(registers: Registry[]): Pick<Metrics, 'turn'> {
  const all = new Counter({
    name: 'slt_turns_total',
    help: 'What came in and was acted on, by door, noun of the verb, and result',
    labelNames: ['door', 'noun', 'result'] as const,
    registers,
  });
  const seconds = new Histogram({
    name: 'slt_turn_seconds',
    help: 'From a door to the answer, committed and drawn',
    labelNames: ['door'] as const,
    buckets: TURN_SECONDS,
    registers,
  });
  return {
    turn(door, noun, result, took) {
      all.inc({ door, noun, result });
      seconds.observe({ door }, took);
    },
  };
}

function deliveryFigures(registers: Registry[]): Pick<Metrics, 'delivery'> {
  const all = new Counter({
    name: 'slt_deliveries_total',
    help: 'Attempts to deliver, by way (open: of a private chat) and result; throttled: 429, sealed: no key for it here',
    labelNames: ['way', 'result'] as const,
    registers,
  });
  const seconds = new Histogram({
    name: 'slt_delivery_seconds',
    help: 'How long an attempt took',
    labelNames: ['way'] as const,
    buckets: DELIVERY_SECONDS,
    registers,
  });
  return {
    delivery(way, result, took) {
      all.inc({ way, result });
      if (took !== undefined) seconds.observe({ way }, took);
    },
  };
}

type NewGauge = (name: string, help: string) => Gauge;

function clockFigures(registers: Registry[], gauge: NewGauge): Pick<Metrics, 'ticked' | 'tickFailed'> {
  const last = gauge('slt_clock_last_run_timestamp_seconds', 'When the clock last ran to its end');
  const took = gauge('slt_clock_run_seconds', 'How long its last run took');
  const failed = gauge('slt_clock_failed_areas', 'Municipalities that could not be run the last time');
  const ahead = gauge(
    'slt_clock_ahead_seconds',
    'How far the clock has been set back behind what it has run',
  );
  const faults = new Counter({
    name: 'slt_clock_failures_total',
    help: 'Runs of a municipality, or of the whole clock, that failed',
    registers,
  });
  const gone = new Counter({
    name: 'slt_expired_records_total',
    help: 'Records taken away because their time was over',
    registers,
  });
  return {
    ticked(run, expired, seconds) {
      last.set(run.at / 1000);
      took.set(seconds);
      failed.set(run.failed.length);
      ahead.set(run.aheadMs / 1000);
      faults.inc(run.failed.length);
      gone.inc(expired);
    },
    tickFailed: () => faults.inc(),
  };
}

function storeFigures(registers: Registry[], gauge: NewGauge) {
  const up = gauge('slt_store_up', 'Whether the store answered just now');
  const waiting = gauge('slt_outbox_waiting', 'Messages that wait, also for a later time; of all instances');
  const claimed = gauge('slt_outbox_claimed', 'Messages that an instance holds; of all instances');
  const due = gauge('slt_outbox_due', 'Messages whose time has come; of all instances');
  const oldest = gauge('slt_outbox_oldest_due_seconds', 'How long the oldest of them has been due');
  const lag = gauge(
    'slt_clock_lag_seconds',
    'How long the clock of a municipality has waited to be run, at most; of all instances',
  );
  const alone = new Counter({
    name: 'slt_unreplicated_commits_total',
    help: 'Writes answered though no replica of Redis had them in time',
    registers,
  });
  const looked = (look: Look | undefined): void => {
    const since = look?.backlog.oldest;
    up.set(look ? 1 : 0);
    waiting.set(look?.backlog.waiting ?? NaN);
    claimed.set(look?.backlog.claimed ?? NaN);
    due.set(look?.backlog.due ?? NaN);
    oldest.set(look ? (since === undefined ? 0 : (look.now - since) / 1000) : NaN);
    lag.set(look ? look.lagMs / 1000 : NaN);
  };
  return { alone, looked };
}
