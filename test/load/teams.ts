// Microsoft's connector on loopback, for load and faults: takes messages by HTTP, writes down what came when, keeps to the published
// limits, and makes faults by seed. It must not know the service: who sent something is not its business.
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { openGate } from './limits.ts';

/**
 * What can go wrong, each with the share of requests (0 to 1) that meets it. `throttled`: 429 with Retry-After; `throttledSilently`:
 * without. `precondition`: 412. `badGateway`: 502. All of these take no effect. `resetBefore`, `hangBefore`: no answer and no effect;
 * `resetAfter`, `hangAfter`, `gatewayTimeout` (504): the message stands, and the sender cannot know.
 */
export type FaultName =
  | 'throttled'
  | 'throttledSilently'
  | 'precondition'
  | 'badGateway'
  | 'resetBefore'
  | 'resetAfter'
  | 'hangBefore'
  | 'hangAfter'
  | 'gatewayTimeout';

export type TeamsOptions = {
  /** The same seed makes the same faults and delays for the same message and attempt, in whatever order they come. */
  readonly seed?: number;
  /** From the sending to the answer, evenly spread; up to half of it is the way there. 5 to 40 by default. */
  readonly latencyMs?: readonly [number, number];
  readonly faults?: Readonly<Partial<Record<FaultName, number>>>;
  /** Keep each body, and what stands in the chats now. */
  readonly keepBodies?: boolean;
};

/**
 * One request to send (POST), edit (PUT) or open a chat (POST without conversation: `opened`).
 * - `at`: arrival, milliseconds since 1970 with fractions. `tenant` from the service URL (`serviceUrl(tenant)`), '' where it has none.
 * - `mark`: of the card or text alone: the same for the same words, so that (conversation, mark) tells one message from another.
 * - `answer`: the status, or what was done instead of answering. `cause` of a 429: which limit, or `fault` when it was injected.
 * - `stands`: it took effect. `heard`: the answer was written to the end while the sender was still there; what stands and was not
 *   heard is ambiguous, and may come again.
 */
export type Call = {
  readonly at: number;
  readonly kind: 'sent' | 'edited' | 'opened';
  readonly tenant: string;
  readonly conversation: string;
  readonly activity?: string;
  readonly mark: string;
  readonly answer: number | 'reset' | 'hang';
  readonly cause?: 'conversation' | 'tenant' | 'fault';
  readonly stands: boolean;
  heard: boolean;
  readonly body?: unknown;
};

export type Teams = {
  readonly url: string;
  /** `ALLOWED_SERVICE_HOSTS` takes this. */
  readonly host: string;
  /** Where a tenant's conversations are; they may have any ids. Without a tenant all are one tenant's. */
  serviceUrl(tenant?: string): string;
  readonly calls: readonly Call[];
  /** The last body of each activity that stands, with `keepBodies`; the key is the activity id. */
  readonly standing: ReadonlyMap<string, unknown>;
  /** Other faults from now on. */
  fail(faults: TeamsOptions['faults']): void;
  close(): Promise<void>;
};

type Asked = Pick<Call, 'kind' | 'tenant' | 'conversation' | 'mark'> & { readonly activity?: string };

