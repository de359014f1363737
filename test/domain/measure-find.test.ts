import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Day, addDays, day } from '../../src/domain/calendar.ts';
import { type Measure, measureSchema, statusSchema } from '../../src/domain/measure.ts';
import {
  type Filter,
  STANDINGS,
  findMeasures,
  goalAreasOf,
  isOverdue,
  readFilters,
  tallyOf,
} from '../../src/domain/measure-find.ts';
import { type ActionPlan, isInPlan } from '../../src/domain/owner.ts';
import { type Page, bytesOf, cut, pageOf, within } from '../../src/domain/paging.ts';

const TODAY = day('2026-11-23');

const owner = fc.oneof(
  fc.constantFrom('rektor', 'helse').map((role) => ({ kind: 'role' as const, role })),
  fc.constantFrom('fagteam').map((forum) => ({ kind: 'forum' as const, forum: forum as never })),
  fc.constantFrom('Alle sektorene', 'Kommunen').map((text) => ({ kind: 'text' as const, text })),
);
const near = fc.integer({ min: -400, max: 400 }).map((n): Day => addDays(TODAY, n));
const measure = fc
  .record(
    {
      title: fc.constantFrom('Natteravner', 'Undervisning om vold', 'Foreldremøte'),
      content: fc.constantFrom('', 'Voksne ute om kvelden'),
      goalArea: fc.constantFrom('Trygge nærmiljø', 'Skole', ''),
      also: fc.constantFrom(undefined, 'Skole'),
      owners: fc.array(owner, { maxLength: 3 }),
      status: fc.constantFrom(undefined, ...statusSchema.options),
      retired: fc.option(near, { nil: undefined }),
      by: fc.option(near, { nil: undefined }),
    },
    { requiredKeys: [] },
  )
  .map(
    ({
      status,
      retired,
      by,
      also,
      title = 'Natteravner',
      content = '',
      goalArea = 'Skole',
      owners = [],
    }): Measure => ({
      ...{ id: 'x', title, content, goalArea, owners, every: 'round' as const },
      ...(also ? { also: [{ goalArea: also }] } : {}),
      ...(status ? { latest: { status, at: 1 as never } } : {}),
      ...(retired ? { retired } : {}),
      ...(by ? { timing: { words: 'frist', by } } : {}),
    }),
  );
const plan = fc.array(measure, { maxLength: 30 }).map((all): ActionPlan => {
  const role = (id: string, name: string, aliases: string[]) => ({
    id,
    name,
    aliases,
    holders: [],
    deputies: [],
  });
  const forum = { id: 'fagteam', name: 'Fagteam', aliases: ['teamet'], convener: 'helse' };
  return {
    measures: all.map((one, n) => ({ ...one, id: `m-${n}` })),
    roles: new Map([
      ['rektor', role('rektor', 'Rektor', ['skoleleder'])],
      ['helse', role('helse', 'Skolehelsetjenesten', [])],
    ]),
    forums: new Map([['fagteam', forum as never]]),
  };
});
const filter: fc.Arbitrary<Filter> = fc.oneof(
  fc.constantFrom(...STANDINGS).map((status): Filter => ({ kind: 'status', status })),
  fc.constantFrom<Filter>({ kind: 'ownerless' }, { kind: 'overdue' }),
  fc
    .constantFrom('Skole', 'SKOLE', 'Trygge nærmiljø')
    .map((goalArea): Filter => ({ kind: 'goalArea', goalArea })),
  fc.constantFrom<Filter>({ kind: 'role', role: 'rektor' }, { kind: 'forum', forum: 'fagteam' }),
  fc.constantFrom('natteravner', 'skoleleder', 'kvelden').map((word): Filter => ({ kind: 'word', word })),
);
const ids = (all: readonly Measure[]): readonly string[] => all.map(({ id }) => id);

