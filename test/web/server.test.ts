// The HTTP server: what it takes in, what it says of itself, and how it goes home.
import { once } from 'node:events';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { openReadiness } from '../../src/web/health.ts';
import type { Log } from '../../src/log.ts';
import { type Messages, openServer, type Web, type WebOptions } from '../../src/web/server.ts';

const LIMIT = 256 * 1024;
const lines: { fields: Record<string, unknown>; text: unknown }[] = [];
const line = (fields: Record<string, unknown>, text: unknown): void => void lines.push({ fields, text });
const log = { info: line, warn: line, error: line } as unknown as Log;

const state: { messages: Messages; ready: () => boolean | Promise<boolean>; seconds: number } = {
  seconds: 0,
  messages: async () => undefined,
  ready: () => true,
};
const bodies: unknown[] = [];
let web: Web;
let url: string;

function open(over: Partial<WebOptions> = {}): Promise<Web> {
  return openServer({
    host: '127.0.0.1',
    port: 0,
    messages: (request, response) => state.messages(request, response),
    refused: async () => undefined,
    ready: openReadiness(
      { store: () => true, teams: () => state.ready() },
      {},
      { now: () => (state.seconds += 1) * 1_000 },
    ),
    pages: {
      '/personvern': () => ({ lang: 'nb', title: 'Personvern & vilkår', body: '<h1>Personvern</h1>' }),
      '/vilkar': () => ({ lang: 'nn', title: 'Vilkår', body: '<h1>Vilkår</h1>' }),
    },
    log,
    ...over,
  });
}

beforeAll(async () => {
  web = await open();
  url = `http://127.0.0.1:${web.port}`;
});
beforeEach(() => {
  lines.length = 0;
  bodies.length = 0;
  state.ready = () => true;
  state.messages = async ({ body }, response) => {
    bodies.push(body);
    response.send(200);
  };
});
afterAll(() => web.close());

const post = (body: string | Buffer, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });

/** A body of exactly so many bytes. */
const sized = (bytes: number): string => JSON.stringify({ text: 'a'.repeat(bytes - '{"text":""}'.length) });

