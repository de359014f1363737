// What becomes of a press on the status card: a new report, nothing new, or a question; and where several tell of a measure, what
// each of them told and how it stands together. It must not know of cards.
import { type Day, type Instant, dayOf } from './calendar.ts';
import type { Effect, Latest, Measure, Report, Status } from './measure.ts';
import { type ActionPlan, ownerRoles } from './owner.ts';
import { type PersonId, deputiesOn, holdersOn, roleIdOf } from './people.ts';

// --- who has told ----------------------------------------------------------------------------------------------------

type Voiced = Pick<Measure, 'separately' | 'voices' | 'latest'>;

/** What each has told last, the last first. Where they have not told for themselves, the latest is all there is. */
export const voicesOf = ({ voices, latest }: Voiced): readonly Latest[] => voices ?? (latest ? [latest] : []);

/** What a person told last, as far as the measure knows: undefined when they never have, or another has told since. */
export const voiceOf = (measure: Voiced, person: PersonId): Latest | undefined =>
  voicesOf(measure).find(({ by }) => by === person);

/** What stands for a person: their own voice where each tells for themselves, otherwise the latest, whoever told it. */
export const standsFor = (measure: Voiced, person: PersonId): Latest | undefined =>
  measure.separately ? voiceOf(measure, person) : measure.latest;

/** Whether a person need not be asked: they have told since then; where it is not «hver for seg», anybody has. */
export const toldBy = (measure: Voiced, person: PersonId, since: Instant): boolean =>
  (standsFor(measure, person)?.at ?? -Infinity) >= since;

/** The most worrying first. */
const WORRY: readonly Status[] = ['delayed', 'notStarted', 'ending', 'onTrack', 'done'];

/** How a measure stands where each tells for themselves: the most worrying that is told, as of the newest; undefined of nothing. */
export function standingOf(voices: readonly Latest[]): Latest | undefined {
  const own = voices.filter(({ by }) => by !== undefined);
  const heard = own.length > 0 ? own : voices;
  const [worst] = heard.toSorted(
    (a, b) => WORRY.indexOf(a.status) - WORRY.indexOf(b.status) || newestFirst(a, b),
  );
  return worst && { ...worst, at: Math.max(...heard.map(({ at }) => at)) as Instant };
}

/** Of what was told at once, in order of who told it. */
const newestFirst = (a: Latest, b: Latest): number => b.at - a.at || compare(a.by ?? '', b.by ?? '');
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Voices a record can hold. */
const VOICES = 60;

/**
 * The measure with one more report, the same in whatever order they come: it stands as the newest says. «Hver for seg» it stands
 * as its owners' voices do together: `owners` are those who answer for it, and another is heard until the next of them tells. A
 * report by nobody (out of a document) is said of the whole: what was told before it is no longer heard.
 */
export function reported(
  measure: Measure,
  { measure: _, ...report }: Report,
  owners?: readonly PersonId[],
): Measure {
  const { voices: _before, ...rest } = measure;
  const voices = withVoice(voicesOf(measure), report, owners);
  const [newest = report] = [report, ...(measure.latest ? [measure.latest] : [])].toSorted(newestFirst);
  const latest = (measure.separately ? standingOf(voices) : undefined) ?? newest;
  return { ...rest, latest, ...(measure.separately ? { voices } : {}) };
}

function withVoice(before: readonly Latest[], report: Latest, owners?: readonly PersonId[]): Latest[] {
  const own = before.find(({ by }) => by === report.by);
  const said = own && own.at > report.at ? own : report;
  const others = before.filter(
    ({ by }) => by !== report.by && (by === undefined || (owners?.includes(by) ?? true)),
  );
  const all = [said, ...others];
  const whole = all.find(({ by }) => by === undefined)?.at ?? -Infinity;
  return all
    .filter(({ by, at }) => by === undefined || at > whole)
    .toSorted(newestFirst)
    .slice(0, VOICES);
}

/** The name of the role a person tells for: one they hold before one they stand in for; undefined when they have none of them. */
export function roleFor(measure: Measure, plan: ActionPlan, person: PersonId, day: Day): string | undefined {
  const roles = ownerRoles(measure, plan).flatMap((id) => plan.roles.get(id) ?? []);
  const held = roles.find((role) => holdersOn(role, day).includes(person));
  return (held ?? roles.find((role) => deputiesOn(role, day).includes(person)))?.name;
}

// --- what is said ----------------------------------------------------------------------------------------------------

/** The politiråd an answer counts for, and since when. `late`: it has begun. */
export type Counting = {
  readonly meeting: string;
  readonly from: Instant;
  readonly late: boolean;
};

/** The words of a report, each optional. */
export type Words = Pick<Report, 'comment' | 'wanted' | 'effect'>;

