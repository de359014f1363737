// What whoever puts an agenda together can do with it: accept, change, put off, decline, order, send. Each act answers with the desk as
// it then is; done twice it changes nothing the second time.
import { type Change, type Ctx, type Message, type Outcome, GONE } from '../../capability.ts';
import { type Item, type Line, type WHY, itemKey } from '../../domain/agenda.ts';
import { dayOf } from '../../domain/calendar.ts';
import { startOf } from '../../domain/meeting.ts';
import { checkAgendaText, titleOf } from '../../reading/agenda.ts';
import { checkNameless } from '../../reading/free-text.ts';
import { afterwards } from '../../reading/read.ts';
import { type Desk, agendaMark, onDesk, placeOf, readDesk, standsHere } from './desk.ts';
import { fateOf, isNews, leaving } from './out.ts';
import { type Above, deskCard, lineCard } from './tools.ts';
import { put } from './propose.ts';

/** Which desk: the forum, and the session where it is not simply the next. */
export type At = { readonly forum: string; readonly session?: string | undefined };
export type OnLine = At & { readonly line: string };

async function withDesk(ctx: Ctx, at: At, act: (desk: Desk) => Promise<Outcome>): Promise<Outcome> {
  const desk = await readDesk(ctx, at.forum, at.session || undefined);
  return desk ? act(desk) : GONE;
}

/** An act on a line; when it is no longer on the desk, the desk is shown as it is. */
const withLine = (
  ctx: Ctx,
  at: OnLine,
  act: (desk: Desk, line: Line) => Promise<Outcome>,
): Promise<Outcome> =>
  withDesk(ctx, at, async (desk) => {
    const line = onDesk(desk, at.line);
    return line ? act(desk, line) : { show: await deskCard(ctx, desk) };
  });

/** The desk as it is once the changes are made. */
async function done(
  ctx: Ctx,
  at: At,
  changes: readonly Change[],
  above: Above,
  send: readonly Message[] = [],
): Promise<Outcome> {
  const then = afterwards(ctx, changes);
  const desk = await readDesk(then, at.forum, at.session || undefined);
  return desk ? { changes, send, show: await deskCard(then, desk, above) } : GONE;
}

/** The record of a line; one that came by itself gets one for this session alone. */
const recordOf = ({ now }: Ctx, { caller, session }: Desk, line: Line): Item =>
  line.item ?? {
    id: line.id,
    forum: caller.id,
    ...(session ? { meeting: session.id } : {}),
    title: line.title.slice(0, 200),
    state: 'accepted',
    at: now,
  };

export const open = (ctx: Ctx, at: OnLine): Promise<Outcome> =>
  withLine(ctx, at, async (desk, line) => ({ show: lineCard(ctx, desk, line) }));

// --- one line --------------------------------------------------------------------------------------------------------

export type Edited = OnLine & {
  readonly title: string;
  readonly minutes?: number | undefined;
  readonly accept: boolean;
};

/** Words and minutes as they shall be, and onto the agenda where that was pressed. */
export const change = (ctx: Ctx, typed: Edited): Promise<Outcome> =>
  withLine(ctx, typed, async (desk, line) => {
    const { minutes: _, ...before } = recordOf(ctx, desk, line);
    const fixed = before.case?.of === 'individual' || line.kind === 'tasks' || typed.title === '';
    const title = fixed ? before.title : typed.title;
    const renamed = title !== before.title;
    const checked = renamed ? await checkAgendaText(ctx, desk.forum, title) : { warning: undefined };
    if (checked.refuse) return { refuse: checked.refuse };
    const value: Item = {
      ...before,
      title,
      ...(typed.minutes === undefined ? {} : { minutes: typed.minutes }),
      state: typed.accept ? 'accepted' : before.state,
    };
    if (!renamed && typed.minutes === line.minutes && value.state === line.state)
      return { show: await deskCard(ctx, desk) };
    const accepted = typed.accept && before.state === 'proposed';
    const named = titleOf(ctx, { title, item: value });
    const said = accepted ? onto(ctx, desk, value, named) : ctx.texts.agenda.changed({ title: named });
    const send = accepted ? await fateOf(ctx, value, 'accepted', desk.session) : [];
    return done(ctx, typed, [put(value)], { said: [said, checked.warning ?? ''].join(' ').trim() }, send);
  });

