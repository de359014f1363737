// «personvern»: everybody sees what is kept about themselves and nobody else, fetches it, and goes out of it when they want to.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Workbook } from '../../src/written.ts';
import { write } from '../../src/draw.ts';
import type { Concern } from '../../src/domain/concern.ts';
import { KINDS, type KindName } from '../../src/domain/records.ts';
import { keyOf } from '../../src/reading/read.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { textsIn } from '../../src/texts/index.ts';
import { openVault } from '../../src/vault.ts';
import { bytesOf } from '../../src/papers/workbook.ts';
import { AREA, type Heard, TENANT, type TestHouse, openHouse } from '../house.ts';
import { records } from '../domain/everywhere.ts';
import { CHANNEL, lay } from '../tours/tools.ts';

const ID = '2026-48213';
const SEALED = 'Det samles en gjeng ved kiosken.';
const NAME = 'Kari Testnes';
const vault = openVault([new Uint8Array(32).fill(9)]).in(TENANT, AREA);

let house: TestHouse;
let kari: string;

beforeEach(async () => {
  house = await openHouse({ preset: 'krad', now: '2026-11-23T10:00', store: openSqlite(':memory:') });
  await house.roles({ nav: 'Leder NAV' });
  await house.meets('kari', 'kari@example.no', NAME);
  kari = await house.personOf('kari');
  house.sent();
});
afterEach(async () => {
  expect(house.faults).toEqual([]);
  await house.close();
});

/** Kari has sent one; the coordinator has read it. */
async function concern(more: Partial<Concern> = {}): Promise<void> {
  const coordinator = await house.personOf('koordinator');
  const value = {
    ...{ id: ID, by: kari, holder: kari, at: house.now(), state: 'received', hasText: true },
    answers: { about: 'place', topics: ['unrest'], urgency: 'week', tried: [] },
    history: [{ kind: 'sent', at: house.now(), by: kari, told: [coordinator] }],
    ...more,
  };
  await lay(house, keyOf(AREA, 'concern', ID), value);
  const text = await vault.seal({ id: ID, field: 'text' }, SEALED);
  await lay(house, keyOf(AREA, 'sealed', `${ID}/text`), { text });
  const seen = {
    at: house.now(),
    who: coordinator,
    deed: 'readText',
    concerns: [ID, '2026-99999'],
    why: 'triage',
  };
  await lay(house, keyOf(AREA, 'accessEntry', '1'), seen);
}

async function bookAt({ card }: Heard, part: string): Promise<Workbook | undefined> {
  const url = card?.actions.find(({ title }) => title.includes(part))?.url ?? '';
  const opened = await house.links.open(url.split('/').at(-1) ?? '', house.now());
  const area = await house.get('area', AREA);
  if (typeof opened === 'string' || !area) throw new Error(`«${url}» opens nothing`);
  const { linked } = opened;
  const who = { tenant: TENANT, area, person: linked.person, now: house.now() };
  return (await write(house.house, house.house.registry.workbooks.get(linked.of), who, linked.with))?.value;
}

const traces = async (): Promise<readonly string[]> => {
  const all = await house.store.list(TENANT, '');
  const id = new RegExp(`\\b${kari}\\b|kari`, 'i');
  return all.flatMap(({ key, value }) => (id.test(`${key} ${JSON.stringify(value)}`) ? [key] : []));
};

