// Template + data + words → an Adaptive Card. Templates are the files of cards/, compiled on first use and kept.
// It knows no capability; a card is found by name, its fixed words are the texts' section of the same first name.
import { readFileSync, readdirSync } from 'node:fs';
import type { Drawing } from './capability.ts';
import type { Language } from './domain/area.ts';
import { openTemplate } from './template.ts';
import { textsIn } from './texts/index.ts';

const FOLDER = new URL('../cards/', import.meta.url);
const compiled = new Map<string, ReturnType<typeof openTemplate>>();

/** Names of all cards there are. */
export const cardNames = (): readonly string[] =>
  readdirSync(FOLDER)
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -'.json'.length));

/** The template as it stands in its file. */
export const templateOf = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`${name}.json`, FOLDER), 'utf8'));

function compiledOf(name: string): ReturnType<typeof openTemplate> {
  const known = compiled.get(name);
  if (known) return known;
  const template = openTemplate(templateOf(name));
  compiled.set(name, template);
  return template;
}

/**
 * The card as JSON, schema version 1.5 (the highest Teams takes). In the template, `${t.…}` are the fixed words of the
 * card's section and `${c.…}` those all cards share; the rest is the drawing's data. What data holds is shown as it is
 * written: Markdown in it is disarmed, for names and themes come from people.
 */
export function render(drawing: Drawing, language: Language): Record<string, unknown> {
  const texts = textsIn(language);
  const section = drawing.card.split('.')[0] as keyof typeof texts;
  const fill = compiledOf(drawing.card);
  const card = fill({ ...drawing.data, t: texts[section], c: texts.common }) as Record<string, unknown>;
  return disarm({ ...card, lang: language }, drawing.area) as Record<string, unknown>;
}

/** The line for lock screens and lists, as it is sent. */
export const summaryOf = (drawing: Drawing): string => straight(drawing.summary).slice(0, 200);

/** Teams reads Markdown in TextBlock, FactSet and the words beside a box that is ticked; our own words never use it. */
function disarm(node: unknown, area: string | undefined): unknown {
  if (Array.isArray(node)) return node.map((one) => disarm(one, area));
  if (typeof node !== 'object' || node === null) return node;
  const copy: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(node))
    copy[key] = typeof value === 'string' && SHOWN.has(key) ? straight(value) : disarm(value, area);
  if (copy['type'] === 'Action.Execute' && area !== undefined)
    copy['data'] = { area, ...(copy['data'] as object | undefined) };
  if (copy['type'] === 'TextBlock') copy['text'] = plain(copy['text']);
  if (copy['type'] === 'Input.Toggle') copy['title'] = plain(copy['title']);
  if (copy['type'] === 'Input.ChoiceSet' && copy['style'] === 'expanded' && Array.isArray(copy['choices']))
    for (const choice of copy['choices'] as Record<string, unknown>[])
      choice['title'] = plain(choice['title']);
  if (Array.isArray(copy['facts']))
    for (const fact of copy['facts'] as Record<string, unknown>[]) {
      fact['title'] = plain(fact['title']);
      fact['value'] = plain(fact['value']);
    }
  return copy;
}

const SHOWN = new Set(['text', 'title', 'value', 'label', 'placeholder', 'tooltip', 'altText']);

/** Without the signs that turn the direction of all that follows (Unicode TR 9, explicit formatting). */
const straight = (text: string): string => text.replace(/[\u202a-\u202e\u2066-\u2069\u200e\u200f]/g, '');

const LOOKALIKES: Readonly<Record<string, string>> = {
  '*': '∗',
  '`': 'ˋ',
  '~': '∼',
  '<': '‹',
  '>': '›',
  '\\': '⧵',
};

/**
 * Text that shows the same as Markdown and as plain text. Backslash escapes are not used, for some clients show them;
 * signs that would format are replaced by their likes, links lose the joint between name and address, and a line that
 * would begin a list or heading («10. desember») gets a word joiner (U+2060) in front.
 */
export function plain(text: unknown): unknown {
  if (typeof text !== 'string') return text;
  return text
    .replace(/[*`~<>\\]/g, (sign) => LOOKALIKES[sign] ?? sign)
    .replace(/\]\s*(?=[([:])/g, '] \u2060')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '‗')
    .replace(/^(\s*)(?=[#+=-]|\d+[.)]\s)/gm, '$1\u2060');
}
