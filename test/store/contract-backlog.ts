// How long the queue is, as the operator's figures show it. Part of the store contract.
import { expect, it } from '@jest/globals';
import {
  at,
  claim,
  deliver,
  GJESDAL,
  later,
  message,
  NES,
  ODD,
  on,
  only,
  queue,
  type Open,
} from './fixture.ts';

export function backlogContract(open: Open): void {
  it(
    'counts nothing in an empty store',
    on(open, async (store) => {
      expect(await store.backlog(at(0))).toEqual({ waiting: 0, claimed: 0, due: 0, oldest: undefined });
    }),
  );

  it(
    'counts what waits and what is due in all tenants and lanes, and says since when',
    on(open, async (store) => {
      await queue(
        store,
        NES,
        message('a', { notBefore: at(3) }),
        message('b', { notBefore: at(2), priority: 'urgent' }),
        message('c', { notBefore: at(9), lane: 'other' }),
      );
      await queue(store, GJESDAL, message('a', { notBefore: at(1) }));
      const all = { waiting: 4, claimed: 0 };
      expect(await store.backlog(at(0))).toEqual({ ...all, due: 0, oldest: undefined });
      expect(await store.backlog(at(1))).toEqual({ ...all, due: 1, oldest: at(1) });
      expect(await store.backlog(at(3))).toEqual({ ...all, due: 3, oldest: at(1) });
    }),
  );

  it(
    'counts what somebody holds by itself, and no longer when it is delivered',
    on(open, async (store) => {
      await queue(store, NES, message('a'), message('b', { notBefore: at(1) }));
      const held = await only(store, 1);
      expect(await store.backlog(at(1))).toEqual({ waiting: 1, claimed: 1, due: 1, oldest: at(1) });
      await deliver(store, held);
      expect(await store.backlog(at(1))).toEqual({ waiting: 1, claimed: 0, due: 1, oldest: at(1) });
    }),
  );

  it(
    'counts what is due also where its lane or its tenant is paused',
    on(open, async (store) => {
      await queue(store, NES, message('a'), message('b'));
      await later(store, await only(store, 0), 5, 'lane');
      expect(await store.backlog(at(1))).toEqual({ waiting: 2, claimed: 0, due: 1, oldest: at(0) });
      await queue(store, GJESDAL, message('a'), message('b'));
      for (const held of await claim(store, 1)) await later(store, held, 9, 'tenant');
      expect(await store.backlog(at(1))).toEqual({ waiting: 4, claimed: 0, due: 2, oldest: at(0) });
    }),
  );

  it(
    'counts lanes of any name, and nothing of what was withdrawn or erased',
    on(open, async (store) => {
      await queue(store, NES, ...ODD.map((lane, n) => message(`m${n}/`, { lane })));
      expect(await store.backlog(at(0))).toMatchObject({ waiting: ODD.length, due: ODD.length });
      await store.commit(NES, { withdraw: ['m0/'] });
      await store.erase(NES, { keys: [], lanes: [], messages: ['m1/'] });
      expect(await store.backlog(at(0))).toMatchObject({ waiting: ODD.length - 2 });
    }),
  );
}
