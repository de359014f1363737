// A write is answered when it is on the disk, and not before; a disk that failed once is not believed again.
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openDisk } from '../../src/store/sqlite-disk.ts';
import { openGroup } from '../../src/store/sqlite-group.ts';

let folder: string;
let db: DatabaseSync;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'slt-disk-'));
  db = new DatabaseSync(join(folder, 'slt.db'));
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; CREATE TABLE said (word TEXT)');
});
afterEach(() => {
  db.close();
  rmSync(folder, { recursive: true });
});

const open = (toDisk: () => Promise<void>) => {
  const group = openGroup(
    {
      begin: db.prepare('BEGIN IMMEDIATE'),
      end: db.prepare('COMMIT'),
      undo: db.prepare('ROLLBACK'),
      mark: db.prepare('SAVEPOINT one'),
      unmark: db.prepare('RELEASE one'),
      undoToMark: db.prepare('ROLLBACK TO one'),
      isOpen: () => db.isTransaction,
    },
    () => {},
    toDisk,
  );
  const say = db.prepare('INSERT INTO said VALUES (?)');
  return { ...group, say: (word: string) => group.write(() => void say.run(word)) };
};
const said = (): readonly unknown[] =>
  db
    .prepare('SELECT word FROM said')
    .all()
    .map(({ word }) => word);

/** A disk that takes its time: each wait ends when it is told to. */
function slowDisk() {
  const waits: PromiseWithResolvers<void>[] = [];
  let asked = Promise.withResolvers<void>();
  return {
    toDisk: () => {
      const wait = Promise.withResolvers<void>();
      waits.push(wait);
      asked.resolve();
      return wait.promise;
    },
    /** The next wait, when it has begun. */
    async next(): Promise<PromiseWithResolvers<void>> {
      if (waits.length === 0) await asked.promise;
      asked = Promise.withResolvers<void>();
      const wait = waits.shift();
      if (!wait) throw new Error('nobody waits for the disk');
      return wait;
    },
  };
}

describe('a write', () => {
  it('is answered after a wait for the disk that began when it was committed, not with the wait before', async () => {
    const disk = slowDisk();
    const group = open(disk.toDisk);
    const answered: string[] = [];
    const first = group.say('first').then(() => answered.push('first'));
    const wait = await disk.next();
    expect(said()).toEqual(['first']);
    const second = group.say('second').then(() => answered.push('second'));
    expect(answered).toEqual([]);
    wait.resolve();
    await first;
    const next = await disk.next();
    expect(said()).toEqual(['first', 'second']);
    expect(answered).toEqual(['first']);
    next.resolve();
    await second;
    expect(answered).toEqual(['first', 'second']);
  });

  it('is on the disk when the group says that all is settled, also one that came while the disk was busy', async () => {
    const disk = slowDisk();
    const group = open(disk.toDisk);
    const first = group.say('first');
    (await disk.next()).resolve();
    const second = group.say('second');
    const settled = group.settled();
    (await disk.next()).resolve();
    await Promise.all([first, second, settled]);
    expect(said()).toEqual(['first', 'second']);
  });

  it('that the disk did not take is refused in words, and so is all that comes after it', async () => {
    // A device that can be written to and never says that anything has come to rest.
    symlinkSync('/dev/null', join(folder, 'null.db-wal'));
    const disk = openDisk(join(folder, 'null.db'));
    const group = open(() => disk.reached());
    group.assertSound();
    const written = await Promise.allSettled([group.say('one'), group.say('two')]);
    expect(written.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    await expect(group.say('three')).rejects.toThrow(
      /nothing more is written.*start the service again.*EINVAL/s,
    );
    expect(said()).not.toContain('three');
    expect(() => group.assertSound()).toThrow('The disk did not take');
    disk.close();
  });

  it('is answered by the disk there is', async () => {
    const disk = openDisk(join(folder, 'slt.db'));
    const group = open(() => disk.reached());
    await Promise.all([group.say('one'), group.say('two')]);
    await group.say('three');
    expect(said()).toEqual(['one', 'two', 'three']);
    disk.close();
  });
});
