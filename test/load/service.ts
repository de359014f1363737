// One instance of the service as in production, in a process of its own, for load: settings by the environment as always, and NOW, where
// its clock stands when it starts; from there the clock goes on. It is asked by message, and answers each when it is done.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { asClock } from '../../src/compose.ts';
import { processEnvironment, readConfig } from '../../src/config.ts';
import type { AreaId } from '../../src/domain/area.ts';
import type { Instant } from '../../src/domain/calendar.ts';
import type { PersonId } from '../../src/domain/people.ts';
import { openLog } from '../../src/log.ts';
import { openReading } from '../../src/reading/read.ts';
import { openService } from '../../src/service.ts';
import type { TenantId } from '../../src/store/store.ts';

/** One person of a municipality, known by the roster, who wants the prompts of the breakfast or does not. */
export type Known = {
  readonly tenant: string;
  readonly aad: string;
  readonly conversation: string;
  readonly serviceUrl: string;
  readonly wants: boolean;
};

/** In bytes: the peak since the last question, and what is alive now, when all garbage has been collected. */
export type Used = { readonly peakRss: number; readonly live: number };

export type Asked =
  | { readonly what: 'settle'; readonly session: string; readonly people: readonly Known[] }
  | { readonly what: 'now'; readonly at: number }
  | { readonly what: 'tick' }
  | { readonly what: 'left' }
  | { readonly what: 'used' };

export type Instance = {
  /** Makes the first of each tenant its coordinator, sets the breakfast up, and lets people in. */
  settle(session: string, people: readonly Known[]): Promise<void>;
  /** The clock stands there now, and goes on. */
  now(at: number): Promise<void>;
  tick(): Promise<void>;
  /** How many messages are under way or due within five minutes, in all instances. */
  left(): Promise<number>;
  used(): Promise<Used>;
  /** SIGTERM; answers the exit code. */
  stop(): Promise<number | null>;
};

/** What waits for its turn to be tried again is not far off. */
const SOON_MS = 5 * 60_000;

const SELF = fileURLToPath(import.meta.url);

export async function startInstance(settings: Readonly<Record<string, string>>): Promise<Instance> {
  const child = fork(SELF, [], {
    env: { AUTH: 'off', PORT: '0', LOG_LEVEL: 'silent', ...settings },
    execArgv: ['--expose-gc'],
  });
  const ended = once(child, 'exit') as Promise<[number | null]>;
  const heard = async <T>(): Promise<T> => {
    const answer = once(child, 'message') as Promise<[T]>;
    const [said] = await Promise.race([
      answer,
      ended.then(([code]) => Promise.reject(new Error(`ended: ${code}`))),
    ]);
    return said;
  };
  const ask = <T>(asked: Asked): Promise<T> => {
    const answer = heard<T>();
    child.send(asked);
    return answer;
  };
  await heard();
  return {
    settle: (session, people) => ask({ what: 'settle', session, people }),
    now: (at) => ask({ what: 'now', at }),
    tick: () => ask({ what: 'tick' }),
    left: () => ask({ what: 'left' }),
    used: () => ask({ what: 'used' }),
    async stop() {
      child.kill('SIGTERM');
      const [code] = await ended;
      return code;
    },
  };
}

if (process.argv[1] === SELF) await serve();

async function serve(): Promise<void> {
  const environment = processEnvironment();
  let ahead = Number(environment['NOW']) - Date.now();
  const clock = () => (Date.now() + ahead) as Instant;
  const read = readConfig(environment);
  if (read.kind === 'faults') throw new Error(read.faults.join('\n'));
  const service = await openService(read.config, openLog(read.config.logLevel), clock);
  const { house } = service;
  let peak = process.memoryUsage.rss();
  const sample = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss());
  }, 100);

  const act = (tenant: TenantId, person: PersonId, verb: string, input: object) =>
    house.dispatch({
      actor: { kind: 'person', tenant, person, founder: true },
      place: { kind: 'private' },
      verb,
      input,
      now: clock(),
    });
  const meet = async (session: string, { tenant: name, aad, wants, ...address }: Known): Promise<void> => {
    const tenant = name as TenantId;
    const tell = asClock(house.dispatch, clock);
    await tell(tenant, 'arrival.person', {
      aad,
      name: `Ansatt ${aad.slice(-6)}`,
      email: `${aad}@example.no`,
      address: { ...address, bot: '28:load' },
    });
    const tied = await openReading(house.store, tenant, 'kommune' as AreaId).get('aad', aad);
    const person = tied?.person as PersonId;
    if (aad.endsWith('-000000000000'))
      await act(tenant, person, 'setup.apply', { name: 'Testvik', preset: 'nes', language: 'nb' });
    if (wants) await act(tenant, person, 'breakfast.subscribe', { session, on: 'true' });
  };
  const settle = async (session: string, people: readonly Known[]): Promise<void> => {
    const first = people.filter(({ aad }) => aad.endsWith('-000000000000'));
    for (const one of first) await meet(session, one);
    const rest = people.filter((one) => !first.includes(one));
    for (let n = 0; n < rest.length; n += 32)
      await Promise.all(rest.slice(n, n + 32).map((one) => meet(session, one)));
  };
  const used = (): Used => {
    const peakRss = peak;
    globalThis.gc?.();
    const { rss, heapUsed: live } = process.memoryUsage();
    peak = rss;
    return { peakRss, live };
  };
  const left = async (): Promise<number> => {
    const { due, claimed } = await house.store.backlog((clock() + SOON_MS) as Instant);
    return due + claimed;
  };
  const answer = async (asked: Asked): Promise<unknown> => {
    switch (asked.what) {
      case 'settle':
        return settle(asked.session, asked.people);
      case 'now':
        ahead = asked.at - Date.now();
        return undefined;
      case 'tick':
        await house.tick();
        return house.outbox.kick();
      case 'left':
        return left();
      case 'used':
        return used();
    }
  };
  process.on('message', (asked: Asked) => {
    answer(asked).then(
      (said) => process.send?.(said ?? 'done'),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  });
  process.once('SIGTERM', () => {
    clearInterval(sample);
    void service.stop().then(() => process.exit(0));
  });
  process.once('disconnect', () => process.exit(0));
  process.send?.('ready');
}
