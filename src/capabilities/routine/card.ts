// The card of a routine in one year, and the one that asks why it is left out.
import type { Ctx, Drawing } from '../../capability.ts';
import { dayOf } from '../../domain/calendar.ts';
import { answersFor } from '../../domain/people.ts';
import { type Routine, dropReasonSchema } from '../../domain/routine.ts';
import { lastOf, routineYearId, sinceOf, standingOf } from '../../domain/routine-year.ts';
import { standingLine } from '../../texts/routine.ts';

type Seeing = Pick<Ctx, 'read' | 'now' | 'area' | 'texts'>;

/** How it stands, what to do, and the buttons; `coordinates`: the reader may change the routine itself. */
export async function occasionCard(
  ctx: Seeing,
  found: Routine,
  year: number,
  coordinates: boolean,
): Promise<Drawing> {
  const { read, now, area, texts } = ctx;
  const today = dayOf(now);
  const record = await read.get('routineYear', routineYearId(found.id, year));
  const role = await read.get('role', found.role);
  const told = { closed: area.closed, since: sinceOf(found, area.createdAt) };
  const open = record?.state !== 'done' && record?.state !== 'dropped';
  return {
    card: 'routine.year',
    summary: found.name,
    data: {
      name: found.name,
      lead: texts.routine.lead({
        month: found.month === undefined ? '' : texts.dates.monthTitle(found.month),
        year,
        role: role?.name ?? found.role,
      }),
      vacant: texts.routine.vacant({ role: role?.name ?? found.role }),
      isVacant: !role || answersFor(role, today).length === 0,
      steps: found.steps.map((text, index) => ({ text: texts.routine.step({ n: index + 1, text }) })),
      hasSteps: open && found.steps.length > 0,
      standing: standingLine(texts, standingOf(found, year, record, told, today)),
      mayPlan: open && today <= lastOf(year),
      open,
      day: record?.day ?? '',
      min: today,
      max: lastOf(year),
      routine: found.id,
      year,
      coordinates,
    },
  };
}

/** «Ikke i år»: why, as a choice. */
export const whyCard = ({ texts }: Pick<Ctx, 'texts'>, { id, name }: Routine, year: number): Drawing => ({
  card: 'routine.drop',
  summary: texts.routine.whyTitle({ name, year }),
  data: {
    title: texts.routine.whyTitle({ name, year }),
    reasons: dropReasonSchema.options.map((reason) => ({
      reason,
      title: texts.routine.why[reason],
      routine: id,
      year,
    })),
    routine: id,
    year,
  },
});
