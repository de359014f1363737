// Concerns as capabilities read them: as whom somebody stands to one, whether the table of access lets them, the line in the log that
// every reading and change leaves, and the text that is opened with a key. No card is drawn here, and no text is worded.
import type { Actor, Change, Ctx, Message, PersonCtx, Who } from '../capability.ts';
import { type Standing, type Action, type Guarded, allows, placesFor } from '../domain/access.ts';
import { type AccessEntry, accessEntryId } from '../domain/access-log.ts';
import { type Instant, DAY_MS, dayOf, partsOf } from '../domain/calendar.ts';
import { type Concern, type ConcernId, concernIdOf, lastEvent } from '../domain/concern.ts';
import { type ConcernRules, LOG_DAYS, NO_RULES, RULES_ID, textAllowed } from '../domain/concern-rules.ts';
import type { PersonId } from '../domain/people.ts';
import { ERASED } from '../domain/erasure.ts';
import { allOf } from './read.ts';
import { coordinates, coordinators } from './who.ts';

type Seeing = Pick<Ctx, 'now' | 'area' | 'read'>;
type Acting = Seeing & Pick<Ctx, 'actor' | 'place'>;

export const findConcern = ({ read }: Pick<Ctx, 'read'>, id: string): Promise<Concern | undefined> =>
  read.get('concern', id);

export const rulesOf = async ({ read }: Pick<Ctx, 'read'>): Promise<ConcernRules> =>
  (await read.get('concernRules', RULES_ID)) ?? NO_RULES;

/** Whether text about groups, milieus, places and trends may be written here now. */
export const mayWriteText = async ({ read, vault }: Pick<Ctx, 'read' | 'vault'>): Promise<boolean> =>
  textAllowed(await rulesOf({ read }), vault.keyed);

// --- as whom ---------------------------------------------------------------------------------------------------------

/** As whom a person stands to a concern; without one, to none in particular. The founder of an empty municipality is no coordinator here. */
export async function standingsOf(
  ctx: Seeing,
  person: PersonId,
  concern: Concern | undefined,
): Promise<ReadonlySet<Standing>> {
  const found = new Set<Standing>(['employee']);
  if (await coordinates(ctx, person)) found.add('coordinator');
  if (concern?.by === person && person !== ERASED) found.add('reporter');
  if (concern && concern.holder === person && concern.holder !== concern.by) found.add('holder');
  if (concern?.offered?.to.includes(person)) found.add('offered');
  return found;
}

/** Who coordinates a concern: the coordinators, and whoever stands in and has done something with it, who is to hear what came of that. */
export async function coordinatorsOf(
  ctx: Seeing,
  { history }: Pick<Concern, 'history'>,
): Promise<readonly PersonId[]> {
  const acted = [...new Set(history.map(({ by }) => by))];
  const deputies = await Promise.all(acted.map((person) => coordinates(ctx, person)));
  return [...new Set([...(await coordinators(ctx)), ...acted.filter((_, n) => deputies[n])])];
}

const standingsOfActor = async (
  ctx: Acting,
  actor: Actor,
  concern: Concern | undefined,
): Promise<ReadonlySet<Standing>> => {
  if (actor.kind === 'person') return standingsOf(ctx, actor.person, concern);
  if (actor.kind === 'operator') return new Set(['operator']);
  return actor.kind === 'clock' ? new Set(['clock']) : new Set();
};

/** One's own draft is one's own; only people have one. */
const ownDraft = (standings: ReadonlySet<Standing>, record: Guarded): ReadonlySet<Standing> =>
  record === 'draft' && standings.has('employee') ? new Set([...standings, 'reporter']) : standings;

/**
 * The access rule of a verb about one concern (`input.concern`), or about none. A number there is nothing under is let through: the
 * verb says that it is gone, to everybody alike.
 */
