// Backup and restore as the operator meets them: what is refused and why, what is left when something fails, and that the same file
// fits a file and Redis.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as passed } from 'node:timers/promises';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Redis } from 'ioredis';
import { runCli } from '../src/cli.ts';
import { readConfig } from '../src/config.ts';
import { type Wall, instantOf } from '../src/domain/calendar.ts';
import { openLog } from '../src/log.ts';
import { openReading } from '../src/reading/read.ts';
import { openService } from '../src/service.ts';
import { openRedis } from '../src/store/redis.ts';
import { openSqlite } from '../src/store/sqlite.ts';
import type { Kept, Store } from '../src/store/store.ts';
import { openVault } from '../src/vault.ts';
import {
  NUMBER,
  TEXT,
  laid,
  municipality as laidMunicipality,
  sealed,
} from './capabilities/closing-house.ts';
import { COMPILED } from './compiled.ts';
import { AREA, TENANT, openHouse } from './house.ts';
import { redisFound, startRedis, type RedisServer } from './store/redis-server.ts';

const CLI = new URL('cli-child.ts', import.meta.url).pathname;
const NOW = '2026-11-23T12:00';
const later = instantOf('2026-11-23T12:30' as Wall);

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'slt-backup-'));
});
afterEach(() => rm(folder, { recursive: true }));

const path = (name: string) => join(folder, name);
const settings = (to: string) => ({
  ALLOWED_TENANTS: TENANT,
  ...(to.startsWith('redis:') ? { REDIS_URL: to } : { DATA_FILE: path(to) }),
});
const slt = (to: string, ...args: readonly string[]) =>
  runCli(args, { now: later, environment: settings(to) });
const filesHere = async () => (await readdir(folder)).filter((name) => !name.includes('.db')).sort();

/** A municipality in `old.db`, and its backup. */
async function municipality(): Promise<void> {
  const house = await openHouse({ now: NOW, preset: 'jevnaker', store: openSqlite(path('old.db')) });
  await house.roles({ rektor: 'Rektor', politi: 'Politikontakt' });
  await house.tick('2026-11-23T12:10');
  await house.close();
}

async function dumpOf(open: Promise<Store> | Store): Promise<Kept> {
  const store = await open;
  try {
    return await store.dump(TENANT);
  } finally {
    await store.close();
  }
}

/** What a restore leaves as it was: all but the clock's watermarks. */
const steady = ({ areas, ...kept }: Kept) => ({ ...kept, areas: areas.map(({ area }) => area) });

type Line = Record<string, unknown>;

/** The backup with its lines changed, and the checksum made right again: as somebody would who means harm. */
async function forged(change: (lines: Line[]) => Line[]): Promise<void> {
  const text = gunzipSync(await readFile(path('kopi.gz'))).toString();
  const lines = text.trimEnd().split('\n').slice(0, -1);
  const changed = change(lines.map((line) => JSON.parse(line) as Line)).map(
    (line) => `${JSON.stringify(line)}\n`,
  );
  const sha256 = createHash('sha256').update(changed.join('')).digest('hex');
  const end = `${JSON.stringify({ end: { lines: changed.length, sha256 } })}\n`;
  await writeFile(path('kopi.gz'), gzipSync(changed.join('') + end));
}

const isRecord = (line: Line): line is { record: { key: string; value: object; version: number } } =>
  'record' in line;

