// The log of a hostile day at its most talkative: every name, address and word that goes through the house is made to be recognised, and
// everything that can go wrong on the way out does. Afterwards none of them stands in a line.
import { describe, expect, it } from '@jest/globals';
import { openLog } from '../src/log.ts';
import type { Delivery } from '../src/sending/exit.ts';
import { LITERAL, PERSON, hostile, material, personName, roleName } from './hostile.ts';
import { PUBLIC_URL, type TestHouse, openHouse } from './house.ts';

const OWNERS = ['eier1', 'eier2', 'eier3'];

/** In turn, whatever is sent, and again. */
const FAULTS: readonly (Delivery | undefined)[] = [
  { kind: 'later', code: 'TooManyRequests', throttled: true, retryAfterMs: 100 },
  { kind: 'later', code: 'http-502', throttled: false },
  undefined,
  { kind: 'ambiguous', code: 'ECONNRESET' },
  { kind: 'refused', code: 'BadSyntax' },
  undefined,
  { kind: 'gone', code: 'BotNotInConversationRoster' },
];

async function hostileDay(house: TestHouse): Promise<void> {
  await house.meets('koordinator', 'koordinator@example.no', personName('koordinator'));
  await house.act('koordinator', 'setup.apply', { name: hostile(80), preset: 'krad', language: 'nb' });
  await house.house.dispatch({
    actor: { kind: 'operator', tenant: '11111111-1111-4111-8111-111111111111' as never },
    place: { kind: 'operator' },
    verb: 'setup.load',
    input: { name: hostile(80), language: 'nb', ...material() },
    now: house.now(),
  });
  const lines = OWNERS.map(
    (who, n) => `${roleName(n + 1).replace(/\n/g, ' ')}; ${personName(who)}; ${who}@example.no`,
  );
  await house.act('koordinator', 'people.roles', { text: lines.join('\n') });
  for (const who of OWNERS) await house.meets(who, `${who}@example.no`, personName(who));
  let nth = 0;
  house.faulty(() => FAULTS[nth++ % FAULTS.length]);
  for (const who of ['koordinator', ...OWNERS]) {
    for (const text of ['hjelp', 'frokost', 'innkall nå gruppe 10. desember kl 9', hostile(400)])
      await house.say(who, text);
    await house.act(who, hostile(80), { text: hostile(200), name: personName(who) });
    await house.act(who, 'people.assign', {
      role: hostile(80),
      name: personName(who),
      email: 'x@example.no',
    });
    await house.act(who, 'breakfast.answer', { session: hostile(80), answer: 'yes' });
    await house.act(who, 'concern.send', { concern: hostile(80), text: hostile(200) });
    await house.act(who, 'feed.make', { forum: '*' });
  }
  for (const at of [
    '2026-11-26T09:01',
    '2026-11-27T07:56',
    '2026-11-30T09:01',
    '2026-12-01T09:01',
    '2026-12-04T09:01',
  ])
    await house.tick(at);
}

describe('the log of a hostile day', () => {
  it('holds ids and codes: no name, no address, no word that was typed, no link', async () => {
    const lines: string[] = [];
    const log = openLog('trace', { write: (line) => void lines.push(line) });
    const house = await openHouse({ now: '2026-11-23T08:00', log });
    try {
      await hostileDay(house);
    } finally {
      await house.close();
    }
    const whole = lines.join('');
    // It was talkative, about each of what went wrong.
    for (const said of ['tried again later', 'ambiguous', 'refused', 'nobody there'])
      expect(whole).toContain(said);
    for (const line of lines) expect(() => JSON.parse(line) as unknown).not.toThrow();
    for (const secret of [
      PERSON,
      'Ω',
      LITERAL,
      '@example',
      '${',
      'javascript',
      '<script',
      PUBLIC_URL,
      '/kalender/',
      '/svar/',
    ])
      expect({ secret, in: lines.filter((line) => line.includes(secret)) }).toEqual({ secret, in: [] });
  });

  it('leaves out what a careless line might carry, at every level', () => {
    const lines: string[] = [];
    const log = openLog('trace', { write: (line) => void lines.push(line) });
    const careless = {
      text: 'Ω',
      name: 'Ω',
      email: 'Ω',
      body: { a: 'Ω' },
      headers: 'Ω',
      card: 'Ω',
      activity: 'Ω',
    };
    log.trace(careless, 'a');
    log.error({ id: 'x', inside: careless }, 'b');
    expect(lines).toHaveLength(2);
    expect(lines.join('')).not.toContain('Ω');
  });
});
