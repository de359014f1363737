// What a plan would change in the plan here, and what is written on a yes: nothing is lost, nothing is guessed, and the second time
// there is nothing to do.
import { describe, expect, it } from '@jest/globals';
import { day, startOfDay } from '../../../src/domain/calendar.ts';
import type { Block } from '../../../src/domain/document.ts';
import type { Answers, Existing } from '../../../src/domain/plan-in/proposal-shape.ts';
import { proposalOf } from '../../../src/domain/plan-in/proposal.ts';
import { gjesdal } from '../../../src/presets/gjesdal.ts';
import { heading, read, table, text } from './plans.ts';
import { EMPTY, NOW, take } from './taken.ts';

const states = (blocks: readonly Block[], here: Existing): readonly string[] => {
  const { measures, forums } = proposalOf(read(...blocks), here);
  return [...measures, ...forums].map(({ state }) => state.kind);
};

const plan: readonly Block[] = [
  text('Handlingsplan 2026–2029'),
  heading(2, 'Innsatsområde 1: Trygg skole'),
  table(
    'Tiltak|Innhold|Ansvar|Frist',
    'Gågrupper|Elever går sammen.|Rektorene|årlig',
    'Foreldremøter|Felles regler.|SLT-K og rektorene|',
    'Åpen kveld|Et sted å være.|Alle sektorene|',
  ),
];

describe('a plan that is new here', () => {
  it('gives measures in the plan’s order, with their roles, and the plan’s years', () => {
    const here = take(plan, EMPTY);
    expect(here.measures.map(({ id, title, owners, every }) => [id, title, owners, every])).toEqual([
      ['tiltak-001', 'Gågrupper', [{ kind: 'role', role: 'rektorene' }], 'year'],
      [
        'tiltak-002',
        'Foreldremøter',
        [
          { kind: 'role', role: 'slt-koordinator' },
          { kind: 'role', role: 'rektorene' },
        ],
        'round',
      ],
      ['tiltak-003', 'Åpen kveld', [{ kind: 'text', text: 'Alle sektorene' }], 'round'],
    ]);
    expect(here.roles.map(({ id, name, aliases }) => [id, name, aliases])).toEqual([
      ['rektorene', 'Rektorene', []],
      ['slt-koordinator', 'SLT-koordinator', ['SLT-K']],
    ]);
    expect(here.plan).toEqual({
      title: 'Handlingsplan 2026–2029',
      from: '2026-01-01',
      to: '2029-12-31',
      goalAreas: ['Trygg skole'],
    });
    expect(states(plan, here)).toEqual(['same', 'same', 'same']);
  });

  it('the forums of the document may be owners, and those nobody wants stand as words', () => {
    const blocks = [
      table('Forum|Hyppighet|Innkalling', 'Samordningsgruppa|4 ganger i året|SLT-K'),
      text('Trygg skole'),
      table('Tiltak|Ansvar', 'Gågrupper|Samordningsgruppe'),
    ];
    expect(take(blocks, EMPTY).measures[0]?.owners).toEqual([{ kind: 'forum', forum: 'samordningsgruppa' }]);
    const left = take(blocks, EMPTY, { rows: { 'f0.1': 'leave' } });
    expect(left.forums).toEqual([]);
    expect(left.measures[0]?.owners).toEqual([{ kind: 'text', text: 'Samordningsgruppa' }]);
  });
});

