// A yearly or many-yearly routine in one year: the role that answers for it is told in good time what to do, says when it will
// be or that it is done, and is asked once more when its month has come and nobody has said anything.
import { z } from 'zod';
import {
  type Capability,
  type Change,
  type Ctx,
  type Drawing,
  type DueCtx,
  type Message,
  type Outcome,
  type ViewCtx,
  type Who,
  type Window,
  GONE,
  PRIVATE,
  verb,
  view,
} from '../capability.ts';
import { type Day, dayOf, daySchema, partsOf } from '../domain/calendar.ts';
import type { PersonId } from '../domain/people.ts';
import { type Routine, type RoutineYear, dropReasonSchema } from '../domain/routine.ts';
import {
  type Word,
  inYear,
  lastOf,
  mayPlanOn,
  monthOf,
  routineYearId,
  wordsDue,
} from '../domain/routine-year.ts';
import { afterwards, allOf } from '../reading/read.ts';
import { answeringOrCoordinators, coordinates, holdsOneOf, isCoordinator } from '../reading/who.ts';
import { occasionCard, whyCard } from './routine/card.ts';

const routineId = z.string().max(40);
const occasionSchema = z.object({ routine: routineId, year: z.coerce.number().int().min(2000).max(2100) });
type Occasion = z.output<typeof occasionSchema>;

const responsible: Who = {
  name: 'responsible',
  async may(ctx, input) {
    const named = z.object({ routine: routineId }).safeParse(input).data?.routine;
    const routine = named === undefined ? undefined : await ctx.read.get('routine', named);
    return holdsOneOf(ctx, routine ? [routine.role] : []);
  },
};

const act = <I extends Occasion>(input: z.ZodType<I>, run: (ctx: Ctx, input: I) => Promise<Outcome>) =>
  verb({ input, who: responsible, where: PRIVATE, run });

export const routine: Capability = {
  name: 'routine',
  commands: [],
  verbs: {
    'routine.open': act(occasionSchema, async (ctx, occasion) => within(ctx, occasion, async () => ({}))),
    'routine.planned': act(occasionSchema.extend({ day: daySchema.optional() }), plan),
    'routine.done': act(occasionSchema, async (ctx, occasion) => settle(ctx, occasion, { state: 'done' })),
    'routine.drop': act(occasionSchema, async (ctx, occasion) =>
      within(ctx, occasion, async ({ routine: found }) => ({ show: whyCard(ctx, found, occasion.year) })),
    ),
    'routine.dropped': act(
      occasionSchema.extend({ reason: dropReasonSchema }),
      async (ctx, { reason, ...occasion }) => settle(ctx, occasion, { state: 'dropped', reason }),
    ),
    'routine.undo': act(occasionSchema, async (ctx, occasion) =>
      settle(ctx, occasion, { state: 'reminded' }),
    ),
  },
  views: {
    'routine.word': view({
      input: occasionSchema.extend({ step: z.enum(['first', 'second']) }),
      draw: drawWord,
    }),
  },
  due,
};

// --- what becomes of it ----------------------------------------------------------------------------------------------

type Found = { readonly routine: Routine; readonly record: RoutineYear | undefined };

/** Runs an act on a routine that is held that year, and answers with its card as it then is. */
async function within(
  ctx: Ctx,
  { routine: id, year }: Occasion,
  run: (found: Found) => Promise<Outcome>,
): Promise<Outcome> {
  const found = await ctx.read.get('routine', id);
  if (!found || !inYear(found, year)) return GONE;
  const outcome = await run({
    routine: found,
    record: await ctx.read.get('routineYear', routineYearId(id, year)),
  });
  if (outcome.refuse || outcome.show) return outcome;
  const then = afterwards(ctx, outcome.changes);
  return { ...outcome, show: await occasionCard(then, found, year, await isCoordinator(ctx)) };
}

type Settled = Pick<RoutineYear, 'state' | 'day' | 'reason'>;

/** The same said twice changes nothing the second time. */
const settle = (ctx: Ctx, { routine: id, year }: Occasion, said: Settled): Promise<Outcome> =>
  within(ctx, { routine: id, year }, async ({ record }) => {
    const same = record?.state === said.state && record.day === said.day && record.reason === said.reason;
    if (same || (record === undefined && said.state === 'reminded')) return {};
    const by = ctx.actor.kind === 'person' ? { by: ctx.actor.person } : {};
    const value: RoutineYear = { routine: id, year, ...said, ...by, at: ctx.now };
    return { changes: [{ kind: 'routineYear', id: routineYearId(id, year), value }] };
  });

async function plan(ctx: Ctx, { day, ...occasion }: Occasion & { day?: Day | undefined }): Promise<Outcome> {
  const today = dayOf(ctx.now);
  if (day !== undefined && mayPlanOn(day, occasion.year, today))
    return settle(ctx, occasion, { state: 'planned', day });
  const { dayYear } = ctx.texts.dates;
  return {
    refuse: { reason: 'dayOutside', data: { from: dayYear(today), to: dayYear(lastOf(occasion.year)) } },
  };
}

// --- the reminder ----------------------------------------------------------------------------------------------------

/** Undefined when it has been answered, when the month is over, or when the reader no longer answers for it. */
async function drawWord(
  ctx: ViewCtx,
  { routine: id, year, step }: Occasion & { step: Word['step'] },
): Promise<Drawing | undefined> {
  const { read, now, texts, to } = ctx;
  const found = await read.get('routine', id);
  const record = await read.get('routineYear', routineYearId(id, year));
  const month = found && monthOf(found, year);
  if (!found || !month || dayOf(now) > month.to || (record && record.state !== 'reminded')) return undefined;
  if (!('person' in to) || !(await answeringOrCoordinators(ctx, found.role)).includes(to.person))
    return undefined;
  const card = await occasionCard(ctx, found, year, await coordinates(ctx, to.person));
  const named = { name: found.name, month: texts.dates.month(partsOf(month.from).month) };
  return { ...card, summary: texts.routine.summary[step](named) };
}

// --- when ------------------------------------------------------------------------------------------------------------

async function due(ctx: DueCtx, window: Window) {
  const routines = await allOf(ctx.read, 'routine');
  const records = new Map((await ctx.read.list('routineYear')).map(({ id, value }) => [id, value]));
  const recordOf = (id: string, year: number) => records.get(routineYearId(id, year));
  const told = { closed: ctx.area.closed, created: ctx.area.createdAt };
  const words = wordsDue(routines, recordOf, told, window);
  return Promise.all(words.map(async (word) => ({ at: word.at, outcome: await say(ctx, word) })));
}

async function say(ctx: DueCtx, word: Word): Promise<Outcome> {
  const persons = await answeringOrCoordinators({ ...ctx, now: word.at }, word.routine.role);
  return persons.length === 0 ? {} : { changes: noted(word), send: persons.map((to) => message(word, to)) };
}

function noted({ routine: { id }, year, step, at }: Word): readonly Change[] {
  if (step === 'second') return [];
  return [
    { kind: 'routineYear', id: routineYearId(id, year), value: { routine: id, year, state: 'reminded', at } },
  ];
}

const message = ({ routine: { id }, year, step, at, expires }: Word, person: PersonId): Message => ({
  id: `routine/${id}/${year}/${step}/${person}`,
  to: { person },
  mode: 'say',
  view: 'routine.word',
  with: { routine: id, year, step },
  at,
  expires,
  digest: true,
});
