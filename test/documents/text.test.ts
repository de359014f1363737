// Plans that are pasted, saved as text, as a web page, as separated values, or come from our own export.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readText } from '../../src/documents/text.ts';
import { documentSchema } from '../../src/domain/document.ts';
import { readDocument } from '../../src/documents/read.ts';
import { strToU8 } from 'fflate';
import { blocksIn, listed, rows, text } from './files.ts';

describe('a plan pasted or saved as text', () => {
  it('is lines, items of lists and marked headings', () => {
    expect(readText('# Handlingsplan\n\nMobbing:\r\n- Natteravner\n•\tKurs\n1.\tFolkemøter')).toEqual([
      { kind: 'heading', level: 1, text: 'Handlingsplan' },
      text('Mobbing:'),
      listed('Natteravner'),
      listed('Kurs'),
      text('1. Folkemøter'),
    ]);
  });

  it('has marked headings also where they were indented when they were copied', () => {
    expect(readText('  # Plan\n\u00a0## Rus\n - Kurs')).toEqual([
      { kind: 'heading', level: 1, text: 'Plan' },
      { kind: 'heading', level: 2, text: 'Rus' },
      listed('Kurs'),
    ]);
    expect(readText('Tiltak\tInnhold\n\t# 2 Kurs')).toEqual([rows(['Tiltak', 'Innhold'], ['', '# 2 Kurs'])]);
  });

  it('has a table where lines have tabs, and a new one after an empty line', () => {
    const pasted = 'Rus\nTiltak\tInnhold\tAnsvar\nKurs\tFor alle\tRektor\n\n\tog foresatte\t\nSlutt';
    expect(readText(pasted)).toEqual([
      text('Rus'),
      rows(['Tiltak', 'Innhold', 'Ansvar'], ['Kurs', 'For alle', 'Rektor']),
      rows(['', 'og foresatte', '']),
      text('Slutt'),
    ]);
  });

  it('copied from a spreadsheet keeps a cell of several lines in one', () => {
    expect(readText('Tiltak\tInnhold\nKurs\t"Høst:\n""Trygg ute"""\nRavner\tHelg')).toEqual([
      rows(['Tiltak', 'Innhold'], ['Kurs', 'Høst:\n"Trygg ute"'], ['Ravner', 'Helg']),
    ]);
  });

  it('has a table where lines have bars, as Markdown has, and not where one line has a bar', () => {
    expect(readText('| Tiltak | Ansvar |\n|---|:--:|\n| Kurs | **Rektor** |')).toEqual([
      rows(['Tiltak', 'Ansvar'], ['Kurs', '**Rektor**']),
    ]);
    expect(readText('Tiltak | Innhold | Ansvar\nKurs | For alle | Rektor')).toEqual([
      rows(['Tiltak', 'Innhold', 'Ansvar'], ['Kurs', 'For alle', 'Rektor']),
    ]);
    expect(readText('Enten skolen | barnehagen')).toEqual([text('Enten skolen | barnehagen')]);
  });

  it('turns markup that came along into lines, and keeps words that only look like it', () => {
    const cells =
      'Kurs\t<ul style="x"><li>for 8. trinn</li><li>for foresatte</li></ul>\tRektor<br/>SLT-K &amp; politi';
    expect(readText(cells)).toEqual([
      rows(['Kurs', '• for 8. trinn\n• for foresatte', 'Rektor\nSLT-K & politi']),
    ]);
    expect(readText('Ravner\t<ul> • ute • inne\tunge < 18 år')).toEqual([
      rows(['Ravner', '• ute\n• inne', 'unge < 18 år']),
    ]);
    expect(readText('Se [planen](https://plan.example.no/x)')).toEqual([text('Se planen')]);
  });

  it('takes a line that only is indented for a line', () => {
    expect(readText('\tInnledning\nTekst')).toEqual([text('Innledning'), text('Tekst')]);
  });

  it('is a document whatever it says, with nothing of its words lost but what is cut and counted', async () => {
    const words = fc.array(
      fc.oneof(
        fc.constantFrom('\t', '\n', '|', ' | ', '"', '- ', '• ', ';', '<br>', '#', '---'),
        fc.stringMatching(/^[a-zæøå]{1,8}$/),
      ),
      { maxLength: 40 },
    );
    await fc.assert(
      fc.asyncProperty(words, async (parts) => {
        const blocks = readText(parts.join(''));
        const said = JSON.stringify(blocks);
        for (const part of parts) if (/^[a-zæøå]+$/.test(part)) expect(said).toContain(part);
        expect(() => documentSchema.parse({ name: 'x', blocks })).not.toThrow();
      }),
      { numRuns: 300 },
    );
  });
});

