// The baton: where a concern can go and why, who is asked to take it, and on what terms a forum takes it. It must not know who acts,
// nor how anything is worded.
import type { Case, Item } from './agenda.ts';
import type { Day } from './calendar.ts';
import {
  type Answers,
  type Concern,
  type ConcernEvent,
  type ConcernId,
  type Reason,
  type Route,
  concernIdSchema,
  isIndividual,
} from './concern.ts';
import { inPlace } from './consent.ts';
import type { Theme } from './emergency.ts';
import { type Forum, isCalledHere } from './forum.ts';
import { ERASED } from './erasure.ts';
import { type PersonId, type Role, holdsOn } from './people.ts';

// --- where and why ---------------------------------------------------------------------------------------------------

/** Why a concern goes there: what can be true of each place. */
const WHY_THERE: Readonly<Record<Route, readonly Reason[]>> = {
  schoolTeam: ['notTriedFirst', 'rightPlace', 'askedFor'],
  ownService: ['notTriedFirst', 'rightPlace', 'askedFor'],
  bti: ['notTriedFirst', 'rightPlace', 'severalServices', 'askedFor'],
  barnevern: ['dutyToReport', 'rightPlace'],
  fagteam: ['severalServices', 'rightPlace', 'askedFor'],
  innsatsteam: ['severalServices', 'acute', 'rightPlace', 'askedFor'],
  emergency: ['acute'],
  otherMunicipality: ['livesElsewhere'],
  notOurs: ['otherTask', 'livesElsewhere', 'notTriedFirst'],
};
export const reasonsFor = (route: Route): readonly Reason[] => WHY_THERE[route];

/** Why somebody cannot take the baton. */
export const DECLINES = [
  'otherTask',
  'noCapacity',
  'tooClose',
  'notTriedFirst',
  'severalServices',
  'livesElsewhere',
] as const satisfies readonly Reason[];

/** Where a role is asked to take the baton, or it stays with the reporter with advice. */
export const isHandedOn = (route: Route): boolean => ['schoolTeam', 'ownService', 'bti'].includes(route);

/**
 * The place that is ticked beforehand, and only that: what is acute first; the school's own team before any other (Nes's page); several
 * services, BTI level 3, to the team put together for it; one person, the BTI path.
 */
export function suggestedRoute({ answers }: Pick<Concern, 'answers'>): Route {
  const { urgency, gravity, where, tried, level } = answers;
  if (urgency === 'today' && gravity === 'grave') return 'emergency';
  if (where === 'school' && !tried.includes('schoolTeam')) return 'schoolTeam';
  if (level === '3') return 'innsatsteam';
  if (isIndividual({ answers })) return 'bti';
  return 'fagteam';
}

type Topic = NonNullable<Answers['topics']>[number];

const THEME: Readonly<Record<Topic, Theme>> = {
  drugs: 'drugs',
  violence: 'violence',
  damage: 'milieu',
  bullying: 'school',
  images: 'images',
  exploitation: 'other',
  hate: 'hate',
  absence: 'school',
  unrest: 'milieu',
  mentalHealth: 'other',
  other: 'other',
};
/** The theme of a hastemøte about it: of one person there is no topic, and so none is told. */
export const themeFor = ({ answers: { topics = [] } }: Pick<Concern, 'answers'>): Theme =>
  topics[0] === undefined ? 'other' : THEME[topics[0]];

/** Who in a municipality usually knows of what, by words in the name of the role. */
const KNOWS: readonly (readonly [RegExp, readonly Topic[]])[] = [
  [/politi/u, ['drugs', 'violence', 'damage', 'images', 'exploitation', 'hate', 'unrest']],
  [/barnevern/u, ['violence', 'exploitation', 'drugs']],
  [/skole|rektor|sosiall|pedagog|\bppt\b/u, ['bullying', 'absence', 'images', 'hate']],
  [/helsesykepleier|helsesjukepleiar|\bbup\b|psyk/u, ['mentalHealth', 'bullying', 'images', 'drugs']],
  [/ungdomskontakt|utekontakt|fritid|ungdomsklubb/u, ['unrest', 'damage', 'drugs']],
  [/\bnav\b/u, ['absence']],
];

/** The roles that are ticked beforehand for a team: a suggestion, changed at will. */
export function suggestedRoles(
  roles: readonly Role[],
  { answers: { topics = [] } }: Pick<Concern, 'answers'>,
): readonly string[] {
  const named = KNOWS.filter(([, knows]) => knows.some((topic) => topics.includes(topic)));
  return roles
    .filter(({ name }) => named.some(([word]) => word.test(name.toLowerCase())))
    .map(({ id }) => id);
}

// --- a forum ---------------------------------------------------------------------------------------------------------

/** Forums a concern can come before: called from here, with an agenda, below the top; never a politiråd, a breakfast or a gathering of all. */
export const isBench = (forum: Forum): boolean =>
  forum.type === 'meeting' &&
  ['koordinerende', 'utforende'].includes(forum.level) &&
  !forum.agendaClosed &&
  isCalledHere(forum);

/** A fagteam or an innsatsteam, by any of its names: the one that is meant for cases. */
export const isTeam = ({ id, name, aliases }: Pick<Forum, 'id' | 'name' | 'aliases'>): boolean =>
  [id, name, ...aliases].some((word) => /fagteam|innsatsteam/u.test(word.toLowerCase()));

