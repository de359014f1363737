// The activities of Bot Framework as they come in: what of their form is relied on, and what they mean as a turn.
// Everything else in them is dropped here. Nothing in them says who may do what.
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { TenantId } from '../store/store.ts';
import type { Caller, Inbound, SentFile, Turn } from './turn.ts';
import { wordsOf } from './words.ts';

/** Deeper than any card's data; what is nested further is not read. */
const DEEPEST = 12;
const LONGEST_TEXT = 60_000;

/**
 * What Teams names things by: ASCII, some hundred characters at most. The store keeps them within its keys (1 kB for a conversation and
 * an activity together), and an address as long as the record of it may be.
 */
const id = (longest: number) =>
  z
    .string()
    .max(longest)
    .regex(/^[\x20-\x7e]+$/);
const activityId = id(300);
const Account = z.object({
  id: id(200),
  name: z.string().max(1000).nullish(),
  aadObjectId: z.string().max(100).nullish(),
});
const Bot = Account.extend({ id: id(100) });
const plainObject = z.custom<Readonly<Record<string, unknown>>>(
  (value) => isObject(value) && !deeper(value, DEEPEST),
);

const Envelope = z.object({
  type: z.string().min(1).max(100),
  id: activityId.nullish(),
  channelId: z.string().min(1).max(100),
  serviceUrl: z.string().min(1).max(400),
  conversation: z.object({
    id: id(500),
    conversationType: z.string().max(100).nullish(),
    tenantId: z.string().max(100).nullish(),
  }),
  from: Account.nullish(),
  recipient: Bot.nullish(),
  replyToId: activityId.nullish(),
  channelData: z
    .object({
      tenant: z.object({ id: z.string().max(100).nullish() }).nullish(),
      channel: z.object({ id: id(500).nullish() }).nullish(),
      eventType: z.string().max(100).nullish(),
    })
    .nullish(),
});

const Addressed = Envelope.extend({ id: activityId, from: Account, recipient: Bot });
const Members = z.array(Account).max(20_000).nullish();

const Message = Addressed.extend({
  type: z.literal('message'),
  text: z.string().max(LONGEST_TEXT).nullish(),
  entities: z.array(z.unknown()).max(1000).nullish(),
  attachments: z.array(z.unknown()).max(100).nullish(),
  value: z
    .unknown()
    .refine((value) => !deeper([value], DEEPEST + 1))
    .optional(),
});
const Press = Addressed.extend({
  type: z.literal('invoke'),
  name: z.literal('adaptiveCard/action'),
  value: z.object({
    action: z.object({ verb: z.string().min(1).max(200), data: plainObject.nullish() }),
    trigger: z.string().max(100).nullish(),
  }),
});
const Installation = Envelope.extend({ type: z.literal('installationUpdate'), action: z.string().max(100) });
const Conversation = Envelope.extend({
  type: z.literal('conversationUpdate'),
  membersAdded: Members,
  membersRemoved: Members,
});

const Mention = z.object({
  type: z.literal('mention'),
  mentioned: z.object({ id: z.string() }),
  text: z.string().nullish(),
});
/** @see https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bots-filesv4#receive-files-in-personal-chat */
const FileInfo = z.object({
  contentType: z.literal('application/vnd.microsoft.teams.file.download.info'),
  name: z.string().max(1000).nullish(),
  content: z.object({ downloadUrl: z.string().min(1).max(8192), fileType: z.string().max(50).nullish() }),
});
const Submitted = z.object({ verb: z.string().min(1).max(200), data: plainObject.nullish() });

export type Activity = z.infer<typeof Envelope>;
type Message = z.infer<typeof Message>;

/** What an activity asks of us. `ignored` is nothing wrong: Teams tells much that this bot has no use for. */
export type Meaning =
  | { readonly kind: 'turn'; readonly turn: Turn }
  | { readonly kind: 'ignored'; readonly code: string }
  | { readonly kind: 'unknown-invoke' };

/** Reads a body; undefined when it does not have the form that its type has. */
export function readActivity(body: unknown): Activity | undefined {
  if (!isObject(body)) return undefined;
  return (schemaOf(body['type'], body['name']) ?? Envelope).safeParse(body).data;
}

/** What an activity that was let in means. `tenant` as admitted. */
export function meaningOf(activity: Activity, tenant: string): Meaning {
  switch (activity.type) {
    case 'message':
      return messageMeaning(activity as Message, tenant);
    case 'invoke':
      return isPress(activity) ? pressMeaning(activity, tenant) : { kind: 'unknown-invoke' };
    case 'installationUpdate':
      return told(installed(activity as z.infer<typeof Installation>), activity, tenant);
    case 'conversationUpdate':
      return told(happened(activity as z.infer<typeof Conversation>), activity, tenant);
    default:
      return { kind: 'ignored', code: 'type' };
  }
}

/** Only a press that was read has a value. */
const isPress = (activity: Activity): activity is z.infer<typeof Press> => 'value' in activity;

function schemaOf(type: unknown, name: unknown) {
  switch (type) {
    case 'message':
      return Message;
    case 'invoke':
      return name === 'adaptiveCard/action' ? Press : undefined;
    case 'installationUpdate':
      return Installation;
    case 'conversationUpdate':
      return Conversation;
    default:
      return undefined;
  }
}

