// What the tests of concerns begin with: a municipality with a coordinator and somebody who worries, and the way answered as they would.
import type { KindName } from '../../src/domain/records.ts';
import { KINDS } from '../../src/domain/records.ts';
import { keyOf } from '../../src/reading/read.ts';
import { type TestHouse, AREA, openHouse } from '../house.ts';
import { lay } from '../tours/tools.ts';

export const COORDINATOR = 'koordinator';

export async function openConcerns(
  options: { now?: string; concernKeys?: readonly Uint8Array[] } = {},
): Promise<TestHouse> {
  const house = await openHouse({ now: '2026-11-23T10:00', preset: 'nes', ...options });
  await house.roles({ koordinator: 'SLT-koordinator', kontakt: 'Politikontakt' });
  for (const who of ['laerer', 'fremmed']) await house.meets(who);
  return house;
}

/** The municipality has recorded its assessment: free text may be written. */
export const assess = (house: TestHouse, more: object = {}): Promise<void> =>
  lay(house, keyOf(AREA, 'concernRules', 'rules'), {
    lines: [],
    assessment: {
      done: '2026-10-01',
      responsible: 'Personvernombud',
      agreement: 'Arkivet 2026/77',
      by: 'id-1',
      at: house.now(),
    },
    ...more,
  });

export const GROUP = [
  { step: 'about', about: 'group' },
  { step: 'kind', topics: 'drugs,violence', where: 'school' },
  { step: 'grave', since: 'weeks', gravity: 'worry', urgency: 'week' },
  { step: 'tried', tried: 'talked', level: '1' },
  { step: 'talk', with: 'coordinator', how: 'phone', when: 'morning' },
] as const;

export const PERSON = [
  { step: 'about', about: 'person' },
  { step: 'grave', urgency: 'today' },
  { step: 'tried', tried: 'nothing', level: 'unsure' },
  { step: 'talk', with: 'police', how: 'meet', when: 'any' },
] as const;

/** The questions answered, up to what follows them. */
export async function answers(house: TestHouse, who: string, steps: readonly object[] = GROUP) {
  let heard;
  for (const step of steps) {
    heard = await house.act(who, 'concern.answer', step);
    if (heard.refused) throw new Error(`${JSON.stringify(step)}: ${heard.text}`);
  }
  return heard;
}

/** Sent, with the number it got. */
export async function sends(house: TestHouse, who = 'laerer', steps: readonly object[] = GROUP) {
  await answers(house, who, steps);
  const heard = await house.act(who, 'concern.send', {});
  const id = /\d{4}-\d{5}/.exec(heard.text)?.[0];
  if (!id) throw new Error(`not sent: ${heard.text}`);
  return { id, heard };
}

/** Every record there is, as it lies. */
export async function everything(house: TestHouse): Promise<string> {
  const all = await Promise.all(Object.keys(KINDS).map((kind) => house.list(kind as KindName)));
  return JSON.stringify(all);
}
