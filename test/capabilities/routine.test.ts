import { describe, expect, it } from '@jest/globals';
import { addDays, day, wall } from '../../src/domain/calendar.ts';
import { type TestHouse, openHouse } from '../house.ts';

const JEVNAKER = { preset: 'jevnaker', now: '2026-11-23T08:00' };

/** Jevnaker with the walk set to May, eight weeks ahead, for the role named. */
async function withWalk(role = 'slt-koordinator', more: object = {}) {
  const house = await openHouse(JEVNAKER);
  const set = { routine: 'trygghetsvandring', month: '5', leadWeeks: '8', role, ...more };
  const saved = await house.act('koordinator', 'wheel.set', set);
  return { house, saved };
}

describe('the year wheel', () => {
  it('shows routines without a month on top, and the coordinator sets one from there', async () => {
    const house = await openHouse(JEVNAKER);
    const wheel = await house.ask('koordinator', 'årshjul');
    expect(wheel.text).toContain('Årshjul 2026');
    expect(wheel.text).toContain('Mangler måned, så ingen blir påminnet');
    expect(wheel.card?.actions.filter(({ title }) => title === 'Sett måned').length).toBe(9);
    await house.press('koordinator', 'Sett måned');
    const saved = await house.press('koordinator', 'Lagre', {
      month: '5',
      leadWeeks: '8',
      role: 'slt-koordinator',
    });
    expect(saved.text).toMatch(/er lagret\. .+ får beskjed .+ 2027\.$/);
    await house.close();
  });

  it('has it under its month afterwards, with the day somebody is told', async () => {
    const { house } = await withWalk();
    const wheel = await house.say('koordinator', 'årshjul 2027');
    expect(wheel.text).toContain(
      'Mai\nTrygghetsvandring\nSLT-koordinator. Ansvarlig får beskjed fredag 5. mars 2027',
    );
    await house.close();
  });

  it('is for everybody, with buttons only for those who may press them', async () => {
    const { house } = await withWalk('kommunalsjef-oppvekst-og-kultur');
    await house.roles({ kommunalsjef: 'Kommunalsjef oppvekst og kultur' });
    const titles = (answer: { card: { actions: readonly { title: string }[] } | undefined }) =>
      answer.card?.actions.map(({ title }) => title);
    expect(titles(await house.say('rektor', 'årshjul 2027'))).toEqual(['2026', '2028']);
    expect(titles(await house.say('kommunalsjef', 'årshjul 2027'))).toContain('Åpne');
    const channel = { kind: 'channel', channel: '19:x' } as const;
    expect(titles(await house.say('koordinator', 'årshjul 2027', channel))).toEqual(['2026', '2028']);
    await house.close();
  });

  it('refuses a year it cannot read', async () => {
    const house = await openHouse(JEVNAKER);
    const answer = await house.say('koordinator', 'årshjul tjuesju');
    expect(answer.refused).toBe('yearUnread');
    expect(answer.text).toContain('årshjul 2027');
    await house.close();
  });

  it('takes the years of a many-yearly routine strictly, and keeps what stood when they cannot be read', async () => {
    const house = await openHouse({ preset: 'gjesdal' });
    const set = { routine: 'ungdata', month: '2', leadWeeks: '26', role: 'slt-koordinator' };
    const refused = await house.act('koordinator', 'wheel.set', { ...set, years: '2025–2031' });
    expect(refused.refused).toBe('yearsUnread');
    expect((await house.get('routine', 'ungdata'))?.month).toBeUndefined();
    const saved = await house.act('koordinator', 'wheel.set', { ...set, years: '2031 og 2028' });
    expect(saved.text).toContain('får beskjed tirsdag 3. august 2027');
    expect((await house.get('routine', 'ungdata'))?.years).toEqual([2028, 2031]);
    await house.close();
  });

  it('lets nobody but the coordinator set a routine', async () => {
    const { house } = await withWalk();
    const set = { routine: 'trygghetsvandring', month: '6', leadWeeks: '8', role: 'slt-koordinator' };
    expect((await house.act('rektor', 'wheel.set', set)).refused).toBe('notAllowed');
    await house.close();
  });

  it('the same setting twice changes nothing the second time', async () => {
    const { house } = await withWalk();
    const before = await house.get('routine', 'trygghetsvandring');
    house.setClock('2026-11-24T08:00');
    const set = { routine: 'trygghetsvandring', month: '5', leadWeeks: '8', role: 'slt-koordinator' };
    expect((await house.act('koordinator', 'wheel.set', set)).text).toContain('er lagret');
    expect(await house.get('routine', 'trygghetsvandring')).toEqual(before);
    await house.close();
  });
});

