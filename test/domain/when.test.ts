// What a coordinator writes about when, and what is read from it; on the right a question begins with «?», its options after the reason.
// Three todays at 10:00: a Monday in November, the Wednesday of a week 53, and the day before skjærtorsdag.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anyText } from '../any-text.ts';
import {
  addDays,
  day,
  dayOfWall,
  holidays,
  instantOf,
  isoWeek,
  partsOf,
  wall,
  wallOf,
  weekday,
} from '../../src/domain/calendar.ts';
import type { Day } from '../../src/domain/calendar.ts';
import { readWhen } from '../../src/domain/when.ts';
import type { Reading, When } from '../../src/domain/when.ts';

type Row = readonly [line: string, read: string];

const MONDAY: readonly Row[] = [
  ['koordineringsgruppe torsdag 10. desember kl 9', '2026-12-10 09:00 | koordineringsgruppe'],
  ['uke 50 torsdag 0900–1100', '2026-12-10 09:00–11:00'],
  [
    'koordineringsgruppe uke 50 torsdag 0900–1100 tema Ungdata 2028',
    '2026-12-10 09:00–11:00 | koordineringsgruppe tema Ungdata 2028',
  ],
  ['10.12.', '2026-12-10'],
  ['10.12', '2026-12-10'],
  ['10.12.26', '2026-12-10'],
  ['10.12.2026', '2026-12-10'],
  ['2026-12-10', '2026-12-10'],
  ['10/12', '2026-12-10'],
  ['den 10.', '2026-12-10'],
  ['10. des', '2026-12-10'],
  ['neste torsdag kl 9', '? | ambiguous | 2026-11-26 09:00 | 2026-12-03 09:00'],
  ['torsdag', '2026-11-26'],
  ['på torsdag', '2026-11-26'],
  ['torsdag i neste uke', '2026-12-03'],
  ['i morgen', '2026-11-24'],
  ['i overmorgen', '2026-11-25'],
  ['om to uker', '2026-12-07'],
  ['om 14 dager', '2026-12-07'],
  ['veke 50', '? | ambiguous | 2026-12-07 | 2026-12-08 | 2026-12-09 | 2026-12-10 | 2026-12-11'],
  ['uke 50', '? | ambiguous | 2026-12-07 | 2026-12-08 | 2026-12-09 | 2026-12-10 | 2026-12-11'],
  ['kl 9', 'kl 09:00'],
  ['kl. 09.00–11.00', 'kl 09:00–11:00'],
  ['0900-1100', 'kl 09:00–11:00'],
  ['9:00', 'kl 09:00'],
  ['kl 9-11', 'kl 09:00–11:00'],
  ['halv ti', 'kl 09:30'],
  ['kvart over ni', 'kl 09:15'],
  ['kvart på ti', 'kl 09:45'],
  ['klokka ni', 'kl 09:00'],
  ['fra 9 til 11', 'kl 09:00–11:00'],
  ['torsdag kl 24', '? | time | 2026-11-27 00:00 | 2026-11-26 00:00'],
  ['20.00–24.00', 'kl 20:00–00:00'],
  ['22–01', 'kl 22:00–01:00'],
  ['fredag 22–01', '2026-11-27 22:00–01:00'],
  ['9.30', 'kl 09:30'],
  ['10.11', '? | nextYear | 2027-11-10'],
  ['22. nov kl 9', '? | nextYear | 2027-11-22 09:00'],
  ['12/10', '? | nextYear | 2027-10-12'],
  ['10. januar', '2027-01-10'],
  ['kl 11-9 torsdag', '? | endFirst | 2026-11-26 09:00–11:00'],
  ['torsdag kl 15-01', '? | endFirst | 2026-11-26 01:00–15:00'],
  ['torsdag kl 20-02', '2026-11-26 20:00–02:00'],
  ['kl 10.11', 'kl 10:11'],
  ['torsdag 11. desember', '? | weekday | 2026-12-10 | 2026-12-11'],
  ['uke 49 torsdag 10. desember', '? | week | 2026-12-10 | 2026-12-03'],
  ['31.11', '? | noSuchDate | 2026-11-30 | 2026-12-01'],
  ['30.2', '? | noSuchDate | 2027-02-28 | 2027-03-01'],
  ['29.2', '? | noSuchDate | 2027-02-28 | 2027-03-01'],
  ['uke 53', '? | ambiguous | 2026-12-28 | 2026-12-29 | 2026-12-30 | 2026-12-31 | 2027-01-01'],
  ['uke 53 torsdag', '2026-12-31'],
  ['uke 1 onsdag', '2027-01-06'],
  ['kl 25', '? | time'],
  ['kl 9.75', '? | time'],
  ['kl 24.30', '? | time'],
  ['10.12. og 17.12.', '? | ambiguous | 2026-12-10 | 2026-12-17'],
  ['10. og 11. desember', '? | ambiguous | 2026-12-10 | 2026-12-11'],
  ['11.–12. oktober', '? | ambiguous | 2027-10-11 | 2027-10-12'],
  ['trettende sekstende', '? | unreadable'],
  ['mnd-skiftet', '? | unreadable'],
  ['snart', '? | unreadable'],
  ['etter jul', '? | unreadable'],
  ['neste måned', '? | unreadable'],
  ['desember', '? | unreadable'],
  ['midten av mars', '? | unreadable'],
  ['ca kl 9', '? | time'],
  ['kl snart', '? | time'],
  ['første fredag i desember', '2026-12-04'],
  ['siste torsdag i januar', '2027-01-28'],
  ['andre tirsdag i februar', '2027-02-09'],
  ['siste fredag i måneden', '2026-11-27'],
  ['tysdag', '2026-11-24'],
  ['tisdag', '2026-11-24'],
  ['onsdg 9. des kl 10', '2026-12-09 10:00'],
  ['fredg', '2026-11-27'],
  ['laurdag 5. desmber', '2026-12-05'],
  ['sundag', '2026-11-29'],
  ['måndag', '2026-11-30'],
  ['mandg 7.12', '2026-12-07'],
  ['rom 204', '- | rom 204'],
  ['torsdag 10.12 kl 9 rom 204', '2026-12-10 09:00 | rom 204'],
  ['torsdag 10.12 kl 9 i sal 3', '2026-12-10 09:00 | i sal 3'],
  ['8.-10. trinn', '- | 8.-10. trinn'],
  ['torsdag 10', '? | ambiguous | 2026-11-26 10:00 | 2026-12-10'],
  ['torsdag 10.', '2026-12-10'],
  ['torsdag 9', '? | ambiguous | 2026-11-26 09:00'],
  ['torsdag 10. desember 9', '? | ambiguous | 2026-12-10 09:00'],
  ['10. desember 9-11', '2026-12-10 09:00–11:00'],
  ['10. desember 0900', '2026-12-10 09:00'],
  ['10. desember kl 7 om kvelden', '2026-12-10 19:00'],
  ['i kveld kl 7', '2026-11-23 19:00'],
  ['i morgen tidlig kl 8', '2026-11-24 08:00'],
  ['torsdag kl 9, 2 timer', '2026-11-26 09:00–11:00'],
  ['kl 2', '? | time'],
  ['halv tre', '? | time'],
  ['kl 10-1', '? | time'],
  ['kl 22-1', 'kl 22:00–01:00'],
  ['10. desember neste år', '2027-12-10'],
  ['10. desember 2025', '? | past | 2026-12-10'],
  ['1.12.25', '? | past | 2026-12-01'],
  ['i dag kl 9', '? | past | 2026-11-24 09:00'],
  ['i dag kl 11', '2026-11-23 11:00'],
  ['mandag', '2026-11-30'],
  ['mandag kl 9', '2026-11-30 09:00'],
  ['mandag kl 11', '2026-11-23 11:00'],
  ['23.11', '2026-11-23'],
  ['23.11 kl 9', '? | past | 2027-11-23 09:00'],
  ['før 10. desember', '? | unreadable | 2026-12-10'],
  ['torsdag eller fredag', '? | ambiguous | 2026-11-26 | 2026-11-27'],
  ['hver torsdag', '? | unreadable'],
  ['torsdager', '? | unreadable'],
  ['første torsdag', '? | unreadable'],
  ['fagteam mandat og roller', '- | fagteam mandat og roller'],
  ['mandal', '- | mandal'],
  ['17. mai 2027 kl 10', '2027-05-17 10:00'],
  ['17.05', '2027-05-17'],
  ['25.12', '2026-12-25'],
  ['december 10th at 9am', '2026-12-10 09:00'],
  ['next thursday at 14:00', '? | ambiguous | 2026-11-26 14:00 | 2026-12-03 14:00'],
  ['in two weeks', '2026-12-07'],
  ['torsdag om to uker', '2026-12-10'],
  ['uke 47', '? | ambiguous | 2027-11-22 | 2027-11-23 | 2027-11-24 | 2027-11-25 | 2027-11-26'],
  ['uke 48 mandag', '2026-11-23'],
  ['uke 48 fredag', '2026-11-27'],
  ['uke 50 2025 torsdag', '? | past | 2026-12-10'],
  ['uke 53 2027', '? | noSuchWeek | 2027-12-27 | 2028-01-03'],
  ['uke 49-50', '? | ambiguous'],
  [
    'torsdag 10. desember 2026 kl. 09.00–11.00 i Rådhuset, møterom 3',
    '2026-12-10 09:00–11:00 | i Rådhuset, møterom 3',
  ],
  ['frokost – torsdag 10.12., kl. 0800, på Teams', '2026-12-10 08:00 | frokost på Teams'],
  [
    'https://teams.microsoft.com/l/2026-12-10 torsdag',
    '2026-11-26 | https://teams.microsoft.com/l/2026-12-10',
  ],
  ['man 7.12 kl 12', '2026-12-07 12:00'],
  ['Tor kommer', '? | unreadable'],
  ['31.12 kl 23', '2026-12-31 23:00'],
  ['den 31.', '? | noSuchDate | 2026-11-30 | 2026-12-01 | 2026-12-31'],
  ['den 10. kl 9', '2026-12-10 09:00'],
  ['neste uke', '? | ambiguous | 2026-11-30 | 2026-12-01 | 2026-12-02 | 2026-12-03 | 2026-12-04'],
  ['denne uka', '? | ambiguous | 2026-11-23 | 2026-11-24 | 2026-11-25 | 2026-11-26 | 2026-11-27'],
  ['neste år', '? | unreadable'],
  ['10. desember 2030', '? | far | 2026-12-10'],
  ['uke 53 mandag', '2026-12-28'],
  ['den 32.', '? | noSuchDate'],
  ['32.12', '? | noSuchDate | 2026-12-31 | 2027-01-01'],
  ['torsdag kl 2', '? | time | 2026-11-26 02:00 | 2026-11-26 14:00'],
  ['torsdag halv tre', '? | time | 2026-11-26 02:30 | 2026-11-26 14:30'],
  ['torsdag 20-24', '2026-11-26 20:00–00:00'],
  ['torsdag 10. desember kl 9 til 11 i kommunestyresalen', '2026-12-10 09:00–11:00 | i kommunestyresalen'],
  ['fra torsdag 10. desember til fredag 11. desember', '? | ambiguous | 2026-12-10 | 2026-12-11'],
  ['møte tors 10.12 kl. 13:00 - 14:30', '2026-12-10 13:00–14:30 | møte'],
  ['koordineringsgruppa torsdag den 10. desember kl 0900', '2026-12-10 09:00 | koordineringsgruppa'],
  ['den 10. desember', '2026-12-10'],
  ['innkall politiråd 10.desember.2026 kl.09.00', '2026-12-10 09:00 | innkall politiråd'],
  ['10.12.2026kl9', '2026-12-10 09:00'],
  ['10.12 09:00', '2026-12-10 09:00'],
  ['10.12 9.30', '2026-12-10 09:30'],
  ['10.12. 10.30', '2026-12-10 10:30'],
  ['10.12. 1300', '2026-12-10 13:00'],
  ['torsdag 1300', '2026-11-26 13:00'],
  ['1300', 'kl 13:00'],
  ['ungdata 2028 torsdag', '2026-11-26 | ungdata 2028'],
  ['plan 2026–2028 10.12', '2026-12-10 | plan 2026–2028'],
  ['handlingsplan 2027', '- | handlingsplan 2027'],
  ['sak 26/1234 torsdag', '- | sak 26/1234 torsdag'],
  ['torsdag 10.12 tema sak 3 den 5. mai', '2026-12-10 | tema sak 3 den 5. mai'],
  ['torsdag 10. desember (uke 50)', '2026-12-10'],
  ['torsdag 10. desember (uke 51)', '? | week | 2026-12-10 | 2026-12-17'],
  ['torsdag 10/12-26 kl 14', '2026-12-10 14:00'],
  ['10-12-2026', '2026-12-10'],
  ['10-12', '? | time'],
  ['9-11', '? | time'],
  ['torsdag 9-11', '2026-11-26 09:00–11:00'],
  ['uke 50 torsdag 9-11', '2026-12-10 09:00–11:00'],
  ['uke 50, torsdag, kl. 9', '2026-12-10 09:00'],
  ['torsdag uke 50', '2026-12-10'],
  ['torsdag i uke 50 kl 9', '2026-12-10 09:00'],
  ['u50 torsdag', '2026-12-10'],
  ['u18 torsdag', '2026-11-26 | u18'],
  ['i morgen, tirsdag', '2026-11-24'],
  ['i morgen, onsdag', '? | weekday | 2026-11-25 | 2026-11-24'],
  ['på mandag kl. 08:30 – 09:30', '2026-11-30 08:30–09:30'],
  ['mandag morgen kl 8', '2026-11-30 08:00'],
  ['mandag ettermiddag', '? | time | 2026-11-30'],
  ['mandag lunsj', '? | unreadable | 2026-11-30'],
  ['mandag kl 12 i to timer', '2026-11-23 12:00–14:00'],
  ['kl 9 torsdag 10. desember kl 10', '? | time | 2026-12-10 09:00 | 2026-12-10 10:00'],
  ['om en uke', '2026-11-30'],
  ['om ei veke på torsdag', '2026-12-03'],
  ['om noen dager', '? | unreadable'],
  ['om et par uker', '? | unreadable'],
  ['i 2027', '? | unreadable'],
  ['10. mars 2027 kl 0900', '2027-03-10 09:00'],
  ['10. desember, 2026', '2026-12-10'],
  ['10.12.2026-11.12.2026', '? | unreadable'],
  ['12. desember klokka halv ti', '2026-12-12 09:30'],
  ['tredje onsdag hver måned', '? | unreadable'],
  ['siste torsdag', '? | unreadable'],
  ['siste torsdag før jul', '? | unreadable'],
  ['nest siste torsdag i januar', '? | unreadable | 2026-11-26'],
  ['5. januar', '2027-01-05'],
  ['femte fredag i februar', '? | noSuchDate | 2027-02-26'],
  ['femte fredag i januar', '2027-01-29'],
  ['første mandag i neste måned', '2026-12-07'],
  ['fredags frokost', '? | unreadable'],
  ['fredagsfrokost i kantina', '- | fredagsfrokost i kantina'],
  ['torsdag10', '? | unreadable'],
  ['B204 10.12', '2026-12-10 | B204'],
  ['møterom B204', '- | møterom B204'],
  ['Storgata 12 torsdag', '2026-11-26 | Storgata 12'],
  ['møtet flyttes til torsdag 17. desember kl 9', '2026-12-17 09:00 | møtet flyttes'],
  ['skal være torsdag i stedet for onsdag', '? | ambiguous | 2026-11-25 | 2026-11-26'],
  ['ikke torsdag', '? | unreadable | 2026-11-26'],
  ['torsdag etter klokka 12', '? | time | 2026-11-26 12:00'],
  ['etter kl 12 torsdag', '? | time | 2026-11-26 12:00'],
  ['torsdag før kl 12', '? | time | 2026-11-26 12:00'],
  ['torsdag senest kl 12', '? | time | 2026-11-26 12:00'],
  ['fem på ti', 'kl 09:55'],
  ['ti over halv ni', 'kl 08:40'],
  ['torsdag kvart på to', '? | time | 2026-11-26 01:45 | 2026-11-26 13:45'],
  ['torsdag kl 14:60', '? | time | 2026-11-26'],
  ['2026-13-01', '? | time'],
  ['2026-02-30', '? | noSuchDate'],
  ['29. februar 2028', '2028-02-29'],
  ['10. jul', '? | unreadable'],
  ['jan', '? | unreadable'],
  ['i dag', '2026-11-23'],
  ['idag kl 23:59', '2026-11-23 23:59'],
  ['kl. 9 i dag', '? | past | 2026-11-24 09:00'],
  ['tomorrow at 3pm', '2026-11-24 15:00'],
  ['torsdag kl 9am', '2026-11-26 09:00'],
  ['torsdag.', '2026-11-26'],
  ['torsdag?', '2026-11-26'],
  ['Torsdag 10. Desember KL 9', '2026-12-10 09:00'],
  ['TORSDAG 10.12', '2026-12-10'],
  ['torsdag 10. desember kl 9.', '2026-12-10 09:00'],
  ['torsdag 10. desember kl 9-11.', '2026-12-10 09:00–11:00'],
  ['torsdag 10. desember kl 9, sal 3, tema: rus', '2026-12-10 09:00 | sal 3, tema: rus'],
  ['uke 50 2026 mandag', '2026-12-07'],
  ['uke 50 i 2026 mandag', '2026-12-07'],
  ['mandag uke 50/26', '? | ambiguous | 2026-11-30'],
  ['50. uke', '? | unreadable'],
  ['halvannen time torsdag', '? | time | 2026-11-26'],
  ['10 desember 2026 klokken 12', '2026-12-10 12:00'],
  ['24/7', '? | unreadable'],
  ['kl 10.12.2026', '? | time | 2026-12-10'],
  ['10.12.2026 10.00', '2026-12-10 10:00'],
  ['10.12.26 0900-1030', '2026-12-10 09:00–10:30'],
  ['10.12.26, 09-10.30', '2026-12-10 09:00–10:30'],
  ['9.12-11.12', '? | ambiguous | 2026-12-09 | 2026-12-11'],
  ['9.12–11.30', 'kl 09:12–11:30'],
  ['10.12.-11.12.', '? | ambiguous | 2026-12-10 | 2026-12-11'],
  ['12 ungdommer', '- | 12 ungdommer'],
  ['en torsdag', '? | unreadable | 2026-11-26'],
  ['over nyttår', '? | unreadable'],
  ['1. juledag', '? | unreadable'],
  ['17. mai-komiteen', '? | unreadable'],
  ['９.12', '? | unreadable'],
  ['١٠.12', '? | unreadable'],
  ['koordineringsgruppe 10. desember kl 9', '2026-12-10 09:00 | koordineringsgruppe'],
  ['koordineringsgruppe 9-11', '? | time'],
  ['koordineringsgruppe 10', '? | unreadable'],
  ['fagteam 9. 1. 2027', '2027-01-09 | fagteam'],
  ['gruppe 2 torsdag', '2026-11-26 | gruppe 2'],
  ['tiltak 3, 4 og 5 torsdag', '2026-11-26 | tiltak 3, 4 og 5'],
  ['tiltak 3 10. desember', '2026-12-10 | tiltak 3'],
  ['trinn 8-10 torsdag kl 18', '2026-11-26 18:00 | trinn 8-10'],
  ['i storsalen 10. desember', '2026-12-10 | i storsalen'],
  ['sal 3. desember', '2026-12-03 | sal'],
  ['10. desember rom 1300', '? | time | 2026-12-10'],
  ['10. desember Ungdata i 2027', '? | unreadable | 2026-12-10'],
  ['torsdag tidlig innsats', '2026-11-26 | tidlig innsats'],
  ['den 10 personene', '? | unreadable'],
  ['mellom 9 og 11 torsdag', '2026-11-26 09:00–11:00'],
  ['10. desember fra 9 til 11', '2026-12-10 09:00–11:00'],
  ['innkall politiråd fra 9 til 11', 'kl 09:00–11:00 | innkall politiråd'],
  ['innkall politiråd 9-11', '? | time'],
  ['rådmannen sa at tre skoler vil', '- | rådmannen sa at tre skoler vil'],
  ['torsdag 10 på 8 skoler', '? | time | 2026-11-26 07:50'],
  ['torsdag, men ikke fredag', '? | ambiguous | 2026-11-26 | 2026-11-27'],
  ['torsdag 10. desember i tillegg til møtet 3. desember', '? | ambiguous | 2026-12-10 | 2026-12-03'],
  ['tirsdag 8/12 kl 0900-1000', '2026-12-08 09:00–10:00'],
  ['8. desember kl. 9.00-10.00, Teams', '2026-12-08 09:00–10:00 | Teams'],
  ['møte 8 des kl 09-10', '2026-12-08 09:00–10:00 | møte'],
  ['møte 8.des', '2026-12-08 | møte'],
  ['møte 8des', '2026-12-08 | møte'],
  ['desember 8', '2026-12-08'],
  ['mars 2027', '? | time'],
  ['politiråd', '- | politiråd'],
  ['SLT-frokost', '- | SLT-frokost'],
  ['Treffpunkt: Ungdom på tvers', '- | Treffpunkt: Ungdom på tvers'],
  ['oppvekstkonferanse', '- | oppvekstkonferanse'],
  ['samarbeidsmøte politi og barnevern', '- | samarbeidsmøte politi og barnevern'],
  ['natteravn', '- | natteravn'],
  ['i morgen tidlig', '? | time | 2026-11-24'],
  ['Tverrfaglig team på ungdomsskolen', '- | Tverrfaglig team på ungdomsskolen'],
  ['årlig evaluering av SLT-arbeidet', '- | årlig evaluering av SLT-arbeidet'],
  ['styringsgruppa og arbeidsgruppa', '- | styringsgruppa og arbeidsgruppa'],
];

