// The way out to Teams, over real HTTP against a loopback connector: one request for each message, and the right
// reading of every answer.
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Address, Delivery, Payload } from '../../src/sending/exit.ts';
import type { TenantId } from '../../src/store/store.ts';
import { type Connector, openConnector } from '../../src/teams/connector.ts';
import { openToken } from '../../src/teams/credentials.ts';
import type { TeamsSettings } from '../../src/teams/settings.ts';
import { type Fault, type Microsoft, openMicrosoft, RITA, TENANT } from './microsoft.ts';

const CARD: Payload = {
  kind: 'card',
  card: { type: 'AdaptiveCard', version: '1.5', body: [] },
  summary: 'Nytt fra SLT',
};
const tenant = TENANT as TenantId;

let microsoft: Microsoft;
let connector: Connector;
const warnings: unknown[] = [];
const opened: Connector[] = [];

function connect(over: Partial<TeamsSettings> = {}): Connector {
  const settings = microsoft.settings(over);
  const made = openConnector(settings, openToken(settings), {
    warn: (line: unknown) => void warnings.push(line),
  });
  opened.push(made);
  return made;
}

function address(over: Partial<Address> = {}): Address {
  return {
    conversation: 'a:privat',
    serviceUrl: microsoft.serviceUrl,
    bot: `28:${microsoft.appId}`,
    user: RITA.id,
    ...over,
  };
}

beforeAll(async () => {
  microsoft = await openMicrosoft();
  connector = connect();
});
beforeEach(() => {
  microsoft.calls.length = 0;
  microsoft.faults.length = 0;
  microsoft.standing.clear();
  warnings.length = 0;
});
afterAll(async () => {
  for (const one of opened) one.close();
  await microsoft.close();
});

describe('a message that is sent', () => {
  it('is one request with the card alone, a neutral summary and the outgoing token', async () => {
    const delivery = await connector.deliver(address(), CARD);
    expect(delivery).toEqual({ kind: 'delivered', activityId: expect.stringMatching(/^\d+$/) });
    expect(microsoft.calls).toHaveLength(1);
    expect(microsoft.calls[0]).toMatchObject({
      method: 'POST',
      path: '/teams/v3/conversations/a%3Aprivat/activities',
      headers: { authorization: expect.stringMatching(/^Bearer out-\d+$/) },
      body: {
        type: 'message',
        summary: 'Nytt fra SLT',
        attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: CARD.card }],
      },
    });
    expect(microsoft.calls[0]?.body).not.toHaveProperty('text');
  });

  it('is plain words when it is words', async () => {
    await connector.deliver(address(), { kind: 'text', text: 'Ingen frokost i desember.' });
    expect(microsoft.calls[0]?.body).toMatchObject({
      text: 'Ingen frokost i desember.',
      textFormat: 'plain',
    });
    expect(microsoft.calls[0]?.body).not.toHaveProperty('attachments');
  });

  it('takes the place of the card that stands there when it replaces one', async () => {
    expect(await connector.deliver(address(), CARD, '1795')).toEqual({
      kind: 'delivered',
      activityId: '1795',
    });
    expect(microsoft.calls[0]).toMatchObject({
      method: 'PUT',
      path: '/teams/v3/conversations/a%3Aprivat/activities/1795',
    });
  });

  it('answers in a thread when the address names one', async () => {
    await connector.deliver(address({ conversation: '19:kanal@thread.tacv2;messageid=17' }), CARD);
    expect(microsoft.calls[0]?.path).toBe(
      '/teams/v3/conversations/19%3Akanal%40thread.tacv2%3Bmessageid%3D17/activities',
    );
  });

  it('is delivered without an id when the connector gives none', async () => {
    microsoft.faults.push({ status: 202, after: true });
    expect(await connector.deliver(address(), CARD)).toEqual({ kind: 'delivered' });
  });

  it('is refused here, without a request, when it is larger than Teams takes', async () => {
    const text = 'å'.repeat(41_000);
    expect(await connector.deliver(address(), { kind: 'text', text })).toEqual({
      kind: 'refused',
      code: 'MessageSizeTooBig',
    });
    expect(microsoft.calls).toHaveLength(0);
  });

  it.each([
    'https://smba.trafficmanager.net.eksempel.no/teams/',
    'http://smba.trafficmanager.net/teams/',
    'https://smba.trafficmanager.net@eksempel.no/',
    'file:///etc/passwd',
    'tull',
    '',
  ])('never goes to a service that is not allowed, such as «%s»', async (serviceUrl) => {
    const wary = connect({ allowedServiceHosts: ['smba.trafficmanager.net'] });
    const delivery = await wary.deliver(address({ serviceUrl }), CARD);
    expect(delivery).toEqual({ kind: 'refused', code: 'ServiceUrlNotAllowed' });
    expect(microsoft.calls).toHaveLength(0);
  });
});

