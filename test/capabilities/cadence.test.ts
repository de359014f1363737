import { describe, expect, it } from '@jest/globals';
import { day } from '../../src/domain/calendar.ts';
import type { Meeting } from '../../src/domain/meeting.ts';
import { keyOf } from '../../src/reading/read.ts';
import { AREA, type TestHouse, openHouse } from '../house.ts';
import { lay } from '../tours/tools.ts';

const jevnaker = (now = '2026-11-23T08:00') => openHouse({ preset: 'jevnaker', now });
const forumOf = async (house: TestHouse, id: string) => {
  const forum = await house.get('forum', id);
  if (!forum) throw new Error(`no forum ${id}`);
  return forum;
};
const days = async (house: TestHouse, forum: string) =>
  (await house.list('meeting', `${forum}/`)).map(({ value }) => value.day);
const linesOf = (text: string, start: string) => text.split('\n').filter((line) => line.startsWith(start));

async function called(house: TestHouse, id: string): Promise<void> {
  const meeting: Meeting = {
    ...{
      id,
      forum: id.slice(0, id.indexOf('/')) as Meeting['forum'],
      day: day(id.slice(id.indexOf('/') + 1)),
    },
    ...{ start: '09:00', end: '10:00', place: '', agenda: [], state: 'invited', invitees: [] },
  };
  await lay(house, keyOf(AREA, 'meeting', id), meeting);
}

