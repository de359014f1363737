import { describe, expect, it } from '@jest/globals';
import type { Sent } from '../house.ts';
import { openHouse } from '../house.ts';

const LINK = 'https://teams.microsoft.com/l/meetup-join/frokost';

async function nes(now: string) {
  const house = await openHouse({ now, preset: 'nes' });
  await house.roles({ rektor: 'Rektor', helsesykepleier: 'Helsesykepleier' }, { vara: 'SLT-koordinator' });
  return house;
}

const to = (sent: readonly Sent[], who: string): readonly Sent[] => sent.filter((one) => one.to === who);

describe('the breakfast by chat prompt', () => {
  it('tells the next one: day, time, place, the rule, and that the link is missing rather than a link', async () => {
    const house = await nes('2026-11-23T08:00');
    const { card } = await house.ask('rektor', 'frokost');
    expect(card?.text).toContain('fredag 27. november kl. 08.00–09.00');
    expect(card?.text).toContain('drøfter ikke enkeltsaker');
    expect(card?.text).toContain('Lenken er ikke lagt inn ennå');
    expect(card?.actions.map(({ title }) => title)).toEqual(['Kommer', 'Kan ikke', 'Meld meg på fast']);
    await house.close();
  });

  it('keeps the answer on the card at once, and again when asked', async () => {
    const house = await nes('2026-11-23T08:00');
    await house.ask('rektor', 'frokost');
    const pressed = await house.press('rektor', 'Kommer');
    expect(pressed.text).toContain('Du har svart: Kommer');
    expect(pressed.text).toContain('1 kommer.');
    expect((await house.say('rektor', 'frukost')).text).toContain('Du har svart: Kommer');
    await house.close();
  });

  it('lets the coordinator give theme and link, which then stand on everybody’s card', async () => {
    const house = await nes('2026-11-23T08:00');
    await house.ask('koordinator', 'frokost');
    await house.press('koordinator', 'Endre tema og lenke');
    await house.press('koordinator', 'Lagre', { link: LINK, always: 'true', theme: 'Ungdata' });
    const { card } = await house.ask('rektor', 'frokost');
    expect(card?.text).toContain('Tema: Ungdata');
    expect(card?.actions.find(({ title }) => title === 'Bli med')?.url).toBe(LINK);
    await house.close();
  });

  it('stops a theme with a telephone number before it is kept', async () => {
    const house = await nes('2026-11-23T08:00');
    await house.ask('koordinator', 'frokost');
    await house.press('koordinator', 'Endre tema og lenke');
    const stopped = await house.press('koordinator', 'Lagre', { theme: 'Ring 99 99 99 99' });
    expect(stopped.refused).toBe('agendaPerson');
    expect(stopped.text).not.toContain('99 99');
    expect(await house.list('meeting')).toEqual([]);
    await house.close();
  });

  it('reminds subscribers a week ahead and at 07.55, and not those who cannot come', async () => {
    const house = await nes('2026-11-09T10:00');
    for (const who of ['rektor', 'helsesykepleier']) {
      await house.ask(who, 'frokost');
      await house.press(who, 'Meld meg på fast');
    }
    house.sent();
    await house.tick('2026-11-20T09:01');
    const ahead = house.sent();
    expect(to(ahead, 'rektor').map(({ summary }) => summary)).toEqual([
      'SLT-frokost fredag 27. november kl. 08.00',
    ]);
    await house.press('rektor', 'Kan ikke');
    await house.press('helsesykepleier', 'Kommer');
    await house.tick('2026-11-27T07:55');
    const today = house.sent();
    expect(to(today, 'rektor')).toEqual([]);
    expect(to(today, 'helsesykepleier').length).toBe(1);
    await house.close();
  });

  it('asks for the link the working day before, and not when it is there', async () => {
    const house = await nes('2026-11-23T08:00');
    await house.tick('2026-11-23T09:00');
    house.sent();
    await house.tick('2026-11-26T09:00');
    expect(to(house.sent(), 'koordinator').map(({ summary }) => summary)).toEqual([
      'Lenken til frokosten fredag 27. november mangler. Lim den inn her, så får alle den på kortet.',
    ]);
    await house.press('koordinator', 'Lagre', { link: LINK, always: 'true' });
    await house.tick('2027-01-28T10:00');
    expect(to(house.sent(), 'koordinator').filter(({ summary }) => summary.includes('Lenken'))).toEqual([]);
    await house.close();
  });

  it('drops the 07.55 card when the service was down until after the meeting', async () => {
    const house = await nes('2026-11-23T08:00');
    await house.ask('rektor', 'frokost');
    await house.press('rektor', 'Meld meg på fast');
    house.sent();
    await house.tick('2026-11-27T09:30');
    expect(to(house.sent(), 'rektor')).toEqual([]);
    await house.close();
  });

  it('has none in July', async () => {
    const house = await nes('2027-06-28T08:00');
    expect((await house.say('rektor', 'frokost')).text).toContain('fredag 27. august');
    await house.close();
  });
});

