// What a document may bring with it that must not be kept, and what no record has room for: it is stopped or shortened, never a fault.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Block } from '../../src/domain/document.ts';
import { HISTORY_HEADINGS, MEASURE_HEADINGS, PLAN_HEADINGS } from '../../src/domain/plan-out.ts';
import { AREA, TENANT, type TestHouse, openHouse } from '../house.ts';

let house: TestHouse;
beforeEach(async () => {
  house = await openHouse({ preset: 'krad' });
});
afterEach(async () => {
  expect(house.faults).toEqual([]);
  await house.close();
});

const table = (...rows: readonly (readonly string[])[]): Block => ({
  kind: 'table',
  rows: rows.map((row) => [...row]),
});
const taken = async (...blocks: readonly Block[]) => {
  const shown = await house.act('koordinator', 'import.read', { name: 'plan.docx', blocks: [...blocks] });
  const kept = await house.store.list(TENANT, `${AREA}/planDraft/`);
  const button = shown.card?.actions.find(({ verb }) => verb === 'import.take');
  const done = button && (await house.act('koordinator', 'import.take', button.data));
  return { shown, kept, done };
};

/** Each cell of a table under its heading; the rest empty. */
const rowOf = (headings: readonly string[], cells: Readonly<Record<string, string>>): readonly string[] =>
  headings.map((one) => cells[one] ?? '');

const POINTER = 'ring 987 65 432';

describe('what points out a person', () => {
  it('is kept nowhere of a plan, whatever cell it stood in', async () => {
    const { kept, done } = await taken(
      { kind: 'heading', level: 1, text: `Handlingsplan for SLT 2026–2029, ${POINTER}` },
      { kind: 'heading', level: 2, text: `Trygge oppvekstvilkår, ${POINTER}` },
      table(
        [
          'Tiltak',
          'Innhold',
          'Ansvar',
          'Samarbeidspartnere',
          'Frist',
          'Status',
          'Nivå',
          'Evaluering',
          'Ukjent',
        ],
        [
          'Natteravner',
          'Ute',
          `Rektor, ${POINTER}`,
          `Nav, ${POINTER}`,
          `Løpende, ${POINTER}`,
          POINTER,
          POINTER,
          POINTER,
          POINTER,
        ],
        [`Kurs ${POINTER}`, POINTER, 'Rektor', POINTER, POINTER, `I rute ${POINTER}`, '', '', ''],
        ['', '', '', POINTER, '', '', '', '', ''],
      ),
      table(
        ['Møte', 'Formål', 'Hyppighet', 'Innkaller', 'Deltakere'],
        ['Foreldreforum', POINTER, POINTER, 'Rektor', `Rektor, ${POINTER}`],
      ),
      table(['Rart', 'Annet'], [POINTER, 'x']),
    );
    expect(kept).toHaveLength(1);
    expect(JSON.stringify(kept)).not.toContain('987 65 432');
    expect(done?.refused).toBeUndefined();
    expect(JSON.stringify(await house.store.list(TENANT, ''))).not.toContain('987 65 432');
    const roles = (await house.list('role')).map(({ value }) => value.name);
    expect(roles).toContain('Rektor');
    expect(roles.filter((name) => /ring|…/.test(name))).toEqual([]);
  });

  it('is kept nowhere of an export that somebody has written in', async () => {
    const { kept, done } = await taken(
      table(
        MEASURE_HEADINGS,
        rowOf(MEASURE_HEADINGS, {
          Tiltak: `Kurs ${POINTER}`,
          Innhold: POINTER,
          Målområde: POINTER,
          Kommentar: POINTER,
        }),
      ),
      table(
        HISTORY_HEADINGS,
        rowOf(HISTORY_HEADINGS, {
          'Tiltaks-id': 'x',
          Tidspunkt: '2026-03-01T08:00:00.000Z',
          Status: 'I rute',
          Kommentar: POINTER,
          'Ønsket avklaring': POINTER,
          'Meldt for rollen': POINTER,
        }),
      ),
      table(PLAN_HEADINGS, rowOf(PLAN_HEADINGS, { Navn: `Plan ${POINTER}`, Målområder: POINTER })),
    );
    expect(JSON.stringify(kept)).not.toContain('987 65 432');
    expect(done?.refused).toBeUndefined();
    expect(JSON.stringify(await house.store.list(TENANT, ''))).not.toContain('987 65 432');
  });
});

describe('what no record has room for', () => {
  it('is shortened, in an export as in any other plan', async () => {
    const long = 'svært lang tekst '.repeat(200);
    const cells = Object.fromEntries(MEASURE_HEADINGS.map((one) => [one, long]));
    const { done } = await taken(
      table(MEASURE_HEADINGS, rowOf(MEASURE_HEADINGS, cells)),
      table(PLAN_HEADINGS, rowOf(PLAN_HEADINGS, { Navn: long, Målområder: long })),
    );
    expect(done?.text).toContain('Lagret');
  });

  it('is a plan of more measures than any municipality has, said in words', async () => {
    const rows = Array.from({ length: 1200 }, (_, n) => [`Tiltak nummer ${n} her`, 'Ute', 'Rektor']);
    const { shown } = await taken(table(['Tiltak', 'Innhold', 'Ansvar'], ...rows));
    expect(shown.text).toContain('tiltak');
  });

  it('is not told twice, where a row of the history stands twice', async () => {
    const told = rowOf(HISTORY_HEADINGS, {
      'Tiltaks-id': 'kurs',
      Tidspunkt: '2026-03-01T08:00:00.000Z',
      Status: 'I rute',
    });
    const { done } = await taken(
      table(MEASURE_HEADINGS, rowOf(MEASURE_HEADINGS, { Id: 'kurs', 'Tiltaks-id': 'kurs', Tiltak: 'Kurs' })),
      table(HISTORY_HEADINGS, told, told),
    );
    expect(done?.text).toContain('Lagret');
  });
});
