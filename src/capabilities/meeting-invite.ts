// From the command to a draft that can be sent: what was meant is read, what is open is asked, nothing is guessed.
import type { Change, Ctx, Drawing, Outcome } from '../capability.ts';
import { type Day, type Instant, isWorkday } from '../domain/calendar.ts';
import { type Forum, linkSchema } from '../domain/forum.ts';
import { type InvitationText, readInvitation } from '../domain/invitation.ts';
import { checkNames, checkText } from '../reading/free-text.ts';
import { holdsOneOf } from '../reading/who.ts';
import { textCard } from './meeting-card.ts';
import {
  type Draft,
  type Open,
  askCard,
  draftCard,
  nowWall,
  openQuestion,
  rhythmDay,
  withTimes,
} from './meeting-draft.ts';
import { UNDO_MS, send } from './meeting-send.ts';

const DRAFT_KEPT_MS = 86_400_000;
/** Of what was typed, in the button of each meeting it may be for. */
const TEXT_KEPT = 300;

/** Whoever holds the role that calls the forum's meetings, or the coordinator. */
export const mayConvene = (ctx: Ctx, forum: Forum): Promise<boolean> => holdsOneOf(ctx, [forum.convener]);

// --- the command -----------------------------------------------------------------------------------------------------

export async function invite(ctx: Ctx, text: string): Promise<Outcome> {
  const { texts } = ctx;
  const forums = (await ctx.read.list('forum'))
    .map(({ value }) => value)
    .filter(({ type }) => type !== 'breakfast');
  const whole = checkText(ctx, text.replace(/https:\/\/\S+/g, ' '));
  if (whole.refuse) return { refuse: whole.refuse };
  const said = readInvitation(text, forums, nowWall(ctx));
  const link = checkNames(ctx, said.link);
  if (link) return { refuse: link };
  if (!said.forum) return whichForum(ctx, forums, text);
  if (!(await mayConvene(ctx, said.forum)))
    return { refuse: { reason: 'notAllowed', data: { who: texts.who.convener } } };
  const checked = checkText(ctx, said.theme, said.place, ...said.agenda);
  if (checked.refuse) return { refuse: checked.refuse };
  const id = ctx.id();
  const draft = await draftOf(ctx, said, said.forum);
  const open = openIn(ctx, said, draft);
  if (
    said.atOnce &&
    !open &&
    checked.warning === undefined &&
    !said.forum.calledByOthers &&
    isCertain(ctx, said)
  )
    return send(ctx, { id, forum: said.forum, draft }, (ctx.now + UNDO_MS) as Instant);
  return {
    changes: [keep(ctx, id, draft)],
    show: await cardFor(ctx, { id, forum: said.forum, draft }, open),
  };
}

/** «innkall nå» asks nothing, so the day must have been told, and be one on which people work. */
const isCertain = ({ area }: Ctx, { when }: InvitationText): boolean =>
  when.kind === 'read' && isWorkday(when.when.day, area.closed);

/** Words that were neither a day nor anything else are said back rather than lost. */
function openIn(ctx: Ctx, said: InvitationText, draft: Draft): Open | undefined {
  if (said.when.kind === 'ask') return { kind: 'when', reading: said.when };
  const open = openQuestion(ctx, draft);
  return open?.kind === 'noDate' && said.place ? { ...open, said: said.place } : open;
}

async function draftOf(ctx: Ctx, said: InvitationText, forum: Forum): Promise<Draft> {
  if (ctx.actor.kind !== 'person') throw new Error('an invitation is called by a person');
  const when = said.when.kind === 'read' ? said.when.when : undefined;
  const time = said.when.kind === 'time' ? said.when : when;
  const day =
    when?.day ??
    (said.when.kind === 'none' || said.when.kind === 'time' ? await rhythmDay(ctx, forum) : undefined);
  const link = linkSchema.safeParse(said.link).data ?? forum.link;
  return {
    forum: forum.id,
    by: ctx.actor.person,
    ...(day === undefined ? {} : { day }),
    ...withTimes(forum, time ?? {}),
    place: said.place ?? forum.place,
    ...(link === undefined ? {} : { link }),
    ...(said.theme === undefined ? {} : { theme: said.theme }),
    agenda: [...said.agenda],
  };
}

