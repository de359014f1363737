// The README's chapter on privacy is used for the municipality's own assessment: its tables say what the program does, and not what
// it did once.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { ACCESS, type Action, type Guarded, type PlaceKind, type Standing } from '../src/domain/access.ts';
import { KINDS, type KindName } from '../src/domain/records.ts';
import { KEPT } from '../src/web/pages.ts';

const README = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

const RECORD: Readonly<Record<Guarded, string>> = {
  draft: 'Påbegynt henvendelse',
  concern: 'Henvendelsen',
  text: 'Fritekst',
  consent: 'Om samtykke finnes',
  log: 'Innsynsloggen',
  counts: 'Tall per kvartal',
  rules: 'Kommunens regler, numre og frister',
};
const ACTION: Readonly<Record<Action, string>> = {
  read: 'se',
  write: 'skrive',
  withdraw: 'trekke tilbake',
  answer: 'svare på spørsmål',
  triage: 'ta imot og spørre',
  pass: 'sende videre, følge opp',
  accept: 'overta',
  close: 'avslutte, svare på arkivering',
  export: 'hente ut',
  erase: 'slette',
};
const AS: Readonly<Record<Standing, string>> = {
  reporter: 'den som meldte',
  holder: 'stafettholderen',
  offered: 'den som er spurt om å overta',
  coordinator: 'koordinator og stedfortreder',
  employee: 'alle ansatte',
  operator: 'drift',
  clock: 'tjenesten selv',
};
/** What differs from private chat and one's own tab, where all the rest is done. */
function elsewhere(places: readonly PlaceKind[]): string {
  if (places.includes('channel')) return ' (også i kanal)';
  if (!places.includes('link')) return '';
  return places.includes('private') ? ' (også egen lenke, ti minutter)' : ' (egen lenke)';
}

const accessRows = Object.entries(ACCESS).flatMap(([record, actions]) =>
  Object.entries(actions).map(([action, cell]) => {
    const who = Object.entries(cell)
      .filter(([standing]) => standing !== 'coordinator' || !('employee' in cell))
      .map(([standing, places]) => AS[standing as Standing] + elsewhere(places));
    return `| ${RECORD[record as Guarded]} | ${ACTION[action as Action]} | ${who.join('; ')} |`;
  }),
);

const CONCERNS: readonly KindName[] = [
  ...(['concernDraft', 'concern', 'sealed', 'accessEntry'] as const),
  ...(['concernRules', 'trend', 'trendTally'] as const),
];
const keptRows = CONCERNS.map((kind) => `| ${KEPT[kind]} | ${KINDS[kind].keep} |`);

describe('the README', () => {
  it('tells who may do what with a concern as the table of access has it', () => {
    expect(accessRows.filter((row) => !README.includes(row)).join('\n')).toBe('');
    expect(accessRows.length).toBeGreaterThan(20);
  });

  it('tells what is kept of concerns, and how long, as the records have it', () => {
    expect(keptRows.filter((row) => !README.includes(row)).join('\n')).toBe('');
  });
});
