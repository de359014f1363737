// The operator's command line: what it prints, how it ends, and that it neither repeats what identifies a person nor sends anything.
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runCli } from '../src/cli.ts';
import type { Environment } from '../src/config.ts';
import { type Wall, day, instantOf } from '../src/domain/calendar.ts';
import { planOf } from '../src/domain/plan.ts';
import { planIcs } from '../src/ops/cli-ics.ts';
import { type Row, csvOf } from '../src/ops/cli-preview.ts';
import type { ReadReport } from '../src/ops/cli-read.ts';
import { nes } from '../src/presets/nes.ts';
import { openSqlite } from '../src/store/sqlite.ts';
import { TENANT, openHouse } from './house.ts';

const NOW = instantOf('2026-11-23T08:00' as Wall);
const run = (args: readonly string[], environment: Environment = {}) =>
  runCli(args, { now: NOW, environment });
const json = async <T>(...args: string[]): Promise<T> =>
  JSON.parse((await run([...args, '--json'])).out) as T;

describe('slt read', () => {
  it('says what was understood and the next ten days, with those that meet a holiday', async () => {
    const { code, out } = await run([
      'read',
      'hver siste fredag i mnd kl 08.00-09.00',
      '--from',
      '2026-12-01',
    ]);
    expect(code).toBe(0);
    const lines = out.split('\n');
    expect(lines[0]).toBe('Tolket som: siste fredag i måneden, kl. 08.00–09.00');
    expect(lines).toHaveLength(11);
    expect(lines[1]).toBe('   fredag 25. desember 2026 (uke 52): 1. juledag');
    expect(lines[4]).toBe('   fredag 26. mars 2027 (uke 12): langfredag');
  });

  it('tells in JSON kind, words, cadence, hours and days', async () => {
    const read = await json<ReadReport>('read', 'onsdager i partallsuker kl. 22–01', '--from', '2026-12-20');
    expect(read).toMatchObject({
      kind: 'read',
      as: 'rhythm',
      understood: 'onsdag i partallsuker, kl. 22.00–01.00',
      cadence: { kind: 'parity', parity: 'even', weekday: 3 },
      start: '22:00',
      end: '01:00',
      missing: [],
    });
    expect(read.dates).toHaveLength(10);
    expect(read.dates?.slice(0, 2).map((one) => one.day)).toEqual(['2026-12-23', '2027-01-13']);
  });

  it('asks where there are two readings, and says what is missing', async () => {
    const read = await json<ReadReport>('read', 'hver fjerde søndag');
    expect(read).toMatchObject({ kind: 'ask', why: 'which', question: 'Teksten kan leses på flere måter.' });
    expect(read.readings.map((one) => [one.understood, one.missing, one.dates.length])).toEqual([
      ['fjerde søndag i måneden', [], 10],
      ['hver 4. uke på søndag', ['start'], 0],
    ]);
    expect((await run(['read', 'hver 6. uke'])).out).toContain(
      'Mangler før det blir datoer: hvilken ukedag og når det begynner.',
    );
  });

  it('reads a single date where the text is no rhythm, and says so where it is neither', async () => {
    expect(await json<ReadReport>('read', 'onsdag 17.02.27 kl 10')).toMatchObject({
      kind: 'read',
      as: 'date',
      days: [{ day: '2027-02-17', start: '10:00', collides: false }],
    });
    expect(await json<ReadReport>('read', 'se møteplan')).toMatchObject({ kind: 'unread', as: 'none' });
  });
});

describe('slt guard', () => {
  it('stops what identifies a person, says what and where, and never repeats it', async () => {
    const { code, out } = await run(['guard', 'ring 99 88 77 66 i kveld']);
    expect(code).toBe(0);
    expect(out).toContain('et telefonnummer (tegn 6–16)');
    expect(out).not.toContain('99 88');
    const report = await json<{ verdict: string }>('guard', 'ring 99 88 77 66 i kveld');
    expect(report.verdict).toBe('block');
    expect(JSON.stringify(report)).not.toContain('99 88');
    expect((await run(['guard', 'to ungdommer på torget'])).out).toContain('Slipper gjennom');
  });
});