const keep = (ctx: Ctx, id: string, value: Draft): Change => ({
  kind: 'draft',
  id,
  value: { ...value, agenda: [...value.agenda] },
  expires: (ctx.now + DRAFT_KEPT_MS) as Instant,
});

async function whichForum(ctx: Ctx, forums: readonly Forum[], text: string): Promise<Outcome> {
  const mine: Forum[] = [];
  for (const forum of forums) if (await mayConvene(ctx, forum)) mine.push(forum);
  const m = ctx.texts.meeting;
  if (mine.length === 0) return { show: textCard(m.noForums) };
  return {
    show: {
      card: 'meeting.which',
      summary: m.which,
      data: {
        title: m.which,
        forums: mine.map(({ name }) => ({
          name,
          text: text === '' ? name : `${name} ${text}`.slice(0, TEXT_KEPT),
        })),
      },
    },
  };
}

// --- the draft -------------------------------------------------------------------------------------------------------

export type Found = { readonly id: string; readonly forum: Forum; readonly draft: Draft };

export async function withDraft(
  ctx: Ctx,
  id: string,
  act: (found: Found) => Promise<Outcome>,
): Promise<Outcome> {
  const draft = await ctx.read.get('draft', id);
  const forum = draft && (await ctx.read.get('forum', draft.forum));
  if (!draft || !forum) return { refuse: { reason: 'draftGone', data: {} } };
  return act({ id, forum, draft });
}

const cardFor = (
  ctx: Ctx,
  { id, forum, draft }: Found,
  open: Open | undefined,
): Promise<Drawing> | Drawing =>
  open ? askCard(ctx, id, forum, draft, open) : draftCard(ctx, id, forum, draft);

const saved = async (ctx: Ctx, found: Found): Promise<Outcome> => ({
  changes: [keep(ctx, found.id, found.draft)],
  show: await cardFor(ctx, found, openQuestion(ctx, found.draft)),
});

type Chosen = { day: Day; start?: string | undefined; end?: string | undefined };

export async function chooseDate(ctx: Ctx, id: string, { day, start, end }: Chosen): Promise<Outcome> {
  return withDraft(ctx, id, async (found) => {
    const times = withTimes(found.forum, {
      ...(start ? { start } : found.draft.start ? { start: found.draft.start } : {}),
      ...(end ? { end } : {}),
    });
    const draft: Draft = { ...found.draft, day, ...times, holidayMeant: false };
    return saved(ctx, { ...found, draft });
  });
}

export const keepHoliday = (ctx: Ctx, found: Found): Promise<Outcome> =>
  saved(ctx, { ...found, draft: { ...found.draft, holidayMeant: true } });

type Edited = {
  draft: string;
  day: Day;
  start: string;
  end: string;
  place: string;
  link?: string | undefined;
  theme?: string | undefined;
  agenda: string;
};

export async function edit(ctx: Ctx, typed: Edited): Promise<Outcome> {
  return withDraft(ctx, typed.draft, async (found) => {
    const agenda = typed.agenda
      .split('\n')
      .map((line) => line.trim().slice(0, 200))
      .filter((line) => line !== '')
      .slice(0, 30);
    const checked = checkText(ctx, typed.theme, typed.place, ...agenda);
    const refuse = checked.refuse ?? checkNames(ctx, typed.link);
    if (refuse) return { refuse };
    const link = typed.link ? linkSchema.safeParse(typed.link) : undefined;
    if (link && !link.success) return { refuse: { reason: 'badLink', data: {} } };
    const { day, start, end, place } = typed;
    const draft: Draft = {
      forum: found.draft.forum,
      by: found.draft.by,
      day,
      start,
      end,
      place: place || found.forum.place,
      ...(link ? { link: link.data } : {}),
      ...(typed.theme ? { theme: typed.theme } : {}),
      agenda,
      holidayMeant: day === found.draft.day && found.draft.holidayMeant === true,
    };
    return saved(ctx, { ...found, draft });
  });
}
