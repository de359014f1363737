// A plan sent to the bot in the private chat: real bytes over real HTTP, with the place Microsoft keeps it in on loopback.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Verb, verb } from '../../src/capability.ts';
import { type Document, documentSchema } from '../../src/domain/document.ts';
import { textCard } from '../../src/drawing.ts';
import { coordinator } from '../../src/reading/who.ts';
import { openBot } from '../../src/teams/bot.ts';
import { openFiles } from '../../src/teams/files.ts';
import { openReceive } from '../../src/teams/receive.ts';
import type { TeamsSettings } from '../../src/teams/settings.ts';
import { textsIn } from '../../src/texts/index.ts';
import type { Json } from '../../src/store/store.ts';
import { keyOf } from '../../src/reading/read.ts';
import { z } from 'zod';
import { paragraph, rows, table, text, word, wordXml } from '../documents/files.ts';
import { AREA, TENANT, type TestHouse, openHouse } from '../house.ts';
import { type Microsoft, message, openMicrosoft } from './microsoft.ts';

const LARGEST = 10 * 1024 * 1024;
const KIND = 'application/vnd.microsoft.teams.file.download.info';
const nb = textsIn('nb');

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

let microsoft: Microsoft;
let token: string;
let house: TestHouse;
let files: Server;
let origin: string;
let answer: Answer;
let asked: { url: string; headers: IncomingMessage['headers'] }[];
let settings: TeamsSettings;
let post: (body: object) => Promise<number>;
let lines: string[];
let documents: Document[];
let faults: unknown[];

beforeAll(async () => {
  microsoft = await openMicrosoft();
  token = await microsoft.token();
  files = createServer((request, response) => {
    asked.push({ url: request.url ?? '', headers: request.headers });
    answer(request, response);
  }).listen(0, '127.0.0.1');
  await once(files, 'listening');
  origin = `http://127.0.0.1:${(files.address() as AddressInfo).port}`;
  const given = microsoft.settings();
  settings = {
    ...given,
    allowedServiceHosts: [...given.allowedServiceHosts, origin.replace('http://', '')],
  };
});
afterAll(async () => {
  files.closeAllConnections();
  files.close();
  await microsoft.close();
});

beforeEach(async () => {
  house = await openHouse({ preset: 'nes' });
  await house.roles({ rektor: 'Rektor' });
  [asked, lines, documents, faults] = [[], [], [], []];
  giveVerbs(house);
  const line = (...said: unknown[]): void => void lines.push(JSON.stringify(said));
  const log = { info: line, warn: line, error: line } as never;
  const bot = openBot(settings, (turn) => receive(turn), log);
  const receive = openReceive({
    ...house.house,
    founders: ['koordinator'],
    roster: async () => undefined,
    readFile: openFiles(settings, log),
  });
  post = async (body) => {
    let status = 0;
    const headers = { authorization: `Bearer ${token}` };
    await bot.process({ headers, body }, { send: (sent) => void (status = sent) });
    await house.house.outbox.drain();
    return status;
  };
});
afterEach(() => house.close());

/** What the capability of imports does with a document is its own affair: here it is only kept. */
function giveVerbs({ house: { registry } }: TestHouse): void {
  const verbs = registry.verbs as Map<string, Verb>;
  const rule = { who: coordinator, where: ['private'] } as const;
  const said = (words: string) => ({ show: textCard(words) });
  verbs.set('import.start', verb({ ...rule, input: z.object({}), run: async () => said('Send planen') }));
  verbs.set(
    'import.read',
    verb({
      ...rule,
      input: documentSchema,
      async run(_ctx, document) {
        documents.push(document);
        return said(`lest ${document.name}`);
      },
    }),
  );
  verbs.set(
    'import.unreadable',
    verb({
      ...rule,
      input: z.object({ name: z.string(), fault: z.string() }),
      async run(_ctx, input) {
        faults.push(input);
        return said(`ikke lest: ${input.fault}`);
      },
    }),
  );
}

