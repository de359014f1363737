// The app package is what Teams will take: Microsoft's own schemas, the pixel sizes they do not check, and the limits of older
// clients.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import AjvDraft04 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { strFromU8, unzipSync } from 'fflate';
import { type ManifestOptions, type MenuCommand, buildManifest } from '../../src/ops/manifest.ts';
import { writePackage } from '../../src/ops/package.ts';

const APP = '00000000-0000-4000-8000-000000000001';

const menu = (length: number, word: string): MenuCommand[] =>
  Array.from({ length }, (_, i) => ({ title: `${word} ${i}`, description: `${word} nummer ${i}` }));
const commands: ManifestOptions['commands'] = {
  nb: menu(10, 'møte'),
  nn: menu(10, 'møte nn'),
  en: menu(10, 'meeting'),
};
const options: ManifestOptions = {
  appId: APP,
  publicUrl: 'https://slt.example.no',
  version: '1.2.3',
  commands,
};
const { manifest, translations } = buildManifest(options);

/** Microsoft's schema with its byte order mark taken off. */
function schema(name: string): object {
  const file = `node_modules/@microsoft/app-manifest/build/json-schemas/teams/v${manifest.manifestVersion}/${name}`;
  return JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, '')) as object;
}

/** What Microsoft's schema finds wrong; nothing when it is right. */
function faults(name: string, value: unknown): unknown {
  const ajv = new AjvDraft04.default({ allErrors: true, strict: false, unicodeRegExp: false });
  addFormats.default(ajv);
  const validate = ajv.compile(schema(name));
  return validate(value) ? [] : validate.errors;
}

describe('the manifest', () => {
  it('is what Microsoft’s schema says, and so are the translations', () => {
    expect(faults('MicrosoftTeams.schema.json', manifest)).toEqual([]);
    expect(faults('MicrosoftTeams.Localization.schema.json', translations.nn)).toEqual([]);
    expect(faults('MicrosoftTeams.Localization.schema.json', translations.en)).toEqual([]);
  });

  it('would be refused by that schema with a name too long or an unknown field', () => {
    const wrong = { ...manifest, name: { short: 'x'.repeat(31) }, somethingElse: true };
    expect(faults('MicrosoftTeams.schema.json', wrong)).toHaveLength(2);
    expect(faults('MicrosoftTeams.Localization.schema.json', { 'name.shorter': 'x' })).not.toEqual([]);
  });

  it('names one schema version in all its files', () => {
    const versions = [manifest.$schema, translations.nn['$schema'], translations.en['$schema']];
    for (const version of versions) expect(version).toContain(`/v${manifest.manifestVersion}/`);
    expect(Number(manifest.manifestVersion.split('.')[1])).toBeGreaterThanOrEqual(28);
  });

  it('has no placeholder left, and the app’s own id, version and addresses', () => {
    expect(JSON.stringify({ manifest, translations })).not.toMatch(/\{\{\w|\w\}\}/);
    expect(manifest).toMatchObject({ id: APP, version: '1.2.3', validDomains: ['slt.example.no'] });
    expect(manifest.bots[0]).toMatchObject({ botId: APP, scopes: ['personal', 'team'] });
    expect(manifest.developer).toMatchObject({
      privacyUrl: 'https://slt.example.no/personvern',
      termsOfUseUrl: 'https://slt.example.no/vilkar',
    });
  });

  it('keeps a path and a port in the public address, with one slash', () => {
    const built = buildManifest({ ...options, publicUrl: 'https://kommune.example.no:8443/slt/' }).manifest;
    expect(built.developer.privacyUrl).toBe('https://kommune.example.no:8443/slt/personvern');
    expect(built.validDomains).toEqual(['kommune.example.no:8443']);
  });

  it('offers the ten commands in every language', () => {
    expect(manifest.bots[0]?.commandLists[0]?.commands).toEqual(commands.nb);
    expect(translations.nn['bots[0].commandLists[0].commands[9].title']).toBe('møte nn 9');
    expect(translations.en['bots[0].commandLists[0].commands[0].description']).toBe('meeting nummer 0');
    expect(Object.keys(translations.nn).sort()).toEqual(Object.keys(translations.en).sort());
  });

  it('stays within the limits that the localization schema does not enforce', () => {
    const texts = [
      { ...manifest.name, description: manifest.description },
      ...[translations.nn, translations.en].map((t) => ({
        short: t['name.short'] ?? '',
        full: t['name.full'] ?? '',
        description: { short: t['description.short'] ?? '', full: t['description.full'] ?? '' },
      })),
    ];
    for (const { short, full, description } of texts) {
      expect([short.length <= 30, full.length <= 100, description.short.length <= 80]).toEqual([
        true,
        true,
        true,
      ]);
      expect(
        [short.length, full.length, description.short.length, description.full.length].every((n) => n > 0),
      ).toBe(true);
    }
    expect(manifest.developer.name.length).toBeLessThanOrEqual(32);
  });

  it('does not ask Teams to start a new session for every conversation, nor for sign-in before there is a tab', () => {
    expect(JSON.stringify(manifest)).not.toContain('supportsSessions');
    expect(manifest).not.toHaveProperty('webApplicationInfo');
  });
});

