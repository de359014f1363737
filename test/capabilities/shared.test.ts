import { describe, expect, it } from '@jest/globals';
import type { AreaId } from '../../src/domain/area.ts';
import { type Instant, type Wall, instantOf } from '../../src/domain/calendar.ts';
import type { KindName, RecordOf } from '../../src/domain/records.ts';
import { gjesdal } from '../../src/presets/gjesdal.ts';
import { jevnaker } from '../../src/presets/jevnaker.ts';
import { openReading } from '../../src/reading/read.ts';
import { TENANT, type TestHouse, openHouse } from '../house.ts';

const HOME = 'ringerike' as AreaId;
const FOLLOWER = 'jevnaker' as AreaId;
const MEETING = 'politiraad/2027-03-10';

const operate = async (house: TestHouse, verb: string, input: object) => {
  const answer = await house.house.dispatch({
    actor: { kind: 'operator', tenant: TENANT },
    place: { kind: 'operator' },
    verb,
    input,
    now: house.now(),
  });
  await house.house.outbox.drain();
  return answer;
};
const put = async (house: TestHouse, key: string, value: object | undefined): Promise<void> => {
  const version = (await house.store.get(TENANT, key))?.version ?? 0;
  const change = value ? { put: [{ key, value: value as never, version }] } : { remove: [{ key, version }] };
  await house.store.commit(TENANT, change);
};
const get = <K extends KindName>(
  house: TestHouse,
  area: AreaId,
  kind: K,
  id: string,
): Promise<RecordOf<K> | undefined> => openReading(house.store, TENANT, area).get(kind, id);

/** Two municipalities: one calls the politiråd, in the other somebody owns the measures. */
async function twoAreas() {
  const house = await openHouse({ now: '2027-02-01T08:00' });
  const area = (id: AreaId, name: string) => ({
    ...{ id, name, language: 'nb', coordinator: 'slt-koordinator', closed: [], roundSteps: [14, 3] },
    createdAt: house.now(),
  });
  const person = async (who: string, at: AreaId) => {
    await house.meets(who);
    const id = await house.personOf(who);
    await put(house, `-/person/${id}`, { ...(await house.get('person', id)), areas: [at] });
    return id;
  };
  await put(house, `-/area/${HOME}`, area(HOME, 'Ringerike'));
  await put(house, `-/area/${FOLLOWER}`, area(FOLLOWER, 'Jevnaker'));
  const role = async (at: AreaId, id: string, who: string) => {
    const holders = [{ person: await person(who, at), from: '2027-01-01' }];
    await put(house, `${at}/role/${id}`, { id, name: id, aliases: [], holders, deputies: [] });
  };
  await role(HOME, 'slt-koordinator', 'hjemme');
  await role(HOME, 'ordforer', 'ordforer');
  await role(FOLLOWER, 'slt-koordinator', 'koordinator');
  await role(FOLLOWER, 'skoleledere', 'rektor');
  const council = gjesdal.forums.find(({ id }) => id === 'politiraad');
  const ours = jevnaker.forums.find(({ id }) => id === 'politiraad');
  const measure = jevnaker.measures[0];
  await put(house, `${HOME}/forum/politiraad`, { ...council, members: ['ordforer', 'slt-koordinator'] });
  await put(house, `${FOLLOWER}/forum/politiraad`, { ...ours, calledByOthers: undefined });
  await put(house, `${FOLLOWER}/measure/m-1`, {
    ...measure,
    ...{ id: 'm-1', owners: [{ kind: 'role', role: 'skoleledere' }], every: 'round' },
  });
  house.sent();
  return house;
}

const tied = async () => {
  const house = await twoAreas();
  const at = (area: AreaId, other: AreaId) => ({
    area,
    forum: 'politiraad',
    other: { area: other, forum: 'politiraad' },
  });
  expect((await operate(house, 'shared.follow', at(FOLLOWER, HOME))).refused).toBeUndefined();
  expect((await operate(house, 'shared.tie', at(HOME, FOLLOWER))).refused).toBeUndefined();
  return { house, at };
};

