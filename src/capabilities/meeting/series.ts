// Calling every meeting of a period: «innkall fagteam våren 2027» shows which, for how long, to whom. Days that must be decided
// first are left out and said. Nothing of it has been sent.
import { type Capability, type Ctx, type Drawing, type Outcome, PRIVATE, verb } from '../../capability.ts';
import { addDays, dayOf } from '../../domain/calendar.ts';
import { type Forum, isCalledHere, timeSchema } from '../../domain/forum.ts';
import type { InvitationText } from '../../domain/invitation.ts';
import type { Period } from '../../domain/period.ts';
import { isSpan } from '../../domain/when.ts';
import { type Session, sessionsOf, startOfSession } from '../../domain/session.ts';
import { choiceCard, textCard } from '../../drawing.ts';
import { checkLink, checkText } from '../../reading/free-text.ts';
import { sessionRecords } from '../../reading/sessions.ts';
import { placeSchema, typedLinkSchema } from '../../typed.ts';
import { dayOffWord } from './day-off.ts';
import { type Draft, FURTHEST_DAYS, guestNames, jointWith, notUnderstood } from './draft.ts';
import { END_FIRST, type Found, keep, withDraft } from './edit.ts';
import {
  type Seeing,
  calledTo,
  forumsOf,
  leadersOf,
  linesIn,
  memberLines,
  missingFrom,
  tooMany,
} from './facts.ts';
import { convenerOfDraft, draftKey } from './who.ts';

/** More in one press would be more cards and letters than anybody reads; the rest is called afterwards. */
const MOST = 30;

// --- from the command ------------------------------------------------------------------------------------------------

export async function invitePeriod(
  ctx: Ctx,
  forum: Forum,
  said: InvitationText,
  drafted: Draft,
): Promise<Outcome> {
  const { series } = said;
  const m = ctx.texts.meeting;
  if (series.kind === 'past' || series.kind === 'unread')
    return { show: textCard(m.period[series.kind]({ said: series.said })) };
  if (series.kind === 'ask') return { show: whichYear(ctx, forum, said, series.options) };
  if (series.kind === 'none' || !isCalledHere(forum)) return { show: textCard(m.period.byOthers) };
  if (series.period.from > addDays(dayOf(ctx.now), FURTHEST_DAYS)) return { show: textCard(m.period.far) };
  const { start: _, end: __, day: ___, ...rest } = drafted;
  const draft: Draft = {
    ...rest,
    // Only what was said: each meeting has its own hours and place otherwise.
    ...(said.when.kind === 'time' ? { start: drafted.start, end: drafted.end } : {}),
    place: said.place ?? '',
    series: series.period,
  };
  const found = { id: ctx.id(), forum, draft };
  const { calls } = await seriesFor(ctx, forum, series.period);
  return {
    ...(calls.length > 0 ? { changes: [keep(ctx, found.id, draft)] } : {}),
    show: await seriesCard(ctx, found),
  };
}

/** «neste høst» in spring may be two: each is a button with the whole command. */
function whichYear(ctx: Ctx, forum: Forum, said: InvitationText, options: readonly Period[]): Drawing {
  const { meeting: m } = ctx.texts;
  const rest = said.series.kind === 'ask' ? said.series.rest : '';
  const joint = said.joint.map(({ id }) => m.jointWith({ forum: id }));
  const about = said.theme
    ? [`tema ${said.theme}`]
    : said.agenda.length > 0
      ? [`saker ${said.agenda.join('; ')}`]
      : [];
  return choiceCard(
    m.period.which,
    options.map((one) => {
      const name = m.period.name(one);
      return {
        label: name,
        verb: 'meeting.invite',
        text: [forum.id, ...joint, name, rest, ...about].filter((word) => word !== '').join(' '),
      };
    }),
  );
}

// --- what it will call -----------------------------------------------------------------------------------------------

type Left = { readonly session: Session; readonly why: string };
type Series = {
  readonly calls: readonly Session[];
  /** On hold: a holiday nobody has decided about, or called together with another forum. */
  readonly left: readonly Left[];
  /** Called already. */
  readonly called: number;
  /** More than one press takes. */
  readonly more: number;
};

