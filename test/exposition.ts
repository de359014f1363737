// Reads Prometheus' text format 0.0.4 as strictly as it is written down, and throws at the first line that is not in it
// (prometheus.io/docs/instrumenting/exposition_formats).

export type Sample = {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
};
export type Family = { readonly type: string; readonly help: string; readonly samples: readonly Sample[] };

const NAME = '[a-zA-Z_:][a-zA-Z0-9_:]*';
const LABEL = '[a-zA-Z_][a-zA-Z0-9_]*="(?:[^"\\\\\\n]|\\\\["\\\\n])*"';
const LINE = new RegExp(`^(${NAME})(?:\\{(${LABEL}(?:,${LABEL})*)?,?\\})? (\\S+)(?: -?\\d+)?$`);
const VALUE = /^(?:[+-]?Inf|NaN|Nan|[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)$/i;
const TYPES = ['counter', 'gauge', 'histogram', 'summary', 'untyped'];
const SUFFIXES: Readonly<Record<string, readonly string[]>> = {
  histogram: ['_bucket', '_sum', '_count'],
  summary: ['', '_sum', '_count'],
};

/** Name → family. Each has one HELP and one TYPE before its samples, its samples stand together, and none stands twice. */
export function readExposition(text: string): ReadonlyMap<string, Family> {
  if (!text.endsWith('\n')) throw new Error('the last line does not end');
  const families = new Map<string, { type: string; help: string; samples: Sample[] }>();
  const seen = new Set<string>();
  let help: readonly [string, string] | undefined;
  let current: string | undefined;
  for (const line of text.split('\n')) {
    if (line === '') continue;
    const [, helped, words] = new RegExp(`^# HELP (${NAME}) (.*)$`).exec(line) ?? [];
    const [, typed, type] = new RegExp(`^# TYPE (${NAME}) (\\w+)$`).exec(line) ?? [];
    if (helped !== undefined) {
      if (families.has(helped)) throw new Error(`told of twice: ${line}`);
      help = [helped, words ?? ''];
    } else if (typed !== undefined) {
      if (help?.[0] !== typed || !TYPES.includes(type ?? '')) throw new Error(`no type: ${line}`);
      families.set(typed, { type: type ?? '', help: help[1], samples: [] });
      current = typed;
    } else {
      const sample = sampleOf(line);
      const family = families.get(current ?? '');
      const names = (SUFFIXES[family?.type ?? ''] ?? ['']).map((suffix) => `${current}${suffix}`);
      if (!family || !names.includes(sample.name)) throw new Error(`out of place: ${line}`);
      const key = line.slice(0, line.lastIndexOf(' '));
      if (seen.has(key)) throw new Error(`twice: ${line}`);
      seen.add(key);
      family.samples.push(sample);
    }
  }
  return families;
}

function sampleOf(line: string): Sample {
  const [, name = '', labels = '', value = ''] = LINE.exec(line) ?? [];
  if (name === '' || !VALUE.test(value)) throw new Error(`not a sample: ${line}`);
  const pairs = [...labels.matchAll(/([a-zA-Z_]\w*)="((?:[^"\\]|\\.)*)"/g)].map(
    ([, key = '', text = '']) => [key, text] as const,
  );
  if (new Set(pairs.map(([key]) => key)).size !== pairs.length) throw new Error(`a label twice: ${line}`);
  return { name, labels: Object.fromEntries(pairs), value: numberOf(value) };
}

const numberOf = (text: string): number =>
  /inf$/i.test(text)
    ? text.startsWith('-')
      ? -Infinity
      : Infinity
    : Number(/^nan$/i.test(text) ? NaN : text);
