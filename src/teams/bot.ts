// The door to Teams: lets in what may come in, makes a turn of it, and gives the open answer back in Teams' form.
// What a turn does is decided by `receive`; what leaves by itself leaves through the exit, never from here.
import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { Exit } from '../sending/exit.ts';
import { type Log, trace } from '../log.ts';
import { type Activity, meaningOf, readActivity } from './activity.ts';
import { openAdapter, type RunTurn } from './adapter.ts';
import { openLimit } from '../flood.ts';
import { admit, openAuth } from './auth.ts';
import { type Connector, openConnector } from './connector.ts';
import { openToken } from './credentials.ts';
import { openKeys } from './keys.ts';
import { microsoft, type TeamsSettings } from './settings.ts';
import type { Receive, Reply } from './turn.ts';

export type { Caller, Inbound, Receive, Reply, Turn } from './turn.ts';

/** `body` is what JSON.parse gave. */
export type Incoming = { readonly headers: IncomingHttpHeaders; readonly body: unknown };
export type Answer = { readonly status: number; readonly body?: object };

export type Bot = {
  /** Never rejects. 401, 403 and 400 for what may not come in, 500 when `receive` failed, each with `{id}` as in the log. */
  process(request: Incoming, response: { send(status: number, body?: object): void }): Promise<void>;
  /** The answer to headers that prove nothing: asked before a body is read, so that a stranger's takes no room. Never rejects. */
  refused(headers: IncomingHttpHeaders): Promise<Answer | undefined>;
  readonly exit: Exit;
  readonly roster: Connector['roster'];
  /** Fetches Microsoft's keys and the outgoing token. Rejects when one of them is not to be had. */
  warm(): Promise<void>;
  /** Whether both have been had; if not, it sees to it that they are asked for again, at most every ten seconds. */
  ready(): boolean;
  close(): void;
};

const BETWEEN_WARMINGS = 10_000;

/**
 * Whoever is not let in is logged so often for each reason, and how many were not logged stands in the next line. They are not counted
 * by address: all of Teams comes from few, and behind a proxy everybody from one, so that shutting one out would shut Teams out.
 */
const LOGGED = { burst: 60, withinSeconds: 60 };

/** Opens the door. `now` is the real time in milliseconds: tokens live by it, whatever the house's clock says. */
export function openBot(
  settings: TeamsSettings,
  receive: Receive,
  log: Log,
  now: () => number = Date.now,
): Bot {
  const keys = openKeys(microsoft(settings, 'ToBotFromChannelOpenIdMetadataUrl'), now);
  const token = openToken(settings);
  const connector = openConnector(settings, token, log);
  const prove = openAuth(settings, keys, now);
  const run = openAdapter(settings, connector.client);
  const off = settings.auth === 'off';
  const mayLog = openLimit(LOGGED);
  let unlogged = 0;

  const refuse = async (id: string, status: number, code: string): Promise<Answer> => {
    if (await mayLog(code)) {
      log.warn({ id, status, code, ...(unlogged > 0 ? { unlogged } : {}) }, 'not let in');
      unlogged = 0;
    } else unlogged++;
    return { status, body: { id } };
  };

  const failed = (id: string, error: unknown, about: { readonly turn?: string } = {}): Answer => {
    log.error({ id, ...about, ...trace(error) }, 'a turn failed');
    return { status: 500, body: { id } };
  };
  const answer = async ({ headers, body }: Incoming, id: string): Promise<Answer> => {
    const proved = off ? undefined : await prove(headers.authorization);
    if (proved?.kind === 'refused') return refuse(id, proved.status, proved.code);
    const activity = readActivity(body);
    if (!activity) return refuse(id, 400, 'form');
    const admitted = admit(settings, activity, proved?.proof);
    if (admitted.kind === 'refused') return refuse(id, admitted.status, admitted.code);
    const meaning = meaningOf(activity, admitted.tenant);
    switch (meaning.kind) {
      case 'ignored':
        log.info({ id, code: meaning.code }, 'ignored');
        return { status: 200 };
      case 'unknown-invoke':
        return { status: 501 };
      case 'turn':
        connector.heard(meaning.turn.caller.tenant, activity.serviceUrl);
        // The lines of the outbox about its answers have the same activity in their message.
        return take(run, activity, () => receive(meaning.turn)).catch((error: unknown) =>
          failed(id, error, { turn: meaning.turn.activityId }),
        );
    }
  };

  let warmedAt = -Infinity;
  const warm = async (): Promise<void> => {
    warmedAt = now();
    if (!off) await Promise.all([keys.warm(), token.get()]);
  };
  const again = (): void => {
    if (now() - warmedAt < BETWEEN_WARMINGS) return;
    warm().catch((error: unknown) => log.warn(trace(error), 'not ready for Teams'));
  };

  return {
    async process(request, response) {
      const id = randomUUID();
      const { status, body } = await answer(request, id).catch((error: unknown) => failed(id, error));
      response.send(status, body);
    },
    async refused(headers) {
      const proved = off ? undefined : await prove(headers.authorization);
      return proved?.kind === 'refused' ? refuse(randomUUID(), proved.status, proved.code) : undefined;
    },
    exit: { deliver: connector.deliver, open: connector.open },
    roster: connector.roster,
    warm,
    ready() {
      const ready = off || (keys.had() && token.had());
      if (!ready) again();
      return ready;
    },
    close: connector.close,
  };
}

/**
 * Runs one turn. 200 says that what followed from it is safe; a press also has its answer, which waits for nothing of botbuilder's: its
 * form is all there is to it.
 */
async function take(run: RunTurn, activity: Activity, receive: () => Promise<Reply>): Promise<Answer> {
  if (activity.type === 'invoke') return { status: 200, body: invokeBody(await receive()) };
  await run(activity, receive);
  return { status: 200 };
}

/** @see https://learn.microsoft.com/adaptive-cards/authoring-cards/universal-action-model#response-format */
function invokeBody(reply: Reply): object {
  switch (reply.kind) {
    case 'card':
      return { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: reply.card };
    case 'message':
      return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: reply.text };
    case 'none':
      return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: '' };
    case 'error':
      return {
        statusCode: 500,
        type: 'application/vnd.microsoft.error',
        value: { code: 'ServiceError', message: reply.text },
      };
  }
}
