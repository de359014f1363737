// Whom a meeting's card and letter have not reached, as its convener sees it, and the card of the day that Teams did not deliver.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Delivery } from '../../src/sending/exit.ts';
import { textsIn } from '../../src/texts/index.ts';
import { type TestHouse, openHouse } from '../house.ts';

const MEETING = 'koordineringsgruppe/2026-12-10';
const REFUSED: Delivery = { kind: 'gone', code: 'smtp-550-5.1.1' };
const BLOCKED: Delivery = { kind: 'gone', code: 'MessageWritesBlocked' };
const SILENT: Delivery = { kind: 'ambiguous', code: 'smtp-ETIMEDOUT' };

let house: TestHouse;
beforeEach(async () => {
  house = await openHouse({ now: '2026-11-23T08:00', preset: 'krad' });
  await house.roles({ skole: 'Leder skole', nav: 'Leder NAV' });
});
afterEach(async () => {
  expect(house.faults).toEqual([]);
  await house.close();
});

/** The group is called to Thursday 10 December at nine, with a guest. */
async function call(): Promise<void> {
  const text =
    'innkall koordineringsgruppe torsdag 10. desember kl 9-11 gjester: Foreleser; gjest@example.no';
  const draft = await house.ask('koordinator', text);
  await house.press('koordinator', draft.card?.actions[0]?.title ?? '');
  await house.tick('2026-11-23T08:05');
}

const seen = async (): Promise<string> =>
  (await house.act('koordinator', 'meeting.open', { meeting: MEETING })).text;

describe('a letter that the mail server refuses', () => {
  it('to a guest is told with what helps, and not with roles that a guest has none of', async () => {
    house.faulty((to) => (to === 'mail:gjest' ? REFUSED : undefined));
    await call();
    const text = await seen();
    expect(text).toContain('E-postadressen ble avvist for en gjest: Foreleser.');
    expect(text).toContain('skriv riktig adresse neste gang du kaller inn');
    expect(text).not.toContain('roller');
  });

  it('to a member is set right with roles', async () => {
    house.faulty((to) => (to === 'mail:skole' ? REFUSED : undefined));
    await call();
    const text = await seen();
    expect(text).toContain('E-postadressen ble avvist for 1 av 4: skole. Rett den med «roller»');
    expect(text).not.toContain('en gjest');
  });
});

describe('a letter that the mail server never answers for', () => {
  it('is tried for hours, and then the convener is told that nobody knows', async () => {
    house.faulty((to) => (to === 'mail:nav' ? SILENT : undefined));
    await call();
    for (const at of ['09', '10', '11', '12', '13', '14', '16']) await house.tick(`2026-11-23T${at}:00`);
    expect(await seen()).not.toContain('uvisst');
    for (let day = 24; day <= 26; day++)
      for (const at of ['00', '06', '12', '18']) await house.tick(`2026-11-${day}T${at}:00`);
    expect(await seen()).toContain('uvisst om 1 av 4 har fått e-posten: nav.');
    expect(await seen()).not.toContain('avvist');
    const told = house.sent().filter(({ to, card }) => to === 'koordinator' && card.text.includes('uvisst'));
    expect(told.length).toBeGreaterThan(0);
  });

  it('is told of no more when it goes after all', async () => {
    house.faulty((to) => (to === 'mail:nav' ? SILENT : undefined));
    await call();
    house.faulty(() => undefined);
    await house.tick('2026-11-24T09:00');
    expect(house.mails().filter(({ to }) => to === 'nav')).toHaveLength(1);
    expect(await seen()).not.toContain('uvisst');
  });
});

