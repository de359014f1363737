// Before it is sent what may point at somebody is warned of; then it goes once, to whoever shall have it, with a receipt and a line in the log.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { keyOf } from '../../src/reading/read.ts';
import { AREA, TENANT, type TestHouse } from '../house.ts';
import { lay } from '../tours/tools.ts';
import { COORDINATOR, GROUP, PERSON, answers, openConcerns, sends } from './concern-house.ts';

let house: TestHouse;
beforeEach(async () => {
  house = await openConcerns();
});
afterEach(async () => {
  expect(house.faults).toEqual([]);
  await house.close();
});

const draft = async (who = 'laerer') => house.get('concernDraft', await house.personOf(who));
const only = async () => {
  const all = await house.list('concern');
  expect(all).toHaveLength(1);
  return all[0]?.value;
};

describe('choices that may point at somebody', () => {
  const RARE = [
    GROUP[0],
    { step: 'kind', topics: 'images,drugs', where: 'homes' },
    ...GROUP.slice(2),
  ] as const;

  it('are warned of before they are sent, made coarser by a press, and may be sent as they are', async () => {
    await answers(house, 'laerer', RARE.slice(0, 4));
    const heard = await house.act('laerer', 'concern.answer', GROUP[4]);
    expect(heard.text).toContain('Kan noen kjennes igjen?');
    const rough = await house.act('laerer', 'concern.coarser', {});
    expect(rough.text).toContain('Svarene er gjort grovere');
    expect(rough.text).not.toContain('Kan noen kjennes igjen?');
    expect((await draft())?.answers).toMatchObject({ topics: ['other', 'drugs'], where: 'several' });
    await sends(house, 'fremmed', RARE);
    expect((await only())?.answers.where).toBe('homes');
  });

  it('are not warned of in a larger municipality', async () => {
    await lay(house, keyOf(AREA, 'concernRules', 'rules'), { lines: [], inhabitants: 40_000 });
    expect((await answers(house, 'laerer', RARE))?.text).not.toContain('Kan noen kjennes igjen?');
  });
});

describe('sending', () => {
  it('tells the coordinator who, and nothing of what it is about; the lock screen even less', async () => {
    await sends(house);
    const [told, ...rest] = house.sent();
    expect(rest).toEqual([]);
    expect(told?.to).toBe(COORDINATOR);
    expect(told?.summary).toBe('Nytt om en henvendelse');
    expect(told?.card.text).toContain('laerer har meldt en bekymring');
    expect(JSON.stringify(told?.card.json)).not.toMatch(/Rus|Vold|skolen|gruppe/);
  });

  it('waits for the working day when it can, and goes at once when an answer is needed today', async () => {
    house.setClock('2026-11-27T20:00');
    const { heard } = await sends(house);
    expect(heard.text).toContain('Koordinatoren får beskjed når arbeidsdagen begynner');
    expect(house.sent()).toEqual([]);
    await sends(house, 'fremmed', PERSON);
    expect(house.sent().map(({ summary }) => summary)).toEqual(['En henvendelse som haster']);
    await house.tick('2026-11-30T09:00');
    expect(house.sent().filter(({ summary }) => summary === 'Nytt om en henvendelse')).toHaveLength(1);
  });

  it('tells the politikontakt nothing, also when a talk with them is wished for', async () => {
    await sends(house, 'laerer', PERSON);
    expect(house.sent().map(({ to }) => to)).toEqual([COORDINATOR]);
  });

  it('says in the receipt when an answer is needed today that one should call', async () => {
    const { heard } = await sends(house, 'laerer', PERSON);
    expect(heard.text).toContain('ring 112 eller 113');
    expect(heard.text).toContain('senest i dag');
  });

  it('goes to the deputy when nobody holds the role, and nowhere when nobody can be reached', async () => {
    const role = await house.get('role', 'slt-koordinator');
    await house.roles({}, { vara: 'SLT-koordinator' });
    const now = await house.get('role', 'slt-koordinator');
    await lay(house, keyOf(AREA, 'role', 'slt-koordinator'), { ...now, holders: [] });
    const { heard } = await sends(house);
    expect(heard.text).toContain('vara har fått den');
    await lay(house, keyOf(AREA, 'role', 'slt-koordinator'), { ...role, holders: [], deputies: [] });
    await answers(house, 'fremmed');
    expect((await house.act('fremmed', 'concern.send', {})).refused).toBe('concernNobody');
    expect(await draft('fremmed')).toBeDefined();
    expect(await house.list('concern')).toHaveLength(1);
  });

  it('sends once, however often it is pressed', async () => {
    const { id } = await sends(house);
    const again = await house.act('laerer', 'concern.send', {});
    expect(again.text).toContain(`Henvendelse ${id} er sendt`);
    await only();
    house.setClock('2026-11-23T12:30');
    expect((await house.act('laerer', 'concern.send', {})).refused).toBe('concernGone');
  });

  it('answers a replayed press with the same receipt', async () => {
    await answers(house, 'laerer');
    const first = await house.act('laerer', 'concern.send', {}, { kind: 'private' }, 'same');
    const second = await house.act('laerer', 'concern.send', {}, { kind: 'private' }, 'same');
    expect(second.text).toBe(first.text);
    await only();
    expect(house.sent()).toHaveLength(1);
  });

  it('shows what is missing instead, when something is', async () => {
    await answers(house, 'laerer', GROUP.slice(0, 2));
    const heard = await house.act('laerer', 'concern.send', {});
    expect(heard.text).toContain('Hvor alvorlig er det?');
    expect(await house.list('concern')).toEqual([]);
  });

  it('leaves a line in the log: who, which number, why, and not what', async () => {
    const { id } = await sends(house);
    const entries = (await house.list('accessEntry')).map(({ value }) => value);
    expect(entries).toEqual([
      { at: house.now(), who: await house.personOf('laerer'), deed: 'sent', concerns: [id], why: 'own' },
    ]);
  });

  it('of two at once one is sent', async () => {
    await answers(house, 'laerer');
    const [a, b] = await Promise.all([
      house.act('laerer', 'concern.send', {}),
      house.act('laerer', 'concern.send', {}),
    ]);
    expect(a.text).toBe(b.text);
    await only();
    expect((await house.store.list(TENANT, `${AREA}/concern/`)).length).toBe(1);
  });
});
