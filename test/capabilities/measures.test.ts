import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Measure } from '../../src/domain/measure.ts';
import type { Json } from '../../src/store/store.ts';
import { markOf } from '../../src/mark.ts';
import { hostile } from '../hostile.ts';
import { AREA, TENANT, type TestHouse, openHouse } from '../house.ts';

/** Jevnaker's plan; «rektor» answers for two of its measures. */
let house: TestHouse;
beforeEach(async () => {
  house = await openHouse({ preset: 'jevnaker' });
  await house.roles({ rektor: 'Jevnaker ungdomsskole', helse: 'Skolehelsetjenesten' });
});
afterEach(async () => {
  expect(house.faults).toEqual([]);
  await house.close();
});

const bytes = (card: object | undefined): number => Buffer.byteLength(JSON.stringify(card), 'utf8');
const measure = async (id: string): Promise<Measure> => {
  const found = await house.get('measure', id);
  if (!found) throw new Error(`no measure ${id}`);
  return found;
};

/** Laid in the plan past the chat. */
async function change(id: string, more: Partial<Measure>): Promise<void> {
  const key = `${AREA}/measure/${id}`;
  const there = await house.store.get(TENANT, key);
  const value = { ...(there?.value as object | undefined), ...more } as unknown as Json;
  await house.store.commit(TENANT, { put: [{ key, value, version: there?.version ?? 0 }] });
}

/** Opens one measure as the coordinator, then the part of it to be changed. */
async function part(id: string, title: string): Promise<void> {
  const { card } = await house.act('koordinator', 'measures.edit', { measure: id });
  const button = card?.actions.find((one) => one.title === title);
  if (!button) throw new Error(`no button «${title}»`);
  await house.ask('koordinator', 'tiltak');
  await pressed(button);
}
const pressed = async (button: { readonly verb?: string; readonly data: object }) => {
  drawn = await house.act('koordinator', button.verb ?? '', button.data);
  return drawn;
};
let drawn: Awaited<ReturnType<TestHouse['act']>>;
const save = async (typed: object, title = 'Lagre') => {
  const button = drawn.card?.actions.find((one) => one.title === title);
  if (!button) throw new Error(`no button «${title}» on ${drawn.text}`);
  return pressed({ ...button, data: { ...button.data, ...typed } });
};

