// What leaves by itself: in order, at a pace, drawn from what is true at delivery, and told of when it reached nobody.
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { z } from 'zod';
import { type Capability, type Message, letter, verb, view } from '../src/capability.ts';
import { arrival } from '../src/capabilities/arrival.ts';
import { houseCapability } from '../src/capabilities/house.ts';
import { asArea, asClock } from '../src/compose.ts';
import { openDispatch } from '../src/dispatch.ts';
import { type Instant, type Wall, instantOf } from '../src/domain/calendar.ts';
import type { PersonId } from '../src/domain/people.ts';
import { type Links, openLinks } from '../src/links.ts';
import { type Address, type Delivery, type Exit, type MailExit, noMail } from '../src/sending/exit.ts';
import { type Outbox, openOutbox } from '../src/sending/outbox.ts';
import { openPace } from '../src/sending/memory-pace.ts';
import { type PaceLimits, LIMITS } from '../src/sending/pace.ts';
import { queuedReply, replyId } from '../src/sending/queue.ts';
import { keyOf, openReading } from '../src/reading/read.ts';
import { register } from '../src/registry.ts';
import { openSqlite } from '../src/store/sqlite.ts';
import type { Json, Store, TenantId } from '../src/store/store.ts';
import { textsIn } from '../src/texts/index.ts';
import { NO_VAULT } from '../src/vault.ts';
import { AREA, TENANT, addressOf, cardOf, openHouse } from './house.ts';

const BEGIN = '2026-11-23T09:00';
const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const UNLIMITED: PaceLimits = { lane: [], tenant: [], mail: [] };
const DOWN: Delivery = { kind: 'later', code: 'http-503', throttled: false };
const SILENT: Delivery = { kind: 'ambiguous', code: 'ETIMEDOUT' };
const GONE: Delivery = { kind: 'gone', code: 'BotNotInConversationRoster' };
const REFUSED: Delivery = { kind: 'refused', code: 'http-400' };
const slower = (ms: number): Delivery => ({
  kind: 'later',
  code: 'http-429',
  throttled: true,
  retryAfterMs: ms,
});

type Answer = Delivery | undefined;
type Went = { readonly to: string; readonly text: string; readonly replaced?: string };
type Mailed = { readonly to: string; readonly subject: string; readonly key: string };
type Letter = Partial<Message> & { readonly id: string; readonly who?: string; readonly text?: string };

/** A house that sends letters: what a letter says is drawn at delivery, and nothing is drawn of one that was answered. */
const post = (lost: unknown[], drawn: string[]): Capability => ({
  name: 'post',
  commands: [],
  verbs: {
    'post.send': verb({
      input: z.object({ messages: z.array(z.custom<Message>()) }),
      who: { name: 'anyone', may: async () => true },
      where: ['private'],
      span: 'none',
      run: async (_ctx, { messages }) => ({ send: messages }),
    }),
    'post.told': verb({
      input: z.looseObject({ text: z.string() }),
      who: { name: 'clock', may: async ({ actor }) => actor.kind === 'clock' },
      where: ['clock'],
      run: async () => {
        throw new Error('what follows from a delivery cannot be done');
      },
    }),
    'post.lost': verb({
      input: z.looseObject({ text: z.string() }),
      who: { name: 'clock', may: async ({ actor }) => actor.kind === 'clock' },
      where: ['clock'],
      run: async (_ctx, input) => {
        lost.push(input);
        return {};
      },
    }),
  },
  views: {
    'post.letter': view({
      input: z.object({ text: z.string() }),
      async draw(ctx, { text }) {
        drawn.push(text);
        if (text === 'broken') throw new Error('a letter that cannot be drawn');
        const answered = (await ctx.read.list('draft')).some(({ value }) => value.place === text);
        const latest = (await ctx.read.list('claim')).at(-1)?.value.name;
        const words = latest === undefined ? text : `${text} ${latest}`;
        return answered ? undefined : { card: 'personal.receipt', summary: words, data: { text: words } };
      },
    }),
  },
  letters: {
    'post.mail': letter({
      input: z.object({ text: z.string() }),
      async write(ctx, { text }) {
        drawn.push(text);
        const answered = (await ctx.read.list('draft')).some(({ value }) => value.place === text);
        return answered ? undefined : { subject: text, parts: [] };
      },
    }),
  },
});

