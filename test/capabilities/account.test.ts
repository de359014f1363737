import { afterEach, describe, expect, it } from '@jest/globals';
import { type Instant, type Wall, day, instantOf } from '../../src/domain/calendar.ts';
import type { ForumId } from '../../src/domain/forum.ts';
import type { Meeting } from '../../src/domain/meeting.ts';
import { type TestHouse, openHouse } from '../house.ts';
import { put } from './round-house.ts';
import { chartAt, documentUrl, paperAt, wordsOf } from '../papers/house.ts';

const at = (text: string): Instant => instantOf(text as Wall);

let open: TestHouse | undefined;
afterEach(async () => {
  expect(open?.faults ?? []).toEqual([]);
  await open?.close();
  open = undefined;
});

const politiraad = (date: string, invitees: Meeting['invitees'] = []): Meeting => ({
  ...{
    id: `politiraad/${date}`,
    forum: 'politiraad' as ForumId,
    day: day(date),
    start: '12:00',
    end: '14:00',
  },
  ...{ place: 'Rådhuset', agenda: [], state: 'invited', invitees },
});

/** Gjesdal, with a politiråd in September that has been, its round, and an answer in time and one late. */
async function gjesdal(): Promise<TestHouse> {
  const house = await openHouse({ preset: 'gjesdal', now: '2026-08-20T08:00' });
  open = house;
  await house.roles({ politi: 'Politikontakt', rektor: 'Rektor Gjesdal ungdomsskole' });
  await house.tick('2026-08-20T08:00');
  const [politi, rektor] = [await house.personOf('politi'), await house.personOf('rektor')];
  const meeting = politiraad('2026-09-17', [{ person: politi }, { person: rektor }]);
  await put(house, 'meeting', meeting.id, meeting);
  const answer = { meeting: meeting.id, person: politi, answer: 'yes', at: at('2026-09-01T09:00') } as const;
  await put(house, 'answer', `${meeting.id}/${politi}`, answer);
  await house.tick('2026-09-03T09:00');
  const tells = (who: string, id: string, said: Readonly<Record<string, string>>) =>
    house.act(who, 'measure.report', {
      measures: [id],
      ...Object.fromEntries(Object.entries(said).map(([field, value]) => [`${field}.${id}`, value])),
    });
  await tells('rektor', 'gjesdal-06', { status: 'delayed', effect: 'no' });
  await house.tick('2026-09-18T09:00');
  const own = (await house.list('measure')).find(({ value: { owners } }) =>
    owners.some((one) => one.kind === 'role' && one.role === 'politikontakt'),
  );
  if (own) await tells('politi', own.id, { status: 'done', effect: 'yes' });
  return house;
}

const documentOf = async (house: TestHouse, text: string): Promise<string> => {
  const paper = await paperAt(house, documentUrl(await house.ask('koordinator', text)));
  return paper ? wordsOf(paper) : '';
};