describe('the plan', () => {
  it('is narrowed by status, lateness and who is missing, typed in any of the languages', async () => {
    await change('jevnaker-16', { latest: { status: 'delayed', at: house.now() } });
    await change('jevnaker-18', {
      latest: { status: 'onTrack', at: house.now() },
      timing: { words: 'innen 1. juni 2026', rhythm: 'once', by: '2026-06-01' as never },
    });
    await change('jevnaker-20', { retired: '2026-10-01' as never });
    expect((await house.say('rektor', 'tiltak forsinket')).text).toContain('1 tiltak passer med «forsinket»');
    expect((await house.say('rektor', 'tiltak forseinka')).text).toContain('1 tiltak passer');
    const late = await house.say('rektor', 'tiltak over frist');
    expect(late.text).toContain('1 tiltak passer');
    expect(late.text).toContain('over frist (1. juni)');
    expect((await house.say('rektor', 'tiltak i rute ungdomsskole')).text).toContain('1 tiltak passer');
    expect((await house.say('rektor', 'tiltak uten ansvarlig')).text).toMatch(/[345] tiltak passer/);
    expect((await house.say('rektor', 'measures overdue')).text).toContain('1 tiltak passer');
    const out = await house.say('rektor', 'tiltak utgått');
    expect(out.text).toContain('1 tiltak passer');
    expect((await house.say('rektor', 'tiltak')).text).toContain('25 tiltak i Testvik.');
  });

  it('is narrowed to a forum also where it answers under another goal area, or stands behind', async () => {
    const [forum] = await house.list('forum');
    const owners = [{ kind: 'forum' as const, forum: forum?.value.id ?? ('' as never) }];
    await change('jevnaker-16', { also: [{ goalArea: 'Rus', owners }] });
    await change('jevnaker-18', { anchors: owners });
    const { text, card } = await house.act('koordinator', 'measures.list', { filter: `forum:${forum?.id}` });
    expect(JSON.stringify(card?.json)).toContain(`"value":"forum:${forum?.id}"`);
    expect(text).toContain('Tiltak for elevene samtidig med Utsett!');
    expect(text).toContain('Undervisning om vold på 8. klasse');
  });

  it('is narrowed by a choice on the card, and pages within it', async () => {
    await house.ask('koordinator', 'tiltak');
    const found = await house.press('koordinator', 'Vis', { filter: 'ownerless' });
    expect(found.text).toMatch(/[345] tiltak passer med «Uten ansvarlig»/);
    await house.ask('koordinator', 'tiltak');
    const never = await house.press('koordinator', 'Vis', { filter: 'status:never' });
    expect(never.text).toContain('26 tiltak passer med «Ingen status ennå»');
    const second = await house.press('koordinator', 'Vis flere');
    expect(second.text).toContain('Viser 16–26 av 26.');
    expect(second.text).toContain('26 tiltak passer med «Ingen status ennå»');
    await house.ask('koordinator', 'tiltak');
    const role = await house.press('koordinator', 'Vis', { filter: 'role:jevnaker-ungdomsskole' });
    expect(role.text).toContain('2 tiltak passer med «Ansvarlig: Jevnaker ungdomsskole»');
  });

  it('stays under the limit of a card with two hundred measures whose every word is as long and bad as it may be', async () => {
    const owners = Array.from({ length: 12 }, () => ({ kind: 'text' as const, text: hostile(200) }));
    for (let n = 0; n < 200; n++)
      await change(`x-${n}`, {
        ...{ id: `x-${n}`, title: '漢'.repeat(190) + n, content: '漢'.repeat(2000) },
        goalArea: `${n % 40} ${'漢'.repeat(100)}`,
        ...{ owners, anchors: owners, every: 'round', indicator: '漢'.repeat(400), cost: '漢'.repeat(200) },
        also: Array.from({ length: 8 }, (_, a) => ({ goalArea: `${a} ${'漢'.repeat(100)}`, owners })),
        partners: Array.from({ length: 20 }, () => '漢'.repeat(120)),
        separately: true,
        voices: Array.from({ length: n === 7 ? 60 : 0 }, (_, at) => ({
          ...{
            status: 'delayed' as const,
            at: at as never,
            comment: '漢'.repeat(1000),
            wanted: '漢'.repeat(1000),
          },
        })),
        timing: { words: '漢'.repeat(200) },
        targetGroup: '漢'.repeat(200),
        latest: { status: 'delayed', at: house.now(), wanted: '漢'.repeat(1000), effect: 'no' },
      });
    let seen = 0;
    for (let from = 0; ;) {
      const page = await house.act('koordinator', 'measures.list', { text: '', from });
      expect(bytes(page.card?.json)).toBeLessThan(28_000);
      seen += page.card?.actions.filter(({ verb }) => verb === 'measures.open').length ?? 0;
      const next = page.card?.actions.find(({ title }) => title === 'Vis flere')?.data as { from?: number };
      if (next?.from === undefined) break;
      from = next.from;
    }
    expect(seen).toBe(226);
    for (const name of ['measures.open', 'measures.edit', 'measures.retire'])
      expect(bytes((await house.act('koordinator', name, { measure: 'x-7' })).card?.json)).toBeLessThan(
        28_000,
      );
    for (const one of ['what', 'where', 'who', 'when', 'more'])
      expect(
        bytes((await house.act('koordinator', 'measures.part', { measure: 'x-7', part: one })).card?.json),
      ).toBeLessThan(28_000);
  }, 30_000);
});

