// A document as somebody fetches it from a card, as its words.
import type { Chart } from '../../src/domain/chart.ts';
import type { Paper } from '../../src/written.ts';
import { write } from '../../src/draw.ts';
import { AREA, type Heard, TENANT, type TestHouse } from '../house.ts';

async function linkedOf({ links, now, house, get }: TestHouse, url: string) {
  const token =
    url
      .split('/')
      .pop()
      ?.replace(/\.png$/, '') ?? '';
  const opened = await links.open(token, now());
  const area = await get('area', AREA);
  if (typeof opened === 'string' || !area) throw new Error(`${url} opens nothing`);
  const { linked } = opened;
  const who = { tenant: TENANT, area, person: linked.person, now: now() };
  return { linked, who, registry: house.registry };
}

/** The document behind an address; undefined when it cannot be had. */
export async function paperAt(house: TestHouse, url: string): Promise<Paper | undefined> {
  const { linked, who, registry } = await linkedOf(house, url);
  return (await write(house.house, registry.files.get(linked.of), who, linked.with))?.value;
}

export async function chartAt(house: TestHouse, url: string): Promise<Chart | undefined> {
  const { linked, who, registry } = await linkedOf(house, url);
  return (await write(house.house, registry.pictures.get(linked.of), who, linked.with))?.value;
}

/** The address behind a card's button to fetch its document. */
export function documentUrl({ card }: Heard): string {
  const url = card?.actions.find((one) => one.url?.includes('/fil/'))?.url;
  if (url === undefined)
    throw new Error(`no document among ${card?.actions.map(({ title }) => title).join(', ')}`);
  return url;
}

/** Every word of a document, a line for each cell, item or paragraph. */
export const wordsOf = ({ title, header = '', parts }: Paper): string =>
  [
    title,
    header,
    ...parts.flatMap((part) => {
      switch (part.kind) {
        case 'facts':
          return part.facts.map((fact) => `${fact.title}: ${fact.value}`);
        case 'list':
          return part.items;
        case 'table':
          return [part.columns, ...part.rows].map((row) => row.join(' | '));
        case 'link':
          return [part.label];
        case 'picture':
          return [part.chart.alt];
        default:
          return [part.text];
      }
    }),
  ].join('\n');
