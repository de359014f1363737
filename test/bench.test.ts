// The bench leaves nothing behind, also when it is broken off.
import { expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, watch } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

it('removes its folder when it is broken off', async () => {
  const within = mkdtempSync(join(tmpdir(), 'slt-within-'));
  const watcher = watch(within);
  const made = once(watcher, 'change');
  const bench = spawn(process.execPath, ['src/ops/bench.ts'], { env: { ...process.env, TMPDIR: within } });
  try {
    await made;
    expect(readdirSync(within)).toEqual([expect.stringMatching(/^slt-bench-/)]);
    const gone = once(bench, 'exit');
    bench.kill('SIGINT');
    expect(await gone).toEqual([1, null]);
    expect(readdirSync(within)).toEqual([]);
  } finally {
    watcher.close();
    bench.kill('SIGKILL');
    rmSync(within, { recursive: true, force: true });
  }
});