function openPost(pace: PaceLimits = UNLIMITED, mailExit?: MailExit) {
  let now = instantOf(BEGIN as Wall);
  let serial = 0;
  const store = openSqlite(':memory:');
  const lost: unknown[] = [];
  const drawn: string[] = [];
  const faults: unknown[] = [];
  const went: Went[] = [];
  const opened: string[] = [];
  const mails: Mailed[] = [];
  const state: {
    answer: (to: string, text: string, replace?: string) => Answer | Promise<Answer>;
    open: (aad: string) => Delivery | undefined;
    mail: (to: string, subject: string) => Answer | Promise<Answer>;
  } = { answer: () => undefined, open: () => undefined, mail: () => undefined };
  const exit: Exit = {
    async deliver(address, payload, replace) {
      const to = address.conversation.replace(/^a:/, '');
      const text = payload.kind === 'card' ? cardOf(payload.card).text : payload.text;
      went.push({ to, text, ...(replace === undefined ? {} : { replaced: replace }) });
      const answer = await state.answer(to, text, replace);
      return answer ?? { kind: 'delivered', activityId: replace ?? `activity-${++serial}` };
    },
    async open(_tenant, aad) {
      opened.push(aad);
      return state.open(aad) ?? { kind: 'opened', address: addressOf(aad) };
    },
  };
  const mail: MailExit = mailExit ?? {
    async deliver({ email }, { subject }, _language, key) {
      mails.push({ to: email, subject, key });
      return (await state.mail(email, subject)) ?? { kind: 'delivered' };
    },
  };
  const log = { info() {}, warn() {}, error: (line: unknown) => void faults.push(line) } as never;
  const own = post(lost, drawn);
  const registry = register([own, arrival, houseCapability(() => [own])]);
  const clock = () => now;
  const id = () => `id-${++serial}`;
  let queued = 0;
  const links = openLinks(undefined, []);
  const dispatch = openDispatch({
    store,
    registry,
    links,
    vault: NO_VAULT,
    meanwhile: (work) => void work,
    id,
    onQueued: () => void queued++,
  });
  const open = (own: { readonly store?: Store; readonly links?: Links } = {}): Outbox =>
    openOutbox({
      store,
      registry,
      links,
      exit,
      mail,
      pace: openPace(pace),
      clock,
      log,
      tell: asClock(dispatch, clock),
      ask: asArea(dispatch, clock),
      ...own,
    });
  const outbox = open();
  const act = (who: string, name: string, input: object, activity?: string, tenant = TENANT) =>
    dispatch({
      actor: { kind: 'person', tenant, person: who as PersonId, founder: false },
      place: { kind: 'private' },
      verb: name,
      input,
      now,
      ...(activity === undefined ? {} : { activity }),
    });
  const read = (tenant: TenantId = TENANT) => openReading(store, tenant, AREA);
  return {
    store,
    outbox,
    open,
    drawn,
    lost,
    faults,
    went,
    opened,
    mails,
    state,
    act,
    read,
    now: clock,
    later: (ms: number) => void (now = (now + ms) as Instant),
    at: (moment: string) => void (now = instantOf(moment as Wall)),
    /** What left since the last call. */
    took: () => went.splice(0),
    async drain() {
      await outbox.drain();
      return went.splice(0);
    },
    async write(kind: 'draft' | 'claim' | 'person', key: string, value: object) {
      const full = keyOf(AREA, kind, key);
      const version = (await store.get(TENANT, full))?.version ?? 0;
      await store.commit(TENANT, { put: [{ key: full, value: value as Json, version }] });
    },
    /** These people can be written to. */
    async people(names: readonly string[], tenant = TENANT) {
      const area = { id: AREA, name: 'Testvik', language: 'nb', coordinator: 'slt-koordinator', closed: [] };
      const put = [
        { key: keyOf(AREA, 'area', AREA), value: { ...area, roundSteps: [], createdAt: now }, version: 0 },
        ...names.flatMap((name) => [
          { key: keyOf(AREA, 'person', name), value: person(name, now), version: 0 },
          { key: keyOf(AREA, 'aad', name), value: { person: name }, version: 0 },
          { key: keyOf(AREA, 'address', `person:${name}`), value: { ...addressOf(name) }, version: 0 },
        ]),
      ];
      await store.commit(tenant, { put });
    },
    /** Queues letters, by one act. */
    async send(...letters: readonly Letter[]) {
      const messages = letters.map(({ who = 'rektor', text, ...over }) => ({
        to: { person: who as PersonId },
        mode: 'say',
        view: 'post.letter',
        with: { text: text ?? over.id },
        at: now,
        expires: (now + 10 * 24 * HOUR) as Instant,
        ...over,
      }));
      await act('rektor', 'post.send', { messages });
    },
    async reply(text: string, who = 'rektor', sealing?: Links) {
      const card = { card: 'personal.receipt', summary: text, data: { text } };
      const drawing = sealing ? await sealing.seal(replyId(text), card) : card;
      const body = { address: addressOf(who) as Address, drawing, language: 'nb' as const };
      await store.commit(TENANT, { send: [queuedReply(text, `person:${who}`, now, body)] });
    },
  };
}

const person = (name: string, createdAt: Instant) => ({
  id: name,
  name,
  email: `${name}@example.no`,
  aad: name,
  areas: [AREA],
  createdAt,
});

let house: ReturnType<typeof openPost>;
beforeEach(async () => {
  house = openPost();
  await house.people(['rektor', 'helse', 'nav', 'politi']);
});
afterEach(async () => {
  await house.outbox.stop();
  await house.store.close();
});

const words = (went: readonly Went[]): string[] => went.map(({ to, text }) => `${to}: ${text}`);
const ids = (count: number): readonly Letter[] =>
  Array.from({ length: count }, (_, n) => ({ id: `m${String(n + 1).padStart(2, '0')}` }));

/** Waits for something that comes by itself; throws when it has not come within two seconds. */
async function until(holds: () => boolean): Promise<void> {
  const deadline = performance.now() + 2000;
  while (!holds()) {
    if (performance.now() > deadline) throw new Error('it did not come');
    await new Promise((resolve) => setImmediate(resolve));
  }
}

describe('messages to one person', () => {
  it('come in the order they were queued, what is urgent first', async () => {
    await house.send(...ids(20), { id: 'haste', urgent: true });
    expect(words(await house.drain())).toEqual(
      ['haste', ...ids(20).map(({ id }) => id)].map((id) => `rektor: ${id}`),
    );
  });

  it('wait for the one before them when Teams is down, so that an answer never comes before its question', async () => {
    let down = true;
    house.state.answer = (to) => (down && to === 'rektor' ? DOWN : undefined);
    await house.send({ id: 'spørsmål' }, { id: 'svar' }, { id: 'annen', who: 'helse' });
    expect(words(await house.drain()).sort()).toEqual(['helse: annen', 'rektor: spørsmål']);
    down = false;
    house.later(10 * MINUTE);
    expect(words(await house.drain())).toEqual(['rektor: spørsmål', 'rektor: svar']);
  });

  it('are sent once by id, also when queued again after they went', async () => {
    await house.send({ id: 'a' }, { id: 'a' });
    await house.send({ id: 'a' });
    expect(words(await house.drain())).toEqual(['rektor: a']);
    await house.send({ id: 'a' });
    house.later(24 * HOUR);
    await house.store.expire(house.now());
    expect(await house.drain()).toEqual([]);
  });

  it('are gone when the person is erased', async () => {
    await house.send(
      { id: 'a' },
      { id: 'b', at: (house.now() + HOUR) as Instant },
      { id: 'c', who: 'helse' },
    );
    await house.store.erase(TENANT, { keys: [], lanes: ['person:rektor'], messages: [] });
    house.later(2 * HOUR);
    expect(words(await house.drain())).toEqual(['helse: c']);
  });

  it('that have expired are never sent, and nothing is before its time', async () => {
    const soon = (house.now() + HOUR) as Instant;
    await house.send({ id: 'for sent', expires: soon }, { id: 'senere', at: soon });
    house.later(HOUR - 1);
    house.state.answer = () => DOWN;
    expect(words(await house.drain())).toEqual(['rektor: for sent']);
    house.state.answer = () => undefined;
    house.later(10 * MINUTE);
    expect(words(await house.drain())).toEqual(['rektor: senere']);
  });
});

