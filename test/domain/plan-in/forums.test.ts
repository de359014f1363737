// Meetings that a plan tells of, in a table or as the facts of a group: how often, in the plan's words and as a rhythm.
import { describe, expect, it } from '@jest/globals';
import { heading, read, table, text } from './plans.ts';

describe('forums', () => {
  it('a table of meetings gives their rhythm, and a question where the words give none', () => {
    const { forums, measures } = read(
      text('Møteplasser'),
      table(
        'Hva|Hensikt|Hyppighet|Innkalling',
        'Styringsgruppe|Setter mål|4 ganger i året|SLT-koordinator',
        'Ukemøte politi|Følger opp|Ukentlig|Politikontakt',
        'Fagdag|Lære|1 gang i halvåret|Barnevernleder',
        'Storsamling|Bli kjent|Jevnlig gjennom året|SLT-koordinator',
      ),
    );
    expect(measures).toEqual([]);
    expect(
      forums.map(({ name, rhythm }) => [name, rhythm.kind === 'read' ? rhythm.cadence : rhythm.kind]),
    ).toEqual([
      ['Styringsgruppe', { kind: 'count', times: 4, bound: 'exact', per: 'year' }],
      ['Ukemøte politi', { kind: 'every', unit: 'week', interval: 1 }],
      ['Fagdag', { kind: 'count', times: 1, bound: 'exact', per: 'halfYear' }],
      ['Storsamling', 'ask'],
    ]);
    expect(forums.map(({ convener }) => convener[0])).toEqual([
      'SLT-koordinator',
      'Politikontakt',
      'Barnevernleder',
      'SLT-koordinator',
    ]);
    expect(forums[3]).toMatchObject({ frequency: 'Jevnlig gjennom året', notes: [{ code: 'frequency' }] });
  });

  it('nynorsk and other names for the same columns', () => {
    const { forums } = read(
      table(
        'Forum|Føremål|Møtefrekvens|Deltakarar|Innkallar',
        'Fagteam|Sjå heile barnet|Kvar 6. veke|PPT, barnevern og rektor|SLT-K',
      ),
    );
    expect(forums[0]).toMatchObject({ name: 'Fagteam', purpose: 'Sjå heile barnet', convener: ['SLT-K'] });
    expect(forums[0]?.members).toEqual(['PPT', 'barnevern', 'rektor']);
    expect(forums[0]?.rhythm).toMatchObject({
      kind: 'read',
      cadence: { kind: 'every', unit: 'week', interval: 6 },
    });
  });

  it('the facts of a group, also over a page break; a group of which no rhythm is told is left', () => {
    const { forums, skipped } = read(
      heading(2, 'Koordinerende nivå'),
      table('Samordningsgruppe:|', 'Deltakere:|• Rektor // • NAV-leder', 'Ansvar og oppgaver:|Har oversikt'),
      table('|og deler kunnskap', 'Møtegjennomføring:|Møtes 6 ganger pr. år. Møtene ledes av rektor.'),
      heading(2, 'Koordinator'),
      table('SLT-koordinator|', 'Mandat:|Handler for ledelsen', 'Deltakere:|Ingen'),
    );
    expect(forums).toHaveLength(1);
    expect(forums[0]).toMatchObject({ name: 'Samordningsgruppe', members: ['Rektor', 'NAV-leder'] });
    expect(forums[0]?.rhythm).toMatchObject({
      kind: 'read',
      cadence: { kind: 'count', times: 6, per: 'year' },
    });
    expect(skipped).toEqual([{ source: { block: 4 }, words: 'SLT-koordinator', why: 'facts' }]);
  });
});

describe('the plan itself', () => {
  it('its name, its years and the day it is revised', () => {
    const { plan } = read(
      text('Storvik kommune'),
      text('SLT-handlingsplan 2025–28'),
      text('Planen bygger på samarbeidet siden 2019.'),
      text('Planen skal rulleres innen 1. november 2026.'),
    );
    expect(plan).toEqual({
      title: 'SLT-handlingsplan 2025–28',
      from: '2025-01-01',
      to: '2028-12-31',
      revision: '2026-11-01',
      goalAreas: [],
    });
  });

  it('a year the plan was revised in the past, and years in the text, say nothing', () => {
    const { plan } = read(
      text('Handlingsplan for SLT'),
      text(
        'Planen ble sist revidert 1.3.2023. Tallene gjelder 2019–2021 og er hentet fra undersøkelsen som skolene hadde den gangen.',
      ),
    );
    expect(plan).toEqual({ title: 'Handlingsplan for SLT', goalAreas: [] });
  });
});
