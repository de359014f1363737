// `slt erase`: takes a person who has no role any more out of everything that is kept. What would go is told in numbers, never what
// it says; only --yes does it, as the operator through the same door as everything else.
import type { Instant } from '../domain/calendar.ts';
import { type Gone, ERASED } from '../domain/erasure.ts';
import { type Person, personIdSchema } from '../domain/people.ts';
import type { KindName } from '../domain/records.ts';
import { erasureIn, heldConcerns, standingRoles } from '../reading/erasing.ts';
import type { Store, TenantId } from '../store/store.ts';
import { textsIn } from '../texts/index.ts';
import { actorOf } from './cli-act.ts';
import type { Found } from './cli-store.ts';

export type Erasing = {
  readonly store: Store;
  readonly areas: readonly Found[];
  /** An e-mail address, or the id the person is kept under. */
  readonly person: string;
  readonly yes: boolean;
  readonly now: Instant;
};

export type ErasedOrNot = { readonly fault: string } | { readonly lines: readonly string[] };

/** Run again, it changes nothing more; after a stop halfway it does what is left. By id it looks for what is left of somebody gone. */
export async function erase(erasing: Erasing): Promise<ErasedOrNot> {
  const { now, yes } = erasing;
  const who = await personIn(erasing);
  if ('fault' in who) return who;
  const held = await heldIn(who, now);
  if (held !== '') return { fault: textsIn('nb').refusals.holdsRoles({ roles: held }) };
  const batons = await batonsOf(who);
  if (batons > 0) return { fault: textsIn('nb').refusals.holdsBatons({ n: batons }) };
  const found = await foundIn(who, now);
  if (!yes) return { lines: [...linesOf('Dette slettes', found), 'Ingenting er slettet. Skriv --yes.'] };
  const act = actorOf(erasing);
  for (const { area, gone } of steps(who)) {
    const answer = await act(area, 'people.erase', { person: gone.id });
    if (answer.refused !== undefined)
      return { fault: answer.drawings.map(({ summary }) => summary).join('\n') };
  }
  return { lines: [...linesOf('Slettet', found), 'Sikkerhetskopier fra før har opplysningene ennå.'] };
}

// --- who -------------------------------------------------------------------------------------------------------------

/** `known`: under every id they are kept by; who was named by an address and wrote from Teams later may be kept twice. */
type Who = { readonly tenant: TenantId; readonly known: readonly Gone[]; readonly areas: readonly Found[] };

async function personIn({ areas, person }: Erasing): Promise<Who | { readonly fault: string }> {
  const named = person.trim();
  const found: Who[] = [];
  for (const tenant of new Set(areas.map((one) => one.tenant))) {
    const own = areas.filter((one) => one.tenant === tenant);
    const known = await knownAs(own[0], named);
    if (known.length > 0) found.push({ tenant, known, areas: own });
  }
  if (found.length > 1) return { fault: 'Flere organisasjoner kjenner personen. Skriv id-en i stedet.' };
  return found[0] ?? unknown(areas, named);
}

async function knownAs(found: Found | undefined, named: string): Promise<readonly Person[]> {
  if (!found || named === ERASED) return [];
  const persons = (await found.read.list('person')).map(({ value }) => value);
  const byId = persons.find(({ id }) => id === named);
  const address = (byId ? byId.email : named)?.toLowerCase();
  return persons.filter((one) => one === byId || (address && one.email?.toLowerCase() === address));
}

/** Somebody who is not kept as a person: something may be left of them under their id. */
function unknown(areas: readonly Found[], named: string): Who | { readonly fault: string } {
  const id = personIdSchema.safeParse(named).data;
  const [first] = areas;
  if (!first || id === undefined || id === ERASED || areas.some(({ tenant }) => tenant !== first.tenant))
    return { fault: 'Fant ingen person med den adressen eller id-en. Ingenting er endret.' };
  return { tenant: first.tenant, known: [{ id }], areas };
}

type Step = { readonly area: Found; readonly gone: Gone; readonly last: boolean };

