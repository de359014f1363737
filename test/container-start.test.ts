// The service started from the very files that the image holds, with the image's own command and settings, on a file and on the Redis
// that the compose file starts. The packages are those of this checkout.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { IMAGE, ROOT, composeWith, filesBelow, layOut, stampsOf } from './container.ts';
import { endServer, freePort, redisFound, until } from './store/redis-server.ts';
import { type Microsoft, RITA, TENANT, openMicrosoft } from './teams/microsoft.ts';

const alive = new Set<ChildProcess>();
let microsoft: Microsoft;
let home: string;
/** The packages lie beside the image's own files, not among them: what is done to those is never done to the packages. */
const image = (): string => join(home, 'app');
const data = (): string => join(home, 'data');

beforeAll(async () => {
  microsoft = await openMicrosoft();
  home = mkdtempSync(join(tmpdir(), 'slt-image-'));
  mkdirSync(data());
  layOut(image());
  allow(0o555, 0o444);
  symlinkSync(join(ROOT, 'node_modules'), join(home, 'node_modules'));
});
afterAll(async () => {
  for (const child of alive) child.kill('SIGKILL');
  await microsoft.close();
  allow(0o755, 0o644);
  rmSync(home, { recursive: true, force: true });
});

/** Nobody may write in the image. Root may all the same, so what was written is looked for as well. */
function allow(folders: number, files: number): void {
  for (const path of filesBelow(image())) chmodSync(path, lstatSync(path).isDirectory() ? folders : files);
  chmodSync(image(), folders);
}

/** What .env would say. */
const settings = (): Readonly<Record<string, string>> => ({
  MicrosoftAppId: microsoft.appId,
  MicrosoftAppPassword: 'hemmelig',
  MicrosoftAppTenantId: TENANT,
  ToBotFromChannelOpenIdMetadataUrl: `${microsoft.url}/openid`,
  ToBotFromChannelTokenIssuer: 'https://api.botframework.com',
  ToChannelFromBotLoginUrl: `${microsoft.url}/login`,
  ToChannelFromBotOAuthScope: 'https://api.botframework.com',
  ALLOWED_SERVICE_HOSTS: new URL(microsoft.url).host,
  COORDINATORS: RITA.aadObjectId,
});

/** In the image's folder and with its settings, but on a free port of loopback and with /data elsewhere. */
const within = (over: Readonly<Record<string, string>> = {}) => ({
  cwd: image(),
  env: {
    ...IMAGE.environment,
    ...settings(),
    HOST: '127.0.0.1',
    PORT: '0',
    DATA_FILE: join(data(), 'slt.db'),
    ...over,
  },
});