const inner = (subCode: string): string => JSON.stringify({ subCode, details: null });
const soon = new Date(Date.UTC(2026, 10, 27, 7, 0, 7)).toUTCString();
const then = new Date(Date.UTC(2026, 10, 27, 7, 0, 0)).toUTCString();

describe('an answer that is not a yes', () => {
  it.each<[string, Fault, Delivery]>([
    [
      '429 with seconds',
      { status: 429, body: { error: { code: 'Throttled' } }, headers: { 'retry-after': '7' } },
      { kind: 'later', code: 'Throttled', throttled: true, retryAfterMs: 7_000 },
    ],
    [
      '429 with a date',
      { status: 429, headers: { 'retry-after': soon, date: then } },
      { kind: 'later', code: 'http-429', throttled: true, retryAfterMs: 7_000 },
    ],
    ['429 without a time', { status: 429 }, { kind: 'later', code: 'http-429', throttled: true }],
    [
      '429 with nonsense for a time',
      { status: 429, headers: { 'retry-after': 'snart' } },
      { kind: 'later', code: 'http-429', throttled: true },
    ],
    [
      '412',
      { status: 412, body: { error: { code: 'PreconditionFailed' } } },
      { kind: 'later', code: 'PreconditionFailed', throttled: false },
    ],
    [
      '502',
      { status: 502, body: { error: { code: 'ServiceError' } } },
      { kind: 'later', code: 'ServiceError', throttled: false },
    ],
    [
      '503 with seconds',
      { status: 503, headers: { 'retry-after': '1' } },
      { kind: 'later', code: 'http-503', throttled: false, retryAfterMs: 1_000 },
    ],
    ['504', { status: 504 }, { kind: 'ambiguous', code: 'http-504' }],
    [
      '500',
      { status: 500, body: { error: { code: 'ServiceError' } } },
      { kind: 'refused', code: 'ServiceError' },
    ],
    [
      '400',
      { status: 400, body: { error: { code: 'Bad Argument' } } },
      { kind: 'refused', code: 'Bad Argument' },
    ],
    [
      '401',
      { status: 401, body: { error: { code: 'BotNotRegistered' } } },
      { kind: 'refused', code: 'BotNotRegistered' },
    ],
    [
      '413',
      { status: 413, body: { error: { code: 'MessageSizeTooBig' } } },
      { kind: 'refused', code: 'MessageSizeTooBig' },
    ],
    [
      '403 with the app uninstalled',
      { status: 403, body: { error: { code: 'BotNotInConversationRoster' } } },
      { kind: 'gone', code: 'BotNotInConversationRoster' },
    ],
    [
      '403 with the bot blocked by the person',
      { status: 403, body: { error: { code: 'ConversationBlockedByUser' } } },
      { kind: 'gone', code: 'ConversationBlockedByUser' },
    ],
    [
      '403 with the code hidden in the message',
      { status: 403, body: { errorCode: 209, message: inner('MessageWritesBlocked') } },
      { kind: 'gone', code: 'MessageWritesBlocked' },
    ],
    [
      '403 from a proxy on the way',
      { status: 403, body: '<h1>Forbidden</h1>', headers: { 'content-type': 'text/html' } },
      { kind: 'refused', code: 'http-403' },
    ],
    [
      '403 for the wrong cloud',
      { status: 403, body: { error: { code: 'InvalidBotApiHost' } } },
      { kind: 'refused', code: 'InvalidBotApiHost' },
    ],
    [
      '404 for the conversation',
      { status: 404, body: { error: { code: 'ConversationNotFound' } } },
      { kind: 'gone', code: 'ConversationNotFound' },
    ],
    [
      '404 for the card',
      { status: 404, body: { error: { code: 'ActivityNotFoundInConversation' } } },
      { kind: 'refused', code: 'ActivityNotFoundInConversation' },
    ],
    [
      'a redirect',
      { status: 307, headers: { location: '/teams/v3/conversations/annen/activities' } },
      { kind: 'refused', code: 'http-307' },
    ],
    ['a yes that cannot be read', { status: 201, body: '{"id":', after: true }, { kind: 'delivered' }],
  ])('%s is one request and is read as Microsoft lists it', async (_what, fault, expected) => {
    microsoft.faults.push(fault);
    expect(await connector.deliver(address(), CARD)).toEqual(expected);
    expect(microsoft.calls).toHaveLength(1);
    microsoft.faults.push(fault);
    const edited = await connector.deliver(address(), CARD, '1795');
    expect(edited.kind).toBe(expected.kind);
    expect(microsoft.calls).toHaveLength(2);
  });
});

