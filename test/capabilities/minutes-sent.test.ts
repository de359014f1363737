import { afterEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Due, PersonCtx, Read, ViewCtx } from '../../src/capability.ts';
import { minutes } from '../../src/capabilities/minutes.ts';
import { type Instant, type Wall, day, instantOf } from '../../src/domain/calendar.ts';
import { write } from '../../src/draw.ts';
import { openOverlay, openReading } from '../../src/reading/read.ts';
import { textsIn } from '../../src/texts/index.ts';
import { AREA, TENANT, type TestHouse } from '../house.ts';
import {
  KEY,
  MEETING,
  about,
  filled,
  minutesOf,
  municipality,
  put,
  save,
  sent,
  titles,
  written,
} from './minutes-house.ts';

let open: TestHouse | undefined;
afterEach(async () => {
  await open?.close();
  open = undefined;
});

async function group(more: Parameters<typeof municipality>[0] = {}): Promise<TestHouse> {
  open = await municipality(more);
  return open;
}

describe('what has been sent', () => {
  it('is locked; a correction is added, goes to all as one message, and stands in the document', async () => {
    const house = await group();
    await sent(house);
    const entry = (await minutesOf(house)).entries[0]?.id ?? '';
    for (const [verb, input] of [
      ['minutes.save', save(entry, { said: 'Nytt' })],
      ['minutes.attended', { ...KEY, go: 'done' }],
      ['minutes.item', { ...KEY, entry }],
      ['minutes.new', KEY],
    ] as const)
      expect((await house.act('referent', verb, input)).refused).toBe('minutesSent');
    expect((await house.act('referent', 'minutes.none', KEY)).refused).toBe('noLonger');
    await house.ask('referent', 'referat kg');
    const added = await house.press('referent', 'Send rettelsen', { text: 'Møtet i mai er den 12.' });
    expect(added.text).toContain('Rettelsen er sendt til 5.');
    await house.act('referent', 'minutes.add', { ...KEY, text: 'Møtet i mai er den 12.' });
    expect(about(house, 'Rettelse til referatet')).toHaveLength(4);
    expect(house.mails().map(({ to }) => to)).toEqual(['politi']);
    const paper = await paperFor(house, 'lege');
    expect(JSON.stringify(paper)).toContain('Møtet i mai er den 12. (referent, torsdag 10. desember 2026)');
    expect((await house.act('lege', 'minutes.add', { ...KEY, text: 'x' })).refused).toBe('notAllowed');
    expect((await house.act('referent', 'minutes.add', { ...KEY, text: 'Ring 912 34 567' })).refused).toBe(
      'agendaPerson',
    );
  });

  it('goes by e-mail to whoever Teams does not reach after all', async () => {
    const house = await group();
    await written(house);
    await house.press('referent', 'Send til godkjenning');
    house.faulty((to) => (to === 'helse' ? { kind: 'gone', code: 'ConversationBlockedByUser' } : undefined));
    await house.press('leder', 'Godkjenn og send');
    await house.house.outbox.drain();
    expect(
      house
        .mails()
        .map(({ to }) => to)
        .toSorted(),
    ).toEqual(['helse', 'politi']);
    await house.tick('2026-12-10T12:00');
    expect(house.mails()).toEqual([]);
  });

  it('is read by the invited and the members, and by nobody else', async () => {
    const house = await group();
    await house.roles({ annen: 'NAV' });
    await written(house);
    expect((await house.act('lege', 'minutes.open', KEY)).refused).toBe('notAllowed');
    await house.press('referent', 'Send til godkjenning');
    await house.press('leder', 'Godkjenn og send');
    expect((await house.act('lege', 'minutes.open', KEY)).text).toContain('Vi så på våren.');
    expect((await house.act('annen', 'minutes.open', KEY)).refused).toBe('notAllowed');
    expect(await paperFor(house, 'lege')).toBeDefined();
    expect(await paperFor(house, 'annen')).toBeUndefined();
  });

  it('is shown a page at a time when it is long', async () => {
    const house = await group({ meeting: { agenda: Array.from({ length: 28 }, (_, n) => `Punkt ${n}`) } });
    await house.say('referent', 'referat kg');
    for (const { id } of (await minutesOf(house)).entries)
      await house.act(
        'referent',
        'minutes.save',
        await filled(house, 'referent', id, { said: 'ø'.repeat(1900), decision: 'å'.repeat(900) }),
      );
    await house.ask('referent', 'referat kg');
    let page = await house.press('referent', 'Les gjennom og send');
    const seen = [page];
    while (titles(page.card).includes('Vis neste side'))
      seen.push((page = await house.press('referent', 'Vis neste side')));
    const text = seen.map((one) => one.text).join('\n');
    for (let n = 0; n < 28; n++) expect(text).toContain(`: Punkt ${n}\n`);
    for (const { card } of seen) expect(Buffer.byteLength(JSON.stringify(card?.json))).toBeLessThan(28_000);
    await house.press('referent', 'Vis forrige side');
  });
});

