// Two municipalities in one organisation, for whoever tries what is not theirs. The neighbour is all that the tour through the product
// ever wrote, laid there under other ids, and every word of it is marked; what the tour pressed is what can be pressed with again.
import type { Actor } from '../src/capability.ts';
import { type House, compose } from '../src/compose.ts';
import type { Request } from '../src/dispatch.ts';
import type { AreaId } from '../src/domain/area.ts';
import type { PersonId } from '../src/domain/people.ts';
import type { KindName } from '../src/domain/records.ts';
import type { Commit, Json, TenantId } from '../src/store/store.ts';
import { openVault } from '../src/vault.ts';
import { LITERAL, PERSON } from './hostile.ts';
import { AREA, TENANT, type TestHouse, openHouse } from './house.ts';
import { BEGIN, walk } from './tour.ts';
import { lay } from './tours/tools.ts';

/** What the neighbour is called in the store. */
export const NEIGHBOUR = 'granne' as AreaId;
/** Stands in every word that is written in the neighbour, and in the name of everybody there. */
export const MARKS = [LITERAL.slice(0, 1), PERSON] as const;
/** Beside it in what only some there may read: nobody without a role. */
export const KEPT = 'Ξ';
const KEPT_KINDS: readonly KindName[] = [
  ...(['measure', 'report', 'minutes', 'item', 'task', 'filed', 'draft', 'planDraft', 'claim'] as const),
  ...(['concern', 'concernDraft', 'sealed', 'accessEntry', 'attendance', 'round'] as const),
];
export const OTHER_TENANT = '99999999-9999-4999-8999-999999999999' as TenantId;

type Laid = { readonly key: string; readonly value: Json };
type Pressed = Pick<Request, 'verb' | 'input'>;

// --- the neighbour ---------------------------------------------------------------------------------------------------

/** Ids, addresses and accounts that can be in no other municipality. */
const moved = (text: string): string =>
  text
    .replace(/\bid-(\d+)/g, 'granne-$1')
    .replaceAll('@example.no', '@granne.no')
    .replaceAll(`"${AREA}"`, `"${NEIGHBOUR}"`)
    .replaceAll('"nabo"', `"${NEIGHBOUR}"`)
    .replace(/("aad":")/g, '$1granne-');

function movedKey(key: string): string {
  const there = moved(key);
  if (there.startsWith(`${AREA}/`)) return `${NEIGHBOUR}/${there.slice(AREA.length + 1)}`;
  return there.replace(/^-\/aad\//, '-/aad/granne-').replace(`-/area/${AREA}`, `-/area/${NEIGHBOUR}`);
}

const isKept = (key: string): boolean => KEPT_KINDS.some((kind) => key.startsWith(`${AREA}/${kind}/`));
const marked = (key: string, json: string): string =>
  isKept(key) ? json.replaceAll(MARKS[0], `${MARKS[0]}${KEPT}`) : json;

/** All that the tour wrote, as it stood last, also what it removed; and all that was pressed and said, once each. */
async function toured(): Promise<{ records: readonly Laid[]; pressed: readonly Pressed[] }> {
  const records = new Map<string, Json>();
  const pressed = new Map<string, Pressed>();
  const there = await openHouse({ now: BEGIN });
  const { commit } = there.store;
  const { dispatch } = there.house;
  Object.assign(there.store, {
    commit: (tenant: TenantId, given: Commit) => {
      for (const { key, value } of given.put ?? []) records.set(key, value);
      return commit(tenant, given);
    },
  });
  Object.assign(there.house, {
    dispatch: (request: Request) => {
      const { verb, input } = request;
      pressed.set(JSON.stringify([verb, input]), { verb, input });
      return dispatch(request);
    },
  });
  try {
    await walk(there, 'nb');
  } finally {
    await there.close();
  }
  return {
    records: [...records]
      .filter(([key]) => key !== '-/area/nabo')
      .map(([key, value]) => ({
        key: movedKey(key),
        value: JSON.parse(marked(key, moved(JSON.stringify(value)))) as Json,
      })),
    pressed: [...pressed.values()].map(({ verb, input }) => ({
      verb,
      input: plain(JSON.parse(moved(JSON.stringify(input ?? {})))),
    })),
  };
}

/** Ids as they are, and words without a mark: what comes back marked was not typed. */
function plain(value: unknown): unknown {
  if (typeof value === 'string') return MARKS.some((mark) => value.includes(mark)) ? 'ord' : value;
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, plain(one)]));
}