const WEEK_53: readonly Row[] = [
  ['torsdag', '2026-12-31'],
  ['onsdag', '2027-01-06'],
  ['onsdag kl 9', '2027-01-06 09:00'],
  ['onsdag kl 11', '2026-12-30 11:00'],
  ['neste torsdag', '? | ambiguous | 2026-12-31 | 2027-01-07'],
  ['neste onsdag', '2027-01-06'],
  ['neste tirsdag', '2027-01-05'],
  ['denne onsdagen', '? | ambiguous | 2026-12-30 | 2027-01-06'],
  ['denne fredag', '2027-01-01'],
  ['denne tirsdag', '? | ambiguous | 2027-01-05'],
  ['fredag', '2027-01-01'],
  ['mandag', '2027-01-04'],
  ['uke 1', '? | ambiguous | 2027-01-04 | 2027-01-05 | 2027-01-06 | 2027-01-07 | 2027-01-08'],
  ['uke 1 torsdag', '2027-01-07'],
  ['uke 2 onsdag', '2027-01-13'],
  ['uke 53', '? | ambiguous | 2026-12-30 | 2026-12-31 | 2027-01-01'],
  ['uke 53 torsdag', '2026-12-31'],
  ['uke 53 mandag', '? | past | 2027-01-04'],
  ['uke 52 tirsdag', '? | nextYear | 2027-12-28'],
  ['uke 52', '? | ambiguous | 2027-12-27 | 2027-12-28 | 2027-12-29 | 2027-12-30 | 2027-12-31'],
  ['denne uka', '? | ambiguous | 2026-12-30 | 2026-12-31 | 2027-01-01'],
  ['neste uke fredag', '2027-01-08'],
  ['fredag i neste veke', '2027-01-08'],
  ['5. januar', '2027-01-05'],
  ['30.12', '2026-12-30'],
  ['30.12 kl 9', '? | past | 2027-12-30 09:00'],
  ['31. desember kl 12', '2026-12-31 12:00'],
  ['29.12', '? | nextYear | 2027-12-29'],
  ['1.1', '2027-01-01'],
  ['torsdag 31.12', '2026-12-31'],
  ['torsdag 7. januar', '2027-01-07'],
  ['torsdag 8. januar', '? | weekday | 2027-01-07 | 2027-01-08'],
  ['torsdag om to uker', '2027-01-14'],
  ['mandag om to uker', '? | ambiguous | 2027-01-11 | 2027-01-18'],
  ['29. februar', '? | noSuchDate | 2027-02-28 | 2027-03-01'],
  ['29.2.2028', '2028-02-29'],
  ['siste fredag i desember', '? | nextYear | 2027-12-31'],
  ['siste onsdag i måneden', '2026-12-30'],
  ['siste mandag i måneden', '? | past | 2027-01-25'],
  ['første mandag i neste måned', '2027-01-04'],
  ['uke 1 2027 onsdag', '2027-01-06'],
  ['den 1.', '2027-01-01'],
  ['den 29.', '2027-01-29'],
  ['i morgen kl 8', '2026-12-31 08:00'],
  ['om 14 dager', '2027-01-13'],
  ['10. desember neste år', '2027-12-10'],
  ['10. desember i år', '? | past | 2027-12-10'],
];

