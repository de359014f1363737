// The one free text: looked through before it is kept anywhere, kept sealed, and opened by a press alone. The whole store is searched.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { askedFor } from '../../src/command.ts';
import { keyOf } from '../../src/reading/read.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { AREA, type TestHouse, openHouse } from '../house.ts';
import { lay } from '../tours/tools.ts';
import { GROUP, answers, assess, everything, openConcerns, sends } from './concern-house.ts';

const FINE = 'Mange samles bak idrettshallen om kvelden, og det er knuste flasker overalt';

let house: TestHouse;
beforeEach(async () => {
  house = await openConcerns();
  await assess(house);
  await answers(house, 'laerer');
});
afterEach(async () => {
  expect(house.faults).toEqual([]);
  await house.close();
});

const writes = (text: string, more: object = {}) => house.act('laerer', 'concern.text', { text, ...more });
const draft = async () => house.get('concernDraft', await house.personOf('laerer'));

describe('what may point at a person', () => {
  it.each([
    ['a birth number', 'Han er født 020132 99997 og henger der hver kveld', 'et fødselsnummer'],
    [
      'a birth number with zero-width signs in it',
      'nummeret 0\u200b2\u200b0\u200b1\u200b3\u200b2\u200b9\u200b9\u200b9\u200b9\u200b7 står der',
      'et fødselsnummer',
    ],
    ['a birth number in full-width digits', 'nummer ０２０１３２９９９９７', 'et fødselsnummer'],
    ['a telephone number', 'ring dem på 912 34 567 om det', 'et telefonnummer'],
    ['an e-mail address', 'skriv til ola.nordmann@example.no', 'en e-postadresse'],
    ['a name', 'Det er særlig Ola Hansen som selger', 'navnet på en person'],
    [
      'a pasted thread',
      'Fra: Kari Hansen <kari@example.no>\nTil: rektor\nEmne: Re: uro\n\nHei, se under',
      'e-post',
    ],
    [
      'a Markdown link',
      'se [bildene](https://snapchat.com/add/olamann) av dem, spør ola@example.no',
      'e-post',
    ],
    ['a script', '<script>fetch("//x")</script> ring 912 34 567', 'et telefonnummer'],
  ])('is refused beside the card and kept nowhere: %s', async (_, text, what) => {
    const heard = await writes(text);
    expect(heard.refused).toBe('concernText');
    expect(heard.text).toContain(what);
    expect(heard.text).toContain('Den er ikke lagret noe sted');
    expect(await house.list('sealed')).toEqual([]);
    expect((await draft())?.hasText).toBeUndefined();
    const all = await everything(house);
    for (const word of text.split(/\s+/).filter(({ length }) => length > 6)) expect(all).not.toContain(word);
  });

  it('is not let through by answering for it', async () => {
    const kinds = 'birthNumber,personName,phone,email,child,address,duf,accountName';
    expect((await writes('Det er Ola Hansen', { sure: kinds })).refused).toBe('concernText');
    expect((await writes('ring 912 34 567', { sure: kinds })).refused).toBe('concernText');
    expect(await house.list('sealed')).toEqual([]);
  });

  it('of 20,000 characters is refused, and nothing of it is kept', async () => {
    const heard = await writes('knuste flasker '.repeat(1400));
    expect(heard.refused).toBe('badInput');
    expect(await everything(house)).not.toContain('knuste flasker');
  });

  it('that only may do so is asked about before it is kept, and answered for by a second press', async () => {
    const doubt = 'Nummer 02013299903 sto skrevet på veggen bak hallen';
    const asked = await writes(doubt);
    expect(asked.refused).toBeUndefined();
    expect(asked.text).toContain('Er du sikker på at dette ikke peker på noen?');
    expect(asked.text).toContain('Ingenting er lagret ennå');
    expect(asked.text).toContain(doubt);
    expect(await house.list('sealed')).toEqual([]);
    expect(await everything(house)).not.toContain('sto skrevet');
    const button = asked.card?.actions.find(({ title }) => title === 'Bruk teksten likevel');
    expect(JSON.stringify(button?.data)).not.toContain('0201');
    const other = await writes('Adressen er kanskje Skolegata 5, og en elev i 9B på 14 år', button?.data);
    expect(other.refused ?? other.text).toMatch(/concernText|Er du sikker/);
    expect(await house.list('sealed')).toEqual([]);
    expect((await writes(doubt, button?.data)).text).toContain('Stemmer dette?');
    expect(await house.list('sealed')).toHaveLength(1);
  });
});

