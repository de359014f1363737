// Microsoft on loopback, for the bench: metadata, one signing key, a login, and a connector that takes every message at once and
// says when it has. Nothing here is measured.
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SignJWT, exportJWK, generateKeyPair } from 'jose';
import type { BenchSettings } from './shape.ts';

/** Municipalities, each its own organisation. */
export const TENANTS = Array.from(
  { length: 100 },
  (_, n) => `11111111-1111-4111-8111-${String(n).padStart(12, '0')}`,
);
const ISSUER = 'https://api.botframework.com';
const SECRET = 'bench';

export type Microsoft = {
  readonly port: number;
  readonly appId: string;
  readonly serviceUrl: string;
  /** As Teams sends them: a few, each many times. */
  readonly tokens: readonly string[];
  /** Settings of the peers, as botbuilder names them. */
  readonly settings: Omit<BenchSettings, 'folder'>;
  /** Told of each message that came, with its conversation. */
  onMessage: (conversation: string) => void;
  close(): void;
};

const TOKENS = 8;

export async function openMicrosoft(): Promise<Microsoft> {
  const appId = randomUUID();
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
  const keys = {
    keys: [{ ...(await exportJWK(publicKey)), kid: 'bench', use: 'sig', endorsements: ['msteams'] }],
  };
  const server = createServer((request, response) => void answer(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  const serviceUrl = `${url}/teams/`;

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    for await (const _ of request);
    const path = request.url ?? '';
    if (path.startsWith('/teams/')) {
      const conversation = decodeURIComponent(path.split('/')[4] ?? '');
      send(response, 201, { id: randomUUID() });
      microsoft.onMessage(conversation);
    } else if (path === '/openid') send(response, 200, { issuer: ISSUER, jwks_uri: `${url}/keys` });
    else if (path === '/keys') send(response, 200, keys);
    else send(response, 200, { access_token: 'out', token_type: 'Bearer', expires_in: 3600 });
  };

  const now = Math.floor(Date.now() / 1000);
  const token = (n: number): Promise<string> =>
    new SignJWT({ serviceurl: serviceUrl, jti: String(n) })
      .setProtectedHeader({ alg: 'RS256', kid: 'bench', typ: 'JWT' })
      .setIssuer(ISSUER)
      .setAudience(appId)
      .setNotBefore(now - 60)
      .setExpirationTime(now + 3600)
      .sign(privateKey);

  const microsoft: Microsoft = {
    port,
    appId,
    serviceUrl,
    tokens: await Promise.all(Array.from({ length: TOKENS }, (_, n) => token(n))),
    settings: {
      serviceUrl,
      appId,
      secret: SECRET,
      tenant: TENANTS[0] ?? '',
      host: `127.0.0.1:${port}`,
      passthrough: {
        ToBotFromChannelOpenIdMetadataUrl: `${url}/openid`,
        ToBotFromEmulatorOpenIdMetadataUrl: `${url}/openid`,
        ToBotFromChannelTokenIssuer: ISSUER,
        ToChannelFromBotLoginUrl: `${url}/login`,
        ToChannelFromBotOAuthScope: ISSUER,
        OAuthUrl: url,
        CallerId: 'urn:botframework:azure',
        ValidateAuthority: 'false',
      },
    },
    onMessage: () => {},
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
  return microsoft;
}

function send(response: ServerResponse, status: number, body: object): void {
  const text = JSON.stringify(body);
  response.writeHead(status, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(text),
  });
  response.end(text);
}
