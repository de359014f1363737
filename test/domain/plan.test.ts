import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { day } from '../../src/domain/calendar.ts';
import type { Collision } from '../../src/domain/collision.ts';
import type { Forum, ForumId } from '../../src/domain/forum.ts';
import type { Meeting } from '../../src/domain/meeting.ts';
import {
  type Planned,
  adviceFor,
  expectedOf,
  knownIn,
  pagesOf,
  planOf,
  yearSpan,
} from '../../src/domain/plan.ts';
import { PRESETS } from '../../src/presets/index.ts';

const forumOf = (preset: keyof typeof PRESETS, id: string): Forum => {
  const found = PRESETS[preset].forums.find((forum) => forum.id === id);
  if (!found) throw new Error(`no forum ${id} in ${preset}`);
  return found;
};
const breakfast = forumOf('nes', 'frokost');

const meeting = (more: Partial<Meeting> & { id: string }): Meeting => ({
  forum: more.id.split('/')[0] as ForumId,
  day: day(more.id.split('/')[1] ?? ''),
  start: '09:00',
  end: '10:00',
  place: '',
  agenda: [],
  state: 'invited',
  invitees: [],
  ...more,
});

const decided = (kind: 'earlier' | 'skip' | 'keep' | undefined): Collision => ({
  forum: breakfast.id,
  day: day('2026-12-25'),
  askedAt: 0 as never,
  ...(kind ? { decision: { kind, at: 0 as never } } : {}),
});

const plan = (more: Partial<Parameters<typeof planOf>[0]> = {}, year = 2026): readonly Planned[] =>
  planOf(
    { forums: [breakfast], meetings: [], collisions: [], closed: [], ...more },
    yearSpan(year).from,
    yearSpan(year).to,
  );
const days = (lines: readonly Planned[]) => lines.map((line) => `${line.day} ${line.state}`);

describe('the year of the breakfast', () => {
  it('is every last Friday but July, and 25 December is shown with its holiday and nobody is called', () => {
    expect(days(plan())).toEqual([
      ...[
        '2026-01-30 held',
        '2026-02-27 held',
        '2026-03-27 held',
        '2026-04-24 held',
        '2026-05-29 held',
        '2026-06-26 held',
      ],
      ...['2026-08-28 held', '2026-09-25 held', '2026-10-30 held', '2026-11-27 held', '2026-12-25 asking'],
    ]);
    expect(plan().at(-1)?.holiday).toEqual(['juledag1']);
  });

  it.each<['earlier' | 'skip' | 'keep' | undefined, string]>([
    [undefined, '2026-12-25 asking'],
    ['skip', '2026-12-25 skipped'],
    ['keep', '2026-12-25 held'],
    ['earlier', '2026-12-18 held'],
  ])('decided «%s» it says %s', (kind, expected) => {
    expect(days(plan({ collisions: [decided(kind)] })).at(-1)).toBe(expected);
  });

  it('a day closed by the municipality is not called either', () => {
    const closed = [{ from: day('2026-02-23'), to: day('2026-02-27'), name: 'vinterferie' }];
    expect(days(plan({ closed }))[1]).toBe('2026-02-27 asking');
  });

  it('a week earlier may come into the year from the next one', () => {
    const forum: Forum = { ...breakfast, cadence: { kind: 'dates', days: [day('2027-01-01')] } };
    const collisions: Collision[] = [{ ...decided('earlier'), day: day('2027-01-01') }];
    expect(days(plan({ forums: [forum], collisions }))).toEqual(['2026-12-25 held']);
    expect(plan({ forums: [forum], collisions }, 2027)).toEqual([]);
  });
});

