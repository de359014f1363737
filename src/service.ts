// The running service: store, door to Teams, HTTP server and house, opened in order and closed in the opposite one.
import { type House, compose, systemClock } from './compose.ts';
import type { Config } from './config.ts';
import { type Limits, LIMITS, openLimit } from './flood.ts';
import type { Clock } from './sending/exit.ts';
import { openLinks } from './links.ts';
import type { Log } from './log.ts';
import { openMail } from './mail/smtp.ts';
import { openCalendarDoor } from './web/calendar.ts';
import { openFileDoor } from './web/file.ts';
import { openPageDoor } from './web/link.ts';
import { openUploadDoor } from './web/upload.ts';
import { openPictureDoor } from './web/picture.ts';
import { privacyPage, termsPage } from './web/pages.ts';
import { openSqlite } from './store/sqlite.ts';
import type { Store } from './store/store.ts';
import { openBot } from './teams/bot.ts';
import { openFiles } from './teams/files.ts';
import { openReceive } from './teams/receive.ts';
import type { Receive } from './teams/turn.ts';
import { openVault } from './vault.ts';
import { type Web, openServer } from './web/server.ts';

export type Service = {
  readonly house: House;
  readonly web: Web;
  /** Once, however often it is asked. */
  stop(): Promise<void>;
};

/** Redis is loaded only where it is used. */
export async function openStore({ store }: Pick<Config, 'store'>): Promise<Store> {
  if (store.kind === 'file') return openSqlite(store.file);
  const { openRedis } = await import('./store/redis.ts');
  return openRedis(store.url, { allowLoss: store.allowLoss });
}

/**
 * Rejects when the store or the port cannot be had. What Microsoft must give may come later: `/readyz` tells. `open`: another way to
 * open the store, for who watches what goes in and out of it.
 */
export async function openService(
  config: Config,
  log: Log,
  clock: Clock = systemClock,
  limits: Limits = LIMITS,
  open: typeof openStore = openStore,
): Promise<Service> {
  const store = await open(config);
  let receive: Receive = async () => ({ kind: 'none' });
  const bot = openBot(config.teams, (turn) => receive(turn), log);
  const links = openLinks(config.links?.publicUrl, config.links?.keys ?? []);
  const vault = openVault(config.concernKeys);
  const mail = config.mail && openMail({ ...config.mail, clock, log });
  const house = compose({ store, exit: bot.exit, ...(mail ? { mail } : {}), links, vault, log, clock });
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
  const web = await openServer({
    host: config.host,
    port: config.port,
    messages: (request, response) => bot.process(request, response),
    refused: (headers) => bot.refused(headers),
    ready: {
      store: () => store.ping().then(() => true),
      clock: () => house.ticking(),
      teams: () => bot.ready(),
    },
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
  const close = async (): Promise<void> => {
    await web.close();
    await house.stop();
    mail?.close();
    bot.close();
    await store.close();
  };
  let closed: Promise<void> | undefined;
  return { house, web, stop: () => (closed ??= close()) };
}
