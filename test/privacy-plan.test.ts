// Who may know what of the action plan: what waits in the queue, the addresses that are given out, the documents and pictures, a plan
// that is handed in and what is logged of it.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DAY_MS, type Instant } from '../src/domain/calendar.ts';
import { readPlanTables } from '../src/reading/plan-tables.ts';
import { openReading } from '../src/reading/read.ts';
import { putMeeting, politiraad } from './capabilities/round-house.ts';
import { AREA, TENANT, type TestHouse, openHouse } from './house.ts';
import { chartAt, paperAt, wordsOf } from './papers/house.ts';
import { type Site, openSite } from './web/site.ts';

const RECTOR = 'NAVN-rektor';
const WISH = 'HEMMELIG-ønske';
const MEASURE = 'gjesdal-06';

let house: TestHouse;
let site: Site;
beforeEach(async () => {
  house = await openHouse({ preset: 'gjesdal', now: '2026-11-20T08:00' });
  await house.act('koordinator', 'people.roles', {
    text: `Rektor Gjesdal ungdomsskole; ${RECTOR}; rektor@adresse.example.no\nPolitikontakt; NAVN-politi; politi@adresse.example.no`,
  });
  await house.meets('rektor', 'rektor@adresse.example.no', RECTOR);
  await putMeeting(house, politiraad('2026-12-10'));
  site = await openSite(house);
});
afterEach(async () => {
  expect(house.faults).toEqual([]);
  await site.close();
  await house.close();
});

const told = () =>
  house.act('rektor', 'measure.report', {
    measures: [MEASURE],
    [`status.${MEASURE}`]: 'delayed',
    [`comment.${MEASURE}`]: WISH,
    [`wanted.${MEASURE}`]: WISH,
  });

/** Every address on a card: of its buttons and of its picture. */
const urlsOn = (card: { readonly json: object } | undefined): readonly string[] =>
  [...JSON.stringify(card?.json ?? {}).matchAll(/https:\/\/[^"\\ ]+/g)].map(([url]) => url);

const GIVEN = ['statusdokument', 'rapport 2026', 'eksport', 'overlevering', 'les inn plan'] as const;

async function given(): Promise<readonly string[]> {
  const cards = [];
  for (const words of GIVEN) cards.push((await house.ask('koordinator', words)).card);
  return cards.flatMap(urlsOn);
}

describe('a question about measures that waits in the queue', () => {
  it('holds neither a name, an address nor what anybody has told', async () => {
    await told();
    house.setClock('2026-11-26T09:00');
    await house.house.tick();
    const waiting = await house.store.claim(house.now(), 1000 as never, 100);
    const asking = waiting.filter(({ id }) => id.includes('digest') || id.includes('round'));
    expect(asking.length).toBeGreaterThan(1);
    const bodies = JSON.stringify(waiting.map(({ id, body }) => [id, body]));
    for (const secret of ['NAVN-', '@', 'HEMMELIG']) expect(bodies).not.toContain(secret);
  });
});

describe('an address that is given out', () => {
  it('names the person it is for and what it is about by ids alone', async () => {
    await house.tick('2026-11-26T09:00');
    await told();
    const tokens = (await given()).flatMap(
      (url) => /\/(?:fil\/inn|fil|bilde|svar)\/([\w.-]+)/.exec(url)?.[1] ?? [],
    );
    expect(tokens.length).toBeGreaterThanOrEqual(8);
    for (const token of tokens) {
      const opened = await house.links.open(token.replace(/\.png$/, ''), house.now());
      expect(opened).toMatchObject({ area: AREA });
      const { linked } = opened as Extract<typeof opened, { linked: unknown }>;
      expect(Object.values(linked.with).every((value) => /^[a-z0-9/-]*$/.test(String(value)))).toBe(true);
    }
  });

  it('leads to documents and a picture without the name of anybody who has told, and so do their file names', async () => {
    await house.tick('2026-11-26T09:00');
    await told();
    const urls = (await given()).filter((url) => /\/(?:fil|bilde)\/(?!inn)/.test(url));
    const texts: string[] = [];
    for (const url of urls) {
      const { headers, status } = await site.get(url);
      expect(status).toBe(200);
      expect(headers.get('content-disposition') ?? '').not.toContain('NAVN');
      const paper = url.includes('/fil/') ? await paperAt(house, url) : undefined;
      const chart = url.includes('/bilde/') ? await chartAt(house, url) : undefined;
      texts.push(paper ? wordsOf(paper) : JSON.stringify(chart ?? ''));
    }
    expect(texts.some((text) => text.includes(WISH))).toBe(true);
    // The handover of the whole work lists who holds each role: that is what it is for.
    const open = texts.filter((text) => !text.includes('Har rollen nå'));
    expect(open.length).toBe(texts.length - 1);
    expect(open.join('\n')).not.toMatch(/NAVN-|@adresse/);
    const tables = JSON.stringify(await readPlanTables({ read: openReading(house.store, TENANT, AREA) }));
    expect(tables).toContain(WISH);
    expect(tables).not.toMatch(/NAVN-|@adresse/);
  });
});

describe('a plan that is handed in', () => {
  const PLAN =
    'Tiltak;Ansvar\nNatteravner;Kari Nordmann\nKurs;Rektor Gjesdal ungdomsskole, kari@adresse.example.no';

  async function handedIn(name: string): Promise<string> {
    const [url = ''] = urlsOn((await house.ask('koordinator', 'les inn plan')).card);
    const body = new FormData();
    body.append('file', new File([PLAN], name, { type: 'text/csv' }));
    const page = await site.ask(url, { method: 'POST', body });
    expect(page.status).toBe(200);
    return page.text;
  }

  it('keeps no person that stood as an owner, and no name of a file that points one out', async () => {
    expect(await handedIn('plan Kari 987 65 432.csv')).toContain('Slik forstod jeg');
    const kept = JSON.stringify(await house.store.list(TENANT, ''));
    expect(kept).toContain('Natteravner');
    for (const secret of ['Nordmann', 'kari@', '987 65 432']) expect(kept).not.toContain(secret);
  });

  it('is logged neither by its name nor by a word of it', async () => {
    await handedIn('natteravner-plan.csv');
    expect(JSON.stringify(site.lines)).not.toMatch(/natteravner|Natteravner|Nordmann/);
  });

  it('is forgotten after thirty days when nobody has answered', async () => {
    await handedIn('plan.csv');
    const left = async () => (await house.list('planDraft')).length;
    await house.store.expire((house.now() + 29 * DAY_MS) as Instant);
    expect(await left()).toBe(1);
    await house.store.expire((house.now() + 30 * DAY_MS) as Instant);
    expect(await left()).toBe(0);
  });
});
