import { afterEach, describe, expect, it } from '@jest/globals';
import { TENANT, type TestHouse } from '../house.ts';
import { municipality, put, sent, written } from './minutes-house.ts';

let open: TestHouse | undefined;
afterEach(async () => {
  await open?.close();
  open = undefined;
});

/** The minutes have gone with one task for kommuneoverlegen, due 20 January 2027. */
async function given(): Promise<TestHouse> {
  open = await municipality();
  await sent(open);
  return open;
}

const taskOf = async (house: TestHouse) => {
  const [one] = await house.list('task');
  if (!one) throw new Error('no task');
  return one.value;
};
const keyOf = async (house: TestHouse) => ({ forum: 'gruppe', task: (await taskOf(house)).id });
const words = (house: TestHouse) => house.sent().filter(({ card }) => card.text.includes('Fra møtet'));

describe('a task from a meeting', () => {
  it('is told to its role the morning after the minutes went out', async () => {
    const house = await given();
    expect(words(house)).toEqual([]);
    await house.tick('2026-12-11T09:00');
    const [card] = words(house);
    expect(card).toMatchObject({ to: 'lege', summary: 'Ny oppgave: Lage møteplan' });
    expect(card?.card.text).toContain('onsdag 20. januar 2027');
    expect(card?.card.actions.map(({ title }) => title)).toEqual([
      'Gjort',
      'Ikke ennå',
      'Ikke lenger aktuelt',
    ]);
  });

  it('is told of before its day, after it and each Monday, until it is done', async () => {
    const house = await given();
    await house.tick('2026-12-11T09:00');
    house.sent();
    const heard: string[] = [];
    for (const on of ['2027-01-14', '2027-01-15', '2027-01-20', '2027-01-21', '2027-01-22', '2027-01-25']) {
      await house.tick(`${on}T09:00`);
      heard.push(...words(house).map(({ to, summary }) => `${on} ${to} ${summary}`));
    }
    expect(heard).toEqual([
      '2027-01-15 lege Frist onsdag 20. januar: Lage møteplan',
      '2027-01-21 lege Fristen er ute: Lage møteplan',
      '2027-01-25 lege Fortsatt åpen, fristen var onsdag 20. januar: Lage møteplan',
    ]);
    await house.press('lege', 'Gjort');
    await house.tick('2027-03-01T09:00');
    expect(words(house)).toEqual([]);
  });

  it('of minutes that have not been sent is nobody’s yet', async () => {
    open = await municipality();
    await written(open);
    await open.tick('2026-12-11T09:00');
    expect(await open.list('task')).toEqual([]);
    expect(words(open)).toEqual([]);
  });

  it('that somebody says is not done yet stays open with what was said', async () => {
    const house = await given();
    await house.tick('2026-12-11T09:00');
    const card = await house.press('lege', 'Ikke ennå', { note: 'Venter på rommene.' });
    expect(card.text).toContain('Åpen, meldt fredag 11. desember · Venter på rommene.');
    const before = await taskOf(house);
    house.setClock('2026-12-11T10:00');
    await house.act('lege', 'task.notYet', { ...(await keyOf(house)), note: 'Venter på rommene.' });
    expect(await taskOf(house)).toEqual(before);
    await house.press('lege', 'Ikke ennå');
    expect((await taskOf(house)).note).toBe('Venter på rommene.');
    await house.press('lege', 'Gjort');
    expect((await taskOf(house)).state).toBe('done');
    expect((await taskOf(house)).note).toBeUndefined();
  });

  it('that is no longer relevant is dropped with a reason, which the log shows', async () => {
    const house = await given();
    await house.tick('2026-12-11T09:00');
    expect((await house.press('lege', 'Ikke lenger aktuelt')).refused).toBe('noteMissing');
    expect((await house.press('lege', 'Ikke lenger aktuelt', { note: 'Ring 912 34 567' })).refused).toBe(
      'agendaPerson',
    );
    await house.press('lege', 'Ikke lenger aktuelt', { note: 'Kommunen har felles plan.' });
    expect((await house.say('leder', 'logg kg')).text).toContain(
      'Ikke lenger aktuell, meldt fredag 11. desember · Kommunen har felles plan.',
    );
    const again = await house.press('lege', 'Gjort');
    expect(again.text).toContain('Ikke lenger aktuell');
    expect((await house.press('lege', 'Åpne igjen')).text).toContain('Åpen');
    expect((await taskOf(house)).state).toBe('open');
  });

  it('may be told of by its role, by those who call and write for the group, and by nobody else', async () => {
    const house = await given();
    const key = await keyOf(house);
    expect((await house.act('helse', 'task.done', key)).refused).toBe('notAllowed');
    expect((await house.act('referent', 'task.open', key)).refused).toBeUndefined();
    expect((await house.act('koordinator', 'task.done', key)).refused).toBeUndefined();
    expect((await house.act('lege', 'task.done', { ...key, task: 'finnes-ikke' })).refused).toBeDefined();
  });

  it('goes to the coordinator while nobody holds its role', async () => {
    const house = await given();
    const person = await house.personOf('lege');
    await house.act('koordinator', 'people.remove', { role: 'kommuneoverlege', person, as: 'holder' });
    house.sent();
    await house.tick('2027-01-15T09:00');
    const [card] = house.sent();
    expect(card?.to).toBe('koordinator');
    expect(card?.card.text).toContain('Frist onsdag 20. januar: Lage møteplan');
    const opened = await house.act('koordinator', 'task.open', await keyOf(house));
    expect(opened.text).toContain('Ingen har rollen Kommuneoverlege, derfor spør jeg deg.');
    expect((await house.say('koordinator', 'mine oppgaver')).text).toContain('Lage møteplan');
  });

  it('goes to a successor, who hears what the predecessor did not do', async () => {
    const house = await given();
    const person = await house.personOf('lege');
    await house.act('koordinator', 'people.remove', { role: 'kommuneoverlege', person, as: 'holder' });
    await house.roles({ nylege: 'Kommuneoverlege' });
    await house.tick('2027-01-15T09:00');
    expect(words(house).map(({ to }) => to)).toEqual(['nylege']);
  });

  it('of somebody without Teams comes as a letter, and is answered on its page', async () => {
    open = await municipality();
    const house = open;
    await house.ask('referent', 'referat kg');
    await house.press('referent', 'Skriv');
    await house.press('referent', 'Lagre og gå tilbake', {
      task: 'Hente tall',
      role: 'politikontakt',
      due: '2027-01-20',
    });
    await house.press('referent', 'Les gjennom og send');
    await house.press('referent', 'Send til godkjenning');
    await house.press('leder', 'Godkjenn og send');
    house.mails();
    await house.tick('2026-12-11T09:00');
    const [mail] = house.mails();
    expect(mail).toMatchObject({
      to: 'politi',
      letter: { subject: 'Ny oppgave fra Koordineringsgruppe torsdag 10. desember (Testvik)' },
    });
    const page = mail?.letter.parts.find((part) => part.kind === 'link');
    const opened = await house.links.open(page?.url.split('/').at(-1) ?? '', house.now());
    if (typeof opened === 'string') throw new Error(opened);
    expect(opened.linked).toMatchObject({ of: 'task.show', with: await keyOf(house) });
    const answer = await house.house.dispatch({
      actor: { kind: 'person', tenant: TENANT, person: opened.linked.person, founder: false },
      place: { kind: 'link' },
      verb: 'task.done',
      input: opened.linked.with,
      now: house.now(),
    });
    expect(answer.refused).toBeUndefined();
    expect((await taskOf(house)).state).toBe('done');
    await house.tick('2027-01-22T09:00');
    expect(house.mails()).toEqual([]);
  });
});

