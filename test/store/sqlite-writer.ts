// A program of its own for the SQLite tests, to be started several times or killed:
//   count <file> <times>   counts a record up, as often as told, against everybody else who does
//   series <file>          commits record, record, message and watermark without end, and tells each commit done
import { writeSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { openSqlite } from '../../src/store/sqlite.ts';
import type { Store } from '../../src/store/store.ts';
import { at, done, message, NES } from './fixture.ts';

flushCompileCache();
const [what, file = '', times = '0'] = process.argv.slice(2);

async function count(store: Store, left: number): Promise<void> {
  while (left > 0) {
    const version = (await store.get(NES, 'count'))?.version ?? 0;
    const put = [{ key: 'count', value: version + 1, version }];
    if ((await store.commit(NES, { put })).kind === 'done') left -= 1;
  }
}

async function series(store: Store): Promise<never> {
  for (let n = (await store.get(NES, 'first'))?.version ?? 0; ; n += 1) {
    await done(store, NES, {
      put: ['first', 'second'].map((key) => ({ key, value: n + 1, version: n })),
      send: [message(`m${n + 1}`, { lane: `lane${n + 1}` })],
      watermark: { area: 'nes', from: n === 0 ? undefined : at(n), to: at(n + 1) },
      wakeAt: [{ area: 'nes', at: at(0) }],
    });
    writeSync(1, `${n + 1}\n`);
  }
}

const store = openSqlite(file);
if (what === 'count') await count(store, Number(times));
else await series(store);
await store.close();
