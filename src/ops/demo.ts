// `npm run demo`: the service on a fresh store with an invented municipality, and two Agents Playgrounds, the coordinator's and
// a colleague's. `-- --now 2026-11-27T07:50` starts its clock there. Ctrl-C stops all.
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import type { Actor } from '../capability.ts';
import { systemClock } from '../compose.ts';
import type { Config } from '../config.ts';
import {
  type Instant,
  type Wall,
  addDays,
  dayOf,
  instantOf,
  nextWorkday,
  wallSchema,
} from '../domain/calendar.ts';
import type { PersonId } from '../domain/people.ts';
import type { Clock } from '../sending/exit.ts';
import { type Log, openLog } from '../log.ts';
import { openReading } from '../reading/read.ts';
import { type Service, openService } from '../service.ts';
import type { TenantId } from '../store/store.ts';
import { datesIn } from '../texts/dates.ts';
import { COLLEAGUE, COORDINATOR, LILLEVIK, ROLE_LINES, SET_UP } from './demo-municipality.ts';
import { type Postbox, openPostbox } from './mailbox.ts';
import { type Playground, freePort, startPlayground } from './playground.ts';

const TENANT = LILLEVIK.tenant as TenantId;

export type Demo = {
  readonly service: Service;
  /** What the service was opened with. */
  readonly config: Config;
  /** The pages to open: the coordinator's and the colleague's. */
  readonly coordinator: Playground;
  readonly colleague: Playground;
  /** Where e-mail is read. */
  readonly postbox: Postbox;
  stop(): Promise<void>;
};

/** `port`: the bot's; the Playgrounds and the mailbox take 56150–56152, or free ones when `port` is 0. */
export async function startDemo(options: { port: number; clock: Clock; log: Log }): Promise<Demo> {
  const folder = await mkdtemp(join(tmpdir(), 'slt-demo-'));
  const free = options.port === 0;
  const postbox = await openPostbox(free ? 0 : 56152);
  const config = configFor(free ? await freePort() : options.port, join(folder, 'slt.db'), postbox.smtp);
  const service = await openService(config, options.log, options.clock).catch(async (error: unknown) => {
    await postbox.stop();
    throw error;
  });
  const botUrl = `http://127.0.0.1:${service.web.port}/api/messages`;
  const screen = (user: string, port: number) =>
    startPlayground({ municipality: LILLEVIK, user, botUrl, port: free ? 0 : port });
  const [coordinator, colleague] = await Promise.all([
    screen(COORDINATOR.id, 56150),
    screen(COLLEAGUE.id, 56151),
  ]).catch(async (error: unknown) => {
    await service.stop();
    await postbox.stop();
    throw error;
  });
  await settle(service, coordinator, colleague);
  return {
    service,
    config,
    coordinator,
    colleague,
    postbox,
    async stop() {
      await Promise.all([coordinator.stop(), colleague.stop()]);
      await service.stop();
      await postbox.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const configFor = (port: number, file: string, smtp: string): Config => ({
  host: '127.0.0.1',
  port,
  links: { publicUrl: `http://127.0.0.1:${port}`, keys: [randomBytes(32)] },
  mail: { url: smtp, from: { name: 'SLT i Lillevik', email: 'slt-bot@lillevik.example' } },
  store: { kind: 'file', file },
  founders: [COORDINATOR.id],
  logLevel: 'warn',
  teams: {
    appId: LILLEVIK.bot.id.replace('28:', ''),
    appType: 'SingleTenant',
    appTenantId: LILLEVIK.tenant,
    allowedTenants: [LILLEVIK.tenant],
    allowedServiceHosts: ['127.0.0.1'],
    auth: 'off',
    passthrough: {},
  },
});

/** The municipality, its people, and a politiråd ten days ahead, through the same verbs as everybody uses. */
async function settle({ house }: Service, coordinator: Playground, colleague: Playground): Promise<void> {
  const operator: Actor = { kind: 'operator', tenant: TENANT };
  const clock: Actor = { kind: 'clock', tenant: TENANT };
  const act = (actor: Actor, place: 'operator' | 'clock' | 'private', verb: string, input: object) =>
    house.dispatch({ actor, place: { kind: place }, verb, input, now: house.clock() });
  await act(operator, 'operator', 'setup.load', SET_UP);
  await act(operator, 'operator', 'people.roles', { text: ROLE_LINES });
  for (const person of LILLEVIK.people) {
    const own =
      person.id === COORDINATOR.id ? coordinator : person.id === COLLEAGUE.id ? colleague : undefined;
    const at = own ?? { ...coordinator, conversation: await unseenChat(coordinator, person.id) };
    await act(clock, 'clock', 'arrival.person', {
      aad: person.id,
      name: person.name,
      email: person.email,
      address: addressAt(at),
    });
  }
  const tied = await openReading(house.store, TENANT, undefined).get('aad', COORDINATOR.id);
  const founder: Actor = { kind: 'person', tenant: TENANT, person: tied?.person as PersonId, founder: true };
  const day = nextWorkday(addDays(dayOf(house.clock()), 10));
  const draft = await act(founder, 'private', 'meeting.invite', {
    text: `politiråd ${datesIn('nb').dayYear(day)} kl 12–14`,
  });
  await act(founder, 'private', 'meeting.send', { draft: draft.drawings[0]?.data['draft'] as string });
}

/** A chat with somebody who has no screen of their own: the Playground takes what is written there and shows it to nobody. */
async function unseenChat({ serviceUrl }: Playground, id: string): Promise<string> {
  const response = await fetch(`${serviceUrl}/v3/conversations`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ isGroup: false, bot: LILLEVIK.bot, members: [{ id }], tenantId: LILLEVIK.tenant }),
  });
  return z.object({ id: z.string() }).parse(await response.json()).id;
}

