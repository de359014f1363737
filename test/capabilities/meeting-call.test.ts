import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Instant, type Wall, addDays, day, instantOf } from '../../src/domain/calendar.ts';
import type { Forum } from '../../src/domain/forum.ts';
import { keyOf, openReading } from '../../src/reading/read.ts';
import { textsIn } from '../../src/texts/index.ts';
import { AREA, TENANT, type TestHouse, openHouse } from '../house.ts';
import { lay } from '../tours/tools.ts';

/** Fagteam meets every second Thursday of the month at nine, and nobody calls it. */
async function monthly(change: Partial<Forum> = {}, now = '2026-11-02T08:00'): Promise<TestHouse> {
  const house = await openHouse({ now, preset: 'jevnaker' });
  await house.roles({ rektor: 'Rektor', politi: 'Politikontakt' });
  const forum = await house.get('forum', 'fagteam');
  const rhythm = { cadence: { kind: 'monthly', nth: 2, weekday: 4 }, start: '09:00', end: '10:30' };
  await lay(house, keyOf(AREA, 'forum', 'fagteam'), { ...forum, ...rhythm, members: ['rektor'], ...change });
  await house.tick(now);
  house.sent();
  return house;
}

/** What was said of it on the cards of the days, to whom and when. */
async function told(house: TestHouse): Promise<readonly string[]> {
  const notices = await house.list('notice');
  const about = notices.filter(({ value }) => value.view === 'meeting.uncalled');
  const who = new Map<string, string>();
  for (const name of ['koordinator', 'rektor', 'politi']) who.set(await house.personOf(name), name);
  return about.map(({ id, value }) => {
    const [person = '', at = ''] = id.split('/');
    return `${who.get(person)} ${at} ${String(value.with['session'])}`;
  });
}

describe('a meeting that nobody has called', () => {
  it('is told of three weeks before, and again a week before', async () => {
    const house = await monthly();
    await house.tick('2026-12-09T23:00');
    expect((await told(house)).filter((one) => one.endsWith('fagteam/2026-12-10'))).toEqual([
      'koordinator 2026-11-19 fagteam/2026-12-10',
      'koordinator 2026-12-03 fagteam/2026-12-10',
    ]);
    await house.close();
  });

  it('is called from that card with two presses', async () => {
    const house = await monthly();
    await house.tick('2026-11-19T09:00');
    const card = house.sent().find(({ to }) => to === 'koordinator')?.card;
    expect(card?.text).toContain('Ikke kalt inn ennå: Fagteam torsdag 10. desember');
    const open = card?.actions.find(({ data }) => JSON.stringify(data).includes('call/fagteam'));
    await house.act('koordinator', open?.verb ?? '', open?.data ?? {});
    const draft = await house.press('koordinator', 'Se og send');
    expect(draft.text).toContain('torsdag 10. desember 2026 (uke 50) kl. 09.00–10.30');
    await house.press('koordinator', draft.card?.actions[0]?.title ?? '');
    await house.tick('2026-12-09T23:00');
    expect((await told(house)).filter((one) => one.endsWith('2026-12-10'))).toHaveLength(1);
    await house.close();
  });

  it('is told to whoever calls it, and to the coordinator where nobody holds that role', async () => {
    const police = await monthly({ convener: 'politikontakt' });
    await police.tick('2026-11-19T10:00');
    expect(await told(police)).toContain('politi 2026-11-19 fagteam/2026-12-10');
    await police.close();
    const vacant = await monthly({ convener: 'leder-barnevern' });
    await vacant.tick('2026-11-19T10:00');
    expect(await told(vacant)).toContain('koordinator 2026-11-19 fagteam/2026-12-10');
    await vacant.close();
  });

  it('follows the forum’s own number of days, moved back to a working day', async () => {
    const house = await monthly({ callDays: 32 });
    await house.tick('2026-11-10T10:00');
    // 32 days before is a Sunday.
    expect(await told(house)).toContain('koordinator 2026-11-06 fagteam/2026-12-10');
    await house.close();
  });

  it.each([
    ['others call', { calledByOthers: true }],
    ['another municipality here calls', { home: { area: 'nabo', forum: 'fagteam' } as never }],
    [
      'is called, the day a holiday nobody has decided about',
      { cadence: { kind: 'onDate', date: 25 } as const },
    ],
  ])('is nobody’s to call here when it is one that %s', async (_, change) => {
    const house = await monthly(change);
    await house.tick('2026-12-24T23:00');
    expect((await told(house)).filter((one) => /2026-12-(10|25)$/.test(one))).toEqual([]);
    await house.close();
  });

  it('is not told of twice when the day has a joint meeting that another forum calls', async () => {
    const house = await monthly();
    const joint = {
      ...{ id: 'koordineringsgruppe/2026-12-10', forum: 'koordineringsgruppe', day: '2026-12-10' },
      ...{ start: '09:00', end: '10:00', place: '', agenda: [], state: 'invited', invitees: [] },
      joint: ['fagteam'],
    };
    await lay(house, keyOf(AREA, 'meeting', joint.id), joint);
    await house.tick('2026-12-09T23:00');
    expect((await told(house)).filter((one) => one.endsWith('2026-12-10'))).toEqual([]);
    await house.close();
  });

  it('is asked about the same, whether the clock ran each hour or had been down', async () => {
    const house = await monthly();
    const due = house.house.registry.capabilities.find(({ name }) => name === 'meeting')?.due;
    const area = await house.get('area', AREA);
    if (!due || !area) throw new Error('no clock');
    const asked = async (after: Instant, until: Instant) => {
      const read = openReading(house.store, TENANT, AREA);
      return due({ now: until, area, read, texts: textsIn('nb') }, { after, until });
    };
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 1, max: 49 }),
        async (from, hours) => {
          const start = instantOf(`${addDays(day('2026-11-03'), from)}T00:00` as Wall);
          const steps = Array.from({ length: hours + 1 }, (_, n) => (start + n * 3_600_000) as Instant);
          const whole = await asked(start, steps.at(-1) ?? start);
          const parts = [];
          for (const [n, until] of steps.slice(1).entries())
            parts.push(...(await asked(steps[n] ?? start, until)));
          expect(whole.toSorted((a, b) => a.at - b.at)).toEqual(parts);
        },
      ),
      { numRuns: 15 },
    );
    await house.close();
  });
});
