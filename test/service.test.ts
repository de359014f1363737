// The service as `npm start` starts it: a process of its own with the settings in its environment, over real HTTP, with
// Microsoft on loopback.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { openReading } from '../src/reading/read.ts';
import { openSqlite } from '../src/store/sqlite.ts';
import type { AreaId } from '../src/domain/area.ts';
import type { Instant } from '../src/domain/calendar.ts';
import type { TenantId } from '../src/store/store.ts';
import { type Family, readExposition } from './exposition.ts';
import { type Call, type Microsoft, RITA, TENANT, message, openMicrosoft, press } from './teams/microsoft.ts';

const MAIN = fileURLToPath(new URL('../src/main.ts', import.meta.url));
const MOST_MS = 20_000;

let microsoft: Microsoft;
let token: string;
let folder: string;
const alive = new Set<ChildProcess>();

beforeAll(async () => {
  microsoft = await openMicrosoft();
  token = await microsoft.token();
  folder = mkdtempSync(join(tmpdir(), 'slt-service-'));
});
afterAll(async () => {
  for (const child of alive) child.kill('SIGKILL');
  await microsoft.close();
  rmSync(folder, { recursive: true, force: true });
});

async function until(
  holds: () => boolean | Promise<boolean>,
  what: string,
  withinMs = MOST_MS,
): Promise<void> {
  const deadline = performance.now() + withinMs;
  while (!(await holds())) {
    if (performance.now() > deadline) throw new Error(`waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

type Started = {
  readonly child: ChildProcess;
  readonly out: string[];
  readonly err: string[];
  readonly exit: Promise<number | null>;
};

/** `first`: a module that is loaded before the service. */
function run(environment: Readonly<Record<string, string>>, first?: string): Started {
  const child = spawn(process.execPath, [...(first === undefined ? [] : ['--import', first]), MAIN], {
    env: { ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  alive.add(child);
  const out: string[] = [];
  const err: string[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => out.push(line));
  createInterface({ input: child.stderr }).on('line', (line) => err.push(line));
  const exit = once(child, 'close').then(([code]) => {
    alive.delete(child);
    return code as number | null;
  });
  return { child, out, err, exit };
}

const settings = (file: string): Record<string, string> => ({
  MicrosoftAppId: microsoft.appId,
  MicrosoftAppPassword: 'hemmelig',
  MicrosoftAppTenantId: TENANT,
  ToBotFromChannelOpenIdMetadataUrl: `${microsoft.url}/openid`,
  ToBotFromChannelTokenIssuer: 'https://api.botframework.com',
  ToChannelFromBotLoginUrl: `${microsoft.url}/login`,
  ToChannelFromBotOAuthScope: 'https://api.botframework.com',
  ALLOWED_SERVICE_HOSTS: new URL(microsoft.url).host,
  COORDINATORS: RITA.aadObjectId,
  PORT: '0',
  DATA_FILE: join(folder, file),
});

/** Where it listens, as its log says. */
async function urlOf({ out, err, child }: Started): Promise<string> {
  const port = (): number | undefined =>
    out.flatMap((line) =>
      line.includes('"listening"') ? [(JSON.parse(line) as { port: number }).port] : [],
    )[0];
  await until(() => port() !== undefined || child.exitCode !== null, 'the service to listen');
  if (port() === undefined) throw new Error(`it did not start: ${err.join('\n')}`);
  return `http://127.0.0.1:${port()}`;
}

const status = async (url: string): Promise<number> => (await fetch(url)).status;

const post = (url: string, body: unknown, bearer: string | undefined = token): Promise<Response> =>
  fetch(`${url}/api/messages`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(bearer === undefined || bearer === '' ? {} : { authorization: `Bearer ${bearer}` }),
    },
    body: JSON.stringify(body),
  });

const says = (url: string, text: string, over: Record<string, unknown> = {}) =>
  post(url, message(microsoft.serviceUrl, { text, ...over }));
