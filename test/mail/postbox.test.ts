// The demo's mailbox: what the service has e-mailed, as somebody reads it in a browser.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import type { Letter } from '../../src/written.ts';
import { type Instant, type Wall, day, instantOf } from '../../src/domain/calendar.ts';
import { type Mail, openMail } from '../../src/mail/smtp.ts';
import { type Postbox, openPostbox } from '../../src/ops/mailbox.ts';
import { LITERAL, hostile } from '../hostile.ts';

const NOW: Instant = instantOf('2026-11-23T09:00' as Wall);
const FROM = { email: 'slt@lillevik.example', name: 'SLT' };
const log = { info() {}, warn() {}, error() {} } as never;
const LETTER: Letter = {
  subject: 'Innkalling',
  parts: [{ kind: 'link', label: 'Svar', url: 'http://127.0.0.1:3978/svar/abc' }],
  event: {
    method: 'REQUEST',
    event: { uid: 'a@slt-bot', sequence: 0, day: day('2026-12-03'), summary: 'Gruppe', status: 'CONFIRMED' },
  },
};

let postbox: Postbox;
let mail: Mail;
beforeEach(async () => {
  postbox = await openPostbox(0);
  mail = openMail({ url: postbox.smtp, from: FROM, clock: () => NOW, log });
});
afterEach(async () => {
  mail.close();
  await postbox.stop();
});

const send = (letter: Letter, who: string) =>
  mail.deliver({ email: `${who}@lillevik.example`, name: who }, letter, 'nb', letter.subject);
const page = async (path = '/') => {
  const response = await fetch(`${postbox.url}${path}`);
  return { status: response.status, headers: response.headers, text: await response.text() };
};

describe('the mailbox', () => {
  it('is empty at first, and looks again by itself', async () => {
    const list = await page();
    expect(list.text).toContain('Ingen ennå.');
    expect(list.headers.get('refresh')).toBe('5');
  });

  it('lists what came with recipient and subject, newest first', async () => {
    await send({ ...LETTER, subject: 'Første' }, 'rektor');
    await send({ ...LETTER, subject: 'Andre' }, 'nav');
    const { text } = await page();
    const listed = [...text.matchAll(/<a href="(\/\d)">([^<]+)<\/a><br>Til: (\w+)/g)].map((one) =>
      one.slice(1),
    );
    expect(listed).toEqual([
      ['/2', 'Andre', 'nav'],
      ['/1', 'Første', 'rektor'],
    ]);
  });

  it('shows a letter without scripts or forms, its links in a window of their own', async () => {
    await send(LETTER, 'rektor');
    const { text, headers } = await page('/1');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(text).toMatch(/<iframe [^>]*sandbox="allow-popups allow-popups-to-escape-sandbox"/);
    expect(text).toContain('&#60;base target=&#34;_blank&#34;&#62;');
    expect(text).toContain('href=&#34;http://127.0.0.1:3978/svar/abc&#34;');
  });

  it('gives the calendar entry to whoever wants it in a calendar', async () => {
    await send(LETTER, 'rektor');
    expect((await page('/1')).text).toContain('href="/1/invitation.ics"');
    const file = await page('/1/invitation.ics');
    expect(file.headers.get('content-type')).toMatch(/^text\/calendar/);
    const entry = new ICAL.Component(ICAL.parse(file.text)).getFirstSubcomponent('vevent');
    expect(entry?.getFirstPropertyValue('uid')).toBe('a@slt-bot');
  });

  it('has no page for what has not come, and no entry for a letter without one', async () => {
    const { event: _, ...plain } = LETTER;
    await send(plain, 'rektor');
    for (const path of ['/2', '/1/invitation.ics', '/1/x', '/x', '/-1', '/1.5'])
      expect((await page(path)).status).toBe(404);
    expect((await page('/1')).text).not.toContain('invitation.ics');
  });

  it('shows hostile words as words', async () => {
    const words = `</iframe><script>alert(1)</script>${hostile(100)}`;
    await send({ subject: words, parts: [{ kind: 'text', text: words }] }, 'rektor');
    for (const path of ['/', '/1']) {
      const { text } = await page(path);
      expect(text).toContain(LITERAL);
      expect(text).not.toMatch(/<script/);
    }
  });
});
