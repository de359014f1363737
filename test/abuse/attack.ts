// Sends many malformed activities, and tells what was answered, what broke and what became of the memory.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { message } from '../teams/microsoft.ts';
import { bodies } from './activities.ts';
import type { Attacked } from './service.ts';

export type Outcome = {
  readonly sent: number;
  /** How many had each status; 0 is a connection that broke. */
  readonly statuses: ReadonlyMap<number, number>;
  /** Those that we failed on. */
  readonly broke: readonly string[];
  /** Those that were not taken. */
  readonly refused: readonly string[];
  readonly slowestMs: number;
  /** Bytes of heap in use after, less those before, both after a collection. */
  readonly grown: number;
  /** A good message, sent last, was answered in the chat. */
  readonly serves: boolean;
};

const AT_ONCE = 16;

export async function attack(service: Attacked, n: number, seed: number): Promise<Outcome> {
  const all = bodies(service.microsoft.serviceUrl, n, seed);
  const statuses = new Map<number, number>();
  const broke: string[] = [];
  const refused: string[] = [];
  let slowestMs = 0;
  await sendAll(service, all.slice(0, AT_ONCE), () => undefined);
  const before = heap();
  await sendAll(service, all, (body, status, took) => {
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
    if (status === 0 || (status >= 500 && status !== 501)) broke.push(body);
    else if (status !== 200) refused.push(body);
    slowestMs = Math.max(slowestMs, took);
  });
  await service.house.house.outbox.drain();
  return {
    sent: all.length,
    statuses,
    broke,
    refused,
    slowestMs,
    grown: heap() - before,
    serves: await serves(service),
  };
}

type Told = (body: string, status: number, tookMs: number) => void;

export async function sendAll({ post }: Attacked, all: readonly string[], told: Told): Promise<void> {
  const left = all.values();
  const one = async (): Promise<void> => {
    for (const body of left) {
      const began = performance.now();
      const { status } = await post(body).catch(() => ({ status: 0 }));
      told(body, status, performance.now() - began);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
}

async function serves({ post, house, microsoft }: Attacked): Promise<boolean> {
  house.sent();
  const { status } = await post(JSON.stringify(message(microsoft.serviceUrl, { text: 'hjelp' })));
  await house.house.outbox.drain();
  return status === 200 && house.sent().some(({ to, summary }) => to === 'privat' && summary !== '');
}

function heap(): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  return process.memoryUsage().heapUsed;
}
