import { describe, expect, it } from '@jest/globals';
import { render } from '../../src/cards.ts';
import { TENANT, type TestHouse, openHouse } from '../house.ts';

const made = (id: string) => ({
  ...{ id, forum: id.split('/')[0], day: id.split('/')[1], start: '09:00', end: '10:30' },
  ...{ place: 'Rådhuset', agenda: [], state: 'invited', invitees: [] },
});
const put = async (house: TestHouse, key: string, value: object): Promise<void> => {
  const there = await house.store.get(TENANT, `kommune/${key}`);
  await house.store.commit(TENANT, {
    put: [{ key: `kommune/${key}`, value: value as never, version: there?.version ?? 0 }],
  });
};

describe('the meeting plan', () => {
  it('shows what is to come of the half-year we are in, and says that nobody is called to Christmas Day', async () => {
    const house = await openHouse({ preset: 'nes' });
    const plan = await house.ask('rektor', 'møteplan');
    expect(plan.text).toContain('Møteplan 2026\nTestvik, november–desember');
    expect(plan.text).not.toContain('30. oktober');
    expect(plan.text).toContain('SLT-frokost, fredag kl. 08.00–09.00');
    expect(plan.text).toContain(
      'SLT-frokost, fredag kl. 08.00–09.00, 1. juledag: ingen er kalt inn\n25. desember',
    );
    expect(plan.text).toContain('Uten fast dag\nved behov\nSLT-innsatsteam');
    const past = await house.press('rektor', 'Vis det som har vært');
    expect(past.text).toContain('Møteplan 2026\nTestvik, juli–desember');
    expect(past.text).toContain('30. oktober');
    expect(past.text).toContain('25. desember');
    const spring = await house.press('rektor', 'Januar–juni');
    expect(spring.text).toContain('30. januar');
    const next = await house.press('rektor', '2027');
    expect(next.text).toContain('langfredag: ingen er kalt inn\n26. mars');
    await house.close();
  });

  it('hides of the month we are in only what has been, and nothing of another year', async () => {
    const house = await openHouse({ preset: 'nes', now: '2026-11-27T08:00' });
    expect((await house.say('rektor', 'møteplan')).text).toContain('27. november');
    house.setClock('2026-11-28T08:00');
    expect((await house.say('rektor', 'møteplan')).text).not.toContain('27. november');
    expect((await house.say('rektor', 'møteplan 2027')).text).toContain('januar–juni');
    house.setClock('2027-01-01T08:00');
    const fresh = await house.say('rektor', 'møteplan');
    expect(fresh.text).toContain('januar–juni');
    expect(fresh.card?.actions.map(({ title }) => title)).not.toContain('Vis det som har vært');
    await house.close();
  });

  it('counts the days that are set where the plan names none, and a moved meeting says from where', async () => {
    const house = await openHouse({ preset: 'gjesdal' });
    const seen = await house.say('rektor', 'møteplan');
    expect(seen.text).toContain('4 ganger i året (0 av 4 er satt)');
    expect(seen.card?.actions.map(({ title }) => title)).not.toContain('Foreslå datoer');
    const { card } = await house.say('koordinator', 'møteplan');
    expect(card?.actions.map(({ title }) => title)).toContain('Foreslå datoer');
    const meeting = {
      ...{
        id: 'politiraad/2026-12-10',
        forum: 'politiraad',
        day: '2026-12-11',
        start: '09:00',
        end: '10:30',
      },
      ...{ place: 'Rådhuset', agenda: [], state: 'invited', invitees: [] },
    };
    await house.store.commit(TENANT, {
      put: [{ key: 'kommune/meeting/politiraad/2026-12-10', value: meeting, version: 0 }],
    });
    const plan = await house.say('rektor', 'møteplan');
    expect(plan.text).toContain(
      'SLT-styringsgruppe/politiråd, fredag kl. 09.00–10.30, flyttet fra 10. desember\n11. desember',
    );
    expect(plan.text).toContain('4 ganger i året (1 av 4 er satt)');
    await house.close();
  });

  it('gives the coordinator one quiet line of the handbook’s advice, and nobody else', async () => {
    const house = await openHouse({ preset: 'jevnaker' });
    const advice = 'Håndboka om SLT: Koordineringsgruppe: minst én gang i måneden.';
    expect((await house.say('koordinator', 'møteplan')).text).toContain(advice);
    expect((await house.say('rektor', 'møteplan')).text).not.toContain(advice);
    const channel = { kind: 'channel', channel: '19:x' } as const;
    expect((await house.say('koordinator', 'møteplan', channel)).text).not.toContain(advice);
    await house.close();
  });

  it('says of a meeting of two forums what it is, once, and counts it for both', async () => {
    const house = await openHouse({ preset: 'jevnaker' });
    const joint = { ...made('koordineringsgruppe/2026-12-10'), joint: ['fagteam'] };
    await put(house, 'meeting/koordineringsgruppe/2026-12-10', joint);
    const { text } = await house.say('koordinator', 'møteplan');
    expect(text).toContain('Koordineringsgruppe, torsdag kl. 09.00–10.30, felles med Fagteam\n10. desember');
    expect(text.match(/10\. desember/g)).toHaveLength(1);
    expect(text).toContain('(1 av minst 6 er satt)');
    await house.close();
  });

  it('shows a hastemøte to those who belong and to nobody else', async () => {
    const house = await openHouse({ preset: 'jevnaker' });
    await house.roles({ politiet: 'politikontakt', gjest: 'Frivilligsentralen', rektor: 'JUS' });
    const guest = await house.personOf('gjest');
    const urgent = { ...made('hastemote/2026-11-25'), emergency: true, invitees: [{ person: guest }] };
    await put(house, 'meeting/hastemote/2026-11-25', urgent);
    for (const who of ['koordinator', 'politiet', 'gjest'])
      expect((await house.say(who, 'møteplan')).text).toContain('Hastemøte, onsdag');
    expect((await house.say('rektor', 'møteplan')).text).not.toContain('onsdag kl. 09.00–10.30');
    const channel = { kind: 'channel', channel: '19:x' } as const;
    expect((await house.say('koordinator', 'møteplan', channel)).text).not.toContain('Hastemøte, onsdag');
    await house.close();
  });

  it('leads the coordinator to the school route until a day off is told of for the coming half-year', async () => {
    const house = await openHouse({ preset: 'nes' });
    const plan = await house.ask('koordinator', 'møteplan');
    expect(plan.text).toContain('Skoleruta for det neste halvåret er ikke lagt inn');
    expect((await house.say('rektor', 'møteplan')).text).not.toContain('Skoleruta');
    await house.press('koordinator', 'Legg inn skoleruta');
    await house.press('koordinator', 'Les linjene', { rest: 'Vinterferie uke 8' });
    await house.press('koordinator', 'Lagre 1 ferie');
    const after = await house.say('koordinator', 'møteplan 2027');
    expect(after.text).not.toContain('Skoleruta');
    expect(after.text).toContain('SLT-frokost, fredag kl. 08.00–09.00, Vinterferie: ingen er kalt inn');
    await house.close();
  });

  it('names the days of a forum that hangs on another as soon as they are known', async () => {
    const house = await openHouse({ preset: 'gjesdal' });
    const forum = await house.get('forum', 'arbeidsgruppe');
    const anchor = { kind: 'forum', forum: 'politiråd' } as const;
    const distance = { n: 2, unit: 'week' } as const;
    const cadence = { kind: 'relative', side: 'before', anchor, distance };
    await put(house, 'forum/arbeidsgruppe', { ...forum, frequency: 'to uker før politirådet', cadence });
    expect((await house.say('koordinator', 'møteplan')).text).toContain(
      'to uker før politirådet (ingen dager er satt)',
    );
    await put(house, 'meeting/politiraad/2026-12-10', made('politiraad/2026-12-10'));
    const { text } = await house.say('koordinator', 'møteplan');
    expect(text).toContain('SLT-arbeidsgruppe, torsdag\n26. november');
    expect(text).not.toContain('to uker før politirådet');
    await house.close();
  });

  it('refuses a year it cannot read', async () => {
    const house = await openHouse({ preset: 'nes' });
    expect((await house.say('rektor', 'møteplan våren')).refused).toBe('yearUnread');
    await house.close();
  });

  it('stays under 28 kB and six buttons, with every preset set up and a forum that meets each week', async () => {
    const house = await openHouse({ preset: 'krad' });
    for (const preset of ['jevnaker', 'gjesdal', 'nes'])
      await house.act('koordinator', 'setup.apply', { preset });
    const forum = await house.get('forum', 'koordineringsgruppe');
    if (!forum) throw new Error('no group');
    for (let n = 0; n < 6; n++) {
      const weekly = {
        ...forum,
        id: `uke-${n}`,
        name: 'Ukentlig møte '.repeat(5),
        cadence: { kind: 'parity', parity: n % 2 ? 'odd' : 'even', weekday: 3 },
      };
      await house.store.commit(TENANT, {
        put: [{ key: `kommune/forum/uke-${n}`, value: weekly as never, version: 0 }],
      });
    }
    for (let page = 0; page < 12; page++) {
      const { card } = await house.act('koordinator', 'plan.show', { year: '2027', page: String(page) });
      expect(JSON.stringify(card?.json).length).toBeLessThan(28_000);
      expect(card?.actions.length).toBeLessThanOrEqual(6);
    }
    await house.close();
  });

  it('stands in all three languages', () => {
    const data = {
      title: 'x',
      span: 'x',
      months: [],
      empty: true,
      undated: [],
      hasUndated: false,
      advice: '',
      hasAdvice: false,
    };
    for (const [language, word] of [
      ['nb', 'Ingen møter i disse månedene.'],
      ['nn', 'Ingen møte i desse månadene.'],
      ['en', 'No meetings in these months.'],
    ] as const)
      expect(JSON.stringify(render({ card: 'plan.show', summary: '', data }, language))).toContain(word);
  });
});
