// The service is killed without warning, again and again, while invitations, answers and prompts flow: nothing is lost,
// and only what was on its way at the moment of a kill may stand twice.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Instant, type Wall, instantOf } from '../src/domain/calendar.ts';
import type { AreaId } from '../src/domain/area.ts';
import { openReading } from '../src/reading/read.ts';
import { openSqlite } from '../src/store/sqlite.ts';
import type { TenantId } from '../src/store/store.ts';
import {
  COORDINATOR,
  type Line,
  type Sent,
  type Stage,
  type Wish,
  all,
  attempt,
  openStage,
  until,
  wasUnderWay,
} from './crash-service.ts';
import { dice } from './faults/dice.ts';
import { TENANT } from './teams/microsoft.ts';

const MINUTE = 60_000;
const KILLS_A_ROUND = 3;

/** Days of a breakfast at eight, each with a Wednesday after it to which the group is called. */
const ROUNDS = [
  ['2026-11-27', '2026-12-02'],
  ['2027-01-29', '2027-02-03'],
  ['2027-02-26', '2027-03-03'],
  ['2027-05-28', '2027-06-02'],
  ['2027-08-27', '2027-09-01'],
] as const;

const MEMBERS = ['leder-skole', 'leder-nav', 'leder-helse', 'leder-kultur'].map((role, n) => ({
  role,
  aad: `00000000-0000-4000-8000-00000000000${n + 1}`,
}));

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const setUp = (): readonly Wish[] => [
  ...[COORDINATOR, ...MEMBERS.map(({ aad }) => aad)].map((aad) => stage.says(aad, `hei-${aad}`, 'hjelp')),
  stage.presses(COORDINATOR, 'krad', 'setup.apply', { name: 'Testvik', preset: 'krad' }),
  stage.presses(COORDINATOR, 'nes', 'setup.apply', { preset: 'nes' }),
  ...MEMBERS.flatMap(({ role, aad }) => [
    stage.presses(COORDINATOR, `rolle-${role}`, 'people.assign', { role, picked: aad }),
    stage.presses(aad, `fast-${role}`, 'breakfast.subscribe', { session: 'frokost/2026-11-27', on: 'true' }),
  ]),
];

const meetingOn = (day: string): string => `koordineringsgruppe/${day}`;
const norwegian = (day: string): string => day.split('-').reverse().join('.');

/** What everybody does in a round: the group is called, and each answers to it and to the breakfast. */
const wishesOf = ([breakfast, day]: (typeof ROUNDS)[number]): readonly Wish[] => [
  stage.says(COORDINATOR, `innkall-${day}`, `innkall nå koordineringsgruppe ${norwegian(day)} kl 9-10`),
  ...MEMBERS.flatMap(({ aad }, n) => [
    stage.presses(aad, `frokost-${breakfast}-${n}`, 'breakfast.answer', {
      session: `frokost/${breakfast}`,
      answer: 'yes',
    }),
    stage.presses(aad, `svar-${day}-${n}`, 'meeting.answer', {
      meeting: meetingOn(day),
      answer: n % 2 === 0 ? 'yes' : 'no',
    }),
  ]),
];

/** Lets everything that is wished for happen at once, and kills after so many answers and deliveries. */
async function disturb(
  line: Line,
  open: Set<Wish>,
  now: Instant,
  roll: (sides: number) => number,
): Promise<void> {
  const { microsoft } = stage;
  let answers = 0;
  const before = microsoft.calls.length;
  if (roll(2) === 0) microsoft.faults.push({ hang: 'answer' });
  const wishes = [...open].sort(() => roll(3) - 1);
  const moved = line.tell(`now ${now}`);
  const posted = wishes.map(async (wish) => {
    if (await attempt(line, wish)) open.delete(wish);
    answers++;
  });
  const enough = roll(wishes.length + 8);
  const deadline = performance.now() + 120;
  await until(
    () => answers + microsoft.calls.length - before >= enough || performance.now() > deadline,
    'enough to happen',
  );
  await stage.kill(line, 'SIGKILL');
  await Promise.all([...posted, moved]);
  microsoft.faults.length = 0;
}

const isInvitation = (day: string) => (one: Sent) =>
  one.isNew && one.text.includes('"meeting.answer"') && one.text.includes(`"${meetingOn(day)}"`);
const isPrompt = (day: string) => (one: Sent) =>
  one.isNew && one.text.includes('"breakfast.answer"') && one.text.includes(`"frokost/${day}"`);

describe('a service that is killed at any moment', () => {
  it('loses no invitation, no prompt and no answer, and repeats only what was on its way', async () => {
    const roll = dice(20_261_123);
    let now = instantOf('2026-11-23T08:00' as Wall);
    let line = await stage.start(now);
    await all(line, setUp());
    await line.tell('drain');
    let kills = 0;
    for (const round of ROUNDS) {
      const open = new Set(wishesOf(round));
      now = instantOf(`${round[0]}T07:56` as Wall);
      for (let n = 0; n < KILLS_A_ROUND; n++) {
        await disturb(line, open, now, roll);
        kills++;
        now = (now + 3 * MINUTE) as Instant;
        line = await stage.start(now);
      }
      for (let tries = 0; open.size > 0 && tries < 10; tries++)
        for (const wish of open) if (await attempt(line, wish)) open.delete(wish);
      expect([...open].map(({ body }) => body['id'])).toEqual([]);
      // Nothing is on its way while the clock is moved: what is held longer than its lease is taken for lost.
      await line.tell('drain');
      now = (now + 3 * MINUTE) as Instant;
      await line.tell(`now ${now}`);
      await line.tell('drain');
    }
    expect(await stage.kill(line, 'SIGKILL')).toBeNull();

    const everything = stage.sent();
    const strange: string[] = [];
    let again = 0;
    for (const [breakfast, day] of ROUNDS)
      for (const { aad } of MEMBERS)
        for (const [what, isIt] of [
          [`invitation ${day}`, isInvitation(day)],
          [`prompt ${breakfast}`, isPrompt(breakfast)],
        ] as const) {
          const got = everything.filter((one) => one.lane === aad && isIt(one));
          if (got.length === 0) strange.push(`${what} lost for ${aad}`);
          for (const [n, next] of got.slice(1).entries()) {
            again++;
            const first = got[n];
            if (first && !wasUnderWay(everything, first, next)) strange.push(`${what} twice for ${aad}`);
          }
        }
    expect(strange).toEqual([]);
    expect(again).toBeLessThanOrEqual(kills * MEMBERS.length);
    expect(kills).toBe(ROUNDS.length * KILLS_A_ROUND);

    const store = openSqlite(stage.file);
    const read = openReading(store, TENANT as TenantId, 'kommune' as AreaId);
    for (const [breakfast, day] of ROUNDS) {
      const answers = async (id: string) =>
        (await read.list('answer', `${id}/`)).map(({ value }) => value.answer);
      expect(await answers(`frokost/${breakfast}`)).toEqual(MEMBERS.map(() => 'yes'));
      // The coordinator calls it, and comes.
      expect((await answers(meetingOn(day))).sort()).toEqual(['no', 'no', 'yes', 'yes', 'yes']);
      expect((await read.get('meeting', meetingOn(day)))?.state).toBe('invited');
    }
    expect(await read.list('person')).toHaveLength(MEMBERS.length + 1);
    await store.close();
  }, 120_000);
});
