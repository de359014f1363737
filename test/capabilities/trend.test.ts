// «bekymringstall»: what everybody may know of the concerns. The clock counts in silence, freezes a quarter once, and nothing under
// five is ever told, on a card, in a picture, in the politiråd's paper or at the breakfast.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type Instant, type Wall, instantOf } from '../../src/domain/calendar.ts';
import type { Topic, Trend } from '../../src/domain/trend.ts';
import { keyOf } from '../../src/reading/read.ts';
import { pngOf } from '../../src/papers/chart.ts';
import { textsIn } from '../../src/texts/index.ts';
import { AREA, TENANT, type TestHouse, openHouse } from '../house.ts';
import { chartAt, documentUrl, paperAt, wordsOf } from '../papers/house.ts';
import { politiraad, put } from './round-house.ts';
import { CHANNEL, lay } from '../tours/tools.ts';

const at = (wall: string): Instant => instantOf(wall as Wall);
let serial = 0;
let house: TestHouse;

beforeEach(async () => {
  house = await openHouse({ preset: 'krad', now: '2026-10-01T08:00' });
});
afterEach(async () => {
  expect(house.faults).toEqual([]);
  await house.close();
});

/** So many concerns as somebody has sent them: on a day, about these topics. */
async function sent(
  n: number,
  wall: string,
  topics: readonly Topic[],
  about = 'group',
): Promise<readonly string[]> {
  const by = await house.personOf('rektor');
  const ids = Array.from({ length: n }, () => `2026-${String(10_000 + ++serial)}`);
  for (const id of ids) {
    const answers = { about, urgency: 'week', tried: [], ...(about === 'person' ? {} : { topics }) };
    const concern = { id, by, holder: by, at: at(wall), answers, state: 'received', history: [] };
    await lay(house, keyOf(AREA, 'concern', id), concern);
  }
  return ids;
}

async function erased(ids: readonly string[]): Promise<void> {
  const keys = ids.map((id) => keyOf(AREA, 'concern', id));
  await house.store.erase(TENANT, { keys, lanes: [], messages: [] });
}

const frozen = async (quarter: string): Promise<Trend | undefined> => house.get('trend', quarter);
const quarter = (name: string, topics: Trend['topics']): Promise<void> =>
  lay(house, keyOf(AREA, 'trend', name), { quarter: name, topics, at: house.now() });

describe('a quarter that is over', () => {
  it('is frozen in its first minutes afterwards, in silence, and never counted again', async () => {
    await sent(6, '2026-11-10T09:00', ['drugs', 'violence']);
    await sent(4, '2026-12-31T23:30', ['hate']);
    await sent(9, '2026-11-10T09:00', [], 'person');
    await house.tick('2027-01-01T00:04');
    expect(await frozen('2026-Q4')).toBeUndefined();
    house.sent();
    await house.tick('2027-01-01T00:06');
    expect((await frozen('2026-Q4'))?.topics).toEqual([
      { topic: 'drugs', n: 6 },
      { topic: 'violence', n: 6 },
    ]);
    expect(await house.list('trendTally')).toEqual([]);
    expect(house.sent()).toEqual([]);
    await sent(5, '2026-12-01T09:00', ['hate']);
    await house.tick('2027-04-01T09:00');
    expect((await frozen('2026-Q4'))?.topics).toHaveLength(2);
  });

  it('has those too that were erased before it was over', async () => {
    const early = await sent(5, '2026-10-02T09:00', ['damage']);
    await house.tick('2026-10-16T08:00');
    await erased(early);
    await sent(1, '2026-12-20T09:00', ['damage']);
    await house.tick('2027-01-02T08:00');
    expect((await frozen('2026-Q4'))?.topics).toEqual([{ topic: 'damage', n: 6 }]);
  });

  it('comes to the same after a stop of three months', async () => {
    await sent(5, '2026-10-05T09:00', ['damage']);
    await sent(4, '2026-12-20T09:00', ['hate']);
    house.setClock('2027-01-20T08:00');
    await house.tick('2027-01-20T08:00');
    expect((await frozen('2026-Q4'))?.topics).toEqual([{ topic: 'damage', n: 5 }]);
  });

  it('in which nobody was worried leaves no trace, and one with a few is told as if nobody was', async () => {
    await house.tick('2027-01-02T08:00');
    expect(await frozen('2026-Q4')).toBeUndefined();
    const nobody = await house.say('rektor', 'bekymringstall');
    await sent(4, '2027-02-10T09:00', ['drugs']);
    await house.tick('2027-04-02T08:00');
    expect((await frozen('2027-Q1'))?.topics).toEqual([]);
    expect((await house.say('rektor', 'bekymringstall')).text).toBe(nobody.text);
  });
});

