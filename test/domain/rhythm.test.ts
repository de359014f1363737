// All frequencies of the plans this program was made from, read right, with the days they give for 2026–2031 against a search day by
// day that knows no shortcuts; the traps of the calendar; and what holds for any text.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anyText } from '../any-text.ts';
import { cadenceSchema, givesDates, occurrences } from '../../src/domain/cadence.ts';
import type { Cadence } from '../../src/domain/cadence.ts';
import { type Day, type Wall, day, instantOf, wall } from '../../src/domain/calendar.ts';
import { endOf } from '../../src/domain/meeting.ts';
import { readRhythm } from '../../src/domain/rhythm.ts';
import { gjesdal } from '../../src/presets/gjesdal.ts';
import { jevnaker } from '../../src/presets/jevnaker.ts';
import { krad } from '../../src/presets/krad.ts';
import { nes } from '../../src/presets/nes.ts';
import { rhythmIn } from '../../src/texts/rhythm.ts';

const FROM = day('2026-01-01');
const TO = day('2031-12-31');
const read = (text: string, from: Day = FROM) => readRhythm(text, { from });
const words = { nb: rhythmIn('nb'), nn: rhythmIn('nn'), en: rhythmIn('en') };

function cadenceOf(text: string, from: Day = FROM): Cadence {
  const rhythm = read(text, from);
  if (rhythm.kind !== 'read') throw new Error(`«${text}» is not read: ${JSON.stringify(rhythm)}`);
  return rhythm.cadence;
}
const daysOf = (text: string, from = FROM, to = TO): readonly Day[] =>
  occurrences(cadenceOf(text, from), from, to).map((one) => one.day);

// --- the search day by day -------------------------------------------------------------------------------------------

const DAY_MS = 86_400_000;
type Rule = (date: Date) => boolean;
const wd = (date: Date): number => date.getUTCDay() || 7;
const plus = (date: Date, days: number): Date => new Date(date.getTime() + days * DAY_MS);
const isLast = (date: Date): boolean => plus(date, 7).getUTCMonth() !== date.getUTCMonth();
const nth = (date: Date): number => Math.ceil(date.getUTCDate() / 7);
const month = (date: Date): number => date.getUTCMonth() + 1;

/** ISO week by counting Thursdays of the year. */
function week(date: Date): number {
  const thursday = plus(date, 4 - wd(date));
  return Math.floor((thursday.getTime() - Date.UTC(thursday.getUTCFullYear(), 0, 1)) / DAY_MS / 7) + 1;
}

function search(rule: Rule, from = FROM, to = TO): readonly string[] {
  const found: string[] = [];
  for (let date = new Date(`${from}T00:00:00Z`); date <= new Date(`${to}T00:00:00Z`); date = plus(date, 1))
    if (rule(date)) found.push(date.toISOString().slice(0, 10));
  return found;
}

// --- the frequencies -------------------------------------------------------------------------------------------------

const count = (times: number, more: object = {}): object => ({
  kind: 'count',
  times,
  bound: 'exact',
  per: 'year',
  ...more,
});
const every = (unit: 'week' | 'month', interval: number, more: object = {}): object => ({
  kind: 'every',
  unit,
  interval,
  ...more,
});
const yearly = { kind: 'yearly' };
const onDemand = { kind: 'onDemand' };
const lastFriday: Rule = (date) => wd(date) === 5 && isLast(date);

