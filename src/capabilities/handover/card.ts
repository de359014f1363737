// The handover as a short list on a card, with the way to the document.
import type { Ctx, Drawing } from '../../capability.ts';
import { dayOf } from '../../domain/calendar.ts';
import { cut, foldedAt } from '../../domain/paging.ts';
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

type Words = Ctx['texts']['handover'];

/** What the role holds nothing of has no heading. */
function groupsOf(ctx: Ctx, held: Held): readonly Group[] {
  const { handover: words } = ctx.texts;
  const groups: readonly (readonly [heading: string, lines: readonly string[]])[] = [
    [words.waits, held.waits.map((one) => waitLine(ctx, one))],
    [words.measures, held.measures.map((one) => `${one.title}: ${standing(ctx, one)}`)],
    [words.anchored, held.anchored.map(({ title }) => title)],
    [words.forums, held.forums.map((one) => forumLine(ctx, one))],
    [words.meetings, held.meetings.map((one) => meetingLine(ctx, one))],
    [words.tasks, held.tasks.map(({ title }) => title)],
    [words.routines, held.routines.map(({ name }) => name)],
  ];
  return groups.flatMap(([heading, lines]) => (lines.length > 0 ? [groupOf(words, heading, lines)] : []));
}

const groupOf = ({ more }: Words, heading: string, all: readonly string[]): Group => ({
  heading: `${heading} (${all.length})`,
  lines: foldedAt(LINES, all, (line) => cut(line, LINE_BYTES), more),
});

function forumLine({ texts }: Ctx, { forum, parts }: Held['forums'][number]): string {
  const does = texts.dates.list(parts.map((part) => texts.handover.parts[part]));
  return [forum.name, does].filter(Boolean).join(': ');
}
