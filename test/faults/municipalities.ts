// The municipalities of a run: each a tenant with a preset, its people named by their roles, hours for its forums, a month for each
// routine, and some who want the breakfast. It knows them only as Teams does: what is said and pressed.
import { PRESETS } from '../../src/presets/index.ts';
import type { Preset } from '../../src/presets/preset.ts';
import { type Button, buttonsIn, inputsIn, obviousIn } from '../obvious.ts';
import { type Person, type Teams, aadOf } from './teams.ts';

export type Municipality = {
  readonly tenant: string;
  readonly preset: Preset['id'];
  readonly people: readonly Person[];
  readonly coordinator: Person;
};

const PEOPLE = 8;
/** More presses than any of these cards leads to. */
const PRESSES = 8;

const tenantOf = (n: number): string => `${n}${n}${n}${n}${n}${n}${n}${n}-0000-4000-8000-000000000000`;

function municipality(preset: Preset['id'], n: number): Municipality {
  const { forums, roles, coordinator } = PRESETS[preset];
  const tenant = tenantOf(n + 1);
  const members = forums.flatMap((forum) => forum.members);
  const others = [...new Set([...members, ...roles.map(({ id }) => id)])].filter((id) => id !== coordinator);
  const people = [coordinator, ...others.slice(0, PEOPLE)].map((who) => ({ tenant, who }));
  return { tenant, preset, people, coordinator: { tenant, who: coordinator } };
}

export const MUNICIPALITIES: readonly Municipality[] = (['nes', 'krad', 'jevnaker', 'gjesdal'] as const).map(
  municipality,
);

export const founders = (): string => MUNICIPALITIES.map(({ coordinator }) => aadOf(coordinator)).join(',');
export const tenants = (): string => MUNICIPALITIES.map(({ tenant }) => tenant).join(',');

/** Everybody is known and holds their role, and each forum that has a rhythm has its hours for `year`. */
export async function settle(teams: Teams, { preset, people, coordinator }: Municipality, year: number) {
  const { forums, routines, roles } = PRESETS[preset];
  const id = (what: string): string => `oppsett-${what}`;
  const press = (what: string, verb: string, data: object) =>
    teams.presses(coordinator, id(what), verb, data);
  await teams.says(coordinator, id('hei'), 'hjelp');
  await press('mal', 'setup.apply', { name: `Testvik ${preset}`, preset });
  const lines = people.map(({ who }) => {
    const { name } = roles.find((role) => role.id === who) ?? { name: who };
    return `${name}; ${who}; ${who}@example.no`;
  });
  await press('roller', 'people.roles', { text: lines.join('\n') });
  for (const person of people) await teams.says(person, id('hei-alle'), 'hjelp');
  for (const [n, forum] of forums.entries()) {
    const typed = { forum: forum.id, year, weekday: (n % 4) + 1, start: '09:00', end: '10:30' };
    const { card } = await press(`plan-${forum.id}`, 'cadence.propose', typed);
    if (card) await obey(teams, coordinator, id(`plan-${forum.id}`), card);
  }
  for (const [n, routine] of routines.entries()) {
    const { role, leadWeeks } = routine;
    const month = routine.month ?? (n % 6) + 1;
    const years = routine.years === undefined ? {} : { years: `${year}` };
    await press(`hjul-${routine.id}`, 'wheel.set', { routine: routine.id, role, month, leadWeeks, ...years });
  }
  for (const person of people.slice(1, 6)) {
    const { card } = await teams.presses(person, id('frokost'), 'breakfast.show', {});
    const [subscribe] = buttonsIn(card, 'breakfast.subscribe');
    if (subscribe) await teams.presses(person, id('fast'), 'breakfast.subscribe', subscribe.data);
  }
}

/** Opens what a card has to open, and presses its one obvious button and those it leads to; a refusal ends it. */
export async function obey(teams: Teams, person: Person, id: string, card: object): Promise<void> {
  for (const [n, { verb = '', data }] of buttonsIn(card, 'house.open').entries())
    await teams.presses(person, `${id}/aapne-${n}`, verb, data);
  let shown: object | undefined = card;
  for (let n = 0; shown !== undefined && n < PRESSES; n++) {
    const obvious: Button | undefined = obviousIn(shown);
    if (!obvious?.verb) return;
    const typed: object = { ...obvious.data, ...inputsIn(shown) };
    shown = (await teams.presses(person, `${id}/${n}`, obvious.verb, typed)).card;
  }
}
