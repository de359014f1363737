// A revised plan in which many titles have been reworded: what resembles is taken in one press, and what was answered stands.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Block } from '../../src/domain/document.ts';
import type { Measure } from '../../src/domain/measure.ts';
import { openReading } from '../../src/reading/read.ts';
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
const heading = (text: string): Block => ({ kind: 'heading', level: 2, text });
const read = (blocks: readonly Block[]) =>
  house.act('koordinator', 'import.read', { name: 'plan.docx', blocks: [...blocks] });
const pressed = async ({ card }: Awaited<ReturnType<TestHouse['act']>>, verb: string) =>
  house.act('koordinator', verb, { ...card?.actions.find((one) => one.verb === verb)?.data });
const measures = async (): Promise<readonly Measure[]> =>
  (await openReading(house.store, TENANT, AREA).list('measure')).map(({ value }) => value);

const WHAT = ['Natteravner', 'Foreldremøter', 'Ungdomslos', 'Trygghetsvandring', 'Skjenkekontroll'];
const WHERE = ['sentrum', 'Elvestad', 'Storvik', 'Nordbygda', 'Fjellgrenda', 'Lia', 'Havna', 'Moen'];

describe('a plan with many reworded titles', () => {
  it('takes every likely match in one press where forty titles have been reworded', async () => {
    const titles = WHERE.flatMap((where) => WHAT.map((what) => `${what} ${where}`));
    const plan = (all: readonly string[]) => [
      heading('Trygge oppvekstvilkår'),
      table(['Tiltak', 'Ansvar'], ...all.map((title) => [title, 'Frivilligsentralen'])),
    ];
    await pressed(await read(plan(titles)), 'import.take');
    const shown = await read(plan(titles.map((title) => `${title} (revidert)`)));
    const asked = await pressed(shown, 'import.ask');
    const button = asked.card?.actions.find(({ title }) => title === 'Ja til alle 40 som ligner');
    const before = await measures();
    const typed = { 'answer.0': 'new', 'answer.1': 'leave' };
    const all = await house.act('koordinator', 'import.answer', { ...button?.data, ...typed });
    expect(all.text).toContain('39 endrede');
    await pressed(all, 'import.take');
    const after = await measures();
    expect(after).toHaveLength(before.length + 1);
    expect(after.filter(({ title }) => title.endsWith('(revidert)'))).toHaveLength(40);
  });
});
