import { afterEach, describe, expect, it } from '@jest/globals';
import { keyOf, openReading } from '../../src/reading/read.ts';
import { textsIn } from '../../src/texts/index.ts';
import { AREA, TENANT, type TestHouse, openHouse } from '../house.ts';
import { lay } from '../tours/tools.ts';
import { KEY, municipality, written } from './minutes-house.ts';

const MEMBERS = {
  barnevern: 'Leder barnevern',
  skole: 'Leder skole',
  nav: 'Leder NAV',
  politikontakt: 'Politikontakt',
};
const MEETING = 'koordineringsgruppe/2026-12-10';

let open: TestHouse | undefined;
afterEach(async () => {
  expect(open?.faults ?? []).toEqual([]);
  await open?.close();
  open = undefined;
});

/** The group is called to Thursday 10 December at nine, or to what is said. */
async function called(text = 'torsdag 10. desember kl 9-11'): Promise<TestHouse> {
  const house = await openHouse({ now: '2026-11-23T08:00', preset: 'krad' });
  open = house;
  await house.roles(MEMBERS);
  const draft = await house.ask('koordinator', `innkall koordineringsgruppe ${text}`);
  await house.press('koordinator', draft.card?.actions[0]?.title ?? '');
  await house.tick('2026-11-23T08:05');
  clear(house);
  return house;
}

const clear = (house: TestHouse): void => void [house.sent(), house.mails()];

/** The one leaves the role, the other gets it; `next` may be nobody. */
async function passes(house: TestHouse, role: string, from: string, next?: string): Promise<void> {
  await house.act('koordinator', 'people.remove', { role, person: await house.personOf(from) });
  if (next === undefined) return;
  const typed = { role, name: next, email: `${next}@example.no`, as: 'holder' };
  await house.act('koordinator', 'people.assign', typed);
  await house.meets(next);
  clear(house);
}

const invitees = async (house: TestHouse, meeting = MEETING): Promise<readonly string[]> => {
  const found = await house.get('meeting', meeting);
  const names = (found?.invitees ?? []).map(
    async ({ person }) => (await house.get('person', person))?.email ?? '',
  );
  return (await Promise.all(names)).map((mail) => mail.split('@')[0] ?? '').toSorted();
};

const summaries = (house: TestHouse, to: string): readonly string[] =>
  house
    .sent()
    .filter((one) => one.to === to)
    .map(({ summary }) => summary);

const letters = (house: TestHouse) =>
  house.mails().map(({ to, letter }) => [to, letter.event?.method, letter.event?.event.sequence]);

describe('a role in a called meeting that gets a new holder', () => {
  it('brings the new one in and lets the old one go the next working morning, and the convener is told', async () => {
    const house = await called();
    await house.act('skole', 'meeting.answer', { meeting: MEETING, answer: 'yes' });
    await passes(house, 'leder-skole', 'skole', 'nyrektor');
    await house.tick('2026-11-24T09:00');
    expect(await invitees(house)).toEqual(['barnevern', 'koordinator', 'nav', 'nyrektor', 'politikontakt']);
    const sent = house.sent();
    const to = (who: string) => sent.filter((one) => one.to === who && !one.edited);
    expect(to('nyrektor').map(({ summary }) => summary)).toEqual([
      'Innkalling: Koordineringsgruppe torsdag 10. desember',
    ]);
    expect(to('skole').map(({ summary }) => summary)).toEqual([
      'Du er ikke lenger med i Koordineringsgruppe. Møtet torsdag 10. desember gjelder ikke deg. Er det feil, så si fra til den som kalte inn.',
    ]);
    expect(to('koordinator').map(({ card }) => card.text)).toContainEqual(
      expect.stringContaining(
        'Koordineringsgruppe: rollene er endret siden innkallingen. Kalt inn nå: nyrektor. Tatt ut: skole. Det gjelder møtet torsdag 10. desember.',
      ),
    );
    expect(letters(house)).toEqual(
      expect.arrayContaining([
        ['nyrektor', 'REQUEST', 0],
        ['skole', 'CANCEL', 0],
      ]),
    );
    expect(await house.list('answer', MEETING)).toHaveLength(1);
    await house.tick('2026-11-24T09:01');
    const overview = house.sent().filter((one) => one.to === 'koordinator' && one.edited);
    expect(overview.at(-1)?.card.text).toContain('nyrektor (Leder skole)');
  });

  it('is told of once: reminders and cancellation go to those who are called then', async () => {
    const house = await called();
    await passes(house, 'leder-skole', 'skole', 'nyrektor');
    await house.tick('2026-11-25T12:00');
    clear(house);
    await house.tick('2026-11-27T12:00');
    expect(summaries(house, 'skole')).toEqual([]);
    expect(house.mails()).toEqual([]);
    await house.tick('2026-12-03T09:00');
    const reminded = house.sent().map(({ to }) => to);
    expect(reminded).toContain('nyrektor');
    expect(reminded).not.toContain('skole');
    await house.ask('koordinator', 'avlys koordineringsgruppe');
    await house.press('koordinator', 'Avlys og gi beskjed til 4', { reason: 'other' });
    const told = house.mails().map(({ to }) => to);
    expect(told).toContain('nyrektor');
    expect(told).not.toContain('skole');
  });

  it('is answered for by the deputy while nobody holds it', async () => {
    const house = await called();
    await house.roles({}, { vara: 'Leder skole' });
    await passes(house, 'leder-skole', 'skole');
    await house.tick('2026-11-24T09:00');
    expect(await invitees(house)).toContain('vara');
    expect(await invitees(house)).not.toContain('skole');
  });

  it('keeps the guests, leaves a meeting of the same morning, and invites again whoever comes back', async () => {
    const house = await called();
    const guest = await house.personOf('gjest');
    const there = await house.get('meeting', MEETING);
    const key = `kommune/meeting/${MEETING}`;
    const version = (await house.store.get(TENANT, key))?.version ?? 0;
    const value = { ...there, invitees: [...(there?.invitees ?? []), { person: guest }] };
    await house.store.commit(TENANT, { put: [{ key, value: value as never, version }] });
    await passes(house, 'leder-skole', 'skole');
    await house.tick('2026-11-24T09:00');
    expect(await invitees(house)).toContain('gjest');
    expect(await invitees(house)).not.toContain('skole');
    await house.roles({ skole: 'Leder skole' });
    await house.tick('2026-11-25T09:00');
    expect(summaries(house, 'skole')).toEqual(['Innkalling: Koordineringsgruppe torsdag 10. desember']);
    await house.tick('2026-12-09T12:00');
    await passes(house, 'leder-skole', 'skole');
    clear(house);
    await house.tick('2026-12-10T08:59');
    expect(await invitees(house)).toContain('skole');
    expect(summaries(house, 'skole')).toEqual([]);
  });

  it('passes the meeting on as well when it was the convener who left', async () => {
    const house = await called();
    await house.roles({ nykoordinator: 'SLT-koordinator' });
    await house.tick('2026-11-24T09:01');
    const next = await house.personOf('nykoordinator');
    expect((await house.get('meeting', MEETING))?.convener).toBe(next);
    const got = summaries(house, 'nykoordinator').join('\n');
    expect(got).toContain('Innkalling: Koordineringsgruppe');
    expect(got).toContain('har ikke svart');
  });
});