/** Listens on a free port of the loopback. Answers any bearer token; GET of a member answers that there is one. */
export async function openTeams(options: TeamsOptions = {}): Promise<Teams> {
  const { seed = 1, latencyMs = [5, 40], keepBodies = false } = options;
  let faults = options.faults ?? {};
  const gate = openGate();
  const calls: Call[] = [];
  const standing = new Map<string, unknown>();
  const attempts = new Map<string, number>();
  let lastId = 1_795_295_018_000;

  const answer = async (asked: Asked, body: unknown, response: ServerResponse): Promise<void> => {
    const key = `${asked.tenant} ${asked.conversation} ${asked.kind} ${asked.mark}`;
    const attempt = attempts.get(key) ?? 0;
    attempts.set(key, attempt + 1);
    const draw = chance(`${seed} ${key} ${attempt}`);
    const latency = latencyMs[0] + draw(0) * (latencyMs[1] - latencyMs[0]);
    const way = (latency / 2) * draw(1);
    await pause(way);
    const at = performance.timeOrigin + performance.now();
    const limit = gate(asked.tenant, asked.conversation, at);
    const fault = limit ? undefined : drawn(faults, draw(2));
    const effect = EFFECTS[fault ?? 'none'];
    const stands = limit === undefined && effect.stands;
    const activity = stands ? (asked.activity ?? String(++lastId)) : asked.activity;
    if (stands && keepBodies && activity !== undefined) standing.set(activity, body);
    const cause = limit ?? (effect.answer === 429 ? 'fault' : undefined);
    const call: Call = {
      ...asked,
      at,
      answer: limit ? 429 : effect.answer,
      stands,
      heard: false,
      ...(activity === undefined ? {} : { activity }),
      ...(cause === undefined ? {} : { cause }),
      ...(keepBodies ? { body } : {}),
    };
    calls.push(call);
    await pause(latency - way);
    if (call.answer === 'hang') return;
    if (call.answer === 'reset') return void response.socket?.resetAndDestroy();
    const patience: Record<string, string> =
      limit !== undefined || fault === 'throttled' ? { 'retry-after': '1' } : {};
    const { socket } = response;
    response.once('finish', () => (call.heard = socket?.destroyed === false));
    const id = asked.kind === 'opened' ? asked.conversation : activity;
    send(response, call.answer, call.answer < 300 ? { id } : refusal(call.answer), patience);
  };

  const server = createServer((request, response) => {
    void readAll(request)
      .then((text) => {
        const asked = askedBy(request, text);
        if (asked === undefined) return member(request, response);
        return answer(asked, keepBodies && text !== '' ? JSON.parse(text) : undefined, response);
      })
      .catch(() => response.socket?.destroy()); // who asked is gone
  });
  server.keepAliveTimeout = 60_000;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const url = `http://${host}`;
  return {
    url,
    host,
    serviceUrl: (tenant) => (tenant === undefined ? `${url}/teams/` : `${url}/teams/${tenant}/`),
    calls,
    standing,
    fail: (next) => void (faults = next ?? {}),
    async close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

type Effect = { readonly answer: Call['answer']; readonly stands: boolean };

const EFFECTS: Readonly<Record<FaultName | 'none', Effect>> = {
  none: { answer: 201, stands: true },
  throttled: { answer: 429, stands: false },
  throttledSilently: { answer: 429, stands: false },
  precondition: { answer: 412, stands: false },
  badGateway: { answer: 502, stands: false },
  resetBefore: { answer: 'reset', stands: false },
  resetAfter: { answer: 'reset', stands: true },
  hangBefore: { answer: 'hang', stands: false },
  hangAfter: { answer: 'hang', stands: true },
  gatewayTimeout: { answer: 504, stands: true },
};

function drawn(faults: NonNullable<TeamsOptions['faults']>, of: number): FaultName | undefined {
  let upTo = 0;
  for (const [name, share = 0] of Object.entries(faults)) {
    upTo += share;
    if (of < upTo) return name as FaultName;
  }
  return undefined;
}

/** Numbers from 0 to 1 that hang on the text alone. */
function chance(text: string): (nth: number) => number {
  const bytes = createHash('sha256').update(text).digest();
  return (nth) => bytes.readUInt32BE(nth * 4) / 2 ** 32;
}

const CODES: Readonly<Record<number, string>> = {
  412: 'PreconditionFailed',
  429: 'Throttled',
  502: 'ServiceError',
  504: 'ServiceError',
};
const refusal = (status: number) => ({ error: { code: CODES[status], message: 'by the load run' } });

const PATH = /^\/teams\/(?:([^/]+)\/)?v3\/conversations(?:\/([^/]+)\/activities(?:\/([^/]+))?)?$/;

/** What is asked for; undefined for what is neither sent, edited nor opened. A chat with the same person is the same chat. */
function askedBy({ method, url = '' }: IncomingMessage, text: string): Asked | undefined {
  const [, tenant = '', conversation, activity] = (PATH.exec(url) ?? []).map((part) =>
    part === undefined ? part : decodeURIComponent(part),
  );
  if (method === 'PUT' && conversation !== undefined && activity !== undefined)
    return { kind: 'edited', tenant, conversation, activity, mark: markOf(text) };
  if (method !== 'POST') return undefined;
  if (conversation !== undefined) return { kind: 'sent', tenant, conversation, mark: markOf(text) };
  const { members } = JSON.parse(text) as { members?: readonly { id: string }[] };
  return { kind: 'opened', tenant, conversation: `a:${members?.[0]?.id ?? ''}`, mark: 'chat' };
}

function markOf(text: string): string {
  const { attachments, text: words } = JSON.parse(text) as { attachments?: unknown; text?: string };
  return createHash('sha256')
    .update(JSON.stringify(attachments ?? words ?? ''))
    .digest('base64url')
    .slice(0, 16);
}

/** «29:<aad>» is the Teams user id of the person with that Entra object id. */
function member({ url = '' }: IncomingMessage, response: ServerResponse): void {
  const id = decodeURIComponent(/\/members\/([^/]+)$/.exec(url)?.[1] ?? '');
  if (id === '') return send(response, 404, refusal(404));
  const aadObjectId = id.replace(/^29:/, '');
  send(response, 200, {
    id: `29:${aadObjectId}`,
    aadObjectId,
    name: `Person ${aadObjectId.slice(-6)}`,
    email: `${aadObjectId}@example.no`,
  });
}

function send(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  // restify, once loaded, has put a writeHead of its own in every response's place; it does not chain.
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
}

async function readAll(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
