// The handover as a document for whoever takes the role over.
import type { Paper, Part } from '../../written.ts';
import { dayOf } from '../../domain/calendar.ts';
import { ownerWords } from '../../domain/owner.ts';
import { PLAN_PERIOD } from '../../domain/plan-period.ts';
import { checkText } from '../../reading/free-text.ts';
import { type Saying, openSaying } from '../../reading/status-words.ts';
import { type Held, type Seeing, holdersOf, latestWords, meetingLine, standing, waitLine } from './held.ts';

/** So many of a role's next meetings are named. */
const MEETINGS = 30;

export async function handoverPaper(ctx: Seeing, held: Held): Promise<Paper> {
  const { handover: words, common } = ctx.texts;
  const saying = openSaying(ctx, checkText);
  const parts = (await partsOf(ctx, held)).map((part) => said(part, saying));
  const left = saying.left();
  return {
    file: `${words.file}-${held.role.id}-${dayOf(ctx.now)}`,
    title: words.title({ role: held.role.name }),
    parts: left === 0 ? parts : [...parts, { kind: 'text', text: common.leftOutNote({ n: left }) }],
  };
}

/** What people wrote stands in lists and tables: what would have been stopped when it was written is stopped here. */
function said(part: Part, { say }: Saying): Part {
  if (part.kind === 'list') return { ...part, items: part.items.map(say) };
  return part.kind === 'table' ? { ...part, rows: part.rows.map((row) => row.map(say)) } : part;
}

async function partsOf(ctx: Seeing, held: Held): Promise<readonly Part[]> {
  const { handover: words } = ctx.texts;
  const { role, everything } = held;
  const lead = { role: role.name, area: ctx.area.name, day: ctx.texts.dates.dateYear(dayOf(ctx.now)) };
  const who = await holdersOf(ctx, role);
  return [
    { kind: 'text', text: everything ? words.leadAll(lead) : words.lead(lead) },
    {
      kind: 'facts',
      facts: [
        { title: words.heldBy, value: who.holders || words.nobody },
        ...(who.deputies === '' ? [] : [{ title: words.deputies, value: who.deputies }]),
        ...(everything ? [{ title: words.period, value: await periodLine(ctx) }] : []),
      ],
    },
    ...listed(
      words.waits,
      held.waits.map((one) => waitLine(ctx, one)),
    ),
    ...measures(ctx, held),
    ...listed(
      words.anchored,
      held.anchored.map(({ title }) => title),
    ),
    ...forums(ctx, held),
    ...listed(
      words.meetings,
      held.meetings.slice(0, MEETINGS).map((one) => meetingLine(ctx, one)),
    ),
    ...tasks(ctx, held),
    ...routines(ctx, held),
    ...(everything ? await roles(ctx) : []),
    ...listed(words.begin, [...words.beginList, ...(everything ? words.beginAll : [])]),
  ];
}

const listed = (heading: string, items: readonly string[]): readonly Part[] =>
  items.length === 0
    ? []
    : [
        { kind: 'heading', text: heading },
        { kind: 'list', items },
      ];

const table = (
  heading: string,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): readonly Part[] =>
  rows.length === 0
    ? []
    : [
        { kind: 'heading', text: heading },
        { kind: 'table', columns, rows },
      ];

/** Whose each is stands there only where they are not all one role's. */
function measures(ctx: Seeing, held: Held): readonly Part[] {
  const { handover: words, dates } = ctx.texts;
  const { everything, plan } = held;
  return table(
    words.measures,
    [...words.columns.measure, ...(everything ? [words.owner] : [])],
    held.measures.map((one) => [
      one.title,
      one.goalArea,
      standing(ctx, one),
      latestWords(ctx, one),
      one.timing?.words ?? '',
      ...(everything ? [dates.list(ownerWords(one, plan)) || words.nobody] : []),
    ]),
  );
}

/** «Gjelder til 31. desember 2029. Revideres 1. februar 2027» */
async function periodLine(ctx: Seeing): Promise<string> {
  const { handover: words } = ctx.texts;
  const period = await ctx.read.get('planPeriod', PLAN_PERIOD);
  const said = [
    ...(period?.to ? [words.until({ day: ctx.texts.dates.dateYear(period.to) })] : []),
    ...(period?.revision ? [words.revised({ day: ctx.texts.dates.dateYear(period.revision) })] : []),
  ];
  return said.join('. ') || words.noPeriod;
}

function forums({ texts: { handover: words, dates } }: Seeing, held: Held): readonly Part[] {
  return table(
    words.forums,
    words.columns.forum,
    held.forums.map(({ forum, parts }) => [
      forum.name,
      dates.list(parts.map((part) => words.parts[part])),
      forum.frequency,
    ]),
  );
}

function tasks(ctx: Seeing, held: Held): readonly Part[] {
  const { handover: words } = ctx.texts;
  const nameOfForum = (id: string): string =>
    held.forums.find(({ forum }) => forum.id === id)?.forum.name ?? '';
  return table(
    words.tasks,
    words.columns.task,
    held.tasks.map((task) => [
      task.title,
      task.due === undefined ? words.noDay : ctx.texts.dates.dateYear(task.due),
      nameOfForum(task.forum),
    ]),
  );
}

function routines({ texts: { handover: words, dates } }: Seeing, held: Held): readonly Part[] {
  return table(
    words.routines,
    words.columns.routine,
    held.routines.map(({ name, month, frequency = '' }) => [
      name,
      month === undefined ? words.noMonth : dates.monthTitle(month),
      frequency,
    ]),
  );
}

async function roles(ctx: Seeing): Promise<readonly Part[]> {
  const { handover: words } = ctx.texts;
  const all = (await ctx.read.list('role')).map(({ value }) => value);
  const rows = await Promise.all(
    all.map(async (role) => {
      const { holders, deputies } = await holdersOf(ctx, role);
      return [role.name, holders || words.nobody, deputies];
    }),
  );
  return table(words.roles, words.columns.role, rows);
}
