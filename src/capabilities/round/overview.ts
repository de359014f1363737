// How the round before a politiråd stands, drawn for the coordinator: who has answered, who has not, and whom nobody can ask. For
// some days after the meeting it is that round, with what came late, unless the next one opens. Part of round.ts.
import type { Ctx, Drawing } from '../../capability.ts';
import { type Instant, DAY_MS, dayOf, timeOfWall, wallOf } from '../../domain/calendar.ts';
import { startOf } from '../../domain/meeting.ts';
import type { ActionPlan } from '../../domain/owner.ts';
import { shortened } from '../../domain/paging.ts';
import type { Person, PersonId } from '../../domain/people.ts';
import { anchorTime, askingTimes } from '../../domain/round-days.ts';
import { type RoundState, countOf, isSilent, roundState } from '../../domain/round.ts';
import { type Next, readPlan, readPolitiraad, readRound } from '../../reading/action-plan.ts';
import { EVERYBODY, type Seen, flagged, partsOf } from './parts.ts';

/** Which politiråd, where it is not the one that matters now; and what has just been done. */
type Wanted = { readonly id?: string | undefined; readonly note?: string };

export async function overview(ctx: Ctx, { id, note = '' }: Wanted = {}): Promise<Drawing> {
  const { texts, area, now } = ctx;
  const all = await relevant(ctx);
  const shown = all.find(({ meeting }) => meeting.id === id) ?? all[0];
  if (!shown) return withoutDate(ctx, note);
  const { meeting, round } = shown;
  const plan = await readPlan(ctx);
  const state = roundState(plan, shown.asked, dayOf(now));
  const title = texts.round.title({
    day: texts.dates.dayYear(meeting.day),
    time: texts.dates.times(meeting.start, meeting.end),
  });
  const seen: Seen = {
    plan,
    state,
    round,
    persons: await personsOf(ctx, state),
    mailed: await isMailed(ctx),
  };
  const isOpen = round !== undefined && round.closed === undefined && startOf(meeting) > now;
  const ways = waysFrom(ctx, all, shown);
  const mayNudge =
    (isOpen || (!round && startOf(meeting) > now && shown.since <= now)) && state.owners.some(isSilent);
  return {
    card: 'round.overview',
    summary: title,
    data: {
      ...frame(area.id, note, title),
      meeting: meeting.id,
      said: saidOf(ctx, plan, shown, state),
      parts: partsOf(ctx, seen),
      ...nudging(ctx, state, mayNudge, round !== undefined),
      mayClose: isOpen,
      mayReopen: round?.closed !== undefined && startOf(meeting) > now,
      ways,
      hasWays: ways.length > 0,
    },
  };
}

const frame = (area: string, note: string, title: string) => ({ area, title, note, hasNote: note !== '' });

/** The politiråd worth looking at, the one that matters most first: those with an open round, the last one held while it is fresh, the next. */
async function relevant(ctx: Ctx): Promise<readonly Next[]> {
  const { now } = ctx;
  const all = await readPolitiraad(ctx);
  const ahead = all.filter(({ meeting }) => startOf(meeting) > now).toSorted(byStart);
  const held = all.filter(({ meeting }) => startOf(meeting) <= now).toSorted(byStart);
  const nexts = await Promise.all(ahead.slice(0, SEEN).map((one) => readRound(ctx, one)));
  const lasts = await Promise.all(held.slice(-SEEN).map((one) => readRound(ctx, one)));
  const last = lasts.findLast(({ round }) => round !== undefined);
  const open = nexts.filter(({ round }) => round !== undefined);
  const first = nexts.filter(({ round, since }) => round === undefined && since <= now);
  const [fresh, old] =
    last && now < startOf(last.meeting) + FRESH_MS ? [[last], []] : [[], last ? [last] : []];
  return [...open, ...fresh, ...first, ...old];
}

/** How long what comes late to a politiråd that has been matters more than the next one. */
const FRESH_MS = 14 * DAY_MS;

const byStart = (a: Pick<Next, 'meeting'>, b: Pick<Next, 'meeting'>): number =>
  startOf(a.meeting) - startOf(b.meeting);

/** How many politiråd ahead, and behind, are looked at: more than two forums have none at the same time. */
const SEEN = 4;

/** No politiråd is known: the way on, and what is missing in the plan all the same. */
async function withoutDate(ctx: Ctx, note: string): Promise<Drawing> {
  const { round: words } = ctx.texts;
  const plan = await readPlan(ctx);
  const known = [...plan.forums.values()].some(({ type }) => type === 'politiraad');
  const state = roundState(plan, { from: ctx.now, day: dayOf(ctx.now) }, dayOf(ctx.now));
  return {
    card: 'round.overview',
    summary: words.noDateTitle,
    data: {
      ...frame(ctx.area.id, note, words.noDateTitle),
      meeting: '',
      said: [known ? words.noDate : words.noForum],
      parts: flagged(ctx, plan, state),
      ...nudging(ctx, state, false, false),
      mayClose: false,
      mayReopen: false,
      ways: [],
      hasWays: false,
    },
  };
}

