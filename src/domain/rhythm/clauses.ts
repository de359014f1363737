// A text of several rules: «mandag i partallsuker, torsdag i oddetallsuker» is two, each with its own day. It must not know how
// a rule is read.
import type { Cadence, Rule } from '../cadence-kinds.ts';
import type { Signed } from './signs.ts';

const hasDay = (signs: string): boolean => /(?:^| )[wh]\d(?: |$)/.test(signs);
const SEPARATOR = /( (?:,|;|OG)(?: (?:,|;|OG))*(?= ))/;
/** A time at the end, by itself, is that of all. */
const LAST_TIME = / (?:,|;|\() (k\d+)(?: \))? $/;

/** The clauses of a line, each with a weekday of its own; none when it has fewer than two. */
export function clausesOf(read: Signed): readonly Signed[] {
  const time = LAST_TIME.exec(read.line);
  const line = time ? `${read.line.slice(0, time.index)} ` : read.line;
  const clauses = line.split(SEPARATOR).reduce<string[]>((found, part) => {
    const last = found.at(-1);
    if (last === undefined || (hasDay(last) && hasDay(part))) return [...found, part];
    return [...found.slice(0, -1), last + part];
  }, []);
  if (clauses.length < 2) return [];
  const each = time ? ` ${time[1] ?? ''} ` : ' ';
  return clauses.map((clause) => ({ ...read, line: ` ${clause.replace(SEPARATOR_END, '').trim()}${each}` }));
}

const SEPARATOR_END = /(?: (?:,|;|OG))+ ?$/;

/** All of them as one, each rule once; undefined when one says nothing of its days, or more than a rule can hold. */
export function together(read: readonly Cadence[]): readonly Rule[] | undefined {
  if (read.some(({ kind }) => kind === 'season')) return undefined;
  const all = read.flatMap((one): readonly Rule[] =>
    one.kind === 'joined' ? one.rules : one.kind === 'season' ? [] : [one],
  );
  const rules = [...new Map(all.map((rule) => [JSON.stringify(rule), rule])).values()];
  const dated = rules.every((rule) => 'weekday' in rule && rule.kind !== 'count');
  return dated && rules.length > 0 && rules.length <= 12 ? byDay(rules) : undefined;
}

const keyOf = (rule: Rule): number => (rule.kind === 'yearWeek' ? rule.weekday * 100 + rule.week : 0);

/** Numbered weeks by weekday; the others as they were told. */
const byDay = (rules: readonly Rule[]): readonly Rule[] => [...rules].sort((a, b) => keyOf(a) - keyOf(b));

/** Weeks by their parity or number never say two things of one day; others may mean «instead» as well as «also». */
export const areApart = (rules: readonly Rule[]): boolean =>
  rules.every(({ kind }) => kind === 'parity') || rules.every(({ kind }) => kind === 'yearWeek');
