// Labels in running text: «Ansvar: …», «Frist: …», at the start of a line or in it. It must not know which lines are one measure.
import { type Field, fieldOfPlain } from './columns.ts';

/** «1.», «2.1», «IV.», «a)» at the start of a line. */
export const NUMBERED = /^(\d{1,2}(?:\.\d{1,2})*|[IVX]{1,4}|[a-zA-H])[.)]?\s+(?=\S)/u;

/** `lead`: what stands before the first label. */
export type Labelled = { readonly lead: string; readonly labels: readonly Label[] };
export type Label = { readonly field: Field; readonly heading: string; readonly text: string };

/** Labels that say that a measure is told. */
export const TELLS: readonly Field[] = ['owners', 'anchors', 'timing', 'status'];
/** What a label within a measure may be, at the start of a line or of a sentence. */
const LABELS: readonly Field[] = [
  ...TELLS,
  'title',
  'content',
  'targetGroup',
  'partners',
  'indicator',
  'cost',
  'comment',
  'level',
  'evaluateIn',
  'goalArea',
];
/** Those that may stand in the middle of a line. */
const INLINE: readonly Field[] = [
  ...TELLS,
  'targetGroup',
  'partners',
  'indicator',
  'cost',
  'evaluateIn',
  'level',
];
/** Words too common to be a label unless they begin the line. */
const COMMON =
  /^(?:tid|når|start|oppstart|periode|hvem|kven|who|when|mål|tema|område|samarbeid|ressurser|ressursar|nivå)$/i;

const LABEL = /(^|[.;!?)»"]\s+|[|,(]\s*|\s)(\p{L}[\p{L}-]*(?: \p{L}[\p{L}-]*){0,2}?)\s?:(?=\s|$)/gu;

/** A line as what stands before its labels and each label with what it says. */
export function labelled(text: string): Labelled {
  const found = [...text.matchAll(LABEL)].flatMap((m) => {
    const [, before = '', words = ''] = m;
    const heading = bestLabel(words);
    const field = heading === undefined ? undefined : fieldOfPlain(heading.toLowerCase());
    if (heading === undefined || field === undefined || !LABELS.includes(field)) return [];
    const from = m.index + before.length + words.length - heading.length;
    const first = from === 0;
    const sentence = first || (words === heading && /[.;!?)»"|(]/.test(before));
    const capital = /^\p{Lu}/u.test(heading);
    const bracketed = /\([^)]*$/.test(text.slice(0, from)) && INLINE.includes(field);
    const may =
      first || bracketed || (capital && INLINE.includes(field) && (sentence || !COMMON.test(heading)));
    return may ? [{ field, heading, from, to: m.index + m[0].length }] : [];
  });
  const labels = found.map(({ field, heading, to }, n) => {
    const said = text
      .slice(to, found[n + 1]?.from)
      .trim()
      .replace(/[|;,(]\s*$/, '');
    return { field, heading, text: said.includes('(') ? said : said.replace(/\)\.?$/, '') };
  });
  return {
    lead: text
      .slice(0, found[0]?.from)
      .trim()
      .replace(/\s*\($/, ''),
    labels,
  };
}

/** The longest end of the words that is a label: «Ansvar» of «skolen Ansvar». */
function bestLabel(words: string): string | undefined {
  const parts = words.split(' ');
  return parts
    .map((_, at) => parts.slice(at).join(' '))
    .find((tail) => fieldOfPlain(tail.toLowerCase()) !== undefined);
}