async function personsOf(
  { read }: Pick<Ctx, 'read'>,
  { owners }: RoundState,
): Promise<ReadonlyMap<PersonId, Person>> {
  const ids = [...new Set(owners.flatMap(({ persons, away }) => [...persons, ...away]))];
  const found = await Promise.all(ids.map((id) => read.get('person', id)));
  return new Map(found.flatMap((person) => (person ? [[person.id, person]] : [])));
}

/** Whether a letter can be answered: the service has a public address. */
async function isMailed({ actor, link, now }: Ctx): Promise<boolean> {
  if (actor.kind !== 'person') return true;
  const of = { kind: 'page', person: actor.person, of: 'measure.page', with: {} } as const;
  return (await link(of, now)) !== undefined;
}

// --- in a line or two ------------------------------------------------------------------------------------------------

function saidOf(ctx: Ctx, plan: ActionPlan, shown: Next, state: RoundState): readonly string[] {
  const { texts, now } = ctx;
  const begun = startOf(shown.meeting) <= now;
  return [
    ...stateLines(ctx, shown, state, begun),
    ...(state.late.length > 0 ? [texts.round.late({ n: state.late.length })] : []),
    ...(begun ? [] : [askingLine(ctx, shown), ...anchorLine(ctx, plan, shown)]),
  ];
}

function stateLines(
  { texts: { round: words } }: Ctx,
  { round }: Next,
  state: RoundState,
  begun: boolean,
): readonly string[] {
  if (state.asked === 0) return [words.nothingAsked];
  const count = countOf(state);
  const roles = state.owners.filter(isSilent).length;
  const unasked = state.asked - state.answered - state.askable;
  return [
    ...(begun ? [words.begun] : []),
    ...(round || state.answered > 0
      ? [words.answered(count), words.measuresTold({ n: state.answered, of: state.asked })]
      : []),
    ...(count.n === count.of && count.n > 0 ? [words.allAnswered] : []),
    ...(!round && roles > 0 ? [words.willAsk({ roles, n: state.askable })] : []),
    ...(unasked > 0 ? [words.unasked({ n: unasked })] : []),
  ];
}

const timeOf = ({ texts: { dates } }: Ctx, at: Instant) => ({
  day: dates.day(dayOf(at)),
  time: dates.time(timeOfWall(wallOf(at))),
});

function askingLine(ctx: Ctx, { meeting, round }: Next): string {
  const { texts, area, now } = ctx;
  if (round?.closed !== undefined) return texts.round.closed(timeOf(ctx, round.closed));
  const next = askingTimes(meeting, area, round?.opened).find((at) => at > now);
  if (next !== undefined) return texts.round.nextAsking(timeOf(ctx, next));
  return round ? texts.round.noMoreAsking : texts.round.byHand;
}

function anchorLine(ctx: Ctx, { measures }: ActionPlan, { meeting, round }: Next): readonly string[] {
  const { texts, area, now } = ctx;
  if (round?.closed !== undefined || measures.every(({ anchors = [] }) => anchors.length === 0)) return [];
  const at = anchorTime(meeting, area, round?.opened ?? now);
  return at === undefined || at <= now ? [] : [texts.round.anchorsAt(timeOf(ctx, at))];
}

// --- what can be done ------------------------------------------------------------------------------------------------

/** Roles one can choose among; a municipality with more reminds all. */
const CHOICES = 40;

/** One role or all; with one silent role there is nothing to choose. */
function nudging({ texts: { round: words } }: Ctx, { owners }: RoundState, mayNudge: boolean, open: boolean) {
  const silent = owners.filter(isSilent).slice(0, CHOICES);
  return {
    mayNudge,
    mayChoose: mayNudge && silent.length > 1,
    nudgeTitle: open ? words.nudge : words.askNow,
    choices: [
      { title: words.everybody, value: EVERYBODY },
      ...silent.map(({ role, name }) => ({ title: shortened(name, 40), value: role })),
    ],
  };
}

/** Ways on: to the status paper once there is a round, and to the other politiråd worth looking at. */
function waysFrom({ texts, area }: Ctx, all: readonly Next[], { meeting: shown, round }: Next) {
  const others = all.filter(({ meeting }) => meeting.id !== shown.id).slice(0, SEEN);
  const way = (title: string, verb: string, meeting: string) => ({
    title,
    verb,
    data: { meeting, area: area.id },
  });
  return [
    ...(round ? [way(texts.round.paper, 'status.paper', shown.id)] : []),
    ...others.map(({ meeting: { id, day } }) =>
      way(texts.round.other({ day: texts.dates.day(day) }), 'round.overview', id),
    ),
  ];
}
