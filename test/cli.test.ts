// The operator's command line: what it prints, how it ends, and that it neither repeats what identifies a person nor sends anything.
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import { runCli } from '../src/cli.ts';
import type { Environment } from '../src/config.ts';
import { provisionalArea } from '../src/domain/area.ts';
import { type Wall, day, instantOf } from '../src/domain/calendar.ts';
import type { Forum } from '../src/domain/forum.ts';
import { planOf } from '../src/domain/plan.ts';
import { type Row, csvOf, planIcs } from '../src/ops/cli-preview.ts';
import type { ReadReport } from '../src/ops/cli-read.ts';
import { gjesdal } from '../src/presets/gjesdal.ts';
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
    expect(report).toMatchObject({
      means: expect.stringContaining('Stoppes') as unknown,
      findings: [
        {
          what: 'phone',
          verdict: 'block',
          at: [5, 16],
          why: expect.stringContaining('fører til én') as unknown,
        },
      ],
    });
    expect((await run(['guard', 'to ungdommer på torget'])).out).toContain('Slipper gjennom');
    expect((await run(['guard', 'Gutt i 9. klasse på Lia skole'])).out).toContain('Stoppes');
    expect((await run(['guard', 'Samtale med Ola Hansen'])).out).toContain('Et navn stoppes på sakslister');
    expect((await run(['guard', 'møte med Kari om natteravn'])).out).toContain('kan være en ansatt');
    expect((await run(['guard', 'Kari har skulket i tre uker'])).out).toContain('om en persons liv');
    expect((await run(['guard', 'Enkeltsak fra skolen'])).out).toContain('nevner en enkeltsak');
  });
});

