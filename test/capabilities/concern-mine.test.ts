// After it is sent: how it stands, what is told to whom, questions and times answered, and taking it back.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { EVENTS, type Concern, type ConcernEvent, type ConcernId } from '../../src/domain/concern.ts';
import { keyOf } from '../../src/reading/read.ts';
import { tell } from '../../src/reading/concerns.ts';
import { queued } from '../../src/sending/queue.ts';
import { languageSchema } from '../../src/domain/area.ts';
import { AREA, TENANT, type TestHouse } from '../house.ts';
import { lay } from '../tours/tools.ts';
import { COORDINATOR, PERSON, assess, everything, openConcerns, sends } from './concern-house.ts';

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

const concern = async (): Promise<Concern> => {
  const found = await house.get('concern', id);
  if (!found) throw new Error(`${id} is gone`);
  return found;
};
const mine = (verb: string, more: object = {}, who = 'laerer') =>
  house.act(who, `concern.${verb}`, { concern: id, ...more });
const person = (who: string) => house.personOf(who);

/** Something happens to it, laid in the store, and is told. */
async function happens(
  event: Partial<ConcernEvent>,
  changed: object = {},
  told = ['laerer'],
): Promise<number> {
  const before = await concern();
  const by = await person(COORDINATOR);
  const persons = await Promise.all(told.map(person));
  const one = { kind: 'received', at: house.now(), by, told: persons, ...event } as ConcernEvent;
  const after: Concern = { ...before, ...changed, history: [...before.history, one] };
  await lay(house, keyOf(AREA, 'concern', id), after);
  await house.store.commit(TENANT, {
    send: tell(after, house.now()).map((message) => queued(AREA, message)),
  });
  await house.house.outbox.drain();
  return before.history.length;
}

describe('one’s own concerns', () => {
  it('taken back while the number stands on an agenda tell the coordinator to take it off', async () => {
    const typed = { concern: id, route: 'fagteam', reason: 'severalServices', confirmed: 'true' };
    await house.act(COORDINATOR, 'baton.route', { ...typed, forum: 'innsatsteam' });
    house.sent();
    await mine('withdraw');
    const [card] = house.sent().filter(({ to }) => to === COORDINATOR);
    expect(card?.card.text).toContain('Nummeret står på en saksliste');
  });

  it('say who holds the baton until they are closed', async () => {
    expect((await mine('show')).text).toContain('Du er stafettholder');
    await happens({ kind: 'closed' }, { state: 'closed', ending: 'helped' });
    expect((await mine('show')).text).not.toContain('stafettholder');
  });

  it('answer to the deputy who asked, as well as to the coordinator', async () => {
    await house.roles({}, { vara: 'SLT-koordinator' });
    await house.act('vara', 'triage.receive', { concern: id });
    await house.act('vara', 'triage.ask', { concern: id, ask: 'still' });
    house.sent();
    const asked = (await concern()).history.length - 1;
    await mine('reply', { event: asked, reply: 'yes' });
    expect(
      house
        .sent()
        .map(({ to }) => to)
        .toSorted(),
    ).toEqual(['koordinator', 'vara']);
  });

  it('show the day and hour of a talk that is agreed', async () => {
    const talk = { with: 'coordinator', how: 'teams', when: 'any', day: '2026-11-25', start: '13:00' };
    await happens({ kind: 'talkOffered' }, { state: 'received', talk: { ...talk, state: 'offered' } });
    expect((await mine('show')).text).toContain('Foreslått: onsdag 25. november kl. 13.00, på Teams');
    expect((await mine('talkYes')).text).toContain('Avtalt: onsdag 25. november kl. 13.00, på Teams');
  });

  it('pointed to barnevernet lead on to the numbers, and never say that something was sent there', async () => {
    await happens({ kind: 'routed', route: 'barnevern', reason: 'dutyToReport' }, { state: 'received' });
    const [card] = house.sent().filter(({ to }) => to === 'laerer');
    expect(card?.card.text).toContain('Ingenting er sendt dit herfra');
    expect((await house.press('laerer', 'Numre og plikter')).text).toContain('116 111');
    expect((await mine('show')).text).not.toContain('Sendt videre');
  });

  it('are listed, the newest first, each with how it stands', async () => {
    await happens({ kind: 'received' }, { state: 'received' });
    house.setClock('2026-11-23T11:00');
    const second = await sends(house, 'laerer', PERSON);
    const heard = await house.say('laerer', 'mine henvendelser');
    expect(heard.text).toContain('Du har meldt 2.');
    expect(heard.text).toContain('Tatt imot av koordinator');
    expect(heard.text.match(/\d{4}-\d{5}/g)).toEqual([second.id, id]);
    expect((await house.say('fremmed', 'mine henvendelser')).text).toContain('Du har ingen henvendelser her');
  });

  it('are shown ten at a time', async () => {
    for (let n = 0; n < 11; n++) await sends(house, 'fremmed', PERSON);
    await house.ask('fremmed', 'mine henvendelser');
    const more = await house.press('fremmed', 'Flere');
    expect(more.card?.actions.filter(({ title }) => title === 'Åpne')).toHaveLength(1);
    expect(
      (await house.press('fremmed', 'Forrige')).card?.actions.filter(({ title }) => title === 'Åpne'),
    ).toHaveLength(10);
  });

  it('are opened with answers, history and who holds the baton, and the opening is logged', async () => {
    const heard = await mine('show');
    expect(heard.text).toContain('Du er stafettholder.');
    expect(heard.text).toContain('Rus, Vold og trusler');
    expect(heard.text).toContain('23. november: Sendt av laerer');
    const last = (await house.list('accessEntry')).at(-1)?.value;
    expect(last).toMatchObject({ deed: 'read', concerns: [id], why: 'own', who: await person('laerer') });
  });

  it.each(['show', 'written', 'askWithdraw', 'withdraw', 'talkYes', 'talkNo'])(
    'are nobody else’s: concern.%s',
    async (verb) => {
      for (const who of ['fremmed', COORDINATOR, 'kontakt']) {
        const before = await everything(house);
        expect((await mine(verb, {}, who)).refused).toBe('notAllowed');
        expect(await everything(house)).toBe(before);
      }
      const nobody = await house.act('fremmed', `concern.${verb}`, { concern: '2026-00001' });
      expect(nobody.refused ?? nobody.text).toMatch(/noLonger|er slettet/);
    },
  );
});

