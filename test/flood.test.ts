// Whoever asks too much in a short while: what they are told, and that nobody else notices.
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { LIMITS, openLimit } from '../src/flood.ts';
import { openReceive } from '../src/teams/receive.ts';
import type { Receive, SentFile, Turn } from '../src/teams/turn.ts';
import { textsIn } from '../src/texts/index.ts';
import { TENANT, type TestHouse, openHouse } from './house.ts';
import { allow, openSite } from './web/site.ts';

const SESSION = { session: 'frokost/2026-11-27' };
const MOST = LIMITS.person.burst + 1;

let house: TestHouse;
let receive: Receive;
let fetched: SentFile[];
let serial = 0;

beforeEach(async () => {
  // The minutes that are counted are the machine's own: here they stand still.
  jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'setTimeout', 'setInterval', 'performance'] });
  house = await openHouse({ now: '2026-11-23T08:00', preset: 'nes' });
  fetched = [];
  receive = openReceive({
    ...house.house,
    founders: [],
    roster: async () => undefined,
    readFile: async (file) => {
      fetched.push(file);
      return { kind: 'fault', fault: 'notFetched' };
    },
  });
});
afterEach(async () => {
  jest.useRealTimers();
  expect(house.faults).toEqual([]);
  await house.close();
});

const turn = (aad: string, inbound: Turn['inbound'], tenant = TENANT): Turn => ({
  caller: { tenant, aad, teamsUser: `29:${aad}`, name: aad },
  place: { kind: 'private' },
  address: {
    conversation: `a:${aad}`,
    serviceUrl: 'https://smba.trafficmanager.net/emea/',
    bot: '28:bot',
    user: `29:${aad}`,
  },
  activityId: `turn-${++serial}`,
  inbound,
  trigger: 'manual',
  open: inbound.kind === 'press',
});
const presses = (aad: string, answer: 'yes' | 'no') =>
  receive(turn(aad, { kind: 'press', verb: 'breakfast.answer', data: { ...SESSION, answer } }));
const says = (aad: string, text: string) => receive(turn(aad, { kind: 'say', text }));
const isCard = async (reply: Promise<Awaited<ReturnType<Receive>>>): Promise<boolean> =>
  (await reply).kind === 'card';
const times = <T>(n: number, of: () => T): readonly T[] => Array.from({ length: n }, of);

describe('one person who presses without end', () => {
  it('is answered as usual as long as a person could press so, and then told that it was too fast', async () => {
    const replies = await Promise.all(times(MOST + 200, () => presses('ivrig', 'yes')));
    expect(replies.filter(({ kind }) => kind === 'card')).toHaveLength(MOST);
    const others = replies.filter(({ kind }) => kind !== 'card');
    expect(new Set(others.map((reply) => JSON.stringify(reply)))).toEqual(
      new Set([JSON.stringify({ kind: 'message', text: textsIn('nb').refusals.tooFast({}) })]),
    );
  });

  it('changes nothing by what was not taken', async () => {
    for (const press of times(MOST, () => () => presses('ivrig', 'yes'))) await press();
    const before = JSON.stringify(await house.store.list(TENANT, ''));
    await Promise.all(times(200, () => presses('ivrig', 'no')));
    expect(JSON.stringify(await house.store.list(TENANT, ''))).toBe(before);
  });

  it('is told so in the language they have chosen', async () => {
    await house.meets('ivrig');
    await house.act('ivrig', 'personal.language', { language: 'nn' });
    const replies = await Promise.all(times(MOST + 1, () => presses('ivrig', 'yes')));
    expect(replies.at(-1)).toEqual({ kind: 'message', text: textsIn('nn').refusals.tooFast({}) });
  });

  it('is heard once a second from then on, and as before after a minute', async () => {
    await Promise.all(times(MOST + 20, () => presses('ivrig', 'yes')));
    const start = Date.now();
    jest.setSystemTime(start + 1_001);
    expect(await Promise.all(times(3, () => isCard(presses('ivrig', 'no'))))).toEqual([true, false, false]);
    jest.setSystemTime(start + 61_000);
    expect(await Promise.all(times(MOST, () => isCard(presses('ivrig', 'yes'))))).not.toContain(false);
  });

  it('keeps nobody else from being heard, here or in another organisation', async () => {
    await Promise.all(times(MOST + 20, () => presses('ivrig', 'yes')));
    expect(await isCard(presses('rolig', 'yes'))).toBe(true);
    const namesake = turn('ivrig', { kind: 'say', text: 'hjelp' }, 'annen' as typeof TENANT);
    expect(await receive(namesake)).toEqual({ kind: 'none' });
    await house.house.outbox.drain();
    expect(house.sent().map(({ to, summary }) => [to, summary])).toEqual([
      ['ivrig', textsIn('nb').house.helpTitle],
    ]);
  });
});

