// The reporter's way, from the first card to the last question: both modes, saved between steps, and every way out of it.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openSqlite } from '../../src/store/sqlite.ts';
import { type TestHouse, openHouse } from '../house.ts';
import { GROUP, PERSON, answers, assess, everything, openConcerns, sends } from './concern-house.ts';

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
const titles = (heard: { card?: { actions: readonly { title: string }[] } | undefined } | undefined) =>
  heard?.card?.actions.map(({ title }) => title);

describe('the first card', () => {
  it.each(['bekymring', 'Bekymring!', 'jeg er bekymret', 'uro', 'concern'])(
    'asks «%s» whether anyone is in danger, tells 112 and 113, and keeps nothing',
    async (text) => {
      const heard = await house.ask('laerer', text);
      expect(heard.text).toContain('Er noen i fare nå?');
      expect(heard.text).toContain('112');
      expect(heard.text).toContain('113');
      expect(heard.text).toContain('bekymringsmelding til barnevernet sender du selv');
      expect(await draft()).toBeUndefined();
    },
  );

  it('says where barnevernvakta answers: by the number of the whole country, and the municipality’s own', async () => {
    expect((await house.say('laerer', 'bekymring')).text).toContain('svarer barnevernvakta på 116 111');
    await assess(house, { lines: [{ what: 'barnevernvakt', phone: '51000000', checked: '2026-11-01' }] });
    expect((await house.say('laerer', 'bekymring')).text).toContain('på 51 00 00 00, og på 116 111');
  });

  it('leads to the numbers, and to the questions', async () => {
    await house.ask('laerer', 'bekymring');
    expect((await house.press('laerer', 'Ja, vis numrene')).text).toContain('112');
    await house.ask('laerer', 'bekymring');
    expect((await house.press('laerer', 'Nei, gå videre')).text).toContain('Hva gjelder det?');
    expect(await draft()).toBeUndefined();
  });

  it('is told of in the help', async () => {
    const heard = await house.say('laerer', 'hjelp');
    expect(heard.text).toContain('bekymring');
    expect(heard.text).toContain('mine henvendelser');
  });

  it('is not shown in a channel: only the way to the private chat is', async () => {
    const heard = await house.say('laerer', 'bekymring', { kind: 'channel', channel: '19:x' });
    expect(heard.refused).toBe('wrongPlace');
    expect(heard.text).toContain('den private chatten');
    expect(heard.text).not.toMatch(/112|bekymr/);
  });

  it.each([...['step', 'resume', 'restart', 'discard', 'answer', 'text', 'send', 'coarser', 'mine'], 'show'])(
    'and no step of the way works in a channel: concern.%s',
    async (verb) => {
      await answers(house, 'laerer');
      const input = { step: 'about', about: 'group', concern: '2026-12345', text: 'noe' };
      const heard = await house.act('laerer', `concern.${verb}`, input, { kind: 'channel', channel: '19:x' });
      expect(heard.refused).toBe('wrongPlace');
      expect((await draft())?.step).toBe('summary');
    },
  );
});