describe('slt backup', () => {
  beforeEach(municipality);

  it('makes a file for its owner alone, tells how much, and names no person, no text and no key', async () => {
    const { code, out } = await slt('old.db', 'backup', path('kopi.gz'));
    expect(code).toBe(0);
    expect(out).toMatch(/1 organisasjon, \d\d+ poster/);
    expect(out).toContain('lest tilbake og lagt inn i en tom database');
    expect(out).toContain('CONCERN_KEYS');
    expect(out).not.toMatch(/rektor|example/i);
    expect((await stat(path('kopi.gz'))).mode & 0o777).toBe(0o600);
    expect(await filesHere()).toEqual(['kopi.gz']);
  });

  it('does not write over a file unless told, and then puts a whole one in its place', async () => {
    await writeFile(path('kopi.gz'), 'noe annet');
    const refused = await slt('old.db', 'backup', path('kopi.gz'));
    expect([refused.code, refused.err]).toEqual([
      1,
      expect.stringMatching(/finnes.*--yes.*\nIngen sikkerhetskopi/),
    ]);
    expect(await readFile(path('kopi.gz'), 'utf8')).toBe('noe annet');
    expect((await slt('old.db', 'backup', path('kopi.gz'), '--yes')).code).toBe(0);
    expect((await slt('new.db', 'restore', path('kopi.gz'))).code).toBe(0);
  });

  it.each([
    ['in a folder that is not there', 'borte/kopi.gz', /finnes ikke/],
    ['where a file is taken for a folder', 'old.db/kopi.gz', /ikke en mappe/],
  ])('says so and leaves nothing when it cannot write: %s', async (_, file, why) => {
    const { code, err } = await slt('old.db', 'backup', path(file));
    expect([code, err]).toEqual([1, expect.stringMatching(why)]);
    expect(err).toContain('Ingen sikkerhetskopi er laget');
    expect(await filesHere()).toEqual([]);
  });

  it('does not make a database that is not there', async () => {
    expect(await slt('annen.db', 'backup', path('kopi.gz'))).toMatchObject({ code: 1 });
    expect(await readdir(folder)).not.toContain('annen.db');
  });

  it('says so when the service has a record that could not be restored, and keeps the file', async () => {
    const store = openSqlite(path('old.db'));
    await store.commit(TENANT, { put: [{ key: `${AREA}/measure/x`, value: 'rart', version: 0 }] });
    await store.close();
    const { code, out } = await slt('old.db', 'backup', path('kopi.gz'));
    expect([code, out]).toEqual([1, expect.stringMatching(/kan ikke gjenopprettes.*: measure\./)]);
    expect(await filesHere()).toEqual(['kopi.gz']);
  });
});

describe('the text of a concern', () => {
  it('stays sealed in a backup, and opens in what is restored with the key alone', async () => {
    const key = new Uint8Array(32).fill(5);
    const house = await laidMunicipality({ store: openSqlite(path('old.db')), concernKeys: [key] });
    await laid(house, { hasText: true }, NUMBER);
    await sealed(house, TEXT, NUMBER);
    const now = house.now();
    await house.close();
    const at = (to: string, ...args: readonly string[]) => runCli(args, { now, environment: settings(to) });
    expect(await at('old.db', 'backup', path('kopi.gz'))).toMatchObject({ code: 0 });
    expect(gunzipSync(await readFile(path('kopi.gz'))).toString()).not.toContain(TEXT.slice(0, 12));
    expect(await at('new.db', 'restore', path('kopi.gz'))).toMatchObject({ code: 0 });
    const store = openSqlite(path('new.db'));
    const kept = await openReading(store, TENANT, AREA).get('sealed', `${NUMBER}/text`);
    const opened = (one: Uint8Array) =>
      openVault([one])
        .in(TENANT, AREA)
        .open({ id: NUMBER, field: 'text' }, kept?.text ?? '');
    expect(await opened(key)).toBe(TEXT);
    expect(await opened(new Uint8Array(32).fill(6))).toBeUndefined();
    await store.close();
  });
});

