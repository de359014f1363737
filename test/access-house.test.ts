// Every verb about concerns, tried by everybody there is from every place, through the same door as in production and without
// anything being written: what is refused and what is let through is held to the grid that is written out by hand. A verb that is
// not named in access-verbs.ts fails the test.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { render } from '../src/cards.ts';
import type { Actor, Place } from '../src/capability.ts';
import { type House, compose } from '../src/compose.ts';
import type { Answer } from '../src/dispatch.ts';
import { PLACES, type Guarded, type PlaceKind, type Standing } from '../src/domain/access.ts';
import type { Concern, ConcernId } from '../src/domain/concern.ts';
import type { PersonId } from '../src/domain/people.ts';
import type { KindName } from '../src/domain/records.ts';
import { openDraw, write } from '../src/draw.ts';
import { sealedId } from '../src/reading/concerns.ts';
import { keyOf } from '../src/reading/read.ts';
import { openVault } from '../src/vault.ts';
import { gridAllows } from './access-grid.ts';
import { type Apart, type Held, type Who, GROUP, OURS, PERSON, STANDS, VERBS } from './access-verbs.ts';
import { AREA, TENANT, type TestHouse, openHouse } from './house.ts';
import { lay } from './tours/tools.ts';

/** The test house's own. */
const KEY = new Uint8Array(32).fill(9);
/** What stands in the sealed text, and nowhere else. */
const SENTENCE = 'bak gymsalen hver torsdag';
/** Of the chosen answers, in words. */
const ANSWER = 'Skadeverk og tyveri';
/** Where a consent is archived, and what the reporter is called. */
const ARCHIVE = 'Arkivsystemet 1';
const NAME = 'Torill Testmelder';

/** Who may know who has reported. */
const KNOWS: readonly Who[] = ['reporter', 'holder', 'offered', 'coordinator', 'deputy'];
const EVERYBODY = Object.keys(STANDS) as readonly Who[];

const PLACE: Readonly<Record<PlaceKind, Place>> = {
  private: { kind: 'private' },
  channel: { kind: 'channel', channel: '19:a' },
  tab: { kind: 'tab' },
  link: { kind: 'link' },
  operator: { kind: 'operator' },
  clock: { kind: 'clock' },
};

// --- the municipality ------------------------------------------------------------------------------------------------

let house: TestHouse;
/** Reads what there is and writes nothing: each is tried on the same municipality. */
let dry: House;
/** The keys that the last of them would have written. */
let putLast: readonly string[] = [];
let actors: Readonly<Record<Who, Actor>>;

beforeAll(async () => {
  house = await openHouse({ preset: 'krad', now: '2026-11-23T10:00' });
  await house.roles(
    { holder: 'Leder helse', offered: 'Leder NAV', former: 'Leder PPT', member: 'Leder kultur' },
    { deputy: 'SLT-koordinator' },
  );
  await house.meets('reporter', 'reporter@example.no', NAME);
  for (const who of ['stranger', 'founder']) await house.meets(who);
  await layConcerns();
  dry = compose({
    store: {
      ...house.store,
      async commit(_tenant, { put = [] }) {
        putLast = put.map(({ key }) => key);
        return { kind: 'done' };
      },
    },
    exit: {
      deliver: async () => ({ kind: 'later', code: 'none', throttled: false }),
      open: async () => ({ kind: 'gone', code: 'none' }),
    },
    links: house.links,
    vault: openVault([KEY]),
    log: { info() {}, warn() {}, error() {} } as never,
    clock: house.now,
  });
  const person = async (who: string): Promise<Actor> => ({
    kind: 'person',
    tenant: TENANT,
    person: await house.personOf(who),
    founder: who === 'founder',
  });
  actors = {
    reporter: await person('reporter'),
    holder: await person('holder'),
    offered: await person('offered'),
    coordinator: await person('koordinator'),
    deputy: await person('deputy'),
    member: await person('member'),
    former: await person('former'),
    stranger: await person('stranger'),
    founder: await person('founder'),
    operator: { kind: 'operator', tenant: TENANT },
    clock: { kind: 'clock', tenant: TENANT },
    area: { kind: 'area', tenant: TENANT, area: AREA },
  };
});
afterAll(async () => {
  expect(house.faults).toEqual([]);
  await dry.stop();
  await house.close();
});

