import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { day } from '../../src/domain/calendar.ts';
import { type RouteLine, readRoute } from '../../src/domain/route.ts';

const TODAY = '2026-11-23';
const shown = (line: RouteLine): string => {
  if (line.kind === 'unread') return 'unread';
  if (line.kind === 'ask')
    return `ask ${line.why} ${line.spans.map(({ from, to }) => `${from}/${to}`).join(' or ')}`.trim();
  const span = line.from === line.to ? line.from : `${line.from}/${line.to}`;
  return `${line.kind === 'open' ? `${line.why} ` : ''}${span} ${line.name}`.trim();
};
const read = (text: string, today = TODAY): readonly string[] => readRoute(text, day(today)).map(shown);

describe('a line of a school route', () => {
  it.each([
    // a week; this year's has passed
    ['Høstferie uke 40', '2027-10-04/2027-10-08 Høstferie'],
    ['uke 41', '2027-10-11/2027-10-15'],
    ['Haustferie veke 41', '2027-10-11/2027-10-15 Haustferie'],
    ['Vinterferie uke 8', '2027-02-22/2027-02-26 Vinterferie'],
    ['Vinterferie: uke 8, 2028', '2028-02-21/2028-02-25 Vinterferie'],
    ['Sommerferie uke 26–32', '2027-06-28/2027-08-13 Sommerferie'],
    ['SFO stengt uke 29 og 30', '2027-07-19/2027-07-30 SFO stengt'],
    // dates
    ['vinterferie 22.–26. februar 2027', '2027-02-22/2027-02-26 vinterferie'],
    ['vinterferie 22.-26. februar', '2027-02-22/2027-02-26 vinterferie'],
    ['juleferie 21.12.26–3.1.27', '2026-12-21/2027-01-03 juleferie'],
    ['juleferie 21.12.2026-03.01.2027', '2026-12-21/2027-01-03 juleferie'],
    ['Påskeferie 22.03.–29.03.2027', '2027-03-22/2027-03-29 Påskeferie'],
    ['Påskeferie: 22.03-29.03.27', '2027-03-22/2027-03-29 Påskeferie'],
    ['Juleferie fra og med 21. desember til og med 1. januar', '2026-12-21/2027-01-01 Juleferie'],
    ['Juleferie f.o.m. 21. desember t.o.m. 1. januar', '2026-12-21/2027-01-01 Juleferie'],
    ['21. desember – 3. januar: Juleferie', '2026-12-21/2027-01-03 Juleferie'],
    ['Juleferie 2026: 21.12 - 3.1', '2026-12-21/2027-01-03 Juleferie'],
    ['Sommerferie 19. juni–15. august 2027', '2027-06-19/2027-08-15 Sommerferie'],
    ['Høstferie\t4. oktober 2027\t8. oktober 2027', '2027-10-04/2027-10-08 Høstferie'],
    ['Vinterferie man 22. - fre 26.2', '2027-02-22/2027-02-26 Vinterferie'],
    ['Høstferie 4/10-8/10', '2027-10-04/2027-10-08 Høstferie'],
    ['Fridag 7. mai (inneklemt)', '2027-05-07 Fridag inneklemt'],
    ['Fri fredag 7. mai', '2027-05-07 Fri'],
    ['• Rådhuset stengt 2027-05-14', '2027-05-14 Rådhuset stengt'],
    // weekdays and weeks that agree
    ['Vinterferie 2027: uke 8, mandag 22. – fredag 26. februar', '2027-02-22/2027-02-26 Vinterferie'],
    ['Høstferie: uke 40 (4.–8. oktober 2027)', '2027-10-04/2027-10-08 Høstferie'],
    ['Vinterferie uke 8 (lørdag 20. – søndag 28. februar)', '2027-02-20/2027-02-28 Vinterferie'],
    ['Påskeferie uke 12 (mandag 22. mars – tirsdag 30. mars)', '2027-03-22/2027-03-30 Påskeferie'],
    // no days off for those who meet
    ['Planleggingsdag 15. november 2027', 'planning 2027-11-15 Planleggingsdag'],
    ['Plandag 29. januar', 'planning 2027-01-29 Plandag'],
    ['Elevfri dag 7. mai', 'planning 2027-05-07 Elevfri dag'],
    ['Siste skoledag 18. juni', 'schoolDay 2027-06-18 Siste skoledag'],
    ['Første skoledag etter jul: 4. januar', 'schoolDay 2027-01-04 Første skoledag etter jul'],
    ['Skolestart mandag 16. august 2027', 'schoolDay 2027-08-16 Skolestart'],
    [
      'Siste skoledag før jul 18. desember, kl. 11.30',
      'schoolDay 2026-12-18 Siste skoledag før jul kl. 11.30',
    ],
    ['Mandag 29. mars: 2. påskedag', 'holiday 2027-03-29 2. påskedag'],
    ['1. mai', 'holiday 2027-05-01'],
    ['Høstferie 5.–9. oktober 2026', 'over 2026-10-05/2026-10-09 Høstferie'],
    // asked about
    ['Høstferie uke 40 (11.–15. oktober 2027)', 'ask week 2027-10-11/2027-10-15 or 2027-10-04/2027-10-08'],
    ['Vinterferie tirsdag 22. – fredag 26. februar 2027', 'ask weekday 2027-02-22/2027-02-26'],
    ['Juleferie 3.1.27–21.12.26', 'ask order 2027-01-03/2026-12-21'],
    ['Planleggingsdag 31. november', 'ask noSuchDay'],
    ['Høstferie uke 53 2027', 'ask noSuchDay'],
    ['Sommerferie 1. april–15. september 2027', 'ask long 2027-04-01/2027-09-15'],
    // not read
    ['Høstferie', 'unread'],
    ['Høstferie uke 40 eller 41', 'unread'],
    ['Høstferie 5. oktober 9. oktober', 'unread'],
    ['Ferie 5. oktober – 9. oktober – 12. oktober', 'unread'],
    ['Høstferie uke 60', 'unread'],
    ['November: 20 skoledager', 'unread'],
    ['Ring 12 om du lurer', 'unread'],
  ])('«%s»: %s', (line, expected) => {
    expect(read(line)).toEqual([expected]);
  });

  it('with single days gives one for each', () => {
    expect(read('Fridager 13. og 14. mai og 21.05')).toEqual([
      '2027-05-13 Fridager',
      '2027-05-14 Fridager',
      '2027-05-21 Fridager',
    ]);
  });
});

