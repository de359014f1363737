// Reads what a role holds, who may see it, and puts its lines in words. The paper and the card say the same.
import type { Ctx } from '../../capability.ts';
import { dayOf } from '../../domain/calendar.ts';
import { type Handover, type Waits, handoverOf } from '../../domain/handover.ts';
import type { Measure } from '../../domain/measure.ts';
import type { ActionPlan } from '../../domain/owner.ts';
import { type PersonId, type Role, deputiesOn, holdersOn } from '../../domain/people.ts';
import type { Planned } from '../../domain/plan.ts';
import { readNext, readPlan } from '../../reading/action-plan.ts';
import { allOf } from '../../reading/read.ts';
import { areaRecords } from '../../reading/sessions.ts';
import { holdsAs, nameOf } from '../../reading/who.ts';

export type Seeing = Pick<Ctx, 'read' | 'now' | 'area' | 'texts'>;

export type Held = Handover & {
  readonly role: Role;
  /** The coordinating role: the whole work lies with it. */
  readonly everything: boolean;
  readonly plan: ActionPlan;
};

/** What lies with the role now; undefined where there is no such role. */
export async function heldBy(ctx: Seeing, id: string): Promise<Held | undefined> {
  const { read, area, now } = ctx;
  const role = await read.get('role', id);
  if (!role) return undefined;
  const next = await readNext(ctx);
  const filed = await allOf(read, 'filed');
  const records = {
    ...(await areaRecords(read, area)),
    plan: await readPlan(ctx),
    tasks: await allOf(read, 'task'),
    routines: await allOf(read, 'routine'),
    minutes: await allOf(read, 'minutes'),
    filed: filed.filter(({ document }) => document === 'minutes').map(({ meeting }) => meeting),
    asked: next?.round ? next.asked : undefined,
  };
  const everything = role.id === area.coordinator;
  return { role, everything, plan: records.plan, ...handoverOf(records, role.id, everything, now) };
}

/** Whoever holds the role or stands in for it, and the coordinator. */
export const mayRead = (ctx: Seeing, person: PersonId, role: string): Promise<boolean> =>
  holdsAs(ctx, person, [role]);

// --- in words --------------------------------------------------------------------------------------------------------

export function waitLine(ctx: Seeing, one: Waits): string {
  const { handover: words } = ctx.texts;
  switch (one.kind) {
    case 'unanswered':
    case 'ownerless':
      return words[one.kind]({ title: one.measure.title });
    case 'overdue':
      return words.overdue({
        title: one.measure.title,
        day: one.measure.timing?.by ? ctx.texts.dates.dateYear(one.measure.timing.by) : '',
      });
    case 'lateTask':
      return words.lateTask({
        title: one.task.title,
        day: one.task.due ? ctx.texts.dates.dateYear(one.task.due) : '',
      });
    case 'unwritten':
    case 'unapproved':
      return words[one.kind]({ forum: one.forum.name, day: ctx.texts.dates.dateYear(one.meeting.day) });
    case 'vacant':
      return words.vacant({ roles: ctx.texts.dates.list(one.roles.map(({ name }) => name)) });
  }
}

/** «Forsinket, 23. november 2026» */
export function standing(ctx: Seeing, { latest }: Measure): string {
  const { handover: words, measure: statuses } = ctx.texts;
  if (!latest) return words.never;
  return words.statusOn({ status: statuses[latest.status], day: ctx.texts.dates.dateYear(dayOf(latest.at)) });
}

/** What was said with it, and what is wanted. */
export function latestWords({ texts: { handover: words } }: Seeing, { latest }: Measure): string {
  const wanted = latest?.wanted ? words.wanted({ wanted: latest.wanted }) : '';
  return [latest?.comment ?? '', wanted].filter(Boolean).join('. ');
}

/** «Fagteam torsdag 10. desember kl. 09.00–10.00» */
export function meetingLine(ctx: Seeing, { forum, day, start, end, state }: Planned): string {
  const { dates, handover: words } = ctx.texts;
  const clock = start === undefined ? '' : end === undefined ? dates.time(start) : dates.times(start, end);
  const line = [forum.name, dates.dayNear(day, dayOf(ctx.now)), clock].filter(Boolean).join(' ');
  return state === 'asking' ? words.asking({ line }) : line;
}

/** Names of those who hold a role today, and of those who stand in. */
export async function holdersOf({ read, now, texts }: Seeing, role: Role) {
  const names = async (ids: readonly PersonId[]): Promise<string> => {
    const found = await Promise.all(ids.map((id) => read.get('person', id)));
    return texts.dates.list(found.map(nameOf));
  };
  const day = dayOf(now);
  return { holders: await names(holdersOn(role, day)), deputies: await names(deputiesOn(role, day)) };
}
