// The card of proposed dates: a field for each, which is held together with another forum, and the hours.
import type { Ctx, Drawing } from '../../capability.ts';
import type { Day } from '../../domain/calendar.ts';
import type { Forum } from '../../domain/forum.ts';
import { type Asked, type Often, type Usual, jointDays, jointLeft } from '../../domain/proposal.ts';
import { sessionsOf } from '../../domain/session.ts';
import { sessionRecords } from '../../reading/sessions.ts';

/** A sentence, and the way back to how often. */
export const said = (forum: Forum, text: string): Drawing => ({
  card: 'cadence.text',
  summary: text,
  data: { text, forum: forum.id },
});

/** «2027», «skoleåret 2027/28» */
export const yearName = ({ texts }: Pick<Ctx, 'texts'>, { per }: Pick<Often, 'per'>, year: number): string =>
  per === 'schoolYear' ? texts.cadence.schoolYear({ year }) : String(year);

type Joint = { readonly n: number; readonly other: Forum | undefined; readonly days: readonly Day[] };

/** Which of the days are to be one meeting with another forum; those that stand already are counted. */
export async function jointOf(
  ctx: Ctx,
  forum: Forum,
  asked: Pick<Asked, 'often' | 'year' | 'meetings'>,
  days: readonly Day[],
): Promise<Joint | undefined> {
  const n = Math.min(jointLeft(forum, asked), days.length);
  if (n === 0) return undefined;
  const other = forum.joint?.with && (await ctx.read.get('forum', forum.joint.with));
  if (!other) return { n, other: undefined, days: [] };
  const [first, last] = [days[0], days.at(-1)];
  const records = await sessionRecords(ctx.read, ctx.area, other);
  const others = first && last ? sessionsOf(other, first, last, records).map((one) => one.day) : [];
  return { n, other, days: jointDays(days, others, n) };
}

/** What stands in the fields; a date that was emptied is undefined. */
type Parts = {
  readonly title: string;
  readonly lead: string;
  readonly problems: readonly string[];
  readonly days: readonly (Day | undefined)[];
  readonly joint: Joint | undefined;
  readonly hours: Pick<Usual, 'start' | 'end'>;
  /** What was asked about may be meant. */
  readonly anyway: boolean;
  readonly top?: { readonly times: number; readonly weekday: number };
};

export function datesForm(ctx: Ctx, forum: Forum, year: number, parts: Parts): Drawing {
  const { texts } = ctx;
  const { title, lead, problems, days, joint, hours, anyway, top } = parts;
  const set = days.filter((day) => day !== undefined);
  const named = (day: Day): string => texts.dates.dayYear(day);
  return {
    card: 'cadence.dates',
    summary: title,
    data: {
      title,
      lead,
      problems,
      hasProblems: problems.length > 0,
      days: days.map((day, n) => ({
        id: `day.${n}`,
        label: texts.cadence.dateLabel({ n: n + 1, day: day === undefined ? '' : texts.dates.dayWeek(day) }),
        value: day ?? '',
      })),
      joint: (joint?.days ?? []).map((day) => String(days.indexOf(day))).join(','),
      jointChoices: days.flatMap((day, n) =>
        day === undefined ? [] : [{ title: named(day), value: String(n) }],
      ),
      jointLabel: joint?.other ? texts.cadence.jointLabel({ forum: joint.other.name }) : '',
      askJoint: joint?.other !== undefined,
      jointNote: joint && !joint.other ? texts.cadence.jointUnknown({ n: joint.n }) : '',
      hasJointNote: joint !== undefined && joint.other === undefined,
      start: hours.start ?? '',
      end: hours.end ?? '',
      accept: texts.cadence.accept({ n: set.length }),
      anyway,
      more: top === undefined ? '' : texts.cadence.more({ n: top.times }),
      hasMore: top !== undefined,
      times: top?.times ?? '',
      weekday: top?.weekday ?? '',
      forum: forum.id,
      year,
      count: days.length,
    },
  };
}