describe('«personvern»', () => {
  it('says in plain words what is kept, how much of it and how long, and what Microsoft has', async () => {
    await concern();
    const { text, refused } = await house.ask('kari', 'personvern');
    expect(refused).toBeUndefined();
    expect(text).toContain('Det jeg har lagret om deg i Testvik');
    expect(text).toContain('Navn, e-post, språk og pause: 1. Lagres til du ikke lenger har en rolle');
    expect(text).toContain('Henvendelser du har sendt, fulgt opp eller fått beskjed om: 1. Lagres 90 dager');
    expect(text).toContain('Krypterte tekster i henvendelsene dine: 1.');
    expect(text).toContain('ligger i Teams, uansett hva jeg sletter');
    expect(text).not.toContain(SEALED);
  });

  it('tells who has seen one’s concerns, by name and why, and of no other concern', async () => {
    await concern();
    const { text } = await house.ask('kari', 'personvern');
    expect(text).toMatch(/koordinator leste teksten \(koordinering\)\. Henvendelse 2026-48213\./);
    expect(text).not.toContain('2026-99999');
    expect((await house.ask('nav', 'personvern')).text).not.toContain(ID);
  });

  it('leaves a line in the log where one’s concerns are shown, and none where there are none', async () => {
    await house.ask('kari', 'personvern');
    expect(await house.list('accessEntry')).toEqual([]);
    await concern();
    await house.ask('kari', 'personvern');
    const lines = (await house.list('accessEntry')).map(({ value }) => value);
    expect(lines).toContainEqual(
      expect.objectContaining({ who: kari, deed: 'list', concerns: [ID], why: 'own' }),
    );
    expect((await house.ask('kari', 'personvern')).text).toContain('koordinator leste teksten');
  });

  it('is for the private chat alone', async () => {
    expect((await house.say('kari', 'personvern', CHANNEL)).refused).toBe('wrongPlace');
  });

  it('shows ten lines of the log, and says how many more there are', async () => {
    await concern();
    const who = await house.personOf('koordinator');
    for (let n = 0; n < 12; n++)
      await lay(house, keyOf(AREA, 'accessEntry', `x${n}`), {
        ...{ at: house.now(), who, deed: 'read', concerns: [ID], why: 'triage' },
      });
    await lay(house, keyOf(AREA, 'accessEntry', 'y'), {
      ...{ at: house.now() + 1, who: 'service', deed: 'erased', concerns: [ID], why: 'retention' },
    });
    const { text } = await house.ask('kari', 'personvern');
    expect(text).toContain('… og 4 til. Alle står i filen.');
    expect(text).toContain('Tjenesten selv');
  });

  it('tells how to correct what is wrong', async () => {
    await house.ask('kari', 'personvern');
    expect((await house.press('kari', 'Rett noe')).text).toContain('personvernombudet');
    expect((await house.press('kari', 'Tilbake')).text).toContain('Det jeg har lagret om deg');
  });
});

describe('a person in every kind of record', () => {
  it('finds each kind on the card, in every language', async () => {
    const kinds = new Set<KindName>();
    const swapped = (text: string): string => text.replaceAll(/p-kari(?!2)/g, kari);
    for (const { kind, id, value } of records) {
      if (kind === 'person' || kind === 'aad' || kind === 'mail') continue;
      const key = keyOf(AREA, kind, swapped(id));
      await lay(house, key, KINDS[kind].schema.parse(JSON.parse(swapped(JSON.stringify(value)))) as object);
      if (/p-kari(?!2)/.test(`${id}${JSON.stringify(value)}`)) kinds.add(kind);
    }
    expect(kinds.size).toBeGreaterThan(20);
    for (const language of ['nb', 'nn', 'en'] as const) {
      await house.act('kari', 'personal.language', { language });
      const { text } = await house.act('kari', 'privacy.show', {});
      const words = textsIn(language).privacy;
      for (const kind of [...kinds, 'person', 'aad', 'mail', 'sealed'] as const)
        expect(text).toContain(`${words.kinds[kind]}: `);
      expect(text).toContain(words.teams);
      expect((await house.act('kari', 'privacy.ask', {})).text).toContain(words.staysWhy);
    }
  });
});