describe('separated values', () => {
  const TABLE = rows(['Tiltak', 'Ansvar'], ['Møter, høst', 'Rektor'], ['Kurs', 'Åse\nØystein']);
  it.each([
    ['semicolons', 'Tiltak;Ansvar\r\nMøter, høst;Rektor\r\nKurs;"Åse\nØystein"\r\n'],
    ['commas', 'Tiltak,Ansvar\n"Møter, høst",Rektor\nKurs,"Åse\nØystein"'],
    ['tabs', 'Tiltak\tAnsvar\nMøter, høst\tRektor\nKurs\t"Åse\nØystein"'],
    ['a separator said first', 'sep=|\r\nTiltak|Ansvar\r\nMøter, høst|Rektor\r\nKurs|"Åse\nØystein"'],
  ])('with %s are one table', async (_what, csv) => {
    expect(await blocksIn(csv, 'plan.csv')).toEqual([TABLE]);
  });

  it.each<[string, (csv: string) => Uint8Array]>([
    ['UTF-8', (csv) => strToU8(csv)],
    ['UTF-8 with its mark', (csv) => strToU8(`\ufeff${csv}`)],
    ['UTF-16, as Excel’s «Unicode-tekst»', (csv) => Buffer.from(`\ufeff${csv}`, 'utf16le')],
    ['UTF-16 the other way', (csv) => Buffer.from(`\ufeff${csv}`, 'utf16le').swap16()],
    ['windows-1252', (csv) => Buffer.from(csv, 'latin1')],
  ])('in %s keep æ, ø and å', async (_what, bytes) => {
    expect(await blocksIn(bytes('Tiltak;Ansvar\nLæring på tvers;Møteleder'), 'plan.csv')).toEqual([
      rows(['Tiltak', 'Ansvar'], ['Læring på tvers', 'Møteleder']),
    ]);
  });

  it('lose the apostrophe that keeps a spreadsheet from calculating, and no other', async () => {
    expect(await blocksIn("Tiltak;A;B;C;D\n'=1+1;'-5;'+47;''@alle;'sitat'", 'plan.csv')).toEqual([
      rows(['Tiltak', 'A', 'B', 'C', 'D'], ['=1+1', '-5', '+47', "'@alle", "'sitat'"]),
    ]);
  });

  it('pasted without a name are known by their semicolons', async () => {
    expect(await blocksIn('Tiltak;Innhold;Ansvar\nKurs;For alle;Rektor', 'limt inn')).toEqual([
      rows(['Tiltak', 'Innhold', 'Ansvar'], ['Kurs', 'For alle', 'Rektor']),
    ]);
  });
});

describe('a web page', () => {
  it('is its headings, lists and tables, without script, picture or address', async () => {
    const page =
      '<!doctype html><html><head><title>x</title><style>p{}</style></head><body><script>alert(1)</script><h2>Mål<br>for alle</h2><p>Se <a href="https://x.example.no">planen</a><img src="http://127.0.0.1/x" alt="y"></p><ul><li>en<ul><li>to</li></ul></li></ul><table><caption>Rus</caption><thead><tr><th>Tiltak</th><th>Ansvar</th></tr></thead><tbody><tr><td rowspan="2">Kurs</td><td>Rektor</td></tr><tr><td>SLT-K</td></tr></tbody></table></body></html>';
    expect(await blocksIn(page, 'plan.html')).toEqual([
      { kind: 'heading', level: 2, text: 'Mål for alle' },
      text('Se planen'),
      listed('en'),
      listed('to'),
      text('Rus'),
      rows(['Tiltak', 'Ansvar'], ['Kurs', 'Rektor'], ['', 'SLT-K']),
    ]);
  });

  it('is known also under the name of a text', async () => {
    expect(await blocksIn('\n<table><tr><td>A</td><td>B</td></tr></table>', 'plan.txt')).toEqual([
      rows(['A', 'B']),
    ]);
  });
});

describe('our own export', () => {
  it('in JSON comes back as its sheets', async () => {
    const exported = {
      Tiltak: [
        { Id: 'kurs', Tiltak: 'Kurs', Ansvar: 'Rektor' },
        { Id: 'ravner', Tiltak: '=Ravner', Status: 'i rute' },
      ],
      Historikk: [],
    };
    expect(await blocksIn(JSON.stringify(exported), 'plan.json')).toEqual([
      {
        kind: 'table',
        name: 'Tiltak',
        rows: [
          ['Id', 'Tiltak', 'Ansvar', 'Status'],
          ['kurs', 'Kurs', 'Rektor', ''],
          ['ravner', '=Ravner', '', 'i rute'],
        ],
      },
    ]);
  });

  it.each([
    ['another program’s', '{"a": {"b": 1}}', 'unsupported'],
    ['cut short', '{"Tiltak": [{"Id": "ku', 'broken'],
    ['empty', '{}', 'empty'],
  ])('is not any JSON: %s is %s', async (_what, json, fault) => {
    expect(await blocksIn(json, 'plan.json')).toBe(fault);
  });
});

describe('what is too long for its place', () => {
  it('is cut, and how many pieces is said', async () => {
    const long = `${'a'.repeat(4001)}\n${'b\tc\n'.repeat(3002)}`;
    const reading = await readDocument(strToU8(long), 'plan.txt');
    expect(reading).toMatchObject({ kind: 'read', document: { cut: 3 } });
    if (reading.kind === 'read') expect(documentSchema.parse(reading.document)).toEqual(reading.document);
  });

  it('is not what is only invisible, and a name is only a name', async () => {
    const reading = await readDocument(strToU8('Nat\u00adte\u200bravner\u00a0ute  nå'), '/tmp/../plan\n.txt');
    expect(reading).toEqual({
      kind: 'read',
      document: { name: 'plan .txt', blocks: [text('Natteravner ute nå')] },
    });
  });
});
