// `slt status`: what an operator asks first. How much there is, what waits and whether the clock keeps up; counts and ids alone.
import { type Environment, readStoreSettings } from '../config.ts';
import type { Instant } from '../domain/calendar.ts';
import { STALE_MS } from '../ticking.ts';
import { openAll } from './cli-store.ts';

export type Status = {
  readonly store: 'sqlite' | 'redis';
  /** Organisations in the settings, and the municipalities they have. */
  readonly tenants: number;
  readonly areas: readonly string[];
  /** Messages of all organisations in the store. `oldestDueMs`: how long the oldest that should have gone has waited. */
  readonly queue: {
    readonly waiting: number;
    readonly claimed: number;
    readonly due: number;
    readonly oldestDueMs: number;
  };
  /** How long the clock of the municipality that has waited longest has waited, and which it is. */
  readonly clock: { readonly lagMs: number; readonly area?: string };
};

type World = { readonly now: Instant; readonly environment: Environment };

/** Reads and changes nothing; the service may run. */
export async function statusOf({
  now,
  environment,
}: World): Promise<{ readonly fault: readonly string[] } | Status> {
  const read = readStoreSettings(environment);
  if (read.kind === 'faults') return { fault: read.faults };
  const opened = await openAll(environment);
  if (opened.kind === 'fault') return { fault: opened.lines };
  const { store, areas } = opened;
  try {
    const [{ oldest, ...queue }, [behind]] = await Promise.all([store.backlog(now), store.awake(now, 1)]);
    return {
      store: read.settings.store.kind === 'redis' ? 'redis' : 'sqlite',
      tenants: read.settings.tenants.length,
      areas: areas.map(({ area }) => area.id),
      queue: { ...queue, oldestDueMs: oldest === undefined ? 0 : now - oldest },
      clock: behind ? { lagMs: now - behind.wakeAt, area: behind.area } : { lagMs: 0 },
    };
  } finally {
    await store.close();
  }
}

/** The same in words, and what to do where something is late. */
export function statusLines({ store, tenants, areas, queue, clock }: Status): readonly string[] {
  const late = (ms: number): boolean => ms > STALE_MS;
  return [
    `Lager: ${store === 'redis' ? 'Redis' : 'SQLite, én fil'}`,
    `Organisasjoner i innstillingene: ${tenants}. Kommuner: ${areas.length}${areas.length > 0 ? ` (${areas.join(', ')})` : ''}`,
    `I køen: ${queue.waiting} venter, ${queue.due} av dem skal ut nå, ${queue.claimed} er hos en instans`,
    ...(late(queue.oldestDueMs)
      ? [`  Den eldste har ventet ${longOf(queue.oldestDueMs)}. Går tjenesten, og når den Teams?`]
      : []),
    late(clock.lagMs)
      ? `Klokka: ${clock.area} har stått ${longOf(clock.lagMs)}. Går tjenesten? Loggen sier hva som feiler.`
      : 'Klokka: alt er gjort',
  ];
}

const MINUTE_MS = 60_000;

function longOf(ms: number): string {
  const minutes = Math.floor(ms / MINUTE_MS);
  if (minutes < 120) return `${minutes} minutter`;
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? `${hours} timer` : `${Math.floor(hours / 24)} dager`;
}
