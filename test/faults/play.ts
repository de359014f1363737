// Some weeks in municipalities that run on several instances of the service: the clock goes from one moment at which something is due to
// the next, everybody presses what they get, and meanwhile instances are killed or stopped. It never moves the clock while a living
// instance has anything under way, for what is held longer than its lease is taken for lost.
import { setTimeout as pause } from 'node:timers/promises';
import { type Wall, instantOf, wallOf } from '../../src/domain/calendar.ts';
import type { Instant } from '../../src/domain/calendar.ts';
import { buttonsIn, obviousIn } from '../obvious.ts';
import type { Dice } from './dice.ts';
import { type Fleet, openFleet } from './fleet.ts';
import { MUNICIPALITIES, founders, obey, settle, tenants } from './municipalities.ts';
import { type Recorder, type Taken, openRecorder, personIn } from './recorder.ts';
import { type Teams, openTeams } from './teams.ts';

export type Plan = {
  /** Where the instances keep their state: settings of the service. */
  readonly settings: Readonly<Record<string, string>>;
  readonly instances: number;
  readonly weeks: number;
  readonly kills: number;
  /** How often all instances are stopped (SIGTERM) and begun again, one after the other. */
  readonly rolls: number;
  /** How often, and what, happens to the store meanwhile. */
  readonly strikes: number;
  readonly strike: () => Promise<void>;
  readonly roll: Dice;
};

export type Played = {
  readonly fleet: Fleet;
  readonly recorder: Recorder;
  readonly teams: Teams;
  readonly kills: number;
  readonly rolls: number;
  readonly strikes: number;
  /** Where the clock stands at the end. */
  readonly now: Instant;
  close(): Promise<void>;
};

const FIRST = instantOf('2026-12-30T08:00' as Wall);
const YEAR = 2027;
const WEEK_MS = 7 * 86_400_000;
/** Longer than a lease, so often as one that comes back may be killed with it again. */
const LAST_MS = 5 * 60_000;
const SLOWEST_MS = 12;
/** So many are begun anew without loading in advance. */
const FEW = 5;
/** A kill waits for so much to happen, and so much longer. */
const MOST_EVENTS = 5;
const MOST_WAIT_MS = 12;

type Scene = {
  readonly plan: Plan;
  readonly fleet: Fleet;
  readonly recorder: Recorder;
  readonly teams: Teams;
  end: number;
  now: number;
  kills: number;
  rolls: number;
  strikes: number;
  /** How much of what the connector took has been seen to. */
  seen: number;
  readonly pressed: Set<string>;
};

