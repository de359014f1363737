// Who meets and what they speak of: a forum's members and officers, its standing items, and on what terms cases may be taken up.
// What is changed is for meetings to come: those called, and agendas sent, stand as they were.
import type { z } from 'zod';
import { type Ctx, type Drawing, type Outcome, GONE } from '../../capability.ts';
import { type Forum, habitsOf, termsSchema } from '../../domain/forum.ts';
import type { Role } from '../../domain/people.ts';
import { checkAgendaText } from '../../reading/agenda.ts';
import { isCoordinator } from '../../reading/who.ts';
import { NOBODY, type whoSchema } from './input.ts';

type Typed = z.output<typeof whoSchema>;
type Texts = Ctx['texts'];

/** So many roles stand in a list, and so many bytes of them: five lists of long names would not fit on a card of 28 kB. */
const MEMBERS = { most: 60, bytes: 7_000 };
const OFFICERS = { most: 60, bytes: 3_000 };
const NAME_LENGTH = 70;
const STANDING_MOST = 20;
const STANDING_LENGTH = 200;

/** No cases at all: politiråd (handbook on SLT ch. 3) and breakfast (Nes's page). */
const isNever = ({ type }: Pick<Forum, 'type'>): boolean => type !== 'meeting';
const takesMinutes = ({ type, agendaClosed }: Forum): boolean => type !== 'breakfast' && !agendaClosed;

// --- the form --------------------------------------------------------------------------------------------------------

type Above = { readonly receipt?: string; readonly problem?: string; readonly standing?: string };

/** `standing`: as it was typed, where it could not be kept. */
export async function whoForm(
  ctx: Ctx,
  forum: Forum,
  { receipt = '', problem = '', standing = forum.agenda.join('\n') }: Above = {},
): Promise<Drawing> {
  const { texts } = ctx;
  const roles = (await ctx.read.list('role')).map(({ value }) => value);
  const title = texts.cadence.whoTitle({ forum: forum.name });
  const { members, convener, chair, secretary } = forum;
  const shown = choices(roles, members, MEMBERS);
  const ticked = shown.map(({ value }) => value).filter((id) => members.includes(id));
  const officers = (now: string | undefined) => choices(roles, [...(now ? [now] : []), ...members], OFFICERS);
  const nobody = { title: texts.cadence.nobody, value: NOBODY };
  return {
    card: 'cadence.who',
    summary: title,
    data: {
      title,
      receipt,
      hasReceipt: receipt !== '',
      problem,
      hasProblem: problem !== '',
      standing,
      hasStanding: !forum.agendaClosed,
      roles: shown,
      members: ticked.join(','),
      mayConvene: await isCoordinator(ctx),
      convener,
      conveners: officers(convener),
      convenerIs: texts.cadence.convenerIs({ name: nameIn(roles, convener) }),
      chair: chair ?? NOBODY,
      chairs: [nobody, ...officers(chair)],
      secretary: secretary ?? NOBODY,
      secretaries: [nobody, ...officers(secretary)],
      hasMinutes: takesMinutes(forum),
      closedMinutes: String(habitsOf(forum).closedMinutes),
      isNever: isNever(forum),
      mayTake: !isNever(forum) && !forum.agendaClosed,
      terms: termsSchema.element.options.map((value) => ({ title: texts.cadence.terms[value], value })),
      individual: forum.cases.individual.join(','),
      group: forum.cases.group.join(','),
      forum: forum.id,
    },
  };
}

const nameIn = (roles: readonly Role[], id: string): string =>
  roles.find((role) => role.id === id)?.name ?? id;

type Choice = { readonly title: string; readonly value: string };

/** The roles that hold first, in their order, then all others by name, as many as there is room for. */
export function choices(
  roles: readonly Role[],
  first: readonly string[],
  { most, bytes }: typeof MEMBERS = OFFICERS,
): readonly Choice[] {
  const held = [...new Set(first)].flatMap((id) => roles.filter((role) => role.id === id));
  const rest = roles
    .filter((role) => !held.includes(role))
    .toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  const all = [...held, ...rest].map(({ id, name }) => ({ title: name.slice(0, NAME_LENGTH), value: id }));
  let room = bytes;
  return all.slice(0, most).filter((one) => (room -= Buffer.byteLength(JSON.stringify(one))) > 0);
}

// --- saved -----------------------------------------------------------------------------------------------------------

