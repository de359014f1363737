// The data of whom to call and of duties: each with its source and its day, numbers written so that they can be read aloud, and
// nothing told as fact that no page said.
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Day, addDays, addMonths, day } from '../../src/domain/calendar.ts';
import { ERASE_DAYS, LINES, LOG_DAYS, type OwnLine } from '../../src/domain/concern-rules.ts';
import { certain, hostOf, inOrder, isOld, lineId, spaced } from '../../src/domain/guidance.ts';
import { DUTIES } from '../../src/presets/guidance/duties.ts';
import { NUMBERS } from '../../src/presets/guidance/numbers.ts';
import { RETENTION } from '../../src/presets/guidance/retention.ts';

const ALL = [...NUMBERS, ...DUTIES, ...RETENTION];

describe('what is told', () => {
  it('has an address it was read at, and the day', () => {
    for (const one of certain(ALL)) {
      expect(one.source).toMatch(/^https:\/\/[^\s]+$/);
      expect(one.checked <= day('2026-07-07')).toBe(true);
    }
    expect(certain(NUMBERS)).toHaveLength(NUMBERS.length);
  });

  it('has every number an employee may need at once, three of them for danger', () => {
    expect(NUMBERS.map(({ phone }) => phone)).toEqual([
      ...['112', '113', '110'],
      ...['116111', '116117', '02800', '116006'],
    ]);
    expect(NUMBERS.filter(({ danger }) => danger).map(({ phone }) => phone)).toEqual(['112', '113', '110']);
  });

  it('does not send a child to the line for adults', () => {
    const adults = NUMBERS.filter(({ adultsOnly }) => adultsOnly);
    expect(adults.map(({ phone }) => phone)).toEqual(['116006']);
    expect(adults[0]?.note?.nb).toContain('ring 116 111');
  });

  it('says something in every language', () => {
    const said = [
      ...NUMBERS.flatMap(({ name, note }) => [name, ...(note ? [note] : [])]),
      ...DUTIES.flatMap(({ title, text, points = [] }) => [title, text, ...points]),
      ...RETENTION.map(({ why }) => why),
    ];
    for (const { nb, nn, en } of said) expect([nb, nn, en].filter((one) => one.trim() === '')).toEqual([]);
  });

  it('keeps as long as the rules keep where the municipality has decided nothing', () => {
    expect(RETENTION.map(({ what, days }) => [what, days])).toEqual([
      ['concern', ERASE_DAYS],
      ['log', LOG_DAYS],
    ]);
  });
});

describe('the numbers that our own sentences say', () => {
  const SOURCES = new URL('../../src/', import.meta.url);
  const saidIn = (path: string): readonly string[] =>
    [
      ...readFileSync(new URL(path, SOURCES), 'utf8').matchAll(
        /(?<![\d/-])(?:116 ?\d{3}|11\d|0\d{4})(?![\d-])/g,
      ),
    ].map(([number]) => number.replace(' ', ''));

  it('are taken from the data with a source, and typed into no text', () => {
    const files = readdirSync(new URL('texts/', SOURCES)).map((file) => `texts/${file}`);
    expect(files.flatMap((file) => saidIn(file).map((number) => `${file}: ${number}`))).toEqual([]);
  });

  it('are on the terms page those of the data: who changes one finds the other', () => {
    const known = NUMBERS.map(({ phone }) => phone);
    const said = saidIn('web/pages.ts');
    expect(said).toContain('112');
    expect(said.filter((number) => !known.includes(number))).toEqual([]);
  });
});

describe('a telephone number', () => {
  it.each([
    ['116111', '116 111'],
    ['116 006', '116 006'],
    ['112', '112'],
    ['02800', '02800'],
    ['22334455', '22 33 44 55'],
    ['223 34 455', '22 33 44 55'],
    ['80033321', '800 33 321'],
    ['+4722334455', '+47 22 33 44 55'],
    ['+47 116 111', '+47 116 111'],
    [' 1234567 ', '1234567'],
    ['+47 1234567', '+47 1234567'],
    ['ring', 'ring'],
  ])('%s is written %s', (typed, shown) => expect(spaced(typed)).toBe(shown));

  it('keeps its digits in their order, and is written the same again', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\+?[\d ]{3,20}$/), (typed) => {
        const shown = spaced(typed);
        expect(shown.replace(/\D/g, '')).toBe(typed.replace(/\D/g, ''));
        expect(spaced(shown)).toBe(shown);
      }),
    );
  });
});

describe('age and order', () => {
  it('what was read a year ago is old, the day before it is not', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4000 }), (n) => {
        const checked = addDays(day('2024-02-20'), n);
        const anniversary = addMonths(checked, 12);
        expect(isOld(checked, anniversary)).toBe(true);
        expect(isOld(checked, addDays(anniversary, -1))).toBe(false);
      }),
    );
  });

  it('barnevernvakta stands first, and the same kinds by name', () => {
    const checked = '2026-11-01' as Day;
    const lines: readonly OwnLine[] = [
      { what: 'other', name: 'Å', checked },
      { what: 'other', name: 'Z', checked },
      { what: 'bti', checked },
      { what: 'barnevern', phone: '2', checked },
      { what: 'barnevern', phone: '1', checked },
      { what: 'barnevernvakt', checked },
    ];
    expect(inOrder(lines).map(({ what, name, phone }) => [what, name ?? phone])).toEqual([
      ['barnevernvakt', undefined],
      ['barnevern', '1'],
      ['barnevern', '2'],
      ['bti', undefined],
      ['other', 'Z'],
      ['other', 'Å'],
    ]);
  });

  it('a line is known by what it is and what it is called', () => {
    expect(new Set(LINES.map((what) => lineId({ what }))).size).toBe(LINES.length);
    expect(lineId({ what: 'other', name: 'Krisesenteret på Ås' })).toBe('other-krisesenteret-pa-as');
  });

  it('a source is called by its host', () => {
    expect(hostOf('https://www.116111.no/omalarmtelefonen')).toBe('116111.no');
    expect(hostOf('noe annet')).toBe('noe annet');
  });
});
