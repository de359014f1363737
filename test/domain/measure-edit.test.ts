import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Measure, type Owner, measureSchema } from '../../src/domain/measure.ts';
import {
  answeredBy,
  chosenOwners,
  described,
  knownGoalAreas,
  linesIn,
  measureIdOf,
  ownerKey,
  ownerNamed,
  ownersUnder,
  standingUnder,
  timed,
  withRetired,
} from '../../src/domain/measure-edit.ts';
import { fold, goalAreasOf } from '../../src/domain/measure-find.ts';

const role = (id: string, name: string, aliases: string[] = []) => ({
  ...{ id, name, aliases, holders: [], deputies: [] },
});
const KNOWN = {
  roles: [role('rektor', 'Rektor', ['skoleleder']), role('helse', 'Helsesykepleier')],
  forums: [{ id: 'fagteam', name: 'Fagteam', aliases: ['teamet'] } as never],
};
const KEYS = ['role:rektor', 'role:helse', 'forum:fagteam'];

const owner: fc.Arbitrary<Owner> = fc.oneof(
  fc.constantFrom('rektor', 'helse', 'borte').map((id): Owner => ({ kind: 'role', role: id })),
  fc.constantFrom('fagteam').map((id): Owner => ({ kind: 'forum', forum: id as never })),
  fc.constantFrom('Alle', 'Kommunen').map((text): Owner => ({ kind: 'text', text })),
);
const owners = fc.uniqueArray(owner, { selector: ownerKey, maxLength: 4 });
const area = fc.constantFrom('Skole', 'skole ', 'Nærmiljø', 'Foreldre');
const measure = fc
  .record({ goalArea: area, owners, also: fc.array(fc.record({ goalArea: area, owners }), { maxLength: 3 }) })
  .map((one): Measure =>
    measureSchema.parse({ id: 'm', title: 'Natteravner', content: '', every: 'round', ...one }),
  );

describe('a measure’s id', () => {
  it('is made of its title, good for its record, and unlike those that are taken', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 200 }),
        fc.integer({ min: 0, max: 120 }),
        (title, n) => {
          const taken: string[] = [];
          for (let at = 0; at <= n; at++) taken.push(measureIdOf(title, taken));
          expect(new Set(taken).size).toBe(taken.length);
          for (const id of taken) expect(measureSchema.shape.id.safeParse(id).success).toBe(true);
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe('goal areas', () => {
  it('are known once each, in the plan’s own order first', () => {
    fc.assert(
      fc.property(fc.array(measure), fc.array(area), (all, goalAreas) => {
        const known = knownGoalAreas(all, { goalAreas });
        expect(new Set(known.map(fold)).size).toBe(known.length);
        for (const name of all.flatMap(goalAreasOf)) expect(known.map(fold)).toContain(fold(name));
        const first = [...new Set(goalAreas.map(fold))];
        expect(known.slice(0, first.length).map(fold)).toEqual(first);
      }),
    );
  });

  it('set anew stand as set, and whoever answers under one that stays still does', () => {
    fc.assert(
      fc.property(measure, area, fc.array(area), (one, leading, others) => {
        const next = standingUnder(one, leading, others);
        expect(next.goalArea).toBe(leading);
        const also = (next.also ?? []).map(({ goalArea }) => fold(goalArea));
        expect(also).toEqual([...new Set(others.map(fold))].filter((name) => name !== fold(leading)));
        for (const each of next.also ?? []) {
          const before = one.also?.find(({ goalArea }) => fold(goalArea) === fold(each.goalArea));
          if (before) expect(each.owners).toEqual(before.owners);
        }
        expect(standingUnder(next, leading, others)).toEqual(next);
      }),
    );
  });
});

describe('who answers', () => {
  it('is the role or forum of that name or alias, and else only words', () => {
    expect(ownerNamed('rektor', KNOWN)).toEqual({ kind: 'role', role: 'rektor' });
    expect(ownerNamed('SKOLELEDER', KNOWN)).toEqual({ kind: 'role', role: 'rektor' });
    expect(ownerNamed('teamet', KNOWN)).toEqual({ kind: 'forum', forum: 'fagteam' });
    expect(ownerNamed('Alle sektorene', KNOWN)).toEqual({ kind: 'text', text: 'Alle sektorene' });
    const both = { ...KNOWN, roles: [...KNOWN.roles, role('fagteam', 'Fagteam')] };
    expect(ownerNamed('Fagteam', both)).toEqual({ kind: 'text', text: 'Fagteam' });
  });

  it('is what was ticked and typed, and what the list did not show stays', () => {
    const keys = fc.uniqueArray(fc.constantFrom(...KEYS));
    const lines = fc.uniqueArray(fc.constantFrom('Alle', 'rektor', 'Foreldrene'));
    fc.assert(
      fc.property(owners, keys, lines, (now, ticked, typed) => {
        const had = now.map(ownerKey).filter((key) => KEYS.includes(key));
        const next = chosenOwners(now, { had, ticked, lines: typed }, KNOWN);
        const got = next.map(ownerKey);
        const hidden = now.map(ownerKey).filter((key) => !KEYS.includes(key) && !key.startsWith('text:'));
        const named = typed.map((line) => ownerKey(ownerNamed(line, KNOWN)));
        expect(got.toSorted()).toEqual([...new Set([...hidden, ...ticked, ...named])].toSorted());
        const unchanged = {
          had,
          ticked: had,
          lines: now.flatMap((one) => (one.kind === 'text' ? [one.text] : [])),
        };
        expect(chosenOwners(now, unchanged, KNOWN).map(ownerKey).toSorted()).toEqual(
          now.map(ownerKey).toSorted(),
        );
      }),
    );
  });

  it('under one goal area does not touch who answers under another', () => {
    fc.assert(
      fc.property(measure, owners, (one, next) => {
        const under = one.also?.[0]?.goalArea;
        const said = { owners: next, anchors: [], separately: false };
        const leading = answeredBy(one, said);
        expect(leading.also).toEqual(one.also);
        expect(leading.owners).toEqual(next);
        if (under === undefined) return;
        const other = answeredBy(one, said, under);
        expect(other.owners).toEqual(one.owners);
        expect(ownersUnder(other, under)).toEqual(next);
      }),
    );
  });
});

describe('what is empty', () => {
  it('is no more, and what is set anew is good for its record', () => {
    fc.assert(
      fc.property(measure, fc.boolean(), (one, full) => {
        const rest = {
          level: full ? ('selective' as const) : undefined,
          ...{ targetGroup: full ? 'Alle' : '', partners: full ? ['KoRus'] : [], indicator: '', cost: '' },
          evaluateIn: full ? 2027 : undefined,
        };
        const next = withRetired(
          timed(described(one, rest), full ? { words: 'årlig' } : undefined, 'year'),
          undefined,
        );
        expect(measureSchema.parse(next)).toEqual(next);
        expect(Object.keys(next).includes('targetGroup')).toBe(full);
        expect(Object.values(next)).not.toContain(undefined);
      }),
    );
  });

  it('is no line', () => {
    expect(linesIn(' a \r\n\r\nb\na')).toEqual(['a', 'b']);
  });
});
