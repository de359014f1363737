// Charts behind signed links, as Teams fetches them: without a cookie, through a server of its own.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Written, picture } from '../../src/capability.ts';
import type { Instant } from '../../src/domain/calendar.ts';
import type { Chart } from '../../src/domain/chart.ts';
import { AREA, TENANT, type TestHouse, openHouse } from '../house.ts';
import { pixelsOf } from '../papers/png.ts';
import { type Site, openSite } from './site.ts';

let house: TestHouse;
let site: Site;
let drawn = 0;

async function link(who: string, of = 'proeve.tall', until?: Instant): Promise<string> {
  const person = await house.personOf(who);
  return (
    (await house.links.make(TENANT, AREA, { kind: 'picture', person, of, with: { n: '3' } }, until)) ?? ''
  );
}

const fetched = (url: string, init: RequestInit = {}): Promise<Response> =>
  fetch(url.replace(/^https:\/\/[^/]+/, site.here), init);

beforeAll(async () => {
  house = await openHouse({ preset: 'krad' });
  await house.roles({ rektor: 'Leder skole', politikontakt: 'Politikontakt' });
  const rektor = await house.personOf('rektor');
  const pictures = house.house.registry.pictures as Map<string, Written<Chart>>;
  const chart = (n: number): Chart => ({
    title: 'Tall',
    series: [{ name: 'Svar', fill: 'solid' }],
    rows: [{ label: 'Rus', values: [n] }],
    alt: '',
  });
  pictures.set(
    'proeve.tall',
    picture({
      input: { parse: (value: unknown) => value as { n: string } },
      async write({ person }, { n }) {
        drawn++;
        if (n === 'x') throw new Error('hemmelig');
        return person === rektor ? chart(Number(n)) : undefined;
      },
    }),
  );
  site = await openSite(house);
});
afterAll(async () => {
  await site.close();
  await house.close();
});

describe('a picture', () => {
  it('is fetched by an address that ends as a picture’s, and kept by nobody on the way', async () => {
    const url = await link('rektor');
    expect(url).toMatch(/^https:\/\/slt\.example\.no\/bilde\/[\w.-]+\.png$/);
    const response = await fetched(url);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('image/png');
    expect(response.headers.get('cache-control')).toBe('private');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('x-robots-tag')).toBe('noindex, nofollow');
    expect(response.headers.get('set-cookie')).toBeNull();
    expect(pixelsOf(new Uint8Array(await response.arrayBuffer())).width).toBe(1000);
  });

  it('is asked for by HEAD without its bytes, and takes nothing in', async () => {
    const head = await fetched(await link('rektor'), { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
    expect((await fetched(await link('rektor'), { method: 'POST', body: 'x' })).status).toBe(405);
  });

  it('changes nothing by being fetched', async () => {
    const before = JSON.stringify(await house.store.list(TENANT, ''));
    await fetched(await link('rektor'));
    expect(JSON.stringify(await house.store.list(TENANT, ''))).toBe(before);
  });
});

describe('a picture that cannot be had', () => {
  const nothing = async (url: string): Promise<void> => {
    const response = await fetched(url);
    expect([response.status, await response.text()]).toEqual([404, '']);
  };

  it('because its address has expired, is not found, without a word, and nothing is drawn', async () => {
    const before = drawn;
    await nothing(await link('rektor', 'proeve.tall', (house.now() - 1) as Instant));
    expect(drawn).toBe(before);
  });

  it('because it is not for this person, or no more, is not found', async () => {
    await nothing(await link('politikontakt'));
    await nothing(await link('rektor', 'proeve.gammel'));
  });

  it('because the address is none of ours, or leads to something else, is not found', async () => {
    for (const path of ['x.png', 'a.b.c', '.png', '..%2f..%2fetc%2fpasswd.png', `${'x'.repeat(900)}.png`])
      await nothing(`${site.here}/bilde/${path}`);
    const page = await site.link('rektor', 'meeting.invitation', { meeting: 'm' });
    await nothing(page.replace('/svar/', '/bilde/'));
    const asFile = (await link('rektor')).replace('/bilde/', '/fil/').replace('.png', '');
    expect((await site.get(asFile)).status).toBe(404);
  });

  it('because of a fault of ours says nothing; the log has it', async () => {
    const person = await house.personOf('rektor');
    const linked = { kind: 'picture', person, of: 'proeve.tall', with: { n: 'x' } } as const;
    const url = (await house.links.make(TENANT, AREA, linked)) ?? '';
    const response = await fetched(url);
    expect([response.status, await response.text()]).toEqual([500, '']);
    expect(JSON.stringify(site.lines)).toContain('a link failed');
    expect(JSON.stringify(site.lines)).not.toContain('hemmelig');
  });
});
