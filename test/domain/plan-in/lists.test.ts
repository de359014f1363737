// Measures told in running text, as municipalities write them: lists, numbers, headings, points and boxes; and what is no measure.
import { describe, expect, it } from '@jest/globals';
import { codes, heading, inShort, item, read, table, text } from './plans.ts';

describe('measures in running text', () => {
  it('«Tiltak 1:» with labels on one line', () => {
    const plan = read(
      heading(2, 'Innsatsområde 1 Trygge skoler'),
      text('Tiltak 1: Skolelos Ansvarlig: Ungdomsbasen og arbeidsgruppen Forankring: sektorsjef OUK'),
      text(
        'Tiltak 2: Elevråd mot mobbing. Alle skoler har et råd. Ansvarlig: Rektorene. Forankring: Politiråd',
      ),
    );
    expect(inShort(plan)).toEqual([
      'Trygge skoler: Skolelos (Ungdomsbasen + arbeidsgruppen)',
      'Trygge skoler: Elevråd mot mobbing (Rektorene)',
    ]);
    expect(plan.measures.map(({ anchors }) => anchors)).toEqual([['sektorsjef OUK'], ['Politiråd']]);
    expect(plan.measures[1]?.content).toBe('Alle skoler har et råd.');
  });

  it('«Tiltak 3 –» with labels on lines of their own, and one that nobody answers for', () => {
    const plan = read(
      text('Innsatsområde 2: Utenforskap'),
      text('Tiltak 3 – Åpent verksted'),
      text('Et sted å være på kvelden.'),
      text('Ansvar: Frivilligsentralen\nFrist: årlig\nMålgruppe: 16–23 år'),
      text('Tiltak 4 – Jobbstart'),
      text('Hjelp til søknader.'),
      text('Tiltak 5 – Boligteam'),
      text('Ansvar:\n- NAV\n- Politikontakt'),
      heading(1, 'Økonomi'),
      text('Planen gir ingen egne midler.'),
    );
    expect(inShort(plan)).toEqual([
      'Utenforskap: Åpent verksted (Frivilligsentralen)',
      'Utenforskap: Jobbstart ()',
      'Utenforskap: Boligteam (NAV + Politikontakt)',
    ]);
    expect(plan.measures[0]).toMatchObject({
      content: 'Et sted å være på kvelden.',
      targetGroup: '16–23 år',
      timing: { rhythm: 'year' },
    });
    expect(codes(plan.measures[1] ?? { notes: [] })).toEqual(['noOwner']);
  });

  it('numbered measures below an area with labels below each', () => {
    const plan = read(
      text('Fokus i perioden'),
      text('1. Felles foreldremøter'),
      text('Et årshjul for 8.–10. trinn. Tema: Nettvett og søvn. Ansvar: Rektorene'),
      text('2. Folkemøte'),
      text('Åpent for alle.'),
      text('Ansvarleg: SLT-gruppa'),
    );
    expect(inShort(plan)).toEqual([
      'Fokus i perioden: Felles foreldremøter (Rektorene)',
      'Fokus i perioden: Folkemøte (SLT-gruppa)',
    ]);
    expect(plan.measures[0]?.content).toBe('Et årshjul for 8.–10. trinn. Tema: Nettvett og søvn.');
  });

  it('a heading is a measure where labels stand below it, and the heading above is its area', () => {
    const plan = read(
      heading(1, 'Tiltak'),
      heading(2, '2.1 Rusforebygging'),
      heading(3, 'Tiltak 1.1 Ungdata i klassen'),
      text('Resultatene brukes i undervisningen.'),
      text('Hovedansvar: Kommunalsjef oppvekst og kultur'),
      text('Samarbeidspartnere: politiet og FAU'),
      heading(3, 'Tiltak 1.2 Skjenkekontroll'),
      text('Ansvar: Kommuneoverlege. Tidsrom: hele perioden'),
    );
    expect(inShort(plan)).toEqual([
      'Rusforebygging: Ungdata i klassen (Kommunalsjef oppvekst og kultur)',
      'Rusforebygging: Skjenkekontroll (Kommuneoverlege)',
    ]);
    expect(plan.measures[0]?.partners).toEqual(['politiet og FAU']);
    expect(plan.measures[1]?.timing).toEqual({ words: 'hele perioden', rhythm: 'continuous' });
  });

  it('titles alone on a line under an area, without numbers; the same title in two areas', () => {
    const plan = read(
      text('Handlingsprogram SLT 2026-2028'),
      text('Innsatsområde 1: Trygge skoler'),
      text('Læringsmiljøteam'),
      text('Alle skoler har et team.'),
      text('Ansvarlig: TO-sjef skole, tverrfaglige team\nForankring: Sektorsjef OUK'),
      text('STORM'),
      text('Rask hjelp.'),
      text('Ansvarlig: Styringsgruppen\nForankring: Sektorsjef OUK'),
      text('Innsatsområde 2: Utsatte unge'),
      text('STORM'),
      text('Se over.'),
      text('Ansvarlig: SLT-koordinator\nForankring: sektorsjef OUK, NAV-leder'),
    );
    expect(inShort(plan)).toEqual([
      'Trygge skoler: Læringsmiljøteam (TO-sjef skole + tverrfaglige team)',
      'Trygge skoler: STORM (Styringsgruppen)',
    ]);
    expect(plan.measures[1]).toMatchObject({
      also: [{ goalArea: 'Utsatte unge', owners: ['SLT-koordinator'] }],
      anchors: ['Sektorsjef OUK', 'NAV-leder'],
    });
  });

  it('numbers in three depths: the deepest are measures, those above are areas', () => {
    const plan = read(
      text('3. Tiltaksdel'),
      text('3.1 Rusforebygging'),
      text('Delmål: Færre skal prøve'),
      text('3.1.1 Utekontakt'),
      text('Beskrivelse: Ute to kvelder i uka.\nAnsvar: Leder utekontakten\nKostnad: 200 000'),
      text('3.2 Vold'),
      text('3.2.1 Besøk i klassen'),
      text('Ansvar: Krisesenteret og rektorene'),
    );
    expect(inShort(plan)).toEqual([
      'Rusforebygging: Utekontakt (Leder utekontakten)',
      'Vold: Besøk i klassen (Krisesenteret + rektorene)',
    ]);
    expect(plan.measures[0]).toMatchObject({ content: 'Ute to kvelder i uka.', cost: '200 000' });
  });

  it('a number on a line of its own, with the title below or behind a label', () => {
    const plan = read(
      text('Innsatsområde: Fritid'),
      text('Tiltak 1\nNavn: Åpen hall\nAnsvar: Kulturleder'),
      text('Tiltak 2\nKveldskafé\nAnsvar: Frivilligsentralen'),
    );
    expect(inShort(plan)).toEqual([
      'Fritid: Åpen hall (Kulturleder)',
      'Fritid: Kveldskafé (Frivilligsentralen)',
    ]);
  });

  it('a box for each measure', () => {
    const plan = read(
      heading(2, 'Innsatsområde 5: Nærmiljø'),
      table('Tiltak 7: Vennebenk // Ansvar: Rektor // Frist: 1.5.2026'),
      table('Tiltak 8: Nabokaffe // Ansvar: Frivilligsentralen'),
    );
    expect(inShort(plan)).toEqual([
      'Nærmiljø: Vennebenk (Rektor)',
      'Nærmiljø: Nabokaffe (Frivilligsentralen)',
    ]);
    expect(plan.skipped).toEqual([]);
  });

  it('points with their labels', () => {
    const plan = read(
      heading(2, 'Trygg by'),
      item('Politi i gågata på fredager. Ansvar: Politikontakt'),
      item('Bedre lys ved skolen (Ansvar: Teknisk sjef, Frist: 1. oktober 2026)'),
    );
    expect(plan.measures.map(({ owners }) => owners)).toEqual([['Politikontakt'], ['Teknisk sjef']]);
    expect(plan.measures[1]?.timing?.by).toBe('2026-10-01');
    expect(plan.measures.every(({ goalArea }) => goalArea === 'Trygg by')).toBe(true);
  });

  it('plain prose, numbered steps and a table of contents are no measures', () => {
    const plan = read(
      text('Innholdsfortegnelse'),
      text('Tiltak 2024–2027........ 8'),
      table('Innledning|3', 'Tiltak|8', 'Økonomi|12'),
      heading(1, 'Slik arbeider vi'),
      text('Tiltakene skal være målrettet, og noen må ha ansvar for dem.'),
      text('1. Kartlegg situasjonen'),
      text('2. Velg tiltak'),
      item('Sørge for oversikt'),
      text('Hvordan kan vi forebygge? Det finnes tre nivåer: universelt, selektivt og indikativt.'),
      table('Nivå|Hva det er', 'Universell|Retter seg mot alle', 'Selektiv|Retter seg mot utsatte grupper'),
    );
    expect(plan.measures).toEqual([]);
    expect(plan.forums).toEqual([]);
    expect(plan.skipped.map(({ why }) => why)).toEqual(['contents', 'noColumns']);
  });
});