/** On what terms a forum takes it, or why it does not; `anonymous` terms are confirmed by whoever proposes it. */
export type Footing =
  | { readonly kind: 'topic' }
  | { readonly kind: 'case'; readonly case: Case }
  | { readonly kind: 'never' | 'unconsented' };

/**
 * A place or a trend is a topic; a group or a milieu comes on the forum's terms for those; one young person on its terms for individual
 * cases: present, with consent that holds on the day, or anonymous (Jevnaker's fagteam; Nes's innsatsteam).
 */
export function footingOf(
  { cases }: Pick<Forum, 'cases'>,
  { answers, consent }: Pick<Concern, 'answers' | 'consent'>,
  on: Day,
): Footing {
  const anonymous = { of: isIndividual({ answers }) ? 'individual' : 'group', terms: 'anonymous' } as const;
  if (answers.about === 'place' || answers.about === 'trend') return { kind: 'topic' };
  if (!isIndividual({ answers }))
    return cases.group.includes('anonymous') ? { kind: 'case', case: anonymous } : { kind: 'never' };
  const terms = inPlace(consent, on);
  if (terms && cases.individual.includes(terms)) return { kind: 'case', case: { of: 'individual', terms } };
  if (cases.individual.includes('anonymous')) return { kind: 'case', case: anonymous };
  return { kind: cases.individual.length === 0 ? 'never' : 'unconsented' };
}

/** Whether whoever proposes it must confirm that nobody can be recognised. */
export const asksAnonymous = (footing: Footing): boolean =>
  footing.kind === 'case' && footing.case.terms === 'anonymous';

const ITEM = /^concern-(\d{4}-\d{5})(?:-\d+)?$/;

/** The id of a concern's item on an agenda; `nth` when it has been there before. */
export const itemIdOf = (concern: ConcernId, nth = 1): string =>
  nth === 1 ? `concern-${concern}` : `concern-${concern}-${nth}`;

/** The concern an item is of; undefined for all others. */
export const concernOfItem = ({ id }: Pick<Item, 'id'>): ConcernId | undefined =>
  concernIdSchema.safeParse(ITEM.exec(id)?.[1]).data;

// --- the offer -------------------------------------------------------------------------------------------------------

/** What stands of the last offer. `index`: of the event; `team`: an innsatsteam, where several may join. */
export type Offer = {
  readonly index: number;
  readonly event: ConcernEvent;
  readonly asked: readonly PersonId[];
  readonly joined: readonly PersonId[];
  readonly declined: readonly PersonId[];
  /** Asked, and silent. */
  readonly waiting: readonly PersonId[];
  readonly team: boolean;
  /** Who took the baton. */
  readonly taken: PersonId | undefined;
};

/** The last time somebody was asked to take it; undefined when nobody has been. */
export function lastOffer({ history, offered, state }: Concern): Offer | undefined {
  const index = history.findLastIndex(({ kind }) => kind === 'offered');
  const event = history[index];
  if (!event) return undefined;
  const since = history.slice(index + 1);
  const by = (kind: ConcernEvent['kind']): readonly PersonId[] =>
    since.filter((one) => one.kind === kind).map((one) => one.by);
  const joined = by('joined');
  const declined = by('declined');
  const [taken] = by('accepted');
  const answered = new Set([...joined, ...declined, ...(taken ? [taken] : [])]);
  const standing = state === 'closed' ? [] : (offered?.to ?? []);
  return {
    index,
    event,
    asked: [...new Set([...(event.told ?? []), ...standing, ...answered])].filter((one) => one !== ERASED),
    joined: joined.filter((one) => one !== taken),
    declined,
    waiting: standing.filter((one) => !answered.has(one)),
    team: event.route === 'innsatsteam',
    taken,
  };
}

/** Whether the last thing decided of where it goes is the very same: a press too many changes nothing. */
export function isRoutedSo(
  { history }: Pick<Concern, 'history'>,
  wanted: Pick<ConcernEvent, 'route' | 'reason' | 'role' | 'forum'>,
): boolean {
  const last = history.findLast(({ kind }) => kind !== 'offered');
  return (
    last?.kind === 'routed' &&
    (['route', 'reason', 'role', 'forum'] as const).every((key) => last[key] === wanted[key])
  );
}

/** Whether that role was the last that was asked, by the same person, and nobody has answered. */
export const isAskedSo = ({ history, offered }: Concern, { id }: Pick<Role, 'id'>, by: PersonId): boolean => {
  const last = history.at(-1);
  return offered !== undefined && last?.kind === 'offered' && last.role === id && last.by === by;
};

// --- nobody ----------------------------------------------------------------------------------------------------------

const isHere = (roles: readonly Role[], person: PersonId, day: Day): boolean =>
  person !== ERASED && roles.some((role) => holdsOn(role, person, day));

/**
 * Whether the baton lies with nobody that day: whoever accepted it holds no role any longer or is erased, as the reporter may be. A
 * reporter who still holds it need not hold a role.
 */
export function liesWithNobody({ holder, by, state }: Concern, roles: readonly Role[], day: Day): boolean {
  if (state === 'closed') return false;
  return holder === ERASED || (holder !== by && !isHere(roles, holder, day));
}

/** Whether an offer stands that nobody is left to answer. */
export const isOfferedToNobody = (concern: Concern, roles: readonly Role[], day: Day): boolean =>
  concern.state !== 'closed' &&
  concern.offered !== undefined &&
  lastOffer(concern)?.taken === undefined &&
  !concern.offered.to.some((person) => isHere(roles, person, day));
