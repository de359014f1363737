// The page that a letter about a politiråd opens: the form with what this person is asked about there, also what they have told
// already, which stands to be corrected. The link names the politiråd and nothing else.
import { readPlan, readPolitiraad } from '../../reading/action-plan.ts';
import type { Drawing, ViewCtx } from '../../capability.ts';
import { dayOf } from '../../domain/calendar.ts';
import { startOf } from '../../domain/meeting.ts';
import { isInPlan, measuresOf } from '../../domain/owner.ts';
import { oldestFirst, standsFor, toldBy } from '../../domain/report.ts';
import { askedOf, owedBy } from '../../domain/round.ts';
import { form } from './form.ts';

/** Nothing when no round was opened for the politiråd, it is not to be held, or the person is asked about nothing there. */
export async function page(ctx: ViewCtx, { meeting: id }: { meeting: string }): Promise<Drawing | undefined> {
  const { read, area, now, texts, to } = ctx;
  const politiraad = (await readPolitiraad(ctx)).find(({ meeting }) => meeting.id === id);
  const round = await read.get('round', id);
  if (!politiraad || !round || !('person' in to)) return undefined;
  const { person } = to;
  const day = dayOf(now);
  const plan = await readPlan(ctx);
  const asked = askedOf(politiraad, area, round);
  const owed = new Set(owedBy(plan, asked, person, day).map((one) => one.id));
  const own = measuresOf(plan, person, day).filter((one) => isInPlan(one, day));
  const about = oldestFirst(own.filter((one) => owed.has(one.id) || toldBy(one, person, asked.from)));
  const measures = about.map((one) => one.id);
  const drawn = measures.length > 0 && (await form(ctx, { measures, from: 0 }, person));
  if (!drawn) return undefined;
  const { meeting } = politiraad;
  const { dates, measure: words } = texts;
  const title = words.pageTitle({ day: dates.day(meeting.day) });
  const lead = words.pageLead({
    n: owed.size,
    begun: now >= startOf(meeting),
    some: about.some((one) => standsFor(one, person) !== undefined),
  });
  return { ...drawn, summary: title, data: { ...drawn.data, title, lead } };
}
