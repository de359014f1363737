// The journal of the fault run tells what an instance did; the instance does the same with it as without.
import { expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqlite } from '../../src/store/sqlite.ts';
import { GJESDAL, MINUTE, NES, at, message, queue } from '../store/fixture.ts';
import { readJournal, watched } from './journal.ts';

it('claims for no more than there is room for, and writes down what was claimed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'slt-journal-'));
  const store = watched(openSqlite(':memory:'), join(folder, 'journal'));
  try {
    await queue(store, NES, message('første', { lane: 'a' }), message('andre', { lane: 'b' }));
    await queue(store, GJESDAL, message('tredje'));
    const claimed = await store.claim(at(0), MINUTE, 100, new Map([[NES, 1]]));
    expect(claimed.map(({ tenant }) => tenant)).toEqual([NES]);
    expect(readJournal(join(folder, 'journal'))).toMatchObject([{ kind: 'claim', id: claimed[0]?.id }]);
  } finally {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