const presses = (url: string, verb: string, data: object) =>
  post(
    url,
    press(microsoft.serviceUrl, {
      value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' },
    }),
  );

const posted = (): readonly Call[] => microsoft.calls.filter(({ method }) => method === 'POST');

async function started(
  file: string,
  more: Readonly<Record<string, string>> = {},
  first?: string,
): Promise<Started & { readonly url: string }> {
  const service = run({ ...settings(file), ...more }, first);
  const url = await urlOf(service);
  await until(async () => (await status(`${url}/readyz`)) === 200, 'the service to be ready');
  return { ...service, url };
}

describe('a start with settings that are not enough', () => {
  it('names every one of them on stderr, does not start and ends with 1', async () => {
    const { exit, out, err } = run({ PORT: 'abc', LOG_LEVEL: 'loud' });
    expect(await exit).toBe(1);
    const told = err.join('\n');
    for (const name of [
      'PORT',
      'LOG_LEVEL',
      'MicrosoftAppId',
      'MicrosoftAppPassword',
      'MicrosoftAppTenantId',
    ])
      expect(told).toContain(`${name}: `);
    expect(out).toEqual([]);
    expect(told).not.toContain('    at ');
  });

  it('names those of the registration when nothing is set at all', async () => {
    const { exit, err } = run({});
    expect(await exit).toBe(1);
    for (const name of ['MicrosoftAppId', 'MicrosoftAppPassword', 'MicrosoftAppTenantId'])
      expect(err.join('\n')).toContain(`${name}: `);
  });

  it('is refused without credentials on an address that others can reach', async () => {
    const { exit, err } = run({ AUTH: 'off', ALLOWED_TENANTS: TENANT, HOST: '0.0.0.0' });
    expect(await exit).toBe(1);
    expect(err.join('\n')).toContain('AUTH: ');
  });

  it('on a port that is taken says so once, with what to do, and ends with 1', async () => {
    const { exit, out, err } = run({ ...settings('taken.db'), PORT: new URL(microsoft.url).port });
    expect(await exit).toBe(1);
    expect(err.join('\n')).toMatch(/PORT \d+ on HOST .* is taken by another program.*EADDRINUSE/);
    expect(out.filter((line) => line.includes('EADDRINUSE'))).toHaveLength(1);
  });
});

describe('a service whose Microsoft does not answer yet', () => {
  it('is alive, but not ready until keys and token are there', async () => {
    microsoft.state.keysDown = true;
    const service = run(settings('ready.db'));
    try {
      const url = await urlOf(service);
      expect(await status(`${url}/healthz`)).toBe(200);
      const early = await fetch(`${url}/readyz`);
      expect(early.status).toBe(503);
      expect(await early.json()).toMatchObject({ missing: expect.arrayContaining(['teams']) });
      microsoft.state.keysDown = false;
      microsoft.state.loginDown = true;
      expect(await status(`${url}/readyz`)).toBe(503);
      microsoft.state.loginDown = false;
      await until(async () => (await status(`${url}/readyz`)) === 200, 'the service to be ready');
    } finally {
      microsoft.state.keysDown = false;
      microsoft.state.loginDown = false;
      service.child.kill('SIGTERM');
    }
    expect(await service.exit).toBe(0);
  }, 40_000);
});

