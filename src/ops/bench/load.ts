// The load: so many at a time, each waiting for its answer before the next. A press is answered when its card is back; a message when
// the bot's own message has come to the connector and the request is answered.
import { Agent, request } from 'node:http';
import { PEOPLE, conversationOf, message, press } from './activities.ts';
import type { Microsoft } from './microsoft.ts';

export type Kind = 'press' | 'message';
export type Loaded = {
  readonly n: number;
  readonly bad: number;
  readonly seconds: number;
  readonly millis: readonly number[];
};

const AT_A_TIME = 16;
/** Longer than this an answer is counted as bad. */
const PATIENCE_MS = 10_000;

export type Load = {
  /** Runs for so long and says what was answered within it. */
  run(kind: Kind, seconds: number): Promise<Loaded>;
  once(kind: Kind): Promise<number>;
  close(): void;
};

export function openLoad(microsoft: Microsoft, port: number, data: object): Load {
  const agent = new Agent({ keepAlive: true, maxSockets: AT_A_TIME });
  const waiting = new Map<string, () => void>();
  let nth = 0;

  const heard = (conversation: string): void => waiting.get(conversation)?.();
  const post = (body: string): Promise<boolean> =>
    new Promise((resolve) => {
      const sent = request(
        {
          ...{ agent, port, host: '127.0.0.1', method: 'POST', path: '/api/messages', timeout: PATIENCE_MS },
          headers: {
            'content-type': 'application/json',
            'content-length': Buffer.byteLength(body),
            authorization: `Bearer ${microsoft.tokens[nth % microsoft.tokens.length]}`,
          },
        },
        (response) => {
          let text = '';
          response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
          response.on('end', () =>
            resolve(response.statusCode === 200 && !text.includes('activity.message')),
          );
        },
      );
      sent.on('error', () => resolve(false));
      sent.on('timeout', () => sent.destroy());
      sent.end(body);
    });

  const one = async (kind: Kind): Promise<boolean> => {
    const person = nth % PEOPLE;
    const n = nth++;
    if (kind === 'press') return post(press(microsoft.serviceUrl, person, n, data));
    const conversation = conversationOf(person);
    const came = new Promise<boolean>((resolve) => {
      const timer = setTimeout(() => resolve(false), PATIENCE_MS);
      waiting.set(conversation, () => {
        clearTimeout(timer);
        waiting.delete(conversation);
        resolve(true);
      });
    });
    const [answered, arrived] = await Promise.all([post(message(microsoft.serviceUrl, person, n)), came]);
    return answered && arrived;
  };

  const run = async (kind: Kind, seconds: number): Promise<Loaded> => {
    microsoft.onMessage = heard;
    const millis: number[] = [];
    let bad = 0;
    const began = performance.now();
    const until = began + seconds * 1000;
    const worker = async (): Promise<void> => {
      while (performance.now() < until) {
        const at = performance.now();
        if (await one(kind)) millis.push(performance.now() - at);
        else bad++;
      }
    };
    await Promise.all(Array.from({ length: AT_A_TIME }, worker));
    return { n: millis.length, bad, seconds: (performance.now() - began) / 1000, millis };
  };

  return {
    run,
    async once(kind) {
      microsoft.onMessage = heard;
      const at = performance.now();
      if (!(await one(kind))) throw new Error(`the first ${kind} had no good answer`);
      return performance.now() - at;
    },
    close: () => agent.destroy(),
  };
}