/** Where an accepted item now stands: on this agenda, or on another for which it waits, as a case does for its forum's own meeting. */
function onto(ctx: Ctx, desk: Desk, value: Item, title: string): string {
  const { texts, now } = ctx;
  const to = placeOf(ctx, desk, value);
  if (desk.session && to?.id === desk.session.id) return texts.agenda.accepted({ title });
  const forum = desk.shelves.find((one) => one.forum.id === value.forum)?.forum.name ?? desk.name;
  const day = to ? texts.dates.dayNear(to.day, dayOf(now)) : '';
  return texts.agenda.fate.accepted({ title, forum, day, alone: value.case !== undefined });
}

/** Onto the agenda as it stands; one that was put off comes to the next session instead. */
export const accept = (ctx: Ctx, at: OnLine & { readonly fetch: boolean }): Promise<Outcome> =>
  withLine(ctx, at, async (desk, line) => {
    const fetched = at.fetch && line.item?.after !== undefined;
    if (!line.item || (line.state === 'accepted' && !fetched)) return { show: await deskCard(ctx, desk) };
    const { after, ...rest } = line.item;
    const value: Item = {
      ...rest,
      ...(after === undefined || at.fetch ? {} : { after }),
      state: 'accepted',
    };
    const send = await fateOf(ctx, value, 'accepted', desk.session);
    return done(ctx, at, [put(value)], { said: onto(ctx, desk, value, line.title) }, send);
  });

/** Carried to the first session after this one, without further ado; only once, however often it is pressed. */
export const postpone = (ctx: Ctx, at: OnLine): Promise<Outcome> =>
  withLine(ctx, at, async (desk, line) => {
    const { session } = desk;
    if (!line.item || !session || !standsHere(ctx, desk, line)) return { show: await deskCard(ctx, desk) };
    const { meeting: _, order: __, ...rest } = line.item;
    const value: Item = { ...rest, after: session.day };
    const to = placeOf(ctx, desk, value);
    const day = to ? ctx.texts.dates.dayNear(to.day, dayOf(ctx.now)) : '';
    const said = ctx.texts.agenda.postponed({ title: line.title, day });
    return done(ctx, at, [put(value)], { said }, await fateOf(ctx, value, 'postponed', session));
  });

export type Dropped = OnLine & {
  readonly why?: (typeof WHY)[number] | undefined;
  readonly reason?: string | undefined;
};

/** Declined, or taken off: whoever proposed it hears why, which may be that cases are not taken there. */
export const drop = (ctx: Ctx, typed: Dropped): Promise<Outcome> =>
  withLine(ctx, typed, async (desk, line) => {
    const { actor, texts } = ctx;
    const record = recordOf(ctx, desk, line);
    const others = record.by !== undefined && !(actor.kind === 'person' && actor.person === record.by);
    if (others && typed.why === undefined && !typed.reason)
      return { refuse: { reason: 'agendaWhy', data: {} } };
    const checked = checkNameless(ctx, typed.reason);
    if (checked.refuse) return { refuse: checked.refuse };
    const value: Item = {
      ...record,
      state: 'declined',
      ...(typed.why === undefined ? {} : { why: typed.why }),
      ...(typed.reason ? { reason: typed.reason } : {}),
    };
    const said = [texts.agenda.dropped(line), checked.warning ?? ''].join(' ').trim();
    const undo = { line: itemKey(value), was: line.state };
    const send = await fateOf(ctx, value, 'declined', desk.session);
    return done(ctx, typed, [put(value)], { said, undo }, send);
  });

