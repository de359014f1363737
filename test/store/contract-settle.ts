// How a claim ends: done, later, paused, lost, overtaken by something newer. Part of the store contract.
import { expect, it } from '@jest/globals';
import {
  at,
  claim,
  deliver,
  done,
  GJESDAL,
  ids,
  later,
  message,
  NES,
  NEVER,
  on,
  only,
  queue,
  type Open,
} from './fixture.ts';

export function settleContract(open: Open): void {
  it(
    'refuses to settle with a lease that was lost, and changes nothing',
    on(open, async (store) => {
      await queue(store, NES, message('m'));
      const slow = await only(store, 0);
      const quick = await only(store, 1);
      expect(await deliver(store, slow, 'activity-1')).toBe(false);
      expect(await later(store, slow, 9, 'tenant')).toBe(false);
      expect(await store.nextMessage()).toBe(at(2));
      expect(await deliver(store, quick)).toBe(true);
      expect(await deliver(store, quick)).toBe(false);
      expect(await store.settle(NES, 'm', 'no such lease', { kind: 'done' })).toBe(false);
      expect(await store.settle(GJESDAL, 'm', quick.lease, { kind: 'done' })).toBe(false);
    }),
  );

  it(
    'holds what is queued anew under an id until the time said, however often it is queued, and nothing else of the conversation',
    on(open, async (store) => {
      const card = (minute: number) => message('card', { mode: 'latest', notBefore: at(minute) });
      await queue(store, NES, card(0));
      const { lease } = await only(store, 0);
      await queue(store, NES, card(1));
      const shown = { kind: 'done', activityId: 'activity-1', notAgainBefore: at(5) } as const;
      expect(await store.settle(NES, 'card', lease, shown)).toBe(true);
      for (const minute of [2, 3, 4]) await queue(store, NES, card(minute));
      await queue(store, NES, message('other'));
      await deliver(store, await only(store, 4));
      const again = await only(store, 5);
      expect([again.id, again.activityId]).toEqual(['card', 'activity-1']);
      await deliver(store, again);
      await queue(store, NES, card(5));
      expect(await ids(store, 5)).toEqual(['card']);
    }),
  );

  it(
    'takes a late answer from one whose lease ran out, as long as nobody else has claimed',
    on(open, async (store) => {
      await queue(store, NES, message('m'));
      const slow = await only(store, 0);
      expect(await deliver(store, slow)).toBe(true);
      expect(await ids(store, 5)).toEqual([]);
    }),
  );

  it(
    'queues a message again from the time said, in its old place, with one more attempt',
    on(open, async (store) => {
      await queue(store, NES, message('1'), message('2'), message('3'));
      expect(await later(store, await only(store, 0), 5)).toBe(true);
      const second = await only(store, 0);
      expect(second.id).toBe('2');
      await deliver(store, second);
      const first = await only(store, 5);
      expect([first.id, first.attempts, first.notBefore]).toEqual(['1', 1, at(5)]);
    }),
  );

  it(
    'holds a whole conversation until the time said, urgent messages too, and no other conversation',
    on(open, async (store) => {
      await queue(store, NES, message('1'), message('2'));
      await later(store, await only(store, 0), 5, 'lane');
      await queue(store, NES, message('now', { priority: 'urgent' }), message('other', { lane: 'other' }));
      expect(await ids(store, 4)).toEqual(['other']);
      await done(store, NES, { withdraw: ['other'] });
      expect(await store.nextMessage()).toBe(at(5));
      expect(await ids(store, 5)).toEqual(['now']);
    }),
  );

  it(
    'remembers the pause of a conversation that has nothing left to send',
    on(open, async (store) => {
      await queue(store, NES, message('1'));
      await later(store, await only(store, 0), 5, 'lane');
      await done(store, NES, { withdraw: ['1'] });
      await store.expire(at(4));
      await queue(store, NES, message('2', { notBefore: at(4) }));
      expect(await ids(store, 4)).toEqual([]);
      expect(await store.nextMessage()).toBe(at(5));
      expect(await ids(store, 5)).toEqual(['2']);
    }),
  );

  it(
    'holds a whole municipality until the time said, urgent messages too, and no other municipality',
    on(open, async (store) => {
      await queue(store, NES, message('1'), message('2', { lane: 'other' }));
      const [first, second] = await claim(store, 0);
      if (!first || !second) throw new Error('two lanes, two messages');
      await later(store, first, 5, 'tenant');
      await queue(store, NES, message('now', { priority: 'urgent', lane: 'third' }));
      await queue(store, GJESDAL, message('theirs'));
      expect(await ids(store, 4)).toEqual(['theirs']);
      expect(await deliver(store, second)).toBe(true);
      await done(store, GJESDAL, { withdraw: [''] });
      expect((await store.nextMessage()) ?? NEVER).toBeLessThanOrEqual(at(5));
      expect((await ids(store, 5)).toSorted()).toEqual(expect.arrayContaining(['now', first.id]));
    }),
  );

  it(
    'never shortens a pause',
    on(open, async (store) => {
      await queue(store, NES, message('1', { lane: 'a' }), message('2', { lane: 'b' }));
      const [first, second] = await claim(store, 0);
      if (!first || !second) throw new Error('two lanes, two messages');
      await later(store, first, 9, 'tenant');
      await later(store, second, 5, 'tenant');
      expect(await store.nextMessage()).toBe(at(9));
      expect(await ids(store, 8)).toEqual([]);
    }),
  );

  it(
    'counts pauses in the earliest time anything waits for, also for what is in flight',
    on(open, async (store) => {
      await queue(store, NES, message('1', { lane: 'a' }), message('2', { lane: 'b' }));
      await queue(store, GJESDAL, message('3', { notBefore: at(30) }));
      const [first] = await claim(store, 0);
      if (!first) throw new Error('two messages are due');
      await later(store, first, 20, 'tenant');
      expect(await store.nextMessage()).toBe(at(20));
      expect(await ids(store, 19)).toEqual([]);
    }),
  );

  it(
    'lets a newer state of a card take over from one that could not be delivered, not before the time said',
    on(open, async (store) => {
      await queue(
        store,
        NES,
        message('card', { mode: 'latest', body: 1 }),
        message('after', { notBefore: at(5) }),
      );
      const first = await only(store, 0);
      await queue(store, NES, message('card', { mode: 'latest', body: 2 }));
      await later(store, first, 5);
      expect(await ids(store, 4)).toEqual([]);
      const second = await only(store, 5);
      expect([second.id, second.body, second.attempts]).toEqual(['card', 2, 0]);
    }),
  );

  it(
    'lets a newer state of a card take over when the lease of the older one runs out',
    on(open, async (store) => {
      await queue(store, NES, message('card', { mode: 'latest', body: 1 }), message('after'));
      const first = await only(store, 0);
      await queue(store, NES, message('card', { mode: 'latest', body: 2 }));
      const second = await only(store, 1);
      expect([second.id, second.body]).toEqual(['card', 2]);
      expect(await deliver(store, first)).toBe(false);
      await deliver(store, second);
      expect(await ids(store, 1)).toEqual(['after']);
    }),
  );

  it(
    'does not send a card in two conversations at once when it moves to another while it is in flight',
    on(open, async (store) => {
      await queue(store, NES, message('card', { mode: 'latest', body: 1 }));
      const first = await only(store, 0);
      await queue(store, NES, message('card', { mode: 'latest', body: 2, lane: 'other' }));
      expect(await ids(store, 0.9)).toEqual([]);
      expect(await store.nextMessage()).toBe(at(1));
      await deliver(store, first, 'activity-1');
      const second = await only(store, 1);
      expect([second.body, second.lane, second.activityId]).toEqual([2, 'other', 'activity-1']);
    }),
  );

  it(
    'gives a card that moved only once when the lease in the old conversation runs out',
    on(open, async (store) => {
      await queue(store, NES, message('card', { mode: 'latest', body: 1 }));
      const first = await only(store, 0);
      await queue(store, NES, message('card', { mode: 'latest', body: 2, lane: 'other' }));
      await queue(store, NES, message('after'));
      const claimed = await claim(store, 1);
      expect(new Map(claimed.map((m) => [m.id, m.body]))).toEqual(
        new Map<string, unknown>([
          ['card', 2],
          ['after', { text: 'after' }],
        ]),
      );
      expect(await deliver(store, first)).toBe(false);
    }),
  );

  it(
    'leaves nothing due in the old conversation when a card that moved is claimed in the new one',
    on(open, async (store) => {
      await queue(store, NES, message('card', { mode: 'latest', body: 1 }));
      await only(store, 0);
      await queue(
        store,
        NES,
        message('card', { mode: 'latest', body: 2, lane: 'other', priority: 'urgent' }),
      );
      const [moved] = await claim(store, 1, 1);
      expect(moved?.body).toBe(2);
      expect(await store.nextMessage()).toBe(at(2));
      await queue(store, NES, message('after'));
      expect(await ids(store, 1)).toEqual(['after']);
    }),
  );

  it(
    'holds a card that moved until the time said when it could not be delivered in the old conversation',
    on(open, async (store) => {
      await queue(store, NES, message('card', { mode: 'latest', body: 1 }));
      const first = await only(store, 0);
      await queue(store, NES, message('card', { mode: 'latest', body: 2, lane: 'other' }));
      await later(store, first, 5);
      expect(await store.nextMessage()).toBe(at(5));
      expect((await only(store, 5)).body).toBe(2);
    }),
  );

  it(
    'counts the attempts of a newer state anew',
    on(open, async (store) => {
      await queue(store, NES, message('card', { mode: 'latest' }));
      await later(store, await only(store, 0), 1);
      await queue(store, NES, message('card', { mode: 'latest', notBefore: at(1) }));
      expect((await only(store, 1)).attempts).toBe(0);
    }),
  );
}
