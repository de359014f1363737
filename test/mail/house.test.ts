// Invitations by e-mail from the chat to the mailbox: what members get in a real mail server, and what the coordinator sees when
// the server does not want it.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import { openMail } from '../../src/mail/smtp.ts';
import { type TestHouse, openHouse } from '../house.ts';
import { type MailServer, contentOf, openMailServer, read } from './server.ts';

const FROM = { email: 'slt@testvik.example.no', name: 'SLT i Testvik' };
const log = { info() {}, warn() {}, error() {} } as never;

let server: MailServer;
let house: TestHouse;

beforeEach(async () => {
  server = await openMailServer();
  house = await openHouse({
    now: '2026-11-23T08:00',
    preset: 'krad',
    mail: (clock) => openMail({ url: server.url, from: FROM, clock, log }),
  });
  await house.roles({ skole: 'Leder skole' });
  await house.act('koordinator', 'people.roles', { text: 'Leder PPT; PPT-leder; ppt@nabo.example.no' });
});
afterEach(async () => {
  await house.close();
  await server.close();
});

async function call(): Promise<void> {
  const draft = await house.ask(
    'koordinator',
    'innkall koordineringsgruppe torsdag 10. desember kl 9 på rådhuset',
  );
  await house.press('koordinator', draft.card?.actions[0]?.title ?? '');
  await house.tick('2026-11-23T08:30');
}

/** What stands in a person's mailbox, with the entry for the calendar. */
async function mailbox(who: string) {
  const mine = server.received.splice(0).filter(({ to }) => to.startsWith(`${who}@`));
  return Promise.all(
    mine.map(async (one) => {
      const letter = await read(one);
      const calendar = new ICAL.Component(ICAL.parse(contentOf(letter.attachments[0])));
      return { letter, calendar, entry: calendar.getFirstSubcomponent('vevent') };
    }),
  );
}

describe('an invitation', () => {
  it('reaches a leader who works for another municipality and has only an address', async () => {
    await call();
    const [one, ...others] = await mailbox('ppt');
    expect(others).toEqual([]);
    expect(one?.letter.subject).toBe('Innkalling: Koordineringsgruppe torsdag 10. desember (Testvik)');
    expect(one?.letter.text).toContain('rådhuset');
    const link = one?.letter.text?.match(/https:\/\/slt\.example\.no\/svar\/\S+/)?.[0] ?? '';
    expect(one?.letter.html).toContain(`href="${link}"`);
    const opened = await house.links.open(link.split('/').pop() ?? '', house.now());
    expect(opened).toMatchObject({ linked: { kind: 'page', of: 'meeting.invitation' } });
    expect(one?.calendar.getFirstPropertyValue('method')).toBe('REQUEST');
    expect(String(one?.entry?.getFirstPropertyValue('dtstart'))).toBe('2026-12-10T09:00:00');
    expect(one?.entry?.getFirstPropertyValue('uid')).toBe((await house.list('meeting'))[0]?.value.uid);
  });

  it('that the address is refused for is told to the coordinator, until the right address is given', async () => {
    server.is({ to: (address) => (address.startsWith('ppt@') ? '550 5.1.1 No such user' : undefined) });
    await call();
    const refused = 'E-post ble avvist: PPT-leder. Er adressen riktig?';
    expect((await house.say('koordinator', 'venter')).text).toContain(refused);
    expect((await house.say('koordinator', 'roller')).text).toContain('PPT-leder (e-posten ble avvist)');
    const role = await house.act('koordinator', 'people.role', { role: 'leder-ppt' });
    expect(role.text).toContain('e-post til ppt@nabo.example.no ble avvist');
    await house.act('koordinator', 'people.roles', {
      text: 'Leder PPT; PPT-leder; ppt.leder@nabo.example.no',
    });
    expect((await house.say('koordinator', 'venter')).text).not.toContain('avvist');
  });

  it('that was refused for a while is no longer told of when the same address is given again', async () => {
    server.is({ to: (address) => (address.startsWith('ppt@') ? '550 5.2.1 Disabled' : undefined) });
    await call();
    expect((await house.say('koordinator', 'venter')).text).toContain('avvist');
    server.is({});
    await house.act('koordinator', 'people.roles', {
      text: 'Leder PPT; PPT-leder; ppt@nabo.example.no',
    });
    expect((await house.say('koordinator', 'venter')).text).not.toContain('avvist');
  });

  it('waits for a mail server that is down, and reaches the mailbox once when it is up', async () => {
    server.is({ from: '451 4.3.0 try later' });
    await call();
    expect(server.received).toEqual([]);
    expect((await house.say('koordinator', 'venter')).text).not.toContain('avvist');
    server.is({});
    await house.tick('2026-11-23T09:30');
    expect(await mailbox('ppt')).toHaveLength(1);
    await house.tick('2026-11-23T12:30');
    expect(await mailbox('ppt')).toEqual([]);
  });
});
