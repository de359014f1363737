// `slt status`: what waits and whether the clock keeps up, read from the store the service uses.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { runCli } from '../src/cli.ts';
import type { Instant } from '../src/domain/calendar.ts';
import { openSqlite } from '../src/store/sqlite.ts';
import { AREA, TENANT, type TestHouse, openHouse } from './house.ts';

const HOUR = 3_600_000;

let folder: string;
let file: string;
let house: TestHouse;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'slt-status-'));
  file = join(folder, 'slt.db');
  house = await openHouse({ preset: 'nes', store: openSqlite(file), now: '2026-11-23T08:00' });
  await house.tick('2026-11-23T08:01');
});
afterEach(async () => {
  await house.close();
  await rm(folder, { recursive: true });
});

const run = (now: Instant, ...more: readonly string[]) =>
  runCli(['status', ...more], { now, environment: { ALLOWED_TENANTS: TENANT, DATA_FILE: file } });

/** A message that should have gone when it was queued. */
const queue = async (): Promise<void> => {
  const now = house.now();
  const message = { id: 'x', lane: 'x', mode: 'once', priority: 'normal', body: null } as const;
  const send = [{ ...message, notBefore: now, forget: (now + HOUR) as Instant }];
  await house.house.store.commit(TENANT, { send, wakeAt: [{ area: AREA, at: now }] });
};

describe('slt status', () => {
  it('tells that all is done', async () => {
    const { code, out } = await run(house.now());
    expect(code).toBe(0);
    expect(out.split('\n')).toEqual([
      'Lager: SQLite, én fil',
      'Organisasjoner i innstillingene: 1. Kommuner: 1 (kommune)',
      'I køen: 0 venter, 0 av dem skal ut nå, 0 er hos en instans',
      'Klokka: alt er gjort',
    ]);
  });

  it('tells since when a message waits and the clock stands, and what to look at', async () => {
    await queue();
    const { out } = await run((house.now() + 3 * HOUR) as Instant);
    expect(out).toContain('I køen: 1 venter, 1 av dem skal ut nå');
    expect(out).toContain('Den eldste har ventet 3 timer. Går tjenesten, og når den Teams?');
    expect(out).toContain('Klokka: kommune har stått 3 timer.');
  });

  it('tells it to another program, and changes nothing', async () => {
    await queue();
    const now = (house.now() + HOUR) as Instant;
    const told = {
      store: 'sqlite',
      tenants: 1,
      areas: ['kommune'],
      queue: { waiting: 1, claimed: 0, due: 1, oldestDueMs: HOUR },
      clock: { lagMs: HOUR, area: 'kommune' },
    };
    for (let time = 0; time < 2; time++) expect(JSON.parse((await run(now, '--json')).out)).toEqual(told);
  });

  it('takes no words it does not know, and says what is missing', async () => {
    expect((await run(house.now(), 'noe')).code).toBe(2);
    const nowhere = { ALLOWED_TENANTS: TENANT, DATA_FILE: join(folder, 'ikke-her.db') };
    const { code, err } = await runCli(['status'], { now: house.now(), environment: nowhere });
    expect([code, err]).toEqual([1, `Fant ingen database: ${nowhere.DATA_FILE}`]);
  });
});