describe('the card of the day that Teams does not deliver', () => {
  const subjects = (who: string): readonly string[] =>
    house.mails().flatMap(({ to, letter }) => (to === who ? [letter.subject] : []));

  it('with one thing on it is that thing’s own letter, with a link to answer', async () => {
    await call();
    house.mails();
    house.faulty((to) => (to === 'skole' ? BLOCKED : undefined));
    await house.tick('2026-12-03T09:00');
    const [letter, ...more] = house.mails().filter(({ to }) => to === 'skole');
    expect(more).toEqual([]);
    expect(letter?.letter.subject).toContain('Kommer du? Koordineringsgruppe torsdag 10. desember');
    expect(JSON.stringify(letter?.letter.parts)).toContain('https://slt.example.no/svar/');
  });

  it('goes the same day, and the next working day’s card does not repeat it', async () => {
    house.faulty((to) => (to === 'koordinator' ? BLOCKED : undefined));
    await house.tick('2026-11-30T09:05');
    const [letter] = house.mails().filter(({ to }) => to === 'koordinator');
    expect(letter?.letter.subject).toContain('til deg i dag');
    const lines = letter?.letter.parts.flatMap((part) => (part.kind === 'list' ? part.items : [])) ?? [];
    expect(lines.length).toBeGreaterThan(0);
    expect(JSON.stringify(letter?.letter.parts)).toContain(textsIn('nb').house.missedLead);
    house.faulty(() => undefined);
    house.sent();
    await house.tick('2026-12-01T09:05');
    await house.tick('2026-12-02T09:05');
    const cards = house.sent().filter(({ to }) => to === 'koordinator');
    for (const line of lines) expect(cards.map(({ card }) => card.text).join('\n')).not.toContain(line);
  });

  it('is on the next card where the address is refused too', async () => {
    await call();
    house.mails();
    house.faulty((to) => (to === 'skole' ? BLOCKED : to === 'mail:skole' ? REFUSED : undefined));
    await house.tick('2026-12-03T09:00');
    expect(subjects('skole')).toEqual([]);
    house.faulty(() => undefined);
    const notices = await house.list('notice', `${await house.personOf('skole')}/2026-12-03/`);
    expect(notices.map(({ value }) => [value.view, value.shown])).toEqual([['meeting.remind', undefined]]);
  });
});

describe('somebody who is known only by their role', () => {
  it('is named once', async () => {
    await house.act('koordinator', 'people.assign', {
      ...{ role: 'leder-barnevern', name: 'Leder barnevern', email: 'barnevern@example.no', as: 'holder' },
    });
    const text = 'innkall koordineringsgruppe torsdag 10. desember kl 9-11';
    const draft = await house.ask('koordinator', text);
    expect(draft.text).not.toContain('Leder barnevern: Leder barnevern');
    expect(draft.text).toContain('Leder skole: skole');
    await house.press('koordinator', draft.card?.actions[0]?.title ?? '');
    await house.tick('2026-11-23T08:05');
    await house.act('skole', 'meeting.answer', { meeting: MEETING, answer: 'deputy', deputy: 'rektor' });
    expect(await seen()).toContain('Leder barnevern');
    expect(await seen()).toContain('skole (Leder skole, vara: rektor)');
    expect(await seen()).not.toContain('Leder barnevern (Leder barnevern');
  });

  it.each(['nb', 'nn', 'en'] as const)(
    'is named once as caller, invited, present and deputy’s sender (%s)',
    (language) => {
      const { withRole, named, member } = textsIn(language).meeting;
      const one = { name: 'SLT-koordinator', role: 'SLT-Koordinator' };
      expect([withRole(one), named({ ...one, deputy: '' }), member(one)]).toEqual(Array(3).fill(one.name));
      expect(textsIn(language).minutes.attendee(one)).toBe(one.name);
      expect(named({ ...one, deputy: 'rektor' })).toMatch(/^SLT-koordinator \(\w+: rektor\)$/);
      expect(withRole({ name: 'Navn Navnesen', role: one.role })).toBe('Navn Navnesen (SLT-Koordinator)');
      expect(withRole({ name: 'Navn Navnesen', role: '' })).toBe('Navn Navnesen');
    },
  );
});