describe('a card', () => {
  it('of minutes with many short items, and of a log with many tasks, stays under what Teams carries', async () => {
    const house = await group();
    await sent(house);
    const before = await minutesOf(house);
    const entries = Array.from({ length: 60 }, (_, n) => ({
      ...{ id: `e${n}`, title: `Sak ${n}`, decision: 'Ja.' },
      tasks: Array.from({ length: 5 }, (_, m) => ({ id: `t${n}-${m}`, title: 'Gjør', role: 'referent' })),
    }));
    await put(house, `minutes/${MEETING}`, { ...before, entries });
    const [task] = await house.list('task');
    for (const { tasks } of entries)
      for (const { id } of tasks) await put(house, `task/gruppe/${id}`, { ...task?.value, id });
    const cards = [];
    for (const verb of ['minutes.open', 'minutes.log'])
      for (const from of [0, 20, 60, 200])
        cards.push((await house.act('lege', verb, { ...KEY, forum: 'gruppe', from })).card);
    for (const card of cards) expect(Buffer.byteLength(JSON.stringify(card?.json))).toBeLessThan(28_000);
  });
});

describe('a form', () => {
  it('of a large municipality with thorough people stays under what Teams carries', async () => {
    const house = await group();
    const long = (n: number): string => `${n} ${'Enhet for læring '.repeat(7)}`.slice(0, 110);
    const lines = Array.from({ length: 90 }, (_, n) => `${long(n)}; ${long(n)}; p${n}@example.no`);
    await house.act('koordinator', 'people.roles', { text: lines.join('\n'), create: 'true' });
    const roles = (await house.list('role')).map(({ id }) => id);
    const forum = await house.get('forum', 'gruppe');
    await put(house, 'forum/gruppe', { ...forum, members: roles });
    const held = await house.get('meeting', MEETING);
    const persons = (await house.list('person')).map(({ id }) => id);
    const invitees = persons.map((person, n) => ({ person, role: roles[n % roles.length] }));
    await put(house, `meeting/${MEETING}`, { ...held, invitees });
    await house.say('referent', 'referat kg');
    const tasks = Array.from({ length: 5 }, (_, n) => ({
      id: `t${n}`,
      title: 'ø'.repeat(300),
      role: roles[20],
    }));
    const entry = {
      id: 'e',
      title: 'å'.repeat(200),
      said: 'ø'.repeat(2000),
      decision: 'æ'.repeat(1000),
      tasks,
    };
    await put(house, `minutes/${MEETING}`, {
      ...(await minutesOf(house)),
      ...{ entries: Array.from({ length: 60 }, (_, n) => ({ ...entry, id: `e${n}` })), present: persons },
      others: Array.from({ length: 30 }, () => 'ø'.repeat(99)),
    });
    const key = { ...KEY, entry: 'e3' };
    const typed = { ...key, mark: '', go: 'done', said: 'å'.repeat(2000), decision: 'ø'.repeat(1000) };
    const cards = [
      await house.act('referent', 'minutes.item', key),
      await house.act('referent', 'minutes.save', typed),
      await house.act('referent', 'minutes.attending', KEY),
      await house.act('referent', 'minutes.attending', { ...KEY, from: 60 }),
      await house.act('referent', 'minutes.begin', KEY),
      await house.act('referent', 'minutes.open', KEY),
    ];
    for (const { card, refused } of cards) {
      expect(refused).toBeUndefined();
      expect(Buffer.byteLength(JSON.stringify(card?.json))).toBeLessThan(28_000);
    }
    expect((await minutesOf(house)).entries[3]?.said).toBe(entry.said);
  });
});

