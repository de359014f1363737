// What a coordinator types that is not as certain as it looks: it is asked about or said back, and nothing leaves unseen.
import { describe, expect, it } from '@jest/globals';
import type { Forum } from '../../src/domain/forum.ts';
import { keyOf } from '../../src/reading/read.ts';
import { AREA, type TestHouse, openHouse } from '../house.ts';
import { lay } from '../tours/tools.ts';

async function monthly(change: Partial<Forum> = {}): Promise<TestHouse> {
  const house = await openHouse({ now: '2026-11-23T08:00', preset: 'jevnaker' });
  await house.roles({ barnevern: 'Leder barnevern', rektor: 'Rektor', politikontakt: 'Politikontakt' });
  const fagteam = {
    ...{ cadence: { kind: 'monthly', nth: 2, weekday: 4 }, monthsOff: [7], start: '09:00', end: '10:30' },
    ...{ members: ['leder-barnevern', 'rektor'], ...change },
  };
  await lay(house, keyOf(AREA, 'forum', 'fagteam'), { ...(await house.get('forum', 'fagteam')), ...fagteam });
  const gruppe = {
    id: 'gruppe',
    name: 'Gruppe',
    aliases: [],
    members: ['politikontakt'],
    place: 'NAV-kontoret',
  };
  const gruppeDays = { cadence: { kind: 'onDemand' }, convener: 'slt-koordinator' };
  const forum = await house.get('forum', 'fagteam');
  await lay(house, keyOf(AREA, 'forum', 'gruppe'), {
    ...{ ...forum, ...gruppe, ...gruppeDays, convener: forum?.convener },
  });
  return house;
}

type Answer = Awaited<ReturnType<TestHouse['ask']>>;
const titles = ({ card }: Answer): readonly string[] => card?.actions.map(({ title }) => title) ?? [];
const innkall = (house: TestHouse, text: string): Promise<Answer> =>
  house.ask('koordinator', `innkall ${text}`);
const sendButton = (answer: Answer): string => titles(answer).find((one) => one.startsWith('Send ')) ?? '';

describe('a date that has just passed', () => {
  it.each([
    ['nå fagteam 22. nov kl 9', 'mandag 22. november 2027 kl. 09.00'],
    ['fagteam 12/10', 'tirsdag 12. oktober 2027'],
    ['fagteam 19.11', 'fredag 19. november 2027'],
    ['nå fagteam 1. november kl 9-10', 'mandag 1. november 2027 kl. 09.00–10.00'],
  ])('«innkall %s» asks for the year and sends nothing', async (text, button) => {
    const house = await monthly();
    const asked = await innkall(house, text);
    expect(asked.text).toContain('er passert i år');
    expect(titles(asked)).toContain(button);
    expect(sendButton(asked)).toBe('');
    expect(await house.list('meeting')).toEqual([]);
    const chosen = await house.press('koordinator', button);
    expect(chosen.text).toContain('2027 (uke');
    await house.close();
  });

  it('is asked about when a meeting is moved to it too, and a January is next year’s without a question', async () => {
    const house = await monthly();
    const asked = await house.ask('koordinator', 'flytt fagteam 10. desember til 20. november');
    expect(asked.text).toContain('er passert i år');
    expect(titles(asked)).toContainEqual(expect.stringContaining('lørdag 20. november 2027'));
    expect((await innkall(house, 'fagteam 10. januar kl 9')).text).toContain('søndag 10. januar 2027');
    await house.close();
  });

  it('of a year too far ahead is said to be so', async () => {
    const house = await monthly();
    expect((await innkall(house, 'fagteam 10. desember 2030 kl 9')).text).toContain('er for langt fram');
    await house.close();
  });

  it('keeps the place that was said beside it', async () => {
    const house = await monthly();
    await innkall(house, 'fagteam 22. nov kl 9 på rådhuset');
    const draft = await house.press('koordinator', 'mandag 22. november 2027 kl. 09.00');
    expect(draft.text).toContain('Sted: rådhuset');
    await house.close();
  });
});

