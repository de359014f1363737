// A letter as an e-mail shows it: plain text, and HTML for Outlook, phones and screen readers. Style stands inline and nothing is
// fetched from anywhere. Text has the reader's own colours, so that a dark screen stays readable; only buttons have theirs.
// It must not know who sends it, nor what any letter is about.
import type { Letter, Part } from '../written.ts';
import type { Language } from '../domain/area.ts';
import { line, lines } from '../domain/plain-text.ts';
import { textsIn } from '../texts/index.ts';

export type Drawn = { readonly subject: string; readonly text: string; readonly html: string };

/** The subject is one line, the text and the HTML say the same, and both end with whom to ask. */
export function drawLetter({ subject, parts }: Letter, language: Language): Drawn {
  const title = line(subject);
  const { footer } = textsIn(language).mail;
  return {
    subject: title,
    text: `${[...parts.map(textOf), `-- \n${footer}`].join('\n\n')}\n`,
    html: page(language, title, parts, footer),
  };
}

// --- plain text ------------------------------------------------------------------------------------------------------

function textOf(part: Part): string {
  switch (part.kind) {
    case 'heading':
      return underlined(line(part.text));
    case 'text':
      return lines(part.text);
    case 'facts':
      return part.facts.map(({ title, value }) => `${line(title)}: ${lines(value)}`).join('\n');
    case 'list':
      return part.items.map((item, n) => `${part.ordered ? `${n + 1}.` : '-'} ${lines(item)}`).join('\n');
    case 'table':
      return part.rows.map((row) => `- ${rowText(part.columns, row)}`).join('\n');
    case 'link':
      return `${line(part.label)}:\n${line(part.url)}`;
    case 'picture':
      return lines(part.chart.alt);
  }
}

const underlined = (text: string): string => `${text}\n${'-'.repeat(Math.min(text.length, 60))}`;

/** Every cell with its column's name: a table of spaces does not survive a phone. */
const rowText = (columns: readonly string[], row: readonly string[]): string =>
  row
    .map((cell, n) => [columns[n] ?? '', cell].map(line))
    .flatMap(([column, cell]) => (cell ? [column ? `${column}: ${cell}` : cell] : []))
    .join('; ');

// --- HTML ------------------------------------------------------------------------------------------------------------

const FONT = "font-family:'Segoe UI',Arial,sans-serif;font-size:16px;line-height:1.5";
const BORDER = '1px solid #808080';
const CELL = `padding:6px 12px 6px 0;text-align:left;vertical-align:top`;
const BUTTON = '#0f5ea8';

function page(language: Language, title: string, parts: readonly Part[], footer: string): string {
  const first = parts.findIndex(({ kind }) => kind === 'heading');
  const body = parts.map((part, n) => htmlOf(part, n === first ? 'h1' : 'h2'));
  return [
    '<!doctype html>',
    `<html lang="${language}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="supported-color-schemes" content="light dark">',
    `<title>${escaped(title)}</title></head>`,
    `<body style="margin:0;padding:0"><div style="max-width:600px;padding:16px;${FONT}">`,
    ...body,
    `<p style="margin:32px 0 0;padding-top:12px;border-top:${BORDER};font-size:14px">${escaped(footer)}</p>`,
    '</div></body></html>',
    '',
  ].join('\n');
}

function htmlOf(part: Part, heading: 'h1' | 'h2'): string {
  switch (part.kind) {
    case 'heading': {
      const size = heading === 'h1' ? '22px' : '18px';
      return `<${heading} style="margin:24px 0 8px;font-size:${size};line-height:1.3">${escaped(line(part.text))}</${heading}>`;
    }
    case 'text':
      return `<p style="margin:0 0 12px">${html(part.text)}</p>`;
    case 'facts':
      return table(
        part.facts.map(
          ({ title, value }) => `<tr>${head('row', title)}<td style="${CELL}">${html(value)}</td></tr>`,
        ),
      );
    case 'list':
      return listOf(part);
    case 'table':
      return table([
        `<tr>${part.columns.map((column) => head('col', column)).join('')}</tr>`,
        ...part.rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`),
      ]);
    case 'link':
      return button(part);
    case 'picture':
      return `<p style="margin:0 0 12px">${html(part.chart.alt)}</p>`;
  }
}

const table = (rows: readonly string[]): string =>
  `<table cellspacing="0" cellpadding="0" border="0" style="margin:0 0 12px;border-collapse:collapse;${FONT}">${rows.join('')}</table>`;

const head = (scope: 'row' | 'col', text: string): string =>
  `<th scope="${scope}" style="${CELL}${scope === 'col' ? `;border-bottom:${BORDER}` : ''}">${escaped(line(text))}</th>`;

const cell = (text: string): string => `<td style="${CELL};border-bottom:${BORDER}">${html(text)}</td>`;

function listOf({ ordered, items }: Extract<Part, { kind: 'list' }>): string {
  const tag = ordered ? 'ol' : 'ul';
  const all = items.map((item) => `<li style="margin:0 0 4px">${html(item)}</li>`).join('');
  return `<${tag} style="margin:0 0 12px;padding-left:24px">${all}</${tag}>`;
}

/** Outlook paints the cell and not the link in it. What is no web address is words, never a link. */
function button({ label, url }: Extract<Part, { kind: 'link' }>): string {
  if (!/^https?:\/\//i.test(url))
    return `<p style="margin:0 0 12px">${escaped(line(label))}: ${escaped(line(url))}</p>`;
  const style = `display:inline-block;padding:12px 20px;color:#ffffff;font-weight:bold;text-decoration:none;${FONT}`;
  return [
    `<table role="presentation" cellspacing="0" cellpadding="0" border="0" style="margin:8px 0 12px"><tr>`,
    `<td bgcolor="${BUTTON}" style="background-color:${BUTTON};border-radius:4px">`,
    `<a href="${escaped(line(url))}" style="${style}">${escaped(line(label))}</a></td></tr></table>`,
  ].join('');
}

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

const html = (text: string): string => escaped(lines(text)).replaceAll('\n', '<br>');
