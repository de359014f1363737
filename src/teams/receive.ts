// A turn of Teams → actor, place, verb and input for the dispatch, and its answer → what Teams shows. Who somebody is comes
// from the token's tenant and object id alone; names and addresses are only learned here.
import type { Actor, Drawing, Place } from '../capability.ts';
import { render, summaryOf } from '../cards.ts';
import { askedFor } from '../command.ts';
import type { Answer, Dispatch } from '../dispatch.ts';
import type { PersonId } from '../domain/people.ts';
import type { Address, Clock, RosterEntry } from '../sending/exit.ts';
import { type Reading, openReading } from '../reading/read.ts';
import type { Registry } from '../registry.ts';
import type { Store } from '../store/store.ts';
import { type Burst, type Limit, LIMITS, openLimit, openOnceIn } from '../flood.ts';
import { documentName } from '../documents/tidy.ts';
import { laneOf } from '../sending/queue.ts';
import type { ReadFile } from './files.ts';
import type { Receive, Reply, SentFile, Turn } from './turn.ts';

type House = {
  readonly dispatch: Dispatch;
  readonly store: Store;
  readonly registry: Registry;
  readonly clock: Clock;
  /** Entra object ids of those who may set a municipality up first, lower case. */
  readonly founders: readonly string[];
  /** When the roster was last asked about somebody, by object id. */
  readonly asked: Map<string, number>;
  readonly roster: (address: Address, user: string) => Promise<RosterEntry | undefined>;
  readonly readFile: ReadFile;
  /** How much one person is listened to, and how often a message is answered that it was too much. */
  readonly takes: Limit;
  readonly saysSo: Limit;
};
type Given = Omit<House, 'asked' | 'takes' | 'saysSo'> & { readonly limit?: Burst };

/** The roster is asked again for somebody whose address it did not give, but not at every word. */
const ASK_AGAIN_MS = 3_600_000;
/** A flood of messages is not answered by one of ours. */
const SAY_SO_SECONDS = 60;

export function openReceive({ limit = LIMITS.person, ...given }: Given): Receive {
  const takes = openLimit(limit);
  const house: House = { ...given, asked: new Map(), takes, saysSo: openOnceIn(SAY_SO_SECONDS) };
  return async (turn) => {
    if (turn.trigger === 'automatic') return { kind: 'none' };
    const read = openReading(house.store, turn.caller.tenant, undefined);
    if (turn.inbound.kind === 'left') return left(house, read, turn);
    const heard = await heardOf(house, turn);
    if (!heard) return { kind: 'none' };
    const person = await identify(house, read, turn);
    if (turn.place.kind === 'channel') await learn(house, read, turn, `channel:${turn.place.channel}`);
    const { tenant, aad } = turn.caller;
    const actor: Actor = { kind: 'person', tenant, person, founder: house.founders.includes(aad) };
    const area =
      turn.place.kind === 'channel' ? (await read.get('channel', turn.place.channel))?.area : undefined;
    return act(house, heard, actor, area === undefined ? {} : { area });
  };
}

/**
 * What somebody says or presses after too much else becomes the answer that it was not taken: a press each time, for its answer is
 * open, and a message once in a while. That the bot has come or gone is never too much.
 */
async function heardOf({ takes, saysSo }: House, turn: Turn): Promise<Turn | undefined> {
  const { inbound, caller } = turn;
  if (inbound.kind === 'arrived' || inbound.kind === 'left') return turn;
  const sender = `${caller.tenant}/${caller.aad}`;
  if (await takes(sender, inbound.kind === 'files' ? inbound.files.length : 1)) return turn;
  const isSaid = turn.open || (await saysSo(sender));
  return isSaid ? { ...turn, inbound: { kind: 'press', verb: 'house.tooFast', data: {} } } : undefined;
}

/** Removed, blocked or gone: nothing more is sent there until the next word from there. */
async function left(house: House, read: Reading, turn: Turn): Promise<Reply> {
  const tied = await read.get('aad', turn.caller.aad);
  const to =
    turn.place.kind === 'channel' ? `channel:${turn.place.channel}` : tied && `person:${tied.person}`;
  if (to) await byClock(house, turn, 'arrival.unreached', { to, code: 'Removed' });
  return { kind: 'none' };
}

