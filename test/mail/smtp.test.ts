// E-mail through a real mail server on loopback, read back by programs that nobody here wrote.
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import ICAL from 'ical.js';
import type { Letter } from '../../src/written.ts';
import { type Instant, type Wall, day, instantOf } from '../../src/domain/calendar.ts';
import type { CalendarEvent } from '../../src/domain/ics.ts';
import { type Mail, type Timeouts, openMail } from '../../src/mail/smtp.ts';
import type { Delivery } from '../../src/sending/exit.ts';
import { type MailServer, contentOf, openMailServer, read } from './server.ts';

const NOW = instantOf('2026-11-23T09:00' as Wall);
const FROM = { email: 'slt@testvik.example.no', name: 'SLT i Testvik' };
const RECTOR = { email: 'rektor@example.no', name: 'Rektor' };
const MINUTE = 60_000;

const EVENT: CalendarEvent = {
  uid: 'gruppe.2026-12-03.testvik@slt-bot',
  sequence: 0,
  day: day('2026-12-03'),
  start: '09:00',
  end: '10:30',
  summary: 'Koordineringsgruppe',
  location: 'Rådhuset',
  status: 'CONFIRMED',
};
const LETTER: Letter = {
  subject: 'Innkalling: Koordineringsgruppe',
  parts: [
    { kind: 'heading', text: 'Du er innkalt' },
    { kind: 'facts', facts: [{ title: 'Når', value: 'torsdag 3. desember kl. 09.00–10.30' }] },
    { kind: 'link', label: 'Svar', url: 'https://slt.example.no/svar/abc' },
  ],
  event: { method: 'REQUEST', event: EVENT },
};
const PLAIN: Letter = { subject: 'Hei', parts: [{ kind: 'text', text: 'Hei på deg.' }] };

let server: MailServer;
let mail: Mail;
let now: Instant;
let faults: unknown[];

const open = (url: string, timeouts?: Timeouts): Mail =>
  openMail({
    url,
    from: FROM,
    clock: () => now,
    log: { info() {}, warn() {}, error: (line: unknown) => void faults.push(line) } as never,
    ...(timeouts ? { timeouts } : {}),
  });

beforeEach(async () => {
  now = NOW;
  faults = [];
  server = await openMailServer();
  mail = open(server.url);
});
afterEach(async () => {
  mail.close();
  await server.close();
});

const send = (letter: Letter = PLAIN, to = RECTOR, key = 'kommune/m1'): Promise<Delivery> =>
  mail.deliver(to, letter, 'nb', key);

/** Waits for something that comes by itself; throws when it has not come within two seconds. */
async function until(holds: () => boolean): Promise<void> {
  const deadline = performance.now() + 2000;
  while (!holds()) {
    if (performance.now() > deadline) throw new Error('it did not come');
    await new Promise((resolve) => setImmediate(resolve));
  }
}

