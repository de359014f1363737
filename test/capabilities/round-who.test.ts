// Who hears of a round and who does not: people without Teams, people who are away, those who stand behind a measure, each for
// themselves; and the politiråd of others, two at a time, and none.
import { afterEach, describe, expect, it } from '@jest/globals';
import { addDays, day } from '../../src/domain/calendar.ts';
import type { ForumId } from '../../src/domain/forum.ts';
import type { PersonId } from '../../src/domain/people.ts';
import { hostile } from '../hostile.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { type TestHouse, openHouse } from '../house.ts';
import { lay } from '../tours/tools.ts';
import { asks, change, gjesdalHouse, politiraad, put, putMeeting, withoutTeams } from './round-house.ts';

const MEETING = 'politiraad/2026-12-10';

let open: TestHouse | undefined;
afterEach(async () => {
  expect(open?.faults ?? []).toEqual([]);
  await open?.close();
  open = undefined;
});

async function gjesdal(now?: string): Promise<TestHouse> {
  open = await gjesdalHouse(now);
  return open;
}

/** A municipality whose politiråd is on 10 December. */
async function council(now?: string): Promise<TestHouse> {
  const house = await gjesdal(now);
  await putMeeting(house, politiraad('2026-12-10'));
  return house;
}

const tells = (house: TestHouse, who: string, measure: string, status = 'onTrack') =>
  house.act(who, 'measure.report', { measures: [measure], [`status.${measure}`]: status });

const whoWas = (sent: readonly { to: string }[]): readonly string[] => sent.map(({ to }) => to).toSorted();

const anchorCards = (house: TestHouse) =>
  house.sent().filter(({ card }) => card.text.includes('deres tiltak mangler status'));

describe('an owner without Teams', () => {
  it('gets a letter with what is asked about and the address of a page, good to the next round or a month', async () => {
    const house = await council();
    await withoutTeams(house);
    await house.tick('2026-11-26T09:00');
    const [mail, ...others] = house.mails();
    expect(others).toEqual([]);
    expect(mail).toMatchObject({
      to: 'ola',
      letter: { subject: 'Status på tiltak før politirådet torsdag 10. desember (Testvik)' },
    });
    expect(mail?.letter.parts).toContainEqual({ kind: 'list', items: ['Natteravnordning på Ålgård'] });
    const link = mail?.letter.parts.find((part) => part.kind === 'link');
    const token = link?.kind === 'link' ? (link.url.split('/').pop() ?? '') : '';
    const at = (text: string) => house.links.open(token, Date.parse(text) as never);
    expect(await at('2027-01-09T10:00Z')).toMatchObject({
      linked: { of: 'measure.page', with: { meeting: MEETING } },
    });
    expect(typeof (await at('2027-01-09T12:00Z'))).toBe('string');
  });

  it('has a page that ends when the next round opens, where that is sooner', async () => {
    const house = await council();
    await withoutTeams(house);
    await putMeeting(house, politiraad('2027-01-11'));
    await house.tick('2026-11-26T09:00');
    const link = house.mails()[0]?.letter.parts.find((part) => part.kind === 'link');
    const token = link?.kind === 'link' ? (link.url.split('/').pop() ?? '') : '';
    expect(typeof (await house.links.open(token, Date.parse('2026-12-28T07:59Z') as never))).toBe('object');
    expect(typeof (await house.links.open(token, Date.parse('2026-12-28T08:00Z') as never))).toBe('string');
  });

  it('is not written to again once they have answered from the page', async () => {
    const house = await council();
    await withoutTeams(house);
    await house.tick('2026-11-26T09:00');
    expect(house.mails()).toHaveLength(1);
    const [role] = await house.list('role', 'frivilligsentralen');
    const person = role?.value.holders[0]?.person;
    const actor = { kind: 'person', tenant: '11111111-1111-4111-8111-111111111111', person, founder: false };
    const input = { measures: ['gjesdal-07'], 'status.gjesdal-07': 'delayed' };
    const answer = await house.house.dispatch({
      actor: actor as never,
      place: { kind: 'link' },
      verb: 'measure.report',
      input,
      now: house.now(),
    });
    expect(answer.refused).toBeUndefined();
    await house.tick('2026-12-07T09:00');
    expect(house.mails()).toEqual([]);
  });

  it('where the service has no address of its own is told whom to answer, and the coordinator sees who that is', async () => {
    const house = await council();
    await withoutTeams(house);
    Object.assign(house.links, { make: async () => undefined });
    await house.tick('2026-11-26T09:00');
    expect(house.mails()[0]?.letter.parts.at(-1)).toEqual({
      kind: 'text',
      text: 'Si fra til SLT-koordinatoren hvordan det går.',
    });
    expect((await house.ask('koordinator', 'politiråd')).text).toContain(
      'Kan ikke nås\nFrivilligsentralen: Ola',
    );
  });

  it('is no one who cannot be reached when the service stood still over a step and the next letter went', async () => {
    const house = await council();
    await withoutTeams(house);
    await house.tick('2026-12-07T09:01');
    expect(house.mails()).toHaveLength(1);
    expect((await house.ask('koordinator', 'politiråd')).text).not.toContain('Kan ikke nås');
  });

  it('gets a letter when their card is lost, and is then no longer counted as one who cannot be reached', async () => {
    const house = await council();
    house.faulty((to) => (to === 'rektor' ? { kind: 'gone', code: 'ConversationNotFound' } : undefined));
    await house.tick('2026-11-26T09:00');
    expect(house.mails().map(({ to, letter }) => `${to}: ${letter.subject}`)).toEqual([
      'rektor: Status på tiltak før politirådet torsdag 10. desember (Testvik)',
    ]);
    expect((await house.ask('koordinator', 'politiråd')).text).not.toContain('Kan ikke nås');
  });
});