describe('bad usage', () => {
  it.each([
    [[]],
    [['lag']],
    [['read']],
    [['read', 'hver', 'uke']],
    [['read', 'ukentlig', '--from', '2027-02-30']],
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
    environment = { ALLOWED_TENANTS: TENANT, DATA_FILE: file };
  });
  afterAll(() => rm(folder, { recursive: true }));

  const year = ['--from', '2027-01-01', '--to', '2027-12-31'];
  const rowsOf = async (where: Environment, from: string, to: string): Promise<readonly Row[]> =>
    JSON.parse((await run(['preview', '--from', from, '--to', to, '--json'], where)).out) as Row[];
  const meetingsOf = async (where: Environment) =>
    (await rowsOf(where, '2027-01-01', '2027-12-31')).filter(({ what }) => what === 'meeting');

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

  it('gives an iCalendar file that another program reads as the same meetings', async () => {
    const { out } = await run(['preview', ...year, '--format', 'ics'], environment);
    const calendar = new ICAL.Component(ICAL.parse(out) as never);
    const events = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
    expect(events.map(({ startDate }) => startDate.toString())).toEqual(
      (await meetingsOf(environment)).filter(({ text }) => text === '').map(({ at }) => `${at}:00`),
    );
    expect(out).toContain('DTSTART;TZID=Europe/Oslo:20270129T080000');
    expect(out.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  });

  it('says of a meeting what the plan says: what silence decides, and what is asked still', async () => {
    const rows = await rowsOf(environment, '2027-03-01', '2027-12-31');
    const said = (on: string) => rows.find(({ what, at }) => what === 'meeting' && at.startsWith(on))?.text;
    expect([said('2027-03-26'), said('2027-04-30')]).toEqual(['hoppes over', '']);
    const asked = rows.filter(({ name }) => name === 'collision.ask').map(({ at }) => at);
    expect(asked).toEqual(['2027-12-03T09:00']);
  });

  it('takes a year of all four plans in one municipality', async () => {
    const file = join(folder, 'stor.db');
    const house = await openHouse({ preset: 'krad', store: openSqlite(file) });
    for (const preset of ['jevnaker', 'gjesdal', 'nes'])
      await house.act('koordinator', 'setup.apply', { preset });
    await house.close();
    const { code, out } = await run(['preview', ...year], { ...environment, DATA_FILE: file });
    expect(code).toBe(0);
    expect(out).toContain('SLT-frokost');
  });

  it('names the areas there are when none fits, and makes no database that is missing', async () => {
    const other = await run(['preview', '--area', 'Annetvik'], environment);
    expect([other.code, other.err]).toEqual([1, 'Fant ikke området.\nOmråder: kommune (Testvik)']);
    const nobody = await run(['preview'], { DATA_FILE: join(folder, 'ingen.db') });
    expect([nobody.code, nobody.err]).toEqual([1, 'MicrosoftAppTenantId: name the tenant whose data it is']);
    const missing = await run(['preview'], { ...environment, DATA_FILE: join(folder, 'ingen.db') });
    expect(missing.code).toBe(1);
    expect(missing.err).toContain('Fant ingen database');
  });
});

describe('slt share', () => {
  const share = (environment: Environment, verb: string, ...more: string[]) =>
    run([verb, '--area', 'Ringerike', '--forum', 'politiraad', '--with', 'jevnaker', ...more], environment);

  it('lets one municipality follow the other, once, and loosens them again', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'slt-share-'));
    const file = join(folder, 'slt.db');
    const store = openSqlite(file);
    const put = (key: string, value: object) => ({ key, value: value as never, version: 0 });
    const area = (id: string, name: string) => ({
      ...{ id, name, language: 'nb', coordinator: 'slt-koordinator', closed: [], roundSteps: [14] },
      createdAt: NOW,
    });
    const forum = gjesdal.forums.find(({ id }) => id === 'politiraad') as object;
    await store.commit(TENANT, {
      put: [
        put('-/area/ringerike', area('ringerike', 'Ringerike')),
        put('-/area/jevnaker', area('jevnaker', 'Jevnaker')),
        put('ringerike/forum/politiraad', forum),
        put('jevnaker/forum/raad', { ...forum, id: 'raad' }),
      ],
    });
    await store.close();
    const environment = { ALLOWED_TENANTS: TENANT, DATA_FILE: file };
    const unknown = await share(environment, 'share');
    expect([unknown.code, unknown.err]).toEqual([
      1,
      'Jeg fant ikke noe møte som heter politiraad. Ingenting er endret.',
    ]);
    for (let n = 0; n < 2; n++)
      expect((await share(environment, 'share', '--as', 'raad')).out).toBe(
        'Jevnaker følger nå datoene for SLT-styringsgruppe/politiråd i Ringerike.',
      );
    const there = openSqlite(file);
    const followed = (await there.get(TENANT, 'ringerike/forum/politiraad'))?.value as Partial<Forum>;
    const follows = (await there.get(TENANT, 'jevnaker/forum/raad'))?.value as Partial<Forum>;
    await there.close();
    expect(followed.followers).toEqual([{ area: 'jevnaker', forum: 'raad' }]);
    expect([follows.home, follows.calledByOthers]).toEqual([
      { area: 'ringerike', forum: 'politiraad' },
      true,
    ]);
    expect((await share(environment, 'unshare', '--as', 'raad')).out).toContain('Datoene blir stående.');
    expect((await run(['share', '--area', 'Ringerike'], environment)).code).toBe(2);
    const self = ['share', '--area', 'Ringerike', '--forum', 'politiraad', '--with', 'ringerike'];
    expect((await run(self, environment)).code).toBe(1);
    await rm(folder, { recursive: true });
  });
});

describe('an option that cannot be read', () => {
  it.each([
    [['status', '--fra'], 'Ukjent valg: --fra.'],
    [['preview', '--area'], '--area mangler en verdi.'],
    [['preview', '--area', '--json'], '--area mangler en verdi.'],
    [['status', '--json=ja'], '--json tar ingen verdi.'],
    [['status', '--help=ja'], '--help tar ingen verdi.'],
  ])('%j is named in one line', async (args, why) => {
    expect(await runCli(args, { now: NOW, environment: {} })).toEqual({
      code: 2,
      out: '',
      err: `${why} Alt som kan skrives: slt --help`,
    });
  });
});

describe('what is written', () => {
  it('a night out ends the next day, and no letter is lost where a line is folded', () => {
    const [breakfast] = nes.forums;
    if (!breakfast) throw new Error('no forum');
    const name = `Natteravn; tur, 22–01 ${'æøå'.repeat(30)}`;
    const forum = { ...breakfast, name, start: '22:00', end: '01:00' };
    const records = { forums: [forum], meetings: [], collisions: [], closed: [] };
    const plan = planOf(records, day('2027-10-01'), day('2027-10-31'));
    const area = { ...provisionalArea(NOW), name: 'Testvik' };
    const calendar = new ICAL.Component(ICAL.parse(planIcs(plan, area, NOW)) as never);
    const [event] = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
    expect([event?.startDate.toString(), event?.endDate.toString(), event?.summary]).toEqual([
      '2027-10-29T22:00:00',
      '2027-10-30T01:00:00',
      `${name} (Testvik)`,
    ]);
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