/** The person behind an Entra object id; at first contact the roster tells the address that ties them. */
async function identify(house: House, read: Reading, turn: Turn): Promise<PersonId> {
  const { aad, name, teamsUser } = turn.caller;
  const tied = await read.get('aad', aad);
  const person = tied && (await read.get('person', tied.person));
  const here = turn.place.kind === 'private' ? turn.address : undefined;
  const settled = person?.email !== undefined || (house.asked.get(aad) ?? 0) > house.clock() - ASK_AGAIN_MS;
  if (person && person.name !== '' && settled) {
    if (here) await learn(house, read, turn, `person:${person.id}`, person.unreached !== undefined);
    return person.id;
  }
  house.asked.set(aad, house.clock());
  const entry = await house.roster(turn.address, teamsUser);
  const known = entry?.aad.toLowerCase() === aad ? entry : undefined;
  await byClock(house, turn, 'arrival.person', {
    aad,
    name: (known?.name ?? name)?.slice(0, 120),
    ...(known?.email ? { email: known.email } : {}),
    ...(here ? { address: here } : {}),
  });
  const now = await openReading(house.store, turn.caller.tenant, undefined).get('aad', aad);
  if (!now) throw new Error('a person was not kept');
  if (!person || entry) await byClock(house, turn, 'arrival.claim', { person: now.person });
  return now.person;
}

/** Keeps the address when it is new or has changed, and takes back that somebody could not be reached. */
async function learn(house: House, read: Reading, turn: Turn, to: string, anyhow = false): Promise<void> {
  const known = await read.get('address', to);
  const { conversation, serviceUrl, bot } = turn.address;
  const same = known?.conversation === conversation && known.serviceUrl === serviceUrl && known.bot === bot;
  if (!same || anyhow) await byClock(house, turn, 'arrival.reached', { to, address: turn.address });
}

const byClock = async (house: House, turn: Turn, verb: string, input: unknown): Promise<void> => {
  const { tenant } = turn.caller;
  await house.dispatch({
    actor: { kind: 'clock', tenant },
    place: { kind: 'clock' },
    verb,
    input,
    now: house.clock(),
  });
};

async function act(house: House, turn: Turn, actor: Actor, bound: { area?: string }): Promise<Reply> {
  const { inbound, activityId } = turn;
  const place: Place = turn.place;
  const answered = async (verb: string, input: object, activity = activityId): Promise<Answer> =>
    house.dispatch({
      actor,
      place,
      verb,
      input: { ...input, ...bound },
      now: house.clock(),
      activity: `${turn.address.conversation}/${activity}`,
      ...(turn.open ? {} : { reply: replyTo(turn, actor) }),
    });
  switch (inbound.kind) {
    case 'left':
      return { kind: 'none' };
    case 'arrived':
      if (turn.place.kind === 'private' && actor.kind === 'person')
        await answered('house.welcome', {}, `welcome/${actor.person}`);
      return { kind: 'none' };
    case 'say': {
      const { verb, input } = askedFor(inbound.text, house.registry.commands);
      await answered(verb, input);
      return { kind: 'none' };
    }
    case 'files':
      await received(house, turn, inbound.files, answered, (verb, input) =>
        house.dispatch({ actor, place, verb, input: { ...input, ...bound }, now: house.clock() }),
      );
      return { kind: 'none' };
    case 'press':
      return replyOf(turn, await answered(inbound.verb, inbound.data));
  }
}

type Act = (verb: string, input: object, activity?: string) => Promise<Answer>;

/**
 * Each file is handed to `import.read`, or why it could not be read to `import.unreadable`. First is asked what would be answered if
 * they began by words, so that a stranger's file is never fetched: when it is a refusal, or which municipality it is for, that is the
 * answer here too.
 * Should Teams give the message again because this took long, nothing is done twice.
 */
async function received(
  { readFile }: House,
  { activityId }: Turn,
  files: readonly SentFile[],
  answered: Act,
  ask: Act,
): Promise<void> {
  const begun = await ask('import.start', {});
  if (begun.refused !== undefined || begun.drawings.some(({ area }) => area === undefined)) {
    await answered('import.start', {});
    return;
  }
  for (const [n, file] of files.entries()) {
    const reading = await readFile(file);
    const [verb, input] =
      reading.kind === 'read'
        ? ['import.read', reading.document]
        : ['import.unreadable', { name: documentName(file.name), fault: reading.fault }];
    await answered(verb, input, `${activityId}/${n}`);
  }
}

function replyTo(turn: Turn, actor: Actor): { lane: string; address: Address } {
  const lane =
    turn.place.kind === 'channel' || actor.kind !== 'person'
      ? `channel:${turn.address.conversation}`
      : laneOf({ person: actor.person });
  return { lane, address: turn.thread ? { ...turn.address, conversation: turn.thread } : turn.address };
}

/** A refusal in full: what to do comes last in it. */
const wordsOf = (drawing: Drawing): string =>
  typeof drawing.data['text'] === 'string' ? drawing.data['text'] : summaryOf(drawing);

/** A refusal is said beside the card, so that what was typed in it still stands. In a channel the card is the one for all. */
function replyOf(turn: Turn, answer: Answer): Reply {
  if (!turn.open) return { kind: 'none' };
  const [drawing] = answer.drawings;
  if (answer.refused !== undefined)
    return { kind: 'message', text: answer.note ?? (drawing ? wordsOf(drawing) : '') };
  if (drawing) return { kind: 'card', card: render(drawing, answer.language) };
  return { kind: 'message', text: answer.note ?? '' };
}