describe('an owner who is away', () => {
  const away = async (who = 'rektor', until = '2026-12-04'): Promise<TestHouse> => {
    const house = await council();
    await house.act(who, 'personal.pause', { day: until });
    house.sent();
    return house;
  };

  it('has a deputy who is asked the same day, and is asked when they are back', async () => {
    const house = await away();
    await house.roles({}, { vara: 'Rektor Gjesdal ungdomsskole' });
    await house.tick('2026-11-26T09:00');
    expect(whoWas(asks(house))).toEqual(['koordinator', 'politi', 'vara']);
    await house.tick('2026-12-06T20:00');
    expect(asks(house)).toEqual([]);
    await house.tick('2026-12-07T09:00');
    expect(whoWas(asks(house))).toEqual(['koordinator', 'politi', 'rektor']);
  });

  it('is asked on the first working morning after, where no step comes before', async () => {
    const house = await away('rektor', '2026-11-28');
    await house.tick('2026-11-26T09:00');
    await house.tick('2026-11-29T12:00');
    expect(asks(house, 'rektor')).toEqual([]);
    await house.tick('2026-11-30T09:00');
    expect(asks(house, 'rektor')).toHaveLength(1);
  });

  it('is not asked about what the deputy has told', async () => {
    const house = await away('rektor', '2026-11-28');
    await house.roles({}, { vara: 'Rektor Gjesdal ungdomsskole' });
    await house.tick('2026-11-26T09:00');
    await tells(house, 'vara', 'gjesdal-06');
    house.sent();
    await house.tick('2026-12-09T09:00');
    expect(asks(house, 'rektor')).toEqual([]);
  });

  it('is shown to the coordinator, with who stands in, or that nobody does', async () => {
    const house = await away();
    await house.tick('2026-11-26T09:00');
    const alone = await house.ask('koordinator', 'politiråd');
    expect(alone.text).toContain(
      'Borte uten stedfortreder\nRektor Gjesdal ungdomsskole: rektor, borte til og med fredag 4. desember (1 tiltak)',
    );
    await house.roles({}, { vara: 'Rektor Gjesdal ungdomsskole' });
    const { text } = await house.ask('koordinator', 'politiråd');
    expect(text).toContain('Rektor Gjesdal ungdomsskole: vara som stedfortreder (1 tiltak)');
    expect(text).not.toContain('Borte uten');
  });

  it('gets no letter while away either', async () => {
    const house = await council();
    await withoutTeams(house);
    const [role] = await house.list('role', 'frivilligsentralen');
    const person = await house.get('person', role?.value.holders[0]?.person ?? '');
    await lay(house, `-/person/${person?.id}`, { ...person, pausedUntil: day('2026-12-07') });
    await house.tick('2026-12-07T20:00');
    expect(house.mails()).toEqual([]);
    await house.tick('2026-12-08T09:00');
    expect(whoWas(house.mails())).toEqual(['ola']);
  });
});

