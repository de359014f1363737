// Plans whose tables are no rows of measures below one row of headings: small tables, titles across, columns, ticks, points in cells.
import { describe, expect, it } from '@jest/globals';
import { codes, heading, inShort, item, only, read, sheet, table, text } from './plans.ts';

describe('a small table for each measure', () => {
  it('stands under the heading above it, and its goal tells what it is for', () => {
    const plan = read(
      heading(1, 'Innsatsområde 1: Trygge skoleveier'),
      table('Tiltak:|Gågrupper', 'Mål:|Flere går', 'Ansvar:|Rektor v/ungdomsskolen', 'Frist:|Q2 2026'),
      table('Tiltak:|Refleksjakt', 'Mål:|Alle synes', 'Ansvar:|Enhetslederne', 'Frist:|Løpende'),
    );
    expect(inShort(plan)).toEqual([
      'Trygge skoleveier: Gågrupper (Rektor ved ungdomsskolen)',
      'Trygge skoleveier: Refleksjakt (Enhetslederne)',
    ]);
    expect(plan.measures[0]?.content).toBe('Mål: Flere går');
  });

  it('has its title across, and what is done below it', () => {
    const one = only(
      read(
        heading(2, 'Satsingsområde 2 – Utenforskap'),
        table(
          'Tiltak 1: Los i skolen|',
          'Hva skal vi gjøre|Ansette en los',
          'Ansvarlig|Skolesjef',
          'Når|2027',
        ),
      ),
    );
    expect(one).toMatchObject({ title: 'Los i skolen', content: 'Ansette en los', owners: ['Skolesjef'] });
  });

  it('may hold a label and its text twice in a row', () => {
    const plan = read(
      heading(2, 'Innsatsområde: Familie'),
      table('Tiltak: Foreldrekurs|||', 'Ansvar|Helsestasjonen|Frist|Løpende', 'Målgruppe|Foreldre|Kostnad|-'),
    );
    expect(inShort(plan)).toEqual(['Familie: Foreldrekurs (Helsestasjonen)']);
    expect(only(plan)).toMatchObject({ targetGroup: 'Foreldre', timing: { rhythm: 'continuous' } });
  });
});