/** What somebody said of a measure, when, and for which politiråd if it may count for one. */
export type Saying = {
  readonly status?: Status | undefined;
  readonly comment?: string | undefined;
  readonly wanted?: string | undefined;
  readonly effect?: Effect | undefined;
  /** They saw their own words in the fields: what is empty now has been taken away. Otherwise it was never said. */
  readonly had: boolean;
  /** «Ingen endring»: what is not said stays as it was. */
  readonly unchanged: boolean;
  readonly by: PersonId;
  readonly role?: string | undefined;
  readonly at: Instant;
  readonly round?: Counting | undefined;
};

/** `missing`: it has no status that could be unchanged, or none was chosen. `same`: told already, word for word. */
export type Told =
  | { readonly kind: 'new'; readonly report: Report }
  | { readonly kind: 'same' }
  | { readonly kind: 'missing' };

/** What follows from a saying. In one round, or on one day between rounds, the same words are one report. */
export function told(measure: Measure, saying: Saying): Told {
  const { unchanged, by, role, at } = saying;
  const stands = standsFor(measure, by);
  const status = saying.status ?? (unchanged ? stands?.status : undefined);
  if (status === undefined) return { kind: 'missing' };
  const round = countsFor(measure, by, saying.round);
  const base = counts(stands, by, at, round) ? stands : undefined;
  const words = wordsOf(saying, base, status);
  if (base?.status === status && WORDS.every((word) => base[word] === words[word])) return { kind: 'same' };
  return {
    kind: 'new',
    report: {
      measure: measure.id,
      status,
      ...words,
      by,
      ...(role === undefined ? {} : { role }),
      at,
      ...(round ? { round: round.meeting } : {}),
      ...(round?.late ? { late: true } : {}),
    },
  };
}

const WORDS = ['comment', 'wanted', 'effect'] as const;

/**
 * What is said now, and what was told before where it is not said; nothing that was seen and taken away, and not another's comment
 * on a status that is no longer theirs.
 */
function wordsOf(
  { comment, wanted, effect, had, unchanged, by }: Saying,
  base: Latest | undefined,
  status: Status,
): Words {
  const before = had && !unchanged ? undefined : base;
  const speaks = before?.by === by || before?.status === status;
  const words = {
    comment: comment ?? (speaks ? before?.comment : undefined),
    wanted: wanted ?? before?.wanted,
    effect: effect ?? before?.effect,
  };
  return Object.fromEntries(Object.entries(words).filter(([, word]) => word !== undefined));
}

/**
 * The politiråd that what a person says of a measure now counts for. After it has begun it counts, late, for what was not told
 * in time; what was told in time is a matter of the next.
 */
export function countsFor(
  measure: Voiced,
  person: PersonId,
  round: Counting | undefined,
): Counting | undefined {
  if (!round?.late) return round;
  const stands = standsFor(measure, person);
  const inTime = stands !== undefined && stands.at >= round.from && !isLateFor(stands, round);
  return inTime ? undefined : round;
}

const isLateFor = ({ round, late }: Latest, { meeting }: Counting): boolean =>
  late === true && round === meeting;

/** Whether what stands is of the same telling: the same round, or between rounds the person's own of that day. */
function counts(stands: Latest | undefined, by: PersonId, at: Instant, round: Counting | undefined): boolean {
  if (stands === undefined) return false;
  if (!round) return stands.by === by && dayOf(stands.at) === dayOf(at);
  return stands.at >= round.from;
}

/**
 * What a person has told and may still correct: of the politiråd it counts for until that begins, late until the next round
 * opens, and between rounds the same day.
 */
export function correctable(
  measure: Voiced,
  person: PersonId,
  now: Instant,
  round: Counting | undefined,
): Latest | undefined {
  const own = standsFor(measure, person);
  const counting = countsFor(measure, person, round);
  return own?.by === person && counts(own, person, now, counting) ? own : undefined;
}

/** What another has told of a measure in the round, where that counts for this person too; undefined when it is their own. */
export function toldByAnother(
  measure: Voiced,
  person: PersonId,
  round: Counting | undefined,
): Latest | undefined {
  const { separately, latest } = measure;
  if (separately || !latest || latest.by === person || !round || latest.at < round.from) return undefined;
  return latest;
}

/** The record's id: in order of time under its measure. Out of a document, which names nobody, by the role it was told for. */
export const reportId = ({ measure, at, by, role }: Report): string =>
  `${measure}/${at}-${by ?? ['document', ...(role === undefined ? [] : [roleIdOf(role)])].join('-')}`;

/** A report as a document tells it: the same whether it was told here or has come out of one. */
export const documentedId = ({ by: _, ...report }: Report): string => reportId(report);

/** Those never told of first, then those told of longest ago: who has little time begins where it is needed. */
export const oldestFirst = (measures: readonly Measure[]): readonly Measure[] =>
  measures.toSorted(
    (a, b) => (a.latest?.at ?? -Infinity) - (b.latest?.at ?? -Infinity) || (a.id < b.id ? -1 : 1),
  );
