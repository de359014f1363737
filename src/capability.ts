// The shapes that everything hangs on: who acts (Actor), from where (Place), what a capability is given (Ctx), what it answers
// (Outcome) and what it is (Capability). Only shapes; dispatch.ts and tick.ts carry them out.
import type { AreaId, Area, Language } from './domain/area.ts';
import type { Instant } from './domain/calendar.ts';
import type { Chart } from './domain/chart.ts';
import type { PersonId } from './domain/people.ts';
import type { KindName, RecordOf } from './domain/records.ts';
import type { AreaVault } from './sealing.ts';
import type { Json, TenantId } from './store/store.ts';
import type { Refusals, Texts } from './texts/index.ts';
import type { Calendar, Letter, Paper, Workbook } from './written.ts';

/** Who acts. Made only by doors. */
export type Actor =
  | {
      readonly kind: 'person';
      readonly tenant: TenantId;
      readonly person: PersonId;
      /** Named in the settings as one who may set a municipality up. */
      readonly founder: boolean;
    }
  | { readonly kind: 'operator'; readonly tenant: TenantId }
  | { readonly kind: 'clock'; readonly tenant: TenantId }
  | { readonly kind: 'area'; readonly tenant: TenantId; readonly area: AreaId };

/** From where: «only in private chat» is a rule like any other. */
export type Place =
  | { readonly kind: 'private' }
  | { readonly kind: 'channel'; readonly channel: string }
  | { readonly kind: 'tab' }
  | { readonly kind: 'link' }
  | { readonly kind: 'operator' }
  | { readonly kind: 'clock' };

/** Alone with the bot: the private chat, and one's own tab. */
export const PRIVATE = ['private', 'tab'] as const satisfies readonly Place['kind'][];
/** The same, and the page a letter opens for somebody who is not in Teams. */
export const PRIVATE_OR_LINK = [...PRIVATE, 'link'] as const;

/** Reads one tenant, typed, and remembers the version of what it read. Area kinds lie under the area it was made for. */
export interface Read {
  get<K extends KindName>(kind: K, id: string): Promise<RecordOf<K> | undefined>;
  /** All of a kind whose id begins with `prefix`, with their ids, in order of id. */
  list<K extends KindName>(
    kind: K,
    prefix?: string,
  ): Promise<readonly { readonly id: string; readonly value: RecordOf<K> }[]>;
}

/** What can be drawn: a template of cards/, its data, and a neutral line for lock screens and lists. */
export type Drawing = {
  readonly card: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly summary: string;
  /** `area`: that it is of, if any, so that its buttons act there. `open`: stands in the open answer to a press alone, and is never queued. */
  readonly area?: string;
  readonly open?: true;
};

/** A record as it shall be; without `value` it is removed. `expires`: from then on it may be taken; `kept` is the time it has. */
export type Change = {
  readonly [K in KindName]: {
    readonly kind: K;
    readonly id: string;
    readonly value?: RecordOf<K>;
    readonly expires?: Instant | 'kept';
  };
}[KindName];

/** A person in Teams, a channel, or a person by e-mail. What goes by e-mail names a letter where others name a view. */
export type Recipient =
  { readonly person: PersonId } | { readonly channel: string } | { readonly mail: PersonId };

/**
 * A message by its view and what the view needs: ids, never text. It is drawn at delivery from what is true then; a view
 * that answers undefined has become untrue, and nothing is sent.
 * `say`: once, by id. `show`: the latest state of one card that stands in a chat.
 * `digest`: joins the person's one card of that working day.
 */
export type Message = {
  readonly id: string;
  readonly to: Recipient;
  readonly mode: 'say' | 'show';
  readonly view: string;
  readonly with: Readonly<Record<string, Json>>;
  readonly at: Instant;
  /** Not sent at or after this. */
  readonly expires: Instant;
  readonly urgent?: boolean;
  readonly digest?: boolean;
  /** Waits while the recipient has asked for peace; an answer does not. A digest always does. */
  readonly reminder?: boolean;
  /** Of a `show` that many change: it is shown anew at most once in two seconds, with all that has come until then. */
  readonly gathers?: true;
  /** Of a `show`: only edits the card that stands in the chat; where none does, nothing is sent. */
  readonly onlyEdits?: boolean;
  /** Another area than the one the act was for, whose view it is. */
  readonly area?: string;
  /** The verb told (by the clock) when the message has been delivered; its input is `with`. */
  readonly told?: string;
  /** The verb told (by the clock) when the message reached nobody; its input is `with` and the recipient. */
  readonly lost?: string;
};

