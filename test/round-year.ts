// A year of the asking before four politiråd, on a stopped clock, in a municipality with forty owners: most in Teams, some with
// e-mail alone; roles with several holders, with deputies, with nobody; some away, some late, some never. Nobody does anything
// else. What comes back is everything that left the house and every answer, when and to or from whom.
import { type Day, addDays, day, wallOf } from '../src/domain/calendar.ts';
import type { ForumId } from '../src/domain/forum.ts';
import type { Measure } from '../src/domain/measure.ts';
import type { Meeting } from '../src/domain/meeting.ts';
import type { PersonId } from '../src/domain/people.ts';
import { keyOf } from '../src/reading/read.ts';
import { AREA, TENANT, type TestHouse, openHouse } from './house.ts';
import { lay, operate } from './tours/tools.ts';

const FIRST = day('2027-01-01');
const LAST = day('2027-12-31');

/** Services 01–30: one holder each, in Teams. The rest are roles with a story. */
const SERVICES = Array.from({ length: 30 }, (_, n) => `tjeneste-${String(n + 1).padStart(2, '0')}`);
/** Reached by e-mail only. */
const OUTSIDE = ['politi', 'natteravn', 'frivillig', 'formannskap'];
/** Who holds a role, where it is not one person named as the role. */
const HOLDERS: Readonly<Record<string, readonly string[]>> = {
  rektorer: ['rektor-a', 'rektor-b', 'rektor-c'],
  styrere: ['styrer-a', 'styrer-b'],
  psykolog: [],
};
const DEPUTIES: Readonly<Record<string, string>> = { barnevern: 'barnevern-vara' };
const OWNERS = [
  ...SERVICES,
  ...['rektorer', 'styrere', 'barnevern', 'nav', 'helse', 'kultur', 'psykolog'],
  ...['politi', 'natteravn', 'frivillig'],
];
const ANCHORS = ['kommunedirektor', 'formannskap'];

const holdersOf = (role: string): readonly string[] => HOLDERS[role] ?? [role];

const measureId = (role: string): string => `m-${role}`;

const measureOf = (role: string): Measure => ({
  id: measureId(role),
  title: `Tiltaket til ${role}`,
  content: '',
  goalArea: 'Trygge oppvekstvilkår',
  owners: [{ kind: 'role', role }],
  every: role === 'kultur' ? 'year' : role === 'helse' ? 'halfYear' : 'round',
  ...(role === 'rektorer' ? { separately: true } : {}),
  ...(['nav', 'politi', 'tjeneste-05'].includes(role) ? { anchors: anchors(ANCHORS) } : {}),
  ...(role === 'tjeneste-10' ? { anchors: anchors(['kommunedirektor']) } : {}),
});

const anchors = (roles: readonly string[]) => roles.map((role) => ({ kind: 'role' as const, role }));

const WORDS: Measure = {
  ...measureOf('alle'),
  title: 'Tiltaket til alle sektorene',
  owners: [{ kind: 'text', text: 'Alle sektorene' }],
};

/** Days from the politiråd on which a person answers each time, if they have been asked; undefined: never. */
function answersOn(who: string): number | undefined {
  const n = SERVICES.indexOf(who);
  if (n >= 0) return [-14, -10, -3, -1, undefined][n % 5];
  const story: Readonly<Record<string, number>> = {
    ...{ 'rektor-a': -14, 'rektor-b': -2, 'rektor-c': -1, 'styrer-b': -13, 'barnevern-vara': -7 },
    ...{
      barnevern: -7,
      nav: -6,
      helse: -14,
      kultur: -3,
      politi: 1,
      natteravn: -10,
      frivillig: -3,
      psykolog: -2,
    },
  };
  return story[who];
}

/** What is done by hand in the year, and when. */
const EVENTS: Readonly<Record<string, (house: TestHouse) => Promise<unknown>>> = {
  // Away for the whole of the first round; the deputy is asked.
  '2027-02-12': (house) => house.act('barnevern', 'personal.pause', { day: '2027-03-05' }),
  // Away when the second round opens, and back before it is asked about again.
  '2027-05-24': (house) => house.act('nav', 'personal.pause', { day: '2027-05-30' }),
  '2027-05-03': (house) => lays(house, { ...measureOf('tjeneste-07'), retired: day('2027-05-03') }),
  // The third is moved a week when its round is open.
  '2027-09-08': (house) => laysMeeting(house, '2027-09-16', '2027-09-23'),
  '2027-08-16': (house) => house.act('koordinator', 'people.roles', { text: lineOf('psykolog', 'psykolog') }),
  // The fourth is closed the day before its last reminder.
  '2027-12-05': (house) => house.act('koordinator', 'round.close', { meeting: 'politiraad/2027-12-09' }),
};

/** The day first planned, and the day it is held. */
const COUNCILS: readonly (readonly [Day, Day])[] = [
  [day('2027-03-04'), day('2027-03-04')],
  [day('2027-06-10'), day('2027-06-10')],
  [day('2027-09-16'), day('2027-09-23')],
  [day('2027-12-09'), day('2027-12-09')],
];

const lineOf = (role: string, who: string, as = ''): string => `${role}; ${who}; ${who}@example.no${as}`;

const lays = (house: TestHouse, measure: Measure): Promise<void> =>
  lay(house, keyOf(AREA, 'measure', measure.id), measure);

const laysMeeting = (house: TestHouse, planned: string, on = planned): Promise<void> => {
  const meeting: Meeting = {
    ...{ id: `politiraad/${planned}`, forum: 'politiraad' as ForumId, day: day(on) },
    ...{ start: '12:00', end: '14:00', place: 'Rådhuset', agenda: [], state: 'planned', invitees: [] },
  };
  return lay(house, keyOf(AREA, 'meeting', meeting.id), meeting);
};

