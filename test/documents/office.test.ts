// The municipality's plan as it lies in Word and Excel.
import { describe, expect, it } from '@jest/globals';
import {
  Document,
  ExternalHyperlink,
  FootnoteReferenceRun,
  ImageRun,
  Packer,
  Paragraph,
  TextRun,
} from 'docx';
import { strFromU8, unzipSync } from 'fflate';
import {
  blocksIn,
  cell,
  excel,
  excelXml,
  heading,
  item,
  listed,
  paragraph,
  rows,
  table,
  text,
  word,
  wordText,
  wordXml,
  zip,
} from './files.ts';

const HEADER = ['Tiltak', 'Innhold', 'Ansvar'];

describe('a plan in Word', () => {
  it('is read as its headings, paragraphs, lists and tables, in their order', async () => {
    const plan = await word(
      heading('Trygge oppvekstvilkår'),
      paragraph('Målet er en trygg oppvekst.'),
      item('Tidlig innsats'),
      item('Samarbeid', 1),
      table(HEADER, ['Natteravner', 'Voksne ute i helgene', 'Frivilligsentralen']),
    );
    expect(await blocksIn(plan, 'plan.docx')).toEqual([
      { kind: 'heading', level: 1, text: 'Trygge oppvekstvilkår' },
      text('Målet er en trygg oppvekst.'),
      listed('Tidlig innsats'),
      listed('Samarbeid'),
      rows(HEADER, ['Natteravner', 'Voksne ute i helgene', 'Frivilligsentralen']),
    ]);
  });

  it('has what a merged cell says in the first of those it spans, and nothing in the others', async () => {
    const plan = await word(
      table(
        [cell('Rusforebygging', { columnSpan: 3 })],
        [cell('Foreldremøter', { rowSpan: 2 }), 'På ungdomstrinnet', 'Rektor'],
        [cell('På mellomtrinnet', { columnSpan: 2 })],
      ),
    );
    expect(await blocksIn(plan, 'plan.docx')).toEqual([
      rows(
        ['Rusforebygging', '', ''],
        ['Foreldremøter', 'På ungdomstrinnet', 'Rektor'],
        ['', 'På mellomtrinnet', ''],
      ),
    ]);
  });

  it('keeps the lines of a cell, its lists as bullets and a table in it as lines', async () => {
    const plan = await word(
      table(HEADER, [
        cell([paragraph('Felles rutine'), paragraph('for skolene')]),
        cell([paragraph('Slik:'), item('meld'), item('drøft'), item('følg opp', 1)]),
        cell([table(['Rektor', 'leder'], ['SLT-koordinator', 'bidrar']), paragraph('')]),
      ]),
    );
    expect(await blocksIn(plan, 'plan.docx')).toEqual([
      rows(HEADER, [
        'Felles rutine\nfor skolene',
        'Slik:\n• meld\n• drøft\n• følg opp',
        'Rektor | leder\nSLT-koordinator | bidrar',
      ]),
    ]);
  });

  it('that is laid out in a frame is read as what stands in the frame', async () => {
    const framed = await word(table([cell([heading('Mobbing'), paragraph('Ansvar: rektor')])]));
    expect(await blocksIn(framed, 'plan.docx')).toEqual([
      { kind: 'heading', level: 1, text: 'Mobbing' },
      text('Ansvar: rektor'),
    ]);
  });

  it('gives words of links and footnotes, and neither addresses nor pictures', async () => {
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    );
    const plan = new Document({
      footnotes: { 1: { children: [paragraph('Vedtatt i politirådet.')] } },
      sections: [
        {
          children: [
            new Paragraph({
              children: [
                new TextRun('Se '),
                new ExternalHyperlink({
                  link: 'https://plan.example.no/hemmelig',
                  children: [new TextRun('planen')],
                }),
                new FootnoteReferenceRun(1),
                new ImageRun({ type: 'png', data: png, transformation: { width: 9, height: 9 } }),
              ],
            }),
          ],
        },
      ],
    });
    const blocks = await blocksIn(await Packer.toBuffer(plan), 'plan.docx');
    expect(blocks).toEqual([text('Se planen'), listed('Vedtatt i politirådet.')]);
  });

  it('follows no picture that lies elsewhere, and reads no macro', async () => {
    const relations =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" TargetMode="External" Target="file:///etc/hostname"/></Relationships>';
    const picture =
      '<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:link="r9"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>';
    const plan = wordXml(picture + wordText('Natteravner'), {
      'word/_rels/document.xml.rels': relations,
      'word/vbaProject.bin': 'Sub AutoOpen()',
    });
    expect(await blocksIn(plan, 'plan.docm')).toEqual([text('Natteravner')]);
  });

  it('leaves out what was struck by those who revise it, and the table of contents', async () => {
    const styles =
      '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="INNH1"><w:name w:val="toc 1"/></w:style><w:style w:type="paragraph" w:styleId="Overskrift1"><w:name w:val="heading 1"/></w:style></w:styles>';
    const plan = wordXml(
      '<w:p><w:pPr><w:pStyle w:val="INNH1"/></w:pPr><w:r><w:t>Tiltak 8</w:t></w:r></w:p>' +
        '<w:p><w:pPr><w:pStyle w:val="Overskrift1"/></w:pPr><w:r><w:t>Tiltak</w:t></w:r></w:p>' +
        '<w:p><w:del><w:r><w:delText>Gammelt</w:delText></w:r></w:del><w:ins><w:r><w:t>Nytt</w:t></w:r></w:ins></w:p>',
      {
        'word/styles.xml': styles,
        'word/_rels/document.xml.rels':
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>',
      },
    );
    expect(await blocksIn(plan, 'plan.docx')).toEqual([
      { kind: 'heading', level: 1, text: 'Tiltak' },
      text('Nytt'),
    ]);
  });

  it('is known by what is in it, whatever it is called', async () => {
    const plan = await word(paragraph('Natteravner'));
    for (const name of ['plan', 'plan.xlsx', 'plan.pdf', 'C:\\plan\\plan.txt'])
      expect(await blocksIn(plan, name)).toEqual([text('Natteravner')]);
  });
});

