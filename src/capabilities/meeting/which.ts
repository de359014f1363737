// Which meeting «flytt» and «avlys» mean: the next one called, the one of a day, or asked for. Nothing is changed here.
import { type Ctx, type Drawing, type Outcome, type Who, GONE } from '../../capability.ts';
import { type Day, addDays, dayOf } from '../../domain/calendar.ts';
import { type Forum, isCalledHere } from '../../domain/forum.ts';
import { type Meeting, plannedMeeting } from '../../domain/meeting.ts';
import type { Named } from '../../domain/moving.ts';
import { type Session, sessionById, sessionsOf, startOfSession } from '../../domain/session.ts';
import { choiceCard, textCard } from '../../drawing.ts';
import { allOf } from '../../reading/read.ts';
import { sessionRecords } from '../../reading/sessions.ts';

import { mayChange, mayConvene } from './who.ts';

/** How far ahead a meeting is looked for, and how many are offered to choose from. */
const AHEAD_DAYS = 430;
const OFFERED = 5;
/** Of what was typed, in the button of each meeting it may be for. */
const TEXT_KEPT = 300;

/** `besides`: a hastemøte that is ahead as well, when the forum's ordinary meeting is meant. */
export type Chosen = { readonly forum: Forum; readonly session: Session; readonly besides?: Session };
export type ChangeVerb = 'meeting.move' | 'meeting.cancel';
type Asked = { readonly verb: ChangeVerb; readonly text: string };
type Typed = Asked & { readonly meeting: string | undefined };
type Seeing = Pick<Ctx, 'read' | 'area' | 'now'>;

/** Of a meeting or a day of the rhythm; what is gone is refused in its own words. */
export const convenerOfChosen: Who = {
  name: 'convener',
  async may(ctx, input) {
    const { meeting: id } = input as { meeting: string };
    const forum = await ctx.read.get('forum', forumIn(id));
    return forum === undefined || (await mayChange(ctx, forum, await ctx.read.get('meeting', id)));
  },
};

const forumIn = (meeting: string): string => meeting.slice(0, meeting.indexOf('/'));

/** A meeting or a day of the rhythm by its id, when it is still ahead; of a joint one, with the forum that calls it. */
export async function findChosen({ read, area, now }: Seeing, id: string): Promise<Chosen | undefined> {
  const forum = await read.get('forum', forumIn(id));
  if (!forum || forum.home) return undefined;
  const session = sessionById(forum, id, await sessionRecords(read, area, forum));
  return session && session.state !== 'skipped' && startOfSession(session) > now
    ? { forum, session }
    : undefined;
}

/** The meeting a button carries or a line names; or what is answered instead: a refusal, or the question which. */
export async function meant(ctx: Ctx, named: Named, typed: Typed): Promise<Chosen | Outcome> {
  const { meeting } = typed;
  const chosen = meeting === undefined ? await choose(ctx, named, typed) : await findChosen(ctx, meeting);
  if (!chosen) return GONE;
  if (isChosen(chosen) && !(await convenerOfChosen.may(ctx, { meeting: chosen.session.id })))
    return { refuse: { reason: 'notAllowed', data: { who: ctx.texts.who.convener } } };
  return chosen;
}

async function choose(ctx: Ctx, named: Named, asked: Asked): Promise<Chosen | Outcome> {
  const { forum, old, unread, urgent } = named;
  const { texts } = ctx;
  const m = texts.meeting;
  if (urgent) {
    const found = await chooseUrgent(ctx, named, asked);
    if (found) return found;
  }
  if (!forum) return whichForum(ctx, asked);
  if (forum.home) return { refuse: { reason: 'notAllowed', data: { who: texts.who.home } } };
  if (!(await mayConvene(ctx, forum)))
    return { refuse: { reason: 'notAllowed', data: { who: texts.who.convener } } };
  const ahead = await aheadOf(ctx, forum);
  const [first] = ahead;
  if (!first) return { show: textCard(m.nothingAhead({ forum: forum.name })) };
  const ask = (why: string): Outcome => ({ show: whichSession(ctx, why, asked, ahead) });
  if (unread !== undefined) return ask(m.unreadWhich({ said: unread }));
  if (old === undefined) return nextOf(forum, ahead) ?? { forum, session: first };
  const thatDay = ahead.filter(({ day, planned }) => day === old || planned === old);
  const [only] = thatDay;
  if (thatDay.length === 1 && only) return { forum, session: only };
  return ask(
    only
      ? m.severalThatDay({ day: texts.dates.day(old) })
      : m.noneThatDay({ forum: forum.name, day: texts.dates.day(old) }),
  );
}

/** The next one called, a hastemøte only where there is nothing else. */
function nextOf(forum: Forum, ahead: readonly Session[]): Chosen | undefined {
  const ordinary = ahead.filter((one) => !isUrgent(one));
  const besides = ahead.find(isUrgent);
  const session = ordinary.find(isCalled) ?? ordinary[0];
  return session && { forum, session, ...(besides ? { besides } : {}) };
}

