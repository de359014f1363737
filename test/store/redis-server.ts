// A real redis-server for the tests, on a free port, with append-only persistence in a temporary folder of its own.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

const INSTALL = 'apt-get install -y redis-server   (macOS: brew install redis)';

/** One database for each test. */
const DATABASES = 4096;

export type RedisServer = {
  /** The address of a numbered database, from 0. */
  url(database: number): string;
  /** Ends the server without a word of warning and starts it again on the same data. */
  crash(): Promise<void>;
  /** Stops the server and takes its folder away. */
  stop(): Promise<void>;
};

/**
 * Whether redis-server is found on PATH. Without it the suite is not run, which is said on stderr; on a build machine
 * (`CI` set) that is an error.
 */
export function redisFound(): boolean {
  const found = (process.env.PATH ?? '')
    .split(delimiter)
    .some((folder) => runs(join(folder, 'redis-server')));
  if (found) return true;
  const missing = `redis-server is not on PATH. Install it: ${INSTALL}`;
  if (process.env.CI) throw new Error(missing);
  process.stderr.write(`\n*** The Redis store was NOT tested: ${missing}\n\n`);
  return false;
}

function runs(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Starts a server; `settings` are further lines of redis.conf as arguments, e.g. `['--appendonly', 'no']`. */
export async function startRedis(settings: readonly string[] = []): Promise<RedisServer> {
  const folder = mkdtempSync(join(tmpdir(), 'slt-redis-'));
  const port = await freePort();
  let server = await start(folder, port, settings);
  return {
    url: (database) => {
      if (database >= DATABASES) throw new RangeError(`the server has ${DATABASES} databases`);
      return `redis://127.0.0.1:${port}/${database}`;
    },
    crash: async () => {
      await end(server, 'SIGKILL');
      server = await start(folder, port, settings);
    },
    stop: async () => {
      await end(server, 'SIGTERM');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

async function start(folder: string, port: number, settings: readonly string[]): Promise<ChildProcess> {
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
  ];
  const server = spawn('redis-server', [...own, '--databases', `${DATABASES}`, ...settings], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await ready(server);
  return server;
}

async function ready(server: ChildProcess): Promise<void> {
  let said = '';
  for await (const chunk of server.stdout ?? []) {
    said += String(chunk);
    if (said.includes('Ready to accept connections')) {
      server.stdout?.resume();
      return;
    }
  }
  throw new Error(`redis-server did not start:\n${said}`);
}

async function end(server: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const ended = once(server, 'exit');
  server.kill(signal);
  await ended;
}
