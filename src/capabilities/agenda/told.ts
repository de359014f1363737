// What the clock's messages about an agenda show when they are read: drawn from what is true then, and nothing when it is no longer true.
import type { Drawing, PersonCtx, ViewCtx } from '../../capability.ts';
import type { Letter } from '../../written.ts';
import { agendaTimes, placing } from '../../domain/agenda-days.ts';
import { dayOf } from '../../domain/calendar.ts';
import { withArea } from '../../domain/event.ts';
import { isInvited } from '../../domain/meeting.ts';
import { textCard } from '../../drawing.ts';
import { itemsOf, titleOf } from '../../reading/agenda.ts';
import { sessionRecords } from '../../reading/sessions.ts';
import { sentCard, short } from './card.ts';
import { type Desk, type Seeing, arranges, readDesk } from './desk.ts';
import type { Fate } from './out.ts';
import { deskCard } from './tools.ts';

// --- to whoever puts it together -------------------------------------------------------------------------------------

export type Prompted = {
  readonly forum: string;
  readonly session?: string | undefined;
  readonly step: 'new' | 'deadline' | 'warn' | 'empty';
};

/** The desk with why it came; undefined once there is nothing left to do. */
export async function promptCard(
  ctx: ViewCtx,
  { forum, session, step }: Prompted,
): Promise<Drawing | undefined> {
  const desk = await readDesk(ctx, forum, session);
  if (!desk || !('person' in ctx.to) || !(await arranges(ctx, ctx.to.person, desk))) return undefined;
  if (session !== undefined && desk.session?.id !== session) return undefined;
  const lead = leadOf(ctx, desk, step);
  return lead === undefined ? undefined : deskCard(ctx, desk, { lead });
}

function leadOf(ctx: ViewCtx, desk: Desk, step: Prompted['step']): string | undefined {
  const { lead } = ctx.texts.agenda;
  const { session, proposals } = desk;
  const here = proposals.filter((one) => one.session?.id === session?.id).length;
  const times = session && agendaTimes(desk.caller, session, ctx.area.closed);
  const empty = desk.lines.length === 0;
  const goes = times && (times.out ?? times.last);
  const day = goes === undefined ? '' : ctx.texts.dates.day(dayOf(goes));
  const called = session?.meeting?.state === 'invited';
  switch (step) {
    case 'new': {
      const soon = times !== undefined && here > 0 && dayOf(times.deadline) === dayOf(ctx.now);
      return proposals.length === 0 || soon ? undefined : lead.new({ n: proposals.length });
    }
    case 'deadline':
      return here === 0 ? undefined : lead.deadline({ n: here, day: called ? day : '' });
    case 'warn':
      return called && here > 0 ? lead.warn({ n: here, day, empty }) : undefined;
    case 'empty':
      return called && empty ? lead.empty : undefined;
  }
}

// --- to those who are called -----------------------------------------------------------------------------------------

type Sent = { readonly meeting: string; readonly again: boolean };

export async function sentView(ctx: ViewCtx, { meeting: id, again }: Sent): Promise<Drawing | undefined> {
  const meeting = await ctx.read.get('meeting', id);
  const desk = meeting?.state === 'invited' ? await readDesk(ctx, meeting.forum, id) : undefined;
  const { to } = ctx;
  const called = 'person' in to && meeting !== undefined && isInvited(meeting, to.person);
  if (!called || desk?.session?.id !== id || desk.lines.length === 0) return undefined;
  return sentCard(ctx, desk, meeting, again);
}

// --- to whoever proposed it ------------------------------------------------------------------------------------------

type Decided = { readonly item: string; readonly fate: Fate; readonly from: string };

/** What was decided and why; undefined when something else has been decided since. */
async function wordsOf(
  ctx: Seeing,
  { item: key, fate, from }: Decided,
): Promise<readonly string[] | undefined> {
  const { texts, now, area, read } = ctx;
  const item = await read.get('item', key);
  const forum = item && (await read.get('forum', item.forum));
  if (!item || !forum) return undefined;
  const records = await sessionRecords(read, area, forum);
  const session = placing({ forum, items: await itemsOf(ctx, forum), records }, now)(item);
  const isSo = fate === 'postponed' ? item.state !== 'declined' && session?.id !== from : item.state === fate;
  if (!isSo) return undefined;
  const said = texts.agenda.fate[fate]({
    title: short(titleOf(ctx, { title: item.title, item })),
    forum: forum.name,
    day: session && fate !== 'declined' ? texts.dates.dayNear(session.day, dayOf(now)) : '',
    alone: item.case !== undefined,
  });
  const whys = [...(item.why ? [texts.agenda.why[item.why]] : []), ...(item.reason ? [item.reason] : [])];
  return [said, ...(fate === 'declined' ? whys.map((why) => texts.agenda.because({ why })) : [])];
}

export async function fateCard(ctx: ViewCtx, decided: Decided): Promise<Drawing | undefined> {
  const words = await wordsOf(ctx, decided);
  return words && { ...textCard(words.join('\n')), summary: words[0] ?? '' };
}

export async function fateLetter(ctx: PersonCtx, decided: Decided): Promise<Letter | undefined> {
  const words = await wordsOf(ctx, decided);
  const item = words && (await ctx.read.get('item', decided.item));
  const forum = item && (await ctx.read.get('forum', item.forum));
  if (!words || !forum) return undefined;
  return {
    subject: withArea(ctx.texts.agenda.fateSubject({ forum: forum.name }), ctx.area),
    parts: words.map((text) => ({ kind: 'text', text })),
  };
}