export async function seriesFor(ctx: Seeing, forum: Forum, { from, to }: Period): Promise<Series> {
  const { texts, now } = ctx;
  const records = await sessionRecords(ctx.read, ctx.area, forum);
  const ahead = sessionsOf(forum, from, to, records).filter(
    (one) => one.state !== 'skipped' && one.meeting?.emergency !== true && startOfSession(one) > now,
  );
  const called = ahead.filter(({ meeting }) => meeting?.state === 'invited');
  const days = new Set(called.map(({ day }) => day));
  const open = ahead.filter(({ day }) => !days.has(day));
  const left: Left[] = [];
  const calls: Session[] = [];
  for (const session of open) {
    const { meeting, state, holiday } = session;
    const home =
      meeting && meeting.forum !== forum.id ? await ctx.read.get('forum', meeting.forum) : undefined;
    if (home) left.push({ session, why: texts.meeting.calledBy({ forum: home.name }) });
    else if (state === 'asking')
      left.push({ session, why: texts.dates.holiday(holiday) || dayOffWord(ctx, session.day) });
    else calls.push(session);
  }
  return { calls: calls.slice(0, MOST), left, called: called.length, more: Math.max(0, calls.length - MOST) };
}

export type Hours = { readonly start: string; readonly end: string };

export const hoursOf = ({ start, end }: Pick<Session, 'start' | 'end'>, draft: Draft): Hours | undefined => {
  if (draft.start && draft.end) return { start: draft.start, end: draft.end };
  return start && end ? { start, end } : undefined;
};

// --- the cards -------------------------------------------------------------------------------------------------------

export async function seriesCard(ctx: Ctx, found: Found): Promise<Drawing> {
  const { forum, draft, id } = found;
  const { texts } = ctx;
  const m = texts.meeting;
  const period = draft.series;
  if (!period) return textCard(m.period.byOthers);
  const series = await seriesFor(ctx, forum, period);
  const [first] = series.calls;
  if (!first) return textCard(nothingToCall(ctx, forum, period, series));
  if (series.calls.some((one) => hoursOf(one, draft) === undefined))
    return hoursCard(ctx, found, m.period.noHours);
  const forums = await forumsOf(ctx, forum, draft.joint);
  const called = await calledIn(ctx, found, series.calls);
  const guests = guestNames(ctx, draft, called);
  const members = [...(await memberLines(ctx, called)), ...guests];
  const title = texts.dates.list(forums.map(({ name }) => name));
  const full = tooMany(ctx, await mostIn(ctx, found, series.calls));
  const notes = [...(full ? [full] : []), ...(await notesOf(ctx, found, series))];
  const leaders = await leadersOf(ctx, forum, draft.by, first.day);
  return {
    card: 'meeting.series',
    summary: m.seriesSummary({ forum: title, period: m.period.name(period) }),
    data: {
      forum: title,
      period: m.period.span({
        name: m.period.name(period),
        from: texts.dates.date(period.from),
        to: texts.dates.date(period.to),
      }),
      rows: await Promise.all(series.calls.map((one) => whenOf(ctx, one, found))),
      left: series.left.map(({ session, why }) => m.leftDay({ day: texts.dates.day(session.day), why })),
      hasLeft: series.left.length > 0,
      notes,
      hasNotes: notes.length > 0,
      leaders,
      hasLeaders: leaders.length > 0,
      membersTitle: m.members({ n: members.length }),
      members: linesIn(ctx, members),
      nobody: members.length === 0,
      maySend: members.length > 0 && !full,
      send: m.sendSeries({ meetings: series.calls.length, n: members.length }),
      draft: id,
    },
  };
}

/** Everybody who is called to any of them, each once: a meeting held together with another forum calls its members too. */
async function calledIn(ctx: Seeing, found: Found, calls: readonly Session[]) {
  const each = await Promise.all(
    calls.map(async (one) => calledTo(ctx, await forumsIn(ctx, found, one), one.day)),
  );
  const all = each.flat();
  return all.filter(({ person }, i) => all.findIndex((one) => one.person === person) === i);
}

/** How many are called to the one of them that most are called to. */
async function mostIn(ctx: Seeing, found: Found, calls: readonly Session[]): Promise<number> {
  const each = await Promise.all(
    calls.map(async (one) => {
      const called = await calledTo(ctx, await forumsIn(ctx, found, one), one.day);
      return called.length + guestNames(ctx, found.draft, called).length;
    }),
  );
  return Math.max(0, ...each);
}

const forumsIn = (ctx: Seeing, { forum, draft }: Found, { meeting }: Session): Promise<readonly Forum[]> =>
  forumsOf(ctx, forum, jointWith(forum, draft.joint, meeting));

