// Who gets in: only Microsoft's Teams channel, for an allowed tenant, from an allowed service. Real tokens, real HTTP.
import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { base64url, exportPKCS8, exportSPKI, importPKCS8, UnsecuredJWT } from 'jose';
import { type Door, openDoor } from './door.ts';
import {
  type Microsoft,
  message,
  OTHER_TENANT,
  openMicrosoft,
  press,
  signingKey,
  TENANT,
  type TokenOptions,
} from './microsoft.ts';

let microsoft: Microsoft;
let door: Door;

beforeAll(async () => {
  microsoft = await openMicrosoft();
  door = await openDoor(microsoft.settings());
  await door.bot.warm();
});
beforeEach(() => {
  door.turns.length = 0;
  door.lines.length = 0;
});
afterAll(async () => {
  await door.close();
  await microsoft.close();
});

/** Microsoft's key, for another algorithm. */
const keyFor = async (alg: string) => ({
  ...microsoft.key(),
  privateKey: await importPKCS8(await exportPKCS8(microsoft.key().privateKey), alg),
});

const seconds = (): number => Math.floor(Date.now() / 1000);

async function refused(
  status: number,
  code: string,
  body: unknown,
  token?: string,
  scheme?: string,
): Promise<void> {
  const answer = await door.post(body, token, scheme);
  expect(answer.status).toBe(status);
  expect(door.turns).toEqual([]);
  const { id } = answer.body as { id: string };
  expect(answer.body).toEqual({ id: expect.stringMatching(/^[\da-f-]{36}$/) });
  expect(door.lines).toEqual([{ fields: { id, status, code }, text: 'not let in' }]);
}

describe('a message with Microsoft’s token', () => {
  it('gets in', async () => {
    expect((await door.post(message(microsoft.serviceUrl), await microsoft.token())).status).toBe(200);
    expect(door.turns).toHaveLength(1);
  });

  it.each(['RS384', 'RS512'])('gets in when it is signed with %s', async (alg) => {
    const token = await microsoft.token({ alg, key: await keyFor(alg) });
    expect((await door.post(message(microsoft.serviceUrl), token)).status).toBe(200);
  });

  it('gets in within five minutes’ skew of the clock', async () => {
    const early = await microsoft.token({ claims: { nbf: seconds() + 240 } });
    const late = await microsoft.token({ claims: { exp: seconds() - 240 } });
    expect((await door.post(message(microsoft.serviceUrl), early)).status).toBe(200);
    expect((await door.post(message(microsoft.serviceUrl), late)).status).toBe(200);
  });
});

