// The desk of whoever puts an agenda together, drawn for a phone: what to decide, the lines with their place and minutes, one line.
import type { Drawing } from '../../capability.ts';
import { type Line, WHY, itemKey } from '../../domain/agenda.ts';
import { agendaTimes } from '../../domain/agenda-days.ts';
import { dayOf } from '../../domain/calendar.ts';
import { nameOf } from '../../reading/who.ts';
import { short, takesProposals, timeIn, whenOf } from './card.ts';
import { type Desk, type Placed, type Seeing, agendaMark, standsHere } from './desk.ts';

/** What one card holds of each; the rest is on the next, or comes when these are decided. */
const PROPOSALS = 4;
export const LINES = 10;
const LATER = 5;

/** What the card says on top: what was just done, how it is undone, and why it came. */
export type Above = {
  readonly said?: string;
  readonly undo?: { readonly line: string; readonly was: string };
  readonly lead?: string;
  readonly from?: number;
};

type Button = 'accept' | 'send' | 'order' | 'propose';

/** The one button that is most likely meant: decide what waits, send what is ready, put in order, and last begin the list. */
function mainOf({ proposals, lines }: Desk, maySend: boolean): Button {
  if (proposals.length > 0) return 'accept';
  if (lines.length === 0) return 'propose';
  return maySend ? 'send' : 'order';
}

const styleOf = (main: Button, one: Button) => (main === one ? 'positive' : 'default');

export async function deskCard(ctx: Seeing, desk: Desk, above: Above = {}): Promise<Drawing> {
  const { texts } = ctx;
  const { session, proposals } = desk;
  const out = sending(ctx, desk);
  const main = mainOf(desk, out.maySend);
  const title = texts.agenda.deskTitle({
    forum: desk.name,
    day: session ? texts.dates.date(session.day) : '',
    n: proposals.length,
  });
  return {
    card: 'agenda.desk',
    summary: above.lead === undefined ? title : `${title}. ${above.lead}`,
    data: {
      title,
      when: session ? whenOf(ctx, session) : texts.agenda.noDate({ forum: desk.name }),
      said: above.said ?? '',
      hasSaid: above.said !== undefined,
      undo: above.undo ?? {},
      hasUndo: above.undo !== undefined,
      lead: above.lead ?? '',
      hasLead: above.lead !== undefined,
      ...(await proposalRows(ctx, desk)),
      ...lineRows(ctx, desk, above.from ?? 0),
      ...laterRows(ctx, desk),
      ...out,
      mark: agendaMark(desk.lines),
      style: {
        send: styleOf(main, 'send'),
        order: styleOf(main, 'order'),
        propose: styleOf(main, 'propose'),
      },
      forum: desk.forum.id,
      forumName: desk.forum.name,
      session: session?.id ?? '',
      mayPropose: takesProposals(desk.forum),
    },
  };
}

async function proposalRows(ctx: Seeing, { proposals, session }: Desk) {
  const { texts } = ctx;
  const shown = proposals.slice(0, PROPOSALS).map(async ({ item, title, session: to }, index) => {
    const by = item.by && (await ctx.read.get('person', item.by));
    const other = to && to.id !== session?.id ? dayIn(ctx, to) : '';
    const told = texts.agenda.by({ name: by ? nameOf(by) : '', minutes: item.minutes, day: other });
    const style = index === 0 ? 'positive' : 'default';
    return { line: itemKey(item), title, by: told, hasBy: told !== '', style };
  });
  const more = proposals.length - PROPOSALS;
  return {
    proposals: await Promise.all(shown),
    hasProposals: proposals.length > 0,
    proposalsTitle: texts.agenda.proposals({ n: proposals.length }),
    moreProposals: texts.agenda.moreProposals({ n: more }),
    hasMoreProposals: more > 0,
  };
}

const dayIn = ({ texts, now }: Seeing, { day }: NonNullable<Placed['session']>): string =>
  texts.dates.dayNear(day, dayOf(now));

