// The service is killed without warning while letters are on their way through a real mail server: each is there at least once
// under the one Message-ID, none after it was taken back, and none is missing, on SQLite and on Redis. Of two services on one
// store each letter and each card leaves once.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buffer } from 'node:stream/consumers';
import ICAL from 'ical.js';
import { type Instant, type Wall, instantOf } from '../src/domain/calendar.ts';
import {
  COORDINATOR,
  type Line,
  type Stage,
  type Wish,
  all,
  attempt,
  openStage,
  until,
  wasUnderWay,
} from './crash-service.ts';
import { dice } from './faults/dice.ts';
import { contentOf, openMailServer, read } from './mail/server.ts';
import { type RedisServer, redisFound, startRedis } from './store/redis-server.ts';

const SECOND = 1000;
const MINUTE = 60_000;

/** Who is in Teams, and who has an address: some are and have both, the coordinator too. */
const aadOf = (n: number): string => `00000000-0000-4000-8000-00000000000${n}`;
const IN_TEAMS = ['leder-skole', 'leder-nav', 'leder-helse'].map((role, n) => ({ role, aad: aadOf(n + 1) }));
const BY_MAIL = ['leder-ppt', 'leder-kultur', 'leder-barnevern', 'politikontakt'];
const addressOf = (role: string): string => `${role}@example.no`;
const EVERYBODY = ['slt-koordinator', ...IN_TEAMS.map(({ role }) => role), ...BY_MAIL].map(addressOf).sort();

/** One letter as the mail server took it, and by which start of the service. */
type Taken = { readonly to: string; readonly raw: string; readonly start: number };
type Told = Taken & {
  readonly id: string;
  readonly method: string;
  readonly sequence: number;
  readonly day: string;
};

type Theatre = Awaited<ReturnType<typeof openTheatre>>;

/** A service with a mail server that takes its time before it says yes. */
async function openTheatre(settings: Readonly<Record<string, string>>) {
  const roll = dice(20_270_114);
  const taken: Taken[] = [];
  let steps = 0;
  const mail = await openMailServer({
    onRcptTo: (_address, _session, next) => {
      steps++;
      next(null);
    },
    onData: (stream, { envelope }, next) => {
      const take = (bytes: Buffer): void => {
        const to = envelope.rcptTo[0]?.address ?? '';
        taken.push({ to, raw: bytes.toString('utf8'), start: stage.starts() });
        steps++;
        setTimeout(next, roll(4));
      };
      // A service that dies while it speaks leaves half a letter.
      buffer(stream).then(take, () => {});
    },
  });
  const stage: Stage = await openStage({
    PUBLIC_URL: 'https://slt.example.no',
    LINK_KEYS: Buffer.alloc(32, 7).toString('base64'),
    SMTP_URL: mail.url,
    MAIL_FROM: 'SLT i Testvik <slt@testvik.example.no>',
    ...settings,
  });
  return {
    ...stage,
    roll,
    taken,
    /** How much has come to the mail server and the connector. */
    steps: () => steps + stage.microsoft.calls.length,
    async close() {
      await stage.close();
      await mail.close();
    },
  };
}

/** Everybody is known, and holds their role. */
async function setUp(theatre: Theatre, line: Line): Promise<void> {
  const known = [{ role: 'slt-koordinator', aad: COORDINATOR }, ...IN_TEAMS];
  for (const { role, aad } of known) {
    const address = {
      conversation: `a:${aad}`,
      serviceUrl: theatre.microsoft.serviceUrl,
      bot: '28:slt-bot',
      user: `29:${aad}`,
    };
    await line.tell(`meet ${JSON.stringify({ aad, name: role, email: addressOf(role), address })}`);
  }
  const lines = BY_MAIL.map((role) => `${role.replaceAll('-', ' ')}; ${role}; ${addressOf(role)}`).join('\n');
  await all(line, [
    theatre.presses(COORDINATOR, 'krad', 'setup.apply', { name: 'Testvik', preset: 'krad' }),
    ...IN_TEAMS.map(({ role, aad }) =>
      theatre.presses(COORDINATOR, `rolle-${role}`, 'people.assign', { role, picked: aad }),
    ),
    theatre.presses(COORDINATOR, 'roller', 'people.roles', { text: lines, create: 'true' }),
  ]);
}

const meetingOn = (day: string): string => `koordineringsgruppe/${day}`;
const norwegian = (day: string): string => day.split('-').reverse().join('.');

const call = (theatre: Theatre, day: string): Wish =>
  theatre.says(
    COORDINATOR,
    `innkall-${day}`,
    `innkall nå koordineringsgruppe ${norwegian(day)} kl 9-10 på rådhuset`,
  );
const move = (theatre: Theatre, day: string, start: string): Wish =>
  theatre.presses(COORDINATOR, `flytt-${day}-${start}`, 'meeting.moveTo', {
    meeting: meetingOn(day),
    day,
    start,
    end: '15:00',
    place: 'biblioteket',
  });
