// `slt import` and `slt export`: what a document would change is told without a database, only --yes writes, and what is given out is
// read back unchanged.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runCli } from '../src/cli.ts';
import type { Environment } from '../src/config.ts';
import { type Wall, instantOf } from '../src/domain/calendar.ts';
import { openSqlite } from '../src/store/sqlite.ts';
import { TENANT, openHouse } from './house.ts';

const NOW = instantOf('2026-11-23T08:00' as Wall);

const PLAN = `Handlingsplan 2026-2029

Mål: Trygg oppvekst

Tiltak\tInnhold\tAnsvar
Natteravner\tVoksne ute i helgene\tFrivilligsentralen
Foreldremøter\tFelles opplegg\tSLT-koordinator
Fritidstilbud\tFor dem over 15\tAlle sektorene
`;

let folder: string;
let environment: Environment;
const run = (args: readonly string[], given: Environment = environment) =>
  runCli(args, { now: NOW, environment: given });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'slt-plan-'));
  const file = join(folder, 'slt.db');
  const house = await openHouse({ preset: 'krad', store: openSqlite(file) });
  await house.close();
  environment = { ALLOWED_TENANTS: TENANT, DATA_FILE: file };
  await writeFile(join(folder, 'plan.txt'), PLAN);
});
afterAll(() => rm(folder, { recursive: true }));

const plan = () => join(folder, 'plan.txt');

describe('slt import', () => {
  it('tells row by row what was understood, without any database', async () => {
    const { code, out } = await run(['import', plan(), '--dry-run'], {});
    expect(code).toBe(0);
    expect(out).toContain('Slik forstod jeg «plan.txt»');
    expect(out).toContain('3 tiltak: 3 nye.');
    expect(out).toContain('Natteravner\n    Nytt\n');
    expect(out).toContain('«Alle sektorene» (ingen bestemt)');
  });

  it('tells the same to machines', async () => {
    const { out } = await run(['import', plan(), '--dry-run', '--json'], {});
    const report = JSON.parse(out) as {
      plan: object;
      measures: { title: string; owners: string[]; state: object }[];
    };
    expect(report.plan).toMatchObject({ from: '2026-01-01', to: '2029-12-31' });
    expect(report.measures.map(({ title, owners }) => [title, owners])).toEqual([
      ['Natteravner', ['Frivilligsentralen']],
      ['Foreldremøter', ['SLT-koordinator']],
      ['Fritidstilbud', ['Alle sektorene']],
    ]);
    expect(report.measures[0]?.state).toEqual({ kind: 'new' });
  });

  it('says why a file cannot be read and what to do, and that of a place that is not there', async () => {
    await writeFile(join(folder, 'gammel.doc'), Buffer.from('d0cf11e0a1b11ae1', 'hex'));
    const old = await run(['import', join(folder, 'gammel.doc'), '--dry-run']);
    expect(old.code).toBe(1);
    expect(old.err).toContain('Fikk ikke lest «gammel.doc»');
    expect(old.err).toContain('.docx');
    expect((await run(['import', join(folder, 'ingen.docx')])).err).toContain('Fant ikke filen');
    expect((await run(['import'])).code).toBe(2);
    expect((await run(['import', plan(), '--yes', '--dry-run'])).code).toBe(2);
  });

  it('says that nothing was written where there is nothing to write', async () => {
    await writeFile(join(folder, 'brev.txt'), 'Vi viser til møtet i går.');
    const { code, err } = await run(['import', join(folder, 'brev.txt'), '--yes']);
    expect(code).toBe(1);
    expect(err).toContain('ingen tiltak');
  });

  it('writes with --yes alone, and finds nothing more to do the second time', async () => {
    const shown = await run(['import', plan()]);
    expect(shown.out).toContain('3 nye');
    expect((await run(['export'])).out).not.toContain('Natteravner');
    const done = await run(['import', plan(), '--yes']);
    expect([done.code, done.err]).toEqual([0, undefined]);
    expect(done.out).toContain('Lagret: 3 nye tiltak');
    expect((await run(['import', plan()])).out).toContain('Alt i dokumentet er som i planen her');
  });
});

describe('slt export', () => {
  it.each(['xlsx', 'csv', 'json'])(
    'gives the plan out as %s, which import finds the same',
    async (ending) => {
      const out = join(folder, `ut.${ending}`);
      const { code, out: said } = await run(['export', '--out', out]);
      const history = ending === 'csv' ? ` og ${out.replace('.csv', '-historikk.csv')}` : '';
      expect([code, said]).toEqual([0, `Skrev ${out}${history}.`]);
      expect((await readFile(out)).length).toBeGreaterThan(100);
      expect((await run(['import', out])).out).toContain('Alt i dokumentet er som i planen her');
      expect((await run(['export', '--out', out])).err).toContain('finnes fra før');
      if (ending === 'csv')
        expect(await readFile(out.replace('.csv', '-historikk.csv'), 'utf8')).toContain('Tiltaks-id;Tiltak;');
    },
  );

  it('prints what can be printed, and asks for a name where it cannot', async () => {
    const json = await run(['export']);
    expect(Object.keys(JSON.parse(json.out) as object)).toEqual(['Tiltak', 'Historikk', 'Plan']);
    expect((await run(['export', '--format', 'xlsx'])).err).toContain('--out plan.xlsx');
    expect((await run(['export', '--format', 'pdf'])).code).toBe(2);
  });
});