describe('a letter by e-mail', () => {
  const post = (id: string, { who = 'rektor', ...over }: Partial<Letter> = {}): Letter => ({
    ...{ id, text: id, to: { mail: who as PersonId }, view: 'post.mail' },
    ...over,
  });
  const mails = async (of = house): Promise<string[]> => {
    await of.outbox.drain();
    return of.mails.splice(0).map(({ to, subject }) => `${to}: ${subject.replace(/ \(.*/, '')}`);
  };
  const unmailed = async (who = 'rektor') => (await house.read().get('person', who))?.unmailed;
  const UNKNOWN: Delivery = { kind: 'gone', code: 'smtp-550-5.1.1' };

  it('goes once, to the address the person has now', async () => {
    const email = 'ny.adresse@example.no';
    await house.send(post('innkalling'), post('innkalling'));
    await house.write('person', 'rektor', { ...person('rektor', house.now()), email });
    expect(await mails()).toEqual([`${email}: innkalling`]);
    await house.send(post('innkalling'));
    expect(await mails()).toEqual([]);
    expect(house.went).toEqual([]);
  });

  it('that the server could not take now goes later, with the same key, and the others do not wait for it', async () => {
    house.state.mail = (to) =>
      to === 'rektor@example.no' ? { kind: 'later', code: 'smtp-450', throttled: false } : undefined;
    await house.send(post('innkalling'), post('innkalling 2', { who: 'helse' }));
    await house.outbox.drain();
    expect(new Set(house.mails.map(({ to }) => to)).size).toBe(2);
    house.state.mail = () => undefined;
    house.later(10 * MINUTE);
    await house.outbox.drain();
    const keys = house.mails.filter(({ to }) => to === 'rektor@example.no').map(({ key }) => key);
    expect(keys).toEqual([keys[0], keys[0]]);
    expect(await unmailed()).toBeUndefined();
  });

  it('to an address that is refused marks the person, and whoever sent it is told', async () => {
    house.state.mail = () => UNKNOWN;
    await house.send(post('innkalling', { lost: 'post.lost' }));
    expect(await mails()).toHaveLength(1);
    expect(await unmailed()).toEqual({ why: 'smtp-550-5.1.1', at: house.now() });
    expect(house.lost).toMatchObject([{ text: 'innkalling', to: 'mail:rektor', area: AREA }]);
    expect((await house.read().get('person', 'rektor'))?.unreached).toBeUndefined();
    expect(await house.read().get('address', 'person:rektor')).toBeDefined();
    house.later(HOUR);
    expect(await mails()).toEqual([]);
  });

  it('that goes after all takes the mark back', async () => {
    house.state.mail = () => UNKNOWN;
    await house.send(post('en'));
    await mails();
    house.state.mail = () => undefined;
    await house.send(post('to'));
    expect(await mails()).toHaveLength(1);
    expect(await unmailed()).toBeUndefined();
  });

  it('that was itself refused marks the person as well, for they have not got it, and whoever sent it is told', async () => {
    house.state.mail = () => ({ kind: 'refused', code: 'smtp-554-5.6.0' });
    await house.send(post('innkalling', { lost: 'post.lost' }));
    await mails();
    expect((await unmailed())?.why).toBe('smtp-554-5.6.0');
    expect([house.lost.length, house.faults.length]).toEqual([1, 1]);
    house.later(HOUR);
    expect(await mails()).toEqual([]);
  });

  it('marks nobody where there is no e-mail, or the person has no address, and whoever sent it is told', async () => {
    const without = openPost(UNLIMITED, noMail);
    await without.people(['rektor']);
    await without.send(post('innkalling', { lost: 'post.lost' }));
    await without.outbox.drain();
    const { email: _, ...nameless } = person('rektor', house.now());
    await house.write('person', 'rektor', nameless);
    await house.send(post('innkalling', { lost: 'post.lost' }));
    expect(await mails()).toEqual([]);
    for (const one of [without, house]) {
      expect((await one.read().get('person', 'rektor'))?.unmailed).toBeUndefined();
      expect(one.lost).toHaveLength(1);
    }
    await without.store.close();
  });

  it('is written when it goes, and not sent when it has become untrue', async () => {
    await house.send(post('purring'), post('annet'));
    await house.write('draft', 'x', { place: 'purring' });
    expect(await mails()).toEqual(['rektor@example.no: annet']);
  });

  it('that has been withdrawn, or has expired, never goes', async () => {
    const soon = (house.now() + HOUR) as Instant;
    await house.send(post('trukket', { at: soon }), post('for sent', { at: soon, expires: soon }));
    await house.store.commit(TENANT, { withdraw: [`${AREA}/trukket`] });
    house.later(HOUR);
    expect(await mails()).toEqual([]);
    expect(house.drawn).toEqual([]);
  });

  it('that is a reminder waits while the person has asked for peace; an invitation does not', async () => {
    await house.write('person', 'rektor', { ...person('rektor', house.now()), pausedUntil: '2026-11-25' });
    await house.send(post('purring', { reminder: true }), post('innkalling'));
    expect(await mails()).toEqual(['rektor@example.no: innkalling']);
    house.at('2026-11-26T09:00');
    expect(await mails()).toEqual(['rektor@example.no: purring']);
  });

  const hours = async (n: number): Promise<void> => {
    for (let quarter = 0; quarter <= 4 * n; quarter++) {
      await house.outbox.drain();
      house.later(15 * MINUTE);
    }
  };

  it('that may or may not have gone is repeated for hours, ever more seldom and with the same key', async () => {
    house.state.mail = () => SILENT;
    await house.send(
      post('innkalling', { lost: 'post.lost', expires: (house.now() + 72 * HOUR) as Instant }),
    );
    await hours(3);
    const early = house.mails.length;
    expect(early).toBeGreaterThan(5);
    expect(house.lost).toEqual([]);
    house.state.mail = () => undefined;
    await hours(10);
    expect(house.mails.length).toBe(early + 1);
    expect(new Set(house.mails.map(({ key }) => key)).size).toBe(1);
    expect([house.lost, await unmailed()]).toEqual([[], undefined]);
  });

  it('that never got an answer is given up within a day, and whoever sent it is told', async () => {
    house.state.mail = () => SILENT;
    await house.send(
      post('innkalling', { lost: 'post.lost', expires: (house.now() + 72 * HOUR) as Instant }),
    );
    await hours(24);
    const tries = house.mails.length;
    expect(tries).toBeLessThan(20);
    expect(house.lost).toMatchObject([{ text: 'innkalling', to: 'mail:rektor', code: 'NoAnswer' }]);
    expect((await unmailed())?.why).toBe('NoAnswer');
    await hours(24);
    expect([house.mails.length, house.lost.length]).toEqual([tries, 1]);
  });

  it('that got no answer is given up in time, when it would be too late to try again', async () => {
    const expires = (house.now() + 2 * HOUR) as Instant;
    house.state.mail = () => SILENT;
    await house.send(post('innkalling', { lost: 'post.lost', expires }));
    for (let minute = 0; minute < 100; minute++) {
      await house.outbox.drain();
      house.later(MINUTE);
    }
    expect(house.lost).toMatchObject([{ code: 'NoAnswer' }]);
  });

  it('that got no answer holds up no other letter to the same person for long', async () => {
    house.state.mail = (_to, subject) => (subject === 'innkalling' ? SILENT : undefined);
    await house.send(post('innkalling', { expires: (house.now() + 72 * HOUR) as Instant }));
    await hours(2);
    await house.send(post('avlysning'));
    await house.outbox.drain();
    expect(house.mails.at(-1)?.subject).toBe('avlysning');
  });

  it('goes once also when two take from the queue at the same time', async () => {
    const other = house.open();
    await house.send(
      ...ids(12).map(({ id }, n) => post(id, { who: ['rektor', 'helse', 'nav'][n % 3] ?? '' })),
    );
    await Promise.all([house.outbox.drain(), other.drain()]);
    expect(house.mails.map(({ subject }) => subject).sort()).toEqual(ids(12).map(({ id }) => id));
    await other.stop();
  });

  it('and fails to be noted, is not sent again', async () => {
    await house.send(post('innkalling', { told: 'post.told' }));
    expect(await mails()).toHaveLength(1);
    house.later(HOUR);
    expect(await mails()).toEqual([]);
    expect(house.faults).toHaveLength(1);
  });

  it('keeps the pace of mail servers, and cards in Teams do not wait for it', async () => {
    const many = Array.from({ length: 40 }, (_, n) => `ansatt${n}`);
    const paced = openPost(LIMITS);
    await paced.people(many);
    await paced.send(...many.map((who) => post(`brev ${who}`, { who })));
    await paced.send(...many.map((who) => ({ id: `kort ${who}`, who })));
    const perMinute: number[] = [];
    for (let tenth = 0; tenth < 1200; tenth++) {
      await paced.outbox.drain();
      paced.later(SECOND / 10);
      if (tenth === 9) expect(paced.took()).toHaveLength(40);
      if (tenth % 600 === 599) perMinute.push(paced.mails.splice(0).length);
    }
    expect(perMinute).toEqual([28, 12]);
    await paced.store.close();
  });

  it('to a mail server that says nothing holds up no card that falls due meanwhile', async () => {
    let release = (): void => {};
    const hangs = new Promise<Answer>((resolve) => (release = () => resolve(undefined)));
    house.state.mail = () => hangs;
    await house.send(post('brev', { who: 'nav' }), { id: 'kort', at: (house.now() + 30) as Instant });
    house.outbox.start();
    try {
      await until(() => house.mails.length === 1);
      house.later(30);
      await until(() => house.went.length === 1);
    } finally {
      release();
      await house.outbox.stop();
    }
  });
});