describe('«rytme»', () => {
  it('shows how a forum is held now, with its words, the next dates and a holiday where one meets it', async () => {
    const house = await openHouse({ preset: 'nes', now: '2026-11-23T08:00' });
    const { text } = await house.ask('koordinator', 'rytme frokost');
    expect(text).toContain('SLT-frokost: slik er det nå');
    expect(text).toContain('«hver siste fredag i måneden, kl. 08.00–09.00 på Teams»');
    expect(text).toContain('Tolket som: siste fredag i måneden, kl. 08.00–09.00');
    expect(text).toContain('fredag 25. desember: 1. juledag');
    expect(text).toContain('ingen møter i juli');
    await house.close();
  });

  it('shows what words mean with the next dates, and saves nothing before yes', async () => {
    const house = await jevnaker();
    const before = await forumOf(house, 'fagteam');
    const words = 'siste torsdag i måneden kl. 12–13.30, ikke i juli';
    const { text } = await house.ask('koordinator', `rytme fagteam ${words}`);
    expect(text).toContain('Tolket som: siste torsdag i måneden, ikke i juli, kl. 12.00–13.30');
    expect(linesOf(text, 'torsdag')).toHaveLength(6);
    expect(await forumOf(house, 'fagteam')).toEqual(before);
    const done = await house.press('koordinator', 'Ja, bruk dette');
    expect(done.text).toContain('Lagret.');
    expect(await forumOf(house, 'fagteam')).toMatchObject({
      frequency: words,
      cadence: { kind: 'season', of: { kind: 'monthly', nth: 'last', weekday: 4 }, off: [7] },
      start: '12:00',
      end: '13:30',
    });
    expect((await house.say('koordinator', 'møteplan 2027')).text).toContain(
      'Fagteam, torsdag kl. 12.00–13.30',
    );
    await house.close();
  });

  it('the same yes twice changes nothing', async () => {
    const house = await jevnaker();
    await house.ask('koordinator', 'rytme fagteam første onsdag i måneden kl 9-10');
    const data = {
      forum: 'fagteam',
      text: 'første onsdag i måneden kl 9-10',
      from: '2026-11-23',
      reading: 0,
    };
    await house.act('koordinator', 'cadence.set', data);
    const after = await forumOf(house, 'fagteam');
    const again = await house.act('koordinator', 'cadence.set', data);
    expect(again.text).toContain('Ingenting er endret.');
    expect(await forumOf(house, 'fagteam')).toEqual(after);
    await house.close();
  });

  it('offers two readings as two, and asks nothing more when one is chosen', async () => {
    const house = await jevnaker();
    const { card } = await house.ask('koordinator', 'rytme fagteam hver fjerde torsdag kl 9-10');
    const choices = card?.actions.filter(({ title }) => title === 'Ja, bruk denne') ?? [];
    expect(choices).toHaveLength(2);
    const done = await house.act('koordinator', 'cadence.set', choices[1]?.data ?? {});
    expect(done.text).toContain('Første møte (dato)');
    expect(await forumOf(house, 'fagteam')).toMatchObject({
      cadence: { kind: 'every', unit: 'week', interval: 4, weekday: 4 },
      start: '09:00',
    });
    await house.close();
  });

  it('asks for the first meeting, takes only one on the right weekday, and then gives dates', async () => {
    const house = await jevnaker();
    await house.ask('koordinator', 'rytme fagteam hver 6. uke på torsdager');
    const wrong = await house.press('koordinator', 'Ja, bruk dette', { first: '2027-01-13' });
    expect(wrong.text).toContain('annen ukedag');
    expect((await forumOf(house, 'fagteam')).frequency).toBe('hver 6. uke eller oftere ved behov');
    const right = await house.press('koordinator', 'Ja, bruk dette', { first: '2027-01-14' });
    expect(linesOf(right.text, 'torsdag').slice(0, 2)).toEqual([
      'torsdag 14. januar 2027',
      'torsdag 25. februar 2027',
    ]);
    await house.close();
  });

  it('what was not told with the yes can be told afterwards', async () => {
    const house = await jevnaker();
    await house.ask('koordinator', 'rytme fagteam månedlig');
    await house.press('koordinator', 'Ja, bruk dette');
    expect(await forumOf(house, 'fagteam')).toMatchObject({ cadence: { kind: 'every', unit: 'month' } });
    const done = await house.press('koordinator', 'Lagre', { weekday: '2', nth: '1' });
    expect(done.text).toContain('første tirsdag i måneden');
    expect(await forumOf(house, 'fagteam')).toMatchObject({
      cadence: { kind: 'monthly', nth: 1, weekday: 2 },
    });
    await house.close();
  });

  it('words that are changed in the field are read anew, whichever button is pressed', async () => {
    const house = await jevnaker();
    await house.ask('koordinator', 'rytme fagteam hver tirsdag');
    const again = await house.press('koordinator', 'Ja, bruk dette', { words: 'hver onsdag' });
    expect(again.text).toContain('Tolket som: hver onsdag');
    expect((await forumOf(house, 'fagteam')).frequency).toBe('hver 6. uke eller oftere ved behov');
    await house.close();
  });

  it('what cannot be read is asked about, and may be kept as words that give no dates', async () => {
    const house = await jevnaker();
    const { text } = await house.ask('koordinator', 'rytme fagteam se årshjulet');
    expect(text).toContain('Jeg forstod ikke dette som en rytme.');
    const done = await house.press('koordinator', 'Behold ordene');
    expect(done.text).toContain('Ordene er lagret som de er');
    expect(await forumOf(house, 'fagteam')).toMatchObject({
      frequency: 'se årshjulet',
      cadence: { kind: 'onDemand' },
    });
    expect((await house.say('koordinator', 'møteplan')).text).toContain('se årshjulet');
    await house.close();
  });

  it('meetings that have been called stand, and the receipt says so', async () => {
    const house = await jevnaker();
    await called(house, 'fagteam/2026-12-03');
    await called(house, 'fagteam/2027-01-14');
    await called(house, 'fagteam/2026-11-05');
    await house.ask('koordinator', 'rytme fagteam hver mandag');
    const { text } = await house.press('koordinator', 'Ja, bruk dette');
    expect(text).toContain('2 møter er alt kalt inn og står.');
    expect(await days(house, 'fagteam')).toEqual(['2026-11-05', '2026-12-03', '2027-01-14']);
    await house.close();
  });

  it('keeps how many are held together with which other forum', async () => {
    const house = await jevnaker();
    const { text } = await house.ask(
      'koordinator',
      'rytme koordineringsgruppe 6 ganger pr. år (eller oftere ved behov), 1 av møtene felles med fagteamet',
    );
    expect(text).toContain('1 av møtene i året er felles med Fagteam.');
    await house.press('koordinator', 'Ja, bruk dette');
    expect((await forumOf(house, 'koordineringsgruppe')).joint).toEqual({ n: 1, with: 'fagteam' });
    await house.ask('koordinator', 'rytme koordineringsgruppe 6 ganger i året');
    await house.press('koordinator', 'Ja, bruk dette');
    expect((await forumOf(house, 'koordineringsgruppe')).joint).toBeUndefined();
    await house.close();
  });

  it('hints where the handbook advises otherwise, and says yes all the same', async () => {
    const house = await jevnaker();
    const { text } = await house.ask('koordinator', 'rytme koordineringsgruppe fire ganger i året');
    expect(text).toContain('minst én gang i måneden');
    expect((await house.press('koordinator', 'Ja, bruk dette')).text).toContain('Lagret.');
    const monthly = await house.ask('koordinator', 'rytme koordineringsgruppe siste tirsdag i måneden');
    expect(monthly.text).not.toContain('Håndboka');
    await house.close();
  });

  it('stops words that point to a person, and words too long to be a rhythm', async () => {
    const house = await jevnaker();
    expect((await house.say('koordinator', 'rytme fagteam hver mandag, ring 912 34 567')).refused).toBe(
      'identifies',
    );
    const long = await house.say('koordinator', `rytme fagteam hver mandag ${'og så videre '.repeat(20)}`);
    expect(long.text).toContain('lengre enn 200 tegn');
    await house.close();
  });

  it('is for whoever convenes the forum; without a name it shows theirs', async () => {
    const house = await openHouse({ preset: 'gjesdal' });
    await house.roles({ barnevernleder: 'Barnevernleder', rektor: 'Rektorene' });
    expect((await house.say('rektor', 'rytme arbeidsgruppa hver mandag')).refused).toBe('notAllowed');
    expect((await house.say('rektor', 'rytme')).text).toContain('Du kaller ikke inn til noen av møtene');
    const own = await house.ask('barnevernleder', 'rytme');
    expect(own.card?.actions.map(({ data }) => (data as { forum?: string }).forum)).toEqual([
      'politi-barnevern',
    ]);
    expect((await house.press('barnevernleder', 'Endre')).text).toContain(
      'Samarbeidsmøte politi og barnevern: slik er det nå',
    );
    const data = { forum: 'arbeidsgruppe', text: 'hver mandag', from: '2026-11-23', reading: 0 };
    expect((await house.act('barnevernleder', 'cadence.set', data)).refused).toBe('notAllowed');
    expect((await house.say('koordinator', 'rytme kaffeklubben')).text).toContain('Jeg fant ikke møtet.');
    await house.close();
  });
});