describe('an invitation', () => {
  it('is text, HTML and a calendar entry in one letter, and the entry as a file', async () => {
    expect(await send(LETTER)).toEqual({ kind: 'delivered' });
    const [one] = server.received;
    const letter = await read(one);
    expect(one).toMatchObject({ from: FROM.email, to: RECTOR.email });
    expect(letter.subject).toBe(LETTER.subject);
    expect(letter.from).toMatchObject({ address: FROM.email, name: FROM.name });
    expect(letter.to).toMatchObject([{ address: RECTOR.email, name: 'Rektor' }]);
    expect(new Date(letter.date ?? '').getTime()).toBe(NOW);
    expect(letter.text).toContain('https://slt.example.no/svar/abc');
    expect(letter.html).toContain('href="https://slt.example.no/svar/abc"');
    expect(one?.raw).toMatch(/multipart\/alternative/);
    const kinds = letter.attachments.map(({ mimeType }) => mimeType);
    expect(kinds).toEqual(['text/calendar', 'application/ics']);
    expect(letter.attachments.map(contentOf).every((text) => text === contentOf(letter.attachments[0]))).toBe(
      true,
    );
    expect(letter.attachments[1]?.filename).toBe('invitation.ics');
  });

  it('says its method where mail programs look for it, and is a request to the one it went to', async () => {
    await send(LETTER);
    const raw = server.received[0]?.raw.replace(/\r\n[ \t]+/g, ' ');
    expect(raw).toMatch(/content-type: text\/calendar; charset=utf-8; method=REQUEST/i);
    const [entry] = (await read(server.received[0])).attachments;
    const calendar = new ICAL.Component(ICAL.parse(contentOf(entry)));
    expect(calendar.getFirstPropertyValue('method')).toBe('REQUEST');
    const event = calendar.getFirstSubcomponent('vevent');
    expect(event?.getFirstPropertyValue('uid')).toBe(EVENT.uid);
    expect(event?.getFirstPropertyValue('organizer')).toBe(`mailto:${FROM.email}`);
    expect(event?.getAllProperties('attendee')).toHaveLength(1);
    const attendee = event?.getFirstProperty('attendee');
    expect(String(attendee?.getFirstValue()).toLowerCase()).toBe(`mailto:${RECTOR.email}`);
    expect(attendee?.getParameter('rsvp')).toBe('FALSE');
  });

  it('that is cancelled goes as CANCEL with the same uid', async () => {
    const event = { ...EVENT, sequence: 2, status: 'CANCELLED' } as const;
    await send({ ...LETTER, event: { method: 'CANCEL', event } });
    const letter = await read(server.received[0]);
    expect(server.received[0]?.raw.replace(/\r\n[ \t]+/g, ' ')).toMatch(/method=CANCEL/);
    const calendar = new ICAL.Component(ICAL.parse(contentOf(letter.attachments[0])));
    const one = calendar.getFirstSubcomponent('vevent');
    expect(calendar.getFirstPropertyValue('method')).toBe('CANCEL');
    expect([one?.getFirstPropertyValue('uid'), one?.getFirstPropertyValue('sequence')]).toEqual([
      EVENT.uid,
      2,
    ]);
    expect(one?.getFirstPropertyValue('status')).toBe('CANCELLED');
  });
});

describe('every letter', () => {
  it('says that a machine wrote it, so that no machine answers, and in which language', async () => {
    await send();
    const { headers } = await read(server.received[0]);
    const valueOf = (key: string) => headers.find((one) => one.key === key)?.value;
    expect(valueOf('auto-submitted')).toBe('auto-generated');
    expect(valueOf('x-auto-response-suppress')).toBe('OOF, AutoReply, RN, NRN');
    expect(valueOf('content-language')).toBe('nb');
  });

  it('has the same Message-ID at every attempt, and another for another person or message', async () => {
    await send();
    await send();
    await send(PLAIN, { ...RECTOR, email: 'politi@example.no' });
    await send(PLAIN, RECTOR, 'kommune/m2');
    const ids = await Promise.all(server.received.map(async (one) => (await read(one)).messageId));
    expect(ids[0]).toMatch(/^<[0-9a-f]{40}@testvik\.example\.no>$/);
    expect(ids[1]).toBe(ids[0]);
    expect(new Set(ids).size).toBe(3);
  });

  it('has no calendar entry when it has no meeting', async () => {
    await send();
    expect((await read(server.received[0])).attachments).toEqual([]);
  });

  it('keeps hostile words out of its headers', async () => {
    const hostile = 'Hei\r\nBcc: alle@example.no\r\n\r\n<b>';
    await send({ ...PLAIN, subject: hostile }, { email: 'rektor@example.no', name: `${hostile}", <x@y.no>` });
    const letter = await read(server.received[0]);
    expect(letter.headers.map(({ key }) => key)).not.toContain('bcc');
    expect(letter.subject).toBe('Hei Bcc: alle@example.no <b>');
    expect(letter.to?.map(({ address }) => address)).toEqual(['rektor@example.no']);
    expect(server.received.map(({ to }) => to)).toEqual(['rektor@example.no']);
  });

  it.each(['lærer@example.no', 'rektor@blåbærskolen.example.no'])('reaches %s', async (email) => {
    expect(await send(PLAIN, { email, name: 'Lærer' })).toEqual({ kind: 'delivered' });
    const [letter] = await Promise.all(server.received.map(read));
    expect(server.received[0]?.to).toBe(email);
    expect(letter?.to?.[0]?.address).toBe(email.replace('blåbærskolen', 'xn--blbrskolen-25an'));
  });
});

