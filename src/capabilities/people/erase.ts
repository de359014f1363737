// A person is erased who has no role any more and has asked for it. Only the operator does it, for one municipality at a time: with
// the last that the person belongs to goes what is the whole organisation's.
import { z } from 'zod';
import { type Change, type Ctx, type Outcome, type Who, GONE, verb } from '../../capability.ts';
import { dayOf } from '../../domain/calendar.ts';
import {
  type ChangedRecord,
  type Erasure,
  type Gone,
  type KeptRecord,
  type RecordId,
  ERASED,
  erasureOf,
  rolesHeld,
} from '../../domain/erasure.ts';
import { type PersonId, personIdSchema } from '../../domain/people.ts';
import { type KindName, KINDS } from '../../domain/records.ts';
import { textCard } from '../../drawing.ts';
import { allOf } from '../../reading/read.ts';

const operator: Who = { name: 'operator', may: async ({ actor }) => actor.kind === 'operator' };

export const erasing = verb({
  input: z.object({ person: personIdSchema }),
  who: operator,
  where: ['operator'],
  run: erase,
});

type Seeing = Pick<Ctx, 'read' | 'now' | 'area'>;

/** The names of the roles of this area that stand in the way. */
export const standingRoles = async ({ read, now }: Seeing, person: PersonId): Promise<readonly string[]> =>
  rolesHeld(await allOf(read, 'role'), person, dayOf(now));

/** What erasing would do here. `last`: with what is the whole organisation's. Nothing is changed. */
export async function erasureIn({ read, now, area }: Seeing, gone: Gone, last: boolean): Promise<Erasure> {
  const records: KeptRecord[] = [];
  for (const kind of Object.keys(KINDS) as KindName[])
    for (const { id, value } of await read.list(kind)) records.push({ kind, id, value } as KeptRecord);
  return erasureOf(gone, { area: area.id, last, records, now, today: dayOf(now) });
}

async function erase(ctx: Ctx, { person: id }: { person: PersonId }): Promise<Outcome> {
  const { read, texts, area } = ctx;
  if (id === ERASED) return GONE;
  const roles = await standingRoles(ctx, id);
  if (roles.length > 0) return { refuse: { reason: 'holdsRoles', data: { roles: texts.dates.list(roles) } } };
  const person = await read.get('person', id);
  const last = person?.areas.every((one) => one === area.id) ?? true;
  const { removed, changed } = await erasureIn(ctx, person ?? { id }, last);
  return {
    changes: [
      ...removed,
      ...(await Promise.all(changed.map((one) => written(ctx, one)))).flat(),
      ...(await stoodFor(ctx, changed)),
    ],
    // A role given in this very moment is seen, and the act is run again.
    check: (await read.list('role')).map((role) => ({ kind: 'role', id: role.id })),
    show: textCard(texts.people.erasedDone({ removed: removed.length, changed: changed.length })),
  };
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
