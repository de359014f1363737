// What every part of the tour is made of: acts that must succeed, and the buttons of what was answered.
import type { Place } from '../../src/capability.ts';
import type { Json } from '../../src/store/store.ts';
import { TENANT, type TestHouse } from '../house.ts';

export const CHANNEL: Place = { kind: 'channel', channel: '19:frokost@thread.tacv2' };

/** An act that must succeed. */
export async function does(house: TestHouse, who: string, verb: string, input: object, place?: Place) {
  const answer = await house.act(who, verb, input, place);
  if (answer.refused) throw new Error(`${who} could not ${verb}: ${answer.text}`);
  return answer;
}

export type Answered = Awaited<ReturnType<TestHouse['act']>>;

/** What the buttons with this verb carry; there must be one. */
export function buttons({ card }: Answered, verb: string): readonly Record<string, unknown>[] {
  const found = (card?.actions ?? []).filter((one) => one.verb === verb);
  if (found.length === 0)
    throw new Error(`no button for ${verb} among ${card?.actions.map((one) => one.verb).join(', ')}`);
  return found.map(({ data }) => data as Record<string, unknown>);
}

export const buttonOf = (answer: Answered, verb: string): Record<string, unknown> =>
  buttons(answer, verb)[0] ?? {};
export const lastButton = (answer: Answered, verb: string): Record<string, unknown> =>
  buttons(answer, verb).at(-1) ?? {};

export async function operate(house: TestHouse, verb: string, input: object): Promise<void> {
  const answer = await house.house.dispatch({
    actor: { kind: 'operator', tenant: TENANT },
    place: { kind: 'operator' },
    verb,
    input,
    now: house.now(),
  });
  if (answer.refused) throw new Error(`the operator could not ${verb}: ${answer.refused}`);
}

/** Laid in the store past the verbs: what no verb makes yet. */
export async function lay({ store }: TestHouse, key: string, value: object): Promise<void> {
  const there = await store.get(TENANT, key);
  await store.commit(TENANT, { put: [{ key, value: value as Json, version: there?.version ?? 0 }] });
}
