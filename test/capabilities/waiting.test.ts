import { describe, expect, it } from '@jest/globals';
import { TENANT, openHouse } from '../house.ts';

/** Nes with a link for the breakfast, its one routine set and its roles held: nothing waits. */
async function quiet(now = '2026-11-23T08:00') {
  const house = await openHouse({ preset: 'nes', now });
  const routine = { routine: 'moteplan-aarshjul', month: '9', leadWeeks: '4', role: 'slt-koordinator' };
  await house.act('koordinator', 'wheel.set', routine);
  const link = 'https://teams.microsoft.com/l/meetup-join/frokost';
  await house.act('koordinator', 'breakfast.set', { session: 'frokost/2026-11-27', link, always: 'true' });
  house.sent();
  return house;
}

const rowOf = (text: string, start: string) => text.split('\n').find((line) => line.startsWith(start));

describe('«venter»', () => {
  it('says so when nothing waits', async () => {
    const house = await quiet();
    expect((await house.say('koordinator', 'mandag')).text).toBe('Ingenting venter. God mandag!');
    house.setClock('2026-11-24T08:00');
    expect((await house.say('koordinator', 'venter')).text).toBe('Ingenting venter på deg nå.');
    await house.close();
  });

  it('is for the coordinator and the deputy', async () => {
    const house = await quiet();
    await house.roles({}, { vara: 'SLT-koordinator' });
    expect((await house.say('rektor', 'venter')).refused).toBe('notAllowed');
    expect((await house.say('vara', 'venter')).refused).toBeUndefined();
    await house.close();
  });

  it('has a line and a button for each thing: link, roles, months', async () => {
    const house = await openHouse({ preset: 'jevnaker' });
    await house.act('koordinator', 'setup.apply', { preset: 'nes' });
    const list = await house.ask('koordinator', 'venter');
    expect(rowOf(list.text, 'SLT-frokost')).toBe('SLT-frokost fredag 27. november mangler lenke');
    expect(rowOf(list.text, 'Ingen har rollen')).toMatch(/og \d+ til$/);
    expect(rowOf(list.text, 'Mangler måned')).toMatch(/og \d+ til$/);
    const verbs = list.card?.actions.map(({ verb }) => verb);
    expect(rowOf(list.text, 'Mangler datoer')).toMatch(/^Mangler datoer: Fagteam, /);
    expect(verbs).toEqual([
      'breakfast.edit',
      'meeting.invite',
      'round.overview',
      'people.roles',
      'cadence.dates',
      'wheel.show',
    ]);
    expect((await house.press('koordinator', 'Legg inn')).text).toContain('27. november');
    await house.close();
  });

  it('opens the question of who a stranger is', async () => {
    const house = await quiet();
    await house.act('koordinator', 'people.roles', {
      text: 'NAV; Nina Nav; nina.nav@example.no',
      create: 'true',
    });
    await house.meets('nina', 'nina@other.example.no', 'Nina Nav');
    const list = await house.ask('koordinator', 'venter');
    expect(list.text).toContain('Hvem er Nina Nav?');
    expect((await house.press('koordinator', 'Svar')).text).toContain('Er dette NAV?');
    expect((await house.press('koordinator', 'Ja, NAV (nina.nav@example.no)')).text).toContain(
      'har nå rollen',
    );
    expect((await house.say('koordinator', 'venter')).text).not.toContain('Hvem er');
    await house.close();
  });

  it('does not ask who a stranger is once that has answered itself', async () => {
    const house = await quiet();
    await house.act('koordinator', 'people.roles', {
      text: 'NAV; Nina Nav; nina.nav@example.no',
      create: 'true',
    });
    await house.meets('nina', 'nina@other.example.no', 'Nina Nav');
    await house.meets('nina-selv', 'nina.nav@example.no', 'Nina Nav');
    expect((await house.say('koordinator', 'venter')).text).not.toContain('Hvem er');
    await house.close();
  });

  it('opens the invitation of a meeting nobody has been called to, on its own day', async () => {
    const house = await quiet();
    const forum = {
      ...(await house.get('forum', 'innsatsteam')),
      cadence: { kind: 'dates', days: ['2026-12-03'] },
      ...{ id: 'gruppe', name: 'Koordineringsgruppe', aliases: [], start: '09:00', end: '10:00' },
    };
    await house.store.commit(TENANT, {
      put: [{ key: 'kommune/forum/gruppe', value: forum as never, version: 0 }],
    });
    const list = await house.ask('koordinator', 'venter');
    expect(list.text).toContain('Koordineringsgruppe torsdag 3. desember er ikke kalt inn');
    expect((await house.press('koordinator', 'Kall inn')).text).toContain('torsdag 3. desember 2026');
    await house.close();
  });

  it('opens the question of a holiday, and says when it has been answered', async () => {
    const house = await quiet();
    await house.tick('2026-12-01T12:00');
    const list = await house.ask('koordinator', 'venter');
    expect(list.text).toContain('SLT-frokost fredag 25. desember faller på en fridag');
    const question = await house.press('koordinator', 'Avgjør');
    expect(question.text).toContain('1. juledag');
    await house.act('koordinator', 'collision.decide', { forum: 'frokost', day: '2026-12-25', kind: 'skip' });
    expect(
      (await house.act('koordinator', 'waiting.collision', { forum: 'frokost', day: '2026-12-25' })).refused,
    ).toBe('noLonger');
    await house.close();
  });

  it('counts those who have answered before the politiråd as «politiråd» does', async () => {
    const house = await openHouse({ preset: 'jevnaker' });
    await house.roles({ rektor: 'Jevnaker ungdomsskole', helse: 'Skolehelsetjenesten' });
    const meeting = {
      ...{
        id: 'politiraad/2026-12-03',
        forum: 'politiraad',
        day: '2026-12-03',
        start: '12:00',
        end: '14:00',
      },
      ...{ place: 'Rådhuset', agenda: [], state: 'invited', invitees: [] },
    };
    const key = 'kommune/meeting/politiraad/2026-12-03';
    await house.store.commit(TENANT, { put: [{ key, value: meeting, version: 0 }] });
    await house.act('koordinator', 'round.nudge', { meeting: meeting.id });
    const ofRound = (await house.say('koordinator', 'politiråd')).text;
    expect(ofRound).toContain('0 av 3 har svart.');
    const list = await house.say('koordinator', 'venter');
    expect(rowOf(list.text, 'Politirådet')).toBe('Politirådet torsdag 3. desember: 0 av 3 har svart');
    await house.close();
  });

  it('asks which year is next for a many-yearly routine, until it is told', async () => {
    const house = await openHouse({ preset: 'krad' });
    const list = await house.ask('koordinator', 'venter');
    expect(list.text).toContain('Ungdata: hvilket år er neste?');
    await house.act('koordinator', 'wheel.set', {
      routine: 'ungdata',
      month: '2',
      leadWeeks: '26',
      role: 'slt-koordinator',
      years: '2028',
    });
    expect((await house.say('koordinator', 'venter')).text).not.toContain('Ungdata');
    await house.close();
  });

  it('stays under 28 kB however much waits', async () => {
    const house = await openHouse({ preset: 'krad' });
    for (const preset of ['jevnaker', 'gjesdal', 'nes'])
      await house.act('koordinator', 'setup.apply', { preset });
    for (let n = 0; n < 40; n++)
      await house.meets(`ukjent-${n}`, `rektor-${n}@other.example.no`, `Rektor ${'Lang '.repeat(20)}${n}`);
    const { card } = await house.say('koordinator', 'venter');
    expect(JSON.stringify(card?.json).length).toBeLessThan(28_000);
    await house.close();
  });
});

