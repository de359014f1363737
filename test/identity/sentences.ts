// The labelled sentences the identity guard is measured on, and the figures: precision and recall as a whole, and recall by kind and style.
// Must not know the guard's rules; only what it says.
import { readFileSync } from 'node:fs';
import { guard } from '../../src/domain/identity.ts';

type Said = 'block' | 'warn' | 'pass';

export type Sentence = {
  readonly verdict: Said;
  readonly kinds: readonly string[];
  readonly style: string;
  readonly text: string;
  /** Its line in the file, from 1. */
  readonly line: number;
};

/** A part of the sentences: how many should be flagged, how many of them were, and how many were that should pass. */
export type Share = { readonly wanted: number; readonly found: number; readonly wrong: number };

export type Figures = {
  /** Of those flagged, the share that should be; of those that should be flagged, the share that was. */
  readonly precision: number;
  readonly recall: number;
  /** Of those labelled block, the share that was blocked; warned of is not enough. */
  readonly blockRecall: number;
  /** Of those blocked, the share that is labelled block. */
  readonly blockPrecision: number;
  readonly byKind: ReadonlyMap<string, Share>;
  readonly byStyle: ReadonlyMap<string, Share>;
  readonly missed: readonly Sentence[];
  readonly alarms: readonly Sentence[];
};

export const SENTENCES = new URL('sentences.tsv', import.meta.url);
/** By another author: harder, with more of what points at one without a name. */
export const SECOND = new URL('second.tsv', import.meta.url);
/** By a third, as staff would write in the form; measured before anybody who works on the guard had seen it. */
export const THIRD = new URL('third.tsv', import.meta.url);

/** Sentences of a TSV: verdict, kinds, style, text with `\n`, `\t` and `\u{hex}`; lines that begin with # are comments. Throws on others. */
export function readSentences(file: URL | string = SENTENCES): readonly Sentence[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, i) => (line.trim() === '' || line.startsWith('#') ? [] : [sentence(line, i + 1)]));
}

export function measure(sentences: readonly Sentence[]): Figures {
  const judged = sentences.map((one) => ({ ...one, said: guard(one.text).verdict }));
  const wanted = judged.filter(({ verdict }) => verdict !== 'pass');
  const flagged = judged.filter(({ said }) => said !== 'pass');
  const toBlock = judged.filter(({ verdict }) => verdict === 'block');
  const blocked = judged.filter(({ said }) => said === 'block');
  const kinds = new Set(wanted.flatMap((one) => one.kinds));
  const styles = new Set(judged.map(({ style }) => style));
  const share = (of: typeof judged): Share => ({
    wanted: of.filter(({ verdict }) => verdict !== 'pass').length,
    found: of.filter(({ verdict, said }) => verdict !== 'pass' && said !== 'pass').length,
    wrong: of.filter(({ verdict, said }) => verdict === 'pass' && said !== 'pass').length,
  });
  return {
    precision: ratio(flagged.filter(({ verdict }) => verdict !== 'pass').length, flagged.length),
    recall: ratio(wanted.filter(({ said }) => said !== 'pass').length, wanted.length),
    blockRecall: ratio(toBlock.filter(({ said }) => said === 'block').length, toBlock.length),
    blockPrecision: ratio(blocked.filter(({ verdict }) => verdict === 'block').length, blocked.length),
    byKind: new Map(
      [...kinds].map((kind) => [kind, share(judged.filter((one) => one.kinds.includes(kind)))]),
    ),
    byStyle: new Map([...styles].map((style) => [style, share(judged.filter((one) => one.style === style))])),
    missed: wanted.filter(({ said }) => said === 'pass'),
    alarms: flagged.filter(({ verdict }) => verdict === 'pass'),
  };
}

export const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

const ratio = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);

function sentence(line: string, at: number): Sentence {
  const [verdict, kinds, style, text] = line.split('\t');
  if ((verdict !== 'block' && verdict !== 'warn' && verdict !== 'pass') || !kinds || !style || !text)
    throw new Error(`line ${at} is no labelled sentence`);
  return {
    verdict,
    kinds: kinds === 'none' ? [] : kinds.split(','),
    style,
    text: unescaped(text),
    line: at,
  };
}

const unescaped = (text: string): string =>
  text.replace(/\\(?:n|t|u\{([0-9a-f]+)\})/giu, (escape, hex: string | undefined) =>
    hex ? String.fromCodePoint(Number.parseInt(hex, 16)) : escape === '\\n' ? '\n' : '\t',
  );
