// The municipality's own plan, from document to yes and back again: what is shown, asked and written, and that nothing is lost.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Block } from '../../src/domain/document.ts';
import type { Measure } from '../../src/domain/measure.ts';
import { planTables } from '../../src/domain/plan-out.ts';
import { readDocument } from '../../src/documents/read.ts';
import { bytesOf } from '../../src/papers/workbook.ts';
import { readPlanTables } from '../../src/reading/plan-tables.ts';
import { openReading } from '../../src/reading/read.ts';
import { AREA, TENANT, type TestHouse, openHouse } from '../house.ts';

let house: TestHouse;
beforeEach(async () => {
  house = await openHouse({ preset: 'krad' });
});
afterEach(async () => {
  expect(house.faults).toEqual([]);
  await house.close();
});

type Answered = Awaited<ReturnType<TestHouse['act']>>;

const table = (...rows: readonly (readonly string[])[]): Block => ({
  kind: 'table',
  rows: rows.map((row) => [...row]),
});
const heading = (text: string): Block => ({ kind: 'heading', level: 2, text });

const PLAN: readonly Block[] = [
  { kind: 'heading', level: 1, text: 'Handlingsplan for SLT 2026–2029' },
  heading('Trygge oppvekstvilkår'),
  table(
    ['Tiltak', 'Innhold', 'Ansvar', 'Frist'],
    ['Natteravner', 'Voksne ute i helgene', 'Frivilligsentralen', 'Løpende'],
    ['Kurs for fritidsklubber', 'Om rus og grenser', 'SLT-koordinator', 'Årlig'],
    ['Meningsfull aktivitet', 'For dem over 15', 'Alle sektorene', ''],
  ),
];

const read = (blocks: readonly Block[] = PLAN, who = 'koordinator', name = 'plan.docx') =>
  house.act(who, 'import.read', { name, blocks: [...blocks] });

const pressed = async (answer: Answered, verb: string, typed: object = {}, who = 'koordinator') => {
  const button = answer.card?.actions.find((one) => one.verb === verb);
  if (!button) throw new Error(`no ${verb} on ${answer.text}`);
  return house.act(who, verb, { ...button.data, ...typed });
};

