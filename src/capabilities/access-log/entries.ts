// The log of who has seen what, read by period, number and person, and each line in words. Shown, fetched as a file and given out on
// the command line from here. It must not write: dispatch does, with each act.
import { z } from 'zod';
import type { Ctx } from '../../capability.ts';
import type { Workbook } from '../../written.ts';
import { type AccessEntry, accessEntryId } from '../../domain/access-log.ts';
import {
  type Day,
  type Instant,
  addDays,
  dayOf,
  daySchema,
  instantSchema,
  startOfDay,
  timeOfWall,
  wallOf,
} from '../../domain/calendar.ts';
import { type ConcernId, concernIdSchema } from '../../domain/concern.ts';
import { ERASED } from '../../domain/erasure.ts';
import { nameOf } from '../../reading/who.ts';

type Seeing = Pick<Ctx, 'read'>;

/** `until`: only lines before this, so that pages stand still while the log grows. */
export type Sought = {
  readonly from: Day;
  readonly to: Day;
  readonly number?: ConcernId | undefined;
  readonly who?: string | undefined;
  readonly until?: Instant | undefined;
};

/** As it comes from a card or a link: what is left out is undefined or empty. */
export const soughtSchema = z.object({
  from: daySchema.optional().catch(undefined),
  to: daySchema.optional().catch(undefined),
  number: z.string().max(200).default(''),
  who: z.string().max(80).default(''),
  until: z.coerce.number().pipe(instantSchema).optional(),
});

/** Instead of a person: everybody. */
export const ALL = '*';
/** So many days are shown where nobody has asked for others. */
const SHOWN_DAYS = 30;

/** Undefined where the number is none. Days that are turned around are turned back. */
export function soughtIn(typed: z.output<typeof soughtSchema>, now: Instant): Sought | undefined {
  const given = typed.number.trim();
  const number = /\d{4}-\d{5}/.exec(given)?.[0];
  if (given !== '' && !concernIdSchema.safeParse(number).success) return undefined;
  const to = typed.to ?? dayOf(now);
  const from = typed.from ?? addDays(to, -SHOWN_DAYS);
  return {
    from: from < to ? from : to,
    to: from < to ? to : from,
    number: number as ConcernId | undefined,
    who: typed.who === '' || typed.who === ALL ? undefined : typed.who,
    until: typed.until ?? now,
  };
}

/** Newest first. */
export async function entriesIn({ read }: Seeing, sought: Sought): Promise<readonly AccessEntry[]> {
  const { from, to, number, who, until = Number.POSITIVE_INFINITY } = sought;
  const first = startOfDay(from);
  const end = startOfDay(addDays(to, 1));
  const listed = await read.list('accessEntry', sharedStart(first, (end - 1) as Instant));
  return listed
    .map(({ value }) => value)
    .filter(({ at }) => at >= first && at < end && at < until)
    .filter((entry) => number === undefined || entry.concerns.includes(number))
    .filter((entry) => who === undefined || entry.who === who)
    .toReversed();
}

/** What every id between two moments begins with. */
function sharedStart(from: Instant, to: Instant): string {
  const [a, b] = [accessEntryId(from, ''), accessEntryId(to, '')];
  const differs = [...a].findIndex((sign, index) => sign !== b[index]);
  return differs === -1 ? a : a.slice(0, differs);
}

/** Who stands in these lines, with what to call them: people who are gone are called that. */
export async function namesIn(
  { read, texts }: Pick<Ctx, 'read' | 'texts'>,
  entries: readonly AccessEntry[],
): Promise<ReadonlyMap<string, string>> {
  const { service, gone } = texts.accessLog;
  const names = new Map<string, string>();
  for (const { who } of entries)
    if (!names.has(who)) {
      const person = who === 'service' || who === ERASED ? undefined : await read.get('person', who);
      names.set(who, who === 'service' ? service : person ? nameOf(person) : gone);
    }
  return names;
}

export type Words = {
  readonly at: string;
  readonly who: string;
  readonly deed: string;
  readonly numbers: string;
  readonly why: string;
};

export const wordsOf = (
  { texts }: Pick<Ctx, 'texts'>,
  { at, who, deed, concerns, why }: AccessEntry,
  names: ReadonlyMap<string, string>,
): Words => ({
  at: `${texts.dates.dateYear(dayOf(at))} ${texts.dates.time(timeOfWall(wallOf(at)))}`,
  who: names.get(who) ?? '',
  deed: texts.accessLog.deeds[deed],
  numbers: concerns.join(', '),
  why: texts.accessLog.purposes[why],
});

/** Every line of a period as a list for a spreadsheet. */
export async function workbookOf(
  ctx: Pick<Ctx, 'read' | 'texts'>,
  entries: readonly AccessEntry[],
  format: Workbook['format'],
): Promise<Workbook> {
  const { file, sheet, columns } = ctx.texts.accessLog;
  const names = await namesIn(ctx, entries);
  const rows = entries.map((entry) => {
    const { who, deed, numbers, why } = wordsOf(ctx, entry, names);
    return [wallOf(entry.at).replace('T', ' '), who, entry.who, deed, numbers, why];
  });
  const heads = [columns.at, columns.who, columns.id, columns.deed, columns.concerns, columns.why];
  return { file, format, sheets: [{ name: sheet, columns: heads, rows }] };
}
