// A mail server on loopback that keeps what it gets, and can be told to be difficult.
import type { Socket } from 'node:net';
import { buffer } from 'node:stream/consumers';
import PostalMime, { type Attachment, type Email } from 'postal-mime';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

/** «550 5.1.1 No such user». */
type Reply = string;

/** What the server does from now on: a reply instead of yes, or what becomes of the connection. */
export type Mood = {
  readonly login?: Reply;
  readonly from?: Reply;
  readonly to?: (address: string) => Reply | undefined;
  readonly letter?: Reply;
  /** Says nothing any more: when greeted, or after the letter. */
  readonly silent?: 'greeting' | 'letter';
  /** Goes away: when the address has come, or after the letter. */
  readonly gone?: 'address' | 'letter';
};

export type Received = { readonly raw: string; readonly to: string; readonly from: string };

const errorOf = (reply: Reply): Error =>
  Object.assign(new Error(reply.slice(4)), { responseCode: Number(reply.slice(0, 3)) });

export async function openMailServer(options: SMTPServerOptions = {}) {
  let mood: Mood = {};
  const received: Received[] = [];
  const logins: string[] = [];
  const sockets = new Set<Socket>();
  const drop = (): void => sockets.forEach((socket) => socket.destroy());
  const server = new SMTPServer({
    authOptional: true,
    disableReverseLookup: true,
    allowInsecureAuth: true,
    disabledCommands: ['STARTTLS'],
    closeTimeout: 1,
    onConnect: (_session, next) => {
      if (mood.silent !== 'greeting') next();
    },
    onAuth: ({ username, password }, _session, next) => {
      logins.push(`${username}:${password}`);
      if (mood.login) next(errorOf(mood.login));
      else next(null, { user: username });
    },
    onMailFrom: (_address, _session, next) => next(mood.from ? errorOf(mood.from) : null),
    onRcptTo: ({ address }, _session, next) => {
      if (mood.gone === 'address') return drop();
      const reply = mood.to?.(address);
      return next(reply ? errorOf(reply) : null);
    },
    onData: (stream, { envelope }, next) => {
      void buffer(stream).then((bytes) => {
        if (mood.gone === 'letter') return drop();
        if (mood.silent === 'letter') return undefined;
        if (mood.letter) return next(errorOf(mood.letter));
        const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address;
        received.push({ raw: bytes.toString('utf8'), from, to: envelope.rcptTo[0]?.address ?? '' });
        return next();
      });
    },
    ...options,
  });
  server.on('error', () => {});
  server.server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as { port: number };
  return {
    url: `smtp://127.0.0.1:${port}`,
    port,
    /** Everything it took, in order. */
    received,
    /** Who tried to log in, and with which password. */
    logins,
    /** How many are connected. */
    connected: () => sockets.size,
    is(next: Mood) {
      mood = next;
    },
    async close() {
      await new Promise<void>((resolve) => {
        server.close(resolve);
        drop();
      });
    },
  };
}

export type MailServer = Awaited<ReturnType<typeof openMailServer>>;

/** A letter as a mail program reads it. */
export const read = (one: Received | undefined): Promise<Email> => PostalMime.parse(one?.raw ?? '');

/** The words of an attachment. */
export const contentOf = (one: Attachment | undefined): string =>
  typeof one?.content === 'string' ? one.content : new TextDecoder().decode(one?.content ?? new Uint8Array());