describe('an owner who goes away in the minute a letter is to leave', () => {
  it('gets it when they are back', async () => {
    const house = await council();
    await withoutTeams(house);
    house.setClock('2026-11-26T09:00');
    await house.house.tick();
    const [role] = await house.list('role', 'frivilligsentralen');
    const person = await house.get('person', role?.value.holders[0]?.person ?? '');
    await lay(house, `-/person/${person?.id}`, { ...person, pausedUntil: day('2026-11-29') });
    await house.house.outbox.drain();
    expect(house.mails()).toEqual([]);
    await house.tick('2026-11-30T09:00');
    expect(whoWas(house.mails())).toEqual(['ola']);
  });
});

describe('those a measure is anchored with', () => {
  const anchored = async (): Promise<TestHouse> => {
    const house = await gjesdal();
    await house.roles({ rektorene: 'Rektorene' });
    const anchors = [
      { kind: 'role' as const, role: 'rektorene' },
      { kind: 'forum' as const, forum: 'arbeidsgruppe' as ForumId },
      { kind: 'text' as const, text: 'Kommunestyret' },
    ];
    await change(house, 'gjesdal-05', { anchors });
    await change(house, 'gjesdal-06', { anchors });
    await putMeeting(house, politiraad('2026-12-10'));
    await house.tick('2026-11-26T09:00');
    house.sent();
    return house;
  };

  it('hear two days before which of their measures are unanswered, by role, on one card', async () => {
    const house = await anchored();
    await house.tick('2026-12-07T09:00');
    house.sent();
    await house.tick('2026-12-08T08:59');
    expect(anchorCards(house)).toEqual([]);
    await house.tick('2026-12-08T09:00');
    const cards = anchorCards(house);
    expect(whoWas(cards)).toEqual(['koordinator', 'rektorene']);
    const own = cards.find(({ to }) => to === 'rektorene')?.card.text;
    expect(own).toContain('Ett av deres tiltak mangler status');
    expect(own).toContain('LOS Gjesdal ungdomsskole (Rektor Gjesdal ungdomsskole)');
    expect(cards.find(({ to }) => to === 'koordinator')?.card.text).toContain(
      'Politiet til stede på skolene (Politikontakt og Rektorene)',
    );
  });

  it('hear nothing when all is told, nor when the coordinator has closed the round or set the step off', async () => {
    const house = await anchored();
    await tells(house, 'politi', 'gjesdal-05');
    await tells(house, 'rektor', 'gjesdal-06');
    await house.tick('2026-12-09T12:00');
    expect(anchorCards(house)).toEqual([]);
    await house.close();
    const closed = await anchored();
    await closed.act('koordinator', 'round.close', { meeting: MEETING });
    await closed.tick('2026-12-09T12:00');
    expect(anchorCards(closed)).toEqual([]);
    await closed.close();
    const off = await anchored();
    await off.act('koordinator', 'round.steps', { first: '14', second: '3', anchor: '' });
    await off.tick('2026-12-09T12:00');
    expect(anchorCards(off)).toEqual([]);
  });

  it('get a letter where they are not in Teams, and none of it names a person', async () => {
    const house = await anchored();
    await house.tick('2026-12-07T09:00');
    house.faulty((to) => (to === 'rektorene' ? { kind: 'gone', code: 'ConversationNotFound' } : undefined));
    await house.tick('2026-12-08T09:00');
    const mail = house.mails().find(({ letter }) => letter.subject.startsWith('Tiltak uten status'));
    expect(mail).toMatchObject({ to: 'rektorene' });
    expect(mail?.letter.parts).toContainEqual({
      kind: 'list',
      items: ['LOS Gjesdal ungdomsskole (Rektor Gjesdal ungdomsskole)'],
    });
  });

  it('are told of in the coordinator’s view of the round', async () => {
    const house = await anchored();
    expect((await house.ask('koordinator', 'politiråd')).text).toContain(
      'Beskjed om det som mangler, til dem tiltakene er forankret hos: tirsdag 8. desember kl. 09.00.',
    );
  });
});