async function settle(house: TestHouse): Promise<void> {
  await house.meets('koordinator');
  const roles = [...OWNERS, ...ANCHORS].map((id) => ({ id, name: id, aliases: [] }));
  const forum = {
    ...{ id: 'politiraad', name: 'Politiråd', aliases: [], type: 'politiraad', level: 'styrende' },
    ...{ purpose: '', frequency: 'fire ganger i året', place: 'Rådhuset', convener: 'slt-koordinator' },
    ...{ cadence: { kind: 'count', times: 4, bound: 'about', per: 'year' }, monthsOff: [], members: [] },
    ...{ agenda: [], cases: { individual: [], group: [] }, calledByOthers: true },
  };
  const measures = [...OWNERS.map(measureOf), WORDS];
  const coordinating = { id: 'slt-koordinator', name: 'SLT-koordinator', aliases: [] };
  await operate(house, 'setup.load', {
    ...{ name: 'Testvik', language: 'nb', roles: [coordinating, ...roles], forums: [forum], measures },
    routines: [],
  });
  const lines = [
    lineOf('slt-koordinator', 'koordinator'),
    ...[...OWNERS, ...ANCHORS].flatMap((role) => holdersOf(role).map((who) => lineOf(role, who))),
    ...Object.entries(DEPUTIES).map(([role, who]) => lineOf(role, who, '; vara')),
  ];
  await house.act('koordinator', 'people.roles', { text: lines.join('\n') });
  const all = [...OWNERS, ...ANCHORS].flatMap(holdersOf);
  for (const who of [...all, ...Object.values(DEPUTIES)]) if (!OUTSIDE.includes(who)) await house.meets(who);
  await house.meets('psykolog');
  for (const [planned] of COUNCILS) await laysMeeting(house, planned);
  house.sent();
  house.mails();
}

type Line = {
  readonly at: string;
  readonly how: 'Teams' | 'e-post' | 'svar';
  readonly text: string;
  readonly who: string;
};

function note(house: TestHouse, lines: Line[]): void {
  for (const { at, to, summary, edited } of house.sent())
    if (!edited) lines.push({ at: wallOf(at), how: 'Teams', text: summary, who: to });
  for (const { at, to, letter } of house.mails())
    lines.push({ at: wallOf(at), how: 'e-post', text: letter.subject, who: to });
}

const PEOPLE = [...OWNERS.flatMap(holdersOf), 'psykolog', ...Object.values(DEPUTIES)];

const roleOf = (who: string): string =>
  OWNERS.find((role) => holdersOf(role).includes(who)) ??
  Object.keys(DEPUTIES).find((role) => DEPUTIES[role] === who) ??
  who;

/** Those whose day it is answer, if their measure is asked about: in Teams, or from the page of the letter. */
async function answer(house: TestHouse, today: Day, lines: Line[]): Promise<void> {
  for (const [planned, held] of COUNCILS) {
    const round = await house.get('round', `politiraad/${planned}`);
    for (const who of round ? PEOPLE : []) {
      const days = answersOn(who);
      if (days === undefined || addDays(held, days) !== today) continue;
      if (round?.asked?.[await personOf(house, who)] === undefined) continue;
      const measure = measureId(roleOf(who));
      const input = { measures: [measure], [`status.${measure}`]: 'onTrack' };
      const refused = await tell(house, who, input);
      if (refused) throw new Error(`${who} could not answer: ${refused}`);
      lines.push({ at: wallOf(house.now()), how: 'svar', text: `fra ${roleOf(who)}`, who });
    }
  }
}

const personOf = async (house: TestHouse, who: string): Promise<string> =>
  OUTSIDE.includes(who)
    ? ((await house.get('role', roleOf(who)))?.holders[0]?.person ?? '')
    : house.personOf(who);

async function tell(house: TestHouse, who: string, input: object): Promise<string | undefined> {
  if (!OUTSIDE.includes(who)) return (await house.act(who, 'measure.report', input)).refused;
  const person = (await personOf(house, who)) as PersonId;
  const actor = { kind: 'person', tenant: TENANT, person, founder: false } as const;
  const request = {
    actor,
    place: { kind: 'link' },
    verb: 'measure.report',
    input,
    now: house.now(),
  } as const;
  return (await house.house.dispatch(request)).refused;
}

export async function roundYear(): Promise<readonly string[]> {
  const house = await openHouse({ now: `${FIRST}T08:00` });
  try {
    const lines: Line[] = [];
    await settle(house);
    for (let today = FIRST; today <= LAST; today = addDays(today, 1)) {
      house.setClock(`${today}T08:00`);
      await EVENTS[today]?.(house);
      await house.tick(`${today}T09:01`);
      note(house, lines);
      house.setClock(`${today}T13:00`);
      await answer(house, today, lines);
      note(house, lines);
    }
    if (house.faults.length > 0) throw new Error(`the house logged ${JSON.stringify(house.faults)}`);
    return linesOf(lines);
  } finally {
    await house.close();
  }
}

/** One line for what was said at one time in one way, with everybody it was said to, or who said it. */
function linesOf(said: readonly Line[]): readonly string[] {
  const groups = Map.groupBy(
    said,
    ({ at, how, text }) => `${at.replace('T', ' ')}  ${how.padEnd(6)}  ${how === 'svar' ? '' : text}`,
  );
  const lines = [...groups].map(([key, all]) => {
    const people = all.map(({ who }) => who).sort();
    return `${key.trimEnd()}  ${all[0]?.how === 'svar' ? '←' : '→'} ${people.join(', ')}`;
  });
  return lines.sort();
}
