// The question itself: one card to each with all their measures, and the same by e-mail with the address of a page where it is
// answered. The card with the measures is the measure capability's; here is only who gets it and when. Part of round.ts.
import { z } from 'zod';
import {
  type Ctx,
  type Drawing,
  type Message,
  type Outcome,
  type PersonCtx,
  type ViewCtx,
  letter,
  view,
} from '../../capability.ts';
import type { Letter } from '../../written.ts';
import { type Day, type Instant, DAY_MS, dayOf, daySchema } from '../../domain/calendar.ts';
import { withArea } from '../../domain/event.ts';
import type { Measure, Round } from '../../domain/measure.ts';
import { meetingIdSchema, startOf } from '../../domain/meeting.ts';
import type { ActionPlan } from '../../domain/owner.ts';
import { foldedAt } from '../../domain/paging.ts';
import type { PersonId } from '../../domain/people.ts';
import { type Asking, askingAt, withAsked } from '../../domain/round-asking.ts';
import { askingEnds, askingTimes } from '../../domain/round-days.ts';
import { type Politiraad, askedOf, isTimely, openedAt, owedBy } from '../../domain/round.ts';
import { readPlan, readPolitiraad } from '../../reading/action-plan.ts';
import { messagesTo, readerOf } from '../../reading/reach.ts';

export const occasionSchema = z.object({ meeting: meetingIdSchema, asked: daySchema });
export type Occasion = z.output<typeof occasionSchema>;

/** `again`: they have been asked before about the same politiråd. */
const askSchema = occasionSchema.extend({ again: z.boolean().default(false) });
type AskOccasion = z.output<typeof askSchema>;

/** A politiråd with its round, if that has opened, and the plan that is asked about. */
export type Standing = {
  readonly plan: ActionPlan;
  readonly politiraad: Politiraad;
  readonly open: Round | undefined;
};

/** The round as it stands, or as it would open now. */
export const roundOf = ({ open, politiraad }: Standing, area: Ctx['area'], now: Instant): Round =>
  open ?? openedAt(politiraad, area, now);

/** Opens the round if it is not, and asks everybody silent; undefined when there is nothing to open and nobody to ask. */
export async function askAll(
  ctx: Pick<Ctx, 'read' | 'area'>,
  standing: Standing,
  at: Instant,
): Promise<Outcome | undefined> {
  const { plan, politiraad, open } = standing;
  const round = roundOf(standing, ctx.area, at);
  const fresh = askingAt(plan, politiraad, ctx.area, round, at);
  return open && fresh.length === 0 ? undefined : askThese(ctx, politiraad, round, fresh);
}

/** Asks those there is a way to, and writes them into the round. */
export async function askThese(
  ctx: Pick<Ctx, 'read' | 'area'>,
  { meeting }: Politiraad,
  round: Round,
  fresh: readonly Asking[],
): Promise<Outcome> {
  const times = new Map(fresh.map(({ person, at }) => [person, at]));
  const send = await messagesTo(ctx, [...times.keys()], (person) => {
    const at = times.get(person) ?? round.opened;
    return {
      id: askId(meeting.id, dayOf(at), person),
      mode: 'say',
      view: 'round.ask',
      with: {
        ...{ meeting: meeting.id, asked: meeting.day, on: dayOf(at) },
        again: isAskedBefore(round, person, dayOf(at)),
      },
      at,
      expires: askingEnds(meeting, ctx.area, at),
      digest: true,
      reminder: true,
    };
  });
  const reached = send.flatMap(({ to, at }) => {
    const person = readerOf(to);
    return person === undefined ? [] : [{ person, at }];
  });
  const value = withAsked(round, reached);
  return { changes: [{ kind: 'round', id: meeting.id, value }], send: send.map(toldWhenLost) };
}

/** A card or a letter has gone to them before that day; one that no letter reached has not heard of it yet. */
const isAskedBefore = ({ asked, unreached = [] }: Round, person: PersonId, day: Day): boolean =>
  (asked?.[person] ?? day) < day && !unreached.includes(person);

/** The day is the step: whatever brings it about, nobody is asked about the same politiråd twice on a day. */
const askId = (meeting: string, day: Day, person: string): string => `round/${meeting}/${day}/${person}`;

