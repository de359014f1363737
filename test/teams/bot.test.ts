// The door to Teams over real HTTP: what people say and press becomes turns, what cannot be read is refused, and the
// process lives.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Door, openDoor } from './door.ts';
import { type Microsoft, message, openMicrosoft, press, RITA, TENANT } from './microsoft.ts';

const CHANNEL = '19:frokost@thread.tacv2';
const BOT = { id: '28:slt-bot', name: 'SLT' };
const mention = { type: 'mention', mentioned: BOT, text: '<at>SLT</at>' };

let microsoft: Microsoft;
let door: Door;
let token: string;

beforeAll(async () => {
  microsoft = await openMicrosoft();
  door = await openDoor(microsoft.settings());
  await door.bot.warm();
  token = await microsoft.token();
});
beforeEach(() => {
  door.turns.length = 0;
  door.lines.length = 0;
  door.state.reply = { kind: 'none' };
});
afterAll(async () => {
  await door.close();
  await microsoft.close();
});

const say = (over: Record<string, unknown>) => door.post(message(microsoft.serviceUrl, over), token);
const pressed = (over: Record<string, unknown> = {}) => door.post(press(microsoft.serviceUrl, over), token);

function inChannel(thread?: string) {
  const id = thread === undefined ? CHANNEL : `${CHANNEL};messageid=${thread}`;
  return {
    conversation: { id, conversationType: 'channel', tenantId: TENANT, isGroup: true },
    channelData: { tenant: { id: TENANT }, channel: { id: CHANNEL }, team: { id: '19:team@thread.tacv2' } },
  };
}

describe('what a person writes', () => {
  it('in a private chat becomes a turn with who, where and the words', async () => {
    const answer = await say({ id: 'a1', text: 'mine tiltak' });
    expect(answer).toEqual({ status: 200, text: '', body: undefined });
    expect(door.turns).toEqual([
      {
        caller: { tenant: TENANT, aad: RITA.aadObjectId, teamsUser: RITA.id, name: RITA.name },
        place: { kind: 'private' },
        address: { conversation: 'a:privat', serviceUrl: microsoft.serviceUrl, bot: BOT.id, user: RITA.id },
        activityId: 'a1',
        inbound: { kind: 'say', text: 'mine tiltak' },
        trigger: 'manual',
        open: false,
      },
    ]);
    expect(door.lines).toEqual([]);
  });

  it('is not answered from here: the answer leaves through the outbox', async () => {
    const before = microsoft.calls.length;
    await say({ text: 'hjelp' });
    expect(microsoft.calls).toHaveLength(before);
  });

  it.each([
    ['<at>SLT</at> innkall politiråd', 'innkall politiråd'],
    ['<at>SLT</at>&nbsp;frokost &amp; kaffe', 'frokost & kaffe'],
    ['spør <at id="1">Rektor</at> <at>SLT</at>', 'spør Rektor'],
    ['  hva   er\tnytt ', 'hva er nytt'],
    [
      '<at>SLT</at> roller\r\nrektor; A; a@b.no\n\nleder; B; b@b.no',
      'roller\nrektor; A; a@b.no\nleder; B; b@b.no',
    ],
    ['m&oslash;te &#229;pent &#xE6; &lt;b&gt; &ukjent;', 'møte åpent æ <b> &ukjent;'],
    ['<at>SLT</at>', ''],
  ])('«%s» is read as «%s»', async (text, words) => {
    await say({ text, entities: [mention, { type: 'clientInfo' }, null, 7] });
    expect(door.turns[0]?.inbound).toEqual({ kind: 'say', text: words });
  });

  it('in a channel is heard only when the bot is mentioned', async () => {
    const other = { ...mention, mentioned: { id: '29:rektor' }, text: '<at>Rektor</at>' };
    await say({ ...inChannel('17'), text: 'hei alle' });
    await say({ ...inChannel('17'), text: '<at>Rektor</at> hei', entities: [other] });
    expect(door.turns).toEqual([]);
    expect(door.lines).toMatchObject([
      { fields: { code: 'not-mentioned' } },
      { fields: { code: 'not-mentioned' } },
    ]);
    expect(
      (await say({ ...inChannel('17'), text: '<at>SLT</at> bruk her frokost', entities: [mention] })).status,
    ).toBe(200);
    expect(door.turns[0]?.inbound).toEqual({ kind: 'say', text: 'bruk her frokost' });
  });

  it('in a thread gives the channel’s own address and keeps the thread aside', async () => {
    await say({ ...inChannel('17'), text: '<at>SLT</at> hjelp', entities: [mention] });
    expect(door.turns[0]).toMatchObject({
      place: { kind: 'channel', channel: CHANNEL },
      address: { conversation: CHANNEL },
      thread: `${CHANNEL};messageid=17`,
    });
  });

  it('in a group chat is never taken for private', async () => {
    const conversation = { id: '19:gruppe@thread.v2', conversationType: 'groupChat', tenantId: TENANT };
    await say({ conversation, text: '<at>SLT</at> hjelp', entities: [mention] });
    expect(door.turns[0]?.place).toEqual({ kind: 'channel', channel: '19:gruppe@thread.v2' });
    await say({
      conversation: { id: 'uten-type', tenantId: TENANT },
      text: '<at>SLT</at> hjelp',
      entities: [mention],
    });
    expect(door.turns[1]?.place.kind).toBe('channel');
  });

  it.each([
    ['a guest bot', { from: { id: '28:annen-bot', aadObjectId: RITA.aadObjectId } }],
    ['somebody without an Entra object id', { from: { id: '29:gjest', name: 'Gjest' } }],
    ['somebody with a strange object id', { from: { id: '29:gjest', aadObjectId: '../../x' } }],
  ])('by %s is passed over, and only the code is logged', async (_who, over) => {
    expect((await say({ ...over, text: 'hemmelig' })).status).toBe(200);
    expect(door.turns).toEqual([]);
    expect(door.lines).toMatchObject([{ fields: { code: 'no-person' } }]);
    expect(JSON.stringify(door.lines)).not.toMatch(/hemmelig|Gjest/);
  });

  it('an object id in capitals is the same person', async () => {
    await say({ from: { ...RITA, aadObjectId: 'ABCDEF00-0000-4000-8000-000000000001' } });
    expect(door.turns[0]?.caller.aad).toBe('abcdef00-0000-4000-8000-000000000001');
  });
});

