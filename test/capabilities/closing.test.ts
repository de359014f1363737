import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { keyOf } from '../../src/reading/read.ts';
import { openVault } from '../../src/vault.ts';
import { AREA, TENANT, type TestHouse } from '../house.ts';
import { documentUrl, paperAt, wordsOf } from '../papers/house.ts';
import { lay } from '../tours/tools.ts';
import { NUMBER, TEXT, closedAndFiled, deeds, laid, municipality, sealed } from './closing-house.ts';

let house: TestHouse;
beforeEach(async () => {
  house = await municipality();
});
afterEach(async () => {
  expect(house.faults).toEqual([]);
  await house.close();
});

const act = (who: string, verb: string, more: object = {}) =>
  house.act(who, `closing.${verb}`, { concern: NUMBER, ...more });
const concern = () => house.get('concern', NUMBER);
const to = (who: string) => house.sent().filter((one) => one.to === who);
const titles = (answer: Awaited<ReturnType<typeof act>>) => answer.card?.actions.map(({ title }) => title);

describe('closing a concern', () => {
  it('asks how it went, and then at once whether it is archived', async () => {
    await laid(house);
    const asked = await act('koordinator', 'ask');
    expect(asked.text).toContain(`Avslutte henvendelse ${NUMBER}?`);
    expect(asked.text).toContain('En annen tjeneste følger opp');
    const closed = await act('koordinator', 'close', { ending: 'takenOver' });
    expect(closed.text).toContain('Er saken arkivert?');
    expect(closed.text).toContain('ulovlig etter arkivlova');
    expect(titles(closed)).toEqual([
      'Alle henvendelser',
      'Last ned først',
      'Arkivert',
      'Ikke arkivverdig',
      'Senere',
      'Åpne igjen',
    ]);
    expect(titles(asked)).toEqual(['Avslutt', 'Tilbake']);
    expect(await concern()).toMatchObject({ state: 'closed', ending: 'takenOver' });
    expect(await deeds(house)).toEqual(['closed']);
  });

  it('tells the reporter and the holder what became of it, once each, and not whoever did it', async () => {
    const holder = await house.personOf('holder');
    await laid(house, { holder });
    house.sent();
    await act('koordinator', 'close', { ending: 'helped' });
    await act('koordinator', 'close', { ending: 'helped' });
    const sent = house.sent();
    expect(sent.map((one) => one.to).sort()).toEqual(['holder', 'varsler']);
    expect((await concern())?.history.at(-1)).toMatchObject({
      kind: 'closed',
      told: [await house.personOf('varsler'), holder],
    });
  });

  it('by the holder tells the reporter only', async () => {
    await laid(house, { holder: await house.personOf('holder') });
    house.sent();
    await act('holder', 'close', { ending: 'passed' });
    expect(house.sent().map((one) => one.to)).toEqual(['varsler']);
  });

  it('says the same and changes nothing when it is pressed again, or told otherwise', async () => {
    await laid(house);
    await act('koordinator', 'close', { ending: 'helped' });
    const before = await concern();
    const again = await act('koordinator', 'close', { ending: 'unfounded' });
    expect(again.text).toContain('Det ble bedre');
    expect(await concern()).toEqual(before);
    expect((await act('koordinator', 'ask')).text).toContain('er avsluttet');
  });

  it('takes the offer back, and the day it was to be looked at again', async () => {
    const holder = await house.personOf('holder');
    await laid(house, {
      offered: { to: [holder], at: house.now(), by: holder },
      followUp: '2026-12-01' as never,
    });
    await act('koordinator', 'close', { ending: 'helped' });
    const closed = await concern();
    expect(closed).not.toHaveProperty('offered');
    expect(closed).not.toHaveProperty('followUp');
  });

  it.each(['ask', 'close', 'show', 'file', 'keep', 'reopen', 'export'])(
    'is for the holder and the coordinator: «closing.%s» is nobody else’s',
    async (verb) => {
      await laid(house, { holder: await house.personOf('holder') });
      const more = { ending: 'helped', kind: 'notArchival', day: '2027-01-01' };
      for (const who of ['varsler', 'annen']) expect((await act(who, verb, more)).refused).toBe('notAllowed');
      const link = await house.act(
        'koordinator',
        `closing.${verb}`,
        { concern: NUMBER, ...more },
        { kind: 'link' },
      );
      expect(link.refused).toBe('wrongPlace');
      const channel = { kind: 'channel', channel: '19:x@thread.tacv2' } as const;
      const open = await house.act('koordinator', `closing.${verb}`, { concern: NUMBER, ...more }, channel);
      expect(open.refused).toBe('wrongPlace');
      expect((await concern())?.state).toBe('received');
      expect(await deeds(house)).toEqual([]);
    },
  );

  it.each(['ask', 'close', 'show', 'file', 'keep', 'reopen', 'export'])(
    'of a number there is nothing under is gone, to everybody alike: «closing.%s»',
    async (verb) => {
      const more = { ending: 'helped', kind: 'notArchival', day: '2027-01-01' };
      for (const who of ['koordinator', 'annen']) {
        const answer = await act(who, verb, more);
        expect([answer.refused, answer.text]).toEqual([
          'noLonger',
          'Dette gjelder ikke lenger. Ingenting er endret.',
        ]);
      }
    },
  );

  it('lets the holder close and answer, but fetch and open again only the coordinator', async () => {
    await laid(house, { holder: await house.personOf('holder') });
    const closed = await act('holder', 'close', { ending: 'helped' });
    expect(titles(closed)).toEqual(['Arkivert', 'Ikke arkivverdig', 'Senere']);
    const filed = await act('holder', 'file', { kind: 'notArchival' });
    expect(titles(filed)).toEqual(['Behold lenger', 'Endre svaret om arkiv']);
    expect((await act('holder', 'export')).refused).toBe('notAllowed');
    expect((await act('holder', 'reopen')).refused).toBe('notAllowed');
    expect(
      (await house.list('accessEntry')).map(({ value }) => `${value.deed}: ${value.why}`).sort(),
    ).toEqual(['closed: case', 'filed: retention']);
  });
});

