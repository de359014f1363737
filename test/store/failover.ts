// A program: kills Redis while commits go on, in five ways, and prints what was lost and what was doubled. It starts what it
// needs on loopback, ends by itself within two minutes, and fails when something was lost that should not have been.
import { openRedis } from '../../src/store/redis.ts';
import { losses, type Losses } from './losses.ts';
import { startSentinel, type Guarded } from './redis-sentinel.ts';
import { startRedis, until } from './redis-server.ts';

const COMMITS = 2_000;

type Case = {
  readonly name: string;
  /** Nothing acknowledged may be lost. Elsewhere a write stands on one machine, and is answered all the same. */
  readonly safe: boolean;
  readonly run: () => Promise<Losses>;
};

const CASES: readonly Case[] = [
  restart('always', true),
  restart('everysec', false),
  guarded('Sentinel: the master is killed, the replica takes over', true, async ({ first, master }) => {
    await first.kill();
    await until('a new master', async () => (await master()) !== first.port);
  }),
  guarded('Sentinel: the replica had been away for a while before', false, replicaAway),
  guarded('the same, with min-replicas-to-write 1', false, replicaAway, ['--min-replicas-to-write', '1']),
];

function restart(fsync: string, safe: boolean): Case {
  return {
    name: `one server, appendfsync ${fsync}: killed and started again`,
    safe,
    run: async () => {
      const server = await startRedis(['--appendfsync', fsync]);
      try {
        return await losses(
          () => openRedis(server.url(0)),
          COMMITS,
          () => server.crash(),
        );
      } finally {
        await server.stop();
      }
    },
  };
}

function guarded(
  name: string,
  safe: boolean,
  strike: (servers: Guarded) => Promise<void>,
  settings: readonly string[] = [],
): Case {
  return {
    name,
    safe,
    run: async () => {
      const servers = await startSentinel(settings);
      try {
        return await losses(
          () => openRedis(servers.url(0)),
          COMMITS,
          () => strike(servers),
        );
      } finally {
        await servers.stop();
      }
    },
  };
}

async function replicaAway({ first, second, master }: Guarded): Promise<void> {
  await second.kill();
  await until('a while', waited(3_000));
  await first.kill();
  await second.start();
  await until('a new master', async () => (await master()) !== first.port);
  await first.start();
}

function waited(ms: number): () => Promise<boolean> {
  const end = performance.now() + ms;
  return async () => performance.now() > end;
}

const late = setTimeout(() => {
  console.error('not finished within two minutes');
  process.exit(1);
}, 120_000);
let failed = false;
for (const { name, safe, run } of CASES) {
  const { acknowledged, unanswered, lost, doubled, pauseMs } = await run();
  failed ||= doubled > 0 || (safe && lost > 0);
  console.log(
    `${name}\n  acknowledged ${acknowledged}, unanswered ${unanswered}, lost ${lost}, doubled ${doubled}; longest pause ${pauseMs} ms`,
  );
}
clearTimeout(late);
process.exitCode = failed ? 1 : 0;
