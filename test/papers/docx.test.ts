// Documents as Word opens them: unpacked again and read as XML.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import type { Paper, Part } from '../../src/written.ts';
import { docxOf } from '../../src/papers/docx.ts';
import { anyText } from '../any-text.ts';
import { hostile } from '../hostile.ts';

const paper: Paper = {
  file: 'referat',
  title: 'Referat fra fagteamet',
  header: 'Unntatt offentlighet, offl. § 13',
  parts: [
    {
      kind: 'facts',
      facts: [
        { title: 'Dato', value: 'torsdag 14. januar 2027' },
        { title: 'Sted', value: 'Rådhuset\nrom 2' },
      ],
    },
    { kind: 'heading', text: 'Saker' },
    { kind: 'list', ordered: true, items: ['Ungdata', 'Russ'] },
    { kind: 'text', text: 'Teamet ble enige.' },
    { kind: 'list', ordered: true, items: ['Ny liste'] },
    { kind: 'list', items: ['Et punkt'] },
    {
      kind: 'table',
      columns: ['Oppgave', 'Ansvar'],
      rows: [['Kalle inn', 'Rektor'], ['Skrive']],
    },
    { kind: 'link', label: 'Møtelenke', url: 'https://teams.example/l?a=1&b=2' },
  ],
};

async function unpacked(given: Paper, language: 'nb' | 'nn' | 'en' = 'nb'): Promise<Record<string, string>> {
  const bytes = await docxOf(given, { language, creator: 'Testvik' });
  const files = unzipSync(new Uint8Array(bytes));
  return Object.fromEntries(Object.entries(files).map(([name, content]) => [name, strFromU8(content)]));
}

const document = async (given: Paper): Promise<string> => (await unpacked(given))['word/document.xml'] ?? '';
const only = (...parts: readonly Part[]): Paper => ({ file: 'a', title: 'T', parts });

/** The text of each paragraph. */
const paragraphs = (xml: string): readonly string[] =>
  [...xml.matchAll(/<w:p(?:>| [^>]*>)(.*?)<\/w:p>/gs)].map(([, inner = '']) =>
    inner
      .replace(/<w:br\/>/g, '\n')
      .replace(/<[^>]*>/g, '')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&apos;/g, "'")
      .replace(/&amp;/g, '&'),
  );