describe('a service that runs', () => {
  const SECRET = ['Hemmeligord', 'Kari Eksempel', 'kari@eksempel.no', 'koordinator@eksempel.no', RITA.name];

  it('takes a signed message in and sends a card out, and its log holds no word of either', async () => {
    const service = await started('run.db');
    const { url } = service;
    const before = posted().length;
    expect((await says(url, 'hjelp')).status).toBe(200);
    await until(() => posted().length > before, 'a card');
    const [card] = posted().slice(before);
    expect(card?.path).toBe('/teams/v3/conversations/a%3Aprivat/activities');
    expect(card?.headers.authorization).toMatch(/^Bearer out-\d+$/);
    expect(card?.body).toMatchObject({
      type: 'message',
      attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: { version: '1.5' } }],
    });

    const apply = await presses(url, 'setup.apply', { name: 'Hemmeligordvik', preset: 'nes' });
    expect(await apply.json()).toMatchObject({ type: 'application/vnd.microsoft.card.adaptive' });
    await presses(url, 'people.roles', { text: 'NAV; Kari Eksempel; kari@eksempel.no' });
    await says(url, 'frokost');
    await says(url, 'Hemmeligord om noen jeg er bekymret for');
    await presses(url, 'breakfast.answer', { session: 'Hemmeligord', answer: 'yes' });
    await presses(url, 'people.role', { role: 'Hemmeligord \ud800' });
    await presses(url, 'Hemmeligord', { comment: 'Hemmeligord' });
    expect((await post(url, message(microsoft.serviceUrl, { text: 'Hemmeligord' }), '')).status).toBe(401);
    expect((await post(url, { type: 'message', text: 'Hemmeligord' })).status).toBe(400);
    microsoft.faults.push({ status: 400, body: { error: { code: 'BadSyntax', message: 'Hemmeligord' } } });
    await says(url, 'hjelp');
    microsoft.faults.push({ status: 403, body: { error: { code: 'ForbiddenOperationException' } } });
    await says(url, 'hjelp');
    await until(() => microsoft.faults.length === 0, 'the faults to be met');
    service.child.kill('SIGTERM');
    expect(await service.exit).toBe(0);

    const log = [...service.out, ...service.err].join('\n');
    expect(service.out.length).toBeGreaterThan(3);
    for (const line of service.out) expect(() => JSON.parse(line) as unknown).not.toThrow();
    for (const word of SECRET) expect(log).not.toContain(word);
    expect(log).not.toContain('hemmelig');
    expect(log).not.toMatch(/out-\d|eyJ/);
    expect(service.err).toEqual([]);
  }, 40_000);
});

