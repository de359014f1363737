// How the round before the next politiråd stands, drawn for the coordinator: who has answered, who has not, and for whom there
// is nobody to ask. Part of round.ts.
import { readNext, readPlan } from '../action-plan.ts';
import type { Ctx, Drawing } from '../capability.ts';
import { type Instant, dayOf, timeOfWall, wallOf } from '../domain/calendar.ts';
import type { Measure } from '../domain/measure.ts';
import type { Meeting } from '../domain/meeting.ts';
import { type ActionPlan, ownerWords } from '../domain/owner.ts';
import type { Person, PersonId } from '../domain/people.ts';
import {
  type OwnerState,
  type RoundState,
  askedOf,
  askingTimes,
  hasAnswered,
  isSilent,
  isVacant,
  roundState,
} from '../domain/round.ts';
import type { Texts } from '../texts/index.ts';
import { nameOf } from '../who.ts';

/** Lines of one kind; what a card under Teams' limit can carry in a large municipality. */
const SHOWN = 20;
/** Names of one role. */
const NAMED = 5;

type Persons = ReadonlyMap<PersonId, Person>;

/** `opened`: when the round that is about to be written opened; otherwise what is stored decides. */
export async function overview(ctx: Ctx, note = '', opened?: Instant): Promise<Drawing> {
  const { texts, area, now } = ctx;
  const next = await readNext(ctx);
  if (!next) return withoutDate(ctx, note);
  const { meeting } = next;
  const since = opened ?? next.round?.opened;
  const plan = await readPlan(ctx);
  const state = roundState(plan, askedOf({ opened: since ?? now }, meeting), dayOf(now));
  const persons = await personsOf(ctx, state);
  const title = texts.round.title({
    day: texts.dates.dayYear(meeting.day),
    time: texts.dates.time(meeting.start),
  });
  return {
    card: 'round.overview',
    summary: title,
    data: {
      ...frame(area.id, note, title),
      meeting: meeting.id,
      said: [...stateLines(texts, state, since), askingLine(ctx, meeting, since)],
      parts: parts(texts, plan, state, persons, since),
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
  const state = roundState(plan, { opened: ctx.now, day: dayOf(ctx.now) }, dayOf(ctx.now));
  return {
    card: 'round.overview',
    summary: words.noDateTitle,
    data: {
      ...frame(ctx.area.id, note, words.noDateTitle),
      meeting: '',
      said: [known ? words.noDate : words.noForum],
      parts: flagged(ctx.texts, plan, state),
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

function stateLines(
  { round: words }: Texts,
  state: RoundState,
  since: Instant | undefined,
): readonly string[] {
  const answering = state.owners.filter((owner) => !isVacant(owner));
  if (state.asked === 0) return [words.nothingAsked];
  if (since === undefined) return [words.willAsk({ roles: answering.length, n: state.asked })];
  const answered = answering.filter(hasAnswered).length;
  return [
    words.answered({ n: answered, of: answering.length }),
    words.measuresTold({ n: state.answered, of: state.asked }),
    ...(answered === answering.length && answered > 0 ? [words.allAnswered] : []),
  ];
}

function askingLine({ texts, area, now }: Ctx, meeting: Meeting, since: Instant | undefined): string {
  const next = askingTimes(meeting, area, since).find((at) => at > now);
  if (next === undefined) return texts.round.noMoreAsking;
  const time = texts.dates.time(timeOfWall(wallOf(next)));
  return texts.round.nextAsking({ day: texts.dates.day(dayOf(next)), time });
}

// --- one by one ------------------------------------------------------------------------------------------------------

type Part = { readonly title: string; readonly lines: readonly string[] };

function parts(
  texts: Texts,
  plan: ActionPlan,
  state: RoundState,
  persons: Persons,
  since: Instant | undefined,
): readonly Part[] {
  const { round: words } = texts;
  const silent = state.owners.filter(isSilent);
  const answered = since === undefined ? [] : state.owners.filter(hasAnswered);
  const roles = texts.dates.list(answered.map(({ name }) => name));
  return [
    ...part(
      texts,
      since === undefined ? words.toBeAskedTitle : words.silentTitle,
      ownerLines(texts, silent, persons),
    ),
    ...part(texts, words.unreachedTitle, unreachedLines(texts, silent, persons)),
    ...flagged(texts, plan, state),
    ...part(texts, words.answeredTitle, roles ? [roles] : []),
  ];
}

/** What the coordinator has to mend in the plan itself. */
function flagged(texts: Texts, plan: ActionPlan, { owners, ownerless }: RoundState): readonly Part[] {
  const { round: words } = texts;
  const vacant = owners.filter(isVacant).map(({ name, owed }) => words.vacant({ role: name, n: owed }));
  return [
    ...part(texts, words.vacantTitle, vacant),
    ...part(
      texts,
      words.ownerlessTitle,
      ownerless.map((one) => ownerlessLine(texts, plan, one)),
    ),
  ];
}

const ownerlessLine = ({ round: words, dates }: Texts, plan: ActionPlan, one: Measure): string =>
  words.ownerless({ title: one.title, words: dates.list(ownerWords(one, plan)) });

function part({ round: words }: Texts, title: string, lines: readonly string[]): readonly Part[] {
  if (lines.length === 0) return [];
  const rest = lines.length - SHOWN;
  return [{ title, lines: rest > 0 ? [...lines.slice(0, SHOWN), words.andMore({ n: rest })] : lines }];
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

/** Never met, or Teams has said that they cannot be written to. */
const isUnreached = (person: Person | undefined): boolean => !person?.aad || person.unreached !== undefined;

/** Those of the silent whom no card reaches, with the role they are asked for. */
function unreachedLines(texts: Texts, owners: readonly OwnerState[], persons: Persons): readonly string[] {
  const lost = owners.map((owner) => ({
    ...owner,
    persons: owner.persons.filter((id) => isUnreached(persons.get(id))),
  }));
  return ownerLines(
    texts,
    lost.filter((owner) => owner.persons.length > 0),
    persons,
  );
}
