// Telling how one's measures stand: a form holds some measures, a few at a time; what is told is kept as a report of its own,
// and the latest stands on the measure. The form becomes the receipt.
import { z } from 'zod';
import { readCounting, readPlan } from '../reading/action-plan.ts';
import {
  type Capability,
  type Change,
  type Ctx,
  type Drawing,
  type Outcome,
  type Who,
  GONE,
  PRIVATE,
  verb,
  view,
} from '../capability.ts';
import { dayOf } from '../domain/calendar.ts';
import { guard } from '../domain/identity.ts';
import { type Measure, type Status, statusSchema } from '../domain/measure.ts';
import { type ActionPlan, mayReport, measuresOf } from '../domain/owner.ts';
import type { PersonId } from '../domain/people.ts';
import { oldestFirst, reportId, reported, told } from '../domain/report.ts';
import { afterwards } from '../reading/read.ts';
import { anyone, isCoordinator } from '../reading/who.ts';
import { AT_A_TIME, type Done, form, found, named, receipt, savedLine } from './measure/cards.ts';

const measuresSchema = z.array(z.string().max(40)).min(1).max(300);
const formSchema = z.object({ measures: measuresSchema, from: z.number().int().min(0).default(0) });
const sentSchema = z.looseObject({
  ...formSchema.shape,
  unchanged: z.boolean().default(false),
  onward: z.boolean().default(false),
});
const commentSchema = z.string().trim().max(1000);

type Form = z.output<typeof formSchema>;
type Said = { readonly measure: string; readonly status?: Status; readonly comment?: string };
/** `unchanged`: what is not said stays as it was. `onward`: the next page is wanted, not the receipt. */
type Sent = Form & {
  readonly unchanged: boolean;
  readonly onward: boolean;
  readonly said: readonly Said[];
};

/** What a press of the form says: fields `status.<measure>` and `comment.<measure>`, empty ones not said. */
const sentShape = {
  parse(value: unknown): Sent {
    const { measures, from, unchanged, onward, ...fields } = sentSchema.parse(value);
    const said = measures.map((measure): Said => {
      const status = fields[`status.${measure}`] || undefined;
      const comment = commentSchema.optional().parse(fields[`comment.${measure}`]) || undefined;
      return {
        measure,
        ...(status === undefined ? {} : { status: statusSchema.parse(status) }),
        ...(comment === undefined ? {} : { comment }),
      };
    });
    return { measures, from, unchanged, onward, said };
  },
};

/** Owns at least one of the form's measures; the others are left alone when it is sent. */
const owner: Who = {
  name: 'owner',
  may: async (ctx, input) =>
    (await permitted(ctx, await readPlan(ctx), formSchema.parse(input).measures)).length > 0,
};

export const measure: Capability = {
  name: 'measure',
  commands: [
    {
      verb: 'measure.mine',
      alone: true,
      menu: 2,
      phrases: { nb: ['mine tiltak'], nn: ['mine tiltak'], en: ['my measures'] },
      about: {
        nb: 'Gi status for tiltakene du har ansvaret for',
        nn: 'Gi status for tiltaka du har ansvaret for',
        en: 'Report on the measures you are responsible for',
      },
    },
  ],
  verbs: {
    'measure.mine': verb({
      input: z.object({}),
      who: anyone,
      where: PRIVATE,
      span: 'each',
      run: async (ctx) => ({ show: await mine(ctx) }),
    }),
    'measure.form': verb({ input: formSchema, who: owner, where: PRIVATE, run: again }),
    'measure.report': verb({ input: sentShape, who: owner, where: PRIVATE, run: report }),
  },
  views: {
    'measure.form': view({
      input: formSchema,
      draw: async (ctx, input) => ('person' in ctx.to ? form(ctx, input, ctx.to.person) : undefined),
    }),
  },
};

/** Those of the measures that the one who acts may tell of. */
async function permitted(ctx: Ctx, plan: ActionPlan, ids: readonly string[]): Promise<readonly Measure[]> {
  const { actor, now } = ctx;
  const all = await isCoordinator(ctx);
  const may = (one: Measure): boolean =>
    all || (actor.kind === 'person' && mayReport(one, plan, actor.person, dayOf(now)));
  return named(plan, ids).filter(may);
}

// --- the form --------------------------------------------------------------------------------------------------------

