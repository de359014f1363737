// Microsoft on loopback, for tests: OpenID metadata, signing keys, the login that gives tokens, and the connector that
// takes messages. It records what came and makes the faults that it is asked for.
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type GenerateKeyPairResult, SignJWT } from 'jose';
import type { TeamsSettings } from '../../src/teams/settings.ts';

export const TENANT = '11111111-1111-4111-8111-111111111111';
export const OTHER_TENANT = '99999999-9999-4999-8999-999999999999';
export const ISSUER = 'https://api.botframework.com';
export const RITA = {
  id: '29:rita',
  name: 'Koordinator',
  aadObjectId: '00000001-0000-4000-8000-000000000001',
};

/** What the connector does with the next request instead of taking it. `after`: the message stands all the same. */
export type Fault =
  | { status: number; body?: unknown; headers?: Record<string, string>; after?: boolean }
  | { reset: 'before' | 'after' }
  | { hang: 'answer' | 'body' };

export type Call = { method: string; path: string; headers: IncomingMessage['headers']; body: unknown };
type Key = GenerateKeyPairResult & { kid: string; endorsements: string[] };
export type TokenOptions = {
  key?: Key;
  alg?: string;
  header?: Record<string, unknown>;
  claims?: Record<string, unknown>;
};

export type Microsoft = Awaited<ReturnType<typeof openMicrosoft>>;

export async function signingKey(endorsements = ['msteams'], kid: string = randomUUID()): Promise<Key> {
  return { ...(await generateKeyPair('RS256', { extractable: true })), kid, endorsements };
}

export async function openMicrosoft() {
  const appId = randomUUID();
  let keys = [await signingKey()];
  const calls: Call[] = [];
  const standing = new Map<string, unknown>();
  const counts = { metadata: 0, keys: 0, grants: 0 };
  const faults: Fault[] = [];
  const state = { keysDown: false, loginDown: false, slowLogin: 0 };
  let lastId = 1_795_295_018_000;

  const jwks = async () => ({
    keys: await Promise.all(
      keys.map(async ({ publicKey, kid, endorsements }) => ({
        ...(await exportJWK(publicKey)),
        kid,
        use: 'sig',
        ...(endorsements.length > 0 ? { endorsements } : {}),
      })),
    ),
  });

  const take = ({ method, path, body }: Call, response: ServerResponse): void => {
    const parts = path.replace('/teams/v3/', '').split('/').map(decodeURIComponent);
    if (method === 'GET' && parts[2] === 'members') {
      const rita = {
        ...RITA,
        objectId: RITA.aadObjectId,
        email: 'koordinator@eksempel.no',
        userPrincipalName: 'k@eksempel.no',
      };
      return parts[3] === RITA.id || parts[3] === RITA.aadObjectId
        ? send(response, 200, rita)
        : send(response, 404, { error: { code: 'MemberNotFoundInConversation', message: 'no such member' } });
    }
    if (method === 'POST' && parts.length === 1) return send(response, 201, { id: `a:${randomUUID()}` });
    const id = method === 'PUT' ? (parts[3] ?? '') : String(++lastId);
    standing.set(id, body);
    return send(response, method === 'PUT' ? 200 : 201, { id });
  };

  const connector = (call: Call, response: ServerResponse): void => {
    calls.push(call);
    const fault = faults.shift();
    if (!fault) return take(call, response);
    if ('status' in fault) {
      if (fault.after) standing.set(String(++lastId), call.body);
      return send(response, fault.status, fault.body, fault.headers);
    }
    if ('reset' in fault) {
      if (fault.reset === 'after') standing.set(String(++lastId), call.body);
      response.socket?.resetAndDestroy();
      return;
    }
    if (fault.hang === 'body') {
      response.writeHead(201, { 'content-type': 'application/json' });
      response.write('{"id":');
    }
  };

  const server = createServer((request, response) => {
    void readAll(request).then(async (text) => {
      const path = request.url ?? '';
      if (path === '/openid') {
        counts.metadata++;
        return send(response, state.keysDown ? 500 : 200, { issuer: ISSUER, jwks_uri: `${url}/keys` });
      }
      if (path === '/keys') {
        counts.keys++;
        return send(response, 200, await jwks());
      }
      if (path === '/login/oauth2/v2.0/token') {
        counts.grants++;
        const form = new URLSearchParams(text);
        const right = form.get('client_id') === appId && form.get('client_secret') === 'hemmelig';
        const access_token = `out-${counts.grants}`;
        return send(response, state.loginDown || !right ? 401 : 200, {
          access_token,
          expires_in: 3600,
          scope: form.get('scope'),
        });
      }
      const body: unknown = text === '' ? undefined : JSON.parse(text);
      connector({ method: request.method ?? '', path, headers: request.headers, body }, response);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  const serviceUrl = `${url}/teams/`;

  const token = async ({
    key = keys[0],
    alg = 'RS256',
    header = {},
    claims = {},
  }: TokenOptions = {}): Promise<string> => {
    if (!key) throw new Error('no key');
    const now = Math.floor(Date.now() / 1000);
    const payload = {
      iss: ISSUER,
      aud: appId,
      serviceurl: serviceUrl,
      nbf: now - 60,
      exp: now + 3600,
      ...claims,
    };
    return new SignJWT(payload)
      .setProtectedHeader({ alg, kid: key.kid, typ: 'JWT', ...header })
      .sign(key.privateKey);
  };

  return {
    url,
    serviceUrl,
    appId,
    calls,
    standing,
    counts,
    faults,
    state,
    token,
    /** Microsoft takes other keys into use. */
    useKeys: (next: Key[]) => void (keys = next),
    key: () => keys[0] as Key,
    settings: (over: Partial<TeamsSettings> = {}): TeamsSettings => ({
      appId,
      appPassword: 'hemmelig',
      appType: 'SingleTenant',
      appTenantId: TENANT,
      allowedTenants: [TENANT],
      allowedServiceHosts: [`127.0.0.1:${port}`],
      auth: 'on',
      passthrough: {
        ToBotFromChannelOpenIdMetadataUrl: `${url}/openid`,
        ToBotFromChannelTokenIssuer: ISSUER,
        ToChannelFromBotLoginUrl: `${url}/login`,
        ToChannelFromBotOAuthScope: ISSUER,
      },
      ...over,
    }),
    async close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** The parts that every activity from Teams has. */
function envelope(serviceUrl: string) {
  return {
    id: randomUUID(),
    channelId: 'msteams',
    serviceUrl,
    from: RITA,
    recipient: { id: '28:slt-bot', name: 'SLT' },
    conversation: { id: 'a:privat', conversationType: 'personal', tenantId: TENANT },
    channelData: { tenant: { id: TENANT } },
    locale: 'nb-NO',
  };
}

export function message(serviceUrl: string, over: Record<string, unknown> = {}): Record<string, unknown> {
  return { ...envelope(serviceUrl), type: 'message', text: 'hjelp', textFormat: 'plain', ...over };
}

export function press(serviceUrl: string, over: Record<string, unknown> = {}): Record<string, unknown> {
  const action = { type: 'Action.Execute', verb: 'breakfast.answer', data: { answer: 'ja' } };
  const value = { action, trigger: 'manual' };
  return {
    ...envelope(serviceUrl),
    type: 'invoke',
    name: 'adaptiveCard/action',
    replyToId: '1795',
    value,
    ...over,
  };
}

function send(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  const text = typeof body === 'string' ? body : body === undefined ? '' : JSON.stringify(body);
  // restify, once loaded, has put a writeHead of its own in every response's place; it does not chain.
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(text);
}

async function readAll(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