describe('taking it back', () => {
  it('before it is received removes it with its text, and changes the coordinator’s card', async () => {
    await assess(house);
    await mine('askWithdraw');
    const there = await house.store.list(TENANT, `${AREA}/concern/`);
    expect(there).toHaveLength(1);
    await house.ask('laerer', 'mine henvendelser');
    await house.press('laerer', 'Åpne');
    const asked = await house.press('laerer', 'Trekk tilbake');
    expect(asked.text).toContain('Alt du svarte, blir slettet med en gang');
    expect((await house.press('laerer', 'Ja, trekk tilbake')).text).toContain(
      'er trukket tilbake og slettet',
    );
    expect(await house.list('concern')).toEqual([]);
    expect(await house.list('sealed')).toEqual([]);
    const [edited] = house.sent();
    expect(edited).toMatchObject({ to: COORDINATOR, edited: true });
    expect(edited?.card.text).toContain('er slettet');
    expect(edited?.card.actions).toEqual([]);
    expect((await mine('show')).text).toContain('er slettet');
    expect((await mine('withdraw')).text).toContain('er slettet');
  });

  it('before the coordinator has been told tells nobody anything', async () => {
    house.setClock('2026-11-27T20:00');
    const night = await sends(house, 'fremmed');
    await house.act('fremmed', 'concern.withdraw', { concern: night.id });
    await house.tick('2026-11-30T10:00');
    expect(house.sent().filter(({ card }) => card.text.includes(night.id))).toEqual([]);
  });

  it('after it is received closes it, and tells who has it', async () => {
    await happens({ kind: 'received' }, { state: 'received', followUp: '2026-12-07' });
    house.sent();
    const asked = await mine('askWithdraw');
    expect(asked.text).toContain('Koordinatoren har tatt imot den');
    expect(JSON.stringify(asked.card?.json).match(/"style":"(positive|destructive)"/g)).toHaveLength(1);
    const heard = await mine('withdraw');
    expect(heard.text).toContain('Avsluttet: Trukket tilbake');
    expect(heard.text).toContain('Avsluttet 23. november: Trukket tilbake.');
    expect(heard.text).not.toContain('stafettholder');
    expect(await concern()).toMatchObject({ state: 'closed', ending: 'withdrawn' });
    expect((await concern()).followUp).toBeUndefined();
    const [told] = house.sent();
    expect(told?.to).toBe(COORDINATOR);
    expect(told?.card.text).toContain('laerer har avsluttet henvendelsen: Trukket tilbake');
    const length = (await concern()).history.length;
    await mine('withdraw');
    expect((await concern()).history).toHaveLength(length);
  });
});