/** An act that another area of the same organisation is asked to do, once, as the area that asks. */
export type Told = {
  readonly id: string;
  readonly area: AreaId;
  readonly verb: string;
  readonly input: Readonly<Record<string, Json>>;
  readonly expires: Instant;
};

/** A reason that stands in the texts in every language, with what its sentence needs. */
export type Refusal = {
  readonly [K in keyof Refusals]: { readonly reason: K; readonly data: Parameters<Refusals[K]>[0] };
}[keyof Refusals];

/** What follows from an act. Nothing of it has happened yet. */
export type Outcome = {
  readonly changes?: readonly Change[];
  /** Read, relied on, and not changed: if one has another version by now the act is run again. */
  readonly check?: readonly { readonly kind: KindName; readonly id: string }[];
  readonly send?: readonly Message[];
  readonly tell?: readonly Told[];
  /** Prefixes of message ids that have become untrue. */
  readonly withdraw?: readonly string[];
  /** Erased: when this is written, no message to them is left, nor the memory of one. Never of what falls due. */
  readonly forget?: PersonId;
  /** The open answer. In a channel `note` is for the one who pressed, and `show` is for all. */
  readonly show?: Drawing;
  readonly note?: string;
  /** The answer's language, when the act has just changed it. */
  readonly language?: Language;
  /** Instead of all the above. */
  readonly refuse?: Refusal;
};

/** What was pressed is no longer as it was when the card was drawn. */
export const GONE: Outcome = { refuse: { reason: 'noLonger', data: {} } };

export type Ctx = {
  readonly actor: Actor;
  readonly place: Place;
  readonly now: Instant;
  readonly area: Area;
  readonly read: Read;
  readonly texts: Texts;
  /** A fresh id, never guessable. */
  readonly id: () => string;
  readonly draw: Draw;
  readonly link: Link;
  readonly vault: AreaVault;
};

/** Draws another view for a recipient, in that recipient's language; undefined when there is nothing true to show. */
export type Draw = (
  to: Recipient,
  view: string,
  input: Readonly<Record<string, unknown>>,
  area?: string,
) => Promise<Drawing | undefined>;

/**
 * What a signed link opens for one person and nobody else. `page`: a view as a web page, where the buttons whose verbs may
 * be used from a link act as that person, within `with`. `file`: a document. `calendar`: a calendar that others subscribe to.
 * `picture`: a chart in a card. `upload`: a page where that person hands in a document, and `of` is the verb that is given it.
 */
export type Linked = {
  readonly kind: 'page' | 'file' | 'calendar' | 'picture' | 'upload';
  readonly person: PersonId;
  /** The name of the view, file or calendar, and its input: ids only. */
  readonly of: string;
  readonly with: Readonly<Record<string, string>>;
};

/** The address of a signed link, good before `until` (for ever without one); undefined when the service has no public address. */
export type Link = (linked: Linked, until?: Instant) => Promise<string | undefined>;

/** What a view is given: no actor, for nobody has acted, but the one who will see it. */
export type ViewCtx = Pick<Ctx, 'now' | 'area' | 'read' | 'texts' | 'draw' | 'link'> & {
  readonly to: Recipient;
};

/** What a letter, a file or a calendar is given: one person will read it. */
export type PersonCtx = Omit<ViewCtx, 'to'> & Pick<Ctx, 'vault'> & { readonly person: PersonId };

/** What the clock gives: it acts for nobody and draws nothing. */
export type DueCtx = Pick<Ctx, 'now' | 'area' | 'read' | 'texts'>;

/** A rule of who may, by name; the name stands in the refusal and in the test that every verb has one. */
export type Who = {
  readonly name: keyof Texts['who'];
  may(ctx: Ctx, input: unknown): Promise<boolean>;
};

