// What comes over the wire from whoever means harm, byte by byte: the server answers or closes, and acts on no request that two could
// read differently (RFC 9112 §6.3, §11.2).
import { once } from 'node:events';
import { type Socket, connect } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, describe, it } from '@jest/globals';
import type { Log } from '../../src/log.ts';
import { openReadiness } from '../../src/web/health.ts';
import type { Raw } from '../../src/web/link-page.ts';
import { type Web, openServer } from '../../src/web/server.ts';

const lines: unknown[] = [];
const line = (...said: unknown[]): void => void lines.push(said);
const taken: unknown[] = [];
const tokens: string[] = [];
const LARGE = 'x'.repeat(32 * 1024 * 1024);
let web: Web;

const answering =
  (body: string) =>
  async (token: string): Promise<Raw> => {
    tokens.push(token);
    return { status: 200, headers: { 'Content-Type': 'text/plain' }, body };
  };

beforeAll(async () => {
  web = await openServer({
    host: '127.0.0.1',
    port: 0,
    messages: async ({ body }, response) => {
      taken.push(body);
      response.send(200);
    },
    refused: async () => undefined,
    ready: openReadiness({}),
    pages: {},
    links: {
      page: { show: answering('side'), act: answering('side') },
      file: answering(LARGE),
      upload: { show: answering('side'), take: answering('side') },
      picture: answering('bilde'),
      calendar: answering('kalender'),
    },
    log: { info: line, warn: line, error: line } as unknown as Log,
  });
});
beforeEach(() => {
  for (const list of [lines, taken, tokens]) list.length = 0;
});
afterAll(() => web.close());

const opened = async (): Promise<Socket> => {
  const socket = connect(web.port, '127.0.0.1');
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  return socket;
};

const closed = (socket: Socket): Promise<void> =>
  new Promise((resolve) => socket.once('close', () => resolve()));

/** All that comes back until the server closes; a connection that is reset while it writes may have lost the answer. */
async function raw(...parts: readonly (string | Buffer)[]): Promise<string> {
  const socket = await opened();
  const heard: Buffer[] = [];
  socket.on('data', (chunk: Buffer) => heard.push(chunk));
  for (const part of parts) socket.write(part);
  await closed(socket);
  return Buffer.concat(heard).toString('latin1');
}

const statusesOf = (heard: string): readonly number[] =>
  [...heard.matchAll(/^HTTP\/1\.1 (\d{3})/gm)].map(([, status]) => Number(status));

const head = (...headers: readonly string[]): string =>
  ['POST /api/messages HTTP/1.1', 'Host: a', 'Content-Type: application/json', ...headers, '', ''].join(
    '\r\n',
  );
const get = (path: string, method = 'GET'): string =>
  `${method} ${path} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`;

const isAlive = async (): Promise<boolean> => statusesOf(await raw(get('/healthz')))[0] === 200;

describe('a request that two could read differently', () => {
  const SMUGGLED = `0\r\n\r\n${get('/svar/smuglet')}`;
  it.each<[string, string]>([
    [
      'has both a length and chunks',
      head(`Content-Length: ${SMUGGLED.length}`, 'Transfer-Encoding: chunked') + SMUGGLED,
    ],
    ['has two lengths', `${head('Content-Length: 2', 'Content-Length: 40')}{}${get('/svar/smuglet')}`],
    ['has two lengths in one', `${head('Content-Length: 2, 40')}{}${get('/svar/smuglet')}`],
    ['has a length with a sign', `${head('Content-Length: +2')}{}${get('/svar/smuglet')}`],
    ['has a length below nothing', `${head('Content-Length: -1')}${get('/svar/smuglet')}`],
    ['has chunks that are not the last coding', `${head('Transfer-Encoding: chunked, identity')}${SMUGGLED}`],
    ['has chunks by another name', `${head('Transfer-Encoding: xchunked')}${SMUGGLED}`],
    ['has a space before the colon', `${head('Transfer-Encoding : chunked')}${SMUGGLED}`],
    ['has a folded header', `${head('Content-Length: 2', ' X: 1')}{}${get('/svar/smuglet')}`],
    ['has a chunk with a sign', `${head('Transfer-Encoding: chunked')}-1\r\n${SMUGGLED}`],
    ['has a chunk larger than any', `${head('Transfer-Encoding: chunked')}FFFFFFFFFFFFFFFFF\r\n${SMUGGLED}`],
  ])('%s: it is refused, and nothing of it is acted on', async (_how, request) => {
    const statuses = statusesOf(await raw(request));
    expect(statuses).toEqual([400]);
    expect([taken, tokens]).toEqual([[], []]);
    expect(await isAlive()).toBe(true);
  });
});