describe('the document', () => {
  it('says what an archive asks for, who was there, what was decided and who does what', async () => {
    const house = await group();
    const present = `${await house.personOf('lege')},${await house.personOf('leder')}`;
    await house.say('referent', 'referat kg');
    await house.act('referent', 'minutes.attended', { ...KEY, go: 'done', present, others: 'Vikaren' });
    await sent(house);
    const paper = await paperFor(house, 'lege');
    expect(paper).toMatchObject({
      file: 'referat-gruppe-2026-12-10',
      title: 'Referat: Koordineringsgruppe torsdag 10. desember 2026',
    });
    expect(paper?.header).toBeUndefined();
    const facts = new Map(
      paper?.parts.flatMap((part) =>
        part.kind === 'facts' ? part.facts.map((one) => [one.title, one.value]) : [],
      ),
    );
    expect(Object.fromEntries(facts)).toMatchObject({
      Møte: 'Koordineringsgruppe',
      Tid: 'torsdag 10. desember 2026 kl. 09.00–10.00',
      Sted: 'Rådhuset',
      Avsender: 'Testvik',
      Referent: 'referent',
      Dokumentdato: 'torsdag 10. desember 2026',
      Tilgang: 'Ikke unntatt offentlighet',
      Arkiv: 'Ikke arkivert',
    });
    const lists = paper?.parts.flatMap((part) => (part.kind === 'list' ? [part.items] : []));
    expect(lists).toEqual([
      ['leder (Møteleder)', 'lege (Kommuneoverlege)', 'Vikaren'],
      ['referent', 'helse (Helsesykepleier)', 'politi (Politikontakt)'],
    ]);
    const table = paper?.parts.find((part) => part.kind === 'table');
    expect(table?.rows).toEqual([['Lage møteplan', 'Kommuneoverlege', 'onsdag 20. januar 2027', 'Åpen']]);
  });

  it('tells of the answers, and nothing of the silent, until the secretary has said who came', async () => {
    const house = await group();
    const [leder, lege, helse] = await Promise.all(['leder', 'lege', 'helse'].map(house.personOf));
    const answers = { [leder ?? '']: 'no', [lege ?? '']: 'yes', [helse ?? '']: 'deputy' };
    for (const [person, answer] of Object.entries(answers)) {
      const vara = answer === 'deputy' ? { deputy: 'Vikaren' } : {};
      const value = { meeting: MEETING, person, answer, at: house.now(), ...vara };
      await put(house, `answer/${MEETING}/${person}`, value);
    }
    await written(house);
    const { text } = await house.ask('referent', 'referat kg');
    expect(text).toContain('Til stede ifølge svarene: 2 (5 var innkalt)');
    const read = await house.press('referent', 'Les gjennom og send');
    expect(read.text).toContain('Til stede ifølge svarene: lege, Vikaren, vara for Helsesykepleier.');
    expect(read.text).toContain('Meldt forfall: leder, helse.');
    expect(read.text).toContain('Se over hvem som var til stede før du sender.');
    const paper = await paperFor(house, 'referent');
    const peopleIn = (one: typeof paper) =>
      one?.parts.flatMap((part) => (part.kind === 'list' ? [part.items] : []));
    expect(peopleIn(paper)).toEqual([
      ['lege (Kommuneoverlege)', 'Vikaren, vara for Helsesykepleier'],
      ['leder (Møteleder)', 'helse (Helsesykepleier)'],
    ]);
    expect(JSON.stringify(paper)).not.toContain('Ikke til stede');
    await house.press('referent', 'Skriv hvem som var der');
    await house.press('referent', 'Lagre', { present: `${leder},${lege}`, others: 'Vikaren' });
    const after = await house.press('referent', 'Les gjennom og send');
    expect(after.text).toContain('Til stede: leder, lege, Vikaren.');
    expect(after.text).not.toContain('Se over hvem');
    expect(peopleIn(await paperFor(house, 'referent'))?.[1]).toEqual([
      'referent',
      'helse (Helsesykepleier)',
      'politi (Politikontakt)',
    ]);
  });

  it('says nothing of who was absent when nobody has said who came', async () => {
    const house = await group();
    await written(house);
    expect((await house.ask('referent', 'referat kg')).text).toContain('Til stede ifølge svarene: 0');
    expect((await house.press('referent', 'Les gjennom og send')).text).toContain('Oppmøtet er ikke ført.');
    expect((await house.press('referent', 'Skriv hvem som var der')).text).toContain(
      'lege (Kommuneoverlege)',
    );
    await sent(house);
    const words = JSON.stringify(await paperFor(house, 'lege'));
    expect(words).toContain('Oppmøtet er ikke ført.');
    expect(words).not.toContain('Ikke til stede');
  });

  it('of a politiråd is closed unless the forum says otherwise, and stands in no e-mail', async () => {
    const house = await group({ forum: { type: 'politiraad' } });
    await written(house);
    await house.press('referent', 'Send til godkjenning');
    await house.press('leder', 'Godkjenn og send');
    const letter = JSON.stringify(house.mails().map((one) => one.letter));
    expect(letter).toContain('unntatt offentlighet');
    expect(letter).not.toContain('Seks møter');
    expect((await paperFor(house, 'lege'))?.header).toContain('offentleglova');
    const forum = await house.get('forum', 'gruppe');
    await put(house, 'forum/gruppe', { ...forum, closedMinutes: false });
    expect((await paperFor(house, 'lege'))?.header).toBeUndefined();
  });

  it('is not archived until somebody says so, by name and day, and can be taken back', async () => {
    const house = await group();
    await sent(house);
    const card = await house.ask('referent', 'referat kg');
    expect(card.text).toContain('Ikke arkivert');
    const link = card.card?.actions.find(({ title }) => title === 'Last ned som Word')?.url ?? '';
    expect(await house.links.open(link.split('/').at(-1) ?? '', house.now())).toMatchObject({
      linked: { kind: 'file', of: 'minutes.paper', person: await house.personOf('referent') },
    });
    const after = (house.now() + 8 * 86_400_000) as Instant;
    expect(await house.links.open(link.split('/').at(-1) ?? '', after)).toBe('expired');
    const filed = await house.press('referent', 'Marker som arkivert');
    expect(filed.text).toContain('Arkivert torsdag 10. desember 2026 av referent');
    await house.act('koordinator', 'minutes.filed', KEY);
    expect((await house.get('filed', `${MEETING}/minutes`))?.by).toBe(await house.personOf('referent'));
    expect((await house.press('referent', 'Ikke arkivert likevel')).text).toContain('Ikke arkivert');
    expect((await house.act('lege', 'minutes.filed', KEY)).refused).toBe('notAllowed');
    expect((await house.act('lege', 'minutes.open', KEY)).text).not.toContain('Ikke arkivert');
  });

  it('that cannot be fetched, where the service has no public address, is said in words', async () => {
    const house = await group();
    await sent(house);
    const person = await house.personOf('lege');
    const area = await house.get('area', AREA);
    if (!area) throw new Error('no area');
    const ctx = {
      ...{ now: house.now(), area, texts: textsIn('nb'), to: { person }, person },
      ...{ read: openReading(house.store, TENANT, AREA), link: async () => undefined },
    } as unknown as ViewCtx & PersonCtx;
    const card = await minutes.views['minutes.show']?.draw(ctx, KEY as never);
    expect(card?.data).toMatchObject({ noUrl: true, hasUrl: false });
    const letter = await minutes.letters?.['minutes.sent']?.write(ctx, KEY as never);
    expect(letter?.parts.at(-1)).toEqual({ kind: 'text', text: 'Be referenten om hele referatet.' });
  });
});

