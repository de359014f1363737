// What follows when the status form is sent: reports of what was said, and the form or the receipt it becomes. Free text passes
// the guard first, all of it: where one text points a person out, nothing is kept.
import { readPlan, readTelling } from '../../reading/action-plan.ts';
import { type Change, type Ctx, type Drawing, type Outcome, GONE } from '../../capability.ts';
import { dayOf } from '../../domain/calendar.ts';
import type { Latest, Measure } from '../../domain/measure.ts';
import { type ActionPlan, answerersOf, mayReport } from '../../domain/owner.ts';
import type { PersonId } from '../../domain/people.ts';
import {
  type Counting,
  reportId,
  reported,
  roleFor,
  told,
  toldByAnother,
  voicesOf,
} from '../../domain/report.ts';
import { checkText } from '../../reading/free-text.ts';
import { afterwards } from '../../reading/read.ts';
import { isCoordinator } from '../../reading/who.ts';
import { countingOf, form } from './form.ts';
import { type Done, receipt, savedLine } from './receipt.ts';
import { AT_A_TIME, type Said, type Sent, named, retired } from './said.ts';

/** Those of the measures that the one who acts may tell of. */
export async function permitted(
  ctx: Ctx,
  plan: ActionPlan,
  measures: readonly Measure[],
): Promise<readonly Measure[]> {
  const { actor, now } = ctx;
  const all = await isCoordinator(ctx);
  const may = (one: Measure): boolean =>
    all || (actor.kind === 'person' && mayReport(one, plan, actor.person, dayOf(now)));
  return measures.filter(may);
}

export async function report(ctx: Ctx, sent: Sent): Promise<Outcome> {
  const { actor, now } = ctx;
  if (actor.kind !== 'person') return GONE;
  const said = saidIn(sent);
  for (const { comment, wanted } of said) {
    const { refuse } = checkText(ctx, comment, wanted);
    if (refuse) return { refuse };
  }
  const day = dayOf(now);
  const plan = await readPlan(ctx);
  const known = named(plan, sent.measures, day);
  const may = await permitted(ctx, plan, known);
  const done = await tell(ctx, actor.person, plan, may, { ...sent, said });
  const left = {
    ...done,
    foreign: known.filter((one) => !may.includes(one)),
    retired: retired(plan, sent.measures, day),
  };
  const show = (await formAfter(ctx, { ...sent, said }, may, left)) ?? receipt(ctx, sent, left);
  return { changes: done.changes, show };
}

/** What is said on the page; with «Ingen endring», which is for all pages, then also on the others. */
function saidIn({ said, from, count, unchanged }: Sent): readonly Said[] {
  const end = from + count;
  const shown = said.slice(from, end);
  return unchanged ? [...shown, ...said.slice(0, from), ...said.slice(end)] : shown;
}

/**
 * The form instead of a receipt: the same page where words lack the status they belong to, so that nothing typed is lost; the
 * next page when that is wanted. Undefined otherwise.
 */
async function formAfter(
  ctx: Ctx,
  { measures, from, count, onward, said }: Sent,
  may: readonly Measure[],
  done: Done,
): Promise<Drawing | undefined> {
  const ids = may.map(({ id }) => id);
  const passed = (n: number): number => new Set(measures.slice(0, n).filter((id) => ids.includes(id))).size;
  const typed = new Map(said.filter(hasWords).map((one) => [one.measure, one]));
  const stays = done.missing.filter(({ id }) => typed.has(id));
  const next = passed(from + count);
  if (stays.length === 0 && (!onward || next >= ids.length)) return undefined;
  const page = { measures: ids, from: stays.length > 0 ? passed(from) : next };
  const lead = savedLine(ctx, { ...done, missing: stays }, Math.min(AT_A_TIME, ids.length - next));
  return form(afterwards(ctx, done.changes), page, done.by, { lead, typed });
}

const hasWords = ({ comment, wanted, effect }: Said): boolean =>
  comment !== undefined || wanted !== undefined || effect !== undefined;

type Told = Omit<Done, 'foreign' | 'retired'>;

async function tell(
  ctx: Ctx,
  by: PersonId,
  plan: ActionPlan,
  may: readonly Measure[],
  { said, unchanged }: Sent,
): Promise<Told> {
  const { now, read } = ctx;
  const telling = await readTelling(ctx);
  const round = countingOf(telling);
  const changes: Change[] = [];
  const stands: Measure[] = [];
  const missing: Measure[] = [];
  const others = new Map<string, Latest>();
  for (const { measure: id, ...words } of said) {
    const one = may.find((measured) => measured.id === id);
    if (!one) continue;
    const role = await roleOf(ctx, plan, one, by);
    const result = told(one, { ...words, unchanged, by, role, at: now, round });
    const other = toldByAnother(one, by, round);
    if (other) others.set(id, other);
    if (result.kind === 'missing') missing.push(one);
    if (result.kind === 'same') stands.push(one);
    if (result.kind !== 'new') continue;
    const value = reported(one, result.report, heard(one, plan, ctx, round));
    await read.get('report', reportId(result.report));
    changes.push(
      { kind: 'measure', id, value },
      { kind: 'report', id: reportId(result.report), value: result.report },
    );
    stands.push(value);
  }
  return { by, telling, told: stands, others, missing, changes };
}

/** The role that is told for: the owner's, or the coordinator's where the coordinator tells for others. */
async function roleOf(
  { read, area, now }: Ctx,
  plan: ActionPlan,
  one: Measure,
  by: PersonId,
): Promise<string | undefined> {
  const own = roleFor(one, plan, by, dayOf(now));
  return own ?? (await read.get('role', area.coordinator))?.name;
}

/** Whose voices still count: those who answer for it now, and those who told for them in this round. */
function heard(
  one: Measure,
  plan: ActionPlan,
  { now }: Pick<Ctx, 'now'>,
  round: Counting | undefined,
): readonly PersonId[] {
  const day = dayOf(now);
  const lately = voicesOf(one).flatMap(({ by, at }) => {
    const stoodIn = by !== undefined && round !== undefined && at >= round.from;
    return stoodIn && mayReport(one, plan, by, day) ? [by] : [];
  });
  return [...answerersOf(one, plan, day), ...lately];
}