describe('what a person presses', () => {
  it('becomes a turn with verb and data', async () => {
    await pressed({ id: 'p1' });
    expect(door.turns[0]).toMatchObject({
      activityId: 'p1',
      replyToId: '1795',
      inbound: { kind: 'press', verb: 'breakfast.answer', data: { answer: 'ja' } },
      trigger: 'manual',
      open: true,
    });
  });

  it('is told from what Teams refreshes by itself', async () => {
    const action = { type: 'Action.Execute', verb: 'meeting.show' };
    await pressed({ value: { action, trigger: 'automatic' } });
    expect(door.turns[0]).toMatchObject({
      trigger: 'automatic',
      inbound: { verb: 'meeting.show', data: {} },
    });
  });

  it.each([
    [
      { kind: 'card', card: { type: 'AdaptiveCard', version: '1.5' } },
      {
        statusCode: 200,
        type: 'application/vnd.microsoft.card.adaptive',
        value: { type: 'AdaptiveCard', version: '1.5' },
      },
    ],
    [
      { kind: 'message', text: 'Det er notert.' },
      { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'Det er notert.' },
    ],
    [{ kind: 'none' }, { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: '' }],
    [
      { kind: 'error', text: 'Noe gikk galt hos oss.' },
      {
        statusCode: 500,
        type: 'application/vnd.microsoft.error',
        value: { code: 'ServiceError', message: 'Noe gikk galt hos oss.' },
      },
    ],
  ] as const)('is answered at once: %j', async (reply, body) => {
    door.state.reply = reply;
    expect(await pressed()).toMatchObject({ status: 200, body });
  });

  it('in a client without Action.Execute comes as a message, with the inputs beside the data', async () => {
    await say({
      text: undefined,
      replyToId: '1795',
      value: { verb: 'measure.report', data: { measure: 'm1' }, status: 'i-rute', msteams: {} },
    });
    expect(door.turns[0]).toMatchObject({
      inbound: { kind: 'press', verb: 'measure.report', data: { measure: 'm1', status: 'i-rute' } },
      replyToId: '1795',
      open: false,
    });
  });

  it('in a channel needs no mention', async () => {
    await say({ ...inChannel('17'), text: undefined, value: { verb: 'breakfast.answer', data: {} } });
    expect(door.turns[0]?.inbound.kind).toBe('press');
  });

  it.each(['task/fetch', 'signin/verifyState', 'composeExtension/query'])(
    'an invoke this bot does not know (%s) is answered 501',
    async (name) => {
      expect((await pressed({ name, value: 7 })).status).toBe(501);
      expect(door.turns).toEqual([]);
    },
  );

  it.each([
    ['no value', { value: undefined }],
    ['no action', { value: {} }],
    ['an action of another form', { value: { action: 'breakfast.answer' } }],
    ['no verb', { value: { action: { data: {} } } }],
    ['data that is a list', { value: { action: { verb: 'a.b', data: [1] } } }],
    ['data nested without end', { value: { action: { verb: 'a.b', data: { a: nested(500) } } } }],
  ])('is refused with %s', async (_what, over) => {
    expect((await pressed(over)).status).toBe(400);
    expect(door.turns).toEqual([]);
  });
});