/** The home's coordinator says it, and presses the button with this verb. */
const does = async (house: TestHouse, text: string, verb: string, typed: object = {}): Promise<void> => {
  const asked = await house.ask('hjemme', text);
  const button = asked.card?.actions.find((one) => one.verb === verb);
  const answer = await house.act('hjemme', verb, { ...button?.data, ...typed });
  expect(answer.refused).toBeUndefined();
};
const call = (house: TestHouse): Promise<void> =>
  does(house, 'innkall politiråd 10. mars 2027 kl 9-11 på Rådhuset', 'meeting.send');
const move = (house: TestHouse): Promise<void> =>
  does(house, 'flytt politiråd til 17. mars 2027', 'meeting.moveTo');
const cancel = (house: TestHouse): Promise<void> =>
  does(house, 'avlys politiråd', 'meeting.callOff', { reason: 'fewCan' });

const at = (wall: string): Instant => instantOf(wall as Wall);

describe('a politiråd that two municipalities share', () => {
  it('called by one stands in the other’s plan, with who calls it and nobody’s name', async () => {
    const { house } = await tied();
    await call(house);
    const copy = await get(house, FOLLOWER, 'meeting', MEETING);
    expect(copy).toMatchObject({ day: '2027-03-10', start: '09:00', end: '11:00', state: 'planned' });
    expect(copy).toMatchObject({ place: 'Rådhuset', invitees: [], agenda: [] });
    const plan = await house.say('koordinator', 'møteplan');
    expect(plan.text).toContain('Ringerike kaller inn');
    expect(plan.text).toContain('10. mars');
    expect(house.sent().filter(({ to }) => ['koordinator', 'rektor'].includes(to))).toEqual([]);
    await house.close();
  });

  it('tells the other’s coordinator on the card of the day', async () => {
    const { house } = await tied();
    await call(house);
    await house.tick('2027-02-02T09:01');
    expect(house.sent().find(({ to }) => to === 'koordinator')?.card.text).toContain(
      'er onsdag 10. mars 2027 (uke 10) kl. 09.00–11.00, Rådhuset. Ringerike kaller inn.',
    );
    await house.close();
  });

  it('asks the other’s owners in time for the copied date, and follows it when it moves', async () => {
    const { house } = await tied();
    await call(house);
    await move(house);
    expect(await get(house, FOLLOWER, 'meeting', MEETING)).toMatchObject({ day: '2027-03-17', sequence: 1 });
    house.sent();
    await house.tick('2027-02-24T09:01');
    expect(house.sent().filter(({ to }) => to === 'rektor')).toEqual([]);
    await house.tick('2027-03-03T09:01');
    const asked = house.sent().filter(({ to }) => to === 'rektor');
    expect(asked.map(({ card }) => card.text).join()).toContain('onsdag 17. mars');
    await house.close();
  });

  it('cancelled asks nobody, and stands in the plan as cancelled', async () => {
    const { house } = await tied();
    await call(house);
    await cancel(house);
    expect((await get(house, FOLLOWER, 'meeting', MEETING))?.state).toBe('cancelled');
    house.sent();
    await house.tick('2027-03-09T09:01');
    expect(house.sent().filter(({ to }) => to === 'rektor')).toEqual([]);
    expect((await house.say('koordinator', 'møteplan 2027')).text).toContain('avlyst');
    await house.close();
  });

  it('undone is gone, and called again stands again', async () => {
    const { house } = await tied();
    const now = await house.ask('hjemme', 'innkall nå politiråd 10. mars 2027 kl 9-11');
    expect(await get(house, FOLLOWER, 'meeting', MEETING)).toBeDefined();
    await house.act(
      'hjemme',
      'meeting.undo',
      now.card?.actions.find(({ verb }) => verb === 'meeting.undo')?.data ?? {},
    );
    expect(await get(house, FOLLOWER, 'meeting', MEETING)).toBeUndefined();
    house.setClock('2027-02-01T08:05');
    await house.ask('hjemme', 'innkall nå politiråd 10. mars 2027 kl 9-11');
    expect(await get(house, FOLLOWER, 'meeting', MEETING)).toBeDefined();
    await house.close();
  });

  it('is told of once tied, and keeps what it has when the tie is loosed', async () => {
    const house = await twoAreas();
    await call(house);
    expect(await get(house, FOLLOWER, 'meeting', MEETING)).toBeUndefined();
    const tie = (area: AreaId, other: AreaId) => ({
      area,
      forum: 'politiraad',
      other: { area: other, forum: 'politiraad' },
    });
    await operate(house, 'shared.follow', tie(FOLLOWER, HOME));
    await operate(house, 'shared.tie', tie(HOME, FOLLOWER));
    expect(await get(house, FOLLOWER, 'meeting', MEETING)).toBeDefined();
    await operate(house, 'shared.untie', tie(HOME, FOLLOWER));
    await operate(house, 'shared.untie', tie(FOLLOWER, HOME));
    expect((await get(house, HOME, 'forum', 'politiraad'))?.followers).toBeUndefined();
    const left = await get(house, FOLLOWER, 'forum', 'politiraad');
    expect([left?.home, left?.calledByOthers]).toEqual([undefined, true]);
    await move(house);
    expect((await get(house, FOLLOWER, 'meeting', MEETING))?.day).toBe('2027-03-10');
    await house.close();
  });
});