/** The school has two heads. */
async function shared(house: TestHouse): Promise<void> {
  const person = await house.personOf('rektor2');
  const role = await house.get('role', 'rektor-gjesdal-ungdomsskole');
  if (role) await put(house, 'role', role.id, { ...role, holders: [...role.holders, { person }] });
  house.sent();
}

describe('a measure that each tells of separately', () => {
  it('is asked of each holder who has not told, and is answered when all have', async () => {
    const house = await council();
    await shared(house);
    await change(house, 'gjesdal-06', { separately: true });
    await house.tick('2026-11-26T09:00');
    expect(whoWas(asks(house))).toEqual(['koordinator', 'politi', 'rektor', 'rektor2']);
    await tells(house, 'rektor', 'gjesdal-06');
    house.sent();
    expect((await house.ask('koordinator', 'politiråd')).text).toContain('0 av 3 har svart.');
    await house.tick('2026-12-07T09:00');
    expect(whoWas(asks(house))).toEqual(['koordinator', 'politi', 'rektor2']);
    await tells(house, 'rektor2', 'gjesdal-06', 'delayed');
    expect((await house.ask('koordinator', 'politiråd')).text).toContain('1 av 3 har svart.');
  });

  it('otherwise counts the first answer for all who hold the role: the others are not asked, nor told late', async () => {
    const house = await council();
    await shared(house);
    house.setClock('2026-11-26T09:00');
    await house.house.tick();
    await tells(house, 'rektor2', 'gjesdal-06');
    expect(whoWas(asks(house))).toEqual(['koordinator', 'politi']);
  });
});

describe('what is asked about', () => {
  it('is no measure that has been taken out of the plan', async () => {
    const house = await council();
    await change(house, 'gjesdal-06', { retired: day('2026-11-20') });
    await house.tick('2026-12-09T09:00');
    expect(asks(house, 'rektor')).toEqual([]);
    expect((await house.ask('koordinator', 'politiråd')).text).not.toContain('Rektor Gjesdal');
  });

  it('is also what somebody answers for under another goal area', async () => {
    const house = await council();
    const owners = [{ kind: 'role' as const, role: 'rektor-gjesdal-ungdomsskole' }];
    await change(house, 'gjesdal-05', { also: [{ goalArea: 'Skole', owners }] });
    await house.tick('2026-11-26T09:00');
    expect(asks(house, 'rektor')[0]?.summary).toBe('Har du to minutter før politirådet? To tiltak.');
  });

  it('has somebody to ask, or the coordinator sees it where the round stands and in what waits', async () => {
    const house = await council();
    await change(house, 'gjesdal-06', { owners: [{ kind: 'text', text: 'Alle sektorene' }] });
    expect((await house.ask('koordinator', 'politiråd')).text).toContain(
      'Tiltak uten ansvarlig\nLOS Gjesdal ungdomsskole («Alle sektorene»)',
    );
    const waiting = await house.ask('koordinator', 'venter');
    expect(waiting.text).toContain('Ett tiltak har ingen ansvarlig');
  });
});

