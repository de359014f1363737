// The way out to Teams: one message to one conversation, the opening of a private chat, and who somebody is. Sends what
// it is given and says how it went; it never tries twice, for a message sent twice is read twice.
import { type Activity, ActivityTypes, type ConversationParameters } from 'botbuilder';
import type { ConnectorClient } from 'botframework-connector';
import { z } from 'zod';
import type { Address, Delivery, Exit, Payload, RosterEntry } from '../sending/exit.ts';
import type { Log } from '../log.ts';
import type { TenantId } from '../store/store.ts';
import type { OutgoingToken } from './credentials.ts';
import { deliveryOf } from './delivery.ts';
import { PUBLIC_SERVICE_URL, serviceUrlAllowed, type TeamsSettings } from './settings.ts';
import { openAgents, openWire } from './wire.ts';

export type Connector = Exit & {
  /**
   * The person as the conversation's roster knows them, by Teams user id or Entra object id. Undefined when Teams does
   * not say (the code is logged).
   */
  roster(address: Address, member: string): Promise<RosterEntry | undefined>;
  /** Remembers where the tenant's service was last heard from; `open` goes there. */
  heard(tenant: TenantId, serviceUrl: string): void;
  /** The kept client of an allowed service URL. */
  client(serviceUrl: string): ConnectorClient;
  close(): void;
};

/** «ensure that the size of the message itself is within 80 KB» in UTF-16 (Microsoft, format-your-bot-messages). */
const LARGEST_MESSAGE = 80 * 1024;
const CARD = 'application/vnd.microsoft.card.adaptive';
const KEPT_CLIENTS = 100;

const Opened = z.object({ id: z.string().min(1) });
const Sent = z.object({ id: z.string().min(1) });
const Member = z.object({
  aadObjectId: z.string().min(1).nullish(),
  objectId: z.string().min(1).nullish(),
  name: z.string().nullish(),
  email: z.string().nullish(),
});

/** The connector of this app. No request is made before the first call. */
export function openConnector(
  settings: TeamsSettings,
  token: OutgoingToken,
  log: Pick<Log, 'warn'>,
): Connector {
  const agents = openAgents(settings.connectWithinMs ?? 5_000);
  const clients = new Map<string, ConnectorClient>();
  const lastHeard = new Map<string, string>();
  const ticket = async (): Promise<string | undefined> => (settings.auth === 'off' ? undefined : token.get());

  const client = (serviceUrl: string): ConnectorClient => {
    const kept = clients.get(serviceUrl) ?? openWire(serviceUrl, ticket, agents);
    if (clients.size >= KEPT_CLIENTS && !clients.has(serviceUrl)) clients.clear();
    clients.set(serviceUrl, kept);
    return kept;
  };

  /** One call; the token is had first, so that its failure is known to have sent nothing. */
  const attempt = async <T>(
    serviceUrl: string,
    call: (client: ConnectorClient, options: { abortSignal: AbortSignal }) => Promise<T>,
  ): Promise<{ readonly kind: 'answer'; readonly value: T } | Delivery> => {
    if (!serviceUrlAllowed(settings, serviceUrl)) return { kind: 'refused', code: 'ServiceUrlNotAllowed' };
    try {
      await ticket();
    } catch {
      return { kind: 'later', code: 'NoOutgoingToken', throttled: false };
    }
    // Not AbortSignal.timeout: its timer would outlive the answer by up to fifteen seconds, once for each message.
    const patience = new AbortController();
    const timer = setTimeout(() => patience.abort(), settings.answerWithinMs ?? 15_000);
    try {
      return { kind: 'answer', value: await call(client(serviceUrl), { abortSignal: patience.signal }) };
    } catch (error) {
      return deliveryOf(error);
    } finally {
      clearTimeout(timer);
    }
  };

  return {
    async deliver(address, payload, replace) {
      const activity = activityOf(address, payload, replace);
      if (Buffer.byteLength(JSON.stringify(activity), 'utf16le') > LARGEST_MESSAGE) {
        return { kind: 'refused', code: 'MessageSizeTooBig' };
      }
      const result = await attempt<unknown>(address.serviceUrl, ({ conversations }, options) =>
        replace === undefined
          ? conversations.sendToConversation(address.conversation, activity, options)
          : conversations.updateActivity(address.conversation, replace, activity, options),
      );
      if (result.kind !== 'answer') return result;
      const activityId = Sent.safeParse(result.value).data?.id ?? replace;
      return { kind: 'delivered', ...(activityId === undefined ? {} : { activityId }) };
    },

    async open(tenant, aad) {
      const serviceUrl = lastHeard.get(tenant) ?? PUBLIC_SERVICE_URL;
      const bot = `28:${settings.appId}`;
      const result = await attempt<unknown>(serviceUrl, ({ conversations }, options) =>
        conversations.createConversation(privateChat(bot, tenant, aad), options),
      );
      // To open a chat that is open already does nothing, so silence does no harm here and may be asked again.
      if (result.kind === 'ambiguous') return { kind: 'later', code: result.code, throttled: false };
      if (result.kind !== 'answer') return result;
      const opened = Opened.safeParse(result.value).data;
      if (!opened) return { kind: 'refused', code: 'NoConversationId' };
      return { kind: 'opened', address: { conversation: opened.id, serviceUrl, bot, user: aad } };
    },

    async roster(address, member) {
      const result = await attempt<unknown>(address.serviceUrl, ({ conversations }, options) =>
        conversations.getConversationMember(address.conversation, member, options),
      );
      const entry = result.kind === 'answer' ? rosterEntry(result.value) : undefined;
      if (!entry)
        log.warn({ code: 'code' in result ? result.code : 'NotAMember' }, 'the roster did not answer');
      return entry;
    },

    heard: (tenant, serviceUrl) => void lastHeard.set(tenant, serviceUrl),
    client,
    close() {
      agents.http.destroy();
      agents.https.destroy();
    },
  };
}

/** Card alone or text alone: Teams splits a message with both in two, and then gives no id to edit it by. */
function activityOf(address: Address, payload: Payload, replace: string | undefined): Partial<Activity> {
  const common = {
    type: ActivityTypes.Message,
    channelId: 'msteams',
    from: { id: address.bot } as Activity['from'],
    conversation: { id: address.conversation } as Activity['conversation'],
    ...(replace === undefined ? {} : { id: replace }),
  };
  switch (payload.kind) {
    case 'card':
      return {
        ...common,
        summary: payload.summary,
        attachments: [{ contentType: CARD, content: payload.card }],
      };
    case 'text':
      return { ...common, text: payload.text, textFormat: 'plain' };
  }
}

function privateChat(bot: string, tenant: TenantId, aad: string): ConversationParameters {
  return {
    isGroup: false,
    bot: { id: bot },
    members: [{ id: aad }],
    tenantId: tenant,
    channelData: { tenant: { id: tenant } },
  } as unknown as ConversationParameters;
}

function rosterEntry(value: unknown): RosterEntry | undefined {
  const member = Member.safeParse(value).data;
  const aad = member?.aadObjectId ?? member?.objectId;
  if (!member || !aad) return undefined;
  return {
    aad: aad.toLowerCase(),
    name: member.name ?? '',
    ...(member.email ? { email: member.email } : {}),
  };
}
