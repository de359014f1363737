// The page behind a signed link where a plan is handed in by somebody whose Teams takes no files: chosen or pasted, without script.
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { request } from 'node:http';
import { z } from 'zod';
import { type Verb, verb } from '../../src/capability.ts';
import type { Instant } from '../../src/domain/calendar.ts';
import { type Document, documentSchema } from '../../src/domain/document.ts';
import { choiceCard, textCard } from '../../src/drawing.ts';
import { coordinator } from '../../src/reading/who.ts';
import { type Language } from '../../src/domain/area.ts';
import { textsIn } from '../../src/texts/index.ts';
import { paragraph, rows, table, text, word, wordXml } from '../documents/files.ts';
import { AREA, TENANT, type TestHouse, openHouse } from '../house.ts';
import { type Seen, type Site, openSite } from './site.ts';

const words = textsIn('nb').upload;
const LARGEST = 10 * 1024 * 1024;

let house: TestHouse;
let site: Site;
let documents: (Document & { readonly area?: string })[] = [];
let faults: unknown[] = [];
let said: string[] = [];

beforeAll(async () => {
  house = await openHouse({ preset: 'krad' });
  await house.roles({ rektor: 'Leder skole' });
  giveVerbs(house);
  site = await openSite(house);
});
afterAll(async () => {
  await site.close();
  await house.close();
});
afterEach(() => {
  [documents, faults, said] = [[], [], []];
});

function giveVerbs({ house: { registry } }: TestHouse): void {
  const verbs = registry.verbs as Map<string, Verb>;
  const rule = { who: coordinator, where: ['private', 'link'] } as const;
  verbs.set(
    'import.read',
    verb({
      ...rule,
      input: documentSchema.extend({ area: z.string() }),
      async run(_ctx, document) {
        documents.push(document);
        return {
          show: choiceCard('Slik forstod jeg det', [{ label: 'Ja', verb: 'import.apply', text: 'plan-1' }]),
        };
      },
    }),
  );
  verbs.set(
    'import.apply',
    verb({
      ...rule,
      input: z.object({ text: z.string() }),
      async run(_ctx, input) {
        said.push(input.text);
        return { show: textCard('Planen er oppdatert') };
      },
    }),
  );
  verbs.set(
    'import.unreadable',
    verb({
      ...rule,
      input: z.object({ name: z.string(), fault: z.string() }),
      async run(_ctx, { name, fault }) {
        faults.push({ name, fault });
        return { show: textCard(`Kunne ikke lese: ${fault}`) };
      },
    }),
  );
}

async function link(who = 'koordinator', until?: Instant): Promise<string> {
  const linked = { kind: 'upload', person: await house.personOf(who), of: 'import.read', with: {} } as const;
  return (await house.links.make(TENANT, AREA, linked, until)) ?? '';
}

/** As a browser sends the form: both fields always, the file empty when none was chosen. */
function form(file: { name: string; bytes: Uint8Array | string } | undefined, pasted = ''): FormData {
  const data = new FormData();
  data.set('file', new File(file ? [file.bytes as never] : [], file?.name ?? ''));
  data.set('text', pasted);
  return data;
}
const handIn = async (
  file: { name: string; bytes: Uint8Array | string } | undefined,
  pasted?: string,
  who?: string,
): Promise<Seen> => site.ask(await link(who), { method: 'POST', body: form(file, pasted) });

describe('the page', () => {
  it('shows a labelled field for a file and one for text, one button, and no script', async () => {
    const page = await site.get(await link());
    expect(page.status).toBe(200);
    expect(page.html).toMatch(/<form method="post" enctype="multipart\/form-data">/);
    for (const id of ['file', 'text']) {
      expect(page.html).toContain(`<label for="${id}">`);
      expect(page.html).toMatch(
        new RegExp(`<(?:input|textarea)[^>]* id="${id}" name="${id}"[^>]*aria-describedby="${id}-hint"`),
      );
    }
    expect(page.html.match(/<button/g)).toHaveLength(1);
    expect(page.html.match(/<h1>/g)).toHaveLength(1);
    expect(page.html).not.toContain('<script');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(page.text).toContain('Høyst 10 MB');
  });

  it.each<Language>(['nb', 'nn', 'en'])('is in the reader’s language (%s)', async (language) => {
    await house.act('koordinator', 'personal.language', { language });
    const page = await site.get(await link());
    expect(page.text).toContain(textsIn(language).upload.heading);
    await house.act('koordinator', 'personal.language', { language: 'nb' });
  });

  it('changes nothing by being asked for, also by HEAD', async () => {
    const before = JSON.stringify(await house.store.list(TENANT, ''));
    const url = await link();
    await site.get(url);
    expect((await site.ask(url, { method: 'HEAD' })).html).toBe('');
    expect(JSON.stringify(await house.store.list(TENANT, ''))).toBe(before);
  });
});