describe('«mine oppgaver»', () => {
  it('lists what lies with me, most pressing first, and says so when there is nothing', async () => {
    const house = await given();
    const task = await taskOf(house);
    await put(house, 'task/gruppe/t0', { ...task, id: 't0', title: 'Haster', due: '2026-12-01' });
    const mine = await house.ask('lege', 'mine oppgaver');
    expect(mine.text).toContain('Du har 2 oppgaver fra møtene.');
    expect(mine.text.indexOf('Haster')).toBeLessThan(mine.text.indexOf('Lage møteplan'));
    expect(mine.text).toContain('Fristen er ute');
    expect((await house.press('lege', 'Svar')).text).toContain('Haster');
    await house.press('lege', 'Gjort');
    expect((await house.say('lege', 'mine oppgaver')).text).toContain('Du har én oppgave fra møtene.');
    expect((await house.say('helse', 'mine oppgaver')).text).toContain('Du har ingen åpne oppgaver');
  });

  it('is paged when there are many', async () => {
    const house = await given();
    const task = await taskOf(house);
    for (let n = 10; n < 30; n++)
      await put(house, `task/gruppe/x${n}`, { ...task, id: `x${n}`, title: `Oppgave ${n}` });
    await house.ask('lege', 'mine oppgaver');
    expect((await house.press('lege', 'Vis flere oppgaver')).text).toContain('Oppgave 29');
    expect((await house.press('lege', 'Vis forrige side')).text).toContain('Oppgave 10');
  });
});
