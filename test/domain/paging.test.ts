// Lists that are longer than there is room for, and what stands for the rest.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { foldedAt } from '../../src/domain/paging.ts';

const more = ({ n }: { readonly n: number }): string => `… og ${n} til`;
const names = (n: number): readonly string[] => Array.from({ length: n }, (_, at) => `rolle ${at}`);
const folded = (most: number, all: readonly string[]) => foldedAt(most, all, (one) => one, more);

describe('a list of roles with no room for all', () => {
  it('ends in how many are left, and never in a line that stands for one', () => {
    expect(folded(2, names(2))).toEqual(['rolle 0', 'rolle 1']);
    expect(folded(2, names(3))).toEqual(['rolle 0', 'rolle 1', 'rolle 2']);
    expect(folded(2, names(4))).toEqual(['rolle 0', 'rolle 1', '… og 2 til']);
  });

  it('accounts for every one of them in at most one line more than there is room for', () => {
    fc.assert(
      fc.property(fc.nat(40), fc.nat(60), (most, n) => {
        const lines = folded(most, names(n));
        const left = Number(/og (\d+) til/.exec(lines.at(-1) ?? '')?.[1] ?? 0);
        expect(lines.length).toBeLessThanOrEqual(most + 1);
        expect(left).not.toBe(1);
        expect(lines.length - (left > 0 ? 1 : 0) + left).toBe(n);
      }),
    );
  });
});