const BEFORE_EASTER: readonly Row[] = [
  ['i dag', '2027-03-24'],
  ['torsdag', '2027-03-25'],
  ['skjærtorsdag', '? | unreadable'],
  ['25. mars', '2027-03-25'],
  ['26. mars kl 8', '2027-03-26 08:00'],
  ['fredag kl 8', '2027-03-26 08:00'],
  ['søndag kl 10', '2027-03-28 10:00'],
  ['28.03 kl 02.30', '2027-03-28 02:30'],
  ['laurdag 27. mars', '2027-03-27'],
  ['måndag', '2027-03-29'],
  ['tysdag 6. april', '2027-04-06'],
  ['10.12', '2027-12-10'],
  ['uke 13', '? | ambiguous | 2027-03-29 | 2027-03-30 | 2027-03-31 | 2027-04-01 | 2027-04-02'],
  ['uke 13 onsdag', '2027-03-31'],
  ['uke 12 onsdag', '2027-03-24'],
  ['uke 12 onsdag kl 9', '? | past | 2027-03-31 09:00 | 2028-03-22 09:00'],
  ['uke 12 tirsdag', '? | past | 2027-03-30 | 2028-03-21'],
  ['uke 11 tirsdag', '? | nextYear | 2028-03-14'],
  ['uke 53', '? | noSuchWeek | 2027-12-27 | 2028-01-03'],
  ['uke 53 fredag', '? | noSuchWeek | 2027-12-31 | 2028-01-07'],
  ['veke 53 i 2032', '? | far'],
  ['17. mai', '2027-05-17'],
  ['6. mai', '2027-05-06'],
  ['den 24.', '2027-03-24'],
  ['den 24. kl 9', '? | past | 2027-04-24 09:00'],
  ['den 23.', '2027-04-23'],
  ['den 31.', '2027-03-31'],
  ['torsdag 10.', '? | weekday | 2027-04-08 | 2027-04-10'],
  ['onsdag 10.', '? | weekday | 2027-04-07 | 2027-04-10'],
  ['29.2', '? | nextYear | 2028-02-29'],
  ['30.2', '? | noSuchDate | 2028-02-29 | 2028-03-01'],
  ['første tirsdag i april', '2027-04-06'],
  ['siste fredag i mars', '2027-03-26'],
  ['femte onsdag i mars', '2027-03-31'],
  ['siste torsdag i februar', '? | nextYear | 2028-02-24'],
  ['31.10 kl 02:30', '2027-10-31 02:30'],
  ['lordag 31. oktober', '? | weekday | 2027-10-30 | 2027-10-31'],
  ['søndag 31. oktober', '2027-10-31'],
  ['24.3', '2027-03-24'],
  ['24.3 kl 9', '? | past | 2028-03-24 09:00'],
  ['24.03.26', '? | past | 2027-03-24'],
  ['24.03.2028', '2028-03-24'],
  ['i overmorgen', '2027-03-26'],
  ['neste fredag', '? | ambiguous | 2027-03-26 | 2027-04-02'],
  ['neste onsdag', '2027-03-31'],
  ['neste mandag', '2027-03-29'],
];

