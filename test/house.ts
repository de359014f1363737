// The whole service on SQLite in memory with a stopped clock and an exit that records: what a test says, presses and waits
// for goes through the same dispatch, tick and outbox as in production.
import { render } from '../src/cards.ts';
import type { Actor, Place } from '../src/capability.ts';
import { askedFor } from '../src/command.ts';
import { type House, compose } from '../src/compose.ts';
import type { Answer } from '../src/dispatch.ts';
import { type Instant, type Wall, instantOf } from '../src/domain/calendar.ts';
import type { PersonId } from '../src/domain/people.ts';
import type { KindName, RecordOf } from '../src/domain/records.ts';
import type { Letter } from '../src/written.ts';
import type { Log } from '../src/log.ts';
import type { Metrics } from '../src/metrics.ts';
import { openLinks } from '../src/links.ts';
import { openVault } from '../src/vault.ts';
import type { Address, Delivery, Exit, MailExit, Payload } from '../src/sending/exit.ts';
import { openPace } from '../src/sending/memory-pace.ts';
import type { Pace } from '../src/sending/pace.ts';
import { openReading } from '../src/reading/read.ts';
import { openSqlite } from '../src/store/sqlite.ts';
import type { Store, TenantId } from '../src/store/store.ts';
import type { AreaId } from '../src/domain/area.ts';

export const TENANT = '11111111-1111-4111-8111-111111111111' as TenantId;
export const AREA = 'kommune' as AreaId;

/** One thing that left the house. `to` is the role's name as the test gave it, or the channel. */
export type Sent = {
  readonly to: string;
  readonly at: Instant;
  readonly card: Card;
  readonly summary: string;
  readonly activity: string;
  readonly edited: boolean;
};

export type Card = { readonly text: string; readonly actions: readonly Action[]; readonly json: object };
export type Action = {
  readonly title: string;
  readonly verb?: string;
  readonly url?: string;
  readonly data: object;
};

/** An e-mail that left the house. `to`: the name before the @ of the address. */
export type Mailed = {
  readonly to: string;
  readonly at: Instant;
  readonly letter: Letter;
  readonly key: string;
};

export const PUBLIC_URL = 'https://slt.example.no';

export type TestHouse = Awaited<ReturnType<typeof openHouse>>;

type Fault = (to: string) => Delivery | undefined;

