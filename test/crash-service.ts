// A service in a process of its own, with Microsoft on loopback and a clock that is steered from outside, to be killed without
// warning and started again on the same data. What was given to the connector is kept with the start that gave it.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Instant } from '../src/domain/calendar.ts';
import { COMPILED } from './compiled.ts';
import { TENANT, message, openMicrosoft, press } from './teams/microsoft.ts';

const CHILD = fileURLToPath(new URL('crash-child.ts', import.meta.url));

export const COORDINATOR = '00000000-0000-4000-8000-0000000000aa';

/** One start of the service. `tell` answers when the line has been done, or the service is gone. */
export type Line = { readonly child: ChildProcess; readonly url: string; tell(line: string): Promise<void> };

/** What somebody does in Teams, until it has been done. */
export type Wish = {
  readonly body: Record<string, unknown>;
  readonly isDone: (answer: Answered) => boolean;
};
type Answered = { readonly status: number; readonly body: { readonly type?: string } | undefined };

/** What the connector was given, by which start of the service. */
export type Sent = {
  readonly lane: string;
  readonly start: number;
  readonly isNew: boolean;
  readonly text: string;
};

export type Stage = Awaited<ReturnType<typeof openStage>>;

/** Looks again and again, at most for a while. */
export async function until(holds: () => boolean, what: string, withinMs = 10_000): Promise<void> {
  const deadline = performance.now() + withinMs;
  while (!holds()) {
    if (performance.now() > deadline) throw new Error(`waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}

/** `settings`: beside those that a service without Microsoft's signatures needs. */
export async function openStage(settings: Readonly<Record<string, string>> = {}) {
  const microsoft = await openMicrosoft();
  const folder = mkdtempSync(join(tmpdir(), 'slt-crash-'));
  const file = join(folder, 'slt.db');
  const running = new Set<ChildProcess>();
  /** Index into microsoft.calls at which each start of the service began. */
  const begun: number[] = [];

  async function start(now: Instant): Promise<Line> {
    const child = spawn(process.execPath, [CHILD], {
      stdio: ['pipe', 'pipe', 'inherit'],
      env: {
        ...COMPILED,
        AUTH: 'off',
        ALLOWED_TENANTS: TENANT,
        ALLOWED_SERVICE_HOSTS: new URL(microsoft.url).host,
        COORDINATORS: COORDINATOR,
        DATA_FILE: file,
        PORT: '0',
        LOG_LEVEL: 'silent',
        NOW: String(now),
        ...settings,
      },
    });
    running.add(child);
    const heard: string[] = [];
    createInterface({ input: child.stdout }).on('line', (line) => heard.push(line));
    child.stdin.on('error', () => {});
    const ended = once(child, 'exit');
    const isOver = () => child.exitCode !== null || child.signalCode !== null;
    await until(() => heard.length > 0 || isOver(), 'the service to start', 20_000);
    if (isOver()) throw new Error(`the service did not start: ${String(await ended)}`);
    begun.push(microsoft.calls.length);
    const tell = async (line: string): Promise<void> => {
      const before = heard.length;
      child.stdin.write(`${line}\n`);
      await until(() => heard.slice(before).includes(line) || isOver(), `«${line}»`);
    };
    return { child, url: `http://127.0.0.1:${heard[0]?.split(' ')[1]}/api/messages`, tell };
  }

  async function kill({ child }: Line, signal: NodeJS.Signals): Promise<number | null> {
    const ended = once(child, 'exit');
    child.kill(signal);
    const [code] = (await ended) as [number | null];
    running.delete(child);
    return code;
  }

  return {
    microsoft,
    file,
    start,
    kill,
    /** How often the service has been started. */
    starts: () => begun.length,
    says: (aad: string, id: string, text: string): Wish => ({
      body: message(microsoft.serviceUrl, { ...from(aad, id), text }),
      isDone: ({ status }) => status === 200,
    }),
    presses: (aad: string, id: string, verb: string, data: object): Wish => ({
      body: press(microsoft.serviceUrl, {
        ...from(aad, id),
        value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' },
      }),
      isDone: ({ status, body }) =>
        status === 200 && body?.type === 'application/vnd.microsoft.card.adaptive',
    }),
    /** What the connector was given, in order. */
    sent: (): readonly Sent[] =>
      microsoft.calls
        .map(({ method, path, body }, index) => ({
          method,
          lane: decodeURIComponent(path).replace(/^.*conversations\/a:([^/]*).*$/, '$1'),
          start: begun.filter((at) => at <= index).length,
          isNew: method === 'POST',
          text: JSON.stringify(body) ?? '',
        }))
        .filter(({ method }) => method !== 'GET'),
    async close() {
      for (const child of running) child.kill('SIGKILL');
      await microsoft.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const from = (aad: string, id: string) => ({
  id,
  from: { id: `29:${aad}`, name: `Person ${aad.slice(-2)}`, aadObjectId: aad },
  conversation: { id: `a:${aad}`, conversationType: 'personal', tenantId: TENANT },
});

// --- what is wished for ------------------------------------------------------------------------------------------------

/** What Teams would hear; undefined when the service was gone before it answered. */
async function post({ url }: Line, body: unknown): Promise<Answered | undefined> {
  try {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
    const text = await response.text();
    return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
  } catch {
    return undefined;
  }
}

/**
 * Whether it was done. What got no answer comes again under its own id, as Teams does it; what was refused comes under a
 * new one, as when somebody presses again.
 */
export async function attempt(line: Line, wish: Wish): Promise<boolean> {
  const answer = await post(line, wish.body);
  if (!answer) return false;
  const done = wish.isDone(answer);
  if (!done) wish.body['id'] = `${String(wish.body['id'])}-igjen`;
  return done;
}

/** One after the other; throws when one of them was not done. */
export async function all(line: Line, wishes: readonly Wish[]): Promise<void> {
  for (const wish of wishes)
    if (!(await attempt(line, wish))) throw new Error(`not done: ${JSON.stringify(wish.body)}`);
}

/** Sent again by a later start, and the last thing its conversation heard from the earlier one. */
export function wasUnderWay(everything: readonly Sent[], first: Sent, next: Sent): boolean {
  const after = everything.slice(everything.indexOf(first) + 1);
  const later = after.filter(({ lane, start }) => lane === first.lane && start === first.start);
  return next.start > first.start && later.length === 0;
}