const written = ({ day: on, start, end }: When): string =>
  [on, start].filter(Boolean).join(' ') + (end ? `–${end}` : '');

function shown(r: Reading): string {
  if (r.kind === 'ask') return ['?', r.why, ...r.options.map(written)].join(' | ');
  const time = r.kind === 'time' ? `kl ${r.start}${r.end ? `–${r.end}` : ''}` : '-';
  return [r.kind === 'read' ? written(r.when) : time, r.rest].filter(Boolean).join(' | ');
}

const at10 = (text: string): { readonly day: Day; readonly time: string } => ({
  day: day(text),
  time: '10:00',
});

describe('a line written on Monday 23 November 2026', () => {
  it.each(MONDAY)('%s → %s', (line, read) => {
    expect(shown(readWhen(line, at10('2026-11-23')))).toBe(read);
  });
});

describe('a line written on Wednesday of week 53, 30 December 2026', () => {
  it.each(WEEK_53)('%s → %s', (line, read) => {
    expect(shown(readWhen(line, at10('2026-12-30')))).toBe(read);
  });
});

describe('a line written the day before skjærtorsdag 2027', () => {
  it.each(BEFORE_EASTER)('%s → %s', (line, read) => {
    expect(shown(readWhen(line, at10('2027-03-24')))).toBe(read);
  });
});