/** `now`: wall time in Norway. `preset`: the municipality is set up by the role «koordinator». `mail`: another way out by e-mail. */
export async function openHouse(
  options: {
    now?: string;
    preset?: string;
    store?: Store;
    /** Another pace than none. */
    pace?: Pace;
    mail?: (clock: () => Instant) => MailExit;
    /** Keys that seal text, newest first; one by default. */
    concernKeys?: readonly Uint8Array[];
    metrics?: Metrics;
    /** Beside the one that keeps the faults. */
    log?: Log;
  } = {},
) {
  let now = instantOf((options.now ?? '2026-11-23T08:00') as Wall);
  let serial = 0;
  let fault: Fault = () => undefined;
  const sent: Sent[] = [];
  let heardUpTo = 0;
  const mails: Mailed[] = [];
  let readUpTo = 0;
  const store = options.store ?? openSqlite(':memory:');
  const exit = recordingExit(
    () => now,
    sent,
    (to) => fault(to),
  );
  const mail: MailExit = options.mail?.(() => now) ?? {
    async deliver({ email }, letter, _language, key) {
      const to = email.slice(0, email.indexOf('@'));
      const failed = fault(`mail:${to}`);
      if (failed) return failed;
      mails.push({ to, at: now, letter, key });
      return { kind: 'delivered' };
    },
  };
  const links = openLinks(PUBLIC_URL, [new Uint8Array(32).fill(7)]);
  const vault = openVault(options.concernKeys ?? [new Uint8Array(32).fill(9)]);
  const faults: unknown[] = [];
  const log = {
    info: (...line: [object]) => options.log?.info(...line),
    warn: (...line: [object]) => options.log?.warn(...line),
    error(...line: [object]) {
      faults.push(line[0]);
      options.log?.error(...line);
    },
  };
  const house: House = compose({
    store,
    exit,
    mail,
    links,
    vault,
    log: log as never,
    clock: () => now,
    id: () => `id-${++serial}`,
    pace: options.pace ?? openPace({ lane: [], tenant: [], mail: [] }),
    ...(options.metrics ? { metrics: options.metrics } : {}),
  });
  const by = async (verb: string, input: object): Promise<Answer> =>
    house.dispatch({ actor: { kind: 'clock', tenant: TENANT }, place: { kind: 'clock' }, verb, input, now });
  const personOf = async (who: string): Promise<PersonId> => {
    const tied = await read().get('aad', who);
    if (tied) return tied.person;
    await meets(who);
    return (await read().get('aad', who))?.person ?? fail(who);
  };
  const read = () => openReading(store, TENANT, AREA);
  const fail = (who: string): never => {
    throw new Error(`no person for ${who}`);
  };
  /** Somebody writes for the first time: Teams ties them by the address `<who>@example.no`. */
  const meets = async (who: string, email = `${who}@example.no`, name = who): Promise<void> => {
    await by('arrival.person', { aad: who, name, email, address: addressOf(who) });
    const tied = await read().get('aad', who);
    await by('arrival.claim', { person: tied?.person });
  };
  const actor = async (who: string): Promise<Actor> => ({
    kind: 'person',
    tenant: TENANT,
    person: await personOf(who),
    founder: who === 'koordinator',
  });
  const act = async (
    who: string,
    verb: string,
    input: object,
    place: Place = { kind: 'private' },
    activity?: string,
  ): Promise<Heard> => {
    const answer = await house.dispatch({
      actor: await actor(who),
      place,
      verb,
      input,
      now,
      activity: activity ?? `a-${++serial}`,
    });
    await house.outbox.drain();
    return heard(answer);
  };
  const say = async (who: string, text: string, place?: Place): Promise<Heard> => {
    const { verb, input } = askedFor(text, house.registry.commands);
    return act(who, verb, input, place);
  };
  const self = {
    house,
    store,
    faults,
    now: () => now,
    /** Sets the clock without running it. */
    setClock(to: string) {
      now = instantOf(to as Wall);
    },
    /** The clock goes on without being run. */
    wait(ms: number) {
      now = (now + ms) as Instant;
    },
    /** Runs the clock minute-less: straight to `to`, as after a stop. */
    async tick(to: string) {
      now = instantOf(to as Wall);
      await house.tick();
      await house.outbox.drain();
    },
    /** The clock goes on by so much; what falls due for delivery goes. */
    async passes(ms: number) {
      now = (now + ms) as Instant;
      await house.outbox.drain();
    },
    say,
    act,
    /** Presses the button with this title on the newest card `who` has got, with what was typed in its fields. */
    async press(who: string, title: string, typed: object = {}, place?: Place): Promise<Heard> {
      const cards = sent.filter((one) => one.to === who && !one.edited).map((one) => one.card);
      const all = [...(last.get(who) ? [last.get(who) as Card] : []), ...cards.reverse()];
      const action = all.flatMap((card) => card.actions).find((one) => one.title === title);
      if (!action?.verb)
        throw new Error(
          `${who} has no button «${title}»; newest: ${all[0]?.text.slice(0, 400) ?? 'nothing'}`,
        );
      return remember(who, await act(who, action.verb, { ...action.data, ...typed }, place));
    },
    /** Like `say`, and the answer becomes the card that `press` presses on. */
    async ask(who: string, text: string, place?: Place): Promise<Heard> {
      return remember(who, await say(who, text, place));
    },
    meets,
    personOf,
    /** What left since the last call. */
    sent(): readonly Sent[] {
      const fresh = sent.slice(heardUpTo);
      heardUpTo = sent.length;
      return fresh;
    },
    /** What was e-mailed since the last call. */
    mails(): readonly Mailed[] {
      const fresh = mails.slice(readUpTo);
      readUpTo = mails.length;
      return fresh;
    },
    links,
    /** What the exit answers for a recipient from now on, an e-mail's being `mail:<who>`; undefined delivers. */
    faulty(next: Fault) {
      fault = next;
    },
    async get<K extends KindName>(kind: K, id: string): Promise<RecordOf<K> | undefined> {
      return read().get(kind, id);
    },
    async list<K extends KindName>(kind: K, prefix = '') {
      return read().list(kind, prefix);
    },
    /** Who holds which role: `{ rektor: 'Rektor' }` makes the person «rektor» hold the role «Rektor». */
    async roles(holders: Readonly<Record<string, string>>, deputies: Readonly<Record<string, string>> = {}) {
      const lines = [
        ...Object.entries(holders).map(([who, role]) => `${role}; ${who}; ${who}@example.no`),
        ...Object.entries(deputies).map(([who, role]) => `${role}; ${who}; ${who}@example.no; vara`),
      ];
      const answer = await act('koordinator', 'people.roles', { text: lines.join('\n'), create: 'true' });
      for (const who of [...Object.keys(holders), ...Object.keys(deputies)]) await meets(who);
      heardUpTo = sent.length;
      readUpTo = mails.length;
      return answer;
    },
    async close() {
      await house.stop();
      await store.close();
    },
  };
  const last = new Map<string, Card>();
  const remember = (who: string, answer: Heard): Heard => {
    // A refusal is said beside the card, which stands with what was typed in it.
    if (answer.card && !answer.refused) last.set(who, answer.card);
    return answer;
  };
  if (options.preset) {
    await meets('koordinator');
    await act('koordinator', 'setup.apply', { name: 'Testvik', preset: options.preset, language: 'nb' });
    heardUpTo = sent.length;
    readUpTo = mails.length;
  }
  return self;
}