describe('dates from elsewhere', () => {
  const DATES = {
    ...{ area: FOLLOWER, forum: 'politiraad', home: 'politiraad', meeting: MEETING, sequence: 2 },
    ...{ state: 'stands', day: '2027-03-12', start: '09:00', end: '11:00', place: '' },
  };
  const told = (house: TestHouse, from: AreaId, more: object = {}) =>
    house.house.dispatch({
      actor: { kind: 'area', tenant: TENANT, area: from },
      place: { kind: 'clock' },
      verb: 'shared.dates',
      input: { ...DATES, ...more },
      now: house.now(),
    });

  it('are taken from the municipality that calls, and from no other', async () => {
    const { house } = await tied();
    expect((await told(house, 'nabo' as AreaId)).refused).toBe('notAllowed');
    expect((await told(house, HOME, { home: 'arbeidsgruppe' })).refused).toBe('notAllowed');
    expect((await told(house, HOME, { forum: 'koordineringsgruppe' })).refused).toBe('notAllowed');
    const byHand = await house.act('koordinator', 'shared.dates', DATES);
    expect(byHand.refused).toBe('wrongPlace');
    expect((await told(house, HOME)).refused).toBeUndefined();
    expect((await get(house, FOLLOWER, 'meeting', MEETING))?.day).toBe('2027-03-12');
    await house.close();
  });

  it('older than what is known are passed over', async () => {
    const { house } = await tied();
    await told(house, HOME);
    await told(house, HOME, { sequence: 1, day: '2027-03-10' });
    await told(house, HOME, { sequence: 1, state: 'gone' });
    expect((await get(house, FOLLOWER, 'meeting', MEETING))?.day).toBe('2027-03-12');
    await told(house, HOME, { sequence: 3, state: 'cancelled' });
    expect((await get(house, FOLLOWER, 'meeting', MEETING))?.state).toBe('cancelled');
    await house.close();
  });

  it('of a meeting nobody had heard of that is cancelled or over leave nothing behind', async () => {
    const { house } = await tied();
    await told(house, HOME, { state: 'cancelled' });
    await told(house, HOME, { day: '2027-01-12' });
    expect(await openReading(house.store, TENANT, FOLLOWER).list('meeting')).toEqual([]);
    await house.close();
  });
});

describe('ties', () => {
  it('are the operator’s, between two areas, and never in a chain', async () => {
    const { house, at: tie } = await tied();
    expect((await house.act('koordinator', 'shared.follow', tie(FOLLOWER, HOME))).refused).toBe('wrongPlace');
    expect((await operate(house, 'shared.tie', tie(FOLLOWER, HOME))).refused).toBe('sharedAlready');
    expect((await operate(house, 'shared.follow', tie(HOME, FOLLOWER))).refused).toBe('sharedAlready');
    expect((await operate(house, 'shared.tie', tie(HOME, HOME))).refused).toBe('sharedAlready');
    const unknown = { ...tie(HOME, FOLLOWER), forum: 'finnes-ikke' };
    expect((await operate(house, 'shared.tie', unknown)).refused).toBe('forumUnknown');
    await operate(house, 'shared.tie', tie(HOME, FOLLOWER));
    expect((await get(house, HOME, 'forum', 'politiraad'))?.followers).toHaveLength(1);
    expect(house.now()).toBe(at('2027-02-01T08:00'));
    await house.close();
  });
});