describe('the Monday card', () => {
  it('comes at nine on Monday to the coordinator when something waits', async () => {
    const house = await openHouse({ preset: 'krad', now: '2026-11-20T12:00' });
    await house.tick('2026-11-23T08:59');
    expect(house.sent()).toEqual([]);
    await house.tick('2026-11-23T09:00');
    expect(house.sent().map(({ to, summary }) => [to, summary])).toEqual([
      ['koordinator', expect.stringMatching(/^Dette venter på deg: \d+ ting$/)],
    ]);
    await house.tick('2026-11-27T16:00');
    expect(house.sent()).toEqual([]);
    await house.close();
  });

  it('does not come when nothing waits', async () => {
    const house = await quiet();
    await house.tick('2026-11-23T12:00');
    expect(house.sent()).toEqual([]);
    await house.close();
  });

  it('comes on the first working day when Monday is a holiday, and not at all in a week without one', async () => {
    const house = await openHouse({ preset: 'krad', now: '2027-03-23T12:00' });
    const closed = [{ from: '2027-04-05', to: '2027-04-11', name: 'stengt' }];
    const area = await house.store.get(TENANT, '-/area/kommune');
    await house.store.commit(TENANT, {
      put: [
        {
          key: '-/area/kommune',
          value: { ...(area?.value as object), closed } as never,
          version: area?.version ?? 0,
        },
      ],
    });
    const days = [];
    for (const time of ['2027-03-29T12:00', '2027-03-30T09:00', '2027-04-11T12:00', '2027-04-12T09:00']) {
      await house.tick(time);
      days.push(house.sent().length);
    }
    expect(days).toEqual([0, 1, 0, 1]);
    await house.close();
  });

  it('comes once after a stop of two days, as minute by minute, though not before working hours', async () => {
    const run = async (times: readonly string[]) => {
      const house = await openHouse({ preset: 'krad', now: '2026-11-20T12:00' });
      const sent = [];
      for (const time of times) {
        await house.tick(time);
        sent.push(house.sent().map(({ to, summary }) => `${to}: ${summary}`));
      }
      await house.close();
      return sent;
    };
    const card = ['koordinator: Dette venter på deg: 4 ting'];
    expect(await run(['2026-11-24T08:00', '2026-11-24T09:00'])).toEqual([[], card]);
    expect(await run(['2026-11-22T12:00', '2026-11-23T09:00', '2026-11-23T09:01'])).toEqual([[], card, []]);
  });
});
