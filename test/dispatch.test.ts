// Every door comes through dispatch: who may, where, in what form; once for each delivery; again for a lost race.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Actor, Place } from '../src/capability.ts';
import type { Request } from '../src/dispatch.ts';
import type { AreaId } from '../src/domain/area.ts';
import { type Instant, wallOf } from '../src/domain/calendar.ts';
import type { PersonId } from '../src/domain/people.ts';
import type { Address } from '../src/sending/exit.ts';
import { keyOf } from '../src/reading/read.ts';
import { openSqlite } from '../src/store/sqlite.ts';
import type { Commit, Json, Store } from '../src/store/store.ts';
import { textsIn } from '../src/texts/index.ts';
import { AREA, TENANT, type TestHouse, addressOf, openHouse } from './house.ts';

const nb = textsIn('nb');
const nn = textsIn('nn');
const NEIGHBOUR = 'nabo' as AreaId;
const FRIDAY = 'frokost/2026-11-27';
const MEETING = 'koordineringsgruppe/2026-12-10';
const OPERATOR: Actor = { kind: 'operator', tenant: TENANT };
const CHANNEL: Place = { kind: 'channel', channel: '19:frokost@thread.tacv2' };

const withHouse =
  (preset: 'nes' | 'krad' | 'jevnaker', test: (house: TestHouse) => Promise<void>) =>
  async (): Promise<void> => {
    const house = await openHouse({ now: '2026-11-23T08:00', preset });
    try {
      await test(house);
    } finally {
      await house.close();
    }
  };

type Action = { readonly verb?: string; readonly data: object; readonly fields: readonly string[] };

/** The ids of a card's fields. */
function fieldsOf(json: unknown): readonly string[] {
  if (typeof json !== 'object' || json === null) return [];
  const { type, id } = json as { type?: unknown; id?: unknown };
  const own = typeof type === 'string' && type.startsWith('Input.') && typeof id === 'string' ? [id] : [];
  return [...own, ...Object.values(json).flatMap(fieldsOf)];
}

/** All that stands in the store, with versions: equal before and after when nothing was written. */
const records = ({ store }: TestHouse) => store.list(TENANT, '');

const staff = (count: number): readonly string[] => Array.from({ length: count }, (_, n) => `rektor${n + 1}`);

/** The group is called to Thursday 10 December; everybody named leads a school. */
async function invited(house: TestHouse, who: readonly string[]): Promise<void> {
  await house.roles(Object.fromEntries(who.map((one) => [one, 'Leder skole'])));
  const draft = await house.ask('koordinator', 'innkall koordineringsgruppe 10.12. kl 9');
  await house.press('koordinator', draft.card?.actions[0]?.title ?? '');
  house.sent();
}

