// What is sealed opens only where it was sealed, with a key that is still there, and only as it was written.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { AreaId } from '../src/domain/area.ts';
import type { TenantId } from '../src/store/store.ts';
import { NO_VAULT, openVault } from '../src/vault.ts';
import { anyText } from './any-text.ts';

const TENANT = '11111111-1111-4111-8111-111111111111' as TenantId;
const OTHER_TENANT = '22222222-2222-4222-8222-222222222222' as TenantId;
const AREA = 'testvik' as AreaId;
const PLACE = { id: '2026-48213', field: 'text' };
const TEXT = 'Det samler seg ungdom bak hallen på fredager, og det drikkes.';

const key = (byte: number): Uint8Array => new Uint8Array(32).fill(byte);
const OLD = key(1);
const NEW = key(2);

type Parts = Readonly<Record<'protected' | 'iv' | 'ciphertext' | 'tag', string>>;
const partsOf = (sealed: string): Parts => JSON.parse(sealed) as Parts;

/** Another character of base64url in the middle, where every bit counts. */
function bent(text: string): string {
  const at = Math.floor(text.length / 2);
  return `${text.slice(0, at)}${text[at] === 'A' ? 'B' : 'A'}${text.slice(at + 1)}`;
}

describe('a sealed text', () => {
  const vault = openVault([NEW]).in(TENANT, AREA);

  it('opens where it was sealed, and says nothing until then', async () => {
    const sealed = await vault.seal(PLACE, TEXT);
    expect(await vault.open(PLACE, sealed)).toBe(TEXT);
    for (const form of [sealed, Buffer.from(partsOf(sealed).ciphertext, 'base64url').toString('latin1')])
      for (const word of ['ungdom', 'hallen', 'fredager', 'drikkes']) expect(form).not.toContain(word);
    for (const plain of [TENANT, AREA, PLACE.id]) expect(sealed).not.toContain(plain);
  });

  it('is sealed with AES-256-GCM, with 96 bits of its own to begin from and a tag of 128', async () => {
    const { protected: header, iv, tag, ciphertext } = partsOf(await vault.seal(PLACE, TEXT));
    expect(JSON.parse(Buffer.from(header, 'base64url').toString())).toEqual({
      alg: 'dir',
      enc: 'A256GCM',
      kid: expect.stringMatching(/^[\w-]{8}$/),
    });
    expect(Buffer.from(iv, 'base64url')).toHaveLength(12);
    expect(Buffer.from(tag, 'base64url')).toHaveLength(16);
    expect(Buffer.from(ciphertext, 'base64url')).toHaveLength(Buffer.byteLength(TEXT));
  });

  it('differs each time, also for the same words in the same place', async () => {
    const all = await Promise.all(Array.from({ length: 50 }, () => vault.seal(PLACE, TEXT)));
    expect(new Set(all.map((one) => partsOf(one).iv)).size).toBe(50);
    expect(new Set(all.map((one) => partsOf(one).ciphertext)).size).toBe(50);
  });

  it.each(['protected', 'iv', 'ciphertext', 'tag'] as const)(
    'does not open when its %s has been changed',
    async (part) => {
      const sealed = partsOf(await vault.seal(PLACE, TEXT));
      expect(
        await vault.open(PLACE, JSON.stringify({ ...sealed, [part]: bent(sealed[part]) })),
      ).toBeUndefined();
    },
  );

  it('does not open with one text’s head on another’s body', async () => {
    const [one, other] = [await vault.seal(PLACE, TEXT), await vault.seal(PLACE, 'Noe annet')].map(partsOf);
    for (const part of ['iv', 'ciphertext', 'tag'] as const) {
      const mixed = JSON.stringify({ ...one, [part]: other?.[part] });
      expect(await vault.open(PLACE, mixed)).toBeUndefined();
    }
  });

  it.each([
    ['another municipality', TENANT, 'nabovik' as AreaId, PLACE],
    ['another organisation', OTHER_TENANT, AREA, PLACE],
    ['another concern', TENANT, AREA, { ...PLACE, id: '2026-48214' }],
    ['another field', TENANT, AREA, { ...PLACE, field: 'note' }],
    ['a place of the same letters', TENANT, AREA, { id: '2026-4821', field: '3text' }],
  ])('does not open when it is moved to %s', async (_, tenant, area, place) => {
    const sealed = await vault.seal(PLACE, TEXT);
    expect(await openVault([NEW]).in(tenant, area).open(place, sealed)).toBeUndefined();
  });

  it('opens to nobody with another key, nor with none', async () => {
    const sealed = await vault.seal(PLACE, TEXT);
    expect(await openVault([OLD]).in(TENANT, AREA).open(PLACE, sealed)).toBeUndefined();
    expect(await NO_VAULT.in(TENANT, AREA).open(PLACE, sealed)).toBeUndefined();
  });

  it('does not open with another key that gives itself the name of the first', async () => {
    const sealed = partsOf(await vault.seal(PLACE, TEXT));
    const other = openVault([OLD]).in(TENANT, AREA);
    const header = partsOf(await other.seal(PLACE, 'x')).protected;
    expect(await other.open(PLACE, JSON.stringify({ ...sealed, protected: header }))).toBeUndefined();
  });

  it('is nothing when it is no sealed text at all', async () => {
    for (const junk of ['', '{}', 'null', '[]', TEXT, '{"protected":1}'])
      expect(await vault.open(PLACE, junk)).toBeUndefined();
  });

  it('comes back as it was written, whatever was written', async () => {
    await fc.assert(
      fc.asyncProperty(anyText(400), anyText(40), async (text, id) => {
        const place = { id, field: 'text' };
        const sealed = await vault.seal(place, text);
        expect(await vault.open(place, sealed)).toBe(text.toWellFormed());
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['20,000 letters', 'å'.repeat(20_000)],
    ['20,000 signs outside the first plane', '🚲'.repeat(10_000)],
    ['nothing', ''],
    ['a byte order mark first', '\u{feff}hei'],
    ['control characters', 'a\u0000b\r\n\u001bc'],
  ])('comes back whole when it is %s', async (_, text) => {
    expect(await vault.open(PLACE, await vault.seal(PLACE, text))).toBe(text);
  });

  it('has half a character as the sign for what cannot be read, for no text has half of one', async () => {
    const half = 'a\ud83db';
    expect(await vault.open(PLACE, await vault.seal(PLACE, half))).toBe(half.toWellFormed());
  });
});

describe('keys', () => {
  const area = (...keys: readonly Uint8Array[]) => openVault(keys).in(TENANT, AREA);

  it('are many for opening, and the first for sealing', async () => {
    const sealed = await area(OLD).seal(PLACE, TEXT);
    expect(await area(NEW, OLD).open(PLACE, sealed)).toBe(TEXT);
    const anew = await area(NEW, OLD).seal(PLACE, TEXT);
    expect(await area(NEW).open(PLACE, anew)).toBe(TEXT);
    expect(await area(OLD).open(PLACE, anew)).toBeUndefined();
  });

  it('tell what was sealed with the newest of them', async () => {
    const [old, anew] = [await area(OLD).seal(PLACE, TEXT), await area(NEW).seal(PLACE, TEXT)];
    expect([old, anew].map(openVault([NEW, OLD]).isNewest)).toEqual([false, true]);
    expect([old, anew].map(openVault([OLD, NEW]).isNewest)).toEqual([true, false]);
    expect([old, anew].map(NO_VAULT.isNewest)).toEqual([false, false]);
    expect(openVault([NEW]).isNewest('{"protected":"x"}')).toBe(false);
  });

  it('that are the same key twice are one key', async () => {
    expect(await area(OLD, OLD).open(PLACE, await area(OLD).seal(PLACE, TEXT))).toBe(TEXT);
  });

  it('that are not there seal nothing, and say so', async () => {
    expect(NO_VAULT.keyed).toBe(false);
    expect(area().keyed).toBe(false);
    await expect(area().seal(PLACE, TEXT)).rejects.toThrow('there is no key');
  });

  it('are other keys in each municipality, though the setting is one', async () => {
    const vault = openVault([NEW]);
    const here = partsOf(await vault.in(TENANT, AREA).seal(PLACE, TEXT));
    const there = vault.in(TENANT, 'nabovik' as AreaId);
    expect(await there.open(PLACE, JSON.stringify(here))).toBeUndefined();
    expect(here.protected).toBe(partsOf(await there.seal(PLACE, TEXT)).protected);
  });
});
