// The Teams app package: manifest, translations and icons in one zip that an administrator uploads. It must not read the
// environment: what the settings say is given.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { type ManifestOptions, buildManifest } from './manifest.ts';

export type PackageOptions = {
  /** `MicrosoftAppId`. */
  readonly appId: string | undefined;
  /** `PUBLIC_URL`. */
  readonly publicUrl: string | undefined;
  readonly version: string;
  readonly commands: ManifestOptions['commands'];
  /** Where the zip is written; folders are made. */
  readonly to: string;
};

export type Packaged =
  | { readonly kind: 'written'; readonly to: string; readonly bytes: number }
  /** Nothing was written. One sentence for each setting that is missing or wrong. */
  | { readonly kind: 'refused'; readonly faults: readonly string[] };

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const ICONS = ['color.png', 'outline.png'] as const;

/** The same settings give the same bytes: no entry carries the time of the day it was packed. */
const PACKED_AT = new Date(2026, 0, 1);

/**
 * Writes the package, or says what is missing in the settings.
 * @throws RangeError for a command menu that Teams would not take, and the file system's own errors.
 */
export async function writePackage(options: PackageOptions): Promise<Packaged> {
  const { appId, publicUrl, version, commands, to } = options;
  const faults = faultsOf(appId, publicUrl);
  if (appId === undefined || publicUrl === undefined || faults.length > 0) return { kind: 'refused', faults };
  const { manifest, translations } = buildManifest({ appId, publicUrl, version, commands });
  const files = {
    'manifest.json': text(manifest),
    'nn.json': text(translations.nn),
    'en.json': text(translations.en),
    ...(await icons()),
  };
  const zip = zipSync(files, { level: 9, mtime: PACKED_AT });
  await mkdir(dirname(to), { recursive: true });
  await writeFile(to, zip);
  return { kind: 'written', to, bytes: zip.length };
}

function faultsOf(appId: string | undefined, publicUrl: string | undefined): readonly string[] {
  const faults: string[] = [];
  if (!appId) faults.push('MicrosoftAppId mangler: id-en til appregistreringen i Entra.');
  else if (!GUID.test(appId))
    faults.push('MicrosoftAppId er ikke en id på formen 00000000-0000-0000-0000-000000000000.');
  if (!publicUrl)
    faults.push('PUBLIC_URL mangler: adressen tjenesten nås på, for eksempel https://slt.example.no.');
  else if (!isPublic(publicUrl)) faults.push('PUBLIC_URL må være en adresse som begynner med https://.');
  return faults;
}

function isPublic(url: string): boolean {
  const parsed = URL.parse(url);
  return parsed !== null && parsed.protocol === 'https:' && parsed.username === '' && parsed.search === '';
}

const text = (value: unknown): Uint8Array => strToU8(`${JSON.stringify(value, undefined, 2)}\n`);

async function icons(): Promise<Record<string, Uint8Array>> {
  const read = ICONS.map(async (name): Promise<[string, Uint8Array]> => {
    return [name, await readFile(new URL(`../../manifest/${name}`, import.meta.url))];
  });
  return Object.fromEntries(await Promise.all(read));
}