async function paperFor(house: TestHouse, who: string) {
  const area = await house.get('area', AREA);
  if (!area) throw new Error('no area');
  const person = await house.personOf(who);
  const reader = { tenant: TENANT, area, person, now: house.now() };
  return (await write(house.house, house.house.registry.files.get('minutes.paper'), reader, KEY))?.value;
}

describe('the secretary', () => {
  it('is reminded two and five working days after a meeting without minutes', async () => {
    const house = await group();
    await house.tick('2026-12-14T09:00');
    expect(about(house, 'Referatet mangler').map(({ to }) => to)).toEqual(['referent']);
    await house.say('referent', 'referat kg');
    await house.tick('2026-12-17T09:00');
    const [again] = about(house, 'Referatet mangler');
    expect(again?.card.text).toContain('Du har begynt');
    expect(titles(again?.card)).toEqual(['Skriv videre']);
    await house.tick('2027-01-31T09:00');
    expect(about(house, 'Referatet mangler')).toEqual([]);
  });

  it('is not reminded when the minutes have gone, nor of a meeting that was cancelled', async () => {
    const house = await group();
    await sent(house);
    await house.tick('2026-12-20T09:00');
    expect(about(house, 'Referatet mangler')).toEqual([]);
    await house.close();
    const other = await group({ meeting: { state: 'cancelled' } });
    await other.tick('2026-12-20T09:00');
    expect(about(other, 'Referatet mangler')).toEqual([]);
  });

  it('ends it with «Hopp over referatet», and can undo that', async () => {
    const house = await group();
    await house.tick('2026-12-14T09:00');
    const none = await house.press('referent', 'Hopp over referatet');
    expect(none.text).toContain('Det blir ikke referat fra Koordineringsgruppe torsdag 10. desember 2026');
    await house.act('referent', 'minutes.none', KEY);
    house.sent();
    await house.tick('2026-12-17T09:00');
    expect(about(house, 'Referatet mangler')).toEqual([]);
    expect((await house.say('referent', 'referat kg')).text).toContain('har ikke hatt noe møte');
    expect((await house.press('referent', 'Angre')).text).toContain('Sak 1: Møteplan 2027');
  });

  it('does not throw away what is written by saying that there are no minutes', async () => {
    const house = await group();
    await written(house);
    expect((await house.act('referent', 'minutes.none', KEY)).refused).toBe('noLonger');
  });

  it('is the coordinator while nobody holds the role', async () => {
    const house = await group();
    const person = await house.personOf('referent');
    await house.act('koordinator', 'people.remove', { role: 'referent', person, as: 'holder' });
    house.sent();
    await house.tick('2026-12-14T09:00');
    expect(house.sent().map(({ to }) => to)).toEqual(['koordinator']);
    expect((await house.act('referent', 'minutes.begin', KEY)).refused).toBe('notAllowed');
  });

  it('without Teams gets a letter with a page to write on', async () => {
    const house = await group({ forum: { secretary: 'politikontakt' } });
    await house.tick('2026-12-14T09:00');
    const [mail] = house.mails();
    expect(mail).toMatchObject({
      to: 'politi',
      letter: { subject: expect.stringContaining('Referatet mangler') },
    });
    const page = mail?.letter.parts.find((part) => part.kind === 'link');
    expect(await house.links.open(page?.url.split('/').at(-1) ?? '', house.now())).toMatchObject({
      linked: { of: 'minutes.ask', with: KEY },
    });
  });
});