export async function saveWho(ctx: Ctx, forum: Forum, typed: Typed): Promise<Outcome> {
  const { texts } = ctx;
  const next = withTyped(forum, typed);
  if (next.convener !== forum.convener && !(await isCoordinator(ctx)))
    return { refuse: { reason: 'notAllowed', data: { who: texts.who.coordinator } } };
  const roles = (await ctx.read.list('role')).map(({ value }) => value);
  if (!newRoles(forum, next).every((id) => roles.some((role) => role.id === id))) return GONE;
  const problem = faultOf(texts, forum, next);
  if (problem !== undefined)
    return { show: await whoForm(ctx, forum, { problem, standing: typed.standing }) };
  const checked = await checkAgendaText(ctx, next, ...newItems(forum, next));
  if (checked.refuse) return { refuse: checked.refuse };
  const changed = changesIn(texts, roles, forum, next);
  if (changed.length === 0) return { show: await whoForm(ctx, forum, { receipt: texts.cadence.unchanged }) };
  const said = [texts.cadence.whoSaved({ changed: changed.join(', ') }), checked.warning ?? ''];
  return {
    changes: [{ kind: 'forum', id: next.id, value: next }],
    show: await whoForm(ctx, next, { receipt: said.join(' ').trim() }),
  };
}

/** What was ticked and unticked since the card was drawn is added and taken away; members it did not show stay. */
function withTyped(forum: Forum, typed: Typed): Forum {
  const { chair, secretary, closedMinutes, ...rest } = forum;
  const { had, members } = typed;
  const office = (now: string | undefined, is: string | undefined) =>
    now === NOBODY ? undefined : (now ?? is);
  const [leads, writes] = [office(typed.chair, chair), office(typed.secretary, secretary)];
  const shut = typed.closedMinutes ?? habitsOf(forum).closedMinutes;
  const isUsual = shut === habitsOf(rest).closedMinutes;
  return {
    ...rest,
    agenda: forum.agendaClosed ? forum.agenda : linesIn(typed.standing),
    members: [
      ...forum.members.filter((id) => members.includes(id) || !had.includes(id)),
      ...members.filter((id) => !had.includes(id) && !forum.members.includes(id)),
    ],
    convener: typed.convener ?? forum.convener,
    ...(leads === undefined ? {} : { chair: leads }),
    ...(writes === undefined ? {} : { secretary: writes }),
    ...(isUsual && closedMinutes === undefined ? {} : { closedMinutes: shut }),
    cases:
      isNever(forum) || forum.agendaClosed
        ? forum.cases
        : { individual: typed.individual, group: typed.group },
  };
}

/** The lines, each once. */
const linesIn = (text: string): string[] => [
  ...new Set(
    text
      .split(/\r\n|\r|\n/)
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  ),
];

const officesOf = ({ convener, chair, secretary }: Forum): readonly string[] =>
  [convener, chair, secretary].filter((id) => id !== undefined);

const newRoles = (forum: Forum, next: Forum): readonly string[] => {
  const had = [...forum.members, ...officesOf(forum)];
  return [...next.members, ...officesOf(next)].filter((id) => !had.includes(id));
};
const newItems = (forum: Forum, next: Forum): readonly string[] =>
  next.agenda.filter((one) => !forum.agenda.includes(one));

function faultOf({ cadence: words }: Texts, forum: Forum, next: Forum): string | undefined {
  if (next.agenda.length > STANDING_MOST || next.agenda.some((one) => one.length > STANDING_LENGTH))
    return words.standingOver({ n: STANDING_MOST, length: STANDING_LENGTH });
  return forum.members.length > 0 && next.members.length === 0 ? words.noMembers : undefined;
}

/** What is new, in words. */
function changesIn(
  { cadence: words }: Texts,
  roles: readonly Role[],
  before: Forum,
  next: Forum,
): readonly string[] {
  const officer = (id: string | undefined): string => (id === undefined ? '' : nameIn(roles, id));
  const more = next.members.filter((id) => !before.members.includes(id)).length;
  const fewer = before.members.filter((id) => !next.members.includes(id)).length;
  const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
  const shut = habitsOf(next).closedMinutes;
  return [
    same(before.agenda, next.agenda) ? '' : words.changed.standing({ n: next.agenda.length }),
    more + fewer === 0 ? '' : words.changed.members({ more, fewer }),
    before.convener === next.convener ? '' : words.changed.convener({ name: officer(next.convener) }),
    before.chair === next.chair ? '' : words.changed.chair({ name: officer(next.chair) }),
    before.secretary === next.secretary ? '' : words.changed.secretary({ name: officer(next.secretary) }),
    habitsOf(before).closedMinutes === shut ? '' : words.changed.minutes({ closed: shut }),
    same(before.cases, next.cases) ? '' : words.changed.cases,
  ].filter((one) => one !== '');
}
