// The service is killed without warning at every step of a concern: it is sent once, received once, taken by one, closed once; each who
// is told gets one card, but for what was on its way when it was killed; and every line of the log is there once.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AreaId } from '../src/domain/area.ts';
import { type Instant, type Wall, instantOf } from '../src/domain/calendar.ts';
import type { Concern } from '../src/domain/concern.ts';
import { type Reading, openReading } from '../src/reading/read.ts';
import { openSqlite } from '../src/store/sqlite.ts';
import type { TenantId } from '../src/store/store.ts';
import {
  type Line,
  type Stage,
  type Wish,
  COORDINATOR,
  all,
  attempt,
  openStage,
  wasUnderWay,
} from './crash-service.ts';
import { dice } from './faults/dice.ts';
import { TENANT } from './teams/microsoft.ts';

const REPORTER = '00000000-0000-4000-8000-0000000000bb';
const TAKERS = ['00000000-0000-4000-8000-0000000000c1', '00000000-0000-4000-8000-0000000000c2'] as const;
const MINUTE = 60_000;

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ CONCERN_KEYS: Buffer.alloc(32, 9).toString('base64') });
});
afterAll(() => stage.close());

const setUp = (): readonly Wish[] => [
  ...[COORDINATOR, REPORTER, ...TAKERS].map((aad) => stage.says(aad, `hei-${aad}`, 'hjelp')),
  stage.presses(COORDINATOR, 'krad', 'setup.apply', { name: 'Testvik', preset: 'krad' }),
  stage.presses(COORDINATOR, 'rolle-1', 'people.assign', { role: 'leder-skole', picked: REPORTER }),
  stage.presses(COORDINATOR, 'rolle-2', 'people.assign', { role: 'leder-nav', picked: TAKERS[0] }),
  stage.presses(COORDINATOR, 'rolle-3', 'people.assign', {
    role: 'leder-nav',
    picked: TAKERS[1],
    more: 'true',
  }),
  stage.presses(COORDINATOR, 'vurdert', 'guidance.assess', {
    ...{ done: '2026-10-01', responsible: 'Personvernombudet', agreement: 'Arkivet 2026/77' },
  }),
];

const ANSWERS = [
  { step: 'about', about: 'group' },
  { step: 'kind', topics: 'drugs', where: 'outdoors' },
  { step: 'grave', since: 'weeks', gravity: 'worry', urgency: 'today' },
  { step: 'tried', tried: 'talked', level: '1' },
  { step: 'talk', with: 'coordinator', how: 'phone', when: 'any' },
] as const;
const TEXT = 'Det samler seg en gjeng ved hallen på fredager.';

/** By whom what is pressed, in turn; `concern` is laid to it where it is known. */
const steps = (n: number): readonly (readonly [string, string, object])[] => [
  ...ANSWERS.map((answer) => [REPORTER, 'concern.answer', answer] as const),
  [REPORTER, 'concern.text', { text: TEXT }],
  [REPORTER, 'concern.send', {}],
  [COORDINATOR, 'triage.receive', {}],
  [COORDINATOR, 'triage.ask', { ask: 'own', text: 'Er det også noe ved bensinstasjonen?' }],
  [REPORTER, 'concern.reply', { event: 2, reply: 'yes' }],
  [COORDINATOR, 'baton.route', { route: 'ownService', reason: 'askedFor', role: 'leder-nav' }],
  [TAKERS[n % 2] ?? '', 'baton.accept', {}],
  [TAKERS[n % 2] ?? '', 'closing.close', { ending: 'helped' }],
  [COORDINATOR, 'closing.file', { kind: 'notArchival' }],
];
const HAPPENS = ['sent', 'received', 'asked', 'answered', 'routed', 'offered', 'accepted', 'closed'];

/** What lies on the disk while the service is gone. */
async function lying<T>(look: (read: Reading) => Promise<T>): Promise<T> {
  const store = openSqlite(stage.file);
  try {
    return await look(openReading(store, TENANT as TenantId, 'kommune' as AreaId));
  } finally {
    await store.close();
  }
}

const concerns = (): Promise<readonly Concern[]> =>
  lying(async (read) => (await read.list('concern')).map(({ value }) => value));

describe('a service that is killed at every step of a concern', () => {
  it('does each thing once, and repeats only what was on its way', async () => {
    const roll = dice(20_261_124);
    let now = instantOf('2026-11-24T10:00' as Wall);
    let line: Line = await stage.start(now);
    await all(line, setUp());
    await line.tell('drain');

    /** Begun, killed somewhere on the way, and pressed again until it is done. */
    async function through(wish: Wish): Promise<void> {
      const begun = attempt(line, wish);
      await Promise.race([begun, new Promise((resolve) => setTimeout(resolve, roll(12)))]);
      if (roll(2) === 0) void line.tell(`now ${now}`).catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, roll(6)));
      await stage.kill(line, 'SIGKILL');
      await begun;
      now = (now + 3 * MINUTE) as Instant;
      line = await stage.start(now);
      for (let tries = 0; tries < 5; tries++) if (await attempt(line, wish)) break;
      await line.tell(`now ${now}`);
      await line.tell('drain');
    }

    const known = new Set<string>();
    for (const n of [0, 1]) {
      let concern: string | undefined;
      for (const [index, [who, verb, input]] of steps(n).entries()) {
        const given = { ...(concern ? { concern } : {}), ...input };
        const wish = stage.presses(who, `${n}-${index}-${verb}`, verb, given);
        // Answered once under kills; the second time only what follows.
        if (n === 1 && index < ANSWERS.length) await all(line, [wish]);
        else await through(wish);
        if (verb !== 'concern.send') continue;
        await stage.kill(line, 'SIGKILL');
        const fresh = (await concerns()).filter(({ id }) => !known.has(id));
        expect(fresh).toHaveLength(1);
        concern = fresh[0]?.id;
        known.add(concern ?? '');
        line = await stage.start(now);
      }
    }
    await stage.kill(line, 'SIGKILL');

    const everything = stage.sent();
    const all_ = await concerns();
    expect(all_).toHaveLength(2);
    for (const concern of all_) {
      expect(concern.history.map(({ kind }) => kind)).toEqual(HAPPENS);
      expect(concern).toMatchObject({ state: 'closed', ending: 'helped', filed: { kind: 'notArchival' } });
      const cards = everything.filter(({ isNew, text }) => isNew && text.includes(concern.id));
      const told = concern.history.reduce((sum, event) => sum + (event.told?.length ?? 0), 0);
      const distinct = new Map<string, (typeof cards)[number]>();
      for (const card of cards) {
        const key = `${card.lane} ${card.text.replace(/"id":"[^"]*"/g, '')}`;
        const first = distinct.get(key);
        if (first) expect(wasUnderWay(everything, first, card)).toBe(true);
        distinct.set(key, card);
      }
      expect([...distinct.keys()].length).toBe(told);
    }
    expect(new Set(all_.map(({ holder }) => holder)).size).toBe(2);
    const log = await lying(async (read) => (await read.list('accessEntry')).map(({ value }) => value));
    for (const { id } of all_)
      for (const deed of [
        'sent',
        'received',
        'asked',
        'answered',
        'routed',
        'offered',
        'accepted',
        'closed',
        'filed',
      ])
        expect([
          id,
          deed,
          log.filter((one) => one.deed === deed && one.concerns.includes(id)).length,
        ]).toEqual([id, deed, 1]);
    expect(await lying((read) => read.list('concernDraft'))).toEqual([]);
    expect((await lying((read) => read.list('sealed'))).length).toBe(4);
  }, 120_000);
});