describe('too much', () => {
  it('of a body in chunks is answered, and the connection closed', async () => {
    const chunk = `10000\r\n${' '.repeat(0x10000)}\r\n`;
    const heard = await raw(head('Transfer-Encoding: chunked'), ...Array.from({ length: 40 }, () => chunk));
    expect(statusesOf(heard)).toEqual([413]);
    expect(taken).toEqual([]);
  });

  it('announced is refused before it is sent', async () => {
    expect(statusesOf(await raw(head('Content-Length: 9999999999')))).toEqual([413]);
  });

  it('by a body that is more than it said: the rest is no request, and is not acted on', async () => {
    const heard = await raw(`${head('Content-Length: 2')}{}{"type":"message"}\r\n\r\n`);
    expect(statusesOf(heard).at(-1)).toBe(400);
    expect(taken).toEqual([{}]);
  });

  it.each<[string, string]>([
    [
      'one header of ten megabytes',
      `GET /svar/x HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(10 * 1024 * 1024)}\r\n\r\n`,
    ],
    [
      'five thousand headers',
      `GET /svar/x HTTP/1.1\r\n${Array.from({ length: 5_000 }, (_, n) => `X-${n}: ${n}\r\n`).join('')}\r\n`,
    ],
    ['a path of a hundred thousand characters', get(`/svar/${'a'.repeat(100_000)}`)],
  ])('by %s is refused, and the connection closed', async (_how, request) => {
    expect([[], [431]]).toContainEqual(statusesOf(await raw(request)));
    expect(tokens).toEqual([]);
    expect(await isAlive()).toBe(true);
  });

  it('by a path longer than any link of ours leads nowhere', async () => {
    expect(statusesOf(await raw(get(`/svar/${'a'.repeat(10_000)}`)))).toEqual([404]);
    expect(tokens).toEqual([]);
  });
});

describe('an odd address', () => {
  it.each([
    ...['/svar/%00', '/svar/%E0%A4%A', '/svar/%', '/%2e%2e/%2e%2e/etc/passwd', '/fil/../../etc/passwd'],
    ...[
      '//evil.example/svar/x',
      '/svar/a/b',
      '/svar/a%2Fb',
      '/svar//',
      '/api/messages/',
      '/\\..\\x',
      '/svar/%F0%9F%AB%90',
    ],
    ...['/__proto__', '/constructor', '/svar/__proto__', '/healthz?x=%00', '*', 'http://evil.example/svar/x'],
  ])('«%s» is answered, and reaches no door but with what stands there', async (path) => {
    const [status] = statusesOf(await raw(get(path)));
    expect([200, 400, 404, 405]).toContain(status);
    expect(lines).toEqual([]);
    expect(tokens.filter((token) => token.includes('/') && !path.includes('%2F'))).toEqual([]);
    expect(await isAlive()).toBe(true);
  });

  it.each(['TRACE', 'PROPFIND', 'CONNECT', 'PURGE', 'FOO', 'get'])('«%s» does nothing', async (method) => {
    const statuses = statusesOf(await raw(get('/svar/x', method)));
    expect(statuses.every((status) => status >= 400 && status < 500)).toBe(true);
    expect(tokens).toEqual([]);
    expect(await isAlive()).toBe(true);
  });
});

describe('somebody who', () => {
  it('opens a thousand connections and says nothing keeps nobody else out', async () => {
    const idle = await Promise.all(Array.from({ length: 1_000 }, opened));
    expect(await isAlive()).toBe(true);
    for (const socket of idle) socket.destroy();
  });

  it('opens more than there is room for is shut out of the rest, until some have gone', async () => {
    const many: Socket[] = [];
    // A few at a time: what waits to be accepted is not yet a connection.
    while (many.length < 2_100) many.push(...(await Promise.all(Array.from({ length: 50 }, opened))));
    let shut = many.filter((socket) => socket.closed).length;
    await new Promise<void>((resolve) => {
      const told = (): void => void (shut >= 100 && resolve());
      told();
      for (const socket of many)
        socket.resume().once('close', () => {
          shut++;
          told();
        });
    });
    const left = many.filter((socket) => !socket.closed);
    for (const socket of left) socket.destroy();
    await Promise.all(left.map(closed));
    expect(await isAlive()).toBe(true);
  });

  it('asks for a large document and never reads it keeps nobody else waiting', async () => {
    const deaf = await Promise.all(Array.from({ length: 5 }, opened));
    for (const socket of deaf) {
      socket.pause();
      socket.write(get('/fil/x'));
    }
    expect(await isAlive()).toBe(true);
    for (const socket of deaf) socket.destroy();
  });

  it('sends a hundred requests at once on one connection is answered in order', async () => {
    const many = `${head('Content-Length: 2')}{}`.repeat(99);
    const heard = await raw(`${many}${head('Connection: close', 'Content-Length: 2')}{}`);
    expect(statusesOf(heard)).toEqual(Array.from({ length: 100 }, () => 200));
    expect(taken).toHaveLength(100);
  });
});
