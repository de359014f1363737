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
  type Day,
  type Instant,
  type Wall,
  addDays,
  dayOf,
  instantOf,
  nextWorkday,
  partsOf,
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

/** The municipality and its people; a coordinating group held and not yet minuted, and a politiråd ten days ahead. */
async function settle({ house }: Service, coordinator: Playground, colleague: Playground): Promise<void> {
  const operator: Actor = { kind: 'operator', tenant: TENANT };
  const clock: Actor = { kind: 'clock', tenant: TENANT };
  const act: Act = (actor, place, verb, input, now = house.clock()) =>
    house.dispatch({ actor, place: { kind: place }, verb, input, now });
  await act(operator, 'operator', 'setup.load', SET_UP);
  const today = dayOf(house.clock());
  const before = instantOf(`${addDays(today, -HELD_DAYS - 21)}T09:00` as Wall);
  await act(operator, 'operator', 'people.roles', { text: ROLE_LINES }, before);
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
  const read = openReading(house.store, TENANT, undefined);
  const persons = await Promise.all(
    LILLEVIK.people.map(async ({ id }): Promise<Actor> => {
      const person = (await read.get('aad', id))?.person as PersonId;
      return { kind: 'person', tenant: TENANT, person, founder: id === COORDINATOR.id };
    }),
  );
  await hold(act, persons, nextWorkday(addDays(today, -HELD_DAYS)), before);
  const [founder] = persons;
  if (founder) await call(act, founder, `politiråd ${dayIn(nextWorkday(addDays(today, 10)))} kl 12–14`);
}

type Act = (
  actor: Actor,
  place: 'operator' | 'clock' | 'private',
  verb: string,
  input: object,
  now?: Instant,
) => ReturnType<Service['house']['dispatch']>;

const dayIn = datesIn('nb').dayYear;

/** So long ago was the last meeting: past the days on which its minutes are asked for, so that only «referat» opens them. */
const HELD_DAYS = 10;

/** Calls a meeting and sends it, as the convener types it. */
async function call(act: Act, by: Actor, text: string, now?: Instant): Promise<void> {
  const { drawings } = await act(by, 'private', 'meeting.invite', { text }, now);
  await act(by, 'private', 'meeting.send', { draft: drawings[0]?.data['draft'] as string }, now);
}

/** A meeting of the coordinating group that was called and answered `before`, and held. Its letters expired unsent. */
async function hold(
  act: Act,
  [convener, ...others]: readonly Actor[],
  day: Day,
  before: Instant,
): Promise<void> {
  if (!convener) return;
  await call(act, convener, `koordineringsgruppe ${dayIn(day)} kl 9 saker Ungdata; Ferieklubb`, before);
  const given = { meeting: `koordineringsgruppe/${day}`, answer: 'yes' };
  for (const person of others) await act(person, 'private', 'meeting.answer', given, before);
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

/** The addresses, and what to type first. The meeting is so far ahead that items can still be proposed. */
function told(demo: Demo, today: Day): string {
  const { date } = datesIn('nb');
  const next = partsOf(today).year + 1;
  const day = nextWorkday(addDays(today, 21));
  const moved = nextWorkday(addDays(day, 1));
  const path: readonly (readonly [command: string, what: string])[] = [
    [`innkall koordineringsgruppe ${date(day)} kl 9 tema Rus`, 'koordinator: Send til 7'],
    ['', 'Postkassen: politikontaktens brev, Svar her'],
    ['meld sak koordineringsgruppe Foreldremøter', 'rektor: Meld saken'],
    ['saksliste koordineringsgruppe', 'koordinator: Sett på lista, Send sakslista nå'],
    [`flytt koordineringsgruppe til ${date(moved)} kl 10`, 'koordinator: alle får ny tid, også i kalenderen'],
    ['referat koordineringsgruppe', 'koordinator: skriv, send. Rektor godkjenner. Last ned'],
  ];
  const width = Math.max(...path.map(([command]) => command.length));
  return `
Boten kjører på http://127.0.0.1:${demo.service.web.port} med den oppdiktede kommunen Lillevik.

  Koordinatoren:  ${demo.coordinator.url}
  Rektor:         ${demo.colleague.url}
  Postkassen:     ${demo.postbox.url}  (all e-post fra boten)

Åpne dem i hver sin fane og prøv:

${path.map(([command, what]) => `  ${command.padEnd(width)}  ${what}`).join('\n')}
  frokost · mine tiltak · årshjul · roller
  datoer koordineringsgruppe ${next} · innkall fagteam våren ${next} · hastemøte · politiråd · møteplan · venter · hjelp

Ctrl-C stopper alt.
`;
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { now: { type: 'string' }, port: { type: 'string' } } });
  const clock = values.now === undefined ? systemClock : clockFrom(values.now);
  const demo = await startDemo({ port: Number(values.port ?? 3978), clock, log: openLog('warn') });
  console.log(told(demo, dayOf(clock())));
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