/** Ends with every instance stopped in order. Throws when one did not stop so, or somebody tried in vain. */
export async function play(plan: Plan): Promise<Played> {
  const recorder = await openRecorder(plan.roll, SLOWEST_MS);
  const settings = {
    AUTH: 'off',
    ALLOWED_TENANTS: tenants(),
    ALLOWED_SERVICE_HOSTS: recorder.host,
    COORDINATORS: founders(),
    PORT: '0',
    LOG_LEVEL: 'error',
    ...plan.settings,
  };
  const fleet = openFleet(settings, plan.kills + plan.rolls > FEW);
  const teams = openTeams(fleet, recorder.serviceUrl, plan.roll);
  const close = async (): Promise<void> => {
    await fleet.close();
    await recorder.close();
  };
  const end = FIRST + plan.weeks * WEEK_MS;
  const scene: Scene = {
    ...{ plan, fleet, recorder, teams, end, now: FIRST },
    ...{ kills: 0, rolls: 0, strikes: 0, seen: 0, pressed: new Set<string>() },
  };
  try {
    for (let n = 0; n < plan.instances; n++) await fleet.begin(FIRST);
    await Promise.all(MUNICIPALITIES.map((one) => settle(teams, one, YEAR)));
    while (scene.now < end) await moment(scene);
    await farewell(scene);
    const codes = await Promise.all([...fleet.up].map((one) => fleet.end(one, 'SIGTERM')));
    if (codes.some((code) => code !== 0))
      throw new Error(`instances did not stop in order: ${codes.join(', ')}`);
    return {
      fleet,
      recorder,
      teams,
      kills: scene.kills,
      rolls: scene.rolls,
      strikes: scene.strikes,
      now: scene.now as Instant,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * Runs everybody's clock up to now and lets everybody press what came of it. When nothing came and nothing was disturbed, nobody has
 * anything under way: then the clock moves on. Answers whether it was so.
 */
async function moment(scene: Scene): Promise<boolean> {
  const { fleet, recorder } = scene;
  const before = recorder.taken.length;
  const nexts: (number | undefined)[] = [];
  const disturbed = await meanwhile(scene, async () => {
    nexts.push(...(await Promise.all([...fleet.up].map((one) => fleet.step(one, scene.now)))));
  });
  const came = recorder.taken.length > Math.min(before, scene.seen);
  if (disturbed || came) {
    await meanwhile(scene, () => answerAll(scene));
    return false;
  }
  const next = Math.min(...nexts.map((at) => at ?? scene.now));
  scene.now = Math.max(scene.now, Math.min(next, scene.end));
  return true;
}

/** Everybody presses what has come since, each card once a day. */
async function answerAll(scene: Scene): Promise<void> {
  const { recorder, teams, pressed } = scene;
  const fresh = recorder.taken.slice(scene.seen);
  scene.seen = recorder.taken.length;
  const wishes = fresh.flatMap((one) => {
    const id = `${wallOf(scene.now as Instant).slice(0, 10)}/${sameness(one)}`;
    if (!one.isNew || isSilent(one) || pressed.has(id)) return [];
    pressed.add(id);
    const person = { tenant: one.conversation.slice(2, 38), who: personIn(one.conversation) };
    return [obey(teams, person, `svar-${pressed.size}`, one.card)];
  });
  await Promise.all(wishes);
}

/** What is the same of a card that stands there twice: what can be pressed on it. */
const sameness = ({ conversation, card }: Taken): string =>
  JSON.stringify([conversation, buttonsIn(card, 'house.open'), obviousIn(card)]);

/** Some never answer to an invitation, and are reminded. */
const isSilent = ({ conversation, card }: Taken): boolean =>
  conversation.length % 3 === 0 && JSON.stringify(card).includes('"meeting.answer"');

/** At the end every area is changed once more, so that its clock runs to the end; what a kill left under way comes back meanwhile. */
async function farewell(scene: Scene): Promise<void> {
  while (!(await moment(scene)));
  for (const { coordinator } of MUNICIPALITIES)
    await scene.teams.says(coordinator, 'til-slutt', 'språk nynorsk');
  scene.end += LAST_MS;
  while (scene.now < scene.end) await moment(scene);
  while (!(await moment(scene)));
}

/** Does the work, and what is to happen meanwhile. Answers whether anything did. */
async function meanwhile(scene: Scene, work: () => Promise<void>): Promise<boolean> {
  const { plan, now } = scene;
  const share = Math.min(1, (now - FIRST) / (plan.weeks * WEEK_MS));
  const over = { yet: false };
  const busy = work().finally(() => (over.yet = true));
  const faults: Promise<boolean>[] = [];
  const owed = Math.min(Math.ceil(plan.kills * share) - scene.kills, plan.instances > 1 ? 2 : 1);
  for (let n = 0; n < owed; n++) faults.push(killOne(scene, over));
  if (scene.rolls < Math.round(plan.rolls * share)) faults.push(rollAll(scene, over));
  if (scene.strikes < Math.round(plan.strikes * share)) faults.push(strikeOne(scene, over));
  const [, ...happened] = await Promise.all([busy, ...faults]);
  return happened.includes(true);
}

/**
 * Waits a random moment within the work: until so much has come of it and a little longer. When the work is over before that nothing is
 * disturbed, and it is tried again with other work.
 */
async function amidst({ recorder, teams, plan }: Scene, over: { readonly yet: boolean }): Promise<boolean> {
  const events = (): number => recorder.taken.length + teams.counts.answered;
  const enough = events() + plan.roll(MOST_EVENTS);
  while (!over.yet && events() < enough) await pause(1);
  await pause(plan.roll(MOST_WAIT_MS));
  return !over.yet;
}

async function killOne(scene: Scene, over: { readonly yet: boolean }): Promise<boolean> {
  const { fleet, plan } = scene;
  if (!(await amidst(scene, over))) return false;
  const victim = fleet.up[plan.roll(fleet.up.length)];
  if (!victim) return false;
  scene.kills++;
  await fleet.end(victim, 'SIGKILL');
  await fleet.begin(scene.now);
  return true;
}

async function strikeOne(scene: Scene, over: { readonly yet: boolean }): Promise<boolean> {
  if (!(await amidst(scene, over))) return false;
  scene.strikes++;
  await scene.plan.strike();
  return true;
}

async function rollAll(scene: Scene, over: { readonly yet: boolean }): Promise<boolean> {
  const { fleet } = scene;
  if (!(await amidst(scene, over))) return false;
  scene.rolls++;
  for (const one of [...fleet.up]) {
    const code = await fleet.end(one, 'SIGTERM');
    if (code !== 0) throw new Error(`start ${one.start} did not stop in order: ${code}`);
    await fleet.begin(scene.now);
  }
  return true;
}
