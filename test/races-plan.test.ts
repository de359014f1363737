// Two who act on the action plan in the same moment: just before the one's change is written, all of the other's is. Nothing that
// either wrote is lost, and nobody is asked twice.
import { afterEach, describe, expect, it } from '@jest/globals';
import type { Block } from '../src/domain/document.ts';
import { type Contested, contested } from './contested.ts';
import { type TestHouse, openHouse } from './house.ts';
import { lay, operate } from './tours/tools.ts';

let house: TestHouse;
let between: Contested;
afterEach(async () => {
  expect(between.waits()).toBe(false);
  expect(house.faults).toEqual([]);
  await house.close();
});

/** All of `act` happens just before the next commit that writes a record of this kind. */
const meanwhile: Contested['meanwhile'] = (of, act) => between.meanwhile(of, act);

const COUNCIL = 'politiraad/2027-01-21';

/** Two coordinators, two head teachers, a measure that is theirs, one of the police, and a politiråd in January. */
async function municipality(separately = false): Promise<void> {
  between = contested();
  house = await openHouse({ now: '2027-01-06T12:00', store: between.store });
  await house.meets('koordinator');
  const role = (id: string) => ({ id, name: id, aliases: [] });
  const forum = {
    ...{ id: 'politiraad', name: 'Politiråd', aliases: [], type: 'politiraad', level: 'styrende' },
    ...{ purpose: '', frequency: 'fire ganger i året', place: 'Rådhuset', convener: 'slt-koordinator' },
    ...{ cadence: { kind: 'count', times: 4, bound: 'about', per: 'year' }, monthsOff: [], members: [] },
    ...{ agenda: [], cases: { individual: [], group: [] }, calledByOthers: true },
  };
  const measure = (id: string, owner: string) => ({
    ...{ id, title: `Tiltaket til ${owner}`, content: '', goalArea: 'Trygge oppvekstvilkår' },
    ...{ owners: [{ kind: 'role', role: owner }], every: 'round' },
    ...(separately ? { separately } : {}),
  });
  await operate(house, 'setup.load', {
    ...{ name: 'Testvik', language: 'nb', roles: ['slt-koordinator', 'rektorer', 'politi'].map(role) },
    ...{ forums: [forum], measures: [measure('m-skole', 'rektorer'), measure('m-politi', 'politi')] },
    routines: [],
  });
  const people = [
    'slt-koordinator; koordinator',
    'slt-koordinator; kollega',
    'rektorer; anne',
    'rektorer; berit',
  ];
  const lines = [...people, 'politi; politi'].map((line) => `${line}; ${line.split('; ')[1]}@example.no`);
  await house.act('koordinator', 'people.roles', { text: lines.join('\n') });
  for (const who of ['kollega', 'anne', 'berit', 'politi']) await house.meets(who);
  await lay(house, `kommune/meeting/${COUNCIL}`, {
    ...{
      id: COUNCIL,
      forum: 'politiraad',
      day: '2027-01-21',
      start: '12:00',
      end: '14:00',
      place: 'Rådhuset',
    },
    ...{ agenda: [], state: 'planned', invitees: [] },
  });
  await house.tick('2027-01-06T12:01');
  house.sent();
}

const PLAN: readonly Block[] = [
  {
    kind: 'table',
    rows: [
      ['Tiltak', 'Innhold', 'Ansvar'],
      ['Tiltaket til rektorer', 'Nytt innhold', 'rektorer'],
      ['Natteravner', 'Voksne ute', 'Frivilligsentralen'],
    ],
  },
];

/** A plan that waits for a yes; the press on it. */
async function shown(who: string, blocks = PLAN) {
  const card = await house.act(who, 'import.read', { name: 'plan.docx', blocks: [...blocks] });
  const button = card.card?.actions.find(({ verb }) => verb === 'import.take');
  return () => house.act(who, 'import.take', button?.data ?? {});
}

const measure = (id: string) => house.get('measure', id);
const report = (who: string, status: string, more: object = {}, id = 'm-skole') =>
  house.act(who, 'measure.report', { measures: [id], [`status.${id}`]: status, ...more });

const askedIn = () =>
  house
    .sent()
    .filter(({ card, edited }) => !edited && card.actions.some(({ verb }) => verb === 'measure.report'))
    .map(({ to }) => to)
    .sort();

