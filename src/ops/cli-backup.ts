// `slt backup`: opens the store of the settings as it is, without bringing it to date, and tells how much the backup
// holds.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { type Environment, readStoreSettings } from '../config.ts';
import type { Instant } from '../domain/calendar.ts';
import { openStore } from '../service.ts';
import { type Made, makeBackup } from './backup.ts';
import { messages, organisations, recordsIn } from './many.ts';
import { toldFault } from './told-fault.ts';

type World = { readonly now: Instant; readonly environment: Environment };

/** `whole`: this program could restore all of it. */
export type BackedUp =
  | { readonly fault: readonly string[] }
  | { readonly lines: readonly string[]; readonly json: unknown; readonly whole: boolean };

export async function backedUp(
  file: string,
  overwrite: boolean,
  { now, environment }: World,
): Promise<BackedUp> {
  const read = readStoreSettings(environment);
  if (read.kind === 'faults') return { fault: read.faults };
  const { store: settings } = read.settings;
  if (settings.kind === 'file' && !existsSync(settings.file))
    return { fault: [`Fant ingen database: ${settings.file}`] };
  try {
    const store = await openStore({ store: settings }, { purpose: 'operate' });
    try {
      const made = await makeBackup(store, { file, overwrite, program: await programVersion(), now });
      return { lines: madeLines(file, made), json: { file, ...made }, whole: made.unreadable.length === 0 };
    } finally {
      await store.close();
    }
  } catch (error) {
    return {
      fault: [
        toldFault(error, settings.kind === 'file' ? settings.file : undefined),
        'Ingen sikkerhetskopi er laget.',
      ],
    };
  }
}

async function programVersion(): Promise<string> {
  const text = await readFile(new URL('../../package.json', import.meta.url), 'utf8');
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version;
}

function madeLines(file: string, made: Made): readonly string[] {
  const { bytes, tenants, records, waiting, remembered, unreadable } = made;
  return [
    `${file}: ${Math.ceil(bytes / 1024)} kB, ${organisations(tenants)}, ${recordsIn(records)}, ` +
      `${messages(waiting)} som venter, ${remembered} som er sendt.`,
    'Kopien er lest tilbake og lagt inn i en tom database, og alt var der.',
    'Nøklene i CONCERN_KEYS og LINK_KEYS er ikke med. Uten CONCERN_KEYS kan tekstene i henvendelser aldri leses: ta vare på dem ' +
      'et annet sted enn kopien.',
    ...(unreadable.length === 0
      ? []
      : [
          `MEN: den kan ikke gjenopprettes med dette programmet, for noen poster er ikke som de skal: ${unreadable.join(', ')}.`,
        ]),
  ];
}