describe('what may not be done', () => {
  it.each([
    ['an unknown button', 'ukjent.ting', {}, 'private', 'unknownVerb'],
    ['a name from the language itself', '__proto__', {}, 'private', 'unknownVerb'],
    ['a private thing said in a channel', 'people.roles', { text: '' }, 'channel', 'wrongPlace'],
    ['the clock’s work pressed by a person', 'arrival.person', { aad: 'x' }, 'private', 'wrongPlace'],
    ['what only the coordinator may', 'people.roles', { text: '' }, 'private', 'notAllowed'],
    ['a form of another shape', 'meeting.invite', { text: 7 }, 'private', 'badInput'],
    ['a form without its fields', 'breakfast.answer', {}, 'private', 'badInput'],
    ['a form too long', 'meeting.invite', { text: 'a'.repeat(1001) }, 'private', 'badInput'],
    ['no form at all', 'breakfast.answer', null, 'private', 'badInput'],
  ] as const)('%s is refused in words, and nothing is written', async (_what, verb, input, where, reason) =>
    withHouse('nes', async (house) => {
      await house.personOf('rektor');
      const before = await records(house);
      const place: Place = where === 'channel' ? CHANNEL : { kind: 'private' };
      const answer = await house.act('rektor', verb, input as object, place);
      expect(answer.refused).toBe(reason);
      expect(answer.text).toMatch(/\p{L}.*\.$/su);
      expect(await records(house)).toEqual(before);
      expect(await house.store.nextMessage()).toBeUndefined();
    })(),
  );

  it(
    'is told in the language of the one who tried',
    withHouse('nes', async (house) => {
      await house.say('rektor', 'språk nynorsk');
      expect((await house.act('rektor', 'ukjent.ting', {})).text).toBe(nn.refusals.unknownVerb({}));
      expect((await house.act('helse', 'ukjent.ting', {})).text).toBe(nb.refusals.unknownVerb({}));
      const who = nn.who.coordinator;
      expect((await house.say('rektor', 'roller')).text).toBe(nn.refusals.notAllowed({ who }));
    }),
  );

  it('before the municipality is set up is told as such, and what needs no municipality is answered', async () => {
    const house = await openHouse({ now: '2026-11-23T08:00' });
    expect((await house.say('rektor', 'frokost')).refused).toBe('notSetUp');
    expect((await house.say('rektor', 'hjelp')).refused).toBeUndefined();
    await house.close();
  });

  it(
    'never becomes an exception, whatever is pressed with whatever in it',
    withHouse('krad', async (house) => {
      await invited(house, ['skole']);
      const ids = fc.constantFrom(
        MEETING,
        'politiraad',
        'koordineringsgruppe',
        'ungdata',
        'slt-koordinator',
        '2026-12-10',
        'frokost/2026-11-27',
      );
      const odd = fc.constantFrom('', '/', '//', '__proto__', 'constructor', ' ', '\u0000', 'æ'.repeat(60));
      const scalar = fc.oneof(ids, odd, fc.string(), fc.integer(), fc.boolean(), fc.constant(null));
      const field = fc.oneof(scalar, fc.array(scalar, { maxLength: 3 }), fc.dictionary(fc.string(), scalar));
      const names = 'meeting session draft forum day text answer kind role person measures year stranger'
        .split(' ')
        .concat(
          'notice nearest area routine month text start end as email name picked first second language'.split(
            ' ',
          ),
        );
      const input = fc.oneof(fc.dictionary(fc.constantFrom(...names), field), fc.jsonValue());
      const verb = fc.constantFrom(...house.house.registry.verbs.keys());
      const who = fc.constantFrom('koordinator', 'skole', 'innbygger');
      const place = fc.constantFrom<Place>({ kind: 'private' }, CHANNEL, { kind: 'tab' });
      await fc.assert(
        fc.asyncProperty(who, verb, input, place, async (one, name, given, where) => {
          const answer = await house.act(one, name, given as object, where);
          expect(answer.text + (answer.note ?? '')).not.toMatch(/undefined|\[object|\$\{/);
        }),
        { numRuns: 600 },
      );
    }),
  );

  it('never becomes an exception for whoever presses every button they see, in any order, typing anything', async () => {
    const step = fc.record({
      who: fc.constantFrom('koordinator', 'skole', 'helse', 'innbygger'),
      pick: fc.nat(),
      wait: fc.constantFrom(0, 0, 0, 1, 30, 900, 20_000),
      typed: fc.constantFrom(
        '',
        '2026-12-10',
        '09:00',
        'true',
        'onTrack',
        '10.12. kl 9',
        'x'.repeat(250),
        'ja;nei\n#',
      ),
      swap: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 30, maxLength: 80 }), async (steps) => {
        const house = await openHouse({ now: '2026-11-23T08:00', preset: 'krad' });
        for (const preset of ['nes', 'jevnaker']) await house.act('koordinator', 'setup.apply', { preset });
        await house.roles({ skole: 'Leder skole', helse: 'Leder helse' }, { vara: 'SLT-koordinator' });
        const words = house.house.registry.commands.flatMap(({ phrases }) => phrases.nb);
        const seen: Action[] = [];
        for (const { who, pick, wait, typed, swap } of steps) {
          const action = pick % 3 === 0 ? undefined : seen[pick % Math.max(seen.length, 1)];
          const fields = Object.fromEntries((action?.fields ?? []).map((name) => [name, typed]));
          const changed = swap
            ? Object.fromEntries(Object.keys(action?.data ?? {}).map((key) => [key, typed]))
            : {};
          const answer = action?.verb
            ? await house.act(who, action.verb, { ...action.data, ...changed, ...fields })
            : await house.say(who, `${words[pick % words.length]} ${typed}`);
          expect(answer.text).not.toMatch(/undefined|\[object|\$\{|\bNaN\b/);
          const fields_ = fieldsOf(answer.card?.json);
          seen.push(...(answer.card?.actions ?? []).map((one) => ({ ...one, fields: fields_ })));
          if (wait > 0) await house.tick(wallOf((house.now() + wait * 60_000) as Instant));
        }
        expect(house.faults).toEqual([]);
        await house.close();
      }),
      { numRuns: 10 },
    );
  }, 60_000);

  it(
    'with half a character in it is refused like any other bad form',
    withHouse('krad', async (house) => {
      await invited(house, ['skole']);
      for (const verb of ['meeting.answer', 'meeting.send', 'people.role', 'house.open']) {
        const half = '\ud800';
        const input = { meeting: half, draft: half, role: half, notice: half, answer: 'yes' };
        expect((await house.act('skole', verb, input)).refused).toBeDefined();
      }
    }),
  );
});

describe('the same delivery twice', () => {
  it(
    'acts once, and is answered with the card as it stands now',
    withHouse('nes', async (house) => {
      const press = () =>
        house.act('rektor', 'breakfast.answer', { session: FRIDAY, answer: 'yes' }, undefined, 'press-1');
      expect((await press()).text).toContain('1 kommer');
      const key = keyOf(AREA, 'answer', `${FRIDAY}/${await house.personOf('rektor')}`);
      const kept = await house.store.get(TENANT, key);
      await house.act('helse', 'breakfast.answer', { session: FRIDAY, answer: 'yes' });
      house.setClock('2026-11-23T08:10');
      const again = await press();
      expect(again.refused).toBeUndefined();
      expect(again.text).toContain('2 kommer');
      expect(await house.store.get(TENANT, key)).toEqual(kept);
    }),
  );

  it(
    'of a press that has been taken back since shows what stands, not what was taken back',
    withHouse('nes', async (house) => {
      const press = (answer: 'yes' | 'no', id: string) =>
        house.act('rektor', 'breakfast.answer', { session: FRIDAY, answer }, undefined, id);
      await press('yes', 'first');
      await press('no', 'second');
      const late = await press('yes', 'first');
      const kept = await house.get('answer', `${FRIDAY}/${await house.personOf('rektor')}`);
      expect(kept?.answer).toBe('no');
      expect(late.text).not.toContain(nb.breakfast.mine.yes);
    }),
  );

  it(
    'of a press that was refused is never shown as done when it is not kept',
    withHouse('krad', async (house) => {
      await house.roles({ skole: 'Leder skole' });
      const press = () =>
        house.act('skole', 'meeting.answer', { meeting: MEETING, answer: 'yes' }, undefined, 'early');
      expect((await press()).refused).toBe('noLonger');
      const draft = await house.ask('koordinator', 'innkall koordineringsgruppe 10.12. kl 9');
      await house.press('koordinator', draft.card?.actions[0]?.title ?? '');
      const late = await press();
      const kept = await house.list('answer', `${MEETING}/`);
      expect({ shown: late.text.includes(nb.meeting.mine.yes({ deputy: '' })), kept: kept.length }).toEqual({
        shown: kept.length > 0,
        kept: kept.length,
      });
    }),
  );

  it(
    'of «Send til alle» sends once, and does not say that nobody got anything',
    withHouse('krad', async (house) => {
      await house.roles({ skole: 'Leder skole' });
      const draft = await house.ask('koordinator', 'innkall koordineringsgruppe 10.12. kl 9');
      const { verb = '', data = {} } = draft.card?.actions[0] ?? {};
      await house.act('koordinator', verb, data, undefined, 'send-1');
      expect(house.sent().filter(({ to }) => to === 'skole')).toHaveLength(1);
      const again = await house.act('koordinator', verb, data, undefined, 'send-1');
      await house.tick('2026-11-23T08:05');
      expect(house.sent().filter(({ to }) => to === 'skole')).toEqual([]);
      expect(again.text).not.toContain('Ingen har fått noe');
    }),
  );

  it(
    'of a command makes one answer in the chat, also when it is refused',
    withHouse('nes', async (house) => {
      const person = await house.personOf('rektor');
      const texts = ['breakfast.show', 'people.roles', 'ukjent.ting'];
      for (const verb of texts)
        for (let delivery = 0; delivery < 3; delivery++)
          await house.house.dispatch(chat(house, person, verb));
      await house.house.outbox.drain();
      const sent = house.sent();
      expect(sent.map(({ to }) => to)).toEqual(['rektor', 'rektor', 'rektor']);
      expect(sent[0]?.summary).toContain('SLT-frokost fredag 27. november');
      expect(sent[1]?.card.text).toContain(nb.who.coordinator);
      expect(sent[2]?.card.text).toContain(nb.refusals.unknownVerb({}));
    }),
  );

  const chat = (house: TestHouse, person: PersonId, verb: string): Request => ({
    actor: { kind: 'person', tenant: TENANT, person, founder: false },
    place: { kind: 'private' },
    verb,
    input: { text: '' },
    now: house.now(),
    activity: `chat-${verb}`,
    reply: { lane: `person:${person}`, address: addressOf('rektor') as Address },
  });
});

describe('a question', () => {
  const asking = async (fault: (commit: Commit) => Promise<void>) => {
    const store = openSqlite(':memory:');
    const commit: Store['commit'] = async (tenant, one) => {
      await fault(one);
      return store.commit(tenant, one);
    };
    const house = await openHouse({ now: '2026-11-23T08:00', preset: 'krad', store: { ...store, commit } });
    await house.roles({ skole: 'Leder skole' });
    return house;
  };
  const isMark = ({ put, send, once }: Commit): boolean =>
    !put?.length && !send?.length && once !== undefined;

  it('is answered while the disk still works on something else', async () => {
    let release = (): void => {};
    const busy = new Promise<void>((done) => (release = done));
    const house = await asking((commit) => (isMark(commit) ? busy : Promise.resolve()));
    expect((await house.say('skole', 'tiltak')).card).toBeDefined();
    const closed = house.close();
    release();
    await closed;
    expect(house.faults).toEqual([]);
  });

  it('is answered also when the disk is full, and that is logged without a word of it', async () => {
    const house = await asking((commit) =>
      isMark(commit) ? Promise.reject(new Error('tiltak i skolen')) : Promise.resolve(),
    );
    expect((await house.say('skole', 'tiltak')).card).toBeDefined();
    await new Promise((resolve) => setImmediate(resolve));
    expect(house.faults).toHaveLength(1);
    expect(JSON.stringify(house.faults)).not.toContain('skolen');
    await house.close();
  });
});

describe('several at once', () => {
  it(
    'thirty answers to one invitation all stand, each as its own, and the convener’s card counts them',
    withHouse('krad', async (house) => {
      const all = staff(30);
      await invited(house, all);
      const answers = await Promise.all(
        all.map((who, n) =>
          house.act(who, 'meeting.answer', { meeting: MEETING, answer: n % 3 === 0 ? 'no' : 'yes' }),
        ),
      );
      expect(answers.filter(({ refused }) => refused !== undefined)).toEqual([]);
      // Whoever calls the meeting is part of it here, and counted as coming.
      expect(await house.list('answer', `${MEETING}/`)).toHaveLength(31);
      await house.tick('2026-11-23T08:01');
      const counts = house.sent().filter(({ to }) => to === 'koordinator');
      expect(counts.at(-1)?.summary).toMatch(/21 kommer, .*10 kan ikke/);
    }),
  );

  it(
    'the same press by the same person lands once',
    withHouse('krad', async (house) => {
      await invited(house, ['skole']);
      const press = () => house.act('skole', 'meeting.answer', { meeting: MEETING, answer: 'yes' });
      const answers = await Promise.all(Array.from({ length: 6 }, press));
      expect(answers.every(({ text }) => text.includes(nb.meeting.mine.yes({ deputy: '' })))).toBe(true);
      const key = keyOf(AREA, 'answer', `${MEETING}/${await house.personOf('skole')}`);
      expect((await house.store.get(TENANT, key))?.version).toBe(1);
    }),
  );

  it(
    'whoever loses a race for a record runs again and loses nothing: six deputies named in one moment are six',
    withHouse('krad', async (house) => {
      const names = staff(6);
      const answers = await Promise.all(
        names.map((name) =>
          house.act('koordinator', 'people.assign', {
            role: 'leder-skole',
            name,
            email: `${name}@example.no`,
            as: 'deputy',
          }),
        ),
      );
      expect(answers.map(({ refused }) => refused)).toEqual(names.map(() => undefined));
      expect((await house.get('role', 'leder-skole'))?.deputies).toHaveLength(6);
      expect(await house.list('person')).toHaveLength(7);
    }),
  );

  it(
    'a press and its repetition at once act once',
    withHouse('krad', async (house) => {
      await invited(house, ['skole']);
      await Promise.all(
        [1, 2, 3].map(() =>
          house.act('skole', 'meeting.answer', { meeting: MEETING, answer: 'yes' }, undefined, 'same'),
        ),
      );
      const key = keyOf(AREA, 'answer', `${MEETING}/${await house.personOf('skole')}`);
      expect((await house.store.get(TENANT, key))?.version).toBe(1);
    }),
  );
});

describe('a person who works in two municipalities', () => {
  /** The second area's record is laid in the store; what it holds comes by `setup.load`, who works there by `people.roles`. */
  async function two(house: TestHouse): Promise<void> {
    const area = await house.get('area', AREA);
    const key = keyOf(NEIGHBOUR, 'area', NEIGHBOUR);
    const value = { ...area, id: NEIGHBOUR, name: 'Nabovik' } as unknown as Json;
    await house.store.commit(TENANT, { put: [{ key, value, version: 0 }] });
    const forums = (await house.list('forum')).map((one) => one.value);
    const roles = (await house.list('role')).map((one) => one.value);
    const material = { name: 'Nabovik', language: 'nb', roles, forums, measures: [], routines: [] };
    await operate(house, 'setup.load', material, NEIGHBOUR);
    const lines = ['SLT-koordinator; nabo; nabo@example.no', 'NAV; rektor; rektor@example.no'];
    await operate(house, 'people.roles', { text: lines.join('\n') }, NEIGHBOUR);
    await operate(house, 'people.roles', { text: 'NAV; rektor; rektor@example.no' }, AREA);
    await house.personOf('rektor');
    await house.personOf('nabo');
  }

  async function operate(house: TestHouse, verb: string, input: object, area: AreaId): Promise<void> {
    const answer = await house.house.dispatch({
      actor: OPERATOR,
      place: { kind: 'operator' },
      verb,
      input: { ...input, area },
      now: house.now(),
    });
    expect(answer.refused).toBeUndefined();
  }

  const answersIn = async ({ store }: TestHouse, area: AreaId) =>
    (await store.list(TENANT, `${area}/answer/`)).length;

  it(
    'sees both in a list',
    withHouse('nes', async (house) => {
      await two(house);
      const { text } = await house.say('rektor', 'frokost');
      expect(text.match(/fredag 27\. november/g)).toHaveLength(2);
      expect((await house.say('nabo', 'frokost')).text.match(/fredag 27\. november/g)).toHaveLength(1);
    }),
  );

  it(
    'is asked which before an act, and the act is done there alone',
    withHouse('nes', async (house) => {
      await two(house);
      const before = await records(house);
      const asked = await house.act('rektor', 'breakfast.answer', { session: FRIDAY, answer: 'yes' });
      expect(asked.text).toContain(nb.house.whichArea);
      expect(asked.card?.actions.map(({ title }) => title)).toEqual(['Testvik', 'Nabovik']);
      expect(await records(house)).toEqual(before);
      const there = asked.card?.actions[1];
      const done = await house.act('rektor', there?.verb ?? '', there?.data ?? {});
      expect(done.text).toContain(nb.breakfast.mine.yes);
      expect([await answersIn(house, AREA), await answersIn(house, NEIGHBOUR)]).toEqual([0, 1]);
    }),
  );

  it(
    'is not asked again on a card that is of one of them',
    withHouse('nes', async (house) => {
      await two(house);
      const person = await house.personOf('rektor');
      const answer = await house.house.dispatch({
        actor: { kind: 'person', tenant: TENANT, person, founder: false },
        place: { kind: 'private' },
        verb: 'breakfast.show',
        input: { text: '', area: NEIGHBOUR },
        now: house.now(),
      });
      expect(answer.drawings).toHaveLength(1);
      const { card } = await house.act('rektor', 'breakfast.show', { text: '', area: NEIGHBOUR });
      const yes = card?.actions.find(({ title }) => title === nb.breakfast.yes);
      const done = await house.act('rektor', yes?.verb ?? '', yes?.data ?? {});
      expect(done.text).not.toContain(nb.house.whichArea);
      expect(await answersIn(house, NEIGHBOUR)).toBe(1);
    }),
  );

  it(
    'cannot act in a third, and nobody else in a municipality that is not theirs',
    withHouse('nes', async (house) => {
      await two(house);
      const answer = { session: FRIDAY, answer: 'yes' };
      for (const [who, area] of [
        ['rektor', 'ukjent'],
        ['nabo', AREA],
        ['nabo', '__proto__'],
      ] as const)
        expect((await house.act(who, 'breakfast.answer', { ...answer, area })).refused).toBe('noArea');
      expect(await answersIn(house, AREA)).toBe(0);
    }),
  );

  it(
    'and coordinates one of them does not coordinate the other',
    withHouse('nes', async (house) => {
      await two(house);
      await operate(house, 'people.roles', { text: 'BUP; nabo; nabo@example.no' }, AREA);
      const role = { role: 'nav', name: 'Inntrenger', email: 'inn@example.no' };
      expect((await house.act('nabo', 'people.assign', { ...role, area: AREA })).refused).toBe('notAllowed');
      expect(
        (await house.act('nabo', 'people.assign', { ...role, area: NEIGHBOUR })).refused,
      ).toBeUndefined();
    }),
  );

  it(
    'in a municipality that nobody has given them a role in is told whom to ask',
    withHouse('nes', async (house) => {
      await two(house);
      expect((await house.say('fremmed', 'frokost')).refused).toBe('noArea');
    }),
  );
});
