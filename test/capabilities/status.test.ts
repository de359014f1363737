import { afterEach, describe, expect, it } from '@jest/globals';
import { type Heard, type TestHouse, openHouse } from '../house.ts';
import { politiraad, put } from './round-house.ts';
import { chartAt, documentUrl, paperAt, wordsOf } from '../papers/house.ts';

let open: TestHouse | undefined;
afterEach(async () => {
  expect(open?.faults ?? []).toEqual([]);
  await open?.close();
  open = undefined;
});

/** Gjesdal's nine measures, a politiråd in September that has been and one in December that is asked about. */
async function gjesdal(): Promise<TestHouse> {
  const house = await openHouse({ preset: 'gjesdal', now: '2026-08-20T08:00' });
  open = house;
  await house.roles({ politi: 'Politikontakt', rektor: 'Rektor Gjesdal ungdomsskole' });
  await house.tick('2026-08-20T08:00');
  for (const date of ['2026-09-17', '2026-12-10'])
    await put(house, 'meeting', `politiraad/${date}`, politiraad(date));
  await house.tick('2026-09-03T09:00');
  return house;
}

const tells = (house: TestHouse, who: string, measure: string, said: Readonly<Record<string, string>>) =>
  house.act(who, 'measure.report', {
    measures: [measure],
    ...Object.fromEntries(Object.entries(said).map(([field, value]) => [`${field}.${measure}`, value])),
  });

const imageOf = ({ card }: Heard) =>
  (card?.json as { body: { type: string; url?: string; altText?: string }[] }).body.find(
    ({ type }) => type === 'Image',
  );

