// Sending and withdrawing: what is queued once, what replaces what, what is gone. Part of the store contract.
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
  ODD,
  on,
  only,
  queue,
  type Open,
} from './fixture.ts';

export function sendContract(open: Open): void {
  it(
    'hands out a message as it was queued, with a lease, and counts no earlier claim',
    on(open, async (store) => {
      const sent = message('invite:1', { mode: 'latest', priority: 'urgent', body: { to: ['å'], n: [] } });
      await queue(store, NES, sent);
      const claimed = await only(store, 0);
      expect(claimed).toEqual({ ...sent, tenant: NES, lease: expect.any(String), attempts: 0 });
      expect('activityId' in claimed).toBe(false);
    }),
  );

  it(
    'queues once what is sent twice with the same id, also when it is in flight or done',
    on(open, async (store) => {
      await queue(store, NES, message('m', { body: 1 }), message('m', { body: 2 }));
      await queue(store, NES, message('m', { body: 3, lane: 'other' }));
      const claimed = await only(store, 0);
      expect(claimed.body).toBe(1);
      await queue(store, NES, message('m', { body: 4 }));
      expect(await deliver(store, claimed)).toBe(true);
      await queue(store, NES, message('m', { body: 5 }));
      expect(await ids(store, 500)).toEqual([]);
      expect(await store.nextMessage()).toBeUndefined();
    }),
  );

  it(
    'keeps the same id of two tenants apart',
    on(open, async (store) => {
      await queue(store, NES, message('m', { body: 'nes' }));
      await queue(store, GJESDAL, message('m', { body: 'gjesdal' }));
      expect((await claim(store, 0)).map((m) => m.body).sort()).toEqual(['gjesdal', 'nes']);
    }),
  );

  it(
    'lets the latest state of a card take the place in the queue of the one that waits',
    on(open, async (store) => {
      const show = (body: string) => message('card', { mode: 'latest', body });
      await queue(store, NES, show('1 kommer'), message('after'));
      await queue(store, NES, show('2 kommer'));
      const first = await only(store, 0);
      expect([first.id, first.body]).toEqual(['card', '2 kommer']);
      await deliver(store, first);
      expect(await ids(store, 0)).toEqual(['after']);
    }),
  );

  it(
    'moves a card that waits to the lane, the priority and the time of its latest state',
    on(open, async (store) => {
      await queue(store, NES, message('a'), message('card', { mode: 'latest', notBefore: at(9) }));
      await queue(
        store,
        NES,
        message('card', { mode: 'latest', lane: 'other', notBefore: at(2), priority: 'urgent' }),
      );
      expect(await ids(store, 1)).toEqual(['a']);
      expect(await store.nextMessage()).toBe(at(2));
      const card = await only(store, 1.5).catch(() => undefined);
      expect(card).toBeUndefined();
      const due = (await claim(store, 2)).find((m) => m.id === 'card');
      expect([due?.lane, due?.priority]).toEqual(['other', 'urgent']);
    }),
  );

  it(
    'edits what stands in the chat when a newer state comes while the card is in flight',
    on(open, async (store) => {
      await queue(store, NES, message('card', { mode: 'latest', body: 1 }));
      const first = await only(store, 0);
      await queue(store, NES, message('card', { mode: 'latest', body: 2 }));
      await queue(store, NES, message('card', { mode: 'latest', body: 3 }));
      expect(await ids(store, 0.5)).toEqual([]);
      await deliver(store, first, 'activity-1');
      const second = await only(store, 0.5);
      expect([second.body, second.activityId, second.attempts]).toEqual([3, 'activity-1', 0]);
      await deliver(store, second);
      expect(await ids(store, 9)).toEqual([]);
    }),
  );

  it(
    'edits what stands in the chat when a newer state comes after delivery, and keeps the activity id from edit to edit',
    on(open, async (store) => {
      for (const [body, told, known] of [
        [1, 'activity-1', undefined],
        [2, undefined, 'activity-1'],
        [3, 'activity-2', 'activity-1'],
        [4, undefined, 'activity-2'],
      ] as const) {
        await queue(store, NES, message('card', { mode: 'latest', body }));
        const claimed = await only(store, 0);
        expect([claimed.body, claimed.activityId]).toEqual([body, known]);
        await deliver(store, claimed, told);
      }
    }),
  );

  it(
    'withdraws what waits under the prefixes, and what follows in the lane moves up',
    on(open, async (store) => {
      await queue(
        store,
        NES,
        message('remind:1:a'),
        message('remind:1:b'),
        message('remind:10'),
        message('word'),
      );
      await queue(store, GJESDAL, message('remind:1:a', { lane: 'theirs', notBefore: at(9) }));
      await done(store, NES, { withdraw: ['remind:1:', 'nothing:'] });
      expect(await ids(store, 0)).toEqual(['remind:10']);
      expect(await ids(store, 9)).toEqual(expect.arrayContaining(['remind:1:a']));
    }),
  );

  it(
    'withdraws before it sends, so that one commit can put a new series in place of the old',
    on(open, async (store) => {
      await queue(store, NES, message('remind:1', { body: 'old' }), message('remind:2'));
      await done(store, NES, { withdraw: ['remind:'], send: [message('remind:1', { body: 'new' })] });
      expect((await only(store, 0)).body).toBe('new');
    }),
  );

  it(
    'queues a withdrawn message anew when it is sent again',
    on(open, async (store) => {
      await queue(store, NES, message('m', { body: 'old' }));
      await done(store, NES, { withdraw: ['m'] });
      expect(await store.nextMessage()).toBeUndefined();
      await queue(store, NES, message('m', { body: 'new' }));
      expect((await only(store, 0)).body).toBe('new');
    }),
  );

  it(
    'remembers what stands in the chat when only its edit is withdrawn',
    on(open, async (store) => {
      await queue(store, NES, message('card', { mode: 'latest' }));
      await deliver(store, await only(store, 0), 'activity-1');
      await queue(store, NES, message('card', { mode: 'latest', body: 'edit' }));
      await done(store, NES, { withdraw: ['card'] });
      expect(await ids(store, 0)).toEqual([]);
      await queue(store, NES, message('card', { mode: 'latest', body: 'next' }));
      expect((await only(store, 0)).activityId).toBe('activity-1');
    }),
  );

  it(
    'does not forget a delivered message that is withdrawn',
    on(open, async (store) => {
      await queue(store, NES, message('m'));
      await deliver(store, await only(store, 0));
      await done(store, NES, { withdraw: [''] });
      await queue(store, NES, message('m'));
      expect(await ids(store, 0)).toEqual([]);
    }),
  );

  it(
    'takes messages with odd ids, lanes and tenants, and withdraws by their literal prefix',
    on(open, async (store) => {
      await queue(
        store,
        NES,
        ...ODD.map((odd) => message(`a${odd}`, { lane: odd, body: odd, mode: 'latest' })),
      );
      const claimed = await claim(store, 0);
      expect(new Map(claimed.map((m) => [m.id, [m.lane, m.body]]))).toEqual(
        new Map(ODD.map((odd) => [`a${odd}`, [odd, odd]])),
      );
      for (const m of claimed) expect(await later(store, m, 2)).toBe(true);
      for (const odd of ODD.filter((text) => text !== '')) await done(store, NES, { withdraw: [`a${odd}`] });
      expect(await ids(store, 2)).toEqual(['a']);
    }),
  );
}
