// Proposing an item: the form, what may be written in it, and for which meeting it is. A case is proposed without any words.
import {
  type Change,
  type Ctx,
  type Drawing,
  type Message,
  type Outcome,
  type Refusal,
  GONE,
} from '../../capability.ts';
import { type Case, type Item, itemKey } from '../../domain/agenda.ts';
import { agendaTimes, comingSession, isJoint, openSession, placing } from '../../domain/agenda-days.ts';
import { caseKinds } from '../../domain/case-rule.ts';
import { speaksOfCase } from '../../domain/case-words.ts';
import { guard } from '../../domain/identity.ts';
import { type Day, addDays, dayOf, startOfDay } from '../../domain/calendar.ts';
import { type Forum, type ForumId, isCalledHere } from '../../domain/forum.ts';
import { findForum } from '../../domain/invitation.ts';
import { isInvited } from '../../domain/meeting.ts';
import { soonestMorning } from '../../domain/notice.ts';
import type { PersonId } from '../../domain/people.ts';
import { type Session, sessionById } from '../../domain/session.ts';
import { choiceCard, textCard } from '../../drawing.ts';
import { checkAgendaText, titleOf } from '../../reading/agenda.ts';
import { checkText } from '../../reading/free-text.ts';
import { afterwards, allOf } from '../../reading/read.ts';
import { sessionRecords } from '../../reading/sessions.ts';
import { answeringOrCoordinators, belongsTo, holdsOneOf } from '../../reading/who.ts';
import { momentOf, takesProposals } from './card.ts';
import { readDesk } from './desk.ts';
import { TOPIC, formData } from './form.ts';
import { pageCard } from './page.ts';

const BEFORE_NAME = /^(?:til|for|i|to|:)\s+/iu;
/** Of what was typed, in the button of each forum it may be for. */
const TEXT_KEPT = 200;

// --- which forum -----------------------------------------------------------------------------------------------------

/** Members, whoever calls it, those called to the meeting, and everybody where the forum is open to all. */
export async function mayPropose(ctx: Ctx, forum: Forum, meeting?: string): Promise<boolean> {
  if (forum.members.length === 0 || (await belongsTo(ctx, forum))) return true;
  const { actor } = ctx;
  const called = meeting === undefined ? undefined : await ctx.read.get('meeting', meeting);
  return actor.kind === 'person' && called !== undefined && isInvited(called, actor.person);
}

type Named = { readonly forum: Forum; readonly rest: string };

/**
 * The forum a text begins with; else a question among those the person may choose, or a refusal. What may point to somebody does not
 * go along in the buttons.
 */
export async function named(
  ctx: Ctx,
  text: string,
  verb: string,
): Promise<Named | { readonly outcome: Outcome }> {
  const forums = await allOf(ctx.read, 'forum');
  const found = findForum(text.trim().replace(BEFORE_NAME, ''), forums);
  if (found) return found;
  const checked = checkText(ctx, text);
  if (checked.refuse) return { outcome: { refuse: checked.refuse } };
  const mine: Forum[] = [];
  for (const forum of forums)
    if ((verb !== 'agenda.propose' || takesProposals(forum)) && (await belongsTo(ctx, forum)))
      mine.push(forum);
  const [only, ...others] = mine;
  if (only && others.length === 0) return { forum: only, rest: text.trim() };
  if (!only) return { outcome: { show: textCard(ctx.texts.agenda.noForums) } };
  const kept = guard(text).verdict === 'pass' && !speaksOfCase(text) ? text.trim() : '';
  return { outcome: { show: which(ctx, mine, kept, verb) } };
}

const which = ({ texts }: Ctx, forums: readonly Forum[], text: string, verb: string): Drawing =>
  choiceCard(
    texts.agenda.which,
    forums.map(({ name }) => ({
      label: name,
      verb,
      text: `${name} ${text}`.trim().slice(0, TEXT_KEPT),
    })),
  );

// --- the form --------------------------------------------------------------------------------------------------------

/** `meeting`: the one it is proposed for; else the next that takes it. */
export async function propose(ctx: Ctx, text: string, meeting?: string): Promise<Outcome> {
  const said = await named(ctx, text, 'agenda.propose');
  if ('outcome' in said) return said.outcome;
  const { forum, rest } = said;
  const refuse = (await refusalFor(ctx, forum, rest)) ?? (await strangerTo(ctx, forum, meeting));
  return refuse ? { refuse } : { show: await formCard(ctx, forum, ctx.id(), rest, meeting) };
}

/** Why nothing can be proposed there, or not with these words. */
async function refusalFor(ctx: Ctx, forum: Forum, text: string): Promise<Refusal | undefined> {
  if (!isCalledHere(forum)) return { reason: 'agendaOthers', data: { forum: forum.name } };
  if (forum.agendaClosed) return { reason: 'agendaClosed', data: { forum: forum.name, teams: '' } };
  return (await checkAgendaText(ctx, forum, text)).refuse;
}

