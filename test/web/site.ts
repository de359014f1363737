// The pages of signed links as they stand in production: a test's house behind the real HTTP server on loopback, read and
// pressed as a browser without script does.
import type { Verb, View } from '../../src/capability.ts';
import type { Instant } from '../../src/domain/calendar.ts';
import type { Limit } from '../../src/flood.ts';
import { openCalendarDoor } from '../../src/web/calendar.ts';
import { openFileDoor } from '../../src/web/file.ts';
import { openPageDoor } from '../../src/web/link.ts';
import { openUploadDoor } from '../../src/web/upload.ts';
import { openPictureDoor } from '../../src/web/picture.ts';
import { openReadiness } from '../../src/web/health.ts';
import { openServer } from '../../src/web/server.ts';
import { AREA, PUBLIC_URL, TENANT, type TestHouse } from '../house.ts';

export type Site = Awaited<ReturnType<typeof openSite>>;

export type Seen = {
  readonly status: number;
  readonly headers: Headers;
  readonly html: string;
  /** The words of the page, tags left out. */
  readonly text: string;
  readonly url: string;
};

export async function openSite(house: TestHouse, takes: Limit = async () => true) {
  const lines: unknown[] = [];
  const line = (...said: unknown[]): void => void lines.push(said);
  const log = { info: line, warn: line, error: line } as never;
  const doors = { ...house.house, takes, log };
  const web = await openServer({
    host: '127.0.0.1',
    port: 0,
    messages: async () => undefined,
    refused: async () => undefined,
    ready: openReadiness({}),
    pages: {},
    links: {
      page: openPageDoor(doors),
      file: openFileDoor(doors),
      upload: openUploadDoor(doors),
      calendar: openCalendarDoor(doors),
      picture: openPictureDoor(doors),
    },
    log,
  });
  const here = `http://127.0.0.1:${web.port}`;
  const ask = async (url: string, init: RequestInit = {}): Promise<Seen> => {
    const response = await fetch(url.replace(PUBLIC_URL, here), { redirect: 'manual', ...init });
    const html = await response.text();
    return { status: response.status, headers: response.headers, html, text: wordsOf(html), url };
  };
  const send = (url: string, fields: Readonly<Record<string, string>> | string): Promise<Seen> =>
    ask(url, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: typeof fields === 'string' ? fields : new URLSearchParams(fields).toString(),
    });
  return {
    here,
    lines,
    ask,
    get: (url: string) => ask(url),
    send,
    /** Presses a button of a page, with what was typed in the fields by their names. */
    press(page: Seen, title: string, typed: Readonly<Record<string, string>> = {}): Promise<Seen> {
      const button = buttonsOf(page).find((one) => one.title === title);
      if (!button)
        throw new Error(
          `no button «${title}» among ${buttonsOf(page)
            .map((one) => one.title)
            .join(', ')}`,
        );
      const fields = Object.entries(typed).map(([name, value]) => [`in.${name}`, value]);
      return send(page.url, { card: cardOf(page), press: button.key, ...Object.fromEntries(fields) });
    },
    /** A link to a page for somebody, good before `until`. */
    async link(
      who: string,
      of: string,
      about: Readonly<Record<string, string>>,
      until?: Instant,
    ): Promise<string> {
      const person = await house.personOf(who);
      const linked = { kind: 'page', person, of, with: about } as const;
      return (await house.links.make(TENANT, AREA, linked, until)) ?? '';
    },
    close: () => web.close(),
  };
}

/** Lets verbs be used from links, as their capability may not have said yet. */
export function allow({ house }: TestHouse, ...names: readonly string[]): void {
  const verbs = house.registry.verbs as Map<string, Verb>;
  for (const name of names) {
    const verb = verbs.get(name);
    if (verb) verbs.set(name, { ...verb, where: [...new Set([...verb.where, 'link' as const])] });
  }
}

export function addView({ house }: TestHouse, name: string, view: View): void {
  (house.registry.views as Map<string, View>).set(name, view);
}

export const cardOf = ({ html }: Seen): string => /name="card" value="([^"]*)"/.exec(html)?.[1] ?? '';

export const buttonsOf = ({ html }: Seen): readonly { key: string; title: string; form: string }[] =>
  [...html.matchAll(/<button form="(f\d+)" name="press" value="([^"]+)"[^>]*>([^<]*)<\/button>/g)].map(
    ([, form = '', key = '', title = '']) => ({ form, key, title: unescaped(title) }),
  );

const unescaped = (text: string): string =>
  text.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));

const wordsOf = (html: string): string =>
  unescaped(
    html
      .replace(/<style>.*?<\/style>/s, '')
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' '),
  ).trim();
