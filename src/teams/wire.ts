// botbuilder's ConnectorClient, made to send one request per call: no retries of its own, no redirects, and a
// connection that stands soon or not at all. Who may be written to and what an answer means is decided elsewhere.
import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import type { Duplex } from 'node:stream';
import { ConnectorClient } from 'botframework-connector';

/** No connection within the time given: nothing was sent. */
export const NOT_CONNECTED = 'NOT_CONNECTED';

type WireRequest = { url: string; agent?: HttpAgent; headers: { set(name: string, value: string): void } };
type Pipeline = {
  removePolicy(policy: { name: string }): readonly { name: string }[];
  addPolicy(
    policy: {
      name: string;
      sendRequest<R>(request: WireRequest, next: (request: WireRequest) => Promise<R>): Promise<R>;
    },
    options: { afterPolicies: string[] },
  ): void;
};
type Credentials = ConstructorParameters<typeof ConnectorClient>[0];

export type Agents = { readonly http: HttpAgent; readonly https: HttpsAgent };

// An idle connection is closed by us after this long, before Microsoft's side closes it under a request.
const IDLE = 30_000;

/** Connections kept between requests; one that does not stand within `connectWithinMs` ends with NOT_CONNECTED. */
export function openAgents(connectWithinMs: number): Agents {
  return {
    http: impatient(new HttpAgent({ keepAlive: true, timeout: IDLE }), 'connect', connectWithinMs),
    https: impatient(new HttpsAgent({ keepAlive: true, timeout: IDLE }), 'secureConnect', connectWithinMs),
  };
}

/**
 * Taken out of botbuilder's pipeline: what repeats a request or follows where it is sent on, and what this bot has no use for and every
 * message would pay for (forms, traces, a log of its own). Its way to sign copies the whole request each time.
 */
const UNWANTED = [
  'defaultRetryPolicy',
  'redirectPolicy',
  'formDataPolicy',
  'multipartPolicy',
  'tracingPolicy',
  'logPolicy',
  'ServiceClientContext_Credentials_SignRequest',
];

/**
 * A connector client for one service URL. botbuilder knows no setting that switches its retries off, so the policies are
 * taken out of its pipeline; behind a proxy (HTTPS_PROXY) the proxy's own connections are used.
 */
export function openWire(
  serviceUrl: string,
  token: () => Promise<string | undefined>,
  agents: Agents,
): ConnectorClient {
  const client = new ConnectorClient(UNUSED, { baseUri: serviceUrl, userAgent: 'slt-bot' });
  const { pipeline } = (client as unknown as { client: { pipeline: Pipeline } }).client;
  for (const name of UNWANTED) {
    if (pipeline.removePolicy({ name }).length !== 1)
      throw new Error(`botbuilder's pipeline has no ${name} to take out.`);
  }
  pipeline.addPolicy(
    {
      name: 'signedOnKeptConnections',
      async sendRequest(request, next) {
        request.agent ??= request.url.startsWith('https:') ? agents.https : agents.http;
        const value = await token();
        if (value !== undefined) request.headers.set('authorization', `Bearer ${value}`);
        return next(request);
      },
    },
    { afterPolicies: ['proxyPolicy'] },
  );
  return client;
}

/** Asked of whoever opens a client; the policy that would use it is taken out. */
const UNUSED: Credentials = {
  signRequest: () => Promise.reject(new Error('Requests are signed in the pipeline.')),
};

function impatient<A extends HttpAgent>(agent: A, stands: 'connect' | 'secureConnect', withinMs: number): A {
  const connect = agent.createConnection.bind(agent);
  agent.createConnection = (options: Parameters<A['createConnection']>[0], done) => {
    const socket = connect(options, done);
    if (socket) limit(socket, stands, withinMs);
    return socket;
  };
  return agent;
}

function limit(socket: Duplex, stands: string, withinMs: number): void {
  const late = setTimeout(
    () => socket.destroy(Object.assign(new Error('No connection in time.'), { code: NOT_CONNECTED })),
    withinMs,
  );
  socket.once(stands, () => clearTimeout(late)).once('close', () => clearTimeout(late));
}
