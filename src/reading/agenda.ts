// Reads an agenda: what comes by itself, what the call named, open tasks and what has been proposed; and checks what people write for it.
import type { Ctx } from '../capability.ts';
import { type FollowUp, type Item, type Line, agendaOf, callerOf, followedUp } from '../domain/agenda.ts';
import { type Shelf, comingSession, standingOn } from '../domain/agenda-days.ts';
import { concernOfItem } from '../domain/baton.ts';
import { caseRefusal, takesCases } from '../domain/case-rule.ts';
import type { Forum } from '../domain/forum.ts';
import type { Session } from '../domain/session.ts';
import { type Checked, checkNameless } from './free-text.ts';
import { type Texts, textsIn } from '../texts/index.ts';
import { sessionRecords } from './sessions.ts';
import { allOf } from './read.ts';

/** Without `texts` a case and the open tasks are worded in the area's language. */
type Seeing = Pick<Ctx, 'read' | 'area' | 'now'> & { readonly texts?: Texts };
type Held = Pick<Session, 'id' | 'day' | 'meeting'>;

/** In its order; proposed lines are among them, declined ones are not. Cases and open tasks are worded in the reader's language. */
export async function readAgenda(ctx: Seeing, forum: Forum, session: Held): Promise<readonly Line[]> {
  return agendaFrom(ctx, await readShelves(ctx, forum, session), session);
}

/** The same from shelves that have been read, as it stands at `now`. */
export async function agendaFrom(
  ctx: Seeing,
  shelves: readonly Shelf[],
  session: Held,
): Promise<readonly Line[]> {
  const [caller] = shelves;
  if (!caller) return [];
  const here = shelves.flatMap((shelf) => standingOn(shelf, session.id, ctx.now));
  const lines = agendaOf(caller.forum, session, here, await followUp(ctx, shelves, session));
  const texts = wordsOf(ctx);
  return lines.map((line) => ({ ...line, title: titleOf({ texts }, line) }));
}

const wordsOf = ({ texts, area }: Seeing): Texts => texts ?? textsIn(area.language);

/** An individual case has no words of its own: its terms are its title, with the number of the concern it came from. */
export function titleOf(
  { texts }: Pick<Ctx, 'texts'>,
  { title, item }: { readonly title: string; readonly item: Item | undefined },
): string {
  if (item?.case?.of !== 'individual') return title;
  const terms = texts.agenda.individual[item.case.terms];
  const number = concernOfItem(item);
  return number === undefined ? terms : texts.baton.individualItem({ number, terms });
}

/** The forum that calls the session first, then those it is joint with, each with its items. */
export async function readShelves(
  ctx: Pick<Ctx, 'read' | 'area'>,
  forum: Forum,
  { meeting }: Pick<Session, 'meeting'>,
): Promise<readonly Shelf[]> {
  const ids = new Set([callerOf({ meeting }, forum), ...(meeting?.joint ?? []), forum.id]);
  const forums = await Promise.all(
    [...ids].map(async (id) => (id === forum.id ? forum : ctx.read.get('forum', id))),
  );
  return Promise.all(
    forums
      .flatMap((one) => (one ? [one] : []))
      .map(async (one) => ({
        forum: one,
        items: await itemsOf(ctx, one),
        records: await sessionRecords(ctx.read, ctx.area, one),
      })),
  );
}

/** Everything ever proposed to a forum, and what was changed of the lines that come by themselves. */
export const itemsOf = async (
  { read }: Pick<Ctx, 'read'>,
  { id }: Pick<Forum, 'id'>,
): Promise<readonly Item[]> => await allOf(read, 'item', `${id}/`);

async function followUp(
  ctx: Seeing,
  shelves: readonly Shelf[],
  session: Held,
): Promise<FollowUp | undefined> {
  const [caller] = shelves;
  const lists = await Promise.all(shelves.map(({ forum }) => allOf(ctx.read, 'task', `${forum.id}/`)));
  const all = lists.flat();
  if (!caller || !all.some(({ state }) => state === 'open')) return undefined;
  const next = comingSession(caller.forum, ctx.now, caller.records);
  const tasks = followedUp(all, session, next);
  return { title: wordsOf(ctx).agenda.followUp({ n: tasks.length }), tasks };
}

// --- what may be written -----------------------------------------------------------------------------------------------

/**
 * Free text for a forum's agenda, its theme or its call: the identity guard, where a name stops it as well, and the forum's own rule
 * on cases. A refusal says where such a matter belongs.
 */
export async function checkAgendaText(
  ctx: Pick<Ctx, 'read' | 'texts'>,
  forum: Forum,
  ...fields: readonly (string | undefined)[]
): Promise<Checked> {
  const fault = caseRefusal(forum, ...fields);
  const checked = checkNameless(ctx, ...fields);
  if (!fault && !checked.refuse) return checked;
  const where = { forum: forum.name, teams: await teams(ctx, forum) };
  if (checked.refuse?.reason === 'identifies') {
    const { what } = checked.refuse.data;
    return { refuse: { reason: 'agendaPerson', data: { ...where, takes: takesCases(forum), what } } };
  }
  switch (fault) {
    case undefined:
      return checked;
    case 'closed':
      return { refuse: { reason: 'agendaClosed', data: where } };
    case 'never':
      return { refuse: { reason: 'agendaNever', data: where } };
    case 'choose':
      return { refuse: { reason: 'agendaChoose', data: where } };
  }
}

/** The names of the other forums here that take individual cases, for whoever came to the wrong one. */
async function teams({ read, texts }: Pick<Ctx, 'read' | 'texts'>, forum: Forum): Promise<string> {
  const found = (await allOf(read, 'forum')).filter(takesCases);
  return texts.dates.list(found.filter(({ id }) => id !== forum.id).map(({ name }) => name));
}