export const mayDo = (record: Guarded, action: Action, name: Who['name']): Who => ({
  name,
  async may(ctx, input) {
    const id = (input as { readonly concern?: string } | undefined)?.concern;
    const concern = id === undefined ? undefined : await findConcern(ctx, id);
    if (id !== undefined && !concern) return true;
    const standings = await standingsOfActor(ctx, ctx.actor, concern);
    return allows(record, action, ownDraft(standings, record), ctx.place.kind);
  },
});

/** Where a verb about concerns may be: where anybody may. */
export const placesTo = (record: Guarded, action: Action) => placesFor(record, action);

/** The same for a view, a letter or a file, where nobody has acted but somebody will read. */
export const mayBeShown = async (
  ctx: Seeing,
  person: PersonId,
  concern: Concern | undefined,
  record: Guarded,
  place: 'private' | 'link',
  action: Action = 'read',
): Promise<boolean> => allows(record, action, await standingsOf(ctx, person, concern), place);

// --- the log ---------------------------------------------------------------------------------------------------------

/** The line of the log that goes with an act: in the same commit, or the act is not made. */
export async function logged(
  ctx: Pick<Ctx, 'read' | 'now' | 'id' | 'actor'>,
  deed: AccessEntry['deed'],
  concerns: readonly ConcernId[],
  why: AccessEntry['why'],
): Promise<Change> {
  const who = ctx.actor.kind === 'person' ? ctx.actor.person : 'service';
  return entry(ctx, { at: ctx.now, who, deed, concerns: concerns.slice(0, 60), why }, ctx.id());
}

/** The same for what the clock does by itself; `key` makes the line the same however often it is asked. */
export const loggedByClock = (
  ctx: Pick<Ctx, 'read'>,
  at: Instant,
  deed: AccessEntry['deed'],
  concern: ConcernId,
): Promise<Change> =>
  entry(ctx, { at, who: 'service', deed, concerns: [concern], why: 'retention' }, `${deed}-${concern}`);

async function entry(
  { read }: Pick<Ctx, 'read'>,
  value: Omit<AccessEntry, 'concerns'> & { readonly concerns: readonly ConcernId[] },
  fresh: string,
): Promise<Change> {
  const { logDays = LOG_DAYS } = await rulesOf({ read });
  return {
    kind: 'accessEntry',
    id: accessEntryId(value.at, fresh),
    value: { ...value, concerns: [...value.concerns] },
    expires: (value.at + logDays * DAY_MS) as Instant,
  };
}

// --- numbers and texts -----------------------------------------------------------------------------------------------

/** A number nobody has, nor has had as far back as the log goes: what stands of an erased one must not speak of another. */
export async function freshNumber(ctx: Pick<Ctx, 'read' | 'now' | 'id'>): Promise<ConcernId> {
  const fresh = ctx.id();
  const { year } = partsOf(dayOf(ctx.now));
  const had = new Set((await allOf(ctx.read, 'accessEntry')).flatMap(({ concerns }) => concerns));
  for (let nth = 0; ; nth++) {
    const id = concernIdOf(year, fresh, nth);
    if (!had.has(id) && !(await ctx.read.get('concern', id))) return id;
  }
}

/** Where a text of a concern, or of a draft under its writer's id, is sealed. */
export const sealedId = (of: string, field: string): string => `${of}/${field}`;

/** The field that the one free text is sealed under, of a draft and of a concern. */
export const TEXT = 'text';

/** Where the words of a question to the reporter are sealed, by its place in the history. */
export const askField = (event: number): string => `ask-${event}`;

/** The record that keeps a text sealed. Read first, so that two writers race honestly. Throws without a key. */
export async function sealText(
  { read, vault }: Pick<Ctx, 'read' | 'vault'>,
  of: string,
  field: string,
  text: string,
  expires?: Instant | 'kept',
): Promise<Change> {
  const id = sealedId(of, field);
  await read.get('sealed', id);
  const value = { text: await vault.seal({ id: of, field }, text) };
  return { kind: 'sealed', id, value, ...(expires === undefined ? {} : { expires }) };
}