describe('the app', () => {
  const update = (over: Record<string, unknown>) =>
    message(microsoft.serviceUrl, { text: undefined, ...over });
  const told = async (over: Record<string, unknown>) => {
    expect((await door.post(update(over), token)).status).toBe(200);
    return door.turns.map(({ inbound, place }) => `${inbound.kind} ${place.kind}`);
  };

  it.each([
    ['installed for a person', { type: 'installationUpdate', action: 'add' }, 'arrived private'],
    ['upgraded', { type: 'installationUpdate', action: 'add-upgrade' }, 'arrived private'],
    ['removed by a person', { type: 'installationUpdate', action: 'remove' }, 'left private'],
    [
      'added to a chat',
      { type: 'conversationUpdate', membersAdded: [{ id: RITA.id }, BOT] },
      'arrived private',
    ],
    [
      'added to a team',
      { type: 'conversationUpdate', membersAdded: [BOT], ...inChannel() },
      'arrived channel',
    ],
    [
      'removed from a team',
      { type: 'conversationUpdate', membersRemoved: [BOT], ...inChannel() },
      'left channel',
    ],
  ])('%s is told', async (_what, over, expected) => {
    expect(await told(over)).toEqual([expected]);
  });

  it('a channel that is deleted is gone, the others stay', async () => {
    const channelData = { tenant: { id: TENANT }, channel: { id: CHANNEL }, eventType: 'channelDeleted' };
    const conversation = { id: '19:team@thread.tacv2', conversationType: 'channel', tenantId: TENANT };
    await told({ type: 'conversationUpdate', channelData, conversation });
    expect(door.turns[0]).toMatchObject({ inbound: { kind: 'left' }, address: { conversation: CHANNEL } });
  });

  it('other people coming to a team and going are no business of ours', async () => {
    expect(
      await told({ type: 'conversationUpdate', membersAdded: [{ id: '29:ny' }], ...inChannel() }),
    ).toEqual([]);
    expect(
      await told({ type: 'conversationUpdate', membersRemoved: [{ id: '29:slutter' }], ...inChannel() }),
    ).toEqual([]);
  });

  it('knows the person who added it also when the object id stands only among the members', async () => {
    await told({ type: 'conversationUpdate', from: { id: RITA.id }, membersAdded: [RITA, BOT] });
    expect(door.turns[0]?.caller.aad).toBe(RITA.aadObjectId);
  });

  it.each(['typing', 'messageReaction', 'messageUpdate', 'endOfConversation', 'event', 'noe-nytt'])(
    '«%s» from Teams is passed over',
    async (type) => {
      expect(await told({ type, from: undefined })).toEqual([]);
      expect(door.lines).toMatchObject([{ fields: { code: 'type' } }]);
    },
  );
});

