// The baton: every place a concern can go, whoever is asked and answers in every way, a consent from none to withdrawn, and what the
// clock says of both.
import { addDays, dayOf } from '../../src/domain/calendar.ts';
import { type ConcernId, ROUTES } from '../../src/domain/concern.ts';
import { reasonsFor } from '../../src/domain/baton.ts';
import { ERASED } from '../../src/domain/erasure.ts';
import { openDraw } from '../../src/draw.ts';
import { keyOf } from '../../src/reading/read.ts';
import { hostile, roleOf } from '../hostile.ts';
import { AREA, TENANT, type TestHouse } from '../house.ts';
import { does, lay } from './tools.ts';

const GROUP = '2029-11111' as ConcernId;
const PERSON = '2029-22222' as ConcernId;
const TEAM = 'baton-team';

export async function baton(house: TestHouse): Promise<void> {
  await benches(house);
  await put(house, GROUP, {
    ...{ about: 'group', topics: ['drugs', 'violence', 'hate'], where: 'school', since: 'weeks' },
    ...{ gravity: 'grave', urgency: 'today', tried: ['talked', 'schoolTeam'], level: '2' },
  });
  await put(house, PERSON, { about: 'person', urgency: 'week', tried: ['nothing'] });
  await everywhere(house);
  await asked(house);
  await team(house);
  await consent(house);
  await drawnByTheClock(house);
}

/** A forum that takes cases on every term, and one that takes groups. */
async function benches(house: TestHouse): Promise<void> {
  const base = await house.get('forum', 'gruppe');
  const cases = { individual: ['consent', 'present'], group: ['anonymous'] };
  const name = hostile(80);
  const forum = { ...base, level: 'utforende', cases, agendaClosed: false };
  await lay(house, keyOf(AREA, 'forum', TEAM), { ...forum, id: TEAM, name, aliases: ['fagteam'] });
  await lay(house, keyOf(AREA, 'forum', 'baton-to'), { ...forum, id: 'baton-to', name, aliases: [] });
  const holders = await Promise.all(
    ['eier1', 'eier2'].map(async (who) => ({ person: await house.personOf(who) })),
  );
  const role = { id: roleOf(1), name: hostile(120), aliases: [], holders, deputies: [] };
  await lay(house, keyOf(AREA, 'role', role.id), role);
}

async function put(house: TestHouse, id: ConcernId, answers: object): Promise<void> {
  const by = await house.personOf('eier3');
  const at = house.now();
  await lay(house, keyOf(AREA, 'concern', id), {
    ...{ id, by, at, answers, holder: by, state: 'received' },
    history: [{ kind: 'sent', at, by }],
  });
}

async function everywhere(house: TestHouse): Promise<void> {
  for (const concern of [GROUP, PERSON]) {
    await does(house, 'koordinator', 'baton.where', { concern });
    for (const route of ROUTES) await does(house, 'koordinator', 'baton.where', { concern, route });
  }
  await house.act('koordinator', 'baton.route', { concern: GROUP, route: 'bti' });
  await house.act('koordinator', 'baton.route', { concern: GROUP, route: 'fagteam', reason: 'rightPlace' });
  await house.act('koordinator', 'baton.route', { concern: PERSON, route: 'fagteam', reason: 'rightPlace' });
  for (const route of ROUTES.filter((one) => one !== 'innsatsteam'))
    await does(house, 'koordinator', 'baton.route', {
      ...{ concern: GROUP, route, reason: reasonsFor(route)[0] },
      ...{ role: '-', forum: TEAM, confirmed: 'true' },
    });
}

const toRole = { concern: GROUP, route: 'ownService', reason: 'askedFor', role: roleOf(1) };

