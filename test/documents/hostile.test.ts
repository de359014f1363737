// Files that are broken, locked, old, or made to do harm: each is refused with its reason, and the service goes on.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LARGEST_DOCUMENT, readDocument } from '../../src/documents/read.ts';
import { documentFaults, documentSchema } from '../../src/domain/document.ts';
import { blocksIn, excelXml, paragraph, text, word, wordText, wordXml, zip } from './files.ts';

const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const ole = (holds: string): Uint8Array =>
  Buffer.concat([OLE, Buffer.alloc(1024), Buffer.from(holds, 'utf16le'), Buffer.alloc(512)]);

/** The same bytes with the four at an offset from the first mark of the central directory changed. */
function mended(bytes: Uint8Array, offset: number, value: number): Uint8Array {
  const copy = Buffer.from(bytes);
  const at = copy.lastIndexOf(Buffer.from('word/document.xml')) - 46;
  copy.writeUInt32LE(value, at + offset);
  return copy;
}
const [CRC, SIZE, OFFSET] = [16, 24, 42];

describe('a file that is no plan', () => {
  it.each<[string, () => Uint8Array | string | Promise<Uint8Array>, string, string]>([
    ['nothing at all', () => '', 'plan.docx', 'empty'],
    ['a Word document without a word', () => word(paragraph(' ')), 'plan.docx', 'empty'],
    ['a text of spaces', () => ' \n\t\u00a0\n', 'plan.txt', 'empty'],
    ['a zip of nothing', () => zip({}), 'plan.docx', 'unsupported'],
    ['a zip of something else', () => zip({ 'bilder/a.txt': 'hei' }), 'plan.docx', 'unsupported'],
    [
      'an OpenDocument',
      () => zip({ mimetype: 'application/vnd.oasis.opendocument.text' }),
      'a.odt',
      'unsupported',
    ],
    ['a PDF', () => '%PDF-1.7\n1 0 obj', 'plan.docx', 'unsupported'],
    ['rich text', () => '{\\rtf1 hei}', 'plan.doc', 'unsupported'],
    ['a web archive', () => 'MIME-Version: 1.0\r\n\r\nhei', 'plan.doc', 'unsupported'],
    ['Word’s XML of 2003', () => '<?xml version="1.0"?><w:wordDocument/>', 'plan.xml', 'unsupported'],
    ['a picture', () => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'plan.png', 'unsupported'],
    ['a document of Word 97', () => ole('WordDocument'), 'plan.doc', 'oldFormat'],
    ['a document with a password', () => ole('EncryptedPackage'), 'plan.docx', 'locked'],
  ])('%s is refused', async (_what, made, name, fault) => {
    expect(await blocksIn(await made(), name)).toBe(fault);
  });
});

describe('a file that is broken', () => {
  it.each([10, 100, 400])('by %i bytes that are missing at its end', async (missing) => {
    const plan = await word(paragraph('Natteravner'));
    expect(await blocksIn(plan.subarray(0, plan.length - missing), 'plan.docx')).toBe('broken');
  });

  it.each([
    ['whose sum does not fit', CRC, 7],
    ['that is shorter than it says', SIZE, 900],
    ['that lies outside it', OFFSET, 0x7fffffff],
    ['that is not where it says', OFFSET, 1],
  ])('by a part %s', async (_what, offset, value) => {
    expect(await blocksIn(mended(wordXml(wordText('Natteravner')), offset, value), 'plan.docx')).toBe(
      'broken',
    );
  });

  it('by XML that does not end, or by a part that is missing', async () => {
    expect(await blocksIn(wordXml('<w:p><w:r>'), 'plan.docx')).toBe('broken');
    expect(
      await blocksIn(zip({ '[Content_Types].xml': '<Types/>', 'word/a.xml': '<a/>' }), 'plan.docx'),
    ).toBe('broken');
  });
});

describe('what the log is told of a file that is broken', () => {
  it('is where the reader gave up, where nobody had foreseen it, and nothing of what stands in it', async () => {
    const secret = 'Hemmelig\n    at hemmelig (hemmelig.ts:1:1)';
    const reading = await readDocument(wordXml(`<w:p><w:r>${secret}</w:${secret}>`), 'hemmelig.docx');
    expect(reading).toMatchObject({ kind: 'fault', fault: 'broken' });
    expect(reading.kind === 'fault' && reading.trace).toMatch(/^\w+( < [\w@./-]+:\d+){1,3}$/);
    expect(JSON.stringify(reading).toLowerCase()).not.toContain('hemmelig');
  });

  it('is nothing where it is known why', async () => {
    expect(await readDocument(Buffer.from('%PDF-1.7'), 'plan.pdf')).toEqual({
      kind: 'fault',
      fault: 'unsupported',
    });
  });
});

