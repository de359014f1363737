import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { keyOf } from '../../src/reading/read.ts';
import type { Measure } from '../../src/domain/measure.ts';
import { AREA, TENANT, type TestHouse, openHouse } from '../house.ts';
import { lay } from '../tours/tools.ts';

/** Gjesdal before its politiråd on 10 December: the round opens on 26 November; two hold the role of «rektor». */
let house: TestHouse;
const LOS = 'gjesdal-06';
const ROLE = 'Rektor Gjesdal ungdomsskole';
const COUNCIL = 'politiraad/2026-12-10';
beforeEach(async () => {
  house = await openHouse({ preset: 'gjesdal', now: '2026-11-20T08:00' });
  await house.roles({ rektor: ROLE, assistent: ROLE, politi: 'Politikontakt' });
  await meeting('2026-12-10');
});
afterEach(async () => {
  expect(house.faults).toEqual([]);
  await house.close();
});

async function meeting(day: string): Promise<void> {
  const id = `politiraad/${day}`;
  await lay(house, keyOf(AREA, 'meeting', id), {
    ...{ id, forum: 'politiraad', day, start: '12:00', end: '14:00', place: 'Rådhuset', agenda: [] },
    ...{ state: 'invited', invitees: [] },
  });
  await house.store.commit(TENANT, { wakeAt: [{ area: AREA, at: house.now() }] });
}

async function change(id: string, more: Partial<Measure>): Promise<void> {
  await lay(house, keyOf(AREA, 'measure', id), { ...(await house.get('measure', id)), ...more });
}

const tell = (who: string, fields: object = {}, id = LOS) =>
  house.act(who, 'measure.report', { measures: [id], [`status.${id}`]: 'onTrack', ...fields });
const reports = async (id = LOS) => (await house.list('report', `${id}/`)).map(({ value }) => value);
const latest = async (id = LOS) => (await house.get('measure', id))?.latest;

type Node = Readonly<Record<string, unknown>>;
const nodes = (node: unknown): readonly Node[] => {
  if (Array.isArray(node)) return node.flatMap(nodes);
  if (typeof node !== 'object' || node === null) return [];
  return [node as Node, ...Object.values(node).flatMap(nodes)];
};
const valueOf = (answer: Awaited<ReturnType<TestHouse['act']>>, field: string): unknown =>
  nodes(answer.card?.json).find(({ id }) => id === field)?.['value'];

const WORDS = {
  [`comment.${LOS}`]: 'Venter på lokale',
  [`wanted.${LOS}`]: 'Avklare hvem som betaler leien',
  [`effect.${LOS}`]: 'tooEarly',
};

describe('the status of a measure before a politiråd', () => {
  it('is told with what is needed and the effect, by the role it is told for, and the receipt says so', async () => {
    await house.tick('2026-11-26T09:00');
    const receipt = await tell('rektor', { [`status.${LOS}`]: 'delayed', ...WORDS });
    expect(receipt.text).toContain('Trenger fra politirådet: Avklare hvem som betaler leien');
    expect(receipt.text).toContain('Ønsket effekt: for tidlig å si.');
    expect(receipt.text).toContain('Du kan endre svaret til møtet begynner.');
    expect(await reports()).toEqual([
      expect.objectContaining({
        ...{ status: 'delayed', comment: 'Venter på lokale', wanted: 'Avklare hvem som betaler leien' },
        ...{ effect: 'tooEarly', role: ROLE, round: COUNCIL },
      }),
    ]);
    expect(await latest()).not.toHaveProperty('late');
  });

  it('is told in ten seconds: what is needed and the effect are folded away with the comment', async () => {
    await house.tick('2026-11-26T09:00');
    const card = await house.ask('rektor', 'mine tiltak');
    const folded = nodes(card.card?.json).find(({ id }) => id === `more.${LOS}`);
    expect(folded?.['isVisible']).toBe(false);
    const inside = nodes(folded?.['items']).map(({ id }) => id);
    expect(inside).toEqual(expect.arrayContaining([`comment.${LOS}`, `wanted.${LOS}`, `effect.${LOS}`]));
    expect(card.card?.actions.map(({ title }) => title)).toEqual(['Kommentar eller behov', 'Send status']);
  });

  it('is stopped where what is needed points out a person, and is warned of where it may', async () => {
    const stopped = await tell('rektor', { [`wanted.${LOS}`]: 'Ring 91 23 45 67 om eleven' });
    expect(stopped.refused).toBe('identifies');
    const split = { [`comment.${LOS}`]: 'Ring 91 23', [`wanted.${LOS}`]: '45 67 om eleven' };
    expect((await tell('rektor', split)).refused).toBe('identifies');
    expect(await reports()).toEqual([]);
    const warned = await tell('rektor', { [`wanted.${LOS}`]: 'Møte i Storgata 12' });
    expect(warned.text).toContain('teksten kan inneholde en adresse');
    expect(await reports()).toHaveLength(1);
  });

  it('refuses what is no effect', async () => {
    expect((await tell('rektor', { [`effect.${LOS}`]: 'great' })).refused).toBe('badInput');
  });

  it('is one press when nothing has changed, and that wipes no word of the same round', async () => {
    await house.tick('2026-11-26T09:00');
    await tell('rektor', { [`status.${LOS}`]: 'delayed', ...WORDS });
    await house.tick('2026-12-02T10:00');
    await house.ask('rektor', 'mine tiltak');
    const receipt = await house.press('rektor', 'Ingen endring');
    expect(receipt.text).toContain('Trenger fra politirådet: Avklare hvem som betaler leien');
    expect(await reports()).toHaveLength(1);
    expect(await latest()).toMatchObject({ wanted: 'Avklare hvem som betaler leien', effect: 'tooEarly' });
  });

  it('keeps what was said when an old card without the words is sent', async () => {
    await house.tick('2026-11-26T09:00');
    await tell('rektor', { [`status.${LOS}`]: 'delayed', ...WORDS });
    await tell('rektor', { [`status.${LOS}`]: 'onTrack', [`comment.${LOS}`]: '' });
    expect(await latest()).toMatchObject({ status: 'onTrack', wanted: 'Avklare hvem som betaler leien' });
  });
});

