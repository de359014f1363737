// A program that fills a file store until the disk takes no more, says what it found, and once more when it is told that there is room.
import { createInterface } from 'node:readline';
import { openSqlite } from '../../src/store/sqlite.ts';
import { NES } from './fixture.ts';

const store = openSqlite(process.argv[2] ?? '');
let next = 0;

/** The last pages of a full disk: a record does not fit in them any more, the little that a ping writes may. */
const LAST_PAGES = 20;

const put = async (length = 1): Promise<string> => {
  const record = { key: `${next}`, value: 'x'.repeat(length), version: 0 };
  return store.commit(NES, { put: [record] }).then(
    ({ kind }) => {
      next++;
      return kind;
    },
    (fault: Error) => fault.message,
  );
};

const pinged = (): Promise<string> =>
  store.ping().then(
    () => 'there',
    (fault: Error) => fault.message,
  );

async function say(commit: string, ping: string): Promise<void> {
  const kept = (await store.list(NES, '')).length;
  console.log(JSON.stringify({ kept, commit, ping }));
}

async function untilFull(length: number): Promise<string> {
  for (;;) {
    const last = await put(length);
    if (last !== 'done') return last;
  }
}

await untilFull(20_000);
const last = await untilFull(1);
let ping = 'there';
for (let n = 0; n < LAST_PAGES && ping === 'there'; n++) ping = await pinged();
await say(last, ping);
for await (const _ of createInterface({ input: process.stdin })) await say(await put(), await pinged());
await store.close();