/** To nine o'clock on a day, the card of the week's first day long gone. */
async function toNine(house: TestHouse, on: string) {
  await house.tick(wall(addDays(day(on), -1), '12:00'));
  house.sent();
  await house.tick(`${on}T09:00`);
}

/** What the routine's own cards said, to whom, whoever else got a card. */
const words = (sent: readonly { to: string; summary: string }[]) =>
  sent
    .filter(({ summary }) => summary.startsWith('Trygghetsvandring'))
    .map(({ to, summary }) => `${to}: ${summary}`);

describe('the reminder', () => {
  it('goes to the role on the working day eight weeks ahead with the steps, and once more when the month has come', async () => {
    const { house } = await withWalk();
    await house.tick('2027-03-04T12:00');
    house.sent();
    await house.tick('2027-03-05T08:59');
    expect(house.sent()).toEqual([]);
    await house.tick('2027-03-05T09:00');
    const [first] = house.sent();
    expect(first?.summary).toBe('Trygghetsvandring i mai: tid for å planlegge');
    expect(first?.card.text).toContain('1. Planlegg: velg sted og tid');
    expect((await house.get('routineYear', 'trygghetsvandring/2027'))?.state).toBe('reminded');
    await house.tick('2027-05-02T12:00');
    expect(words(house.sent())).toEqual([]);
    await house.tick('2027-05-03T09:00');
    expect(
      house.sent().some(({ card }) => card.text.includes('Trygghetsvandring i mai: er den planlagt?')),
    ).toBe(true);
    await house.close();
  });

  it('is not repeated once a day has been set, and the card becomes the receipt', async () => {
    const { house } = await withWalk();
    await toNine(house, '2027-03-05');
    const receipt = await house.press('koordinator', 'Planlagt', { day: '2027-05-12' });
    expect(receipt.text).toContain('Planlagt onsdag 12. mai 2027');
    house.sent();
    await house.tick('2027-06-01T12:00');
    expect(house.sent().some(({ card }) => card.text.includes('Trygghetsvandring i mai'))).toBe(false);
    await house.close();
  });

  it('is not given when it is done before the clock comes to it', async () => {
    const { house } = await withWalk();
    await house.act('koordinator', 'routine.done', { routine: 'trygghetsvandring', year: '2027' });
    await house.tick('2027-06-01T12:00');
    expect(house.sent().some(({ card }) => card.text.includes('Trygghetsvandring i mai'))).toBe(false);
    await house.close();
  });

  it('of both words overdue after a stop only the last is sent', async () => {
    const { house } = await withWalk();
    await house.tick('2027-05-05T12:00');
    const told = house.sent().flatMap(({ card }) => card.text.match(/Trygghetsvandring i mai: .+/g) ?? []);
    expect(told).toEqual(['Trygghetsvandring i mai: er den planlagt?']);
    await house.close();
  });

  it('goes to the holder, and to the coordinator when nobody holds the role, saying so', async () => {
    const { house } = await withWalk('kommunalsjef-oppvekst-og-kultur');
    await toNine(house, '2027-03-05');
    const [vacant] = house.sent().filter(({ summary }) => summary.startsWith('Trygghetsvandring'));
    expect(vacant?.to).toBe('koordinator');
    expect(vacant?.card.text).toContain('er ubesatt, derfor spør jeg deg');
    await house.roles({ kommunalsjef: 'Kommunalsjef oppvekst og kultur' });
    await house.tick('2027-05-03T09:00');
    expect(words(house.sent())).toEqual(['kommunalsjef: Trygghetsvandring i mai: er den planlagt?']);
    await house.close();
  });

  it('given to another role anew when the coordinator changes the role', async () => {
    const { house } = await withWalk();
    await house.roles({ kommunalsjef: 'Kommunalsjef oppvekst og kultur' });
    await toNine(house, '2027-03-05');
    house.sent();
    await house.tick('2027-03-10T10:00');
    const set = {
      routine: 'trygghetsvandring',
      month: '5',
      leadWeeks: '8',
      role: 'kommunalsjef-oppvekst-og-kultur',
    };
    const saved = await house.act('koordinator', 'wheel.set', set);
    expect(saved.text).toContain('får beskjed torsdag 11. mars 2027');
    await toNine(house, '2027-03-11');
    expect(words(house.sent())).toEqual(['kommunalsjef: Trygghetsvandring i mai: tid for å planlegge']);
    await house.close();
  });

  it('of January with twelve weeks goes in October the year before', async () => {
    const { house } = await withWalk('slt-koordinator', { month: '1', leadWeeks: '12' });
    await toNine(house, '2027-10-08');
    expect(words(house.sent()).at(-1)).toBe('koordinator: Trygghetsvandring i januar: tid for å planlegge');
    expect((await house.get('routineYear', 'trygghetsvandring/2028'))?.state).toBe('reminded');
    await house.close();
  });
});

