// (actor, place, verb, input, now) → access → parse → capability → one commit → answer. Every door comes through here.
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import type { Actor, Ctx, Drawing, Outcome, Place, Refusal } from './capability.ts';
import type { Area, AreaId, Language } from './domain/area.ts';
import { type Instant, DAY_MS } from './domain/calendar.ts';
import type { PersonId } from './domain/people.ts';
import type { Address } from './sending/exit.ts';
import { linkIn, openDraw } from './draw.ts';
import { effectsOf } from './effects.ts';
import type { Links } from './links.ts';
import { laneOf, queuedReply, replyId } from './sending/queue.ts';
import { type Reading, isAppended, openReading } from './reading/read.ts';
import type { Registry } from './registry.ts';
import { scopeOf } from './scope.ts';
import type { Commit, Queued, Store, TenantId } from './store/store.ts';
import { textsIn } from './texts/index.ts';
import type { Vault } from './vault.ts';

export type Request = {
  readonly actor: Actor;
  readonly place: Place;
  readonly verb: string;
  readonly input: unknown;
  readonly now: Instant;
  /** The id of the delivery, so that a repeated one acts once. */
  readonly activity?: string;
  /** Where a chat message is answered; a press is answered by the door itself. */
  readonly reply?: { readonly lane: string; readonly address: Address };
};

export type Answer = {
  readonly language: Language;
  readonly drawings: readonly Drawing[];
  /** For the one who acted, where the drawing is for all. */
  readonly note?: string;
  readonly refused?: Refusal['reason'];
};

export type Dispatch = (request: Request) => Promise<Answer>;

type House = {
  readonly store: Store;
  readonly registry: Registry;
  readonly links: Links;
  readonly vault: Vault;
  /** Told of what no answer waits for. */
  readonly meanwhile: (work: Promise<unknown>) => void;
  readonly id: () => string;
  /** Told after a commit that queued something. */
  readonly onQueued: () => void;
};

/** How often an act is run again because somebody else wrote first. */
const RACES = 8;
const ACTIVITY_REMEMBERED_MS = 2 * DAY_MS;

export const openDispatch =
  (house: House): Dispatch =>
  async (request) => {
    const scope = await scopeOf(house, request);
    if (scope.kind === 'refuse') return answerRefusal(house, request, scope.language, scope.refusal);
    if (scope.kind === 'ask') return answerWith(house, request, scope.language, [scope.drawing]);
    const answers: Answer[] = [];
    for (const [index, area] of scope.areas.entries())
      answers.push(await actIn(house, request, area, scope.language ?? area.language, index));
    return joined(answers);
  };

const joined = (answers: readonly Answer[]): Answer => {
  const [first] = answers;
  if (!first) throw new Error('an act ran in no area');
  return { ...first, drawings: answers.flatMap((answer) => answer.drawings) };
};

// --- the act ---------------------------------------------------------------------------------------------------------

async function actIn(
  house: House,
  request: Request,
  area: Area,
  language: Language,
  nth: number,
): Promise<Answer> {
  const verb = house.registry.verbs.get(request.verb);
  for (let race = 0; race < RACES; race++) {
    const reading = openReading(house.store, request.actor.tenant, area.id);
    const outcome = await outcomeOf(house, request, area, language, reading);
    const answer = answerOf(outcome, language, verb?.span === 'none' ? undefined : area.id);
    const commit = await commitOf(house, request, reading, area, outcome, answer, nth);
    if (isQuestion(commit) && outcome.forget === undefined) {
      mark(house, request.actor.tenant, commit);
      return answer;
    }
    const result = await house.store.commit(request.actor.tenant, commit);
    if (result.kind === 'stale') continue;
    // Acted on before. What would be done again now has been undone since: it is not shown as done.
    if (result.kind === 'seen' && (await wouldChange(house.store, request.actor.tenant, commit))) {
      if (race === 0) continue;
      return answerOf({ refuse: { reason: 'noLonger', data: {} } }, language);
    }
    if (outcome.forget !== undefined) await forget(house.store, request.actor.tenant, outcome.forget);
    if (result.kind === 'done' && (commit.send?.length ?? 0) > 0) house.onQueued();
    return answer;
  }
  throw new Error(`${request.verb}: lost ${RACES} races for the same record`);
}

/** Not in the commit, which knows no person: after a stop in between it is done by whoever acts again, also on what has been acted on. */
const forget = (store: Store, tenant: Request['actor']['tenant'], person: PersonId): Promise<void> =>
  store.erase(tenant, {
    keys: [],
    lanes: [laneOf({ person }), laneOf({ mail: person })],
    messages: [],
  });

/** Whether nothing was changed or sent, and nothing hangs on what was read. */
const isQuestion = ({ put, remove, check, send, withdraw }: Commit): boolean =>
  [put, remove, check, send, withdraw].every((list) => (list?.length ?? 0) === 0);

/** A question waits for no disk: were the mark that it has been asked lost, what is then answered again is no act. */
function mark({ store, meanwhile }: House, tenant: TenantId, commit: Commit): void {
  if (commit.once) meanwhile(store.commit(tenant, commit));
}

/** Whether a commit that was not made would have left anything otherwise than it stands. A line of a log leaves nothing so. */
async function wouldChange(
  store: Store,
  tenant: Request['actor']['tenant'],
  { put = [], remove = [] }: Commit,
): Promise<boolean> {
  if (remove.length > 0) return true;
  for (const { key, value } of put)
    if (!isAppended(key) && !isDeepStrictEqual((await store.get(tenant, key))?.value, value)) return true;
  return false;
}