describe('what a reading carries', () => {
  it('a question repeats the words it is about', () => {
    const reading = readWhen('Innkall fagteam Torsdag 11. Desember kl 9', at10('2026-11-23'));
    expect(reading).toMatchObject({ kind: 'ask', why: 'weekday', said: 'Torsdag 11. Desember' });
  });

  it('a holiday is read and said, both of them on 17 May 2027', () => {
    const reading = readWhen('17. mai 2027', at10('2026-11-23'));
    expect(reading).toMatchObject({ kind: 'read', holiday: ['mai17', 'pinsedag2'] });
  });

  it('nothing after the word tema, sak or agenda is read', () => {
    for (const word of ['tema', 'sak', 'saker', 'agenda:', 'Tema:']) {
      const line = `torsdag 10. desember ${word} etter jul, 5. mai kl 9, uke 3`;
      expect(shown(readWhen(line, at10('2026-11-23')))).toBe(
        `2026-12-10 | ${word} etter jul, 5. mai kl 9, uke 3`,
      );
    }
  });

  it('a line with hidden characters, narrow spaces and decomposed letters reads as it looks', () => {
    const line = 'l\u00f8rdag\u202f5.\u00a0des\u200bember kl\u00a09'.normalize('NFD');
    expect(shown(readWhen(line, at10('2026-11-23')))).toBe('2026-12-05 09:00');
  });
});

