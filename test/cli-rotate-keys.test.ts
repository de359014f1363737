// `slt rotate-keys`: every text is sealed anew with the newest key, once; it may be stopped and run again, and a service that writes
// meanwhile loses nothing. What no key opens is told by the number of its concern, and left as it is.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { runCli } from '../src/cli.ts';
import { type Instant, DAY_MS } from '../src/domain/calendar.ts';
import type { ConcernId } from '../src/domain/concern.ts';
import { rotateKeys } from '../src/ops/cli-rotate-keys.ts';
import { keyOf, openReading } from '../src/reading/read.ts';
import { openSqlite } from '../src/store/sqlite.ts';
import type { Store } from '../src/store/store.ts';
import { openVault } from '../src/vault.ts';
import { NUMBER, TEXT, laid, municipality, sealed } from './capabilities/closing-house.ts';
import { AREA, TENANT, type TestHouse } from './house.ts';
import { lay } from './tours/tools.ts';

const OLD = new Uint8Array(32).fill(1);
const NEW = new Uint8Array(32).fill(2);
const SECOND = '2026-50000' as ConcernId;

let folder: string;
let file: string;
let house: TestHouse;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'slt-rotate-'));
  file = join(folder, 'slt.db');
  house = await municipality({ store: openSqlite(file), concernKeys: [OLD] });
  for (const id of [NUMBER, SECOND]) {
    await laid(house, { hasText: true }, id);
    await sealed(house, `${TEXT} ${id}`, id);
  }
});
afterEach(async () => {
  await house.close();
  await rm(folder, { recursive: true });
});

const base64 = (...keys: readonly Uint8Array[]): string =>
  keys.map((key) => Buffer.from(key).toString('base64')).join(',');

const run = (keys: string, ...more: readonly string[]) =>
  runCli(['rotate-keys', ...more], {
    now: house.now(),
    environment: { ALLOWED_TENANTS: TENANT, DATA_FILE: file, CONCERN_KEYS: keys },
  });

const textOf = async (id: string, ...keys: readonly Uint8Array[]): Promise<string | undefined> => {
  const kept = await house.get('sealed', `${id}/text`);
  return openVault(keys)
    .in(TENANT, AREA)
    .open({ id, field: 'text' }, kept?.text ?? '');
};

describe('rotating the keys', () => {
  it('seals every text anew with the newest key, and the old one can be taken out', async () => {
    expect(await run(base64(NEW, OLD))).toEqual({
      code: 0,
      out: 'kommune: 2 låst på nytt, 0 hadde nyeste nøkkel, 0 kunne ikke åpnes.',
    });
    for (const id of [NUMBER, SECOND]) {
      expect(await textOf(id, NEW)).toBe(`${TEXT} ${id}`);
      expect(await textOf(id, OLD)).toBeUndefined();
    }
  });

  it('changes nothing the second time', async () => {
    await run(base64(NEW, OLD));
    const before = await house.store.list(TENANT, '');
    expect((await run(base64(NEW, OLD))).out).toBe(
      'kommune: 0 låst på nytt, 2 hadde nyeste nøkkel, 0 kunne ikke åpnes.',
    );
    expect(await house.store.list(TENANT, '')).toEqual(before);
  });

  it('only tells with --dry-run', async () => {
    const before = await house.store.list(TENANT, '');
    expect(await run(base64(NEW, OLD), '--dry-run')).toEqual({
      code: 0,
      out: 'kommune: 2 ville blitt låst på nytt, 0 hadde nyeste nøkkel, 0 kunne ikke åpnes.',
    });
    expect(await house.store.list(TENANT, '')).toEqual(before);
  });

  it('names the concern whose text no key opens, leaves it, does the others, and ends with 1', async () => {
    const vault = openVault([new Uint8Array(32).fill(3)]).in(TENANT, AREA);
    const value = { text: await vault.seal({ id: SECOND, field: 'text' }, 'Borte') };
    await lay(house, keyOf(AREA, 'sealed', `${SECOND}/text`), value);
    const { code, out } = await run(base64(NEW, OLD));
    expect(code).toBe(1);
    expect(out).toBe(
      `kommune: 1 låst på nytt, 0 hadde nyeste nøkkel, 1 kunne ikke åpnes: ${SECOND}.\nBehold de gamle nøklene i CONCERN_KEYS, eller legg inn den som mangler, og kjør på nytt.`,
    );
    expect(await house.get('sealed', `${SECOND}/text`)).toEqual(value);
    expect(await textOf(NUMBER, NEW)).toContain('hallen');
    const { out: asJson } = await run(base64(NEW, OLD), '--json');
    expect(JSON.parse(asJson)).toEqual([{ area: 'kommune', anew: 0, newest: 1, unopened: [SECOND] }]);
  });

  it('shows no text, no key and no person', async () => {
    const person = await house.personOf('varsler');
    const vault = openVault([OLD]).in(TENANT, AREA);
    const value = { text: await vault.seal({ id: person, field: 'text' }, 'Et utkast') };
    await lay(house, keyOf(AREA, 'sealed', `${person}/text`), value);
    for (const keys of [base64(NEW), base64(NEW, OLD)])
      for (const flag of ['--json', '--dry-run']) {
        const { out, err = '' } = await run(keys, flag);
        for (const hidden of ['hallen', 'utkast ', person, ...keys.split(',')])
          expect(`${out}${err}`).not.toContain(hidden);
      }
  });

  it('lets a draft and its text end when they would have ended', async () => {
    const person = await house.personOf('varsler');
    const at = house.now();
    const expires = (at + 3 * DAY_MS) as Instant;
    const draft = { by: person, at, step: 'text', answers: {} };
    const vault = openVault([OLD]).in(TENANT, AREA);
    const value = { text: await vault.seal({ id: person, field: 'text' }, 'Et utkast') };
    await house.store.commit(TENANT, {
      put: [
        { key: keyOf(AREA, 'concernDraft', person), value: draft, version: 0, expires },
        { key: keyOf(AREA, 'sealed', `${person}/text`), value, version: 0, expires },
      ],
    });
    await run(base64(NEW, OLD));
    expect(await textOf(person, NEW)).toBe('Et utkast');
    await house.store.expire((expires - 1) as Instant);
    expect(await house.get('sealed', `${person}/text`)).toBeDefined();
    await house.store.expire(expires);
    expect(await house.get('sealed', `${person}/text`)).toBeUndefined();
    expect(await house.get('concernDraft', person)).toBeUndefined();
    expect(await textOf(NUMBER, NEW)).toContain('hallen');
  });

  it('is refused without a key, with a bad one, and with words too many', async () => {
    expect(await run('')).toMatchObject({ code: 1, err: expect.stringContaining('CONCERN_KEYS er tom') });
    expect(await run('kort')).toMatchObject({ code: 1, err: expect.stringContaining('CONCERN_KEYS') });
    expect((await run(base64(NEW), 'mer')).code).toBe(2);
    expect((await run(base64(NEW), '--area', 'nabovik')).code).toBe(1);
    expect((await run(base64(NEW, OLD), '--area', 'Testvik')).code).toBe(0);
  });
});

