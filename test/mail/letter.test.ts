// A letter as it is read: in plain text, in Outlook, on a phone, in the dark and by a screen reader.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Letter, Part } from '../../src/written.ts';
import { languageSchema } from '../../src/domain/area.ts';
import { drawLetter } from '../../src/mail/letter.ts';
import { textsIn } from '../../src/texts/index.ts';
import { anyText } from '../any-text.ts';
import { hostile } from '../hostile.ts';

const LETTER: Letter = {
  subject: 'Innkalling: Koordineringsgruppe',
  parts: [
    { kind: 'heading', text: 'Du er innkalt' },
    { kind: 'text', text: 'Velkommen.\nVi sees.' },
    { kind: 'facts', facts: [{ title: 'Når', value: 'torsdag 3. desember' }] },
    { kind: 'heading', text: 'Saker' },
    { kind: 'list', ordered: true, items: ['Ungdata', 'Eventuelt'] },
    { kind: 'list', items: ['kaffe'] },
    {
      kind: 'table',
      columns: ['Sak', 'Tid'],
      rows: [
        ['Ungdata', '20 min'],
        ['Eventuelt', ''],
      ],
    },
    { kind: 'link', label: 'Svar på innkallingen', url: 'https://slt.example.no/svar/abc?x=1&y=2' },
  ],
};
const drawn = (letter: Letter = LETTER) => drawLetter(letter, 'nb');
const tagsOf = (html: string): readonly string[] => html.match(/<[^>]*>/g) ?? [];

describe('a letter in plain text', () => {
  it('says everything the HTML says, with addresses that can be copied', () => {
    expect(drawn().text).toBe(
      [
        'Du er innkalt\n-------------',
        'Velkommen.\nVi sees.',
        'Når: torsdag 3. desember',
        'Saker\n-----',
        '1. Ungdata\n2. Eventuelt',
        '- kaffe',
        '- Sak: Ungdata; Tid: 20 min\n- Sak: Eventuelt',
        'Svar på innkallingen:\nhttps://slt.example.no/svar/abc?x=1&y=2',
        `-- \n${textsIn('nb').mail.footer}\n`,
      ].join('\n\n'),
    );
  });
});

describe('a letter in HTML', () => {
  it('has one main heading, tables whose headers say what they head, and lists that are lists', () => {
    const { html } = drawn();
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html.match(/<h2/g)).toHaveLength(1);
    expect(html).toMatch(/<th scope="row"[^>]*>Når<\/th>/);
    expect(html).toMatch(/<th scope="col"[^>]*>Sak<\/th>/);
    expect(html).toMatch(/<ol[^>]*><li[^>]*>Ungdata<\/li>/);
    expect(html).toContain('Velkommen.<br>Vi sees.');
    const layout = tagsOf(html).filter(
      (tag) => tag.startsWith('<table') && !tag.includes('role="presentation"'),
    );
    expect(layout).toHaveLength(2);
  });

  it.each(languageSchema.options)('says its language, and in it whom to ask (%s)', (language) => {
    const { html, text } = drawLetter(LETTER, language);
    expect(html).toContain(`<html lang="${language}">`);
    const { footer } = textsIn(language).mail;
    expect(text).toContain(footer);
    expect(html).toContain(footer);
  });

  it('fetches nothing, runs nothing and counts nobody', () => {
    const { html } = drawn();
    expect(html).not.toMatch(/<(img|link|script|style|iframe|form|object|video|audio)\b/i);
    expect(html).not.toMatch(/\b(src|background|on\w+)=|url\(|@import/i);
    expect(html.match(/https?:\/\/[^"<\s]+/g)).toEqual(['https://slt.example.no/svar/abc?x=1&#38;y=2']);
  });

  it('has the reader’s own colours, and buttons that can be read in any', () => {
    const { html } = drawn();
    expect(html).toContain('<meta name="color-scheme" content="light dark">');
    const colours = [...html.matchAll(/(?:^|[;"])(color|background-color):(#[0-9a-f]{6})/g)];
    const [back, text] = ['background-color', 'color'].map(
      (name) => colours.find((one) => one[1] === name)?.[2],
    );
    expect(colours).toHaveLength(2);
    expect(contrast(back ?? '', text ?? '')).toBeGreaterThan(4.5);
    expect(html).toContain(`bgcolor="${back}"`);
  });

  it('makes no link of what is no web address', () => {
    const parts: readonly Part[] = [{ kind: 'link', label: 'Klikk', url: 'javascript:alert(1)' }];
    const { html, text } = drawn({ ...LETTER, parts });
    expect(html).not.toContain('<a ');
    expect(text).toContain('javascript:alert(1)');
  });
});

describe('whatever people have written', () => {
  const word = fc.oneof(
    anyText(),
    fc.constantFrom(hostile(400), 'a\r\nBcc: x@y.no', '</td></table><script>', ''),
  );
  const words = fc.array(word, { maxLength: 4 });
  const part: fc.Arbitrary<Part> = fc.oneof(
    word.map((text) => ({ kind: 'heading', text }) as const),
    word.map((text) => ({ kind: 'text', text }) as const),
    fc.tuple(word, word).map(([title, value]) => ({ kind: 'facts', facts: [{ title, value }] }) as const),
    words.map((items) => ({ kind: 'list', items }) as const),
    fc.tuple(words, words).map(([columns, row]) => ({ kind: 'table', columns, rows: [row] }) as const),
    fc
      .tuple(word, word)
      .map(([label, url]) => ({ kind: 'link', label, url: `https://x.example/${url}` }) as const),
  );

  it('stays words, and the subject one line', () => {
    fc.assert(
      fc.property(word, fc.array(part, { maxLength: 5 }), (subject, parts) => {
        const { html, text, subject: line } = drawn({ subject, parts });
        expect(line).not.toMatch(/[\p{Cc}]/u);
        expect(`${line}${html}${text}`.isWellFormed()).toBe(true);
        expect(text).not.toMatch(/[^\P{Cc}\n\t]/u);
        const known =
          /^<(!doctype html|\/?(html|head|body|title|div|p|br|h1|h2|table|tr|th|td|ul|ol|li|a)\b[^<>]*|meta [^<>]*)>$/;
        expect(tagsOf(html).filter((tag) => !known.test(tag))).toEqual([]);
        expect(html).not.toMatch(/<[^>]*\son\w+=/);
      }),
    );
  });
});

/** How well one colour is read on another (WCAG 2.2, relative luminance). */
function contrast(a: string, b: string): number {
  const light = (colour: string): number => {
    const [r = 0, g = 0, blue = 0] = [1, 3, 5].map((n) => {
      const share = Number.parseInt(colour.slice(n, n + 2), 16) / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * blue;
  };
  const [darker = 0, lighter = 0] = [light(a), light(b)].sort((x, y) => x - y);
  return (lighter + 0.05) / (darker + 0.05);
}