describe('an end before the start', () => {
  it.each([
    'fagteam 10. desember kl 11-9',
    'nå fagteam 10. desember kl 11-9',
    'fagteam 10. desember kl 15-01',
  ])('«innkall %s» is asked about', async (text) => {
    const house = await monthly();
    const asked = await innkall(house, text);
    expect(asked.text).toContain('Slutten er før starten');
    expect(sendButton(asked)).toBe('');
    expect(await house.list('meeting')).toEqual([]);
    await house.close();
  });

  it('offers the hours the other way round, and believes an evening past midnight', async () => {
    const house = await monthly();
    const asked = await innkall(house, 'fagteam 10. desember kl 11-9');
    expect(titles(asked)).toContain('torsdag 10. desember kl. 09.00–11.00');
    expect((await innkall(house, 'fagteam 10. desember kl 22-01')).text).toContain('kl. 22.00–01.00');
    await house.close();
  });

  it('is refused in the forms, and asked about when a meeting is moved', async () => {
    const house = await monthly();
    const draft = await innkall(house, 'fagteam 10. desember kl 9');
    const { data = {} } = draft.card?.actions.find(({ verb }) => verb === 'meeting.drop') ?? {};
    const typed = { ...data, day: '2026-12-10', start: '11:00', end: '09:00', place: '' };
    expect((await house.act('koordinator', 'meeting.edit', typed)).refused).toBe('endBeforeStart');
    expect((await house.act('koordinator', 'meeting.date', typed)).refused).toBe('endBeforeStart');
    const move = { meeting: 'fagteam/2026-12-10', day: '2026-12-10', start: '14:00', end: '12:00' };
    expect((await house.act('koordinator', 'meeting.moveTo', move)).refused).toBe('endBeforeStart');
    const asked = await house.ask('koordinator', 'flytt fagteam 17. desember kl 14-12');
    expect(asked.text).toContain('Slutten er før starten');
    await house.close();
  });
});

describe('words that are no place', () => {
  it.each(['hvis mulig', 'kjempeviktig', 'Lensmannen'])(
    '«%s» is said back and not sent unseen',
    async (words) => {
      const house = await monthly();
      const draft = await innkall(house, `nå fagteam 10. desember kl 9 ${words}`);
      expect(draft.text).toContain(`Jeg forstod ikke «${words}». Det er ikke med.`);
      expect(draft.text).not.toContain(`Sted: ${words}`);
      expect(await house.list('meeting')).toEqual([]);
      await house.close();
    },
  );

  it.each([
    ['på rådhuset hvis mulig', 'Sted: rådhuset'],
    ['kjempeviktig i kantina', 'Sted: kantina'],
    ['nav-kontoret', 'Sted: nav-kontoret'],
    ['sted: Samfunnshuset, rom 204', 'Sted: Samfunnshuset, rom 204'],
    ['møterom 2', 'Sted: møterom 2'],
  ])('of «%s» the place is kept', async (words, place) => {
    const house = await monthly();
    expect((await innkall(house, `fagteam 10. desember kl 9 ${words}`)).text).toContain(place);
    await house.close();
  });

  it('another forum behind the day makes it a joint meeting, shown before it is sent', async () => {
    const house = await monthly();
    const draft = await innkall(house, 'nå fagteam 10. desember kl 9 og gruppe');
    expect(draft.text).toContain('Fagteam og Gruppe');
    expect(draft.text).toContain('politikontakt');
    expect(await house.list('meeting')).toEqual([]);
    await house.close();
  });

  it('a misspelt name does not follow the right one that is pressed', async () => {
    const house = await monthly();
    const asked = await innkall(house, 'fagtema 10. desember kl 9');
    expect(asked.text).toContain('Jeg kjenner ikke møtet «fagtema»');
    const draft = await house.press('koordinator', 'Fagteam');
    expect(draft.text).toContain('torsdag 10. desember 2026');
    expect(draft.text).not.toContain('fagtema');
    await house.close();
  });

  it('the receipt tells the place', async () => {
    const house = await monthly();
    const sent = await innkall(house, 'nå fagteam 10. desember kl 9-10 på rådhuset');
    expect(sent.text).toContain('kl. 09.00–10.00, rådhuset.');
    await house.close();
  });
});