/** «torsdag 14. januar kl. 09.00–10.00, rådhuset, felles med Fagteam» */
async function whenOf(ctx: Seeing, session: Session, { forum, draft }: Found): Promise<string> {
  const { texts } = ctx;
  const own = (session.meeting?.joint ?? []).filter((one) => !draft.joint?.includes(one));
  const [, ...others] = await forumsOf(ctx, forum, own);
  const names = texts.dates.list(others.map(({ name }) => name));
  const joint = names === '' ? '' : `, ${texts.meeting.jointWith({ forum: names })}`;
  const hours = hoursOf(session, draft);
  const isOnline = (draft.link ?? session.meeting?.link ?? forum.link) !== undefined;
  const at = draft.place || session.meeting?.place || forum.place;
  const place = at || (isOnline ? texts.meeting.online.toLowerCase() : '');
  const when = `${texts.dates.day(session.day)} ${hours ? texts.dates.times(hours.start, hours.end) : ''}`;
  return `${when}${place ? `, ${place}` : ''}${joint}`;
}

function nothingToCall({ texts }: Ctx, forum: Forum, period: Period, { left, called }: Series): string {
  const { period: words } = texts.meeting;
  const said = { forum: forum.name, period: words.name(period) };
  if (left.length > 0)
    return words.allLeft({
      ...said,
      days: texts.dates.list(left.map(({ session }) => texts.dates.day(session.day))),
    });
  return called > 0 ? words.allCalled(said) : words.noDates(said);
}

/** Each role that nobody holds, of any of them. */
async function vacantIn(ctx: Seeing, found: Found, calls: readonly Session[]): Promise<readonly string[]> {
  const each = await Promise.all(
    calls.map(async (one) => missingFrom(ctx, await forumsIn(ctx, found, one), one.day)),
  );
  return [...new Map(each.flat().map(({ id, name }) => [id, name])).values()];
}

async function notesOf(ctx: Ctx, found: Found, series: Series): Promise<readonly string[]> {
  const { texts } = ctx;
  const { forum, draft } = found;
  const m = texts.meeting;
  const vacant = await vacantIn(ctx, found, series.calls);
  const { warning } = { warning: undefined, ...checkText(ctx, draft.theme, draft.place, ...draft.agenda) };
  const somewhere = draft.place || forum.place || draft.link || forum.link;
  const nowhere = series.calls.some(({ meeting }) => !(somewhere || meeting?.place || meeting?.link));
  return [
    ...notUnderstood(ctx, draft),
    ...(nowhere ? [m.noPlace] : []),
    ...(vacant.length > 0 ? [m.vacant({ roles: texts.dates.list(vacant) })] : []),
    ...(series.called > 0 ? [m.calledBefore({ n: series.called })] : []),
    ...(series.more > 0 ? [m.moreAfter({ n: series.more })] : []),
    ...(warning === undefined ? [] : [warning]),
  ];
}

/** Hours, place and link for all of them. */
function hoursCard({ texts }: Seeing, { id, forum, draft }: Found, why: string): Drawing {
  const title = texts.meeting.hoursTitle({ forum: forum.name });
  return {
    card: 'meeting.hours',
    summary: title,
    data: {
      ...{ title, why, draft: id },
      start: draft.start ?? forum.start ?? '',
      end: draft.end ?? forum.end ?? '',
      place: draft.place || forum.place,
      link: draft.link ?? forum.link ?? '',
    },
  };
}

export const changeSeries = async (ctx: Ctx, found: Found): Promise<Outcome> => ({
  show: hoursCard(ctx, found, ctx.texts.meeting.hoursForAll),
});

type Typed = { draft: string; start: string; end: string; place: string; link?: string | undefined };

async function setHours(ctx: Ctx, typed: Typed): Promise<Outcome> {
  return withDraft(ctx, typed.draft, async (found) => {
    if (!found.draft.series) return { refuse: { reason: 'draftGone', data: {} } };
    if (!isSpan(typed.start, typed.end)) return END_FIRST;
    const checked = checkText(ctx, typed.place);
    if (checked.refuse) return { refuse: checked.refuse };
    const linked = checkLink(ctx, typed.link);
    if (linked.refuse) return { refuse: linked.refuse };
    const { link: _, ...rest } = found.draft;
    const { start, end, place } = typed;
    const draft = { ...rest, start, end, place, ...(linked.link ? { link: linked.link } : {}) };
    return {
      changes: [keep(ctx, found.id, draft)],
      show: await seriesCard(ctx, { ...found, draft }),
    };
  });
}

export const series: Pick<Capability, 'verbs'> = {
  verbs: {
    'meeting.hours': verb({
      input: draftKey.extend({
        start: timeSchema,
        end: timeSchema,
        place: placeSchema,
        link: typedLinkSchema,
      }),
      who: convenerOfDraft,
      where: PRIVATE,
      run: setHours,
    }),
  },
};
