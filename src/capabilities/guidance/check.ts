// Once a year the coordinator is asked, on the card of the day, whether a number of the municipality's own is still right.
import { z } from 'zod';
import type { Drawing, Due, DueCtx, Message, ViewCtx, Window } from '../../capability.ts';
import {
  DAY_MS,
  type Day,
  type Instant,
  addMonths,
  dayOf,
  daySchema,
  nextWorkday,
} from '../../domain/calendar.ts';
import type { OwnLine } from '../../domain/concern-rules.ts';
import { CHECK_MONTHS, lineId, spaced } from '../../domain/guidance.ts';
import { morningOf } from '../../domain/notice.ts';
import type { PersonId } from '../../domain/people.ts';
import { rulesOf } from '../../reading/concerns.ts';
import { coordinates, coordinators } from '../../reading/who.ts';
import { lineIdSchema, lineOf } from './form.ts';
import { lineName } from './lines.ts';

export const checkSchema = z.object({ line: lineIdSchema, checked: daySchema });

/** How long the question is worth asking. */
const WORTH_MS = 30 * DAY_MS;

/** On the first working day a year after it was last looked at, and each year after that. */
export async function due(ctx: DueCtx, window: Window): Promise<readonly Due[]> {
  const { lines } = await rulesOf(ctx);
  const asked = lines.flatMap((line) => asksIn(ctx, line, window).map((at) => ({ line, at })));
  if (asked.length === 0) return [];
  const persons = await coordinators(ctx);
  return asked.map(({ line, at }) => ({ at, outcome: { send: questions(line, persons, at) } }));
}

function asksIn({ area }: Pick<DueCtx, 'area'>, line: OwnLine, { after, until }: Window): readonly Instant[] {
  const found: Instant[] = [];
  for (let nth = 1; ; nth++) {
    const day = addMonths(line.checked, nth * CHECK_MONTHS);
    if (day > dayOf(until)) return found;
    const at = morningOf(nextWorkday(day, area.closed));
    if (at > after && at <= until) found.push(at);
  }
}

const questions = (line: OwnLine, persons: readonly PersonId[], at: Instant): readonly Message[] =>
  persons.map((person) => ({
    id: `guidance/check/${lineId(line)}/${line.checked}/${dayOf(at)}/${person}`,
    to: { person },
    mode: 'say',
    view: 'guidance.check',
    with: { line: lineId(line), checked: line.checked },
    at,
    expires: (at + WORTH_MS) as Instant,
    digest: true,
  }));

/** Undefined when the line is gone or has been looked at since, and for one who no longer coordinates. */
export async function question(
  ctx: ViewCtx,
  { line: id, checked }: { readonly line: string; readonly checked: Day },
): Promise<Drawing | undefined> {
  const { to, texts } = ctx;
  const line = lineOf(await rulesOf(ctx), id);
  if (line?.checked !== checked || !('person' in to) || !(await coordinates(ctx, to.person)))
    return undefined;
  const { guidance: words } = texts;
  const phone = line.phone === undefined ? '' : spaced(line.phone);
  return {
    card: 'guidance.check',
    summary: words.checkTitle,
    data: {
      lead: words.checkLead({ day: texts.dates.dateYear(checked) }),
      line: id,
      name: lineName(ctx, line),
      phone,
      hasPhone: phone !== '',
      url: line.url ?? '',
      hasUrl: line.url !== undefined,
    },
  };
}
