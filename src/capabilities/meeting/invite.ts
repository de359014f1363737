// From the command to a draft that can be sent: what was meant is read, what is open is asked, nothing is guessed.
import type { Ctx, Outcome } from '../../capability.ts';
import { type Instant, isWorkday } from '../../domain/calendar.ts';
import { type Forum, linkSchema, isCalledHere } from '../../domain/forum.ts';
import { type InvitationText, findForum, readInvitation, withoutName } from '../../domain/invitation.ts';
import { choiceCard, textCard } from '../../drawing.ts';
import { checkAgendaText } from '../../reading/agenda.ts';
import { type Checked, checkNames, checkText } from '../../reading/free-text.ts';
import { allOf } from '../../reading/read.ts';
import { breakfastCard } from './called.ts';
import {
  type Draft,
  type Open,
  jointWith,
  nextUncalled,
  nowWall,
  openQuestion,
  slotOn,
  withTimes,
} from './draft.ts';
import { cardFor, keep } from './edit.ts';
import { type Stranger, guestsIn } from './guests.ts';
import { UNDO_MS, send } from './send.ts';
import { invitePeriod } from './series.ts';
import { mayConvene } from './who.ts';

/** Of what was typed, in the button of each meeting it may be for. */
const TEXT_KEPT = 300;
const MOST_UNREAD = 10;
const BREAKFAST = /^(?:slt-?\s*)?(?:frokost|frukost|breakfast)/iu;

export async function invite(ctx: Ctx, text: string): Promise<Outcome> {
  const all = await allOf(ctx.read, 'forum');
  const forums = all.filter(({ type }) => type !== 'breakfast');
  const said = readInvitation(text, forums, nowWall(ctx));
  const whole = checkText(ctx, said.spoken);
  const refuse = whole.refuse ?? checkNames(ctx, said.link, ...said.guests);
  if (refuse) return { refuse };
  if (!said.forum) return notCalled(ctx, all, text);
  for (const forum of [said.forum, ...said.joint])
    if (!(await mayConvene(ctx, forum))) return notConvener(ctx);
  if (said.forum.home) return { show: textCard(ctx.texts.meeting.fromHome({ forum: said.forum.name })) };
  if (said.notJoint !== undefined)
    return { show: textCard(ctx.texts.meeting.notJoint({ said: said.notJoint })) };
  const checked = await checkAgendaText(ctx, said.forum, said.theme, ...said.agenda);
  if (checked.refuse) return { refuse: checked.refuse };
  if (said.series.kind !== 'none')
    return invitePeriod(ctx, said.forum, said, await draftOf(ctx, said, said.forum));
  return inviteTo(ctx, said, said.forum, !isWarned(checked) && !isWarned(whole));
}

const isWarned = (one: Checked): boolean => one.refuse === undefined && one.warning !== undefined;

const notConvener = ({ texts }: Ctx): Outcome => ({
  refuse: { reason: 'notAllowed', data: { who: texts.who.convener } },
});

/** One meeting. `clean`: nothing in the text needs a second look. */
async function inviteTo(ctx: Ctx, said: InvitationText, named: Forum, clean: boolean): Promise<Outcome> {
  const first = await draftOf(ctx, said, named);
  const home = await homeOf(ctx, named, first);
  if (!home || !(await mayConvene(ctx, home))) return notConvener(ctx);
  const draft = home === named ? first : await draftOf(ctx, said, home);
  const id = ctx.id();
  const open = openIn(ctx, said, draft);
  const understood = said.unread.length === 0 && draft.strangers === undefined;
  if (said.atOnce && !open && clean && understood && (await isCertain(ctx, said, home))) {
    const sent = await send(ctx, { id, forum: home, draft }, (ctx.now + UNDO_MS) as Instant);
    if (sent.refuse?.reason !== 'tooManyInvited') return sent;
  }
  return {
    changes: [keep(ctx, id, draft)],
    show: await cardFor(ctx, { id, forum: home, draft }, open),
  };
}

/** The forum that calls the meeting of that day: of one planned together with another, that one. */
async function homeOf(ctx: Ctx, forum: Forum, { day }: Draft): Promise<Forum | undefined> {
  const there = day && (await slotOn(ctx, forum, day)).there;
  if (!there || there.state !== 'planned' || there.forum === forum.id) return forum;
  return ctx.read.get('forum', there.forum);
}