/** Where it is said, what is said, and what it is. Dated ones stand below. */
const FREQUENCIES: readonly (readonly [where: string, text: string, cadence: object])[] = [
  ['Jevnaker, politiråd', '4 ganger i året', count(4)],
  [
    'Jevnaker, koordineringsgruppe',
    '6 ganger pr. år (eller oftere ved behov)',
    count(6, { bound: 'atLeast' }),
  ],
  [
    'Jevnaker, koordineringsgruppe med fellesmøtet',
    '6 ganger pr. år (eller oftere ved behov), 1 av møtene felles med fagteamet',
    count(6, { bound: 'atLeast' }),
  ],
  ['Jevnaker, fagteam', 'hver 6. uke eller oftere ved behov', every('week', 6, { bound: 'atLeast' })],
  [
    'Jevnaker, fagteam med fellesmøtet',
    'Hver 6. uke eller oftere ved behov. 1 møte i året felles med koordinerende nivå',
    every('week', 6, { bound: 'atLeast' }),
  ],
  ['Jevnaker, hastemøte', 'dersom en alvorlig situasjon skulle oppstå', onDemand],
  ['Jevnaker, oppvekstkonferanse', '1 gang i året', yearly],
  ['Jevnaker, prosjektgrupper', 'ved behov', onDemand],
  ['Jevnaker, rapport til ledergruppa', 'en gang i halvåret', count(1, { per: 'halfYear' })],
  ['Jevnaker, evaluering', 'årlig evaluering av SLT-arbeidet (herunder også organiseringen)', yearly],
  ['Jevnaker, Utsett', 'årlig på foreldremøter i 8.–10. trinn', yearly],
  ['Jevnaker, opplæring om vold', 'fast hvert år', yearly],
  ['Jevnaker, vold i nære relasjoner', 'minst én gang i året', count(1, { bound: 'atLeast' })],
  ['Jevnaker, orientering', 'Årlig orientering til SLT gruppene', yearly],
  ['Jevnaker, dialogmøte', 'årlig dialogmøte', yearly],
  ['Jevnaker, konferanse', 'årlig nasjonal konferanse', yearly],
  ['Jevnaker, opplæring av nye', 'ved nødvendig opplæring av nyansatte', onDemand],
  ['Jevnaker, trygghetsvandring', 'en gang i året', yearly],
  ['Gjesdal, styringsgruppe', '4 ganger i året', count(4)],
  ['Gjesdal, arbeidsgruppe', 'fire ganger i året', count(4)],
  ['Gjesdal, politikontakt', 'ukentlig', every('week', 1)],
  ['Gjesdal, operativ gruppe', 'månedlig', every('month', 1)],
  ['Gjesdal, treffpunkt', 'hver 6. uke', every('week', 6)],
  ['Gjesdal, fellesmøte', '1 gang i perioden', count(1, { per: 'planPeriod' })],
  ['Gjesdal, politi og barnevern', '1 gang i halvåret', count(1, { per: 'halfYear' })],
  ['Gjesdal, samling', 'årlig', yearly],
  ['Gjesdal, Ungdata', 'hvert 3. år', { kind: 'everyYears', interval: 3, years: [] }],
  [
    'Gjesdal, Ungdata med årene',
    'hvert 3. år (2025, 2028)',
    { kind: 'everyYears', interval: 3, years: [2025, 2028] },
  ],
  ['Gjesdal, politiet på skolene', 'høst og vår', count(1, { per: 'halfYear' })],
  ['Nes, frokostseminar', 'ønskelig tre ganger i året', count(3, { bound: 'about' })],
  ['Nes, innsatsteam', 'ved behov', onDemand],
  [
    'håndboka, styringsgruppe',
    'vanligvis fire til seks ganger i året',
    count(4, { atMost: 6, bound: 'about' }),
  ],
  ['håndboka, koordineringsgruppe', 'minimum månedlig', every('month', 1, { bound: 'atLeast' })],
  ['håndboka, samling', 'en årlig samling', yearly],
  ['håndboka, formannskapet', 'for eksempel to ganger i året', count(2)],
  ['håndboka, tilskudd', 'én gang i året', yearly],
  ['konfliktraadet.no', 'minimum fire ganger i året', count(4, { bound: 'atLeast' })],
  ['Stange, politiråd', '5 ganger i året', count(5)],
  ['Hamar, koordinerende gruppe', 'hver 2. måned', every('month', 2)],
  ['Aukra, politiråd', 'to møter i halvåret', count(2, { per: 'halfYear' })],
  ['Skaun, politiråd', 'minimum tre ganger i året', count(3, { bound: 'atLeast' })],
];