/** `lost`: sealed with a key that is no longer here. */
export async function openText(
  { read, vault }: Pick<PersonCtx, 'read' | 'vault'>,
  of: string,
  field: string,
): Promise<{ readonly text: string } | 'none' | 'lost'> {
  const kept = await read.get('sealed', sealedId(of, field));
  if (!kept) return 'none';
  const text = await vault.open({ id: of, field }, kept.text);
  return text === undefined ? 'lost' : { text };
}

// --- told ------------------------------------------------------------------------------------------------------------

/** Whoever is told of an act: each once, and never who did it, nor somebody erased. */
export const toldBut = (by: PersonId | undefined, persons: readonly PersonId[]): PersonId[] =>
  [...new Set(persons)].filter((one) => one !== by && one !== ERASED);

/** How long a word about a concern is worth sending. */
const TOLD_MS = 30 * DAY_MS;

/**
 * A card to each whom the last that happened says is told: one card a thing and person, by its place in the history, so that once is
 * once. The card says what kind of thing it was and nothing of what it is about; the view `concern.told` draws it.
 */
export const tell = (concern: Concern, now: Instant): readonly Message[] =>
  cardsOf(concern, now).filter(({ with: { event } }) => event === lastEvent(concern));

/** The same cards changed to «slettet», where they stand: for when the concern is erased. What still waits is withdrawn (`wordsOn`). */
export const untell = (concern: Concern, now: Instant): readonly Message[] =>
  [...cardsOf(concern, now), ...teamCards(concern, now)].map((message) => ({ ...message, onlyEdits: true }));

/** As long as a card that has been sent is known by its id. */
const KNOWN_MS = TOLD_MS + 400 * DAY_MS;

/** The cards of one thing that happened, drawn by another view where they stand, and known as long: they still become «slettet». */
export const redrawn = (concern: Concern, of: number | undefined, now: Instant, view: string) =>
  cardsOf(concern, now)
    .filter(({ with: { event } }) => event === of)
    .map((card) => ({ ...card, view, onlyEdits: true, expires: (now + KNOWN_MS) as Instant }));

/**
 * One card for each time an innsatsteam was asked, with whoever asked: who has said yes. The view `baton.team` draws it, and «slettet»
 * when the concern is gone.
 */
export const teamCards = ({ id, history }: Concern, now: Instant): readonly Message[] =>
  history.flatMap(({ kind, route, by }, offer) =>
    kind !== 'offered' || route !== 'innsatsteam' || by === ERASED
      ? []
      : {
          id: `${wordsOn(id)}team/${offer}/${by}`,
          to: { person: by },
          mode: 'show' as const,
          view: 'baton.team',
          with: { concern: id, offer },
          at: now,
          expires: (now + TOLD_MS) as Instant,
        },
  );

const cardsOf = ({ id, history }: Concern, now: Instant): readonly (Message & { readonly mode: 'show' })[] =>
  history.flatMap(({ told = [] }, event) =>
    told
      .filter((person) => person !== ERASED)
      .map((person) => ({
        id: `${wordsOn(id)}told/${event}/${person}`,
        to: { person },
        mode: 'show' as const,
        view: 'concern.told',
        with: { concern: id, event },
        at: now,
        expires: (now + TOLD_MS) as Instant,
      })),
  );

/** What waits for, or has stood on, somebody's card of a day: a notice lies under `<person>/<day>/<area>/<message>`. */
export const noticesOn = async ({ read, area }: Pick<Ctx, 'read' | 'area'>, id: ConcernId) =>
  (await read.list('notice')).filter((one) => one.id.includes(`/${area.id}/${wordsOn(id)}`));

/** Every message about a concern has an id that begins so. */
export const wordsOn = (id: ConcernId): string => `concern/${id}/`;
