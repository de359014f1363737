// A plan given out as tables and read back: whatever stands in it, it is the same plan.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Instant, day } from '../../src/domain/calendar.ts';
import type { Block } from '../../src/domain/document.ts';
import { type Measure, type Owner, type Report, statusSchema } from '../../src/domain/measure.ts';
import type { Role } from '../../src/domain/people.ts';
import { readBack, withBack } from '../../src/domain/plan-back.ts';
import { headingOf } from '../../src/domain/plan-in/columns.ts';
import { applyProposal, proposalOf } from '../../src/domain/plan-in/proposal.ts';
import type { Existing } from '../../src/domain/plan-in/proposal-shape.ts';
import { understandPlan } from '../../src/domain/plan-in/understand.ts';
import { reported } from '../../src/domain/report.ts';
import { HISTORY_HEADINGS, MEASURE_HEADINGS, planTables } from '../../src/domain/plan-out.ts';
import { gjesdal } from '../../src/presets/gjesdal.ts';
import { jevnaker } from '../../src/presets/jevnaker.ts';

const TODAY = day('2026-11-22');

const role = (id: string, name: string): Role => ({ id, name, aliases: [], holders: [], deputies: [] });
const ROLES = [role('slt', 'SLT-koordinator'), role('rektor', 'Rektor'), role('nav', 'NAV-leder')];
const { forums } = gjesdal;

const blocksOf = (here: Existing, reports: readonly Report[] = []): readonly Block[] => {
  const plan = {
    measures: here.measures,
    roles: new Map(here.roles.map((one) => [one.id, one])),
    forums: new Map(here.forums.map((one) => [one.id as string, one])),
  };
  return planTables(plan, reports, here.plan).map(({ name, columns, rows }) => ({
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

const reports = fc.array(
  fc
    .record({
      at: fc.constantFrom(1_790_000_000_000, 1_790_000_000_001, 1_800_000_000_000),
      by: fc.constantFrom('p-1', 'p-2'),
      status: fc.constantFrom(...statusSchema.options),
      comment: given(fc.constantFrom('Går bra', 'To\nlinjer')),
      effect: given(fc.constantFrom('yes' as const, 'tooEarly' as const)),
    })
    .map(
      (one) =>
        Object.fromEntries(
          Object.entries({ measure: 'm-00', ...one }).filter(([, value]) => value !== undefined),
        ) as unknown as Report,
    ),
  { minLength: 1, maxLength: 6 },
);

describe('a plan given out with its history', () => {
  const told = (one: Measure, all: readonly Report[]): Existing => ({
    measures: [all.reduce<Measure>((measure, report) => reported(measure, report), one)],
    roles: ROLES,
    forums,
    now: 1_810_000_000_000 as Instant,
  });
  /** As it was given out, with another status or comment written in the table of measures. */
  const written = (blocks: readonly Block[], cells: Readonly<Record<string, string>>): readonly Block[] =>
    blocks.map((block) =>
      block.kind === 'table' && block.name === 'Tiltak'
        ? {
            ...block,
            rows: block.rows.map((row, n) =>
              n === 0 ? row : row.map((cell, at) => cells[MEASURE_HEADINGS[at] ?? ''] ?? cell),
            ),
          }
        : block,
    );
  const kurs: Measure = {
    ...{ id: 'm-00', title: 'Kurs', content: '', goalArea: 'Skole' },
    owners: [],
    every: 'round',
  };
  const wasTold: Report = {
    measure: 'm-00',
    status: 'onTrack',
    comment: 'Går bra',
    at: 1_790_000_000_000 as Instant,
  };

  it('tells nothing new where it came from, whoever told it and however', () => {
    fc.assert(
      fc.property(plans, reports, fc.boolean(), ([one], all, separately) => {
        fc.pre(one !== undefined);
        const here = told({ ...one, ...(separately ? { separately } : {}) }, all);
        const proposal = proposed(blocksOf(here, all), here);
        expect(proposal.measures.map(({ state }) => state.kind)).toEqual(['same']);
        expect(proposal.measures[0]?.understood.report).toBeUndefined();
      }),
    );
  });

  it.each<[string, Record<string, string>, object]>([
    ['status', { Status: 'Forsinket' }, { status: 'delayed', comment: 'Går bra' }],
    ['comment', { [headingOf('comment')]: 'Stoppet opp' }, { status: 'onTrack', comment: 'Stoppet opp' }],
    ['wish', { [headingOf('wanted')]: 'Penger' }, { wanted: 'Penger' }],
    ['effect', { [headingOf('effect')]: 'delvis' }, { effect: 'partly' }],
  ])('is told anew once when somebody has written in another %s', (_what, cells, latest) => {
    const here = told(kurs, [wasTold]);
    const blocks = written(blocksOf(here, [wasTold]), cells);
    const { measures } = applyProposal(proposed(blocks, here), {}, here);
    expect(measures).toMatchObject([{ latest: { ...latest, at: here.now } }]);
    expect(measures[0]?.latest).not.toHaveProperty('by');
    const after = { ...here, measures };
    expect(proposed(blocks, after).measures[0]?.state.kind).toBe('same');
  });

  it('does not speak over what has been told here since', () => {
    const here = told(kurs, [wasTold, { ...wasTold, status: 'done', at: (wasTold.at + 1) as Instant }]);
    const blocks = written(blocksOf(told(kurs, [wasTold]), [wasTold]), { Status: 'Forsinket' });
    expect(proposed(blocks, here).measures[0]?.state.kind).toBe('same');
  });

  it('is silent about columns that are not in it, and about words that are not known', () => {
    const here = told(kurs, [wasTold]);
    const without = blocksOf(here, [wasTold]).map((block) =>
      block.kind === 'table' && block.name === 'Tiltak'
        ? {
            ...block,
            rows: block.rows.map((row) =>
              row.filter((_, at) => MEASURE_HEADINGS[at] !== headingOf('comment')),
            ),
          }
        : block,
    );
    expect(proposed(without, here).measures[0]?.state.kind).toBe('same');
    const strange = written(blocksOf(here, [wasTold]), { [headingOf('effect')]: 'tja' });
    expect(proposed(strange, here).measures[0]).toMatchObject({
      state: { kind: 'same' },
      notes: [{ code: 'cell', words: `${headingOf('effect')}: tja` }],
    });
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

  it('tells of every cell it could not read, and takes no other value from it', () => {
    const cells = {
      [headingOf('every')]: 'av og til',
      [headingOf('separately')]: 'kanskje',
      [headingOf('retired')]: 'snart',
      'Frist (dag)': 'til jul',
      Rytme: 'nå og da',
    };
    const strange = read({ Id: 'kurs', ...cells });
    expect(strange?.notes).toEqual(
      Object.entries(cells).map(([heading, said]) => ({ code: 'cell', words: `${heading}: ${said}` })),
    );
    for (const field of ['every', 'separately', 'retired']) expect(strange).not.toHaveProperty(field);
    expect(read({ Id: 'kurs', [headingOf('every')]: 'hvert år' })).toMatchObject({
      every: 'year',
      notes: [],
    });
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
