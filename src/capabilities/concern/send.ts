// Sending: the draft becomes a concern under a number that says nothing, its text sealed anew under that number, and the coordinators
// are told. The politikontakt is told nothing here, also when a talk with them is wished for: the coordinator passes that on.
import type { Change, Ctx, Drawing, Outcome } from '../../capability.ts';
import { type Instant, dayOf } from '../../domain/calendar.ts';
import { type Concern, type ConcernDraft, type ConcernId, lastEvent } from '../../domain/concern.ts';
import { answerBy, isComplete } from '../../domain/concern-steps.ts';
import { inWorkingHours } from '../../domain/notice.ts';
import type { PersonId } from '../../domain/people.ts';
import { TEXT, freshNumber, logged, mayWriteText, openText, sealText, tell } from '../../reading/concerns.ts';
import { allOf } from '../../reading/read.ts';
import { coordinatorDeputies, coordinators, nameOf, personOf } from '../../reading/who.ts';
import { DRAFT_GONE } from './answer.ts';
import { cardOf } from './cards.ts';
import { draftOf, erased } from './draft.ts';

/** How long a second press on «Send» is answered with the receipt of what the first one sent. */
const JUST_SENT_MS = 3_600_000;

export async function send(ctx: Ctx): Promise<Outcome> {
  const person = personOf(ctx.actor);
  if (!person) return {};
  const draft = await draftOf(ctx, person);
  if (!draft) return sentAlready(ctx, person);
  const { answers } = draft;
  if (!isComplete(answers)) return { show: await cardOf(ctx, draft, 'summary') };
  const receivers = await receiversOf(ctx);
  if (receivers.length === 0) return { refuse: { reason: 'concernNobody', data: {} } };
  const id = await freshNumber(ctx);
  const text = await carried(ctx, draft, id);
  const told = receivers.filter((one) => one !== person);
  const concern: Concern = {
    id,
    by: person,
    at: ctx.now,
    answers,
    ...(text ? { hasText: true } : {}),
    ...(draft.talk ? { talk: draft.talk } : {}),
    state: 'new',
    holder: person,
    history: [{ kind: 'sent', at: ctx.now, by: person, ...(told.length > 0 ? { told } : {}) }],
  };
  const dropped = draft.hasText === true && !text;
  return {
    changes: [
      { kind: 'concern', id, value: concern },
      ...(text ? [text] : []),
      ...(await erased(ctx, person)),
      await logged(ctx, 'sent', [id], 'own'),
    ],
    send: wordOf(ctx, concern),
    show: await receipt(ctx, concern, receivers, dropped),
  };
}

/** Coordinators whom Teams knows, else their deputies: what nobody will read is not sent. */
async function receiversOf(ctx: Ctx): Promise<readonly PersonId[]> {
  const met = async (persons: readonly PersonId[]): Promise<readonly PersonId[]> => {
    const found = await Promise.all(persons.map((id) => ctx.read.get('person', id)));
    return found.flatMap((one) => (one?.aad === undefined ? [] : [one.id]));
  };
  const holders = await met(await coordinators(ctx));
  return holders.length > 0 ? holders : met(await coordinatorDeputies(ctx));
}

/** The draft's text under the concern's number; undefined where there is none, or it may no longer be kept. */
async function carried(ctx: Ctx, draft: ConcernDraft, id: ConcernId): Promise<Change | undefined> {
  if (!draft.hasText || draft.answers.about === 'person' || !(await mayWriteText(ctx))) return undefined;
  const opened = await openText(ctx, draft.by, TEXT);
  return typeof opened === 'object' ? sealText(ctx, id, TEXT, opened.text) : undefined;
}

/** At once when an answer is needed today, else in working hours. */
const toldAt = ({ now, area }: Pick<Ctx, 'now' | 'area'>, { answers }: Concern): Instant =>
  answers.urgency === 'today' ? now : inWorkingHours(now, area.closed);

const wordOf = (ctx: Ctx, concern: Concern) =>
  tell(concern, toldAt(ctx, concern)).map((message) => ({
    ...message,
    urgent: concern.answers.urgency === 'today',
  }));

/** A second press: the receipt of what was just sent, drawn anew. */
async function sentAlready(ctx: Ctx, person: PersonId): Promise<Outcome> {
  const latest = (await allOf(ctx.read, 'concern'))
    .filter(({ by, at }) => by === person && at > ctx.now - JUST_SENT_MS)
    .toSorted((a, b) => b.at - a.at)[0];
  if (!latest) return DRAFT_GONE;
  return {
    changes: [await logged(ctx, 'read', [latest.id], 'own')],
    show: await receipt(ctx, latest, latest.history[0]?.told ?? [person], false),
  };
}

async function receipt(
  ctx: Ctx,
  concern: Concern,
  receivers: readonly PersonId[],
  dropped: boolean,
): Promise<Drawing> {
  const { concern: t, dates } = ctx.texts;
  const others = receivers.filter((one) => one !== concern.by);
  const people = await Promise.all(others.map((one) => ctx.read.get('person', one)));
  const day = dates.dayOrToday(answerBy(concern.at, concern.answers, ctx.area.closed), dayOf(ctx.now));
  const notes = [
    others.length > 0 ? t.sentTo({ who: dates.list(people.map(nameOf)), day }) : t.sentSelf,
    ...(others.length > 0 && toldAt(ctx, concern) > ctx.now ? [t.sentHours] : []),
    ...(concern.answers.urgency === 'today' ? [t.callToday] : []),
    ...(dropped ? [t.sentDropped] : []),
    t.baton,
    t.sentNow,
  ];
  return {
    card: 'concern.receipt',
    summary: t.sentSummary,
    data: {
      title: t.sentTitle({ number: concern.id }),
      notes: notes.map((text) => ({ text })),
      concern: concern.id,
      event: lastEvent(concern),
    },
  };
}