function messageMeaning(message: Message, tenant: string): Meaning {
  const submitted =
    isObject(message.value) && !deeper(message.value, DEEPEST)
      ? Submitted.safeParse(message.value).data
      : undefined;
  if (submitted) {
    // Action.Submit, of clients without Action.Execute, lays the inputs beside what the card gave.
    const {
      verb: _verb,
      data: _data,
      msteams: _msteams,
      ...inputs
    } = message.value as Record<string, unknown>;
    return turnOf(message, tenant, {
      kind: 'press',
      verb: submitted.verb,
      data: { ...inputs, ...submitted.data },
    });
  }
  const mentions = (message.entities ?? [])
    .flatMap((entity) => Mention.safeParse(entity).data ?? [])
    .filter(({ mentioned }) => mentioned.id === message.recipient.id);
  if (!isPrivate(message) && mentions.length === 0) return { kind: 'ignored', code: 'not-mentioned' };
  const files = filesOf(message);
  if (files.length > 0) return turnOf(message, tenant, { kind: 'files', files });
  if (typeof message.text !== 'string') return { kind: 'ignored', code: 'no-text' };
  const text = wordsOf(
    message.text,
    mentions.map((mention) => mention.text ?? ''),
  );
  return turnOf(message, tenant, { kind: 'say', text });
}

/** What Teams lays beside every message (its HTML) and pictures in it are no files. */
function filesOf({ attachments }: Message): readonly SentFile[] {
  return (attachments ?? [])
    .flatMap((attachment) => FileInfo.safeParse(attachment).data ?? [])
    .map(({ name, content }) => ({
      name: name ?? `fil.${content.fileType ?? ''}`,
      url: content.downloadUrl,
    }));
}

function pressMeaning(press: z.infer<typeof Press>, tenant: string): Meaning {
  const { verb, data } = press.value.action;
  return turnOf(
    press,
    tenant,
    { kind: 'press', verb, data: data ?? {} },
    press.value.trigger === 'automatic',
  );
}

function installed({ action }: z.infer<typeof Installation>): 'arrived' | 'left' | undefined {
  if (action === 'add' || action === 'add-upgrade') return 'arrived';
  return action === 'remove' ? 'left' : undefined;
}

/** Only the bot's own coming and going: whoever else joins or leaves a team changes no address. */
function happened(update: z.infer<typeof Conversation>): 'arrived' | 'left' | undefined {
  const event = update.channelData?.eventType;
  if (event === 'channelDeleted' || event === 'teamDeleted' || event === 'teamHardDeleted') return 'left';
  const us = (members: z.infer<typeof Members>) =>
    members?.some((member) => member.id === update.recipient?.id) ?? false;
  if (us(update.membersRemoved)) return 'left';
  return us(update.membersAdded) ? 'arrived' : undefined;
}

function told(kind: 'arrived' | 'left' | undefined, activity: Activity, tenant: string): Meaning {
  return kind === undefined ? { kind: 'ignored', code: 'update' } : turnOf(activity, tenant, { kind });
}

function turnOf(activity: Activity, tenant: string, inbound: Inbound, automatic = false): Meaning {
  const caller = callerOf(activity, tenant);
  if (!caller) return { kind: 'ignored', code: 'no-person' };
  const bot = activity.recipient?.id;
  if (bot === undefined) return { kind: 'ignored', code: 'no-recipient' };
  const conversation = withoutThread(activity.conversation.id);
  const place: Turn['place'] = isPrivate(activity)
    ? { kind: 'private' }
    : { kind: 'channel', channel: activity.channelData?.channel?.id ?? conversation };
  const turn: Turn = {
    caller,
    place,
    address: {
      conversation: place.kind === 'channel' ? place.channel : conversation,
      serviceUrl: activity.serviceUrl,
      bot,
      user: caller.teamsUser,
    },
    ...(conversation === activity.conversation.id ? {} : { thread: activity.conversation.id }),
    activityId: activity.id ?? randomUUID(),
    ...(activity.replyToId ? { replyToId: activity.replyToId } : {}),
    inbound,
    trigger: automatic ? 'automatic' : 'manual',
    open: activity.type === 'invoke',
  };
  return { kind: 'turn', turn };
}

/** A guest bot, a connector and the channel itself have no Entra object id; `conversationUpdate` may hold it aside. */
function callerOf(activity: Activity, tenant: string): Caller | undefined {
  const { from } = activity;
  if (!from || from.id.startsWith('28:')) return undefined;
  const added =
    'membersAdded' in activity ? (activity as z.infer<typeof Conversation>).membersAdded : undefined;
  const aad = from.aadObjectId ?? added?.find((member) => member.id === from.id)?.aadObjectId;
  if (!aad || !/^[\w-]+$/.test(aad)) return undefined;
  return {
    tenant: tenant as TenantId,
    aad: aad.toLowerCase(),
    teamsUser: from.id,
    ...(from.name ? { name: from.name.toWellFormed() } : {}),
  };
}

function isPrivate(activity: Activity): boolean {
  return activity.conversation.conversationType === 'personal';
}

/** «19:…@thread.tacv2;messageid=1700…» names a post in the channel; an address kept so would answer in that old thread. */
function withoutThread(conversation: string): string {
  return conversation.replace(/;messageid=.*$/s, '');
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Level by level and not by recursion: half a megabyte of brackets must not fill the stack. */
function deeper(value: object, levels: number): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; depth <= levels && level.length > 0; depth++) {
    level = level.flatMap((part) => (typeof part === 'object' && part !== null ? Object.values(part) : []));
    level = level.filter((part) => typeof part === 'object' && part !== null);
  }
  return level.length > 0;
}