const isUrgent = ({ meeting }: Session): boolean => meeting?.emergency === true;

/**
 * The hastemøte that is ahead, whatever forum it was called in, for whoever may change it; asked when there are several. Undefined
 * when there is none and a forum is called so.
 */
async function chooseUrgent(
  ctx: Ctx,
  { forum: named, old, unread }: Named,
  asked: Asked,
): Promise<Chosen | Outcome | undefined> {
  const { texts } = ctx;
  const found: Chosen[] = [];
  for (const forum of (await allOf(ctx.read, 'forum')).filter(isCalledHere))
    found.push(
      ...(await aheadOf(ctx, forum))
        .filter((one) => isUrgent(one) || (isCalled(one) && forum.id === named?.id))
        .map((session) => ({ forum, session })),
    );
  if (found.length === 0) return named ? undefined : { show: textCard(texts.meeting.noUrgent) };
  const mine: Chosen[] = [];
  for (const one of found) if (await mayChange(ctx, one.forum, one.session.meeting)) mine.push(one);
  if (mine.length === 0) return { refuse: { reason: 'notAllowed', data: { who: texts.who.convener } } };
  const that = old === undefined ? mine : mine.filter(({ session }) => session.day === old);
  const [only] = that;
  if (that.length === 1 && only && unread === undefined) return only;
  const rows = (that.length > 0 ? that : mine).map(({ session }) => session);
  return { show: whichSession(ctx, texts.meeting.whichUrgent, asked, rows) };
}

export const isChosen = (one: Chosen | Outcome): one is Chosen => 'session' in one;

const isCalled = ({ meeting }: Session): boolean => meeting?.state === 'invited';

/** What the forum itself calls, from now on; what has begun can no longer be changed. */
async function aheadOf({ read, area, now }: Seeing, forum: Forum): Promise<readonly Session[]> {
  const records = await sessionRecords(read, area, forum);
  const today = dayOf(now);
  return sessionsOf(forum, today, addDays(today, AHEAD_DAYS), records).filter(
    (one) =>
      one.state !== 'skipped' &&
      startOfSession(one) > now &&
      (one.meeting === undefined || one.meeting.forum === forum.id),
  );
}

async function whichForum(ctx: Ctx, { verb, text }: Asked): Promise<Outcome> {
  const mine: Forum[] = [];
  for (const forum of await allOf(ctx.read, 'forum'))
    if (forum.home === undefined && (await mayConvene(ctx, forum))) mine.push(forum);
  const m = ctx.texts.meeting;
  if (mine.length === 0) return { show: textCard(m.noForums) };
  const rows = mine.map(({ name }) => ({
    label: name,
    verb,
    text: `${name} ${text}`.trim().slice(0, TEXT_KEPT),
  }));
  return { show: choiceCard(m.whichTo[verb === 'meeting.move' ? 'move' : 'cancel'], rows) };
}

const whichSession = (
  { texts, now }: Ctx,
  why: string,
  { verb, text }: Asked,
  ahead: readonly Session[],
): Drawing =>
  choiceCard(
    why,
    ahead.slice(0, OFFERED).map(({ id, day, start, meeting }) => ({
      label: [
        texts.dates.dayNear(day, dayOf(now)),
        ...(start === undefined ? [] : [texts.dates.time(start)]),
        ...(meeting?.emergency ? [`(${texts.meeting.urgentTitle.toLowerCase()})`] : []),
      ].join(' '),
      verb,
      text: text.slice(0, TEXT_KEPT),
      meeting: id,
    })),
  );

/** The meeting of a session, as it is or as it would be if nothing but its rhythm were known. */
export const meetingOf = ({ forum, session }: Chosen): Meeting =>
  session.meeting ?? plannedMeeting(forum, session);

type Held = { readonly day: Day; readonly start: string | undefined; readonly end: string | undefined };

/** «torsdag 10. desember kl. 09.00–11.00»; the day alone while no hour is set. `long`: with year and week. */
export function whenOf({ texts }: Pick<Ctx, 'texts'>, { day, start, end }: Held, long = false): string {
  const on = long ? texts.dates.dayWeek(day) : texts.dates.day(day);
  return start && end ? texts.meeting.when({ day: on, times: texts.dates.times(start, end) }) : on;
}

/** «Dette er det ordinære møtet …», when a hastemøte is ahead as well. */
export const besidesLine = (
  { texts }: Pick<Ctx, 'texts'>,
  { besides }: Chosen,
  what: 'move' | 'cancel',
): string => (besides ? texts.meeting.ordinaryMeant[what]({ when: whenOf({ texts }, besides) }) : '');

/** Who hears of a day that nobody has been called to. */
export const quietly = ({ texts }: Pick<Ctx, 'texts'>, forum: Forum): string =>
  forum.type === 'breakfast'
    ? texts.meeting.moveBreakfast
    : isCalledHere(forum)
      ? texts.meeting.moveNobody
      : texts.meeting.moveOthers;
