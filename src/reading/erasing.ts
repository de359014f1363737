// A person goes out of everything that is kept in one municipality, and with the last of them out of what is the whole
// organisation's: what the operator does and what each may do for oneself is this one act. It must not know who asked.
import type { Change, Ctx, Message, Outcome } from '../capability.ts';
import { DAY_MS, type Instant, dayOf } from '../domain/calendar.ts';
import type { Concern } from '../domain/concern.ts';
import {
  type ChangedRecord,
  type Erasure,
  type Gone,
  type KeptRecord,
  type RecordId,
  ERASED,
  erasureOf,
  rolesHeld,
} from '../domain/erasure.ts';
import type { PersonId } from '../domain/people.ts';
import { type KindName, KINDS } from '../domain/records.ts';
import { wordsOn } from './concerns.ts';
import { allOf } from './read.ts';
import { coordinators } from './who.ts';

type Seeing = Pick<Ctx, 'read' | 'now' | 'area'>;

/** Everything that is kept in this area and of the organisation. */
export async function everythingIn({ read }: Pick<Ctx, 'read'>): Promise<readonly KeptRecord[]> {
  const records: KeptRecord[] = [];
  for (const kind of Object.keys(KINDS) as KindName[])
    for (const { id, value } of await read.list(kind)) records.push({ kind, id, value } as KeptRecord);
  return records;
}

/** The names of the roles of this area that stand in the way. */
export const standingRoles = async ({ read, now }: Seeing, person: PersonId): Promise<readonly string[]> =>
  rolesHeld(await allOf(read, 'role'), person, dayOf(now));

/** Open concerns that somebody has taken over from another: as long as there are any, nobody is erased. */
export const heldConcerns = async (
  { read }: Pick<Ctx, 'read'>,
  person: PersonId,
): Promise<readonly Concern[]> =>
  (await allOf(read, 'concern')).filter(
    ({ holder, by, state }) => holder === person && by !== person && state !== 'closed',
  );

/** What erasing would do here. `last`: with what is the whole organisation's. Nothing is changed. */
export const erasureIn = async ({ read, now, area }: Seeing, gone: Gone, last: boolean): Promise<Erasure> =>
  erasureOf(gone, { area: area.id, last, records: await everythingIn({ read }), now, today: dayOf(now) });

/** What stands in the way, as a refusal. */
export async function hindrance(
  ctx: Seeing & Pick<Ctx, 'texts'>,
  person: PersonId,
): Promise<Outcome['refuse']> {
  const roles = await standingRoles(ctx, person);
  if (roles.length > 0) return { reason: 'holdsRoles', data: { roles: ctx.texts.dates.list(roles) } };
  const concerns = await heldConcerns(ctx, person);
  return concerns.length > 0 ? { reason: 'holdsBatons', data: { n: concerns.length } } : undefined;
}

/** Whether this is the only area that has them. */
export const isLast = async (
  { read, area }: Pick<Ctx, 'read' | 'area'>,
  person: PersonId,
): Promise<boolean> => (await read.get('person', person))?.areas.every((one) => one === area.id) ?? true;

export type Erased = { readonly outcome: Outcome; readonly removed: number; readonly changed: number };

/** Carries it out; `last` as in `erasureIn`. */
export async function erased(ctx: Ctx, id: PersonId, last: boolean): Promise<Erased> {
  const { read } = ctx;
  const open = (await allOf(read, 'concern')).filter(({ by, state }) => by === id && state !== 'closed');
  const { removed, changed } = await erasureIn(ctx, (await read.get('person', id)) ?? { id }, last);
  const outcome: Outcome = {
    changes: [
      ...removed,
      ...(await Promise.all(changed.map((one) => written(ctx, one)))).flat(),
      ...(await stoodFor(ctx, changed)),
    ],
    // A role or a concern given in this very moment is seen, and the act is run again.
    check: [
      ...(await read.list('role')).map((role) => ({ kind: 'role' as const, id: role.id })),
      ...(await read.list('concern')).map((one) => ({ kind: 'concern' as const, id: one.id })),
    ],
    send: await toldCoordinators(ctx, open, id),
    ...(last ? { forget: id } : {}),
  };
  return { outcome, removed: removed.length, changed: changed.length };
}

/** Under another id where the old one named the person. */
async function written({ read }: Ctx, { from, ...record }: ChangedRecord): Promise<readonly Change[]> {
  if (from === undefined) return [record];
  await read.get(record.kind, record.id);
  const { kind } = record;
  return [{ kind, id: from } as RecordId, record];
}

/** Whoever reads a name where somebody erased stood finds this one: without an address, and of no municipality. */
async function stoodFor(
  { read, texts, now }: Ctx,
  changed: readonly ChangedRecord[],
): Promise<readonly Change[]> {
  if (changed.length === 0 || (await read.get('person', ERASED))) return [];
  const value = { id: ERASED, name: texts.people.erased, areas: [], createdAt: now };
  return [{ kind: 'person', id: ERASED, value }];
}

/** Who waits for an open concern's reporter hears that nobody will answer. The reporter cannot be told: they are gone. */
async function toldCoordinators(
  ctx: Ctx,
  open: readonly Concern[],
  gone: PersonId,
): Promise<readonly Message[]> {
  const told = (await coordinators(ctx)).filter((person) => person !== gone);
  return open.flatMap(({ id }) =>
    told.map((person) => ({
      id: `${wordsOn(id)}alone/${person}`,
      to: { person },
      mode: 'say' as const,
      view: 'privacy.alone',
      with: { concern: id },
      at: ctx.now,
      expires: (ctx.now + 30 * DAY_MS) as Instant,
    })),
  );
}
