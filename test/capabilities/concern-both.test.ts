// The two sides together: what the coordinator asks and proposes, as the reporter meets it.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { TestHouse } from '../house.ts';
import { COORDINATOR, assess, everything, openConcerns, sends } from './concern-house.ts';

let house: TestHouse;
let id: string;
beforeEach(async () => {
  house = await openConcerns();
  ({ id } = await sends(house));
  house.sent();
});
afterEach(async () => {
  expect(house.faults).toEqual([]);
  await house.close();
});

const concern = async () => {
  const found = await house.get('concern', id);
  if (!found) throw new Error(`${id} is gone`);
  return found;
};
const mine = (verb: string, more: object = {}, who = 'laerer') =>
  house.act(who, `concern.${verb}`, { concern: id, ...more });

describe('with the coordinator', () => {
  const OWN = 'Ser dere det samme i helgene, eller bare på skoledager?';

  it('a question in own words is sealed, told of without its words, read by a press, and answered', async () => {
    await assess(house);
    await house.act(COORDINATOR, 'triage.receive', { concern: id });
    expect(house.sent().at(-1)?.card.text).toContain('koordinator har tatt imot henvendelsen din');
    const asked = await house.act(COORDINATOR, 'triage.ask', { concern: id, ask: 'own', text: OWN });
    expect(asked.refused).toBeUndefined();
    expect(
      house
        .sent()
        .map(({ card }) => JSON.stringify(card.json))
        .join(),
    ).not.toContain('helgene');
    expect(await everything(house)).not.toContain('helgene');
    await house.act('laerer', 'concern.mine', {});
    const event = (await concern()).history.length - 1;
    expect((await mine('show')).text).not.toContain('helgene');
    expect((await mine('question', { event })).text).toContain(OWN);
    expect((await mine('question', { event }, COORDINATOR)).refused).toBe('notAllowed');
    expect((await mine('reply', { event, reply: 'yes' })).text).toContain('koordinator stilte et spørsmål');
    expect(house.sent().at(-1)?.card.text).toContain('laerer har svart: Ja.');
    await mine('withdraw');
    expect(await concern()).toMatchObject({ state: 'closed', ending: 'withdrawn' });
  });

  it('a talk is proposed, declined, proposed anew and agreed, and each hears of it', async () => {
    await house.act(COORDINATOR, 'triage.receive', { concern: id });
    house.sent();
    const offer = (day: string) =>
      house.act(COORDINATOR, 'triage.talk', { concern: id, day, start: '10:00', how: 'phone' });
    expect((await offer('2026-11-25')).refused).toBeUndefined();
    expect(house.sent()[0]?.card.text).toContain('onsdag 25. november kl. 10.00');
    expect((await house.press('laerer', 'Nei, finn en annen tid')).text).toContain(
      'Tiden for samtalen passet ikke',
    );
    expect(house.sent()[0]?.to).toBe(COORDINATOR);
    await offer('2026-11-26');
    await house.press('laerer', 'Ja, det passer');
    expect((await concern()).talk).toMatchObject({ state: 'agreed', day: '2026-11-26', start: '10:00' });
  });
});
