// The HTTP server: which addresses there are, how much may come in and how it goes home. It knows doors as functions and
// nothing of what is behind them; no error's words leave here, only an id that stands in the log as well.
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import type { IncomingHttpHeaders, Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { pino } from 'pino';
import { createServer, type Request, type Response, type Server, type ServerOptions } from 'restify';
import { type Log, trace } from '../log.ts';
import { LONGEST } from '../links.ts';
import { isUpload, readForm, readJson, readUpload } from './body.ts';
import type { Readiness } from './health.ts';
import type { PageDoor } from './link.ts';
import type { Raw } from './link-page.ts';
import type { MetricsDoor } from './metrics.ts';
import { htmlOf, type Page, PAGE_POLICY } from './page.ts';
import { LARGEST_UPLOAD, type UploadDoor } from './upload.ts';

/** The door to Teams: it answers once and never rejects. */
export type Messages = (
  request: { readonly headers: IncomingHttpHeaders; readonly body: unknown },
  response: { send(status: number, body?: object): void },
) => Promise<void>;

/** What is answered to headers that prove nothing, before the body is read. */
export type Refused = (
  headers: IncomingHttpHeaders,
) => Promise<{ readonly status: number; readonly body?: object } | undefined>;

/** The doors of signed links: a page that may act, a document out and in, a picture, a calendar. */
export type LinkDoors = {
  readonly page: PageDoor;
  readonly file: (token: string) => Promise<Raw>;
  readonly picture: (token: string) => Promise<Raw>;
  readonly upload: UploadDoor;
  /** `known`: marks (ETag) of what the asker has already. */
  readonly calendar: (token: string, known: string | undefined) => Promise<Raw>;
};

export type WebOptions = {
  readonly host: string;
  /** 0 means any free port. */
  readonly port: number;
  readonly messages: Messages;
  readonly refused: Refused;
  readonly ready: Readiness;
  /** None where nothing is counted. */
  readonly metrics?: MetricsDoor;
  /** Path (`/personvern`, `/vilkar`) → what is read there. */
  readonly pages: Readonly<Record<string, () => Page>>;
  /** None where the service has no public address. */
  readonly links?: LinkDoors | undefined;
  readonly log: Log;
};

export type Web = {
  readonly port: number;
  /** Takes no more requests, lets those that run finish (ten seconds at most) and closes every connection. */
  close(): Promise<void>;
};

/** Teams' activities are some kilobytes; Azure Bot Service lets no more than this through. */
const LARGEST_BODY = 256 * 1024;
const LARGEST_FORM = 64 * 1024;
const GRACE = 10_000;
/** Load balancers keep an idle connection for 60 s; ours must live longer, or they write into a closed one. */
const KEEP_ALIVE = 75_000;
/** Node looks for those that are too slow each half minute, so that one may last a minute. */
const REQUEST_WITHIN = 30_000;
/** Nothing in and nothing out: somebody who never reads the answer. */
const STALLED = 120_000;
/** Above what a proxy or Teams opens, and below what the process may have open: files and Redis need theirs. */
const MOST_CONNECTIONS = 2_000;

const HEADERS: Readonly<Record<string, string>> = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/** Listens. Rejects when the address cannot be had. */
export async function openServer(options: WebOptions): Promise<Web> {
  // Without a name restify tells nobody what it is; its own log would hold requests. Its router takes parts of a path up to
  // 100 characters, unless told: a signed link is longer.
  const given = { name: '', log: pino({ level: 'silent' }), maxParamLength: LONGEST };
  const server = createServer(given as unknown as ServerOptions);
  const http = server.server as unknown as HttpServer;
  let closing: Promise<void> | undefined;
  http.keepAliveTimeout = KEEP_ALIVE;
  http.requestTimeout = REQUEST_WITHIN;
  http.headersTimeout = REQUEST_WITHIN;
  http.timeout = STALLED;
  http.maxConnections = MOST_CONNECTIONS;

  server.pre((_request, response, next) => {
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    next();
  });
  addRoutes(server, options);
  if (options.metrics) addMetrics(server, options.metrics);
  if (options.links) addLinks(server, options.links);
  answerErrors(server, options.log);
  // restify listens for this event and then lets the connection hang for ever.
  server.on('upgrade', (_request: unknown, socket: Duplex) => socket.destroy());
  // Before it listens, whoever opens it is told.
  server.on('error', (error: unknown) => {
    if (http.listening) options.log.error(trace(error), 'the server failed');
  });

  server.listen(options.port, options.host);
  await once(http, 'listening');
  return {
    port: (http.address() as AddressInfo).port,
    close: () => (closing ??= goHome(server, http)),
  };
}

async function goHome(server: Server, http: HttpServer): Promise<void> {
  const closed = once(http, 'close');
  // A connection whose last request ends now would otherwise stay until its keep-alive is over.
  server.on('after', () => setImmediate(() => http.closeIdleConnections()));
  http.close();
  http.closeIdleConnections();
  const cut = setTimeout(() => http.closeAllConnections(), GRACE);
  await closed;
  clearTimeout(cut);
}

function addRoutes(server: Server, { messages, refused, ready, pages, log }: WebOptions): void {
  server.get('/healthz', async (_request: Request, response: Response) => {
    response.send(200, { status: 'ok' });
  });
  server.get('/readyz', async (_request: Request, response: Response) => {
    const { status, body } = await ready.look();
    response.send(status, body);
  });
  for (const [path, page] of Object.entries(pages)) {
    server.get(path, async (_request: Request, response: Response) => {
      response.sendRaw(200, htmlOf(page()), {
        'Content-Type': 'text/html; charset=utf-8',
        'Content-Security-Policy': PAGE_POLICY,
      });
    });
  }
  server.post('/api/messages', async (request: Request, response: Response) => {
    const shut = await refused(request.headers);
    if (shut) {
      response.setHeader('Connection', 'close');
      answer(response, shut.status, shut.body);
      return;
    }
    const body = await readJson(request, LARGEST_BODY);
    if (body.kind === 'json') {
      await messages(
        { headers: request.headers, body: body.value },
        { send: (status, sent) => answer(response, status, sent) },
      );
      return;
    }
    const id = randomUUID();
    log.warn({ id, status: body.status, code: body.code }, 'not read');
    // What is left of a body that is not read would be taken for the next request.
    response.setHeader('Connection', 'close');
    answer(response, body.status, { id });
  });
}

function addMetrics(server: Server, door: MetricsDoor): void {
  server.get('/metrics', async (request: Request, response: Response) => {
    const { remoteAddress: address } = request.socket;
    const { status, headers, body } = await door({ address, headers: request.headers });
    response.sendRaw(status, body, { ...headers });
  });
}

/** HEAD is answered as GET, without the body: neither changes anything. Only POST acts. */
function addLinks(server: Server, { page, file, picture, calendar, upload }: LinkDoors): void {
  const tokenOf = (request: Request): string => String(request.params['token']);
  const reads: Readonly<Record<string, (request: Request) => Promise<Raw>>> = {
    '/svar/:token': (request) => page.show(tokenOf(request)),
    '/fil/:token': (request) => file(tokenOf(request)),
    '/fil/inn/:token': (request) => upload.show(tokenOf(request)),
    '/bilde/:token': (request) => picture(tokenOf(request).replace(/\.png$/, '')),
    '/kalender/:token': (request) =>
      calendar(tokenOf(request).replace(/\.ics$/, ''), request.headers['if-none-match']),
  };
  for (const [path, read] of Object.entries(reads)) {
    const answered = async (request: Request, response: Response): Promise<void> =>
      sendRaw(response, await read(request));
    server.get(path, answered);
    server.head(path, answered);
  }
  server.post('/svar/:token', async (request: Request, response: Response) => {
    let whole = false;
    const raw = await page.act(tokenOf(request), async () => {
      const form = await readForm(request, LARGEST_FORM);
      whole = form.kind !== 'refused';
      return form;
    });
    if (!whole) response.setHeader('Connection', 'close');
    sendRaw(response, raw);
  });
  server.post('/fil/inn/:token', async (request: Request, response: Response) => {
    let whole = false;
    const raw = await upload.take(tokenOf(request), async () => {
      const sent = isUpload(request)
        ? await readUpload(request, LARGEST_UPLOAD)
        : await readForm(request, LARGEST_FORM);
      whole = sent.kind !== 'refused';
      return sent;
    });
    if (!whole) response.setHeader('Connection', 'close');
    sendRaw(response, raw);
  });
}

function sendRaw(response: Response, { status, headers, body }: Raw): void {
  response.sendRaw(status, body, { 'X-Robots-Tag': 'noindex, nofollow', ...headers });
}

function answer(response: Response, status: number, body: object | undefined): void {
  // Not restify's formatters: every press would pay for finding the one for JSON.
  response.sendRaw(status, body === undefined ? '' : JSON.stringify(body), {
    'Content-Type': 'application/json',
  });
}

/** No such address, no such method; all else is a fault of ours, whose words stay here. */
function answerErrors(server: Server, log: Log): void {
  server.on(
    'restifyError',
    (_request: Request, response: Response, error: { statusCode?: number }, done: () => void) => {
      const id = randomUUID();
      const status = error.statusCode ?? 500;
      if (status >= 500) log.error({ id, ...trace(error) }, 'a request failed');
      if (!response.headersSent) response.send(status >= 400 && status < 500 ? status : 500, { id });
      done();
    },
  );
}
