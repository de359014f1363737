// The door to Teams as it stands in production: the bot behind the real HTTP server on loopback, for tests. Records the
// turns that were let in and every line of the log.
import type { Log } from '../../src/log.ts';
import { type Bot, openBot, type Reply, type Turn } from '../../src/teams/bot.ts';
import type { TeamsSettings } from '../../src/teams/settings.ts';
import { openReadiness } from '../../src/web/health.ts';
import { openServer } from '../../src/web/server.ts';

export type Door = Awaited<ReturnType<typeof openDoor>>;
export type Answered = { readonly status: number; readonly text: string; readonly body: unknown };

export async function openDoor(settings: TeamsSettings, now: () => number = Date.now) {
  const turns: Turn[] = [];
  const lines: unknown[] = [];
  const line = (fields: unknown, text: unknown): void => void lines.push({ fields, text });
  const log = { info: line, warn: line, error: line } as unknown as Log;
  const state: { reply: Reply | Error } = { reply: { kind: 'none' } };
  const receive = async (turn: Turn): Promise<Reply> => {
    turns.push(turn);
    if (state.reply instanceof Error) throw state.reply;
    return state.reply;
  };
  const bot: Bot = openBot(settings, receive, log, now);
  const web = await openServer({
    host: '127.0.0.1',
    port: 0,
    messages: bot.process,
    refused: bot.refused,
    ready: openReadiness({ teams: bot.ready }),
    pages: {},
    log,
  });
  const url = `http://127.0.0.1:${web.port}`;

  const post = async (body: unknown, token?: string, scheme = 'Bearer'): Promise<Answered> => {
    const response = await fetch(`${url}/api/messages`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token === undefined ? {} : { authorization: `${scheme} ${token}` }),
      },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    const text = await response.text();
    return { status: response.status, text, body: text === '' ? undefined : JSON.parse(text) };
  };

  return {
    bot,
    url,
    turns,
    lines,
    state,
    post,
    async close() {
      await web.close();
      bot.close();
    },
  };
}
