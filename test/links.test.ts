// Signed links: whoever has one can do what it was made for and nothing else, and only with a key can one be made.
import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SignJWT, base64url } from 'jose';
import type { Linked } from '../src/capability.ts';
import type { AreaId } from '../src/domain/area.ts';
import type { Instant } from '../src/domain/calendar.ts';
import type { PersonId } from '../src/domain/people.ts';
import { LONGEST, openLinks } from '../src/links.ts';
import type { TenantId } from '../src/store/store.ts';
import { anyText } from './any-text.ts';

const TENANT = 'tenant' as TenantId;
const AREA = 'testvik' as AreaId;
const NOW = 1_800_000_000_000 as Instant;
const LATER = (NOW + 3_600_000) as Instant;
const key = (n: number): Uint8Array => new Uint8Array(32).fill(n);
const OLD = key(1);
const NEW = key(2);
const BASE = 'https://slt.example.no';

const linked: Linked = {
  kind: 'page',
  person: 'p-1' as PersonId,
  of: 'meeting.invitation',
  with: { meeting: 'fagteam/2027-01-14' },
};
const links = openLinks(BASE, [NEW]);
const tokenOf = (url: string | undefined): string =>
  url
    ?.split('/')
    .pop()
    ?.replace(/\.ics$/, '') ?? '';
const made = async (from = links, until?: Instant): Promise<string> =>
  tokenOf(await from.make(TENANT, AREA, linked, until));

let token: string;
beforeAll(async () => {
  token = await made(links, LATER);
});

describe('a link', () => {
  it('says what it was made for: one person, one municipality, one thing', async () => {
    expect(await links.open(token, NOW)).toEqual({ tenant: TENANT, area: AREA, linked });
  });

  it.each([
    ['page', /^https:\/\/slt\.example\.no\/svar\/[\w.-]+$/],
    ['file', /^https:\/\/slt\.example\.no\/fil\/[\w.-]+$/],
    ['calendar', /^https:\/\/slt\.example\.no\/kalender\/[\w-]+\.[\w-]+\.[\w-]+\.ics$/],
  ] as const)('to a %s has its own address', async (kind, pattern) => {
    expect(await links.make(TENANT, AREA, { ...linked, kind })).toMatch(pattern);
    const slash = openLinks(`${BASE}/`, [NEW]);
    expect(await slash.make(TENANT, AREA, { ...linked, kind })).toMatch(pattern);
  });

  it('holds until it expires, and then says only whose it was', async () => {
    expect(await links.open(token, (LATER - 1000) as Instant)).not.toBe('expired');
    expect(await links.open(token, LATER)).toBe('expired');
    expect(await links.whose(token)).toEqual({ tenant: TENANT, area: AREA, linked });
  });

  it('without an end holds for ever', async () => {
    expect(await links.open(await made(), (NOW + 1e13) as Instant)).toEqual({
      tenant: TENANT,
      area: AREA,
      linked,
    });
  });

  it('is not made where there is no address or no key', async () => {
    expect(await openLinks(undefined, [NEW]).make(TENANT, AREA, linked)).toBeUndefined();
    expect(await openLinks(BASE, []).make(TENANT, AREA, linked)).toBeUndefined();
  });

  it('holds no name and no word, and stays under what it is read up to', async () => {
    const long = {
      ...linked,
      person: 'p'.repeat(60) as PersonId,
      with: { meeting: `${'f'.repeat(40)}/2027-01-14` },
    };
    expect(tokenOf(await links.make(TENANT, AREA, long, LATER)).length).toBeLessThan(LONGEST / 2);
  });
});

describe('keys', () => {
  it('are changed without a link dying: the old one still opens, the new one signs', async () => {
    const before = await made(openLinks(BASE, [OLD]), LATER);
    const both = openLinks(BASE, [NEW, OLD]);
    expect(await both.open(before, NOW)).toHaveProperty('linked', linked);
    expect(await links.open(await made(both, LATER), NOW)).toHaveProperty('linked', linked);
  });

  it('that are taken away take their links with them', async () => {
    const before = await made(openLinks(BASE, [OLD]), LATER);
    expect(await links.open(before, NOW)).toBe('unknown');
    expect(await links.whose(before)).toBeUndefined();
  });
});