/** One about a group, with a text, and one about one person: received, held by another, and offered to a third. */
async function layConcerns(): Promise<void> {
  const by = await house.personOf('reporter');
  const coordinator = await house.personOf('koordinator');
  const asked = await house.personOf('offered');
  const former = await house.personOf('former');
  const at = house.now();
  const common: Omit<Concern, 'id' | 'answers'> = {
    ...{ by, at, state: 'received', holder: await house.personOf('holder') },
    offered: { to: [asked], at, by: coordinator },
    history: [
      { kind: 'sent', at, by, told: [coordinator] },
      { kind: 'offered', at, by: coordinator, told: [former] },
      { kind: 'declined', at, by: former },
      { kind: 'offered', at, by: coordinator, told: [asked] },
    ],
  };
  const concerns: readonly Concern[] = [
    {
      ...{ ...common, id: GROUP, hasText: true },
      answers: { about: 'group', topics: ['damage'], urgency: 'week', tried: [] },
    },
    {
      ...{ ...common, id: PERSON },
      answers: { about: 'person', urgency: 'week', tried: [] },
      consent: { state: 'consent', archive: ARCHIVE, by: coordinator, at },
    },
  ];
  for (const concern of concerns) await lay(house, keyOf(AREA, 'concern', concern.id), concern);
  await lay(house, keyOf(AREA, 'concernDraft', by), {
    ...{ by, at, step: 'text', hasText: true },
    answers: { about: 'group', topics: ['damage'], urgency: 'week', tried: [] },
  });
  const assessment = { done: '2026-11-01', responsible: 'ombud', agreement: 'arkivet', by: coordinator, at };
  await lay(house, keyOf(AREA, 'concernRules', 'rules'), { lines: [], assessment });
  const vault = openVault([KEY]).in(TENANT, AREA);
  for (const id of [GROUP, by]) {
    const text = await vault.seal({ id, field: 'text' }, SENTENCE);
    await lay(house, keyOf(AREA, 'sealed', sealedId(id, 'text')), { text });
  }
}

// --- what is tried, and what is held against the grid ----------------------------------------------------------------

type Tried = {
  readonly who: Who;
  readonly place: PlaceKind;
  readonly answer: Answer;
  readonly said: string;
  readonly logs: boolean;
  readonly changes: boolean;
};

async function tryAll(verb: string, input: object): Promise<readonly Tried[]> {
  const tried: Tried[] = [];
  for (const who of EVERYBODY)
    for (const place of PLACES) {
      putLast = [];
      const answer = await dry.dispatch({
        actor: actors[who],
        place: PLACE[place],
        verb,
        input: { ...input, area: AREA },
        now: house.now(),
      });
      const said = JSON.stringify(answer.drawings.map((drawing) => render(drawing, answer.language)));
      const wrote = (kind: KindName): boolean => putLast.some((key) => key.startsWith(keyOf(AREA, kind, '')));
      const changes = wrote('concern') || wrote('sealed');
      const logs = wrote('accessEntry');
      tried.push({ who, place, answer, said: `${said}${answer.note ?? ''}`, logs, changes });
    }
  return tried;
}

const isLet = ({ answer }: Tried): boolean =>
  answer.refused !== 'wrongPlace' && answer.refused !== 'notAllowed';

function mayBy(held: Held | Apart, { who, place }: Pick<Tried, 'who' | 'place'>): boolean {
  const isAlone = place === 'private' || place === 'tab';
  const isArea = place === 'clock' && who === 'area';
  const isOperator = place === 'operator' && who === 'operator';
  if ('apart' in held) return { own: isAlone, area: isArea, operator: isOperator }[held.apart];
  const also = isAlone && (held.also ?? []).includes(who);
  if (held.only && !held.only.includes(place)) return false;
  if (held.among && !held.among.includes(who)) return false;
  return also || gridAllows(held.record, held.action, standsTo(held, who), place);
}

/** Somebody is a reporter, a holder or asked of one concern, and of their own draft; of none in particular nobody is. */
function standsTo({ record, input }: Held, who: Who): readonly Standing[] {
  const all: readonly Standing[] = STANDS[who];
  if (record === 'draft') return all.includes('employee') ? [...all, 'reporter'] : all;
  if (input?.['concern'] !== undefined) return all;
  return all.filter((standing) => !['reporter', 'holder', 'offered'].includes(standing));
}

const named = ({ who, place }: Tried): string => `${who} from ${place}`;