describe('the way in signpost mode', () => {
  it('is pressed through card by card in seven presses, without a field for text', async () => {
    await house.ask('laerer', 'bekymring');
    await house.press('laerer', 'Nei, gå videre');
    const heard = [];
    for (const step of GROUP) heard.push(await house.press('laerer', 'Neste', step));
    expect(heard.map(({ card }) => JSON.stringify(card?.json).includes('Input.Text'))).not.toContain(true);
    expect(heard.at(-1)?.text).toContain('Stemmer dette?');
    const receipt = await house.press('laerer', 'Send');
    expect(receipt.text).toMatch(/Henvendelse \d{4}-\d{5} er sendt/);
    expect(receipt.text).toContain('svarer deg senest onsdag 25. november');
    expect(receipt.text).toContain('Du er stafettholder: du følger opp til en annen har sagt ja');
    expect(await only()).toMatchObject({
      state: 'new',
      by: await house.personOf('laerer'),
      holder: await house.personOf('laerer'),
      answers: {
        about: 'group',
        topics: ['drugs', 'violence'],
        where: 'school',
        since: 'weeks',
        gravity: 'worry',
        urgency: 'week',
        tried: ['talked'],
        level: '1',
      },
      talk: { with: 'coordinator', how: 'phone', when: 'morning', state: 'wished' },
    });
    expect((await only())?.hasText).toBeUndefined();
    expect(await draft()).toBeUndefined();
    expect(await house.list('sealed')).toEqual([]);
  });

  it('keeps no text, even when one is pressed in', async () => {
    await answers(house, 'laerer');
    const heard = await house.act('laerer', 'concern.text', { text: 'Det er uro bak hallen om kvelden' });
    expect(heard.text).toContain('Det kan ikke skrives tekst her nå');
    expect(await everything(house)).not.toContain('bak hallen');
    expect(await house.list('sealed')).toEqual([]);
  });

  it('says kindly that the school’s own team comes first, when it has not been asked', async () => {
    await answers(house, 'laerer', GROUP.slice(0, 3));
    const heard = await house.act('laerer', 'concern.answer', { step: 'tried', tried: 'talked' });
    expect(heard.text).toContain('Skolens tverrfaglige team');
    expect(heard.text).toContain('helt greit');
    const asked = await house.act('laerer', 'concern.answer', { step: 'tried', tried: 'schoolTeam' });
    expect(asked.text).not.toContain('helt greit');
    expect(asked.text).toContain(
      'Politikontakten får ikke vite noe før SLT-koordinatoren gir ønsket ditt videre',
    );
  });

  it('takes «nobody» for whom to talk with, and remembers it', async () => {
    await answers(house, 'laerer', [...GROUP.slice(0, 4), { step: 'talk', with: 'none' }]);
    expect((await draft())?.talk).toBeUndefined();
    const again = await house.act('laerer', 'concern.step', { step: 'talk' });
    expect(JSON.stringify(again.card?.json)).toContain('"value":"none"');
  });

  it.each([
    { step: 'about', about: 'pope' },
    { step: 'kind', topics: 'drugs,nonsense', where: 'school' },
    { step: 'kind', topics: '', where: 'school' },
    { step: 'tried', tried: '<script>alert(1)</script>' },
    { step: 'grave', urgency: 'x'.repeat(20_000) },
    { step: 'elsewhere' },
  ])('refuses what is not in the lists: %#', async (input) => {
    await answers(house, 'laerer', GROUP.slice(0, 1));
    const before = await draft();
    expect((await house.act('laerer', 'concern.answer', input)).refused).toBe('badInput');
    expect(await draft()).toEqual(before);
  });
});

describe('about one young person', () => {
  it('asks only how it hastens, what is tried and for a talk, says why, and keeps no more', async () => {
    await assess(house);
    const heard = await answers(house, 'laerer', PERSON.slice(0, 1));
    expect(heard?.text).toContain(
      'Om én ungdom lagrer jeg bare at henvendelsen finnes, og det du velger her',
    );
    expect(heard?.text).not.toContain('Hvor lenge');
    await answers(house, 'laerer', PERSON.slice(1));
    await house.act('laerer', 'concern.send', {});
    expect((await only())?.answers).toEqual({
      about: 'person',
      urgency: 'today',
      tried: ['nothing'],
      level: 'unsure',
    });
  });

  it('is asked when an answer is needed, not how serious it is', async () => {
    const heard = await answers(house, 'laerer', [PERSON[0]]);
    expect(heard?.text).toMatch(/^Når trenger du svar\?/);
    expect(heard?.text).not.toContain('alvorlig er');
  });

  it('keeps no topic, place or text from an old card that is pressed afterwards', async () => {
    await assess(house);
    await answers(house, 'laerer', GROUP);
    await house.act('laerer', 'concern.text', { text: 'Det er knuste flasker bak hallen' });
    expect(await house.list('sealed')).toHaveLength(1);
    await answers(house, 'laerer', PERSON.slice(0, 1));
    expect(await house.list('sealed')).toEqual([]);
    await house.act('laerer', 'concern.answer', GROUP[1]);
    await house.act('laerer', 'concern.answer', GROUP[2]);
    await house.act('laerer', 'concern.text', { text: 'Det er knuste flasker bak hallen' });
    expect(await house.list('sealed')).toEqual([]);
    const { answers: kept, hasText } = (await draft()) ?? {};
    expect(Object.keys(kept ?? {}).sort()).toEqual(['about', 'level', 'tried', 'urgency']);
    expect(hasText).toBeUndefined();
  });
});

