// Every field through which something about a person could come to be kept with a concern, tried with what points somebody out in every
// way it is written, and with more than any field takes.
import { afterEach, describe, expect, it } from '@jest/globals';
import { VERBS } from './access-verbs.ts';
import { ID, assessed, concernIn, municipality, sent } from './capabilities/triage-house.ts';
import { type TestHouse, TENANT } from './house.ts';

let open: TestHouse | undefined;
afterEach(async () => {
  expect(open?.faults ?? []).toEqual([]);
  await open?.close();
  open = undefined;
});

const there = async (): Promise<TestHouse> => {
  open = await municipality();
  return open;
};

describe('what points out a person', () => {
  const doors = async (house: TestHouse, typed: string): Promise<readonly (readonly [string, boolean])[]> => {
    const kept = async (who: string, verb: string, input: object): Promise<readonly [string, boolean]> => [
      verb,
      (await house.act(who, verb, input)).refused === undefined,
    ];
    const sure = 'birthNumber,personName,phone,email,address,duf,accountName,child,initials,rare';
    return [
      await kept('rektor', 'concern.text', { text: `Det er ${typed} der.`, sure }),
      await kept('koordinator', 'triage.ask', { concern: ID, ask: 'own', text: `Er ${typed} der?` }),
      await kept('koordinator', 'closing.file', {
        concern: '2026-22222',
        kind: 'archived',
        reference: typed,
      }),
      await kept('koordinator', 'consent.set', {
        concern: '2026-33333',
        state: 'consent',
        archive: typed,
        until: '2026-12-24',
      }),
      await kept('koordinator', 'guidance.assess', {
        done: '2026-10-01',
        responsible: typed,
        agreement: 'arkivet',
      }),
      await kept('koordinator', 'guidance.assess', {
        done: '2026-10-01',
        responsible: 'ombudet',
        agreement: typed,
      }),
      await kept('koordinator', 'guidance.save', { what: 'other', name: typed, phone: '116111' }),
      await kept('koordinator', 'guidance.save', {
        what: 'other',
        name: 'x',
        url: `https://kommune.no/${typed}`,
      }),
    ];
  };

  it.each([
    ...[
      '13097248022',
      '130972\u200b48022',
      '１３０９７２ ４８０２２',
      '130972<b></b>48022',
      '130972&nbsp;48022',
    ],
    ...[
      '&#49;3097248022',
      '1309%37248022',
      'Jonas Bakkerud',
      'Jonas\u200bBakkerud',
      'Jonas%20Bakkerud',
      'jonas-hansen',
    ],
  ])('is kept by no field, however it is written: %j', async (typed) => {
    const house = await there();
    await assessed(house);
    await sent(house, { state: 'received' });
    await sent(house, {
      id: '2026-22222' as never,
      state: 'closed',
      history: [
        ...(await concernIn(house)).history,
        { kind: 'closed', at: house.now(), by: await house.personOf('koordinator') },
      ],
    });
    await sent(house, {
      id: '2026-33333' as never,
      state: 'received',
      answers: {
        about: 'person',
        topics: undefined,
        where: undefined,
        since: undefined,
        gravity: undefined,
      } as never,
    });
    await house.act('rektor', 'concern.answer', { step: 'about', about: 'group' });
    const before = JSON.stringify([
      await house.list('sealed'),
      await house.list('concern'),
      await house.list('concernRules'),
    ]);
    expect((await doors(house, typed)).filter(([, kept]) => kept)).toEqual([]);
    expect(
      JSON.stringify([
        await house.list('sealed'),
        await house.list('concern'),
        await house.list('concernRules'),
      ]),
    ).toBe(before);
  });

  it('is no answer given forty times over: it is given once', async () => {
    const house = await there();
    await house.act('rektor', 'concern.answer', { step: 'about', about: 'group' });
    const topics = 'drugs,violence,'.repeat(20);
    await house.act('rektor', 'concern.answer', { step: 'kind', topics, where: 'school' });
    const draft = await house.get('concernDraft', await house.personOf('rektor'));
    expect(draft?.answers.topics).toEqual(['drugs', 'violence']);
  });

  it('in 20,000 characters in any field of any press throws nothing and is kept nowhere', async () => {
    const house = await there();
    await assessed(house);
    await sent(house, { state: 'received' });
    await house.act('rektor', 'concern.answer', { step: 'about', about: 'group' });
    const long = 'Det er zirkel der. '.repeat(1053);
    for (const [verb, held] of Object.entries(VERBS)) {
      if ('apart' in held && held.apart !== 'own') continue;
      const input = { ...held.input, ...('concern' in (held.input ?? {}) ? { concern: ID } : {}) };
      for (const field of [
        ...Object.keys(input),
        'text',
        'name',
        'area',
        'from',
        'sure',
        'number',
        'who',
        'first',
      ]) {
        const heard = await house.act('koordinator', verb, { ...input, [field]: long });
        expect([verb, field, heard.text.includes('zirkel')]).toEqual([verb, field, false]);
      }
    }
    expect(JSON.stringify(await house.store.list(TENANT, ''))).not.toContain('zirkel');
    expect(JSON.stringify(house.sent())).not.toContain('zirkel');
  });
});
