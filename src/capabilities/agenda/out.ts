// The agenda on its way: to everybody who is called, in Teams or by e-mail, and what became of an item, to whoever proposed it. Ids
// leave, never words: what is read is drawn when it arrives.
import type { Change, Ctx, Message, Outcome, PersonCtx } from '../../capability.ts';
import type { Letter, Part } from '../../written.ts';
import { type Item, itemKey } from '../../domain/agenda.ts';
import { pinsOf } from '../../domain/agenda-days.ts';
import { type Instant, DAY_MS, dayOf } from '../../domain/calendar.ts';
import { withArea } from '../../domain/event.ts';
import { type Meeting, answerId, calledBefore, isInvited, startOf, wentOutOn } from '../../domain/meeting.ts';
import { soonestMorning } from '../../domain/notice.ts';
import { type Session, startOfSession } from '../../domain/session.ts';
import { mailInstead, messagesTo } from '../../reading/reach.ts';
import { listIn, ruleOf, whenOf } from './card.ts';
import { type Desk, agendaMark, readDesk } from './desk.ts';

export type Leaving = Pick<Desk, 'shelves' | 'lines'> & { readonly meeting: Meeting };

/** Whether the accepted lines differ from what was last sent; nothing to send when there are none. */
export const isNews = ({ lines, meeting }: Pick<Leaving, 'lines' | 'meeting'>): boolean =>
  lines.length > 0 && agendaMark(lines) !== meeting.agendaSent?.mark;

/** The agenda leaves at `at`: noted on the meeting, and its items belong to that meeting from now on. */
export async function leaving(
  { read }: Pick<Ctx, 'read'>,
  { meeting, shelves, lines }: Leaving,
  at: Instant,
): Promise<Required<Pick<Outcome, 'changes' | 'send'>>> {
  const caller = shelves.find(({ forum }) => forum.id === meeting.forum);
  const standing = meeting.agendaSent?.standing ?? [...(caller?.forum.agenda ?? [])];
  const value = { ...meeting, agendaSent: { at, mark: agendaMark(lines), standing } };
  const again = meeting.agendaSent !== undefined;
  const send = await messagesTo({ read }, calledBefore(meeting, at), (person) => ({
    ...sentMessage(meeting, again, at),
    id: `agenda/${meeting.id}/out/${at}/${person}`,
    lost: 'agenda.lost',
  }));
  return { changes: [{ kind: 'meeting', id: meeting.id, value }, ...pinned(shelves, meeting.id, at)], send };
}

/** Items that stand on a meeting because it is next stay there. */
export const pinned = (shelves: Desk['shelves'], meeting: string, at: Instant): readonly Change[] =>
  shelves
    .flatMap((shelf) => pinsOf(shelf, meeting, at))
    .map((item) => ({ kind: 'item', id: itemKey(item), value: item }));

const sentMessage = (meeting: Meeting, again: boolean, at: Instant) =>
  ({
    mode: 'say',
    view: 'agenda.sent',
    with: { meeting: meeting.id, again },
    at,
    expires: startOf(meeting),
  }) as const;

/** Teams did not reach somebody after all: the agenda goes by e-mail instead, once for each time it was sent. */
export async function lost(
  ctx: Ctx,
  { meeting: id, again, to }: { meeting: string; again: boolean; to: string },
): Promise<Outcome> {
  const meeting = await ctx.read.get('meeting', id);
  if (!meeting) return {};
  return mailInstead(ctx, to, (person) => ({
    ...sentMessage(meeting, again, ctx.now),
    id: `agenda/${id}/letter/${meeting.agendaSent?.at ?? 0}/${person}`,
  }));
}

// --- to whoever proposed it ------------------------------------------------------------------------------------------

export type Fate = 'accepted' | 'declined' | 'postponed';

/**
 * What was decided, on the card of the next working day; at once when the meeting is so near that this would be late. `from`: the
 * session it was put off from.
 */
export async function fateOf(
  ctx: Ctx,
  item: Item,
  fate: Fate,
  from: Session | undefined,
): Promise<readonly Message[]> {
  const { actor, now, area } = ctx;
  if (item.by === undefined || (actor.kind === 'person' && actor.person === item.by)) return [];
  const morning = soonestMorning(now, area.closed);
  const urgent = from !== undefined && startOfSession(from) < morning + DAY_MS;
  const at = urgent ? now : morning;
  return messagesTo(ctx, [item.by], () => ({
    id: `agenda/${itemKey(item)}/${fate}/${urgent ? now : dayOf(at)}`,
    mode: 'say',
    view: 'agenda.fate',
    with: { item: itemKey(item), fate, from: from?.id ?? '' },
    at,
    expires: (at + 30 * DAY_MS) as Instant,
    digest: !urgent,
  }));
}

// --- letters ---------------------------------------------------------------------------------------------------------

/** Whoever has not said whether they come is asked in the same letter, and the reminder of that day is left out. */
async function questionIn(
  { texts, person, read, link, now }: PersonCtx,
  meeting: Meeting,
): Promise<readonly Part[]> {
  if (!wentOutOn(meeting, dayOf(now))) return [];
  if (await read.get('answer', answerId(meeting.id, person))) return [];
  const page = { kind: 'page', person, of: 'meeting.invitation', with: { meeting: meeting.id } } as const;
  const url = await link(page, startOf(meeting));
  return [
    { kind: 'text', text: texts.meeting.remindLead },
    ...(url === undefined ? [] : [{ kind: 'link', label: texts.meeting.answerHere, url } as const]),
  ];
}

/** The agenda as a letter, with the person's own way to propose. */
export async function agendaLetter(
  ctx: PersonCtx,
  { meeting: id, again }: { meeting: string; again: boolean },
): Promise<Letter | undefined> {
  const { texts, person } = ctx;
  const meeting = await ctx.read.get('meeting', id);
  const desk = meeting?.state === 'invited' ? await readDesk(ctx, meeting.forum, id) : undefined;
  const called = meeting !== undefined && isInvited(meeting, person);
  if (!called || desk?.session?.id !== id || desk.lines.length === 0) return undefined;
  const words = { forum: desk.name, day: texts.dates.day(meeting.day), again };
  const page = { kind: 'page', person, of: 'agenda.page', with: { meeting: id } } as const;
  const url = await ctx.link(page, startOf(meeting));
  const { place } = meeting;
  return {
    subject: withArea(texts.agenda.sentSummary(words), ctx.area),
    parts: [
      { kind: 'heading', text: texts.agenda.sentTitle(words) },
      {
        kind: 'facts',
        facts: [
          { title: texts.agenda.time, value: whenOf(ctx, meeting) },
          ...(place === '' ? [] : [{ title: texts.agenda.place, value: place }]),
        ],
      },
      { kind: 'list', ordered: true, items: await listIn(ctx, desk.lines) },
      { kind: 'text', text: ruleOf(ctx, desk) },
      ...(await questionIn(ctx, meeting)),
      ...(url === undefined ? [] : [{ kind: 'link', label: texts.agenda.page, url } satisfies Part]),
    ],
  };
}