describe('the answer to a chat message', () => {
  it('goes at once, past what waits, and is worthless after two minutes', async () => {
    await house.send(...ids(3));
    await house.reply('svar');
    expect(words(await house.drain())[0]).toBe('rektor: svar');
    await house.reply('for sent');
    house.later(2 * MINUTE);
    expect(await house.drain()).toEqual([]);
  });

  it('comes late, and not never, when the service is killed with it in its hands', async () => {
    await house.reply('svar');
    expect(await house.store.claim(house.now(), MINUTE, 1)).toHaveLength(1);
    expect(await house.drain()).toEqual([]);
    house.later(MINUTE);
    expect(words(await house.drain())).toEqual(['rektor: svar']);
  });

  it('that was sealed with a key that one instance does not have, is left to one that has it', async () => {
    const [ours, theirs] = [1, 2].map((n) => openLinks(undefined, [new Uint8Array(32).fill(n)]));
    const [here, there] = [house.open({ links: ours! }), house.open({ links: theirs! })];
    await house.reply('svar', 'rektor', theirs);
    await house.send({ id: 'a' });
    await here.drain();
    expect(words(house.took())).toEqual(['rektor: a']);
    expect(house.faults).toMatchObject([{ message: replyId('svar'), code: 'NoKey' }]);
    house.later(SECOND);
    await there.drain();
    expect(words(house.took())).toEqual(['rektor: svar']);
  });

  it('that no instance has a key for is given up when it is worthless, and said each time', async () => {
    const gone = openLinks(undefined, [new Uint8Array(32).fill(3)]);
    await house.reply('svar', 'rektor', gone);
    for (const wait of [0, SECOND, 2 * MINUTE]) {
      house.later(wait);
      expect(await house.drain()).toEqual([]);
    }
    expect(house.faults).toHaveLength(2);
    expect(await house.store.nextMessage()).toBeUndefined();
  });

  it('is not repeated when nobody knows whether it stands there', async () => {
    house.state.answer = () => SILENT;
    await house.reply('svar');
    await house.drain();
    house.later(10 * SECOND);
    expect(await house.drain()).toEqual([]);
  });

  it('does not wait for a conversation where Teams says nothing', async () => {
    let release = (): void => {};
    const hangs = new Promise<Answer>((resolve) => (release = () => resolve(undefined)));
    house.state.answer = (to) => (to === 'nav' ? hangs : undefined);
    await house.send({ id: 'treg', who: 'nav' });
    const first = house.outbox.drain();
    await until(() => house.went.length === 1);
    await house.reply('svar');
    const second = house.outbox.drain();
    try {
      await until(() => house.went.length === 2);
    } finally {
      release();
      await Promise.all([first, second]);
    }
  });
});

describe('when Teams asks for less', () => {
  it('one conversation waits as long as it says, in order, and the others go on', async () => {
    let throttled = true;
    house.state.answer = (to) => (throttled && to === 'rektor' ? slower(30 * SECOND) : undefined);
    await house.send(...ids(3), { id: 'annen', who: 'helse' });
    await house.send({ id: 'haste', urgent: true });
    expect(words(await house.drain())).toEqual(['rektor: haste', 'helse: annen']);
    throttled = false;
    house.later(30 * SECOND - 1);
    expect(await house.drain()).toEqual([]);
    house.later(1);
    expect(words(await house.drain())).toEqual(['haste', 'm01', 'm02', 'm03'].map((id) => `rektor: ${id}`));
  });

  it('three conversations asking stop the whole organisation, and no other', async () => {
    const other = '22222222-2222-4222-8222-222222222222' as TenantId;
    await house.people(['annensteds'], other);
    house.state.answer = (to) => (to === 'annensteds' ? undefined : slower(20 * SECOND));
    for (const who of ['rektor', 'helse', 'nav']) await house.send({ id: `til ${who}`, who });
    await house.drain();
    house.state.answer = () => undefined;
    await house.send({ id: 'til politi', who: 'politi' });
    const there = {
      to: { person: 'annensteds' as PersonId },
      mode: 'say',
      view: 'post.letter',
      with: { text: 'x' },
    };
    const messages = [{ ...there, id: 'x', at: house.now(), expires: (house.now() + HOUR) as Instant }];
    await house.act('annensteds', 'post.send', { messages }, undefined, other);
    expect(words(await house.drain())).toEqual(['annensteds: x']);
    house.later(20 * SECOND);
    expect(words(await house.drain()).sort()).toEqual([
      'helse: til helse',
      'nav: til nav',
      'politi: til politi',
      'rektor: til rektor',
    ]);
  });

  it('two conversations asking, minutes apart, stop nobody else', async () => {
    for (const who of ['rektor', 'helse', 'nav']) {
      house.state.answer = (to) => (to === who ? slower(5 * SECOND) : undefined);
      await house.send({ id: `til ${who}`, who });
      await house.drain();
      house.later(MINUTE);
    }
    await house.drain();
    house.state.answer = () => undefined;
    await house.send({ id: 'til politi', who: 'politi' });
    expect(words(await house.drain())).toContain('politi: til politi');
  });

  it('our own pace stays under Teams’ limits: ten at once to one person take two seconds, and none is lost', async () => {
    const paced = openPost(LIMITS);
    await paced.people(['rektor']);
    await paced.send(...ids(10));
    expect(await paced.drain()).toHaveLength(6);
    paced.later(999);
    expect(await paced.drain()).toEqual([]);
    paced.later(1);
    expect(await paced.drain()).toHaveLength(1);
    paced.later(SECOND);
    expect(words(await paced.drain())).toEqual(
      ids(10)
        .slice(7)
        .map(({ id }) => `rektor: ${id}`),
    );
    await paced.store.close();
  });
});