describe('the report to the leader group', () => {
  it('tells of a half-year in a few lines and in a document', async () => {
    const house = await gjesdal();
    house.setClock('2026-11-22T08:00');
    const card = await house.ask('koordinator', 'rapport halvår');
    expect(card.text).toContain('Halvårsrapport for SLT-arbeidet i Testvik, 2. halvår 2026');
    expect(card.text).toContain('Perioden er ikke over. Tallene er til og med søndag 22. november 2026.');
    expect(card.text).toContain(
      '9 tiltak. Ved starten: 9 uten status. Ved slutten: 1 forsinket, 1 fullført og 7 uten status.',
    );
    expect(card.text).toContain('Fullført i perioden: 1. Ble forsinket: 1.');
    expect(card.text).toContain('Svar på innkallinger: 1 av 2.');
    expect(card.text).toContain('Status før politirådene: 1 av 9 svar i tide, 1 etter møtet.');
    const words = await documentOf(house, 'rapport 2. halvår 2026');
    expect(words).toContain('torsdag 17. september 2026 | 9 | 1 | 1 | 7');
    expect(words).toContain('Nei | 1');
    expect(words).toMatch(
      /LOS Gjesdal ungdomsskole \| Rektor Gjesdal ungdomsskole \| Har ikke hatt ønsket effekt/,
    );
    expect(words).toMatch(/Tiltak å evaluere i 2026/);
  });

  it('has a picture with its numbers in words beside it, the coordinator’s alone', async () => {
    const house = await gjesdal();
    house.setClock('2026-11-22T08:00');
    const card = await house.ask('koordinator', 'rapport halvår');
    const { body } = card.card?.json as { body: { type: string; url?: string; altText?: string }[] };
    const image = body.find(({ type }) => type === 'Image');
    const chart = await chartAt(house, image?.url ?? '');
    expect(chart?.rows.map(({ values }) => values)).toEqual([
      [0, 0, 0, 0, 9],
      [1, 0, 0, 1, 7],
    ]);
    expect(image?.altText).toContain(
      'Ved slutten: 1 forsinket, 1 fullført eller avsluttes og 7 uten status.',
    );
    const role = await house.get('role', 'slt-koordinator');
    if (role) await put(house, 'role', 'slt-koordinator', { ...role, holders: [], deputies: [] });
    expect(await chartAt(house, image?.url ?? '')).toBeUndefined();
  });

  it('asks which period is meant where it could be several, and takes the one that is pressed', async () => {
    const house = await gjesdal();
    house.setClock('2026-11-22T08:00');
    const asked = await house.ask('koordinator', 'rapport');
    expect(asked.text).toContain('Hvilken rapport vil du ha?');
    expect(asked.card?.actions.map(({ title }) => title)).toEqual([
      '2. halvår 2026',
      '1. halvår 2026',
      'Hele 2026',
      'Hele 2025',
    ]);
    expect((await house.press('koordinator', 'Hele 2026')).text).toContain(
      'Årsrapport for SLT-arbeidet i Testvik, 2026',
    );
    expect((await house.ask('koordinator', 'rapport 2031')).text).toContain('har ikke begynt');
    expect((await house.ask('koordinator', 'rapport noe annet')).text).toContain('Hvilken rapport');
  });

  it('counts those at the breakfasts by service, and meetings held against planned', async () => {
    const house = await openHouse({ preset: 'nes', now: '2026-11-22T08:00' });
    open = house;
    const [breakfast] = (await house.list('forum')).filter(({ value }) => value.type === 'breakfast');
    const counts = [
      { service: 'Skole', n: 4 },
      { service: 'Politi', n: 2 },
    ];
    const by = await house.personOf('koordinator');
    const meeting = `${breakfast?.id}/2026-10-30`;
    await put(house, 'attendance', meeting, { meeting, counts, by, at: house.now() });
    const words = await documentOf(house, 'rapport halvår');
    expect(words).toContain('Frokostene: 6 fremmøtte på én telt frokost.');
    expect(words).toContain('Skole | 4\nPoliti | 2');
    expect(words).toMatch(/SLT-frokost[^|]*\| \d+ \| \d+ \| 0 \| 0 \| \d+/);
  });

  it('says how many meetings the rhythms make where they set no day, beside those planned', async () => {
    const house = await openHouse({ preset: 'krad', now: '2026-11-22T08:00' });
    open = house;
    for (const { id, value } of await house.list('forum'))
      await put(house, 'forum', id, {
        ...value,
        ...(value.type === 'politiraad'
          ? { cadence: { kind: 'count', times: 4, bound: 'exact', per: 'year' } }
          : { cadence: { kind: 'onDemand' } }),
      });
    await put(house, 'meeting', 'politiraad/2026-09-17', politiraad('2026-09-17'));
    const card = await house.ask('koordinator', 'rapport 2026');
    expect(card.text).toContain('Møter holdt: 1 av 1 planlagte.');
    expect(card.text).toContain('Etter rytmene: minst 4 i perioden. Uten dag: 3.');
    expect(await documentOf(house, 'rapport 2026')).toContain('| 1 (etter rytmen 4) | 1 |');
    expect((await house.ask('koordinator', 'rapport 2. halvår 2026')).text).toContain(
      'Etter rytmene: minst 2 i perioden. Uten dag: 1.',
    );
  });

  it('counts those at the meetings as the minutes have them, not as the call was answered', async () => {
    const house = await gjesdal();
    house.setClock('2026-11-22T08:00');
    const [politi, rektor] = [await house.personOf('politi'), await house.personOf('rektor')];
    const minutes = (id: string, more: object) =>
      put(house, 'minutes', id, {
        ...{ meeting: id, forum: 'politiraad' as ForumId, state: 'sent', secretary: politi, entries: [] },
        ...{ present: [politi, rektor], startedAt: house.now(), additions: [] },
        ...more,
      });
    await minutes('politiraad/2026-06-17', {});
    await minutes('politiraad/2026-10-01', { state: 'draft', excused: [] });
    expect(await documentOf(house, 'rapport halvår')).toContain('Fremmøte er ikke ført på noe møte');
    await minutes('politiraad/2026-09-17', { others: ['Lensmannens vikar'] });
    expect((await house.ask('koordinator', 'rapport halvår')).text).toContain(
      'Møtene: 3 fremmøtte på ett møte med ført fremmøte.',
    );
    expect(await documentOf(house, 'rapport halvår')).toContain('SLT-styringsgruppe/politiråd | 1 | 3');
  });

  it('names nobody, and leaves out a title that may point out a person', async () => {
    const house = await gjesdal();
    const measure = await house.get('measure', 'gjesdal-06');
    if (measure)
      await put(house, 'measure', 'gjesdal-06', { ...measure, title: 'Ring 912 34 567 om tiltaket' });
    const words = await documentOf(house, 'rapport 2. halvår 2026');
    expect(words).not.toMatch(/912 34 567|@example/);
    expect(words).toContain('Én tekst er utelatt fordi den kan peke på en person.');
  });

  it('of a time before anything was kept is a report of nothing, and no fault', async () => {
    const house = await gjesdal();
    const card = await house.ask('koordinator', 'rapport 2025');
    expect(card.text).toContain('9 tiltak. Ved starten: 9 uten status. Ved slutten: 9 uten status.');
    expect(card.text).toContain('Ingen ble spurt om status i perioden.');
  });

  it('is the coordinator’s, in their language, and their own document', async () => {
    const house = await gjesdal();
    expect((await house.say('rektor', 'rapport 2026')).refused).toBe('notAllowed');
    await house.act('koordinator', 'personal.language', { language: 'nn' });
    const words = await documentOf(house, 'rapport 2. halvår 2026');
    expect(words).toContain('Har tiltaka hatt ønskt effekt?');
    await house.act('koordinator', 'personal.language', { language: 'en' });
    expect((await house.ask('koordinator', 'report first half 2026')).text).toContain('first half of 2026');
    const url = documentUrl(await house.ask('koordinator', 'report 2026'));
    const role = await house.get('role', 'slt-koordinator');
    if (role) await put(house, 'role', 'slt-koordinator', { ...role, holders: [], deputies: [] });
    expect(await paperAt(house, url)).toBeUndefined();
  });
});
