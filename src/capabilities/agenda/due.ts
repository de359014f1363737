// What the clock does for agendas: shows the convener what is undecided, sends the agenda, sends it again if it changed, and lets what
// stood on it belong to the meeting that begins.
import type { Due, DueCtx, Message, Outcome, Window } from '../../capability.ts';
import { type Item, acceptedOf, isOwn } from '../../domain/agenda.ts';
import { type Shelf, agendaTimes, standingOn } from '../../domain/agenda-days.ts';
import { type Instant, addDays, dayOf } from '../../domain/calendar.ts';
import { type Forum, habitsOf, isCalledHere, isMinuted } from '../../domain/forum.ts';
import { type Session, sessionsOf } from '../../domain/session.ts';
import { agendaFrom, readShelves } from '../../reading/agenda.ts';
import { allOf } from '../../reading/read.ts';
import { sessionRecords } from '../../reading/sessions.ts';
import { answeringOrCoordinators } from '../../reading/who.ts';
import { isNews, leaving, pinned } from './out.ts';

/** How much earlier than its days an agenda's moments may fall: a long closing. */
const REACH_DAYS = 60;

export async function due(ctx: DueCtx, window: Window): Promise<readonly Due[]> {
  const forums = await allOf(ctx.read, 'forum');
  const lists = await Promise.all(
    forums
      .filter((forum) => isCalledHere(forum) && forum.agendaClosed !== true)
      .map((forum) => ofForum(ctx, window, forum)),
  );
  return lists.flat();
}

async function ofForum(ctx: DueCtx, window: Window, forum: Forum): Promise<readonly Due[]> {
  const records = await sessionRecords(ctx.read, ctx.area, forum);
  const { deadlineDays, agendaDays } = habitsOf(forum);
  const to = addDays(dayOf(window.until), Math.max(deadlineDays, agendaDays) + REACH_DAYS);
  const all: Due[] = [];
  for (const session of sessionsOf(forum, addDays(dayOf(window.after), -1), to, records)) {
    const { meeting, state } = session;
    const own = meeting === undefined || meeting.forum === forum.id;
    if (own && state === 'on' && meeting?.emergency !== true)
      all.push(...(await ofSession(ctx, window, forum, session)));
  }
  return all;
}

type Step = 'deadline' | 'warn' | 'out' | 'last' | 'start';
type Moment = { readonly step: Step; readonly at: Instant };

/** The moments of a session in the window; only the deadline while nobody has been called. */
function momentsOf(ctx: DueCtx, window: Window, forum: Forum, session: Session): readonly Moment[] {
  const { deadline, warn, out, last, start } = agendaTimes(forum, session, ctx.area.closed);
  const called: readonly (Moment | undefined)[] = [
    { step: 'warn', at: warn },
    out === undefined ? undefined : { step: 'out', at: out },
    last === out ? undefined : { step: 'last', at: last },
    { step: 'start', at: start },
  ];
  const all = [
    { step: 'deadline', at: deadline } as const,
    ...(session.meeting?.state === 'invited' ? called : []),
  ];
  return all.filter(
    (one): one is Moment => one !== undefined && one.at > window.after && one.at <= window.until,
  );
}

async function ofSession(
  ctx: DueCtx,
  window: Window,
  forum: Forum,
  session: Session,
): Promise<readonly Due[]> {
  const moments = momentsOf(ctx, window, forum, session);
  if (moments.length === 0) return [];
  const shelves = await readShelves(ctx, forum, session);
  const found = await Promise.all(
    moments.map(async ({ step, at }) => ({
      at,
      outcome: await outcomeOf(ctx, forum, session, shelves, step, at),
    })),
  );
  return found.filter(({ outcome }) => (outcome.send?.length ?? 0) + (outcome.changes?.length ?? 0) > 0);
}

const undecidedOn = (shelves: readonly Shelf[], session: Session, at: Instant): readonly Item[] =>
  shelves
    .flatMap((shelf) => standingOn(shelf, session.id, at))
    .filter((item) => item.state === 'proposed' && !isOwn(item));

async function outcomeOf(
  ctx: DueCtx,
  forum: Forum,
  session: Session,
  shelves: readonly Shelf[],
  step: Step,
  at: Instant,
): Promise<Outcome> {
  const then = { ...ctx, now: at };
  const { meeting } = session;
  const waiting = undecidedOn(shelves, session, at).length > 0;
  const { deadline, warn, out, last, start } = agendaTimes(forum, session, ctx.area.closed);
  const prompt = async (what: Prompt, expires = start): Promise<Outcome> => ({
    send: await prompts(then, forum, session, what, expires),
  });
  const called = meeting?.state === 'invited';
  if (step === 'deadline') return waiting ? prompt('deadline', called && warn > at ? warn : start) : {};
  if (!meeting) return {};
  if (step === 'start') return { changes: pinned(shelves, meeting.id, at) };
  const lines = acceptedOf(await agendaFrom(then, shelves, session));
  const asksEmpty = lines.length === 0 && isMinuted(forum);
  if (step === 'warn')
    return waiting && deadline !== at ? prompt('warn', asksEmpty ? (out ?? last) : start) : {};
  if (lines.length === 0) return asksEmpty && at === (out ?? at) ? prompt('empty') : {};
  return isNews({ lines, meeting }) ? leaving(ctx, { shelves, lines, meeting }, at) : {};
}

type Prompt = 'deadline' | 'warn' | 'empty';

/** `expires`: when the next of them is due. */
async function prompts(
  ctx: DueCtx,
  forum: Forum,
  session: Session,
  step: Prompt,
  expires: Instant,
): Promise<readonly Message[]> {
  return (await answeringOrCoordinators(ctx, forum.convener)).map((person) => ({
    id: `agenda/${session.id}/${step}/${dayOf(ctx.now)}/${person}`,
    to: { person },
    mode: 'say',
    view: 'agenda.prompt',
    with: { forum: forum.id, session: session.id, step },
    at: ctx.now,
    expires,
    digest: true,
  }));
}
