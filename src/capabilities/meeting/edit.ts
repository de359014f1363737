// An invitation on its way, found again and changed: the day chosen, the form filled in. Nothing of it has been sent.
import type { Change, Ctx, Drawing, Outcome } from '../../capability.ts';
import { type Day, type Instant, DAY_MS } from '../../domain/calendar.ts';
import type { Forum } from '../../domain/forum.ts';
import { isSpan } from '../../domain/when.ts';
import { checkAgendaText } from '../../reading/agenda.ts';
import { checkLink, checkNames, checkText } from '../../reading/free-text.ts';
import { calledCard } from './called.ts';
import {
  type Draft,
  type Open,
  askCard,
  draftCard,
  jointWith,
  openQuestion,
  slotOn,
  withTimes,
} from './draft.ts';
import { formCard } from './form.ts';
import { guestsIn, strangerWords } from './guests.ts';

const DRAFT_KEPT_MS = DAY_MS;

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

export const keep = (ctx: Ctx, id: string, value: Draft): Change => ({
  kind: 'draft',
  id,
  value: { ...value, agenda: [...value.agenda] },
  expires: (ctx.now + DRAFT_KEPT_MS) as Instant,
});

/** That the day is called already, the question that is open, or the whole. */
export async function cardFor(
  ctx: Ctx,
  { id, forum, draft }: Found,
  open: Open | undefined,
): Promise<Drawing> {
  const there = draft.day && (await slotOn(ctx, forum, draft.day)).there;
  if (there?.state === 'invited') return calledCard(ctx, id, forum, there);
  return open ? askCard(ctx, id, forum, draft, open) : draftCard(ctx, id, forum, draft);
}

const saved = async (ctx: Ctx, found: Found): Promise<Outcome> => ({
  changes: [keep(ctx, found.id, found.draft)],
  show: await cardFor(ctx, found, openQuestion(ctx, found.draft)),
});

export const END_FIRST: Outcome = { refuse: { reason: 'endBeforeStart', data: {} } };

type Chosen = { day: Day; start?: string | undefined; end?: string | undefined };

export async function chooseDate(ctx: Ctx, id: string, { day, start, end }: Chosen): Promise<Outcome> {
  if (start && end && !isSpan(start, end)) return END_FIRST;
  return withDraft(ctx, id, async (found) => {
    const times = withTimes(found.forum, {
      ...(start ? { start } : found.draft.start ? { start: found.draft.start } : {}),
      ...(end ? { end } : {}),
    });
    const { there } = await slotOn(ctx, found.forum, day);
    const joint = jointWith(found.forum, found.draft.joint, there);
    const draft: Draft = { ...found.draft, day, ...times, ...(joint ? { joint } : {}), holidayMeant: false };
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
  guests: string;
};

export async function edit(ctx: Ctx, typed: Edited): Promise<Outcome> {
  return withDraft(ctx, typed.draft, async (found) => {
    const agenda = typed.agenda
      .split('\n')
      .map((line) => line.trim().slice(0, 200))
      .filter((line) => line !== '')
      .slice(0, 30);
    if (!isSpan(typed.start, typed.end)) return END_FIRST;
    const checked = await checkAgendaText(ctx, found.forum, typed.theme, ...agenda);
    const whole = checkText(ctx, typed.theme, typed.place, ...agenda);
    const refuse = checked.refuse ?? whole.refuse ?? checkNames(ctx, typed.guests);
    if (refuse) return { refuse };
    const linked = checkLink(ctx, typed.link);
    if (linked.refuse) return { refuse: linked.refuse };
    const { day, start, end, place } = typed;
    const { guests, strangers } = await guestsIn(ctx, typed.guests);
    const { forum, by } = found.draft;
    const joint = jointWith(found.forum, found.draft.joint, (await slotOn(ctx, found.forum, day)).there);
    const draft: Draft = {
      ...{ forum, by, day, start, end, agenda },
      place: place || found.forum.place,
      ...(linked.link ? { link: linked.link } : {}),
      ...(typed.theme ? { theme: typed.theme } : {}),
      ...(joint ? { joint } : {}),
      ...(guests.length > 0 ? { guests: [...guests] } : {}),
      holidayMeant: day === found.draft.day && found.draft.holidayMeant === true,
    };
    // A line that could not be read comes back with all that was typed; what could be read is kept.
    if (strangers.length > 0) {
      const said = strangerWords(ctx, strangers).join(' ');
      return {
        changes: [keep(ctx, found.id, draft)],
        show: formCard(ctx, found.id, found.forum, draft, { guests: typed.guests, said }),
      };
    }
    return saved(ctx, { ...found, draft });
  });
}
