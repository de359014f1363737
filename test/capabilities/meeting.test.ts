import { describe, expect, it } from '@jest/globals';
import { keyOf } from '../../src/reading/read.ts';
import { AREA, openHouse } from '../house.ts';
import { lay } from '../tours/tools.ts';

const MEMBERS = {
  barnevern: 'Leder barnevern',
  skole: 'Leder skole',
  nav: 'Leder NAV',
  politikontakt: 'Politikontakt',
};

async function handbook(now = '2026-11-23T08:00') {
  const house = await openHouse({ now, preset: 'krad' });
  await house.roles(MEMBERS);
  return house;
}

describe('calling a meeting with one command', () => {
  it('shows how it was understood, sends on one press, and counts the answers', async () => {
    const house = await handbook();
    const draft = await house.ask(
      'koordinator',
      'innkall koordineringsgruppe torsdag 10. desember kl 9 tema Ungdata',
    );
    expect(draft.text).toContain('Slik forstod jeg det');
    expect(draft.text).toContain('torsdag 10. desember 2026 (uke 50) kl. 09.00–10.00');
    expect(draft.text).toContain('Ungdata');
    expect(draft.text).toContain('Ingen har rollen');
    const send = draft.card?.actions[0]?.title ?? '';
    expect(send).toMatch(/^Send til \d+$/);
    expect(house.sent()).toEqual([]);
    await house.press('koordinator', send);
    const invited = house.sent().filter(({ summary }) => summary.startsWith('Innkalling:'));
    expect(invited.map(({ to }) => to)).toEqual(expect.arrayContaining(['skole', 'nav', 'barnevern']));
    await house.tick('2026-11-23T08:01');
    await house.press('skole', 'Kommer');
    await house.press('nav', 'Kan ikke');
    await house.press('barnevern', 'Send', { deputy: 'nestleder' });
    await house.tick('2026-11-23T08:02');
    const counts = house
      .sent()
      .filter(({ to, summary }) => to === 'koordinator' && summary.includes('kommer'));
    expect(counts.at(-1)?.summary).toContain('2 kommer, 1 sender vara, 1 kan ikke');
    expect(counts.at(-1)?.edited).toBe(true);
    await house.close();
  });

  it.each([
    [
      'koordineringsgruppe uke 50 torsdag 0900–1100 tema Ungdata',
      'torsdag 10. desember 2026 (uke 50) kl. 09.00–11.00',
    ],
    ['koordineringsgruppa 10.12. kl 9', 'torsdag 10. desember 2026 (uke 50) kl. 09.00–10.00'],
    ['til kg 10.12.2026 kl. 09.00-10.30 på rådhuset', 'Sted: rådhuset'],
  ])('understands «innkall %s»', async (text, shown) => {
    const house = await handbook();
    expect((await house.say('koordinator', `innkall ${text}`)).text).toContain(shown);
    await house.close();
  });

  it.each([
    ['torsdag 11. desember kl 9', 'stemmer ikke'],
    ['1. mai kl 9', '1. mai'],
    ['31. november kl 9', 'finnes ikke'],
    ['uke 50 torsdag 17. desember kl 9', 'stemmer ikke'],
    ['snart', 'ikke sikker'],
    ['', 'ingen dato'],
  ])('asks about «%s» and sends nothing', async (text, asked) => {
    const house = await handbook();
    const answer = await house.ask('koordinator', `innkall koordineringsgruppe ${text}`);
    expect(answer.text).toContain(asked);
    expect(answer.card?.actions.map(({ title }) => title)).not.toContainEqual(
      expect.stringMatching(/^Send til/),
    );
    expect(await house.list('meeting')).toEqual([]);
    await house.close();
  });

  it('takes the day that is pressed, and then shows the whole', async () => {
    const house = await handbook();
    await house.ask('koordinator', 'innkall koordineringsgruppe torsdag 11. desember kl 9');
    const chosen = await house.press('koordinator', 'torsdag 10. desember kl. 09.00');
    expect(chosen.text).toContain('Slik forstod jeg det');
    expect(chosen.text).toContain('kl. 09.00–10.00');
    await house.close();
  });

  it('sends at once when told so, after a minute in which it can be undone', async () => {
    const house = await handbook();
    await house.ask('koordinator', 'innkall nå koordineringsgruppe torsdag 10. desember kl 9-10');
    expect(house.sent()).toEqual([]);
    await house.press('koordinator', 'Angre');
    await house.tick('2026-11-23T08:05');
    expect(house.sent()).toEqual([]);
    await house.ask('koordinator', 'innkall nå koordineringsgruppe torsdag 10. desember kl 9-10');
    await house.tick('2026-11-23T08:07');
    expect(house.sent().length).toBeGreaterThan(4);
    await house.close();
  });

  it('asks all the same when «nå» leaves something open', async () => {
    const house = await handbook();
    for (const [said, asked] of [
      ['kl 9', 'ingen dato'],
      ['torsdag 24. desember kl 9', 'er fridag'],
      ['lørdag 12. desember kl 9', 'Slik forstod jeg det'],
      ['10.12. kl 9 tema Storgata 12', 'Slik forstod jeg det'],
    ]) {
      const answer = await house.say('koordinator', `innkall nå koordineringsgruppe ${said}`);
      expect(answer.text).toContain(asked);
      expect(await house.list('meeting')).toEqual([]);
    }
    await house.close();
  });

  it('a second press sends nothing more', async () => {
    const house = await handbook();
    const draft = await house.ask('koordinator', 'innkall koordineringsgruppe 10.12. kl 9');
    const send = draft.card?.actions[0];
    await house.press('koordinator', send?.title ?? '');
    const first = house.sent().length;
    expect(first).toBeGreaterThan(0);
    const again = await house.act('koordinator', send?.verb ?? '', send?.data ?? {});
    expect(again.refused).toBe('draftGone');
    const called = await house.ask('koordinator', 'innkall koordineringsgruppe 10.12. kl 9');
    expect(called.card?.actions.map(({ title }) => title)).not.toContain(send?.title);
    expect(house.sent()).toEqual([]);
    await house.close();
  });

  it('tells the convener who could not be reached in Teams', async () => {
    const house = await handbook();
    house.faulty((to) => (to === 'nav' ? { kind: 'gone', code: 'BotNotInConversationRoster' } : undefined));
    const draft = await house.ask('koordinator', 'innkall koordineringsgruppe 10.12. kl 9');
    await house.press('koordinator', draft.card?.actions[0]?.title ?? '');
    await house.tick('2026-11-23T08:01');
    const overview = house
      .sent()
      .filter(({ to, summary }) => to === 'koordinator' && summary.includes('kommer'));
    expect(overview.at(-1)?.card.text).toContain(
      '1 av 5 får bare e-post, for jeg når dem ikke i Teams: nav.',
    );
    await house.close();
  });

  it('says so when the day has got its meeting since, keeps what was typed, and sends nothing', async () => {
    const house = await handbook();
    const second = await house.ask('koordinator', 'innkall koordineringsgruppe 10.12. kl 13-14 tema Rus');
    const draft = await house.ask('koordinator', 'innkall koordineringsgruppe 10.12. kl 9');
    await house.press('koordinator', draft.card?.actions[0]?.title ?? '');
    house.sent();
    const send = second.card?.actions[0];
    const told = await house.act('koordinator', send?.verb ?? '', send?.data ?? {});
    expect(told.refused).toBe('calledAlready');
    expect(told.text).toContain('er alt kalt inn torsdag 10. desember kl. 09.00–10.00');
    expect(house.sent()).toEqual([]);
    expect(await house.list('draft')).toHaveLength(1);
    await house.close();
  });

  it('shows its answers, with names, to nobody who has handed the role over', async () => {
    const house = await handbook();
    await house.roles({ ny: 'SLT-koordinator' });
    const draft = await house.ask('ny', 'innkall koordineringsgruppe 10.12. kl 9');
    await house.press('ny', draft.card?.actions[0]?.title ?? '');
    await house.act('ny', 'people.roles', { text: 'SLT-koordinator; Neste; neste@example.no' });
    house.sent();
    await house.press('skole', 'Kommer');
    await house.tick('2026-11-23T08:05');
    expect(house.sent().filter(({ to }) => to === 'ny')).toEqual([]);
    await house.close();
  });

  it('cannot be taken back by an old button once it has gone', async () => {
    const house = await handbook();
    const draft = await house.ask('koordinator', 'innkall koordineringsgruppe 10.12. kl 9');
    await house.press('koordinator', draft.card?.actions[0]?.title ?? '');
    const undone = await house.act('koordinator', 'meeting.undo', {
      meeting: 'koordineringsgruppe/2026-12-10',
    });
    expect(undone.refused).toBe('tooLateToUndo');
    expect(await house.list('meeting')).toHaveLength(1);
    await house.close();
  });

  it('that others call is entered as a date, and a date that was wrong is taken out again', async () => {
    const house = await openHouse({ now: '2026-11-23T08:00', preset: 'jevnaker' });
    for (const day of ['17. desember', '15. desember']) {
      const draft = await house.ask('koordinator', `innkall politiråd ${day} kl 12-14`);
      await house.press('koordinator', draft.card?.actions[0]?.title ?? '');
    }
    const gone = await house.press('koordinator', 'Ta bort 17. desember');
    expect(gone.text).toContain('Torsdag 17. desember er tatt bort');
    expect((await house.list('meeting')).map(({ id }) => id)).toEqual(['politiraad/2026-12-15']);
    expect(house.sent()).toEqual([]);
    await house.close();
  });

  it('asks about a year that must be mistyped', async () => {
    const house = await handbook();
    await house.ask('koordinator', 'innkall koordineringsgruppe 10.12. kl 9');
    const draft = (await house.list('draft'))[0]?.id;
    const asked = await house.act('koordinator', 'meeting.date', {
      draft,
      day: '2926-12-10',
      start: '09:00',
      end: '10:00',
    });
    expect(asked.text).toContain('mer enn to år til');
    await house.close();
  });

  it('reaches also those who have asked for peace from reminders', async () => {
    const house = await handbook();
    await house.say('skole', 'pause til 31. desember');
    const draft = await house.ask('koordinator', 'innkall koordineringsgruppe 10.12. kl 9');
    await house.press('koordinator', draft.card?.actions[0]?.title ?? '');
    expect(house.sent().map(({ to }) => to)).toContain('skole');
    await house.close();
  });

  it('is for those who call the meeting, and answers are for those invited', async () => {
    const house = await handbook();
    expect((await house.say('skole', 'innkall koordineringsgruppe 10.12. kl 9')).refused).toBe('notAllowed');
    const draft = await house.ask('koordinator', 'innkall koordineringsgruppe 10.12. kl 9');
    await house.press('koordinator', draft.card?.actions[0]?.title ?? '');
    const stranger = await house.act('innbygger', 'meeting.answer', {
      meeting: 'koordineringsgruppe/2026-12-10',
      answer: 'yes',
    });
    expect(stranger.refused).toBe('notAllowed');
    await house.close();
  });

  it.each([
    'fagteamet 01811099925',
    'koordineringsgruppe 31.02.01811099925',
    'koordineringsgruppe 10.12. kl 9 https://x.no/018110%2099925',
  ])('repeats nothing of «innkall %s», and keeps nothing', async (text) => {
    const house = await handbook();
    const stopped = await house.say('koordinator', `innkall ${text}`);
    expect(stopped.refused).toBe('identifies');
    expect(JSON.stringify(stopped)).not.toContain('99925');
    expect(await house.list('draft')).toEqual([]);
    await house.close();
  });

  it('stops a theme that names somebody by number, before it is kept', async () => {
    const house = await handbook();
    const stopped = await house.say(
      'koordinator',
      'innkall koordineringsgruppe 10.12. kl 9 tema gutten 018110 99925',
    );
    expect(stopped.refused).toBe('identifies');
    expect(stopped.text).toContain('slett meldingen');
    expect(await house.list('draft')).toEqual([]);
    await house.close();
  });

  it.each([
    ['koordineringsgruppe 12.11.2026 kl 9', '«12.11.2026» er passert'],
    ['barnehagen 10.12. kl 9', 'Hvilket møte vil du kalle inn til?'],
    ['koordineringsgruppe 10.12.2029 kl 9', 'mer enn to år til'],
  ])('answers «innkall %s» in words, and sends nothing', async (text, told) => {
    const house = await handbook();
    expect((await house.say('koordinator', `innkall ${text}`)).text).toContain(told);
    expect([house.sent(), house.mails(), await house.list('meeting')]).toEqual([[], [], []]);
    await house.close();
  });

  it('sends nothing where nobody holds a role, and names the role of somebody who has left', async () => {
    const house = await handbook();
    const forum = await house.get('forum', 'samling');
    const empty = { ...forum, members: [], convener: 'ordforer' };
    await lay(house, keyOf(AREA, 'forum', 'samling'), empty);
    const draft = await house.ask('koordinator', 'innkall samling 10.12. kl 9');
    expect(draft.text).toContain('Ingen andre enn du har en rolle i dette møtet ennå.');
    const { draft: id } = draft.card?.actions[0]?.data as { draft: string };
    const refused = await house.act('koordinator', 'meeting.send', { draft: id });
    expect(refused.refused).toBe('nobodyToInvite');
    expect(await house.list('draft')).toHaveLength(1);
    const nav = await house.personOf('nav');
    await house.act('koordinator', 'people.remove', { role: 'leder-nav', person: nav });
    const left = await house.say('koordinator', 'innkall koordineringsgruppe 10.12. kl 9');
    expect(left.text).toMatch(/Ingen har rollen: .*Leder NAV/);
    expect(left.card?.actions[0]?.title).toBe('Send til 4');
    await house.close();
  });

  it('calls a meeting on a day whose own has been moved away, and not the one that is called already', async () => {
    const house = await handbook();
    const send = async (text: string) => {
      const draft = await house.ask('koordinator', `innkall koordineringsgruppe ${text}`);
      return house.press('koordinator', draft.card?.actions[0]?.title ?? '');
    };
    await send('10.12. kl 9');
    const made = await house.get('meeting', 'koordineringsgruppe/2026-12-10');
    await lay(house, keyOf(AREA, 'meeting', made?.id ?? ''), { ...made, day: '2026-12-17' });
    expect((await house.ask('koordinator', 'innkall koordineringsgruppe 17.12. kl 9')).text).toContain(
      'Det er alt kalt inn',
    );
    await send('10.12. kl 9');
    const ids = (await house.list('meeting')).map(({ value }) => [value.id, value.day]);
    expect(ids).toEqual([
      ['koordineringsgruppe/2026-12-10', '2026-12-17'],
      ['koordineringsgruppe/2026-12-10-2', '2026-12-10'],
    ]);
    await house.close();
  });

  it('shows the draft even with «nå» when the day was planned: an undo must not take the plan away', async () => {
    const house = await handbook();
    const planned = {
      ...{ id: 'koordineringsgruppe/2026-12-10', forum: 'koordineringsgruppe', day: '2026-12-10' },
      ...{
        start: '13:00',
        end: '14:00',
        place: 'NAV',
        theme: 'Rus',
        agenda: [],
        state: 'planned',
        invitees: [],
      },
    };
    await lay(house, keyOf(AREA, 'meeting', planned.id), planned);
    const draft = await house.ask('koordinator', 'innkall nå koordineringsgruppe 10. desember');
    expect(draft.text).toContain('kl. 13.00–14.00\nSted: NAV\nSaker\nRus');
    expect((await house.list('meeting'))[0]?.value.state).toBe('planned');
    await house.close();
  });
});
