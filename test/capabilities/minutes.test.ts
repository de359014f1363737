import { afterEach, describe, expect, it } from '@jest/globals';
import { openLog } from '../../src/log.ts';
import { openPageDoor } from '../../src/web/link.ts';
import { TENANT, type TestHouse } from '../house.ts';
import {
  KEY,
  MEETING,
  about,
  filled,
  minutesOf,
  municipality,
  put,
  save,
  titles,
  written,
} from './minutes-house.ts';

let open: TestHouse | undefined;
afterEach(async () => {
  await open?.close();
  open = undefined;
});

async function group(more: Parameters<typeof municipality>[0] = {}): Promise<TestHouse> {
  open = await municipality(more);
  return open;
}

describe('«referat»', () => {
  it('begins with the agenda of the meeting that has begun, and with those who said they would come', async () => {
    const house = await group();
    const person = await house.personOf('lege');
    const answer = { meeting: MEETING, person, answer: 'yes', at: house.now() };
    await put(house, `answer/${MEETING}/${person}`, answer);
    const absent = await house.personOf('helse');
    const sends = { ...answer, person: absent, answer: 'deputy', deputy: 'Vikaren' };
    await put(house, `answer/${MEETING}/${absent}`, sends);
    const { text } = await house.ask('referent', 'referat koordineringsgruppe');
    expect(text).toContain('Sak 1: Møteplan 2027');
    expect(text).toContain('Sak 2: Siden sist');
    expect(text).toContain('Til stede ifølge svarene: 2 (5 var innkalt)');
    expect((await minutesOf(house)).present).toEqual([person]);
    expect((await minutesOf(house)).others).toEqual(['Vikaren, vara for Helsesykepleier']);
  });

  it('takes the items that waited for this meeting, and leaves those that came while it lasted', async () => {
    const house = await group();
    const item = { forum: 'gruppe', title: 'Russetid', state: 'accepted', at: house.now() - 86_400_000 };
    await put(house, 'item/gruppe/i1', { ...item, id: 'i1' });
    await put(house, 'item/gruppe/i2', { ...item, id: 'i2', title: 'Natteravn', at: house.now() - 60_000 });
    await house.tick('2026-12-10T12:00');
    const { text } = await house.ask('referent', 'referat kg');
    expect(text).toContain('Russetid');
    expect(text).not.toContain('Natteravn');
    expect((await house.get('item', 'gruppe/i1'))?.meeting).toBe(MEETING);
    expect((await house.get('item', 'gruppe/i2'))?.meeting).toBeUndefined();
  });

  it('asks which of the last three meetings without minutes is meant', async () => {
    const house = await group();
    const held = await house.get('meeting', MEETING);
    for (const on of ['2026-10-01', '2026-10-22', '2026-11-12'])
      await put(house, `meeting/gruppe/${on}`, { ...held, id: `gruppe/${on}`, day: on });
    const { text } = await house.ask('referent', 'referat kg');
    expect(text).toContain('Hvilket møte gjelder referatet?');
    expect(text).toContain('torsdag 12. november 2026');
    expect(text).not.toContain('1. oktober');
    expect((await house.press('referent', 'Åpne')).text).toContain('10. desember');
    expect((await house.ask('referent', 'referat kg')).text).toContain('Utkast');
    expect((await house.ask('referent', 'referat')).text).toContain('Hvilket møte gjelder referatet?');
  });

  it('is for the secretary, a deputy and the coordinator; a member reads, and others do neither', async () => {
    const house = await group();
    await house.roles({ annen: 'NAV' }, { vara: 'Referent' });
    expect((await house.say('vara', 'referat kg')).text).toContain('Sak 1');
    expect((await house.say('koordinator', 'referat kg')).text).toContain('Sak 1');
    expect((await house.say('lege', 'referat kg')).text).toContain('Det er ikke sendt noe referat');
    expect((await house.say('annen', 'referat kg')).refused).toBe('notAllowed');
    expect((await house.act('lege', 'minutes.begin', KEY)).refused).toBe('notAllowed');
  });

  it('is the convener’s where no secretary is named, and not possible before the meeting begins', async () => {
    const house = await group({ now: '2026-12-10T08:00', forum: { secretary: undefined } });
    expect((await house.say('referent', 'referat kg')).text).toContain('ikke sendt noe referat');
    expect((await house.say('koordinator', 'referat kg')).text).toContain('har ikke hatt noe møte');
    expect((await house.act('koordinator', 'minutes.begin', KEY)).refused).toBe('noLonger');
    house.setClock('2026-12-10T09:00');
    expect((await house.say('koordinator', 'referat kg')).text).toContain('Sak 1');
  });

  it('of a group of which only time and place are held is not written here', async () => {
    const house = await group({ forum: { agendaClosed: true } });
    expect((await house.say('referent', 'referat kg')).text).toContain('skrives ikke her');
    expect((await house.say('referent', 'referat frokost')).text).toContain('skrives ikke her');
    expect((await house.act('referent', 'minutes.begin', KEY)).refused).toBe('noLonger');
    await house.tick('2026-12-20T09:00');
    expect(about(house, 'Referatet mangler')).toEqual([]);
  });
});