describe('a plan in Excel', () => {
  it('leaves out the sheets that are hidden', async () => {
    const parts = unzipSync(
      await excel({ 'Plan 2022': [['Tiltak'], ['Gammelt']], 'Plan 2026': [['Tiltak'], ['Nytt']] }),
    );
    const workbook = strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array());
    const hidden = workbook.replace('<sheet ', '<sheet state="hidden" ');
    expect(await blocksIn(zip({ ...parts, 'xl/workbook.xml': hidden }), 'plan.xlsx')).toEqual([
      { kind: 'table', name: 'Plan 2026', rows: [['Tiltak'], ['Nytt']] },
    ]);
  });

  it('is a table of each sheet, by the sheet’s name, with days and figures as a reader writes them', async () => {
    const plan = await excel({
      Tiltak: [
        ['Tiltak', 'Frist', 'Kostnad', 'Ferdig'],
        ['Natteravner', new Date(Date.UTC(2026, 2, 1)), 0.1 + 0.2, true],
        ['Kurs', null, 25_000, false],
      ],
      Fora: [['Hva', 'Hyppighet']],
      Tomt: [],
    });
    expect(await blocksIn(plan, 'plan.xlsx')).toEqual([
      {
        kind: 'table',
        name: 'Tiltak',
        rows: [
          ['Tiltak', 'Frist', 'Kostnad', 'Ferdig'],
          ['Natteravner', '2026-03-01', '0.3', 'ja'],
          ['Kurs', '', '25000', 'nei'],
        ],
      },
      { kind: 'table', name: 'Fora', rows: [['Hva', 'Hyppighet']] },
    ]);
  });

  it('has what a formula last came to and never the formula, and text that looks like one as text', async () => {
    const plan = excelXml(
      '<row r="1"><c r="A1" t="str"><f>CONCATENATE("Nat","teravner")</f><v>Natteravner</v></c><c r="B1"><f>1+1</f><v>2</v></c><c r="C1"><f>WEBSERVICE("http://127.0.0.1/")</f></c><c r="D1" t="inlineStr"><is><t>=SUM(A1)</t></is></c></row>',
    );
    expect(await blocksIn(plan, 'plan.xlsx')).toEqual([
      { kind: 'table', name: 'Plan', rows: [['Natteravner', '2', '', '=SUM(A1)']] },
    ]);
  });

  it('with a chart on a sheet of its own is read without it', async () => {
    const relation = (id: string, kind: string) =>
      `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${kind}s/sheet1.xml"/>`;
    const plan = excelXml('<row r="1"><c r="A1"><v>5</v></c></row>', {
      'xl/workbook.xml':
        '<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Plan" sheetId="1" r:id="r1"/><sheet name="Diagram" sheetId="2" r:id="r2"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels': `<Relationships>${relation('r1', 'worksheet')}${relation('r2', 'chartsheet')}</Relationships>`,
      'xl/chartsheets/sheet1.xml': '<chartsheet/>',
    });
    expect(await blocksIn(plan, 'plan.xlsx')).toEqual([{ kind: 'table', name: 'Plan', rows: [['5']] }]);
  });

  it('has merged cells and empty rows where they stand', async () => {
    const plan = excelXml(
      '<row r="1"><c r="A1" t="inlineStr"><is><t>Mobbing</t></is></c></row><row r="3"><c r="C3" t="inlineStr"><is><t>Rektor</t></is></c></row>',
    );
    expect(await blocksIn(plan, 'plan.xlsx')).toEqual([
      {
        kind: 'table',
        name: 'Plan',
        rows: [
          ['Mobbing', '', ''],
          ['', '', ''],
          ['', '', 'Rektor'],
        ],
      },
    ]);
  });
});