const strangerTo = async (ctx: Ctx, forum: Forum, meeting?: string): Promise<Refusal | undefined> =>
  (await mayPropose(ctx, forum, meeting))
    ? undefined
    : { reason: 'notAllowed', data: { who: ctx.texts.who.member } };

async function formCard(
  ctx: Ctx,
  forum: Forum,
  item: string,
  title: string,
  meeting: string | undefined,
): Promise<Drawing> {
  const { texts } = ctx;
  const desk = meeting === undefined ? undefined : await readDesk(ctx, forum.id, meeting);
  return {
    card: 'agenda.form',
    summary: texts.agenda.formTitle({ forum: forum.name }),
    data: {
      title: texts.agenda.formTitle({ forum: forum.name }),
      when: await whenFor(ctx, forum, meeting),
      ...formData(ctx, forum, desk?.cases ?? forum.cases, item),
      meeting: meeting ?? '',
      typed: title.slice(0, TEXT_KEPT),
    },
  };
}

/** Which meeting an item proposed now is for, and until when. */
async function whenFor(ctx: Ctx, forum: Forum, meeting?: string): Promise<string> {
  const { texts, now, area } = ctx;
  const near = (day: Day): string => texts.dates.dayNear(day, dayOf(now));
  const { session, closed, direct } = await targetOf(ctx, forum, meeting);
  if (direct) return session ? texts.agenda.direct({ day: near(session.day) }) : texts.agenda.undated;
  if (!session) return closed ? texts.agenda.toNext({ closed: near(closed.day) }) : texts.agenda.undated;
  if (closed) return texts.agenda.toLater({ closed: near(closed.day), day: near(session.day) });
  const { deadline } = agendaTimes(forum, session, area.closed);
  return texts.agenda.to({ day: near(session.day), deadline: momentOf(ctx, deadline) });
}

// --- for which meeting -----------------------------------------------------------------------------------------------

type Target = {
  readonly session: Session | undefined;
  /** Nearer, and its deadline has passed. */
  readonly closed?: Session | undefined;
  /** Put there by whoever puts the agenda together: accepted at once, no deadline. */
  readonly direct: boolean;
  readonly place: Pick<Item, 'meeting' | 'after'>;
};

/** `meeting`: the one a link is for. `alone`: a case, which never goes to a meeting with others. */
async function targetOf(ctx: Ctx, forum: Forum, meeting?: string, alone = false): Promise<Target> {
  const records = await sessionRecords(ctx.read, ctx.area, forum);
  const direct = await holdsOneOf(ctx, [forum.convener]);
  const bound = meeting === undefined ? undefined : sessionById(forum, meeting, records);
  if (bound && bound.state !== 'skipped' && !(alone && isJoint(bound))) {
    const { deadline, start } = agendaTimes(forum, bound, ctx.area.closed);
    if ((direct ? start : deadline) > ctx.now)
      return { session: bound, direct, place: { meeting: bound.id } };
  }
  if (direct) return { session: comingSession(forum, ctx.now, records, { alone }), direct, place: {} };
  const { session, closed, after } = openSession(forum, ctx.now, records, alone);
  return { session, closed, direct, place: after === undefined ? {} : { after } };
}

// --- the press -------------------------------------------------------------------------------------------------------

export type Typed = {
  forum: ForumId;
  item: string;
  meeting?: string | undefined;
  title: string;
  minutes?: number | undefined;
  about: string;
  confirmed: boolean;
};

export async function add(ctx: Ctx, typed: Typed): Promise<Outcome> {
  const { actor } = ctx;
  const forum = await ctx.read.get('forum', typed.forum);
  if (!forum || actor.kind !== 'person') return GONE;
  const kind = kindOf(forum, typed.about);
  if (kind === undefined) return GONE;
  const wordless = kind !== TOPIC && kind.of === 'individual';
  const refuse = await refusalFor(ctx, forum, wordless ? '' : typed.title);
  if (refuse) return { refuse };
  if (kind !== TOPIC && !typed.confirmed) return { refuse: { reason: 'agendaTerms', data: {} } };
  if (!wordless && typed.title === '') return { refuse: { reason: 'agendaTitle', data: {} } };
  const there = await already(ctx, forum, typed, actor.person, wordless);
  if (there) return there.by === actor.person ? { show: await receipt(ctx, forum, there, typed) } : GONE;
  const target = await targetOf(ctx, forum, typed.meeting, kind !== TOPIC);
  const value: Item = {
    id: typed.item,
    forum: forum.id,
    ...target.place,
    title: wordless ? ctx.texts.agenda.individual[kind.terms] : typed.title,
    ...(typed.minutes === undefined ? {} : { minutes: typed.minutes }),
    state: target.direct ? 'accepted' : 'proposed',
    ...(kind === TOPIC ? {} : { case: kind }),
    by: actor.person,
    at: ctx.now,
  };
  return {
    changes: [put(value)],
    send: target.direct ? [] : await newProposal(ctx, forum),
    show: await receipt(afterwards(ctx, [put(value)]), forum, value, typed),
  };
}