describe('the file', () => {
  it('has everything with the texts opened, and that it was fetched stands in the log', async () => {
    await concern();
    await house.ask('kari', 'personvern');
    const card = await house.press('kari', 'Last ned alt');
    expect(card.text).toContain('bare for deg');
    const lines = (await house.list('accessEntry')).map(({ value }) => value);
    expect(lines).toContainEqual(expect.objectContaining({ who: kari, deed: 'exported', concerns: [ID] }));
    for (const part of ['Excel', 'JSON']) {
      const book = await bookAt(card, part);
      if (!book) throw new Error('no file');
      const [kept, texts, seen] = book.sheets;
      expect(kept?.rows.map(([what]) => what)).toContain('Navn, e-post, språk og pause');
      expect(texts?.rows).toEqual([[ID, SEALED]]);
      expect(seen?.rows[0]?.slice(1)).toEqual(['koordinator', 'leste teksten', 'koordinering', ID]);
      expect((await bytesOf(book)).body.length).toBeGreaterThan(100);
    }
  });

  it('has what was written and not sent, and says where a text cannot be read any more', async () => {
    await concern();
    await lay(house, keyOf(AREA, 'sealed', `${kari}/text`), {
      text: await vault.seal({ id: kari, field: 'text' }, 'Ikke sendt.'),
    });
    await lay(house, keyOf(AREA, 'sealed', `${ID}/text`), { text: 'sealed-with-a-key-that-is-gone' });
    const book = await bookAt(await house.act('kari', 'privacy.file', {}), 'JSON');
    expect(book?.sheets[1]?.rows).toEqual([
      [ID, textsIn('nb').privacy.lost],
      ['Påbegynt', 'Ikke sendt.'],
    ]);
  });

  it('is its reader’s own: another who fetches theirs has none of it', async () => {
    await concern();
    const book = await bookAt(await house.act('nav', 'privacy.file', {}), 'JSON');
    expect(JSON.stringify(book)).not.toContain(SEALED);
    expect(JSON.stringify(book)).not.toContain(ID);
  });

  it('is cut in a spreadsheet, whose cells hold so much, and whole as JSON', async () => {
    const [draft] = records.filter(({ kind, id }) => kind === 'planDraft' && id === 'p-kari');
    const long = { ...(draft?.value as object), name: 'x', cleared: 0, cut: 0 };
    const skipped = Array.from({ length: 400 }, (_, n) => ({ heading: `${n}`, why: 'x'.repeat(100) }));
    const value = { ...long, understood: { plan: { goalAreas: [] }, measures: [], forums: [], skipped } };
    await lay(house, keyOf(AREA, 'planDraft', kari), value);
    const card = await house.act('kari', 'privacy.file', {});
    const cell = async (part: string): Promise<string> =>
      (await bookAt(card, part))?.sheets[0]?.rows.find(([, id]) => id === `planDraft/${kari}`)?.[3] ?? '';
    expect((await cell('JSON')).length).toBeGreaterThan(40_000);
    expect((await cell('Excel')).length).toBeLessThan(32_767);
    expect(await cell('Excel')).toContain('resten står i JSON-filen');
  });
});