/** A press too many is taken back; whoever proposed it hears nothing of it until the morning. */
export async function undo(
  ctx: Ctx,
  at: OnLine & { readonly was: 'proposed' | 'accepted' },
): Promise<Outcome> {
  const item = await ctx.read.get('item', at.line);
  if (!item) return GONE;
  const { why: _, reason: __, ...rest } = item;
  const changes: Change[] = item.state === 'declined' ? [put({ ...rest, state: at.was })] : [];
  return withDesk(ctx, at, (desk) =>
    desk.shelves.some(({ forum }) => forum.id === item.forum)
      ? done(ctx, at, changes, {
          said: ctx.texts.agenda.undone({ title: titleOf(ctx, { title: item.title, item }) }),
        })
      : Promise.resolve(GONE),
  );
}

// --- all lines -------------------------------------------------------------------------------------------------------

export type Ordered = At & {
  /** The lines that stood on the card, by id, and of the first its place. */
  readonly ids: readonly string[];
  readonly from: number;
  /** Of the agenda the card was drawn from: what stands in the fields of an older card was not typed now. */
  readonly mark: string;
  readonly place: Readonly<Record<string, number>>;
  readonly minutes: Readonly<Record<string, number>>;
};

/** Places and minutes of the lines on the card; the others keep theirs among them. */
export const order = (ctx: Ctx, typed: Ordered): Promise<Outcome> =>
  withDesk(ctx, typed, async (desk) =>
    done(ctx, typed, placed(ctx, desk, typed), { said: ctx.texts.agenda.ordered, from: typed.from }),
  );

function placed(ctx: Ctx, desk: Desk, typed: Ordered): readonly Change[] {
  const shown = new Set(typed.ids);
  const before = desk.lines.map(({ id }) => id);
  const places = new Map(before.map((id, index) => [id, weightOf(index + 1, typed.place[id])]));
  const sorted = [...desk.lines].sort((a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0));
  const moved = sorted.some(({ id }, index) => id !== before[index]);
  return sorted.flatMap((line, index): readonly Change[] => {
    const minutes = shown.has(line.id) ? typed.minutes[line.id] : line.minutes;
    if (!moved && minutes === line.minutes) return [];
    const { minutes: _, ...record } = recordOf(ctx, desk, line);
    const order = moved || record.order !== undefined ? { order: index + 1 } : {};
    return [put({ ...record, ...order, ...(minutes === undefined ? {} : { minutes }) })];
  });
}

/** A line moved up comes before the one that stood there, a line moved down after it. */
const weightOf = (stood: number, typed: number | undefined): number =>
  typed === undefined || typed === stood ? stood : typed < stood ? typed - 0.5 : typed + 0.5;

/** Sends it now, as it stands on the card, to everybody who is called; not twice the same. */
export const send = (ctx: Ctx, typed: Ordered): Promise<Outcome> =>
  withDesk(ctx, typed, async (before) => {
    const { forum, session } = typed;
    const ordered = typed.mark === agendaMark(before.lines) ? placed(ctx, before, typed) : [];
    const then = afterwards(ctx, ordered);
    const desk = (await readDesk(then, forum, session || undefined)) ?? before;
    const meeting = desk.session?.meeting;
    if (meeting?.state !== 'invited' || startOf(meeting) <= ctx.now) return GONE;
    if (desk.lines.length === 0) return { refuse: { reason: 'agendaEmpty', data: {} } };
    const said = ctx.texts.agenda.sent({ n: meeting.invitees.length });
    if (!isNews({ lines: desk.lines, meeting }))
      return { changes: ordered, show: await deskCard(then, desk, { said }) };
    const left = await leaving(then, { ...desk, meeting }, ctx.now);
    const again = new Set(left.changes.map(({ id }) => id));
    const changes = [...ordered.filter(({ id }) => !again.has(id)), ...left.changes];
    return done(ctx, { forum, session }, changes, { said }, left.send);
  });
