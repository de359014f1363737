// A municipality with concerns for the tests of triage: laid in the store as somebody has sent them, so that nothing of how they are
// sent is needed here.
import type { Concern, ConcernId } from '../../src/domain/concern.ts';
import type { Instant } from '../../src/domain/calendar.ts';
import { keyOf } from '../../src/reading/read.ts';
import { sealedId } from '../../src/reading/concerns.ts';
import { openVault } from '../../src/vault.ts';
import { AREA, TENANT, type TestHouse, openHouse } from '../house.ts';
import { lay } from '../tours/tools.ts';

export const KEY = new Uint8Array(32).fill(9);
export const ID = '2026-48213' as ConcernId;
export const ROLES = { rektor: 'Leder skole', nav: 'Leder NAV', politi: 'Politikontakt' };

/** Monday 23 November 2026, ten o'clock. «vara» stands in for the coordinator. */
export async function municipality(
  options: Parameters<typeof openHouse>[0] = {},
  roles: Readonly<Record<string, string>> = ROLES,
): Promise<TestHouse> {
  const house = await openHouse({ now: '2026-11-23T10:00', preset: 'krad', ...options });
  await house.roles(roles, { vara: 'SLT-koordinator' });
  house.sent();
  return house;
}

/** The assessment is recorded: text may be written. */
export async function assessed(house: TestHouse): Promise<void> {
  const by = await house.personOf('koordinator');
  const assessment = {
    ...{ done: '2026-10-01', responsible: 'personvernombud', agreement: 'sak 26/100', by, at: house.now() },
  };
  await lay(house, keyOf(AREA, 'concernRules', 'rules'), { lines: [], assessment });
}

export type Sent = Partial<Omit<Concern, 'answers' | 'by'>> & {
  readonly answers?: Partial<Concern['answers']>;
  readonly text?: string;
};

/** Sent by the head of the school at this moment. */
export async function sent(house: TestHouse, { answers, text, ...more }: Sent = {}, who = 'rektor') {
  const by = await house.personOf(who);
  const coordinator = await house.personOf('koordinator');
  const at = house.now();
  const usual: Concern = {
    id: ID,
    by,
    at,
    answers: {
      ...{ about: 'group', topics: ['drugs'], where: 'school', since: 'weeks', gravity: 'worry' },
      ...{ urgency: 'wait', tried: ['talked'], level: '1' },
    } as Concern['answers'],
    state: 'new',
    holder: by,
    history: [{ kind: 'sent', at, by, told: [coordinator] }],
  };
  const whole = { ...usual, ...more, answers: { ...usual.answers, ...answers } };
  if (text !== undefined) await sealed(house, whole.id, 'text', text);
  await lay(house, keyOf(AREA, 'concern', whole.id), {
    ...whole,
    ...(text === undefined ? {} : { hasText: true }),
  });
  await house.store.commit(TENANT, { wakeAt: [{ area: AREA, at: house.now() }] });
  return whole;
}

export async function sealed(house: TestHouse, id: string, field: string, text: string, key = KEY) {
  const vault = openVault([key]).in(TENANT, AREA);
  const value = { text: await vault.seal({ id, field }, text) };
  await lay(house, keyOf(AREA, 'sealed', sealedId(id, field)), value);
}

export const concernIn = async (house: TestHouse, id: string = ID): Promise<Concern> => {
  const found = await house.get('concern', id);
  if (!found) throw new Error(`no concern ${id}`);
  return found;
};

/** What has happened since it was sent, as the history says it. */
export const kindsOf = async (house: TestHouse, id: string = ID): Promise<readonly string[]> =>
  (await concernIn(house, id)).history.map(({ kind }) => kind);

/** What the log says, in order. */
export const deeds = async (house: TestHouse): Promise<readonly string[]> => {
  const entries = await house.list('accessEntry');
  return entries.map(({ value: { deed, why, concerns } }) => `${deed} ${why} ${concerns.join(' ')}`.trim());
};

/** Laid in the store: something has happened meanwhile. */
export async function change(house: TestHouse, changed: Partial<Concern>, id: string = ID): Promise<void> {
  await lay(house, keyOf(AREA, 'concern', id), { ...(await concernIn(house, id)), ...changed });
  await house.store.commit(TENANT, { wakeAt: [{ area: AREA, at: house.now() }] });
}

export async function happens(
  house: TestHouse,
  who: string,
  event: Omit<Concern['history'][number], 'by' | 'at'>,
  changed: Partial<Concern> = {},
): Promise<void> {
  const by = await house.personOf(who);
  const { history } = await concernIn(house);
  await change(house, { ...changed, history: [...history, { ...event, by, at: house.now() as Instant }] });
}
