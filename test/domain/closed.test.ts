import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, day, daysBetween, nextWorkday } from '../../src/domain/calendar.ts';
import { LONGEST_CLOSED_DAYS, eventNamed, isTooLong, mergeClosed } from '../../src/domain/closed.ts';

const TODAY = day('2026-11-23');
const range = (from: string, to: string, name: string) => ({ from: day(from), to: day(to), name });
const OLD = range('2026-10-05', '2026-10-09', 'Høstferie');

describe('the days a municipality is closed', () => {
  it('are named as rhythms name them', () => {
    expect(
      ['Høstferie', 'HAUSTFERIEN', 'vinterferie uke 8', 'Påskeferie', 'Juleferie', 'Sommarferie'].map(
        eventNamed,
      ),
    ).toEqual(['autumnHoliday', 'autumnHoliday', 'winterHoliday', 'easter', 'christmas', 'summerHoliday']);
    expect(eventNamed('Rådhuset stengt')).toBeUndefined();
  });

  it('join a new route in order, and nothing stands twice', () => {
    const winter = range('2027-02-22', '2027-02-26', 'Vinterferie');
    expect(mergeClosed([OLD], [winter, winter], TODAY)).toEqual([OLD, winter]);
    expect(mergeClosed([OLD, winter], [OLD], TODAY)).toEqual([OLD, winter]);
  });

  it('are corrected by the same holiday of the same school year, and not by another year’s', () => {
    const right = range('2026-09-28', '2026-10-02', 'Høstferie');
    const next = range('2027-10-04', '2027-10-08', 'Høstferie');
    expect(mergeClosed([OLD], [right, next], TODAY)).toEqual([right, next]);
    const town = range('2027-05-07', '2027-05-07', 'Rådhuset stengt');
    const other = range('2027-05-14', '2027-05-14', 'Rådhuset stengt');
    expect(mergeClosed([town], [other], TODAY)).toEqual([town, other]);
  });

  it('are dropped when they were over a year ago', () => {
    const ancient = range('2025-10-06', '2025-10-10', 'Høstferie');
    expect(mergeClosed([ancient, OLD], [], TODAY)).toEqual([OLD]);
  });

  it('never run together for so long that no working day is found', () => {
    expect(isTooLong([range('2027-06-19', '2027-08-15', 'Sommerferie')])).toBe(false);
    expect(isTooLong([range('2027-04-01', '2027-06-18', 'a'), range('2027-06-21', '2027-08-15', 'b')])).toBe(
      true,
    );
    const ranges = fc.array(
      fc.record({ from: fc.integer({ min: 0, max: 700 }), n: fc.integer({ min: 0, max: 60 }) }),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(ranges, (given) => {
        const closed = given.map(({ from, n }) => ({
          from: addDays(TODAY, from),
          to: addDays(TODAY, from + n),
          name: 'x',
        }));
        fc.pre(!isTooLong(closed));
        for (const { from } of closed)
          expect(daysBetween(from, nextWorkday(from, closed))).toBeLessThanOrEqual(LONGEST_CLOSED_DAYS);
      }),
    );
  });
});