describe('answers to the coordinator', () => {
  it('a chosen question is answered on the card that asks it, once, and the coordinator is told', async () => {
    const event = await happens({ kind: 'asked', ask: 'several' }, { state: 'received' });
    const [asked] = house.sent();
    expect(asked?.card.text).toContain('koordinator spør: Vet du om det gjelder flere?');
    const heard = await house.press('laerer', 'Ja');
    expect(heard.text).toContain('Svaret ditt er sendt');
    const [told] = house.sent();
    expect(told?.card.text).toContain('laerer har svart på «Vet du om det gjelder flere?»: Ja.');
    const { history } = await concern();
    expect(history.at(-1)).toMatchObject({ kind: 'answered', ask: 'several', reply: 'yes' });
    await mine('reply', { event, reply: 'no' });
    expect((await concern()).history).toHaveLength(history.length);
    expect(house.sent()).toEqual([]);
  });

  it('waits on one’s own card until it is answered', async () => {
    await happens({ kind: 'asked', ask: 'still' }, { state: 'received' });
    await house.act('laerer', 'concern.mine', {});
    expect((await mine('show')).card?.actions.map(({ title }) => title)).toContain('Vet ikke');
    await mine('reply', { event: 1, reply: 'unsure' });
    expect((await mine('show')).card?.actions.map(({ title }) => title)).not.toContain('Vet ikke');
  });

  it('a question in the coordinator’s own words is read by a press, and stands on no card before', async () => {
    const event = await happens({ kind: 'asked' }, { state: 'received' });
    const [asked] = house.sent();
    expect(asked?.card.text).toContain('har skrevet et spørsmål til deg');
    expect(asked?.card.actions.map(({ title }) => title)).toEqual(['Åpne']);
    const shown = await mine('show');
    expect(shown.card?.actions.map(({ title }) => title)).toContain('Les spørsmålet');
    const read = await mine('question', { event });
    expect(read.card?.actions.map(({ title }) => title)).toContain('Nei');
    await mine('reply', { event, reply: 'no' });
    expect((await concern()).history.at(-1)).toMatchObject({ kind: 'answered', reply: 'no' });
    expect((await mine('question', { event: 0 })).refused).toBe('noLonger');
    expect((await mine('reply', { event: 99, reply: 'no' })).refused).toBe('noLonger');
  });

  const TIME = { with: 'coordinator', how: 'phone', when: 'any', day: '2026-11-25', start: '10:00' };
  it.each([
    [
      'Ja, det passer',
      'agreed',
      'laerer har sagt ja til samtalen: onsdag 25. november kl. 10.00, på telefon',
    ],
    ['Nei, finn en annen tid', 'wished', 'laerer kan ikke da'],
  ])('a time is answered on the card that proposes it: %s', async (button, state, told) => {
    await happens({ kind: 'talkOffered' }, { state: 'received', talk: { ...TIME, state: 'offered' } });
    expect(house.sent()[0]?.card.text).toContain('onsdag 25. november kl. 10.00, på telefon');
    await house.press('laerer', button);
    expect((await concern()).talk?.state).toBe(state);
    expect((await concern()).talk?.day).toBe(state === 'agreed' ? '2026-11-25' : undefined);
    expect(house.sent()[0]?.card.text).toContain(told);
    const { history } = await concern();
    await mine('talkYes');
    await mine('talkNo');
    expect((await concern()).history).toEqual(history);
  });
});