/** A sealed text opens only in its own municipality: there it is sealed anew, with a mark in it. */
async function resealed(records: readonly Laid[], seal: (id: string, field: string) => Promise<string>) {
  const start = `${NEIGHBOUR}/sealed/`;
  return Promise.all(
    records.map(async ({ key, value }) => {
      const [id = '', field = ''] = key.startsWith(start) ? key.slice(start.length).split('/') : [];
      return id === '' ? { key, value } : { key, value: { text: await seal(id, field) } };
    }),
  );
}

// --- who tries -------------------------------------------------------------------------------------------------------

export const TRYING = ['coordinator', 'owner', 'employee', 'stranger', 'founder', 'elsewhere'] as const;
export type Trying = (typeof TRYING)[number];

export type Forged = {
  readonly house: TestHouse;
  /** Acts as in production, and writes nothing. */
  readonly dry: House;
  /** What it would have written since this was last asked. */
  readonly written: () => Commit;
  readonly actors: Readonly<Record<Trying, Actor>>;
  /** Of the neighbour: by the name the tour knows them by. */
  readonly neighbour: (who: string) => Promise<Actor>;
  /** What was pressed with in the neighbour, by verb. */
  readonly pressed: ReadonlyMap<string, readonly object[]>;
  close(): Promise<void>;
};

export async function openForged(): Promise<Forged> {
  const { records, pressed } = await toured();
  const house = await openHouse({ now: BEGIN, preset: 'krad' });
  await house.roles({ owner: 'Leder NAV' });
  for (const who of ['employee', 'founder', 'stranger']) await house.meets(who);
  const vault = openVault([new Uint8Array(32).fill(9)]);
  const sealing = vault.in(TENANT, NEIGHBOUR);
  const seal = (id: string, field: string) => sealing.seal({ id, field }, `${MARKS[0]}${KEPT} ${field}`);
  for (const { key, value } of await resealed(records, seal)) await lay(house, key, value as object);
  for (const who of ['stranger', 'founder']) await belongNowhere(house, who);
  house.setClock('2026-11-30T10:00');

  let last: Commit = {};
  const dry = compose({
    store: {
      ...house.store,
      async commit(_tenant, commit) {
        last = commit;
        return { kind: 'done' };
      },
      async erase() {},
    },
    exit: {
      deliver: async () => ({ kind: 'later', code: 'none', throttled: false }),
      open: async () => ({ kind: 'gone', code: 'none' }),
    },
    links: house.links,
    vault,
    log: { info() {}, warn() {}, error() {} } as never,
    clock: house.now,
  });
  const person = async (who: string, founder = false): Promise<Actor> => ({
    ...{ kind: 'person', tenant: TENANT, founder },
    person: await house.personOf(who),
  });
  return {
    house,
    dry,
    written: () => {
      const written = last;
      last = {};
      return written;
    },
    actors: {
      coordinator: await person('koordinator'),
      owner: await person('owner'),
      employee: await person('employee'),
      stranger: await person('stranger'),
      founder: await person('founder', true),
      elsewhere: { kind: 'person', tenant: OTHER_TENANT, person: 'id-1' as PersonId, founder: true },
    },
    neighbour: (who) => person(`granne-${who}`),
    pressed: new Map(
      [...Map.groupBy(pressed, ({ verb }) => verb)].map(([verb, all]) => [
        verb,
        all.map(({ input }) => input as object),
      ]),
    ),
    async close() {
      await dry.stop();
      await house.close();
    },
  };
}

/** As somebody of the organisation that has never had a role anywhere. */
async function belongNowhere(house: TestHouse, who: string): Promise<void> {
  const id = await house.personOf(who);
  await lay(house, `-/person/${id}`, { ...(await house.get('person', id)), areas: [] });
}