describe('whether it is archived', () => {
  beforeEach(async () => {
    await laid(house);
    await act('koordinator', 'close', { ending: 'helped' });
  });

  it('is answered with the number in the archive, and says when it is erased', async () => {
    const answer = await act('koordinator', 'file', { kind: 'archived', reference: ' 2026/4821 ' });
    expect(answer.text).toContain('Arkivert som 2026/4821');
    expect(answer.text).toContain('Slettes 21. februar 2027');
    expect(titles(answer)).toEqual([
      'Alle henvendelser',
      'Last ned',
      'Behold lenger',
      'Endre svaret om arkiv',
      'Åpne igjen',
    ]);
    expect((await concern())?.filed).toMatchObject({ kind: 'archived', reference: '2026/4821' });
  });

  it('asks for the number when there is none, and for a shorter one', async () => {
    expect((await act('koordinator', 'file', { kind: 'archived', reference: '  ' })).text).toContain(
      'Skriv saksnummeret i arkivet',
    );
    expect((await act('koordinator', 'file', { kind: 'archived', reference: 'x'.repeat(41) })).refused).toBe(
      'badInput',
    );
    expect((await concern())?.filed).toBeUndefined();
  });

  it('takes no name and no birth number for a number', async () => {
    for (const reference of ['13097248022', 'Saken til Kari Hansen', 'kari@example.no']) {
      expect((await act('koordinator', 'file', { kind: 'archived', reference })).refused).toBe('identifies');
      expect((await concern())?.filed).toBeUndefined();
    }
  });

  it('can wait, and then nothing is written but that it was read', async () => {
    const all = async () =>
      (await house.store.list(TENANT, '')).filter(({ key }) => !key.includes('/accessEntry/'));
    const before = await all();
    const answer = await act('koordinator', 'file', { kind: 'later' });
    expect(answer.text).toContain('Jeg minner koordinatoren om det en gang i uka.');
    expect(answer.text).toContain('Ikke besvart');
    expect((await concern())?.filed).toBeUndefined();
    expect(await all()).toEqual(before);
    expect(await deeds(house)).toEqual(['closed', 'read']);
  });

  it('is said anew, with its own line in the log, and once when it is said twice', async () => {
    await act('koordinator', 'file', { kind: 'notArchival' });
    const first = await concern();
    await act('koordinator', 'file', { kind: 'notArchival' });
    expect(await concern()).toEqual(first);
    const again = await act('koordinator', 'show', { again: 'yes' });
    expect(titles(again)).toContain('Ikke arkivverdig');
    await act('koordinator', 'file', { kind: 'archived', reference: '2026/7' });
    expect((await act('koordinator', 'show', { again: 'yes' })).text).toContain('2026/7');
    expect(await deeds(house)).toEqual(['closed', 'filed', 'filed', 'read', 'read', 'read']);
  });

  it('is not asked of one that is open', async () => {
    await act('koordinator', 'reopen');
    expect((await act('koordinator', 'file', { kind: 'notArchival' })).refused).toBe('noLonger');
    expect((await act('koordinator', 'show')).text).toContain('Avslutte henvendelse');
  });
});

describe('opening again', () => {
  it('puts it where it was, without the answers about its end, and tells the reporter', async () => {
    await laid(house);
    await closedAndFiled(house);
    house.sent();
    const answer = await act('koordinator', 'reopen');
    expect(answer.text).toContain('er åpen');
    const open = await concern();
    expect(open?.state).toBe('received');
    for (const field of ['ending', 'filed', 'keptUntil', 'erases']) expect(open).not.toHaveProperty(field);
    expect(to('varsler')).toHaveLength(1);
    await act('koordinator', 'reopen');
    expect((await concern())?.history.map(({ kind }) => kind)).toEqual([
      'sent',
      'received',
      'closed',
      'reopened',
    ]);
    expect((await act('koordinator', 'close', { ending: 'passed' })).text).toContain('Ikke besvart');
  });
});

