// Two municipalities in one organisation, with a concern under the same number in each: who coordinates one is nobody in the other, and
// nothing typed for a concern goes along while it is asked which municipality is meant.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { AreaId } from '../src/domain/area.ts';
import type { KindName, RecordOf } from '../src/domain/records.ts';
import { keyOf, openReading } from '../src/reading/read.ts';
import type { TenantId } from '../src/store/store.ts';
import { openVault } from '../src/vault.ts';
import { VERBS } from './access-verbs.ts';
import { ID, KEY } from './capabilities/triage-house.ts';
import { TENANT, type TestHouse, openHouse } from './house.ts';
import { lay } from './tours/tools.ts';

const [HERE, THERE] = ['jevnaker', 'ringerike'] as unknown as readonly [AreaId, AreaId];
const SAID = 'Det samler seg ungdom bak zirkelhallen.';
const OTHER = '22222222-2222-4222-8222-222222222222' as TenantId;

let house: TestHouse;
beforeEach(async () => {
  house = await openHouse({ now: '2026-11-23T10:00' });
  for (const area of [HERE, THERE]) {
    await lay(house, keyOf(undefined, 'area', area), {
      ...{ id: area, name: area, language: 'nb', coordinator: 'slt', closed: [], roundSteps: [14, 3] },
      createdAt: house.now(),
    });
    const coordinator = await belongs(`leder-${area}`, [area]);
    const role = { id: 'slt', name: 'SLT', aliases: [], holders: [{ person: coordinator }], deputies: [] };
    await lay(house, keyOf(area, 'role', 'slt'), role);
    const by = await belongs('begge', [HERE, THERE]);
    await lay(house, keyOf(area, 'concern', ID), {
      ...{ id: ID, by, at: house.now(), hasText: true, state: 'received', holder: by },
      answers: { about: 'group', topics: ['drugs'], where: 'school', urgency: 'week', tried: [] },
      history: [{ kind: 'sent', at: house.now(), by, told: [coordinator] }],
    });
    await lay(house, keyOf(area, 'concernRules', 'rules'), {
      lines: [],
      assessment: { done: '2026-10-01', responsible: 'ombud', agreement: 'arkiv', by, at: house.now() },
    });
    const text = await openVault([KEY]).in(TENANT, area).seal({ id: ID, field: 'text' }, `${SAID} ${area}`);
    await lay(house, keyOf(area, 'sealed', `${ID}/text`), { text });
  }
});
afterEach(async () => {
  expect(house.faults).toEqual([]);
  await house.close();
});

async function belongs(who: string, areas: readonly AreaId[]) {
  await house.meets(who);
  const id = await house.personOf(who);
  await lay(house, keyOf(undefined, 'person', id), { ...(await house.get('person', id)), areas });
  return id;
}

const inArea = <K extends KindName>(area: AreaId, kind: K, id: string): Promise<RecordOf<K> | undefined> =>
  openReading(house.store, TENANT, area).get(kind, id);

describe('who coordinates one municipality', () => {
  it('does nothing in the other by any press, whichever municipality it names', async () => {
    const before = JSON.stringify(await house.store.list(TENANT, `${THERE}/`));
    for (const [verb, { input = {} }] of Object.entries(VERBS)) {
      const own = 'concern' in input ? { concern: ID } : {};
      const heard = await house.act(`leder-${HERE}`, verb, { ...input, ...own, area: THERE });
      expect([verb, heard.text.includes('zirkel')]).toEqual([verb, false]);
    }
    expect(JSON.stringify(await house.store.list(TENANT, `${THERE}/`))).toBe(before);
  });

  it('reads there the text of that one, and no other', async () => {
    for (const area of [HERE, THERE]) {
      const heard = await house.act(`leder-${area}`, 'triage.text', { concern: ID });
      expect(heard.text).toContain(`zirkelhallen. ${area}`);
    }
  });

  it('opens nothing that was copied from the other', async () => {
    await lay(house, keyOf(HERE, 'sealed', `${ID}/text`), {
      ...((await inArea(THERE, 'sealed', `${ID}/text`)) ?? {}),
    });
    const heard = await house.act(`leder-${HERE}`, 'triage.text', { concern: ID });
    expect(heard.text).not.toContain('zirkel');
  });
});

describe('who belongs to both', () => {
  it('is not asked which with what was written in the buttons: it is said that the card is too old', async () => {
    const pressed = [
      await house.act('begge', 'concern.text', { text: SAID }),
      await house.act('begge', 'triage.ask', { concern: ID, ask: 'own', text: SAID }),
    ];
    expect(pressed.map(({ refused }) => refused)).toEqual(['noLonger', 'noLonger']);
    const typed = await house.say('begge', `bekymring ${SAID}`);
    expect(JSON.stringify(typed.card?.json)).not.toContain('zirkel');
    const asked = await house.say('begge', 'bekymring');
    expect(asked.card?.actions.map(({ data }) => Object.keys(data))).toEqual([
      ['text', 'area'],
      ['text', 'area'],
    ]);
  });

  it('takes back the one that is named, and the other stands', async () => {
    await house.act('begge', 'concern.withdraw', { concern: ID, area: HERE });
    expect((await inArea(HERE, 'concern', ID))?.state).toBe('closed');
    expect((await inArea(THERE, 'concern', ID))?.state).toBe('received');
  });
});

describe('somebody from another organisation', () => {
  it('with the very same id finds nothing', async () => {
    const person = await house.personOf('begge');
    for (const [verb, { input = {} }] of Object.entries(VERBS)) {
      const heard = await house.house.dispatch({
        actor: { kind: 'person', tenant: OTHER, person, founder: true },
        place: { kind: 'private' },
        verb,
        input: { ...input, ...('concern' in input ? { concern: ID } : {}), area: HERE },
        now: house.now(),
      });
      expect([verb, JSON.stringify(heard).includes('zirkel')]).toEqual([verb, false]);
    }
    expect(await house.store.list(OTHER, '')).toEqual([]);
  });
});
