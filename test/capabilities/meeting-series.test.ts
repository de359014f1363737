import { describe, expect, it } from '@jest/globals';
import { day } from '../../src/domain/calendar.ts';
import type { Forum } from '../../src/domain/forum.ts';
import { keyOf } from '../../src/reading/read.ts';
import { AREA, type TestHouse, openHouse } from '../house.ts';
import { lay } from '../tours/tools.ts';

/** Fagteam meets the second Thursday of each month but July. */
async function monthly(change: Partial<Forum> = {}, now = '2026-11-23T08:00'): Promise<TestHouse> {
  const house = await openHouse({ now, preset: 'jevnaker' });
  await house.roles({ barnevern: 'Leder barnevern', rektor: 'Rektor', politikontakt: 'Politikontakt' });
  const forum = await house.get('forum', 'fagteam');
  const rhythm = {
    cadence: { kind: 'monthly', nth: 2, weekday: 4 },
    monthsOff: [7],
    start: '09:00',
    end: '10:30',
  };
  const members = ['leder-barnevern', 'rektor', 'politikontakt'];
  await lay(house, keyOf(AREA, 'forum', 'fagteam'), { ...forum, ...rhythm, members, ...change });
  return house;
}

const DAYS = ['01-14', '02-11', '03-11', '04-08', '05-13', '06-10'].map((one) => `2027-${one}`);

const firstButton = (answer: { card: { actions: readonly { title: string }[] } | undefined }): string =>
  answer.card?.actions[0]?.title ?? '';