async function mine(ctx: Ctx): Promise<Drawing> {
  const { actor, texts, area, now } = ctx;
  const plan = await readPlan(ctx);
  const own = actor.kind === 'person' ? oldestFirst(measuresOf(plan, actor.person, dayOf(now))) : [];
  const drawn =
    actor.kind === 'person' &&
    (await form(ctx, { measures: own.map(({ id }) => id), from: 0 }, actor.person));
  if (!drawn) {
    const text = texts.measure.noneMine({ area: area.name });
    return { card: 'measure.none', summary: text, data: { text, area: area.id } };
  }
  const some = own.some(({ latest }) => latest !== undefined);
  const lead = texts.measure.mineLead({ n: own.length, area: area.name, some });
  return { ...drawn, summary: texts.measure.mine, data: { ...drawn.data, title: texts.measure.mine, lead } };
}

async function again(ctx: Ctx, input: Form): Promise<Outcome> {
  const { actor } = ctx;
  const may = await permitted(ctx, await readPlan(ctx), input.measures);
  const measures = may.map(({ id }) => id);
  const show = actor.kind === 'person' ? await form(ctx, { ...input, measures }, actor.person) : undefined;
  return show ? { show } : GONE;
}

// --- the report ------------------------------------------------------------------------------------------------------

async function report(ctx: Ctx, sent: Sent): Promise<Outcome> {
  const { actor } = ctx;
  if (actor.kind !== 'person') return GONE;
  const end = sent.from + AT_A_TIME;
  const shown = sent.said.slice(sent.from, end);
  const said = sent.unchanged ? [...shown, ...sent.said.slice(0, sent.from), ...sent.said.slice(end)] : shown;
  const blocked = said.map(({ comment }) => guard(comment ?? '')).find(({ verdict }) => verdict === 'block');
  if (blocked) return { refuse: { reason: 'identifies', data: { what: found(ctx, blocked, 'block') } } };
  const plan = await readPlan(ctx);
  const may = await permitted(ctx, plan, sent.measures);
  const done = await tell(ctx, actor.person, may, { ...sent, said });
  const foreign = named(plan, sent.measures).filter((one) => !may.includes(one));
  const pressed = { ...sent, said };
  const show =
    (await formAfter(ctx, actor.person, pressed, may, { ...done, foreign })) ??
    (await receipt(ctx, sent, done, foreign));
  return { changes: done.changes, show };
}

/**
 * The form instead of a receipt: the same page where a comment lacks the status it belongs to, so that nothing typed is lost;
 * the next page when that is wanted. Undefined otherwise.
 */
async function formAfter(
  ctx: Ctx,
  person: PersonId,
  { measures, from, onward, said }: Sent,
  may: readonly Measure[],
  done: Done & { readonly foreign: readonly Measure[] },
): Promise<Drawing | undefined> {
  const ids = may.map(({ id }) => id);
  const passed = (n: number): number => new Set(measures.slice(0, n).filter((id) => ids.includes(id))).size;
  const typed = new Map(said.map(({ measure, comment }) => [measure, comment ?? '']));
  const stays = done.missing.filter(({ id }) => typed.get(id));
  const next = passed(from + AT_A_TIME);
  if (stays.length === 0 && (!onward || next >= ids.length)) return undefined;
  const page = { measures: ids, from: stays.length > 0 ? passed(from) : next };
  const lead = savedLine(ctx, { ...done, missing: stays }, ids.length - next);
  return form(afterwards(ctx, done.changes), page, person, { lead, typed });
}

async function tell(
  ctx: Ctx,
  by: PersonId,
  may: readonly Measure[],
  { said, unchanged }: Sent,
): Promise<Done> {
  const next = await readCounting(ctx);
  const round = next && { meeting: next.meeting.id, from: next.asked.from };
  const changes: Change[] = [];
  const stands: Measure[] = [];
  const missing: Measure[] = [];
  for (const { measure: id, status, comment } of said) {
    const one = may.find((measured) => measured.id === id);
    if (!one) continue;
    const result = told(one, { status, comment, unchanged, by, at: ctx.now, round });
    if (result.kind === 'missing') missing.push(one);
    if (result.kind === 'same') stands.push(one);
    if (result.kind !== 'new') continue;
    const value = reported(one, result.report);
    await ctx.read.get('report', reportId(result.report));
    changes.push(
      { kind: 'measure', id, value },
      { kind: 'report', id: reportId(result.report), value: result.report },
    );
    stands.push(value);
  }
  return { told: stands, missing, changes };
}
