// What is withdrawn in flight, erased and forgotten. Part of the store contract.
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
  on,
  only,
  queue,
  type Open,
} from './fixture.ts';

export function goneContract(open: Open): void {
  it(
    'lets a withdrawn message that is in flight go its way, and remembers it when it was delivered',
    on(open, async (store) => {
      await queue(store, NES, message('m'));
      const flying = await only(store, 0);
      await done(store, NES, { withdraw: ['m'] });
      expect(await deliver(store, flying)).toBe(true);
      await queue(store, NES, message('m'));
      expect(await ids(store, 9)).toEqual([]);
    }),
  );

  it(
    'drops a withdrawn message that was in flight and could not be delivered',
    on(open, async (store) => {
      await queue(store, NES, message('m'), message('next'));
      const flying = await only(store, 0);
      await done(store, NES, { withdraw: ['m'] });
      expect(await later(store, flying, 5)).toBe(true);
      const next = await only(store, 9);
      expect(next.id).toBe('next');
      await deliver(store, next);
      await queue(store, NES, message('m'));
      expect(await ids(store, 9)).toEqual(['m']);
    }),
  );

  it(
    'drops a withdrawn message whose lease runs out',
    on(open, async (store) => {
      await queue(store, NES, message('m'));
      const flying = await only(store, 0);
      await done(store, NES, { withdraw: ['m'] });
      expect(await ids(store, 1)).toEqual([]);
      expect(await store.nextMessage()).toBeUndefined();
      expect(await deliver(store, flying)).toBe(false);
    }),
  );

  it(
    'sends a message anew that was withdrawn in flight and queued again, whatever became of the first',
    on(open, async (store) => {
      for (const end of ['done', 'later', 'lost'] as const) {
        await queue(store, NES, message(end, { body: 'old' }));
        const flying = await only(store, 0);
        await done(store, NES, { withdraw: [end] });
        await queue(store, NES, message(end, { body: 'new' }));
        await queue(store, NES, message(end, { body: 'known' }));
        if (end === 'done') await deliver(store, flying);
        if (end === 'later') await later(store, flying, 1);
        const anew = await only(store, 1);
        expect([anew.id, anew.body]).toEqual([end, 'new']);
        await deliver(store, anew);
      }
    }),
  );

  it(
    'withdraws the newer state that waits behind a card in flight',
    on(open, async (store) => {
      await queue(store, NES, message('card', { mode: 'latest' }));
      const flying = await only(store, 0);
      await queue(store, NES, message('card', { mode: 'latest', body: 2 }));
      await done(store, NES, { withdraw: ['card'] });
      await deliver(store, flying, 'activity-1');
      expect(await ids(store, 9)).toEqual([]);
    }),
  );

  it(
    'erases what waits, is in flight and is remembered, by lane and by id, and refuses to settle it afterwards',
    on(open, async (store) => {
      for (const id of ['p:done', 'q:done']) {
        await queue(store, NES, message(id, { lane: id }));
        await deliver(store, await only(store, 0));
      }
      await queue(store, NES, message('p:flying', { lane: 'a' }), message('q:flying', { lane: 'gone' }));
      const flying = await claim(store, 0);
      await queue(
        store,
        NES,
        message('p:waits', { lane: 'b' }),
        message('q:waits', { lane: 'gone' }),
        message('q:kept', { lane: 'a' }),
      );
      await queue(store, GJESDAL, message('p:theirs', { lane: 'gone' }));
      await store.erase(NES, { keys: [], lanes: ['gone', 'q:done'], messages: ['p:'] });
      for (const m of flying) expect(await deliver(store, m)).toBe(false);
      expect((await ids(store, 0)).toSorted()).toEqual(['p:theirs', 'q:kept']);
      await queue(
        store,
        NES,
        ...['p:done', 'q:done', 'p:waits', 'q:flying'].map((id) => message(id, { lane: `anew ${id}` })),
      );
      expect(await claim(store, 0)).toHaveLength(4);
    }),
  );

  it(
    'erases by the conversation a card was last delivered in, and lifts the pause of the conversation',
    on(open, async (store) => {
      for (const lane of ['old', 'new']) {
        await queue(store, NES, message('card', { mode: 'latest', lane }));
        await deliver(store, await only(store, 0), `activity in ${lane}`);
      }
      await store.erase(NES, { keys: [], lanes: ['old'], messages: [] });
      await queue(store, NES, message('card', { mode: 'latest', lane: 'new' }));
      const card = await only(store, 0);
      expect(card.activityId).toBe('activity in new');
      await later(store, card, 9, 'lane');
      await store.erase(NES, { keys: [], lanes: ['new'], messages: [] });
      await queue(store, NES, message('card', { lane: 'new' }));
      expect(await store.nextMessage()).toBe(at(0));
      expect((await only(store, 0)).activityId).toBeUndefined();
    }),
  );

  it(
    'lets the rest of a conversation go on when its message in flight is erased',
    on(open, async (store) => {
      await queue(store, NES, message('1'), message('2'));
      await only(store, 0);
      await store.erase(NES, { keys: [], lanes: [], messages: ['1'] });
      expect(await store.nextMessage()).toBe(at(0));
      expect(await ids(store, 0)).toEqual(['2']);
    }),
  );

  it(
    'forgets what is done after its time, never a message that waits or is in flight',
    on(open, async (store) => {
      const short = { forget: at(5) };
      await queue(store, NES, message('done', short), message('long'));
      await deliver(store, await only(store, 0));
      await deliver(store, await only(store, 0));
      await queue(store, NES, message('flying', short), message('waits', short));
      const flying = await only(store, 4);
      await store.expire(at(4));
      await queue(store, NES, message('done', { lane: 'again' }));
      expect(await ids(store, 4)).toEqual([]);
      await store.expire(at(5));
      await queue(store, NES, message('done', { lane: 'again' }), message('long', { lane: 'again' }));
      expect(await ids(store, 4)).toEqual(['done']);
      expect(await deliver(store, flying)).toBe(true);
      expect(await ids(store, 9)).toEqual(expect.arrayContaining(['waits']));
    }),
  );

  it(
    'remembers a card as long as its last edit asks for',
    on(open, async (store) => {
      for (const forget of [at(5), at(50)]) {
        await queue(store, NES, message('card', { mode: 'latest', forget }));
        await deliver(store, await only(store, 0), 'activity-1');
      }
      await store.expire(at(49));
      await queue(store, NES, message('card'));
      expect(await ids(store, 49)).toEqual([]);
      await store.expire(at(50));
      await queue(store, NES, message('card'));
      expect((await only(store, 50)).activityId).toBeUndefined();
    }),
  );

  it(
    'keeps what stands in the chat for an edit that waits, also past the time to forget',
    on(open, async (store) => {
      await queue(store, NES, message('card', { mode: 'latest', forget: at(5) }));
      await deliver(store, await only(store, 0), 'activity-1');
      await queue(store, NES, message('card', { mode: 'latest', forget: at(50) }));
      await store.expire(at(9));
      expect((await only(store, 9)).activityId).toBe('activity-1');
    }),
  );
}