describe('a letter that does not go', () => {
  const wordy = 'the user <rektor@example.no> is unknown here';

  it.each([
    ['450 4.7.1', 'smtp-450-4.7.1'],
    ['451', 'smtp-451'],
    ['452 4.2.2', 'smtp-452-4.2.2'],
  ])(
    'because the server says %s of the address is tried again, and the others go on',
    async (reply, code) => {
      server.is({ to: (address) => (address === RECTOR.email ? `${reply} ${wordy}` : undefined) });
      expect(await send()).toEqual({ kind: 'later', code, throttled: false });
      expect(await send(PLAIN, { ...RECTOR, email: 'helse@example.no' })).toEqual({ kind: 'delivered' });
      expect(faults).toEqual([]);
    },
  );

  it.each([
    ['550 5.1.1', 'smtp-550-5.1.1'],
    ['551', 'smtp-551'],
    ['552 5.2.2', 'smtp-552-5.2.2'],
    ['553 5.6.7', 'smtp-553-5.6.7'],
  ])('because the server refuses the address with %s has nobody there', async (reply, code) => {
    server.is({ to: () => `${reply} ${wordy}` });
    expect(await send()).toEqual({ kind: 'gone', code });
    expect(faults).toEqual([]);
  });

  it('because we may not send to anybody there is refused, and not the address', async () => {
    server.is({ to: () => '554 5.7.1 Relay access denied' });
    expect(await send()).toEqual({ kind: 'refused', code: 'smtp-554-5.7.1' });
  });

  it.each([
    ['552 5.3.4', 'refused'],
    ['554', 'refused'],
    ['554 5.6.0', 'refused'],
    ['451 4.3.0', 'later'],
    ['550 5.7.60', 'later'],
    ['554 5.2.252', 'later'],
  ])('because the server says %s after it is %s, and no other letter waits for it', async (reply, kind) => {
    server.is({ letter: `${reply} ${wordy}` });
    expect(await send()).toMatchObject({ kind });
    expect(JSON.stringify(faults)).not.toContain('rektor@');
    server.is({});
    expect(await send(PLAIN, RECTOR, 'kommune/m2')).toEqual({ kind: 'delivered' });
  });

  it('because the sender is not allowed waits, and so do all letters until it is mended', async () => {
    server.is({ from: '550 5.1.8 bad sender' });
    const first = await send();
    expect(first).toMatchObject({ kind: 'later', code: 'smtp-550-5.1.8', retryAfterMs: 5 * MINUTE });
    server.is({});
    now = (NOW + 2 * MINUTE) as Instant;
    expect(await send()).toMatchObject({ kind: 'later', retryAfterMs: 3 * MINUTE });
    expect(faults).toEqual([{ code: 'smtp-550-5.1.8', message: 'kommune/m1' }]);
    now = (NOW + 5 * MINUTE) as Instant;
    expect(await send()).toEqual({ kind: 'delivered' });
  });

  it('because nobody answers at that address is tried again', async () => {
    await server.close();
    expect(await send()).toMatchObject({ kind: 'later', code: 'smtp-ECONNREFUSED', throttled: false });
    server = await openMailServer();
  });

  it('because the mail server has no such name is tried again', async () => {
    mail = open('smtp://nowhere.invalid:25');
    expect(await send()).toMatchObject({ kind: 'later', throttled: false });
  });

  it('because the server went away before it had the letter is tried again', async () => {
    server.is({ gone: 'address' });
    expect(await send()).toMatchObject({ kind: 'later', code: 'smtp-ECONNECTION' });
  });

  it('because the server went away after it had the letter may have gone', async () => {
    server.is({ gone: 'letter' });
    expect(await send(LETTER)).toMatchObject({ kind: 'ambiguous' });
  });

  it.each([
    ['says nothing when called', 'greeting', 'later'],
    ['says nothing after the letter', 'letter', 'ambiguous'],
  ] as const)('because the server %s is given up in time', async (_what, silent, kind) => {
    mail = open(server.url, { connect: 200, socket: 200, all: 60_000 });
    server.is({ silent });
    expect(await send()).toMatchObject({ kind, code: 'smtp-ETIMEDOUT' });
  });

  it('however slowly the server talks is given up in time', async () => {
    mail = open(server.url, { connect: 60_000, socket: 60_000, all: 250 });
    server.is({ silent: 'letter' });
    expect(await send()).toMatchObject({ kind: 'ambiguous', code: 'smtp-ETIMEDOUT' });
  });

  it('is cut off when the service stops, and leaves no connection behind', async () => {
    server.is({ silent: 'greeting' });
    const sent = send();
    await until(() => server.connected() > 0);
    mail.close();
    expect(await sent).toMatchObject({ kind: 'later' });
    await until(() => server.connected() === 0);
  });
});

