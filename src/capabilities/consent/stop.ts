// Agenda items that rest on a consent, when it no longer holds: taken off where the meeting is still to come, and whoever calls it told
// neutrally. By a press, or by the clock on the morning after its last day.
import type { Change, Ctx, Drawing, Message, PersonCtx, ViewCtx } from '../../capability.ts';
import type { Letter } from '../../written.ts';
import { type Item, itemKey } from '../../domain/agenda.ts';
import { placing } from '../../domain/agenda-days.ts';
import { concernOfItem } from '../../domain/baton.ts';
import { DAY_MS, type Instant, dayOf } from '../../domain/calendar.ts';
import type { Concern } from '../../domain/concern.ts';
import { standsOnConsent } from '../../domain/consent.ts';
import { withArea } from '../../domain/event.ts';
import type { Forum } from '../../domain/forum.ts';
import { soonestMorning } from '../../domain/notice.ts';
import { type Session, endOfSession, startOfSession } from '../../domain/session.ts';
import { textCard } from '../../drawing.ts';
import { itemsOf } from '../../reading/agenda.ts';
import { wordsOn } from '../../reading/concerns.ts';
import { messagesTo } from '../../reading/reach.ts';
import { sessionRecords } from '../../reading/sessions.ts';
import { answeringOrCoordinators, holdsAs } from '../../reading/who.ts';

type Seeing = Pick<Ctx, 'read' | 'area' | 'now'>;

/** An item whose meeting is still to come, and the meeting. */
type Standing = { readonly item: Item; readonly forum: Forum; readonly session: Session | undefined };

/** The items of a concern that rest on consent and whose meeting has not been held at `at`. */
async function restingOn(ctx: Seeing, { id, history }: Concern, at: Instant): Promise<readonly Standing[]> {
  const keys = [...new Set(history.flatMap(({ item }) => item ?? []))];
  const found = await Promise.all(
    keys.map(async (key): Promise<readonly Standing[]> => {
      const item = await ctx.read.get('item', key);
      const forum = item && (await ctx.read.get('forum', item.forum));
      if (!item || !forum || item.state === 'declined' || !standsOnConsent(item)) return [];
      const session = await sessionOf(ctx, forum, item, at);
      const isHeld = session !== undefined && endOfSession(session) <= at;
      return concernOfItem(item) !== id || isHeld ? [] : [{ item, forum, session }];
    }),
  );
  return found.flat();
}

async function sessionOf(ctx: Seeing, forum: Forum, item: Item, at: Instant): Promise<Session | undefined> {
  const records = await sessionRecords(ctx.read, ctx.area, forum);
  return placing({ forum, items: await itemsOf(ctx, forum), records }, at)(item);
}

export type Stopped = {
  readonly changes: readonly Change[];
  readonly send: readonly Message[];
  readonly n: number;
};

/** `holds`: what is in place after all, so that items on those terms stay. */
type Holds = 'consent' | 'present' | undefined;

/** Off the agenda. Told on the card of the next working day, and at once where the meeting would come before that. */
export async function stopped(ctx: Seeing, concern: Concern, at: Instant, holds?: Holds): Promise<Stopped> {
  const all = (await restingOn(ctx, concern, at)).filter(({ item }) => item.case?.terms !== holds);
  const send = await Promise.all(all.map((one) => toldOf(ctx, concern, one, at)));
  return {
    changes: all.map(({ item }) => ({
      kind: 'item',
      id: itemKey(item),
      value: { ...item, state: 'declined', why: 'notHere' },
    })),
    send: send.flat(),
    n: all.length,
  };
}

async function toldOf(
  ctx: Seeing,
  concern: Concern,
  { item, forum, session }: Standing,
  at: Instant,
): Promise<readonly Message[]> {
  const morning = soonestMorning(at, ctx.area.closed);
  const isNear = session !== undefined && startOfSession(session) < morning + DAY_MS;
  const when = isNear ? at : morning;
  return messagesTo(ctx, await answeringOrCoordinators(ctx, forum.convener), (person) => ({
    id: `${wordsOn(concern.id)}off/${itemKey(item)}/${person}`,
    mode: 'say',
    view: 'consent.off',
    with: { item: itemKey(item) },
    at: when,
    expires: (when + 14 * DAY_MS) as Instant,
    ...(isNear ? { urgent: true } : { digest: true }),
  }));
}

// --- drawn -----------------------------------------------------------------------------------------------------------

type Off = { readonly item: string };

async function wordsOf(ctx: Seeing & Pick<Ctx, 'texts'>, { item: key }: Off) {
  const item = await ctx.read.get('item', key);
  const forum = item && (await ctx.read.get('forum', item.forum));
  const number = item && concernOfItem(item);
  if (!item || !forum || !number || item.state !== 'declined') return undefined;
  const { texts, now } = ctx;
  const session = await sessionOf(ctx, forum, item, now);
  const day = session ? texts.dates.dayNear(session.day, dayOf(now)) : '';
  return {
    forum,
    title: texts.consent.offTitle({ forum: forum.name }),
    text: texts.consent.off({ number, day }),
  };
}

export async function offCard(ctx: ViewCtx, off: Off): Promise<Drawing | undefined> {
  const words = await wordsOf(ctx, off);
  if (!words || !('person' in ctx.to)) return undefined;
  if (!(await holdsAs(ctx, ctx.to.person, [words.forum.convener]))) return undefined;
  return { ...textCard(`${words.title}\n${words.text}`), summary: words.title };
}

/** To a convener without Teams: that the agenda has changed, and no number. */
export async function offLetter(ctx: PersonCtx, off: Off): Promise<Letter | undefined> {
  const words = await wordsOf(ctx, off);
  if (!words) return undefined;
  return {
    subject: withArea(ctx.texts.consent.offSubject({ forum: words.forum.name }), ctx.area),
    parts: [{ kind: 'text', text: words.title }],
  };
}
