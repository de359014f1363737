// The plan's own table when somebody has worked in it with a spreadsheet: moved columns, changed cells, rows added and taken out.
import { describe, expect, it } from '@jest/globals';
import { day } from '../../src/domain/calendar.ts';
import type { Block } from '../../src/domain/document.ts';
import type { Measure } from '../../src/domain/measure.ts';
import { readBack, withBack } from '../../src/domain/plan-back.ts';
import type { Existing, MeasureRow } from '../../src/domain/plan-in/proposal-shape.ts';
import { proposalOf } from '../../src/domain/plan-in/proposal.ts';
import { understandPlan } from '../../src/domain/plan-in/understand.ts';
import { MEASURE_HEADINGS, planTables } from '../../src/domain/plan-out.ts';
import { readDocument } from '../../src/documents/read.ts';

const role = (id: string, name: string) => ({ id, name, aliases: [], holders: [], deputies: [] });
const ROLES = [role('rektor', 'Rektor'), role('kultursjef', 'Kultursjef')];
const measure = (id: string, title: string, more: Partial<Measure> = {}): Measure => ({
  id,
  title,
  content: `Om ${title}`,
  goalArea: 'Trygge møteplasser',
  owners: [{ kind: 'role', role: 'rektor' }],
  every: 'round',
  ...more,
});
const HERE: Existing = {
  measures: [
    measure('gagrupper', 'Gågrupper'),
    measure('apen-hall', 'Åpen hall', {
      timing: { words: 'innen 1. juni 2026', rhythm: 'once', by: day('2026-06-01') },
    }),
    measure('feltarbeid', 'Feltarbeid'),
  ],
  roles: ROLES,
  forums: [],
};

const plan = {
  measures: HERE.measures,
  roles: new Map(ROLES.map((one) => [one.id, one])),
  forums: new Map(),
};
const given = planTables(plan, [], undefined)[0]?.rows ?? [];
const at = (heading: string): number => MEASURE_HEADINGS.indexOf(heading);

type Rows = readonly (readonly string[])[];
const edited = (...changes: readonly (readonly [row: number, heading: string, text: string])[]): Rows => [
  MEASURE_HEADINGS,
  ...changes.reduce<Rows>(
    (rows, [n, heading, said]) => rows.with(n, (rows[n] ?? []).with(at(heading), said)),
    given,
  ),
];
const table = (rows: Rows): Block => ({ kind: 'table', rows: rows.map((row) => [...row]) });

function proposed(blocks: readonly Block[]) {
  const back = readBack(
    blocks,
    ROLES.map(({ name }) => name),
  );
  return proposalOf(withBack(understandPlan(back.rest, { from: day('2026-02-01') }), back), HERE);
}
const told = ({ understood, state }: MeasureRow): string =>
  `${understood.title}: ${state.kind === 'changed' ? state.changes.map(({ field, to }) => `${field} ${to}`).join('; ') : state.kind}`;

describe('a plan edited in a spreadsheet', () => {
  const work = [
    ...edited([0, 'Tiltak', 'Gågrupper til skolen'], [1, 'Ansvarlig', 'Rektor, Kultursjef']).slice(0, 3),
    MEASURE_HEADINGS.map((heading) => ({ Tiltak: 'Ny los', Frist: 'Innen 1.2.2027' })[heading] ?? ''),
  ];
  const expected = [
    'Gågrupper til skolen: title Gågrupper til skolen',
    'Åpen hall: owners Rektor, Kultursjef',
  ];

  it('a changed title and owner are changes, a row without id is new, and one taken out is told and stays', () => {
    const { measures, missing } = proposed([table(work)]);
    expect(measures.map(told)).toEqual([...expected, 'Ny los: new']);
    expect(measures[2]?.understood.timing).toMatchObject({ by: '2027-02-01' });
    expect(missing.measures.map(({ title }) => title)).toEqual(['Feltarbeid']);
  });

  it('moved columns say the same, and so do fewer', () => {
    const backwards = work.map((row) => row.toReversed());
    expect(proposed([table(backwards)]).measures.map(told)).toEqual([...expected, 'Ny los: new']);
    const noId = edited([1, 'Ansvarlig', 'Kultursjef']).map((row) => row.slice(1));
    expect(proposed([table(noId)]).measures.map(told)).toEqual([
      'Gågrupper: same',
      'Åpen hall: owners Kultursjef',
      'Feltarbeid: same',
    ]);
  });

  it('a column of their own goes to the content, under its heading', () => {
    const rows = edited().map((row, n) => [n === 0 ? 'Notat' : n === 1 ? 'Husk lys' : '', ...row]);
    const [first, second] = proposed([table(rows)]).measures;
    expect(first && told(first)).toBe('Gågrupper: content Om Gågrupper\nNotat: Husk lys');
    expect(second?.state.kind).toBe('same');
  });

  it('a day moved in either of its columns has moved', () => {
    const cell = proposed([table(edited([1, 'Frist (dag)', '01.09.2026']))]).measures[1];
    expect(cell && told(cell)).toContain('2026-09-01');
    const words = proposed([table(edited([1, 'Frist', 'innen 1. september 2026']))]).measures[1];
    expect(words && told(words)).toBe('Åpen hall: timing innen 1. september 2026 · 2026-09-01');
  });

  it('what a spreadsheet saves with semicolons, its own letters and its own way to write days is the same plan', async () => {
    const quoted = (cell: string): string => (/[;"\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
    const lines = edited([1, 'Frist (dag)', '01.06.2026']).map((row) => row.map(quoted).join(';'));
    const reading = await readDocument(Buffer.from(`${lines.join('\r\n')}\r\n`, 'latin1'), 'plan.csv');
    const blocks = reading.kind === 'read' ? reading.document.blocks : [];
    expect(proposed(blocks).measures.map(({ state }) => state.kind)).toEqual(['same', 'same', 'same']);
  });
});