describe('the verbs about concerns', () => {
  it('are all held to the grid here', () => {
    const there = [...dry.registry.verbs.keys()].filter((verb) => OURS.includes(verb.split('.')[0] ?? ''));
    expect(there.filter((verb) => VERBS[verb] === undefined)).toEqual([]);
    expect(Object.keys(VERBS).filter((verb) => !there.includes(verb))).toEqual([]);
  });

  describe.each(Object.entries(VERBS))('%s', (verb, held) => {
    let tried: readonly Tried[];
    beforeAll(async () => {
      tried = await tryAll(verb, held.input ?? {});
    });

    it('is let through for those, and there, where the grid says so, and for nobody else', () => {
      const letThrough = tried.filter(isLet).map(named);
      expect(letThrough).toEqual(tried.filter((one) => mayBy(held, one)).map(named));
    });

    it('was understood: nobody was refused for what was typed', () => {
      const unread = tried.filter(({ answer }) =>
        ['badInput', 'unknownVerb', 'noArea', 'notSetUp'].includes(answer.refused ?? ''),
      );
      expect(unread.map(named)).toEqual([]);
    });

    it('shows the text, the answers and the consent to nobody from whom the grid keeps them', () => {
      const may = (record: Guarded, { who, place }: Tried): boolean =>
        gridAllows(record, 'read', STANDS[who], place);
      const told = (record: Guarded, words: string): readonly string[] =>
        tried.filter((one) => one.said.includes(words) && !may(record, one)).map(named);
      expect(told('text', SENTENCE)).toEqual([]);
      // The questions have every answer to choose among.
      if (!('record' in held) || held.record !== 'draft') expect(told('concern', ANSWER)).toEqual([]);
      expect(told('consent', ARCHIVE)).toEqual([]);
      expect(tried.filter(({ who, said }) => said.includes(NAME) && !KNOWS.includes(who)).map(named)).toEqual(
        [],
      );
    });
  });

  describe.each(Object.entries(VERBS).filter(([, { input }]) => input?.['concern'] !== undefined))(
    '%s, about one concern,',
    (verb, held) => {
      it('leaves a line in the log whenever it shows something of it, or changes it', async () => {
        const tried = await tryAll(verb, held.input ?? {});
        const shows = ({ said }: Tried): boolean =>
          [SENTENCE, ANSWER, ARCHIVE, NAME].some((words) => said.includes(words));
        const unsaid = tried.filter((one) => !one.logs && (one.changes || shows(one)));
        expect(unsaid.map(named)).toEqual([]);
      });

      it('says of a number that nobody has the same to everybody, and that it is gone', async () => {
        const tried = await tryAll(verb, { ...held.input, concern: '2026-99999' });
        const alone = tried.filter(({ who, place }) => place === 'private' && PEOPLE.includes(who));
        expect(new Set(alone.map(({ said }) => said)).size).toBe(1);
        expect(alone.filter(({ logs }) => logs)).toEqual([]);
      });
    },
  );

  it('show the text by a press that asks for it, and by nothing else', async () => {
    const shown: string[] = [];
    for (const [verb, held] of Object.entries(VERBS)) {
      const tried = await tryAll(verb, held.input ?? {});
      if (tried.some(({ said }) => said.includes(SENTENCE))) shown.push(verb);
    }
    // «concern.resume»: in the field where it is written, to the one who writes it.
    expect(shown).toEqual(['concern.resume', 'concern.written', 'triage.text']);
    const typed = dry.registry.commands.map(({ verb }) => verb);
    expect(shown.filter((verb) => typed.includes(verb))).toEqual([]);
  });
});

const PEOPLE = EVERYBODY.filter((who) => !['operator', 'clock', 'area'].includes(who));
const personOf = (who: Who): PersonId => {
  const actor = actors[who];
  if (actor.kind !== 'person') throw new Error(`${who} is no person`);
  return actor.person;
};

// --- cards and letters that are sent ---------------------------------------------------------------------------------

