// Erasing oneself: first what would go, what stays and why, and what stands in the way; then, after a yes, it is done. The other
// municipalities of the organisation are told when the last has let go, so that nothing is left where somebody was only a guest.
import { z } from 'zod';
import { type Ctx, type Drawing, type Outcome, type Told, type Who, GONE, verb } from '../../capability.ts';
import { DAY_MS, type Instant } from '../../domain/calendar.ts';
import { type Erasure, ERASED } from '../../domain/erasure.ts';
import { type PersonId, personIdSchema } from '../../domain/people.ts';
import { countedByKind } from '../../domain/privacy.ts';
import { textCard } from '../../drawing.ts';
import { erased, erasureIn, hindrance, isLast } from '../../reading/erasing.ts';
import { allOf } from '../../reading/read.ts';
import { areasOf, keptOf } from './kept.ts';

/** A message that nobody could act on is worth nothing after so long. */
const TOLD_MS = 30 * DAY_MS;

// --- what would become of it -----------------------------------------------------------------------------------------

export async function ask(ctx: Ctx, person: PersonId): Promise<Drawing> {
  const { texts, read, area } = ctx;
  const { privacy: words } = texts;
  const last = await isLast(ctx, person);
  const known = (await read.get('person', person)) ?? { id: person };
  const found = await erasureIn(ctx, known, last);
  const refuse = await hindrance(ctx, person);
  return {
    card: 'privacy.ask',
    summary: words.askTitle,
    area: area.id,
    data: {
      area: area.id,
      where: words.askArea({ area: area.name }),
      hindered: refuse !== undefined,
      hindrance: refuse ? inTheWay(ctx, refuse) : '',
      goes: [...counted(ctx, found.removed), ...(last ? [words.goesQueue] : [])],
      ...staying(ctx, found),
      ...(await notes(ctx, person, last)),
    },
  };
}

function inTheWay({ texts }: Ctx, refuse: NonNullable<Outcome['refuse']>): string {
  if (refuse.reason === 'holdsBatons') return texts.privacy.batonsFirst(refuse.data);
  if (refuse.reason === 'holdsRoles') return texts.privacy.rolesFirst(refuse.data);
  throw new Error(`nobody has said how ${refuse.reason} stands in the way`);
}

/** Records whose person is theirs still, but whose list of municipalities is shorter, are not told of: that is what is asked for. */
function staying({ texts }: Ctx, { changed, mentions }: Erasure) {
  const stays = counted(
    { texts },
    changed.filter(({ kind }) => kind !== 'person'),
  );
  return {
    stays,
    hasStays: stays.length > 0,
    written: texts.privacy.written({ n: mentions }),
    hasWritten: mentions > 0,
  };
}

async function notes(ctx: Ctx, person: PersonId, last: boolean) {
  const { texts, area } = ctx;
  const { privacy: words, dates } = texts;
  const { mentions, concerns } = await keptOf(ctx, person, 'private');
  const lines = mentions.filter(({ kind }) => kind === 'accessEntry').length;
  const open = concerns.filter(({ state }) => state !== 'closed').length;
  const others = (await areasOf(ctx, person)).filter(({ id }) => id !== area.id);
  return {
    log: words.keptLog({ n: lines }),
    hasLog: lines > 0,
    notes: [
      ...(open > 0 ? [words.openConcerns({ n: open })] : []),
      ...(last ? [] : [words.others({ areas: dates.list(others.map(({ name }) => name)) })]),
      ...(last ? [words.again] : []),
    ],
  };
}

const counted = (
  { texts }: Pick<Ctx, 'texts'>,
  records: Parameters<typeof countedByKind>[0],
): readonly string[] =>
  [...countedByKind(records)].map(([kind, n]) =>
    texts.privacy.counted({ what: texts.privacy.kinds[kind], n }),
  );

// --- done ------------------------------------------------------------------------------------------------------------

export async function eraseOne(ctx: Ctx, person: PersonId): Promise<Outcome> {
  const { texts, area } = ctx;
  if (!(await ctx.read.get('person', person))) return GONE;
  const refuse = await hindrance(ctx, person);
  if (refuse) return { refuse };
  const last = await isLast(ctx, person);
  const { outcome } = await erased(ctx, person, last);
  return {
    ...outcome,
    ...(last ? { tell: await toldAreas(ctx, person) } : {}),
    show: textCard(last ? texts.privacy.erased : texts.privacy.erasedHere({ area: area.name })),
  };
}

/** This one too: what was stopped between the commit and the queue is done when it is told. */
async function toldAreas({ read, id, now }: Ctx, person: PersonId): Promise<readonly Told[]> {
  const act = id();
  return (await allOf(read, 'area')).map((area) => ({
    id: `privacy/${act}/${area.id}`,
    area: area.id,
    verb: 'privacy.forgotten',
    input: { person },
    expires: (now + TOLD_MS) as Instant,
  }));
}

const service: Who = { name: 'clock', may: async ({ actor }) => actor.kind === 'area' };

/** Somebody has left the organisation: what this area has of them goes. Who is there is not gone. */
export const forgotten = verb({
  input: z.object({ person: personIdSchema }),
  who: service,
  where: ['clock'],
  async run(ctx: Ctx, { person }: { person: PersonId }): Promise<Outcome> {
    if (person === ERASED || (await ctx.read.get('person', person))) return {};
    return (await erased(ctx, person, true)).outcome;
  },
});
