// The handover as a short list on a card, with the way to the document.
import type { Ctx, Drawing } from '../../capability.ts';
import { dayOf } from '../../domain/calendar.ts';
import { cut } from '../../domain/paging.ts';
import type { PersonId } from '../../domain/people.ts';
import { fetchedUntil } from '../../drawing.ts';
import { type Held, meetingLine, standing, waitLine } from './held.ts';

/** Lines under each heading, and bytes of each: they keep the card well under 28 kB. */
const LINES = 5;
const LINE_BYTES = 320;

type Group = { readonly heading: string; readonly lines: readonly string[] };

export async function handoverCard(ctx: Ctx, held: Held, person: PersonId): Promise<Drawing> {
  const { texts, area, now, link } = ctx;
  const { handover: words } = texts;
  const { role, everything } = held;
  const said = { role: role.name, area: area.name, day: ctx.texts.dates.dateYear(dayOf(now)) };
  const groups = groupsOf(ctx, held);
  const url = await link(
    { kind: 'file', person, of: 'handover.paper', with: { role: role.id } },
    fetchedUntil(now),
  );
  const title = words.title({ role: role.name });
  return {
    card: 'handover.show',
    summary: title,
    data: {
      title,
      lead: everything ? words.leadAll(said) : words.lead(said),
      groups,
      empty: groups.length === 0,
      role: role.id,
      url: url ?? '',
      hasUrl: url !== undefined,
    },
  };
}

/** What the role holds nothing of has no heading. */
function groupsOf(ctx: Ctx, held: Held): readonly Group[] {
  const { handover: words } = ctx.texts;
  const group = (heading: string, all: readonly string[]): readonly Group[] => {
    if (all.length === 0) return [];
    const lines = all.slice(0, LINES).map((line) => cut(line, LINE_BYTES));
    const left = all.length - lines.length;
    return [
      {
        heading: `${heading} (${all.length})`,
        lines: left > 0 ? [...lines, words.more({ n: left })] : lines,
      },
    ];
  };
  return [
    ...group(
      words.waits,
      held.waits.map((one) => waitLine(ctx, one)),
    ),
    ...group(
      words.measures,
      held.measures.map((one) => `${one.title}: ${standing(ctx, one)}`),
    ),
    ...group(
      words.anchored,
      held.anchored.map(({ title }) => title),
    ),
    ...group(
      words.forums,
      held.forums.map(({ forum, parts }) =>
        [forum.name, ctx.texts.dates.list(parts.map((part) => words.parts[part]))].filter(Boolean).join(': '),
      ),
    ),
    ...group(
      words.meetings,
      held.meetings.map((one) => meetingLine(ctx, one)),
    ),
    ...group(
      words.tasks,
      held.tasks.map(({ title }) => title),
    ),
    ...group(
      words.routines,
      held.routines.map(({ name }) => name),
    ),
  ];
}
