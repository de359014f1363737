// What cells say: owners one by one, a status, a level, when. What is not certain is not read.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { day } from '../../../src/domain/calendar.ts';
import { ownersIn } from '../../../src/domain/plan-in/owner-words.ts';
import { levelOf, statusOf, timingOf } from '../../../src/domain/plan-in/values.ts';

const owners = (cell: string): readonly string[] => ownersIn(cell).owners;

describe('several owners in a cell', () => {
  it.each<[string, readonly string[]]>([
    ['SLT-K og Komm.sj. OK', ['SLT-K', 'Komm.sj. OK']],
    ['Rektor/styrer', ['Rektor', 'styrer']],
    ['Rektor, helsesykepleier og SLT', ['Rektor', 'helsesykepleier', 'SLT']],
    ['Ungdomsbasen + arbeidsgruppen', ['Ungdomsbasen', 'arbeidsgruppen']],
    ['NAV & barnevern', ['NAV', 'barnevern']],
    ['• Rektor\n• PPT', ['Rektor', 'PPT']],
    ['SLT-koordinator; politikontakt', ['SLT-koordinator', 'politikontakt']],
    ['Virksomhetsled. og avdelingsled.', ['Virksomhetsled.', 'avdelingsled.']],
    ['Kommuneoverlege og leder for helse og mestring', ['Kommuneoverlege', 'leder for helse og mestring']],
    [
      'SLT-koordinator og virksomhetsleder kultur og fritid',
      ['SLT-koordinator', 'virksomhetsleder kultur og fritid'],
    ],
    ['Leiar for barnevern, NAV', ['Leiar for barnevern', 'NAV']],
    ['Rektor.', ['Rektor']],
    ['', []],
  ])('%s', (cell, expected) => {
    expect(owners(cell)).toEqual(expected);
  });

  it.each([
    'Rus og psykisk helse',
    'Virksomhets- og avdelingsledere',
    'Kommunalsjef Oppvekst og kultur',
    'Sektorsjef oppvekst, utdanning og kultur',
    'Plan og samfunn',
    'Barne- og familietjenesten',
    'SLT-/BTI-koordinator',
    'SLT-koordinator Storvik/Lillevik',
    'Politiet (forebyggende og etterforskning)',
    'TO-leder psykisk helse og rus',
    'Lag og foreninger',
    'Alle sektorene',
  ])('%s is one', (cell) => {
    expect(owners(cell)).toEqual([cell]);
  });

  it('what is known by its name is never divided', () => {
    const known = (words: string): boolean => words.toLowerCase() === 'politi og skole';
    expect(ownersIn('Politi og skole\nNAV', known).owners).toEqual(['Politi og skole', 'NAV']);
    expect(ownersIn('Politi og skole', () => false).owners).toEqual(['Politi', 'skole']);
  });

  it('a name or an address is left out, and what it stood beside is kept', () => {
    expect(ownersIn('Rektor Kari Nordmann')).toMatchObject({ owners: ['Rektor'], persons: true });
    expect(ownersIn('Kari Nordmann')).toMatchObject({ owners: [], persons: true });
    expect(ownersIn('SLT v/Kari Nordmann')).toMatchObject({ owners: ['SLT'], persons: true });
    expect(ownersIn('post@eksempel.kommune.no')).toMatchObject({ owners: [], persons: true });
  });

  it('those they work with are partners', () => {
    expect(ownersIn('SLT-koordinator i samarbeid med politiet')).toMatchObject({
      owners: ['SLT-koordinator'],
      partners: ['politiet'],
    });
  });

  it('any text is divided without loss of time, into few', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (cell) => {
        const found = ownersIn(cell).owners;
        expect(found.length).toBeLessThanOrEqual(12);
        expect(found.every((one) => one !== '' && one.length <= 200)).toBe(true);
      }),
    );
  });
});

describe('statuses and levels', () => {
  it.each([
    ['Ikke påbegynt', 'notStarted', ''],
    ['I rute', 'onTrack', ''],
    ['Pågår – oppstart i mars', 'onTrack', 'oppstart i mars'],
    ['Forseinka (manglar folk)', 'delayed', 'manglar folk'],
    ['GJENNOMFØRT', 'done', ''],
    ['Avsluttes', 'ending', ''],
    ['Ikkje starta.', 'notStarted', ''],
  ])('%s', (words, status, rest) => {
    expect(statusOf(words)).toEqual({ status, rest });
  });

  it.each(['75 %', 'Gul', 'Vurderes', 'Ferdig utredet i mars', ''])(
    '«%s» is no status that is known',
    (words) => {
      expect(statusOf(words)).toBeUndefined();
    },
  );

  it('a level is read when one is named', () => {
    expect(levelOf('Universelt tiltak')).toBe('universal');
    expect(levelOf('Indikativ')).toBe('indicated');
    expect(levelOf('Universell/selektiv')).toBeUndefined();
  });
});

describe('when', () => {
  const when = (words: string) => timingOf(words, day('2026-01-01'));
  it.each([
    ['innen 1.6.2026', { rhythm: 'once', by: '2026-06-01' }],
    ['2026-03-01', { rhythm: 'once', by: '2026-03-01' }],
    ['innen utgangen av 2026', { rhythm: 'once', by: '2026-12-31' }],
    ['Årlig', { rhythm: 'year' }],
    ['kvart halvår', { rhythm: 'halfYear' }],
    ['Løpande', { rhythm: 'continuous' }],
    ['hele perioden', { rhythm: 'continuous' }],
    ['2026', {}],
    ['vår 2026', {}],
    ['juni 2026', {}],
    ['1. juni', {}],
    ['fra 1.1.2026', {}],
    ['annet hvert år', {}],
    ['hvert 3. år', {}],
    ['oppstart 1. mars 2026', {}],
    ['årlig fra 2026', { rhythm: 'year' }],
    ['Innen utg. av 2026', { rhythm: 'once', by: '2026-12-31' }],
    ['Q2 2026', {}],
    ['ca. 1.5.2026', {}],
    ['skoleåret 26/27', {}],
    ['ved behov', {}],
  ])('%s', (words, expected) => {
    expect(when(words)).toEqual({ words, ...expected });
  });
});
