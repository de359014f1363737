// A tour through the whole product in one language: every button is pressed and every card drawn at least once, in a
// municipality of hostile words. It judges nothing; cards.test.ts looks at what was drawn.
import type { Drawing, View } from '../src/capability.ts';
import { render, summaryOf } from '../src/cards.ts';
import type { Language } from '../src/domain/area.ts';
import { keyOf } from '../src/reading/read.ts';
import { hostile, material, personName, roleName, roleOf } from './hostile.ts';
import { AREA, TENANT, type TestHouse, addressOf, openHouse } from './house.ts';
import { agenda } from './tours/agenda.ts';
import { baton } from './tours/baton.ts';
import { breakfastYear } from './tours/breakfast.ts';
import { cadence } from './tours/cadence.ts';
import { closing } from './tours/closing.ts';
import { meetingChange } from './tours/meeting-change.ts';
import { measure, measureInRound } from './tours/measure.ts';
import { measures } from './tours/measures.ts';
import { meetings } from './tours/meeting.ts';
import { concern } from './tours/concern.ts';
import { feed } from './tours/feed.ts';
import { guidance } from './tours/guidance.ts';
import { planImport } from './tours/import.ts';
import { minutes } from './tours/minutes.ts';
import { privacy } from './tours/privacy.ts';
import { round } from './tours/round.ts';
import { route } from './tours/route.ts';
import { status } from './tours/status.ts';
import { triage } from './tours/triage.ts';
import { CHANNEL, buttonOf, does, lastButton, lay, operate } from './tours/tools.ts';

/** A drawn card. `how`: the verb or view it answers; `shared`: it stands in a channel, for everybody. */
export type Drawn = {
  readonly template: string;
  readonly how: string;
  readonly shared: boolean;
  readonly summary: string;
  readonly json: Record<string, unknown>;
};

const OWNERS = ['eier1', 'eier2', 'eier3'];
const SESSION = 'a-frokost/2026-11-27';
/** When the tour sets out. */
export const BEGIN = '2026-11-02T08:00';

export async function tour(language: Language): Promise<readonly Drawn[]> {
  const drawn: Drawn[] = [];
  const house = await openHouse({ now: BEGIN });
  record(house, drawn);
  try {
    await walk(house, language);
  } finally {
    await house.close();
  }
  drawn.push(...(await empty(language)));
  return drawn;
}

/** The way itself, in a house where nothing has been done. */
export async function walk(house: TestHouse, language: Language): Promise<void> {
  await setUp(house, language);
  await people(house);
  await breakfast(house);
  await meetings(house);
  await measures(house, await measure(house));
  await round(house);
  await measureInRound(house);
  await wheel(house);
  await alone(house);
  await feed(house);
  await guidance(house);
  await clock(house);
  await status(house);
  await breakfastYear(house);
  await minutes(house);
  await agenda(house);
  await route(house);
  await meetingChange(house);
  await cadence(house);
  await planImport(house);
  await concern(house);
  await triage(house);
  await baton(house);
  await closing(house);
  await privacy(house);
  await twoAreas(house);
  if (house.faults.length > 0) throw new Error(`the house logged ${JSON.stringify(house.faults)}`);
}

/** Writes down all that is answered to somebody, and all that is drawn for the outbox or inside another card. */
function record({ house }: TestHouse, drawn: Drawn[]): void {
  const keep = (how: string, language: Language, shared: boolean, drawing: Drawing): void =>
    void drawn.push({
      template: drawing.card,
      how,
      shared,
      summary: summaryOf(drawing),
      json: render(drawing, language),
    });
  const views = house.registry.views as Map<string, View>;
  for (const [name, view] of views)
    views.set(name, {
      ...view,
      async draw(ctx, input) {
        const drawing = await view.draw(ctx, input);
        if (drawing) keep(`view ${name}`, ctx.texts.language, 'channel' in ctx.to, drawing);
        return drawing;
      },
    });
  const { dispatch } = house;
  Object.assign(house, {
    async dispatch(request: Parameters<typeof dispatch>[0]) {
      const answer = await dispatch(request);
      const seen = request.place.kind === 'clock' || request.place.kind === 'operator' ? [] : answer.drawings;
      for (const drawing of seen)
        keep(`verb ${request.verb}`, answer.language, request.place.kind === 'channel', drawing);
      return answer;
    },
  });
}

// --- a municipality of hostile words ---------------------------------------------------------------------------------

