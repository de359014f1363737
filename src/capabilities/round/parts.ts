// The roles of a round one by one: who is silent, who is away, who cannot be reached, whom nobody is, and who has answered. Part of
// round.ts.
import type { Ctx } from '../../capability.ts';
import { dayOf } from '../../domain/calendar.ts';
import type { Measure, Round } from '../../domain/measure.ts';
import { type ActionPlan, isAway, ownerWords } from '../../domain/owner.ts';
import { foldedAt, shortened } from '../../domain/paging.ts';
import { type Person, type PersonId, holdersOn, inTeams, mailLost } from '../../domain/people.ts';
import {
  type OwnerState,
  type RoundState,
  hasAnswered,
  isGone,
  isSilent,
  isVacant,
} from '../../domain/round.ts';
import { nameOf } from '../../reading/who.ts';

/** Lines of one kind; what a card under Teams' limit can carry in a large municipality. */
const SHOWN = 15;
/** Of what is rarer. */
const FEW = 5;
/** Roles without anybody: `roller` shows them all. */
const VACANT = 3;
/** Names of one role. */
const NAMED = 3;
/** Letters of a person's name; of a role or a title; whole in `roller` and `tiltak`. */
const NAME = 40;
const LENGTH = 80;

/** The choice that stands for all roles. */
export const EVERYBODY = '*';

type Seeing = Pick<Ctx, 'texts' | 'area' | 'now'>;

/** A round as it stands, and who the people are. `mailed`: whoever gets a letter can answer it. */
export type Seen = {
  readonly plan: ActionPlan;
  readonly state: RoundState;
  readonly round: Round | undefined;
  readonly persons: ReadonlyMap<PersonId, Person>;
  readonly mailed: boolean;
};

/** `vacant`: a part with the button to where roles are given to people. */
export type Part = {
  readonly title: string;
  readonly lines: readonly string[];
  readonly vacant: boolean;
  readonly area: string;
};

const cut = (text: string): string => shortened(text, LENGTH);

export function partsOf(ctx: Seeing, seen: Seen): readonly Part[] {
  const { texts } = ctx;
  const { round: words } = texts;
  const { plan, state, round } = seen;
  const silent = state.owners.filter(isSilent);
  const answered = state.owners.filter(hasAnswered).map(({ name }) => cut(name));
  const late = state.late.map((one) => lateLine(ctx, plan, one));
  return [
    ...part(
      ctx,
      round ? words.silentTitle : words.toBeAskedTitle,
      silent.map((one) => silentLine(ctx, seen, one)),
    ),
    ...part(ctx, words.unreachedTitle, unreachedLines(ctx, seen, silent), FEW),
    ...part(
      ctx,
      words.awayTitle,
      state.owners.filter(isGone).map((one) => awayLine(ctx, seen, one)),
      FEW,
    ),
    ...flagged(ctx, plan, state),
    ...part(ctx, words.lateTitle, late, FEW),
    ...part(ctx, words.answeredTitle, answered.length > 0 ? [folded(ctx, answered)] : []),
  ];
}

/** What the coordinator has to mend in the plan itself. */
export function flagged(ctx: Seeing, plan: ActionPlan, { owners, ownerless }: RoundState): readonly Part[] {
  const { round: words, dates } = ctx.texts;
  const vacant = owners.filter(isVacant).map(({ name, owed }) => words.vacant({ role: cut(name), n: owed }));
  const lines = ownerless.map((one) =>
    words.ownerless({ title: cut(one.title), words: cut(dates.list(ownerWords(one, plan))) }),
  );
  return [
    ...part(ctx, words.vacantTitle, vacant, VACANT).map((one) => ({ ...one, vacant: true })),
    ...part(ctx, words.ownerlessTitle, lines, FEW),
  ];
}

function part(
  { texts, area }: Seeing,
  title: string,
  lines: readonly string[],
  shown = SHOWN,
): readonly Part[] {
  if (lines.length === 0) return [];
  const some = foldedAt(shown, lines, (line) => line, texts.round.folded);
  return [{ title, lines: some, vacant: false, area: area.id }];
}

/** Roles that have answered, in one line. */
function folded({ texts: { round: words, dates } }: Seeing, names: readonly string[]): string {
  const rest = names.length - SHOWN;
  const shown = names.slice(0, SHOWN);
  return rest > 0 ? `${shown.join(', ')} ${words.andMore({ n: rest })}` : dates.list(shown);
}

const lateLine = ({ texts }: Seeing, plan: ActionPlan, one: Measure): string =>
  texts.round.withRoles({
    title: cut(one.title),
    roles: cut(one.latest?.role ?? texts.dates.list(ownerWords(one, plan))),
  });

// --- people ----------------------------------------------------------------------------------------------------------

/** A role with who is asked; where its holder is away, that its deputy is. */
function silentLine(
  ctx: Seeing,
  { plan, persons }: Seen,
  { role: id, name, persons: asked, owed }: OwnerState,
): string {
  const { round: words } = ctx.texts;
  const role = plan.roles.get(id);
  const day = dayOf(ctx.now);
  const holders = role ? holdersOn(role, day) : [];
  const stands = holders.length > 0 && holders.every((one) => isAway(plan, one, day));
  const names = namesOf(ctx, asked, persons);
  return words.owner({ role: cut(name), names: stands ? words.deputy({ names }) : names, n: owed });
}

function awayLine(ctx: Seeing, { plan, persons }: Seen, { name, away, owed }: OwnerState): string {
  const until = away.flatMap((one) => plan.away?.get(one) ?? []).toSorted()[0];
  return ctx.texts.round.away({
    role: cut(name),
    names: namesOf(ctx, away, persons),
    n: owed,
    day: until === undefined ? '' : ctx.texts.dates.day(until),
  });
}

function namesOf({ texts }: Seeing, ids: readonly PersonId[], persons: Seen['persons']): string {
  const { round: words, dates } = texts;
  const names = ids.slice(0, NAMED).map((id) => shortened(nameOf(persons.get(id)), NAME));
  const rest = ids.length - NAMED;
  return rest > 0 ? `${names.join(', ')} ${words.andMore({ n: rest })}` : dates.list(names);
}

/** Neither in Teams nor by a letter that has reached them and can be answered. */
const isLost = ({ persons, round, mailed }: Seen, id: PersonId): boolean => {
  const person = persons.get(id);
  if (inTeams(person)) return false;
  const letter = person?.email !== undefined && mailLost(person) !== 'refused';
  return !letter || !mailed || (round?.unreached?.includes(id) ?? false);
};

/** Those of the silent who cannot be asked, with the role they would be asked for. */
function unreachedLines(ctx: Seeing, seen: Seen, owners: readonly OwnerState[]): readonly string[] {
  return owners.flatMap(({ name, persons, owed }) => {
    const lost = persons.filter((id) => isLost(seen, id));
    if (lost.length === 0) return [];
    return [ctx.texts.round.owner({ role: cut(name), names: namesOf(ctx, lost, seen.persons), n: owed })];
  });
}