describe('writing', () => {
  it('goes item by item, and keeps each at once', async () => {
    const house = await group();
    await house.ask('referent', 'referat kg');
    expect((await house.press('referent', 'Skriv')).text).toContain('Sak 1 av 3: Møteplan 2027');
    const second = await house.press('referent', 'Lagre og vis neste sak', {
      said: 'Seks møter passer.',
      decision: 'Seks møter.',
    });
    expect(second.text).toContain('Sak 2 av 3: Siden sist');
    expect((await minutesOf(house)).entries[0]).toMatchObject({
      said: 'Seks møter passer.',
      decision: 'Seks møter.',
    });
    expect((await house.press('referent', 'Lagre og vis forrige')).text).toContain('Seks møter passer.');
    const all = await house.press('referent', 'Lagre og gå tilbake', {
      said: 'Seks møter passer.',
      decision: 'Seks møter.',
    });
    expect(all.text).toContain('Skrevet: 1 av 3.');
  });

  it('of two who write different items at the same time loses nothing', async () => {
    const house = await group();
    await house.roles({}, { vara: 'Referent' });
    await house.say('referent', 'referat kg');
    const ids = (await minutesOf(house)).entries.map(({ id }) => id);
    const first = await filled(house, 'referent', ids[0] ?? '', { said: 'Fra referenten' });
    const second = await filled(house, 'vara', ids[1] ?? '', { said: 'Fra vara' });
    await Promise.all([
      house.act('referent', 'minutes.save', first),
      house.act('vara', 'minutes.save', second),
    ]);
    const { entries } = await minutesOf(house);
    expect(entries.map(({ said }) => said)).toEqual(['Fra referenten', 'Fra vara', undefined]);
  });

  it('of two who write in the same item keeps what is stored, and shows both to the one who came last', async () => {
    const house = await group();
    await house.roles({}, { vara: 'Referent' });
    for (const who of ['referent', 'vara']) {
      await house.ask(who, 'referat kg');
      await house.press(who, 'Skriv');
    }
    await house.press('referent', 'Lagre og gå tilbake', { said: 'Fra referenten' });
    const told = await house.press('vara', 'Lagre og gå tilbake', { said: 'Fra vara' });
    expect(told.text).toContain('«Fra referenten»');
    expect(told.text).toContain('Fra vara');
    expect((await minutesOf(house)).entries[0]?.said).toBe('Fra referenten');
    await house.press('vara', 'Lagre og gå tilbake', { said: 'Fra referenten og fra vara' });
    expect((await minutesOf(house)).entries[0]?.said).toBe('Fra referenten og fra vara');
  });

  it('on an old card where nothing was typed does not undo what another wrote since', async () => {
    const house = await group();
    for (const who of ['referent', 'koordinator']) {
      await house.ask(who, 'referat kg');
      await house.press(who, 'Skriv');
    }
    await house.press('referent', 'Lagre og gå tilbake', { said: 'Fra referenten' });
    const all = await house.press('koordinator', 'Lagre og gå tilbake');
    expect(all.text).toContain('Skrevet: 1 av 3.');
    expect((await minutesOf(house)).entries[0]?.said).toBe('Fra referenten');
  });

  it('gives an item tasks, each once however often it is pressed, and takes one away', async () => {
    const house = await group();
    await house.ask('referent', 'referat kg');
    await house.press('referent', 'Skriv');
    const task = { task: 'Lage plan', role: 'kommuneoverlege', due: '2027-01-20' };
    const one = await house.press('referent', 'Legg til oppgaven', task);
    expect(one.text).toContain('Lage plan – Kommuneoverlege, innen onsdag 20. januar 2027');
    await house.press('referent', 'Legg til oppgaven', task);
    expect((await minutesOf(house)).entries[0]?.tasks).toHaveLength(1);
    await house.press('referent', 'Ta bort');
    expect((await minutesOf(house)).entries[0]?.tasks).toBeUndefined();
  });

  it('refuses a task without a role, without words, or with a day that cannot be meant', async () => {
    const house = await group();
    await house.ask('referent', 'referat kg');
    await house.press('referent', 'Skriv');
    const press = (typed: object) => house.press('referent', 'Lagre og vis neste sak', typed);
    expect((await press({ task: 'Lage plan' })).refused).toBe('taskWithoutRole');
    expect((await press({ role: 'kommuneoverlege' })).refused).toBe('taskUntitled');
    const task = { task: 'Lage plan', role: 'kommuneoverlege' };
    expect((await press({ ...task, due: '2026-12-09' })).refused).toBe('dayOutside');
    expect((await press({ ...task, role: 'finnes-ikke' })).refused).toBe('badInput');
    expect((await minutesOf(house)).entries[0]?.tasks).toBeUndefined();
    expect((await press(task)).text).toContain('Sak 2 av 3');
  });

  it('takes nothing that points to a person, also when it only shows in two fields together', async () => {
    const house = await group();
    await house.ask('referent', 'referat kg');
    await house.press('referent', 'Skriv');
    const press = (typed: object) => house.press('referent', 'Lagre og vis neste sak', typed);
    expect((await press({ said: 'Ring 912 34 567' })).refused).toBe('agendaPerson');
    expect((await press({ said: 'En gutt i 9. klasse', decision: 'Lia skole følger opp' })).refused).toBe(
      'agendaPerson',
    );
    expect((await press({ said: 'Nummeret er 018110', decision: '99925' })).refused).toBe('agendaPerson');
    const task = { task: 'Følg opp 14-åringen', role: 'kommuneoverlege' };
    expect((await press(task)).refused).toBe('agendaPerson');
    expect((await minutesOf(house)).entries[0]).toEqual({ id: expect.any(String), title: 'Møteplan 2027' });
    expect((await press({ said: 'Ingen enkeltsaker ble drøftet.' })).refused).toBeUndefined();
  });

  it('adds a case beside the agenda, and takes it away again', async () => {
    const house = await group();
    await house.ask('referent', 'referat kg');
    await house.press('referent', 'Legg til en sak');
    expect((await house.press('referent', 'Lagre og gå tilbake', { said: 'Uten tittel' })).refused).toBe(
      'caseUntitled',
    );
    await house.press('referent', 'Lagre og gå tilbake', {
      title: 'Trafikk ved skolene',
      said: 'Flere gangfelt.',
    });
    expect((await minutesOf(house)).entries.at(-1)).toMatchObject({
      title: 'Trafikk ved skolene',
      beside: true,
    });
    const entry = (await minutesOf(house)).entries.at(-1)?.id ?? '';
    await house.act('referent', 'minutes.save', save(entry, { go: 'remove' }));
    expect((await minutesOf(house)).entries).toHaveLength(3);
    expect((await house.act('referent', 'minutes.save', save('called-x', {}))).refused).toBe('noLonger');
  });

  it('of a case beside the agenda where nothing was typed leaves no trace', async () => {
    const house = await group();
    await house.ask('referent', 'referat kg');
    await house.press('referent', 'Legg til en sak');
    expect((await house.press('referent', 'Lagre og gå tilbake')).text).toContain('Skrevet: 0 av 3.');
  });

  it('says who was there, by ticking, and who else', async () => {
    const house = await group();
    await house.ask('referent', 'referat kg');
    await house.act('referent', 'minutes.attending', KEY);
    const [lege, helse] = [await house.personOf('lege'), await house.personOf('helse')];
    const typed = {
      ...KEY,
      go: 'done',
      present: `${lege},${helse}`,
      others: 'Vikaren, vara for NAV\r\n\r\nGjest',
    };
    const all = await house.act('referent', 'minutes.attended', typed);
    expect(all.text).toContain('Til stede: 4 (5 var innkalt)');
    expect((await minutesOf(house)).others).toEqual(['Vikaren, vara for NAV', 'Gjest']);
    const nobody = await house.act('referent', 'minutes.attended', { ...KEY, go: 'done' });
    expect(nobody.text).toContain('Til stede: 0');
    const blocked = await house.act('referent', 'minutes.attended', {
      ...KEY,
      go: 'done',
      others: 'tlf 912 34 567',
    });
    expect(blocked.refused).toBe('identifies');
    const stranger = { ...KEY, go: 'done', present: await house.personOf('koordinator') };
    await house.act('referent', 'minutes.attended', stranger);
    expect((await minutesOf(house)).present).toEqual([]);
  });

  it('of a politiråd has conclusions, for it takes no formal decisions', async () => {
    const house = await group({ forum: { type: 'politiraad' } });
    await house.ask('referent', 'referat kg');
    const { text } = await house.press('referent', 'Skriv');
    expect(text).toContain('Konklusjon');
    expect(text).not.toContain('Vedtak');
  });
});