describe('«logg»', () => {
  it('shows open tasks first, then what was decided, for members only', async () => {
    const house = await group();
    await house.roles({ annen: 'NAV' });
    expect((await house.say('lege', 'logg kg')).text).toContain('Ingen referater er sendt ennå');
    await sent(house);
    const { text } = await house.ask('lege', 'logg koordineringsgruppe');
    expect(text.split('\n')).toEqual([
      'Logg: Koordineringsgruppe',
      'Oppgaver som ikke er gjort (1)',
      'Lage møteplan – Kommuneoverlege, innen onsdag 20. januar 2027',
      'Åpen',
      'torsdag 10. desember 2026',
      'Møteplan 2027',
      'Vedtak: Seks møter i 2027.',
    ]);
    await house.press('lege', 'Åpne');
    await house.press('lege', 'Gjort', { note: 'Sendt ut.' });
    const after = (await house.say('lege', 'logg kg')).text;
    expect(after).not.toContain('ikke er gjort');
    expect(after).toContain('Gjort, meldt torsdag 10. desember · Sendt ut.');
    expect((await house.say('annen', 'logg kg')).refused).toBe('notAllowed');
    expect((await house.say('koordinator', 'logg')).text).toContain('Hvilket møte vil du se loggen for?');
  });

  it('of a meeting held together stands in both logs', async () => {
    const house = await group({ meeting: { joint: ['innsatsteam' as never] } });
    await sent(house);
    expect((await house.say('koordinator', 'logg innsatsteam')).text).toContain('Seks møter i 2027.');
  });

  it('is paged, newest first, under what a card may hold', async () => {
    const house = await group();
    const held = await house.get('meeting', MEETING);
    await sent(house);
    const before = await minutesOf(house);
    for (let n = 1; n <= 9; n++) {
      const id = `gruppe/2026-0${n}-10`;
      await put(house, `meeting/${id}`, { ...held, id, day: `2026-0${n}-10` });
      const entries = Array.from({ length: 5 }, (_, m) => ({
        id: `e${m}`,
        title: `Sak ${n}.${m}`,
        decision: 'æ'.repeat(800),
      }));
      await put(house, `minutes/${id}`, { ...before, meeting: id, entries });
    }
    let page = await house.ask('lege', 'logg kg');
    const seen = [page];
    while (titles(page.card).includes('Vis neste side'))
      seen.push((page = await house.press('lege', 'Vis neste side')));
    expect(seen.length).toBeGreaterThan(2);
    for (const { card } of seen) expect(Buffer.byteLength(JSON.stringify(card?.json))).toBeLessThan(28_000);
    const all = seen.map(({ text }) => text).join('\n');
    expect(all.indexOf('Sak 9.0')).toBeLessThan(all.indexOf('Sak 1.4'));
    expect(all.match(/Sak \d\.\d\n/g)).toHaveLength(45);
  });
});