const callOff = (theatre: Theatre, day: string): Wish =>
  theatre.presses(COORDINATOR, `avlys-${day}`, 'meeting.callOff', {
    meeting: meetingOn(day),
    reason: 'illness',
  });

/** A clock, and the service that runs by it. */
type Scene = { line: Line; now: Instant };

/** Killed, and started again when what it held is taken for lost. */
async function again(theatre: Theatre, scene: Scene): Promise<void> {
  await theatre.kill(scene.line, 'SIGKILL');
  scene.now = (scene.now + 3 * MINUTE) as Instant;
  scene.line = await theatre.start(scene.now);
}

/** Asks for it, and kills so often when so much has come out of it; at last it is done in peace. */
async function killedDuring(theatre: Theatre, scene: Scene, wish: Wish, kills: number): Promise<void> {
  let done = false;
  const ask = async (): Promise<void> => {
    done ||= await attempt(scene.line, wish);
  };
  for (let n = 0; n < kills; n++) {
    const enough = theatre.steps() + theatre.roll(12);
    const deadline = performance.now() + 60 + theatre.roll(120);
    const busy = [ask(), scene.line.tell(`now ${scene.now}`)];
    await until(() => theatre.steps() >= enough || performance.now() > deadline, 'enough to happen');
    await again(theatre, scene);
    await Promise.all(busy);
  }
  for (let tries = 0; !done && tries < 10; tries++) await ask();
  expect(done).toBe(true);
}

/** Lets all that waits leave, as fast as a mail server may be asked. */
async function quiet(theatre: Theatre, lines: readonly Line[], scene: Pick<Scene, 'now'>): Promise<void> {
  for (let n = 0, before = -1; n < 40 && (n < 12 || before !== theatre.steps()); n++) {
    before = theatre.steps();
    scene.now = (scene.now + 6 * SECOND) as Instant;
    await Promise.all(lines.map((line) => line.tell(`now ${scene.now}`)));
    await Promise.all(lines.map((line) => line.tell('drain')));
  }
}

async function toldBy(taken: readonly Taken[]): Promise<readonly Told[]> {
  const letters = await Promise.all(
    taken.map(async (one) => {
      const letter = await read({ raw: one.raw, to: one.to, from: '' });
      const [entry] = letter.attachments;
      if (!entry) return [];
      const calendar = new ICAL.Component(ICAL.parse(contentOf(entry)));
      const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent') ?? undefined);
      return [
        {
          ...one,
          id: letter.messageId ?? '',
          method: String(calendar.getFirstPropertyValue('method')),
          sequence: event.sequence,
          day: event.startDate.toString().slice(0, 10),
        },
      ];
    }),
  );
  return letters.flat();
}

/** What is wrong with the letters of a meeting: `sequences` were to reach everybody. */
function faultsIn(told: readonly Told[], day: string, sequences: readonly number[]): readonly string[] {
  const faults: string[] = [];
  const about = told.filter((one) => one.day === day);
  for (const to of EVERYBODY) {
    const mine = about.filter((one) => one.to === to);
    for (const sequence of sequences) {
      const same = mine.filter((one) => one.sequence === sequence);
      const [first] = same;
      if (!first) faults.push(`${to} ${day}: no letter ${sequence}`);
      if (new Set(same.map(({ id }) => id)).size > 1)
        faults.push(`${to} ${day}: letter ${sequence} under several ids`);
      for (const [n, next] of same.slice(1).entries())
        if (next.start === same[n]?.start)
          faults.push(`${to} ${day}: letter ${sequence} twice from one start`);
    }
    for (const [n, { sequence }] of mine.slice(1).entries())
      if (sequence < (mine[n]?.sequence ?? 0))
        faults.push(`${to} ${day}: ${sequence} after ${mine[n]?.sequence}`);
  }
  const ids = new Map(about.map(({ id, to, sequence }) => [id, `${to} ${sequence}`]));
  for (const { id, to, sequence } of about)
    if (ids.get(id) !== `${to} ${sequence}`) faults.push(`${to}: an id of two letters`);
  return faults;
}

/** What is wrong with the cards of a meeting: one with each of these in it was to reach everybody in Teams but the caller. */
function cardFaults(theatre: Theatre, marks: Readonly<Record<string, (text: string) => boolean>>) {
  const everything = theatre.sent();
  const faults: string[] = [];
  for (const { role, aad } of IN_TEAMS)
    for (const [what, isIt] of Object.entries(marks)) {
      const got = everything.filter((one) => one.lane === aad && one.isNew && isIt(one.text));
      if (got.length === 0) faults.push(`${role}: no card «${what}»`);
      for (const [n, next] of got.slice(1).entries()) {
        const first = got[n];
        if (first && !wasUnderWay(everything, first, next)) faults.push(`${role}: card «${what}» twice`);
      }
    }
  return faults;
}

const invitedTo =
  (day: string, start: string) =>
  (text: string): boolean =>
    text.includes('"meeting.answer"') && text.includes(`"at":"${day}T${start}"`);

const DAY = '2027-01-14';
const LATER = '2027-02-11';