const MONTHS = 'januar februar mars april mai juni juli august september oktober november desember'.split(
  ' ',
);
const DAYS = 'mandag tirsdag onsdag torsdag fredag lørdag søndag'.split(' ');
const NYNORSK = 'måndag tysdag onsdag torsdag fredag laurdag sundag'.split(' ');

/** The ways a day within a year is written out, all of which say which day it is. */
function forms(d: Day): readonly string[] {
  const { year, month, date } = partsOf(d);
  const [mm, dd] = [String(month).padStart(2, '0'), String(date).padStart(2, '0')];
  const name = MONTHS[month - 1] ?? '';
  const [wd, nn] = [DAYS[weekday(d) - 1] ?? '', NYNORSK[weekday(d) - 1] ?? ''];
  const { week, year: weekYear } = isoWeek(d);
  return [
    ...[
      d,
      `${date}.${month}.`,
      `${dd}.${mm}`,
      `${date}.${month}.${year}`,
      `${dd}.${mm}.${year - 2000}`,
      `${date}/${month}-${year - 2000}`,
    ],
    ...[
      `${date}/${month}`,
      `${date}. ${month}. ${year}`,
      `${date}. ${name}`,
      `${date}.${name} ${year}`,
      `${date} ${name.slice(0, 3)}. ${year}`,
    ],
    ...[
      `${wd} ${date}. ${name}`,
      `${nn} ${dd}.${mm}.`,
      `${wd.slice(0, 3)} ${date}. ${name} ${year}`,
      `på ${wd} den ${date}. ${name}`,
    ],
    ...[
      `${wd} uke ${week}`,
      `uke ${week} ${weekYear} ${wd}`,
      `${nn} ${date}.${month}. (veke ${week})`,
      `i veke ${week}, ${nn}`,
    ],
  ].filter((form) => !/^24\/7$|(?<!\p{L})jul(?!\p{L})/u.test(form)); // «24/7» and «10. jul» are asked about
}

