// The presets hold what the plans say: every record is valid, every role exists, and the counts and rules are the plans'.
import { describe, expect, it } from '@jest/globals';
import { day } from '../../src/domain/calendar.ts';
import { givesDates, nextOccurrence } from '../../src/domain/cadence.ts';
import { type Forum, forumSchema } from '../../src/domain/forum.ts';
import { measureSchema } from '../../src/domain/measure.ts';
import { roleIdOf, roleSchema } from '../../src/domain/people.ts';
import { routineSchema } from '../../src/domain/routine.ts';
import { PRESETS } from '../../src/presets/index.ts';
import type { Preset } from '../../src/presets/preset.ts';

const { krad, jevnaker, gjesdal, nes } = PRESETS;
const each = Object.entries(PRESETS) as [Preset['id'], Preset][];

const forumOf = (preset: Preset, id: string): Forum => {
  const found = preset.forums.find((f) => f.id === id);
  if (!found) throw new Error(`${preset.id} has no forum ${id}`);
  return found;
};
const routineOf = (preset: Preset, id: string) => preset.routines.find((r) => r.id === id);
const measureOf = (title: string) =>
  [...jevnaker.measures, ...gjesdal.measures].find((m) => m.title.startsWith(title));
const ownerRoles = (title: string) =>
  measureOf(title)?.owners.map((o) => (o.kind === 'role' ? o.role : o.kind === 'forum' ? o.forum : o.text));

/** What two forums or two roles would both answer to; nothing, when every word leads to one place. */
function shared(words: readonly (readonly string[])[]): readonly string[] {
  const sets = words.map((w) => new Set(w.map((x) => x.trim().toLowerCase())));
  return sets.flatMap((set, i) => [...set].filter((w) => sets.some((other, j) => j > i && other.has(w))));
}