describe('what is told', () => {
  const verbOf = (sent: { card: { actions: readonly { verb?: string }[] } } | undefined) =>
    sent?.card.actions.find(({ verb }) => !verb?.startsWith('concern.reply'))?.verb;

  it.each(EVENTS)(
    '«%s» has words for each who may read, in each language, and none on the lock screen',
    async (kind) => {
      const people = ['laerer', COORDINATOR, 'kontakt', 'fremmed'];
      const more = { route: 'barnevern', reason: 'dutyToReport', ask: 'still', reply: 'yes' } as const;
      const changed = {
        state: 'received',
        holder: await person('kontakt'),
        offered: { to: [await person('fremmed')], at: house.now(), by: await person(COORDINATOR) },
        talk: {
          with: 'police',
          how: 'meet',
          when: 'any',
          state: 'offered',
          day: '2026-11-25',
          start: '10:00',
        },
        followUp: '2026-12-07',
      };
      for (const language of languageSchema.options) {
        for (const who of people) await house.act(who, 'personal.language', { language });
        await happens({ kind, ...more }, changed, people);
        const all = house.sent();
        expect(all.map(({ to }) => to).sort()).toEqual(people.toSorted());
        for (const one of all) {
          expect(one.card.text).toContain(id);
          expect(one.summary).not.toMatch(/\d|laerer|koordinator/);
          expect(one.card.text).not.toMatch(/undefined|Rus|Drugs|skol/);
          if (one.to !== 'laerer') expect(one.card.text).toContain('laerer');
        }
        expect(verbOf(all.find(({ to }) => to === COORDINATOR))).toBe('triage.open');
        expect(verbOf(all.find(({ to }) => to === 'kontakt'))).toBe('triage.open');
        expect(verbOf(all.find(({ to }) => to === 'fremmed'))).toBe('baton.show');
      }
    },
  );

  it('tells the reporter what to do when it goes where nothing of ours goes', async () => {
    await happens({ kind: 'routed', route: 'barnevern', reason: 'dutyToReport' }, { state: 'received' });
    const [told] = house.sent();
    expect(told?.card.text).toContain('Dette hører hjemme hos barnevernet (det er plikt til å melde).');
    expect(told?.card.text).toContain('Ingenting er sendt dit herfra. Meld selv');
  });

  it('tells the reporter whom to ask when it is no matter for SLT', async () => {
    await happens({ kind: 'routed', route: 'notOurs', reason: 'otherTask' }, { state: 'received' });
    const [told] = house.sent();
    expect(told?.card.text).toContain('Dette er ikke en sak for SLT');
    expect(told?.card.text).toContain('Koordinatoren kan si deg hvor det hører hjemme.');
  });

  it('ends a question with a question mark, and lets nothing stand out beside its answers', async () => {
    await happens({ kind: 'asked', ask: 'still' }, { state: 'received' }, ['laerer', 'kontakt']);
    const asked = house.sent();
    for (const { card } of asked) expect(card.text).not.toContain('?.');
    const [mine] = asked.filter(({ to }) => to === 'laerer');
    expect(JSON.stringify(mine?.card.json)).not.toContain('"positive"');
  });

  it('tells nothing to somebody who has no standing any more, nor to whom it was not told', async () => {
    await happens({ kind: 'followUp' }, { state: 'received' }, ['fremmed', 'kontakt']);
    expect(house.sent()).toEqual([]);
  });

  it('says that it is deleted, without a button, when it is gone', async () => {
    const before = await concern();
    await lay(house, keyOf(AREA, 'concern', '2026-55555'), { ...before, id: '2026-55555' as ConcernId });
    const ghost = { ...before, id: '2026-66666' as ConcernId };
    await house.store.commit(TENANT, { send: tell(ghost, house.now()).map((one) => queued(AREA, one)) });
    await house.house.outbox.drain();
    const [told] = house.sent();
    expect(told?.card.text).toBe('Henvendelse 2026-66666 er slettet.');
    expect(told?.card.actions).toEqual([]);
    expect(told?.summary).toBe('En henvendelse er slettet');
  });

  it('answers a replayed press as it did the first time, though the log has a line of it', async () => {
    await happens({ kind: 'asked', ask: 'call' }, { state: 'received' });
    const press = () =>
      house.act('laerer', 'concern.reply', { concern: id, event: 1, reply: 'yes' }, undefined, 'once');
    expect((await press()).refused).toBeUndefined();
    expect((await press()).refused).toBeUndefined();
    const show = () => house.act('laerer', 'concern.show', { concern: id }, undefined, 'twice');
    expect((await show()).text).toBe((await show()).text);
  });
});
