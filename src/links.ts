// Signed links: an address that opens one thing for one person until it expires. What it holds can be read by whoever has it
// (ids, never names), and nobody can make one without a key. It knows no capability and no HTTP.
import { EncryptJWT, SignJWT, decodeProtectedHeader, jwtDecrypt, jwtVerify } from 'jose';
import { createHash, createHmac } from 'node:crypto';
import { z } from 'zod';
import type { Linked } from './capability.ts';
import { type AreaId, areaIdSchema } from './domain/area.ts';
import type { Instant } from './domain/calendar.ts';
import { personIdSchema } from './domain/people.ts';
import type { TenantId } from './store/store.ts';

/** What a link that holds says. */
export type Opened = { readonly tenant: TenantId; readonly area: AreaId; readonly linked: Linked };

export type Links = {
  /** Undefined when the service has no public address. */
  make(tenant: TenantId, area: AreaId, linked: Linked, until?: Instant): Promise<string | undefined>;
  /** `expired` is told from `unknown`, so that the reader can be told what to do. */
  open(token: string, now: Instant): Promise<Opened | 'expired' | 'unknown'>;
  /** Whether there is a key. Without one no link is made, and nothing can be sealed. */
  readonly keyed: boolean;
  /** What a link of ours says, also when it has expired: so that its reader is told so in their own language. */
  whose(token: string): Promise<Opened | undefined>;
  /**
   * What a page of this link is drawn from, so that it comes back with the form as it was given out, and is read by nobody; or what
   * waits in the queue under this id, where a link may stand in it.
   */
  seal(token: string, page: object): Promise<string>;
  /** What was sealed for this link or id; undefined when it was not, or not for this one. */
  unseal(token: string, sealed: string): Promise<unknown>;
};

const PATHS: Readonly<Record<Linked['kind'], (token: string) => string>> = {
  page: (token) => `/svar/${token}`,
  file: (token) => `/fil/${token}`,
  calendar: (token) => `/kalender/${token}.ics`,
  picture: (token) => `/bilde/${token}.png`,
  upload: (token) => `/fil/inn/${token}`,
};

const claimsSchema = z.object({
  t: z.string().min(1).max(100),
  a: areaIdSchema,
  k: z.enum(['page', 'file', 'calendar', 'picture', 'upload']),
  p: personIdSchema,
  o: z.string().max(60),
  w: z.record(z.string(), z.string().max(200)),
});

/** Longer than any link of ours: what is longer is not looked at. */
export const LONGEST = 1500;

/** `keys`: 32 bytes each, newest first; links are made with the first and opened with any. */
export function openLinks(publicUrl: string | undefined, keys: readonly Uint8Array[]): Links {
  const named = new Map(
    keys.map((key) => [createHash('sha256').update(key).digest('base64url').slice(0, 8), key]),
  );
  const [newest] = named;
  const base = publicUrl?.replace(/\/+$/, '');

  /** Throws for a token that none of our keys has made. */
  function keyOf(token: string): Uint8Array {
    const key = named.get(decodeProtectedHeader(token).kid ?? '');
    if (!key) throw new Error('not ours');
    return key;
  }

  async function open(token: string, now: number): Promise<Opened | 'expired' | 'unknown'> {
    if (token.length > LONGEST) return 'unknown';
    try {
      const { payload } = await jwtVerify(token, keyOf(token), {
        algorithms: ['HS256'],
        currentDate: new Date(now),
      });
      const { t, a, k, p, o, w } = claimsSchema.parse(payload);
      return { tenant: t as TenantId, area: a, linked: { kind: k, person: p, of: o, with: w } };
    } catch (error) {
      return (error as { code?: string }).code === 'ERR_JWT_EXPIRED' ? 'expired' : 'unknown';
    }
  }

  return {
    open,
    keyed: newest !== undefined,
    async make(tenant, area, { kind, person, of, with: input }, until) {
      if (base === undefined || newest === undefined) return undefined;
      const [kid, key] = newest;
      const claims = { t: tenant, a: area, k: kind, p: person, o: of, w: input };
      const jwt = new SignJWT(claims).setProtectedHeader({ alg: 'HS256', kid });
      if (until !== undefined) jwt.setExpirationTime(Math.floor(until / 1000));
      return `${base}${PATHS[kind](await jwt.sign(key))}`;
    },
    async whose(token) {
      // At the beginning of time nothing has expired.
      const opened = await open(token, 0);
      return typeof opened === 'string' ? undefined : opened;
    },
    async seal(token, page) {
      if (newest === undefined) throw new Error('a page was drawn without a key to seal it');
      const [kid, key] = newest;
      return new EncryptJWT({ of: markOf(token), page })
        .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', kid })
        .encrypt(sealingKey(key));
    },
    async unseal(token, sealed) {
      try {
        const { payload } = await jwtDecrypt(sealed, sealingKey(keyOf(sealed)), {
          keyManagementAlgorithms: ['dir'],
          contentEncryptionAlgorithms: ['A256GCM'],
        });
        return payload['of'] === markOf(token) ? payload['page'] : undefined;
      } catch {
        return undefined;
      }
    },
  };
}

/** Another key than the one that signs: no seal can be a link, and no link a seal. */
const sealingKey = (key: Uint8Array): Uint8Array => createHmac('sha256', key).update('page').digest();

const markOf = (token: string): string => createHash('sha256').update(token).digest('base64url');