const TIMES: readonly (readonly [string, string])[] = [
  ['', ''],
  [' kl 9', ' 09:00'],
  [' kl. 09.00–11.00', ' 09:00–11:00'],
  [', 0900-1100', ' 09:00–11:00'],
  [' kl 22 til 01', ' 22:00–01:00'],
  [' 13:30', ' 13:30'],
];

describe('for any day and any text', () => {
  const today = fc.integer({ min: 0, max: 3650 }).map((n) => addDays(day('2025-01-01'), n));

  it('every written form of a day in the year to come reads back to that day, or is asked about when it may be a slip', () => {
    const anyForm = fc.record({
      today,
      ahead: fc.integer({ min: 8, max: 355 }),
      form: fc.nat(),
      time: fc.constantFrom(...TIMES),
    });
    fc.assert(
      fc.property(anyForm, ({ today: now, ahead, form, time: [said, read] }) => {
        const d = addDays(now, ahead);
        const all = forms(d);
        const line = `fagteam ${all[form % all.length] ?? ''}${said} på rådhuset`;
        const shownAs = shown(readWhen(line, { day: now, time: '10:00' }));
        const asked = ahead > 183 && shownAs.startsWith('? | nextYear');
        const expected = asked ? `? | nextYear | ${d}${read}` : `${d}${read} | fagteam på rådhuset`;
        expect([line, shownAs]).toEqual([line, expected]);
      }),
      { numRuns: 1000 },
    );
  });

  it('garbage and bits of dates never throw and never give a past day', () => {
    const bits =
      '10 . 12 : - – / kl uke veke torsdag neste i om to uker morgen desember 2026 31 9 halv ti fra til den første siste sal 3 tema 53 , ( ) 0900 29.2 i dag og'.split(
        ' ',
      );
    const text = fc.oneof(
      anyText(),
      fc.array(fc.constantFrom(...bits, ' ', ' ', ' '), { maxLength: 14 }).map((b) => b.join(' ')),
      fc.array(fc.constantFrom(...bits, ' ')).map((b) => b.join('')),
    );
    fc.assert(
      fc.property(text, today, (line, now) => {
        const r = readWhen(line, { day: now, time: '10:00' });
        const whens = r.kind === 'read' ? [r.when] : r.kind === 'ask' ? r.options : [];
        expect(whens.filter((w) => w.day < now || (w.day === now && (w.start ?? '24') < '10:00'))).toEqual(
          [],
        );
        if (r.kind === 'read') expect(r.holiday).toEqual(holidays(r.when.day));
      }),
      { numRuns: 700 },
    );
  });

  it('a lone half of a character pair is only text', () => {
    expect(readWhen('\ud83d torsdag \udc00', at10('2026-11-23')).kind).toBe('read');
  });

  it('a very long line is read at once', () => {
    readWhen('torsdag', at10('2026-11-23'));
    const before = performance.now();
    readWhen('10. og 11, tiltak 3, torsdag kl '.repeat(300), at10('2026-11-23'));
    expect(performance.now() - before).toBeLessThan(250);
  });
});

describe('the nights when the clocks change', () => {
  it.each(['2026-03-29', '2026-10-25', '2027-03-28', '2027-10-31'])(
    'a walk 22–01 into %s is read as written',
    (text) => {
      const d = addDays(day(text), -1);
      const { year, month, date } = partsOf(d);
      const r = readWhen(`lørdag ${date}.${month}.${year} kl 22–01`, at10('2026-01-02'));
      expect(shown(r)).toBe(`${d} 22:00–01:00`);
      expect(dayOfWall(wallOf(instantOf(wall(d, '22:00'))))).toBe(d);
    },
  );
});