/** One meeting called, moved and cancelled, and one that is moved while the letters of its call still wait. */
async function play(theatre: Theatre, kills: number): Promise<void> {
  const now = instantOf('2026-11-23T08:00' as Wall);
  const scene: Scene = { now, line: await theatre.start(now) };
  await setUp(theatre, scene.line);
  await killedDuring(theatre, scene, call(theatre, DAY), kills);
  await quiet(theatre, [scene.line], scene);
  await killedDuring(theatre, scene, move(theatre, DAY, '13:00'), kills);
  await quiet(theatre, [scene.line], scene);
  await killedDuring(theatre, scene, callOff(theatre, DAY), kills - 1);
  await quiet(theatre, [scene.line], scene);

  await killedDuring(theatre, scene, call(theatre, LATER), 0);
  // The minute for taking it back is over; a mail server takes three letters in five seconds, and the clock stands.
  scene.now = (scene.now + 2 * MINUTE) as Instant;
  await scene.line.tell(`now ${scene.now}`);
  await killedDuring(theatre, scene, move(theatre, LATER, '13:00'), 1);
  await again(theatre, scene);
  const since = theatre.starts();
  await quiet(theatre, [scene.line], scene);
  await theatre.kill(scene.line, 'SIGKILL');

  const told = await toldBy(theatre.taken);
  expect([...faultsIn(told, DAY, [0, 1, 2]), ...faultsIn(told, LATER, [1])]).toEqual([]);
  expect(told.filter((one) => one.day === DAY && one.sequence === 2).map(({ method }) => method)).toEqual(
    expect.not.arrayContaining(['REQUEST']),
  );
  const takenBack = told.filter(
    ({ day, sequence, start }) => day === LATER && sequence === 0 && start >= since,
  );
  expect(takenBack.map(({ to }) => to)).toEqual([]);
  expect(told.filter((one) => one.day === LATER && one.sequence === 0).length).toBeLessThan(EVERYBODY.length);
  expect(
    cardFaults(theatre, {
      called: invitedTo(DAY, '09:00'),
      moved: invitedTo(DAY, '13:00'),
      cancelled: (text) => text.includes('Avlyst') && text.includes('14. januar'),
      'moved at once': invitedTo(LATER, '13:00'),
    }),
  ).toEqual([]);
}

describe('a service that is killed while it sends letters', () => {
  it('on SQLite loses none, sends none that was taken back, and repeats one only under its own id', async () => {
    const theatre = await openTheatre({});
    try {
      await play(theatre, 2);
    } finally {
      await theatre.close();
    }
  }, 120_000);
});

if (redisFound()) onRedis();
else it.skip('letters on Redis: redis-server is not installed', () => {});

function onRedis(): void {
  let server: RedisServer;
  beforeAll(async () => {
    server = await startRedis();
  });
  afterAll(() => server.stop());

  describe('a service that is killed while it sends letters', () => {
    it('on Redis loses none, sends none that was taken back, and repeats one only under its own id', async () => {
      const theatre = await openTheatre({ REDIS_URL: server.url(1) });
      try {
        await play(theatre, 1);
      } finally {
        await theatre.close();
      }
    }, 120_000);
  });

  describe('two services on one Redis', () => {
    it('send each letter, each card and each reminder once', async () => {
      const theatre = await openTheatre({ REDIS_URL: server.url(2) });
      try {
        const scene = { now: instantOf('2026-11-23T08:00' as Wall) };
        const lines = await Promise.all([theatre.start(scene.now), theatre.start(scene.now)]);
        const [first, second] = lines;
        await setUp(theatre, first);
        await all(first, [call(theatre, DAY)]);
        scene.now = (scene.now + 2 * MINUTE) as Instant;
        await quiet(theatre, lines, scene);
        await all(second, [move(theatre, DAY, '13:00')]);
        await quiet(theatre, lines, scene);
        // Five working days before, at nine: the silent are reminded.
        scene.now = (instantOf('2027-01-07T08:59' as Wall) + 54 * SECOND) as Instant;
        await quiet(theatre, lines, scene);

        const told = await toldBy(theatre.taken);
        expect(faultsIn(told, DAY, [0, 1])).toEqual([]);
        expect(told).toHaveLength(2 * EVERYBODY.length);
        const reminded = theatre.taken.filter(({ raw }) => !raw.includes('text/calendar'));
        expect(reminded.map(({ to }) => to).sort()).toEqual(BY_MAIL.map(addressOf).sort());
        const everything = theatre.sent().filter(({ isNew }) => isNew);
        for (const { aad } of IN_TEAMS) {
          const mine = everything.filter(({ lane }) => lane === aad).map(({ text }) => text);
          expect(mine.filter(invitedTo(DAY, '09:00'))).toHaveLength(1);
          expect(mine.filter(invitedTo(DAY, '13:00'))).toHaveLength(2);
          expect(mine).toHaveLength(3);
        }
      } finally {
        await theatre.close();
      }
    }, 60_000);
  });
}
