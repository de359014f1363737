// Documents behind signed links: fetched by one person while the link lasts, made anew each time.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import type { Instant } from '../../src/domain/calendar.ts';
import { type Written, file } from '../../src/capability.ts';
import type { Paper } from '../../src/written.ts';
import { AREA, TENANT, type TestHouse, openHouse } from '../house.ts';
import { type Site, openSite } from './site.ts';

let house: TestHouse;
let site: Site;
let said = 'Ungdata';
let drawn = 0;

async function link(who: string, of = 'proeve.referat', until?: Instant): Promise<string> {
  const linked = { kind: 'file', person: await house.personOf(who), of, with: { meeting: 'm' } } as const;
  return (await house.links.make(TENANT, AREA, linked, until)) ?? '';
}

async function fetched(url: string): Promise<{ response: Response; xml: Record<string, string> }> {
  const response = await fetch(url.replace(/^https:\/\/[^/]+/, site.here));
  const files = unzipSync(new Uint8Array(await response.arrayBuffer()));
  const xml = Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]);
  return { response, xml: Object.fromEntries(xml) as Record<string, string> };
}

beforeAll(async () => {
  house = await openHouse({ preset: 'krad' });
  await house.roles({ rektor: 'Leder skole', politikontakt: 'Politikontakt' });
  const rektor = await house.personOf('rektor');
  const files = house.house.registry.files as Map<string, Written<Paper>>;
  files.set(
    'proeve.referat',
    file({
      input: { parse: (value: unknown) => value as { meeting: string } },
      async write({ person, texts }, { meeting }) {
        drawn++;
        if (person !== rektor) return undefined;
        const parts = [{ kind: 'text', text: `${said} ${meeting} ${texts.language}` }] as const;
        return { file: '../../Referat æøå "x"\r\nSet-Cookie: a', title: 'Referat', parts };
      },
    }),
  );
  site = await openSite(house);
});
afterAll(async () => {
  await site.close();
  await house.close();
});

describe('a document', () => {
  it('is a Word file to keep, with a name that is only a name', async () => {
    const { response, xml } = await fetched(await link('rektor'));
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    );
    expect(response.headers.get('content-disposition')).toBe(
      'attachment; filename="-Referat-x-Set-Cookie-a.docx"',
    );
    expect(response.headers.get('set-cookie')).toBeNull();
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('x-robots-tag')).toBe('noindex, nofollow');
    expect(xml['word/document.xml']).toContain('Ungdata m nb');
    expect(xml['docProps/core.xml']).toContain('<dc:creator>Testvik</dc:creator>');
  });

  it('is in the person’s language', async () => {
    await house.act('rektor', 'personal.language', { language: 'nn' });
    const { xml } = await fetched(await link('rektor'));
    expect(xml['word/styles.xml']).toContain('w:val="nn-NO"');
    await house.act('rektor', 'personal.language', { language: 'nb' });
  });

  it('holds what is true when it is fetched, and is kept nowhere', async () => {
    const url = await link('rektor');
    await fetched(url);
    const before = JSON.stringify(await house.store.list(TENANT, ''));
    said = 'Russ';
    expect((await fetched(url)).xml['word/document.xml']).toContain('Russ');
    expect(JSON.stringify(await house.store.list(TENANT, ''))).toBe(before);
  });

  it('is asked for by HEAD without its bytes', async () => {
    const page = await site.ask(await link('rektor'), { method: 'HEAD' });
    expect([page.status, page.html]).toEqual([200, '']);
  });
});

describe('a document that cannot be had', () => {
  it('because the link has expired, is a page that says so', async () => {
    const before = drawn;
    const page = await site.get(await link('rektor', 'proeve.referat', (house.now() - 1) as Instant));
    expect(page.status).toBe(410);
    expect(page.text).toContain('Lenken gjelder ikke lenger');
    expect(drawn).toBe(before);
  });

  it('because the person may no longer read it, or it is no more, is a page that says so', async () => {
    for (const url of [await link('politikontakt'), await link('rektor', 'proeve.gammel')]) {
      const page = await site.get(url);
      expect(page.status).toBe(410);
      expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    }
  });

  it.each(['x', 'a.b.c', '..%2f..%2fetc%2fpasswd', `${'x'.repeat(200)}.docx`])(
    'because the link is none of ours (%s), is not found',
    async (token) => {
      expect((await site.get(`${site.here}/fil/${token}`)).status).toBe(404);
    },
  );

  it('because the link leads to a page, is not found', async () => {
    const url = await site.link('rektor', 'meeting.invitation', { meeting: 'm' });
    expect((await site.get(url.replace('/svar/', '/fil/'))).status).toBe(404);
  });

  it('by sending something there: only to fetch', async () => {
    expect((await site.ask(await link('rektor'), { method: 'POST', body: 'x' })).status).toBe(405);
  });
});
