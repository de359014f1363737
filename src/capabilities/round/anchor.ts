// A word to the roles a measure is anchored with, shortly before the politiråd: which of their measures nobody has told the status
// of. Roles are named, never people. Part of round.ts.
import {
  type Ctx,
  type Drawing,
  type Outcome,
  type PersonCtx,
  type ViewCtx,
  letter,
  view,
} from '../../capability.ts';
import type { Letter } from '../../written.ts';
import { type Instant, dayOf } from '../../domain/calendar.ts';
import { withArea } from '../../domain/event.ts';
import type { Measure } from '../../domain/measure.ts';
import { startOf } from '../../domain/meeting.ts';
import { type ActionPlan, ownerRoles } from '../../domain/owner.ts';
import { foldedAt } from '../../domain/paging.ts';
import type { PersonId } from '../../domain/people.ts';
import { type Politiraad, anchoredBy, anchorsIn, askedOf, isTimely } from '../../domain/round.ts';
import { readPlan, readPolitiraad } from '../../reading/action-plan.ts';
import { messagesTo } from '../../reading/reach.ts';
import { type Occasion, type Standing, occasionSchema, roundOf } from './ask.ts';

/** Tells each role with something unanswered; undefined when all is told. */
export async function tellAnchors(
  ctx: Pick<Ctx, 'read' | 'area'>,
  standing: Standing,
  at: Instant,
): Promise<Outcome | undefined> {
  const { plan, politiraad } = standing;
  const { meeting } = politiraad;
  const asked = askedOf(politiraad, ctx.area, roundOf(standing, ctx.area, at));
  const persons = anchorsIn(plan, asked, dayOf(at));
  if (persons.length === 0) return undefined;
  const send = await messagesTo(ctx, persons, (person) => ({
    id: `round/${meeting.id}/anchor/${dayOf(at)}/${person}`,
    mode: 'say',
    view: 'round.anchor',
    with: { meeting: meeting.id, asked: meeting.day },
    at,
    expires: startOf(meeting),
    digest: true,
    reminder: true,
  }));
  return { send };
}

type Found = {
  readonly politiraad: Politiraad;
  readonly plan: ActionPlan;
  readonly measures: readonly Measure[];
};

async function unanswered(
  ctx: Pick<ViewCtx, 'read' | 'area' | 'now'>,
  { meeting: id, asked }: Occasion,
  person: PersonId,
): Promise<Found | undefined> {
  const { read, area, now } = ctx;
  const politiraad = (await readPolitiraad(ctx)).find(({ meeting }) => meeting.id === id);
  const open = await read.get('round', id);
  if (!politiraad || !open || open.closed !== undefined) return undefined;
  if (!isTimely(politiraad.meeting, area, asked, now)) return undefined;
  const plan = await readPlan(ctx);
  const measures = anchoredBy(plan, askedOf(politiraad, area, open), person, dayOf(now));
  return measures.length > 0 ? { politiraad, plan, measures } : undefined;
}

const SHOWN = 20;

/** A measure with the roles that answer for it; words of the plan may name a person, so they are left out. */
function lines({ texts }: Pick<Ctx, 'texts'>, { plan, measures }: Found): readonly string[] {
  const line = (one: Measure): string => {
    const roles = ownerRoles(one, plan).map((id) => plan.roles.get(id)?.name ?? id);
    return texts.round.withRoles({ title: one.title, roles: texts.dates.list(roles) });
  };
  return foldedAt(SHOWN, measures, line, texts.round.folded);
}

function headOf({ texts }: Pick<Ctx, 'texts'>, { politiraad: { meeting }, measures }: Found) {
  const { round: words, dates } = texts;
  return {
    title: words.anchorTitle({ n: measures.length }),
    lead: words.anchorLead({
      day: dates.day(meeting.day),
      time: dates.time(meeting.start),
      n: measures.length,
    }),
  };
}

async function card(ctx: ViewCtx, occasion: Occasion): Promise<Drawing | undefined> {
  const found = 'person' in ctx.to ? await unanswered(ctx, occasion, ctx.to.person) : undefined;
  if (!found) return undefined;
  const head = headOf(ctx, found);
  const data = { ...head, area: ctx.area.id, lines: lines(ctx, found) };
  return { card: 'round.anchor', summary: head.title, data };
}

async function written(ctx: PersonCtx, occasion: Occasion): Promise<Letter | undefined> {
  const found = await unanswered(ctx, occasion, ctx.person);
  if (!found) return undefined;
  const { round: words, dates } = ctx.texts;
  const { title, lead } = headOf(ctx, found);
  return {
    subject: withArea(words.anchorSubject({ day: dates.day(found.politiraad.meeting.day) }), ctx.area),
    parts: [
      { kind: 'heading', text: title },
      { kind: 'text', text: lead },
      { kind: 'list', items: lines(ctx, found) },
    ],
  };
}

export const anchorView = view({ input: occasionSchema, draw: card });
export const anchorLetter = letter({ input: occasionSchema, write: written });