describe('what comes in', () => {
  it('is handed on as JSON, æøå and all', async () => {
    expect(
      (await post('{"text":"blåbær 🫐"}', { 'content-type': 'application/json; charset=utf-8' })).status,
    ).toBe(200);
    expect(bodies).toEqual([{ text: 'blåbær 🫐' }]);
  });

  it('is taken up to 256 kB and not a byte more', async () => {
    expect((await post(sized(LIMIT))).status).toBe(200);
    expect((await post(sized(LIMIT + 1))).status).toBe(413);
    expect((await post(sized(5 * LIMIT))).status).toBe(413);
    expect(bodies).toHaveLength(1);
  });

  it('is counted also when its size is not announced', async () => {
    const request = httpRequest(`${url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
    });
    request.write(sized(LIMIT));
    request.end('  ');
    const [response] = (await once(request, 'response')) as [IncomingMessage];
    expect(response.statusCode).toBe(413);
    response.resume();
  });

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data',
    'application/json; charset=latin1',
    '',
  ])('is refused as «%s»', async (type) => {
    expect((await post('{}', { 'content-type': type })).status).toBe(415);
  });

  it('is refused when packed, for what unpacks may be of any size', async () => {
    expect((await post(gzipSync('{}'), { 'content-encoding': 'gzip' })).status).toBe(415);
    expect((await post('{}', { 'content-encoding': 'br' })).status).toBe(415);
  });

  it.each(['', '{', '{"text":"hemmelig"', "{'a':1}", 'undefined'])(
    'is refused when it is no JSON: «%s»',
    async (body) => {
      const response = await post(body);
      expect(response.status).toBe(400);
      const { id } = (await response.json()) as { id: string };
      expect(lines).toEqual([{ fields: { id, status: 400, code: 'json' }, text: 'not read' }]);
    },
  );

  it('is refused when it is not UTF-8', async () => {
    expect((await post(Buffer.from([0x22, 0xff, 0xfe, 0x22]))).status).toBe(400);
  });

  it('may break off without harm', async () => {
    const socket = connect(web.port, '127.0.0.1');
    socket.write(
      'POST /api/messages HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"te',
    );
    await once(socket, 'connect');
    socket.destroy();
    expect((await post('{}')).status).toBe(200);
  });

  it('may break off while it is asked who sends it', async () => {
    let gone: () => void = () => undefined;
    const isGone = new Promise<void>((resolve) => (gone = resolve));
    let seen: () => void = () => undefined;
    const isSeen = new Promise<void>((resolve) => (seen = resolve));
    const other = await open({
      refused: async () => {
        seen();
        await isGone;
        return undefined;
      },
    });
    const socket = connect(other.port, '127.0.0.1');
    socket.write(
      'POST /api/messages HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"te',
    );
    await isSeen;
    socket.destroy();
    await once(socket, 'close');
    await new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
    gone();
    await other.close();
    expect(lines).toMatchObject([{ fields: { status: 400, code: 'broken' }, text: 'not read' }]);
    expect(bodies).toEqual([]);
  });

  it('is not read at all from somebody who is not let in', async () => {
    const other = await open({ refused: async () => ({ status: 401, body: { id: 'x' } }) });
    const socket = connect(other.port, '127.0.0.1');
    socket.write(
      'POST /api/messages HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 200000\r\n\r\n{"te',
    );
    const [first] = (await once(socket, 'data')) as [Buffer];
    expect(first.toString()).toMatch(/^HTTP\/1\.1 401 .*\r\nConnection: close\r\n/s);
    await once(socket, 'close');
    await other.close();
    expect(bodies).toEqual([]);
  });

  it('is not HTTP at all: the connection is closed', async () => {
    const socket = connect(web.port, '127.0.0.1');
    socket.end('tull\r\n\r\n');
    const [first] = (await once(socket, 'data')) as [Buffer];
    expect(first.toString()).toContain('400 Bad Request');
  });

  it('asks for a web socket: the connection is closed', async () => {
    const socket = connect(web.port, '127.0.0.1');
    socket.write(
      'GET /api/messages HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n',
    );
    await once(socket.resume(), 'close');
    expect((await post('{}')).status).toBe(200);
  });
});

describe('what it says', () => {
  it('it is alive', async () => {
    const response = await fetch(`${url}/healthz`);
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ status: 'ok' });
  });

  it('it is ready when every part is', async () => {
    const response = await fetch(`${url}/readyz`);
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ status: 'ok' });
  });

  it.each<[string, () => boolean | Promise<boolean>]>([
    ['is not ready', () => false],
    ['fails', () => Promise.reject(new Error('hemmelig'))],
    [
      'throws',
      () => {
        throw new Error('hemmelig');
      },
    ],
  ])('which part is not ready, when it %s', async (_how, ready) => {
    state.ready = ready;
    const response = await fetch(`${url}/readyz`);
    expect(response.status).toBe(503);
    expect(await response.json()).toEqual({ status: 'not ready', missing: ['teams'] });
  });

  it.each([
    ['personvern', 'nb', 'Personvern &#38; vilkår'],
    ['vilkar', 'nn', 'Vilkår'],
  ])('/%s is a page to read, in its language, without script', async (path, lang, title) => {
    const response = await fetch(`${url}/${path}`, { headers: { accept: 'text/html' } });
    const html = await response.text();
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; style-src 'sha256-/,
    );
    expect(html).toContain(`<html lang="${lang}">`);
    expect(html).toContain(`<title>${title}</title>`);
  });

  it.each([
    ['GET', '/finnes-ikke', 404],
    ['GET', '/api/messages', 405],
    ['HEAD', '/api/messages', 405],
    ['DELETE', '/healthz', 405],
    ['GET', '/%E0%A4%A', 404],
  ])('%s %s is answered %i with no more than an id', async (method, path, status) => {
    const response = await fetch(url + path, { method, headers: { accept: 'text/html' } });
    expect(response.status).toBe(status);
    const text = await response.text();
    if (method === 'HEAD') expect(text).toBe('');
    else expect(JSON.parse(text)).toEqual({ id: expect.any(String) });
  });

  it('nothing of what it is made of, and that nothing may be kept or guessed at', async () => {
    for (const path of ['/healthz', '/finnes-ikke', '/personvern']) {
      const { headers } = await fetch(url + path);
      expect(headers.get('server')).toBeNull();
      expect(headers.get('x-powered-by')).toBeNull();
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    }
  });

  it('an id and nothing else when the door itself breaks', async () => {
    state.messages = () => Promise.reject(new Error('hemmelig'));
    const response = await post('{}');
    expect(response.status).toBe(500);
    const { id } = (await response.json()) as { id: string };
    expect(lines).toMatchObject([{ fields: { id, kind: 'Error' }, text: 'a request failed' }]);
    expect(JSON.stringify(lines)).not.toContain('hemmelig');
  });
});

describe('going home', () => {
  it('finishes what runs, takes nothing new and leaves no connection open', async () => {
    let finish: () => void = () => undefined;
    const running = new Promise<void>((resolve) => (finish = resolve));
    let started: () => void = () => undefined;
    const begun = new Promise<void>((resolve) => (started = resolve));
    const leaving = await open({
      messages: async (_request, response) => {
        started();
        await running;
        response.send(200);
      },
    });
    const address = `http://127.0.0.1:${leaving.port}`;
    await (await fetch(`${address}/healthz`)).text();
    const last = fetch(`${address}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    await begun;
    const closed = leaving.close();
    await expect(fetch(`${address}/healthz`)).rejects.toThrow();
    finish();
    expect((await last).status).toBe(200);
    await closed;
  });

  it('says so when the address is taken', async () => {
    await expect(open({ port: web.port })).rejects.toThrow('EADDRINUSE');
  });
});