describe('a plan that is handed in', () => {
  it('as a file is read, given to the verb of the link, and answered with the card as a page', async () => {
    const bytes = await word(table(['Tiltak', 'Ansvar'], ['Natteravner', 'Rektor']));
    const page = await handIn({ name: 'Plan æøå.docx', bytes });
    expect(page.status).toBe(200);
    expect(page.text).toContain('Slik forstod jeg det');
    expect(documents).toEqual([
      { name: 'Plan æøå.docx', blocks: [rows(['Tiltak', 'Ansvar'], ['Natteravner', 'Rektor'])], area: AREA },
    ]);
  });

  it('is accepted by the button of that page, as the person the link is for', async () => {
    const page = await handIn(undefined, 'Natteravner');
    const done = await site.press(page, 'Ja');
    expect(done.text).toContain('Planen er oppdatert');
    expect(said).toEqual(['plan-1']);
  });

  it('as pasted text is read as it was pasted, under a name of its own', async () => {
    await handIn(undefined, 'Tiltak\tAnsvar\r\nNatteravner\tRektor\r\n');
    expect(documents).toMatchObject([
      { name: words.pasted, blocks: [rows(['Tiltak', 'Ansvar'], ['Natteravner', 'Rektor'])] },
    ]);
  });

  it('both ways is read from the file', async () => {
    await handIn({ name: 'plan.docx', bytes: await word(paragraph('Fra filen')) }, 'Fra feltet');
    expect(documents).toMatchObject([{ blocks: [text('Fra filen')] }]);
  });

  it('neither way is asked for again, and focus begins at what is missing', async () => {
    const page = await handIn(undefined, '  ');
    expect(page.status).toBe(422);
    expect(page.html).toContain('role="alert"');
    expect(page.html).toContain('href="#file"');
    expect(page.text).toContain(words.nothing);
    expect([documents, faults]).toEqual([[], []]);
  });

  it('and cannot be read is told of, with why', async () => {
    const page = await handIn({ name: '../plan.pdf', bytes: '%PDF-1.7' });
    expect(page.text).toContain('Kunne ikke lese: unsupported');
    expect(faults).toEqual([{ name: 'plan.pdf', fault: 'unsupported' }]);
    expect(JSON.stringify(site.lines)).not.toContain('a document was not read');
  });

  it('and where the reader gave up stands in the log, without a word of the document', async () => {
    await handIn({ name: 'plan.docx', bytes: wordXml('<w:p><w:r>Kari Hemmelig</w:x>') });
    expect(faults).toEqual([{ name: 'plan.docx', fault: 'broken' }]);
    expect(JSON.stringify(site.lines)).toMatch(/"fault":"broken","at":"\w+ < /);
    expect(JSON.stringify(site.lines)).not.toMatch(/Kari|plan\.docx/);
  });

  it('by somebody who may not is refused in words', async () => {
    const page = await handIn({ name: 'plan.txt', bytes: 'Natteravner' }, '', 'rektor');
    expect(page.status).toBe(403);
    expect(page.text).toContain(textsIn('nb').who.coordinator);
    expect(documents).toEqual([]);
  });
});

describe('what is no plan to read', () => {
  it('because the link has expired is not even taken in', async () => {
    const url = await link('koordinator', (house.now() - 1) as Instant);
    expect((await site.get(url)).status).toBe(410);
    expect((await site.ask(url, { method: 'POST', body: form(undefined, 'Natteravner') })).status).toBe(410);
    expect(documents).toEqual([]);
  });

  it.each(['x', 'a.b.c'])('because the link is none of ours (%s) is not found', async (token) => {
    const url = `${site.here}/fil/inn/${token}`;
    expect((await site.get(url)).status).toBe(404);
    expect((await site.ask(url, { method: 'POST', body: form(undefined, 'x') })).status).toBe(404);
  });

  it('because the link is to something else is not found', async () => {
    const url = await site.link('koordinator', 'meeting.invitation', { meeting: 'm' });
    expect((await site.get(url.replace('/svar/', '/fil/inn/'))).status).toBe(404);
    expect((await site.get((await link()).replace('/fil/inn/', '/svar/'))).status).toBe(404);
    expect((await site.get((await link()).replace('/fil/inn/', '/fil/'))).status).toBe(404);
  });

  it('because it is more than ten megabytes is refused in words', async () => {
    const bytes = Buffer.alloc(LARGEST + 100_000, 'a');
    const page = await handIn({ name: 'plan.txt', bytes });
    expect(page.status).toBe(413);
    expect(page.text).toContain(words.tooLargeTitle);
    const just = await handIn({ name: 'plan.txt', bytes: Buffer.alloc(LARGEST + 1, 'a') });
    expect(just.text).toContain('tooLarge');
    expect(documents).toEqual([]);
  });

  it('because it says to be endless is refused before it comes', async () => {
    const url = new URL((await link()).replace(/^https:\/\/[^/]+/, site.here));
    const status = await new Promise((resolve, reject) => {
      const headers = { 'content-type': 'multipart/form-data; boundary=x', 'content-length': 10 ** 12 };
      const sending = request(url, { method: 'POST', headers }, (response) => {
        resolve(response.statusCode);
        sending.destroy();
      });
      sending.on('error', reject);
      sending.flushHeaders();
    });
    expect(status).toBe(413);
  });

  it.each([
    ['JSON', 'application/json', '{}', 415],
    ['a form without its boundary', 'multipart/form-data', 'x', 415],
    ['a form that does not come apart', 'multipart/form-data; boundary=x', '--x\r\nhei', 400],
    ['a press without a page', 'application/x-www-form-urlencoded', 'press=1', 400],
  ])('because it is %s is refused in words', async (_what, type, body, status) => {
    const page = await site.ask(await link(), { method: 'POST', headers: { 'content-type': type }, body });
    expect(page.status).toBe(status);
    expect(page.text).toContain('Ingenting er lagret');
    expect([documents, faults]).toEqual([[], []]);
  });

  it('because it has a hundred thousand fields does not stop the service', async () => {
    const field = '--x\r\nContent-Disposition: form-data; name="text"\r\n\r\na\r\n';
    const page = await site.ask(await link(), {
      method: 'POST',
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
      body: `${field.repeat(100_000)}--x--\r\n`,
    });
    expect([200, 400]).toContain(page.status);
    expect((await site.get(`${site.here}/healthz`)).status).toBe(200);
  }, 20_000);
});
