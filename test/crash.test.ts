// The service is killed without warning, again and again, while invitations, answers and prompts flow: nothing is lost,
// and only what was on its way at the moment of a kill may stand twice.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { type Instant, type Wall, instantOf } from '../src/domain/calendar.ts';
import type { AreaId } from '../src/domain/area.ts';
import { openReading } from '../src/reading/read.ts';
import { openSqlite } from '../src/store/sqlite.ts';
import type { TenantId } from '../src/store/store.ts';
import { type Microsoft, TENANT, message, openMicrosoft, press } from './teams/microsoft.ts';

const CHILD = fileURLToPath(new URL('crash-child.ts', import.meta.url));
const MINUTE = 60_000;
const KILLS_A_ROUND = 3;

/** Days of a breakfast at eight, each with a Wednesday after it to which the group is called. */
const ROUNDS = [
  ['2026-11-27', '2026-12-02'],
  ['2027-01-29', '2027-02-03'],
  ['2027-02-26', '2027-03-03'],
  ['2027-04-30', '2027-05-05'],
  ['2027-05-28', '2027-06-02'],
  ['2027-06-25', '2027-06-30'],
  ['2027-08-27', '2027-09-01'],
  ['2027-09-24', '2027-09-29'],
] as const;

const COORDINATOR = '00000000-0000-4000-8000-0000000000aa';
const MEMBERS = ['leder-skole', 'leder-nav', 'leder-helse', 'leder-kultur'].map((role, n) => ({
  role,
  aad: `00000000-0000-4000-8000-00000000000${n + 1}`,
}));

type Line = { readonly child: ChildProcess; readonly url: string; tell(line: string): Promise<void> };
type Wish = { readonly body: Record<string, unknown>; readonly isDone: (answer: Answered) => boolean };
type Answered = { readonly status: number; readonly body: { readonly type?: string } | undefined };

let microsoft: Microsoft;
let folder: string;
let running: Line | undefined;
/** Index into microsoft.calls at which each start of the service began. */
const begun: number[] = [];