describe('erasing oneself', () => {
  it('shows what goes, what stays and why, and changes nothing', async () => {
    await concern();
    const item = { id: 'i', forum: 'g', title: 'Lys', state: 'accepted', by: kari, at: house.now() };
    await lay(house, keyOf(AREA, 'item', 'g/i'), item);
    await house.ask('kari', 'personvern');
    const before = await traces();
    const { text } = await house.press('kari', 'Slett det som kan slettes');
    expect(text).toContain('Navn, e-post, språk og pause: 1');
    expect(text).toContain('Meldinger som venter på å bli sendt til deg');
    expect(text).toContain('Saker du har meldt: 1');
    expect(text).toContain('Henvendelsen din som er åpen, blir behandlet videre uten deg.');
    expect(text).toContain('Én linje i innsynsloggen');
    expect(await traces()).toEqual(before);
  });

  it('waits until the roles are handed over, and says which', async () => {
    const { text, card } = await house
      .ask('koordinator', 'personvern')
      .then(() => house.press('koordinator', 'Slett det som kan slettes'));
    expect(text).toContain('du har fortsatt en rolle (SLT-koordinator)');
    expect(card?.actions.map(({ verb }) => verb)).not.toContain('privacy.erase');
    expect((await house.act('koordinator', 'privacy.erase', {})).refused).toBe('holdsRoles');
  });

  it('waits until the baton of another’s open concern is passed on', async () => {
    await concern({ by: (await house.personOf('nav')) as never, holder: kari as never });
    expect((await house.act('kari', 'privacy.ask', {})).text).toContain(
      'du har stafetten i én åpen henvendelse',
    );
    expect((await house.act('kari', 'privacy.erase', {})).refused).toBe('holdsBatons');
    await concern({ by: (await house.personOf('nav')) as never, holder: kari as never, state: 'closed' });
    expect((await house.act('kari', 'privacy.erase', {})).refused).toBeUndefined();
  });

  it('takes the person out of everything, and the coordinator hears that an open concern has nobody to answer', async () => {
    await concern();
    await house.act('kari', 'feed.make', { forum: '*' });
    await house.ask('kari', 'personvern');
    await house.press('kari', 'Slett det som kan slettes');
    const done = await house.press('kari', 'Ja, slett');
    expect(done.text).toContain('Det som kunne slettes, er slettet.');
    expect((await traces()).filter((key) => !key.includes('/accessEntry/'))).toEqual([]);
    expect(await house.get('concern', ID)).toMatchObject({
      by: 'slettet',
      holder: 'slettet',
      state: 'received',
    });
    const told = house.sent().filter(({ to }) => to === 'koordinator');
    expect(told.map(({ card }) => card.text).join()).toContain(`Henvendelse ${ID}\nDen som meldte fra`);
    expect(told.map(({ card }) => card.text).join()).not.toContain(NAME);
    await house.tick('2026-11-24T09:01');
    expect(house.sent().map(({ to }) => to)).not.toContain('kari');
  });

  it('says nothing to the coordinator of a concern that is closed', async () => {
    await concern({ state: 'closed' });
    await house.act('kari', 'privacy.erase', {});
    expect(house.sent().filter(({ card }) => card.text.includes(ID))).toEqual([]);
  });

  it('once is once: pressed again there is nobody to erase, and who writes again begins anew', async () => {
    const before = kari;
    await house.act('kari', 'privacy.erase', {});
    expect((await house.ask('kari', 'personvern')).text).toContain('Navn, e-post, språk og pause: 1');
    expect(await house.personOf('kari')).not.toBe(before);
  });

  it('is done in words of every language', async () => {
    for (const language of ['nn', 'en'] as const) {
      await house.act('kari', 'personal.language', { language });
      const words = textsIn(language).privacy;
      await house.act('kari', 'privacy.show', {});
      const asked = await house.act('kari', 'privacy.ask', {});
      expect(asked.text).toContain(words.askTitle);
      expect((await house.act('kari', 'privacy.correct', {})).text).toContain(words.corrections[0]);
      expect((await house.act('kari', 'privacy.erase', {})).text).toContain(words.erased);
      await house.meets('kari', 'kari@example.no', NAME);
    }
  });
});

describe('messages that wait for somebody who erases themselves', () => {
  /** A letter for the next morning is in the queue. */
  async function queued(): Promise<void> {
    await house.store.commit(TENANT, {
      send: [
        {
          ...{
            id: 'kommune/x',
            lane: `person:${kari}`,
            mode: 'once',
            priority: 'normal',
            body: { kind: 'x' },
          },
          ...{
            notBefore: (house.now() + 86_400_000) as never,
            forget: (house.now() + 90 * 86_400_000) as never,
          },
        },
      ],
    });
  }
  const waiting = async (): Promise<readonly string[]> => {
    const later = (house.now() + 30 * 86_400_000) as never;
    return (await house.store.claim(later, 1000, 100)).map(({ lane }) => lane);
  };

  it('go with them', async () => {
    await queued();
    await house.act('kari', 'privacy.erase', {});
    expect((await waiting()).filter((lane) => lane.includes(kari))).toEqual([]);
  });

  it('go later where the service was stopped in between', async () => {
    await queued();
    const { erase } = house.store;
    let stopped = 0;
    Object.assign(house.store, {
      erase: async () => {
        stopped++;
        throw new Error('killed');
      },
    });
    await expect(house.act('kari', 'privacy.erase', {})).rejects.toThrow('killed');
    expect(await house.get('person', kari)).toBeUndefined();
    Object.assign(house.store, { erase });
    await house.tick('2026-11-23T10:05');
    expect(stopped).toBe(1);
    expect((await waiting()).filter((lane) => lane.includes(kari))).toEqual([]);
  });
});

