// The cards of the school route: what is closed ahead, and how pasted lines were understood.
import type { Ctx, Drawing } from '../../capability.ts';
import type { Area } from '../../domain/area.ts';
import { dayOf, isDayOff } from '../../domain/calendar.ts';
import { foldedTo } from '../../domain/paging.ts';
import { planOf } from '../../domain/plan.ts';
import type { RouteLine, Span } from '../../domain/route.ts';
import { areaRecords } from '../../reading/sessions.ts';

/** Of a pasted route: letters, and ranges that go along in the buttons; more would not fit in a card. */
export const MOST_TEXT = 4000;
export const MOST_RANGES = 30;
/** So many rows, and so many lines said back with so many letters, keep the card under 28 kB. */
const ROWS = 25;
const WRONG = 12;
const WRONG_LETTERS = 100;
const MEETINGS = 5;

type Seeing = Pick<Ctx, 'texts'>;

/** «mandag 5. oktober til fredag 9. oktober 2026» */
export function spanOf({ texts }: Seeing, { from, to }: Span): string {
  const { day, dayYear } = texts.dates;
  const sameYear = from.slice(0, 4) === to.slice(0, 4);
  const first = from === to || !sameYear ? dayYear(from) : day(from);
  return texts.route.days({ from: first, to: dayYear(to) });
}

/** `rest`: lines that were not understood and stand in the field still. */
export function overview(ctx: Ctx, area: Area, said = '', rest = ''): Drawing {
  const { texts, now } = ctx;
  const { route: words } = texts;
  const ahead = area.closed.filter(({ to }) => to >= dayOf(now));
  const { shown, left } = foldedTo(ROWS, ahead);
  return {
    card: 'route.show',
    summary: said === '' ? words.title : said.slice(0, 200),
    data: {
      title: words.title,
      said,
      hasSaid: said !== '',
      lead: ahead.length > 0 ? words.lead({ area: area.name }) : words.none({ area: area.name }),
      rows: shown.map(({ from, to, name }) => ({ from, to, name, days: spanOf(ctx, { from, to }) })),
      more: words.more({ n: left }),
      hasMore: left > 0,
      rest,
    },
  };
}

/** «Slik forstod jeg det»: what will be saved, what will not and why, and what must be written again. */
export function linesCard(
  ctx: Ctx,
  before: Area['closed'],
  lines: readonly RouteLine[],
  warning: string | undefined,
): Drawing {
  const { route: words } = ctx.texts;
  const read = lines.filter((line) => line.kind === 'closed');
  const all = [...before, ...read.map(({ from, to, name }) => ({ from, to, name: name || words.unnamed }))];
  const closed = all.slice(0, MOST_RANGES);
  const open = lines.filter((line) => line.kind === 'open').slice(0, ROWS);
  const wrong = lines.filter((line) => line.kind === 'ask' || line.kind === 'unread');
  const left = [...read.slice(MOST_RANGES - before.length), ...wrong].map(({ raw }) => raw);
  const title = closed.length > 0 ? words.understood : words.nothing;
  return {
    card: 'route.lines',
    summary: title,
    data: {
      title,
      warning: warning ?? '',
      hasWarning: warning !== undefined,
      closed,
      shown: closed.map(({ from, to, name }) => ({ name, days: spanOf(ctx, { from, to }) })),
      hasClosed: closed.length > 0,
      open: open.map((line) => ({ text: words.let[line.why]({ name: line.name, days: spanOf(ctx, line) }) })),
      hasOpen: open.length > 0,
      wrong: wrong.slice(0, WRONG).map((line) => ({ text: wrongText(ctx, line) })),
      more: words.more({ n: wrong.length - WRONG }),
      hasMore: wrong.length > WRONG,
      hasWrong: wrong.length > 0,
      rest: left.join('\n'),
      label: left.length > 0 ? words.rest : words.paste,
      save: words.save({ n: closed.length }),
    },
  };
}

function wrongText(ctx: Seeing, line: Extract<RouteLine, { kind: 'ask' | 'unread' }>): string {
  const { route: words } = ctx.texts;
  const raw = line.raw.slice(0, WRONG_LETTERS);
  if (line.kind === 'unread') return words.unread({ raw });
  const [a = '', b = ''] = line.spans.map((span) => spanOf(ctx, span));
  return words.doubt[line.why]({ raw, a, b });
}

/** The meetings that fall on days just closed; empty when there is none. */
export async function meetingsOn(ctx: Ctx, area: Area, added: Area['closed']): Promise<string> {
  const { read, texts, now } = ctx;
  const records = { ...(await areaRecords(read, area)), closed: area.closed };
  const to =
    added
      .map((one) => one.to)
      .sort()
      .at(-1) ?? dayOf(now);
  const hit = planOf(records, dayOf(now), to).filter(
    ({ day, state, forum, meeting }) =>
      (state === 'asking' || (state === 'held' && meeting?.state === 'invited')) &&
      !forum.calledByOthers &&
      added.some((one) => isDayOff(day, [one]) && one.from <= day && day <= one.to),
  );
  const named = hit
    .slice(0, MEETINGS)
    .map(({ forum, day }) => texts.route.meeting({ forum: forum.name, day: texts.dates.day(day) }));
  if (named.length === 0) return '';
  return texts.route.meetings({ meetings: named.join(', '), more: hit.length - named.length });
}
