// The demo with people in front of it: the coordinator and a rektor each at an Agents Playground, and whoever has only e-mail at
// Postkassen, in one Chromium. The clock is steered from here. For the tests of the demo.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import type { Config } from '../src/config.ts';
import { type Instant, type Wall, instantOf } from '../src/domain/calendar.ts';
import { openLog } from '../src/log.ts';
import { startDemo } from '../src/ops/demo.ts';
import { openService } from '../src/service.ts';
import { type Screen, chromiumPath, launchChromium, openPlayground } from './teams/playground.ts';
import { type LetterBox, openLetterBox } from './teams/letter-box.ts';

const MISSING = 'Chromium is missing; install it with: apt-get install chromium';

export type Screens = {
  readonly coordinator: Screen;
  readonly head: Screen;
  readonly postbox: LetterBox;
  /** It is this wall time in Norway, and what has fallen due is done. */
  readonly at: (time: string) => Promise<void>;
  /** So many seconds pass. */
  readonly seconds: (n: number) => Promise<void>;
  /** A minute passes in steps that let out the e-mail that waits for its turn. */
  readonly minute: () => Promise<void>;
  /** Writes in the chat; a second passes, as Teams allows no more than a few messages in one. */
  readonly says: (screen: Screen, text: string) => Promise<void>;
  /** Every byte of the demo's database as it stands now: the file, its journal and that one's index. */
  readonly stored: () => Promise<Buffer>;
  /** The service alone stops, and starts again on its file behind the open chats. */
  readonly restart: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

/** Whether this machine has a browser; where there is none it is said, and with `CI` set it throws. */
export function hasBrowser(test: string): boolean {
  if (chromiumPath() !== undefined) return true;
  if (process.env['CI']) throw new Error(MISSING);
  process.stderr.write(`\n*** ${test} NOT RUN. ${MISSING} ***\n\n`);
  return false;
}

/** Starts the demo at a wall time, and opens its pages. */
export async function openScreens(begins: string): Promise<Screens> {
  let now: Instant = instantOf(begins as Wall);
  const clock = (): Instant => now;
  const log = openLog('error');
  const [demo, browser] = await Promise.all([
    startDemo({ port: 0, clock, log }),
    launchChromium(chromiumPath() as string),
  ]);
  let { service } = demo;
  const pages = await openPages(browser, demo.coordinator.url, demo.colleague.url, demo.postbox.url);
  const run = async (): Promise<void> => {
    await service.house.tick();
    await service.house.outbox.drain();
  };
  const seconds = async (n: number): Promise<void> => {
    now = (now + n * 1000) as Instant;
    await run();
  };
  return {
    ...pages,
    at: async (time) => {
      now = instantOf(time as Wall);
      await run();
    },
    seconds,
    minute: async () => {
      for (let n = 0; n < 12; n += 1) await seconds(5);
    },
    says: async (screen, text) => {
      await seconds(1);
      await screen.say(text);
    },
    stored: () => storedIn(demo.config.store),
    restart: async () => {
      const { port } = service.web;
      await service.stop();
      service = await openService({ ...demo.config, port }, log, clock);
    },
    stop: async () => {
      await browser.close();
      if (service !== demo.service) await service.stop();
      await demo.stop();
    },
  };
}

async function storedIn(store: Config['store']): Promise<Buffer> {
  if (store.kind !== 'file') throw new Error('the demo keeps a file');
  const names = ['', '-wal', '-shm'].map((end) => `${store.file}${end}`).filter((name) => existsSync(name));
  return Buffer.concat(await Promise.all(names.map((name) => readFile(name))));
}

async function openPages(browser: Browser, coordinator: string, head: string, letters: string) {
  const [first, second, postbox] = await Promise.all([
    openPlayground(browser, coordinator),
    openPlayground(browser, head),
    openLetterBox(browser, letters),
  ]);
  return { coordinator: first, head: second, postbox };
}