describe('keeping longer', () => {
  it('gives ninety days from the day that was said, once for each press on that day', async () => {
    await laid(house);
    await closedAndFiled(house);
    const day = '2027-02-21';
    const answer = await act('koordinator', 'keep', { day });
    expect(answer.text).toContain('Slettes 22. mai 2027');
    await act('koordinator', 'keep', { day });
    expect((await concern())?.keptUntil).toBe('2027-05-22');
    await act('koordinator', 'keep', { day: '2027-05-22' });
    expect((await concern())?.keptUntil).toBe('2027-08-20');
    expect((await deeds(house)).filter((one) => one === 'kept')).toHaveLength(2);
  });

  it('is nothing for one whose archive question nobody has answered', async () => {
    await laid(house);
    await act('koordinator', 'close', { ending: 'helped' });
    await act('koordinator', 'keep', { day: '2027-02-21' });
    expect(await concern()).not.toHaveProperty('keptUntil');
  });
});

describe('the document for the archive', () => {
  beforeEach(async () => {
    await laid(house, { hasText: true });
    await sealed(house);
  });

  const paper = async () => paperAt(house, documentUrl(await act('koordinator', 'export')));

  it('has what an archive asks for, the answers in words, what has happened, and the text', async () => {
    await act('koordinator', 'close', { ending: 'helped' });
    await act('koordinator', 'file', { kind: 'archived', reference: '2026/4821' });
    const found = await paper();
    expect(found?.file).toBe(`henvendelse-${NUMBER}`);
    expect(found?.header).toContain('kontroller hjemmel');
    const words = found ? wordsOf(found) : '';
    for (const line of [
      `Sakstittel: Henvendelse ${NUMBER}`,
      'Mottatt: 20. november 2026',
      'Dokumentdato: 23. november 2026',
      'Avsender: Den som meldte fra (Leder skole)',
      'Mottaker: SLT-koordinator og Testvik',
      'Tilgang: Unntatt offentlighet (UO), offentleglova § 13 jf. forvaltningslova § 13 – kontroller hjemmel',
      'Arkiv: Arkivert som 2026/4821',
      'Gjelder: Et sted der det samler seg uro',
      'Tema: Rus, Uro og bråk',
      'Utfall: Det ble bedre',
      TEXT,
    ])
      expect(words).toContain(line);
    expect(words).toMatch(/20\. november 2026 kl\. 09\.00 \| Mottatt \| SLT-koordinator/);
    expect(words).toMatch(/Avsluttet \| SLT-koordinator/);
    expect(words).not.toMatch(/varsler|koordinator@|holder/);
  });

  it('is for whoever asked, for ten minutes, and asking stands in the log', async () => {
    const answer = await act('koordinator', 'export');
    expect(answer.text).toContain('virker i 10 minutter');
    expect(answer.text).not.toContain('hallen');
    const token = documentUrl(answer).split('/').pop() ?? '';
    expect(token).not.toContain('hallen');
    expect(await house.links.open(token, (house.now() + 9 * 60_000) as never)).toMatchObject({
      linked: { person: await house.personOf('koordinator'), with: { concern: NUMBER } },
    });
    expect(await house.links.open(token, (house.now() + 11 * 60_000) as never)).toBe('expired');
    expect(await deeds(house)).toEqual(['exported']);
  });

  it('is not to be had by one who is coordinator no longer when it is fetched', async () => {
    const url = documentUrl(await act('koordinator', 'export'));
    await house.roles({ ny: 'SLT-koordinator' });
    await house.act('koordinator', 'people.remove', {
      role: 'slt-koordinator',
      person: await house.personOf('koordinator'),
    });
    expect(await paperAt(house, url)).toBeUndefined();
  });

  it('is not to be had when the concern is erased, and says so when the key is gone', async () => {
    const url = documentUrl(await act('koordinator', 'export'));
    await lay(house, keyOf(AREA, 'sealed', `${NUMBER}/text`), {
      text: await openVault([new Uint8Array(32).fill(3)])
        .in(TENANT, AREA)
        .seal({ id: NUMBER, field: 'text' }, TEXT),
    });
    const lost = await paperAt(house, url);
    expect(lost && wordsOf(lost)).toContain('Teksten kan ikke åpnes');
    const key = keyOf(AREA, 'concern', NUMBER);
    const version = (await house.store.get(TENANT, key))?.version ?? 0;
    await house.store.commit(TENANT, { remove: [{ key, version }] });
    expect(await paperAt(house, url)).toBeUndefined();
  });

  it('has no text, topic or place of one young person, but says why', async () => {
    await laid(house, { answers: { about: 'person', urgency: 'today', tried: [] } });
    const found = await paper();
    const words = found ? wordsOf(found) : '';
    expect(words).toContain('det er aldri lagret tekst, tema eller sted');
    expect(words).not.toContain('hallen');
    expect(words).not.toContain('Tema');
  });

  it('names nobody by name, also not somebody who has been erased', async () => {
    await laid(house, { by: 'slettet' as never, holder: 'slettet' as never });
    const found = await paper();
    const words = found ? wordsOf(found) : '';
    expect(words).toContain('Avsender: Den som meldte fra\n');
    expect(words).not.toContain('slettet');
  });
});