describe('tables laid out in other ways', () => {
  it('measures may be columns', () => {
    const plan = read(
      heading(1, 'Innsatsområde: Nettvett'),
      table(
        '|Tiltak 1|Tiltak 2',
        'Hva|Nettkurs|Foreldrekveld',
        'Hvem|IKT-veileder|FAU',
        'Når|Høst 2026|Årlig',
      ),
    );
    expect(inShort(plan)).toEqual(['Nettvett: Nettkurs (IKT-veileder)', 'Nettvett: Foreldrekveld (FAU)']);
    expect(plan.measures[1]?.timing).toEqual({ words: 'Årlig', rhythm: 'year' });
  });

  it('headings in two rows are no measure, also where only the first is repeated after a page break', () => {
    const plan = read(
      heading(1, 'Mål 1 Alle har noen'),
      table(
        'Tiltak|Ansvar|Gjennomføring||Merknad',
        '||Start|Slutt|',
        'Turvenn|Frivilligsentralen|2026|2027|',
      ),
      table('Tiltak|Ansvar|Gjennomføring||Merknad', 'Spillkveld|Biblioteksjef|2026|2028|Søke midler'),
    );
    expect(inShort(plan)).toEqual([
      'Alle har noen: Turvenn (Frivilligsentralen)',
      'Alle har noen: Spillkveld (Biblioteksjef)',
    ]);
    expect(plan.measures.map(({ timing }) => timing?.words)).toEqual(['2027', '2028']);
  });

  it('a title across a row belongs to the row below it', () => {
    const plan = read(
      heading(1, 'Innsatsområde A: Vold blant unge'),
      table(
        'Mål|Ansvar|Frist',
        'Tiltak 1: Elevmegling||',
        'Elever løser selv|Rektor|Løpende',
        'Tiltak 2: Samtaler||',
        'Ingen står alene|Kontaktlærer|2027',
      ),
    );
    expect(inShort(plan)).toEqual([
      'Vold blant unge: Elevmegling (Rektor)',
      'Vold blant unge: Samtaler (Kontaktlærer)',
    ]);
  });

  it('years that are ticked are when', () => {
    const plan = read(
      heading(1, 'Folkehelse'),
      table('Tiltak|Ansvar|2026|2027|2028|2029', 'Kurs|Kurssentralen|x|x|x|', 'Ungdata|Skolesjef|x|||X'),
    );
    expect(plan.measures.map(({ timing }) => timing?.words)).toEqual(['2026–2028', '2026, 2029']);
    expect(read(table('Tiltak|2026|2027|2028', 'Kurs|100|100|0')).measures).toEqual([]);
  });

  it('points in a cell are a measure each, with the owner of their line where there are as many', () => {
    const plan = read(
      table(
        'Mål|Tiltak|Ansvarleg|Tidsramme',
        'Tilsette ser teikn|• Fagdag // • E-læring|Einingsleiarane|Årleg',
        'Born får hjelp|1. Undervisning // 2. Plakatar|Helsesjukepleiarane // Rektorane|2027',
        'Gode rutinar|Rettleiar // • for skulen // • for barnehagen|Kommunalsjef|2026',
      ),
    );
    expect(inShort(plan)).toEqual([
      'Tilsette ser teikn: Fagdag (Einingsleiarane)',
      'Tilsette ser teikn: E-læring (Einingsleiarane)',
      'Born får hjelp: Undervisning (Helsesjukepleiarane)',
      'Born får hjelp: Plakatar (Rektorane)',
      'Gode rutinar: Rettleiar (Kommunalsjef)',
    ]);
  });

  it('who and when in one column are parted, and no day becomes somebody', () => {
    const plan = read(
      heading(1, 'Strategi 2: Samordne'),
      table(
        'Tiltak|Ansvar / frist',
        'Samtaler|Politikontakt / fortløpende',
        'Kontrakt|Ungdomskoordinator, konfliktrådet // Innen 1.9.2026',
        'Fast møte|Rektor (juni 2026)',
        'Team|Skole/politi',
      ),
    );
    expect(inShort(plan)).toEqual([
      'Samordne: Samtaler (Politikontakt)',
      'Samordne: Kontrakt (Ungdomskoordinator + konfliktrådet)',
      'Samordne: Fast møte (Rektor)',
      'Samordne: Team (Skole + politi)',
    ]);
    expect(plan.measures[1]?.timing).toMatchObject({ by: '2026-09-01' });
  });

  it('headings may be questions', () => {
    const one = only(
      read(
        table(
          'Kva skal vi oppnå?|Kva skal vi gjere?|Kven har ansvar?|Kven skal vi samarbeide med?|Korleis måler vi?',
          'Færre ruser seg|Foreldremøte|Rektor|FAU, politiet|Ungdata',
        ),
      ),
    );
    expect(one).toMatchObject({
      title: 'Foreldremøte',
      goalArea: 'Færre ruser seg',
      partners: ['FAU', 'politiet'],
      indicator: 'Ungdata',
    });
  });

  it('of several columns of status the last is how it stands, and a remark below the rows is no measure', () => {
    const plan = read(
      heading(2, 'Mål 1: Rus'),
      table(
        'Tiltak|Ansvarlig|Status 1. halvår|Status 2. halvår',
        'Ungdomslos|Skole|I gang|Fullført',
        'Kommentar: Tiltakene revideres|||',
      ),
    );
    expect(only(plan)).toMatchObject({ report: { status: 'done' }, content: 'Status 1. halvår: I gang' });
    expect(plan.skipped.map(({ why }) => why)).toEqual(['emptyRow']);
  });

  it('when it begins is no last day', () => {
    const plan = read(table('Tiltak|Ansvar|Oppstart', 'Los|Skolesjef|1. mars 2026', 'Møter|SLT-K|Årlig'));
    expect(plan.measures.map(({ timing }) => timing)).toEqual([
      { words: 'Oppstart 1. mars 2026' },
      { words: 'Årlig', rhythm: 'year' },
    ]);
    const both = read(table('Tiltak|Ansvar|Start|Slutt', 'Klubb|Kulturleder|1.1.2026|31.12.2026'));
    expect(only(both).timing).toMatchObject({ rhythm: 'once', by: '2026-12-31' });
  });

  it('sheets of a workbook are an area each; their own numbers are no ids of ours, and a first sheet has the name', () => {
    const head = 'ID|Tiltak|Ansv.|Frist|Status';
    const plan = read(
      sheet('Forside', 'Oppvekstplan 2026–2030', 'Vedtatt av kommunestyret'),
      sheet('Rus og vold', head, '1|Vertskurs|Kommuneoverlege|2026-03-01|Grønn'),
      sheet('Utenforskap', head, '2|Jobbtilbud|NAV-leder|2026-05-01|Rød'),
    );
    expect(inShort(plan)).toEqual([
      'Rus og vold: Vertskurs (Kommuneoverlege)',
      'Utenforskap: Jobbtilbud (NAV-leder)',
    ]);
    expect(plan.measures.map(({ id }) => id)).toEqual([undefined, undefined]);
    expect(plan.plan).toMatchObject({
      title: 'Oppvekstplan 2026–2030',
      from: '2026-01-01',
      to: '2030-12-31',
    });
  });
});

describe('lists and letters', () => {
  it('points with the owner in brackets are measures, in small letters as well', () => {
    const plan = read(
      heading(1, 'Oppvekstplan 2026–2030'),
      heading(2, 'Delmål 1.1: En trygg voksen'),
      text('Tiltak:'),
      item('Foreldreveiledning (ansvar: helsestasjonen)'),
      item('Felles regler på alle skoler (ansvar: skolesjef, frist: 2027)'),
    );
    expect(inShort(plan)).toEqual([
      'En trygg voksen: Foreldreveiledning (helsestasjonen)',
      'En trygg voksen: Felles regler på alle skoler (skolesjef)',
    ]);
  });

  it('the opening of a letter is no goal area', () => {
    const plan = read(
      text('Her er tiltakene vi ble enige om på mandag:'),
      text('1) Møte om vaping (ansvar: rektor, frist: november)'),
      text('2) Følge opp fravær. Ansvarlig: PPT og barnevern. Frist: løpende'),
    );
    expect(inShort(plan)).toEqual(['?: Møte om vaping (rektor)', '?: Følge opp fravær (PPT + barnevern)']);
    expect(plan.measures.map(codes)).toEqual([['timing', 'noGoalArea'], ['noGoalArea']]);
  });
});