describe('what people type finds measures', () => {
  it.each([
    ['forsinket', [{ kind: 'status', status: 'delayed' }]],
    ['Forseinka', [{ kind: 'status', status: 'delayed' }]],
    ['delayed', [{ kind: 'status', status: 'delayed' }]],
    ['uten ansvarlig', [{ kind: 'ownerless' }]],
    ['utan ansvarleg', [{ kind: 'ownerless' }]],
    ['without owner', [{ kind: 'ownerless' }]],
    ['over frist', [{ kind: 'overdue' }]],
    ['overdue', [{ kind: 'overdue' }]],
    ['utgått', [{ kind: 'retired' }]],
    ['i rute', [{ kind: 'status', status: 'onTrack' }]],
    ['ikkje starta', [{ kind: 'status', status: 'notStarted' }]],
    ['uten status', [{ kind: 'status', status: 'never' }]],
    ['fullførte', [{ kind: 'status', status: 'done' }]],
    ['blir avslutta', [{ kind: 'status', status: 'ending' }]],
    ['rektor', [{ kind: 'word', word: 'rektor' }]],
    ['ferdigheter', [{ kind: 'word', word: 'ferdigheter' }]],
    ['', []],
  ])('«%s»', (text, filters) => {
    expect(readFilters(text)).toEqual(filters);
  });

  it('also several things at once, in any order', () => {
    const of = (text: string) => new Set(readFilters(text).map((one) => JSON.stringify(one)));
    expect(of('rektor forsinket og over frist')).toEqual(of('over frist forsinket rektor'));
    expect(readFilters('rektor forsinket og over frist')).toHaveLength(3);
  });

  it('and never fails, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => expect(readFilters(text)).toBeInstanceOf(Array)),
    );
  });
});

describe('found measures', () => {
  it('are fewer the more is asked, in the plan’s order, and retired ones stay out', () => {
    fc.assert(
      fc.property(plan, fc.array(filter, { maxLength: 3 }), filter, (all, asked, another) => {
        const order = ids(all.measures);
        const first = findMeasures(all, asked, TODAY);
        expect(first.every((one) => isInPlan(one, TODAY))).toBe(true);
        expect(ids(first)).toEqual(order.filter((id) => ids(first).includes(id)));
        if (another.kind === 'status' || another.kind === 'word') return;
        const fewer = findMeasures(all, [...asked, another], TODAY);
        const wordless = asked.every(({ kind }) => kind !== 'word');
        if (wordless) expect(ids(first)).toEqual(expect.arrayContaining([...ids(fewer)]));
      }),
    );
  });

  it('by status are parted: each stands under exactly one', () => {
    fc.assert(
      fc.property(plan, (all) => {
        const found = STANDINGS.flatMap((status) =>
          ids(findMeasures(all, [{ kind: 'status', status }], TODAY)),
        );
        expect(found.toSorted()).toEqual([...ids(findMeasures(all, [], TODAY))].toSorted());
        const tally = tallyOf(all, TODAY);
        expect(STANDINGS.reduce((sum, status) => sum + tally.standings[status], 0)).toBe(tally.n);
        expect(tally.n + tally.retired).toBe(all.measures.length);
        expect(tally.overdue).toBe(findMeasures(all, [{ kind: 'overdue' }], TODAY).length);
        expect(tally.ownerless).toBe(findMeasures(all, [{ kind: 'ownerless' }], TODAY).length);
      }),
    );
  });

  it('by owner are the same under a name, an alias or the choice of it', () => {
    fc.assert(
      fc.property(plan, (all) => {
        const chosen = ids(findMeasures(all, [{ kind: 'role', role: 'rektor' }], TODAY));
        for (const word of ['Rektor', 'skoleleder'])
          expect(ids(findMeasures(all, readFilters(word), TODAY))).toEqual(chosen);
      }),
    );
  });

  it('are sought in all that is written only where no heading has the words', () => {
    const one = (id: string, title: string, content: string) =>
      measureSchema.parse({ id, title, content, goalArea: 'Skole', owners: [], every: 'round' });
    const all: ActionPlan = {
      measures: [one('a', 'Natteravner', ''), one('b', 'Foreldremøte', 'Natteravner og kvelden')],
      roles: new Map(),
      forums: new Map(),
    };
    expect(ids(findMeasures(all, readFilters('natteravner'), TODAY))).toEqual(['a']);
    expect(ids(findMeasures(all, readFilters('kvelden'), TODAY))).toEqual(['b']);
  });

  it('by a number are those of that number alone, and a whole name means itself', () => {
    const roles = Array.from({ length: 40 }, (_, n) => ({
      ...{ id: `r-${n}`, name: `Rolle ${n}`, aliases: n === 7 ? ['Vakt 3'] : [], holders: [], deputies: [] },
    }));
    const all: ActionPlan = {
      measures: roles.map(({ id, name }, n) =>
        measureSchema.parse({
          ...{ id: `m-${n}`, title: `Rolle og nummer ${n * 3}`, content: name, goalArea: `Mål ${n % 4}` },
          ...{ owners: [{ kind: 'role', role: id }], every: 'round' },
        }),
      ),
      roles: new Map(roles.map((one) => [one.id, one])),
      forums: new Map(),
    };
    const found = (words: string) => ids(findMeasures(all, readFilters(words), TODAY));
    expect(found('Rolle 3')).toEqual(['m-3']);
    expect(found('vakt 3')).toEqual(['m-7']);
    expect(found('MÅL 2')).toHaveLength(10);
    expect(found('nummer 3')).toEqual(expect.arrayContaining(['m-1']));
    expect(found('nummer 3')).not.toContain('m-13');
    expect(found('Rolle 13 nummer')).toEqual(['m-13']);
    expect(found('Mål 1 rolle 5')).toEqual(['m-5']);
    expect(found('Mål 2 rolle 5')).toEqual([]);
    expect(found('rolle')).toHaveLength(40);
  });

  it('are overdue only while they belong to the plan and are not done', () => {
    fc.assert(
      fc.property(measure, (one) => {
        const late = isOverdue(one, TODAY);
        if (!isInPlan(one, TODAY) || one.latest?.status === 'done' || !one.timing?.by)
          expect(late).toBe(false);
        else expect(late).toBe(one.timing.by < TODAY);
        expect(goalAreasOf(one).includes('')).toBe(false);
      }),
    );
  });
});