describe('«datoer»', () => {
  const six = async (now?: string) => {
    const house = await jevnaker(now);
    await house.ask('koordinator', 'datoer koordineringsgruppe 2027');
    const card = await house.press('koordinator', 'Foreslå datoer', {
      weekday: '4',
      start: '09:00',
      end: '11:00',
    });
    return { house, card };
  };
  const PROPOSED = ['2027-01-28', '2027-04-01', '2027-06-03', '2027-08-05', '2027-10-07', '2027-12-02'];
  const fields = (all: readonly string[]) => Object.fromEntries(all.map((one, n) => [`day.${n}`, one]));
  const hours = { start: '09:00', end: '11:00' };

  it('asks which weekday and hour when nobody knows, then proposes six dates, and sets them on yes', async () => {
    const { house, card } = await six();
    expect(card.text).toContain('Her er 6 forslag');
    expect(card.text).toContain('1. forslag: torsdag 28. januar 2027 (uke 4)');
    expect(await days(house, 'koordineringsgruppe')).toEqual([]);
    const done = await house.press('koordinator', 'Bruk disse 6 datoene', { ...fields(PROPOSED), ...hours });
    expect(done.text).toContain('6 datoer er satt for Koordineringsgruppe');
    expect(await house.get('meeting', 'koordineringsgruppe/2027-01-28')).toMatchObject({
      state: 'planned',
      start: '09:00',
      end: '11:00',
      invitees: [],
    });
    const plan = await house.say('koordinator', 'møteplan 2027');
    expect(plan.text).toContain('Koordineringsgruppe, torsdag kl. 09.00–11.00');
    expect((await house.say('koordinator', 'datoer koordineringsgruppe')).text).toContain(
      'har de datoene som trengs i 2027: 6 er satt',
    );
    await house.close();
  });

  it('the same yes twice sets them once', async () => {
    const { house } = await six();
    const data = { forum: 'koordineringsgruppe', year: 2027, count: 6, ...fields(PROPOSED), ...hours };
    await house.act('koordinator', 'cadence.accept', data);
    const again = await house.act('koordinator', 'cadence.accept', data);
    expect(again.text).toContain('6 datoer er satt');
    expect(await days(house, 'koordineringsgruppe')).toEqual(PROPOSED);
    await house.close();
  });

  it('a date that is emptied is not set, and one that is changed is set where it was moved', async () => {
    const { house } = await six();
    const changed = { ...fields(PROPOSED), 'day.1': '2027-04-08', 'day.5': '' };
    await house.press('koordinator', 'Bruk disse 6 datoene', { ...changed, ...hours });
    expect(await days(house, 'koordineringsgruppe')).toEqual([
      '2027-01-28',
      '2027-04-08',
      '2027-06-03',
      '2027-08-05',
      '2027-10-07',
    ]);
    await house.close();
  });

  it('a date on a holiday is asked about with all that was typed, and may be meant', async () => {
    const { house } = await six();
    const typed = { ...fields(PROPOSED), 'day.2': '2027-05-17', ...hours };
    const asked = await house.press('koordinator', 'Bruk disse 6 datoene', typed);
    expect(asked.text).toContain('Mandag 17. mai 2027 er 17. mai og 2. pinsedag.');
    expect(asked.text).toContain('2027-05-17');
    expect(await days(house, 'koordineringsgruppe')).toEqual([]);
    await house.press('koordinator', 'Bruk dem likevel', typed);
    expect(await days(house, 'koordineringsgruppe')).toContain('2027-05-17');
    await house.close();
  });

  it('a date that is past, stands twice or has a meeting already cannot be used at all', async () => {
    const { house } = await six();
    await called(house, 'koordineringsgruppe/2027-02-04');
    const typed = {
      ...fields(PROPOSED),
      'day.0': '2026-11-20',
      'day.1': '2027-02-04',
      'day.3': '2027-06-03',
      ...hours,
    };
    const asked = await house.press('koordinator', 'Bruk disse 6 datoene', typed);
    expect(asked.text).toContain('Fredag 20. november 2026 er passert.');
    expect(asked.text).toContain('Torsdag 4. februar 2027 står det alt et møte.');
    expect(asked.text).toContain('Torsdag 3. juni 2027 står to ganger.');
    expect(asked.card?.actions.map(({ title }) => title)).not.toContain('Bruk dem likevel');
    expect(await days(house, 'koordineringsgruppe')).toEqual(['2027-02-04']);
    expect(
      (
        await house.act('koordinator', 'cadence.accept', {
          forum: 'koordineringsgruppe',
          year: 2027,
          count: 1,
          'day.0': '2027-02-31',
          ...hours,
        })
      ).refused,
    ).toBe('badInput');
    await house.close();
  });

  it('uses the weekday and hour the forum has met before, and counts what stands', async () => {
    const house = await jevnaker();
    await called(house, 'koordineringsgruppe/2026-11-03');
    await called(house, 'koordineringsgruppe/2027-01-12');
    const { text } = await house.ask('koordinator', 'datoer koordineringsgruppe');
    expect(text).toContain('Én er satt fra før.');
    expect(text).toContain('Her er 5 forslag');
    expect(linesOf(text, '1. forslag: tirsdag')).toHaveLength(1);
    expect(text).toContain('09:00');
    await house.close();
  });

  it('stays outside the school route', async () => {
    const house = await jevnaker();
    const area = await house.get('area', AREA);
    const closed = [{ from: '2027-01-25', to: '2027-01-29', name: 'vinterferie' }];
    await lay(house, keyOf(AREA, 'area', AREA), { ...area, closed });
    await house.ask('koordinator', 'datoer koordineringsgruppe 2027');
    const { text } = await house.press('koordinator', 'Foreslå datoer', { weekday: '4', ...hours });
    expect(text).not.toContain('28. januar');
    await house.close();
  });

  it('proposes which is held together with the other forum, nearest to its dates, as one meeting of two', async () => {
    const house = await jevnaker();
    await house.ask(
      'koordinator',
      'rytme koordineringsgruppe 6 ganger i året på torsdager, 1 av møtene felles med fagteamet',
    );
    await house.press('koordinator', 'Ja, bruk dette');
    await called(house, 'fagteam/2027-06-10');
    await house.ask('koordinator', 'datoer koordineringsgruppe 2027');
    const { card, text } = await house.ask('koordinator', 'datoer koordineringsgruppe 2027');
    expect(text).toContain('Felles med Fagteam');
    expect(JSON.stringify(card?.json)).toContain('"value":"2"');
    const done = await house.press('koordinator', 'Bruk disse 6 datoene', {
      ...fields(PROPOSED),
      joint: '2',
      ...hours,
    });
    expect(done.text).toContain('Felles med Fagteam: torsdag 3. juni 2027.');
    expect(await house.get('meeting', 'koordineringsgruppe/2027-06-03')).toMatchObject({
      joint: ['fagteam'],
    });
    expect((await house.get('meeting', 'koordineringsgruppe/2027-04-01'))?.joint).toBeUndefined();
    await house.close();
  });

  it('of a range the least is proposed, with a button for the most', async () => {
    const house = await openHouse({ preset: 'krad', now: '2026-11-23T08:00' });
    await house.ask('koordinator', 'datoer styringsgruppe 2027');
    const least = await house.press('koordinator', 'Foreslå datoer', { weekday: '3', ...hours });
    expect(least.text).toContain('Her er 4 forslag');
    const most = await house.press('koordinator', 'Foreslå 6 i året', hours);
    expect(most.text).toContain('Her er 6 forslag');
    await house.close();
  });

  it('says where dates follow by themselves, where nothing is counted, and where others set them', async () => {
    const house = await jevnaker();
    expect((await house.say('koordinator', 'datoer politiråd')).text).toContain('Andre kaller inn');
    expect((await house.say('koordinator', 'datoer hastemøte')).text).toContain(
      'Jeg vet ikke hvor mange møter',
    );
    await house.ask('koordinator', 'rytme fagteam hver mandag');
    await house.press('koordinator', 'Ja, bruk dette');
    expect((await house.say('koordinator', 'datoer fagteam')).text).toContain('har faste dager: hver mandag');
    expect((await house.say('koordinator', 'datoer koordineringsgruppe snart')).refused).toBe('yearUnread');
    await house.close();
  });

  it('«venter» leads to it', async () => {
    const house = await jevnaker();
    const list = await house.ask('koordinator', 'venter');
    expect(linesOf(list.text, 'Mangler datoer')).toHaveLength(1);
    expect((await house.press('koordinator', 'Foreslå datoer')).text).toContain('Datoer for hvilket møte?');
    await house.close();
  });
});

