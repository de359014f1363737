// The store of the settings as the operator's verbs meet it when it cannot be had: a sentence that says what to do, and nothing changed.
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { runCli } from '../src/cli.ts';
import { type Wall, instantOf } from '../src/domain/calendar.ts';
import { openSqlite } from '../src/store/sqlite.ts';
import { TENANT } from './house.ts';
import { freePort, redisFound, startRedis, type RedisServer } from './store/redis-server.ts';

const now = instantOf('2026-11-23T12:30' as Wall);
const CONCERN_KEYS = Buffer.alloc(32, 7).toString('base64');
const UNCHANGED = 'Ingenting er endret.';

const READING = [['status'], ['export'], ['preview'], ['access']] as const;
const WRITING = [['erase', '--person', 'p1'], ['rotate-keys']] as const;
const VERBS = [...READING, ...WRITING];

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'slt-cli-store-'));
  file = join(folder, 'slt.db');
});
afterEach(() => rm(folder, { recursive: true }));

const slt = (args: readonly string[], where: Readonly<Record<string, string>>) =>
  runCli(args, { now, environment: { ALLOWED_TENANTS: TENANT, CONCERN_KEYS, ...where } });

describe('a file that is no database', () => {
  it.each(VERBS)('is named by slt %s, and left as it is', async (...args) => {
    await writeFile(file, 'Dette er ikke en database, men et brev som noen har lagt her.');
    const before = await readFile(file);
    expect(await slt(args, { DATA_FILE: file })).toEqual({
      code: 1,
      out: '',
      err: `${file}: filen er ikke en database. Se etter DATA_FILE.\n${UNCHANGED}`,
    });
    expect(await readFile(file)).toEqual(before);
  });
});

it('a backup of what is no database names the file, and leaves nothing', async () => {
  await writeFile(file, 'Dette er ikke en database, men et brev som noen har lagt her.');
  expect(await slt(['backup', join(folder, 'kopi.gz')], { DATA_FILE: file })).toMatchObject({
    code: 1,
    err: `${file}: filen er ikke en database. Se etter DATA_FILE.\nIngen sikkerhetskopi er laget.`,
  });
  expect(await readdir(folder)).toEqual(['slt.db']);
});

describe('a file of an older program', () => {
  it.each([...VERBS, ['backup']])(
    'is not brought to date by slt %s, so that the older one can go on',
    async (...args) => {
      await openSqlite(file).close();
      const older = new DatabaseSync(file);
      older.exec('DELETE FROM migration WHERE n = (SELECT max(n) FROM migration)');
      const steps = () => older.prepare('SELECT n FROM migration').all();
      const before = steps();
      const given = args[0] === 'backup' ? ['backup', join(folder, 'kopi.gz')] : args;
      const { code, err } = await slt(given, { DATA_FILE: file });
      expect(code).toBe(1);
      expect(err).toMatch(
        /Start the service of this version first.*\nIngen(ting er endret| sikkerhetskopi er laget)\.$/,
      );
      expect(steps()).toEqual(before);
      older.close();
    },
  );
});

if (redisFound()) onRedis();
else it.skip('the command line and Redis: redis-server is not installed', () => {});

function onRedis(): void {
  describe('a Redis that cannot be used', () => {
    let locked: RedisServer;
    let lossy: RedisServer;
    let nobody: string;
    beforeAll(async () => {
      locked = await startRedis(['--requirepass', 'hemmelig']);
      lossy = await startRedis(['--appendonly', 'no']);
      nobody = `redis://127.0.0.1:${await freePort()}/0`;
    });
    afterAll(() => Promise.all([locked.stop(), lossy.stop()]));

    const wrong = () => `redis://:feil@127.0.0.1:${locked.port}/0`;
    it.each([
      ['has another password', wrong, /WRONGPASS/],
      ['loses what was committed', () => lossy.url(0), /appendonly/],
      ['is not there', () => nobody, /does not answer/],
    ])('is told of where it %s', async (_, url, why) => {
      for (const args of [['status'], ['export']]) {
        const { code, out, err } = await slt(args, { REDIS_URL: url() });
        expect([code, out]).toEqual([1, '']);
        expect(err).toMatch(why);
        expect(err).toContain(UNCHANGED);
        expect(err).not.toContain('feil@');
      }
    });
  });
}
