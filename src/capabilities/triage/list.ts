// The list of concerns, what waits first; and what a member of a forum sees of it: the numbers on that forum's own agendas.
import type { Ctx, Drawing, Outcome } from '../../capability.ts';
import { dayOf } from '../../domain/calendar.ts';
import type { Concern, ConcernId } from '../../domain/concern.ts';
import { type Forum, calledRoles } from '../../domain/forum.ts';
import { pageOf } from '../../domain/paging.ts';
import { type PersonId, holdsOn } from '../../domain/people.ts';
import { type Listed, listOf, waitingAmong } from '../../domain/triage.ts';
import { logged } from '../../reading/concerns.ts';
import { allOf } from '../../reading/read.ts';
import { coordinates, personOf } from '../../reading/who.ts';
import { standingWords } from './waits.ts';

/** What there is room for beside the heading, in a card of at most 28 kB. */
const ROOM = { most: 12, bytes: 14_000 };

export async function list(ctx: Ctx, from: number): Promise<Outcome> {
  const person = personOf(ctx.actor);
  if (person === undefined) return {};
  return (await coordinates(ctx, person)) ? whole(ctx, from) : ofMember(ctx, person);
}

async function whole(ctx: Ctx, from: number): Promise<Outcome> {
  const { triage: words } = ctx.texts;
  const all = listOf(await allOf(ctx.read, 'concern'), ctx.now, ctx.area.closed);
  const page = pageOf(
    all.map((one) => rowOf(ctx, one)),
    from,
    ROOM,
  );
  const waiting = waitingAmong(
    all.map(({ concern }) => concern),
    ctx.now,
    ctx.area.closed,
  );
  const show: Drawing = {
    card: 'triage.list',
    summary: words.title,
    data: {
      lead: all.length === 0 ? words.none : words.lead({ n: all.length, waiting }),
      rows: page.items,
      next: page.next ?? 0,
      hasNext: page.next !== undefined,
      back: page.back ?? 0,
      hasBack: page.back !== undefined,
    },
  };
  const shown = page.items.map(({ id }) => id);
  return { changes: shown.length === 0 ? [] : [await logged(ctx, 'list', shown, 'triage')], show };
}

type Row = {
  readonly id: ConcernId;
  readonly title: string;
  readonly line: string;
  readonly standing: string;
};

function rowOf(ctx: Ctx, { concern }: Listed): Row {
  const { concernWords, triage: words } = ctx.texts;
  const { talk } = concern;
  const { about, topics = [], gravity } = concern.answers;
  const line = [
    concernWords.about[about],
    ...(gravity ? [concernWords.gravity[gravity]] : []),
    ...(topics.length > 0 ? [topics.map((one) => concernWords.topics[one]).join(', ')] : []),
    ...(talk?.state === 'wished' ? [words.wishes({ how: concernWords.how[talk.how] })] : []),
  ];
  return {
    id: concern.id,
    title: words.number({ id: concern.id }),
    line: line.join(' · '),
    standing: standingWords(ctx, concern),
  };
}

// --- a member of a forum ---------------------------------------------------------------------------------------------

/** The forums somebody is called to by a role of theirs; coordinating is not enough, and neither is having founded it all. */
export async function forumsOf(ctx: Pick<Ctx, 'read' | 'now'>, person: PersonId): Promise<readonly Forum[]> {
  const today = dayOf(ctx.now);
  const roles = (await allOf(ctx.read, 'role')).filter((role) => holdsOn(role, person, today));
  const held = new Set(roles.map(({ id }) => id));
  return (await allOf(ctx.read, 'forum')).filter((forum) =>
    calledRoles(forum).some((role) => held.has(role)),
  );
}

async function ofMember(ctx: Ctx, person: PersonId): Promise<Outcome> {
  const { triage: words } = ctx.texts;
  const forums = await forumsOf(ctx, person);
  const open = (await allOf(ctx.read, 'concern')).filter(({ state }) => state !== 'closed');
  const found = await Promise.all(
    forums.map(async (forum) => ({ forum, concerns: await onAgendaOf(ctx, forum, open) })),
  );
  const rows = found.flatMap(({ forum, concerns }) =>
    concerns.map(({ id }) => ({ id, text: words.ownLine({ id, forum: forum.name }) })),
  );
  const shown = rows.slice(0, OWN_ROWS);
  const show: Drawing = {
    card: 'triage.own',
    summary: words.ownTitle,
    data: { lead: rows.length === 0 ? words.ownNone : words.ownWhy, rows: shown },
  };
  const ids = [...new Set(shown.map(({ id }) => id))];
  return { changes: ids.length === 0 ? [] : [await logged(ctx, 'list', ids, 'case')], show };
}

const OWN_ROWS = 40;

/** Those that were sent there as an item that still stands. */
async function onAgendaOf(
  { read }: Pick<Ctx, 'read'>,
  forum: Forum,
  concerns: readonly Concern[],
): Promise<readonly Concern[]> {
  const found = await Promise.all(
    concerns.map(async ({ history }) => {
      const sent = history.filter((event) => event.forum === forum.id && event.item !== undefined);
      const items = await Promise.all(
        sent.map(({ item = '' }) => read.get('item', item.includes('/') ? item : `${forum.id}/${item}`)),
      );
      return items.some((item) => item !== undefined && item.state !== 'declined');
    }),
  );
  return concerns.filter((_, n) => found[n]);
}
