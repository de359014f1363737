// What a line of signs says of how often, piece by piece: each rule takes the signs it reads out of the line, and what nobody took
// is kept, for a word that is not understood may change the rest. It must not know which days follow.
import { beside, bounds, leaveOut } from './bounds.ts';
import { startOf, when, which } from './days.ts';
import type { Draft, Said, Take } from './draft.ts';
import { often } from './often.ts';
import type { Signed } from './signs.ts';

/** Everything a line says of how often; nothing is decided yet. */
export function whatIsSaid(read: Signed): Said {
  const draft: Draft = {
    ...{
      counts: [],
      intervals: [],
      yearly: [],
      nthDays: [],
      weekdays: [],
      parities: [],
      weeks: [],
      dates: [],
    },
    ...{
      ofMonth: [],
      only: [],
      off: [],
      skip: [],
      offDates: [],
      besides: [],
      years: [],
      bounds: [],
      left: [],
    },
    ...{
      twoWays: false,
      habit: false,
      eachDay: false,
      oneOf: false,
      loose: false,
      either: false,
      ranged: false,
    },
    ...{ from: undefined, span: undefined, halves: 0 },
    ...{ more: false, demand: 'no', joint: undefined, slots: slotsIn(read) },
  };
  let line = read.line.replace(/ k\d+(?= )/g, ' KL');
  const take: Take = (pattern, found) => {
    const form = new RegExp(` ${pattern}(?= )`, 'g');
    line = line.replace(form, (said, ...groups) =>
      found(groups.map((g) => (typeof g === 'string' ? g : ''))) === false ? said : ' ¤',
    );
  };
  leaveOut(draft, read, take);
  bounds(draft, take);
  beside(draft, read, take);
  often(draft, take);
  startOf(draft, read, take);
  which(draft, read, take);
  when(draft, read, take);
  draft.left.push(...leftIn(line));
  return {
    ...draft,
    intervals: distinct(draft.intervals),
    nthDays: distinct(draft.nthDays),
    weekdays: distinct(draft.weekdays),
    weeks: distinct(draft.weeks),
    ofMonth: distinct(draft.ofMonth),
    slots: distinct(draft.slots),
  };
}

const slotsIn = ({ line, slots }: Signed): Draft['slots'] =>
  [...line.matchAll(/ k(\d+)(?= )/g)].map(([, n]) => slots[Number(n)]);

const distinct = <T>(list: readonly T[]): T[] =>
  list.filter((one, i) => list.findIndex((other) => JSON.stringify(other) === JSON.stringify(one)) === i);

// --- what nobody took ------------------------------------------------------------------------------------------------

const SOFT = new Set([
  'I',
  'PER',
  'GANG',
  'MOTE',
  'FAST',
  'HELE',
  'EN',
  'DEN',
  'OG',
  'TIL',
  'FRA',
  'FELLES',
  'KL',
  '¤',
]);
for (const point of [',', ';', '(', ')', '.', '–']) SOFT.add(point);

/** «på skolen eller biblioteket» says nothing of time; any other «eller» may. */
const leftIn = (line: string): readonly string[] =>
  line
    .replace(/ ELLER(?=(?: (?:I|DEN|EN))* [?F]\d)/g, '')
    .split(' ')
    .filter((sign) => sign !== '' && !/^[?F]\d/.test(sign) && !SOFT.has(sign));
