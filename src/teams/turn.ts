// What comes in from Teams when all that is Teams' own has been taken off: who, where, what. Types only; bot.ts makes
// turns, and whoever composes the house receives them.
import type { Address } from '../sending/exit.ts';
import type { TenantId } from '../store/store.ts';

/** A file somebody has sent: what it is called, and where it can be fetched for some minutes by whoever has the address. */
export type SentFile = { readonly name: string; readonly url: string };

/** `left`: the app was removed, or the channel or team it stood in is gone. */
export type Inbound =
  | { readonly kind: 'say'; readonly text: string }
  | { readonly kind: 'press'; readonly verb: string; readonly data: Readonly<Record<string, unknown>> }
  | { readonly kind: 'files'; readonly files: readonly SentFile[] }
  | { readonly kind: 'arrived' }
  | { readonly kind: 'left' };

/** `tenant` and `aad` (Entra object id) in lower case; `teamsUser` is the id Teams uses towards this bot («29:…»). */
export type Caller = {
  readonly tenant: TenantId;
  readonly aad: string;
  readonly teamsUser: string;
  readonly name?: string;
};

export type Turn = {
  readonly caller: Caller;
  /** A group chat counts as a channel: more than one reads it. */
  readonly place: { readonly kind: 'private' } | { readonly kind: 'channel'; readonly channel: string };
  /** Where an answer goes; in a channel a new post. */
  readonly address: Address;
  /** The conversation id of the thread it was said in: an address with it answers there. */
  readonly thread?: string;
  readonly activityId: string;
  /** The card that was pressed. */
  readonly replyToId?: string;
  readonly inbound: Inbound;
  /** `automatic`: Teams refreshed the card by itself; nobody has pressed. */
  readonly trigger: 'manual' | 'automatic';
  /** Whether the Reply is shown. Only a press by Action.Execute has an open answer; all else leaves through the outbox. */
  readonly open: boolean;
};

/** The open answer to a press. `error` is shown as a fault of ours, in words already fit for the reader. */
export type Reply =
  | { readonly kind: 'none' }
  | { readonly kind: 'card'; readonly card: object }
  | { readonly kind: 'message'; readonly text: string }
  | { readonly kind: 'error'; readonly text: string };

export type Receive = (turn: Turn) => Promise<Reply>;