type Shape<I> = { parse(value: unknown): I };

type VerbOf<I> = {
  readonly input: Shape<I>;
  readonly who: Who;
  readonly where: readonly Place['kind'][];
  /** Which areas of a person with several: `one` (default) is asked for, `each` is run for all, `none` needs none and is given one there is. */
  readonly span?: 'one' | 'each' | 'none';
  /** What is typed for it is sealed: it goes along in no button. */
  readonly sealed?: true;
  run(ctx: Ctx, input: I): Promise<Outcome>;
};

type ViewOf<I> = {
  readonly input: Shape<I>;
  draw(ctx: ViewCtx, input: I): Promise<Drawing | undefined>;
};

type WrittenOf<I, T> = {
  readonly input: Shape<I>;
  /** Undefined when there is nothing true to write, or the person may no longer read it. */
  write(ctx: PersonCtx, input: I): Promise<T | undefined>;
};

/** Something written for one person at the moment it is sent or fetched. */
export type Written<T> = Omit<WrittenOf<unknown, T>, 'write'> & {
  write(ctx: PersonCtx, input: never): Promise<T | undefined>;
};

/** Ties the input of a letter, a file or a calendar to what its schema gives. */
export const letter = <I>(one: WrittenOf<I, Letter>): Written<Letter> => one;
export const file = <I>(one: WrittenOf<I, Paper>): Written<Paper> => one;
export const workbook = <I>(one: WrittenOf<I, Workbook>): Written<Workbook> => one;
export const picture = <I>(one: WrittenOf<I, Chart>): Written<Chart> => one;
export const calendar = <I>(one: WrittenOf<I, Calendar>): Written<Calendar> => one;

/** A verb or view in a table with others: its input is parsed before it is given back to it. */
export type Verb = Omit<VerbOf<unknown>, 'run'> & { run(ctx: Ctx, input: never): Promise<Outcome> };
export type View = Omit<ViewOf<unknown>, 'draw'> & {
  draw(ctx: ViewCtx, input: never): Promise<Drawing | undefined>;
};

/** Ties the input of a verb or a view to what its schema gives. */
export const verb = <I>(one: VerbOf<I>): Verb => one;
export const view = <I>(one: ViewOf<I>): View => one;

export type Window = { readonly after: Instant; readonly until: Instant };

/** Something that falls due at `at`, after < at <= until. */
export type Due = { readonly at: Instant; readonly outcome: Outcome };

export type Command = {
  readonly verb: string;
  /** What people type, in each language; the first is shown in `hjelp`. What follows the phrase is the input's `text`. */
  readonly phrases: Readonly<Record<Language, readonly [string, ...string[]]>>;
  /** Answers, but is not listed in `hjelp`. */
  readonly unlisted?: boolean;
  /** Nothing may follow the phrase. */
  readonly alone?: boolean;
  /** One line for `hjelp` and the Teams command menu. */
  readonly about: Readonly<Record<Language, string>>;
  /** Place in the Teams command menu; the ten lowest stand there. */
  readonly menu?: number;
  /** In `hjelp` only for coordinators, who see all; who calls some forum's meetings; is in one with minutes; may call a hastemøte. */
  readonly for?: 'coordinator' | 'convener' | 'member' | 'emergencyCaller';
};

export type Capability = {
  readonly name: string;
  readonly commands: readonly Command[];
  readonly verbs: Readonly<Record<string, Verb>>;
  readonly views: Readonly<Record<string, View>>;
  readonly letters?: Readonly<Record<string, Written<Letter>>>;
  readonly files?: Readonly<Record<string, Written<Paper>>>;
  /** Opened by the same links as files; no name stands in both. */
  readonly workbooks?: Readonly<Record<string, Written<Workbook>>>;
  readonly pictures?: Readonly<Record<string, Written<Chart>>>;
  readonly calendars?: Readonly<Record<string, Written<Calendar>>>;
  /** What falls due in the window, seen from the state before it. The clock asks again after each moment it has carried out. */
  due?(ctx: DueCtx, window: Window): Promise<readonly Due[]>;
};