async function setUp(house: TestHouse, language: Language): Promise<void> {
  await house.meets('koordinator', 'koordinator@example.no', personName('koordinator'));
  await does(house, 'koordinator', 'personal.language', { language });
  await does(house, 'koordinator', 'personal.language', {});
  await does(house, 'koordinator', 'house.welcome', {});
  await house.say('koordinator', 'frokost');
  await does(house, 'koordinator', 'setup.start', {});
  await does(house, 'koordinator', 'setup.apply', { name: hostile(80), preset: 'krad', language });
  await does(house, 'koordinator', 'breakfast.show', {});
  await operate(house, 'setup.load', { name: hostile(80), language, ...material() });
  await does(house, 'koordinator', 'setup.start', {});
  const area = await house.get('area', AREA);
  const closed = [{ from: '2027-02-22', to: '2027-02-26', name: hostile(80) }];
  await lay(house, keyOf(AREA, 'area', AREA), { ...area, closed });
}

// --- the rooms -------------------------------------------------------------------------------------------------------

async function people(house: TestHouse): Promise<void> {
  const line = (who: string, n: number, as = ''): string =>
    `${roleName(n).replace(/\n/g, ' ')}; ${personName(who)}; ${who}@example.no${as}`;
  const text = [
    ...OWNERS.map((who, index) => line(who, index + 1)),
    line('vara', 1, '; vara'),
    line('taus', 3),
    `SLT-koordinator; ${personName('stedfortreder')}; stedfortreder@example.no; stedfortreder`,
    `Ukjent ${hostile(80)}; ${personName('ukjent')}; ukjent@example.no`,
    `${hostile(80)} uten semikolon`,
  ].join('\n');
  await does(house, 'koordinator', 'people.roles', { text });
  for (const who of [...OWNERS, 'vara', 'stedfortreder'])
    await house.meets(who, `${who}@example.no`, personName(who));
  await does(house, 'koordinator', 'people.roles', { text: '' });
  await does(house, 'koordinator', 'people.role', { role: roleOf(1) });
  const typed = { role: roleOf(2), name: personName('ny'), email: 'ny@example.no', as: 'deputy' };
  const named = await does(house, 'koordinator', 'people.assign', typed);
  await house.act('koordinator', 'people.assign', { role: roleOf(2) });
  await does(house, 'koordinator', 'people.remove', lastButton(named, 'people.remove'));
  // Not the address we were given, but a word in common: is it the same?
  await house.meets('taus-annen', 'annen@example.no', personName('taus'));
  await house.tick('2026-11-03T09:01');
  const waiting = await does(house, 'koordinator', 'waiting.show', {});
  const claim = await does(house, 'koordinator', 'waiting.claim', buttonOf(waiting, 'waiting.claim'));
  await does(house, 'koordinator', 'arrival.answer', buttonOf(claim, 'arrival.answer'));
}

async function breakfast(house: TestHouse): Promise<void> {
  await house.house.dispatch({
    actor: { kind: 'clock', tenant: TENANT },
    place: { kind: 'clock' },
    verb: 'arrival.reached',
    input: { to: 'channel:19:frokost@thread.tacv2', address: addressOf('kanal') },
    now: house.now(),
  });
  await does(house, 'koordinator', 'channel.bind', { text: 'frokost' });
  await does(house, 'koordinator', 'channel.bind', { text: hostile(80) }, CHANNEL);
  await does(house, 'koordinator', 'channel.bind', { text: 'frokost' }, CHANNEL);
  await does(house, 'eier1', 'breakfast.show', {});
  await does(house, 'eier1', 'breakfast.subscribe', { session: SESSION, on: 'true' });
  await does(house, 'koordinator', 'breakfast.show', {}, CHANNEL);
  await does(house, 'koordinator', 'breakfast.edit', { session: SESSION });
  const typed = { session: SESSION, theme: hostile(200) };
  await does(house, 'koordinator', 'breakfast.set', typed);
  await house.act('koordinator', 'breakfast.set', { ...typed, link: `javascript:${hostile(80)}` });
  await house.act('koordinator', 'breakfast.set', { ...typed, theme: 'ring 912 34 567' });
  await does(house, 'eier2', 'breakfast.answer', { session: SESSION, answer: 'yes' }, CHANNEL);
  await does(house, 'eier1', 'breakfast.answer', { session: SESSION, answer: 'no' });
}

async function wheel(house: TestHouse): Promise<void> {
  await does(house, 'koordinator', 'plan.show', {});
  await does(house, 'koordinator', 'plan.show', { year: 2027 });
  await does(house, 'koordinator', 'plan.show', {}, CHANNEL);
  await house.act('koordinator', 'plan.show', { text: hostile(200) });
  await does(house, 'koordinator', 'wheel.show', {});
  await does(house, 'koordinator', 'wheel.show', {}, CHANNEL);
  await does(house, 'koordinator', 'wheel.settings', { routine: 'c-sjelden' });
  const set = { routine: 'c-sjelden', month: '3', leadWeeks: '4', role: roleOf(1), years: '2025, 2028' };
  await does(house, 'koordinator', 'wheel.set', set);
  await house.act('koordinator', 'wheel.set', { ...set, years: hostile(300) });
  const occasion = { routine: 'a-hostile', year: 2026 };
  await does(house, 'eier1', 'routine.open', occasion);
  await does(house, 'eier1', 'routine.drop', occasion);
  await does(house, 'eier1', 'routine.planned', { ...occasion, day: '2026-12-03' });
  await does(house, 'eier1', 'routine.done', occasion);
  await does(house, 'eier1', 'routine.undo', occasion);
  await does(house, 'eier1', 'routine.dropped', { ...occasion, reason: 'other' });
  await does(house, 'koordinator', 'routine.undo', occasion);
}