describe('what is sent about concerns', () => {
  /** All that any of them is told by: each takes what it knows. */
  const told = (concern: ConcernId, event: number, step: string) => ({
    ...{ concern, event, offer: event, step, day: '2026-12-01', line: 'other', checked: '2026-11-01' },
    ...{ of: 'x', until: '2026-12-01', item: 'koordineringsgruppe/x', at: house.now() },
  });
  const STEPS = ['urgent', 'first', 'second', 'again', 'unanswered', 'silent', 'follow', 'still', 'talk'];
  const INPUTS = [GROUP, PERSON].flatMap((concern) =>
    [0, 1, 2, 3].flatMap((event) => [...STEPS, 'soon', 'last'].map((step) => ({ concern, event, step }))),
  );
  type Shown = { readonly name: string; readonly who: Who; readonly said: string };
  type Shape = { readonly input: { parse(value: unknown): unknown } };

  /** Each different thing it can be told by. Throws on one that takes none of them: name what it needs above. */
  function inputsOf({ input }: Shape, name: string): readonly object[] {
    const found = new Map<string, object>();
    for (const { concern, event, step } of INPUTS)
      try {
        const parsed = input.parse(told(concern, event, step)) as object;
        found.set(JSON.stringify(parsed), parsed);
      } catch {
        continue;
      }
    if (found.size === 0) throw new Error(`nothing was found to tell ${name} by`);
    return [...found.values()];
  }

  async function drawAll(): Promise<readonly Shown[]> {
    const area = await house.get('area', AREA);
    if (!area) throw new Error('no area');
    const shown: Shown[] = [];
    const keep = (name: string, who: Who, said: object | undefined): void => {
      if (said) shown.push({ name, who, said: JSON.stringify(said) });
    };
    const isOurs = ([name]: readonly [string, unknown]): boolean => OURS.includes(name.split('.')[0] ?? '');
    for (const who of PEOPLE) {
      const person = personOf(who);
      const draw = openDraw(dry, TENANT, area, house.now());
      const reader = { tenant: TENANT, area, person, now: house.now() };
      for (const [name, view] of [...dry.registry.views].filter(isOurs))
        for (const input of inputsOf(view, name)) {
          const drawing = await draw({ person }, name, { ...input });
          keep(name, who, drawing && render(drawing, 'nb'));
        }
      for (const [name, letter] of [...dry.registry.letters].filter(isOurs))
        for (const input of inputsOf(letter, name))
          keep(name, who, (await write(dry, letter, reader, { ...input }))?.value);
    }
    return shown;
  }

  it('never has the text, nor an answer or a consent for one from whom the grid keeps it', async () => {
    const shown = await drawAll();
    expect(shown.length).toBeGreaterThan(10);
    expect(shown.filter(({ said }) => said.includes(SENTENCE))).toEqual([]);
    const kept = shown.filter(
      ({ who, said }) =>
        (said.includes(ANSWER) && !gridAllows('concern', 'read', STANDS[who], 'private')) ||
        (said.includes(ARCHIVE) && !gridAllows('consent', 'read', STANDS[who], 'private')),
    );
    expect(kept).toEqual([]);
    expect(shown.filter(({ who, said }) => said.includes(NAME) && !KNOWS.includes(who))).toEqual([]);
  });

  it('becomes nothing for one who stands for nothing, whatever team they belong to', async () => {
    const nobody: readonly Who[] = ['member', 'stranger', 'founder'];
    // Changes a card that somebody was given to one that says they are not asked, and nothing more.
    const told = (await drawAll()).filter(({ name }) => name !== 'baton.over');
    const shown = told.filter(({ who }) => nobody.includes(who));
    expect(shown.map(({ name, who }) => `${name} to ${who}`)).toEqual([]);
  });
});

// --- files -----------------------------------------------------------------------------------------------------------

describe('the files about concerns', () => {
  const FILES: Readonly<Record<string, { readonly record: Guarded; readonly input: object }>> = {
    'closing.paper': { record: 'concern', input: { concern: GROUP } },
    'accessLog.xlsx': { record: 'log', input: {} },
    'accessLog.csv': { record: 'log', input: {} },
  };
  const written = async (name: string, input: object, who: Who): Promise<string | undefined> => {
    const { files, workbooks } = dry.registry;
    const area = await house.get('area', AREA);
    if (!area) throw new Error('no area');
    const reader = { tenant: TENANT, area, person: personOf(who), now: house.now() };
    const found =
      (await write(dry, files.get(name), reader, { ...input })) ??
      (await write(dry, workbooks.get(name), reader, { ...input }));
    return found && JSON.stringify(found.value);
  };

  it('are all held to the grid here, or are each person’s own', () => {
    const { files, workbooks } = dry.registry;
    const there = [...files.keys(), ...workbooks.keys()].filter((name) =>
      OURS.includes(name.split('.')[0] ?? ''),
    );
    expect(there.toSorted()).toEqual([...Object.keys(FILES), 'privacy.json', 'privacy.xlsx'].toSorted());
  });

  it.each(Object.entries(FILES))(
    '%s is for those whom the grid lets take it out by a link',
    async (name, file) => {
      for (const who of PEOPLE) {
        const found = await written(name, file.input, who);
        const held: Held = { record: file.record, action: 'export', input: { ...file.input } };
        expect([who, found !== undefined]).toEqual([
          who,
          gridAllows(file.record, 'export', standsTo(held, who), 'link'),
        ]);
      }
    },
  );

  it('one’s own has the text for the one who wrote it, and for nobody else', async () => {
    for (const who of PEOPLE) {
      const found = await written('privacy.json', {}, who);
      expect([who, found?.includes(SENTENCE) ?? false]).toEqual([who, who === 'reporter']);
    }
  });
});
