// Claiming: who gets a message when, and in which order. Part of the store contract.
import { expect, it } from '@jest/globals';
import type { Store, TenantId } from '../../src/store/store.ts';
import {
  at,
  claim,
  deliver,
  done,
  GJESDAL,
  ids,
  message,
  MINUTE,
  NES,
  NEVER,
  on,
  only,
  queue,
  type Open,
} from './fixture.ts';

/** Queues `count` messages of a tenant, ten to a lane. */
async function flood(store: Store, tenant: TenantId, count: number): Promise<void> {
  const all = Array.from({ length: count }, (_, i) =>
    message(`m${i}`, { lane: `lane${Math.floor(i / 10)}` }),
  );
  for (let i = 0; i < count; i += 1000) await queue(store, tenant, ...all.slice(i, i + 1000));
}

export function claimContract(open: Open): void {
  it(
    'gives two who claim at once different messages, and all of them together',
    on(open, async (store) => {
      await queue(
        store,
        NES,
        ...Array.from({ length: 40 }, (_, i) => message(`m${i}`, { lane: `lane${i}` })),
      );
      const [a, b, c] = await Promise.all([claim(store, 0, 15), claim(store, 0, 15), claim(store, 0, 15)]);
      const all = [...a, ...b, ...c].map((m) => m.id);
      expect(all).toHaveLength(40);
      expect(new Set(all).size).toBe(40);
    }),
  );

  it(
    'never claims more than asked for',
    on(open, async (store) => {
      await flood(store, NES, 50);
      await flood(store, GJESDAL, 50);
      expect(await claim(store, 0, 0)).toEqual([]);
      expect(await claim(store, 0, 1)).toHaveLength(1);
      expect(await claim(store, 0, 3)).toHaveLength(3);
      expect(await claim(store, 0, 100)).toHaveLength(6);
    }),
  );

  it(
    'gives of each tenant no more than there is room for, and nothing of those that have none',
    on(open, async (store) => {
      await flood(store, NES, 50);
      await flood(store, GJESDAL, 50);
      const wanted = async (limit: number, ...room: [string, number][]) =>
        (await store.claim(at(0), MINUTE, limit, new Map(room as [TenantId, number][]))).map(
          ({ tenant }) => tenant,
        );
      expect(await wanted(100, [NES, 2])).toEqual([NES, NES]);
      expect(await wanted(100, [NES, 0])).toEqual([]);
      const both = await wanted(100, [NES, 9], [GJESDAL, 1], ['unknown', 5]);
      expect(both.toSorted()).toEqual([GJESDAL, NES, NES, NES]);
      expect(await wanted(1, [GJESDAL, 9])).toEqual([GJESDAL]);
    }),
  );

  it(
    'tells which tenants have something to claim',
    on(open, async (store) => {
      await queue(store, NES, message('a', { notBefore: at(2) }));
      await queue(store, GJESDAL, message('b', { notBefore: at(1) }));
      expect(await store.due(at(0))).toEqual([]);
      expect(await store.due(at(1))).toEqual([GJESDAL]);
      expect((await store.due(at(2))).toSorted()).toEqual([GJESDAL, NES]);
    }),
  );

  it(
    'has one message of a conversation in flight at a time, in order of arrival, urgent first',
    on(open, async (store) => {
      await queue(
        store,
        NES,
        message('1'),
        message('2'),
        message('now', { priority: 'urgent' }),
        message('3'),
      );
      const order: string[] = [];
      for (let next = await claim(store, 0); next.length > 0; next = await claim(store, 0)) {
        expect(next).toHaveLength(1);
        expect(await claim(store, 0)).toEqual([]);
        for (const m of next) {
          order.push(m.id);
          await deliver(store, m);
        }
      }
      expect(order).toEqual(['now', '1', '2', '3']);
    }),
  );

  it(
    'goes on in other conversations while one has a message in flight',
    on(open, async (store) => {
      await queue(
        store,
        NES,
        message('a1', { lane: 'a' }),
        message('a2', { lane: 'a' }),
        message('b1', { lane: 'b' }),
      );
      expect((await ids(store, 0)).toSorted()).toEqual(['a1', 'b1']);
      await queue(store, NES, message('c1', { lane: 'c' }));
      expect(await ids(store, 0)).toEqual(['c1']);
    }),
  );

  it(
    'gives an urgent message of one conversation before the ordinary ones of others',
    on(open, async (store) => {
      await flood(store, NES, 30);
      await queue(store, NES, message('hastemote', { lane: 'zz', priority: 'urgent' }));
      expect(await ids(store, 0, 1)).toEqual(['hastemote']);
    }),
  );

  it(
    'does not let a message that is not due yet hold those behind it',
    on(open, async (store) => {
      await queue(store, NES, message('tomorrow', { notBefore: at(1440) }), message('today'));
      await queue(store, NES, message('urgent, next week', { notBefore: at(9000), priority: 'urgent' }));
      const today = await only(store, 0);
      expect(today.id).toBe('today');
      await deliver(store, today);
      expect(await ids(store, 1439)).toEqual([]);
      expect(await ids(store, 1440)).toEqual(['tomorrow']);
    }),
  );

  it(
    'tells the earliest time anything waits for, leases counted',
    on(open, async (store) => {
      expect(await store.nextMessage()).toBeUndefined();
      await queue(store, NES, message('b', { notBefore: at(8) }), message('a', { notBefore: at(5) }));
      await queue(store, GJESDAL, message('c', { notBefore: at(7), priority: 'urgent' }));
      expect(await store.nextMessage()).toBe(at(5));
      const a = await only(store, 5);
      expect(await store.nextMessage()).toBe(at(6));
      await deliver(store, a);
      expect(await store.nextMessage()).toBe(at(7));
      await done(store, GJESDAL, { withdraw: ['c'] });
      expect(await store.nextMessage()).toBe(at(8));
    }),
  );

  it(
    'does not let a municipality with 10,000 waiting starve another',
    on(open, async (store) => {
      await flood(store, NES, 10_000);
      await flood(store, GJESDAL, 30);
      const first = await claim(store, 0, 6);
      expect(first.filter((m) => m.tenant === GJESDAL)).toHaveLength(3);
      for (const m of first) await deliver(store, m);
      const ones: TenantId[] = [];
      for (let i = 0; i < 10; i += 1) {
        const [m] = await claim(store, 0, 1);
        if (!m) throw new Error('something is due');
        ones.push(m.tenant);
        await deliver(store, m);
      }
      expect(ones.filter((tenant) => tenant === GJESDAL)).toHaveLength(5);
    }),
  );

  it(
    'empties a lane of 2,000 in order of arrival',
    on(open, async (store) => {
      await queue(store, NES, ...Array.from({ length: 2000 }, (_, i) => message(`m${i}`)));
      for (let i = 0; i < 20; i += 1) {
        const m = await only(store, 0);
        expect(m.id).toBe(`m${i}`);
        await deliver(store, m);
      }
    }),
  );

  it(
    'keeps what waits, leases, order and what is done when it is reopened',
    on(open, async (store, opened) => {
      await queue(store, NES, message('card', { mode: 'latest', lane: 'card' }));
      await deliver(store, await only(store, 0), 'activity-1');
      await queue(store, NES, message('1'), message('2'), message('card', { mode: 'latest', lane: 'card' }));
      const held = await claim(store, 0);
      const again = await opened.reopen();
      expect(await ids(again, 0.5)).toEqual([]);
      expect(await again.nextMessage()).toBe(at(1));
      const one = held.find((m) => m.id === '1');
      expect(one && (await deliver(again, one))).toBe(true);
      expect((await only(again, 0.5)).id).toBe('2');
      const card = await only(again, 1);
      expect([card.id, card.activityId, card.attempts]).toEqual(['card', 'activity-1', 1]);
    }),
  );

  it(
    'gives a message back whose lease has run out, with one more attempt, and the lane stays in order',
    on(open, async (store) => {
      await queue(store, NES, message('1'), message('2'));
      const first = await only(store, 0);
      expect(await store.claim(at(0.99), MINUTE, 10)).toEqual([]);
      const second = await only(store, 1);
      expect([second.id, second.attempts]).toEqual(['1', 1]);
      expect(second.lease).not.toBe(first.lease);
      expect((await only(store, 2)).attempts).toBe(2);
      expect(await store.expire(NEVER)).toBe(0);
      expect((await only(store, 3)).attempts).toBe(3);
    }),
  );
}
