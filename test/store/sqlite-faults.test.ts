// What the file store does when the disk is full, when somebody else holds the file, and when it is taken away under its feet: it is
// never wrong in silence, and goes on when that is over.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { openSqlite } from '../../src/store/sqlite.ts';
import { isInstalled } from '../installed.ts';
import { NES, done } from './fixture.ts';

const FILLER = fileURLToPath(new URL('sqlite-filler.ts', import.meta.url));

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'slt-disk-'));
  file = join(folder, 'slt.db');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('A file that is taken away', () => {
  it('is not written to any more, and the store says so when it is asked whether it is there', async () => {
    const store = openSqlite(file);
    await done(store, NES, { put: [{ key: 'a', value: 1, version: 0 }] });
    await store.ping();
    renameSync(file, `${file}.borte`);
    await expect(store.ping()).rejects.toThrow('has been removed or replaced');
    const put = { put: [{ key: 'a', value: 2, version: 1 }] };
    await expect(store.commit(NES, put)).rejects.toThrow('has been removed or replaced');
    await expect(store.commit(NES, put)).rejects.toThrow('nothing more is written');
    await store.close();
  });

  it('and another in its place, is as bad', async () => {
    const store = openSqlite(file);
    await done(store, NES, { put: [{ key: 'a', value: 1, version: 0 }] });
    renameSync(file, `${file}.borte`);
    new DatabaseSync(file).close();
    await expect(store.ping()).rejects.toThrow('has been removed or replaced');
    await store.close();
  });
});

describe('A file that another program holds', () => {
  it('is not there until it is let go, and then all is as it was', async () => {
    const store = openSqlite(file);
    await done(store, NES, { put: [{ key: 'a', value: 1, version: 0 }] });
    const other = new DatabaseSync(file);
    other.exec('BEGIN IMMEDIATE');
    await expect(store.ping()).rejects.toThrow('locked');
    expect((await store.get(NES, 'a'))?.value).toBe(1);
    other.exec('ROLLBACK');
    other.close();
    await store.ping();
    await done(store, NES, { put: [{ key: 'a', value: 2, version: 1 }] });
    await store.close();
  });
});

// A limit on how large a file may be stands for a full disk: prlimit lifts it while the program runs.
const full = isInstalled('prlimit', 'A full disk', 'apt-get install -y util-linux   (Linux only)');
(full ? describe : describe.skip)('A disk that is full', () => {
  it('takes nothing more, the store is not there, and when there is room again it goes on with all that was kept', async () => {
    const script = `trap '' XFSZ; ulimit -S -f 2000; exec "$0" --disable-warning=ExperimentalWarning "$1" "$2"`;
    const child: ChildProcess = spawn('bash', ['-c', script, process.execPath, FILLER, file], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const said = createInterface({ input: child.stdout ?? process.stdin })[Symbol.asyncIterator]();
    const full = JSON.parse((await said.next()).value as string) as Said;
    expect(full.kept).toBeGreaterThan(0);
    expect(full.commit).toMatch(/full|disk/);
    expect(full.ping).toMatch(/full|disk/);
    execFileSync('prlimit', ['--pid', `${child.pid}`, '--fsize=unlimited']);
    child.stdin?.write('room\n');
    const after = JSON.parse((await said.next()).value as string) as Said;
    expect(after).toEqual({ kept: full.kept + 1, commit: 'done', ping: 'there' });
    const ended = once(child, 'exit');
    child.stdin?.end();
    await ended;
  });
});

type Said = { readonly kept: number; readonly commit: string; readonly ping: string };
