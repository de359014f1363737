// A plan given out as tables and read back: whatever stands in it, it is the same plan.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { day } from '../../src/domain/calendar.ts';
import type { Block } from '../../src/domain/document.ts';
import type { Measure, Owner } from '../../src/domain/measure.ts';
import type { Role } from '../../src/domain/people.ts';
import { readBack, withBack } from '../../src/domain/plan-back.ts';
import { headingOf } from '../../src/domain/plan-in/columns.ts';
import { applyProposal, proposalOf } from '../../src/domain/plan-in/proposal.ts';
import type { Existing } from '../../src/domain/plan-in/proposal-shape.ts';
import { understandPlan } from '../../src/domain/plan-in/understand.ts';
import { HISTORY_HEADINGS, MEASURE_HEADINGS, planTables } from '../../src/domain/plan-out.ts';
import { gjesdal } from '../../src/presets/gjesdal.ts';
import { jevnaker } from '../../src/presets/jevnaker.ts';

const TODAY = day('2026-11-22');

const role = (id: string, name: string): Role => ({ id, name, aliases: [], holders: [], deputies: [] });
const ROLES = [role('slt', 'SLT-koordinator'), role('rektor', 'Rektor'), role('nav', 'NAV-leder')];
const { forums } = gjesdal;

const blocksOf = (here: Existing): readonly Block[] => {
  const plan = {
    measures: here.measures,
    roles: new Map(here.roles.map((one) => [one.id, one])),
    forums: new Map(here.forums.map((one) => [one.id as string, one])),
  };
  return planTables(plan, [], here.plan).map(({ name, columns, rows }) => ({
    kind: 'table',
    name,
    rows: [[...columns], ...rows.map((row) => [...row])],
  }));
};

const proposed = (blocks: readonly Block[], here: Existing) => {
  const back = readBack(blocks);
  return proposalOf(withBack(understandPlan(back.rest, { from: TODAY }), back), here);
};

const words = fc.constantFrom(
  ...[
    'Natteravner',
    'Kurs; for alle',
    'Rus og psykisk helse',
    'SLT-koordinator',
    '«Alle»',
    '=1+1',
    'A | B',
    'NAV',
  ],
);
const owner: fc.Arbitrary<Owner> = fc.oneof(
  fc.constantFrom(...ROLES).map(({ id }): Owner => ({ kind: 'role', role: id })),
  fc.constantFrom(...forums).map(({ id }): Owner => ({ kind: 'forum', forum: id })),
  words.map((text): Owner => ({ kind: 'text', text: text.replace(/[«»]/g, '') })),
);
const owners = fc.uniqueArray(owner, { maxLength: 3, selector: (one) => JSON.stringify(one) });
const given = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined });

const measure = fc
  .record({
    title: words,
    content: fc.constantFrom('', 'En setning.', 'To\nlinjer; og mer'),
    goalArea: fc.constantFrom('Trygg oppvekst', 'Rus, vold og kriminalitet', 'A | B'),
    owners,
    every: fc.constantFrom('round' as const, 'halfYear' as const, 'year' as const),
    anchors: given(owners.filter((all) => all.length > 0)),
    separately: given(fc.constant(true)),
    level: given(fc.constantFrom('universal' as const, 'selective' as const, 'indicated' as const)),
    targetGroup: given(fc.constant('Ungdom 13–18')),
    partners: given(fc.constant(['NAV', 'Frivillige, lag'])),
    timing: given(
      fc.constantFrom(
        { words: 'våren 2027' },
        { words: 'Løpende', rhythm: 'continuous' as const },
        { words: 'før jul', rhythm: 'once' as const, by: day('2026-12-20') },
      ),
    ),
    indicator: given(fc.constant('Antall')),
    cost: given(fc.constant('20 000')),
    evaluateIn: given(fc.constant(2027)),
    retired: given(fc.constant(day('2026-10-01'))),
  })
  .map((one) => Object.fromEntries(Object.entries(one).filter(([, value]) => value !== undefined)));

const plans = fc
  .array(measure, { maxLength: 6 })
  .map(
    (all) => all.map((one, n) => ({ id: `m-${String(n).padStart(2, '0')}`, ...one })) as unknown as Measure[],
  );

describe('a plan given out and read back', () => {
  it('changes nothing where it came from', () => {
    fc.assert(
      fc.property(plans, (measures) => {
        const here: Existing = { measures, roles: ROLES, forums };
        const proposal = proposed(blocksOf(here), here);
        expect(proposal.measures.map(({ state }) => state.kind)).toEqual(measures.map(() => 'same'));
        expect(applyProposal(proposal, {}, here)).toEqual({ measures: [], roles: [], forums: [] });
      }),
      { numRuns: 300 },
    );
  });

  it('is the same plan where there was none', () => {
    fc.assert(
      fc.property(plans, (measures) => {
        const here: Existing = { measures, roles: ROLES, forums };
        const empty: Existing = { measures: [], roles: ROLES, forums };
        const applied = applyProposal(proposed(blocksOf(here), empty), {}, empty);
        expect(applied.measures).toEqual(measures);
      }),
      { numRuns: 300 },
    );
  });

  it.each([jevnaker, gjesdal])('holds for the ready plan of $name', ({ measures, roles, forums: own }) => {
    const here: Existing = {
      measures,
      roles: roles.map(({ id, name, aliases }) => ({ ...role(id, name), aliases: [...aliases] })),
      forums: own,
      plan: { title: 'Handlingsplan', from: TODAY, goalAreas: ['A', 'B'] },
    };
    const proposal = proposed(blocksOf(here), here);
    expect(proposal.measures.every(({ state }) => state.kind === 'same')).toBe(true);
    expect(proposal.plan).toEqual([]);
    expect(proposal.missing.measures).toEqual([]);
  });
});

describe('a plan given out and written in by hand', () => {
  const row = (cells: Readonly<Record<string, string>>) => MEASURE_HEADINGS.map((one) => cells[one] ?? '');
  const read = (cells: Readonly<Record<string, string>>) =>
    readBack([{ kind: 'table', rows: [[...MEASURE_HEADINGS], row({ Tiltak: 'Kurs', ...cells })] }])
      .measures[0];

  it('is read as people write, and tells what it could not read', () => {
    const understood = read({ Status: 'forseinka', Nivå: 'universelt' });
    expect(understood).toMatchObject({ report: { status: 'delayed' }, level: 'universal', notes: [] });
    const strange = read({
      Id: 'Å 1',
      Status: 'grei skuring',
      Nivå: 'høyt',
      [headingOf('evaluateIn')]: 'snart',
    });
    expect(strange?.notes.map(({ code }) => code)).toEqual(['id', 'level', 'evaluation', 'status']);
    expect(strange?.content).toBe('Status: grei skuring');
    expect(strange?.report).toBeUndefined();
  });

  it('counts the rows of its history that are none', () => {
    const told = (at: string) =>
      HISTORY_HEADINGS.map(
        (one) => ({ 'Tiltaks-id': 'kurs', Tidspunkt: at, Status: 'I rute' })[one as string] ?? '',
      );
    const rows = [[...HISTORY_HEADINGS], told('2026-03-01T08:00:00.000Z'), told('i vår')];
    expect(readBack([{ kind: 'table', rows }])).toMatchObject({ reports: [{ measure: 'kurs' }], lost: 1 });
  });
});
