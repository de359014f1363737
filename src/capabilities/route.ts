// The school route: which days nothing is held, pasted as the municipality writes it, shown as it was understood, and saved with
// one button. How the lines are read is domain/route.ts's; how they are shown is route-card.ts's.
import { z } from 'zod';
import { type Capability, type Ctx, type Outcome, verb } from '../capability.ts';
import { type Area, closedSchema } from '../domain/area.ts';
import { type Day, dayOf, daySchema } from '../domain/calendar.ts';
import { isTooLong, mergeClosed } from '../domain/closed.ts';
import { type RouteLine, readRoute } from '../domain/route.ts';
import { checkText } from '../reading/free-text.ts';
import { coordinator } from '../reading/who.ts';
import { MOST_RANGES, MOST_TEXT, linesCard, meetingsOn, overview, spanOf } from './route/card.ts';

const PRIVATE = ['private', 'tab'] as const;
/** `closed`: what has been understood and not saved yet; `rest`: the field, where the lines stand that were not. */
const typedSchema = z.object({
  text: z.string().max(MOST_TEXT).default(''),
  rest: z.string().max(MOST_TEXT).default(''),
  closed: z.array(closedSchema).max(MOST_RANGES).default([]),
});
type Typed = z.output<typeof typedSchema>;

export const route: Capability = {
  name: 'route',
  commands: [
    {
      verb: 'route.show',
      for: 'coordinator',
      phrases: {
        nb: ['skolerute', 'skoleruta', 'skoleruten'],
        nn: ['skulerute', 'skuleruta'],
        en: ['school route'],
      },
      about: {
        nb: 'Skoleferier og fridager: dagene det ikke er møter',
        nn: 'Skuleferiar og fridagar: dagane det ikkje er møte',
        en: 'School holidays and days off: the days without meetings',
      },
    },
  ],
  verbs: {
    'route.show': verb({ input: typedSchema, who: coordinator, where: [...PRIVATE], run: show }),
    'route.save': verb({
      input: typedSchema.omit({ text: true }),
      who: coordinator,
      where: [...PRIVATE],
      run: save,
    }),
    'route.remove': verb({
      input: z.object({ from: daySchema, to: daySchema }),
      who: coordinator,
      where: [...PRIVATE],
      run: remove,
    }),
  },
  views: {},
};

/** Without a word typed, what is closed ahead; otherwise how the lines were understood. */
async function show(ctx: Ctx, { text, rest, closed }: Typed): Promise<Outcome> {
  const typed = [text, rest].filter((part) => part.trim() !== '').join('\n');
  if (typed === '' && closed.length === 0) return { show: overview(ctx, ctx.area) };
  const lines = readRoute(typed, dayOf(ctx.now), closed);
  const checked = checkText(ctx, ...lines.map(shownOf), ...closed.map(({ name }) => name));
  if (checked.refuse) return { refuse: checked.refuse };
  return { show: linesCard(ctx, closed, lines, checked.warning) };
}

/** What of a line is kept, or shown again: its name, or all of it. */
const shownOf = (line: RouteLine): string => ('name' in line ? line.name : line.raw);

/** What was shown is what is saved. Pressed twice, the second finds it there. */
async function save(ctx: Ctx, { rest, closed: added }: Omit<Typed, 'text'>): Promise<Outcome> {
  const { read, texts, now } = ctx;
  const checked = checkText(ctx, rest, ...added.map(({ name }) => name));
  if (checked.refuse) return { refuse: checked.refuse };
  const area = (await read.get('area', ctx.area.id)) ?? ctx.area;
  const wrong = added.some(({ from, to }) => to < from);
  const closed = mergeClosed(area.closed, added, dayOf(now));
  if (wrong || isTooLong(closed)) return { refuse: { reason: 'closedTooLong', data: {} } };
  const next: Area = { ...area, closed };
  const said = [texts.route.saved({ n: added.length }), await meetingsOn(ctx, next, added)]
    .filter((part) => part !== '')
    .join(' ');
  return { changes: [{ kind: 'area', id: area.id, value: next }], show: overview(ctx, next, said, rest) };
}

async function remove(ctx: Ctx, { from, to }: { from: Day; to: Day }): Promise<Outcome> {
  const { read, texts } = ctx;
  const area = (await read.get('area', ctx.area.id)) ?? ctx.area;
  const closed = area.closed.filter((one) => one.from !== from || one.to !== to);
  const next: Area = { ...area, closed };
  const said = texts.route.removed({ days: spanOf(ctx, { from, to }) });
  return {
    ...(closed.length === area.closed.length
      ? {}
      : { changes: [{ kind: 'area', id: area.id, value: next }] }),
    show: overview(ctx, next, said),
  };
}