describe('an invitation to three hundred', () => {
  const many = Array.from({ length: 300 }, (_, n) => `ansatt${n}`);

  it('goes at Teams’ pace, once to each, and is drawn when there is room for it', async () => {
    const paced = openPost(LIMITS);
    await paced.people(many);
    await paced.send(...many.map((who) => ({ id: `til ${who}`, who })));
    const tenths: number[] = [];
    const all: string[] = [];
    for (; all.length < many.length && tenths.length < 200; paced.later(SECOND / 10)) {
      const sent = words(await paced.drain());
      all.push(...sent);
      tenths.push(sent.length);
      expect(tenths.slice(-10).reduce((sum, n) => sum + n)).toBeLessThanOrEqual(50);
    }
    expect(new Set(all).size).toBe(many.length);
    expect(tenths.length).toBeLessThanOrEqual(70);
    expect(paced.drawn.length).toBeLessThan(2 * many.length);
    await paced.store.close();
  });
});

describe('whom nobody can reach', () => {
  const lostLetter = { id: 'innkalling', lost: 'post.lost' };

  it('loses the address, is marked, and whoever sent it is told', async () => {
    house.state.answer = () => GONE;
    await house.send(lostLetter);
    await house.drain();
    expect(await house.read().get('address', 'person:rektor')).toBeUndefined();
    expect((await house.read().get('person', 'rektor'))?.unreached).toEqual({
      why: GONE.kind === 'gone' && GONE.code,
      at: house.now(),
    });
    expect(house.lost).toMatchObject([
      { text: 'innkalling', to: 'person:rektor', area: AREA, code: 'BotNotInConversationRoster' },
    ]);
    house.later(HOUR);
    expect(await house.drain()).toEqual([]);
  });

  it('is sought by object id the next time, and found again', async () => {
    house.state.answer = () => GONE;
    await house.send(lostLetter);
    await house.drain();
    house.state.answer = () => undefined;
    await house.send({ id: 'neste' });
    expect(words(await house.drain())).toEqual(['rektor: neste']);
    expect(house.opened).toEqual(['rektor']);
    expect(await house.read().get('address', 'person:rektor')).toEqual(addressOf('rektor'));
    expect((await house.read().get('person', 'rektor'))?.unreached).toBeUndefined();
  });

  it('and has never been in Teams costs no request', async () => {
    const { aad: _, ...unmet } = person('ny', house.now());
    await house.write('person', 'ny', unmet);
    await house.send({ ...lostLetter, who: 'ny' });
    expect(await house.drain()).toEqual([]);
    expect([house.opened, house.lost.length]).toEqual([[], 1]);
  });

  it('because the private chat cannot be opened now is tried again later', async () => {
    await house.store.erase(TENANT, { keys: ['-/address/person:rektor'], lanes: [], messages: [] });
    house.state.open = () => DOWN;
    await house.send(lostLetter);
    expect(await house.drain()).toEqual([]);
    expect(house.lost).toEqual([]);
    house.state.open = () => undefined;
    house.later(MINUTE);
    expect(words(await house.drain())).toEqual(['rektor: innkalling']);
  });

  it('a channel that is gone is told of, and its address is dropped', async () => {
    const put = [
      { key: keyOf(AREA, 'address', 'channel:19:k'), value: { ...addressOf('kanal') }, version: 0 },
    ];
    await house.store.commit(TENANT, { put });
    house.state.answer = () => GONE;
    await house.send({ ...lostLetter, to: { channel: '19:k' } });
    await house.drain();
    expect(house.lost).toMatchObject([{ to: 'channel:19:k' }]);
    expect(await house.read().get('address', 'channel:19:k')).toBeUndefined();
  });

  it('what Teams refuses as malformed is our fault: told, not repeated, and nobody’s address is dropped', async () => {
    house.state.answer = () => REFUSED;
    await house.send(lostLetter);
    await house.drain();
    house.later(HOUR);
    expect(await house.drain()).toEqual([]);
    expect(house.lost).toHaveLength(1);
    expect(await house.read().get('address', 'person:rektor')).toBeDefined();
    expect(house.faults).toHaveLength(1);
    expect(JSON.stringify(house.faults)).not.toContain('"text"');
  });
});

describe('what may or may not stand there', () => {
  const deliveries = async (rounds = 8): Promise<number> => {
    let count = 0;
    for (let round = 0; round < rounds; round++) {
      count += (await house.drain()).length;
      house.later(10 * MINUTE);
    }
    return count;
  };

  it('is repeated twice at most', async () => {
    house.state.answer = () => SILENT;
    await house.send({ id: 'a' });
    expect(await deliveries()).toBe(3);
  });

  it('and never got an answer is told to whoever sent it, and nobody’s address is dropped', async () => {
    house.state.answer = () => SILENT;
    await house.send({ id: 'a', lost: 'post.lost' });
    await deliveries();
    expect(house.lost).toMatchObject([{ to: 'person:rektor', code: 'NoAnswer' }]);
    expect(await house.read().get('address', 'person:rektor')).toBeDefined();
    expect((await house.read().get('person', 'rektor'))?.unreached).toBeUndefined();
  });

  it('is repeated also when it had waited before, for a pause of Teams’ or of ours', async () => {
    house.state.answer = () => slower(5 * SECOND);
    await house.send({ id: 'a' });
    for (let wait = 0; wait < 3; wait++) {
      await house.drain();
      house.later(MINUTE);
    }
    house.state.answer = () => SILENT;
    expect(await deliveries()).toBeGreaterThan(1);
  });

  it('is repeated twice at most also when it is a card to be edited later, as long as none is known to stand there', async () => {
    house.state.answer = () => SILENT;
    await house.send({ id: 'kort', mode: 'show' });
    expect(await deliveries(20)).toBeLessThanOrEqual(3);
  });

  it('an edit may be repeated until it is known to stand there, for it does no harm', async () => {
    await house.send({ id: 'kort', mode: 'show' });
    await house.drain();
    let times = 0;
    house.state.answer = () => (++times < 6 ? SILENT : undefined);
    await house.send({ id: 'kort', mode: 'show' });
    expect(await deliveries()).toBe(6);
  });
});