export const put = (value: Item): Change => ({ kind: 'item', id: itemKey(value), value });

function kindOf(forum: Forum, about: string): Case | typeof TOPIC | undefined {
  if (about === TOPIC) return TOPIC;
  return caseKinds(forum).find(({ of, terms }) => `${of}:${terms}` === about);
}

/** The item of this form, or the same words from the same person that wait for an answer. */
async function already(
  { read }: Ctx,
  { id }: Forum,
  { item, title }: Typed,
  person: PersonId,
  wordless: boolean,
): Promise<Item | undefined> {
  const mine = await read.get('item', `${id}/${item}`);
  if (mine || wordless) return mine;
  const like = (one: string): string => one.toLowerCase().replace(/\s+/g, ' ').trim();
  const items = await allOf(read, 'item', `${id}/`);
  return items.find(
    (one) => one.by === person && one.state === 'proposed' && like(one.title) === like(title),
  );
}

/** What was kept, and for when; on the page of a link the page as it now is. */
async function receipt(ctx: Ctx, forum: Forum, item: Item, typed: Typed): Promise<Drawing> {
  const { texts } = ctx;
  const unkept = item.case?.of === 'individual' && typed.title !== '';
  const { warning } = { warning: undefined, ...checkText(ctx, unkept ? '' : item.title) };
  const notes = [...(unkept ? [texts.agenda.unkept] : []), ...(warning === undefined ? [] : [warning])];
  const text = await toldOf(ctx, forum, item);
  const onPage = ctx.place.kind === 'link' && typed.meeting !== undefined;
  const page = onPage ? await answerPage(ctx, typed.meeting ?? '', [text, ...notes]) : undefined;
  if (page) return page;
  return {
    card: 'agenda.receipt',
    summary: text,
    data: {
      text,
      notes,
      hasNotes: notes.length > 0,
      item: itemKey(item),
      forumName: forum.name,
      mayWithdraw: item.state === 'proposed',
    },
  };
}

/** «Meldt: «Ungdata» til Fagteam torsdag 10. desember.» */
async function toldOf(ctx: Ctx, forum: Forum, item: Item): Promise<string> {
  const { texts, now, area } = ctx;
  const records = await sessionRecords(ctx.read, area, forum);
  const session = placing({ forum, items: [], records }, now)(item);
  const words = { title: titleOf(ctx, { title: item.title, item }), forum: forum.name };
  const { listed, listedUndated, proposed, proposedUndated } = texts.agenda;
  const [dated, undated] = item.state === 'accepted' ? [listed, listedUndated] : [proposed, proposedUndated];
  return session ? dated({ ...words, day: texts.dates.dayNear(session.day, dayOf(now)) }) : undated(words);
}

/** Whoever calls the meeting hears of new proposals on the card of the day: once, however many they are. */
async function newProposal(ctx: Ctx, forum: Forum): Promise<readonly Message[]> {
  const at = soonestMorning(ctx.now, ctx.area.closed);
  const day = dayOf(at);
  return (await answeringOrCoordinators(ctx, forum.convener)).map((person) => ({
    id: `agenda/${forum.id}/new/${day}/${person}`,
    to: { person },
    mode: 'say',
    view: 'agenda.prompt',
    with: { forum: forum.id, step: 'new' },
    at,
    expires: startOfDay(addDays(day, 14)),
    digest: true,
  }));
}

/** Taken back by whoever proposed it, as long as nobody has decided. */
export async function withdraw(
  ctx: Ctx,
  { item: key, meeting }: { item: string; meeting?: string | undefined },
): Promise<Outcome> {
  const { actor, texts } = ctx;
  const item = await ctx.read.get('item', key);
  const mine = actor.kind === 'person' && item?.by === actor.person && item.state === 'proposed';
  if (item && !mine) return GONE;
  const changes: Change[] = item ? [{ kind: 'item', id: key }] : [];
  const then = afterwards(ctx, changes);
  const page = meeting && (await answerPage(then, meeting, [texts.agenda.withdrawn]));
  return { changes, show: page || textCard(texts.agenda.withdrawn) };
}

const answerPage = async (
  ctx: Ctx,
  meeting: string,
  said: readonly string[],
): Promise<Drawing | undefined> =>
  ctx.actor.kind === 'person' ? pageCard(ctx, meeting, ctx.actor.person, said) : undefined;
