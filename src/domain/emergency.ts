// A hastemøte: what it may be about, when it may be, who is called. The theme is chosen from words that point at nobody.
import { type Day, type Instant, addDays, dayOf, dayOfWall, timeOfWall, wallOf } from './calendar.ts';
import type { Forum } from './forum.ts';
import { meetingIdSchema } from './meeting.ts';
import { type Person, type PersonId, type Role, answersFor, deputiesOn } from './people.ts';

/** The role of the police's contact in every preset. */
export const POLICE_CONTACT = 'politikontakt';

/** The field's own: a milieu with acute worry, violence, drugs, a serious incident at a school, images shared, hate and extremism. */
export const THEMES = ['milieu', 'violence', 'drugs', 'school', 'images', 'hate', 'other'] as const;
export type Theme = (typeof THEMES)[number];

/** What a word after «hastemøte» may be about; chosen all the same, never kept. */
const WORDS: readonly (readonly [RegExp, Theme])[] = [
  [/vold|vald|trussel|trusl|trugsmål|violence|threat/iu, 'violence'],
  [/\brus|narko|drug/iu, 'drugs'],
  [/skole|skule|school/iu, 'school'],
  [/bilde|bilete|film|video|deling|picture/iu, 'images'],
  [/\bhat|ekstrem|radikal|extrem/iu, 'hate'],
  [/miljø|gjeng|\buro|milieu|gang/iu, 'milieu'],
];

/** The theme a word points to, to be ticked on the form; undefined when it points to none. */
export const themeIn = (text: string): Theme | undefined => WORDS.find(([word]) => word.test(text))?.[1];

const MINUTE_MS = 60_000;
const LASTS_MS = 60 * MINUTE_MS;
const STEP_MS = 5 * MINUTE_MS;
const TOMORROW = '08:15';
/** How many whole hours of today are offered, and the last of them. */
const HOURS = 3;
const LATEST_HOUR = 21;

export type Time = { readonly day: Day; readonly start: string; readonly end: string };

/** What can be chosen: in a quarter, in an hour, one of the next whole hours of today («today-16»), tomorrow morning. */
export type Choice = { readonly key: string; readonly time: Time };

const timeAt = (at: Instant): Time => {
  const start = wallOf(at);
  return {
    day: dayOfWall(start),
    start: timeOfWall(start),
    end: timeOfWall(wallOf((at + LASTS_MS) as Instant)),
  };
};

/** So long from now, on the next five minutes. */
const soon = (now: Instant, minutes: number): Time =>
  timeAt((Math.ceil((now + minutes * MINUTE_MS) / STEP_MS) * STEP_MS) as Instant);

const two = (n: number): string => String(n).padStart(2, '0');

/** Every time that can be chosen now, soonest first. */
export function choicesOf(now: Instant): readonly Choice[] {
  const today = dayOf(now);
  const hour = soon(now, 60);
  const next = hour.day === today ? Number(hour.start.slice(0, 2)) + 1 : 24;
  const hours = [next, next + 1, next + 2].filter((n) => n <= LATEST_HOUR).slice(0, HOURS);
  return [
    { key: 'quarter', time: soon(now, 15) },
    { key: 'hour', time: hour },
    ...hours.map((n) => ({
      key: `today-${n}`,
      time: { day: today, start: `${two(n)}:00`, end: `${two(n + 1)}:00` },
    })),
    { key: 'tomorrow', time: { day: addDays(today, 1), start: TOMORROW, end: '09:15' } },
  ];
}

// --- whose meeting it is -----------------------------------------------------------------------------------------------

const TEAM = /fagteam|innsatsteam|operativ/u;

/**
 * The forum a hastemøte belongs to, and whose rule on cases holds: the fagteam, innsatsteam or operative group, else the first executive forum
 * we call, else the coordinating one; never a politiråd or a breakfast.
 */
export function emergencyForum(forums: readonly Forum[]): Forum | undefined {
  const own = forums.filter(
    ({ type, calledByOthers, home }) => type === 'meeting' && !calledByOthers && !home,
  );
  const at = (level: Forum['level']): readonly Forum[] => own.filter((forum) => forum.level === level);
  const isTeam = ({ id, name, aliases }: Forum): boolean =>
    [id, name, ...aliases].some((word) => TEAM.test(word.toLowerCase()));
  const executive = at('utforende');
  return executive.find(isTeam) ?? executive[0] ?? at('koordinerende')[0];
}

/** The first free id of that day: the forum may have its ordinary meeting then. Undefined after nine. */
export function freeId(
  forum: Pick<Forum, 'id'>,
  day: Day,
  taken: (id: string) => boolean,
): string | undefined {
  const ids = [`${forum.id}/${day}`, ...Array.from({ length: 8 }, (_, n) => `${forum.id}/${day}-${n + 2}`)];
  return ids.find((id) => meetingIdSchema.safeParse(id).success && !taken(id));
}

// --- who is called -----------------------------------------------------------------------------------------------------

type Resting = Pick<Person, 'id' | 'pausedUntil'>;
export type Called = { readonly person: PersonId; readonly role: string };

/** The holders of the roles, each once; also the deputies where nobody holds the role or every holder has asked for peace. */
export function calledIn(
  roles: readonly Role[],
  persons: ReadonlyMap<PersonId, Resting>,
  day: Day,
): readonly Called[] {
  const rests = (id: PersonId): boolean => (persons.get(id)?.pausedUntil ?? '') >= day;
  const found = new Map<PersonId, string>();
  for (const role of roles) {
    const holders = answersFor(role, day);
    const all = holders.every(rests) ? [...holders, ...deputiesOn(role, day)] : holders;
    for (const person of all) if (!found.has(person)) found.set(person, role.id);
  }
  return [...found].map(([person, role]) => ({ person, role }));
}