describe('bad usage', () => {
  it.each([
    [[]],
    [['lag']],
    [['read']],
    [['read', 'hver', 'uke']],
    [['read', 'ukentlig', '--from', '2027-02-30']],
    [['read', 'ukentlig', '--fra', '2027-02-01']],
    [['preview', '--format', 'xml']],
    [['preview', '--from', '2027-02-01', '--to', '2027-01-01']],
  ])('%j ends with 2 and shows how', async (args) => {
    const { code, out, err } = await run(args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('slt read "<tekst>"');
  });

  it('help is no fault', async () => {
    expect((await run(['--help'])).code).toBe(0);
  });
});

describe('slt preview', () => {
  let folder: string;
  let environment: Environment;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'slt-cli-'));
    const file = join(folder, 'slt.db');
    const house = await openHouse({ preset: 'nes', store: openSqlite(file) });
    await house.roles({ rektor: 'Rektor eller rådgiver på skolen' });
    await house.close();
    environment = { AUTH: 'off', ALLOWED_TENANTS: TENANT, DATA_FILE: file, LOG_LEVEL: 'silent' };
  });
  afterAll(() => rm(folder, { recursive: true }));

  const year = ['--from', '2027-01-01', '--to', '2027-12-31'];

  it('tells the year of the breakfast: eleven Fridays without July, Good Friday asked about', async () => {
    const { code, out } = await run(
      ['preview', '--area', 'Testvik', ...year, '--format', 'json'],
      environment,
    );
    expect(code).toBe(0);
    const rows = JSON.parse(out) as readonly Row[];
    const meetings = rows.filter(({ what, name }) => what === 'meeting' && name === 'SLT-frokost');
    expect(meetings.map(({ at }) => at)).toEqual([
      '2027-01-29T08:00',
      '2027-02-26T08:00',
      '2027-03-26T08:00',
      '2027-04-30T08:00',
      '2027-05-28T08:00',
      '2027-06-25T08:00',
      '2027-08-27T08:00',
      '2027-09-24T08:00',
      '2027-10-29T08:00',
      '2027-11-26T08:00',
      '2027-12-31T08:00',
    ]);
    expect(rows.some(({ what, text }) => what === 'message' && text !== '')).toBe(true);
    expect(rows.every(({ at }) => at >= '2027-01-01' && at < '2028-01-01')).toBe(true);
  });

  it('writes nothing: twice gives the same, as table and CSV too', async () => {
    const table = () => run(['preview', ...year], environment);
    const first = await table();
    expect(first.out.split('\n')[0]).toMatch(/^tid +hva +navn +til +tekst$/);
    expect(await table()).toEqual(first);
    const csv = await run(['preview', ...year, '--format', 'csv'], environment);
    expect(csv.out.split('\r\n')[0]).toBe('tid,hva,navn,til,tekst');
    expect(csv.out.trim().split('\r\n')).toHaveLength(first.out.split('\n').length);
  });

  it('gives an iCalendar file with the zone and one event a meeting', async () => {
    const { out } = await run(['preview', ...year, '--format', 'ics'], environment);
    expect(out).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n/);
    expect(out).toContain('BEGIN:VTIMEZONE\r\nTZID:Europe/Oslo\r\n');
    expect(out).toContain('DTSTART;TZID=Europe/Oslo:20270129T080000\r\n');
    expect(out.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  });

  it('names the areas there are when none fits, and makes no database that is missing', async () => {
    const other = await run(['preview', '--area', 'Annetvik'], environment);
    expect([other.code, other.err]).toEqual([1, 'Fant ikke området.\nOmråder: kommune (Testvik)']);
    const missing = await run(['preview'], { ...environment, DATA_FILE: join(folder, 'ingen.db') });
    expect(missing.code).toBe(1);
    expect(missing.err).toContain('Fant ingen database');
  });
});

describe('what is written', () => {
  it('a night out ends the next day, text is escaped, and long lines are folded inside no character', () => {
    const [breakfast] = nes.forums;
    if (!breakfast) throw new Error('no forum');
    const forum = {
      ...breakfast,
      name: `Natteravn; tur, 22–01\n${'æøå'.repeat(30)}`,
      start: '22:00',
      end: '01:00',
    };
    const plan = planOf(
      { forums: [forum], meetings: [], collisions: [], closed: [] },
      day('2027-10-01'),
      day('2027-10-31'),
    );
    const ics = planIcs(plan, 'kommune', NOW);
    expect(ics).toContain(
      'DTSTART;TZID=Europe/Oslo:20271029T220000\r\nDTEND;TZID=Europe/Oslo:20271030T010000\r\n',
    );
    expect(ics).toContain('SUMMARY:Natteravn\\; tur\\, 22–01\\n');
    expect(ics.replace(/\r\n /g, '')).toContain('æøå'.repeat(30));
    expect(ics).not.toContain('\ufffd');
  });

  it('a cell that a spreadsheet would run is made harmless', () => {
    const row: Row = { at: '2027-01-01', what: 'meeting', name: '=1+1', to: 'a "b", c', text: '' };
    expect(csvOf([row]).split('\r\n')[1]).toBe(`2027-01-01,møte,'=1+1,"a ""b"", c",`);
  });

  it('the process itself prints and ends as told', async () => {
    const cli = new URL('../src/cli.ts', import.meta.url).pathname;
    const { stdout } = await promisify(execFile)(process.execPath, [cli, 'read', 'kvar sjette veke']);
    expect(stdout).toContain('Tolket som: hver 6. uke');
    await expect(promisify(execFile)(process.execPath, [cli, 'read'])).rejects.toMatchObject({ code: 2 });
  });
});