async function asked(house: TestHouse): Promise<void> {
  await does(house, 'koordinator', 'baton.route', toRole);
  await does(house, 'eier1', 'baton.show', { concern: GROUP });
  await house.act('eier1', 'baton.decline', { concern: GROUP });
  await house.act('eier3', 'baton.show', { concern: GROUP });
  const { offered } = (await house.get('concern', GROUP)) ?? {};
  for (const view of ['baton.remind', 'baton.unanswered'])
    await draw(house, view === 'baton.remind' ? 'eier1' : 'koordinator', view, {
      concern: GROUP,
      at: offered?.at ?? 0,
    });
  await does(house, 'eier1', 'baton.decline', { concern: GROUP, reason: 'tooClose' });
  await does(house, 'eier2', 'baton.accept', { concern: GROUP });
  await does(house, 'eier1', 'baton.show', { concern: GROUP });
  await does(house, 'eier2', 'baton.where', { concern: GROUP });
  await does(house, 'eier2', 'baton.pass', { concern: GROUP });
  await house.act('eier2', 'baton.offer', { concern: GROUP });
  await does(house, 'eier2', 'baton.offer', { concern: GROUP, role: roleOf(1) });
  await does(house, 'eier1', 'baton.accept', { concern: GROUP });
}

async function team(house: TestHouse): Promise<void> {
  await does(house, 'koordinator', 'baton.team', { concern: GROUP });
  const roles = [roleOf(1), 'slt-koordinator'].join(',');
  const typed = { concern: GROUP, route: 'innsatsteam', reason: 'acute', roles, confirmed: 'true' };
  await does(house, 'koordinator', 'baton.route', typed);
  await does(house, 'eier2', 'baton.show', { concern: GROUP });
  await does(house, 'eier2', 'baton.join', { concern: GROUP });
  await does(house, 'eier2', 'baton.show', { concern: GROUP });
  await does(house, 'koordinator', 'baton.team', { concern: GROUP });
  await does(house, 'eier2', 'baton.accept', { concern: GROUP });
}

async function consent(house: TestHouse): Promise<void> {
  const of = { concern: PERSON };
  await does(house, 'koordinator', 'consent.show', { concern: GROUP });
  await does(house, 'koordinator', 'consent.show', of);
  await does(house, 'eier3', 'consent.show', of);
  await does(house, 'eier1', 'consent.anonymise', {});
  await does(house, 'koordinator', 'consent.anonymise', of);
  const until = addDays(dayOf(house.now()), 200);
  const given = { ...of, state: 'consent', archive: 'P360 2026/1234', until };
  await house.act('koordinator', 'consent.set', { ...given, archive: hostile(40) });
  await house.act('koordinator', 'consent.set', { ...given, until: '' });
  await does(house, 'koordinator', 'consent.set', given);
  await draw(house, 'eier3', 'consent.remind', { ...of, until, step: 'soon' });
  await draw(house, 'eier3', 'consent.remind', { ...of, until, step: 'last' });
  const typed = { ...of, route: 'fagteam', reason: 'rightPlace', forum: TEAM };
  await does(house, 'koordinator', 'baton.route', typed);
  await does(house, 'koordinator', 'baton.route', {
    ...of,
    route: 'innsatsteam',
    reason: 'acute',
    roles: roleOf(1),
  });
  await does(house, 'koordinator', 'consent.set', { ...of, state: 'withdrawn' });
  await draw(house, 'koordinator', 'consent.off', { item: `${TEAM}/concern-${PERSON}` });
}

async function drawnByTheClock(house: TestHouse): Promise<void> {
  const before = await house.get('concern', GROUP);
  await lay(house, keyOf(AREA, 'concern', GROUP), { ...before, holder: ERASED, by: ERASED });
  await draw(house, 'koordinator', 'baton.nobody', { concern: GROUP });
}

/** As it stands on somebody's card of the day. */
async function draw(house: TestHouse, who: string, name: string, input: object): Promise<void> {
  const area = await house.get('area', AREA);
  if (!area) throw new Error('no area');
  const person = await house.personOf(who);
  const drawn = await openDraw(house.house, TENANT, area, house.now())({ person }, name, { ...input });
  if (!drawn) throw new Error(`${name} has nothing to say to ${who}`);
}
