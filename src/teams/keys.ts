// Microsoft's signing keys, fetched as its OpenID metadata says. botbuilder's own store answers 401 for up to an hour
// after Microsoft has taken a new key into use; this one fetches when a key's id is first seen.
import { createPublicKey, type KeyObject } from 'node:crypto';
import { z } from 'zod';

/** `endorsements`: the channels (msteams, …) that tokens signed with this key may come from. */
export type SigningKey = { readonly key: KeyObject; readonly endorsements: readonly string[] };

export type Keys = {
  /** The key of this id; an unknown id provokes a fetch, at most one in ten seconds, shared by all who wait. */
  find(kid: string): Promise<SigningKey | undefined>;
  /** Fetches the keys. Rejects when that fails; keys had before are kept. */
  warm(): Promise<void>;
  had(): boolean;
};

const Metadata = z.object({ jwks_uri: z.url() });
const KeySet = z.object({ keys: z.array(z.unknown()) });
const Key = z.object({
  kid: z.string().min(1),
  kty: z.literal('RSA'),
  n: z.string().min(1),
  e: z.string().min(1),
  endorsements: z.array(z.string()).default([]),
});

const DAY = 24 * 60 * 60 * 1000;
const BETWEEN_FETCHES = 10_000;
const FETCH_WITHIN = 10_000;

/** `now` in milliseconds; it measures the age of the keys and the pause between fetches that strangers provoke. */
export function openKeys(metadataUrl: string, now: () => number): Keys {
  let keys: ReadonlyMap<string, SigningKey> = new Map();
  let fetchedAt = -Infinity;
  let provokedAt = -Infinity;
  let inFlight: Promise<void> | undefined;

  const refresh = async (): Promise<void> => {
    keys = await fetchKeys(metadataUrl);
    fetchedAt = now();
  };
  const warm = (): Promise<void> => (inFlight ??= refresh().finally(() => (inFlight = undefined)));
  /** Failing, it leaves everything as it was; the next stranger, ten seconds on, makes it try again. */
  const provoke = async (): Promise<void> => {
    if (inFlight === undefined) {
      if (now() - provokedAt < BETWEEN_FETCHES) return;
      provokedAt = now();
    }
    await warm().catch(() => undefined);
  };

  return {
    async find(kid) {
      const known = keys.get(kid);
      if (known === undefined) await provoke();
      else if (now() - fetchedAt > DAY) void provoke();
      return known ?? keys.get(kid);
    },
    warm,
    had: () => keys.size > 0,
  };
}

async function fetchKeys(metadataUrl: string): Promise<ReadonlyMap<string, SigningKey>> {
  const { jwks_uri: address } = Metadata.parse(await fetchJson(metadataUrl));
  if (new URL(address).protocol !== 'https:' && new URL(metadataUrl).protocol === 'https:') {
    throw new Error('The metadata names an address for its keys that is not https.');
  }
  const { keys } = KeySet.parse(await fetchJson(address));
  const usable = new Map(keys.flatMap(usableKey));
  if (usable.size === 0) throw new Error('The key set holds no usable key.');
  return usable;
}

async function fetchJson(url: string): Promise<unknown> {
  const answer = await fetch(url, { signal: AbortSignal.timeout(FETCH_WITHIN) });
  if (!answer.ok) throw new Error(`The key service answered ${answer.status}.`);
  return answer.json();
}

/** A key of another kind, or a broken one, does not spoil the set. */
function usableKey(entry: unknown): [string, SigningKey][] {
  const jwk = Key.safeParse(entry).data;
  if (!jwk) return [];
  try {
    const key = createPublicKey({ key: { kty: jwk.kty, n: jwk.n, e: jwk.e }, format: 'jwk' });
    return [[jwk.kid, { key, endorsements: jwk.endorsements }]];
  } catch {
    return [];
  }
}