describe('a status that has been told', () => {
  it('is opened again with all its words until the politiråd begins, and each correction stays in the history', async () => {
    await house.tick('2026-11-26T09:00');
    await tell('rektor', { [`status.${LOS}`]: 'delayed', ...WORDS });
    await house.tick('2026-12-10T11:59');
    const form = await house.ask('rektor', 'mine tiltak');
    expect(valueOf(form, `status.${LOS}`)).toBe('delayed');
    expect(valueOf(form, `comment.${LOS}`)).toBe('Venter på lokale');
    expect(valueOf(form, `wanted.${LOS}`)).toBe('Avklare hvem som betaler leien');
    expect(valueOf(form, `effect.${LOS}`)).toBe('tooEarly');
    expect(form.text).toContain('Takk, alt er besvart. Du kan endre svarene til møtet begynner.');
    await house.press('rektor', 'Send status', {
      [`status.${LOS}`]: 'onTrack',
      [`comment.${LOS}`]: 'Lokale i orden',
    });
    expect((await reports()).map(({ status, round }) => [status, round])).toEqual([
      ['delayed', COUNCIL],
      ['onTrack', COUNCIL],
    ]);
    const now = await latest();
    expect(now).toMatchObject({ status: 'onTrack', comment: 'Lokale i orden' });
    expect(now).not.toHaveProperty('wanted');
  });

  it('is opened from the receipt as well', async () => {
    await house.tick('2026-11-26T09:00');
    await house.ask('rektor', 'mine tiltak');
    await house.press('rektor', 'Send status', { [`status.${LOS}`]: 'delayed', ...WORDS });
    await house.tick('2026-12-09T15:00');
    expect(valueOf(await house.press('rektor', 'Endre'), `wanted.${LOS}`)).toBe(
      'Avklare hvem som betaler leien',
    );
  });

  it('is no longer opened with its words once the politiråd has begun', async () => {
    await house.tick('2026-11-26T09:00');
    await tell('rektor', { [`status.${LOS}`]: 'delayed', ...WORDS });
    await house.tick('2026-12-10T12:00');
    const form = await house.ask('rektor', 'mine tiltak');
    expect(valueOf(form, `status.${LOS}`)).toBe('delayed');
    expect(valueOf(form, `wanted.${LOS}`) ?? '').toBe('');
    expect(form.text).toContain('Sist: forsinket, 26. november: «Venter på lokale»');
  });
});

describe('an answer after the politiråd has begun', () => {
  it('counts for it, late, and says so', async () => {
    await house.tick('2026-11-26T09:00');
    await house.tick('2026-12-11T09:00');
    const receipt = await tell('rektor', { [`wanted.${LOS}`]: 'Et lokale' });
    expect(receipt.text).toContain(
      'Politirådet var i går. Svaret er lagret, og statusdokumentet sier at det kom etter møtet.',
    );
    expect(await reports()).toEqual([expect.objectContaining({ late: true, round: COUNCIL })]);
    await house.tick('2026-12-20T09:00');
    expect(valueOf(await house.ask('rektor', 'mine tiltak'), `wanted.${LOS}`)).toBe('Et lokale');
    const corrected = await house.press('rektor', 'Send status', { [`status.${LOS}`]: 'delayed' });
    expect(corrected.text).toContain('Politirådet var 10. desember.');
    expect((await reports()).map(({ late, round }) => [late, round])).toEqual([
      [true, COUNCIL],
      [true, COUNCIL],
    ]);
  });

  it('counts for none when it had been told in time: it is news', async () => {
    await house.tick('2026-11-26T09:00');
    await tell('rektor');
    await house.tick('2026-12-11T09:00');
    const receipt = await tell('rektor', { [`status.${LOS}`]: 'delayed' });
    expect(receipt.text).not.toContain('Politirådet var');
    const [, news] = await reports();
    expect(news).toMatchObject({ status: 'delayed' });
    expect(news).not.toHaveProperty('round');
  });

  it('counts for the next as soon as its round has opened', async () => {
    await house.tick('2026-11-26T09:00');
    await meeting('2027-03-10');
    await house.tick('2027-02-24T09:00');
    const receipt = await tell('rektor');
    expect(receipt.text).toContain('Dette blir med til politirådet onsdag 10. mars.');
    expect(await reports()).toEqual([expect.objectContaining({ round: 'politiraad/2027-03-10' })]);
    expect(await latest()).not.toHaveProperty('late');
  });
});