describe('somebody of several municipalities', () => {
  beforeEach(async () => {
    const area = await house.get('area', AREA);
    await lay(house, '-/area/nabo', { ...area, id: 'nabo', name: 'Nabovik' });
    await lay(house, '-/area/gjest', { ...area, id: 'gjest', name: 'Gjestvik' });
    await lay(house, keyOf(AREA, 'person', kari), {
      ...(await house.get('person', kari)),
      areas: [AREA, 'nabo'],
    });
    const item = { id: 'i', forum: 'g', title: 'Lys', state: 'accepted', by: kari, at: house.now() };
    for (const one of [AREA, 'nabo', 'gjest']) await lay(house, `${one}/item/g/i`, item);
  });

  it('says which, and sees what that one has', async () => {
    const asked = await house.ask('kari', 'personvern');
    expect(asked.card?.actions.map(({ title }) => title)).toEqual(['Testvik', 'Nabovik']);
    const { text, card } = await house.press('kari', 'Nabovik');
    expect(text).toContain('Det jeg har lagret om deg i Nabovik');
    expect(text).toContain('Saker du har meldt: 1');
    expect(card?.actions.map(({ data }) => data)).toEqual([
      { area: 'nabo' },
      { area: 'nabo' },
      { area: 'nabo' },
    ]);
  });

  it('leaves one, and stays in the other; with the last goes the rest, also where they were a guest', async () => {
    const asked = await house.act('kari', 'privacy.ask', { area: 'nabo' });
    expect(asked.text).toContain('Du hører også til Testvik.');
    expect(asked.text).not.toContain('Meldinger som venter');
    const left = await house.act('kari', 'privacy.erase', { area: 'nabo' });
    expect(left.text).toContain('Det som kunne slettes i Nabovik, er slettet.');
    expect((await house.get('person', kari))?.areas).toEqual([AREA]);
    expect((await traces()).filter((key) => key.includes('/item/'))).toEqual([
      'gjest/item/g/i',
      'kommune/item/g/i',
    ]);
    const gone = await house.act('kari', 'privacy.erase', { area: AREA });
    expect(gone.text).toContain('Det som kunne slettes, er slettet.');
    expect(await traces()).toEqual([]);
  });

  it('may ask also when no municipality has them', async () => {
    await lay(house, keyOf(AREA, 'person', kari), { ...(await house.get('person', kari)), areas: [] });
    const shown = await house.ask('kari', 'personvern');
    expect(shown.refused).toBeUndefined();
    expect(shown.text).toContain('Navn, e-post, språk og pause: 1');
    await house.act('kari', 'privacy.erase', {});
    expect(await traces()).toEqual([]);
  });
});

describe('that somebody has left', () => {
  it('is said by the service alone, and of nobody who is there', async () => {
    expect((await house.act('nav', 'privacy.forgotten', { person: kari })).refused).toBe('wrongPlace');
    await house.house.dispatch({
      actor: { kind: 'area', tenant: TENANT, area: AREA },
      place: { kind: 'clock' },
      verb: 'privacy.forgotten',
      input: { person: kari, area: AREA },
      now: house.now(),
    });
    expect(await house.get('person', kari)).toMatchObject({ name: NAME });
  });
});