describe('one measure', () => {
  it('shows everything the plan says of it', async () => {
    await change('jevnaker-16', {
      also: [{ goalArea: 'Skole', owners: [{ kind: 'text', text: 'Alle sektorene' }] }],
      anchors: [{ kind: 'role', role: 'skolehelsetjenesten' }],
      ...{ level: 'selective', targetGroup: '8. trinn', partners: ['KoRus', 'Politiet'], separately: true },
      timing: { words: 'årlig', rhythm: 'year' },
      ...{ indicator: 'Andel som deltar', cost: '20 000 kr', evaluateIn: 2027 },
      latest: { status: 'delayed', at: house.now(), wanted: 'Hvem betaler?', effect: 'tooEarly' },
      voices: [{ status: 'delayed', at: house.now(), role: 'Jevnaker ungdomsskole' }],
    });
    const { text } = await house.act('rektor', 'measures.open', { measure: 'jevnaker-16' });
    for (const said of [
      'Skole (Alle sektorene)',
      ...['Selektivt', '8. trinn', 'KoRus, Politiet', 'Hver for seg', 'årlig (tolket som: hvert år)'],
      ...['Andel som deltar', '20 000 kr', '2027', 'Hvem betaler?', 'For tidlig å si'],
      'Forsinket (Jevnaker ungdomsskole)',
    ])
      expect(text).toContain(said);
  });

  it('pages a long history, the last first', async () => {
    for (let n = 0; n < 14; n++) {
      house.setClock(`2026-12-${String(n + 1).padStart(2, '0')}T10:00`);
      await house.act('rektor', 'measure.report', {
        measures: ['jevnaker-16'],
        'status.jevnaker-16': 'onTrack',
        'comment.jevnaker-16': `Uke ${n + 1}`,
      });
    }
    drawn = await house.act('rektor', 'measures.open', { measure: 'jevnaker-16' });
    expect(drawn.text).toContain('«Uke 14»');
    expect(drawn.text).not.toContain('«Uke 8»');
    const older = drawn.card?.actions.find(({ title }) => title === 'Vis eldre');
    const next = await house.act('rektor', 'measures.open', older?.data ?? {});
    expect(next.text).toContain('«Uke 8»');
    expect(next.text).not.toContain('«Uke 9»');
  });
});

describe('a new measure', () => {
  it('is entered in two steps: what it is, then who answers', async () => {
    await house.ask('koordinator', 'nytt tiltak Natteravner på nett');
    const second = await house.press('koordinator', 'Neste', {
      title: 'Natteravner på nett',
      content: 'Voksne til stede der ungdom er.',
      newLeading: 'Digital trygghet',
    });
    expect(second.text).toContain('Steg 2 av 2');
    const receipt = await house.press('koordinator', 'Lagre', { owners: 'role:jevnaker-ungdomsskole' });
    expect(receipt.text).toContain('Lagret: hvem som har ansvaret.');
    expect(await measure('tiltak-natteravner-pa-nett')).toMatchObject({
      title: 'Natteravner på nett',
      goalArea: 'Digital trygghet',
      owners: [{ kind: 'role', role: 'jevnaker-ungdomsskole' }],
    });
    expect((await house.say('rektor', 'mine tiltak')).text).toContain('Natteravner på nett');
  });

  it('entered twice is there once, and needs a goal area', async () => {
    const typed = { title: 'Ungdomsloser', content: '', newLeading: 'Digital trygghet' };
    await house.act('koordinator', 'measures.create', typed);
    const again = await house.act('koordinator', 'measures.create', { ...typed, title: ' ungdomsLOSER' });
    expect(again.text).toContain('Tiltaket sto i planen fra før');
    const lacking = await house.act('koordinator', 'measures.create', { title: 'Annet' });
    expect(lacking.text).toContain('Velg et målområde');
    expect((await house.list('measure')).length).toBe(27);
  });

  it('is for the coordinator, and never points out a person', async () => {
    expect((await house.say('rektor', 'nytt tiltak')).refused).toBe('notAllowed');
    const said = await house.act('koordinator', 'measures.create', {
      ...{ title: 'Oppfølging', content: 'ring 912 34 567', newLeading: 'Skole' },
    });
    expect(said.refused).toBe('identifies');
    expect((await house.list('measure')).length).toBe(26);
  });
});

