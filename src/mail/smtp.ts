// E-mail by SMTP: one connection and one attempt a letter; whoever asks tries again. It must not know what a letter is about,
// nor write an address or a word of one to the log.
import { createHash } from 'node:crypto';
import { domainToASCII } from 'node:url';
import type { NodemailerError } from 'nodemailer';
import MailComposer from 'nodemailer/lib/mail-composer';
import { parseConnectionUrl } from 'nodemailer/lib/shared';
import SMTPConnection, { type SMTPConnectionOptions } from 'nodemailer/lib/smtp-connection';
import type { Letter } from '../written.ts';
import type { Language } from '../domain/area.ts';
import type { Instant } from '../domain/calendar.ts';
import { invitationIcs } from '../domain/ics.ts';
import { line } from '../domain/plain-text.ts';
import type { Log } from '../log.ts';
import type { Clock, Delivery, MailExit, Mailbox } from '../sending/exit.ts';
import { drawLetter } from './letter.ts';
import { failed } from './reply.ts';
import type { MailSettings } from './settings.ts';

export type Mail = MailExit & {
  /** Cuts what is under way. */
  close(): void;
};

/** Milliseconds: to be let in, of silence, and for all of one letter, which must be less than the outbox's lease. */
export type Timeouts = { readonly connect: number; readonly socket: number; readonly all: number };
const TIMEOUTS: Timeouts = { connect: 10_000, socket: 30_000, all: 50_000 };

/** Exchange Online takes no more from one sender; and a server that hangs keeps no more of the outbox's hands. */
const AT_ONCE = 3;
const BUSY: Delivery = { kind: 'later', code: 'smtp-busy', throttled: false, retryAfterMs: 2000 };

/** Nothing is connected before there is a letter to send. The clock's time is in the letter's date and calendar entry. */
export function openMail({
  url,
  from,
  clock,
  log,
  timeouts = TIMEOUTS,
}: MailSettings & { readonly clock: Clock; readonly log: Log; readonly timeouts?: Timeouts }): Mail {
  const { auth, ...server } = serverOf(url, timeouts);
  const way: Way = { server, auth, allMs: timeouts.all, cuts: new Set() };
  let rest: { readonly until: Instant; readonly code: string } | undefined;
  return {
    async deliver(to, letter, language, key): Promise<Delivery> {
      const now = clock();
      if (rest && now < rest.until)
        return { kind: 'later', code: rest.code, throttled: false, retryAfterMs: rest.until - now };
      if (way.cuts.size >= AT_ONCE) return BUSY;
      const broken = await carry(way, compose(from, to, letter, language, key, now));
      if (!broken) return { kind: 'delivered' };
      const { delivery, restMs, ours } = failed(broken.error, broken.whole);
      const { code } = delivery;
      if (restMs !== undefined) rest = { until: (clock() + restMs) as Instant, code };
      if (ours) log.error({ code, message: key }, 'the mail server does not take letters from us');
      return delivery;
    },
    close: () => way.cuts.forEach((cut) => cut()),
  };
}

// --- the letter ------------------------------------------------------------------------------------------------------

type Message = ReturnType<MailComposer['compile']>;

/** Text, HTML and calendar entry side by side, and the entry as a file as well: Outlook reads the one, others the other. */
function compose(
  from: Mailbox,
  to: Mailbox,
  letter: Letter,
  language: Language,
  key: string,
  now: Instant,
): Message {
  const { event } = letter;
  return new MailComposer({
    ...drawLetter(letter, language),
    from: { name: line(from.name), address: from.email },
    to: { name: line(to.name), address: to.email },
    date: new Date(now),
    messageId: messageId(from, to, key),
    headers: {
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'OOF, AutoReply, RN, NRN',
      'Content-Language': language,
    },
    ...(event && {
      icalEvent: {
        method: event.method,
        filename: 'invitation.ics',
        content: invitationIcs(event.event, event.method, { organizer: from, attendee: to, now }),
      },
    }),
    disableFileAccess: true,
    disableUrlAccess: true,
  }).compile();
}

/** The same for every attempt at one message to one person, so that a mailbox can tell a repeat (RFC 5322 §3.6.4). */
function messageId(from: Mailbox, to: Mailbox, key: string): string {
  const hash = createHash('sha256').update(`${key}\n${to.email}`).digest('hex').slice(0, 40);
  return `<${hash}@${domainToASCII(from.email.slice(from.email.lastIndexOf('@') + 1))}>`;
}

// --- the line to the server ------------------------------------------------------------------------------------------

type Auth = { readonly user: string; readonly pass: string };

/** STARTTLS is required, for a letter holds names and links; on this machine itself it is left out. */
function serverOf(
  url: string,
  { connect, socket }: Timeouts,
): SMTPConnectionOptions & { auth?: Auth | undefined } {
  const given = parseConnectionUrl(url);
  const local = /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/.test(given.host ?? '');
  const tls = given.secure ? {} : local ? { ignoreTLS: true } : { requireTLS: true };
  const waits = {
    connectionTimeout: connect,
    greetingTimeout: connect,
    dnsTimeout: connect,
    socketTimeout: socket,
  };
  return { ...tls, ...waits, ...given, logger: false, debug: false, transactionLog: false };
}

type Broken = { readonly error: NodemailerError; readonly whole: boolean };
type Way = {
  readonly server: SMTPConnectionOptions;
  readonly auth: Auth | undefined;
  readonly allMs: number;
  /** One for each letter under way: cuts it off. */
  readonly cuts: Set<() => void>;
};

/** Undefined when the server has taken the letter; else what went wrong, and whether it had been given all of it. */
async function carry({ server, auth, allMs, cuts }: Way, message: Message): Promise<Broken | undefined> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const cut = (): void => reject(Object.assign(new Error('cut off'), { code: 'ETIMEDOUT' }));
  const timer = setTimeout(cut, allMs);
  cuts.add(cut);
  const connection = new SMTPConnection(server);
  const then =
    (step: () => void) =>
    (error?: Error | null): void =>
      error ? reject(error) : step();
  let whole = false;
  const body = message.createReadStream().once('end', () => (whole = true));
  const send = (): void => connection.send(message.getEnvelope(), body, then(resolve));
  connection.on('error', reject);
  connection.connect(then(auth ? () => connection.login(auth, then(send)) : send));
  try {
    await promise;
    return undefined;
  } catch (error) {
    return { error: error as NodemailerError, whole };
  } finally {
    clearTimeout(timer);
    cuts.delete(cut);
    connection.close();
  }
}