describe('the coordinator', () => {
  it('closes the round: nobody is asked more, and an answer still counts; and opens it again', async () => {
    const house = await council();
    await house.tick('2026-11-26T09:00');
    await house.ask('koordinator', 'politiråd');
    const closed = await house.press('koordinator', 'Slutt å spørre');
    expect(closed.text).toContain('Nå spør jeg ikke mer.');
    expect(closed.card?.actions.map(({ title }) => title)).not.toContain('Minn på nå');
    house.sent();
    await tells(house, 'rektor', 'gjesdal-06');
    await house.tick('2026-12-07T09:00');
    expect(asks(house)).toEqual([]);
    const round = await house.get('round', MEETING);
    expect(new Set(Object.values(round?.asked ?? {}))).toEqual(new Set(['2026-11-26']));
    const later = await house.ask('koordinator', 'politiråd');
    expect(later.text).toContain('Stoppet torsdag 26. november kl. 09.00');
    expect(later.text).toContain('1 av 3 har svart.');
    expect((await house.press('koordinator', 'Åpne for spørsmål igjen')).text).toContain(
      'Nå kan det spørres igjen.',
    );
    await house.tick('2026-12-08T10:00');
    await house.ask('koordinator', 'politiråd');
    await house.press('koordinator', 'Minn på nå');
    expect(whoWas(asks(house))).toEqual(['koordinator', 'politi']);
  });

  it('keeps back the letters that have not left when the round is closed', async () => {
    const house = await council();
    await withoutTeams(house);
    house.setClock('2026-11-26T09:00');
    await house.house.tick();
    await house.act('koordinator', 'round.close', { meeting: MEETING });
    expect([...asks(house), ...house.mails()]).toEqual([]);
  });

  it('reminds one role, and the others are left in peace', async () => {
    const house = await council();
    await house.tick('2026-11-26T09:00');
    house.sent();
    await house.tick('2026-12-01T10:00');
    await house.ask('koordinator', 'politiråd');
    const one = await house.press('koordinator', 'Minn på nå', { role: 'politikontakt' });
    expect(one.text).toContain('Én får et kort nå.');
    expect(whoWas(asks(house))).toEqual(['politi']);
    const rest = await house.press('koordinator', 'Minn på nå', { role: '*' });
    expect(rest.text).toContain('2 får et kort nå.');
    expect(whoWas(asks(house))).toEqual(['koordinator', 'rektor']);
  });

  it('reminds one without Teams once a day as well', async () => {
    const house = await council();
    await withoutTeams(house);
    await house.tick('2026-12-01T10:00');
    house.mails();
    await house.tick('2026-12-02T10:00');
    await house.ask('koordinator', 'politiråd');
    for (const _ of ['once', 'twice']) await house.press('koordinator', 'Minn på nå');
    const again = house.mails();
    expect(whoWas(again)).toEqual(['ola']);
    expect(again[0]?.letter.subject).toBe(
      'Påminnelse: status på tiltak før politirådet torsdag 10. desember (Testvik)',
    );
    expect(again[0]?.letter.parts).toContainEqual({
      kind: 'heading',
      text: 'Påminnelse: ett tiltak mangler status før politirådet',
    });
  });

  it('opens the round alone where the first asking is off; the silent are reminded all the same', async () => {
    const house = await council();
    await house.ask('koordinator', 'politiråd');
    await house.press('koordinator', 'Når skal jeg spørre?');
    const saved = await house.press('koordinator', 'Lagre', {
      first: '',
      second: '3',
      third: '1',
      anchor: '',
    });
    expect(saved.text).toContain('Jeg spør ikke av meg selv. Trykk «Spør nå» når du vil.');
    expect(await house.get('area', 'kommune')).toMatchObject({
      roundSteps: [3, 1],
      roundByHand: true,
      anchorDays: 0,
    });
    await house.tick('2026-11-30T10:00');
    expect(asks(house)).toEqual([]);
    await house.press('koordinator', 'Spør nå');
    expect(asks(house)).toHaveLength(3);
    await house.tick('2026-12-07T09:00');
    expect(asks(house)).toHaveLength(3);
    await house.tick('2026-12-09T09:00');
    expect(asks(house)).toHaveLength(3);
  });

  it('may set every step off, and set them again', async () => {
    const house = await council();
    await house.act('koordinator', 'round.steps', {});
    await house.tick('2026-12-10T11:00');
    expect(asks(house)).toEqual([]);
    expect(await house.get('round', MEETING)).toBeUndefined();
    const card = await house.act('koordinator', 'round.settings', {});
    expect(card.text).not.toMatch(/^\d+$/m);
    await house.act('koordinator', 'round.steps', { first: '21', second: '7', third: '2', anchor: '1' });
    const set = await house.get('area', 'kommune');
    expect(set).toMatchObject({ roundSteps: [21, 7, 2], anchorDays: 1 });
    expect(set?.roundByHand).toBeUndefined();
  });

  it('sees the next round a fortnight after the last, and the last one behind a button', async () => {
    const house = await council();
    await putMeeting(house, politiraad('2027-02-11'));
    await house.tick('2026-11-26T09:00');
    await house.tick('2026-12-24T10:00');
    expect((await house.ask('koordinator', 'politiråd')).text).toContain('Politirådet torsdag 10. desember');
    await house.tick('2026-12-24T12:00');
    const { text } = await house.ask('koordinator', 'politiråd');
    expect(text).toContain('Politirådet torsdag 11. februar 2027');
    expect(text).toContain('Neste gang jeg spør: torsdag 28. januar');
    const held = await house.press('koordinator', 'Politirådet torsdag 10. desember');
    expect(held.text).toContain('Møtet har vært.');
  });

  it('sees the last round however long ago where no other is known', async () => {
    const house = await council();
    await house.tick('2026-11-26T09:00');
    await house.tick('2027-03-10T10:00');
    expect((await house.ask('koordinator', 'politiråd')).text).toContain('Møtet har vært.');
  });

  it('sees the round that was when the meeting has begun, what came late, and the way to the next', async () => {
    const house = await council();
    await putMeeting(house, politiraad('2027-02-11'));
    await house.tick('2026-11-26T09:00');
    await tells(house, 'rektor', 'gjesdal-06');
    await house.tick('2026-12-11T10:00');
    await tells(house, 'politi', 'gjesdal-05');
    const { text, card } = await house.ask('koordinator', 'politiråd');
    expect(text).toContain('Politirådet torsdag 10. desember 2026');
    expect(text).toContain('Møtet har vært.');
    expect(text).toContain('2 av 3 har svart.');
    expect(text).toContain('Ett tiltak fikk status etter at møtet begynte.');
    expect(text).toContain(
      'Fikk status etter at møtet begynte\nPolitiet til stede på skolene (Politikontakt)',
    );
    const titles = card?.actions.map(({ title }) => title) ?? [];
    expect(titles).toContain('Vis statusdokumentet');
    expect(titles).not.toContain('Minn på nå');
    expect(titles).not.toContain('Slutt å spørre');
    expect((await house.press('koordinator', 'Politirådet torsdag 11. februar')).text).toContain(
      'Neste gang jeg spør: torsdag 28. januar',
    );
    await house.tick('2027-01-28T09:00');
    expect((await house.ask('koordinator', 'politiråd')).text).toContain(
      'Politirådet torsdag 11. februar 2027',
    );
  });
});