describe('a service with a public address', () => {
  const PUBLIC_URL = 'https://slt.example.no/';
  const LINK_KEYS = `${Buffer.alloc(32, 2).toString('base64')},${Buffer.alloc(32, 1).toString('base64')}`;

  it('gives out links that open, and its log holds none of them', async () => {
    const service = await started('links.db', { PUBLIC_URL, LINK_KEYS });
    const { url } = service;
    await says(url, 'hjelp');
    await presses(url, 'setup.apply', { name: 'Testvik', preset: 'nes' });
    const card = JSON.stringify(await (await presses(url, 'feed.make', { forum: '*' })).json());
    const [, token = ''] = /https:\/\/slt\.example\.no\/kalender\/([\w.-]+)\.ics/.exec(card) ?? [];
    const calendar = await fetch(`${url}/kalender/${token}.ics`);
    expect([calendar.status, (await calendar.text()).slice(0, 15)]).toEqual([200, 'BEGIN:VCALENDAR']);
    for (const [path, method] of [
      [`/svar/${token}`, 'GET'],
      [`/svar/${token}`, 'POST'],
      [`/fil/${token}`, 'GET'],
      [`/svar/${token}/../${token}`, 'GET'],
    ] as const)
      expect((await fetch(url + path, { method })).status).toBe(404);
    service.child.kill('SIGTERM');
    expect(await service.exit).toBe(0);
    expect([...service.out, ...service.err].join('\n')).not.toContain(token.slice(0, 20));
  }, 40_000);

  it('is not there without one: then no address of a link is known', async () => {
    const service = await started('nolinks.db');
    for (const path of ['/svar/x', '/fil/x', '/kalender/x.ics']) {
      const answer = await fetch(service.url + path);
      expect([answer.status, answer.headers.get('content-type')]).toEqual([404, 'application/json']);
    }
    service.child.kill('SIGTERM');
    expect(await service.exit).toBe(0);
  }, 40_000);

  it('needs a key to sign its links, and does not start without', async () => {
    const { exit, err } = run({ ...settings('nokey.db'), PUBLIC_URL });
    expect(await exit).toBe(1);
    expect(err.join('\n')).toMatch(/LINK_KEYS: .*node -e "console\.log\(/);
  });
});

describe('a service whose file is taken away', () => {
  it('raises the alarm, and its log says once what to do, however often somebody asks', async () => {
    const service = await started('away.db');
    renameSync(join(folder, 'away.db'), join(folder, 'moved.db'));
    const asks = async (): Promise<readonly string[]> =>
      ((await (await fetch(`${service.url}/readyz`)).json()) as { missing?: string[] }).missing ?? [];
    while (!(await asks()).includes('store')); // what was seen last is kept for a second
    for (let n = 0; n < 20; n++) expect(await asks()).toContain('store');
    expect(await (await fetch(`${service.url}/metrics`)).text()).toMatch(/^slt_store_up 0$/m);
    const told = (): readonly string[] => service.out.filter((line) => line.includes('removed or replaced'));
    await until(() => told().length > 0, 'the log to say so');
    expect(told()).toEqual([expect.stringMatching(/"part":"store".*then start the service again/)]);
    service.child.kill('SIGKILL');
    await service.exit;
  }, 40_000);
});

describe('the figures of a service', () => {
  it('are what Prometheus reads, and count what was done', async () => {
    const service = await started('figures.db');
    await says(service.url, 'hjelp');
    const figures = async (): Promise<ReadonlyMap<string, Family>> =>
      readExposition(await (await fetch(`${service.url}/metrics`)).text());
    const delivered = async (): Promise<boolean> =>
      ((await figures()).get('slt_deliveries_total')?.samples ?? []).some(
        ({ labels, value }) => labels['result'] === 'delivered' && value > 0,
      );
    await until(delivered, 'a delivery to be counted');
    const all = await figures();
    const turns = all.get('slt_turns_total')?.samples ?? [];
    expect(turns.some(({ labels }) => labels['noun'] === 'house' && labels['result'] === 'answered')).toBe(
      true,
    );
    const one = (name: string): number | undefined => all.get(name)?.samples[0]?.value;
    expect([one('slt_store_up'), one('slt_outbox_due'), one('slt_clock_failed_areas')]).toEqual([1, 0, 0]);
    expect(
      (await fetch(`${service.url}/metrics`, { headers: { 'x-forwarded-for': '192.0.2.1' } })).status,
    ).toBe(404);
    service.child.kill('SIGTERM');
    expect(await service.exit).toBe(0);
  }, 40_000);

  it('are given to who has the token where one is set, and it must be long enough', async () => {
    const METRICS_TOKEN = 'a'.repeat(32);
    const service = await started('token.db', { METRICS_TOKEN });
    const authorization = `Bearer ${METRICS_TOKEN}`;
    expect(await status(`${service.url}/metrics`)).toBe(401);
    expect((await fetch(`${service.url}/metrics`, { headers: { authorization } })).status).toBe(200);
    service.child.kill('SIGTERM');
    expect(await service.exit).toBe(0);
    const { exit, err } = run({ ...settings('short.db'), METRICS_TOKEN: 'hemmelig' });
    expect(await exit).toBe(1);
    expect(err.join('\n')).toMatch(/METRICS_TOKEN: at least 16/);
    expect(err.join('\n')).not.toContain('hemmelig');
  }, 40_000);
});

describe('SIGTERM', () => {
  const people = Array.from({ length: 12 }, (_, n) => ({
    from: {
      id: `29:person${n}`,
      name: `Person ${n}`,
      aadObjectId: `00000000-0000-4000-8000-0000000001${String(n).padStart(2, '0')}`,
    },
    conversation: { id: `a:person${n}`, conversationType: 'personal', tenantId: TENANT },
  }));

  it('ends with 0; what has been taken in is sent once or still lies in the queue', async () => {
    const service = await started('stop.db');
    for (const person of people) await says(service.url, 'hjelp', person);
    await until(() => toPeople().length === people.length, 'the first answers');
    const before = toPeople().length;
    const taken = people.map(async (person) => {
      const response = await says(service.url, 'frokost', person).catch(() => undefined);
      return response?.status === 200;
    });
    await until(() => toPeople().length > before, 'an answer to be under way');
    service.child.kill('SIGTERM');
    expect(await service.exit).toBe(0);
    const acknowledged = (await Promise.all(taken)).filter(Boolean).length;
    const sent = toPeople().slice(before);
    expect(new Set(sent.map(({ path }) => path)).size).toBe(sent.length);
    const store = openSqlite(join(folder, 'stop.db'));
    const left = await store.claim(Date.now() as Instant, 1000, 100);
    expect(left.length + sent.length).toBeGreaterThanOrEqual(acknowledged);
    const read = openReading(store, TENANT as TenantId, 'kommune' as AreaId);
    expect(await read.list('person')).toHaveLength(people.length);
    await store.close();
  }, 40_000);

  it('ends with 0 also when Teams leaves a message without an answer, once the time for one is over', async () => {
    const service = await started('hang.db');
    await says(service.url, 'hjelp');
    const before = posted().length;
    microsoft.faults.push({ hang: 'answer' });
    await says(service.url, 'hjelp');
    await until(() => posted().length > before && microsoft.faults.length === 0, 'a message that hangs');
    service.child.kill('SIGTERM');
    expect(await service.exit).toBe(0);
  }, 40_000);

  it('tells a load balancer that asks before it takes no more', async () => {
    const service = await started('balancer.db');
    const seen: unknown[] = [];
    const asks = async (): Promise<void> => {
      for (;;) {
        const answer = await fetch(`${service.url}/readyz`).catch(() => undefined);
        if (!answer) return;
        seen.push(await answer.json());
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    };
    const balancer = asks();
    await until(() => seen.length > 2, 'the balancer to ask');
    service.child.kill('SIGTERM');
    expect(await service.exit).toBe(0);
    await balancer;
    expect(seen).toContainEqual({ status: 'stopping' });
  }, 40_000);

  it('a second time ends it at once with 1, and the log says what was left', async () => {
    const service = await started('twice.db');
    await says(service.url, 'hjelp');
    const before = posted().length;
    microsoft.faults.push({ hang: 'answer' });
    await says(service.url, 'hjelp');
    await until(() => posted().length > before && microsoft.faults.length === 0, 'a message that hangs');
    service.child.kill('SIGTERM');
    await until(() => service.out.some((line) => line.includes('"stopping"')), 'the first to be heard');
    service.child.kill('SIGTERM');
    expect(await service.exit).toBe(1);
    const [last = ''] = service.out.slice(-1);
    expect((JSON.parse(last) as { left: string[] }).left).toEqual(
      expect.arrayContaining(['clock and outbox', 'store']),
    );
  }, 40_000);

  it('is not needed after a fault nobody caught: it is logged without its words, and the service stops with 1', async () => {
    const fault = `process.on('SIGUSR2', () => { throw new Error(process.env.WORD); })`;
    const service = await started(
      'fault.db',
      { WORD: 'Hemmeligord' },
      `data:text/javascript,${encodeURIComponent(fault)}`,
    );
    service.child.kill('SIGUSR2');
    expect(await service.exit).toBe(1);
    const log = [...service.out, ...service.err].join('\n');
    expect(log).toContain('uncaughtException');
    expect(log).not.toContain('Hemmeligord');
    const store = openSqlite(join(folder, 'fault.db'));
    await store.ping();
    await store.close();
  }, 40_000);

  const toPeople = (): readonly Call[] => posted().filter(({ path }) => path.includes('person'));
});