describe('a text that points at nobody', () => {
  it('is sealed, told of in the summary without being shown there, and mended in its field', async () => {
    const heard = await writes(FINE);
    expect(heard.text).toContain('Skrevet og lagret kryptert');
    expect(heard.text).not.toContain('idrettshallen');
    expect(await everything(house)).not.toContain('idrettshallen');
    const again = await house.act('laerer', 'concern.step', { step: 'text' });
    expect(JSON.stringify(again.card?.json)).toContain('idrettshallen');
    await writes('');
    expect(await house.list('sealed')).toEqual([]);
    expect((await draft())?.hasText).toBeUndefined();
  });

  it('goes along sealed anew under the number, and is read again by a press, which is logged', async () => {
    await writes(FINE);
    const sent = await house.act('laerer', 'concern.send', {});
    const id = /\d{4}-\d{5}/.exec(sent.text)?.[0] ?? '';
    expect((await house.list('sealed')).map((one) => one.id)).toEqual([`${id}/text`]);
    expect(sent.text).not.toContain('idrettshallen');
    expect(
      house
        .sent()
        .map(({ card }) => JSON.stringify(card.json))
        .join(),
    ).not.toContain('idrettshallen');
    expect((await house.act('laerer', 'concern.show', { concern: id })).text).not.toContain('idrettshallen');
    expect((await house.act('laerer', 'concern.written', { concern: id })).text).toContain(FINE);
    const deeds = (await house.list('accessEntry')).map(({ value }) => value.deed);
    expect(deeds.sort()).toEqual(['read', 'readText', 'sent']);
    expect((await house.act('fremmed', 'concern.written', { concern: id })).refused).toBe('notAllowed');
    expect((await house.act('koordinator', 'concern.written', { concern: id })).refused).toBe('notAllowed');
  });

  it('is dropped, and said to be, when text may no longer be kept', async () => {
    await writes(FINE);
    await lay(house, keyOf(AREA, 'concernRules', 'rules'), { lines: [] });
    const heard = await house.act('laerer', 'concern.send', {});
    expect(heard.text).toContain('Teksten kunne ikke sendes, og er slettet');
    expect(await house.list('sealed')).toEqual([]);
  });
});

describe('at rest', () => {
  it('neither the file nor its log holds a word of what was written, nor of what was refused', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'concern-'));
    const path = join(folder, 'slt.db');
    const there = await openHouse({ now: '2026-11-23T10:00', preset: 'nes', store: openSqlite(path) });
    await there.roles({ koordinator: 'SLT-koordinator' });
    await there.meets('laerer');
    await assess(there);
    await answers(there, 'laerer');
    await there.act('laerer', 'concern.text', { text: 'Det er Ola Hansen som selger hjembrent' });
    await there.act('laerer', 'concern.text', { text: FINE });
    await there.act('laerer', 'concern.send', {});
    await there.say('laerer', 'jeg er bekymret for Ola Hansen, han selger hjembrent');
    const lies = () =>
      ['', '-wal']
        .map((end) => `${path}${end}`)
        .filter((file) => existsSync(file))
        .map((file) => readFileSync(file, 'latin1'))
        .join('');
    expect(lies()).toContain('concern/');
    for (const word of ['idrettshallen', 'knuste', 'hjembrent', 'Hansen']) expect(lies()).not.toContain(word);
    await there.close();
    for (const word of ['idrettshallen', 'knuste', 'hjembrent', 'Hansen']) expect(lies()).not.toContain(word);
    rmSync(folder, { recursive: true });
  });

  it('a text whose key is gone is said to be so, and the concern stands', async () => {
    const store = openSqlite(':memory:');
    const first = await openHouse({ now: '2026-11-23T10:00', preset: 'nes', store });
    await first.roles({ koordinator: 'SLT-koordinator' });
    await first.meets('laerer');
    await assess(first);
    await answers(first, 'laerer');
    await first.act('laerer', 'concern.text', { text: FINE });
    const { id } = await sends(first, 'laerer', [GROUP[4]]);
    const other = { now: '2026-11-24T10:00', store, concernKeys: [new Uint8Array(32).fill(1)] };
    const second = await openHouse(other);
    expect((await second.act('laerer', 'concern.written', { concern: id })).text).toContain('kan ikke åpnes');
    expect(await second.get('concern', id)).toBeDefined();
    await second.close();
  });

  it('without a key there is no field, whatever the municipality has recorded', async () => {
    const keyless = await openConcerns({ concernKeys: [] });
    await assess(keyless);
    const heard = await answers(keyless, 'laerer');
    expect(heard?.text).toContain('Stemmer dette?');
    expect((await keyless.act('laerer', 'concern.text', { text: FINE })).text).toContain(
      'kan ikke skrives tekst',
    );
    expect(await everything(keyless)).not.toContain('idrettshallen');
    await keyless.close();
  });
});

describe('a concern told in the chat itself', () => {
  const TOLD = 'jeg er bekymret for Jonas Hansen som ruser seg på Nes ungdomsskole';

  it.each([TOLD, `bekymring: ${TOLD}`, 'Kari 02013299997 trenger hjelp', 'mistanke om salg bak hallen'])(
    'is answered with how to delete it, and kept nowhere: %s',
    async (text) => {
      const heard = await house.ask('laerer', text);
      expect(heard.text).toContain('Slett meldingen din; Teams har den fortsatt');
      expect(heard.text).toContain('112');
      expect((await house.press('laerer', 'Meld en bekymring')).text).toContain('Er noen i fare nå?');
      expect(await everything(house)).not.toMatch(/Jonas|ruser|02013299997|bak hallen/);
      expect(house.sent()).toEqual([]);
    },
  );

  it('never leaves the door: not a word of it is handed on', () => {
    const { commands } = house.house.registry;
    expect(askedFor(TOLD, commands)).toEqual({ verb: 'house.unknown', input: { nearest: [], worry: true } });
    expect(askedFor('bekymring', commands)).toEqual({ verb: 'concern.begin', input: { text: '' } });
  });

  it('is answered in a channel with the way to the private chat alone', async () => {
    const heard = await house.say('laerer', TOLD, { kind: 'channel', channel: '19:x' });
    expect(heard.text).toContain('Slett meldingen din');
    expect(heard.text).toContain('den private chatten');
    expect(heard.card?.actions).toEqual([]);
    expect(heard.text).not.toMatch(/bekymring|112/);
  });

  it('is not mistaken for a slip of the pen', async () => {
    expect((await house.say('laerer', 'froksot')).text).toContain('Det forstod jeg ikke');
    expect((await house.say('laerer', 'bekymring!')).text).toContain('Er noen i fare nå?');
  });
});