describe('a card that stands in a chat', () => {
  const card = { id: 'kort', mode: 'show' } as const;
  const count = (name: string) => house.write('claim', 'x', { stranger: 'rektor', name, askedAt: 0 });

  it('is edited where it stands, with what is true when the edit goes', async () => {
    await house.send(card);
    await house.drain();
    await house.send(card);
    await count('1 kommer');
    expect(await house.drain()).toEqual([{ to: 'rektor', text: 'kort 1 kommer', replaced: 'activity-1' }]);
  });

  it('is edited once for many changes', async () => {
    await house.send(card);
    await house.drain();
    const at = (house.now() + 2 * SECOND) as Instant;
    for (let n = 1; n <= 10; n++) {
      await count(`${n} kommer`);
      await house.send({ ...card, at });
    }
    house.later(2 * SECOND);
    expect(await house.drain()).toEqual([{ to: 'rektor', text: 'kort 10 kommer', replaced: 'activity-1' }]);
  });

  it('that has been deleted in the chat is sent anew, and edited there from then on', async () => {
    await house.send(card);
    await house.drain();
    house.state.answer = (_to, _text, replace) =>
      replace === 'activity-1' ? { kind: 'refused', code: 'ActivityNotFoundInConversation' } : undefined;
    await house.send(card);
    expect((await house.drain()).map(({ replaced }) => replaced)).toEqual(['activity-1', undefined]);
    await house.send(card);
    expect((await house.drain()).map(({ replaced }) => replaced)).toEqual(['activity-2']);
    expect(house.faults).toEqual([]);
  });

  it('keeps its place when an edit had nothing true to show, or came too late', async () => {
    await house.send(card);
    await house.drain();
    await house.write('draft', 'x', { place: 'kort' });
    await house.send(card);
    expect(await house.drain()).toEqual([]);
    await house.write('draft', 'x', { place: 'noe annet' });
    await house.send({ ...card, expires: house.now() });
    expect(await house.drain()).toEqual([]);
    await house.send(card);
    expect((await house.drain()).map(({ replaced }) => replaced)).toEqual(['activity-1']);
  });
});

describe('what is no longer true at delivery', () => {
  it('is not sent', async () => {
    await house.send({ id: 'purring' }, { id: 'annet' });
    await house.write('draft', 'x', { place: 'purring' });
    expect(words(await house.drain())).toEqual(['rektor: annet']);
  });

  it('an owner who reports a second before the reminder leaves gets none; the others get theirs', async () => {
    const real = await openHouse({ now: '2026-11-20T08:00', preset: 'jevnaker' });
    const plan = (await real.list('measure')).flatMap(({ value }) => value.owners);
    const roles = [...new Set(plan.flatMap((one) => (one.kind === 'role' ? [one.role] : [])))].slice(0, 2);
    for (const [n, who] of ['eier1', 'eier2'].entries()) {
      const named = { role: roles[n], name: who, email: `${who}@example.no` };
      await real.act('koordinator', 'people.assign', named);
      await real.meets(who);
    }
    const draft = await real.ask('koordinator', 'innkall politiråd 8. desember kl 9');
    await real.press('koordinator', draft.card?.actions[0]?.title ?? '');
    await real.tick('2026-11-24T08:59');
    const mine = await real.ask('eier1', 'mine tiltak');
    const form = mine.card?.actions.find(({ data }) => 'measures' in data)?.data as { measures: string[] };
    real.sent();
    real.setClock('2026-11-24T09:00');
    await real.house.tick();
    const told = form.measures.map((id) => [`status.${id}`, 'onTrack'] as const);
    const report = await real.house.dispatch({
      actor: { kind: 'person', tenant: TENANT, person: await real.personOf('eier1'), founder: false },
      place: { kind: 'private' },
      verb: 'measure.report',
      input: { ...form, ...Object.fromEntries(told) },
      now: real.now(),
    });
    expect(report.refused).toBeUndefined();
    expect(form.measures.length).toBeLessThan(6);
    await real.house.outbox.drain();
    const asked = real.sent().map(({ to }) => to);
    expect(asked).toContain('eier2');
    expect(asked).not.toContain('eier1');
    await real.close();
  });
});

describe('a reminder that the service held up', () => {
  it('waits for a working morning when it comes back at night, and what is no reminder does not', async () => {
    house.at('2026-11-27T09:00');
    await house.send({ id: 'vanlig', reminder: true }, { id: 'svar' });
    house.at('2026-11-28T22:00');
    expect(words(await house.drain())).toEqual(['rektor: svar']);
    house.at('2026-11-30T08:59');
    expect(await house.drain()).toEqual([]);
    house.at('2026-11-30T09:00');
    expect(words(await house.drain())).toEqual(['rektor: vanlig']);
  });

  it('goes at once where the morning would be too late, and where its own hour is early', async () => {
    house.at('2026-11-27T09:00');
    await house.send({ id: 'frist', reminder: true, expires: instantOf('2026-11-30T08:00' as Wall) });
    house.at('2026-11-29T20:00');
    expect(words(await house.drain())).toEqual(['rektor: frist']);
    house.at('2026-12-01T07:55');
    await house.send({ id: 'frokost', reminder: true });
    expect(words(await house.drain())).toEqual(['rektor: frokost']);
  });
});

