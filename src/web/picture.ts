// A chart behind a signed link: drawn when it is fetched. Teams fetches it through a server of its own and shows what it gets, so
// there are no words for whoever has no right to it.
import { write } from '../draw.ts';
import { pngOf } from '../papers/chart.ts';
import { type Raw, safely } from './link-page.ts';
import { type LinkHouse, readerOf } from './reader.ts';

const wordless = (status: number): Raw => ({ status, headers: {}, body: '' });

/** What it answers to a token; it never rejects. */
export const openPictureDoor =
  (house: LinkHouse) =>
  (token: string): Promise<Raw> =>
    safely(house.log, fetched(house, token), () => wordless(500));

async function fetched(house: LinkHouse, token: string): Promise<Raw> {
  const reader = await readerOf(house, token, 'picture');
  if (reader.kind !== 'reader') return wordless(reader.kind === 'tooFast' ? 429 : 404);
  const { tenant, area, person, linked } = reader;
  const who = { tenant, area, person: person.id, now: house.clock() };
  const chart = await write(house, house.registry.pictures.get(linked.of), who, linked.with);
  if (!chart) return wordless(404);
  const body = Buffer.from(await pngOf(chart.value));
  return { status: 200, headers: { 'Content-Type': 'image/png', 'Cache-Control': 'private' }, body };
}
