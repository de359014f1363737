// Starts one Microsoft 365 Agents Playground as a child process: Teams for one person, on this machine, without
// internet. Knows the Playground's configuration file and nothing of the bot; who lives in the municipality is given.
// The Playground's licence allows evaluation only: for the demo and the tests, never in production.
import { type ChildProcessWithoutNullStreams as Child, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** `id` is the Entra object id (36 characters); the Playground uses it as the Teams user id as well. */
export type PlaygroundPerson = { readonly id: string; readonly name: string; readonly email: string };

export type PlaygroundPlace = { readonly id: string; readonly name: string };

export type PlaygroundMunicipality = {
  readonly tenant: string;
  readonly bot: PlaygroundPlace;
  /** Exactly six: the one who sits at the screen and the five others whom the Playground's file has room for. */
  readonly people: readonly PlaygroundPerson[];
  readonly team: PlaygroundPlace & { readonly groupId: string };
  /** The one channel besides «General», whose id is the team's. */
  readonly channel: PlaygroundPlace;
  readonly group: PlaygroundPlace;
};

export type PlaygroundOptions = {
  readonly municipality: PlaygroundMunicipality;
  /** Object id of the person who sits at this screen. */
  readonly user: string;
  /** The bot's messaging endpoint, e.g. `http://127.0.0.1:3978/api/messages`. */
  readonly botUrl: string;
  /** 0 means any free port. */
  readonly port: number;
  /** Working folder, kept afterwards; without it a temporary one is made, and removed on stop. */
  readonly folder?: string | undefined;
};

export type Playground = {
  /** The page to open in a browser. */
  readonly url: string;
  /** `serviceUrl` of every activity that comes from here. */
  readonly serviceUrl: string;
  /** Id of the private chat between the person and the bot. */
  readonly conversation: string;
  readonly stop: () => Promise<void>;
};

const STARTS_WITHIN = 30_000;
const LOOPBACK = '127.0.0.1';
const LOG = join('devTools', 'm365agentsplayground.log');

// The Playground listens on every network address and would outlive a killed parent; both are closed here.
const PRELOAD = `const { Server } = require('node:net');
const { listen } = Server.prototype;
Server.prototype.listen = function (port, ...rest) { return listen.call(this, port, '${LOOPBACK}', ...rest); };
process.stdin.on('end', () => process.exit(0)).resume();
`;

// No browser window of its own, no detour through a proxy to the bot, no statistics home.
const ENVIRONMENT = `TEAMSAPPTESTER_BROWSER=none
NO_PROXY=*
APPLICATION_INSIGHTS_NO_STATSBEAT=1
`;

/** The private chat's id, the same at every start, so that the bot's stored address still leads to it. */
export function privateChat(user: string): string {
  return `a:${user}`;
}

/**
 * Starts the Playground and answers when it listens.
 * @throws when the port is taken, when the municipality does not have exactly six people, when `user` is not one of
 * them, or when the Playground stops or says nothing within 30 seconds.
 */
export async function startPlayground(options: PlaygroundOptions): Promise<Playground> {
  const configuration = configurationOf(options.municipality, options.user);
  const port = options.port === 0 ? await freePort() : options.port;
  const folder = options.folder ?? (await mkdtemp(join(tmpdir(), 'playground-')));
  const url = `http://${LOOPBACK}:${port}/`;
  const serviceUrl = `${url}_connector`;
  await furnish(folder, configuration);
  const child = launch(folder, options.botUrl, port, serviceUrl);
  const stop = async (): Promise<void> => {
    await end(child);
    if (options.folder === undefined) await rm(folder, { recursive: true, force: true });
  };
  try {
    const got = await listening(child);
    if (got !== port) throw new Error(`port ${port} is taken by another program`);
    // It listens before it has read its file, and stops if it does not like it.
    const pong = await fetch(`${url}_debug/ping`);
    if (!pong.ok) throw new Error(`it answers ${pong.status}`);
  } catch (cause) {
    const log = await readFile(join(folder, LOG), 'utf8').catch(() => '');
    await stop();
    throw new Error(`the Playground did not start on port ${port}. ${log}`, { cause });
  }
  return { url, serviceUrl, conversation: privateChat(options.user), stop };
}

function launch(folder: string, botUrl: string, port: number, serviceUrl: string): Child {
  const playground = createRequire(import.meta.url).resolve('@microsoft/m365agentsplayground/package.json');
  const node = [`--env-file=${join(folder, 'playground.env')}`, '--require', join(folder, 'preload.cjs')];
  const start = ['start', '--app-endpoint', botUrl, '--channel-id', 'msteams', '--port', String(port)];
  const quiet = ['--service-url', serviceUrl, '--disable-telemetry'];
  return spawn(process.execPath, [...node, join(dirname(playground), 'cli.js'), ...start, ...quiet], {
    cwd: folder,
  });
}

async function furnish(folder: string, configuration: object): Promise<void> {
  await mkdir(folder, { recursive: true });
  // JSON is YAML.
  await writeFile(join(folder, '.m365agentsplayground.yml'), JSON.stringify(configuration, null, 2));
  await writeFile(join(folder, 'preload.cjs'), PRELOAD);
  await writeFile(join(folder, 'playground.env'), ENVIRONMENT);
}

/** The Playground's file, schema 0.1.1 (https://aka.ms/teams-app-test-tool-config-guide); «Principle» is its spelling. */
function configurationOf(municipality: PlaygroundMunicipality, user: string): object {
  const { tenant, bot, people, team, channel, group } = municipality;
  const me = people.find((person) => person.id === user);
  if (me === undefined) throw new Error(`${user} is not among the people of the municipality`);
  if (people.length !== 6) throw new Error(`the Playground takes exactly six people, not ${people.length}`);
  return {
    version: '0.1.1',
    tenantId: tenant,
    bot,
    currentUser: account(me),
    users: people.filter((person) => person !== me).map(account),
    personalChat: { id: privateChat(user) },
    groupChat: group,
    team: { id: team.id, name: team.name, aadGroupId: team.groupId, channels: [channel] },
  };
}

function account({ id, name, email }: PlaygroundPerson): object {
  const [givenName = name, ...surnames] = name.split(' ');
  return {
    id,
    aadObjectId: id,
    name,
    givenName,
    surname: surnames.join(' '),
    email,
    userPrincipleName: email,
  };
}

/** The port that the child says it listens on; it takes another one by itself when the wanted one is not free. */
function listening(child: Child): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  let said = '';
  const hear = (text: string): void => {
    said = (said + text).slice(-2000);
    const port = /^Listening on (\d+)$/m.exec(said)?.[1];
    if (port !== undefined) resolve(Number(port));
  };
  child.stdout.setEncoding('utf8').on('data', hear);
  child.stderr.setEncoding('utf8').on('data', hear);
  child.once('error', reject);
  child.once('exit', () => reject(new Error(`it stopped: ${said}`)));
  const timeUp = setTimeout(() => reject(new Error('it said nothing in time')), STARTS_WITHIN);
  return promise.finally(() => clearTimeout(timeUp));
}

async function end(child: Child): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  await gone;
}

/** A port that nothing on this machine listens on now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, LOOPBACK);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