describe('a file that is made to do harm', () => {
  it('is not unpacked when it would fill the memory', async () => {
    expect(await blocksIn(wordXml(' '.repeat(70_000_000)), 'plan.docx')).toBe('bomb');
    expect(await blocksIn(excelXml(`<row/>${' '.repeat(3_000_000)}`), 'plan.xlsx')).toBe('bomb');
  });

  it('is stopped where it becomes larger than it says', async () => {
    const honest = wordXml(wordText('Natteravner '.repeat(1000)));
    expect(await blocksIn(mended(honest, SIZE, 500), 'plan.docx')).toBe('bomb');
  });

  it('is not opened with thousands of parts', async () => {
    const parts = Object.fromEntries(Array.from({ length: 2001 }, (_, n) => [`word/${n}.xml`, '<a/>']));
    expect(await blocksIn(zip(parts), 'plan.docx')).toBe('bomb');
  });

  it('is refused when it defines entities, in whatever part and encoding', async () => {
    const entities = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b SYSTEM "file:///etc/passwd">]>';
    expect(await blocksIn(wordXml(wordText('&b;'), {}, entities), 'plan.docx')).toBe('hostile');
    expect(await blocksIn(wordXml('', { 'word/styles.xml': entities }), 'plan.docx')).toBe('hostile');
    expect(await blocksIn(excelXml('', { 'xl/sharedStrings.xml': entities }), 'plan.xlsx')).toBe('hostile');
    const wide = zip({
      '[Content_Types].xml': '<Types/>',
      'word/document.xml': Buffer.from(`\ufeff${entities}`, 'utf16le'),
    });
    expect(await blocksIn(wide, 'plan.docx')).toBe('hostile');
  });

  it('is let be when what is dangerous stands in a part that is not read', async () => {
    const plan = wordXml(wordText('Natteravner'), { 'customXml/item1.xml': '<!DOCTYPE x>' });
    expect(await blocksIn(plan, 'plan.docx')).toEqual([text('Natteravner')]);
  });

  it('ends its own thread and nothing else when it fills the memory or the stack after all', async () => {
    const far = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>';
    const nested = '<w:tbl><w:tr><w:tc>'.repeat(50_000) + '</w:tc></w:tr></w:tbl>'.repeat(50_000);
    expect(await blocksIn(excelXml(far), 'plan.xlsx')).toBe('bomb');
    expect(await blocksIn(wordXml(nested), 'plan.docx')).toBe('bomb');
    expect(await blocksIn(`<html>${'<div>'.repeat(200_000)}`, 'plan.html')).toBe('bomb');
    expect(await blocksIn('Natteravner', 'plan.txt')).toEqual([text('Natteravner')]);
  });

  it('is given up when it takes too long, and the next is read', async () => {
    const [slow, next] = await Promise.all([
      readDocument(Buffer.from('Natteravner'), 'plan.txt', 0),
      readDocument(Buffer.from('Natteravner'), 'plan.txt'),
    ]);
    expect(slow).toEqual({ kind: 'fault', fault: 'tooSlow' });
    expect(next.kind).toBe('read');
  });

  it('is not looked at beyond ten megabytes', async () => {
    const large = new Uint8Array(LARGEST_DOCUMENT + 1);
    expect(await readDocument(large, 'plan.docx')).toEqual({ kind: 'fault', fault: 'tooLarge' });
  });
});

describe('any bytes', () => {
  it('three hundred thousand of them by chance are no plan', async () => {
    const chance = fc.uint8Array({ minLength: 300_000, maxLength: 300_000 });
    for (const bytes of fc.sample(chance, 2)) expect(await blocksIn(bytes, 'plan.docx')).toBe('unsupported');
  }, 60_000);

  it('are a document within its bounds or a fault that has its words', async () => {
    const plan = await word(paragraph('Natteravner'));
    const changed = fc
      .tuple(fc.nat({ max: plan.length - 1 }), fc.uint8Array({ minLength: 1, maxLength: 30 }))
      .map(([at, bytes]) => {
        const copy = Uint8Array.from(plan);
        copy.set(bytes.subarray(0, copy.length - at), at);
        return copy;
      });
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(changed, fc.uint8Array({ maxLength: 200 })),
        fc.string(),
        async (bytes, name) => {
          const reading = await readDocument(bytes, name);
          if (reading.kind === 'fault') expect(documentFaults).toContain(reading.fault);
          else expect(documentSchema.parse(reading.document)).toEqual(reading.document);
        },
      ),
      { numRuns: 40 },
    );
  }, 60_000);
});

describe('many at once', () => {
  it('are read in turn, and the last of too many is told to come back', async () => {
    const plan = new TextEncoder().encode('Tiltak\tAnsvar\nNatteravner\tFrivilligsentralen');
    const readings = await Promise.all(Array.from({ length: 6 }, () => readDocument(plan, 'plan.txt')));
    expect(readings.map((one) => (one.kind === 'read' ? 'read' : one.fault))).toEqual([
      ...['read', 'read', 'read', 'read', 'busy', 'busy'],
    ]);
    expect((await readDocument(plan, 'plan.txt')).kind).toBe('read');
  });
});
