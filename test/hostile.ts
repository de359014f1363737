// What people may type that would do harm if it were taken for more than words, and a municipality made of nothing else.
import { roleIdOf } from '../src/domain/people.ts';

/** What every hostile text holds, and what must never become of it. */
export const LITERAL = 'Ω${c.no}Ω';
const WORST = `${LITERAL} [k](js:a) **f** _k_ <at>A</at> <b> \u202e`;
const MORE = ` {{x}} [klikk](javascript:alert(1)) ![](https://x.example/p.png) <script> \`kode\` "sitat' \\ 😀👩‍👩‍👧 ~~s~~\n10. desember\n# tittel\n- punkt\n> sitat `;

/** Hostile words that fill a field of `length` characters, with a very long word at the end where there is room. */
export const hostile = (length: number): string =>
  length < 200 ? WORST.slice(0, length) : `${WORST}${MORE}${'ø'.repeat(300)}`.slice(0, length);

/** Stands in the name of every person, and of nothing else. */
export const PERSON = 'Ψ';
export const personName = (who: string): string => `${PERSON}${who} ${hostile(80)}`;

/** A role of the hostile municipality, 1–3. */
export const roleName = (n: number): string => `Rolle ${n} ${hostile(100)}`;
/** The id of such a role. */
export const roleOf = (n: number): string => roleIdOf(`rolle-${n}`);

/** Forums, roles, measures and routines whose every word is hostile, each as long as it may be. */
export function material() {
  const numbers = [1, 2, 3];
  const text = {
    purpose: hostile(600),
    frequency: hostile(200),
    place: hostile(120),
    level: 'alle',
  } as const;
  const common = { ...text, convener: 'slt-koordinator', members: numbers.map(roleOf), monthsOff: [] };
  const agenda = [hostile(200), hostile(200)];
  const meeting = { ...common, agenda, type: 'meeting', cases: { individual: [], group: [] } } as const;
  const monthly = { kind: 'monthly', nth: 'last', weekday: 5 } as const;
  return {
    roles: numbers.map((n) => ({ id: roleOf(n), name: roleName(n), aliases: [] })),
    forums: [
      {
        ...meeting,
        ...{ id: 'a-frokost', name: `F ${hostile(70)}`, aliases: ['frokost'], type: 'breakfast' },
        ...{ cadence: monthly, start: '08:00', end: '09:00' },
      },
      {
        ...meeting,
        ...{ id: 'gruppe', name: `G ${hostile(70)}`, aliases: ['gruppe'], cadence: { kind: 'onDemand' } },
      },
      {
        ...meeting,
        ...{ id: 'raad', name: `P ${hostile(70)}`, aliases: ['rådet'], type: 'politiraad' },
        ...{
          cadence: { kind: 'count', times: 4, bound: 'about', per: 'year' },
          start: '09:00',
          end: '11:00',
        },
      },
      {
        ...meeting,
        ...{
          id: 'andre',
          name: `A ${hostile(70)}`,
          aliases: ['andre'],
          cadence: monthly,
          calledByOthers: true,
        },
      },
    ],
    measures: Array.from({ length: 30 }, (_, n) => ({
      id: `m-${String(n).padStart(2, '0')}`,
      title: hostile(200),
      content: hostile(2000),
      goalArea: `${n % 4} ${hostile(110)}`,
      owners: ownersOf(n),
      every: 'round',
    })),
    routines: [
      routine('a-hostile', { month: 12, leadWeeks: 3 }),
      routine('b-uten', { leadWeeks: 3 }),
      routine('c-sjelden', { month: 3, leadWeeks: 3, years: [2025] }),
    ],
  };
}

const routine = (id: string, when: object) => ({
  ...{ id, name: hostile(120), role: roleOf(1), frequency: hostile(200), source: hostile(200) },
  ...{ steps: [hostile(300), hostile(300), hostile(300)], ...when },
});

const ownersOf = (n: number): readonly object[] =>
  n === 28
    ? []
    : n === 29
      ? [{ kind: 'text', text: hostile(200) }]
      : [{ kind: 'role', role: roleOf(1 + (n % 3)) }];
