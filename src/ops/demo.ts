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
  partsOf,
  timeOfWall,
  wallOf,
  wallSchema,
} from '../domain/calendar.ts';
import type { PersonId } from '../domain/people.ts';
import type { Clock } from '../sending/exit.ts';
import { LIMITS } from '../flood.ts';
import { type Log, openLog } from '../log.ts';
import { openReading } from '../reading/read.ts';
import { type Service, openService } from '../service.ts';
import type { TenantId } from '../store/store.ts';
import { datesIn } from '../texts/dates.ts';
import { COLLEAGUE, COORDINATOR, LILLEVIK, PLAN, ROLE_LINES, SET_UP } from './demo-municipality.ts';
import { countThem, holdConcerns, made, setRules } from './demo-concerns.ts';
import { type Act, callPolitiraad, holdGroup, holdPolitiraad } from './demo-past.ts';
import { type Postbox, openPostbox } from './mailbox.ts';
import { type Playground, freePort, startPlayground } from './playground.ts';

const TENANT = LILLEVIK.tenant as TenantId;

/** Whoever shows the bot to others presses faster than anybody works. */
const SHOWN = { ...LIMITS, person: { burst: 1_000, withinSeconds: 60 } };

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
  const service = await openService(config, options.log, options.clock, { limits: SHOWN }).catch(
    async (error: unknown) => {
      await postbox.stop();
      throw error;
    },
  );
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
  await settle(service, coordinator, colleague, options.log);
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
  concernKeys: [randomBytes(32)],
  mail: { url: smtp, from: { name: 'SLT i Lillevik', email: 'slt-bot@lillevik.example' } },
  store: { kind: 'file', file },
  founders: [COORDINATOR.id],
  metricsToken: undefined,
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

/**
 * The municipality and its people; a politiråd of last quarter with the statuses told for it, a coordinating group held and not
 * yet minuted, and a politiråd ten days ahead, whose round one press opens; concerns of last quarter, counted, one to be archived.
 */
async function settle(
  { house }: Service,
  coordinator: Playground,
  colleague: Playground,
  log: Log,
): Promise<void> {
  const operator: Actor = { kind: 'operator', tenant: TENANT };
  const clock: Actor = { kind: 'clock', tenant: TENANT };
  const act: Act = (actor, place, verb, input, now = house.clock()) =>
    house.dispatch({ actor, place: { kind: place }, verb, input, now });
  await act(operator, 'operator', 'setup.load', SET_UP, made(house.clock()));
  const today = dayOf(house.clock());
  const before = instantOf(`${addDays(today, -HELD_DAYS - 21)}T09:00` as Wall);
  const first = instantOf(`${addDays(today, -KNOWN_DAYS)}T09:00` as Wall);
  await act(operator, 'operator', 'people.roles', { text: ROLE_LINES }, first);
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
  await holdPolitiraad(act, persons, nextWorkday(addDays(today, -TOLD_DAYS)));
  await holdGroup(act, persons, nextWorkday(addDays(today, -HELD_DAYS)), before);
  const [founder, , , nurse] = persons;
  if (!founder || !nurse) return;
  await holdConcerns(act, { reporter: nurse, coordinator: founder }, today);
  await countThem(house, log);
  await setRules(act, founder);
  await callPolitiraad(act, founder, nextWorkday(addDays(today, 10)), house.clock());
}

/** So long ago was the last meeting: past the days on which its minutes are asked for, so that only «referat» opens them. */
const HELD_DAYS = 10;
/** And the last politiråd: a quarter. */
const TOLD_DAYS = 90;
/** And since then everybody has had their roles: from before all that is told of here. */
const KNOWN_DAYS = 160;

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
function told(demo: Demo, now: Instant): string {
  const { date, day: dayOn, time } = datesIn('nb');
  const today = dayOf(now);
  const next = partsOf(today).year + 1;
  const day = nextWorkday(addDays(today, 21));
  const moved = nextWorkday(addDays(day, 1));
  const path: Path = [
    ['politiråd', 'koordinator: Spør nå'],
    ['', 'rektor: ett tiltak Forsinket med hva som trengs, så Ingen endring'],
    ['', 'Postkassen: politikontaktens brev, Svar her'],
    ['politiråd', 'koordinator: Vis statusdokumentet, Hent dokumentet'],
    ['les inn plan', 'koordinator: Last opp eller lim inn (prøve under), ta inn'],
    [`innkall koordineringsgruppe ${date(day)} kl 9 tema Rus`, 'koordinator: Send til 7'],
    ['', 'Postkassen: politikontaktens brev, Svar her'],
    ['meld sak koordineringsgruppe Foreldremøter', 'rektor: Meld saken'],
    ['saksliste koordineringsgruppe', 'koordinator: Sett på lista, Send sakslista nå'],
    [`flytt koordineringsgruppe til ${date(moved)} kl 10`, 'koordinator: alle får ny tid, også i kalenderen'],
    ['referat koordineringsgruppe', 'koordinator: skriv, send. Rektor godkjenner. Last ned'],
    ['bekymring', 'rektor: Nei, gå videre, svar på kortene, Send'],
    ['saker', 'koordinator: Åpne, Ta imot, Send videre. Rektor hører hva som skjer'],
    ['regler', 'koordinator: Personvernvurdering. Når den er registrert, har bekymring et tekstfelt'],
  ];
  return `
Boten kjører på http://127.0.0.1:${demo.service.web.port} med den oppdiktede kommunen Lillevik.
Klokka der er ${dayOn(today)} ${time(timeOfWall(wallOf(now)))}.

  Koordinatoren:  ${demo.coordinator.url}
  Rektor:         ${demo.colleague.url}
  Postkassen:     ${demo.postbox.url}  (all e-post fra boten)

Åpne dem i hver sin fane og prøv:

${linesOf(path)}

  tiltak · mine tiltak · handlingsplan · rapport · eksport · frokost · årshjul · roller
  mine henvendelser · bekymringstall · fare · innsynslogg · personvern
  datoer koordineringsgruppe ${next} · innkall fagteam våren ${next} · hastemøte · møteplan · venter · hjelp

En liten plan å prøve med, til å lime inn:

${PLAN}

Ctrl-C stopper alt.
`;
}

type Path = readonly (readonly [command: string, what: string])[];

function linesOf(path: Path): string {
  const width = Math.max(...path.map(([command]) => command.length));
  return path.map(([command, what]) => `  ${command.padEnd(width)}  ${what}`).join('\n');
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { now: { type: 'string' }, port: { type: 'string' } } });
  const clock = values.now === undefined ? officeClock() : clockFrom(values.now);
  const demo = await startDemo({ port: Number(values.port ?? 3978), clock, log: openLog('warn') });
  console.log(told(demo, clock()));
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      void demo.stop().then(() => process.exit(0));
    });
}

/** The machine's own in working hours; otherwise from half past nine on the next working day, since nobody is asked at night. */
function officeClock(): Clock {
  const now = systemClock();
  const [today, time] = [dayOf(now), timeOfWall(wallOf(now))];
  const isOpen = nextWorkday(today) === today && time >= '09:00' && time < '15:00';
  if (isOpen) return systemClock;
  return clockFrom(`${nextWorkday(time >= '09:00' ? addDays(today, 1) : today)}T09:30`);
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
