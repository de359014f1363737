// The year wheel: the year's routines by month, what lacks a month or years on top, and how the coordinator sets a routine.
import { z } from 'zod';
import {
  type Capability,
  type Change,
  type Ctx,
  type Drawing,
  type Outcome,
  GONE,
  PRIVATE,
  verb,
} from '../capability.ts';
import { dayOf, partsOf } from '../domain/calendar.ts';
import { roleIdSchema } from '../domain/people.ts';
import type { Routine } from '../domain/routine.ts';
import { monthOf, routineYearId, sinceOf, standingOf, wheelOf, wordsOf } from '../domain/routine-year.ts';
import { readYear, readYears } from '../domain/years.ts';
import { afterwards, allOf } from '../reading/read.ts';
import { standingLine } from '../texts/routine.ts';
import { anyone, coordinator, isCoordinator, rolesOf } from '../reading/who.ts';

const routineId = z.string().max(40);
const askedSchema = z.object({
  text: z.string().max(200).default(''),
  year: z.coerce.number().int().min(2000).max(2100).optional(),
  page: z.coerce.number().int().min(0).max(50).default(0),
});
const settingsSchema = z.object({
  routine: routineId,
  month: z.coerce.number().int().min(1).max(12),
  leadWeeks: z.coerce.number().int().min(0).max(52),
  role: roleIdSchema,
  years: z.string().max(300).optional(),
});

/** So many rows keep the card well under 28 kB also with the longest names. */
const ROWS = 20;
/** How far ahead the next word is looked for. */
const AHEAD_YEARS = 20;

const PHRASES = { nb: ['årshjul', 'årshjulet'], nn: ['årshjul', 'årshjulet'], en: ['year wheel'] } as const;

export const wheel: Capability = {
  name: 'wheel',
  commands: [
    {
      verb: 'wheel.show',
      phrases: PHRASES,
      about: {
        nb: 'Årets rutiner, måned for måned',
        nn: 'Rutinane i året, månad for månad',
        en: 'The routines of the year, month by month',
      },
    },
  ],
  verbs: {
    'wheel.show': verb({
      input: askedSchema,
      who: anyone,
      where: ['private', 'channel', 'tab'],
      span: 'each',
      run: show,
    }),
    'wheel.settings': verb({
      input: z.object({ routine: routineId }),
      who: coordinator,
      where: PRIVATE,
      run: async (ctx, { routine }) => {
        const found = await ctx.read.get('routine', routine);
        return found ? { show: await form(ctx, found) } : GONE;
      },
    }),
    'wheel.set': verb({ input: settingsSchema, who: coordinator, where: PRIVATE, run: set }),
  },
  views: {},
};

// --- the wheel -------------------------------------------------------------------------------------------------------

async function show(ctx: Ctx, { text, year: pressed, page }: z.output<typeof askedSchema>): Promise<Outcome> {
  const year = pressed ?? readYear(text, partsOf(dayOf(ctx.now)).year);
  if (year === undefined)
    return { refuse: { reason: 'yearUnread', data: { command: PHRASES[ctx.texts.language][0] } } };
  return { show: await wheelCard(ctx, year, page) };
}

type Row = {
  readonly heading: string;
  readonly routine: Routine;
  readonly text: string;
  /** The words of the button that sets what is missing; empty when nothing is. */
  readonly setIt: string;
};

async function wheelCard(ctx: Ctx, year: number, page: number): Promise<Drawing> {
  const { texts } = ctx;
  const rows = await rowsOf(ctx, year);
  const shown = rows.slice(page * ROWS, (page + 1) * ROWS);
  const coordinates = ctx.place.kind !== 'channel' && (await isCoordinator(ctx));
  const own = await ownRoles(ctx);
  return {
    card: 'wheel.show',
    summary: texts.wheel.title({ year }),
    data: {
      title: texts.wheel.title({ year }),
      area: ctx.area.name,
      rows: shown.map(({ heading, routine, text, setIt }, index) => ({
        heading,
        hasHeading: shown[index - 1]?.heading !== heading,
        name: routine.name,
        text,
        routine: routine.id,
        year,
        setIt,
        maySet: setIt !== '' && coordinates,
        mayOpen: setIt === '' && (coordinates || own.has(routine.role)),
      })),
      empty: rows.length === 0,
      more: rows.length > (page + 1) * ROWS,
      year,
      next: page + 1,
      before: year - 1,
      after: year + 1,
      beforeTitle: String(year - 1),
      afterTitle: String(year + 1),
    },
  };
}

/** The roles whose routines have a button; none in a channel, where the card is everybody's. */
async function ownRoles(ctx: Ctx): Promise<ReadonlySet<string>> {
  if (ctx.place.kind === 'channel' || ctx.actor.kind !== 'person') return new Set();
  return new Set((await rolesOf(ctx, ctx.actor.person)).map(({ id }) => id));
}