/** Said, and the rule in plain words for each day from 2026 to 2031. */
const DATED: readonly (readonly [text: string, rule: Rule])[] = [
  ['hver siste fredag i måneden, kl. 08.00–09.00 på Teams', lastFriday],
  ['hver siste fredag i mnd kl 08.00-09.00', lastFriday],
  ['siste fredag i måneden, ikke i juli', (d) => lastFriday(d) && month(d) !== 7],
  ['uke 36 torsdag', (d) => week(d) === 36 && wd(d) === 4],
  ['torsdag i veke 53', (d) => week(d) === 53 && wd(d) === 4],
  ['annenhver onsdag i partallsuker', (d) => week(d) % 2 === 0 && wd(d) === 3],
  ['onsdager i ulike uker', (d) => week(d) % 2 === 1 && wd(d) === 3],
  ['første tirsdag i måneden unntatt juli', (d) => wd(d) === 2 && nth(d) === 1 && month(d) !== 7],
  ['andre lørdag i september', (d) => wd(d) === 6 && nth(d) === 2 && month(d) === 9],
  ['1. og 3. mandag i måneden', (d) => wd(d) === 1 && (nth(d) === 1 || nth(d) === 3)],
  ['fredager og lørdager', (d) => wd(d) === 5 || wd(d) === 6],
  ['onsdager april–juni', (d) => wd(d) === 3 && month(d) >= 4 && month(d) <= 6],
  ['torsdag i uke 10, 24 og 36', (d) => wd(d) === 4 && [10, 24, 36].includes(week(d))],
  ['den 15. i hver måned', (d) => d.getUTCDate() === 15],
  ['den 31. i måneden', (d) => d.getUTCDate() === 31],
  ['1. desember hvert år', (d) => d.getUTCDate() === 1 && month(d) === 12],
  ['29. februar hvert år', (d) => d.getUTCDate() === 29 && month(d) === 2],
  [
    'hver fredag fra 15. oktober til 15. april',
    (d) =>
      wd(d) === 5 &&
      (month(d) > 10 ||
        month(d) < 4 ||
        (d.getUTCDate() >= 15 && month(d) === 10) ||
        (d.getUTCDate() <= 15 && month(d) === 4)),
  ],
  [
    'tirsdager, ikke i romjula',
    (d) =>
      wd(d) === 2 && !(month(d) === 12 && d.getUTCDate() >= 24) && !(month(d) === 1 && d.getUTCDate() === 1),
  ],
  [
    'hver 6. uke fra onsdag 13. januar 2027',
    (d) =>
      d.getTime() >= Date.UTC(2027, 0, 13) && (d.getTime() - Date.UTC(2027, 0, 13)) % (42 * DAY_MS) === 0,
  ],
  [
    'første onsdag annenhver måned fra februar 2026',
    (d) => wd(d) === 3 && nth(d) === 1 && month(d) % 2 === 0,
  ],
  [
    '12.1., 13.4. og 7.9.2027',
    (d) => ['2027-01-12', '2027-04-13', '2027-09-07'].includes(d.toISOString().slice(0, 10)),
  ],
];

describe('the frequencies of the plans', () => {
  it.each(FREQUENCIES)('%s: «%s» is read, and gives no days by itself', (_, text, cadence) => {
    expect(cadenceOf(text)).toEqual(cadence);
    expect(givesDates(cadenceOf(text))).toBe(false);
    expect(daysOf(text)).toEqual([]);
  });

  it.each(DATED)('«%s» gives the days of 2026–2031 that a search day by day gives', (text, rule) => {
    expect(daysOf(text)).toEqual(search(rule));
  });

  it('Nes’s breakfast is at eight on the last Fridays, nine of which up to 2031 are best not held', () => {
    const rhythm = read('hver siste fredag i måneden, kl. 08.00–09.00 på Teams');
    expect(rhythm).toMatchObject({ kind: 'read', start: '08:00', end: '09:00' });
    const close = daysOf('hver siste fredag i måneden', day('2025-01-01')).filter((d) =>
      [
        '2025-12-26',
        '2026-12-25',
        '2027-03-26',
        '2027-12-31',
        '2028-12-29',
        '2029-03-30',
        '2029-12-28',
        '2030-12-27',
        '2031-12-26',
      ].includes(d),
    );
    expect(close).toHaveLength(9);
  });

  it.each([
    '4-6 ganger',
    'ca. 8 ganger',
    'fredager og lørdager i utvalgte perioder',
    'utvikles, deretter årlig',
    'uke 4 til 7',
  ])('«%s» leaves a question open', (text) => expect(read(text).kind).toBe('ask'));

  it.each([
    '',
    'ikke oppgitt',
    'se møteplan',
    'mandag 31. oktober',
    'onsdag 17.02.27',
    'med Ungdata 2012 og 2015',
  ])('«%s» tells no rhythm and is kept as it is', (text) =>
    expect(read(text)).toEqual({ kind: 'unread', raw: text }),
  );

  it('«hver fjerde søndag» has two readings, and neither is chosen', () => {
    expect(read('hver fjerde søndag')).toEqual({
      kind: 'ask',
      raw: 'hver fjerde søndag',
      why: 'which',
      readings: [
        { kind: 'monthly', nth: 4, weekday: 7 },
        { kind: 'every', unit: 'week', interval: 4, weekday: 7 },
      ],
    });
  });

  it.each(['hver onsdag fra midten av april', 'hver fredag fra skolestart', 'månedlig om høsten'])(
    '«%s» begins at nobody knows when, so it is asked',
    (text) => expect(read(text).kind).toBe('ask'),
  );

  it('what hangs on another’s dates says which, and how far', () => {
    expect(cadenceOf('etter høstferien')).toEqual({
      kind: 'relative',
      side: 'after',
      anchor: { kind: 'event', event: 'autumnHoliday' },
    });
    expect(cadenceOf('i forkant av politirådet')).toEqual({
      kind: 'relative',
      side: 'before',
      anchor: { kind: 'forum', forum: 'politiråd' },
    });
    expect(cadenceOf('14 dager før hvert politiråd')).toMatchObject({ distance: { n: 2, unit: 'week' } });
  });
});

