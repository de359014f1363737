// What comes out of the action plan, in a municipality of hostile words: the status paper of a politiråd and the report of a period,
// as cards, and their documents and pictures drawn.
import { docxOf } from '../../src/papers/docx.ts';
import { pngOf } from '../../src/papers/chart.ts';
import type { TestHouse } from '../house.ts';
import { chartAt, documentUrl, paperAt } from '../papers/house.ts';
import { type Answered, does } from './tools.ts';

export async function status(house: TestHouse): Promise<void> {
  const card = await does(house, 'koordinator', 'status.paper', {});
  await fetched(house, card);
  await drawn(house, card);
  const meeting = (
    card.card?.actions.find(({ verb }) => verb === 'status.filed')?.data as { meeting: string }
  ).meeting;
  await does(house, 'koordinator', 'status.filed', { meeting });
  await does(house, 'koordinator', 'status.filed', { meeting, filed: false });
  await does(house, 'koordinator', 'account.show', {});
  await does(house, 'koordinator', 'account.show', { text: '2031' });
  const account = await does(house, 'koordinator', 'account.show', { text: '2026' });
  await fetched(house, account);
  await drawn(house, account);
}

/** Its picture can be had and drawn. */
async function drawn(house: TestHouse, { card }: Answered): Promise<void> {
  const { body } = card?.json as { body: { type: string; url?: string }[] };
  const { url } = body.find(({ type }) => type === 'Image') ?? { url: undefined };
  const chart = url === undefined ? undefined : await chartAt(house, url);
  if (!chart) throw new Error('a card without its picture');
  await pngOf(chart);
}

/** Its document can be had and drawn. */
async function fetched(house: TestHouse, card: Answered): Promise<void> {
  const paper = await paperAt(house, documentUrl(card));
  if (!paper) throw new Error('a document that cannot be had');
  await docxOf(paper, { language: 'nb', creator: 'Testvik' });
}
