// Plans as municipalities lay them out, each with other columns, headings and habits: what is a measure, where it stands, who answers.
import { describe, expect, it } from '@jest/globals';
import { codes, heading, inShort, only, read, sheet, table, text } from './plans.ts';

describe('tables of measures', () => {
  it('a table under each goal area takes the heading above it as its area', () => {
    const plan = read(
      heading(1, 'Tiltak 2026–2029'),
      heading(2, 'Innsatsområde 1: Trygge skoleveier'),
      table('Tiltak|Innhold|Ansvar', 'Gågrupper|Elever går sammen.|Rektorene'),
      heading(2, 'Innsatsområde 2 – Rus og psykisk helse'),
      text('Hit hører det som angår alle på 8.–10. trinn.'),
      table('Tiltak:|Beskrivelse:|Ansvarlig:', 'Foreldremøter|Felles regler.|SLT-K og kommunalsjef OK'),
    );
    expect(inShort(plan)).toEqual([
      'Trygge skoleveier: Gågrupper (Rektorene)',
      'Rus og psykisk helse: Foreldremøter (SLT-K + kommunalsjef OK)',
    ]);
    expect(plan.plan.goalAreas).toEqual(['Trygge skoleveier', 'Rus og psykisk helse']);
  });

  it('a nynorsk plan with its columns in another order is read as well', () => {
    const plan = read(
      text('Førebygge rus:'),
      table(
        'Ansvarleg|Frist|Kva|Skildring|Målgruppe|Samarbeidspartnarar',
        'Rektorane og helsesjukepleiar|Kvart år|Rusfri haust|Tema i alle klassar|8. trinn|Politiet, FAU',
        'Leiar for barnevern|1.6.2026|Rettleiing|Samtalar|Føresette|',
      ),
    );
    expect(inShort(plan)).toEqual([
      'Førebygge rus: Rusfri haust (Rektorane + helsesjukepleiar)',
      'Førebygge rus: Rettleiing (Leiar for barnevern)',
    ]);
    const [first, second] = plan.measures;
    expect(first).toMatchObject({
      targetGroup: '8. trinn',
      partners: ['Politiet', 'FAU'],
      timing: { words: 'Kvart år', rhythm: 'year' },
    });
    expect(second?.timing).toEqual({ words: '1.6.2026', rhythm: 'once', by: '2026-06-01' });
  });

  it('the goal area may be a column, written once for several rows', () => {
    const plan = read(
      heading(1, 'Handlingsplan'),
      table(
        'Innsatsområde|Tiltak|Ansvar|Når',
        'Trygt nærmiljø|Trygghetsvandring|SLT-koordinator|Høst 2026',
        '|Lys i undergangen|Teknisk sjef|2026',
        'Ungt utenforskap|Oppsøkende team|NAV|Løpende',
      ),
    );
    expect(inShort(plan)).toEqual([
      'Trygt nærmiljø: Trygghetsvandring (SLT-koordinator)',
      'Trygt nærmiljø: Lys i undergangen (Teknisk sjef)',
      'Ungt utenforskap: Oppsøkende team (NAV)',
    ]);
    expect(plan.measures.map(({ timing }) => timing)).toEqual([
      { words: 'Høst 2026' },
      { words: '2026' },
      { words: 'Løpende', rhythm: 'continuous' },
    ]);
    expect(plan.measures.map(codes)).toEqual([['timing'], ['timing'], []]);
  });

  it('rows that are only a heading name the goal area, and numbers before titles are left out', () => {
    const plan = read(
      table(
        'Nr|Tiltak|Ansvarlig enhet|Forankring|Kostnad',
        '1. TRYGG OPPVEKST||||',
        '1.1|Fritidskort|Kultur og fritid|Kommunestyret|50 000',
        '1.2|Åpen hall|Kultur og fritid|Politiråd|',
        '2. TIDLIG INNSATS||||',
        '2.1|Los i ungdomsskolen|Ungdomsbasen + arbeidsgruppen|Sektorsjef oppvekst, utdanning og kultur|',
      ),
    );
    expect(inShort(plan)).toEqual([
      'TRYGG OPPVEKST: Fritidskort (Kultur og fritid)',
      'TRYGG OPPVEKST: Åpen hall (Kultur og fritid)',
      'TIDLIG INNSATS: Los i ungdomsskolen (Ungdomsbasen + arbeidsgruppen)',
    ]);
    expect(plan.measures.map(({ anchors }) => anchors)).toEqual([
      ['Kommunestyret'],
      ['Politiråd'],
      ['Sektorsjef oppvekst, utdanning og kultur'],
    ]);
    expect(plan.measures[0]?.cost).toBe('50 000');
  });

  it('a wide table with a merged first column: rows with an owner of their own are measures, others go on', () => {
    const plan = read(
      text('Forebygge vold:'),
      table(
        'Tiltak|Innhold|Ansvar',
        'Plan mot vold|Fagdag for alle ansatte.|Kommunalsjef HO',
        '|Prosedyre i hver tjeneste; skal være skriftlig.|Avdelingsled.',
        '|Tema på personalmøter.|',
        'Krisesenter i klassen|Besøk på 8. trinn.|Rektorene',
        '|• Først samtale',
        '|• Så gruppearbeid',
      ),
    );
    expect(inShort(plan)).toEqual([
      'Forebygge vold: Plan mot vold (Kommunalsjef HO)',
      'Forebygge vold: Prosedyre i hver tjeneste (Avdelingsled.)',
      'Forebygge vold: Tema på personalmøter ()',
      'Forebygge vold: Krisesenter i klassen (Rektorene)',
    ]);
    expect(plan.measures[3]?.content).toBe('Besøk på 8. trinn.\n• Først samtale\n• Så gruppearbeid');
    expect(plan.measures[2]?.notes).toContainEqual({ code: 'ownerAbove', words: 'Avdelingsled.' });
    expect(codes(plan.measures[2] ?? { notes: [] })).toContain('noOwner');
    expect(plan.measures[1]?.notes).toContainEqual({ code: 'titleFromContent', words: 'Plan mot vold' });
  });

  it('a row continued over a page break is joined, also when the new page has no headings', () => {
    const plan = read(
      text('Rus og kriminalitet'),
      table('Tiltak|Innhold|Ansvar', 'Kontrakt|Et tilbud til unge som en|Ungdomskons.'),
      text('14'),
      table('|avtale med politiet.|', 'Kjentmann|Kurs for ansatte|SLT-K'),
      table('Tiltak|Innhold|Ansvar', '(gjelder alle skoler)|hvert år|', 'Vandring|Om høsten|SLT-K'),
    );
    expect(inShort(plan)).toEqual([
      'Rus og kriminalitet: Kontrakt (Ungdomskons.)',
      'Rus og kriminalitet: Kjentmann (gjelder alle skoler) (SLT-K)',
      'Rus og kriminalitet: Vandring (SLT-K)',
    ]);
    expect(plan.measures[0]?.content).toBe('Et tilbud til unge som en\navtale med politiet.');
    expect(codes(plan.measures[0] ?? { notes: [] })).toEqual(['joined']);
  });

  it('a workbook with a title above its headings, a status and a sheet for each area', () => {
    const plan = read(
      sheet(
        'Skole',
        'SLT-handlingsplan 2025–2028||||',
        '||||',
        'Tiltak|Ansvar|Status|Kommentar|Evaluering',
        'Natteravn|FAU|I rute|Nye vester|2027',
        'Leksekafé|Biblioteket|75 %||',
        'Mobbeombud|Kommunedirektør|Forsinket – mangler midler||hvert år',
      ),
      sheet('Ark2', 'Dato|Timer', '2026-01-01|4'),
    );
    expect(inShort(plan)).toEqual([
      'Skole: Natteravn (FAU)',
      'Skole: Leksekafé (Biblioteket)',
      'Skole: Mobbeombud (Kommunedirektør)',
    ]);
    const [ravn, kafe, ombud] = plan.measures;
    expect(ravn).toMatchObject({ report: { status: 'onTrack', comment: 'Nye vester' }, evaluateIn: 2027 });
    expect(kafe?.report).toBeUndefined();
    expect(kafe?.content).toBe('Status: 75 %');
    expect(codes(kafe ?? { notes: [] })).toContain('status');
    expect(ombud?.report).toEqual({ status: 'delayed', comment: 'mangler midler' });
    expect(codes(ombud ?? { notes: [] })).toContain('evaluation');
    expect(plan.skipped).toEqual([
      { source: { block: 1 }, words: 'Dato | Timer | 2026-01-01 | 4', why: 'noColumns' },
    ]);
  });

  it('two tables under one area, and roman numerals before the areas', () => {
    const plan = read(
      heading(1, 'Del 2 Tiltak'),
      heading(2, 'II. Skole og fritid'),
      table('Hva|Ansvar|Frist', 'Åpen skole|Rektor/styrer|innen 31.12.2026'),
      text('Dette gjelder fra nyttår.'),
      table('Aktivitet|Hvem|Status', 'Turlag|Politi og barnevern|Ikke startet'),
    );
    expect(inShort(plan)).toEqual([
      'Skole og fritid: Åpen skole (Rektor + styrer)',
      'Skole og fritid: Turlag (Politi + barnevern)',
    ]);
    expect(plan.measures[0]?.timing?.by).toBe('2026-12-31');
    expect(plan.measures[1]?.report).toEqual({ status: 'notStarted' });
  });

  it('English headings, and a column nobody knows is kept with its heading', () => {
    const plan = read(
      heading(2, 'Safe evenings'),
      table('Action|Owner|Deadline|Risk', 'Night patrol|Headteachers|yearly|Few volunteers'),
    );
    expect(inShort(plan)).toEqual(['Safe evenings: Night patrol (Headteachers)']);
    expect(only(plan).content).toBe('Risk: Few volunteers');
    expect(only(plan).notes).toEqual([{ code: 'unknownColumn', words: 'Risk' }]);
  });

  it('a measure told downwards, label by label', () => {
    const plan = read(
      heading(2, 'Innsatsområde: Fritid'),
      table('Tiltak|Ungdomshus i sentrum', 'Ansvar|Kulturskolen', 'Frist|31.08.2027', 'Målgruppe|13–18 år'),
      table('Tiltak|Sommerjobb', 'Ansvar|NAV-leder', 'Nivå|Selektiv'),
    );
    expect(inShort(plan)).toEqual([
      'Fritid: Ungdomshus i sentrum (Kulturskolen)',
      'Fritid: Sommerjobb (NAV-leder)',
    ]);
    expect(plan.measures[0]).toMatchObject({ targetGroup: '13–18 år', timing: { by: '2027-08-31' } });
    expect(plan.measures[1]?.level).toBe('selective');
  });

  it('headings that are questions, and areas named inside the table', () => {
    const plan = read(
      table(
        'Hva skal vi gjøre?|Hvordan?|Hvem har ansvar?|Når skal det skje?',
        'Delmål 1: Flere møter opp|||',
        'Ring hjem|Samme dag|Rektor/assistent|løpende',
        'Delmål 2: Færre ruser seg|||',
        'Kurs|To kvelder|SLT-K|2027',
      ),
    );
    expect(inShort(plan)).toEqual([
      'Flere møter opp: Ring hjem (Rektor + assistent)',
      'Færre ruser seg: Kurs (SLT-K)',
    ]);
  });

  it('the goal behind a measure stays in its content where the area is known from a heading', () => {
    const plan = read(
      heading(2, 'Innsatsområde 3: Digital trygghet'),
      table('Delmål|Tiltak|Ansvar', 'Færre delinger|Nettvettkurs|Politikontakt'),
    );
    expect(inShort(plan)).toEqual(['Digital trygghet: Nettvettkurs (Politikontakt)']);
    expect(only(plan).content).toBe('Delmål: Færre delinger');
  });

  it('numbers without a heading and a row of sums are no text of a measure', () => {
    const plan = read(
      text('Trygg i trafikken'),
      table(
        '|Tiltak|Ansvar/oppfølging|Økonomi',
        '1|Sykkelbuss|FAU/rektor|Ingen',
        '2|Refleks|Politi|5 000',
        '|Totalt||5 000',
      ),
    );
    expect(inShort(plan)).toEqual([
      'Trygg i trafikken: Sykkelbuss (FAU + rektor)',
      'Trygg i trafikken: Refleks (Politi)',
    ]);
    expect(plan.measures.map(({ content }) => content)).toEqual(['', '']);
    expect(plan.skipped).toEqual([
      { source: { block: 1, row: 3 }, words: 'Totalt | 5 000', why: 'emptyRow' },
    ]);
  });

  it('the wheel of the year, the budget and who has which duties are no measures', () => {
    const plan = read(
      heading(2, 'Årshjul'),
      table('Måned|Aktivitet|Ansvar', 'Mars|Foreldremøte|Rektor'),
      heading(2, 'Økonomi'),
      table('Tiltak|Kostnad', 'Gågrupper|5 000'),
      heading(2, 'Roller'),
      table('Hvem|Ansvar og oppgaver', 'Rektor|Melder fra'),
      table('Kartleggingsmetode|Beskrivelse|Når', 'Undersøkelse|Skolene svarer|2026'),
    );
    expect(plan.measures.map(({ title }) => title)).toEqual([]);
    expect(plan.skipped.map(({ why }) => why)).toEqual(['noColumns', 'noColumns', 'noColumns', 'noColumns']);
  });

  it('what points out a person is taken out, and it is said', () => {
    const plan = read(
      text('Trygg skole'),
      table('Tiltak|Innhold|Ansvar', 'Samtaler|Ring 91 23 45 67 ved spørsmål|Rektor Kari Nordmann'),
    );
    expect(only(plan).content).not.toMatch(/91/);
    expect(only(plan).owners).toEqual(['Rektor']);
    expect(codes(only(plan))).toEqual(['identity', 'person']);
  });

  it('a title too long is cut between words and kept whole in the content', () => {
    const long = `${'Et langt navn på et tiltak '.repeat(12)}til slutt`;
    const plan = read(text('Trygg skole'), table('Tiltak|Ansvar', `${long}|Rektor`));
    expect(only(plan).title.length).toBeLessThanOrEqual(200);
    expect(only(plan).content).toBe(long);
  });

  it('the same title under two areas is one measure, with other owners where they differ', () => {
    const plan = read(
      heading(2, 'Mål 1: Skole'),
      table('Tiltak|Innhold|Ansvar', 'STORM|Rask hjelp.|Styringsgruppen'),
      heading(2, 'Mål 2: Gjengangere'),
      table('Tiltak|Innhold|Ansvar', 'Storm|Rask hjelp.|SLT-koordinator'),
    );
    expect(only(plan)).toMatchObject({
      title: 'STORM',
      goalArea: 'Skole',
      owners: ['Styringsgruppen'],
      also: [{ goalArea: 'Gjengangere', owners: ['SLT-koordinator'] }],
    });
  });
});
