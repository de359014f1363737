// The least there can be: node:http, the token verified with jose each time, and the same fixed card back or sent.
import { Agent, type IncomingMessage, type ServerResponse, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { FIXED_CARD } from './card.ts';
import type { BenchSettings, OpenPeer } from './shape.ts';

export const openFloor: OpenPeer = async ({ appId, passthrough }: BenchSettings) => {
  const jwks = createRemoteJWKSet(
    new URL((passthrough['ToBotFromChannelOpenIdMetadataUrl'] ?? '').replace('/openid', '/keys')),
  );
  const take = async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    const token = (incoming.headers.authorization ?? '').replace(/^Bearer /, '');
    await jwtVerify(token, jwks, { issuer: 'https://api.botframework.com', audience: appId });
    const activity = JSON.parse(Buffer.concat(chunks).toString('utf8')) as {
      type: string;
      serviceUrl: string;
      id: string;
      conversation: { id: string };
    };
    if (activity.type === 'invoke') return send(response, INVOKE);
    await post(activity.serviceUrl, activity.conversation.id, activity.id);
    send(response, '');
  };
  const server = createServer((incoming, response) => {
    take(incoming, response).catch(() => {
      response.statusCode = 401;
      response.end();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { port: (server.address() as AddressInfo).port };
};

const agent = new Agent({ keepAlive: true });

const post = (serviceUrl: string, conversation: string, id: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const url = `${serviceUrl}v3/conversations/${encodeURIComponent(conversation)}/activities/${id}`;
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(MESSAGE),
      authorization: 'Bearer out',
    };
    const sent = request(url, { method: 'POST', agent, headers }, (answer) => {
      answer.resume().on('end', resolve);
    });
    sent.on('error', reject);
    sent.end(MESSAGE);
  });

const INVOKE = JSON.stringify({
  statusCode: 200,
  type: 'application/vnd.microsoft.card.adaptive',
  value: FIXED_CARD,
});
const MESSAGE = JSON.stringify({
  type: 'message',
  attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: FIXED_CARD }],
});

function send(response: ServerResponse, text: string): void {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) });
  response.end(text);
}