describe('minutes of a hastemøte', () => {
  it('are called that, as the meeting was, and not by the forum', async () => {
    const house = await group({ meeting: { emergency: true } });
    await put(house, 'meeting/gruppe/2026-12-09', {
      ...(await house.get('meeting', MEETING)),
      ...{ id: 'gruppe/2026-12-09', day: '2026-12-09' },
    });
    const which = await house.ask('referent', 'referat kg');
    expect(which.text).toContain('Hastemøte torsdag 10. desember 2026');
    const { text } = await house.press('referent', 'Åpne');
    expect(text).toContain('Referat: Hastemøte torsdag 10. desember 2026');
    expect(text).not.toContain('Referat: Koordineringsgruppe');
    await house.tick('2026-12-14T09:01');
    const asked = house.sent().filter(({ to }) => to === 'referent');
    expect(asked.map(({ card: { text: told } }) => told).join()).toContain('Referatet mangler: Hastemøte');
    const waiting = await house.say('koordinator', 'venter');
    expect(waiting.text).toContain('Referat mangler: Hastemøte onsdag 9. desember');
  });
});

describe('approval', () => {
  it('shows the chair all of it, sends to everybody invited when the chair says so, and only once', async () => {
    const house = await group();
    await written(house);
    const submitted = await house.press('referent', 'Send til godkjenning');
    expect(submitted.text).toContain('Sendes av seg selv torsdag 17. desember hvis ingen svarer.');
    const [card] = house.sent();
    expect(card).toMatchObject({ to: 'leder', summary: expect.stringContaining('Referat til godkjenning') });
    expect(card?.card.text).toContain('Vi så på våren.');
    expect(await house.list('task')).toEqual([]);
    const approved = await house.press('leder', 'Godkjenn og send');
    expect(approved.text).toContain('Referatet er sendt til 5.');
    const out = house.sent();
    expect(out.map(({ to }) => to).toSorted()).toEqual(['helse', 'leder', 'lege', 'referent']);
    expect(out[0]?.card.text).toContain('Vedtak: Seks møter i 2027.');
    expect(out[0]?.card.text).toContain('Lage møteplan – Kommuneoverlege');
    expect(out[0]?.card.text).not.toContain('Vi så på våren.');
    const [mail] = house.mails();
    expect(mail).toMatchObject({
      to: 'politi',
      letter: { subject: expect.stringContaining('Referat fra Koord') },
    });
    expect(mail?.letter.subject).not.toContain('Seks møter');
    expect(await house.list('task')).toHaveLength(1);
    await house.act('leder', 'minutes.approve', KEY);
    await house.act('referent', 'minutes.submit', KEY);
    expect([house.sent(), house.mails()]).toEqual([[], []]);
    expect(await house.list('task')).toHaveLength(1);
  });

  it('comes by itself after a week, and the chair is reminded two working days before', async () => {
    const house = await group();
    await written(house);
    await house.press('referent', 'Send til godkjenning');
    house.sent();
    await house.tick('2026-12-15T09:00');
    expect(about(house, 'Referat til godkjenning').map(({ to }) => to)).toEqual(['leder']);
    await house.tick('2026-12-16T12:00');
    expect(about(house, 'Referat')).toEqual([]);
    await house.tick('2026-12-17T09:00');
    expect(about(house, 'Referat fra')).toHaveLength(4);
    expect((await minutesOf(house)).approvedBy).toBeUndefined();
    expect((await house.say('referent', 'referat kg')).text).toContain('uten merknader innen fristen');
    await house.tick('2026-12-30T09:00');
    expect(about(house, 'Referat fra')).toEqual([]);
  });

  it('given in time leaves no reminder and no second sending, also after a stop', async () => {
    const house = await group();
    await written(house);
    await house.press('referent', 'Send til godkjenning');
    await house.press('leder', 'Godkjenn og send');
    house.sent();
    await house.tick('2026-12-31T09:00');
    expect(about(house, 'Referat')).toEqual([]);
  });

  it('is the chair’s or the deputy’s word: the coordinator sees who is waited for, and has no such button', async () => {
    const house = await group();
    await house.roles({}, { vara: 'Møteleder' });
    await written(house);
    await house.press('referent', 'Send til godkjenning');
    const seen = await house.act('koordinator', 'minutes.open', KEY);
    expect(seen.text).toContain('Venter på godkjenning fra leder.');
    expect(titles(seen.card)).toContain('Ta tilbake');
    expect(titles(seen.card)).not.toContain('Godkjenn og send');
    expect(titles(seen.card)).not.toContain('Be om endring');
    const refused = await house.act('koordinator', 'minutes.approve', KEY);
    expect(refused.refused).toBe('notAllowed');
    expect(refused.text).toContain('møtelederen eller vara');
    expect(
      (await house.act('koordinator', 'minutes.return', { ...KEY, text: 'Ta med fristen.' })).refused,
    ).toBe('notAllowed');
    expect(titles((await house.act('vara', 'minutes.open', KEY)).card)).toContain('Godkjenn og send');
    await house.act('vara', 'minutes.approve', KEY);
    expect(await minutesOf(house)).toMatchObject({
      state: 'sent',
      approvedBy: await house.personOf('vara'),
    });
  });

  it('asked to be changed goes back to the secretary, and comes again', async () => {
    const house = await group();
    await written(house);
    await house.press('referent', 'Send til godkjenning');
    house.sent();
    expect((await house.act('leder', 'minutes.return', KEY)).refused).toBe('noteMissing');
    const back = await house.press('leder', 'Send tilbake', { text: 'Ta med fristen.' });
    expect(back.text).toContain('Sendt tilbake til referenten.');
    const [told] = house.sent();
    expect(told).toMatchObject({ to: 'referent', summary: expect.stringContaining('Endring ønsket') });
    expect(told?.card.text).toContain('leder ber om en endring: Ta med fristen.');
    await house.act('leder', 'minutes.return', { ...KEY, text: 'Ta med fristen.' });
    expect(house.sent()).toEqual([]);
    expect((await house.act('leder', 'minutes.approve', KEY)).refused).toBe('noLonger');
    house.setClock('2026-12-10T14:00');
    expect((await house.ask('referent', 'referat kg')).text).toContain('Ta med fristen.');
    await house.press('referent', 'Les gjennom og send');
    await house.press('referent', 'Send til godkjenning');
    expect(house.sent().map(({ to }) => to)).toEqual(['leder']);
    await house.tick('2026-12-17T09:00');
    expect((await minutesOf(house)).wanted).toBeUndefined();
  });

  it('is of the text the chair has read, and of no other', async () => {
    const house = await group();
    await written(house);
    await house.press('referent', 'Send til godkjenning');
    const [card] = house.sent();
    await house.press('referent', 'Ta tilbake');
    house.setClock('2026-12-10T11:00');
    await house.ask('referent', 'referat kg');
    await house.press('referent', 'Skriv');
    await house.press('referent', 'Lagre og gå tilbake', { said: 'Noe annet.' });
    await house.press('referent', 'Les gjennom og send');
    await house.press('referent', 'Send til godkjenning');
    const old = card?.card.actions.find(({ title }) => title === 'Godkjenn og send');
    const answer = await house.act('leder', 'minutes.approve', old?.data ?? {});
    expect(answer.text).toContain('Referatet er endret siden du leste det.');
    expect((await minutesOf(house)).state).toBe('submitted');
    await house.press('leder', 'Godkjenn og send');
    expect((await minutesOf(house)).state).toBe('sent');
  });

  it('is not asked of a secretary who is the chair', async () => {
    const house = await group({ forum: { chair: 'referent' } });
    await written(house);
    const card = await house.press('referent', 'Godkjenn og send til 5');
    expect(card.text).toContain('Referatet er sendt til 5.');
    expect((await minutesOf(house)).approvedBy).toBe(await house.personOf('referent'));
  });

  it('is the convener’s while nobody leads, and time’s when nobody calls either', async () => {
    const house = await group();
    await house.act('koordinator', 'people.remove', {
      role: 'moteleder',
      person: await house.personOf('leder'),
      as: 'holder',
    });
    await written(house);
    house.sent();
    await house.press('referent', 'Send til godkjenning');
    expect(house.sent().map(({ to }) => to)).toEqual(['koordinator']);
    expect((await house.act('leder', 'minutes.approve', KEY)).refused).toBe('notAllowed');
    await house.act('referent', 'minutes.reopen', KEY);
    const forum = await house.get('forum', 'gruppe');
    await put(house, 'forum/gruppe', { ...forum, convener: 'bup' });
    await house.ask('referent', 'referat kg');
    await house.press('referent', 'Les gjennom og send');
    const said = await house.press('referent', 'Send til godkjenning');
    expect(said.text).toContain('Jeg når ingen som kan godkjenne referatet nå.');
    await house.tick('2026-12-17T09:00');
    expect((await minutesOf(house)).state).toBe('sent');
  });

  it('can be taken back by the secretary, and locks the text while it is waited for', async () => {
    const house = await group();
    await written(house);
    await house.press('referent', 'Send til godkjenning');
    const entry = (await minutesOf(house)).entries[0]?.id ?? '';
    expect((await house.act('referent', 'minutes.save', save(entry, { said: 'Nytt' }))).refused).toBe(
      'minutesSubmitted',
    );
    expect((await house.press('referent', 'Ta tilbake')).text).toContain('Utkast');
    await house.tick('2026-12-31T09:00');
    expect((await minutesOf(house)).state).toBe('draft');
    expect(about(house, 'Referat fra')).toEqual([]);
  });

  it('of empty minutes is not asked for', async () => {
    const house = await group();
    await house.say('referent', 'referat kg');
    expect((await house.act('referent', 'minutes.submit', KEY)).refused).toBe('minutesEmpty');
  });

  it('can be given from the page of a letter by a chair without Teams', async () => {
    const house = await group({ forum: { chair: 'politikontakt' } });
    await written(house);
    await house.press('referent', 'Send til godkjenning');
    const [mail] = house.mails();
    expect(mail).toMatchObject({
      to: 'politi',
      letter: { subject: expect.stringContaining('til godkjenning') },
    });
    const page = mail?.letter.parts.find((part) => part.kind === 'link');
    const opened = await house.links.open(page?.url.split('/').at(-1) ?? '', house.now());
    expect(opened).toMatchObject({ linked: { kind: 'page', of: 'minutes.show', with: KEY } });
    if (typeof opened === 'string') throw new Error(opened);
    const answer = await house.house.dispatch({
      actor: { kind: 'person', tenant: TENANT, person: opened.linked.person, founder: false },
      place: { kind: 'link' },
      verb: 'minutes.approve',
      input: opened.linked.with,
      now: house.now(),
    });
    expect(answer.refused).toBeUndefined();
    expect((await minutesOf(house)).state).toBe('sent');
  });
});