/**
 * «innkall nå» asks nothing, so the day must have been told, and be one on which people work; and it makes a meeting that was
 * not there, for what is made is taken away again by «Angre».
 */
async function isCertain(ctx: Ctx, { when, joint }: InvitationText, forum: Forum): Promise<boolean> {
  if (when.kind !== 'read' || joint.length > 0 || !isCalledHere(forum)) return false;
  if (!isWorkday(when.when.day, ctx.area.closed)) return false;
  return (await slotOn(ctx, forum, when.when.day)).there === undefined;
}

/** Words that were neither a day nor anything else are said back rather than lost. */
function openIn(ctx: Ctx, said: InvitationText, draft: Draft): Open | undefined {
  if (said.when.kind === 'ask') return { kind: 'when', reading: said.when };
  const open = openQuestion(ctx, draft);
  const [unread] = said.unread;
  return open?.kind === 'noDate' && unread !== undefined ? { ...open, said: unread } : open;
}

/** What was said, filled up with what is planned for that day, and with what the forum usually has. */
async function draftOf(ctx: Ctx, said: InvitationText, forum: Forum): Promise<Draft> {
  if (ctx.actor.kind !== 'person') throw new Error('an invitation is called by a person');
  const when = said.when.kind === 'read' ? said.when.when : undefined;
  const time = said.when.kind === 'time' ? said.when : when;
  const open = said.series.kind === 'none' && (said.when.kind === 'none' || said.when.kind === 'time');
  const day = when?.day ?? (open ? await nextUncalled(ctx, forum) : undefined);
  const slot = day && (await slotOn(ctx, forum, day));
  const planned = slot?.there;
  const joint = jointWith(
    forum,
    said.joint.map(({ id }) => id),
    planned,
  );
  const link = linkSchema.safeParse(said.link).data ?? planned?.link ?? forum.link;
  const theme = said.theme ?? planned?.theme;
  const { guests, strangers } = await guestsIn(ctx, said.guests.join('\n'));
  return {
    forum: forum.id,
    by: ctx.actor.person,
    ...(day === undefined ? {} : { day }),
    ...withTimes(planned ?? forum, time ?? {}),
    place: said.place ?? (planned?.place || forum.place),
    ...(link === undefined ? {} : { link }),
    ...(theme === undefined ? {} : { theme }),
    agenda: said.agenda.length > 0 ? [...said.agenda] : [...(planned?.agenda ?? [])],
    ...(joint ? { joint } : {}),
    ...(guests.length > 0 ? { guests: [...guests] } : {}),
    ...(strangers.length > 0 ? { strangers: strangers.map(cut) } : {}),
    ...(said.unread.length > 0 ? { unread: said.unread.slice(0, MOST_UNREAD).map(short) } : {}),
    ...(slot?.on ? { holidayMeant: true } : {}),
  };
}

const short = (words: string): string => words.slice(0, 200);
const cut = (stranger: Stranger): Stranger => ({ ...stranger, line: short(stranger.line) });

/** The breakfast has no invitation; what is not the name of a meeting is asked about. */
async function notCalled(ctx: Ctx, all: readonly Forum[], text: string): Promise<Outcome> {
  const breakfasts = all.filter(({ type }) => type === 'breakfast');
  const { name } = withoutName(text, nowWall(ctx));
  const [first] = BREAKFAST.test(name) ? breakfasts : [];
  const breakfast = findForum(name, breakfasts)?.forum ?? first;
  if (breakfast) return { show: await breakfastCard(ctx, breakfast) };
  const forums = all.filter(({ type }) => type !== 'breakfast');
  return whichForum(ctx, forums, text);
}

async function whichForum(ctx: Ctx, forums: readonly Forum[], text: string): Promise<Outcome> {
  const mine: Forum[] = [];
  for (const forum of forums) if (await mayConvene(ctx, forum)) mine.push(forum);
  const m = ctx.texts.meeting;
  if (mine.length === 0) return { show: textCard(m.noForums) };
  const said = withoutName(text, nowWall(ctx));
  const choices = mine.map(({ name }) => ({
    label: name,
    verb: 'meeting.invite',
    text: `${name} ${said.rest}`.trim().slice(0, TEXT_KEPT),
  }));
  const title = said.name === '' ? m.which : m.whichUnread({ said: said.name.slice(0, 80) });
  return { show: choiceCard(title, choices) };
}
