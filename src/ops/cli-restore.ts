// `slt restore`: what the operator is told of it: what is gone, what is not said any more, and what must be done again. Numbers, times
// and what kind of message; never a name, never a text.
import { type Environment, readStoreSettings } from '../config.ts';
import { type Instant, wallOf } from '../domain/calendar.ts';
import { openStore } from '../service.ts';
import { many, messages, organisations, recordsIn } from './many.ts';
import { type Fallen, type Restored, restore } from './restore.ts';
import { toldFault } from './told-fault.ts';

type World = { readonly now: Instant; readonly environment: Environment };

export type RestoredOrNot =
  { readonly fault: readonly string[] } | { readonly lines: readonly string[]; readonly json: unknown };

export async function restoredFrom(file: string, { now, environment }: World): Promise<RestoredOrNot> {
  const read = readStoreSettings(environment);
  if (read.kind === 'faults') return { fault: read.faults };
  const { store, tenants } = read.settings;
  try {
    const restored = await restore(file, () => openStore({ store }, { purpose: 'load' }), now);
    const strangers = restored.tenants.filter(({ tenant }) => !tenants.includes(tenant)).length;
    return { lines: linesOf(restored, strangers, now), json: jsonOf(restored, now) };
  } catch (error) {
    return {
      fault: [
        toldFault(error, store.kind === 'file' ? store.file : undefined),
        'Ingenting er gjenopprettet.',
      ],
    };
  }
}

const timeOf = (at: Instant): string => wallOf(at).replace('T', ' ');

function linesOf({ head, tenants }: Restored, strangers: number, now: Instant): readonly string[] {
  const fallen = tenants.flatMap((one) => one.fallen);
  const stuck = tenants.flatMap((one) => one.stuck);
  const records = tenants.reduce((sum, one) => sum + one.records, 0);
  const waiting = tenants.reduce((sum, one) => sum + one.waiting, 0);
  const made = timeOf(head.madeAt);
  return [
    `Gjenopprettet fra kopien av ${made}: ${organisations(tenants.length)}, ${recordsIn(records)}, ${messages(waiting)} som skal gå senere.`,
    `Alt som er skrevet etter ${made} er borte: svar, statuser, referater og henvendelser. Det som er sendt ut, står hos mottakerne.`,
    `Slett på nytt dem som er slettet etter ${made} (slt erase --person …): kopien har opplysningene om dem ennå.`,
    ...(strangers === 0
      ? []
      : [`${organisations(strangers)} i kopien står ikke i ALLOWED_TENANTS og slippes ikke inn.`]),
    ...(stuck.length === 0
      ? []
      : [`Klokka kunne ikke kjøres fram for ${stuck.join(', ')}: der står alt som i kopien.`]),
    fallen.length === 0
      ? 'Ingenting skulle vært sendt fra kopien ble laget til nå.'
      : `Fra før ${timeOf(now)} sendes ingenting. Dette er sendt av tjenesten før den stoppet, eller aldri sendt:`,
    ...fallen.toSorted((a, b) => a.at - b.at).map(lineOf),
  ];
}

const lineOf = ({ area, at, what, to, queued }: Fallen): string =>
  `  ${timeOf(at)}  ${area}  ${what}  ${many(to, 'mottaker', 'mottakere')}${queued ? ', lå i kø' : ''}`;

const jsonOf = ({ head, tenants }: Restored, now: Instant) => ({
  ...head,
  madeAt: new Date(head.madeAt).toISOString(),
  restoredAt: new Date(now).toISOString(),
  tenants: tenants.map((one) => ({
    ...one,
    fallen: one.fallen.map((fallen) => ({ ...fallen, at: new Date(fallen.at).toISOString() })),
  })),
});