/** Access, form, capability. A verb that is not allowed there or then is refused in words, never by an exception. */
async function outcomeOf(
  house: House,
  request: Request,
  area: Area,
  language: Language,
  read: Reading,
): Promise<Outcome> {
  const verb = house.registry.verbs.get(request.verb);
  if (!verb) return { refuse: { reason: 'unknownVerb', data: {} } };
  const { actor, place, now } = request;
  const ctx: Ctx = {
    actor,
    place,
    now,
    area,
    read,
    texts: textsIn(language),
    id: house.id,
    draw: openDraw(house, actor.tenant, area, now),
    link: linkIn(house, actor.tenant, area),
    vault: house.vault.in(actor.tenant, area.id),
  };
  if (!verb.where.includes(place.kind)) return { refuse: { reason: 'wrongPlace', data: {} } };
  const input = wellFormed(request.input)
    ? readInput(verb.input, request.input)
    : ({ success: false } as const);
  if (!input.success) return { refuse: { reason: 'badInput', data: {} } };
  if (!(await verb.who.may(ctx, input.data)))
    return { refuse: { reason: 'notAllowed', data: { who: ctx.texts.who[verb.who.name] } } };
  const outcome = await verb.run(ctx, input.data as never);
  return request.reply && outcome.show?.open ? unshown(ctx) : outcome;
}

/** The answer would be queued, and stand in the chat: then it is not given, and nothing is done. */
const unshown = ({ texts: { house } }: Pick<Ctx, 'texts'>): Outcome => ({
  show: { card: 'house.text', summary: house.openOnly, data: { text: house.openOnly } },
});

/** No half characters (lone surrogates): the store takes none in a key. */
function wellFormed(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed();
  return typeof value !== 'object' || value === null || Object.values(value).every(wellFormed);
}

function readInput(
  schema: { parse(value: unknown): unknown },
  input: unknown,
): { success: true; data: unknown } | { success: false } {
  try {
    return { success: true, data: schema.parse(input) };
  } catch (error) {
    if (error instanceof z.ZodError) return { success: false };
    throw error;
  }
}

function answerOf(outcome: Outcome, language: Language, area?: AreaId): Answer {
  if (outcome.refuse)
    return { language, drawings: [refusalCard(outcome.refuse, language)], refused: outcome.refuse.reason };
  return {
    language: outcome.language ?? language,
    drawings: outcome.show ? [{ ...(area === undefined ? {} : { area }), ...outcome.show }] : [],
    ...(outcome.note === undefined ? {} : { note: outcome.note }),
  };
}

/** The sentence of a refusal. */
export function refusalText(refused: Refusal, language: Language): string {
  const sentence = textsIn(language).refusals[refused.reason] as (data: Refusal['data']) => string;
  return sentence(refused.data);
}

function refusalCard(refused: Refusal, language: Language): Drawing {
  const text = refusalText(refused, language);
  return { card: 'house.refusal', data: { text }, summary: text };
}

// --- the commit ------------------------------------------------------------------------------------------------------

async function commitOf(
  house: House,
  request: Request,
  reading: Reading,
  area: Area,
  outcome: Outcome,
  answer: Answer,
  nth: number,
): Promise<Commit> {
  const effects = outcome.refuse ? {} : await effectsOf(reading, area.id, outcome, request.now);
  const replies = await repliesOf(house, request, answer, nth);
  return {
    ...effects,
    send: [...(effects.send ?? []), ...replies],
    ...(request.activity === undefined || outcome.refuse
      ? {}
      : {
          once: {
            id: `${request.activity}/${nth}`,
            forget: (request.now + ACTIVITY_REMEMBERED_MS) as Instant,
          },
        }),
    ...(effects.put?.length || effects.remove?.length
      ? { wakeAt: [{ area: area.id, at: request.now }] }
      : {}),
  };
}

/** An answer is queued as it was drawn, and a link may stand in it: sealed, so that the store holds none. */
async function repliesOf(
  { links, id }: House,
  { reply, activity, now }: Request,
  { drawings, language }: Answer,
  nth: number,
): Promise<readonly Queued[]> {
  if (!reply) return [];
  const stem = activity ?? id();
  return Promise.all(
    drawings.map(async (one, index) => {
      const key = `${stem}/${nth}/${index}`;
      const drawing = links.keyed ? await links.seal(replyId(key), one) : one;
      return queuedReply(key, reply.lane, now, { address: reply.address, drawing, language });
    }),
  );
}

/** An answer that changes nothing but is still given once. */
async function answerWith(
  house: House,
  request: Request,
  language: Language,
  drawings: readonly Drawing[],
): Promise<Answer> {
  const answer: Answer = { language, drawings };
  const send = await repliesOf(house, request, answer, 0);
  if (send.length > 0) {
    await house.store.commit(request.actor.tenant, { send });
    house.onQueued();
  }
  return answer;
}

async function answerRefusal(
  house: House,
  request: Request,
  language: Language,
  refused: Refusal,
): Promise<Answer> {
  const answer = await answerWith(house, request, language, [refusalCard(refused, language)]);
  return { ...answer, refused: refused.reason };
}
