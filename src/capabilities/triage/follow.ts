// When a concern is looked at again: chosen by the coordinator or the case holder.
import type { Ctx, Drawing } from '../../capability.ts';
import { type Day, addDays, dayOf, nextWorkday } from '../../domain/calendar.ts';
import { type Concern, happened } from '../../domain/concern.ts';
import { openCard } from './card.ts';
import { type OfConcern, onOpen, shown, takenIn } from './receive.ts';
import { noted } from './standing.ts';

const WEEKS = [1, 2, 4];
const AHEAD_DAYS = 365;

export const follow = onOpen<OfConcern & { readonly day?: Day | undefined }>(
  async (ctx, concern, by, { day }) => {
    if (day === undefined) return { show: form(ctx, concern) };
    const { dates, triage: words } = ctx.texts;
    const today = dayOf(ctx.now);
    const [first, last] = [addDays(today, 1), addDays(today, AHEAD_DAYS)];
    if (day < first || day > last) {
      const data = { from: dates.dayNear(first, today), to: dates.dayNear(last, today) };
      return { refuse: { reason: 'dayOutside', data } };
    }
    const said = words.said.followed({ day: dates.dayNear(nextWorkday(day, ctx.area.closed), today) });
    if (concern.followUp === day) return shown(ctx, concern, said);
    const value = happened(
      concern,
      { kind: 'followUp', at: ctx.now, by },
      { ...takenIn(ctx, concern), followUp: day },
    );
    return {
      changes: [{ kind: 'concern', id: concern.id, value }, await noted(ctx, concern, 'followUp')],
      show: await openCard(ctx, value, said),
    };
  },
);

function form({ texts, now, area }: Ctx, concern: Concern): Drawing {
  const { triage: words, dates } = texts;
  const today = dayOf(now);
  const options = WEEKS.map((n) => {
    const day = nextWorkday(addDays(today, 7 * n), area.closed);
    return { day, title: words.inWeeks({ n, day: dates.dayNear(day, today) }) };
  });
  return {
    card: 'triage.follow',
    summary: words.followTitle,
    data: {
      concern: concern.id,
      title: words.number({ id: concern.id }),
      options,
      min: addDays(today, 1),
      max: addDays(today, AHEAD_DAYS),
    },
  };
}