describe('a forum’s settings', () => {
  it('stand with what holds where nothing is said, and are saved for later meetings', async () => {
    const house = await jevnaker();
    await house.ask('koordinator', 'rytme fagteam');
    const { text } = await house.press('koordinator', 'Regler og frister');
    expect(text).toContain('Fagteam: regler og frister');
    const typed = {
      collision: 'nextWorkday',
      callDays: '28',
      deadlineDays: '7',
      agendaDays: '5',
      approvalDays: '10',
      start: '12:00',
      end: '13:30',
      place: 'Rådhuset',
      monthsOff: '7,12',
      fewest: '',
    };
    const done = await house.press('koordinator', 'Lagre', typed);
    expect(done.text).toContain('Lagret: hva som gjøres på fridager, når du minnes på å kalle inn');
    expect(await forumOf(house, 'fagteam')).toMatchObject({
      collision: 'nextWorkday',
      callDays: 28,
      deadlineDays: 7,
      agendaDays: 5,
      approvalDays: 10,
      start: '12:00',
      end: '13:30',
      place: 'Rådhuset',
      monthsOff: [7, 12],
    });
    expect((await forumOf(house, 'fagteam')).fewest).toBeUndefined();
    await house.close();
  });

  it('need both hours or none, and no person in the place', async () => {
    const house = await jevnaker();
    const typed = { forum: 'fagteam', collision: 'ask' };
    const half = await house.act('koordinator', 'cadence.habits', { ...typed, start: '12:00' });
    expect(half.text).toContain('Skriv både når møtene begynner og når de slutter.');
    expect(
      (await house.act('koordinator', 'cadence.habits', { ...typed, place: 'ring 912 34 567' })).refused,
    ).toBe('identifies');
    expect((await forumOf(house, 'fagteam')).collision).toBeUndefined();
    await house.close();
  });
});