describe('«bekymringstall»', () => {
  it('says kindly that there is nothing to show, and that it does not mean that all is well', async () => {
    const { text, refused } = await house.say('rektor', 'bekymringstall');
    expect(refused).toBeUndefined();
    expect(text).toContain('ingen tall å vise for Testvik ennå');
    expect(text).toContain('betyr ikke at ingen er bekymret');
    expect(text).toContain('Et tema som mangler, kan ha hatt noen få eller ingen.');
  });

  it('shows the last year to anybody, the newest quarter first, each for itself and never a sum', async () => {
    for (const name of ['2025-Q1', '2025-Q2', '2025-Q3', '2026-Q1', '2026-Q2'])
      await quarter(name, [
        { topic: 'drugs', n: 7 },
        { topic: 'unrest', n: 11 },
      ]);
    await quarter('2026-Q3', []);
    const { card, text } = await house.say('rektor', 'bekymringstall');
    const order = [...text.matchAll(/^\d\. kvartal \d{4}$/gm)].map(([one]) => one);
    expect(order).toEqual(['2. kvartal 2026', '1. kvartal 2026', '3. kvartal 2025', '2. kvartal 2025']);
    expect(text).toContain('Uro og bråk: 11\nRus: 7');
    expect(text).not.toMatch(/\b(18|14|28|22|44)\b/);
    const { body } = card?.json as { body: { type: string; url?: string; altText?: string }[] };
    const image = body.find(({ type }) => type === 'Image');
    expect(image?.altText).toContain('2. kvartal 2026');
    const chart = await chartAt(house, image?.url ?? '');
    expect(chart?.rows).toEqual([
      { label: 'Uro og bråk', values: [11] },
      { label: 'Rus', values: [7] },
    ]);
    if (!chart) throw new Error('no chart');
    expect((await pngOf(chart)).length).toBeGreaterThan(1000);
  });

  it('answers in a channel too, without a link that is one person’s own', async () => {
    await quarter('2026-Q3', [{ topic: 'images', n: 5 }]);
    const { text, card, refused } = await house.say('rektor', 'bekymringstall', CHANNEL);
    expect(refused).toBeUndefined();
    expect(text).toContain('Deling av bilder: 5');
    expect(JSON.stringify(card?.json)).not.toContain('https://slt.example.no');
  });

  it('tells nothing of the quarter that runs, even when somebody has laid one ahead', async () => {
    await quarter('2026-Q4', [{ topic: 'images', n: 5 }]);
    expect((await house.say('rektor', 'bekymringstall')).text).toContain('ingen tall å vise');
  });

  it.each([
    ['nn', 'bekymringstal', 'Rus: 7', '3. kvartalet 2026'],
    ['en', 'concern counts', textsIn('en').concernWords.topics.drugs, 'Quarter 3 of 2026'],
  ] as const)('is said in %s', async (language, typed, line, name) => {
    await house.act('rektor', 'personal.language', { language });
    const empty = await house.say('rektor', typed);
    expect(empty.text).toContain(textsIn(language).trend.notShown);
    await quarter('2026-Q3', [{ topic: 'drugs', n: 7 }]);
    const { text } = await house.say('rektor', typed);
    expect(text).toContain(line);
    expect(text).toContain(name);
  });
});

describe('the politiråd and the breakfast', () => {
  it('see the last two quarters with something to tell, and the politiråd only what was over when it met', async () => {
    for (const [name, n] of [
      ['2026-Q1', 5],
      ['2026-Q2', 6],
      ['2026-Q3', 8],
    ] as const)
      await quarter(name, [{ topic: 'drugs', n }]);
    await put(house, 'meeting', 'politiraad/2026-11-10', politiraad('2026-11-10'));
    await house.tick('2026-10-28T08:00');
    const paper = await paperAt(house, documentUrl(await house.say('koordinator', 'statusdokument')));
    const words = paper ? wordsOf(paper) : '';
    expect(words).toContain('Bekymringer i tall');
    expect(words).toContain('3. kvartal 2026\nRus: 8');
    expect(words).toContain('2. kvartal 2026\nRus: 6');
    expect(words).not.toContain('1. kvartal 2026');
    expect(words).toContain('færre enn fem henvendelser');
    await house.act('koordinator', 'setup.apply', { preset: 'nes' });
    const morning = await house.say('koordinator', 'temperaturen');
    expect(morning.text).toContain('3. kvartal 2026\nRus: 8');
  });

  it('see no heading where there is nothing to tell', async () => {
    await house.act('koordinator', 'setup.apply', { preset: 'nes' });
    await quarter('2026-Q3', []);
    expect((await house.say('koordinator', 'temperaturen')).text).not.toContain('Bekymringer i tall');
  });
});