describe('saved between steps', () => {
  it('goes on where it was left, also after the service has been stopped', async () => {
    const store = openSqlite(':memory:');
    const before = await openHouse({ now: '2026-11-23T10:00', preset: 'nes', store });
    await before.roles({ koordinator: 'SLT-koordinator' });
    await before.meets('laerer');
    await answers(before, 'laerer', GROUP.slice(0, 3));
    const after = await openHouse({ now: '2026-11-24T10:00', store });
    const heard = await after.ask('laerer', 'bekymring');
    expect(heard.text).toContain('Du har begynt på en henvendelse');
    expect(heard.text).toContain('tirsdag 8. desember');
    expect(heard.text).toContain('Er noen i fare nå?');
    expect((await after.press('laerer', 'Fortsett der du slapp')).text).toContain('Hva er prøvd?');
    await after.close();
  });

  it('is gone by itself after fourteen days without a step', async () => {
    await assess(house);
    await answers(house, 'laerer');
    await house.act('laerer', 'concern.text', { text: 'Det er knuste flasker bak hallen' });
    house.setClock('2026-12-07T09:59');
    await house.act('laerer', 'concern.answer', GROUP[3]);
    await house.tick('2026-12-20T09:00');
    await house.store.expire(house.now());
    expect(await draft()).toBeDefined();
    expect(await house.list('sealed')).toHaveLength(1);
    await house.tick('2026-12-21T10:01');
    await house.store.expire(house.now());
    expect(await draft()).toBeUndefined();
    expect(await house.list('sealed')).toEqual([]);
  });

  it('goes back to any card with what was chosen, and on again', async () => {
    await house.ask('laerer', 'bekymring');
    await house.press('laerer', 'Nei, gå videre');
    await house.press('laerer', 'Neste', GROUP[0]);
    await house.press('laerer', 'Neste', GROUP[1]);
    const back = await house.press('laerer', 'Tilbake');
    expect(back.text).toContain('Hva handler det om, og hvor?');
    expect(JSON.stringify(back.card?.json)).toContain('"value":"drugs,violence"');
    const first = await house.press('laerer', 'Tilbake');
    expect(titles(first)).not.toContain('Tilbake');
    const text = (await house.press('laerer', 'Neste', { step: 'about', about: 'milieu' })).text;
    expect(text).toContain('Hva handler det om, og hvor?');
    expect((await draft())?.answers).toMatchObject({ about: 'milieu', where: 'school' });
  });

  it('is deleted from the summary and where one left off, and by no press on the way', async () => {
    await assess(house);
    const can = (heard: Parameters<typeof titles>[0]) => titles(heard)?.includes('Slett det jeg har svart');
    for (const n of GROUP.keys())
      expect(can(await answers(house, 'laerer', GROUP.slice(0, n + 1)))).toBe(false);
    expect(can(await house.act('laerer', 'concern.step', { step: 'text' }))).toBe(false);
    expect(can(await house.act('laerer', 'concern.text', { text: '' }))).toBe(true);
    expect(can(await house.say('laerer', 'bekymring'))).toBe(true);
  });

  it('begins anew, or is deleted, with what was written', async () => {
    await assess(house);
    for (const [button, text] of [
      ['Begynn på nytt', 'Hva gjelder det?'],
      ['Slett det jeg har svart', 'Svarene dine er slettet'],
    ] as const) {
      await answers(house, 'laerer');
      await house.act('laerer', 'concern.text', { text: 'Det er knuste flasker bak hallen' });
      await house.ask('laerer', 'bekymring');
      expect((await house.press('laerer', button)).text).toContain(text);
      expect(await draft()).toBeUndefined();
      expect(await house.list('sealed')).toEqual([]);
    }
    expect((await house.act('laerer', 'concern.discard', {})).text).toContain('ingen svar å slette');
  });

  it('never shows one person the answers of another', async () => {
    await answers(house, 'laerer');
    expect((await house.say('fremmed', 'bekymring')).text).toContain('Meld en bekymring');
    expect((await house.act('fremmed', 'concern.resume', {})).refused).toBe('concernGone');
    expect((await house.act('fremmed', 'concern.send', {})).refused).toBe('concernGone');
    expect(await house.list('concern')).toEqual([]);
  });

  it('an old card pressed after it was sent saves nothing', async () => {
    await sends(house);
    for (const verb of ['answer', 'resume', 'coarser', 'text'])
      expect((await house.act('laerer', `concern.${verb}`, { ...GROUP[1], text: 'noe' })).refused).toBe(
        'concernGone',
      );
    expect(await draft()).toBeUndefined();
  });
});