describe('meetings that were made', () => {
  it('win over the rhythm for the same id, and say where they were moved from', () => {
    const moved = meeting({ id: 'frokost/2026-11-27', day: day('2026-11-20') });
    const line = plan({ meetings: [moved] }).find(({ id }) => id === moved.id);
    expect(line).toMatchObject({ day: '2026-11-20', movedFrom: '2026-11-27', start: '09:00', state: 'held' });
    expect(plan({ meetings: [moved] }).length).toBe(11);
  });

  it('cancelled and skipped are shown as such', () => {
    const meetings = [
      meeting({ id: 'frokost/2026-10-30', state: 'cancelled' }),
      meeting({ id: 'frokost/2026-11-27', state: 'skipped' }),
    ];
    expect(days(plan({ meetings })).slice(-3, -1)).toEqual(['2026-10-30 cancelled', '2026-11-27 skipped']);
  });

  it('a theme typed in ahead does not call anybody to a holiday', () => {
    const themed = meeting({ id: 'frokost/2026-12-25', state: 'planned', theme: 'Ungdata' });
    expect(days(plan({ meetings: [themed] })).at(-1)).toBe('2026-12-25 asking');
    expect(days(plan({ meetings: [themed], collisions: [decided('earlier')] })).at(-1)).toBe(
      '2026-12-18 held',
    );
  });

  it('stand in the plan also when the forum has no rhythm', () => {
    const council = forumOf('gjesdal', 'politiraad');
    const made = meeting({ id: 'politiraad/2026-12-10' });
    expect(days(plan({ forums: [council], meetings: [made] }))).toEqual(['2026-12-10 held']);
  });
});

describe('forums without fixed days', () => {
  it('count what is set against what the plan says', () => {
    const council = forumOf('gjesdal', 'politiraad');
    const made = [
      meeting({ id: 'politiraad/2026-03-10' }),
      meeting({ id: 'politiraad/2026-09-10', state: 'cancelled' }),
      meeting({ id: 'politiraad/2026-12-10', state: 'planned' }),
      meeting({ id: 'politiraad/2027-02-10' }),
    ];
    expect(expectedOf(council.cadence)).toEqual({ from: 4, bound: 'exact' });
    expect(knownIn(made, council, 2026)).toBe(2);
  });

  it('a count each half-year is two in a year, one in a plan period is not counted', () => {
    expect(expectedOf(forumOf('gjesdal', 'politi-barnevern').cadence)).toEqual({ from: 2, bound: 'exact' });
    expect(expectedOf(forumOf('gjesdal', 'fellesmote').cadence)).toBeUndefined();
    expect(expectedOf(forumOf('krad', 'politiraad').cadence)).toEqual({ from: 4, to: 6, bound: 'about' });
  });
});

describe('the handbook’s advice', () => {
  it.each<[keyof typeof PRESETS, string, string | undefined]>([
    ['krad', 'koordineringsgruppe', undefined],
    ['krad', 'politiraad', undefined],
    ['jevnaker', 'koordineringsgruppe', 'monthly'],
    ['gjesdal', 'arbeidsgruppe', 'monthly'],
    ['gjesdal', 'politiraad', undefined],
    ['gjesdal', 'fellesmote', undefined],
    ['nes', 'frokost', undefined],
  ])('%s, %s: %s', (preset, id, expected) => {
    expect(adviceFor(forumOf(preset, id), 2026)).toBe(expected);
  });

  it('a coordinating group each month but July is not told anything, a politiråd twice a year is', () => {
    const group = { ...forumOf('krad', 'koordineringsgruppe'), cadence: breakfast.cadence, monthsOff: [7] };
    expect(adviceFor(group, 2026)).toBeUndefined();
    const seldom = {
      ...forumOf('krad', 'politiraad'),
      cadence: { kind: 'count', times: 2, bound: 'exact', per: 'year' } as const,
    };
    expect(adviceFor(seldom, 2026)).toBe('fourToSix');
  });
});

describe('pages', () => {
  it('are half-years, quarters when a half is long, and together always the whole year', () => {
    expect(pagesOf(plan(), 70)).toEqual([
      { from: 1, to: 6 },
      { from: 7, to: 12 },
    ]);
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 200 }),
        fc.integer({ min: 1, max: 70 }),
        (months, limit) => {
          const lines = months.map((month) => ({ day: day(`2026-${String(month).padStart(2, '0')}-01`) }));
          const pages = pagesOf(lines, limit);
          expect(
            pages.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, n) => from + n)),
          ).toEqual([...Array(12).keys()].map((n) => n + 1));
        },
      ),
    );
  });
});