describe('data of a newer program', () => {
  it('are refused by the service and by every command, with what to do, and left as they are', async () => {
    await municipality();
    const store = openSqlite(path('old.db'));
    await store.setDataVersion(99);
    const before = await store.dump(TENANT);
    await store.close();
    const read = readConfig({ ...settings('old.db'), AUTH: 'off', PORT: '0' });
    if (read.kind === 'faults') throw new Error(read.faults.join());
    const why = /data version 99.*Start the newer program again/;
    await expect(openService(read.config, openLog('silent'), () => later)).rejects.toThrow(why);
    for (const args of [['preview'], ['backup', path('kopi.gz')]])
      expect(await slt('old.db', ...args)).toMatchObject({ code: 1, err: expect.stringMatching(why) });
    expect(await dumpOf(openSqlite(path('old.db')))).toEqual(before);
  });
});

describe('slt restore', () => {
  beforeEach(async () => {
    await municipality();
    await slt('old.db', 'backup', path('kopi.gz'));
  });

  /** Refused for this reason, and nothing is there afterwards. */
  async function refused(why: RegExp): Promise<void> {
    const { code, out, err } = await slt('new.db', 'restore', path('kopi.gz'));
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(why);
    expect(err).toContain('Ingenting er gjenopprettet.');
    const store = openSqlite(path('new.db'));
    expect(await store.tenants()).toEqual([]);
    await store.close();
  }

  it('brings back everything, with versions and with what is remembered', async () => {
    expect((await slt('new.db', 'restore', path('kopi.gz'))).code).toBe(0);
    const [old, restored] = [
      await dumpOf(openSqlite(path('old.db'))),
      await dumpOf(openSqlite(path('new.db'))),
    ];
    expect(steady(restored)).toEqual(steady(old));
    expect(restored.areas).toEqual([{ area: AREA, watermark: later, wakeAt: later }]);
  });

  it('tells a machine the same', async () => {
    const { out } = await slt('new.db', 'restore', path('kopi.gz'), '--json');
    expect(JSON.parse(out)).toMatchObject({
      dataVersion: 1,
      tenants: [{ tenant: TENANT, areas: [AREA], stuck: [] }],
    });
  });

  it('is refused where there is something already, which stands as it was', async () => {
    const before = await dumpOf(openSqlite(path('old.db')));
    const { code, err } = await slt('old.db', 'restore', path('kopi.gz'));
    expect([code, err]).toEqual([1, expect.stringMatching(/ikke tom.*stopp tjenesten.*DATA_FILE/)]);
    expect(await dumpOf(openSqlite(path('old.db')))).toEqual(before);
  });

  it('is refused wherever the file is cut off', async () => {
    const whole = await readFile(path('kopi.gz'));
    const lines = gunzipSync(whole);
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: whole.length - 1 }),
        fc.nat({ max: lines.length - 1 }),
        async (packed, plain) => {
          await writeFile(path('kopi.gz'), whole.subarray(0, packed));
          await refused(/ikke hel|tom|skadet/);
          await writeFile(path('kopi.gz'), gzipSync(lines.subarray(0, plain)));
          await refused(/ikke hel|tom|kan ikke leses/);
        },
      ),
      { numRuns: 20 },
    );
  }, 60_000);

  it('is refused wherever a byte of it is another', async () => {
    const lines = gunzipSync(await readFile(path('kopi.gz')));
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: lines.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        async (at, by) => {
          const changed = Buffer.from(lines);
          changed[at] = (changed[at] ?? 0) ^ by;
          await writeFile(path('kopi.gz'), gzipSync(changed));
          await refused(/./);
        },
      ),
      { numRuns: 40 },
    );
  }, 60_000);

  const first = (change: object) => (lines: Line[]) => [{ ...lines[0], ...change }, ...lines.slice(1)];
  const records =
    (change: (record: { key: string; value: unknown; version: number }) => object) => (lines: Line[]) =>
      lines.map((line) => (isRecord(line) ? { record: change(line.record) } : line));

  it.each<[string, (lines: Line[]) => Line[], RegExp]>([
    ['data of a newer program', first({ dataVersion: 99 }), /dataversjon 99.*Bruk programmet som laget den/],
    ['a newer format', first({ formatVersion: 9 }), /format 9.*eller et nyere/],
    ['another format', first({ format: 'zip' }), /ikke en sikkerhetskopi herfra/],
    ['a time that has not come', first({ madeAt: later + 3_600_000 }), /Still klokka/],
    ['a head with more in it', first({ more: 1 }), /Linje 1 /],
    ['a kind of record that is not known', records((r) => ({ ...r, key: 'kommune/ukjent/1' })), /to ganger/],
    ['a record that is no such thing', records((r) => ({ ...r, value: { no: 1 } })), /ikke kan lese: /],
    [
      'a record of nobody’s kind',
      (lines) => [...lines, { record: { key: '__proto__/x/y', value: 1, version: 1 } }],
      /ukjent/,
    ],
    ['a version that is none', records((r) => ({ ...r, version: -1 })), /record|version/],
    ['half a character', records((r) => ({ ...r, key: `${r.key}\ud800` })), /ikke er som|er ikke som/],
    ['a line of another name', (lines) => [...lines, { constructor: {} }], /er ikke som den skal være/],
    ['a line of two names', (lines) => [...lines, { tenant: 'x', record: {} }], /er ikke som den skal være/],
    ['a tenant twice', (lines) => [...lines, { tenant: TENANT }], /to ganger/],
    [
      'a record before any tenant',
      ([head, ...rest]) => [head ?? {}, ...rest.filter((line) => !('tenant' in line))],
      /hører ikke til noen/,
    ],
    ['a line that is no object', (lines) => [...lines, 7 as never], /er ikke som den skal være/],
  ])('is refused with %s', async (_, change, why) => {
    await forged(change);
    await refused(why);
  });

  it('is refused when the file is something else, or not there', async () => {
    for (const other of ['', 'PK\u0003\u0004', '{"format":"slt-backup"}', '[]'.repeat(1000)]) {
      await writeFile(path('kopi.gz'), other);
      await refused(/ikke en sikkerhetskopi|tom|ikke hel/);
    }
    await writeFile(path('kopi.gz'), gzipSync('['.repeat(100_000)));
    await refused(/ikke hel/);
    await rm(path('kopi.gz'));
    await refused(/finnes ikke/);
  });

  it('is refused when a few bytes would become a line without end', async () => {
    await writeFile(path('kopi.gz'), gzipSync(Buffer.alloc(80_000_000, 'a')));
    await refused(/for lang/);
  });
});

