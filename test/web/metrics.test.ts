// Who may read the operator's figures, over real HTTP.
import { describe, expect, it } from '@jest/globals';
import { openReadiness } from '../../src/web/health.ts';
import { openMetricsDoor } from '../../src/web/metrics.ts';
import { openServer } from '../../src/web/server.ts';

const TOKEN = 'et-langt-og-tilfeldig-ord';
const CONTENT_TYPE = 'text/plain; version=0.0.4; charset=utf-8';

async function ask(token: string | undefined, headers: Record<string, string> = {}) {
  const silent = { info() {}, warn() {}, error() {} } as never;
  const web = await openServer({
    host: '127.0.0.1',
    port: 0,
    messages: async () => undefined,
    refused: async () => undefined,
    ready: openReadiness({}),
    metrics: openMetricsDoor({ token, contentType: CONTENT_TYPE, text: async () => 'a 1\n' }),
    pages: {},
    log: silent,
  });
  try {
    const response = await fetch(`http://127.0.0.1:${web.port}/metrics`, { headers });
    return { status: response.status, text: await response.text(), headers: response.headers };
  } finally {
    await web.close();
  }
}

describe('the figures', () => {
  it('are read from the machine itself where there is no token', async () => {
    const { status, text, headers } = await ask(undefined);
    expect([status, text]).toEqual([200, 'a 1\n']);
    expect(headers.get('content-type')).toBe(CONTENT_TYPE);
  });

  it.each(['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip'])(
    'are not there for one behind a proxy on the machine, which says so with %s',
    async (name) => {
      const { status, text } = await ask(undefined, { [name]: '127.0.0.1' });
      expect([status, text]).toEqual([404, '']);
    },
  );

  it('are read with the token, also through a proxy', async () => {
    const authorization = `Bearer ${TOKEN}`;
    expect((await ask(TOKEN, { authorization })).status).toBe(200);
    expect((await ask(TOKEN, { authorization, 'x-forwarded-for': '192.0.2.1' })).status).toBe(200);
  });

  it.each(['', 'Bearer', 'Bearer ', `Bearer ${TOKEN}x`, `Bearer ${TOKEN.slice(1)}`, `Basic ${TOKEN}`, TOKEN])(
    'are refused with «%s» where there is a token, also from the machine itself',
    async (authorization) => {
      const { status, text, headers } = await ask(TOKEN, authorization === '' ? {} : { authorization });
      expect([status, text]).toEqual([401, '']);
      expect(headers.get('www-authenticate')).toBe('Bearer');
    },
  );

  it.each([
    ['127.0.0.1', 200],
    ['127.1.2.3', 200],
    ['::1', 200],
    ['::ffff:127.0.0.1', 200],
    ['10.0.0.1', 404],
    ['::ffff:10.0.0.1', 404],
    ['::2', 404],
    [undefined, 404],
  ])('from %s are answered %i without a token', async (address, status) => {
    const door = openMetricsDoor({ token: undefined, contentType: CONTENT_TYPE, text: async () => '' });
    expect((await door({ address, headers: {} })).status).toBe(status);
  });
});
