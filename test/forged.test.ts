// Forged card data: every verb there is, with the ids of another municipality, another's measure, another's case put in. Nothing of
// theirs is shown, changed or queued. What is tried with is what the tour through the product presses with, so that a new verb, which
// the tour must press, is tried here by itself.
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Actor, Place } from '../src/capability.ts';
import { render } from '../src/cards.ts';
import type { Answer } from '../src/dispatch.ts';
import type { PersonId } from '../src/domain/people.ts';
import { openDraw } from '../src/draw.ts';
import type { Body } from '../src/sending/queue.ts';
import type { Commit } from '../src/store/store.ts';
import { type Forged, KEPT, MARKS, NEIGHBOUR, TRYING, openForged } from './forged-house.ts';
import { AREA, TENANT } from './house.ts';

// Tens of thousands of acts, after a walk through the whole product.
jest.setTimeout(120_000);

let forged: Forged;
beforeAll(async () => {
  forged = await openForged();
});
afterAll(() => forged.close());

const PLACES: readonly Place[] = [
  { kind: 'private' },
  { kind: 'tab' },
  { kind: 'link' },
  { kind: 'channel', channel: '19:frokost@thread.tacv2' },
];

type Tried = {
  readonly how: string;
  readonly answer: Answer;
  readonly said: string;
  readonly written: Commit;
};

const shown = ({ drawings, language, note = '' }: Answer): string =>
  JSON.stringify(drawings.map((drawing) => [render(drawing, language), drawing.summary])) + note;

async function attempt(
  actor: Actor,
  verb: string,
  input: object,
  place = PLACES[0] as Place,
): Promise<Tried> {
  const now = forged.house.now();
  forged.written();
  const answer = await forged.dry.dispatch({ actor, place, verb, input, now });
  return {
    how: `${verb} ${JSON.stringify(input)} from ${place.kind}`,
    answer,
    said: shown(answer),
    written: forged.written(),
  };
}

const verbs = (): readonly string[] => [...forged.dry.registry.verbs.keys()];
const inputsOf = (verb: string): readonly object[] => forged.pressed.get(verb) ?? [{}];

/** Everything that was pressed with in the neighbour, for each verb, in each of these places. */
async function tryAll(
  actor: Actor,
  area: object,
  places: readonly Place[] = PLACES,
): Promise<readonly Tried[]> {
  const tried: Tried[] = [];
  for (const verb of verbs())
    for (const input of inputsOf(verb))
      for (const place of places) tried.push(await attempt(actor, verb, { ...input, ...area }, place));
  return tried;
}

const hows = (tried: readonly Tried[]): readonly string[] => tried.map(({ how }) => how);
const saysAny =
  (marks: readonly string[]) =>
  ({ said }: Tried): boolean =>
    marks.some((mark) => said.includes(mark));

/** What was written or sent that is the neighbour's. */
function reached({ put = [], remove = [], send = [], withdraw = [] }: Commit): readonly string[] {
  const keys = [...put, ...remove].map(({ key }) => key);
  const sent = send.filter(({ body }) => !isOwnErasure(body as unknown as Body));
  return [...keys, ...sent.map((one) => JSON.stringify(one)), ...withdraw].filter((one) =>
    /granne/.test(one),
  );
}

/** Whoever wishes to be erased is so everywhere. */
const isOwnErasure = (body: Body): boolean => body.kind === 'act' && body.verb === 'privacy.forgotten';

it('there is much to be found in the neighbour, by those who belong there', async () => {
  const tried = await tryAll(await forged.neighbour('koordinator'), { area: NEIGHBOUR }, PLACES.slice(0, 1));
  const found = new Set(tried.filter(saysAny(MARKS)).map(({ how }) => how.split(' ')[0]));
  expect(found.size).toBeGreaterThan(90);
  const kept = new Set(tried.filter(saysAny([KEPT])).map(({ how }) => how.split(' ')[0]));
  expect(kept.size).toBeGreaterThan(30);
});