/** What each does for themselves. */
async function alone(house: TestHouse): Promise<void> {
  await does(house, 'koordinator', 'house.help', {});
  for (const group of ['meetings', 'plans', 'mine', 'setting'])
    await does(house, 'koordinator', 'house.help', { group });
  await does(house, 'ansatt', 'house.help', {});
  await does(house, 'ansatt', 'house.help', {}, CHANNEL);
  await does(house, 'ansatt', 'house.welcome', {});
  for (const text of ['froksot', hostile(400)]) await house.say('ansatt', text);
  await does(house, 'ansatt', 'personal.pause', {});
  await does(house, 'ansatt', 'personal.pause', { text: hostile(200) });
  await does(house, 'ansatt', 'personal.pause', { text: 'til fredag 10. desember' });
  await does(house, 'ansatt', 'personal.pause', { span: 'august' });
  await does(house, 'ansatt', 'personal.pause', { day: '2026-12-01' });
  await does(house, 'ansatt', 'personal.resume', {});
  await house.act('ansatt', 'people.roles', { text: '' });
  await house.act('ansatt', 'people.roles', { text: '' }, CHANNEL);
  await house.act('ansatt', 'finnes.ikke', {});
  await house.act('ansatt', 'house.tooFast', {});
  await house.act('ansatt', 'house.tooFast', {});
}

/** Weeks pass: prompts, the question about Christmas, the round, routines, Mondays, the card of the day. */
async function clock(house: TestHouse): Promise<void> {
  for (const at of ['2026-11-20T09:01', '2026-11-26T09:01']) await house.tick(at);
  const link = `https://teams.example/${'x'.repeat(1800)}`;
  await does(house, 'koordinator', 'breakfast.set', { session: SESSION, link, always: 'true' });
  for (const at of ['2026-11-27T07:56', '2026-11-27T09:01', '2026-11-30T09:01']) await house.tick(at);
  await does(house, 'koordinator', 'waiting.show', {});
  const { person } = (await house.get('aad', 'koordinator')) ?? {};
  const notices = await house.list('notice', `${person}/2026-11-30/`);
  for (const { id } of notices.slice(0, 1)) await does(house, 'koordinator', 'house.open', { notice: id });
  const asked = { forum: 'a-frokost', day: '2026-12-25' };
  await does(house, 'koordinator', 'waiting.collision', asked);
  await does(house, 'koordinator', 'collision.decide', { ...asked, kind: 'skip' });
  await does(house, 'koordinator', 'collision.decide', { ...asked, kind: 'keep' });
  await house.tick('2026-12-01T09:01');
  await house.tick('2026-12-04T09:01');
  await does(house, 'koordinator', 'round.overview', {});
  await does(house, 'koordinator', 'channel.release', { forum: 'a-frokost' }, CHANNEL);
}

/** Somebody who belongs to two municipalities is asked which is meant. */
async function twoAreas(house: TestHouse): Promise<void> {
  const area = await house.get('area', AREA);
  await lay(house, keyOf(AREA, 'area', 'nabo'), { ...area, id: 'nabo', name: `N ${hostile(70)}` });
  const id = await house.personOf('koordinator');
  const person = await house.get('person', id);
  await lay(house, keyOf(AREA, 'person', id), { ...person, areas: [AREA, 'nabo'] });
  await does(house, 'koordinator', 'meeting.invite', { text: hostile(200) });
}

/** A municipality where nothing waits. */
async function empty(language: Language): Promise<readonly Drawn[]> {
  const drawn: Drawn[] = [];
  const house = await openHouse({ now: '2026-11-02T08:00' });
  record(house, drawn);
  try {
    await house.meets('koordinator', 'koordinator@example.no', personName('koordinator'));
    const role = { id: 'slt-koordinator', name: hostile(120), aliases: [] };
    const nothing = { forums: [], measures: [], routines: [], roles: [role] };
    await operate(house, 'setup.load', { name: hostile(80), language, ...nothing });
    await does(house, 'koordinator', 'people.assign', {
      role: role.id,
      name: 'Koordinator',
      email: 'koordinator@example.no',
    });
    for (const verb of [
      'waiting.show',
      'plan.show',
      'wheel.show',
      'measures.list',
      'round.overview',
      'status.paper',
    ])
      await does(house, 'koordinator', verb, {});
    await does(house, 'koordinator', 'meeting.invite', {});
    return drawn;
  } finally {
    await house.close();
  }
}