describe('who meets, and what they speak of', () => {
  const who = async (house: TestHouse, as = 'koordinator') => {
    await house.ask(as, 'rytme fagteam');
    return house.press(as, 'Hvem og hva');
  };

  it('is set by the one who calls it, on one card that says what changed', async () => {
    const house = await jevnaker();
    const before = await forumOf(house, 'fagteam');
    const { text } = await who(house);
    expect(text).toContain('Fagteam: hvem og hva');
    const [gone = '', ...stay] = before.members;
    const fresh = (await house.list('role')).map(({ id }) => id).find((id) => !before.members.includes(id));
    const done = await house.press('koordinator', 'Lagre', {
      standing: ' Siden sist \n\nUngdata\nSiden sist',
      members: [...stay, fresh].join(','),
      secretary: fresh ?? '',
      closedMinutes: 'true',
      individual: 'consent',
      group: '',
    });
    expect(done.text).toContain('Lagret: faste saker (2), medlemmer (1 inn, 1 ut), referent er');
    expect(done.text).toContain('referatet er unntatt offentlighet, hva slags saker som kan tas opp.');
    expect(await forumOf(house, 'fagteam')).toEqual({
      ...before,
      agenda: ['Siden sist', 'Ungdata'],
      members: [...stay, fresh],
      secretary: fresh,
      closedMinutes: true,
      cases: { individual: ['consent'], group: [] },
    });
    expect(before.members).toContain(gone);
    await house.close();
  });

  it('is unchanged when nothing was changed, and keeps what another has added meanwhile', async () => {
    const house = await jevnaker();
    const before = await forumOf(house, 'fagteam');
    const card = await who(house);
    const [save] = card.card?.actions.filter(({ verb }) => verb === 'cadence.forum') ?? [];
    const typed = {
      standing: before.agenda.join('\r\n'),
      members: before.members.join(','),
      individual: before.cases.individual.join(','),
      group: before.cases.group.join(','),
    };
    expect((await house.press('koordinator', 'Lagre', typed)).text).toContain('Ingenting er endret.');
    await lay(house, keyOf(AREA, 'forum', 'fagteam'), { ...before, members: [...before.members, 'rektor'] });
    await house.act('koordinator', 'cadence.forum', { ...save?.data, ...typed, standing: 'Ungdata' });
    expect(await forumOf(house, 'fagteam')).toMatchObject({
      agenda: ['Ungdata'],
      members: [...before.members, 'rektor'],
    });
    await house.close();
  });

  it('leaves to the coordinator who calls it', async () => {
    const house = await openHouse({ preset: 'jevnaker', now: '2026-11-23T08:00' });
    await house.roles({ politi: 'Politiet, forebyggende gruppe' });
    const role = (await house.list('role')).find(({ value }) => value.name.startsWith('Politiet, foreb'))?.id;
    await who(house);
    const named = await house.press('koordinator', 'Lagre', { convener: role ?? '', members: role ?? '' });
    expect(named.text).toContain('Politiet, forebyggende gruppe kaller inn');
    const theirs = await who(house, 'politi');
    expect(theirs.text).toContain('Bare koordinatoren kan endre det.');
    const data = { forum: 'fagteam', members: role, had: role };
    const taken = await house.act('politi', 'cadence.forum', { ...data, convener: 'slt-koordinator' });
    expect(taken.refused).toBe('notAllowed');
    const kept = await house.press('politi', 'Lagre', { standing: 'Ungdata', members: role ?? '' });
    expect(kept.text).toContain('faste saker (1)');
    await house.roles({ rektor: 'Rektor' });
    const stranger = await house.act('rektor', 'cadence.who', { forum: 'fagteam' });
    expect(stranger.refused).toBe('notAllowed');
    await house.close();
  });

  it('takes no cases in a politiråd, and no case and no person as a standing item', async () => {
    const house = await jevnaker();
    const raad = (await house.list('forum')).find(({ value }) => value.type === 'politiraad')?.value;
    if (!raad) throw new Error('no politiråd');
    const { text } = await house.act('koordinator', 'cadence.who', { forum: raad.id });
    expect(text).toContain('Her tas det aldri opp enkeltsaker');
    expect(text).not.toContain('Enkeltsaker kan tas opp når');
    const data = { forum: raad.id, had: '', individual: 'consent', group: 'anonymous' };
    await house.act('koordinator', 'cadence.forum', { ...data, standing: 'Siden sist' });
    expect((await forumOf(house, raad.id)).cases).toEqual({ individual: [], group: [] });
    const cases = await house.act('koordinator', 'cadence.forum', { ...data, standing: 'Enkeltsaker' });
    expect(cases.refused).toBe('agendaNever');
    const long = await house.act('koordinator', 'cadence.forum', { ...data, standing: 'x'.repeat(201) });
    expect(long.text).toContain('Ingenting er lagret.');
    await who(house);
    expect((await house.press('koordinator', 'Lagre', { members: '' })).text).toContain('Velg minst én');
    expect(await forumOf(house, raad.id)).toMatchObject({ agenda: ['Siden sist'] });
    await house.close();
  });

  it('shows new standing items on agendas to come, and not on one that went out', async () => {
    const house = await jevnaker();
    await house.roles({ politi: 'Politiet, forebyggende gruppe' });
    const invitees = [{ person: await house.personOf('politi') }];
    for (const day of ['2026-12-03', '2027-01-14']) {
      await called(house, `fagteam/${day}`);
      const meeting = await house.get('meeting', `fagteam/${day}`);
      await lay(house, keyOf(AREA, 'meeting', `fagteam/${day}`), { ...meeting, invitees });
    }
    const agenda = (session: string) =>
      house.act('koordinator', 'agenda.desk', { forum: 'fagteam', session });
    const { members } = await forumOf(house, 'fagteam');
    const stands = async (standing: string) => {
      await who(house);
      await house.press('koordinator', 'Lagre', { standing, members: members.join(',') });
    };
    await stands('Siden sist');
    await house.act('koordinator', 'agenda.send', { forum: 'fagteam', session: 'fagteam/2026-12-03' });
    await stands('Rusmiljø');
    const sent = (await agenda('fagteam/2026-12-03')).text;
    expect(sent).toContain('Siden sist');
    expect(sent).not.toContain('Rusmiljø');
    expect(sent).not.toContain('endret siden');
    expect((await agenda('fagteam/2027-01-14')).text).toContain('Rusmiljø');
    await house.close();
  });
});