describe('who is not Microsoft’s Teams channel', () => {
  it('does not get in without a token', () => refused(401, 'no-token', message(microsoft.serviceUrl)));
  it('does not get in with another scheme', async () =>
    refused(401, 'no-token', message(microsoft.serviceUrl), await microsoft.token(), 'Basic'));
  it('does not get in with rubbish', () => refused(401, 'no-token', message(microsoft.serviceUrl), 'a.b'));
  it('does not get in with rubbish in three parts', () =>
    refused(401, 'ERR_JWS_INVALID', message(microsoft.serviceUrl), 'a.b.c'));

  const claims: [string, string, () => Record<string, unknown>][] = [
    ['another issuer', 'ERR_JWT_CLAIM_VALIDATION_FAILED', () => ({ iss: 'https://login.eksempel.no' })],
    ['no issuer', 'ERR_JWT_CLAIM_VALIDATION_FAILED', () => ({ iss: undefined })],
    ['another bot as audience', 'ERR_JWT_CLAIM_VALIDATION_FAILED', () => ({ aud: 'en-annen-bot' })],
    ['several audiences', 'claims', () => ({ aud: [microsoft.appId, 'en-annen-bot'] })],
    ['no audience', 'ERR_JWT_CLAIM_VALIDATION_FAILED', () => ({ aud: undefined })],
    ['an expired token', 'ERR_JWT_EXPIRED', () => ({ exp: seconds() - 301 })],
    ['a token that never expires', 'claims', () => ({ exp: undefined })],
    ['a token not valid yet', 'ERR_JWT_CLAIM_VALIDATION_FAILED', () => ({ nbf: seconds() + 330 })],
    [
      'another service URL',
      'service-url-claim',
      () => ({ serviceurl: 'https://smba.trafficmanager.net/no/' }),
    ],
    [
      'a service URL without the last stroke',
      'service-url-claim',
      () => ({ serviceurl: microsoft.serviceUrl.slice(0, -1) }),
    ],
    ['no service URL', 'claims', () => ({ serviceurl: undefined })],
  ];
  it.each(claims)('does not get in with %s', async (_what, code, over) =>
    refused(401, code, message(microsoft.serviceUrl), await microsoft.token({ claims: over() })),
  );

  it('does not get in with a key that is not Microsoft’s', async () => {
    const stranger = { ...(await signingKey()), kid: microsoft.key().kid };
    await refused(
      401,
      'ERR_JWS_SIGNATURE_VERIFICATION_FAILED',
      message(microsoft.serviceUrl),
      await microsoft.token({ key: stranger }),
    );
  });

  it('does not get in with a changed token', async () => {
    const [head, , signature] = (await microsoft.token()).split('.');
    const claims = base64url.encode(
      JSON.stringify({
        iss: 'https://api.botframework.com',
        aud: microsoft.appId,
        serviceurl: microsoft.serviceUrl,
        exp: seconds() + 9_999,
      }),
    );
    await refused(
      401,
      'ERR_JWS_SIGNATURE_VERIFICATION_FAILED',
      message(microsoft.serviceUrl),
      `${head}.${claims}.${signature}`,
    );
  });

  it('does not get in with an unsigned token', async () => {
    const token = new UnsecuredJWT({
      iss: 'https://api.botframework.com',
      aud: microsoft.appId,
      serviceurl: microsoft.serviceUrl,
      exp: seconds() + 99,
    }).encode();
    await refused(401, 'no-token', message(microsoft.serviceUrl), token);
    const head = base64url.encode(JSON.stringify({ alg: 'none', kid: microsoft.key().kid }));
    door.lines.length = 0;
    await refused(
      401,
      'ERR_JOSE_ALG_NOT_ALLOWED',
      message(microsoft.serviceUrl),
      `${head}.${token.split('.')[1]}.AAAA`,
    );
  });

  it('does not get in with the public key used as a shared secret', async () => {
    const head = base64url.encode(JSON.stringify({ alg: 'HS256', kid: microsoft.key().kid }));
    const payload = (await microsoft.token()).split('.')[1];
    const secret = await exportSPKI(microsoft.key().publicKey);
    const signature = createHmac('sha256', secret).update(`${head}.${payload}`).digest('base64url');
    await refused(
      401,
      'ERR_JOSE_ALG_NOT_ALLOWED',
      message(microsoft.serviceUrl),
      `${head}.${payload}.${signature}`,
    );
  });

  it('does not get in with an algorithm Microsoft does not use', async () => {
    const token = await microsoft.token({ alg: 'PS256', key: await keyFor('PS256') });
    await refused(401, 'ERR_JOSE_ALG_NOT_ALLOWED', message(microsoft.serviceUrl), token);
  });

  const entra: [string, (tenant: string) => Record<string, unknown>][] = [
    [
      'version 1',
      (tenant) => ({
        iss: `https://sts.windows.net/${tenant}/`,
        ver: '1.0',
        appid: microsoft.appId,
        tid: tenant,
      }),
    ],
    [
      'version 2',
      (tenant) => ({
        iss: `https://login.microsoftonline.com/${tenant}/v2.0`,
        ver: '2.0',
        azp: microsoft.appId,
        tid: tenant,
      }),
    ],
  ];
  it.each(entra)(
    'does not get in with an Entra token (%s), which botbuilder lets in by its «emulator» path',
    async (_version, over) => {
      for (const tenant of [TENANT, OTHER_TENANT]) {
        for (const channelId of ['msteams', 'emulator']) {
          door.lines.length = 0;
          const token = await microsoft.token({ claims: over(tenant) });
          await refused(
            401,
            'ERR_JWT_CLAIM_VALIDATION_FAILED',
            message(microsoft.serviceUrl, { channelId }),
            token,
          );
        }
      }
    },
  );

  it('does not get in from another channel of Microsoft’s', async () =>
    refused(
      403,
      'channel',
      message(microsoft.serviceUrl, { channelId: 'webchat' }),
      await microsoft.token(),
    ));

  it.each([[['webchat', 'directline']], [[]]])(
    'does not get in with a key that is endorsed for %j',
    async (endorsements) => {
      const other = await openMicrosoft();
      other.useKeys([await signingKey(endorsements)]);
      const theirs = await openDoor(other.settings());
      const answer = await theirs.post(message(other.serviceUrl), await other.token());
      expect(answer.status).toBe(401);
      expect(theirs.turns).toEqual([]);
      expect(theirs.lines).toMatchObject([{ fields: { code: 'endorsement' } }]);
      await theirs.close();
      await other.close();
    },
  );
});