describe.each(TRYING)('the %s of another municipality or organisation', (who) => {
  it.each([
    ['with the neighbour named', { area: NEIGHBOUR }],
    ['with the ids of the neighbour under the own name', { area: AREA }],
    ['with no municipality named', { area: undefined }],
    ['with names that are in no municipality', { area: '__proto__' }],
  ])('sees nothing of the neighbour, %s', async (_how, area) => {
    const tried = await tryAll(forged.actors[who], area);
    expect(hows(tried.filter(saysAny(MARKS)))).toEqual([]);
  });

  it('changes nothing there and sends nobody there anything', async () => {
    const own = idOf(forged.actors[who]);
    const found: string[] = [];
    for (const area of [AREA, NEIGHBOUR])
      for (const { how, written } of await tryAll(forged.actors[who], { area }, PLACES.slice(0, 1))) {
        found.push(...reached(written).map((what) => `${how}: ${what}`));
        for (const { body } of written.send ?? []) {
          const sent = body as unknown as Body;
          if (isOwnErasure(sent) && sent.kind === 'act' && sent.input['person'] !== own) found.push(how);
        }
      }
    expect(found).toEqual([]);
  });

  it('is sent nothing of theirs by what it led to at home', async () => {
    const area = await forged.house.get('area', AREA);
    if (!area) throw new Error('no area');
    const draw = openDraw(forged.dry, TENANT, area, forged.house.now());
    const found: string[] = [];
    for (const verb of verbs())
      for (const input of inputsOf(verb)) {
        const { written } = await attempt(forged.actors[who], verb, { ...input, area: AREA });
        for (const { body } of written.send ?? []) {
          const sent = body as unknown as Body;
          if (sent.kind !== 'view' || sent.view === 'house.digest') continue;
          const drawing = await draw(sent.to, sent.view, sent.with, sent.area);
          const said = drawing ? JSON.stringify(render(drawing, 'nb')) : '';
          if (MARKS.some((mark) => said.includes(mark))) found.push(`${verb}: ${sent.view}`);
        }
      }
    expect(found).toEqual([]);
  });
});

describe('somebody who works in the municipality and has no role', () => {
  /** Everybody's own things, what all may know, and questions whose answer is that nothing is theirs. */
  const THEIRS = [
    ...['house.help', 'house.unknown', 'house.welcome', 'house.tooFast', 'guidance.lines'],
    ...['breakfast.show', 'breakfast.answer', 'breakfast.subscribe', 'plan.show', 'wheel.show', 'trend.show'],
    ...['cadence.show', 'cadence.dates', 'minutes.log', 'meeting.invite', 'meeting.move', 'meeting.cancel'],
    ...['measure.mine', 'task.mine', 'handover.mine', 'agenda.propose', 'feed.show'],
    ...['personal.pause', 'personal.resume', 'personal.language'],
    ...['privacy.show', 'privacy.file', 'privacy.correct', 'privacy.ask', 'privacy.erase'],
    ...['concern.begin', 'concern.step', 'concern.restart', 'concern.discard', 'concern.answer'],
    ...['concern.mine', 'consent.anonymise'],
  ];

  it('may do this and no more, whatever a card is made to say', async () => {
    const tried = await tryAll(await forged.neighbour('ansatt'), { area: NEIGHBOUR });
    const done = tried.filter(({ answer }) => answer.refused === undefined);
    const names = new Set(done.map(({ how }) => how.split(' ')[0] ?? ''));
    expect([...names].filter((name) => !THEIRS.includes(name))).toEqual([]);
  });

  it('sees nothing of what only some may read', async () => {
    const tried = await tryAll(await forged.neighbour('ansatt'), { area: NEIGHBOUR });
    expect(hows(tried.filter(saysAny([KEPT])))).toEqual([]);
  });

  it('changes nothing but what is their own', async () => {
    const actor = await forged.neighbour('ansatt');
    const own = idOf(actor);
    const isOwn = (key: string): boolean =>
      key.includes(own) || key === '-/aad/granne-ansatt' || key === '-/mail/ansatt@granne.no';
    const found: string[] = [];
    for (const verb of verbs())
      for (const input of inputsOf(verb)) {
        const { written } = await attempt(actor, verb, { ...input, area: NEIGHBOUR });
        const { put = [], remove = [] } = written;
        found.push(...[...put, ...remove].flatMap(({ key }) => (isOwn(key) ? [] : [`${verb}: ${key}`])));
      }
    expect(found).toEqual([]);
  });
});