/** What the one who acted sees. */
export type Heard = {
  readonly card: Card | undefined;
  readonly text: string;
  readonly note: string | undefined;
  readonly refused: Answer['refused'];
};

function heard(answer: Answer): Heard {
  const cards = answer.drawings.map((drawing) => cardOf(render(drawing, answer.language)));
  return {
    card: cards[0],
    text: cards.map((card) => card.text).join('\n'),
    note: answer.note,
    refused: answer.refused,
  };
}

export const addressOf = (who: string): Address => ({
  conversation: `a:${who}`,
  serviceUrl: 'https://smba.trafficmanager.net/emea/',
  bot: '28:bot',
  user: `29:${who}`,
});

function recordingExit(now: () => Instant, sent: Sent[], fault: Fault): Exit {
  let serial = 0;
  return {
    async deliver(address, payload, replace) {
      const to = address.conversation.replace(/^a:/, '');
      const failed = fault(to);
      if (failed) return failed;
      const activity = replace ?? `activity-${++serial}`;
      sent.push({ to, at: now(), activity, edited: replace !== undefined, ...shown(payload) });
      return { kind: 'delivered', activityId: activity };
    },
    async open(_tenant, aad) {
      return fault(aad) ?? { kind: 'opened', address: addressOf(aad) };
    },
  };
}

const shown = (payload: Payload): Pick<Sent, 'card' | 'summary'> =>
  payload.kind === 'card'
    ? { card: cardOf(payload.card), summary: payload.summary }
    : { card: { text: payload.text, actions: [], json: {} }, summary: payload.text };

/** A card as a reader meets it: its words in order, and its buttons. */
export function cardOf(json: object): Card {
  const words: string[] = [];
  const actions: Action[] = [];
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(walk);
    if (typeof node !== 'object' || node === null) return;
    const item = node as Record<string, unknown>;
    const type = String(item['type'] ?? '');
    for (const key of ['text', 'label', 'value', 'title'])
      if (typeof item[key] === 'string' && !type.startsWith('Action.')) words.push(String(item[key]));
    if (type.startsWith('Action.')) {
      actions.push({
        title: String(item['title']),
        ...(typeof item['verb'] === 'string' ? { verb: item['verb'] } : {}),
        ...(typeof item['url'] === 'string' ? { url: item['url'] } : {}),
        data: (item['data'] as object | undefined) ?? {},
      });
      walk(item['card']);
      return;
    }
    for (const value of Object.values(item)) if (typeof value === 'object') walk(value);
  };
  walk(json);
  return { text: words.join('\n').replaceAll('\u2060', ''), actions, json };
}
