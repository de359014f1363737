// The running service: store, door to Teams, HTTP server and house, opened in order and closed in the opposite one.
import { setTimeout as pause } from 'node:timers/promises';
import { type House, compose, systemClock } from './compose.ts';
import type { Config } from './config.ts';
import { MIGRATIONS } from './domain/migrations.ts';
import { type Limits, LIMITS, openLimit } from './flood.ts';
import type { Clock } from './sending/exit.ts';
import { openLinks } from './links.ts';
import { type Log, trace } from './log.ts';
import { openPace } from './sending/memory-pace.ts';
import { openMail } from './mail/smtp.ts';
import { type Look, type Metrics, openMetrics } from './metrics.ts';
import { openCalendarDoor } from './web/calendar.ts';
import { openFileDoor } from './web/file.ts';
import { type Tell, openReadiness } from './web/health.ts';
import { openMetricsDoor } from './web/metrics.ts';
import { openPageDoor } from './web/link.ts';
import { openUploadDoor } from './web/upload.ts';
import { openPictureDoor } from './web/picture.ts';
import { privacyPage, termsPage } from './web/pages.ts';
import { bringToDate } from './store/data-version.ts';
import type { Options } from './store/redis.ts';
import { openSqlite } from './store/sqlite.ts';
import type { SharedPace } from './store/redis-pace.ts';
import type { Store } from './store/store.ts';
import { openBot } from './teams/bot.ts';
import { openFiles } from './teams/files.ts';
import { openReceive } from './teams/receive.ts';
import type { Receive } from './teams/turn.ts';
import { type Stopping, openStopping } from './stopping.ts';
import { openVault } from './vault.ts';
import { type Web, openServer } from './web/server.ts';

export type Service = {
  readonly house: House;
  readonly web: Web;
} & Stopping;

/** Redis is loaded only where it is used; the options are its own. */
export async function openStore(
  { store }: Pick<Config, 'store'>,
  options: Omit<Options, 'allowLoss'> = {},
): Promise<Store> {
  if (store.kind === 'file') return openSqlite(store.file, options.purpose);
  const { openRedis } = await import('./store/redis.ts');
  return openRedis(store.url, { allowLoss: store.allowLoss, ...options });
}

/** Before anything is read, the records have the shape this program knows. */
async function toDate(store: Store): Promise<Store> {
  try {
    await bringToDate(store, MIGRATIONS);
    return store;
  } catch (fault) {
    await store.close();
    throw fault;
  }
}

/** Shared by all instances on one Redis; an instance on a file has it to itself, and its clock is nobody's but its own. */
async function openPacing({ store }: Pick<Config, 'store'>, clock: Clock): Promise<SharedPace> {
  if (store.kind === 'file') return { pace: openPace(), inStep: async () => {}, close: async () => {} };
  const { connectPace } = await import('./store/redis-pace.ts');
  return connectPace(store.url, clock);
}

/** What the store and the shared clock say of themselves is written for whoever runs the service, and holds nobody's data: it is logged in full. */
const SPEAK = ['store', 'time'];

const openTelling =
  (log: Log): Tell =>
  (part, wrong) => {
    if (!wrong) log.info({ part }, '/readyz: well again');
    else log.warn({ part, ...trace(wrong) }, `/readyz: ${SPEAK.includes(part) ? wrong.message : 'not well'}`);
  };

/** Whether what is committed is kept; said in the log when it was looked at and is not. */
function openKeeping(store: Store, log: Log): () => Promise<boolean> {
  let said: unknown;
  return () =>
    store.keeps().then(
      () => true,
      (fault: unknown) => {
        if (fault !== said)
          log.error(fault instanceof Error ? fault.message : 'the store may lose what it has');
        said = fault;
        return false;
      },
    );
}

/**
 * What may be had otherwise. `limits`: how much somebody may ask. `open`: the store, for who watches what goes in and out of it.
 * `pacing`: the pace, for a clock that all instances follow and Redis does not.
 */