describe('a measure several answer for', () => {
  it('is told by the first, and the others see by whom and may add without losing what was said', async () => {
    await house.tick('2026-11-26T09:00');
    await tell('rektor', WORDS);
    await house.tick('2026-12-01T09:00');
    const form = await house.ask('assistent', 'mine tiltak');
    expect(form.text).toContain(`${ROLE} svarte 26. november: i rute. «Venter på lokale»`);
    expect(form.text).toContain('du kan legge til');
    expect(valueOf(form, `comment.${LOS}`) ?? '').toBe('');
    const added = { [`status.${LOS}`]: 'onTrack', [`effect.${LOS}`]: 'yes' };
    const receipt = await house.press('assistent', 'Send status', added);
    expect(receipt.text).toContain(`${ROLE} svarte 26. november`);
    expect(await latest()).toMatchObject({
      ...{ comment: 'Venter på lokale', wanted: 'Avklare hvem som betaler leien', effect: 'yes' },
    });
    expect(await reports()).toHaveLength(2);
  });

  it('sent as it stands by another is no new report', async () => {
    await house.tick('2026-11-26T09:00');
    await tell('rektor', WORDS);
    await house.ask('assistent', 'mine tiltak');
    await house.press('assistent', 'Send status', { [`status.${LOS}`]: 'onTrack' });
    expect(await reports()).toHaveLength(1);
  });

  it('«hver for seg» is told by each, and stands as the most worrying of them', async () => {
    await change(LOS, { separately: true });
    await house.tick('2026-11-26T09:00');
    await tell('rektor', { [`status.${LOS}`]: 'delayed', ...WORDS });
    await house.tick('2026-12-01T09:00');
    const form = await house.ask('assistent', 'mine tiltak');
    expect(form.text).toContain('Hver svarer for seg. Ingen status ennå.');
    expect(form.text).not.toContain('Venter på lokale');
    const receipt = await tell('assistent');
    expect(receipt.text).toContain('Samlet for alle som svarer: forsinket.');
    const found = await house.get('measure', LOS);
    expect(found?.voices?.map(({ status }) => status)).toEqual(['onTrack', 'delayed']);
    expect(found?.latest).toMatchObject({ status: 'delayed', at: house.now() });
    expect(valueOf(await house.ask('rektor', 'mine tiltak'), `wanted.${LOS}`)).toBe(
      'Avklare hvem som betaler leien',
    );
    await tell('rektor', { [`status.${LOS}`]: 'done' });
    expect((await house.get('measure', LOS))?.latest).toMatchObject({ status: 'onTrack' });
  });

  it('«hver for seg» stands as those say who hold the role, when one has left it', async () => {
    await change(LOS, { separately: true });
    await house.tick('2026-11-26T09:00');
    await tell('rektor', { [`status.${LOS}`]: 'delayed' });
    const role = await house.get('role', 'rektor-gjesdal-ungdomsskole');
    const assistent = await house.personOf('assistent');
    await lay(house, keyOf(AREA, 'role', 'rektor-gjesdal-ungdomsskole'), {
      ...role,
      holders: [{ person: assistent }],
    });
    await tell('assistent');
    expect((await house.get('measure', LOS))?.latest).toMatchObject({ status: 'onTrack' });
    expect(await reports()).toHaveLength(2);
  });

  it('is told by the coordinator for another in the coordinator’s own role', async () => {
    await tell('koordinator');
    expect((await reports())[0]?.role).toBe('SLT-koordinator');
  });
});

describe('a measure taken out of the plan', () => {
  it('is in no form, and an old card tells that nothing has changed there', async () => {
    const form = await house.ask('rektor', 'mine tiltak');
    expect(form.text).toContain('LOS Gjesdal ungdomsskole');
    await change(LOS, { retired: '2026-11-20' as never });
    expect((await house.say('rektor', 'mine tiltak')).text).not.toContain('LOS Gjesdal ungdomsskole');
    const receipt = await house.press('rektor', 'Send status', { [`status.${LOS}`]: 'done' });
    expect(receipt.text).toContain('Ingenting er sendt ennå');
    expect(receipt.text).toContain('«LOS Gjesdal ungdomsskole» er tatt ut av planen.');
    expect(await reports()).toEqual([]);
  });
});
