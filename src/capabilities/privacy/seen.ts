// Lines of the log about one's own concerns, in words.
import type { Ctx } from '../../capability.ts';
import type { AccessEntry } from '../../domain/access-log.ts';
import { dayOf, timeOfWall, wallOf } from '../../domain/calendar.ts';
import type { ConcernId } from '../../domain/concern.ts';
import { nameOf } from '../../reading/who.ts';

export type Seen = {
  readonly at: string;
  readonly who: string;
  readonly deed: string;
  readonly why: string;
  readonly numbers: string;
};

/** Of each line only the numbers that are one's own: a list that somebody saw had others too. */
export async function seenWords(
  { read, texts }: Pick<Ctx, 'read' | 'texts'>,
  { at, who, deed, why, concerns }: AccessEntry,
  own: ReadonlySet<ConcernId>,
): Promise<Seen> {
  const { accessLog, dates } = texts;
  const person = who === 'service' ? undefined : await read.get('person', who);
  return {
    at: `${dates.dateYear(dayOf(at))} ${dates.time(timeOfWall(wallOf(at)))}`,
    who: who === 'service' ? accessLog.service : person ? nameOf(person) : accessLog.gone,
    deed: accessLog.deeds[deed],
    why: accessLog.purposes[why],
    numbers: concerns.filter((id) => own.has(id)).join(', '),
  };
}