it('nobody but whoever runs the service seals a text anew', async () => {
  const before = await house.get('sealed', `${NUMBER}/text`);
  for (const kind of ['private', 'link', 'operator'] as const) {
    const answer = await house.act('koordinator', 'closing.reseal', { of: NUMBER, field: 'text' }, { kind });
    expect(answer.refused).toBe(kind === 'operator' ? 'notAllowed' : 'wrongPlace');
  }
  expect(await house.get('sealed', `${NUMBER}/text`)).toEqual(before);
});

describe('rotating the keys while the service runs', () => {
  const vault = openVault([NEW, OLD]);
  const rotate = (store: Store) =>
    house.get('area', AREA).then((area) =>
      rotateKeys(area ? [{ area, tenant: TENANT, read: openReading(store, TENANT, AREA) }] : [], {
        store,
        vault,
        now: house.now(),
        dryRun: false,
      }),
    );

  /** A store where something happens before each commit, once. */
  const between = (happens: () => Promise<unknown>): Store => {
    let done = false;
    return {
      ...boundTo(house.store),
      async commit(tenant, commit) {
        if (!done) {
          done = true;
          await happens();
        }
        return house.store.commit(tenant, commit);
      },
    };
  };
  const boundTo = (store: Store): Store => ({
    commit: (...args) => store.commit(...args),
    get: (...args) => store.get(...args),
    list: (...args) => store.list(...args),
    claim: (...args) => store.claim(...args),
    due: (now) => store.due(now),
    settle: (...args) => store.settle(...args),
    nextMessage: () => store.nextMessage(),
    backlog: (at) => store.backlog(at),
    awake: (...args) => store.awake(...args),
    erase: (...args) => store.erase(...args),
    expire: (now) => store.expire(now),
    tenants: () => store.tenants(),
    dump: (tenant) => store.dump(tenant),
    load: (...args) => store.load(...args),
    dataVersion: () => store.dataVersion(),
    setDataVersion: (version) => store.setDataVersion(version),
    ping: () => store.ping(),
    keeps: () => store.keeps(),
    close: () => store.close(),
  });

  it('keeps what the service wrote in between, and seals that anew', async () => {
    const done = await rotate(between(() => sealed(house, 'Skrevet i mellomtiden', NUMBER)));
    expect(done).toEqual([{ area: 'kommune', anew: 2, newest: 0, unopened: [] }]);
    expect(await textOf(NUMBER, NEW)).toBe('Skrevet i mellomtiden');
  });

  it('does not bring back what was erased in between', async () => {
    const key = keyOf(AREA, 'sealed', `${NUMBER}/text`);
    const done = await rotate(
      between(async () => {
        const version = (await house.store.get(TENANT, key))?.version ?? 0;
        await house.store.commit(TENANT, { remove: [{ key, version }] });
      }),
    );
    expect(done).toEqual([{ area: 'kommune', anew: 1, newest: 0, unopened: [] }]);
    expect(await house.store.get(TENANT, key)).toBeUndefined();
  });

  it('goes on where it was killed', async () => {
    let commits = 0;
    const dying: Store = {
      ...boundTo(house.store),
      commit: (tenant, commit) => {
        if (++commits === 2) throw new Error('killed');
        return house.store.commit(tenant, commit);
      },
    };
    await expect(rotate(dying)).rejects.toThrow('killed');
    expect(await rotate(house.store)).toEqual([{ area: 'kommune', anew: 1, newest: 1, unopened: [] }]);
    for (const id of [NUMBER, SECOND]) expect(await textOf(id, NEW)).toContain(id);
  });

  it('run by two at once leaves every text whole, under the newest key', async () => {
    await Promise.all([rotate(house.store), rotate(house.store)]);
    expect(await rotate(house.store)).toEqual([{ area: 'kommune', anew: 0, newest: 2, unopened: [] }]);
    for (const id of [NUMBER, SECOND]) expect(await textOf(id, NEW)).toContain(id);
  });
});