describe('two politiråd in one municipality', () => {
  it('have a round each, and the coordinator goes from one to the other', async () => {
    const house = await council();
    const forum = await house.get('forum', 'politiraad');
    if (forum) await put(house, 'forum', 'samraad', { ...forum, id: 'samraad' as ForumId, name: 'Samråd' });
    const other = { id: 'samraad/2026-12-15', forum: 'samraad' as ForumId };
    await putMeeting(house, politiraad('2026-12-15', other));
    await house.tick('2026-12-01T09:00');
    house.sent();
    expect((await house.list('round')).map(({ id }) => id)).toEqual([MEETING, 'samraad/2026-12-15']);
    expect((await house.ask('koordinator', 'politiråd')).text).toContain(
      'Politirådet torsdag 10. desember 2026',
    );
    const second = await house.press('koordinator', 'Politirådet tirsdag 15. desember');
    expect(second.text).toContain('Politirådet tirsdag 15. desember 2026');
    await house.press('koordinator', 'Slutt å spørre');
    expect((await house.get('round', 'samraad/2026-12-15'))?.closed).toBe(house.now());
    expect((await house.get('round', MEETING))?.closed).toBeUndefined();
  });
});

describe('in a large municipality', () => {
  it('the coordinator’s card stays within what Teams carries, whatever roles, people and measures are called', async () => {
    const house = await council();
    const koordinator = await house.personOf('koordinator');
    const person = await house.get('person', koordinator);
    for (let n = 0; n < 60; n++) {
      const id = `stor-${String(n).padStart(2, '0')}`;
      const holders = [0, 1, 2, 3, 4].map((m) => ({ person: `${id}-${m}` as PersonId }));
      const away = n % 3 === 0 ? { pausedUntil: day('2027-01-01') } : {};
      for (const { person: who } of holders) {
        const value = { ...person, id: who, aad: undefined, email: undefined, name: hostile(120), ...away };
        await lay(house, `-/person/${who}`, value);
      }
      await put(house, 'role', id, { id, name: `${n}${hostile(110)}`, aliases: [], holders, deputies: [] });
      const told = { status: 'onTrack', at: house.now(), late: true, round: MEETING } as const;
      const owners =
        n % 7 === 0 ? [{ kind: 'text' as const, text: hostile(200) }] : [{ kind: 'role' as const, role: id }];
      await put(house, 'measure', id, {
        ...{ id, title: hostile(200), content: '', goalArea: 'Mål', owners, every: 'round' },
        ...(n % 5 === 0 ? { latest: { ...told, at: Date.parse('2026-11-26T12:00Z') as never } } : {}),
      });
    }
    await house.act('koordinator', 'round.nudge', { meeting: MEETING });
    house.setClock('2026-11-27T10:00');
    const { card, text } = await house.ask('koordinator', 'politiråd');
    for (const part of ['Har ikke svart', 'Kan ikke nås', 'Borte uten', 'uten ansvarlig', 'Har svart'])
      expect(text).toContain(part);
    expect(Buffer.byteLength(JSON.stringify(card?.json))).toBeLessThan(28_000);
  });
});

