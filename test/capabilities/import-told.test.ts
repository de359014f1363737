// How measures stand, as a plan that was given out tells it when it comes back: its history, and what somebody has written over it.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Block } from '../../src/domain/document.ts';
import type { Measure } from '../../src/domain/measure.ts';
import { HISTORY_HEADINGS, MEASURE_HEADINGS } from '../../src/domain/plan-out.ts';
import { type TestHouse, openHouse } from '../house.ts';

let house: TestHouse;
beforeEach(async () => {
  house = await openHouse({ preset: 'krad' });
});
afterEach(async () => {
  expect(house.faults).toEqual([]);
  await house.close();
});

type Cells = Readonly<Record<string, string>>;
const table = (headings: readonly string[], ...rows: readonly Cells[]): Block => ({
  kind: 'table',
  rows: [[...headings], ...rows.map((cells) => headings.map((one) => cells[one] ?? ''))],
});

const KURS = { Id: 'kurs', Tiltak: 'Kurs', Ansvarlig: 'SLT-koordinator' };
const at = '2026-03-01T08:00:00.000Z';
const told = (cells: Cells): Cells => ({ 'Tiltaks-id': 'kurs', Tidspunkt: at, Status: 'I rute', ...cells });

/** Handed in and taken: what was shown before the yes, and the answer to it. */
async function taken(measure: Cells, ...history: readonly Cells[]) {
  const blocks = [
    table(MEASURE_HEADINGS, { ...KURS, ...measure }),
    table(HISTORY_HEADINGS, ...history.map(told)),
  ];
  const shown = await house.act('koordinator', 'import.read', { name: 'plan.xlsx', blocks });
  const button = shown.card?.actions.find(({ verb }) => verb === 'import.take');
  if (button) await house.act('koordinator', 'import.take', button.data);
  return shown;
}
const kurs = async (): Promise<Measure | undefined> => house.get('measure', 'kurs');
const reports = async () => (await house.list('report')).map(({ value }) => value);

describe('the history of a plan', () => {
  it('keeps two who told of a measure at once apart by their roles, and knows both again', async () => {
    const two: readonly Cells[] = [
      { 'Meldt for rollen': 'Rektor' },
      { 'Meldt for rollen': 'NAV-leder', Status: 'Forsinket' },
    ];
    await taken({}, ...two);
    expect((await reports()).map(({ role }) => role).toSorted()).toEqual(['NAV-leder', 'Rektor']);
    expect((await taken({}, ...two)).text).toContain('Alt i dokumentet er som i planen her');
    expect(await reports()).toHaveLength(2);
  });

  it('is said to have lost what points out a person', async () => {
    const shown = await taken({}, { Kommentar: 'ring 987 65 432' });
    expect(shown.text).toContain('målområdene eller historikken (1 sted)');
    expect((await taken({}, { Kommentar: 'Ring rektor' })).text).not.toContain('peke ut en person');
  });
});

describe('a status written over its history', () => {
  it('stands from the day it was handed in, told by nobody, once', async () => {
    await taken({ Status: 'I rute' }, {});
    expect(await kurs()).toMatchObject({ latest: { status: 'onTrack' } });
    await taken({ Status: 'Forsinket', Kommentar: 'Stoppet opp' }, {});
    const after = await kurs();
    expect(after?.latest).toEqual({ status: 'delayed', comment: 'Stoppet opp', at: house.now() });
    expect(await reports()).toHaveLength(2);
    expect((await taken({ Status: 'Forsinket', Kommentar: 'Stoppet opp' }, {})).text).toContain(
      'Alt i dokumentet er som i planen her',
    );
    expect(await kurs()).toEqual(after);
  });

  it('is said of the whole where each tells for themselves', async () => {
    const each = { 'Hver for seg': 'Ja' };
    await taken({ ...each, Status: 'I rute' }, { 'Meldt for rollen': 'Rektor' });
    await taken({ ...each, Status: 'Forsinket' }, { 'Meldt for rollen': 'Rektor' });
    expect(await kurs()).toMatchObject({ latest: { status: 'delayed' }, voices: [{ status: 'delayed' }] });
  });

  it('and cells nobody understands are told of row by row', async () => {
    await taken({ Status: 'I rute' }, {});
    const blocks = [table(MEASURE_HEADINGS, { ...KURS, Rytme: 'nå og da', 'Frist (dag)': 'til jul' })];
    await house.act('koordinator', 'import.read', { name: 'plan.xlsx', blocks });
    const rows = await house.act('koordinator', 'import.rows', {});
    expect(rows.text).toContain('Forstod ikke «Rytme: nå og da»');
    expect(rows.text).toContain('Forstod ikke «Frist (dag): til jul»');
  });
});