const addressAt = ({ conversation, serviceUrl }: Pick<Playground, 'conversation' | 'serviceUrl'>) => ({
  conversation,
  serviceUrl,
  bot: LILLEVIK.bot.id,
});

// --- from the command line -------------------------------------------------------------------------------------------

const told = `
Boten kjører på {bot} med den oppdiktede kommunen Lillevik.

  Koordinatoren:  {coordinator}
  Rektor:         {colleague}
  E-post:         {postbox}

Åpne dem i hver sin fane og prøv:

  frokost                                               (rektor: neste SLT-frokost, Kommer)
  innkall koordineringsgruppe torsdag kl 9 tema Ungdata (koordinator: Slik forstod jeg det, Send)
  mine tiltak                                           (rektor: Send status)
  politiråd                                             (koordinator: hvem har svart, Minn på nå)
  møteplan · årshjul · venter · roller · hjelp

Ctrl-C stopper alt.
`;

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { now: { type: 'string' }, port: { type: 'string' } } });
  const clock = values.now === undefined ? systemClock : clockFrom(values.now);
  const demo = await startDemo({ port: Number(values.port ?? 3978), clock, log: openLog('warn') });
  console.log(
    told
      .replace('{bot}', `http://127.0.0.1:${demo.service.web.port}`)
      .replace('{coordinator}', demo.coordinator.url)
      .replace('{colleague}', demo.colleague.url)
      .replace('{postbox}', demo.postbox.url),
  );
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      void demo.stop().then(() => process.exit(0));
    });
}

/** A clock that goes on from a wall time in Norway. */
function clockFrom(text: string): Clock {
  const begins = wallSchema.safeParse(text);
  if (!begins.success) throw new Error(`--now: «${text}» is not a time like 2026-11-27T07:50`);
  const ahead = instantOf(begins.data as Wall) - Date.now();
  return () => (Date.now() + ahead) as Instant;
}

if (import.meta.main)
  await main().catch((error: unknown) => {
    console.error(`Demoen startet ikke: ${error instanceof Error ? error.message : String(error)}`);
    process.exit(1);
  });