describe('calling all meetings of a period', () => {
  it('shows which, leaves out the day nobody has decided about, and sends them in one press', async () => {
    const house = await monthly();
    const draft = await house.ask('koordinator', 'innkall fagteam våren 2027 på rådhuset');
    expect(draft.text).toContain('våren 2027, fra 1. januar til 30. juni');
    expect(draft.text).toContain('torsdag 14. januar kl. 09.00–10.30, rådhuset');
    expect(draft.text).toContain('torsdag 10. juni kl. 09.00–10.30, rådhuset');
    expect(firstButton(draft)).toBe('Send 6 innkallinger til 4');
    expect(house.sent()).toEqual([]);
    const sent = await house.press('koordinator', 'Send 6 innkallinger til 4');
    expect(sent.text).toContain('Sendt til 4: 6 møter i Fagteam');
    const meetings = (await house.list('meeting')).map(({ value }) => value);
    expect(meetings.map(({ day, place }) => [day, place])).toEqual(DAYS.map((one) => [one, 'rådhuset']));
    expect(new Set(meetings.map(({ uid }) => uid)).size).toBe(6);
    await house.close();
  });

  it('gives each one card in Teams, and a letter for each meeting so that the calendar has them all', async () => {
    const house = await monthly();
    await house.press(
      'koordinator',
      firstButton(await house.ask('koordinator', 'innkall fagteam våren 2027')),
    );
    const sent = house.sent();
    expect(sent.filter(({ to }) => to === 'rektor').map(({ summary }) => summary)).toEqual([
      'Innkalling: 6 møter i Fagteam',
    ]);
    const mails = house.mails();
    const events = mails.filter(({ to }) => to === 'rektor').map(({ letter }) => letter.event);
    expect(events.map((one) => [one?.method, one?.event.day, one?.event.sequence])).toEqual(
      DAYS.map((one) => ['REQUEST', one, 0]),
    );
    // The convener has the card that counts the answers, and the meetings in the calendar.
    await house.tick('2026-11-23T08:01');
    const counts = [...sent, ...house.sent()].filter(({ to }) => to === 'koordinator');
    expect(counts.map(({ summary }) => summary)).toEqual(['Innkalling: 6 møter i Fagteam']);
    expect(counts[0]?.card.text).toContain('1 kommer, 3 har ikke svart');
    expect(mails.filter(({ to }) => to === 'koordinator')).toHaveLength(6);
    await house.close();
  });

  it('is answered once for all, and one by one', async () => {
    const house = await monthly();
    await house.press(
      'koordinator',
      firstButton(await house.ask('koordinator', 'innkall fagteam våren 2027')),
    );
    await house.tick('2026-11-23T08:01');
    await house.press('rektor', 'Kommer på alle');
    const again = await house.press('rektor', 'Kommer på alle');
    expect(again.text).toContain('Du har svart: Kommer');
    await house.press('barnevern', 'Lagre svarene', {
      'answer.fagteam/2027-01-14': 'yes',
      'answer.fagteam/2027-02-11': 'no',
      'answer.fagteam/2027-03-11': 'deputy',
      deputy: 'nestleder',
    });
    house.sent();
    await house.tick('2026-11-23T08:02');
    const card = house.sent().findLast(({ to }) => to === 'koordinator');
    expect(card?.edited).toBe(true);
    expect(card?.card.text).toContain('torsdag 11. februar 2027\n2 kommer, 1 kan ikke');
    expect(card?.card.text).toContain('torsdag 11. mars 2027\n2 kommer, 1 sender vara');
    const one = await house.press('koordinator', 'Vis hvem', { meeting: 'fagteam/2027-03-11' });
    expect(one.text).toContain('barnevern (Leder barnevern, vara: nestleder)');
    const missing = await house.press('politikontakt', 'Lagre svarene', {
      'answer.fagteam/2027-01-14': 'deputy',
    });
    expect(missing.refused).toBe('deputyMissing');
    await house.close();
  });

  it('is answered from the page of the letter too, and only by whoever is invited', async () => {
    const house = await monthly();
    await house.press(
      'koordinator',
      firstButton(await house.ask('koordinator', 'innkall fagteam våren 2027')),
    );
    const [mail] = house.mails().filter(({ to }) => to === 'rektor');
    const link = mail?.letter.parts.find(
      (part) => part.kind === 'link' && part.label === 'Svar på alle møtene',
    );
    const token = link?.kind === 'link' ? link.url.split('/').pop() : undefined;
    const opened = await house.links.open(token ?? '', house.now());
    const linked = typeof opened === 'string' ? undefined : opened.linked;
    expect(linked?.of).toBe('meeting.several');
    const key = { ...linked?.with, all: 'yes' };
    const answered = await house.act('rektor', 'meeting.answerAll', key, { kind: 'link' });
    expect(answered.text).toContain('Du har svart: Kommer');
    expect((await house.act('nav', 'meeting.answerAll', key, { kind: 'link' })).refused).toBe('notAllowed');
    expect((await house.list('answer')).length).toBe(12);
    await house.close();
  });

  it('leaves out what is called already, and says when nothing is left', async () => {
    const house = await monthly();
    const one = await house.ask('koordinator', 'innkall fagteam 11. februar 2027');
    await house.press('koordinator', firstButton(one));
    const rest = await house.ask('koordinator', 'innkall fagteam våren 2027');
    expect(rest.text).toContain('Ett møte er alt kalt inn.');
    await house.press('koordinator', firstButton(rest));
    const none = await house.say('koordinator', 'innkall fagteam våren 2027');
    expect(none.text).toContain('Alle møtene i Fagteam våren 2027 er alt kalt inn.');
    await house.close();
  });

  it('sends nothing twice when the button is pressed again', async () => {
    const house = await monthly();
    const draft = await house.ask('koordinator', 'innkall fagteam våren 2027');
    const [send] = draft.card?.actions ?? [];
    await house.act('koordinator', send?.verb ?? '', send?.data ?? {});
    house.sent();
    house.mails();
    expect((await house.act('koordinator', send?.verb ?? '', send?.data ?? {})).refused).toBe('draftGone');
    expect([house.sent(), house.mails()]).toEqual([[], []]);
    await house.close();
  });

  it('asks once for hours that nobody has told, and keeps what was said with the command', async () => {
    const house = await monthly({ start: undefined, end: undefined });
    const asked = await house.ask('koordinator', 'innkall fagteam våren 2027 tema Rus');
    expect(asked.text).toContain('Skriv det én gang, så gjelder det alle.');
    const draft = await house.press('koordinator', 'Vis møtene', {
      start: '12:00',
      end: '13:30',
      place: 'NAV',
    });
    expect(draft.text).toContain('torsdag 14. januar kl. 12.00–13.30, NAV');
    await house.press('koordinator', firstButton(draft));
    expect((await house.get('meeting', 'fagteam/2027-01-14'))?.theme).toBe('Rus');
    const said = await house.say('koordinator', 'innkall fagteam høsten 2027 kl 9-10');
    expect(said.text).toContain('torsdag 12. august kl. 09.00–10.00');
    await house.close();
  });

  it('says where they are also when nothing is said of it, and names a closed day by what it is', async () => {
    const house = await monthly({ place: 'Storsalen' });
    const area = await house.get('area', AREA);
    const closed = [
      { from: day('2027-02-08'), to: day('2027-02-12'), name: 'Vinterferie' },
      { from: day('2027-03-11'), to: day('2027-03-11'), name: '' },
    ];
    await lay(house, `-/area/${AREA}`, { ...area, closed });
    const draft = await house.ask('koordinator', 'innkall fagteam våren 2027');
    expect(draft.text).toContain('torsdag 14. januar kl. 09.00–10.30, Storsalen');
    expect(draft.text).toContain('torsdag 11. februar: Vinterferie');
    expect(draft.text).toContain('torsdag 11. mars: stengt');
    expect(draft.text).not.toContain('fridag');
    const forum = await house.get('forum', 'fagteam');
    const online = { ...forum, place: '', link: 'https://teams.example/fagteam' };
    await lay(house, keyOf(AREA, 'forum', 'fagteam'), online);
    const linked = await house.say('koordinator', 'innkall fagteam våren 2027');
    expect(linked.text).toContain('torsdag 14. januar kl. 09.00–10.30, på nett');
    await house.close();
  });

  it('names a closed day the same when one meeting is called on it', async () => {
    const house = await monthly();
    const area = await house.get('area', AREA);
    const closed = [
      { from: day('2027-02-08'), to: day('2027-02-12'), name: 'Vinterferie' },
      { from: day('2027-03-11'), to: day('2027-03-11'), name: '' },
    ];
    await lay(house, `-/area/${AREA}`, { ...area, closed });
    const asked = async (on: string) => (await house.say('koordinator', `innkall fagteam ${on}`)).text;
    expect(await asked('11. februar 2027')).toContain('Torsdag 11. februar er Vinterferie.');
    expect(await asked('11. mars 2027')).toContain('Torsdag 11. mars er stengt.');
    await house.close();
  });

  it('calls the day before a feast a day off, and no weekend', async () => {
    const house = await monthly({ cadence: { kind: 'monthly', nth: 4, weekday: 4 } });
    const series = await house.say('koordinator', 'innkall fagteam høsten 2026');
    expect(series.text).toContain('torsdag 24. desember: fridag');
    const one = await house.say('koordinator', 'innkall fagteam 24. desember 2026');
    expect(one.text).toContain('Torsdag 24. desember er fridag.');
    await house.close();
  });

  it('leaves out a holiday until somebody has decided, and a meeting that another forum calls', async () => {
    const from = day('2027-03-04');
    const house = await monthly({ cadence: { kind: 'weekly', interval: 1, weekday: 4, from } });
    const joint = {
      ...{ id: 'koordineringsgruppe/2027-03-11', forum: 'koordineringsgruppe', day: '2027-03-11' },
      ...{ start: '09:00', end: '10:00', place: '', agenda: [], state: 'planned', invitees: [] },
      joint: ['fagteam'],
    };
    await lay(house, keyOf(AREA, 'meeting', joint.id), joint);
    const draft = await house.ask('koordinator', 'innkall fagteam 2027');
    expect(draft.text).toContain('torsdag 25. mars: skjærtorsdag');
    expect(draft.text).toContain('torsdag 11. mars: fellesmøte, Koordineringsgruppe kaller inn');
    expect(draft.text).toContain('til er ikke med. Send disse først');
    expect(firstButton(draft)).toBe('Send 30 innkallinger til 4');
    await house.close();
  });

  it.each([
    ['fagteam våren 2025', '«våren 2025» er passert'],
    ['fagteam 2031', 'mer enn to år til'],
    ['fagteam torsdager våren 2027', 'Jeg forstod ikke «torsdager»'],
    ['koordineringsgruppe våren 2027', 'Skriv «datoer Koordineringsgruppe»'],
    ['politiråd våren 2027', 'Andre kaller inn til dette møtet'],
  ])('answers «innkall %s» in words, and sends nothing', async (text, told) => {
    const house = await monthly();
    expect((await house.say('koordinator', `innkall ${text}`)).text).toContain(told);
    expect([await house.list('draft'), house.sent(), house.mails()]).toEqual([[], [], []]);
    await house.close();
  });

  it('asks which year when it may be two, and keeps the rest of the command', async () => {
    const house = await monthly({}, '2027-03-10T08:00');
    await house.ask('koordinator', 'innkall fagteam neste høst kl 9-10 tema Rus');
    const draft = await house.press('koordinator', 'høsten 2028');
    expect(draft.text).toContain('høsten 2028, fra 1. august til 31. desember');
    expect(draft.text).toContain('kl. 09.00–10.00');
    expect(Object.values(await house.list('draft')).at(-1)?.value.theme).toBe('Rus');
    await house.close();
  });

  it('is understood in nynorsk and English', async () => {
    const house = await monthly();
    for (const text of ['innkall fagteamet hausten 2027', 'invite fagteam autumn 2027'])
      expect((await house.say('koordinator', text)).text).toContain('torsdag 12. august');
    await house.close();
  });
});
