// Days spread as evenly as they can be over a stretch of time, around those that stand already. It must not know what is held on
// them, nor which days may be chosen.
import { type Day, daysBetween } from './calendar.ts';

/** A stretch of days, both ends included. */
export type Stretch = { readonly from: Day; readonly to: Day };

type Node = { readonly at: number; readonly fixed: boolean };
type Way = { readonly cost: number; readonly picked: readonly number[] };

/**
 * So many of the `free` days that all gaps, also those to the days that `stand`, are as near as possible to the same length, and
 * half of it at both ends: least sum of squares, the earliest on a tie. `free` in order; fewer are given when there are fewer.
 */
export function evenly(
  n: number,
  free: readonly Day[],
  stand: readonly Day[],
  { from, to }: Stretch,
): readonly Day[] {
  const open = free.filter((day) => !stand.includes(day));
  const count = Math.min(n, open.length);
  if (count <= 0) return [];
  const day = (one: Day): number => daysBetween(from, one);
  const fixed = [...new Set(stand.filter((one) => from <= one && one <= to))];
  const nodes = [
    ...open.map((one) => ({ at: day(one), fixed: false })),
    ...fixed.map((one) => ({ at: day(one), fixed: true })),
  ].sort((a, b) => a.at - b.at);
  const gap = (day(to) + 1) / (count + fixed.length);
  const picked = new Set(cheapest(nodes, count, gap, day(to)));
  return open.filter((one) => picked.has(day(one)));
}

/** `ways[k]`: the cheapest way so far that ends at the node before, with k of the free days picked. */
function cheapest(nodes: readonly Node[], count: number, gap: number, end: number): readonly number[] {
  const ending: (readonly (Way | undefined)[])[] = [];
  let best: Way | undefined;
  const after = (from: number): boolean => nodes.slice(from + 1).every((node) => !node.fixed);
  nodes.forEach((node, j) => {
    const ways: (Way | undefined)[] = [];
    for (let k = 0; k <= count; k++) {
      const before = node.fixed ? k : k - 1;
      const found = before < 0 ? undefined : arrival(nodes, ending, j, before, gap);
      ways.push(found && !node.fixed ? { ...found, picked: [...found.picked, node.at] } : found);
    }
    ending.push(ways);
    const whole = ways[count];
    const cost = whole && whole.cost + (end - node.at - gap / 2) ** 2;
    if (whole && cost !== undefined && after(j) && (best === undefined || cost < best.cost))
      best = { ...whole, cost };
  });
  return best?.picked ?? [];
}

/** The cheapest way to a node over those before it; none may be passed over that stands. */
function arrival(
  nodes: readonly Node[],
  ending: readonly (readonly (Way | undefined)[])[],
  j: number,
  picked: number,
  gap: number,
): Way | undefined {
  const at = nodes[j]?.at ?? 0;
  let best: Way | undefined =
    picked === 0 && nodes.slice(0, j).every((node) => !node.fixed)
      ? { cost: (at - gap / 2) ** 2, picked: [] }
      : undefined;
  for (let i = j - 1; i >= 0; i--) {
    const way = ending[i]?.[picked];
    const cost = way && way.cost + (at - (nodes[i]?.at ?? 0) - gap) ** 2;
    if (way && cost !== undefined && (best === undefined || cost < best.cost)) best = { ...way, cost };
    if (nodes[i]?.fixed) break;
  }
  return best;
}