/** So much that there is a middle to be killed in. */
async function large(): Promise<void> {
  await municipality();
  const store = openSqlite(path('old.db'));
  for (let from = 0; from < 12_000; from += 1000)
    await store.commit(TENANT, {
      put: Array.from({ length: 1000 }, (_, n) => ({
        key: `-/mail/${from + n}@example.no`,
        value: { person: `p${from + n}` },
        version: 0,
      })),
    });
  await store.close();
}

/** Runs the command line as a program of its own, and kills it when `when` says so. False when it had ended before. */
async function killed(
  when: () => Promise<boolean>,
  to: string,
  args: readonly string[],
  signal: NodeJS.Signals = 'SIGKILL',
): Promise<boolean> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', CLI, ...args], {
    env: { ...COMPILED, PATH: process.env.PATH, NOW: `${later}`, ...settings(to) },
    stdio: 'ignore',
  });
  const ended = once(child, 'exit');
  while (child.exitCode === null && !(await when())) await passed();
  child.kill(signal);
  const [, by] = (await ended) as [number | null, NodeJS.Signals | null];
  return by === signal;
}

const sizeOf = async (like: string): Promise<number> => {
  const name = (await readdir(folder)).find((one) => one.includes(like));
  const found = name === undefined ? undefined : await stat(path(name)).catch(() => undefined);
  return found?.size ?? 0;
};