beforeAll(async () => {
  microsoft = await openMicrosoft();
  folder = mkdtempSync(join(tmpdir(), 'slt-crash-'));
});
afterAll(async () => {
  running?.child.kill('SIGKILL');
  await microsoft.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Looks again and again, at most for a while. */
async function until(holds: () => boolean, what: string, withinMs = 10_000): Promise<void> {
  const deadline = performance.now() + withinMs;
  while (!holds()) {
    if (performance.now() > deadline) throw new Error(`waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}

async function start(now: Instant): Promise<Line> {
  const child = spawn(process.execPath, [CHILD], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: {
      AUTH: 'off',
      ALLOWED_TENANTS: TENANT,
      ALLOWED_SERVICE_HOSTS: new URL(microsoft.url).host,
      COORDINATORS: COORDINATOR,
      DATA_FILE: join(folder, 'slt.db'),
      PORT: '0',
      LOG_LEVEL: 'silent',
      NOW: String(now),
    },
  });
  const heard: string[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => heard.push(line));
  const ended = once(child, 'exit');
  const isOver = () => child.exitCode !== null || child.signalCode !== null;
  await until(() => heard.length > 0 || isOver(), 'the service to start', 20_000);
  if (isOver()) throw new Error(`the service did not start: ${String(await ended)}`);
  begun.push(microsoft.calls.length);
  const tell = async (line: string): Promise<void> => {
    const before = heard.length;
    child.stdin.write(`${line}\n`);
    await until(() => heard.slice(before).includes(line) || isOver(), `«${line}»`);
  };
  const url = `http://127.0.0.1:${heard[0]?.split(' ')[1]}/api/messages`;
  return (running = { child, url, tell });
}

async function kill({ child }: Line, signal: NodeJS.Signals): Promise<number | null> {
  const ended = once(child, 'exit');
  child.kill(signal);
  const [code] = (await ended) as [number | null];
  running = undefined;
  return code;
}

/** What Teams would hear; undefined when the service was gone before it answered. */
async function post({ url }: Line, body: unknown): Promise<Answered | undefined> {
  try {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
    const text = await response.text();
    return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
  } catch {
    return undefined;
  }
}

const from = (aad: string, id: string) => ({
  id,
  from: { id: `29:${aad}`, name: `Person ${aad.slice(-2)}`, aadObjectId: aad },
  conversation: { id: `a:${aad}`, conversationType: 'personal', tenantId: TENANT },
});

const says = (aad: string, id: string, text: string): Wish => ({
  body: message(microsoft.serviceUrl, { ...from(aad, id), text }),
  isDone: ({ status }) => status === 200,
});

const presses = (aad: string, id: string, verb: string, data: object): Wish => ({
  body: press(microsoft.serviceUrl, {
    ...from(aad, id),
    value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' },
  }),
  isDone: ({ status, body }) => status === 200 && body?.type === 'application/vnd.microsoft.card.adaptive',
});

/**
 * Whether it was done. What got no answer comes again under its own id, as Teams does it; what was refused comes under a
 * new one, as when somebody presses again.
 */
async function attempt(line: Line, wish: Wish): Promise<boolean> {
  const answer = await post(line, wish.body);
  if (!answer) return false;
  const done = wish.isDone(answer);
  if (!done) wish.body['id'] = `${String(wish.body['id'])}-igjen`;
  return done;
}

async function all(line: Line, wishes: readonly Wish[]): Promise<void> {
  for (const wish of wishes) {
    if (!(await attempt(line, wish))) throw new Error(`not done: ${JSON.stringify(wish.body)}`);
  }
}

const setUp = (): readonly Wish[] => [
  ...[COORDINATOR, ...MEMBERS.map(({ aad }) => aad)].map((aad) => says(aad, `hei-${aad}`, 'hjelp')),
  presses(COORDINATOR, 'krad', 'setup.apply', { name: 'Testvik', preset: 'krad' }),
  presses(COORDINATOR, 'nes', 'setup.apply', { preset: 'nes' }),
  ...MEMBERS.flatMap(({ role, aad }) => [
    presses(COORDINATOR, `rolle-${role}`, 'people.assign', { role, picked: aad }),
    presses(aad, `fast-${role}`, 'breakfast.subscribe', { session: 'frokost/2026-11-27', on: 'true' }),
  ]),
];

const meetingOn = (day: string): string => `koordineringsgruppe/${day}`;
const norwegian = (day: string): string => day.split('-').reverse().join('.');

/** What everybody does in a round: the group is called, and each answers to it and to the breakfast. */
const wishesOf = ([breakfast, day]: (typeof ROUNDS)[number]): readonly Wish[] => [
  says(COORDINATOR, `innkall-${day}`, `innkall nå koordineringsgruppe ${norwegian(day)} kl 9-10`),
  ...MEMBERS.flatMap(({ aad }, n) => [
    presses(aad, `frokost-${breakfast}-${n}`, 'breakfast.answer', {
      session: `frokost/${breakfast}`,
      answer: 'yes',
    }),
    presses(aad, `svar-${day}-${n}`, 'meeting.answer', {
      meeting: meetingOn(day),
      answer: n % 2 === 0 ? 'yes' : 'no',
    }),
  ]),
];

/** The same numbers each time, so that a failure can be run again; the moments of the kills differ all the same. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

/** Lets everything that is wished for happen at once, and kills after so many answers and deliveries. */
async function disturb(
  line: Line,
  open: Set<Wish>,
  now: Instant,
  roll: (sides: number) => number,
): Promise<void> {
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
  await kill(line, 'SIGKILL');
  await Promise.all([...posted, moved]);
  microsoft.faults.length = 0;
}

type Sent = { readonly lane: string; readonly start: number; readonly isNew: boolean; readonly text: string };

/** What the connector was given, with the start of the service that sent it. */
const sent = (): readonly Sent[] =>
  microsoft.calls
    .map(({ method, path, body }, index) => ({
      method,
      lane: decodeURIComponent(path).replace(/^.*conversations\/a:([^/]*).*$/, '$1'),
      start: begun.filter((at) => at <= index).length,
      isNew: method === 'POST',
      text: JSON.stringify(body) ?? '',
    }))
    .filter(({ method }) => method !== 'GET');

const isInvitation = (day: string) => (one: Sent) =>
  one.isNew && one.text.includes('"meeting.answer"') && one.text.includes(`"${meetingOn(day)}"`);
const isPrompt = (day: string) => (one: Sent) =>
  one.isNew && one.text.includes('"breakfast.answer"') && one.text.includes(`"frokost/${day}"`);

/** Sent again by a later start, and the last thing its conversation heard from the earlier one. */
function wasUnderWay(everything: readonly Sent[], first: Sent, next: Sent): boolean {
  const after = everything.slice(everything.indexOf(first) + 1);
  const later = after.filter(({ lane, start }) => lane === first.lane && start === first.start);
  return next.start > first.start && later.length === 0;
}

describe('a service that is killed at any moment', () => {
  it('loses no invitation, no prompt and no answer, and repeats only what was on its way', async () => {
    const roll = dice(20_261_123);
    let now = instantOf('2026-11-23T08:00' as Wall);
    let line = await start(now);
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
        line = await start(now);
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
    expect(await kill(line, 'SIGKILL')).toBeNull();

    const everything = sent();
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

    const store = openSqlite(join(folder, 'slt.db'));
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
