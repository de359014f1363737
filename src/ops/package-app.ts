// `npm run package`: the Teams app package from manifest/, the settings and the commands there are.
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { CAPABILITIES } from '../capabilities/index.ts';
import type { Command } from '../capability.ts';
import { processEnvironment } from '../config.ts';
import type { Language } from '../domain/area.ts';
import type { ManifestOptions } from './manifest.ts';
import { writePackage } from './package.ts';

/** Teams' menu holds no more. */
const MENU_HOLDS = 10;
const TO = 'dist/slt-teams-app.zip';

/** The commands of the Teams menu, the lowest numbers first. */
export function menuCommands(): ManifestOptions['commands'] {
  const commands = CAPABILITIES.flatMap((capability) => capability.commands)
    .filter((command): command is Command & { menu: number } => command.menu !== undefined)
    .sort((a, b) => a.menu - b.menu)
    .slice(0, MENU_HOLDS);
  const words = (language: Language) =>
    commands.map(({ phrases, about }) => ({ title: phrases[language][0], description: about[language] }));
  return { nb: words('nb'), nn: words('nn'), en: words('en') };
}

async function main(): Promise<void> {
  const environment = processEnvironment();
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8')));
  const written = await writePackage({
    appId: environment['MicrosoftAppId'] ?? '',
    publicUrl: environment['PUBLIC_URL'] ?? '',
    version,
    commands: menuCommands(),
    to: TO,
  });
  if (written.kind === 'written') console.log(`${written.to} (${written.bytes} byte)`);
  else {
    console.error(`Pakken ble ikke laget:\n${written.faults.map((fault) => `  ${fault}`).join('\n')}`);
    process.exitCode = 1;
  }
}

if (import.meta.main) await main();