describe('a service that stops without warning', () => {
  it('between deciding whom to ask and asking, has asked everybody once when it is back', async () => {
    const store = openSqlite(':memory:');
    const before = await gjesdalHouse('2026-11-20T08:00', store);
    await withoutTeams(before);
    await putMeeting(before, politiraad('2026-12-10'));
    before.setClock('2026-11-26T09:00');
    await before.house.tick();
    open = await openHouse({ now: '2026-11-26T09:05', store });
    for (const at of ['2026-11-26T09:05', '2026-11-26T09:10']) await open.tick(at);
    expect(whoWas([...asks(open), ...open.mails()])).toEqual(['koordinator', 'ola', 'politi', 'rektor']);
    expect(asks(before)).toEqual([]);
  });
});

describe('which politiråd', () => {
  it('is also one that another municipality’s forum gives the dates of', async () => {
    const house = await gjesdal();
    const forum = await house.get('forum', 'politiraad');
    const home = { area: 'nabo', forum: 'politiraad' } as never;
    if (forum) await put(house, 'forum', 'politiraad', { ...forum, home });
    await putMeeting(house, politiraad('2026-12-10', { state: 'planned' }));
    await house.tick('2026-11-26T09:00');
    expect(asks(house)).toHaveLength(3);
  });

  it('is also one that is held together with another forum, once', async () => {
    const house = await gjesdal();
    await putMeeting(
      house,
      politiraad('2026-12-10', {
        id: 'arbeidsgruppe/2026-12-10',
        forum: 'arbeidsgruppe' as ForumId,
        joint: ['politiraad' as ForumId],
      }),
    );
    await house.tick('2026-11-26T09:00');
    expect(asks(house)).toHaveLength(3);
  });

  it('is also a day of its rhythm that nobody has called yet', async () => {
    const house = await gjesdal();
    const forum = await house.get('forum', 'politiraad');
    const cadence = { kind: 'dates', days: [day('2026-12-10')] } as never;
    if (forum) await put(house, 'forum', 'politiraad', { ...forum, cadence, start: '12:00', end: '14:00' });
    await house.tick('2026-11-26T09:00');
    expect(asks(house)).toHaveLength(3);
    await putMeeting(house, politiraad('2026-12-10'));
    await house.tick('2026-12-07T09:00');
    expect(asks(house)).toHaveLength(3);
    expect(await house.list('round')).toHaveLength(1);
  });

  it('called twice, moved and called again on the same day, asks nobody twice that day', async () => {
    const house = await council();
    await house.tick('2026-11-26T09:00');
    house.sent();
    for (const on of ['2026-12-11', '2026-12-10', '2026-11-29', '2026-12-10']) {
      await putMeeting(house, politiraad('2026-12-10', { day: day(on) }));
      await house.tick(`2026-11-26T${on.slice(8)}:30`);
    }
    expect(asks(house)).toEqual([]);
  });

  it('close after another is asked about from when that has begun', async () => {
    const house = await council();
    await putMeeting(house, politiraad('2026-12-17'));
    await house.tick('2026-12-10T11:59');
    expect(new Set(asks(house).map(({ card }) => card.text.includes('10. desember')))).toEqual(
      new Set([true]),
    );
    await house.tick('2026-12-14T09:00');
    const next = asks(house);
    expect(next).toHaveLength(3);
    expect(next[0]?.card.text).toContain('torsdag 17. desember');
  });

  it('is not asked about twice when the clock is set back', async () => {
    const house = await council();
    await house.tick('2026-11-26T09:00');
    expect(asks(house)).toHaveLength(3);
    await house.tick('2026-11-25T08:00');
    await house.tick('2026-11-26T09:30');
    expect(asks(house)).toEqual([]);
    expect(addDays(day('2026-12-10'), -14)).toBe('2026-11-26');
  });
});