describe('the traps of the calendar', () => {
  it('week 53 of 2026 is odd and so is the week after it: even weeks wait three weeks over New Year', () => {
    expect(daysOf('onsdag i partallsuker', day('2026-12-01'), day('2027-01-20'))).toEqual([
      '2026-12-09',
      '2026-12-23',
      '2027-01-13',
    ]);
    expect(daysOf('onsdag i oddetallsuker', day('2026-12-23'), day('2027-01-20'))).toEqual([
      '2026-12-30',
      '2027-01-06',
      '2027-01-20',
    ]);
    expect(daysOf('torsdag i uke 53')).toEqual(['2026-12-31']);
  });

  it('Thursday of week 36 is another date each year', () => {
    expect(daysOf('uke 36 torsdag', day('2025-01-01'), day('2028-12-31'))).toEqual([
      '2025-09-04',
      '2026-09-03',
      '2027-09-09',
      '2028-09-07',
    ]);
  });

  it('17 May on 2. pinsedag, and a last Friday on Good Friday, are shown with their holidays', () => {
    const monday = occurrences(cadenceOf('tredje mandag i måneden'), day('2027-05-01'), day('2027-05-31'));
    expect(monday).toEqual([{ day: '2027-05-17', holiday: ['mai17', 'pinsedag2'] }]);
    const friday = occurrences(cadenceOf('siste fredag i måneden'), day('2027-03-01'), day('2027-03-31'));
    expect(friday).toEqual([{ day: '2027-03-26', holiday: ['langfredag'] }]);
  });

  it('a meeting keeps its hour over both changes of the clock, and a night out ends the next day', () => {
    const rhythm = read('lørdager kl. 22–01');
    expect(rhythm).toMatchObject({ start: '22:00', end: '01:00' });
    for (const [evening, hours] of [
      ['2027-03-27', 3],
      ['2027-10-30', 3],
    ] as const) {
      const on = day(evening);
      const lasts = endOf({ day: on, start: '22:00', end: '01:00' }) - instantOf(wall(on, '22:00'));
      expect(lasts / 3_600_000).toBe(hours);
    }
    const wednesdays = daysOf('onsdager kl. 08.00', day('2027-03-22'), day('2027-04-04'));
    expect(wednesdays.map((d) => instantOf(`${d}T08:00` as Wall) % DAY_MS)).toEqual([
      7 * 3_600_000,
      6 * 3_600_000,
    ]);
  });

  it('midnight itself, and hours that may be after noon, are asked about', () => {
    for (const text of ['hver onsdag kl 24', 'hver onsdag kl 2', 'hver onsdag kl 25'])
      expect(read(text)).toMatchObject({ kind: 'ask', why: 'time' });
  });
});

describe('the ready set-ups', () => {
  const forums = [krad, jevnaker, gjesdal, nes].flatMap(({ id, forums: all }) =>
    all.map((forum) => [id, forum.name, forum] as const),
  );
  const perYear = (c: Cadence): number | undefined => {
    if (c.kind === 'every') return (c.unit === 'week' ? 52 : 12) / c.interval;
    return c.kind === 'yearly' ? 1 : c.kind === 'count' && c.per === 'year' ? c.times : undefined;
  };

  it.each(forums)('%s, %s: its words are read as it stands there, or more carefully', (_, __, forum) => {
    const rhythm = read(forum.frequency);
    if (rhythm.kind === 'unread') return expect(forum.frequency).toBe('');
    const readings = rhythm.kind === 'ask' ? rhythm.readings : [rhythm.cadence];
    const agrees = readings.some((one) => {
      if (JSON.stringify(one) === JSON.stringify(forum.cadence)) return true;
      const [mine, theirs] = [perYear(one), perYear(forum.cadence)];
      return mine !== undefined && theirs !== undefined && Math.abs(mine - theirs) < 1;
    });
    return expect([rhythm.kind, agrees]).toEqual([rhythm.kind, true]);
  });
});

