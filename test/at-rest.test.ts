// The whole way with text, through the service as it runs, on a file and on a Redis server: afterwards none of what was written stands
// anywhere it lies, leaves or is logged in a form that can be read, and whoever may read it does so with a press.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { Redis } from 'ioredis';
import { type Wall, instantOf } from '../src/domain/calendar.ts';
import { COORDINATOR, until } from './crash-service.ts';
import { redisFound, startRedis } from './store/redis-server.ts';
import { type Microsoft, TENANT, message, openMicrosoft, press } from './teams/microsoft.ts';

const CHILD = fileURLToPath(new URL('crash-child.ts', import.meta.url));
const REPORTER = '00000000-0000-4000-8000-0000000000bb';

/** Each has a word that stands nowhere else. */
const WRITTEN = 'Det samler seg en gjeng ved zirkelhallen på fredager, og det lukter kvapsing der.';
const ASKED = 'Er det også noe ved flomverket, eller bare der?';
const STOPPED = 'Ola Nordmann, 13097248022, henger ved plumbohjørnet.';
const TYPED = 'Jeg er bekymret for gjengen ved snurrebakken.';
const AFTER_COMMAND = 'bekymring om uroen ved fnokkelveien';
const SECRETS = [
  ...[WRITTEN, ASKED, STOPPED, TYPED, AFTER_COMMAND],
  ...[
    'zirkelhallen',
    'kvapsing',
    'flomverket',
    '13097248022',
    'plumbohjørnet',
    'snurrebakken',
    'fnokkelveien',
  ],
];

let running: ChildProcess | undefined;
let microsoft: Microsoft | undefined;
afterEach(async () => {
  running?.kill('SIGKILL');
  running = undefined;
  await microsoft?.close();
  microsoft = undefined;
});

// --- the service -----------------------------------------------------------------------------------------------------

const key = (byte: number): string => Buffer.alloc(32, byte).toString('base64');

async function start(settings: Readonly<Record<string, string>>) {
  const outside = await openMicrosoft();
  microsoft = outside;
  const child = spawn(process.execPath, [CHILD], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: {
      ...{ AUTH: 'off', ALLOWED_TENANTS: TENANT, COORDINATORS: COORDINATOR, PORT: '0', LOG_LEVEL: 'debug' },
      ...{ PUBLIC_URL: 'https://slt.example.no', LINK_KEYS: key(7), CONCERN_KEYS: key(9) },
      ALLOWED_SERVICE_HOSTS: new URL(outside.url).host,
      NOW: String(instantOf('2026-11-23T10:00' as Wall)),
      ...settings,
    },
  });
  running = child;
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  await until(() => /^ready \d+$/m.test(output), 'the service to start', 20_000);
  const base = `http://127.0.0.1:${/^ready (\d+)$/m.exec(output)?.[1] ?? ''}`;
  let serial = 0;
  const from = (aad: string) => ({
    id: `a-${++serial}`,
    from: { id: `29:${aad}`, name: `Person ${aad.slice(-2)}`, aadObjectId: aad },
    conversation: { id: `a:${aad}`, conversationType: 'personal', tenantId: TENANT },
  });
  const post = async (body: object): Promise<string> => {
    const headers = { 'content-type': 'application/json' };
    const sent = await fetch(`${base}/api/messages`, { method: 'POST', headers, body: JSON.stringify(body) });
    return sent.text();
  };
  return {
    outside,
    output: () => output,
    says: (aad: string, text: string) => post(message(outside.serviceUrl, { ...from(aad), text })),
    /** What the one who pressed sees, as it is written. */
    presses: (aad: string, verb: string, data: object = {}) =>
      post(
        press(outside.serviceUrl, {
          ...from(aad),
          value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' },
        }),
      ),
    fetched: async (path: string) => new Uint8Array(await (await fetch(`${base}${path}`)).arrayBuffer()),
    async drain() {
      const before = output.length;
      child.stdin.write('drain\n');
      await until(() => output.slice(before).includes('drain\n'), 'the outbox');
    },
    async stop(signal: NodeJS.Signals) {
      const ended = once(child, 'exit');
      child.kill(signal);
      await ended;
    },
  };
}

type Service = Awaited<ReturnType<typeof start>>;