/** The same service carries a second municipality, and the coordinator works in both. */
async function twoAreas({ get, personOf, store }: TestHouse): Promise<void> {
  const area = await get('area', AREA);
  const id = await personOf('koordinator');
  const person = await get('person', id);
  const lay = async (key: string, value: object): Promise<void> => {
    const version = (await store.get(TENANT, key))?.version ?? 0;
    await store.commit(TENANT, { put: [{ key, value: value as Json, version }] });
  };
  await lay(keyOf(AREA, 'area', 'nabo'), { ...area, id: 'nabo', name: 'Nabovik' });
  await lay(keyOf(AREA, 'person', id), { ...person, areas: [AREA, 'nabo'] });
}

const gives =
  (bytes: Uint8Array | string, headers: Record<string, string> = {}, status = 200): Answer =>
  (_request, response) => {
    response.statusCode = status;
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    response.end(bytes);
  };

const sent = (name: string | null, downloadUrl = `${origin}/plan?tempauth=hemmelig`) => ({
  contentType: KIND,
  contentUrl: 'https://contoso-my.sharepoint.com/x',
  name,
  content: { downloadUrl, uniqueId: '1', fileType: 'docx' },
});
const sends = (who: string, attachments: unknown[], over: Record<string, unknown> = {}) =>
  post(
    message(microsoft.serviceUrl, {
      id: 'a1',
      text: '',
      from: { id: `29:${who}`, name: who, aadObjectId: who },
      conversation: { id: `a:${who}`, conversationType: 'personal', tenantId: settings.allowedTenants[0] },
      attachments,
      ...over,
    }),
  );
const heard = () => house.sent().map(({ to, card }) => [to, card.text]);

describe('a plan sent by the coordinator', () => {
  it('is fetched without any credentials, read, and answered in the chat', async () => {
    answer = gives(await word(table(['Tiltak', 'Ansvar'], ['Natteravner', 'Rektor'])));
    expect(
      await sends('koordinator', [{ contentType: 'text/html', content: '<p></p>' }, sent('plan.docx')]),
    ).toBe(200);
    expect(documents).toEqual([
      { name: 'plan.docx', blocks: [rows(['Tiltak', 'Ansvar'], ['Natteravner', 'Rektor'])] },
    ]);
    expect(heard()).toEqual([['koordinator', expect.stringContaining('lest plan.docx')]]);
    expect(asked).toHaveLength(1);
    expect(asked[0]?.headers).not.toHaveProperty('authorization');
    expect(asked[0]?.headers).not.toHaveProperty('cookie');
    expect(lines.join()).not.toContain('hemmelig');
  });

  it('twice under the same id is acted on once', async () => {
    answer = gives(await word(paragraph('Natteravner')));
    for (let n = 0; n < 2; n++) await sends('koordinator', [sent('plan.docx')]);
    expect(heard()).toHaveLength(1);
  });

  it('with others is read each for itself', async () => {
    answer = ({ url }, response) => void response.end(`Natteravner ${url}`);
    await sends('koordinator', [sent('a.txt', `${origin}/a`), sent('b.txt', `${origin}/b`)]);
    expect(documents.map(({ name, blocks }) => [name, blocks])).toEqual([
      ['a.txt', [text('Natteravner /a')]],
      ['b.txt', [text('Natteravner /b')]],
    ]);
    expect(heard()).toHaveLength(2);
  });

  it('under no name is named by its kind', async () => {
    answer = gives(await word(paragraph('Natteravner')));
    await sends('koordinator', [sent(null)]);
    expect(documents[0]?.name).toBe('fil.docx');
  });

  it('is followed to where it has moved, within Microsoft', async () => {
    answer = ({ url }, response) => {
      if (url !== '/ny') response.writeHead(302, undefined, { location: '/ny' } as never);
      response.end('Natteravner');
    };
    await sends('koordinator', [sent('plan.txt')]);
    expect(documents).toHaveLength(1);
  });
});