/** Each area for each id; those the person belongs to last, so that nothing of theirs is left when they go. */
const steps = ({ known, areas }: Who): readonly Step[] =>
  known.flatMap((gone) =>
    areas
      .toSorted((a, b) => belongs(gone, a) - belongs(gone, b))
      .map((area, n) => ({ area, gone, last: n === areas.length - 1 })),
  );

const belongs = ({ areas = [] }: Gone & Partial<Pick<Person, 'areas'>>, { area }: Found): number =>
  Number(areas.includes(area.id));

/** The roles in the way, in words; with the municipality where there are several. */
async function heldIn(who: Who, now: Instant): Promise<string> {
  const held: string[] = [];
  for (const { area: found, gone } of steps(who))
    for (const role of await standingRoles({ ...found, now }, gone.id))
      held.push(who.areas.length > 1 ? `${role} i ${found.area.name}` : role);
  return textsIn('nb').dates.list([...new Set(held)]);
}

async function batonsOf({ known, areas }: Who): Promise<number> {
  const found = await Promise.all(areas.flatMap((area) => known.map(({ id }) => heldConcerns(area, id))));
  return found.flat().length;
}

// --- how much --------------------------------------------------------------------------------------------------------

/** How many records of each kind, each counted once. */
type Count = {
  readonly removed: readonly KindName[];
  readonly changed: readonly KindName[];
  readonly mentions: number;
};

async function foundIn(who: Who, now: Instant): Promise<Count> {
  const removed = new Map<string, KindName>();
  const changed = new Map<string, KindName>();
  let mentions = 0;
  for (const { area: found, gone, last } of steps(who)) {
    const erasure = await erasureIn({ ...found, now }, gone, last);
    for (const { kind, id } of erasure.removed) removed.set(`${found.area.id}/${kind}/${id}`, kind);
    for (const { kind, id, from = id } of erasure.changed)
      if (kind !== 'person') changed.set(`${found.area.id}/${kind}/${from}`, kind);
    mentions += erasure.mentions;
  }
  return { removed: [...removed.values()], changed: [...changed.values()], mentions };
}

const WORDS: Readonly<Record<KindName, string>> = {
  ...{ area: 'kommuner', person: 'personer', aad: 'koblinger til Teams', mail: 'e-postadresser' },
  ...{ address: 'samtaler', channel: 'kanaler', notice: 'varsler', claim: 'spørsmål om hvem noen er' },
  ...{ role: 'roller', forum: 'møteserier', meeting: 'møter', answer: 'svar på innkallinger' },
  ...{ subscriber: 'påmeldinger', item: 'saker', minutes: 'referater', task: 'oppgaver' },
  ...{
    filed: 'arkivmerker',
    feed: 'kalendere',
    attendance: 'tellinger',
    collision: 'spørsmål om helligdager',
  },
  ...{
    draft: 'utkast til innkalling',
    measure: 'tiltak',
    planPeriod: 'planperioder',
    planDraft: 'planer som er lest inn',
  },
  ...{ concern: 'henvendelser', concernDraft: 'påbegynte henvendelser', sealed: 'krypterte tekster' },
  ...{
    accessEntry: 'linjer i innsynsloggen',
    concernRules: 'regler for henvendelser',
    trend: 'tall',
    trendTally: 'tall',
  },
  ...{ report: 'statuser', round: 'statusrunder', routine: 'rutiner', routineYear: 'år for rutiner' },
};

function linesOf(title: string, { removed, changed, mentions }: Count): readonly string[] {
  const texts = mentions === 1 ? 'én tekst' : `${mentions} tekster`;
  return [
    `${title}: ${removed.length} fjernes, ${changed.length} endres så de ikke nevner noen.`,
    ...counted('fjernes', removed),
    ...counted('endres', changed),
    ...(mentions === 0
      ? []
      : [`Navnet eller adressen står også i ${texts} som ikke endres. Rett det der det står.`]),
  ];
}

const counted = (what: string, kinds: readonly KindName[]): readonly string[] =>
  [...new Set(kinds)].map(
    (kind) => `  ${what}: ${WORDS[kind]} (${kinds.filter((one) => one === kind).length})`,
  );
