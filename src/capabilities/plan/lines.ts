// One line of the meeting plan in words: what stands behind its day, and whether whoever asks may see it.
import type { Ctx } from '../../capability.ts';
import { type Closed, type Day, isHoliday } from '../../domain/calendar.ts';
import type { Forum } from '../../domain/forum.ts';
import type { Planned } from '../../domain/plan.ts';
import { belongsTo } from '../../reading/who.ts';

/** Names that stand in the notes: the other forums of a joint meeting, and the areas that call ours. */
export type Names = {
  readonly forums: ReadonlyMap<string, string>;
  readonly areas: ReadonlyMap<string, string>;
};

export async function namesFor({ read }: Pick<Ctx, 'read'>, forums: readonly Forum[]): Promise<Names> {
  const homes = [...new Set(forums.flatMap(({ home }) => home?.area ?? []))];
  const areas = await Promise.all(homes.map((id) => read.get('area', id)));
  return {
    forums: new Map(forums.map(({ id, name }) => [id, name])),
    areas: new Map(areas.flatMap((area) => (area ? [[area.id, area.name] as const] : []))),
  };
}

/** «felles med …», «flyttet fra …», «avlyst»: what a reader of the plan must know beside forum and hour. */
export function notesOf(
  { texts, area }: Pick<Ctx, 'texts' | 'area'>,
  { forum, state, day, holiday, movedFrom, meeting }: Planned,
  names: Names,
): readonly string[] {
  const { plan: words, dates } = texts;
  const joint = (meeting?.joint ?? []).flatMap((id) => names.forums.get(id) ?? []);
  const reason = reasonOf(dates.holiday(holiday), day, area.closed);
  return [
    ...(joint.length > 0 ? [words.joint({ forums: dates.list(joint) })] : []),
    ...(meeting?.emergency && !forum.name.toLowerCase().includes(words.emergency) ? [words.emergency] : []),
    ...(meeting?.seminar ? [words.seminar] : []),
    ...(state === 'asking' ? [forum.calledByOthers ? reason : words.asking({ reason })] : []),
    ...(state === 'skipped' ? [words.skipped] : []),
    ...(state === 'cancelled' ? [words.cancelled] : []),
    ...(movedFrom && state === 'held' ? [words.moved({ day: dates.date(movedFrom) })] : []),
    ...(forum.calledByOthers ? [words.others({ by: names.areas.get(forum.home?.area ?? '') ?? '' })] : []),
  ];
}

/** The public holiday, else the municipality's own word for the closed days. */
const reasonOf = (holiday: string, day: Day, closed: readonly Closed[]): string =>
  isHoliday(day) ? holiday : (closed.find(({ from, to }) => from <= day && day <= to)?.name ?? '');

/** A hastemøte is for those who were called and those who belong to its forum; nobody else hears that there is one. */
export async function maySee(ctx: Ctx, { forum, meeting }: Planned): Promise<boolean> {
  const { actor, place } = ctx;
  if (!meeting?.emergency) return true;
  if (place.kind === 'channel') return false;
  const called = actor.kind === 'person' && meeting.invitees.some(({ person }) => person === actor.person);
  return called || belongsTo(ctx, forum);
}