describe('a file that cannot be read', () => {
  const told = async (how: Answer, name = 'plan.docx', url?: string): Promise<unknown> => {
    answer = how;
    await sends('koordinator', [sent(name, url)]);
    expect(documents).toEqual([]);
    expect(heard()).toHaveLength(1);
    return faults;
  };

  it('is told of, with why', async () => {
    expect(await told(gives('PK\x03\x04ødelagt'))).toEqual([{ name: 'plan.docx', fault: 'broken' }]);
  });

  it('and where the reader gave up stands in the log, without a word of the file', async () => {
    await told(gives(wordXml('<w:p><w:r>Kari Hemmelig</w:x>')));
    expect(faults).toEqual([{ name: 'plan.docx', fault: 'broken' }]);
    const [line = ''] = lines.filter((one) => one.includes('a document was not read'));
    expect(line).toMatch(/"fault":"broken","at":"\w+ < /);
    expect(lines.join()).not.toMatch(/Kari|plan\.docx/);
  });

  it.each<[string, Answer]>([
    ['refused', gives('', {}, 403)],
    ['gone', gives('', {}, 404)],
    [
      'a page to sign in on',
      gives('<html><p>Logg på</p></html>', { 'content-type': 'text/html; charset=utf-8' }),
    ],
    ['cut off', (_request, response) => void response.write('halv', () => response.destroy())],
    ['sent round in a ring', gives('', { location: '/plan' }, 302)],
    ['sent elsewhere', gives('', { location: 'http://localhost:1/plan' }, 302)],
    ['sent to a file of ours', gives('', { location: 'file:///etc/passwd' }, 302)],
  ])('because it is %s was not fetched', async (_what, how) => {
    expect(await told(how)).toEqual([{ name: 'plan.docx', fault: 'notFetched' }]);
  });

  it('because it is more than ten megabytes is not fetched to its end', async () => {
    let written = 0;
    const endless: Answer = (_request, response) => {
      const more = (): void => {
        if (response.destroyed || written > 4 * LARGEST) return void response.end();
        written += 65_536;
        response.write(Buffer.alloc(65_536, 'a'), () => setImmediate(more));
      };
      more();
    };
    expect(await told(endless, 'plan.txt')).toEqual([{ name: 'plan.txt', fault: 'tooLarge' }]);
    expect(written).toBeLessThan(4 * LARGEST);
  });

  it.each([
    'https://127.0.0.1:1/plan',
    'https://example.org/plan',
    'https://sharepoint.com.example.org/plan',
  ])('because it lies elsewhere (%s) is never asked for', async (url) => {
    expect(await told(gives('Natteravner'), 'plan.docx', url)).toEqual([
      { name: 'plan.docx', fault: 'notFetched' },
    ]);
    expect(asked).toEqual([]);
  });
});

describe('a file that is not taken', () => {
  it('is a stranger’s: it is not fetched, and they hear who may', async () => {
    answer = gives('Natteravner');
    await sends('rektor', [sent('plan.txt')]);
    expect([asked, documents]).toEqual([[], []]);
    expect(heard()).toEqual([['rektor', expect.stringContaining(nb.who.coordinator)]]);
  });

  it('is one of somebody with two municipalities: they are asked which before it is fetched', async () => {
    await twoAreas(house);
    answer = gives('Natteravner');
    await sends('koordinator', [sent('plan.txt')]);
    expect([asked, documents]).toEqual([[], []]);
    const [question] = house.sent();
    expect(question?.card.actions.map(({ title, verb: to }) => [title, to])).toEqual([
      ['Testvik', 'import.start'],
      ['Nabovik', 'import.start'],
    ]);
  });

  it('is sent in a channel: it is not fetched, and the answer says where', async () => {
    answer = gives('Natteravner');
    const bot = { id: '28:slt-bot', name: 'SLT' };
    await sends('koordinator', [sent('plan.txt')], {
      text: '<at>SLT</at>',
      entities: [{ type: 'mention', mentioned: bot, text: '<at>SLT</at>' }],
      conversation: { id: '19:kanal@thread.tacv2', conversationType: 'channel', isGroup: true },
    });
    expect([asked, documents]).toEqual([[], []]);
    expect(heard()).toEqual([['19:kanal@thread.tacv2', expect.stringContaining(nb.refusals.wrongPlace({}))]]);
  });

  it('is a picture in the text, or has another form: what was written is answered as ever', async () => {
    await sends(
      'koordinator',
      [{ contentType: 'image/png', contentUrl: origin }, { contentType: KIND }, null],
      {
        text: 'hjelp',
      },
    );
    expect([asked, documents]).toEqual([[], []]);
    expect(heard()).toHaveLength(1);
  });
});