describe('guests named in the command', () => {
  it.each([
    ['gjester: Foreleser; foreleser@example.no', ['Gjest: Foreleser']],
    ['med gjest foreleser@example.no', ['Gjest: foreleser@example.no']],
    [
      'med gjester Foreleser; foreleser@example.no, tolk@example.no og NAV <nav2@example.no>',
      ['Gjest: Foreleser', 'Gjest: tolk@example.no', 'Gjest: NAV'],
    ],
    [
      'med gjest foreleser@example.no på rådhuset tema Ungdata',
      ['Gjest: foreleser@example.no', 'Sted: rådhuset', 'Ungdata'],
    ],
  ])('«%s» are shown on the draft and called', async (words, shown) => {
    const house = await monthly();
    const draft = await innkall(house, `fagteam 10. desember kl 9 ${words}`);
    for (const line of shown) expect(draft.text).toContain(line);
    expect(draft.text).not.toContain('Jeg forstod ikke');
    await house.press('koordinator', sendButton(draft));
    const [made] = (await house.list('meeting')).map(({ value }) => value);
    const guests = shown.filter((line) => line.startsWith('Gjest:')).length;
    expect(made?.invitees.filter(({ role }) => role === undefined)).toHaveLength(guests);
    await house.close();
  });

  it('that nobody is called are said back, and stop «nå»', async () => {
    const house = await monthly();
    const draft = await innkall(house, 'nå fagteam 10. desember kl 9 med gjest Lensmannen');
    expect(draft.text).toContain('Jeg forstod ikke «Lensmannen». Skriv «navn; e-post»');
    expect(draft.text).not.toContain('Sted: med gjest');
    expect(await house.list('meeting')).toEqual([]);
    await house.close();
  });

  it('come to every meeting of a period, and are one person each', async () => {
    const house = await monthly();
    const draft = await innkall(house, 'fagteam våren 2027 gjester: Foreleser; foreleser@example.no');
    expect(draft.text).toContain('Gjest: Foreleser');
    expect(sendButton(draft)).toBe('Send 6 innkallinger til 4');
    const sent = await house.press('koordinator', sendButton(draft));
    expect(sent.text).toContain('Sendt til 4: 6 møter');
    const people = (await house.list('person')).filter(({ value }) => value.email === 'foreleser@example.no');
    expect(people).toHaveLength(1);
    await house.close();
  });
});

describe('a period in which some meetings are joint', () => {
  it('counts and names everybody who is called to any of them, and marks the day', async () => {
    const house = await monthly();
    const joint = {
      ...{ id: 'fagteam/2027-02-11', forum: 'fagteam', day: '2027-02-11', start: '09:00', end: '10:30' },
      ...{ place: '', agenda: [], state: 'planned', invitees: [], joint: ['gruppe'] },
    };
    await lay(house, keyOf(AREA, 'meeting', joint.id), joint);
    const draft = await innkall(house, 'fagteam våren 2027');
    expect(draft.text).toContain('torsdag 11. februar kl. 09.00–10.30, felles med Gruppe');
    expect(draft.text).toContain('politikontakt');
    expect(sendButton(draft)).toBe('Send 6 innkallinger til 4');
    const sent = await house.press('koordinator', sendButton(draft));
    expect(sent.text).toContain('Sendt til 4: 6 møter');
    await house.close();
  });
});

describe('a forum of which only time and place are kept', () => {
  it('is called with a place, and not with a theme', async () => {
    const house = await monthly({ agendaClosed: true });
    const draft = await innkall(house, 'fagteam 10. desember kl 9 på rådhuset');
    expect(draft.text).toContain('Sted: rådhuset');
    const { data = {} } = draft.card?.actions.find(({ verb }) => verb === 'meeting.drop') ?? {};
    const typed = { ...data, day: '2026-12-10', start: '09:00', end: '10:00', place: 'kantina' };
    expect((await house.act('koordinator', 'meeting.edit', typed)).text).toContain('Sted: kantina');
    expect((await innkall(house, 'fagteam 10. desember kl 9 tema Ungdata')).refused).toBe('agendaClosed');
    await house.close();
  });
});

describe('a meeting that needs no call', () => {
  it('is said to be called already, with what may be done with it', async () => {
    const house = await monthly();
    await house.press('koordinator', sendButton(await innkall(house, 'fagteam 10. desember kl 9')));
    const again = await innkall(house, 'nå fagteam 10. desember kl 13-14');
    expect(again.text).toContain('Det er alt kalt inn til Fagteam torsdag 10. desember 2026');
    expect(titles(again)).toEqual(expect.arrayContaining(['Se svarene', 'Flytt møtet', 'Avlys møtet']));
    const pressed = (title: string, typed: object = {}): Promise<Answer> => {
      const { verb = '', data = {} } = again.card?.actions.find((one) => one.title === title) ?? {};
      return house.act('koordinator', verb, { ...data, ...typed });
    };
    expect((await pressed('Flytt møtet')).text).toContain('Når skal møtet være i stedet?');
    expect((await pressed('Se svarene')).text).toContain('har ikke svart');
    expect((await pressed('Avlys møtet')).text).toContain('Hvorfor?');
    const typed = { day: '2026-12-11', start: '09:00', end: '10:00' };
    const other = await pressed('Bruk denne', typed);
    expect(other.text).toContain('fredag 11. desember 2026');
    await house.close();
  });

  it.each(['frokost', 'SLT-frokost 3. desember'])(
    '«innkall %s» answers with the next breakfast',
    async (text) => {
      const house = await openHouse({ now: '2026-11-23T08:00', preset: 'nes' });
      const answer = await innkall(house, text);
      expect(answer.text).toContain('trenger ingen innkalling');
      expect(titles(answer)).toEqual(['Vis frokosten']);
      await house.press('koordinator', 'Vis frokosten');
      await house.close();
    },
  );
});
