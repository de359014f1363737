// A real redis-server for the tests, on a free port, with append-only persistence (each write on disk) in a temporary folder of its own.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isInstalled } from '../installed.ts';

const INSTALL = 'apt-get install -y redis-server   (macOS: brew install redis)';

/** One database for each test. */
const DATABASES = 4096;

export type RedisServer = {
  readonly port: number;
  /** The address of a numbered database, from 0. */
  url(database: number): string;
  /** Ends the server without a word of warning and starts it again on the same data. */
  crash(): Promise<void>;
  /** Ends the server without a word of warning. */
  kill(): Promise<void>;
  /** Starts a killed server again on the same data. */
  start(): Promise<void>;
  /** The server stands still, and goes on; its connections stay. */
  freeze(): void;
  thaw(): void;
  /** Stops the server, killed or not, and takes its folder away. */
  stop(): Promise<void>;
};

export const redisFound = (): boolean => isInstalled('redis-server', 'The Redis store', INSTALL);

/** Starts a server; `settings` are further lines of redis.conf as arguments, e.g. `['--appendonly', 'no']`. */
export async function startRedis(settings: readonly string[] = []): Promise<RedisServer> {
  const folder = mkdtempSync(join(tmpdir(), 'slt-redis-'));
  const port = await freePort();
  const own = [
    '--port',
    `${port}`,
    '--bind',
    '127.0.0.1',
    '--dir',
    folder,
    '--save',
    '',
    '--appendonly',
    'yes',
    '--appendfsync',
    'always', // otherwise a kill loses what a slow disk has not taken yet
  ];
  const start = () => startServer([...own, '--databases', `${DATABASES}`, ...settings]);
  let server = await start();
  return {
    port,
    url: (database) => {
      if (database >= DATABASES) throw new RangeError(`the server has ${DATABASES} databases`);
      return `redis://127.0.0.1:${port}/${database}`;
    },
    crash: async () => {
      await endServer(server, 'SIGKILL');
      server = await start();
    },
    kill: () => endServer(server, 'SIGKILL'),
    start: async () => {
      server = await start();
    },
    freeze: () => void server.kill('SIGSTOP'),
    thaw: () => void server.kill('SIGCONT'),
    stop: async () => {
      server.kill('SIGCONT');
      await endServer(server, 'SIGTERM');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

/** A redis-server with these arguments, when it has said that it is ready. */
export async function startServer(
  settings: readonly string[],
  says = 'Ready to accept connections',
): Promise<ChildProcess> {
  const server = spawn('redis-server', settings, { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  for await (const chunk of server.stdout ?? []) {
    said += String(chunk);
    if (said.includes(says)) {
      server.stdout?.resume();
      return server;
    }
  }
  throw new Error(`redis-server did not start:\n${said}`);
}

export async function endServer(server: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = once(server, 'exit');
  server.kill(signal);
  await ended;
}

/** Looks until it is so. Throws what was waited for after 20 s. */
export async function until(what: string, isSo: () => Promise<boolean>): Promise<void> {
  const late = AbortSignal.timeout(20_000);
  while (!(await isSo().catch(() => false))) {
    if (late.aborted) throw new Error(`in vain waited for: ${what}`);
    await pause(20);
  }
}
