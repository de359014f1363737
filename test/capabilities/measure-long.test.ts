import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { AREA, TENANT, type TestHouse, openHouse } from '../house.ts';

/** Gjesdal, where one person answers for two hundred measures more. */
let house: TestHouse;
beforeEach(async () => {
  house = await openHouse({ preset: 'gjesdal', now: '2026-11-20T08:00' });
  await house.roles({ politi: 'Politikontakt' });
});
afterEach(async () => {
  expect(house.faults).toEqual([]);
  await house.close();
});

describe('a card of long words', () => {
  it('holds fewer measures, under the limit, and tells of exactly those it shows', async () => {
    const put = Array.from({ length: 200 }, (_, n) => ({
      key: `${AREA}/measure/lang-${n}`,
      value: {
        ...{ id: `lang-${n}`, title: `${n} ${'å'.repeat(190)}`, content: '', goalArea: 'x', every: 'round' },
        owners: [{ kind: 'role', role: 'politikontakt' }],
      },
      version: 0,
    }));
    await house.store.commit(TENANT, { put });
    await house.tick('2026-11-26T09:00');
    const bytes = (answer: Awaited<ReturnType<TestHouse['act']>>): number =>
      Buffer.byteLength(JSON.stringify(answer.card?.json), 'utf8');
    const first = await house.ask('politi', 'mine tiltak');
    const send = first.card?.actions.find(({ title }) => title === 'Send status')?.data as {
      measures: readonly string[];
    };
    const typed = send.measures.slice(0, 8).flatMap((id) => [
      [`status.${id}`, 'delayed'],
      [`comment.${id}`, 'ø'.repeat(1000)],
      [`wanted.${id}`, 'å'.repeat(1000)],
    ]);
    await house.press('politi', 'Send status', Object.fromEntries(typed));
    expect(await house.list('report')).toHaveLength(8);
    const again = await house.press('politi', 'Endre');
    expect(bytes(again)).toBeLessThan(28_000);
    const page = again.card?.actions.find(({ title }) => title === 'Send status')?.data as { count: number };
    expect(page.count).toBeLessThan(8);
    const next = await house.press('politi', `Lagre og vis de neste 8`);
    expect(next.text).toContain(`Viser ${page.count + 1}–`);
    expect(bytes(next)).toBeLessThan(28_000);
    expect(bytes(await house.ask('politi', 'mine tiltak'))).toBeLessThan(28_000);
  });

  it('holds as many as there is room for where their ids are long', async () => {
    const put = Array.from({ length: 200 }, (_, n) => ({
      key: `${AREA}/measure/${'x'.repeat(37)}${100 + n}`,
      value: {
        ...{ id: `${'x'.repeat(37)}${100 + n}`, title: 'å'.repeat(200), content: '', goalArea: 'x' },
        ...{ every: 'round', owners: [{ kind: 'role', role: 'politikontakt' }] },
      },
      version: 0,
    }));
    await house.store.commit(TENANT, { put });
    const form = await house.ask('politi', 'mine tiltak');
    expect(Buffer.byteLength(JSON.stringify(form.card?.json), 'utf8')).toBeLessThan(28_000);
    expect(form.text).toMatch(/Viser 1–8 av \d\d\./);
  });
});