describe('a measure is changed a part at a time', () => {
  it('its goal areas, known or new, and those who answer under another stay', async () => {
    const owners = [{ kind: 'text' as const, text: 'Alle' }];
    await change('jevnaker-16', { also: [{ goalArea: 'Skole', owners }] });
    const before = (await measure('jevnaker-16')).goalArea;
    await part('jevnaker-16', 'Målområde');
    const receipt = await save({
      newLeading: 'Foreldre',
      also: markOf('Skole'),
      newAlso: `Ungdom\n${before}`,
    });
    expect(receipt.text).toContain('Lagret: målområde.');
    expect(await measure('jevnaker-16')).toMatchObject({
      goalArea: 'Foreldre',
      also: [{ goalArea: 'Skole', owners }, { goalArea: 'Ungdom' }, { goalArea: before }],
    });
    await part('jevnaker-16', 'Målområde');
    await save({ also: '' });
    expect((await measure('jevnaker-16')).also).toBeUndefined();
  });

  it('who answers: roles and forums chosen or named, words told to be nobody, each for themselves', async () => {
    await part('jevnaker-16', 'Hvem som har ansvaret');
    const receipt = await save({
      owners: 'role:jevnaker-ungdomsskole',
      ownerText: 'skolehelsetjenesten\nAlle sektorene',
      anchors: 'role:slt-koordinator',
      separately: 'true',
    });
    expect(receipt.text).toContain('Ingen blir spurt for «Alle sektorene», for det er ikke en rolle.');
    expect(await measure('jevnaker-16')).toMatchObject({
      owners: [
        { kind: 'role', role: 'jevnaker-ungdomsskole' },
        { kind: 'role', role: 'skolehelsetjenesten' },
        { kind: 'text', text: 'Alle sektorene' },
      ],
      anchors: [{ kind: 'role', role: 'slt-koordinator' }],
      separately: true,
    });
    await part('jevnaker-16', 'Hvem som har ansvaret');
    await save({ owners: 'role:skolehelsetjenesten', ownerText: '', anchors: '', separately: 'false' });
    const now = await measure('jevnaker-16');
    expect(now.owners).toEqual([{ kind: 'role', role: 'skolehelsetjenesten' }]);
    expect(now.anchors).toBeUndefined();
    expect(now.separately).toBeUndefined();
    expect((await house.say('rektor', 'mine tiltak')).text).not.toContain(now.title);
  });

  it('who answers under another goal area', async () => {
    await change('jevnaker-16', { also: [{ goalArea: 'Skole' }] });
    await part('jevnaker-16', 'Hvem som har ansvaret');
    await save({}, 'Ansvar under «Skole»');
    expect(drawn.text).toContain('Ansvar under «Skole»');
    await save({ owners: 'role:skolehelsetjenesten' });
    const { also, owners } = await measure('jevnaker-16');
    expect(also).toEqual([{ goalArea: 'Skole', owners: [{ kind: 'role', role: 'skolehelsetjenesten' }] }]);
    expect(owners).toEqual([{ kind: 'role', role: 'jevnaker-ungdomsskole' }]);
  });

  it('when: read where it is certain, asked where it is not', async () => {
    await part('jevnaker-16', 'Når, og hvor ofte vi spør');
    const read = await save({ words: 'innen 1. juni 2027', every: 'halfYear' });
    expect(read.text).toContain('Tolket som: én gang, innen 1. juni 2027.');
    expect(await measure('jevnaker-16')).toMatchObject({
      timing: { words: 'innen 1. juni 2027', rhythm: 'once', by: '2027-06-01' },
      every: 'halfYear',
    });
    await part('jevnaker-16', 'Når, og hvor ofte vi spør');
    await save({ words: 'våren 2027', every: 'round' });
    expect(drawn.text).toContain('Hva betyr «våren 2027»?');
    expect((await measure('jevnaker-16')).timing?.words).toBe('innen 1. juni 2027');
    await save({}, 'Bare ordene, uten frist');
    expect(drawn.text).toContain('Lagret med planens ord');
    expect(await measure('jevnaker-16')).toMatchObject({ timing: { words: 'våren 2027' }, every: 'round' });
    await part('jevnaker-16', 'Når, og hvor ofte vi spør');
    await save({ words: 'våren 2027', every: 'year' });
    expect((await measure('jevnaker-16')).every).toBe('year');
    await part('jevnaker-16', 'Når, og hvor ofte vi spør');
    await save({ words: '' });
    expect((await measure('jevnaker-16')).timing).toBeUndefined();
  });

  it('the rest, where what is empty is no more', async () => {
    await part('jevnaker-16', 'Mer om tiltaket');
    const typed = {
      level: 'universal',
      targetGroup: 'Alle på trinnet',
      partners: 'KoRus\nPolitiet',
      evaluateIn: '2027',
    };
    await save({ ...typed, indicator: 'Andel', cost: '10 000' });
    expect(await measure('jevnaker-16')).toMatchObject({
      ...{ level: 'universal', targetGroup: 'Alle på trinnet', partners: ['KoRus', 'Politiet'] },
      ...{ indicator: 'Andel', cost: '10 000', evaluateIn: 2027 },
    });
    await part('jevnaker-16', 'Mer om tiltaket');
    await save({ level: 'none', targetGroup: '', partners: '', indicator: '', cost: '' });
    const { level, targetGroup, partners, evaluateIn } = await measure('jevnaker-16');
    expect([level, targetGroup, partners, evaluateIn]).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('and of two who change the same, the second is told, and nothing is lost', async () => {
    await part('jevnaker-16', 'Tittel og innhold');
    const mine = drawn;
    await save({ title: 'Den andres tittel', content: 'Den andres ord' });
    drawn = mine;
    const told = await save({ title: 'Min tittel', content: 'Mine ord' });
    expect(told.text).toContain('Noen andre endret dette mens du skrev.');
    expect(told.text).toContain('Den andres tittel');
    expect(told.text).toContain('Min tittel');
    expect((await measure('jevnaker-16')).title).toBe('Den andres tittel');
    await save({ title: 'Min tittel', content: 'Mine ord' });
    expect((await measure('jevnaker-16')).title).toBe('Min tittel');
  });

  it('and of two who press at the very same moment, one is kept and the other is told', async () => {
    await part('jevnaker-16', 'Tittel og innhold');
    const { data } = drawn.card?.actions.find(({ title }) => title === 'Lagre') ?? { data: {} };
    const typed = (n: number) => ({ ...data, title: `Tittel ${n}`, content: `Ord ${n}` });
    const answers = await Promise.all(
      [1, 2, 3].map((n) => house.act('koordinator', 'measures.what', typed(n))),
    );
    const told = answers.filter(({ text }) => text.includes('Noen andre endret dette'));
    expect(told).toHaveLength(2);
    const kept = (await measure('jevnaker-16')).title;
    for (const [n, { text }] of answers.entries())
      expect(text).toContain(text.includes('Noen andre') ? `Tittel ${n + 1}` : kept);
  });

  it('and two who change different parts do not hinder each other', async () => {
    await part('jevnaker-16', 'Tittel og innhold');
    const mine = drawn;
    await part('jevnaker-16', 'Mer om tiltaket');
    await save({ cost: '5000' });
    drawn = mine;
    await save({ title: 'Min tittel', content: '' });
    expect(await measure('jevnaker-16')).toMatchObject({ title: 'Min tittel', content: '', cost: '5000' });
  });

  it('is taken out of the plan after a question, asked about by nobody, and taken in again', async () => {
    await house.ask('koordinator', 'tiltak samtidig');
    await house.press('koordinator', 'Åpne');
    await house.press('koordinator', 'Endre');
    expect((await house.press('koordinator', 'Ta ut av planen')).text).toContain('ut av planen?');
    expect((await measure('jevnaker-16')).retired).toBeUndefined();
    const out = await house.press('koordinator', 'Ja, ta det ut');
    expect(out.text).toContain('Tatt ut av planen 23. november');
    expect((await house.say('rektor', 'tiltak samtidig')).text).toContain('Ingen tiltak passer');
    await house.press('koordinator', 'Endre');
    await house.press('koordinator', 'Ta inn igjen');
    expect((await measure('jevnaker-16')).retired).toBeUndefined();
    expect((await house.say('rektor', 'tiltak samtidig')).text).toContain('1 tiltak passer');
  });

  it('is in the plan until the day it leaves, and may stay after all', async () => {
    const one = await measure('jevnaker-16');
    await change('jevnaker-16', { retired: '2026-12-01' as never });
    expect((await house.say('rektor', 'tiltak samtidig')).text).toContain('1 tiltak passer');
    expect((await house.say('rektor', 'tiltak utgått')).text).toContain('Ingen tiltak passer');
    await house.ask('koordinator', 'tiltak samtidig');
    expect((await house.press('koordinator', 'Åpne')).text).toContain('Går ut av planen 1. desember');
    const edit = await house.press('koordinator', 'Endre');
    expect(edit.card?.actions.map(({ title }) => title)).toContain('Ta ut av planen');
    await house.press('koordinator', 'Ta inn igjen');
    expect(await measure('jevnaker-16')).toEqual(one);
  });

  it('only by the coordinator', async () => {
    for (const verb of ['measures.edit', 'measures.retire', 'measures.retired', 'measures.restore'])
      expect((await house.act('rektor', verb, { measure: 'jevnaker-16' })).refused).toBe('notAllowed');
    const typed = { measure: 'jevnaker-16', title: 'x' };
    expect((await house.act('rektor', 'measures.what', typed)).refused).toBe('notAllowed');
  });
});