describe('what becomes of it', () => {
  it('«ikke i år» asks why as a choice, and can be taken back', async () => {
    const { house } = await withWalk();
    await toNine(house, '2027-03-05');
    await house.press('koordinator', 'Ikke i år');
    const dropped = await house.press('koordinator', 'Ikke behov');
    expect(dropped.text).toContain('Ikke i år: ikke behov');
    expect((await house.get('routineYear', 'trygghetsvandring/2027'))?.reason).toBe('notNeeded');
    const back = await house.press('koordinator', 'Angre');
    expect(back.text).toContain('Påminnet, ikke planlagt ennå');
    await house.close();
  });

  it('a day that is past, or after the year, or missing is refused in words', async () => {
    const { house } = await withWalk();
    const plan = (on?: string) =>
      house.act('koordinator', 'routine.planned', {
        routine: 'trygghetsvandring',
        year: '2027',
        ...(on ? { day: on } : {}),
      });
    for (const on of ['2026-11-22', '2028-01-01', undefined]) {
      const answer = await plan(on);
      expect(answer.refused).toBe('dayOutside');
      expect(answer.text).toContain('mandag 23. november 2026');
    }
    expect((await plan('2027-02-30')).refused).toBe('badInput');
    await house.close();
  });

  it('is for the responsible role and the coordinator alone', async () => {
    const { house } = await withWalk('kommunalsjef-oppvekst-og-kultur');
    await house.roles({ kommunalsjef: 'Kommunalsjef oppvekst og kultur' });
    const done = { routine: 'trygghetsvandring', year: '2027' };
    const other = await house.act('rektor', 'routine.done', done);
    expect(other.refused).toBe('notAllowed');
    expect(other.text).toContain('den som har ansvaret for rutinen');
    expect((await house.act('kommunalsjef', 'routine.done', done)).text).toContain('Gjort');
    await house.close();
  });

  it('pressed twice it is kept once, and a year that was never named is refused', async () => {
    const { house } = await withWalk();
    const done = { routine: 'trygghetsvandring', year: '2027' };
    await house.act('koordinator', 'routine.done', done);
    const first = await house.get('routineYear', 'trygghetsvandring/2027');
    house.setClock('2026-11-23T08:05');
    expect((await house.act('koordinator', 'routine.done', done)).text).toContain('Gjort');
    expect(await house.get('routineYear', 'trygghetsvandring/2027')).toEqual(first);
    await house.act('koordinator', 'setup.apply', { preset: 'gjesdal' });
    expect(
      (await house.act('koordinator', 'routine.done', { routine: 'ungdata', year: '2027' })).refused,
    ).toBe('noLonger');
    await house.close();
  });

  it('a card that waited is not sent when it has been answered meanwhile', async () => {
    const { house } = await withWalk();
    await house.tick('2027-03-04T12:00');
    house.sent();
    house.faulty(() => ({ kind: 'later', code: '503', retryAfterMs: 3_600_000, throttled: false }));
    await house.tick('2027-03-05T09:00');
    await house.act('koordinator', 'routine.planned', {
      routine: 'trygghetsvandring',
      year: '2027',
      day: '2027-05-12',
    });
    house.faulty(() => undefined);
    await house.tick('2027-03-05T12:00');
    expect(house.sent()).toEqual([]);
    await house.close();
  });
});