describe('a command menu that Teams would not take', () => {
  const one = (command: MenuCommand) => ({ nb: [command], nn: [command], en: [command] });
  it.each<[string, ManifestOptions['commands'], RegExp]>([
    ['eleven commands', { nb: menu(11, 'a'), nn: menu(11, 'a'), en: menu(11, 'a') }, /11 commands/],
    ['a language with one command less', { ...commands, en: menu(9, 'a') }, /9 commands in en/],
    ['a title of 33 characters', one({ title: 'x'.repeat(33), description: 'y' }), /1 to 32/],
    ['a description of 129 characters', one({ title: 'x', description: 'y'.repeat(129) }), /1 to 128/],
    ['a command without a title', one({ title: '', description: 'y' }), /1 to 32/],
  ])('is refused: %s', (_what, wrong, message) => {
    expect(() => buildManifest({ ...options, commands: wrong })).toThrow(message);
  });
});

describe('the icons', () => {
  // PNG (ISO/IEC 15948): width and height stand at byte 16, bit depth and colour type (6: with transparency) after them.
  it.each([
    ['color.png', 192],
    ['outline.png', 32],
  ])('%s is %i pixels square', (name, size) => {
    const png = readFileSync(join('manifest', name));
    expect(png.subarray(0, 8).toString('hex')).toBe('89504e470d0a1a0a');
    expect([png.readUInt32BE(16), png.readUInt32BE(20), png[24], png[25]]).toEqual([size, size, 8, 6]);
  });
});

describe('the package', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'slt-package-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('is a zip with the manifest, its translations and its icons at the root', async () => {
    const to = join(folder, 'dist', 'slt-teams-app.zip');
    const packaged = await writePackage({ ...options, to });
    const zip = await readFile(to);
    expect(packaged).toEqual({ kind: 'written', to, bytes: zip.length });
    const files = unzipSync(zip);
    expect(Object.keys(files).sort()).toEqual([
      'color.png',
      'en.json',
      'manifest.json',
      'nn.json',
      'outline.png',
    ]);
    expect(JSON.parse(strFromU8(files['manifest.json'] as Uint8Array))).toEqual(manifest);
    expect(JSON.parse(strFromU8(files['nn.json'] as Uint8Array))).toEqual(translations.nn);
    const named = [
      ...Object.values(manifest.icons),
      ...manifest.localizationInfo.additionalLanguages.map((l) => l.file),
    ];
    for (const file of named) expect(Object.keys(files)).toContain(file);
  });

  it('is the same, byte for byte, when the settings are the same', async () => {
    const [a, b] = [join(folder, 'a.zip'), join(folder, 'b.zip')];
    await writePackage({ ...options, to: a });
    await writePackage({ ...options, to: b });
    expect((await readFile(a)).equals(await readFile(b))).toBe(true);
  });

  it.each<[string, string | undefined, string | undefined, readonly string[]]>([
    ['nothing is set', undefined, undefined, ['MicrosoftAppId', 'PUBLIC_URL']],
    ['the settings are empty', '', '', ['MicrosoftAppId', 'PUBLIC_URL']],
    ['the app id is not a GUID', 'slt-bot', 'https://slt.example.no', ['MicrosoftAppId']],
    ['the address is http', APP, 'http://slt.example.no', ['PUBLIC_URL']],
    ['the address is no address', APP, 'slt.example.no', ['PUBLIC_URL']],
  ])(
    'is not written, and every fault is told by the name of its setting, when %s',
    async (_what, appId, publicUrl, named) => {
      const to = join(folder, 'refused.zip');
      const packaged = await writePackage({ ...options, appId, publicUrl, to });
      expect(packaged.kind === 'refused' && packaged.faults.map((f) => f.split(' ')[0])).toEqual(named);
      await expect(readFile(to)).rejects.toThrow('ENOENT');
    },
  );
});
