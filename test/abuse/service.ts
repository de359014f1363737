// The service as it stands on the net, for whoever means it harm: the real HTTP server, token, bot and house, on SQLite in memory, with
// Microsoft on loopback. A municipality is set up in it, and the coordinator is the one who sends.
import type { Burst } from '../../src/flood.ts';
import type { Log } from '../../src/log.ts';
import type { TenantId } from '../../src/store/store.ts';
import { openBot } from '../../src/teams/bot.ts';
import { openReceive } from '../../src/teams/receive.ts';
import type { Receive } from '../../src/teams/turn.ts';
import { openReadiness } from '../../src/web/health.ts';
import { openServer } from '../../src/web/server.ts';
import { openHouse } from '../house.ts';
import { RITA, TENANT, openMicrosoft } from '../teams/microsoft.ts';

export type Attacked = Awaited<ReturnType<typeof openAttacked>>;

/** Nobody is refused for being fast: what is tried is what they send. */
const TIRELESS: Burst = { burst: Number.MAX_SAFE_INTEGER, withinSeconds: 60 };

export async function openAttacked(limit = TIRELESS) {
  const microsoft = await openMicrosoft();
  const house = await openHouse({ now: '2026-11-23T08:00', preset: 'nes' });
  const lines: { readonly fields: Record<string, unknown>; readonly text: unknown }[] = [];
  const line = (fields: Record<string, unknown>, text: unknown): void => void lines.push({ fields, text });
  const log = { info() {}, warn: line, error: line } as unknown as Log;
  let receive: Receive = async () => ({ kind: 'none' });
  const bot = openBot(microsoft.settings(), (turn) => receive(turn), log);
  receive = openReceive({
    ...house.house,
    founders: [RITA.aadObjectId],
    roster: async (_address, user) =>
      user === RITA.id
        ? { aad: RITA.aadObjectId, name: RITA.name, email: 'koordinator@example.no' }
        : undefined,
    readFile: async () => ({ kind: 'fault', fault: 'notFetched' }),
    limit,
  });
  const web = await openServer({
    host: '127.0.0.1',
    port: 0,
    messages: bot.process,
    refused: bot.refused,
    ready: openReadiness({}),
    pages: {},
    log,
  });
  const token = await microsoft.token();
  const url = `http://127.0.0.1:${web.port}/api/messages`;
  return {
    microsoft,
    house,
    /** Every warning and error of the log. */
    lines,
    port: web.port,
    token,
    async post(body: string): Promise<{ readonly status: number; readonly text: string }> {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body,
      });
      return { status: response.status, text: await response.text() };
    },
    /** All that is stored for the organisation. */
    everything: async () => JSON.stringify(await house.store.list(TENANT as TenantId, '')),
    async close() {
      await web.close();
      bot.close();
      await house.close();
      await microsoft.close();
    },
  };
}