describe('a spring of meetings', () => {
  it('gives the new one a card for all and a letter for each, and the old one a card that takes leave of all', async () => {
    const house = await openHouse({ now: '2026-11-23T08:00', preset: 'krad' });
    open = house;
    await house.roles(MEMBERS);
    const forum = await house.get('forum', 'koordineringsgruppe');
    const rhythm = { cadence: { kind: 'monthly', nth: 2, weekday: 2 }, start: '09:00', end: '11:00' };
    await lay(house, keyOf(AREA, 'forum', 'koordineringsgruppe'), { ...forum, ...rhythm });
    const draft = await house.ask('koordinator', 'innkall koordineringsgruppe våren 2027');
    await house.press('koordinator', draft.card?.actions[0]?.title ?? '');
    const n = (await house.list('meeting')).length;
    expect(n).toBeGreaterThan(4);
    await house.tick('2026-11-23T08:05');
    await passes(house, 'leder-skole', 'skole', 'nyrektor');
    await house.tick('2026-11-24T09:00');
    const sent = house.sent().filter(({ edited }) => !edited);
    const summariesOf = (who: string) => sent.filter(({ to }) => to === who).map(({ summary }) => summary);
    expect(summariesOf('nyrektor')).toEqual([`Innkalling: ${n} møter i Koordineringsgruppe`]);
    expect(summariesOf('skole')).toHaveLength(1);
    expect(summariesOf('skole')[0]).toContain('tirsdag 12. januar');
    expect(sent.filter(({ to }) => to === 'koordinator')).toHaveLength(1);
    const mails = letters(house);
    expect(mails.filter(([to, method]) => to === 'skole' && method === 'CANCEL')).toHaveLength(n);
    expect(mails.filter(([to, method]) => to === 'nyrektor' && method === 'REQUEST')).toHaveLength(n);
  });
});

describe('minutes of a meeting that has been held', () => {
  it('go to those who were invited and still belong, and open for nobody else', async () => {
    const house = await municipality();
    open = house;
    await written(house);
    await house.act('koordinator', 'people.remove', {
      role: 'helsesykepleier',
      person: await house.personOf('helse'),
    });
    clear(house);
    await house.press('referent', 'Send til godkjenning');
    await house.press('leder', 'Godkjenn og send');
    const told = house
      .sent()
      .filter(({ summary }) => summary.startsWith('Referat'))
      .map(({ to }) => to);
    expect(told).toContain('lege');
    expect(told).not.toContain('helse');
    expect(house.mails().map(({ to }) => to)).toEqual(['politi']);
    expect((await house.act('helse', 'minutes.open', KEY)).refused).toBe('notAllowed');
    expect(await paper(house, 'lege')).toBeDefined();
    expect(await paper(house, 'helse')).toBeUndefined();
  });
});

/** The document that a link of this person opens. */
async function paper(house: TestHouse, who: string) {
  const files = house.house.registry.files;
  const area = await house.get('area', AREA);
  const ctx = {
    ...{ area, now: house.now(), read: openReading(house.store, TENANT, AREA), texts: textsIn('nb') },
    ...{ person: await house.personOf(who), draw: async () => undefined, link: async () => undefined },
  };
  return files.get('minutes.paper')?.write(ctx as never, KEY as never);
}