describe('a fault of ours', () => {
  it('is told by an id alone, and the log has its place but not its words', async () => {
    door.state.reply = new Error('Barnevernleder har telefon 900 00 000');
    for (const post of [say({ text: 'hjelp' }), pressed()]) {
      const answer = await post;
      expect(answer.status).toBe(500);
      expect(answer.body).toEqual({ id: expect.stringMatching(/^[\da-f-]{36}$/) });
    }
    expect(door.lines).toMatchObject([
      { text: 'a turn failed', fields: { kind: 'Error' } },
      { text: 'a turn failed' },
    ]);
    expect(JSON.stringify(door.lines)).not.toMatch(/Nordmann|900/);
  });
});

describe('a body that cannot be read', () => {
  it.each([
    '[]',
    '"hei"',
    '7',
    'null',
    'true',
    '{}',
    '[[]]',
    '{"type":7}',
    '{"type":"message"}',
    '{"__proto__":{"type":"message"}}',
  ])('%s is refused with an id that is in the log', async (body) => {
    const answer = await door.post(body, token);
    expect(answer.status).toBe(400);
    expect(door.lines).toEqual([
      { fields: { id: (answer.body as { id: string }).id, status: 400, code: 'form' }, text: 'not let in' },
    ]);
  });

  it('nested a hundred thousand levels deep is refused', async () => {
    const deep = JSON.stringify(message(microsoft.serviceUrl)).replace(
      '{',
      `{"value":${'['.repeat(1e5)}${']'.repeat(1e5)},`,
    );
    expect((await door.post(deep, token)).status).toBe(400);
    expect((await door.post('['.repeat(1e5) + ']'.repeat(1e5), token)).status).toBe(400);
  });

  it('with anything at all in place of any part never gets a 500, and the door stays open', async () => {
    const whole = { message: message(microsoft.serviceUrl), press: press(microsoft.serviceUrl) };
    const strange = fc.oneof(
      fc.jsonValue({ maxDepth: 3 }),
      fc.constantFrom(undefined, null, '', [], {}, 1e400, '__proto__', '\ud800', 'a'.repeat(3_000)),
    );
    const body = fc
      .tuple(
        fc.constantFrom(...Object.values(whole)),
        fc.array(fc.tuple(fc.nat(), strange), { minLength: 1, maxLength: 3 }),
      )
      .map(([activity, changes]) =>
        changes.reduce((changed, [at, value]) => replaced(changed, at, value), activity as unknown),
      );
    await fc.assert(
      fc.asyncProperty(fc.oneof(body, strange), async (activity) => {
        const { status } = await door.post(JSON.stringify(activity) ?? 'null', token);
        expect([200, 400, 401, 403, 501]).toContain(status);
      }),
      { numRuns: 400 },
    );
    expect(JSON.stringify(door.lines)).not.toContain('a turn failed');
    expect((await say({ text: 'hjelp' })).status).toBe(200);
  });
});

function nested(levels: number): unknown {
  let value: unknown = 1;
  for (let level = 0; level < levels; level++) value = { a: value };
  return value;
}

/** The `at`th part of a JSON value, counted over all that it holds, with something else in its place. */
function replaced(whole: unknown, at: number, value: unknown): unknown {
  const paths: string[][] = [];
  const walk = (part: unknown, path: string[]): void => {
    paths.push(path);
    if (typeof part === 'object' && part !== null)
      for (const [key, inner] of Object.entries(part)) walk(inner, [...path, key]);
  };
  walk(whole, []);
  const put = (part: unknown, [key, ...rest]: string[]): unknown =>
    key === undefined
      ? value
      : { ...(part as object), [key]: put((part as Record<string, unknown>)[key], rest) };
  return put(whole, paths[at % paths.length] ?? []);
}