describe.each(each)('the preset %s', (id, preset) => {
  it('stands under its own name and names nobody', () => {
    expect(preset.id).toBe(id);
    expect(JSON.stringify(preset)).not.toMatch(/@|\b\d{8}\b|\b\d{2} \d{2} \d{2} \d{2}\b/);
  });

  it('holds only records that can be kept', () => {
    for (const role of preset.roles) roleSchema.parse({ ...role, holders: [], deputies: [] });
    for (const forum of preset.forums) expect(forumSchema.parse(forum)).toEqual(forum);
    for (const measure of preset.measures) expect(measureSchema.parse(measure)).toEqual(measure);
    for (const routine of preset.routines) expect(routineSchema.parse(routine)).toEqual(routine);
  });

  it('has every id once', () => {
    for (const kind of [preset.roles, preset.forums, preset.measures, preset.routines]) {
      const ids = kind.map((r) => r.id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it('has every role that its forums, measures and routines name', () => {
    const known = new Set(preset.roles.map((r) => r.id));
    const named = [
      preset.coordinator,
      ...preset.forums.flatMap((f) => [f.convener, f.chair, f.secretary, ...f.members]),
      ...preset.measures.flatMap((m) => m.owners.map((o) => (o.kind === 'role' ? o.role : undefined))),
      ...preset.routines.map((r) => r.role),
    ];
    expect(named.filter((r) => r !== undefined && !known.has(r))).toEqual([]);
  });

  it('has every forum that a measure is given to', () => {
    const forums = new Set(preset.forums.map((f) => f.id));
    const given = preset.measures.flatMap((m) =>
      m.owners.flatMap((o) => (o.kind === 'forum' ? [o.forum] : [])),
    );
    expect(given.filter((f) => !forums.has(f))).toEqual([]);
  });

  it('writes a role id as pasted lines would get it, but for the two that are the same everywhere', () => {
    const others = preset.roles.filter((r) => r.id !== 'slt-koordinator' && r.id !== 'politikontakt');
    expect(others.filter((r) => r.id !== roleIdOf(r.name)).map((r) => r.id)).toEqual([]);
    expect(preset.coordinator).toBe('slt-koordinator');
    expect(preset.roles.map((r) => r.id)).toContain('politikontakt');
  });

  it('lets no word lead to two forums or to two roles', () => {
    expect(shared(preset.forums.map((f) => [f.id, f.name, ...f.aliases]))).toEqual([]);
    expect(shared(preset.roles.map((r) => [r.id, r.name, ...r.aliases]))).toEqual([]);
  });

  it('calls nobody twice to one meeting, and has no time that the plan does not give', () => {
    for (const f of preset.forums) expect(new Set(f.members).size).toBe(f.members.length);
    expect(preset.forums.filter((f) => f.start ?? f.end).map((f) => f.id)).toEqual(
      id === 'nes' ? ['frokost'] : [],
    );
    expect(preset.routines.filter((r) => r.month !== undefined)).toEqual([]);
  });

  it('speaks of no case in a politiråd or at a breakfast', () => {
    const silent = preset.forums.filter((f) => f.type !== 'meeting' || f.level === 'alle');
    for (const f of silent) expect(f.cases).toEqual({ individual: [], group: [] });
  });

  it('tells every measure shortly', () => {
    for (const m of preset.measures) {
      expect(m.title.length).toBeLessThanOrEqual(80);
      expect(m.content.length).toBeGreaterThan(0);
      expect(m.content.length).toBeLessThanOrEqual(400);
    }
  });
});

describe('the handbook', () => {
  it('has the three levels and a yearly gathering', () => {
    expect(krad.forums.map((f) => f.level)).toEqual(['styrende', 'koordinerende', 'utforende', 'alle']);
    expect(krad.measures).toEqual([]);
  });

  it('lets the politiråd meet four to six times a year and the coordinating group at least monthly', () => {
    expect(forumOf(krad, 'politiraad')).toMatchObject({
      type: 'politiraad',
      chair: 'ordforer',
      cadence: { kind: 'count', times: 4, atMost: 6, per: 'year' },
    });
    expect(forumOf(krad, 'koordineringsgruppe').cadence).toMatchObject({ times: 12, bound: 'atLeast' });
  });

  it('does not know the years of Ungdata, and walks every year', () => {
    expect(routineOf(krad, 'ungdata')?.years).toEqual([]);
    expect(routineOf(krad, 'trygghetsvandring')?.years).toBeUndefined();
    expect(routineOf(krad, 'trygghetsvandring')?.steps).toHaveLength(4);
  });
});

describe("Jevnaker's plan", () => {
  it('has 26 measures under its four headings', () => {
    const count = (goalArea: string) => jevnaker.measures.filter((m) => m.goalArea === goalArea).length;
    expect(jevnaker.measures).toHaveLength(26);
    expect([...new Set(jevnaker.measures.map((m) => m.goalArea))].map((a) => [a, count(a)])).toEqual([
      ['Trygge oppvekstvilkår', 5],
      ['Forebygge utenforskap, radikalisering og ekstremisme med fokus på utenforskap', 9],
      ['Forebygge rus, vold og kriminalitet', 9],
      ['Forebygge vold i nære relasjoner', 3],
    ]);
  });

  it('keeps the order of the plan in the ids', () => {
    const ids = jevnaker.measures.map((m) => m.id);
    expect([...ids].sort()).toEqual(ids);
    expect([ids[0], ids[25]]).toEqual(['jevnaker-01', 'jevnaker-26']);
  });

  it('splits owners that share a measure, and leaves blank what is blank', () => {
    expect(ownerRoles('Dembra')).toEqual(['slt-koordinator', 'kommunalsjef-oppvekst-og-kultur']);
    expect(ownerRoles('Årlig dialogmøte')).toEqual(['slt-koordinator', 'slt-koordinator-ringerike-hole']);
    expect(ownerRoles('Rutiner for melding')).toEqual(['virksomhetsledere', 'avdelingsledere']);
    expect(measureOf('Meningsfull')?.owners).toEqual([{ kind: 'text', text: 'Alle sektorene' }]);
    expect(jevnaker.measures.filter((m) => m.owners.length === 0).map((m) => m.id)).toEqual([
      'jevnaker-11',
      'jevnaker-14',
    ]);
  });

  it('asks once a year about what the plan says is yearly, and before every politiråd about the rest', () => {
    const yearly = jevnaker.measures.filter((m) => m.every === 'year').map((m) => Number(m.id.slice(-2)));
    expect(yearly).toEqual([6, 10, 13, 15, 16, 21, 23, 25]);
    expect(jevnaker.measures.filter((m) => m.every === 'halfYear')).toEqual([]);
  });

  it.each([
    ['SLT-K', 'slt-koordinator'],
    ['Oppvekstkoordinator', 'slt-koordinator'],
    ['JUS', 'jevnaker-ungdomsskole'],
    ['Kommunalsjef OK', 'kommunalsjef-oppvekst-og-kultur'],
    ['Komm.sj. OK', 'kommunalsjef-oppvekst-og-kultur'],
    ['Kommunalsjef HO', 'kommunalsjef-helse-og-omsorg'],
    ['Ungdomskons.', 'ungdomskonsulent'],
    ['Skolehels.', 'skolehelsetjenesten'],
  ])('knows «%s» as the role %s', (word, id) => {
    expect(jevnaker.roles.filter((r) => r.aliases.includes(word)).map((r) => r.id)).toEqual([id]);
  });

  it('is called to a politiråd that Ringerike leads', () => {
    expect(forumOf(jevnaker, 'politiraad')).toMatchObject({
      type: 'politiraad',
      calledByOthers: true,
      chair: 'ordforer-ringerike',
      secretary: 'slt-koordinator-ringerike-hole',
      cadence: { kind: 'count', times: 4, bound: 'exact', per: 'year' },
    });
    expect(jevnaker.forums.filter((f) => f.calledByOthers).map((f) => f.id)).toEqual(['politiraad']);
  });

  it('speaks of a young person in the fagteam only when they are there or have agreed', () => {
    expect(forumOf(jevnaker, 'fagteam').cases.individual).toEqual(['present', 'consent']);
    expect(jevnaker.forums.filter((f) => f.cases.individual.length > 0).map((f) => f.id)).toEqual([
      'fagteam',
    ]);
  });

  it('reports to the leaders once in each half-year', () => {
    expect(jevnaker.routines.filter((r) => r.id.startsWith('rapport-'))).toHaveLength(2);
  });
});

describe("Gjesdal's plan", () => {
  it('has nine measures under its two headings', () => {
    expect(gjesdal.measures.map((m) => m.goalArea)).toEqual([
      ...Array(3).fill('Spesielt fokus i 2023-2025'),
      ...Array(6).fill('Andre tiltak'),
    ]);
    expect(ownerRoles('Ungdata 2025')).toEqual(['arbeidsgruppe', 'rektorene']);
  });

  it('has eight forums, called as the plan says', () => {
    expect(gjesdal.forums).toHaveLength(8);
    expect(gjesdal.forums.map((f) => f.frequency)).toEqual([
      '4 ganger i året',
      '4 ganger i året',
      'ukentlig',
      'månedlig',
      'hver 6. uke',
      '1 gang i perioden, ut fra behov',
      '1 gang i halvåret',
      'årlig',
    ]);
    const others = gjesdal.forums.filter((f) => f.convener !== 'slt-koordinator');
    expect(others.map((f) => [f.id, f.convener])).toEqual([['politi-barnevern', 'barnevernleder']]);
  });

  it('takes no case to the operative group', () => {
    expect(forumOf(gjesdal, 'operativ').cases).toEqual({ individual: [], group: [] });
  });

  it('answers Ungdata in 2025 and 2028', () => {
    expect(routineOf(gjesdal, 'ungdata')).toMatchObject({ years: [2025, 2028], frequency: 'hvert 3. år' });
    expect(routineOf(gjesdal, 'ungdata')?.steps[0]).toContain('KORUS');
  });
});

describe("Nes's page", () => {
  it('has a breakfast for all staff the last Friday of the month from 8 to 9 on Teams, not in July', () => {
    const frokost = forumOf(nes, 'frokost');
    expect(frokost).toMatchObject({
      type: 'breakfast',
      start: '08:00',
      end: '09:00',
      place: 'Teams',
      members: [],
    });
    expect(frokost.link).toBeUndefined();
    const next = (after: string) =>
      nextOccurrence(frokost.cadence, day(after), { months: frokost.monthsOff })?.day;
    expect([next('2026-11-01'), next('2026-06-26')]).toEqual(['2026-11-27', '2026-08-28']);
  });

  it.each(['frokost', 'slt-frokost', 'frokostmøte', 'frukost'])('answers to «%s»', (word) => {
    expect(forumOf(nes, 'frokost').aliases).toContain(word);
  });

  it('speaks of a young person in the innsatsteam only anonymously or with consent, of groups only anonymously', () => {
    expect(forumOf(nes, 'innsatsteam').cases).toEqual({
      individual: ['anonymous', 'consent'],
      group: ['anonymous'],
    });
  });
});

it('only the breakfast has a rhythm that gives dates by itself', () => {
  const dated = each.flatMap(([, p]) => p.forums.filter((f) => givesDates(f.cadence)).map((f) => f.id));
  expect(dated).toEqual(['frokost']);
});