describe('a link that somebody has tampered with', () => {
  const part = (n: number): string => token.split('.')[n] ?? '';
  const header = (): string => part(0);
  const payload = (): string => part(1);
  const signature = (): string => part(2);
  const claims = (): Record<string, unknown> => JSON.parse(Buffer.from(payload(), 'base64url').toString());
  const encoded = (value: unknown): string => base64url.encode(JSON.stringify(value));
  const opened = (tampered: string) => links.open(tampered, NOW);

  it.each([
    ['another person', { p: 'p-2' }],
    ['another meeting', { w: { meeting: 'politiraad/2027-01-14' } }],
    ['another municipality', { a: 'nabovik' }],
    ['another organisation', { t: 'other' }],
    ['another view', { o: 'meeting.overview' }],
    ['a document', { k: 'file' }],
    ['a later end', { exp: 9_999_999_999 }],
  ])('to be of %s does not open', async (_what, change) => {
    const other = encoded({ ...claims(), ...change });
    expect(await opened([header(), other, signature()].join('.'))).toBe('unknown');
  });

  it.each(['none', 'None', 'RS256', 'HS512', ''])('to be signed by «%s» does not open', async (alg) => {
    const { kid } = JSON.parse(Buffer.from(header(), 'base64url').toString()) as { kid: string };
    const other = encoded({ alg, kid });
    for (const end of ['', signature()])
      expect(await opened([other, payload(), end].join('.'))).toBe('unknown');
  });

  it('with a key of their own does not open, also when it names ours', async () => {
    const { kid } = JSON.parse(Buffer.from(header(), 'base64url').toString()) as { kid: string };
    const forged = await new SignJWT(claims()).setProtectedHeader({ alg: 'HS256', kid }).sign(key(9));
    expect(await opened(forged)).toBe('unknown');
  });

  it('in any single character does not open', async () => {
    // The last character of base64url has bits that stand for nothing: two signs there may be one signature.
    await fc.assert(
      fc.asyncProperty(
        fc.nat(token.length - 2),
        fc.constantFrom('A', 'b', '9', '_', '.'),
        async (at, sign) => {
          fc.pre(token[at] !== sign);
          expect(await opened(token.slice(0, at) + sign + token.slice(at + 1))).toBe('unknown');
        },
      ),
    );
  });

  it('or that is no link at all is answered, never thrown at', async () => {
    await fc.assert(
      fc.asyncProperty(anyText(200), async (text) => {
        expect(await opened(text)).toBe('unknown');
        expect(await links.unseal(token, text)).toBeUndefined();
      }),
    );
    for (const text of ['../../etc/passwd', '%2e%2e', 'a.b.c', '..', `${token}\r\nX: 1`, 'x'.repeat(1e6)])
      expect(await opened(text)).toBe('unknown');
  });
});

describe('what a page carries', () => {
  const page = {
    language: 'nn',
    drawings: [{ card: 'meeting.invitation', data: { a: 'æøå' }, summary: 's' }],
  };

  it('comes back as it was given out', async () => {
    expect(await links.unseal(token, await links.seal(token, page))).toEqual(page);
  });

  it('belongs to the link it was made for, and to no other person’s', async () => {
    const sealed = await links.seal(token, page);
    expect(await links.unseal(await made(links, (LATER + 1000) as Instant), sealed)).toBeUndefined();
  });

  it('is read by nobody on the way', async () => {
    const sealed = await links.seal(token, page);
    const parts = sealed.split('.').map((part) => Buffer.from(part, 'base64url').toString());
    expect(parts.join()).not.toMatch(/meeting|æøå/);
  });

  it('is no link, and a link is no page', async () => {
    expect(await links.open(await links.seal(token, { t: 't', a: 'a' }), NOW)).toBe('unknown');
    expect(await links.unseal(token, token)).toBeUndefined();
  });

  it('cannot be made by others', async () => {
    const sealed = await openLinks(BASE, [key(9)]).seal(token, page);
    expect(await links.unseal(token, sealed)).toBeUndefined();
    await expect(openLinks(undefined, []).seal(token, page)).rejects.toThrow('without a key');
  });
});