describe('«nytt møte»', () => {
  it('adds a forum with a name of its own, and asks of its rhythm and who is with', async () => {
    const house = await jevnaker();
    const form = await house.ask('koordinator', 'nytt møte Fagråd');
    expect(form.text).toContain('Nytt møte i møteplanen');
    const typed = { name: 'Fagråd', level: 'utforende', convener: 'slt-koordinator' };
    const read = await house.press('koordinator', 'Legg til møtet', {
      ...typed,
      words: 'siste torsdag i måneden kl. 12–13',
    });
    expect(read.text).toContain('Tolket som: siste torsdag i måneden');
    await house.press('koordinator', 'Ja, bruk dette');
    expect(await forumOf(house, 'fagrad')).toMatchObject({
      ...{ name: 'Fagråd', members: ['slt-koordinator'], start: '12:00' },
      ...{ cadence: { kind: 'monthly', nth: 'last' }, cases: { individual: [], group: [] } },
    });
    const again = await house.act('koordinator', 'cadence.create', { ...typed, name: ' fagråd ' });
    expect(again.text).toContain('Dette møtet står her fra før.');
    const alike = await house.act('koordinator', 'cadence.create', { ...typed, name: 'Fagrad' });
    expect(alike.text).toContain('Fagrad er lagt til.');
    expect((await forumOf(house, 'fagrad-2')).name).toBe('Fagrad');
    expect((await house.ask('koordinator', 'møteplan 2027')).text).toContain('Fagråd');
    await house.close();
  });

  it('is the coordinator’s, and names nobody', async () => {
    const house = await jevnaker();
    await house.roles({ rektor: 'Rektor' });
    expect((await house.say('rektor', 'nytt møte Fagråd')).text).toContain('koordinator');
    expect(await house.get('forum', 'fagrad')).toBeUndefined();
    const typed = { level: 'utforende', convener: 'slt-koordinator', name: 'Ring 912 34 567' };
    expect((await house.act('koordinator', 'cadence.create', typed)).refused).toBe('identifies');
    await house.close();
  });
});
