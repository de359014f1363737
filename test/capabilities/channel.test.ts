import { describe, expect, it } from '@jest/globals';
import type { Place } from '../../src/capability.ts';
import { TENANT, openHouse } from '../house.ts';

const CHANNEL = '19:frokost@thread.tacv2';
const inChannel: Place = { kind: 'channel', channel: CHANNEL };

async function withChannel(now: string) {
  const house = await openHouse({ now, preset: 'nes' });
  await house.roles({ rektor: 'Rektor' });
  await house.house.dispatch({
    actor: { kind: 'clock', tenant: TENANT },
    place: { kind: 'clock' },
    verb: 'arrival.reached',
    input: {
      to: `channel:${CHANNEL}`,
      address: { conversation: CHANNEL, serviceUrl: 'https://smba.trafficmanager.net/emea/', bot: '28:bot' },
    },
    now: house.now(),
  });
  return house;
}

const toChannel = (sent: ReturnType<Awaited<ReturnType<typeof withChannel>>['sent']>) =>
  sent.filter(({ to }) => to === CHANNEL);

describe('a channel that gets the breakfast', () => {
  it('is prompted a week ahead and at 07.55, with counts that follow the answers and never a name', async () => {
    const house = await withChannel('2026-11-16T08:00');
    expect((await house.say('koordinator', 'bruk her frokost', inChannel)).text).toContain(
      'Denne kanalen får nå',
    );
    await house.tick('2026-11-20T09:00');
    expect(toChannel(house.sent()).map(({ edited }) => edited)).toEqual([false]);
    const pressed = await house.act(
      'rektor',
      'breakfast.answer',
      { session: 'frokost/2026-11-27', answer: 'yes' },
      inChannel,
    );
    expect(pressed.note).toBe('Du har svart: Kommer');
    expect(pressed.text).not.toContain('rektor');
    await house.tick('2026-11-20T09:01');
    const [edit] = toChannel(house.sent());
    expect(edit?.edited).toBe(true);
    expect(edit?.card.text).toContain('1 kommer.');
    expect(edit?.card.text).not.toContain('rektor');
    await house.tick('2026-11-27T07:55');
    expect(toChannel(house.sent()).length).toBe(1);
    await house.close();
  });

  it('is edited at most once in two seconds, however many answer, and then with all of them', async () => {
    const house = await withChannel('2026-11-16T08:00');
    await house.say('koordinator', 'bruk her frokost', inChannel);
    await house.tick('2026-11-20T09:00');
    house.sent();
    const edits: { at: number; text: string }[] = [];
    const passes = async () => {
      await house.passes(100);
      edits.push(...toChannel(house.sent()).map(({ at, card }) => ({ at, text: card.text })));
    };
    for (let n = 0; n < 57; n++) {
      const answer = { session: 'frokost/2026-11-27', answer: 'yes' };
      await house.act(`ansatt${n}`, 'breakfast.answer', answer, inChannel);
      await passes();
    }
    for (let n = 0; n < 40; n++) await passes();
    const apart = edits.slice(1).map(({ at }, n) => at - (edits[n]?.at ?? 0));
    expect(apart).toEqual([2000, 2000]);
    expect(edits.at(-1)?.text).toContain('57 kommer.');
    await house.close();
  });

  it('hears that there is none in December, with the next date', async () => {
    const house = await withChannel('2026-11-20T10:00');
    await house.say('koordinator', 'bruk her', inChannel);
    await house.tick('2026-12-11T09:00');
    expect(toChannel(house.sent()).map(({ summary }) => summary)).toContain(
      'Ingen frokost i desember; neste 29. januar.',
    );
    await house.close();
  });

  it('hears no more when the coordinator has stopped it', async () => {
    const house = await withChannel('2026-11-16T08:00');
    await house.ask('koordinator', 'bruk her frokost', inChannel);
    await house.press('koordinator', 'Slutt med det', {}, inChannel);
    house.sent();
    await house.tick('2026-11-27T08:10');
    expect(toChannel(house.sent())).toEqual([]);
    await house.close();
  });

  it('is chosen by the coordinator only, and in the channel itself', async () => {
    const house = await withChannel('2026-11-16T08:00');
    expect((await house.say('rektor', 'bruk her frokost', inChannel)).refused).toBe('notAllowed');
    expect((await house.say('koordinator', 'bruk her frokost')).text).toContain('Gå til kanalen');
    await house.close();
  });

  it('is the breakfast’s alone: another forum is told where its own go', async () => {
    const house = await withChannel('2026-11-16T08:00');
    expect((await house.say('koordinator', 'bruk her innsatsteam', inChannel)).text).toContain(
      'Bare frokosten har påminnelser i en kanal.',
    );
    await house.close();
  });
});
