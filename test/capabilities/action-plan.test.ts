import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { actionPlan } from '../../src/capabilities/action-plan.ts';
import type { Due, Window } from '../../src/capability.ts';
import { type Instant, type Wall, DAY_MS, instantOf } from '../../src/domain/calendar.ts';
import { openReading } from '../../src/reading/read.ts';
import type { Json } from '../../src/store/store.ts';
import { textsIn } from '../../src/texts/index.ts';
import { AREA, TENANT, type TestHouse, openHouse } from '../house.ts';

let house: TestHouse;
beforeEach(async () => {
  house = await openHouse({ preset: 'jevnaker' });
  await house.roles({ rektor: 'Jevnaker ungdomsskole' });
});
afterEach(async () => {
  expect(house.faults).toEqual([]);
  await house.close();
});

const set = (typed: object) => house.act('koordinator', 'actionPlan.set', typed);
const told = (about: string) =>
  house.sent().filter((one) => one.to === 'koordinator' && one.card.text.includes(about));

describe('the action plan as a whole', () => {
  it('tells its period, how its measures stand, and what must be mended', async () => {
    await house.act('rektor', 'measure.report', {
      measures: ['jevnaker-16'],
      'status.jevnaker-16': 'delayed',
    });
    await set({ title: 'Tryggere sammen', from: '2026-01-01', to: '2029-12-31', revision: '2027-02-01' });
    const { text } = await house.say('rektor', 'handlingsplan');
    expect(text).toContain('Tryggere sammen');
    expect(text).toContain('1. januar 2026 – 31. desember 2029');
    expect(text).toContain('1. februar 2027');
    expect(text).toContain('Testvik: 26 tiltak.');
    expect(text).toContain('1\nForsinket');
    expect(text).toContain('25\nIngen status ennå');
    expect(text).toMatch(/[345]\nUten ansvarlig/);
  });

  it('leads to the delayed measures, and is changed by the coordinator only', async () => {
    await house.act('rektor', 'measure.report', {
      measures: ['jevnaker-16'],
      'status.jevnaker-16': 'delayed',
    });
    const shown = await house.ask('rektor', 'handlingsplan');
    expect(shown.card?.actions.map(({ title }) => title)).toEqual(['Vis tiltakene', 'Vis de forsinkede']);
    expect((await house.press('rektor', 'Vis de forsinkede')).text).toContain('1 tiltak passer');
    expect((await house.act('rektor', 'actionPlan.set', { title: 'x' })).refused).toBe('notAllowed');
    await house.ask('koordinator', 'handlingsplan');
    await house.press('koordinator', 'Endre navn og datoer');
    const saved = await house.press('koordinator', 'Lagre', { title: 'Planen', to: '2028-12-31' });
    expect(saved.text).toContain('Planens navn og datoer er lagret.');
    expect(saved.text).toContain('til 31. desember 2028');
  });

  it('ends after it begins, and names nobody', async () => {
    const wrong = await set({ title: 'Planen', from: '2027-01-01', to: '2026-01-01' });
    expect(wrong.text).toContain('Planen må slutte etter at den begynner');
    expect((await set({ title: 'ring 912 34 567' })).refused).toBe('identifies');
    expect(await house.get('planPeriod', 'plan')).toBeUndefined();
  });

  it('set by two at once tells the second, and keeps the goal areas', async () => {
    const key = `${AREA}/planPeriod/plan`;
    const value = { title: '', goalAreas: ['Skole'] } as Json;
    await house.store.commit(TENANT, { put: [{ key, value, version: 0 }] });
    await house.ask('koordinator', 'handlingsplan');
    await house.press('koordinator', 'Endre navn og datoer');
    await set({ title: 'Den andres' });
    const told_ = await house.press('koordinator', 'Lagre', { title: 'Min' });
    expect(told_.text).toContain('Noen andre endret dette mens du skrev.');
    expect(told_.text).toContain('Den andres');
    expect(told_.text).toContain('Min');
    await house.press('koordinator', 'Lagre', { title: 'Min' });
    expect(await house.get('planPeriod', 'plan')).toEqual({ title: 'Min', goalAreas: ['Skole'] });
  });
});

describe('the coordinator hears', () => {
  it('a month before the revision and on its day, on a working morning', async () => {
    await set({ title: 'Planen', revision: '2027-02-14' });
    await house.tick('2027-01-15T08:59');
    expect(told('skal revideres')).toEqual([]);
    await house.tick('2027-01-15T09:01');
    expect(told('Planen skal revideres 14. februar 2027.')).toHaveLength(1);
    await house.tick('2027-02-12T09:01');
    expect(told('skal revideres')).toHaveLength(1);
    await house.tick('2027-03-20T09:01');
    expect(told('skal revideres')).toEqual([]);
  });

  it('nothing of a revision that has been set anew', async () => {
    await set({ title: 'Planen', revision: '2027-02-14' });
    await house.tick('2027-01-14T09:01');
    await set({ title: 'Planen', revision: '2028-02-14' });
    await house.tick('2027-01-15T09:01');
    expect(told('skal revideres')).toEqual([]);
  });

  it('half a year, two months and two weeks before the plan runs out, then each month until it is set anew', async () => {
    await set({ title: 'Planen', to: '2027-12-31' });
    const heard: string[] = [];
    for (
      let at: number = instantOf('2027-06-01T09:01' as Wall);
      at < instantOf('2028-04-10T00:00' as Wall);
      at += DAY_MS
    ) {
      const wall = new Date(at).toISOString().slice(0, 10);
      await house.tick(`${wall}T09:01`);
      const n = told('Planen g').length;
      if (n > 0) heard.push(`${wall} ${n}`);
    }
    expect(heard).toEqual([
      '2027-06-30 1',
      '2027-10-29 1',
      '2027-12-17 1',
      '2028-01-03 1',
      '2028-02-01 1',
      '2028-03-01 1',
      '2028-04-03 1',
    ]);
    await set({ title: 'Ny plan', from: '2028-01-01', to: '2031-12-31' });
    await house.tick('2028-06-01T09:01');
    expect(told('Planen g')).toEqual([]);
  }, 60_000);

  it('the same whether asked by the hour, or for many days at once', async () => {
    await set({ title: 'Planen', to: '2026-12-31', revision: '2027-01-20' });
    const area = await house.get('area', AREA);
    if (!area || !actionPlan.due) throw new Error('no municipality');
    const { due } = actionPlan;
    const ask = (window: Window): Promise<readonly Due[]> =>
      due(
        { now: window.until, area, read: openReading(house.store, TENANT, AREA), texts: textsIn('nb') },
        window,
      );
    const ids = (all: readonly Due[]) =>
      all.flatMap(({ at, outcome }) => (outcome.send ?? []).map(({ id }) => `${at} ${id}`));
    const from = instantOf('2026-11-01T08:00' as Wall);
    const until = (from + 200 * DAY_MS) as Instant;
    const once = ids(await ask({ after: from, until })).toSorted();
    expect(once.length).toBeGreaterThan(6);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 200 * 24 - 1 }), { maxLength: 30 }),
        async (hours) => {
          const cuts = [
            from,
            ...[...new Set(hours)].toSorted((a, b) => a - b).map((h) => from + h * 3_600_000),
            until,
          ];
          const parts = await Promise.all(
            cuts.slice(1).map((end, n) => ask({ after: cuts[n] as Instant, until: end as Instant })),
          );
          expect(ids(parts.flat()).toSorted()).toEqual(once);
        },
      ),
      { numRuns: 30 },
    );
  });
});