describe('a page', () => {
  const room = fc.record({ most: fc.integer({ min: 1, max: 8 }), bytes: fc.integer({ min: 1, max: 200 }) });
  const items = fc.array(fc.string({ maxLength: 60 }), { maxLength: 40 });

  it('follows page until all has been shown once, each within its room', () => {
    fc.assert(
      fc.property(items, room, (all, size) => {
        const seen: string[] = [];
        let from: number | undefined = 0;
        while (from !== undefined) {
          const page: Page<string> = pageOf(all, from, size);
          expect(page.first).toBe(seen.length);
          seen.push(...page.items);
          expect(page.items.length).toBeLessThanOrEqual(size.most);
          if (page.items.length > 1)
            expect(page.items.reduce((sum, one) => sum + bytesOf(one), 0)).toBeLessThanOrEqual(size.bytes);
          if (page.back !== undefined) expect(pageOf(all, page.back, size).next).toBe(page.first);
          from = page.next;
        }
        expect(seen).toEqual(all);
        expect(pageOf(all, all.length + 5, size).first).toBe(0);
      }),
    );
  });

  it('has as much from the front as there is room for', () => {
    fc.assert(
      fc.property(items, room, (all, size) => {
        const kept = within(all, size);
        expect(kept).toEqual(all.slice(0, kept.length));
        expect(kept.reduce((sum, one) => sum + bytesOf(one), 0)).toBeLessThanOrEqual(size.bytes);
      }),
    );
  });

  it('cuts a text where there is no more room, and halves no character', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 80 }),
        fc.integer({ min: 10, max: 120 }),
        (text, bytes) => {
          const short = cut(text, bytes);
          expect(bytesOf(short)).toBeLessThanOrEqual(bytes);
          if (bytesOf(text) <= bytes) expect(short).toBe(text);
          else expect(short.endsWith('…')).toBe(true);
        },
      ),
    );
  });
});