describe('the status paper of a politiråd', () => {
  it('says who answers for a measure under each goal area that it stands under', async () => {
    const house = await gjesdal();
    const measure = await house.get('measure', 'gjesdal-06');
    if (!measure) throw new Error('no measure');
    const owners = [{ kind: 'role' as const, role: 'politikontakt' }];
    const also = [{ goalArea: 'Utsatte unge', owners }, { goalArea: 'Rus' }];
    await put(house, 'measure', 'gjesdal-06', { ...measure, also });
    const paper = await paperAt(house, documentUrl(await house.ask('koordinator', 'statusdokument')));
    expect(paper ? wordsOf(paper) : '').toContain('Står også under Utsatte unge (Politikontakt) og Rus.');
  });

  it('shows what is delayed and needed, who has not answered by role, and how it was last time', async () => {
    const house = await gjesdal();
    await tells(house, 'rektor', 'gjesdal-06', { status: 'onTrack' });
    await house.tick('2026-09-18T09:00');
    await house.tick('2026-11-26T09:00');
    await tells(house, 'rektor', 'gjesdal-06', {
      status: 'delayed',
      comment: 'Kontrakten er ikke klar.',
      wanted: 'Hvem betaler for nattvandring?',
      effect: 'partly',
    });
    const card = await house.ask('koordinator', 'statusdokument');
    expect(card.text).toContain('torsdag 10. desember 2026');
    expect(card.text).toContain('9 tiltak: 1 forsinket og 8 uten status.');
    expect(card.text).toContain('Forrige gang: 1 i rute og 8 uten status.');
    expect(card.text).toContain('Hvem betaler for nattvandring?');
    expect(card.text).toContain('Har ikke svart\nSLT-koordinator');
    expect(card.text).not.toContain('rektor@');
    const paper = await paperAt(house, documentUrl(card));
    const words = paper ? wordsOf(paper) : '';
    expect(paper?.file).toBe('status-politiraad-2026-12-10');
    expect(words).toContain('Forsinket\nForrige gang: i rute');
    expect(words).toContain(
      'Kontrakten er ikke klar.\nØnsket avklaring: Hvem betaler for nattvandring?\nØnsket effekt: delvis.',
    );
    expect(words).toContain('Dette ber de ansvarlige politirådet om');
    expect(words.indexOf('Dette ber')).toBeLessThan(words.indexOf('Har ikke svart'));
    expect(words).toContain('Dokumentdato: torsdag 26. november 2026');
  });

  it('has a picture of the numbers for those who see it, and the same in words for those who hear it', async () => {
    const house = await gjesdal();
    const card = await house.ask('koordinator', 'statusdokument');
    const image = imageOf(card);
    expect(image?.url).toMatch(/^https:\/\/slt\.example\.no\/bilde\/.+\.png$/);
    expect(image?.altText).toMatch(/^Tiltakene per målområde\. .+: \d uten status\./);
    const chart = await chartAt(house, image?.url ?? '');
    expect(chart?.alt).toBe(image?.altText);
    const sum = chart?.rows.flatMap(({ values }) => values).reduce((a, b) => a + b, 0);
    expect(sum).toBe(9);
  });

  it('is of the next politiråd from when its round opens, and until then of the last', async () => {
    const house = await gjesdal();
    const shown = async () =>
      /\d+\. \w+ 2026/.exec((await house.ask('koordinator', 'statusdokument')).text)?.[0];
    expect(await shown()).toBe('17. september 2026');
    await house.tick('2026-09-18T09:00');
    expect(await shown()).toBe('17. september 2026');
    await house.tick('2026-11-26T09:00');
    expect(await shown()).toBe('10. desember 2026');
    const before = await house.press('koordinator', 'Forrige politiråd');
    expect(before.text).toContain('17. september 2026');
    expect((await house.press('koordinator', 'Neste politiråd')).text).toContain('10. desember 2026');
  });

  it('blames nobody before a politiråd that nobody was asked for', async () => {
    const house = await gjesdal();
    await put(house, 'meeting', 'politiraad/2026-06-04', politiraad('2026-06-04'));
    const card = await house.act('koordinator', 'status.paper', { meeting: 'politiraad/2026-06-04' });
    expect(card.text).toContain('Ingen er spurt til dette møtet.');
    expect(card.text).not.toContain('Har ikke svart');
    const paper = await paperAt(house, documentUrl(card));
    expect(paper && wordsOf(paper)).not.toContain('Ikke svart denne gangen');
  });

  it('says that an answer came after the meeting had begun', async () => {
    const house = await gjesdal();
    await house.tick('2026-09-18T09:00');
    await tells(house, 'rektor', 'gjesdal-06', { status: 'onTrack' });
    const card = await house.ask('koordinator', 'statusdokument');
    expect(card.text).toContain('1 av dem etter at møtet begynte');
    const paper = await paperAt(house, documentUrl(card));
    expect(paper && wordsOf(paper)).toContain('Svarte etter at møtet begynte.');
  });

  it('leaves out a text that may point out a person, also one that was kept before, and says so', async () => {
    const house = await gjesdal();
    const measure = await house.get('measure', 'gjesdal-06');
    if (!measure) throw new Error('no measure');
    const at = house.now();
    const latest = {
      status: 'delayed',
      comment: 'Ring meg på 912 34 567',
      wanted: 'Fødselsnummer 01010112345',
      at,
    } as const;
    await put(house, 'measure', 'gjesdal-06', { ...measure, latest });
    const card = await house.ask('koordinator', 'statusdokument');
    const paper = await paperAt(house, documentUrl(card));
    const words = paper ? wordsOf(paper) : '';
    expect(words).not.toMatch(/912 34 567/);
    expect(words).toContain('Tekst utelatt');
    expect(words).toMatch(/utelatt fordi/);
    expect(card.text).not.toMatch(/912 34 567/);
  });

  it('carries the access line where the politiråd’s documents are closed, and not where they are open', async () => {
    const house = await gjesdal();
    const header = async () =>
      (await paperAt(house, documentUrl(await house.ask('koordinator', 'statusdokument'))))?.header;
    expect(await header()).toBe('Unntatt offentlighet – vurder hjemmel (offentleglova)');
    const forum = await house.get('forum', 'politiraad');
    if (forum) await put(house, 'forum', 'politiraad', { ...forum, closedMinutes: false });
    expect(await header()).toBeUndefined();
  });

  it('is not archived until somebody says so, and can be taken back', async () => {
    const house = await gjesdal();
    expect((await house.ask('koordinator', 'statusdokument')).text).toContain('Ikke arkivert');
    const filed = await house.press('koordinator', 'Merk som arkivert');
    expect(filed.text).toContain('Arkivert torsdag 3. september 2026');
    const paper = await paperAt(house, documentUrl(filed));
    expect(paper && wordsOf(paper)).toContain('Arkiv: Arkivert torsdag 3. september 2026');
    expect((await house.press('koordinator', 'Ikke arkivert likevel')).text).toContain('Ikke arkivert');
    expect(await house.list('filed')).toEqual([]);
  });

  it('is for the coordinator and whoever writes for the politiråd, in private', async () => {
    const house = await gjesdal();
    const id = 'politiraad/2026-12-10';
    expect((await house.act('rektor', 'status.paper', {})).refused).toBe('notAllowed');
    expect((await house.act('rektor', 'status.filed', { meeting: id })).refused).toBe('notAllowed');
    const url = documentUrl(await house.act('koordinator', 'status.paper', { meeting: id }));
    expect(await paperAt(house, url)).toBeDefined();
    const forum = await house.get('forum', 'politiraad');
    const [role] = (await house.list('role')).filter(({ value }) => value.name === 'Politikontakt');
    if (forum && role) await put(house, 'forum', 'politiraad', { ...forum, secretary: role.id });
    expect((await house.act('politi', 'status.paper', { meeting: id })).refused).toBeUndefined();
    const place = { kind: 'channel', channel: '19:x@thread.tacv2' } as const;
    expect((await house.act('koordinator', 'status.paper', {}, place)).refused).toBe('wrongPlace');
  });

  it('can no longer be fetched by one who has left the role', async () => {
    const house = await gjesdal();
    const forum = await house.get('forum', 'politiraad');
    const [role] = (await house.list('role')).filter(({ value }) => value.name === 'Politikontakt');
    if (!forum || !role) throw new Error('no role');
    await put(house, 'forum', 'politiraad', { ...forum, secretary: role.id });
    const card = await house.act('politi', 'status.paper', {});
    const [url, picture] = [documentUrl(card), imageOf(card)?.url ?? ''];
    expect(await chartAt(house, picture)).toBeDefined();
    await put(house, 'role', role.id, { ...role.value, holders: [], deputies: [] });
    expect(await paperAt(house, url)).toBeUndefined();
    expect(await chartAt(house, picture)).toBeUndefined();
  });

  it('says so when there is no politiråd, and no more of one that was cancelled', async () => {
    const house = await openHouse({ preset: 'nes', now: '2026-08-20T08:00' });
    open = house;
    const answer = await house.ask('koordinator', 'statusdokument');
    expect(answer.text).toMatch(/politiråd/);
    expect(
      (await house.act('koordinator', 'status.paper', { meeting: 'politiraad/2026-12-10' })).refused,
    ).toBe('noLonger');
  });

  it('carries two hundred measures on a card that Teams takes', async () => {
    const house = await gjesdal();
    const measure = await house.get('measure', 'gjesdal-06');
    if (!measure) throw new Error('no measure');
    for (let n = 0; n < 200; n++)
      await put(house, 'measure', `stor-${n}`, {
        ...measure,
        id: `stor-${n}`,
        title: `${n} ${'langt ord '.repeat(18)}`,
        goalArea: `Område ${n % 30} ${'med et langt navn '.repeat(5)}`,
        latest: { status: 'delayed', wanted: 'Avklaring '.repeat(90), at: house.now() },
      });
    const card = await house.ask('koordinator', 'statusdokument');
    expect(Buffer.byteLength(JSON.stringify(card.card?.json))).toBeLessThan(28_000);
    expect(card.text).toContain('og 194 til');
    const paper = await paperAt(house, documentUrl(card));
    expect(paper?.parts.filter(({ kind }) => kind === 'table').length).toBeGreaterThan(30);
    expect((await chartAt(house, imageOf(card)?.url ?? ''))?.rows.length).toBe(16);
  });
});