describe('«venter»', () => {
  it('has a line for minutes not written, not approved and not archived', async () => {
    const house = await group();
    await house.tick('2026-12-14T09:00');
    expect((await house.ask('koordinator', 'venter')).text).toContain(
      'Referat mangler: Koordineringsgruppe torsdag 10. desember',
    );
    await written(house);
    await house.press('referent', 'Send til godkjenning');
    expect((await house.ask('koordinator', 'venter')).text).toContain(
      'Referat ikke godkjent: Koordineringsgruppe',
    );
    await house.press('leder', 'Godkjenn og send');
    const list = await house.ask('koordinator', 'venter');
    expect(list.text).toContain('Referat ikke arkivert: Koordineringsgruppe');
    await house.act('koordinator', 'minutes.filed', KEY);
    expect((await house.ask('koordinator', 'venter')).text).not.toContain('Referat');
  });
});

// --- the clock as a function -----------------------------------------------------------------------------------------

const EMPTY: Read = { get: async () => undefined, list: async () => [] };
const at = (text: string): Instant => instantOf(text as Wall);

/** Some meetings of one group in a quarter, with minutes of any state, seen by the clock alone. */
const quarter = fc.record({
  meetings: fc.uniqueArray(fc.integer({ min: 1, max: 85 }), { maxLength: 4 }),
  states: fc.array(fc.constantFrom('draft', 'submitted', 'sent', 'none', undefined), {
    minLength: 4,
    maxLength: 4,
  }),
  waited: fc.integer({ min: 0, max: 200 }),
});
type Quarter = typeof quarter extends fc.Arbitrary<infer Q> ? Q : never;