/** From a municipality set up to a concern closed and fetched; what the coordinator read of it on the way. */
async function wholeWay(service: Service): Promise<string> {
  const { says, presses, drain } = service;
  await says(COORDINATOR, 'hjelp');
  await says(REPORTER, 'hjelp');
  await drain();
  await presses(COORDINATOR, 'setup.apply', { name: 'Testvik', preset: 'krad', language: 'nb' });
  await presses(COORDINATOR, 'people.assign', { role: 'leder-skole', picked: REPORTER });
  await presses(COORDINATOR, 'guidance.assess', {
    done: '2026-10-01',
    responsible: 'Personvernombudet',
    agreement: 'Arkivet 2026/77',
  });
  for (const text of [TYPED, AFTER_COMMAND]) await says(REPORTER, text);
  for (const answer of [
    { step: 'about', about: 'group' },
    { step: 'kind', topics: 'drugs', where: 'outdoors' },
    { step: 'grave', since: 'weeks', gravity: 'worry', urgency: 'today' },
    { step: 'tried', tried: 'talked', level: '1' },
    { step: 'talk', with: 'coordinator', how: 'phone', when: 'any' },
  ])
    await presses(REPORTER, 'concern.answer', answer);
  expect(await presses(REPORTER, 'concern.text', { text: STOPPED })).not.toContain('plumbohjørnet');
  await presses(REPORTER, 'concern.text', { text: WRITTEN });
  const sent = await presses(REPORTER, 'concern.send');
  const concern = /\d{4}-\d{5}/.exec(sent)?.[0] ?? `not sent: ${sent}`;
  await drain();
  await presses(COORDINATOR, 'triage.receive', { concern });
  await presses(COORDINATOR, 'triage.ask', { concern, ask: 'own', text: ASKED });
  await drain();
  expect(await presses(REPORTER, 'concern.written', { concern })).toContain(WRITTEN);
  const read = await presses(COORDINATOR, 'triage.text', { concern });
  await presses(COORDINATOR, 'closing.close', { concern, ending: 'helped' });
  const link = await presses(COORDINATOR, 'closing.export', { concern });
  const path = /https:\/\/slt\.example\.no(\/fil\/[\w.-]+)/.exec(link)?.[1] ?? `no link: ${link}`;
  const document = unzipSync(await service.fetched(path))['word/document.xml'];
  const words = document ? strFromU8(document) : '';
  expect([WRITTEN, ASKED].filter((one) => !words.includes(one))).toEqual([]);
  await drain();
  return read;
}

// --- what lies there -------------------------------------------------------------------------------------------------

/** As somebody may find it who looks: as it is, in two bytes a character, as hexadecimals, escaped, and in base64 wherever it begins. */
function formsOf(secret: string): readonly Buffer[] {
  const bytes = Buffer.from(secret);
  const inside = [0, 1, 2].map((shift) =>
    Buffer.concat([Buffer.alloc(shift), bytes])
      .toString('base64')
      .slice(shift === 0 ? 0 : 4, -4),
  );
  return [
    bytes,
    Buffer.from(secret, 'utf16le'),
    ...[bytes.toString('hex'), encodeURIComponent(secret), escaped(secret), ...inside].map((one) =>
      Buffer.from(one),
    ),
  ];
}

const escaped = (text: string): string =>
  text.replace(/[^ -~]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);

const foundIn = (what: string, bytes: Uint8Array): readonly string[] =>
  SECRETS.filter((secret) => formsOf(secret).some((form) => Buffer.from(bytes).includes(form))).map(
    (secret) => `${what}: ${secret}`,
  );

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name));

/** Where any of it stands: in the files, in what was logged, and in what left by itself. */
function traces(service: Service, files: readonly string[]): readonly string[] {
  const left = service.outside.calls.map(({ path, body }) => `${path} ${JSON.stringify(body)}`).join('\n');
  return [
    ...files.flatMap((file) => foundIn(file, readFileSync(file))),
    ...foundIn('the log', Buffer.from(service.output())),
    ...foundIn('what left', Buffer.from(left)),
  ];
}

describe('what was written of a concern', () => {
  it('is found again by this search where it stands openly', () => {
    for (const form of formsOf(WRITTEN))
      expect(foundIn('x', Buffer.concat([Buffer.from('før '), form]))).not.toEqual([]);
  });

  it('stands nowhere in the file of the database, and opens with a press', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'slt-rest-'));
    try {
      const service = await start({ DATA_FILE: join(folder, 'slt.db') });
      const read = await wholeWay(service);
      for (const words of [WRITTEN, ASKED]) expect(read).toContain(words);
      const files = filesIn(folder);
      expect(files.map((file) => file.slice(folder.length + 1)).sort()).toEqual([
        ...['slt.db', 'slt.db-shm', 'slt.db-wal'],
      ]);
      expect(files.some((file) => readFileSync(file).includes('Leder skole'))).toBe(true);
      expect(traces(service, files)).toEqual([]);
      await service.stop('SIGKILL');
      expect(traces(service, filesIn(folder))).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }, 60_000);
});

if (redisFound()) inRedis();
else it.skip('in Redis: redis-server is not installed', () => {});

function inRedis(): void {
  it('stands nowhere in what a Redis server holds or writes, and opens with a press', async () => {
    const server = await startRedis(['--rdbcompression', 'no', '--aof-use-rdb-preamble', 'no']);
    const redis = new Redis(server.url(0));
    try {
      const service = await start({ REDIS_URL: server.url(0) });
      const read = await wholeWay(service);
      for (const words of [WRITTEN, ASKED]) expect(read).toContain(words);
      await redis.save();
      const [, folder = ''] = (await redis.config('GET', 'dir')) as string[];
      const files = filesIn(folder);
      expect(files.some((file) => file.endsWith('.rdb'))).toBe(true);
      expect(files.some((file) => file.endsWith('.aof'))).toBe(true);
      expect(files.filter((file) => readFileSync(file).includes('Leder skole')).length).toBeGreaterThan(1);
      expect(traces(service, files)).toEqual([]);
      for (const name of await redis.keys('*'))
        expect(
          foundIn(name, Buffer.from(`${name} ${(await redis.dumpBuffer(name))?.toString('latin1')}`)),
        ).toEqual([]);
      await service.stop('SIGKILL');
    } finally {
      redis.disconnect();
      await server.stop();
      expect(existsSync('dump.rdb')).toBe(false);
    }
  }, 60_000);
}