export type Ways = {
  readonly limits?: Limits;
  readonly open?: typeof openStore;
  readonly pacing?: typeof openPacing;
};

/** Rejects when the store or the port cannot be had. What Microsoft must give may come later: `/readyz` tells. */
export async function openService(
  config: Config,
  log: Log,
  clock: Clock = systemClock,
  { limits = LIMITS, open = openStore, pacing = openPacing }: Ways = {},
): Promise<Service> {
  const metrics = openMetrics();
  const store = await toDate(await open(config, { alone: metrics.alone }));
  const shared = await pacing(config, clock);
  let receive: Receive = async () => ({ kind: 'none' });
  const bot = openBot(config.teams, (turn) => receive(turn), log);
  const links = openLinks(config.links?.publicUrl, config.links?.keys ?? []);
  const vault = openVault(config.concernKeys);
  const mail = config.mail && openMail({ ...config.mail, clock, log });
  const house = compose({
    store,
    exit: bot.exit,
    ...(mail ? { mail } : {}),
    links,
    vault,
    log,
    clock,
    metrics,
    pace: shared.pace,
  });
  receive = openReceive({
    dispatch: house.dispatch,
    store,
    registry: house.registry,
    clock,
    founders: config.founders,
    roster: bot.roster,
    readFile: openFiles(config.teams, log),
    limit: limits.person,
  });
  const door = { ...house, log, takes: openLimit(limits.link) };
  const ready = openReadiness(
    {
      store: () => store.ping().then(() => true),
      clock: () => house.clockState().running,
      time: () => shared.inStep().then(() => true),
      teams: () => bot.ready(),
    },
    {
      areas: () => house.clockState().failing.length === 0,
      setBack: () => !house.clockState().setBack,
      loss: openKeeping(store, log),
    },
    { tell: openTelling(log) },
  );
  const web = await openServer({
    host: config.host,
    port: config.port,
    messages: (request, response) => bot.process(request, response),
    refused: (headers) => bot.refused(headers),
    ready,
    metrics: openMetricsDoor({
      token: config.metricsToken,
      contentType: metrics.contentType,
      text: () => figuresOf(metrics, house, log),
    }),
    pages: { '/personvern': privacyPage, '/vilkar': termsPage },
    links: config.links && {
      page: openPageDoor(door),
      file: openFileDoor(door),
      upload: openUploadDoor(door),
      picture: openPictureDoor(door),
      calendar: openCalendarDoor(door),
    },
    log,
  });
  bot.warm().catch(() => log.warn('Microsoft has not answered yet; /readyz waits for it'));
  house.start();
  const stopping = openStopping([
    ['those who ask whether it is ready', () => ready.goRed()],
    ['requests', () => web.close()],
    ['clock and outbox', () => house.stop()],
    ['mail', () => mail?.close()],
    ['Teams', () => bot.close()],
    ['pace', () => shared.close()],
    ['store', () => store.close()],
  ]);
  return { house, web, ...stopping };
}

const LOOK_WITHIN_MS = 5_000;

/** The figures, also when the store says nothing or takes nothing (a full disk can be read): then they tell so. */
async function figuresOf(metrics: Metrics, { store, clock }: House, log: Log): Promise<string> {
  const late = new AbortController();
  const look = async (): Promise<Look> => {
    const now = clock();
    const [backlog, [behind]] = await Promise.all([store.backlog(now), store.awake(now, 1), store.ping()]);
    return { now, backlog, lagMs: behind ? now - behind.wakeAt : 0 };
  };
  const inVain = pause(LOOK_WITHIN_MS, undefined, { signal: late.signal }).catch(() => undefined);
  try {
    return await metrics.text(await Promise.race([look(), inVain]));
  } catch (error) {
    log.error(trace(error), 'the store did not answer for the figures');
    return metrics.text(undefined);
  } finally {
    late.abort();
  }
}
