import { afterEach, describe, expect, it } from '@jest/globals';
import type { Json } from '../../src/store/store.ts';
import { AREA, type Heard, TENANT, type TestHouse, openHouse } from '../house.ts';

let open: TestHouse | undefined;
afterEach(async () => {
  expect(open?.faults ?? []).toEqual([]);
  await open?.close();
  open = undefined;
});

async function handbook(): Promise<TestHouse> {
  open = await openHouse({ preset: 'krad' });
  await open.roles({ skole: 'Leder skole', politi: 'Politikontakt' });
  return open;
}

/** The words that `hjelp` lists for somebody. */
const words = async (house: TestHouse, who: string): Promise<readonly string[]> =>
  (await house.say(who, 'hjelp')).text.split(/[\n,]/).map((word) => word.trim());

const CALLING = ['innkall', 'flytt', 'avlys', 'rytme', 'datoer'];

describe('help', () => {
  it('shows a teacher with no role only what a teacher can use', async () => {
    const house = await handbook();
    await house.meets('laerer');
    const seen = await words(house, 'laerer');
    expect(seen).toEqual(expect.arrayContaining(['frokost', 'møteplan', 'kalender', 'pause']));
    for (const word of [...CALLING, 'hastemøte', 'referat', 'logg', 'venter', 'roller'])
      expect(seen).not.toContain(word);
  });

  it('shows a member the minutes, the police contact the hastemøte, and whoever calls the calling', async () => {
    const house = await handbook();
    const member = await words(house, 'skole');
    expect(member).toEqual(expect.arrayContaining(['referat', 'logg', 'saksliste', 'meld sak']));
    for (const word of [...CALLING, 'hastemøte']) expect(member).not.toContain(word);
    expect(await words(house, 'politi')).toContain('hastemøte');
    const forum = await house.store.get(TENANT, `${AREA}/forum/koordineringsgruppe`);
    const value = { ...(forum?.value as object), convener: 'leder-skole' } as Json;
    await house.store.commit(TENANT, {
      put: [{ key: forum?.key ?? '', value, version: forum?.version ?? 0 }],
    });
    expect(await words(house, 'skole')).toEqual(expect.arrayContaining(CALLING));
  });

  it('explains one group at a press, with a button for each of its words, and the others by their words', async () => {
    const house = await handbook();
    const verbsOf = ({ card }: Heard) => card?.actions.flatMap(({ verb }) => verb ?? []);
    const before = await house.ask('koordinator', 'hjelp');
    expect(new Set(verbsOf(before))).toEqual(new Set(['house.help']));
    const opened = await house.press('koordinator', 'Forklar');
    expect(verbsOf(opened)).toEqual(
      expect.arrayContaining(['breakfast.show', 'meeting.invite', 'house.help']),
    );
    expect(verbsOf(opened)).not.toContain('people.roles');
    expect(opened.text).toContain('roller');
    const next = await house.press('koordinator', 'Forklar');
    expect(verbsOf(next)).not.toContain('meeting.invite');
  });

  it('shows the coordinator everything', async () => {
    const house = await handbook();
    const all = await words(house, 'koordinator');
    expect(all).toEqual(
      expect.arrayContaining([...CALLING, 'hastemøte', 'referat', 'logg', 'venter', 'roller']),
    );
  });
});

describe('the card of the day', () => {
  it('says once what reads alike, with how many, and opens them one after the other', async () => {
    const house = await handbook();
    await house.act('koordinator', 'people.roles', {
      text: 'Leder NAV; Nora Bakken; nora@example.no\nLeder barnevern; Berit Vik; berit@example.no',
    });
    await house.tick('2026-11-23T09:01');
    await house.meets('ny1', 'n.bakken@kommune.example', 'Nora Bakken');
    await house.meets('ny2', 'b.vik@kommune.example', 'Berit Vik');
    await house.tick('2026-11-24T09:01');
    const card = house.sent().findLast(({ to }) => to === 'koordinator')?.card;
    const line = 'Noen nye har skrevet til meg. Hvem er det?';
    expect(card?.text).toContain(`${line} (2)`);
    expect(card?.text.split(line)).toHaveLength(2);
    const [first] = card?.actions.filter(({ verb }) => verb === 'house.open') ?? [];
    const then = await house.act('koordinator', 'house.open', first?.data ?? {});
    expect(then.text).toContain(line);
    expect(then.text).not.toContain('(2)');
    const [second] = then.card?.actions.filter(({ verb }) => verb === 'house.open') ?? [];
    expect(second?.data).not.toEqual(first?.data);
    await house.act('koordinator', 'house.open', second?.data ?? {});
    const opened = house.sent().map((one) => one.card.text);
    expect(opened.join('\n')).toContain('Nora Bakken');
    expect(opened.join('\n')).toContain('Berit Vik');
  });
});