describe('somebody who has asked for peace', () => {
  beforeEach(() =>
    house.write('person', 'rektor', { ...person('rektor', house.now()), pausedUntil: '2026-11-25' }),
  );

  it('gets no reminder until the day after at eight, but what is none and what answers them', async () => {
    await house.send({ id: 'vanlig', reminder: true }, { id: 'haste' });
    await house.reply('svar');
    expect(words(await house.drain()).sort()).toEqual(['rektor: haste', 'rektor: svar']);
    house.at('2026-11-26T07:59');
    expect(await house.drain()).toEqual([]);
    house.at('2026-11-26T08:00');
    expect(words(await house.drain())).toEqual(['rektor: vanlig']);
  });

  it('gets it on a working morning, not on the Saturday after', async () => {
    await house.write('person', 'rektor', { ...person('rektor', house.now()), pausedUntil: '2026-11-27' });
    await house.send({ id: 'vanlig', reminder: true });
    for (const day of ['27', '28', '29']) {
      house.at(`2026-11-${day}T12:00`);
      expect(await house.drain()).toEqual([]);
    }
    house.at('2026-11-30T08:00');
    expect(words(await house.drain())).toEqual(['rektor: vanlig']);
  });

  it('never gets what is past by then', async () => {
    await house.send({ id: 'vanlig', reminder: true, expires: instantOf('2026-11-26T07:00' as Wall) });
    await house.drain();
    house.at('2026-11-26T08:00');
    expect(await house.drain()).toEqual([]);
  });

  it('gets it the next morning when the pause was ended early', async () => {
    await house.send({ id: 'vanlig', reminder: true });
    await house.drain();
    await house.write('person', 'rektor', person('rektor', house.now()));
    house.at('2026-11-24T08:00');
    expect(words(await house.drain())).toEqual(['rektor: vanlig']);
  });

  it('gets one card for the days they were away', async () => {
    for (const [day, id] of ['2026-11-23', '2026-11-24', '2026-11-25'].entries()) {
      house.at(`${id}T09:00`);
      await house.send({ id: `sak ${day + 1}`, digest: true });
      expect(await house.drain()).toEqual([]);
    }
    house.at('2026-11-26T08:00');
    const back = await house.drain();
    expect(back).toHaveLength(1);
    expect(back[0]?.text).toContain(textsIn('nb').house.digestTitle({ n: 3 }));
  });
});

describe('the one card of a working day', () => {
  const notice = (id: string): Letter => ({ id, digest: true });
  const title = (n: number): string => textsIn('nb').house.digestTitle({ n });
  const heard = async (): Promise<readonly Went[]> => house.drain();

  it('is the notice’s own card when there is one, and a list when there are two', async () => {
    await house.send(notice('en'));
    expect(words(await heard())).toEqual(['rektor: en']);
    await house.send({ ...notice('en'), who: 'helse' }, { ...notice('to'), who: 'helse' });
    const [list, ...rest] = await heard();
    expect(rest).toEqual([]);
    expect(list?.text).toContain(title(2));
    expect(list?.text).toMatch(/en[^]*to/);
  });

  it('is edited when something comes after it has gone', async () => {
    await house.send(notice('en'), notice('to'));
    await heard();
    house.later(3 * HOUR);
    await house.send(notice('tre'));
    const [edit, ...rest] = await heard();
    expect(rest).toEqual([]);
    expect(edit).toMatchObject({ replaced: expect.stringMatching(/^activity/) });
    expect(edit?.text).toContain(title(3));
  });

  it('does not hold what has been answered meanwhile, and is not sent when nothing is left', async () => {
    await house.send(notice('en'), notice('to'));
    await house.write('draft', 'x', { place: 'to' });
    expect(words(await heard())).toEqual(['rektor: en']);
    await house.send({ ...notice('to'), who: 'helse' });
    expect(await heard()).toEqual([]);
  });

  it('is one also after days in which the service was down', async () => {
    for (const day of ['2026-11-23', '2026-11-24', '2026-11-25']) {
      house.at(`${day}T09:00`);
      await house.send(notice(`sak ${day}`));
    }
    house.at('2026-11-25T12:00');
    const sent = await heard();
    expect(sent).toHaveLength(1);
    expect(sent[0]?.text).toContain(title(3));
  });

  it('is a new one each day, and does not repeat what stood on the last', async () => {
    await house.send(notice('en'), notice('to'));
    await heard();
    house.at('2026-11-24T09:00');
    await house.send(notice('tre'));
    expect(words(await heard())).toEqual(['rektor: tre']);
  });

  it('opens each of its lines below it, once for each press', async () => {
    await house.send(notice('en'), notice('to'));
    await heard();
    const notices = await house.read().list('notice', 'rektor/');
    const input = { notice: notices[0]?.id };
    const press = (activity: string) => house.act('rektor', 'house.open', input, activity);
    await press('press-1');
    const answer = await press('press-1');
    expect(words(await heard())).toEqual(['rektor: en']);
    expect(answer.drawings[0]?.data).toMatchObject({ items: [{ opened: true }, { opened: false }] });
    house.later(MINUTE);
    await press('press-1');
    expect(await heard()).toEqual([]);
    await press('press-2');
    expect(words(await heard())).toEqual(['rektor: en']);
  });

  /** A card of two days: «en» could not be delivered on the Monday, «to» and «tre» came on the Tuesday. */
  const ofTwoDays = async (): Promise<void> => {
    const { email: _, ...nameless } = person('rektor', house.now());
    await house.write('person', 'rektor', nameless);
    house.state.answer = () => GONE;
    await house.send(notice('en'));
    await heard();
    house.state.answer = () => undefined;
    house.at('2026-11-24T09:00');
    await house.send(notice('to'), notice('tre'));
    expect((await heard()).map(({ text }) => text)).toEqual([expect.stringContaining(title(3))]);
  };
  const linesNow = (answer: Awaited<ReturnType<typeof house.act>>): readonly string[] =>
    (answer.drawings[0]?.data['items'] as readonly { text: string; opened: boolean }[]).map(
      ({ text, opened }) => `${text}${opened ? ' (åpnet)' : ''}`,
    );

  it('holds all of two days that it held, whichever of its lines is opened', async () => {
    await ofTwoDays();
    const ids = (await house.read().list('notice', 'rektor/')).map(({ id }) => id);
    const open = async (n: number) =>
      linesNow(await house.act('rektor', 'house.open', { notice: ids[n] }, `press-${n}`));
    expect(await open(0)).toEqual(['en (åpnet)', 'to', 'tre']);
    expect(await open(1)).toEqual(['en (åpnet)', 'to (åpnet)', 'tre']);
    house.at('2026-11-25T09:00');
    await house.send(notice('fire'), notice('fem'));
    expect((await heard()).at(-1)?.text).toContain(title(2));
    expect(await open(2)).toEqual(['en (åpnet)', 'to (åpnet)', 'tre (åpnet)']);
  });

  it('keeps what it took along from an earlier day when something more comes after it has gone', async () => {
    await ofTwoDays();
    house.later(HOUR);
    await house.send(notice('fire'));
    const [edit] = await heard();
    expect(edit?.text).toContain(title(4));
  });

  const missed = async (): Promise<readonly string[]> => {
    await house.drain();
    return house.mails.splice(0).map(({ to, subject }) => `${to}: ${subject.replace(/ \(.*/, '')}`);
  };

  it.each([
    ['is gone', GONE],
    ['does not take the card', REFUSED],
    ['never answers', SILENT],
  ])('goes by e-mail the same day, once, where Teams %s', async (_, answer) => {
    house.state.answer = () => answer;
    await house.send(notice('en'), notice('to'));
    const sent: string[] = [];
    for (let round = 0; round < 8; round++) {
      sent.push(...(await missed()));
      house.later(MINUTE);
    }
    expect(sent).toEqual([`rektor@example.no: ${title(2)}`]);
    house.state.answer = () => undefined;
    await house.send(notice('tre'));
    expect(words(await heard())).toEqual(['rektor: tre']);
    house.at('2026-11-24T09:00');
    await house.send(notice('fire'));
    expect(words(await heard())).toEqual(['rektor: fire']);
    expect(await missed()).toEqual([]);
  });

  it('that Teams was away for until it was too late goes by e-mail', async () => {
    house.state.answer = () => DOWN;
    await house.send({ ...notice('en'), expires: (house.now() + 14 * 24 * HOUR) as Instant });
    await house.drain();
    house.later(7 * 24 * HOUR);
    expect(await missed()).toEqual([`rektor@example.no: ${title(1)}`]);
  });

  it('goes by e-mail only with what had not stood in the chat, and is still true', async () => {
    await house.send(notice('en'));
    await heard();
    house.state.answer = () => GONE;
    await house.send(notice('to'), notice('tre'));
    await house.write('draft', 'x', { place: 'to' });
    expect(await missed()).toEqual([`rektor@example.no: ${title(1)}`]);
  });

  it('waits for the next card, where the person has no address or the mail server does not want it', async () => {
    house.state.answer = () => GONE;
    house.state.mail = () => ({ kind: 'gone', code: 'MailNotSetUp' });
    await house.send(notice('en'));
    await missed();
    const { email: _, ...nameless } = person('helse', house.now());
    await house.write('person', 'helse', nameless);
    await house.send({ ...notice('en'), who: 'helse' });
    await missed();
    house.state.answer = () => undefined;
    house.at('2026-11-24T09:00');
    await house.send(notice('to'), { ...notice('to'), who: 'helse' });
    const next = await heard();
    expect(next.map(({ to }) => to).toSorted()).toEqual(['helse', 'rektor']);
    for (const { text } of next) expect(text).toMatch(/en[^]*to/);
  });

  it('opens nothing of anybody else’s', async () => {
    await house.send(notice('en'), notice('to'));
    await heard();
    const [one] = await house.read().list('notice', 'rektor/');
    expect((await house.act('helse', 'house.open', { notice: one?.id })).refused).toBe('noLonger');
    expect(await heard()).toEqual([]);
  });
});

