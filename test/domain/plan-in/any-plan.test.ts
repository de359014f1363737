// What holds whatever a plan says and whatever is here: taken twice it changes nothing more, and any document is read without fault.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Forum, forumSchema } from '../../../src/domain/forum.ts';
import { type Measure, measureSchema } from '../../../src/domain/measure.ts';
import { roleSchema } from '../../../src/domain/people.ts';
import { planPeriodSchema } from '../../../src/domain/plan-period.ts';
import { applyProposal, proposalOf } from '../../../src/domain/plan-in/proposal.ts';
import { understandPlan } from '../../../src/domain/plan-in/understand.ts';
import { heading, read, table } from './plans.ts';
import { EMPTY, NOW, after, take } from './taken.ts';

const TITLES = [
  'Gågrupper',
  'Gågruppe',
  'Åpen kveld',
  'Åpen kveld på huset',
  'Nattkafé',
  'Natteravn',
  'Kurs',
  'Los',
];
const AREAS = ['Innsatsområde 1: Trygg skole', 'Innsatsområde 2: Fritid', 'Innsatsområde 3: Nett'];
const PEOPLE = [
  'Rektorene',
  'rektor',
  'SLT-K',
  'SLT-koordinator',
  'Alle',
  'NAV og barnevern',
  'Virksomhetsleder',
  'Virksomhetsleder kultur',
  'Arbeidsgruppa',
  'Komm.sj. OK',
  'Kommunalsjef oppvekst og kultur',
  'Kari Nordmann',
  '',
];
const cell = (...all: readonly string[]) => fc.constantFrom(...all);
const row = fc
  .tuple(
    cell(...TITLES),
    cell('', 'Tekst.', 'Mer tekst.'),
    cell(...PEOPLE),
    cell(...PEOPLE),
    cell('', 'årlig', '1.6.2026', 'snart'),
    cell('', 'I rute', 'Forsinket: vent', '50 %'),
  )
  .map((cells) => cells.join('|'));
const document = fc
  .array(fc.tuple(cell(...AREAS), fc.array(row, { maxLength: 5 })), { maxLength: 3 })
  .chain((parts) =>
    fc
      .array(fc.tuple(cell('Arbeidsgruppe', 'Politiråd', 'Fagteam'), cell('Ukentlig', 'Jevnlig', '')), {
        maxLength: 3,
      })
      .map((forums) => [
        ...parts.flatMap(([area, rows]) => [
          heading(2, area),
          table('Tiltak|Innhold|Ansvar|Forankring|Frist|Status', ...rows),
        ]),
        table('Forum|Hyppighet|Innkalling', ...forums.map(([name, often]) => `${name}|${often}|SLT-K`)),
      ]),
  );

describe('any plan over any other', () => {
  it('taken twice it changes nothing the second time, whatever was answered, and deletes nothing', () => {
    fc.assert(
      fc.property(document, document, fc.array(cell('new', 'leave', 'first')), (first, second, said) => {
        const here = { ...take(first, { ...EMPTY, now: NOW }), now: NOW };
        const understood = read(...second);
        const proposal = proposalOf(understood, here);
        const taken = new Set<string>();
        const rows: Record<string, { readonly is: string } | 'new' | 'leave'> = {};
        [...proposal.measures, ...proposal.forums].forEach(({ key, state }, n) => {
          if (state.kind !== 'renamed?') return;
          const candidate =
            said[n] === 'first' ? state.candidates.find(({ id }) => !taken.has(id)) : undefined;
          if (candidate) taken.add(candidate.id);
          rows[key] = candidate ? { is: candidate.id } : said[n] === 'new' ? 'new' : 'leave';
        });
        const applied = applyProposal(proposal, { rows }, here);
        applied.measures.forEach((one) => measureSchema.parse(one));
        applied.forums.forEach((one) => forumSchema.parse(one));
        applied.roles.forEach((one) => roleSchema.parse(one));
        if (applied.plan) planPeriodSchema.parse(applied.plan);
        expect(new Set(applied.measures.map(({ id }) => id)).size).toBe(applied.measures.length);
        expect(JSON.stringify(applied)).not.toContain('Nordmann');
        const next = after(here, applied);
        const kept = (all: readonly (Measure | Forum)[]): readonly string[] => all.map(({ id }) => id);
        expect(kept(next.measures)).toEqual(expect.arrayContaining([...kept(here.measures)]));
        const again = proposalOf(understood, next);
        const left = Object.fromEntries(Object.entries(rows).filter(([, answer]) => answer === 'leave'));
        const states = [...again.measures, ...again.forums].filter(({ key }) => !(key in left));
        expect(states.filter(({ state }) => state.kind !== 'same')).toEqual([]);
        expect(applyProposal(again, { rows: left }, next)).toEqual({ measures: [], roles: [], forums: [] });
      }),
      { numRuns: 300 },
    );
  });

  it('a document read again gives the same proposal, and any blocks are read without fault', () => {
    const block = fc.oneof(
      fc.record({ kind: fc.constant('text' as const), text: fc.string({ unit: 'grapheme', maxLength: 80 }) }),
      fc.record({
        kind: fc.constant('heading' as const),
        level: fc.integer({ min: 1, max: 6 }),
        text: fc.string(),
      }),
      fc
        .array(
          fc.array(fc.oneof(fc.string(), cell('Tiltak', 'Ansvar', 'Frist', 'Hyppighet', 'Forum')), {
            minLength: 2,
            maxLength: 2,
          }),
          {
            maxLength: 5,
          },
        )
        .map((rows) => ({ kind: 'table' as const, rows })),
    );
    fc.assert(
      fc.property(fc.array(block, { maxLength: 12 }), (blocks) => {
        const understood = understandPlan(blocks);
        expect(understandPlan(blocks)).toEqual(understood);
        const applied = applyProposal(proposalOf(understood, EMPTY), {}, EMPTY);
        applied.measures.forEach((one) => measureSchema.parse(one));
        applied.forums.forEach((one) => forumSchema.parse(one));
        applied.roles.forEach((one) => roleSchema.parse(one));
      }),
      { numRuns: 300 },
    );
  });
});
