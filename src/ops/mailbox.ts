// A mailbox for the demo: a mail server on this machine that delivers to nobody, and a page that shows what came. For the demo
// and the tests, never in production; what it shows is sealed off, as in a mail program.
import { once } from 'node:events';
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { type Html, markup } from '../web/html.ts';
import { htmlOf } from '../web/page.ts';

export type Postbox = {
  /** The page to open in a browser. */
  readonly url: string;
  /** Where letters are sent, as SMTP_URL. */
  readonly smtp: string;
  stop(): Promise<void>;
};

const LOOPBACK = '127.0.0.1';
/** Letters bring their own style, and nothing else. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; frame-ancestors 'none'";

/** `port`: the page's; 0 means any free one. @throws when it is taken. */
export async function openPostbox(port: number): Promise<Postbox> {
  const letters: Email[] = [];
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    closeTimeout: 100,
    onData: (stream, _session, next) => {
      void buffer(stream)
        .then((raw) => PostalMime.parse(raw))
        .then((letter) => void letters.push(letter))
        .then(() => next(), next);
    },
  });
  server.on('error', () => {});
  server.listen(0, LOOPBACK);
  const page = createServer((request, response) => answer(letters, request, response));
  page.listen(port, LOOPBACK);
  await Promise.all([once(server.server, 'listening'), once(page, 'listening')]);
  return {
    url: `http://${LOOPBACK}:${(page.address() as AddressInfo).port}`,
    smtp: `smtp://${LOOPBACK}:${(server.server.address() as AddressInfo).port}`,
    async stop() {
      page.closeAllConnections();
      await Promise.all([
        new Promise((resolve) => page.close(resolve)),
        new Promise<void>((resolve) => server.close(resolve)),
      ]);
    },
  };
}

/** `/` is the list and looks again by itself, `/3` the third letter, `/3/invitation.ics` its calendar entry. */
function answer(letters: readonly Email[], { url = '' }: IncomingMessage, response: ServerResponse): void {
  const [, number = '', file] = url.split('/');
  const letter = letters[Number(number) - 1];
  if (url === '/') return send(response, 200, 'Postkassen', listOf(letters), { refresh: '5' });
  const entry = letter?.attachments.find(({ mimeType }) => mimeType === 'application/ics');
  if (letter && file === undefined)
    return send(response, 200, subjectOf(letter), letterPage(letter, number, entry !== undefined));
  if (!entry || file !== 'invitation.ics')
    return send(response, 404, 'Finnes ikke', markup`<h1>Finnes ikke</h1>`);
  response.writeHead(200, {
    'content-type': 'text/calendar; charset=utf-8',
    'content-disposition': 'attachment',
  });
  response.end(typeof entry.content === 'string' ? entry.content : new Uint8Array(entry.content));
}

function send(response: ServerResponse, status: number, title: string, body: Html, more: object = {}): void {
  const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': POLICY, ...more };
  response.writeHead(status, headers);
  response.end(htmlOf({ lang: 'nb', title, body: body.text }));
}

const subjectOf = ({ subject = '' }: Email): string => subject || '(uten emne)';
const toOf = ({ to = [] }: Email): string =>
  to.map(({ name, address = '' }) => (name ? `${name} <${address}>` : address)).join(', ');

/** Newest first; a letter keeps its number. */
function listOf(letters: readonly Email[]): Html {
  const rows = letters
    .map((letter, n) => markup`<li><a href="/${n + 1}">${subjectOf(letter)}</a><br>Til: ${toOf(letter)}</li>`)
    .toReversed();
  return markup`<h1>Postkassen</h1>
<p>E-post fra boten, nyeste øverst. Ingen av dem har forlatt denne maskinen.</p>
${rows.length === 0 ? markup`<p>Ingen ennå.</p>` : markup`<ul>${rows}</ul>`}`;
}

/** The letter has no scripts and no forms here, and its links open in a window of their own. */
function letterPage(letter: Email, number: string, hasEntry: boolean): Html {
  const html = (letter.html ?? '').replace('<head>', '<head><base target="_blank">');
  return markup`<p><a href="/">Postkassen</a></p>
<h1>${subjectOf(letter)}</h1>
<p>Til: ${toOf(letter)}</p>
${hasEntry && markup`<p><a href="/${number}/invitation.ics" download>Kalenderoppføringen (invitation.ics)</a></p>`}
<iframe title="Brevet" width="100%" height="900" sandbox="allow-popups allow-popups-to-escape-sandbox" srcdoc="${html}"></iframe>`;
}
