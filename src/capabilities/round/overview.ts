// How the round before the next politiråd stands, drawn for the coordinator: who has answered, who has not, and for whom there
// is nobody to ask. Part of round.ts.
import { readNext, readPlan } from '../../reading/action-plan.ts';
import type { Ctx, Drawing } from '../../capability.ts';
import { dayOf, timeOfWall, wallOf } from '../../domain/calendar.ts';
import type { Measure, Round } from '../../domain/measure.ts';
import type { Meeting } from '../../domain/meeting.ts';
import { type ActionPlan, ownerWords } from '../../domain/owner.ts';
import { type Person, type PersonId, inTeams } from '../../domain/people.ts';
import {
  type OwnerState,
  type RoundState,
  askedOf,
  askingTimes,
  countOf,
  hasAnswered,
  isSilent,
  isVacant,
  roundState,
} from '../../domain/round.ts';
import type { Texts } from '../../texts/index.ts';
import { nameOf } from '../../reading/who.ts';

/** Lines of one kind; what a card under Teams' limit can carry in a large municipality. */
const SHOWN = 20;
/** Roles without anybody: `roller` shows them all. */
const VACANT = 3;
/** Names of one role. */
const NAMED = 5;

type Seeing = Pick<Ctx, 'texts' | 'area'>;

type Persons = ReadonlyMap<PersonId, Person>;

/** `opened`: the round that is about to be written; otherwise what is stored decides. */
export async function overview(ctx: Ctx, note = '', opened?: Round): Promise<Drawing> {
  const { texts, area, now } = ctx;
  const next = await readNext(ctx);
  if (!next) return withoutDate(ctx, note);
  const { meeting } = next;
  const round = opened ?? next.round;
  const plan = await readPlan(ctx);
  const state = roundState(plan, askedOf(next, area, round), dayOf(now));
  const persons = await personsOf(ctx, state);
  const title = texts.round.title({
    day: texts.dates.dayYear(meeting.day),
    time: texts.dates.times(meeting.start, meeting.end),
  });
  return {
    card: 'round.overview',
    summary: title,
    data: {
      ...frame(area.id, note, title),
      meeting: meeting.id,
      said: [...stateLines(texts, state, round), askingLine(ctx, meeting, round)],
      parts: parts(ctx, plan, state, persons, round),
      mayNudge: state.owners.some(isSilent),
    },
  };
}

const frame = (area: string, note: string, title: string) => ({ area, title, note, hasNote: note !== '' });

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
      mayNudge: false,
    },
  };
}

async function personsOf({ read }: Pick<Ctx, 'read'>, { owners }: RoundState): Promise<Persons> {
  const ids = [...new Set(owners.flatMap(({ persons }) => persons))];
  const found = await Promise.all(ids.map((id) => read.get('person', id)));
  return new Map(found.flatMap((person) => (person ? [[person.id, person]] : [])));
}

// --- in a line or two ------------------------------------------------------------------------------------------------

function stateLines({ round: words }: Texts, state: RoundState, round: Round | undefined): readonly string[] {
  if (state.asked === 0) return [words.nothingAsked];
  const count = countOf(state);
  const roles = state.owners.filter(isSilent).length;
  return [
    ...(round || state.answered > 0
      ? [words.answered(count), words.measuresTold({ n: state.answered, of: state.asked })]
      : []),
    ...(count.n === count.of && count.n > 0 ? [words.allAnswered] : []),
    ...(!round && roles > 0 ? [words.willAsk({ roles, n: state.askable })] : []),
  ];
}

function askingLine({ texts, area, now }: Ctx, meeting: Meeting, round: Round | undefined): string {
  const next = askingTimes(meeting, area, round?.opened).find((at) => at > now);
  if (next === undefined) return texts.round.noMoreAsking;
  const time = texts.dates.time(timeOfWall(wallOf(next)));
  return texts.round.nextAsking({ day: texts.dates.day(dayOf(next)), time });
}

// --- one by one ------------------------------------------------------------------------------------------------------

/** `vacant`: a part with the button to where roles are given to people. */
type Part = {
  readonly title: string;
  readonly lines: readonly string[];
  readonly vacant: boolean;
  readonly area: string;
};

function parts(
  ctx: Seeing,
  plan: ActionPlan,
  state: RoundState,
  persons: Persons,
  round: Round | undefined,
): readonly Part[] {
  const { texts } = ctx;
  const { round: words } = texts;
  const silent = state.owners.filter(isSilent);
  const answered = state.owners.filter(hasAnswered);
  const roles = texts.dates.list(answered.map(({ name }) => name));
  return [
    ...part(ctx, round ? words.silentTitle : words.toBeAskedTitle, ownerLines(texts, silent, persons)),
    ...part(ctx, words.unreachedTitle, unreachedLines(texts, silent, persons)),
    ...flagged(ctx, plan, state),
    ...part(ctx, words.answeredTitle, roles ? [roles] : []),
  ];
}

/** What the coordinator has to mend in the plan itself. */
function flagged(ctx: Seeing, plan: ActionPlan, { owners, ownerless }: RoundState): readonly Part[] {
  const { texts } = ctx;
  const vacant = owners.filter(isVacant).map(({ name, owed }) => texts.round.vacant({ role: name, n: owed }));
  const lines = ownerless.map((one) => ownerlessLine(texts, plan, one));
  return [
    ...part(ctx, texts.round.vacantTitle, vacant, VACANT).map((one) => ({ ...one, vacant: true })),
    ...part(ctx, texts.round.ownerlessTitle, lines),
  ];
}

const ownerlessLine = ({ round: words, dates }: Texts, plan: ActionPlan, one: Measure): string =>
  words.ownerless({ title: one.title, words: dates.list(ownerWords(one, plan)) });

function part(
  { texts, area }: Seeing,
  title: string,
  lines: readonly string[],
  shown = SHOWN,
): readonly Part[] {
  if (lines.length === 0) return [];
  const rest = lines.length - shown;
  const folded = [...lines.slice(0, shown), ...(rest > 0 ? [texts.round.folded({ n: rest })] : [])];
  return [{ title, lines: folded, vacant: false, area: area.id }];
}

const ownerLines = (texts: Texts, owners: readonly OwnerState[], persons: Persons): readonly string[] =>
  owners.map(({ name, persons: ids, owed }) =>
    texts.round.owner({ role: name, names: namesOf(texts, ids, persons), n: owed }),
  );

function namesOf({ round: words, dates }: Texts, ids: readonly PersonId[], persons: Persons): string {
  const names = ids.slice(0, NAMED).map((id) => nameOf(persons.get(id)));
  const rest = ids.length - NAMED;
  return rest > 0 ? `${names.join(', ')} ${words.andMore({ n: rest })}` : dates.list(names);
}

/** Those of the silent whom no card reaches, with the role they are asked for. */
function unreachedLines(texts: Texts, owners: readonly OwnerState[], persons: Persons): readonly string[] {
  const lost = owners.map((owner) => ({
    ...owner,
    persons: owner.persons.filter((id) => !inTeams(persons.get(id))),
  }));
  return ownerLines(
    texts,
    lost.filter((owner) => owner.persons.length > 0),
    persons,
  );
}