it('three hundred people press the same card at once, and all are heard', async () => {
  const people = times(300, () => `ansatt-${++serial}`);
  const heard = await Promise.all(people.map((aad) => isCard(presses(aad, 'yes'))));
  expect(heard).toEqual(people.map(() => true));
});

it('three hundred people press a card in a channel that none of them has been heard in, and all are heard', async () => {
  const conversation = '19:frokost@thread.tacv2';
  const replies = await Promise.all(
    times(300, () => {
      const pressed = {
        kind: 'press',
        verb: 'breakfast.answer',
        data: { ...SESSION, answer: 'yes' },
      } as const;
      const { address, ...rest } = turn(`ansatt-${++serial}`, pressed);
      const place = { kind: 'channel', channel: conversation } as const;
      return receive({ ...rest, place, address: { ...address, conversation } });
    }),
  );
  expect(replies.map(({ kind }) => kind)).toEqual(replies.map(() => 'card'));
  expect(await house.get('address', `channel:${conversation}`)).toMatchObject({ conversation });
});

describe('one person who writes without end', () => {
  it('is told once that it was too much, not at every word', async () => {
    for (const say of times(MOST + 50, () => () => says('ivrig', 'hjelp'))) await say();
    await house.house.outbox.drain();
    const told = house.sent().map(({ summary }) => summary);
    const tooFast = textsIn('nb').refusals.tooFast({});
    expect(told.filter((summary) => summary === tooFast)).toHaveLength(1);
    expect(told).toHaveLength(MOST + 1);
    jest.setSystemTime(Date.now() + 61_000);
    for (const say of times(MOST + 5, () => () => says('ivrig', 'hjelp'))) await say();
    await house.house.outbox.drain();
    expect(house.sent().filter(({ summary }) => summary === tooFast)).toHaveLength(1);
  });

  it('has each file of a message counted, and none fetched that is too much', async () => {
    await house.meets('koordinator');
    const files = times(MOST + 1, () => ({ name: 'plan.docx', url: 'https://x.sharepoint.com/p' }));
    await receive(turn('koordinator', { kind: 'files', files }));
    expect(fetched).toEqual([]);
    await receive(turn('rektor', { kind: 'files', files: files.slice(0, 2) }));
    await house.house.outbox.drain();
    expect(house.sent().some(({ summary }) => summary === textsIn('nb').refusals.tooFast({}))).toBe(true);
  });

  it('is still known to have come or gone', async () => {
    await Promise.all(times(MOST + 20, () => presses('ivrig', 'yes')));
    const { person = '' } = (await house.get('aad', 'ivrig')) ?? {};
    await receive(turn('ivrig', { kind: 'left' }));
    expect((await house.get('person', person))?.unreached).toBeDefined();
    await receive(turn('ivrig', { kind: 'arrived' }));
    expect((await house.get('person', person))?.unreached).toBeUndefined();
  });
});

describe('a link that is asked for without end', () => {
  it('says so in the words of its reader, while others and what is no link of ours are answered as before', async () => {
    const site = await openSite(house, openLimit(LIMITS.link));
    try {
      await house.roles({ rektor: 'Rektor' });
      allow(house, 'breakfast.answer');
      const about = { ...SESSION, step: 'week' };
      const link = await site.link('rektor', 'breakfast.prompt', about);
      const other = await site.link('koordinator', 'breakfast.prompt', about);
      const first = await site.get(link);
      expect(first.status).toBe(200);
      const pages = await Promise.all(times(LIMITS.link.burst + 20, () => site.get(link)));
      const refused = pages.filter(({ status }) => status === 429);
      expect(refused.length).toBeGreaterThanOrEqual(20);
      expect(refused[0]?.text).toContain(textsIn('nb').link.tooFast);
      const before = JSON.stringify(await house.store.list(TENANT, ''));
      expect((await site.press(first, 'Kommer')).status).toBe(429);
      expect(JSON.stringify(await house.store.list(TENANT, ''))).toBe(before);
      expect((await site.press(await site.get(other), 'Kommer')).status).toBe(200);
      const foreign = await Promise.all(times(100, () => site.get(`${site.here}/svar/ikke.var.lenke`)));
      expect(new Set(foreign.map(({ status }) => status))).toEqual(new Set([404]));
    } finally {
      await site.close();
    }
  });
});