describe('a plan that is taken in', () => {
  it('by two coordinators at once is there once, and the second is shown what has changed', async () => {
    await municipality();
    const first = await shown('koordinator');
    const second = await shown('kollega');
    meanwhile('measure', second);
    const told = await first();
    expect(told.text).not.toContain('Lagret');
    const titles = (await house.list('measure')).map(({ value }) => value.title);
    expect(titles.filter((title) => title === 'Natteravner')).toHaveLength(1);
    expect((await house.list('role')).filter(({ value }) => /frivillig/i.test(value.name))).toHaveLength(1);
  });

  it('while an owner tells keeps what was told', async () => {
    await municipality();
    const take = await shown('koordinator');
    meanwhile('measure', () => report('anne', 'delayed', { 'comment.m-skole': 'Venter på rommet' }));
    await take();
    expect((await measure('m-skole'))?.latest).toMatchObject({
      status: 'delayed',
      comment: 'Venter på rommet',
    });
    await (
      await shown('koordinator')
    )();
    expect(await measure('m-skole')).toMatchObject({
      content: 'Nytt innhold',
      latest: { status: 'delayed' },
    });
  });

  it('in the moment before an owner tells keeps both', async () => {
    await municipality();
    const take = await shown('koordinator');
    meanwhile('measure', take);
    await report('anne', 'delayed');
    expect(await measure('m-skole')).toMatchObject({
      content: 'Nytt innhold',
      latest: { status: 'delayed' },
    });
  });
});

describe('a round', () => {
  it('that is closed in the moment the clock asks asks nobody', async () => {
    await municipality();
    await house.act('koordinator', 'round.nudge', { meeting: COUNCIL, role: 'politi' });
    expect(askedIn()).toEqual(['politi']);
    meanwhile('round', () => house.act('kollega', 'round.close', { meeting: COUNCIL }));
    await house.tick('2027-01-18T09:01');
    expect(askedIn()).toEqual([]);
  });

  it('that two coordinators nudge at once asks each owner once', async () => {
    await municipality();
    await house.tick('2027-01-07T09:01');
    expect(askedIn()).toEqual(['anne', 'berit', 'politi']);
    house.setClock('2027-01-08T10:00');
    const nudge = (who: string) => house.act(who, 'round.nudge', { meeting: COUNCIL });
    meanwhile('round', () => nudge('kollega'));
    const told = await nudge('koordinator');
    await house.tick('2027-01-08T10:05');
    expect(told.refused).toBeUndefined();
    expect(askedIn()).toEqual(['anne', 'berit', 'politi']);
  });

  it('that is nudged in the moment the clock opens it asks each owner once', async () => {
    await municipality();
    meanwhile('round', async () => {
      await house.act('koordinator', 'round.nudge', { meeting: COUNCIL });
    });
    await house.tick('2027-01-07T09:01');
    await house.tick('2027-01-07T09:05');
    expect(askedIn()).toEqual(['anne', 'berit', 'politi']);
  });
});

describe('a measure that two tell of at once', () => {
  it('stands as the last of them says, and both reports are kept', async () => {
    await municipality();
    meanwhile('measure', () => report('berit', 'delayed'));
    await report('anne', 'onTrack');
    expect(await house.list('report', 'm-skole/')).toHaveLength(2);
    expect((await measure('m-skole'))?.latest?.by).toBe(await house.personOf('anne'));
  });

  it('each for themselves stands as the most worrying, and hears both', async () => {
    await municipality(true);
    meanwhile('measure', () => report('berit', 'delayed'));
    await report('anne', 'onTrack');
    const stands = await measure('m-skole');
    expect(stands?.voices?.map(({ status }) => status).sort()).toEqual(['delayed', 'onTrack']);
    expect(stands?.latest?.status).toBe('delayed');
    await house.tick('2027-01-07T09:01');
    expect(await house.list('report', 'm-skole/')).toHaveLength(2);
  });
});

describe('a measure that is edited', () => {
  /** The form of its title and content, and the press on it. */
  async function editing(who: string) {
    const form = await house.act(who, 'measures.part', { measure: 'm-skole', part: 'what' });
    const button = form.card?.actions.find(({ verb }) => verb === 'measures.what');
    return (title: string, content: string) =>
      house.act(who, 'measures.what', { ...button?.data, title, content });
  }

  it('by two at once shows the second what the first wrote, and loses neither’s words', async () => {
    await municipality();
    const [first, second] = [await editing('koordinator'), await editing('kollega')];
    meanwhile('measure', () => second('Tiltaket til rektorer', 'Kollegaens ord'));
    const told = await first('Tiltaket til rektorer', 'Koordinatorens ord');
    expect((await measure('m-skole'))?.content).toBe('Kollegaens ord');
    expect(told.text).toContain('Kollegaens ord');
    expect(told.text).toContain('Koordinatorens ord');
  });

  it('by two while a plan is taken in is what was written first, and the others are shown it', async () => {
    await municipality();
    const [first, second] = [await editing('koordinator'), await editing('kollega')];
    const take = await shown('koordinator');
    meanwhile('measure', () => second('Tiltaket til rektorer', 'Kollegaens ord'));
    const taken = await take();
    expect(taken.text).not.toContain('Lagret');
    const told = await first('Tiltaket til rektorer', 'Koordinatorens ord');
    expect((await measure('m-skole'))?.content).toBe('Kollegaens ord');
    expect(told.text).toContain('Kollegaens ord');
  });
});