function overlayOf({ meetings, states, waited }: Quarter) {
  const overlay = openOverlay(EMPTY, AREA);
  const days = meetings.map((n) => day(new Date(Date.UTC(2026, 9, 1 + n)).toISOString().slice(0, 10)));
  const person = { id: 'p1', name: 'p1', aad: 'p1', areas: [], createdAt: at('2026-01-01T08:00') };
  const role = { id: 'rolle', name: 'Rolle', aliases: [], holders: [{ person: 'p1' }], deputies: [] };
  const forum = { id: 'gruppe', type: 'meeting', convener: 'rolle', members: ['rolle'], name: 'G' };
  const entriesOf = (n: number) => [
    { id: 'a', title: 'A', tasks: [{ id: `t${n}`, title: 'T', role: 'rolle', due: '2026-12-01' }] },
  ];
  overlay.lay({
    changes: [
      { kind: 'person', id: 'p1', value: person },
      { kind: 'role', id: 'rolle', value: role },
      { kind: 'forum', id: 'gruppe', value: forum },
      ...days.map((on) => ({
        kind: 'meeting',
        id: `gruppe/${on}`,
        value: {
          id: `gruppe/${on}`,
          forum: 'gruppe',
          day: on,
          start: '09:00',
          end: '10:00',
          state: 'invited',
          invitees: [],
        },
      })),
      ...days.flatMap((on, n) => {
        const submittedAt = at(`${on}T11:00`) + waited * 3_600_000;
        const value = {
          meeting: `gruppe/${on}`,
          forum: 'gruppe',
          state: states[n],
          secretary: 'p1',
          entries: entriesOf(n),
        };
        const record = { ...value, present: [], startedAt: 0, additions: [], submittedAt };
        return states[n] ? [{ kind: 'minutes', id: `gruppe/${on}`, value: record }] : [];
      }),
    ] as never,
  });
  const area = { id: AREA, name: 'T', language: 'nb', coordinator: 'rolle', closed: [], roundSteps: [] };
  const dueIn = async (after: Instant, until: Instant) =>
    (await minutes.due?.({ area, read: overlay, now: until, texts: textsIn('nb') } as never, {
      after,
      until,
    })) ?? [];
  return { overlay, dueIn };
}

const FROM = at('2026-10-01T00:00');
const TO = at('2027-02-01T00:00');
const stops = fc
  .array(fc.integer({ min: 0, max: 24 * 120 }), { maxLength: 8 })
  .map((hours) => hours.toSorted((a, b) => a - b).map((n) => (FROM + n * 3_600_000) as Instant));

describe('the clock of minutes', () => {
  it('answers the same for a long time as for its parts', async () => {
    await fc.assert(
      fc.asyncProperty(quarter, stops, async (one, edges) => {
        const { dueIn } = overlayOf(one);
        const parts: Due[] = [];
        const all = [FROM, ...edges, TO];
        for (const [n, edge] of all.slice(1).entries()) parts.push(...(await dueIn(all[n] as Instant, edge)));
        const inOrder = (due: readonly Due[]) =>
          due.toSorted((a, b) => a.at - b.at || (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
        expect(inOrder(parts)).toEqual(inOrder([...(await dueIn(FROM, TO))]));
      }),
      { numRuns: 60 },
    );
  });

  it('sends each meeting’s minutes once and gives its tasks once, however often it runs', async () => {
    await fc.assert(
      fc.asyncProperty(quarter, stops, async (one, edges) => {
        const { overlay, dueIn } = overlayOf(one);
        const ids: string[] = [];
        let mark = FROM;
        for (const stop of [...edges, TO])
          for (;;) {
            const due = [...(await dueIn(mark, stop))].toSorted((a, b) => a.at - b.at);
            const first = due[0]?.at;
            for (const { outcome } of due.filter((other) => other.at === first)) {
              overlay.lay(outcome);
              ids.push(...(outcome.send ?? []).map(({ id }) => id));
            }
            mark = first ?? stop;
            if (first === undefined) break;
          }
        expect(new Set(ids).size).toBe(ids.length);
        const submitted = one.meetings.filter((_, n) => one.states[n] === 'submitted').length;
        expect(ids.filter((id) => id.includes('/sent/'))).toHaveLength(submitted);
      }),
      { numRuns: 60 },
    );
  });
});