describe('an id from a card', () => {
  it('is no place for text: what stands behind the day is refused and not kept', async () => {
    const house = await nes('2026-11-23T08:00');
    for (const session of ['frokost/2026-11-27/noen', 'frokost/', 'frokost/2026-11-27 noen']) {
      const answer = await house.act('rektor', 'breakfast.answer', { session, answer: 'yes' });
      expect(answer.refused).toBe('badInput');
    }
    expect(await house.list('answer')).toEqual([]);
    await house.close();
  });
});

describe('the one card of a working day', () => {
  it('takes along what an earlier day’s card could not bring, and there is still only one', async () => {
    const house = await nes('2026-11-23T08:00');
    await house.tick('2026-11-26T09:00');
    const [card, ...more] = to(house.sent(), 'koordinator');
    expect(more).toEqual([]);
    expect(card?.card.text).toContain('Lenken til frokosten fredag 27. november mangler');
    expect(card?.card.text).toContain('Dette venter på deg');
    await house.tick('2026-11-27T07:00');
    expect(to(house.sent(), 'koordinator')).toEqual([]);
    await house.close();
  });

  it('opens one thing below and marks it, and the list stays', async () => {
    const house = await nes('2026-11-23T08:00');
    await house.tick('2026-11-26T09:00');
    house.sent();
    const list = await house.press('koordinator', 'Åpne');
    expect(list.text).toContain('Åpnet');
    expect(to(house.sent(), 'koordinator').length).toBe(1);
    await house.close();
  });
});

describe('a last Friday that is a holiday', () => {
  it('is asked about a month ahead, then of the deputy, and silence means skip', async () => {
    const house = await nes('2026-11-20T08:00');
    await house.ask('rektor', 'frokost');
    await house.press('rektor', 'Meld meg på fast');
    await house.tick('2026-11-23T09:00');
    await house.tick('2026-11-26T09:00');
    house.sent();
    await house.tick('2026-11-27T10:00');
    const asked = to(house.sent(), 'koordinator');
    expect(asked.some(({ card }) => card.text.includes('Fredag 25. desember er 1. juledag'))).toBe(true);
    expect(
      asked.some(({ card }) => card.text.includes('Forslag: en uke tidligere, fredag 18. desember')),
    ).toBe(true);
    await house.tick('2026-11-30T10:00');
    expect(to(house.sent(), 'vara').length).toBe(1);
    await house.tick('2026-12-11T10:00');
    const told = to(house.sent(), 'rektor').map(({ summary }) => summary);
    expect(told).toContain('Ingen frokost i desember; neste 29. januar.');
    await house.tick('2026-12-31T12:00');
    expect(to(house.sent(), 'rektor').filter(({ summary }) => summary.includes('25. desember'))).toEqual([]);
    await house.close();
  });

  it('moved a week earlier prompts for that day, once', async () => {
    const house = await nes('2026-11-20T08:00');
    await house.ask('rektor', 'frokost');
    await house.press('rektor', 'Meld meg på fast');
    await house.tick('2026-11-27T09:30');
    await house.act('koordinator', 'collision.decide', {
      forum: 'frokost',
      day: '2026-12-25',
      kind: 'earlier',
    });
    house.sent();
    await house.tick('2026-12-11T09:01');
    expect(to(house.sent(), 'rektor').map(({ summary }) => summary)).toEqual([
      'SLT-frokost fredag 18. desember kl. 08.00',
    ]);
    await house.tick('2027-01-10T09:01');
    expect(to(house.sent(), 'rektor').map(({ summary }) => summary)).toEqual(
      ['SLT-frokost fredag 18. desember kl. 08.00'].slice(1),
    );
    await house.close();
  });

  it('is Good Friday 2027 as well, and nobody is invited to it', async () => {
    const house = await nes('2027-02-22T08:00');
    const { text } = await house.say('rektor', 'frokost');
    expect(text).toContain('fredag 26. februar');
    house.setClock('2027-03-01T08:00');
    const next = await house.say('rektor', 'frokost');
    expect(next.text).toContain('fredag 26. mars er langfredag: ingen er innkalt');
    expect(next.text).toContain('fredag 30. april');
    await house.close();
  });
});