/** The image's command; `node` is this one. */
async function started(over: Readonly<Record<string, string>> = {}) {
  const child = spawn(process.execPath, IMAGE.command.slice(1), {
    ...within(over),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  alive.add(child);
  const exit = once(child, 'close').then(([code]) => (alive.delete(child), code as number | null));
  const told: string[] = [];
  createInterface({ input: child.stderr }).on('line', (line) => told.push(line));
  for await (const line of createInterface({ input: child.stdout })) {
    told.push(line);
    if (line.includes('"listening"')) break;
  }
  child.stdout.resume();
  const { port } = z.object({ port: z.number() }).parse(JSON.parse(told.at(-1) ?? '{}'));
  return { child, exit, port, told };
}

/** Whether a check ends with 0. Not waited for on the spot, for Microsoft answers in this process. */
async function holds(args: readonly string[], over: Readonly<Record<string, string>>): Promise<boolean> {
  const [code] = (await once(spawn(process.execPath, args, within(over)), 'close')) as [number | null];
  return code === 0;
}

const isHealthy = (port: number): Promise<boolean> => holds(IMAGE.health.slice(1), { PORT: String(port) });

/** What `docker compose up --wait` waits for. */
function isReady(port: number): Promise<boolean> {
  const [kind, node, ...rest] = composeWith({})['bot']?.healthcheck.test ?? [];
  expect([kind, node]).toEqual(['CMD', 'node']);
  const args = rest.map((one) => one.replace(':3978', `:${port}`));
  return holds(args, {});
}

const seen = (port: number) => Promise.all([isHealthy(port), isReady(port)]);

describe('the service in the files of the image', () => {
  it('gets ready, is found healthy, ends with 0 at SIGTERM, and has written nothing but its data', async () => {
    const before = stampsOf(image());
    const { child, exit, port } = await started();
    await until('ready', async () => (await fetch(`http://127.0.0.1:${port}/readyz`)).status === 200);
    expect(await seen(port)).toEqual([true, true]);
    child.kill(IMAGE.stopSignal as NodeJS.Signals);
    expect(await exit).toBe(0);
    expect(await seen(port)).toEqual([false, false]);
    expect(stampsOf(image())).toEqual(before);
    expect(readdirSync(data())).toContain('slt.db');
  }, 60_000);

  it('is healthy but not ready while Microsoft is away, so that nobody restarts it for that', async () => {
    microsoft.state.keysDown = true;
    const { child, exit, port } = await started({ DATA_FILE: join(data(), 'away.db') });
    try {
      expect(await seen(port)).toEqual([true, false]);
    } finally {
      microsoft.state.keysDown = false;
      child.kill('SIGTERM');
    }
    expect(await exit).toBe(0);
  }, 60_000);

  it('carries the operator’s command line and the app package', () => {
    const run = (...args: readonly string[]) =>
      spawnSync(process.execPath, args, {
        ...within({ PUBLIC_URL: 'https://slt.example.no' }),
        encoding: 'utf8',
      });
    expect(run('src/cli.ts', 'read', 'hver siste fredag i måneden kl 08')).toMatchObject({
      status: 0,
      stderr: '',
    });
    const packed = spawnSync(process.execPath, [join(image(), 'src/ops/package-app.ts')], {
      ...within({ PUBLIC_URL: 'https://slt.example.no' }),
      cwd: data(),
      encoding: 'utf8',
    });
    expect(packed).toMatchObject({ status: 0, stderr: '' });
    expect(existsSync(join(data(), 'dist/slt-teams-app.zip'))).toBe(true);
  }, 60_000);
});

const onRedis = (): void =>
  describe('the Redis of the compose file', () => {
    const { redis, bot } = composeWith({ REDIS_PASSWORD: 'a1b2' });
    const [shell = '', dash = '', line = ''] = redis?.command ?? [];

    it('is what the service demands, is found healthy, and carries the service with the password of .env', async () => {
      const port = await freePort();
      const folder = join(data(), 'redis');
      mkdirSync(folder);
      const server = spawn(shell, [dash, `${line} --bind 127.0.0.1 --port ${port}`], {
        cwd: folder,
        env: { ...process.env, ...redis?.environment },
        stdio: ['ignore', 'ignore', 'inherit'],
      });
      try {
        const isUp = (password: string): boolean => {
          const [, test = ''] = redis?.healthcheck.test ?? [];
          const env = { ...process.env, REDISCLI_AUTH: password };
          return (
            spawnSync(shell, [dash, test.replace('redis-cli', `redis-cli -p ${port}`)], { env }).status === 0
          );
        };
        await until('healthy', async () => isUp('a1b2'));
        expect(isUp('wrong')).toBe(false);
        const url = bot?.environment['REDIS_URL']?.replace('@redis:6379', `@127.0.0.1:${port}`) ?? '';
        const service = await started({ REDIS_URL: url });
        await until(
          'ready',
          async () => (await fetch(`http://127.0.0.1:${service.port}/readyz`)).status === 200,
        );
        service.child.kill('SIGTERM');
        expect(await service.exit).toBe(0);
      } finally {
        await endServer(server, 'SIGTERM');
      }
      expect(readdirSync(folder)).toContain('appendonlydir');
    }, 60_000);

    it('does not start without a password, and says what to set', () => {
      const env = { PATH: process.env['PATH'], ...composeWith({})['redis']?.environment };
      const { status, stderr } = spawnSync(shell, [dash, line], { env, encoding: 'utf8' });
      expect(status).not.toBe(0);
      expect(stderr).toContain('set REDIS_PASSWORD in .env');
    });
  });

if (redisFound()) onRedis();