function lineRows(ctx: Seeing, desk: Desk, asked: number) {
  const from = asked < desk.lines.length ? asked : 0;
  const page = desk.lines.slice(from, from + LINES);
  const time = timeIn(ctx, desk);
  return {
    lines: page.map(({ key, id, title, minutes }, index) => ({
      line: key,
      id,
      title,
      ...labelsOf(ctx, title),
      place: String(from + index + 1),
      minutes: minutes === undefined ? '' : String(minutes),
    })),
    ids: page.map(({ id }) => id),
    hasLines: page.length > 0,
    isEmpty: page.length === 0 && desk.session !== undefined,
    time: time?.text ?? '',
    fits: time !== undefined && !time.over,
    over: time?.over === true,
    from,
    next: from + LINES,
    hasNext: from + LINES < desk.lines.length,
    hasFirst: from > 0,
  };
}

/** The fields stand in rows that look alike: each says which item it is of. */
const labelsOf = ({ texts }: Seeing, title: string) => ({
  placeLabel: texts.agenda.order({ title: short(title) }),
  minutesLabel: texts.agenda.minutes({ title: short(title) }),
});

function laterRows(ctx: Seeing, { later }: Desk) {
  const rows = later.slice(0, LATER).map(({ item, title, session }) => ({
    line: itemKey(item),
    text: ctx.texts.agenda.later({ title, day: session ? dayIn(ctx, session) : '' }),
  }));
  return { later: rows, hasLater: rows.length > 0 };
}

/** When it went or goes, and the button that sends it: of a meeting that has been called. */
function sending(ctx: Seeing, { session, caller, lines }: Desk) {
  const { texts, now, area } = ctx;
  const meeting = session?.meeting?.state === 'invited' ? session.meeting : undefined;
  if (!session || !meeting) return { sending: '', hasSending: false, maySend: false, send: '' };
  const { agendaSent } = meeting;
  const { out, last } = agendaTimes(caller, session, area.closed);
  const next = [out, last].find((at) => at !== undefined && at > now);
  const changed = agendaSent !== undefined && agendaSent.mark !== agendaMark(lines);
  const told = agendaSent
    ? texts.agenda.sentOn({ day: texts.dates.dayNear(dayOf(agendaSent.at), dayOf(now)), changed })
    : next === undefined
      ? ''
      : texts.agenda.goesOut({ day: texts.dates.dayNear(dayOf(next), dayOf(now)) });
  return {
    sending: told,
    hasSending: told !== '',
    maySend: lines.length > 0 && (agendaSent === undefined || changed),
    send: agendaSent === undefined ? texts.agenda.sendNow : texts.agenda.sendAgain,
  };
}

// --- one line --------------------------------------------------------------------------------------------------------

/** One line or proposal: its words, its minutes, and what else can become of it. */
export function lineCard(ctx: Seeing, desk: Desk, line: Line): Drawing {
  const { texts } = ctx;
  const proposed = line.state === 'proposed';
  return {
    card: 'agenda.line',
    summary: texts.agenda.lineTitle,
    data: {
      title: line.title,
      mayRename: line.kind !== 'tasks' && line.item?.case?.of !== 'individual',
      minutes: line.minutes === undefined ? '' : String(line.minutes),
      proposed,
      /** Nobody waits to hear of a line that came by itself. */
      asksWhy: line.item?.by !== undefined,
      whyLabel: proposed ? texts.agenda.whyLabel : texts.agenda.whyDrop,
      whys: WHY.map((value) => ({ title: texts.agenda.why[value], value })),
      drop: proposed ? texts.agenda.decline : texts.agenda.drop,
      mayFetch: line.item?.after !== undefined && !standsHere(ctx, desk, line),
      mayPostpone: standsHere(ctx, desk, line),
      line: line.key,
      forum: desk.forum.id,
      forumName: desk.forum.name,
      session: desk.session?.id ?? '',
    },
  };
}