describe('what follows from a delivery', () => {
  it('and fails, is logged, and does not send the message again', async () => {
    await house.send({ id: 'a', told: 'post.told' });
    expect(words(await house.drain())).toEqual(['rektor: a']);
    house.later(HOUR);
    expect(await house.drain()).toEqual([]);
    expect(house.faults).toHaveLength(1);
  });
});

describe('a message that cannot be drawn', () => {
  it('is logged by its id, holds up nobody else, and is tried again until it is too late', async () => {
    await house.send(
      { id: 'x', text: 'broken', expires: (house.now() + HOUR) as Instant },
      { id: 'b', who: 'helse' },
    );
    expect(words(await house.drain())).toEqual(['helse: b']);
    expect(house.faults).toMatchObject([{ message: `${AREA}/x`, kind: 'Error' }]);
    expect(JSON.stringify(house.faults)).not.toContain('cannot be drawn');
    house.later(10 * MINUTE);
    await house.drain();
    expect(house.faults).toHaveLength(2);
    house.later(HOUR);
    await house.drain();
    expect(house.faults).toHaveLength(2);
    expect(await house.store.nextMessage()).toBeUndefined();
  });
});

describe('messages that a store hands out beyond the places there are', () => {
  it('are given back and told of, and do not lie in nobody’s hands until the lease is over', async () => {
    await house.outbox.stop();
    await house.store.close();
    house = openPost({ ...UNLIMITED, tenant: [{ times: 2, withinMs: SECOND }] });
    const all = ['rektor', 'helse', 'nav', 'politi'];
    await house.people(all);
    const { store } = house;
    // One that knows of no places, as a store was before there were any.
    const lavish: Store = { ...store, claim: (now, leaseMs, limit) => store.claim(now, leaseMs, limit) };
    const outbox = house.open({ store: lavish });
    for (const who of all) await house.send({ id: `til ${who}`, who });
    await outbox.drain();
    expect(house.went).toHaveLength(2);
    expect(house.faults).toHaveLength(2);
    house.later(2 * SECOND);
    await outbox.drain();
    expect(words(house.took()).toSorted()).toEqual(all.map((who) => `${who}: til ${who}`).toSorted());
  });
});

describe('stopping', () => {
  /** More than are under way at once. */
  const many = Array.from({ length: 100 }, (_, n) => `p${n}`);
  const queueAll = async (): Promise<void> => {
    for (const who of many) await house.write('person', who, person(who, house.now()));
    for (const who of many) await house.send({ id: `til ${who}`, who });
  };

  it('finishes what is under way and takes nothing more', async () => {
    const releases: (() => void)[] = [];
    house.state.answer = () => new Promise<Answer>((resolve) => releases.push(() => resolve(undefined)));
    await queueAll();
    house.outbox.start();
    await until(() => releases.length > 0);
    const stopped = house.outbox.stop();
    let done = false;
    void stopped.then(() => (done = true));
    await until(() => {
      for (const release of releases.splice(0)) release();
      return done;
    });
    expect(house.went.length).toBeLessThan(many.length);
    house.state.answer = () => undefined;
    await house.open().drain();
    expect(words(house.took()).toSorted()).toEqual(many.map((who) => `${who}: til ${who}`).toSorted());
  });

  it('gives back at once what was claimed and has not begun, for whoever comes next', async () => {
    await queueAll();
    house.outbox.start();
    await house.outbox.stop();
    expect(house.took()).toEqual([]);
    expect(await house.open().drain().then(house.took)).toHaveLength(many.length);
  });

  it('leaves no timer behind that would wake a closed store', async () => {
    const settled = async (): Promise<void> => {
      for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
    };
    jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick', 'queueMicrotask', 'performance', 'Date'] });
    try {
      house.outbox.start();
      for (let n = 0; n < 5; n++) house.outbox.kick();
      await settled();
      await house.outbox.stop();
      await settled();
      expect(jest.getTimerCount()).toBe(0);
    } finally {
      jest.useRealTimers();
    }
  });
});