// --- any text --------------------------------------------------------------------------------------------------------

const PIECES = [
  ...[
    'hver',
    'kvar',
    'annenhver',
    'første',
    'andre',
    'siste',
    '2.',
    '3.',
    '6.',
    '4',
    'to',
    'minst',
    'ca.',
    'ikke',
  ],
  ...[
    'onsdag',
    'fredager',
    'lørdager',
    'torsdag',
    'mandag',
    'uke',
    'uker',
    'måned',
    'i måneden',
    'i året',
    'ganger',
  ],
  ...[
    'partallsuker',
    'ulike uker',
    'uke 36',
    'juli',
    'september',
    'fra',
    'til',
    'og',
    'eller',
    ',',
    'unntatt',
    '(',
    ')',
  ],
  ...[
    'ved behov',
    'før politirådet',
    'etter høstferien',
    '13. januar 2027',
    '1.9.',
    'kl. 08.00–09.00',
    'kl 9',
  ],
  ...[
    'hvert 3. år',
    '2028',
    'månedlig',
    'årlig',
    'ukentlig',
    'i halvåret',
    'oftere ved behov',
    'skoleferier',
    'den 15.',
  ],
];
const phrases = fc.array(fc.constantFrom(...PIECES), { maxLength: 9 }).map((parts) => parts.join(' '));
const someDay = fc
  .integer({ min: 0, max: 2500 })
  .map((n) => day(plus(new Date('2025-06-01T00:00:00Z'), n).toISOString().slice(0, 10)));

describe('any text', () => {
  it('is kept as it is, never throws, and what is read is a cadence', () => {
    fc.assert(
      fc.property(fc.oneof(anyText(), phrases), someDay, (text, from) => {
        const rhythm = readRhythm(text, { from });
        expect(rhythm.raw).toBe(text);
        const readings =
          rhythm.kind === 'read' ? [rhythm.cadence] : rhythm.kind === 'ask' ? rhythm.readings : [];
        for (const one of readings) expect(cadenceSchema.safeParse(one).success).toBe(true);
      }),
      { numRuns: 1500 },
    );
  });

  it('gives no day before the one it is read from', () => {
    fc.assert(
      fc.property(phrases, someDay, (text, from) => {
        const rhythm = readRhythm(text, { from });
        if (rhythm.kind !== 'read') return;
        const early = day(
          plus(new Date(`${from}T00:00:00Z`), -400)
            .toISOString()
            .slice(0, 10),
        );
        const days = occurrences(rhythm.cadence, from, TO);
        expect(days.every((one) => one.day >= from)).toBe(true);
        if (rhythm.cadence.kind === 'dates') expect(occurrences(rhythm.cadence, early, TO)).toEqual(days);
      }),
      { numRuns: 1000 },
    );
  });

  it.each(['nb', 'nn'] as const)('shown in %s and read again, it is the same rhythm', (language) => {
    const again = (text: string, from: Day): void => {
      const rhythm = readRhythm(text, { from });
      if (rhythm.kind !== 'read') return;
      const written = words[language].understood(rhythm.understood);
      const back = readRhythm(written, { from });
      expect([text, written, back.kind === 'read' ? back.understood : back]).toEqual([
        text,
        written,
        rhythm.understood,
      ]);
    };
    for (const [, text] of FREQUENCIES) again(text, FROM);
    for (const [text] of DATED) again(text, FROM);
    fc.assert(
      fc.property(phrases, someDay, (text, from) => again(text, from)),
      { numRuns: 1500 },
    );
  });

  it('has words in English too', () => {
    for (const [text] of DATED) {
      const rhythm = read(text);
      if (rhythm.kind === 'read') expect(words.en.understood(rhythm.understood)).toMatch(/[a-z]/);
    }
    expect(words.en.phrase(cadenceOf('hver 2. måned'))).toBe('every 2nd month');
    expect(words.nn.lacking(['weekday', 'start'])).toBe(
      'Manglar før det blir datoar: kva vekedag og når det tek til.',
    );
  });
});