async function rowsOf({ read, now, area, texts }: Ctx, year: number): Promise<readonly Row[]> {
  const today = dayOf(now);
  const routines = await allOf(read, 'routine');
  const roles = new Map((await read.list('role')).map(({ id, value }) => [id, value.name]));
  const records = new Map((await read.list('routineYear')).map(({ id, value }) => [id, value]));
  const { missing, months } = wheelOf(routines, year, today);
  const nameOf = (routine: Routine): string => roles.get(routine.role) ?? routine.role;
  const top = missing.map((one) => ({
    heading: texts.wheel.missingTitle,
    routine: one.routine,
    setIt: one.missing[0] ? texts.wheel.setIt[one.missing[0]] : '',
    text: texts.wheel.role({
      role: nameOf(one.routine),
      standing: one.missing.map((what) => texts.wheel.missing[what]).join('. '),
    }),
  }));
  const held = months.flatMap(({ month, routines: own }) =>
    own.map((routine) => {
      const told = { closed: area.closed, since: sinceOf(routine, area.createdAt) };
      const record = records.get(routineYearId(routine.id, year));
      const standing = standingLine(texts, standingOf(routine, year, record, told, today));
      const text = texts.wheel.role({ role: nameOf(routine), standing });
      return { heading: texts.dates.monthTitle(month), routine, text, setIt: '' };
    }),
  );
  return [...top, ...held];
}

// --- how a routine is set --------------------------------------------------------------------------------------------

async function form({ read, texts }: Ctx, routine: Routine): Promise<Drawing> {
  const roles = await allOf(read, 'role');
  return {
    card: 'wheel.settings',
    summary: routine.name,
    data: {
      name: routine.name,
      plan: texts.wheel.plan({ frequency: routine.frequency }),
      hasPlan: routine.frequency !== '',
      month: routine.month === undefined ? '' : String(routine.month),
      months: Array.from({ length: 12 }, (_, n) => ({
        title: texts.dates.monthTitle(n + 1),
        value: String(n + 1),
      })),
      leadWeeks: routine.leadWeeks,
      manyYearly: routine.years !== undefined,
      years: routine.years?.join(', ') ?? '',
      role: routine.role,
      roles: roles.map(({ id, name }) => ({ title: name, value: id })),
      routine: routine.id,
    },
  };
}

async function set(ctx: Ctx, typed: z.output<typeof settingsSchema>): Promise<Outcome> {
  const before = await ctx.read.get('routine', typed.routine);
  const role = await ctx.read.get('role', typed.role);
  if (!before || !role) return GONE;
  const years = before.years && yearsTyped(typed.years);
  if (years === 'unread') return { refuse: { reason: 'yearsUnread', data: {} } };
  const { month, leadWeeks } = typed;
  const next: Routine = {
    ...before,
    month,
    leadWeeks,
    role: role.id,
    ...(years ? { years: [...years] } : {}),
    setAt: ctx.now,
  };
  if (same(before, next)) return { show: await receipt(ctx, before, role.name) };
  const changes: Change[] = [
    { kind: 'routine', id: before.id, value: next },
    ...(await forgotten(ctx, before, next)),
  ];
  return { changes, show: await receipt(afterwards(ctx, changes), next, role.name) };
}

/** An empty field is no years yet; anything else must be years. */
function yearsTyped(text: string | undefined): readonly number[] | 'unread' {
  return text === undefined || text.trim() === '' ? [] : (readYears(text) ?? 'unread');
}

const same = (a: Routine, b: Routine): boolean =>
  JSON.stringify({ ...a, setAt: 0 }) === JSON.stringify({ ...b, setAt: 0 });

/** Who has been told of another month, or was another role, has not been told: the new ones will be. */
async function forgotten({ read, now }: Ctx, before: Routine, next: Routine): Promise<readonly Change[]> {
  if (before.month === next.month && before.role === next.role) return [];
  const records = (await read.list('routineYear', `${before.id}/`)).filter(
    ({ value }) => value.state === 'reminded',
  );
  const open = records.filter(({ value }) => (monthOf(next, value.year)?.to ?? '') >= dayOf(now));
  return open.map(({ id }) => ({ kind: 'routineYear', id }));
}

/** Says when the role will next be told: the first year from now on of which nothing has been said yet. */
async function receipt({ read, texts, area, now }: Ctx, routine: Routine, role: string): Promise<Drawing> {
  const thisYear = partsOf(dayOf(now)).year;
  const told = { closed: area.closed, since: sinceOf(routine, area.createdAt) };
  const said = new Set((await read.list('routineYear', `${routine.id}/`)).map(({ value }) => value.year));
  const next = Array.from({ length: AHEAD_YEARS }, (_, n) => thisYear + n)
    .filter((year) => !said.has(year))
    .map((year) => ({ year, at: wordsOf(routine, year, told).first }))
    .find(({ at }) => at !== undefined && at > now);
  const day = next?.at === undefined ? undefined : texts.dates.dayYear(dayOf(next.at));
  const then = day === undefined ? texts.wheel.yearsOver : texts.wheel.told({ role, day });
  const text = `${texts.wheel.saved({ name: routine.name })} ${then}`;
  return {
    card: 'wheel.receipt',
    summary: text,
    data: { text, year: next?.year ?? thisYear, routine: routine.id },
  };
}