describe('a program that is killed', () => {
  beforeEach(large, 30_000);

  it('in the middle of a backup leaves the one that was there, or none, and never half a one', async () => {
    expect(await killed(async () => (await sizeOf('.part')) > 0, 'old.db', ['backup', path('kopi.gz')])).toBe(
      true,
    );
    const left = await filesHere();
    expect(left).toEqual([expect.stringMatching(/^kopi\.gz\..*\.part$/)]);
    await writeFile(path('kopi.gz.gammel.part'), 'noe annet');
    expect(await slt('old.db', 'backup', path('kopi.gz'))).toMatchObject({ code: 0 });
    expect(await filesHere()).toEqual(['kopi.gz', 'kopi.gz.gammel.part']);
    const before = await readFile(path('kopi.gz'));
    const again = ['backup', path('kopi.gz'), '--yes'];
    const parts = async () => (await filesHere()).filter((name) => name.endsWith('.part')).length;
    expect(await killed(async () => (await parts()) > 1, 'old.db', again)).toBe(true);
    expect(await readFile(path('kopi.gz'))).toEqual(before);
  }, 60_000);

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'by %s in the middle of a backup leaves nothing of it',
    async (signal) => {
      const begun = async () => (await sizeOf('.part')) > 0;
      expect(await killed(begun, 'old.db', ['backup', path('kopi.gz')], signal)).toBe(true);
      expect(await filesHere()).toEqual([]);
    },
    60_000,
  );

  it('in the middle of a restore to a file leaves an empty one, and the same again succeeds', async () => {
    await slt('old.db', 'backup', path('kopi.gz'));
    const begun = async () => (await readdir(folder)).includes('new.db-wal');
    expect(await killed(begun, 'new.db', ['restore', path('kopi.gz')])).toBe(true);
    const store = openSqlite(path('new.db'));
    expect([await store.tenants(), await store.dataVersion()]).toEqual([[], 0]);
    await store.close();
    expect(await slt('new.db', 'restore', path('kopi.gz'))).toMatchObject({ code: 0 });
    const old = await dumpOf(openSqlite(path('old.db')));
    expect(steady(await dumpOf(openSqlite(path('new.db'))))).toEqual(steady(old));
  }, 60_000);
});

if (redisFound()) onRedis();
else it.skip('backup and Redis: redis-server is not installed', () => {});

function onRedis(): void {
  let server: RedisServer;
  beforeAll(async () => {
    server = await startRedis();
  });
  afterAll(() => server.stop());

  describe('the same file', () => {
    it('moves a municipality from the file to Redis and back, and nothing is lost on the way', async () => {
      await municipality();
      const [url, old] = [server.url(1), await dumpOf(openSqlite(path('old.db')))];
      for (const [from, to, file] of [
        ['old.db', url, 'til.gz'],
        [url, 'new.db', 'fra.gz'],
      ] as const) {
        expect(await slt(from, 'backup', path(file))).toMatchObject({ code: 0 });
        expect(await slt(to, 'restore', path(file))).toMatchObject({ code: 0 });
      }
      expect(steady(await dumpOf(openRedis(url)))).toEqual(steady(old));
      expect(steady(await dumpOf(openSqlite(path('new.db'))))).toEqual(steady(old));
    });

    it('is half in Redis when a restore was killed: no service starts on it, and the same again succeeds', async () => {
      await large();
      await slt('old.db', 'backup', path('kopi.gz'));
      const url = server.url(2);
      const redis = new Redis(url);
      const half = async () => (await redis.hlen(`{slt:${TENANT}}:records`)) > 1000;
      expect(await killed(half, url, ['restore', path('kopi.gz')])).toBe(true);
      await expect(openRedis(url)).rejects.toThrow(/half a backup.*slt restore/);
      expect(await slt(url, 'restore', path('kopi.gz'))).toMatchObject({ code: 0 });
      const old = await dumpOf(openSqlite(path('old.db')));
      expect(steady(await dumpOf(openRedis(url)))).toEqual(steady(old));
      redis.disconnect();
    }, 60_000);
  });
}