describe('a secretary without Teams', () => {
  it('writes, sends and corrects from the page of the letter that reminds', async () => {
    const house = await group({ forum: { chair: 'politikontakt', secretary: 'politikontakt' } });
    await house.tick('2026-12-14T09:00');
    const link = house.mails()[0]?.letter.parts.find((part) => part.kind === 'link');
    const token = link?.url.split('/').at(-1) ?? '';
    const door = openPageDoor({ ...house.house, takes: async () => true, log: openLog('silent') });
    let body = String((await door.show(token)).body);
    const press = async (title: string, typed: object = {}) => {
      const [, key] = new RegExp(`<button[^>]*value="([^"]+)"[^>]*>${title}<`).exec(body) ?? [];
      const [, card] = /name="card" value="([^"]+)"/.exec(body) ?? [];
      const fields = new URLSearchParams({ card: card ?? '', press: key ?? '', ...typed });
      const answer = await door.act(token, async () => ({ kind: 'form', fields }));
      expect(answer.status).toBe(200);
      body = String(answer.body);
    };
    await press('Skriv referat');
    await press('Skriv');
    const task = { 'in.task': 'Plan', 'in.role': 'kommuneoverlege', 'in.due': '2027-01-20' };
    await press('Lagre og gå tilbake', { 'in.said': 'Alt bra.', 'in.decision': 'Seks møter.', ...task });
    await press('Les gjennom og send');
    await press('Godkjenn og send til 5');
    await press('Send rettelsen', { 'in.text': 'Feil dato.' });
    const kept = await minutesOf(house);
    expect(kept.additions.map(({ text }) => text)).toEqual(['Feil dato.']);
    expect(kept.entries[0]).toMatchObject({ said: 'Alt bra.', decision: 'Seks møter.' });
    expect(await house.list('task')).toHaveLength(1);
  });
});