/** What keeps a text from being well-formed XML 1.0: a tag without its end, a bare sign, a character that is not allowed. */
function illFormed(xml: string): string | undefined {
  // XML 1.0 §2.2
  const never = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u.exec(xml);
  if (never) return `character ${never[0].codePointAt(0)?.toString(16)}`;
  const open: string[] = [];
  const rest = xml.replace(
    /<\?[^>]*\?>|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>/g,
    (
      tag,
      end: string | undefined,
      name: string | undefined,
      attributes: string | undefined,
      empty: string,
    ) => {
      if (name === undefined) return '';
      if (end === '/') {
        const last = open.pop();
        if (last !== name) open.push(`${last} closed by ${name}`);
      } else if (empty !== '/') open.push(name);
      return /&(?!(amp|lt|gt|quot|apos|#\d+);)/.test(attributes ?? '') ? tag : '';
    },
  );
  if (open.length > 0) return open.join(' ');
  return /[<]|&(?!(amp|lt|gt|quot|apos|#\d+);)/.exec(rest)?.[0];
}

const expectWellFormed = (files: Readonly<Record<string, string>>): void => {
  const faults = Object.entries(files)
    .filter(([name]) => /\.(xml|rels)$/.test(name))
    .flatMap(([name, xml]) => (illFormed(xml) === undefined ? [] : [`${name}: ${illFormed(xml)}`]));
  expect(faults).toEqual([]);
};

describe('a document', () => {
  it('is a whole Word file whose every part is well-formed', async () => {
    const files = await unpacked(paper);
    expect(Object.keys(files)).toEqual(
      expect.arrayContaining(['[Content_Types].xml', '_rels/.rels', 'word/document.xml', 'word/styles.xml']),
    );
    expectWellFormed(files);
    expect(illFormed('<a><b></a>')).toBeDefined();
    expect(illFormed('<a>\u0001</a>')).toBeDefined();
    expect(illFormed('<a b="&c"/>')).toBeDefined();
  });

  it('holds all that the paper says, in its order', async () => {
    const said = paragraphs(await document(paper)).filter((text) => text !== '');
    expect(said).toEqual([
      ...['Referat fra fagteamet', 'Dato', 'torsdag 14. januar 2027', 'Sted', 'Rådhuset\nrom 2', 'Saker'],
      ...['Ungdata', 'Russ', 'Teamet ble enige.', 'Ny liste', 'Et punkt'],
      ...['Oppgave', 'Ansvar', 'Kalle inn', 'Rektor', 'Skrive', 'Møtelenke'],
    ]);
  });

  it('has real headings: the title first, the others below it', async () => {
    const xml = await document(paper);
    const headings = [...xml.matchAll(/<w:pStyle w:val="(Heading\d)"\/>.*?<w:t[^>]*>([^<]*)/g)];
    expect(headings.map(([, style, text]) => [style, text])).toEqual([
      ['Heading1', 'Referat fra fagteamet'],
      ['Heading2', 'Saker'],
    ]);
  });

  it('begins each numbered list at one', async () => {
    const xml = await document(paper);
    const lists = [...xml.matchAll(/<w:numId w:val="(\d+)"\/>.*?<w:t[^>]*>([^<]*)/g)].map(([, id, text]) => [
      text,
      id,
    ]);
    const of = Object.fromEntries(lists) as Record<string, string>;
    expect(of['Ungdata']).toBe(of['Russ']);
    expect(new Set([of['Ungdata'], of['Ny liste'], of['Et punkt']]).size).toBe(3);
  });

  it('marks the header row of a table, which comes again on every page', async () => {
    const xml = await document(paper);
    const rows = [...xml.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([row]) => row);
    expect(rows.filter((row) => row.includes('<w:tblHeader/>')).map((row) => paragraphs(row))).toEqual([
      ['Oppgave', 'Ansvar'],
    ]);
  });

  it.each([
    ['nb', 'nb-NO', 'Side '],
    ['nn', 'nn-NO', 'Side '],
    ['en', 'en-GB', 'Page '],
  ] as const)('is in its language (%s), so that a screen reader speaks it', async (language, tag, page) => {
    const files = await unpacked(paper, language);
    expect(files['word/styles.xml']).toContain(`<w:lang w:val="${tag}"/>`);
    expect(files['word/footer1.xml']).toContain(page);
  });

  it('is A4, has its pages numbered and its access code on each', async () => {
    const files = await unpacked(paper);
    expect(files['word/document.xml']).toContain('<w:pgSz w:w="11906" w:h="16838"');
    expect(files['word/footer1.xml']).toContain('NUMPAGES');
    expect(paragraphs(files['word/header1.xml'] ?? '')).toEqual(['Unntatt offentlighet, offl. § 13']);
    expect(await unpacked(only())).not.toHaveProperty(['word/header1.xml']);
  });

  it('names its title and the municipality as its maker, and no person', async () => {
    const { 'docProps/core.xml': core = '' } = await unpacked(paper);
    expect(core).toContain('<dc:title>Referat fra fagteamet</dc:title>');
    expect(core).toContain('<dc:creator>Testvik</dc:creator>');
    expect(core).toContain('<cp:lastModifiedBy>Testvik</cp:lastModifiedBy>');
  });

  it('leads only to the web', async () => {
    const files = await unpacked(paper);
    expect(files['word/_rels/document.xml.rels']).toContain('Target="https://teams.example/l?a=1&amp;b=2"');
    const bad = await unpacked(only({ kind: 'link', label: 'Se', url: 'javascript:alert(1)' }));
    expect(bad['word/_rels/document.xml.rels']).not.toContain('javascript');
    expect(paragraphs(bad['word/document.xml'] ?? '')).toContain('Se: javascript:alert(1)');
  });

  it('may be empty, also in its lists and tables', async () => {
    const empty = only(
      { kind: 'text', text: '' },
      { kind: 'facts', facts: [] },
      { kind: 'list', items: [] },
      { kind: 'table', columns: [], rows: [] },
      { kind: 'table', columns: ['A'], rows: [] },
    );
    expectWellFormed(await unpacked(empty));
  });
});

describe('whatever people wrote', () => {
  const all = (text: string): Paper => ({
    file: text,
    title: text,
    header: text,
    parts: [
      { kind: 'heading', text },
      { kind: 'text', text },
      { kind: 'facts', facts: [{ title: text, value: text }] },
      { kind: 'list', items: [text] },
      { kind: 'list', ordered: true, items: [text] },
      { kind: 'table', columns: [text, text], rows: [[text, text], [text]] },
      { kind: 'link', label: text, url: `https://x.example/${text}` },
      { kind: 'link', label: text, url: text },
    ],
  });

  it('is shown as it was written, and is never markup', async () => {
    const files = await unpacked(all(hostile(400)));
    expectWellFormed(files);
    const said = paragraphs(files['word/document.xml'] ?? '').join('\n');
    expect(said).toContain('<script>');
    expect(said).toContain('😀👩‍👩‍👧');
    expect(said).not.toContain('\u202e');
  });

  it('loses what XML cannot hold, and nothing more', async () => {
    const [, said] = paragraphs(
      await document(only({ kind: 'text', text: 'a\u0000b\u0008c\u001fd\ufffee\tf\u007fg\r\nh' })),
    );
    expect(said).toBe('abcde\tfg\nh');
  });

  it('gives a file that opens', async () => {
    await fc.assert(
      fc.asyncProperty(anyText(60), async (text) => expectWellFormed(await unpacked(all(text)))),
      { numRuns: 40 },
    );
  });
});