describe('somebody who answers for one measure', () => {
  it('reports on their own and on no other, whatever a card is made to say', async () => {
    const measures = await measuresThere();
    expect(measures.length).toBeGreaterThan(25);
    const form = inputsOf('measure.report').map((input) => Object.entries(input));
    const others: string[] = [];
    const mine: string[] = [];
    for (const who of ['eier1', 'eier2', 'eier3', 'ansatt']) {
      const actor = await forged.neighbour(who);
      const held = await rolesHeldBy(idOf(actor));
      for (const { id, owners } of measures)
        for (const entries of form) {
          const input = Object.fromEntries(
            entries.map(([key, value]) => [key.replace(/m-\d\d/, id), Array.isArray(value) ? [id] : value]),
          );
          const { written } = await attempt(actor, 'measure.report', { ...input, area: NEIGHBOUR });
          const wrote = (written.put ?? []).map(({ key }) => key);
          const touched = wrote.some(
            (key) => key === `${NEIGHBOUR}/measure/${id}` || key.includes(`/report/${id}`),
          );
          if (!touched) continue;
          (owners.some((role) => held.has(role)) ? mine : others).push(`${who}: ${id}`);
        }
    }
    expect(others).toEqual([]);
    expect(new Set(mine).size).toBeGreaterThan(5);
  });
});

describe('whatever is put in a field of a card by the coordinator', () => {
  const ODD: readonly unknown[] = [
    ...['0001-01-01', '9999-12-31', '__proto__', '../../x', 'x'.repeat(1_100), '25:61', '-1', '\u0000'],
    ...[1e300, [], {}, null],
  ];

  it('it is answered', async () => {
    const actor = await forged.neighbour('koordinator');
    const broke: string[] = [];
    for (const verb of verbs()) {
      const fields = new Map(
        inputsOf(verb).flatMap((input) => Object.keys(input).map((field) => [field, input])),
      );
      for (const [field, input] of fields)
        for (const odd of ODD)
          await attempt(actor, verb, { ...input, [field]: odd, area: NEIGHBOUR }).catch((error: unknown) =>
            broke.push(`${verb}, ${field} ${JSON.stringify(odd).slice(0, 40)}: ${String(error)}`),
          );
    }
    expect(broke).toEqual([]);
  });
});

const idOf = (actor: Actor): PersonId => {
  if (actor.kind !== 'person') throw new Error('no person');
  return actor.person;
};

type Owned = { readonly id: string; readonly owners: readonly string[] };

async function measuresThere(): Promise<readonly Owned[]> {
  const stored = await forged.house.store.list(TENANT, `${NEIGHBOUR}/measure/`);
  return stored.map(({ key, value }) => {
    const { owners } = value as unknown as { owners: readonly { role?: string }[] };
    return { id: key.split('/').at(-1) ?? '', owners: owners.flatMap(({ role }) => role ?? []) };
  });
}

async function rolesHeldBy(person: PersonId): Promise<ReadonlySet<string>> {
  const stored = await forged.house.store.list(TENANT, `${NEIGHBOUR}/role/`);
  return new Set(
    stored
      .filter(({ value }) => JSON.stringify(value).includes(`"${person}"`))
      .map(({ key }) => key.split('/').at(-1) ?? ''),
  );
}