/** A card that is lost goes by e-mail with the others of its day; of a letter that is lost the coordinator learns. */
const toldWhenLost = (message: Message): Message =>
  'mail' in message.to ? { ...message, lost: 'round.lost' } : message;

/** What somebody owes in an open round now; undefined when that is nothing, or the meeting has begun, gone or moved on. */
async function owing(
  ctx: Pick<ViewCtx, 'read' | 'area' | 'now'>,
  { meeting: id, asked }: Occasion,
  person: PersonId,
): Promise<{ readonly politiraad: Politiraad; readonly measures: readonly Measure[] } | undefined> {
  const { read, area, now } = ctx;
  const politiraad = (await readPolitiraad(ctx)).find(({ meeting }) => meeting.id === id);
  const open = await read.get('round', id);
  if (!politiraad || !open || open.closed !== undefined) return undefined;
  if (!isTimely(politiraad.meeting, area, asked, now)) return undefined;
  const counted = askedOf(politiraad, area, open);
  const measures = owedBy(await readPlan(ctx), counted, person, dayOf(now));
  return measures.length > 0 ? { politiraad, measures } : undefined;
}

const titleOf = (
  { texts: { round: words } }: Pick<ViewCtx, 'texts'>,
  { again }: AskOccasion,
  { length: n }: readonly Measure[],
): string => (again ? words.remind({ n }) : words.ask({ n }));

// --- in Teams --------------------------------------------------------------------------------------------------------

async function card(ctx: ViewCtx, occasion: AskOccasion): Promise<Drawing | undefined> {
  const { texts, to } = ctx;
  const found = 'person' in to ? await owing(ctx, occasion, to.person) : undefined;
  if (!found) return undefined;
  const { measures, politiraad } = found;
  const form = await ctx.draw(to, 'measure.form', { measures: measures.map(({ id }) => id) });
  if (!form) return undefined;
  const { meeting } = politiraad;
  const title = titleOf(ctx, occasion, measures);
  const some = measures.some(({ latest }) => latest !== undefined);
  const { dates } = texts;
  const lead = texts.round.askLead({ day: dates.day(meeting.day), time: dates.time(meeting.start), some });
  return { ...form, summary: title, data: { ...form.data, title, lead } };
}

export const askView = view({ input: askSchema, draw: card });

// --- by e-mail -------------------------------------------------------------------------------------------------------

/** Measures in a letter; the page has them all. */
const SHOWN = 30;
/** How long after the meeting its page is good, when no round opens before. */
const PAGE_DAYS = 30;

/** When the page of a letter ends: an answer given later belongs to the next round. */
async function pageEnds(ctx: PersonCtx, { meeting }: Politiraad): Promise<Instant> {
  const last = startOf(meeting) + PAGE_DAYS * DAY_MS;
  const after = (await readPolitiraad(ctx)).filter(
    (one) => one.meeting.forum === meeting.forum && startOf(one.meeting) > startOf(meeting),
  );
  const opens = after.flatMap(
    (one) => askingTimes(one.meeting, ctx.area).find((at) => at >= one.since) ?? [],
  );
  return Math.min(last, ...opens) as Instant;
}

async function written(ctx: PersonCtx, occasion: AskOccasion): Promise<Letter | undefined> {
  const { texts, person, link } = ctx;
  const { round: words, dates } = texts;
  const found = await owing(ctx, occasion, person);
  if (!found) return undefined;
  const { measures, politiraad } = found;
  const { meeting } = politiraad;
  const of = { kind: 'page', person, of: 'measure.page', with: { meeting: meeting.id } } as const;
  const page = await link(of, await pageEnds(ctx, politiraad));
  const subjectOf = occasion.again ? words.remindSubject : words.letterSubject;
  const titles = foldedAt(SHOWN, measures, ({ title }) => title, words.folded);
  return {
    subject: withArea(subjectOf({ day: dates.day(meeting.day) }), ctx.area),
    parts: [
      { kind: 'heading', text: titleOf(ctx, occasion, measures) },
      {
        kind: 'text',
        text: words.letterText({ day: dates.day(meeting.day), time: dates.time(meeting.start) }),
      },
      { kind: 'list', items: titles },
      page === undefined
        ? { kind: 'text', text: words.noAddress }
        : { kind: 'link', label: words.answerHere, url: page },
    ],
  };
}

export const askLetter = letter({ input: askSchema, write: written });
