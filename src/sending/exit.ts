// The way out of the house as the outbox sees it: deliver one thing to one address, and say how it went.
// What is behind it (Teams, e-mail) is told only to compose.ts.
import type { Letter } from '../written.ts';
import type { Language } from '../domain/area.ts';
import type { Instant } from '../domain/calendar.ts';
import type { TenantId } from '../store/store.ts';

/** A conversation in Teams, as learned from what came in. `conversation` of a channel post names no thread unless meant. */
export type Address = {
  readonly conversation: string;
  readonly serviceUrl: string;
  /** The bot's own id there («28:…»). */
  readonly bot: string;
  readonly user?: string;
};

/** What stands in the chat: a card as JSON with a neutral line for lock screens, or a plain sentence. */
export type Payload =
  | { readonly kind: 'card'; readonly card: object; readonly summary: string }
  | { readonly kind: 'text'; readonly text: string };

/**
 * How a delivery went. `later`: nothing was delivered and it may be tried again (429, 412, 502–504, no connection).
 * `gone`: nobody there (the 403 and 404 codes of Teams): forget the address. `refused`: our fault (400, 413).
 * `ambiguous`: it was sent and no answer came: it may or may not stand there.
 */
export type Delivery =
  | { readonly kind: 'delivered'; readonly activityId?: string }
  | {
      readonly kind: 'later';
      readonly code: string;
      readonly retryAfterMs?: number;
      readonly throttled: boolean;
    }
  | { readonly kind: 'gone'; readonly code: string }
  | { readonly kind: 'refused'; readonly code: string }
  | { readonly kind: 'ambiguous'; readonly code: string };

export interface Exit {
  /** One request, no retry. With `replace` the activity that stands there is edited. */
  deliver(address: Address, payload: Payload, replace?: string): Promise<Delivery>;
  /** Opens the private chat with a person by Entra object id (works only where the app is installed for them). */
  open(
    tenant: TenantId,
    aad: string,
  ): Promise<Delivery | { readonly kind: 'opened'; readonly address: Address }>;
}

/** Where an e-mail goes. */
export type Mailbox = { readonly email: string; readonly name: string };

export interface MailExit {
  /**
   * One attempt. `key` is the message's own id: the same for every attempt, so that mailboxes can tell a repeat.
   * `gone`: the address was refused, or e-mail is not set up (`MailNotSetUp`). `refused`: this letter was. What stops every
   * letter (no login, a sender that is not allowed) is `later`: it says nothing of the one it should have gone to.
   */
  deliver(to: Mailbox, letter: Letter, language: Language, key: string): Promise<Delivery>;
}

export const NO_MAIL = 'MailNotSetUp';
/** It was not worth sending any more before it could be sent. */
export const TOO_LATE = 'TooLate';
/** The person has no address: nothing has been refused. */
export const NO_EMAIL = 'NoEmail';

/** A service without e-mail: everybody it should have gone to is told of as not reached. */
export const noMail: MailExit = { deliver: async () => ({ kind: 'gone', code: NO_MAIL }) };

/** A person as the Teams roster knows them. */
export type RosterEntry = { readonly aad: string; readonly name: string; readonly email?: string };

export type Clock = () => Instant;