describe('the year of a line without one', () => {
  const LIST = 'Høstferie uke 40\nJuleferie 21.12–3.1\nVinterferie uke 8';

  it('is the school year ahead', () => {
    expect(read(LIST, '2026-06-10')).toEqual([
      '2026-09-28/2026-10-02 Høstferie',
      '2026-12-21/2027-01-03 Juleferie',
      '2027-02-22/2027-02-26 Vinterferie',
    ]);
  });

  it('is asked about when a line has just passed and the others have not', () => {
    expect(read(LIST)).toEqual([
      'ask year 2026-10-04/2026-10-08 or 2027-10-04/2027-10-08',
      '2026-12-21/2027-01-03 Juleferie',
      '2027-02-22/2027-02-26 Vinterferie',
    ]);
  });

  it.each(['Skoleruta 2026–2027', 'Skoleåret 2026/27:', 'Skulerute for Testvik 2026-27'])(
    'is told by the heading «%s»',
    (heading) => {
      expect(read(`${heading}\n\n${LIST}`)).toEqual([
        'over 2026-09-28/2026-10-02 Høstferie',
        '2026-12-21/2027-01-03 Juleferie',
        '2027-02-22/2027-02-26 Vinterferie',
      ]);
    },
  );

  it('is told half by half where the headings are «Høsten 2026» and «Våren 2027»', () => {
    expect(read('Høsten 2027\nHøstferie uke 40\nVåren 2028\nVinterferie uke 8')).toEqual([
      '2027-10-04/2027-10-08 Høstferie',
      '2028-02-21/2028-02-25 Vinterferie',
    ]);
  });

  it('is that of the other lines when they name one school year', () => {
    expect(read('Høstferie uke 40\nVinterferie 21.–25. februar 2028')).toEqual([
      '2027-10-04/2027-10-08 Høstferie',
      '2028-02-21/2028-02-25 Vinterferie',
    ]);
  });
});

describe('whatever is pasted', () => {
  it('never throws, keeps every line that it does not save, and saves no line backwards', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.string({ maxLength: 60 }),
            fc
              .array(
                fc.constantFrom(
                  ...[
                    'Høstferie',
                    'uke',
                    '40',
                    '53',
                    '–',
                    '-',
                    'og',
                    'til',
                    '22.',
                    '3.1.27',
                    '31.2',
                    'februar',
                  ],
                  ...['2027', '2026/27', 'mandag', 'fri', '(', ')', ':', '\t', 'kl. 12', '0', '99.99.9999'],
                ),
                { maxLength: 9 },
              )
              .map((words) => words.join(' ')),
          ),
          { maxLength: 6 },
        ),
        (lines) => {
          for (const one of readRoute(lines.join('\n'), day(TODAY))) {
            expect(one.raw).not.toBe('');
            if (one.kind === 'closed') expect(one.from <= one.to && one.to >= TODAY).toBe(true);
            if (one.kind === 'closed') expect(one.name.length).toBeLessThanOrEqual(80);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });
});