describe('a body that leaves out what the token is held against', () => {
  it.each(['serviceUrl', 'channelId', 'conversation', 'type'])(
    'does not get in without %s',
    async (field) => {
      const { [field]: _left, ...rest } = message(microsoft.serviceUrl);
      await refused(400, 'form', rest, await microsoft.token());
    },
  );

  it.each(['serviceUrl', 'channelId'])('does not get in with an empty %s', async (field) =>
    refused(400, 'form', message(microsoft.serviceUrl, { [field]: '' }), await microsoft.token()),
  );
});

describe('a service that is not ours to answer', () => {
  it.each([
    'https://smba.eksempel.no/teams/',
    'http://smba.trafficmanager.net/teams/',
    'https://smba.trafficmanager.net:8443/teams/',
    'https://user:secret@smba.trafficmanager.net/teams/',
    'javascript:alert(1)',
  ])('does not get in as %s, though a token says so', async (serviceUrl) => {
    const wary = await openDoor(microsoft.settings({ allowedServiceHosts: ['smba.trafficmanager.net'] }));
    const answer = await wary.post(
      message(serviceUrl),
      await microsoft.token({ claims: { serviceurl: serviceUrl } }),
    );
    expect(answer.status).toBe(403);
    expect(wary.turns).toEqual([]);
    await wary.close();
  });

  it('gets in over https from Microsoft’s host', async () => {
    const wary = await openDoor(microsoft.settings({ allowedServiceHosts: ['smba.trafficmanager.net'] }));
    const serviceUrl = 'https://smba.trafficmanager.net/emea/11111111/';
    const answer = await wary.post(
      message(serviceUrl),
      await microsoft.token({ claims: { serviceurl: serviceUrl } }),
    );
    expect(answer.status).toBe(200);
    await wary.close();
  });
});

describe('another municipality’s Teams', () => {
  const conversation = { id: 'a:privat', conversationType: 'personal' };
  const tenants: [string, string, Record<string, unknown>][] = [
    [
      'another tenant',
      'tenant',
      {
        channelData: { tenant: { id: OTHER_TENANT } },
        conversation: { ...conversation, tenantId: OTHER_TENANT },
      },
    ],
    [
      'two tenants in one activity',
      'tenant-unclear',
      { channelData: { tenant: { id: TENANT } }, conversation: { ...conversation, tenantId: OTHER_TENANT } },
    ],
    [
      'two tenants the other way',
      'tenant-unclear',
      { channelData: { tenant: { id: OTHER_TENANT } }, conversation: { ...conversation, tenantId: TENANT } },
    ],
    ['no tenant', 'tenant-unclear', { channelData: {}, conversation }],
  ];
  it.each(tenants)('does not get in with %s', async (_what, code, over) =>
    refused(403, code, message(microsoft.serviceUrl, over), await microsoft.token()),
  );

  it.each([
    { channelData: { tenant: { id: TENANT } }, conversation },
    { channelData: null, conversation: { ...conversation, tenantId: TENANT.toUpperCase() } },
  ])('gets in when the tenant is said in one place (%#)', async (over) => {
    expect((await door.post(message(microsoft.serviceUrl, over), await microsoft.token())).status).toBe(200);
    expect(door.turns[0]?.caller.tenant).toBe(TENANT);
  });
});

