// The breakfasts of the year ahead on one card: a theme for each, and which are extended to a seminar.
import { z } from 'zod';
import { type Change, type Ctx, type Drawing, type Outcome, GONE, PRIVATE, verb } from '../../capability.ts';
import { addDays, dayOf, partsOf } from '../../domain/calendar.ts';
import { type Forum, forumIdSchema } from '../../domain/forum.ts';
import { type Meeting, plannedMeeting } from '../../domain/meeting.ts';
import { type Timed, isTimed, sessionsOf } from '../../domain/session.ts';
import { checkAgendaText } from '../../reading/agenda.ts';
import { allOf } from '../../reading/read.ts';
import { breakfasts, sessionRecords } from '../../reading/sessions.ts';
import { coordinator } from '../../reading/who.ts';
import { otherCard, sharedUpdate } from './card.ts';

/** A year of monthly breakfasts; more would not fit on a phone. */
const AT_MOST = 12;
const YEAR_DAYS = 365;

export const yearVerbs = {
  'breakfast.year': verb({
    input: z.object({ text: z.string().max(400).default('') }),
    who: coordinator,
    where: PRIVATE,
    span: 'each',
    async run(ctx) {
      const [forum] = await breakfasts(ctx.read);
      return {
        show: forum ? await yearCard(ctx, forum) : otherCard(ctx, ctx.texts.breakfast.noForum),
      };
    },
  }),
  'breakfast.themes': verb({
    input: z.looseObject({ forum: forumIdSchema }),
    who: coordinator,
    where: PRIVATE,
    run: keepThemes,
  }),
};

const ahead = async (ctx: Pick<Ctx, 'read' | 'area' | 'now'>, forum: Forum): Promise<readonly Timed[]> => {
  const today = dayOf(ctx.now);
  const records = await sessionRecords(ctx.read, ctx.area, forum);
  return sessionsOf(forum, today, addDays(today, YEAR_DAYS), records)
    .filter(isTimed)
    .filter(({ state }) => state !== 'skipped')
    .slice(0, AT_MOST);
};

async function yearCard(ctx: Ctx, forum: Forum, said?: string): Promise<Drawing> {
  const { texts } = ctx;
  const sessions = await ahead(ctx, forum);
  const years = [...new Set(sessions.map(({ day }) => partsOf(day).year))];
  const all = await allOf(ctx.read, 'meeting', `${forum.id}/`);
  const seminars = (year: number): number =>
    all.filter(({ day, seminar, state }) => seminar && state !== 'cancelled' && partsOf(day).year === year)
      .length;
  const counts = years.map((year) =>
    texts.breakfast.seminarCount({ year, n: seminars(year), of: forum.seminars ?? 0 }),
  );
  return {
    card: 'breakfast.year',
    summary: texts.breakfast.yearTitle,
    data: {
      forum: forum.id,
      said: said ?? '',
      hasSaid: said !== undefined,
      seminars: counts.join(' '),
      hasSeminars: (forum.seminars ?? 0) > 0,
      rows: sessions.map(({ id, day, meeting, state }) => ({
        day: texts.dates.day(day),
        asking: state === 'asking' ? texts.breakfast.yearAsking : '',
        isAsking: state === 'asking',
        theme: `theme.${id}`,
        value: meeting?.theme ?? '',
        seminar: `seminar.${id}`,
        on: meeting?.seminar ? 'true' : 'false',
        label: texts.breakfast.themeOf({ day: texts.dates.day(day) }),
      })),
    },
  };
}

/** A field that is left empty takes the theme away; only what has changed is written. */
async function keepThemes(
  ctx: Ctx,
  typed: { readonly forum: string; readonly [field: string]: unknown },
): Promise<Outcome> {
  const forum = await ctx.read.get('forum', typed.forum);
  if (!forum) return GONE;
  const sessions = await ahead(ctx, forum);
  const rows = sessions.map((session) => ({ session, ...fieldsOf(typed, session.id) }));
  const checked = await checkAgendaText(ctx, forum, ...rows.map(({ theme }) => theme));
  if (checked.refuse) return { refuse: checked.refuse };
  const changed = rows.filter(
    ({ session: { meeting }, theme, seminar }) =>
      (meeting?.theme ?? '') !== theme || (meeting?.seminar ?? false) !== seminar,
  );
  const changes = changed.map(({ session, theme, seminar }): Change => {
    const { theme: _, seminar: __, ...rest }: Meeting = session.meeting ?? plannedMeeting(forum, session);
    const value: Meeting = {
      ...rest,
      ...(theme === '' ? {} : { theme }),
      ...(seminar ? { seminar: true } : {}),
    };
    return { kind: 'meeting', id: session.id, value };
  });
  return {
    changes,
    send: changed.flatMap(({ session }) => sharedUpdate(ctx, forum, session)),
    show: otherCard(
      ctx,
      [
        ctx.texts.breakfast.themesKept({ n: changed.length }),
        ...(checked.warning ? [checked.warning] : []),
      ].join(' '),
    ),
  };
}

const themeSchema = z.string().trim().max(200).catch('');

/** Inputs that Teams leaves out are empty. */
const fieldsOf = (typed: Readonly<Record<string, unknown>>, session: string) => ({
  theme: themeSchema.parse(typed[`theme.${session}`]),
  seminar: typed[`seminar.${session}`] === 'true',
});
