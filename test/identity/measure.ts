// Prints how well the identity guard does on labelled sentences: `node test/identity/measure.ts [another.tsv]`; `--errors` lists the
// lines it is wrong about. Must not judge: the floors stand in sentences.test.ts.
import { type Figures, type Share, measure, percent, readSentences, SENTENCES } from './sentences.ts';

const args = process.argv.slice(2);
const file = args.find((arg) => !arg.startsWith('--')) ?? SENTENCES;
const sentences = readSentences(file);

const started = performance.now();
const figures = measure(sentences);
const took = performance.now() - started;

const shares = (title: string, part: ReadonlyMap<string, Share>): readonly string[] => [
  title,
  ...[...part].map(
    ([name, { wanted, found, wrong }]) =>
      `  ${name.padEnd(12)} found ${found} of ${wanted}${wrong > 0 ? `, ${wrong} wrongly` : ''}`,
  ),
];

const errors = ({ missed, alarms }: Figures): readonly string[] => [
  ...missed.map(({ line, verdict, text }) => `missed (${verdict}), line ${line}: ${text}`),
  ...alarms.map(({ line, text }) => `flagged, line ${line}: ${text}`),
];

const lines = [
  `${sentences.length} sentences, ${took.toFixed(0)} ms`,
  `precision ${percent(figures.precision)}, recall ${percent(figures.recall)} (flagged: block or warn)`,
  `block: precision ${percent(figures.blockPrecision)}, recall ${percent(figures.blockRecall)}`,
  ...shares('by kind', figures.byKind),
  ...shares('by style', figures.byStyle),
  ...(args.includes('--errors') ? errors(figures) : []),
];
process.stdout.write(`${lines.join('\n')}\n`);
