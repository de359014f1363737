// Teams' connector on loopback, for runs with several instances: it keeps what it was given, in order, and by which start of the service,
// and takes its time before it says so, that a kill may come in between. It knows the people of its tenants by their conversation.
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import type { Dice } from './dice.ts';

/** One card that was taken. `activity`: the id it was given, or for an edit that of the card that stands there. */
export type Taken = {
  readonly start: number;
  readonly conversation: string;
  readonly activity: string;
  readonly isNew: boolean;
  readonly card: object;
  readonly summary: string;
};

export type Recorder = {
  readonly serviceUrl: string;
  readonly host: string;
  readonly taken: readonly Taken[];
  close(): Promise<void>;
};

/** The conversation of somebody who is called `who` in the roster. */
export const conversationOf = (tenant: string, who: string): string => `a:${tenant}|${who}`;
export const personIn = (conversation: string): string => conversation.slice(conversation.indexOf('|') + 1);

/** `slowest`: the longest that it takes its time, in milliseconds. */
export async function openRecorder(roll: Dice, slowest: number): Promise<Recorder> {
  const taken: Taken[] = [];
  const server = createServer((request, response) => {
    void answer(request, response).catch(() => response.destroy());
  });
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const [, , , conversation = '', what, member = ''] = (request.url ?? '')
      .slice(1)
      .split('/')
      .map(decodeURIComponent);
    if (request.method === 'GET') return send(response, 200, rosterEntry(conversation, member));
    const activity = (await json(request)) as { summary?: string; attachments?: { content: object }[] };
    const isNew = request.method === 'POST';
    const id = isNew ? `posted-${taken.length}` : member;
    if (what !== 'activities') return send(response, 404, { error: { code: 'NotHere' } });
    const card = activity.attachments?.[0]?.content ?? {};
    const start = Number(request.headers['x-start']);
    taken.push({ start, conversation, activity: id, isNew, card, summary: activity.summary ?? '' });
    setTimeout(() => send(response, isNew ? 201 : 200, { id }), roll(slowest + 1));
  };
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    serviceUrl: `http://${host}/teams/`,
    host,
    taken,
    async close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

const rosterEntry = (conversation: string, member: string): object => ({
  id: member,
  aadObjectId: member.replace('29:', ''),
  name: personIn(conversation),
  email: `${personIn(conversation)}@example.no`,
});

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}
