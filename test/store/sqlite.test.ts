// The SQLite adapter: the contract, and what only a file can do wrong.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from '@jest/globals';
import { openSqlite } from '../../src/store/sqlite.ts';
import { COMPILED } from '../compiled.ts';
import { storeContract } from './contract.ts';
import { at, claim, done, ids, message, NES, NEVER, queue } from './fixture.ts';

const WRITER = new URL('sqlite-writer.ts', import.meta.url).pathname;

storeContract('SQLite', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'slt-store-'));
  const file = join(folder, 'slt.db');
  let store = openSqlite(file);
  return {
    store,
    reopen: async () => {
      await store.close();
      store = openSqlite(file);
      return store;
    },
    stop: async () => {
      await store.close();
      rmSync(folder, { recursive: true });
    },
  };
});

/** A test body with a file in a folder that does not exist yet. */
const inFolder = (body: (file: string, folder: string) => Promise<void>) => async (): Promise<void> => {
  const outer = mkdtempSync(join(tmpdir(), 'slt-store-'));
  try {
    await body(join(outer, 'data', 'slt.db'), join(outer, 'data'));
  } finally {
    rmSync(outer, { recursive: true });
  }
};

/** A file as the program before step 2 of the shape left it. */
async function layOlder(file: string): Promise<void> {
  await openSqlite(file).close();
  const db = new DatabaseSync(file);
  db.exec(`
    DROP INDEX tenant_ready; DROP INDEX lane_paused; ALTER TABLE tenant DROP COLUMN ready; ALTER TABLE sent DROP COLUMN rest;
    DELETE FROM migration WHERE n = 2`);
  db.close();
}

const start = (...args: readonly string[]) =>
  spawn(process.execPath, ['--disable-warning=ExperimentalWarning', WRITER, ...args], {
    env: COMPILED,
    stdio: ['ignore', 'pipe', 'inherit'],
  });

/** Starts the endless series, kills it at the moment it tells its `nth` commit, and answers the last one it told. */
async function killAfter(file: string, nth: number): Promise<number> {
  const writer = start('series', file);
  const ended = once(writer, 'exit');
  let told = 0;
  let lines = 0;
  for await (const line of createInterface({ input: writer.stdout })) {
    told = Number(line);
    lines += 1;
    if (lines === nth) writer.kill('SIGKILL');
  }
  expect((await ended)[1]).toBe('SIGKILL');
  return told;
}

describe('A store in a file', () => {
  it(
    'is for its owner only, and makes its folder',
    inFolder(async (file, folder) => {
      const store = openSqlite(file);
      await done(store, NES, { put: [{ key: 'a', value: 1, version: 0 }] });
      expect(statSync(folder).mode & 0o777).toBe(0o700);
      for (const part of [file, `${file}-wal`, `${file}-shm`])
        expect(statSync(part).mode & 0o777).toBe(0o600);
      await store.close();
    }),
  );

  it(
    'can be read by another program while it is open',
    inFolder(async (file) => {
      const store = openSqlite(file);
      await queue(store, NES, message('m'));
      const reader = new DatabaseSync(file, { readOnly: true });
      expect(reader.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' });
      expect(reader.prepare('SELECT body FROM message').get()).toEqual({ body: '{"text":"m"}' });
      reader.close();
      await store.close();
    }),
  );

  it(
    'refuses data of a newer program, says so and what to do, and leaves them as they are',
    inFolder(async (file) => {
      await openSqlite(file).close();
      const newer = new DatabaseSync(file);
      newer.exec('INSERT INTO migration (n) VALUES (99)');
      newer.close();
      expect(() => openSqlite(file)).toThrow(
        /slt\.db has data of version 99.*Start the newer program.*backup/,
      );
      const left = new DatabaseSync(file);
      left.exec('DELETE FROM migration WHERE n = 99');
      left.close();
      await openSqlite(file).close();
    }),
  );

  it(
    'is left in the shape an older program gave it by whoever does not serve, and is brought to date by the service',
    inFolder(async (file) => {
      await layOlder(file);
      const before = readFileSync(file);
      for (const purpose of ['operate', 'load'] as const)
        expect(() => openSqlite(file, purpose)).toThrow(
          /slt\.db has data of version 1, .*reads version 2\. Start the service of this version first/,
        );
      expect(readFileSync(file)).toEqual(before);
      await openSqlite(file).close();
      await openSqlite(file, 'operate').close();
    }),
  );

  it(
    'that nothing was written to yet is loaded into, and not operated on',
    inFolder(async (file) => {
      mkdirSync(dirname(file), { recursive: true });
      new DatabaseSync(file).close();
      expect(() => openSqlite(file, 'operate')).toThrow('has no data of this service');
      await openSqlite(file, 'load').close();
      await openSqlite(file, 'operate').close();
    }),
  );

  it('forgets everything when it is only in memory', async () => {
    const store = openSqlite(':memory:');
    await queue(store, NES, message('m'));
    expect(await ids(store, 0)).toEqual(['m']);
    await store.close();
    const other = openSqlite(':memory:');
    expect(await other.nextMessage()).toBeUndefined();
    await other.close();
  });

  it(
    'is shared by two who hold it open: one sees what the other wrote, and their claims are disjoint',
    inFolder(async (file) => {
      const [one, two] = [openSqlite(file), openSqlite(file)];
      await queue(one, NES, ...Array.from({ length: 20 }, (_, i) => message(`m${i}`, { lane: `lane${i}` })));
      const all = [...(await ids(one, 0, 8)), ...(await ids(two, 0, 8)), ...(await ids(one, 0, 8))];
      expect(new Set(all).size).toBe(20);
      await done(two, NES, { put: [{ key: 'a', value: 1, version: 0 }] });
      expect(await one.commit(NES, { put: [{ key: 'a', value: 2, version: 0 }] })).toEqual({
        kind: 'stale',
        key: 'a',
      });
      await one.close();
      await two.close();
    }),
  );

  it(
    'is set up and counted up by four programs that start at once, and no count is lost',
    inFolder(async (file) => {
      const writers = Array.from({ length: 4 }, () => start('count', file, '50'));
      const ends = await Promise.all(writers.map((writer) => once(writer, 'exit')));
      expect(ends.map(([code]) => code as unknown)).toEqual([0, 0, 0, 0]);
      const store = openSqlite(file);
      expect(await store.get(NES, 'count')).toEqual({ key: 'count', value: 200, version: 200 });
      await store.close();
    }),
    30_000,
  );

  it(
    'loses no commit it has told, and keeps no half one, when the program is killed twenty times',
    inFolder(async (file) => {
      for (let kill = 0; kill < 20; kill += 1) {
        const told = await killAfter(file, 1 + Math.floor(Math.random() * 60));
        const store = openSqlite(file);
        const first = await store.get(NES, 'first');
        const n = first?.version ?? 0;
        expect(n).toBeGreaterThanOrEqual(told);
        expect(first?.value).toBe(n);
        expect(await store.get(NES, 'second')).toEqual({ key: 'second', value: n, version: n });
        expect((await store.awake(NEVER, 1))[0]?.watermark).toBe(at(n));
        await store.close();
      }
      const store = openSqlite(file);
      const last = (await store.get(NES, 'first'))?.version ?? 0;
      const queued = (await claim(store, 0, 1_000_000)).map((m) => Number(m.id.slice(1)));
      expect(queued.toSorted((a, b) => a - b)).toEqual(Array.from({ length: last }, (_, i) => i + 1));
      await store.close();
    }),
    60_000,
  );
});
