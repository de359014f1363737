// Text that must not be read where it lies: sealed with AES-256-GCM under a key of its own for each area, and tied to the tenant,
// area, record and field it stands in, so that a sealed text moved elsewhere opens nowhere. It must not know what the texts are.
import { createHash, hkdfSync } from 'node:crypto';
import { FlattenedEncrypt, base64url, flattenedDecrypt } from 'jose';
import { z } from 'zod';
import type { AreaId } from './domain/area.ts';
import type { AreaVault, TextPlace } from './sealing.ts';
import type { TenantId } from './store/store.ts';

export type Vault = {
  /** Whether there is a key. Without one nothing is sealed, and free text is off. */
  readonly keyed: boolean;
  in(tenant: TenantId, area: AreaId): AreaVault;
  /** Whether it was sealed with the newest key: what was not, is sealed anew by `slt rotate-keys`. */
  isNewest(sealed: string): boolean;
};

/** RFC 7516 §7.2.2 without `aad`: what it is tied to is not kept, but said again when it is opened. */
const sealedSchema = z.object({
  protected: z.string(),
  iv: z.string(),
  ciphertext: z.string(),
  tag: z.string(),
});
const headerSchema = z.object({ kid: z.string() });

/** `keys`: 32 bytes each, newest first (`CONCERN_KEYS`); sealed with the first and opened with any. */
export function openVault(keys: readonly Uint8Array[]): Vault {
  const named = new Map(keys.map((key) => [nameOf(key), key]));
  const [newest] = named;
  return {
    keyed: newest !== undefined,
    isNewest: (sealed) => newest !== undefined && keyNameIn(sealed) === newest[0],
    in: (tenant, area) => ({
      keyed: newest !== undefined,
      async seal(place, text) {
        if (newest === undefined) throw new Error('a text was to be sealed, and there is no key');
        const [kid, key] = newest;
        const { aad: _, ...sealed } = await new FlattenedEncrypt(new TextEncoder().encode(text))
          .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', kid })
          .setAdditionalAuthenticatedData(tiedTo(tenant, area, place))
          .encrypt(derived(key, tenant, area));
        return JSON.stringify(sealed);
      },
      async open(place, sealed) {
        const key = named.get(keyNameIn(sealed) ?? '');
        if (!key) return undefined;
        const jwe = {
          ...sealedSchema.parse(JSON.parse(sealed)),
          aad: base64url.encode(tiedTo(tenant, area, place)),
        };
        try {
          const { plaintext } = await flattenedDecrypt(jwe, derived(key, tenant, area), {
            keyManagementAlgorithms: ['dir'],
            contentEncryptionAlgorithms: ['A256GCM'],
          });
          return AS_WRITTEN.decode(plaintext);
        } catch {
          return undefined;
        }
      },
    }),
  };
}

/** What was pasted with a byte order mark first keeps it: what is opened is what was sealed. */
const AS_WRITTEN = new TextDecoder('utf-8', { ignoreBOM: true });

/** Opens nothing: for letters and previews, which no sealed text may reach. */
export const NO_VAULT = openVault([]);

/** A key is named by its own fingerprint, so that settings need no names. */
const nameOf = (key: Uint8Array): string =>
  createHash('sha256').update('slt-concern').update(key).digest('base64url').slice(0, 8);

/** A key of its own for each area (RFC 5869): what is copied to another area opens with none. */
const derived = (key: Uint8Array, tenant: TenantId, area: AreaId): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', key, 'slt-concern', JSON.stringify([tenant, area]), 32));

const tiedTo = (tenant: TenantId, area: AreaId, { id, field }: TextPlace): Uint8Array =>
  new TextEncoder().encode(JSON.stringify([tenant, area, id, field]));

function keyNameIn(sealed: string): string | undefined {
  try {
    const { protected: header } = sealedSchema.parse(JSON.parse(sealed));
    return headerSchema.parse(JSON.parse(new TextDecoder().decode(base64url.decode(header)))).kid;
  } catch {
    return undefined;
  }
}