describe('a plan that is revised', () => {
  const here = take(plan, EMPTY);
  const filled: Existing = {
    ...here,
    measures: here.measures.map((one) => ({
      ...one,
      targetGroup: 'Alle trinn',
      anchors: [{ kind: 'text', text: 'Ledergruppa' }],
      latest: { status: 'delayed', at: NOW },
    })),
  };

  it('changes what it tells, and what it is silent about stays', () => {
    const revised = [
      heading(2, 'Innsatsområde 1: Trygg skole'),
      table(
        'Tiltak|Innhold|Ansvar|Målgruppe',
        'GÅGRUPPER|Elever går sammen.|SLT-K|',
        'Foreldremøter|Nye regler.||',
      ),
    ];
    const { measures, missing } = proposalOf(read(...revised), filled);
    expect(measures.map(({ state }) => state)).toEqual([
      {
        kind: 'changed',
        id: 'tiltak-001',
        changes: [{ field: 'owners', from: 'Rektorene', to: 'SLT-koordinator' }],
      },
      {
        kind: 'changed',
        id: 'tiltak-002',
        changes: [{ field: 'content', from: 'Felles regler.', to: 'Nye regler.' }],
      },
    ]);
    expect(missing.measures.map(({ title }) => title)).toEqual(['Åpen kveld']);
    const next = take(revised, filled);
    expect(next.measures).toHaveLength(3);
    expect(next.measures[1]).toEqual({ ...filled.measures[1], content: 'Nye regler.' });
    expect(states(revised, next)).toEqual(['same', 'same']);
  });

  it('asks about what may have been renamed, and does nothing until it is answered', () => {
    const revised = [
      heading(2, 'Innsatsområde 1: Trygg skole'),
      table(
        'Tiltak|Innhold|Ansvar',
        'Gågrupper til skolen|Elever går sammen.|Rektorene',
        'Nattkafé|Ny.|Frivilligsentralen',
      ),
    ];
    const proposal = proposalOf(read(...revised), filled);
    expect(proposal.measures.map(({ state }) => state)).toEqual([
      { kind: 'renamed?', candidates: [{ id: 'tiltak-001', title: 'Gågrupper' }] },
      { kind: 'new' },
    ]);
    expect(proposal.missing.measures.map(({ id }) => id)).toEqual(['tiltak-002', 'tiltak-003']);
    expect(take(revised, filled).measures.map(({ title }) => title)).toEqual([
      'Gågrupper',
      'Foreldremøter',
      'Åpen kveld',
      'Nattkafé',
    ]);
    const [key = ''] = proposal.measures.map((row) => row.key);
    const is = take(revised, filled, { rows: { [key]: { is: 'tiltak-001' } } });
    expect(is.measures[0]).toMatchObject({
      id: 'tiltak-001',
      title: 'Gågrupper til skolen',
      targetGroup: 'Alle trinn',
    });
    expect(states(revised, is)).toEqual(['same', 'same']);
    const other = take(revised, filled, { rows: { [key]: 'new' } });
    expect(other.measures.map(({ id }) => id)).toEqual([
      'tiltak-001',
      'tiltak-002',
      'tiltak-003',
      'tiltak-004',
      'tiltak-005',
    ]);
  });

  it('a status is kept only where nothing newer was told', () => {
    const told = (status: string) => [
      text('Trygg skole'),
      table('Tiltak|Ansvar|Status|Meldt', `Gågrupper|Rektorene|${status}`),
    ];
    expect(states(told('Fullført|2026-01-15'), filled)).toEqual(['same']);
    expect(take(told('Fullført|2026-03-15'), filled).measures[0]?.latest).toEqual({
      status: 'done',
      at: startOfDay(day('2026-03-15')),
    });
    expect(states(told('Fullført|'), filled)).toEqual(['same']);
    expect(take(told('I rute|'), { ...here, now: NOW }).measures[0]?.latest).toEqual({
      status: 'onTrack',
      at: NOW,
    });
  });

  it('words that were answered once are known the next time', () => {
    const two: Existing = {
      ...EMPTY,
      roles: ['Virksomhetsleder kultur', 'Virksomhetsleder familie'].map((name, n) => ({
        id: `vl-${n}`,
        name,
        aliases: [],
        holders: [],
        deputies: [],
      })),
    };
    const blocks = [text('Trygg skole'), table('Tiltak|Ansvar', 'Gågrupper|Virksomhetsleder')];
    expect(take(blocks, two).measures[0]?.owners).toEqual([{ kind: 'text', text: 'Virksomhetsleder' }]);
    const answers: Answers = { owners: { Virksomhetsleder: { kind: 'role', role: 'vl-1' } } };
    const next = take(blocks, two, answers);
    expect(next.measures[0]?.owners).toEqual([{ kind: 'role', role: 'vl-1' }]);
    expect(next.roles[1]?.aliases).toEqual(['Virksomhetsleder']);
    expect(states(blocks, next)).toEqual(['same']);
  });

  it('a file of another municipality with the same ids renames nothing by itself', () => {
    const blocks = [text('Fritid'), table('Id|Tiltak|Ansvar', 'tiltak-001|Svømmekurs|Idrettsråd')];
    expect(states(blocks, here)).toEqual(['renamed?']);
    expect(take(blocks, here).measures).toEqual(here.measures);
  });
});

it('the forums of Gjesdal are those that are set up from its plan', () => {
  const here: Existing = {
    measures: gjesdal.measures,
    forums: gjesdal.forums,
    roles: gjesdal.roles.map((one) => ({ ...one, holders: [], deputies: [] })),
  };
  const blocks = [
    table(
      'Hva|Hensikt|Hyppighet|Innkalling',
      ...gjesdal.forums.map(({ name, purpose, frequency, convener }) =>
        [name, purpose.replaceAll('|', ' '), frequency, convener].join('|'),
      ),
    ),
  ];
  const { forums } = proposalOf(read(...blocks), here);
  expect(forums.map(({ state }) => state)).toEqual(gjesdal.forums.map(({ id }) => ({ kind: 'same', id })));
});
