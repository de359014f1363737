// `slt access`: the log of who has seen what, given to the municipality's control by whoever runs the service, and logged itself.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { runCli } from '../src/cli.ts';
import { keyOf } from '../src/reading/read.ts';
import { openSqlite } from '../src/store/sqlite.ts';
import { AREA, TENANT, type TestHouse, openHouse } from './house.ts';
import { lay } from './tours/tools.ts';

let folder: string;
let file: string;
let house: TestHouse;

/** The coordinator has read the log once, on 23 November. */
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'slt-access-'));
  file = join(folder, 'slt.db');
  house = await openHouse({ preset: 'krad', store: openSqlite(file), now: '2026-11-23T08:00' });
  await house.act('koordinator', 'accessLog.show', {});
  house.setClock('2026-11-24T08:00');
});
afterEach(async () => {
  await house.close();
  await rm(folder, { recursive: true });
});

const run = (...more: readonly string[]) =>
  runCli(['access', ...more], {
    now: house.now(),
    environment: { ALLOWED_TENANTS: TENANT, DATA_FILE: file },
  });

describe('slt access', () => {
  it('prints each line in words, and leaves one of its own', async () => {
    const { code, out } = await run('--area', 'Testvik');
    expect([code, out]).toEqual([
      0,
      '23. november 2026 kl. 08.00 · koordinator · leste innsynsloggen · kontroll',
    ]);
    expect((await house.list('accessEntry')).map(({ value }) => [value.deed, value.who])).toEqual([
      ['logRead', await house.personOf('koordinator')],
      ['exported', 'service'],
    ]);
    const again = await run();
    expect(again.out.split('\n')[0]).toBe(
      '24. november 2026 kl. 08.00 · Tjenesten selv · lastet ned · kontroll',
    );
  });

  it('gives out the days asked for', async () => {
    expect((await run('--from', '2026-11-24')).out).toBe('Ingen linjer passer.');
    expect((await run('--from', '2026-11-01', '--to', '2026-11-22')).out).toBe('Ingen linjer passer.');
    expect((await run('--to', '2026-11-23')).out).toContain('leste innsynsloggen');
  });

  it('gives out a list for a spreadsheet or another program', async () => {
    const csv = await run('--csv');
    expect(csv.out).toContain('Tidspunkt;Hvem;Person-id;Hva;Henvendelser;Hvorfor');
    expect(csv.out).toContain(`2026-11-23 08:00;koordinator;${await house.personOf('koordinator')};leste`);
    const read = JSON.parse((await run('--json', '--to', '2026-11-23')).out) as Record<string, object[]>;
    expect(read['Innsynslogg']).toMatchObject([{ Hvem: 'koordinator', Hva: 'leste innsynsloggen' }]);
  });

  it('takes no words it does not know, no two forms, no period turned around and no area there is not', async () => {
    const misuses = [
      ['noe'],
      ['--csv', '--json'],
      ['--from', '2026-12-01', '--to', '2026-11-01'],
      ['--from', 'i går'],
    ];
    for (const words of misuses) expect((await run(...words)).code).toBe(2);
    expect((await run('--area', 'Langtvekkistan')).code).toBe(1);
    const nowhere = { now: house.now(), environment: { ALLOWED_TENANTS: TENANT, DATA_FILE: `${file}-2` } };
    expect((await runCli(['access'], nowhere)).code).toBe(1);
    expect(await house.list('accessEntry')).toHaveLength(1);
  });

  it('reads one municipality, and asks which where there are several', async () => {
    const area = await house.get('area', AREA);
    await lay(house, keyOf(AREA, 'area', 'nabo'), { ...area, id: 'nabo', name: 'Nabovik' });
    expect((await run()).code).toBe(1);
    expect((await run('--area', 'nabo')).out).toBe('Ingen linjer passer.');
  });
});