describe('Microsoft’s keys', () => {
  it('a new key is taken at first sight', async () => {
    const other = await openMicrosoft();
    const theirs = await openDoor(other.settings());
    await theirs.bot.warm();
    const old = await other.token();
    other.useKeys([await signingKey(), other.key()]);
    expect((await theirs.post(message(other.serviceUrl), await other.token())).status).toBe(200);
    expect((await theirs.post(message(other.serviceUrl), old)).status).toBe(200);
    expect(other.counts.keys).toBe(2);
    await theirs.close();
    await other.close();
  });

  it('unknown key ids provoke one fetch in ten seconds, however many come', async () => {
    let now = Date.now();
    const other = await openMicrosoft();
    const theirs = await openDoor(other.settings(), () => now);
    await theirs.bot.warm();
    const strange = async () =>
      theirs.post(message(other.serviceUrl), await other.token({ key: await signingKey() }));
    const answers = await Promise.all(Array.from({ length: 8 }, strange));
    expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(401));
    expect(other.counts.keys).toBe(2);
    now += 9_000;
    await strange();
    expect(other.counts.keys).toBe(2);
    now += 2_000;
    await strange();
    expect(other.counts.keys).toBe(3);
    await theirs.close();
    await other.close();
  });

  it('are fetched anew after a day, and the old ones serve while Microsoft does not answer', async () => {
    let now = Date.now();
    const other = await openMicrosoft();
    const theirs = await openDoor(other.settings(), () => now);
    await theirs.bot.warm();
    const day = 24 * 60 * 60 * 1000;
    const token = (over: TokenOptions = {}) =>
      other.token({ ...over, claims: { exp: Math.floor(now / 1000) + 3600 } });
    other.state.keysDown = true;
    now += day + 1;
    expect((await theirs.post(message(other.serviceUrl), await token())).status).toBe(200);
    now += 11_000;
    other.state.keysDown = false;
    expect((await theirs.post(message(other.serviceUrl), await token())).status).toBe(200);
    await theirs.bot.warm();
    expect(other.counts.metadata).toBeGreaterThanOrEqual(3);
    await theirs.close();
    await other.close();
  });

  it('a token is forgotten when it expires, also one that has been seen', async () => {
    let now = Date.now();
    const theirs = await openDoor(microsoft.settings(), () => now);
    const token = await microsoft.token({ claims: { exp: Math.floor(now / 1000) + 60 } });
    expect((await theirs.post(message(microsoft.serviceUrl), token)).status).toBe(200);
    now += (60 + 299) * 1000;
    expect((await theirs.post(message(microsoft.serviceUrl), token)).status).toBe(200);
    now += 2_000;
    expect((await theirs.post(message(microsoft.serviceUrl), token)).status).toBe(401);
    await theirs.close();
  });

  it('a token seen before still does not open for another service URL', async () => {
    const token = await microsoft.token();
    expect((await door.post(message(microsoft.serviceUrl), token)).status).toBe(200);
    door.turns.length = 0;
    await refused(401, 'service-url-claim', message(`${microsoft.serviceUrl}x`), token);
  });
});

describe('before Microsoft has been reached', () => {
  it('the door is not ready and lets nobody in; it becomes ready by itself', async () => {
    let now = Date.now();
    const other = await openMicrosoft();
    const theirs = await openDoor(other.settings(), () => now);
    other.state.keysDown = true;
    expect((await theirs.post(message(other.serviceUrl), await other.token())).status).toBe(503);
    await expect(theirs.bot.warm()).rejects.toThrow();
    expect(theirs.bot.ready()).toBe(false);
    other.state.keysDown = false;
    now += 11_000;
    expect(theirs.bot.ready()).toBe(false);
    await theirs.bot.warm();
    expect(theirs.bot.ready()).toBe(true);
    expect(await (await fetch(`${theirs.url}/readyz`)).json()).toEqual({ status: 'ok' });
    await theirs.close();
    await other.close();
  });

  it('a login that gives no token keeps it unready, and what the login said is not logged', async () => {
    const other = await openMicrosoft();
    const theirs = await openDoor(other.settings({ appPassword: 'feil' }));
    await expect(theirs.bot.warm()).rejects.toThrow('The login answered 401');
    expect(theirs.bot.ready()).toBe(false);
    await theirs.close();
    await other.close();
  });
});

describe('a door without tokens, on loopback', () => {
  it('keeps every other check', async () => {
    const open = await openDoor(microsoft.settings({ auth: 'off' }));
    const status = async (body: unknown): Promise<number> => (await open.post(body)).status;
    expect(open.bot.ready()).toBe(true);
    expect(await status(press(microsoft.serviceUrl))).toBe(200);
    expect(open.turns).toHaveLength(1);
    expect(await status(message('https://smba.eksempel.no/'))).toBe(403);
    expect(await status(message(microsoft.serviceUrl, { channelId: 'emulator' }))).toBe(403);
    expect(
      await status(message(microsoft.serviceUrl, { channelData: { tenant: { id: OTHER_TENANT } } })),
    ).toBe(403);
    expect(await status({ ...message(microsoft.serviceUrl), serviceUrl: undefined })).toBe(400);
    expect(open.turns).toHaveLength(1);
    await open.close();
  });
});
