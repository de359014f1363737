// The agenda on its way: to everybody who is called, in Teams or by e-mail, and what became of an item, to whoever proposed it. Ids
// leave, never words: what is read is drawn when it arrives.
import type { Change, Ctx, Letter, Message, Outcome, Part, PersonCtx } from '../capability.ts';
import { type Item, itemKey, markOf } from '../domain/agenda.ts';
import { pinsOf } from '../domain/agenda-days.ts';
import { type Instant, dayOf } from '../domain/calendar.ts';
import { type Meeting, startOf } from '../domain/meeting.ts';
import { soonestMorning } from '../domain/minutes.ts';
import type { Person, PersonId } from '../domain/people.ts';
import { type Session, startOfSession } from '../domain/session.ts';
import { listIn, ruleOf, whenOf } from './agenda-card.ts';
import { type Desk, readDesk } from './agenda-desk.ts';

const DAY_MS = 86_400_000;

/** Whoever Teams does not reach reads it as an e-mail. */
const isByMail = (person: Person | undefined): boolean =>
  person?.aad === undefined || person.unreached !== undefined;

export type Leaving = Pick<Desk, 'shelves' | 'lines'> & { readonly meeting: Meeting };

/** Whether the accepted lines differ from what was last sent; nothing to send when there are none. */
export const isNews = ({ lines, meeting }: Pick<Leaving, 'lines' | 'meeting'>): boolean =>
  lines.length > 0 && markOf(lines) !== meeting.agendaSent?.mark;

/** The agenda leaves at `at`: noted on the meeting, and its items belong to that meeting from now on. */
export async function leaving(
  { read }: Pick<Ctx, 'read'>,
  { meeting, shelves, lines }: Leaving,
  at: Instant,
): Promise<Required<Pick<Outcome, 'changes' | 'send'>>> {
  const value = { ...meeting, agendaSent: { at, mark: markOf(lines) } };
  const again = meeting.agendaSent !== undefined;
  const send = await Promise.all(
    meeting.invitees.map(async ({ person }) =>
      agendaMessage(meeting, person, { again, at, byMail: isByMail(await read.get('person', person)) }),
    ),
  );
  return { changes: [{ kind: 'meeting', id: meeting.id, value }, ...pinned(shelves, meeting.id, at)], send };
}

/** Items that stand on a meeting because it is next stay there. */
export const pinned = (shelves: Desk['shelves'], meeting: string, at: Instant): readonly Change[] =>
  shelves
    .flatMap((shelf) => pinsOf(shelf, meeting, at))
    .map((item) => ({ kind: 'item', id: itemKey(item), value: item }));

type Way = { readonly again: boolean; readonly at: Instant; readonly byMail: boolean };

function agendaMessage(meeting: Meeting, person: PersonId, { again, at, byMail }: Way): Message {
  const common = {
    mode: 'say',
    with: { meeting: meeting.id, again },
    at,
    expires: startOf(meeting),
  } as const;
  if (byMail)
    return {
      ...common,
      id: `agenda/${meeting.id}/letter/${at}/${person}`,
      to: { mail: person },
      view: 'agenda.letter',
    };
  return {
    ...common,
    id: `agenda/${meeting.id}/out/${at}/${person}`,
    to: { person },
    view: 'agenda.sent',
    lost: 'agenda.lost',
  };
}

/** Teams did not reach somebody after all: the agenda goes by e-mail instead. */
export async function lost(
  ctx: Ctx,
  { meeting: id, again, to }: { meeting: string; again: boolean; to: string },
): Promise<Outcome> {
  const meeting = await ctx.read.get('meeting', id);
  const [kind, person] = to.split(':');
  if (!meeting || kind !== 'person' || !person) return {};
  return { send: [agendaMessage(meeting, person as PersonId, { again, at: ctx.now, byMail: true })] };
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
  const byMail = isByMail(await ctx.read.get('person', item.by));
  const morning = soonestMorning(now, area.closed);
  const urgent = from !== undefined && startOfSession(from) < morning + DAY_MS;
  const at = urgent ? now : morning;
  const about = {
    id: `agenda/${itemKey(item)}/${fate}/${urgent ? now : dayOf(at)}`,
    mode: 'say',
    with: { item: itemKey(item), fate, from: from?.id ?? '' },
    at,
    expires: (at + 30 * DAY_MS) as Instant,
  } as const;
  if (byMail) return [{ ...about, to: { mail: item.by }, view: 'agenda.told' }];
  return [{ ...about, to: { person: item.by }, view: 'agenda.fate', digest: !urgent }];
}

// --- letters ---------------------------------------------------------------------------------------------------------

/** The agenda as a letter, with the person's own way to propose. */
export async function agendaLetter(
  ctx: PersonCtx,
  { meeting: id, again }: { meeting: string; again: boolean },
): Promise<Letter | undefined> {
  const { texts, person } = ctx;
  const meeting = await ctx.read.get('meeting', id);
  const desk = meeting?.state === 'invited' ? await readDesk(ctx, meeting.forum, id) : undefined;
  const called = meeting?.invitees.some((one) => one.person === person) === true;
  if (!called || desk?.session?.id !== id || desk.lines.length === 0) return undefined;
  const words = { forum: desk.name, day: texts.dates.day(meeting.day), again };
  const page = { kind: 'page', person, of: 'agenda.page', with: { meeting: id } } as const;
  const url = await ctx.link(page, startOf(meeting));
  const { place } = meeting;
  return {
    subject: texts.agenda.sentSummary(words),
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
      ...(url === undefined ? [] : [{ kind: 'link', label: texts.agenda.page, url } satisfies Part]),
    ],
  };
}