describe('many letters at once', () => {
  it('are three at a time; the others are asked to come back, and a server that hangs holds no more', async () => {
    server.is({ silent: 'greeting' });
    const sent = Array.from({ length: 5 }, (_, n) => send(PLAIN, RECTOR, `kommune/m${n}`));
    expect(await Promise.all(sent.slice(3))).toEqual(
      Array(2).fill({ kind: 'later', code: 'smtp-busy', throttled: false, retryAfterMs: 2000 }),
    );
    expect(server.connected()).toBeLessThanOrEqual(3);
    mail.close();
    expect(await Promise.all(sent.slice(0, 3))).toMatchObject(Array(3).fill({ kind: 'later' }));
  });
});

describe('the mail server', () => {
  it('is told name and password, also odd ones', async () => {
    const [user, password] = ['slt@testvik.example.no', 'p@ss:w/ø rd'];
    const url = `smtp://${encodeURIComponent(user)}:${encodeURIComponent(password)}@127.0.0.1:${server.port}`;
    mail = open(url);
    expect(await send()).toEqual({ kind: 'delivered' });
    expect(server.logins).toEqual([`${user}:${password}`]);
  });

  it('that does not know us makes all letters wait, marks nobody, and is told of loudly', async () => {
    mail = open(`smtp://slt:feil@127.0.0.1:${server.port}`);
    server.is({ login: '535 5.7.8 Authentication failed for slt' });
    expect(await send()).toMatchObject({ kind: 'later', code: 'smtp-535-5.7.8', retryAfterMs: 5 * MINUTE });
    expect(await send()).toMatchObject({ kind: 'later' });
    expect(server.logins).toHaveLength(1);
    expect(JSON.stringify(faults)).not.toMatch(/feil|Authentication/);
    expect(faults).toHaveLength(1);
  });

  it('must encrypt, anywhere but on this machine', async () => {
    const elsewhere = `smtp://0.0.0.0:${server.port}`;
    for (const url of [elsewhere, `${server.url}?requireTLS=true`]) {
      mail = open(url);
      expect(await send()).toMatchObject({ kind: 'later', code: 'smtp-ETLS' });
    }
    expect([server.received, faults.length]).toEqual([[], 2]);
    mail = open(`${elsewhere}?requireTLS=false`);
    expect(await send()).toEqual({ kind: 'delivered' });
  });

  it('with a certificate nobody vouches for gets no letters, unless the settings say so', async () => {
    jest.spyOn(console, 'error').mockImplementationOnce(() => {});
    const own = await openMailServer({ disabledCommands: [] });
    mail = open(`${own.url}?requireTLS=true`);
    expect(await send()).toMatchObject({ kind: 'later', retryAfterMs: 5 * MINUTE });
    expect(faults).toHaveLength(1);
    mail = open(`${own.url}?requireTLS=true&tls.rejectUnauthorized=false`);
    expect(await send()).toEqual({ kind: 'delivered' });
    expect(own.received).toHaveLength(1);
    await own.close();
  });

  it('that takes only plain letters in addresses refuses the others, and nobody is left waiting', async () => {
    const plain = await openMailServer({
      hideSMTPUTF8: true,
      onRcptTo: ({ address }, _session, next) =>
        next(
          /[^\x20-\x7e]/.test(address) ? Object.assign(new Error('5.6.7 no'), { responseCode: 553 }) : null,
        ),
    });
    mail = open(plain.url);
    expect(await send(PLAIN, { email: 'lærer@example.no', name: 'Lærer' })).toEqual({
      kind: 'gone',
      code: 'smtp-553-5.6.7',
    });
    await plain.close();
  });
});
