import { describe, expect, it } from '@jest/globals';
import type { AreaId } from '../src/domain/area.ts';
import type { Instant } from '../src/domain/calendar.ts';
import type { ForumId } from '../src/domain/forum.ts';
import type { PersonId } from '../src/domain/people.ts';
import { keyOf, openOverlay, openReading, recordsOf } from '../src/reading/read.ts';
import { openSqlite } from '../src/store/sqlite.ts';
import type { TenantId } from '../src/store/store.ts';

const TENANT = 't' as TenantId;
const NES = 'nes' as AreaId;
const AT = 1_795_000_000_000 as Instant;
const FROKOST = 'frokost' as ForumId;
const subscriber = (person: string) => ({ forum: FROKOST, person: person as PersonId, at: AT });
const change = (person: string) => ({
  kind: 'subscriber' as const,
  id: `frokost/${person}`,
  value: subscriber(person),
});

async function withStore<T>(act: (store: ReturnType<typeof openSqlite>) => Promise<T>): Promise<T> {
  const store = openSqlite(':memory:');
  try {
    return await act(store);
  } finally {
    await store.close();
  }
}

describe('reading a municipality', () => {
  it('keeps its records under its own name, and what all share apart', () => {
    expect(keyOf(NES, 'forum', 'frokost')).toBe('nes/forum/frokost');
    expect(keyOf(NES, 'person', 'p1')).toBe('-/person/p1');
    expect(() => keyOf(undefined, 'forum', 'frokost')).toThrow('belongs to an area');
  });

  it('writes against the version that was read, so that a later writer is not overwritten', () =>
    withStore(async (store) => {
      await store.commit(TENANT, recordsOf(openReading(store, TENANT, NES), { changes: [change('a')] }));
      const early = openReading(store, TENANT, NES);
      await early.get('subscriber', 'frokost/a');
      const late = openReading(store, TENANT, NES);
      await late.list('subscriber');
      const write = { changes: [change('a')] };
      expect(await store.commit(TENANT, recordsOf(late, write))).toEqual({ kind: 'done' });
      expect(await store.commit(TENANT, recordsOf(early, write))).toEqual({
        kind: 'stale',
        key: 'nes/subscriber/frokost/a',
      });
    }));

  it('checks what was relied on and not changed, once', () =>
    withStore(async (store) => {
      const reading = openReading(store, TENANT, NES);
      await reading.get('subscriber', 'frokost/b');
      const { check } = recordsOf(reading, {
        changes: [change('a')],
        check: [
          { kind: 'subscriber', id: 'frokost/a' },
          { kind: 'subscriber', id: 'frokost/b' },
        ],
      });
      expect(check).toEqual([{ key: 'nes/subscriber/frokost/b', version: 0 }]);
    }));

  it('refuses to write what its schema does not know', () =>
    withStore(async (store) => {
      const wrong = { ...change('a'), value: { ...subscriber('a'), person: 'ikke en id!' as PersonId } };
      expect(() => recordsOf(openReading(store, TENANT, NES), { changes: [wrong] })).toThrow();
    }));

  it('sees in the preview what it has laid and not written, in order of id', () =>
    withStore(async (store) => {
      await store.commit(
        TENANT,
        recordsOf(openReading(store, TENANT, NES), { changes: [change('b'), change('d')] }),
      );
      const overlay = openOverlay(openReading(store, TENANT, NES), NES);
      overlay.lay({ changes: [change('a'), change('c'), { kind: 'subscriber', id: 'frokost/d' }] });
      expect((await overlay.list('subscriber', 'frokost/')).map(({ id }) => id)).toEqual([
        'frokost/a',
        'frokost/b',
        'frokost/c',
      ]);
      expect(await overlay.get('subscriber', 'frokost/d')).toBeUndefined();
      expect((await openReading(store, TENANT, NES).list('subscriber')).length).toBe(2);
    }));
});