/** What each question of a card stands at. */
const presets = ({ card }: Answered): readonly string[] =>
  [...JSON.stringify(card?.json).matchAll(/"label":"[^"]*","value":"([^"]*)"/g)].map(
    ([, value]) => value ?? '',
  );

const reading = () => openReading(house.store, TENANT, AREA);
const measures = async (): Promise<readonly Measure[]> =>
  (await reading().list('measure')).map(({ value }) => value);

describe('a plan that is handed in', () => {
  it('is shown, and nothing is written before a yes', async () => {
    const before = await measures();
    const shown = await read();
    expect(shown.text).toContain('Slik forstod jeg «plan.docx»');
    expect(shown.text).toContain('3 tiltak: 3 nye.');
    expect(shown.text).toContain('1 tiltak har ingen ansvarlig jeg kan spørre.');
    expect(await measures()).toEqual(before);
    const rows = await pressed(shown, 'import.rows');
    expect(rows.text).toContain('Natteravner');
    expect(rows.text).toContain('Målområde: Trygge oppvekstvilkår');
    expect(rows.text).toContain('«Alle sektorene» (ingen bestemt)');
  });

  it('is written at one press: measures, new roles without a person, and the plan’s own period', async () => {
    const done = await pressed(await read(), 'import.take');
    expect(done.text).toContain('Lagret: 3 nye tiltak');
    expect(done.card?.actions.map(({ verb }) => verb)).toContain('people.roles');
    const taken = await measures();
    expect(taken.map(({ title }) => title)).toEqual(
      expect.arrayContaining(['Natteravner', 'Kurs for fritidsklubber', 'Meningsfull aktivitet']),
    );
    const night = taken.find(({ title }) => title === 'Natteravner');
    expect(night?.goalArea).toBe('Trygge oppvekstvilkår');
    expect(night?.timing).toMatchObject({ words: 'Løpende', rhythm: 'continuous' });
    const course = taken.find(({ title }) => title === 'Kurs for fritidsklubber');
    expect(course?.owners).toEqual([{ kind: 'role', role: 'slt-koordinator' }]);
    const open = taken.find(({ title }) => title === 'Meningsfull aktivitet');
    expect(open?.owners).toEqual([{ kind: 'text', text: 'Alle sektorene' }]);
    expect(await reading().get('planPeriod', 'plan')).toMatchObject({
      from: '2026-01-01',
      to: '2029-12-31',
      source: { name: 'plan.docx' },
    });
    expect((await house.act('koordinator', 'import.show', {})).refused).toBe('noLonger');
  });

  it('changes what is known when the revised plan is read, and deletes nothing', async () => {
    await pressed(await read(), 'import.take');
    const revised: readonly Block[] = [
      heading('Trygge oppvekstvilkår'),
      table(
        ['Tiltak', 'Innhold', 'Ansvar', 'Frist'],
        ['Natteravner', 'Voksne ute fredag og lørdag', 'Frivilligsentralen', 'Løpende'],
        ['Kurs for fritidsklubber', '', 'SLT-koordinator', ''],
      ),
    ];
    const shown = await read(revised);
    expect(shown.text).toContain('1 endret');
    expect(shown.text).toContain('1 som før');
    expect(shown.text).toContain('«Meningsfull aktivitet». Det blir stående.');
    await pressed(shown, 'import.take');
    const after = await measures();
    expect(after.find(({ title }) => title === 'Natteravner')?.content).toBe('Voksne ute fredag og lørdag');
    expect(after.find(({ title }) => title === 'Kurs for fritidsklubber')?.content).toBe('Om rus og grenser');
    expect(after.some(({ title }) => title === 'Meningsfull aktivitet')).toBe(true);
    expect((await read(revised)).text).toContain('Alt i dokumentet er som i planen her');
  });

  it('asks whether a title that resembles another is the same measure', async () => {
    await pressed(await read(), 'import.take');
    const shown = await read([
      heading('Trygge oppvekstvilkår'),
      table(['Tiltak', 'Ansvar'], ['Natteravnene', 'Frivilligsentralen']),
    ]);
    const asked = await pressed(shown, 'import.ask');
    expect(asked.text).toContain('Er «Natteravnene» et tiltak som finnes fra før?');
    const night = (await measures()).find(({ title }) => title === 'Natteravner');
    const answered = await pressed(asked, 'import.answer', { 'answer.0': `is:${night?.id}` });
    await pressed(answered, 'import.take');
    const after = await measures();
    expect(after.find(({ id }) => id === night?.id)?.title).toBe('Natteravnene');
    expect(after).toHaveLength(3);
  });

  it('tells what is left out where somebody does not know, and never that all is as before', async () => {
    await pressed(await read(), 'import.take');
    const shown = await read([
      heading('Trygge oppvekstvilkår'),
      table(['Tiltak', 'Ansvar'], ['Natteravnene', 'Frivilligsentralen']),
    ]);
    expect(shown.text).toContain('1 tiltak: 1 jeg må spørre om.');
    expect(shown.text).not.toContain('Alt i dokumentet er som');
    const left = await pressed(await pressed(shown, 'import.ask'), 'import.answer', { 'answer.0': 'leave' });
    expect(left.text).toContain('1 tiltak: 1 som ikke tas med nå.');
    expect(left.text).toContain('Det er ingenting å lagre nå.');
    expect(left.card?.actions.map(({ verb }) => verb)).not.toContain('import.take');
  });

  it('asks anew what was answered, as it was answered, and takes another answer', async () => {
    await pressed(await read(), 'import.take');
    const shown = await read([
      heading('Trygge oppvekstvilkår'),
      table(['Tiltak', 'Ansvar'], ['Natteravnene', 'Frivilligsentralen']),
    ]);
    expect(shown.card?.actions.map(({ title }) => title)).not.toContain('Svar på nytt');
    const left = await pressed(await pressed(shown, 'import.ask'), 'import.answer', { 'answer.0': 'leave' });
    expect(left.text).toContain('Trykk «Svar på nytt» når du vet mer.');
    const again = await pressed(left, 'import.ask');
    expect(again.text).toContain('Er «Natteravnene» et tiltak som finnes fra før?');
    expect(presets(again)).toEqual(['leave']);
    const added = await pressed(again, 'import.answer', { 'answer.0': 'new' });
    expect(added.text).toContain('1 tiltak: 1 nytt.');
    const once = await pressed(added, 'import.ask');
    expect(presets(once)).toEqual(['new']);
    const night = (await measures()).find(({ title }) => title === 'Natteravner');
    const is = await pressed(once, 'import.answer', { 'answer.0': `is:${night?.id}` });
    expect(presets(await pressed(is, 'import.ask'))).toEqual([`is:${night?.id}`]);
    await pressed(await house.act('koordinator', 'import.show', {}), 'import.take');
    expect((await measures()).find(({ id }) => id === night?.id)?.title).toBe('Natteravnene');
  });

  it('goes through all that was answered, some on each card, and leaves what is not touched', async () => {
    const titles = Array.from({ length: 8 }, (_, n) => `Kurs nummer ${n} for ungdomstrinnet`);
    const many = (all: readonly string[]) =>
      read([
        heading('Rus'),
        table(['Tiltak', 'Ansvar'], ...all.map((title) => [title, 'Frivilligsentralen'])),
      ]);
    await pressed(await many(titles), 'import.take');
    let shown = await pressed(await many(titles.map((title) => `${title}et`)), 'import.ask');
    const leave = (n: number) =>
      Object.fromEntries(Array.from({ length: n }, (_, at) => [`answer.${at}`, 'leave']));
    shown = await pressed(shown, 'import.answer', leave(6));
    shown = await pressed(shown, 'import.answer', leave(2));
    expect(shown.text).toContain('8 tiltak: 8 som ikke tas med nå.');
    shown = await pressed(await pressed(shown, 'import.ask'), 'import.answer');
    expect(presets(shown)).toEqual(['leave', 'leave']);
    shown = await pressed(shown, 'import.answer', { 'answer.1': 'new' });
    expect(shown.text).toContain('8 tiltak: 1 nytt og 7 som ikke tas med nå.');
  });

  it('shows once more what it would do when the plan has changed since', async () => {
    const shown = await read();
    await pressed(await read([...PLAN], 'koordinator', 'annen.docx'), 'import.take');
    const late = await pressed(shown, 'import.take');
    expect(late.refused).toBe('noLonger');
    const again = await read();
    await house.act('koordinator', 'people.role', { name: 'Ny rolle' });
    expect(again.refused).toBeUndefined();
    expect(await measures()).toHaveLength(3);
  });

  it('is taken from the coordinator alone', async () => {
    await house.roles({ rektor: 'Leder skole' });
    expect((await read(PLAN, 'rektor')).refused).toBe('notAllowed');
  });

  it('says so when there is nothing in it, or it cannot be read', async () => {
    const empty = await read([{ kind: 'text', text: 'Velkommen til kommunen.' }]);
    expect(empty.text).toContain('Jeg fant ingen tiltak');
    const locked = await house.act('koordinator', 'import.unreadable', {
      name: 'plan.docx',
      fault: 'locked',
    });
    expect(locked.text).toContain('Fikk ikke lest «plan.docx»');
    expect(locked.text).toContain('passord');
    expect(locked.text).toContain('Planen er som før');
  });

  it('keeps nothing of what could point out a person, not even in the file’s name', async () => {
    const number = '10915596784';
    const shown = await read(
      [table(['Tiltak', 'Innhold', 'Ansvar'], ['Oppfølging', `Gjelder ${number}`, 'SLT-koordinator'])],
      'koordinator',
      `${number}.docx`,
    );
    expect(shown.text).not.toContain(number);
    const kept = await reading().list('planDraft');
    expect(JSON.stringify(kept)).not.toContain(number);
    expect(kept).toHaveLength(1);
  });
});

describe('a plan that is given out', () => {
  const given = async (
    format: 'xlsx' | 'json' | 'csv',
    from: TestHouse = house,
  ): Promise<readonly Block[]> => {
    const sheets = await readPlanTables({ read: openReading(from.store, TENANT, AREA) });
    const { body, ending } = await bytesOf({ file: 'plan', format, sheets });
    const document = await readDocument(new Uint8Array(body), `plan.${ending}`);
    if (document.kind === 'fault') throw new Error(document.fault);
    return document.document.blocks;
  };

  it.each(['xlsx', 'json', 'csv'] as const)('is the same when its %s is read again', async (format) => {
    await pressed(await read(), 'import.take');
    await house.act('koordinator', 'measure.report', {
      measures: [(await measures())[1]?.id],
      [`status.${(await measures())[1]?.id}`]: 'delayed',
      [`comment.${(await measures())[1]?.id}`]: '=1+1; to\nlinjer',
    });
    const before = await measures();
    const shown = await read(await given(format));
    expect(shown.text).toContain('Alt i dokumentet er som i planen her');
    expect(await measures()).toEqual(before);
  });

  it('is the same plan with its history in a municipality that has none', async () => {
    await pressed(await read(), 'import.take');
    const [, second] = await measures();
    for (const [status, at] of [
      ['notStarted', '2026-11-24T10:00'],
      ['delayed', '2026-11-25T10:00'],
    ] as const) {
      await house.tick(at);
      await house.act('koordinator', 'measure.report', {
        measures: [second?.id],
        [`status.${second?.id}`]: status,
      });
    }
    const blocks = await given('xlsx');
    const tables = await readPlanTables({ read: reading() });
    const other = await openHouse({ preset: 'krad' });
    try {
      const shown = await other.act('koordinator', 'import.read', { name: 'plan.xlsx', blocks: [...blocks] });
      const mark = shown.card?.actions.find(({ verb }) => verb === 'import.take')?.data;
      await other.act('koordinator', 'import.take', { ...mark });
      const there = await readPlanTables({ read: openReading(other.store, TENANT, AREA) });
      expect(there.slice(0, 2)).toEqual(tables.slice(0, 2));
      expect(other.faults).toEqual([]);
    } finally {
      await other.close();
    }
  });

  it('can be fetched by the coordinator as a file of each kind, and by nobody else', async () => {
    await pressed(await read(), 'import.take');
    const offered = await house.say('koordinator', 'eksport');
    expect(offered.text).toContain('3 tiltak og 0 statuser');
    expect(offered.card?.actions.map(({ title }) => title)).toEqual([
      'Hent Excel-fil',
      'Hent CSV-fil',
      'Hent JSON-fil',
    ]);
    await house.roles({ rektor: 'Leder skole' });
    expect((await house.say('rektor', 'eksport')).refused).toBe('notAllowed');
  });
});

describe('tables of any plan', () => {
  it('say every word of the measures in their cells', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1, maxLength: 20 }), { maxLength: 5 }), (titles) => {
        const all = titles.map((title, n): Measure => ({
          id: `m-${n}`,
          title,
          content: '',
          goalArea: 'A',
          owners: [],
          every: 'round',
        }));
        const [sheet] = planTables({ measures: all, roles: new Map(), forums: new Map() }, [], undefined);
        expect(sheet?.rows.map((row) => row[1])).toEqual(titles);
      }),
    );
  });
});