describe('no answer at all', () => {
  it.each<[string, Fault, number]>([
    ['a reset before the message was taken', { reset: 'before' }, 0],
    ['a reset after the message was taken', { reset: 'after' }, 1],
  ])('%s is one request, and nobody can say whether it stands', async (_what, fault, effects) => {
    microsoft.faults.push(fault);
    expect(await connector.deliver(address(), CARD)).toEqual({ kind: 'ambiguous', code: 'ECONNRESET' });
    expect(microsoft.calls).toHaveLength(1);
    expect(microsoft.standing.size).toBe(effects);
  });

  it.each<Fault>([{ hang: 'answer' }, { hang: 'body' }])(
    'a connector that hangs (%j) is given up in time',
    async (fault) => {
      microsoft.faults.push(fault);
      const impatient = connect({ answerWithinMs: 300 });
      expect(await impatient.deliver(address(), CARD)).toMatchObject({ kind: 'ambiguous' });
      expect(microsoft.calls).toHaveLength(1);
    },
  );

  it('nobody listening there means that nothing was sent', async () => {
    const nobody = connect({ allowedServiceHosts: ['127.0.0.1'] });
    const delivery = await nobody.deliver(address({ serviceUrl: 'http://127.0.0.1:1/teams/' }), CARD);
    expect(delivery).toEqual({ kind: 'later', code: 'ECONNREFUSED', throttled: false });
  });

  it('a name that does not resolve means that nothing was sent', async () => {
    const nowhere = connect({ allowedServiceHosts: ['ingen.invalid'] });
    const delivery = await nowhere.deliver(address({ serviceUrl: 'https://ingen.invalid/teams/' }), CARD);
    expect(delivery).toMatchObject({ kind: 'later', throttled: false });
  });

  it('a connection that never stands means that nothing was sent', async () => {
    const mute = createServer().listen(0, '127.0.0.1');
    await once(mute, 'listening');
    const { port } = mute.address() as AddressInfo;
    const impatient = connect({
      allowedServiceHosts: ['127.0.0.1'],
      connectWithinMs: 50,
    });
    const delivery = await impatient.deliver(address({ serviceUrl: `https://127.0.0.1:${port}/` }), CARD);
    expect(delivery).toEqual({ kind: 'later', code: 'NOT_CONNECTED', throttled: false });
    mute.close();
  });

  it('a login that gives no token means that nothing was sent', async () => {
    const unknown = connect({ appId: 'en-annen-app' });
    const delivery = await unknown.deliver(address(), CARD);
    expect(delivery).toEqual({ kind: 'later', code: 'NoOutgoingToken', throttled: false });
    expect(microsoft.calls).toHaveLength(0);
  });
});

describe('the outgoing token', () => {
  it('is asked for once, however many messages wait for it', async () => {
    const fresh = await openMicrosoft();
    const settings = fresh.settings();
    const cold = openConnector(settings, openToken(settings), { warn: () => undefined });
    const all = Array.from({ length: 40 }, () =>
      cold.deliver({ ...address(), serviceUrl: fresh.serviceUrl }, CARD),
    );
    expect((await Promise.all(all)).every((delivery) => delivery.kind === 'delivered')).toBe(true);
    expect(fresh.counts.grants).toBe(1);
    cold.close();
    await fresh.close();
  });

  it('is not asked for at all when the door is open on loopback', async () => {
    const open = connect({ auth: 'off', appId: 'uten-token' });
    expect((await open.deliver(address(), CARD)).kind).toBe('delivered');
    expect(microsoft.calls[0]?.headers).not.toHaveProperty('authorization');
  });
});

describe('a private chat that is not known', () => {
  it('is opened by Entra object id where the tenant was last heard from', async () => {
    connector.heard(tenant, microsoft.serviceUrl);
    const result = await connector.open(tenant, RITA.aadObjectId);
    expect(result).toEqual({
      kind: 'opened',
      address: {
        conversation: expect.stringMatching(/^a:/),
        serviceUrl: microsoft.serviceUrl,
        bot: `28:${microsoft.appId}`,
        user: RITA.aadObjectId,
      },
    });
    expect(microsoft.calls[0]).toMatchObject({
      method: 'POST',
      path: '/teams/v3/conversations',
      body: {
        isGroup: false,
        members: [{ id: RITA.aadObjectId }],
        tenantId: TENANT,
        channelData: { tenant: { id: TENANT } },
      },
    });
  });

  it('is nobody there when the app is not installed for the person', async () => {
    microsoft.faults.push({ status: 403, body: { error: { code: 'ForbiddenOperationException' } } });
    expect(await connector.open(tenant, RITA.aadObjectId)).toEqual({
      kind: 'gone',
      code: 'ForbiddenOperationException',
    });
  });

  it('may be asked for again after silence, for opening it twice does nothing', async () => {
    microsoft.faults.push({ reset: 'after' });
    expect(await connector.open(tenant, RITA.aadObjectId)).toEqual({
      kind: 'later',
      code: 'ECONNRESET',
      throttled: false,
    });
    expect(microsoft.calls).toHaveLength(1);
  });

  it('is sought in the public cloud when the tenant has not been heard from, and only if that is allowed', async () => {
    const unheard = connect();
    expect(await unheard.open(tenant, RITA.aadObjectId)).toEqual({
      kind: 'refused',
      code: 'ServiceUrlNotAllowed',
    });
    expect(microsoft.calls).toHaveLength(0);
  });
});

describe('the roster', () => {
  it('knows a person by name, e-mail and Entra object id', async () => {
    expect(await connector.roster(address(), RITA.id)).toEqual({
      aad: RITA.aadObjectId,
      name: 'Koordinator',
      email: 'koordinator@eksempel.no',
    });
    expect(microsoft.calls[0]?.path).toBe('/teams/v3/conversations/a%3Aprivat/members/29%3Arita');
  });

  it('says nothing of a stranger, and only the code is logged', async () => {
    expect(await connector.roster(address(), '29:fremmed')).toBeUndefined();
    expect(warnings).toEqual([{ code: 'MemberNotFoundInConversation' }]);
  });

  it('says nothing when the connector fails, in one request', async () => {
    microsoft.faults.push({ status: 502 });
    expect(await connector.roster(address(), RITA.id)).toBeUndefined();
    expect(microsoft.calls).toHaveLength(1);
    expect(warnings).toEqual([{ code: 'http-502' }]);
  });
});
