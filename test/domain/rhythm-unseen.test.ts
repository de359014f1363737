// Plans, mandates and pages of municipalities that this program was not made from, as they word how often: what each is read as in
// the words the bot shows, with the first days from 2027 on. «?» is a question with its reason and what it may mean, «–» is kept
// as it is. A wrong reading in silence is the only thing that must never stand here.
import { describe, expect, it } from '@jest/globals';
import { nextOccurrence } from '../../src/domain/cadence.ts';
import type { Cadence } from '../../src/domain/cadence.ts';
import { type Day, addDays, day } from '../../src/domain/calendar.ts';
import { readRhythm } from '../../src/domain/rhythm.ts';
import { rhythmIn } from '../../src/texts/rhythm.ts';

const FROM = day('2027-01-01');
const { understood, phrase } = rhythmIn('nb');

function firstDays(cadence: Cadence): string {
  const found: Day[] = [];
  for (let after = addDays(FROM, -1); found.length < 3;) {
    const next = nextOccurrence(cadence, after);
    if (!next) break;
    found.push(next.day);
    after = next.day;
  }
  return found.join(' ');
}

function shown(text: string): readonly [understood: string, days: string] {
  const read = readRhythm(text, { from: FROM });
  if (read.kind === 'read') return [understood(read.understood), firstDays(read.cadence)];
  if (read.kind === 'unread') return ['–', ''];
  const readings = read.readings.map((one) => phrase(one, FROM)).join(' | ');
  return [readings ? `? ${read.why}: ${readings}` : `? ${read.why}`, ''];
}

const LINES: readonly (readonly [text: string, understood: string, days?: string])[] = [
  // Counts, as mandates and plans word them.
  ['Det er avtalt å halde 4 møte i året', '4 ganger i året'],
  ['Rådet skal ha minimum to møte per år.', 'minst 2 ganger i året'],
  ['Møtes minst to ganger per år, eller oftere ved behov', 'minst 2 ganger i året'],
  ['Utvalget har møte minst åtte ganger i året.', 'minst 8 ganger i året'],
  [
    'Det skal avholdes minimum tre politirådsmøter hvert år. Ved behov kan politirådet ha flere møter.',
    'minst 3 ganger i året',
  ],
  ['Styringsgruppen bør møtes minimum fire ganger i året.', 'minst 4 ganger i året'],
  ['2-4 gagner i året', '2–4 ganger i året'],
  ['1 – 2 ganger pr. år', '1–2 ganger i året'],
  ['2 gang pr. år', '2 ganger i året'],
  ['Fast 2 ganger i året , ellers etter behov', '2 ganger i året, og ellers ved behov'],
  ['Minimum 4 møter pr skoleår. Møteplan utarbeides ved skolestart.', 'minst 4 ganger i skoleåret'],
  ['Minimum 1 gang pr måned', 'minst hver måned'],
  [
    'tre ganger i halvåret etter en fast plan, og hyppigere hvis barnehagene melder et behov for det',
    'minst 3 ganger i halvåret',
  ],
  ['4 ganger i året. Innkalling sendes ut 14 dager før møtet.', '4 ganger i året'],
  ['Gruppa består av 6 personer og møtes 4 ganger i året', '4 ganger i året'],
  ['Politirådet: 4 møter i året (jf. sak 12/23)', '4 ganger i året'],
  ['12 deltakere, 4 møter i året á 2 timer', '4 ganger i året'],
  ['to gonger for året', '2 ganger i året'],
  ['tre årlige møter', '3 ganger i året'],
  ['1-2/mnd', '1–2 ganger i måneden'],
  ['kvar sjette veke, oftare ved trong', 'minst hver 6. uke'],
  ['4 møter i året og ekstraordinære møter ved behov', '4 ganger i året, og ellers ved behov'],
  ['hver 6. uke + ekstramøter ved behov', 'hver 6. uke, og ellers ved behov'],
  ['ukentl. møte', 'hver uke'],
  ['en gang pr. mnd., bortsett fra juli', 'hver måned, ikke i juli'],
  ['Møteplan settes opp for et halvt år om gangen, normalt ett møte per måned', 'omtrent hver måned'],
  [
    '6 møter årlig, hvorav 2 møter er felles med politirådet',
    '6 ganger i året, 2 av møtene felles med en annen gruppe',
  ],
  ['4 møter i året med felles lunsj', '4 ganger i året'],
  // Counts with a weekday, and in halves of a year.
  ['Ungdomsråd: 6 møter i året, onsdager kl 12-14', '6 ganger i året på onsdager, kl. 12.00–14.00'],
  ['fire torsdager i halvåret', '4 ganger i halvåret på torsdager'],
  ['1 gang pr. kvartal, tirsdager kl. 10', '1 gang i kvartalet på tirsdager, kl. 10.00'],
  ['minst seks torsdager i året', 'minst 6 ganger i året på torsdager'],
  ['2 ganger per år, på våren og på høsten', '1 gang i halvåret'],
  ['kvart halvår (vår/haust)', '1 gang i halvåret'],
  ['Seks møter i året – tre i vårhalvåret og tre i høsthalvåret', '3 ganger i halvåret'],
  [
    'fire faste møter i året: to på våren og to på høsten. Ekstraordinære møter ved behov.',
    '2 ganger i halvåret, og ellers ved behov',
  ],
  ['2 møter vår + 2 møter høst', '2 ganger i halvåret'],
  ['Politi/barnevern: 2 møter årlig (mai/november)', '2 ganger i året i mai og november'],
  [
    '6 møter i året (feb, april, juni, aug, okt, des)',
    '6 ganger i året i februar, april, juni, august, oktober og desember',
  ],
  ['fire ganger i året, ett møte per kvartal', '1 gang i kvartalet'],
  // The same said twice is said once.
  [
    '10 møter årlig. Siste torsdag i måneden unntatt juli og desember',
    'siste torsdag i måneden, ikke i juli og desember',
    '2027-01-28 2027-02-25 2027-03-25',
  ],
  [
    '2 ganger i måneden, første og tredje mandag',
    'første og tredje mandag i måneden',
    '2027-01-04 2027-01-18 2027-02-01',
  ],
  [
    '4 ganger i året: tirsdag i uke 6, 19, 36 og 48',
    'tirsdag i uke 6, 19, 36 og 48',
    '2027-02-09 2027-05-11 2027-09-07',
  ],
  ['en gang i uka, onsdager kl 10', 'hver onsdag, kl. 10.00', '2027-01-06 2027-01-13 2027-01-20'],
  [
    'to ganger i uken (tirsdag og torsdag) kl 14-20',
    'hver tirsdag og torsdag, kl. 14.00–20.00',
    '2027-01-05 2027-01-07 2027-01-12',
  ],
  [
    'en gang i halvåret, første torsdag i mars og oktober',
    'første torsdag i mars og oktober',
    '2027-03-04 2027-10-07 2028-03-02',
  ],
  [
    'hver tredje måned, siste onsdag (mars, juni, september, desember)',
    'siste onsdag i mars, juni, september og desember',
    '2027-03-31 2027-06-30 2027-09-29',
  ],
  [
    'kvartalsvis, tredje onsdag i januar, april, september og november',
    'tredje onsdag i januar, april, september og november',
    '2027-01-20 2027-04-21 2027-09-15',
  ],
  // Weeks, even and odd.
  [
    'Onsdager hver 14. dag, like uker, kl 08:30',
    'onsdag i partallsuker, kl. 08.30',
    '2027-01-13 2027-01-27 2027-02-10',
  ],
  [
    'Tirs. kl. 09-10 (partall)',
    'tirsdag i partallsuker, kl. 09.00–10.00',
    '2027-01-12 2027-01-26 2027-02-09',
  ],
  ['onsdag i uker med partall', 'onsdag i partallsuker', '2027-01-13 2027-01-27 2027-02-10'],
  ['Mandager i odde uker', 'mandag i oddetallsuker', '2027-01-04 2027-01-18 2027-02-01'],
  [
    'Mandag 0830-1000 i partallsuker',
    'mandag i partallsuker, kl. 08.30–10.00',
    '2027-01-11 2027-01-25 2027-02-08',
  ],
  [
    'Annankvar måndag kl. 0900, oddetalsveker',
    'mandag i oddetallsuker, kl. 09.00',
    '2027-01-04 2027-01-18 2027-02-01',
  ],
  [
    'laurdagar kl 20.00-23.30 i partalsveker',
    'lørdag i partallsuker, kl. 20.00–23.30',
    '2027-01-16 2027-01-30 2027-02-13',
  ],
  [
    'Teamet møtest kvar fjortande dag, onsdagar i partalsveker kl 12.00–13.30',
    'onsdag i partallsuker, kl. 12.00–13.30',
    '2027-01-13 2027-01-27 2027-02-10',
  ],
  [
    'mandager (partall) og torsdager (oddetall)',
    'mandag i partallsuker og torsdag i oddetallsuker',
    '2027-01-07 2027-01-11 2027-01-21',
  ],
  [
    'partallsuke: tirsdag, oddetallsuke: torsdag',
    'tirsdag i partallsuker og torsdag i oddetallsuker',
    '2027-01-07 2027-01-12 2027-01-21',
  ],
  [
    'onsdager i partallsuker i perioden 15. august - 15. juni',
    'onsdag i partallsuker fra 15. august til 15. juni',
    '2027-01-13 2027-01-27 2027-02-10',
  ],
  ['fredagsmøte i partallsuker', 'fredag i partallsuker', '2027-01-15 2027-01-29 2027-02-12'],
  // Weeks by their number.
  [
    'Torsdager i uke 6, 11, 19, 36, 42 og 48, kl. 09-11',
    'torsdag i uke 6, 11, 19, 36, 42 og 48, kl. 09.00–11.00',
    '2027-02-11 2027-03-18 2027-05-13',
  ],
  [
    'Tirsdag uke 5, 13, 21, 35, 43, 49 kl 0900',
    'tirsdag i uke 5, 13, 21, 35, 43 og 49, kl. 09.00',
    '2027-02-02 2027-03-30 2027-05-25',
  ],
  [
    'uke 34 (tirsdag), uke 42 (tirsdag), uke 48 (tirsdag)',
    'tirsdag i uke 34, 42 og 48',
    '2027-08-24 2027-10-19 2027-11-30',
  ],
  [
    'tirsdag uke 7, onsdag uke 20, torsdag uke 42, kl 09-11',
    'tirsdag i uke 7, onsdag i uke 20 og torsdag i uke 42, kl. 09.00–11.00',
    '2027-02-16 2027-05-19 2027-10-21',
  ],
  [
    'onsdag i uke 42 og 48, torsdag i uke 50',
    'onsdag i uke 42 og 48 og torsdag i uke 50',
    '2027-10-20 2027-12-01 2027-12-16',
  ],
  // Every so many weeks.
  [
    'Oppstart tirsdag uke 3, deretter hver 6. uke',
    'hver 6. uke på tirsdag fra uke 3 2027',
    '2027-01-19 2027-03-02 2027-04-13',
  ],
  [
    'hver 6. uke med oppstart onsdag i uke 3',
    'hver 6. uke på onsdag fra uke 3 2027',
    '2027-01-20 2027-03-03 2027-04-14',
  ],
  [
    'hver 6. uke. Første møte: tirsdag 12.01.2027 kl. 09.00',
    'hver 6. uke på tirsdag fra 12. januar 2027, kl. 09.00',
    '2027-01-12 2027-02-23 2027-04-06',
  ],
  [
    'annenhver tirsdag, første gang 12. januar 2027',
    'annenhver tirsdag fra 12. januar 2027',
    '2027-01-12 2027-01-26 2027-02-09',
  ],
  [
    'Møter hver 3. uke, onsdager kl 14, med start i uke 35',
    'hver 3. uke på onsdag fra uke 35 2027, kl. 14.00',
    '2027-09-01 2027-09-22 2027-10-13',
  ],
  [
    'mandager kl. 12 - 13.30 hver sjette uke fra uke 3',
    'hver 6. uke på mandag fra 18. januar 2027, kl. 12.00–13.30',
    '2027-01-18 2027-03-01 2027-04-12',
  ],
  ['hver 6.uke,torsdager kl.9', 'hver 6. uke på torsdag, kl. 09.00'],
  ['Hver 6. veke på tysdag kl. 12.15', 'hver 6. uke på tirsdag, kl. 12.15'],
  ['tirsdag hver annen uke kl 8', 'annenhver tirsdag, kl. 08.00'],
  ['Hver 6 . uke', 'hver 6. uke'],
  // Once a month.
  [
    'Koordineringsgruppa har møte siste tirsdag i hver måned fra kl 12:00 – 14:00 (ikke juli)',
    'siste tirsdag i måneden, ikke i juli, kl. 12.00–14.00',
    '2027-01-26 2027-02-23 2027-03-30',
  ],
  [
    'Ordinære møter: siste torsdag i februar, april, august, oktober og desember kl 0830-1000',
    'siste torsdag i februar, april, august, oktober og desember, kl. 08.30–10.00',
    '2027-02-25 2027-04-29 2027-08-26',
  ],
  [
    'Siste torsdag i måneden, møtefri i juli',
    'siste torsdag i måneden, ikke i juli',
    '2027-01-28 2027-02-25 2027-03-25',
  ],
  ['månedlig (unntatt juli/august)', 'hver måned, ikke i juli og august'],
  ['hver måned. Ikke møter i juli og august.', 'hver måned, ikke i juli og august'],
  [
    'siste onsdag i måneden i perioden august t.o.m. mai',
    'siste onsdag i august–mai',
    '2027-01-27 2027-02-24 2027-03-31',
  ],
  [
    'hver onsdag fra og med september til og med mai',
    'hver onsdag i september–mai',
    '2027-01-06 2027-01-13 2027-01-20',
  ],
  [
    'hver onsdag f.o.m. 1. september t.o.m. 31. mai',
    'hver onsdag fra 1. september til 31. mai',
    '2027-01-06 2027-01-13 2027-01-20',
  ],
  ['hver uke, pause i juli', 'hver uke, ikke i juli'],
  ['hver onsdag, stengt i juli', 'hver onsdag, ikke i juli', '2027-01-06 2027-01-13 2027-01-20'],
  ['Hver mnd, 1. torsdag', 'første torsdag i måneden', '2027-01-07 2027-02-04 2027-03-04'],
  ['siste torsd. i mnd.', 'siste torsdag i måneden', '2027-01-28 2027-02-25 2027-03-25'],
  [
    'hver 1.torsdag i mnd kl.12-13',
    'første torsdag i måneden, kl. 12.00–13.00',
    '2027-01-07 2027-02-04 2027-03-04',
  ],
  [
    'Møta vert haldne siste torsdag i kvar månad, unnateke juli',
    'siste torsdag i måneden, ikke i juli',
    '2027-01-28 2027-02-25 2027-03-25',
  ],
  ['den tredje torsdagen i kvar månad', 'tredje torsdag i måneden', '2027-01-21 2027-02-18 2027-03-18'],
  ['siste fredag i må-neden', 'siste fredag i måneden', '2027-01-29 2027-02-26 2027-03-26'],
  ['En gang i måneden, onsdag kl. 9-11', 'en onsdag i måneden, kl. 09.00–11.00'],
  [
    '1. og 3. tirsdag og 2. torsdag i måneden',
    'første og tredje tirsdag og andre torsdag i måneden',
    '2027-01-05 2027-01-14 2027-01-19',
  ],
  [
    'Månedlige frokostmøter siste fredag kl 08-09 (Teams), ikke juli og desember',
    'siste fredag i måneden, ikke i juli og desember, kl. 08.00–09.00',
    '2027-01-29 2027-02-26 2027-03-26',
  ],
  [
    '2. og 4. torsdag i mnd. kl 12.00-13.30 (ikke i skolens ferier)',
    'andre og fjerde torsdag i måneden, ikke i skoleferier, kl. 12.00–13.30',
  ],
  [
    'Kommunalt barnevern og politi: fast møte første torsdag i kvartalet',
    'første torsdag i januar, april, juli og oktober',
    '2027-01-07 2027-04-01 2027-07-01',
  ],
  [
    'hver tredje måned fra januar, siste onsdag',
    'siste onsdag hver 3. måned fra januar 2027',
    '2027-01-27 2027-04-28 2027-07-28',
  ],
  ['5. tirsdag i måneden', 'femte tirsdag i måneden', '2027-03-30 2027-06-29 2027-08-31'],
  // Days of the week and the night.
  ['mandagsmøter kl 0830', 'hver mandag, kl. 08.30', '2027-01-04 2027-01-11 2027-01-18'],
  ['hver mandag morgen', 'hver mandag', '2027-01-04 2027-01-11 2027-01-18'],
  ['Møtes hver tirsdag 18.30', 'hver tirsdag, kl. 18.30', '2027-01-05 2027-01-12 2027-01-19'],
  ['hver tirsdag kl halv ni', 'hver tirsdag, kl. 08.30', '2027-01-05 2027-01-12 2027-01-19'],
  [
    'Ukentlig møte tirsdager kl 08.15 – 09.00 mellom utekontakt, politi og barnevern',
    'hver tirsdag, kl. 08.15–09.00',
    '2027-01-05 2027-01-12 2027-01-19',
  ],
  [
    'fast møtepunkt hver torsdag, og andre møter etter behov',
    'hver torsdag, og ellers ved behov',
    '2027-01-07 2027-01-14 2027-01-21',
  ],
  ['Fredager kl. 22.00 – 01.30', 'hver fredag, kl. 22.00–01.30', '2027-01-01 2027-01-08 2027-01-15'],
  ['hver fredag kl 19 - 24', 'hver fredag, kl. 19.00–00.00', '2027-01-01 2027-01-08 2027-01-15'],
  [
    'kvar fredag og laurdag frå kl 22 til kl 02',
    'hver fredag og lørdag, kl. 22.00–02.00',
    '2027-01-01 2027-01-02 2027-01-08',
  ],
  ['lørdager kl 21.30-0130', 'hver lørdag, kl. 21.30–01.30', '2027-01-02 2027-01-09 2027-01-16'],
  [
    'hver fredag kl. 21–01 fra 15. august til 1. desember',
    'hver fredag fra 15. august til 1. desember, kl. 21.00–01.00',
    '2027-08-20 2027-08-27 2027-09-03',
  ],
  [
    'hver fredag i perioden 1. mai - 17. mai',
    'hver fredag fra 1. mai til 17. mai',
    '2027-05-07 2027-05-14 2028-05-05',
  ],
  ['kvar onsdag utanom skuleferiane kl 18-21', 'hver onsdag, ikke i skoleferier, kl. 18.00–21.00'],
  // Dates.
  [
    'Møtedatoer 2027: 13.1, 10.3, 12.5, 8.9, 10.11',
    '13. januar 2027, 10. mars 2027, 12. mai 2027, 8. september 2027 og 10. november 2027',
    '2027-01-13 2027-03-10 2027-05-12',
  ],
  [
    'kl 0900 - 1100: 13.1, 10.3, 12.5 (2027)',
    '13. januar 2027, 10. mars 2027 og 12. mai 2027, kl. 09.00–11.00',
    '2027-01-13 2027-03-10 2027-05-12',
  ],
  [
    '14.1.2027 kl. 09.00-11.00, 11.3.2027 kl. 09.00-11.00',
    '14. januar 2027 og 11. mars 2027, kl. 09.00–11.00',
    '2027-01-14 2027-03-11',
  ],
  [
    'mandag 11.01, tirsdag 09.03 og onsdag 12.05 2027',
    '11. januar 2027, 9. mars 2027 og 12. mai 2027',
    '2027-01-11 2027-03-09 2027-05-12',
  ],
  [
    '11., 18. og 25. januar 2027',
    '11. januar 2027, 18. januar 2027 og 25. januar 2027',
    '2027-01-11 2027-01-18 2027-01-25',
  ],
  [
    'innen 1. mars og 1. september hvert år',
    'den 1. i måneden i mars og september',
    '2027-03-01 2027-09-01 2028-03-01',
  ],
  ['14. i mnd', 'den 14. i måneden', '2027-01-14 2027-02-14 2027-03-14'],
  // Years, and what hangs on others.
  ['Ungdata hvert tredje år (neste 2028)', 'hvert 3. år (2028)'],
  ['hvert 3. år: 2027/2030', 'hvert 3. år (2027, 2030)'],
  ['Trygghetsvandring 1 gang per år, oktober', 'hvert år i oktober'],
  ['Orientering i kommunestyret én gang per år, i februar', 'hvert år i februar'],
  ['Handlingsplanen evalueres halvårlig i politirådet', '1 gang i halvåret'],
  ['torsdagen før hvert kommunestyremøte', 'torsdag før kommunestyre'],
  ['Forberedelsesmøte 14 dager før politirådet', '2 uker før politiråd'],
  ['siste fredag før jul', 'fredag før jul'],
  ['første fredag etter påske', 'fredag etter påske'],
  // A question is right: something would change the rest.
  ['5 møter i året, etter SLT-samlinger', '? unclear: 5 ganger i året'],
  ['Møtefrekvensen økes fra 4 til 6 ganger i året', '? unclear: 4–6 ganger i året'],
  ['tidligere månedlig', '? unclear: hver måned'],
  ['månedlig i oppstartsfasen', '? unclear: hver måned'],
  ['månedlig første halvår, deretter kvartalsvis', '? several'],
  ['hver måned med sommerpause', '? unclear'],
  ['siste fredag i måneden, digitalt i januar', '? unclear: siste fredag i januar'],
  ['siste fredag i måneden, tema Ungdata i mai', '? unclear: siste fredag i mai'],
  ['4 ganger i året, sommerfest i juni', '? unclear: 4 ganger i året i juni'],
  ['to ganger årlig med fellesmøte i januar', '? unclear: 2 ganger i året i januar'],
  ['hver onsdag, stengt 22.12-3.1', '? unclear'],
  ['hver onsdag, påmelding fra 1. august', '? unclear: hver onsdag fra 1. august 2027'],
  ['hver onsdag i mai, ellers annenhver uke', '? unclear: annenhver onsdag i mai'],
  ['hver 6. uke t.o.m. juni', '? unclear: hver 6. uke i juni'],
  ['første onsdag i mars/april', '? which: første onsdag i mars og april'],
  ['vekselvis tirsdag og torsdag hver 6. uke', '? unclear: hver 6. uke på tirsdag og torsdag'],
  ['siste fredag i måneden eller nærmeste virkedag', '? unclear: siste fredag i måneden'],
  ['siste fredag i måneden (i desember nest siste)', '? unclear'],
  ['første tirsdag i måneden (flyttes ved helligdager)', '? unclear'],
  ['hver onsdag unntatt uke 8, 13 og 40', '? unclear'],
  ['hver onsdag så lenge det er skole', '? unclear: hver onsdag'],
  ['hver onsdag hvis mulig', '? unclear: hver onsdag'],
  ['onsdager ved behov', '? several: hver onsdag'],
  ['hver tirsdag og annenhver torsdag', '? several: hver tirsdag og annenhver torsdag'],
  ['hver 6. uke fra onsdag 14. januar 2027', '? disagree: hver 6. uke på torsdag fra 14. januar 2027'],
  ['tirsdag 11.01.2027 og mandag 09.03.2027', '? disagree: 11. januar 2027 og 9. mars 2027'],
  [
    'Mandag i partallsuker og torsdag i oddetallsuker kl. 09.00-10.00',
    '? time: mandag i partallsuker og torsdag i oddetallsuker',
  ],
  ['13.1.27 kl 9, 10.3.27 kl 10', '? time: 13. januar 2027 og 10. mars 2027'],
  [
    'Vår: 6.1, 3.2, 3.3, 7.4, 5.5, 2.6',
    '? year: 6. januar 2027, 3. februar 2027, 3. mars 2027, 7. april 2027, 5. mai 2027 og 2. juni 2027',
  ],
  ['BTI nivå 3 møter hver måned', '? unclear: 3 ganger i måneden'],
  ['14 hver måned', '? unclear'],
  ['mars, juni, september, desember', '? which: 4 ganger i året i mars, juni, september og desember'],
  ['Hver tredje onsdag', '? which: tredje onsdag i måneden | hver 3. uke på onsdag'],
  ['kvar andre tysdag', '? which: andre tirsdag i måneden | annenhver tirsdag'],
  ['Hver 4.-6. uke', '? unclear'],
  ['inntil 2 ganger i året', '? bound: omtrent 1–2 ganger i året'],
  ['maks en gang i måneden', '? bound: omtrent 1 gang i måneden'],
  ['årlig i uke 42', '? weekday'],
  ['fra 2028 4 møter i året', '? year: 4 ganger i året'],
  ['ukentlig kontakt, møter kvartalsvis', '? several: hver uke | 1 gang i kvartalet'],
  ['én gang i året, på høsten', '? unclear: hvert år'],
  ['annenhver eller hver tredje uke', '? unclear: hver 3. uke'],
  ['fredag fra klokka 18 til 22 og lørdag fra klokka 20 til midnatt', '? which'],
  // Kept as it is.
  ['Se årshjulet', '–'],
  ['Onsdag 4. desember, kl. 09.00-11.00 på Helsehuset', '–'],
  ['torsdag 9. september 2027 (uke 36)', '–'],
  ['Sakliste sendes ut 1 uke før', '–'],
  ['Formøte dagen før', '–'],
  ['Døgnkontinuerlig vakt', '–'],
];

/** Said after or before a rhythm, each makes it another one, or nobody knows which. */
const AFTER = [
  ...[
    'unntatt ved sykdom',
    ', men ikke når det er valg',
    'i oddetallsår',
    'annethvert år',
    ', deretter sjeldnere',
  ],
  ...[
    '– vurderes',
    '?',
    'eller etter avtale',
    'hvis mulig',
    'frem til påske',
    'inntil videre',
    'de første tre årene',
  ],
  ...[
    'i prøveperioden',
    'utenom eksamensperioden',
    ', hver andre gang digitalt',
    'fram til sommeren',
    'denne høsten',
  ],
  ...[
    'med forbehold',
    'dersom ikke annet avtales',
    'hver gang det er saker',
    'så sant det er skole',
    'etter jul',
  ],
  ...[
    'når skolen er åpen',
    'på skoledager',
    'bortsett fra de to første',
    'med unntak av uke 8',
    'minus ferier',
  ],
  ...[
    'i minst ett år',
    '– prøveordning',
    ', frist 1. mai',
    ', kun ved behov',
    ', evt. tirsdag',
    ', alternativt uke 10',
  ],
];
const BEFORE = [
  ...[
    'Tidligere',
    'Ikke',
    'Aldri',
    'Nesten',
    'Fra høsten 2027:',
    'Til sommeren:',
    'Hvis mulig',
    'Forslag:',
    'Unntatt',
  ],
  ...[
    'Annethvert år:',
    'Før jul:',
    'Om vinteren',
    'Fram til 1. mai:',
    'I partallsår',
    'Halvparten av',
    'Hver andre gang',
  ],
];

describe('how other municipalities word how often', () => {
  it.each(LINES)('«%s» is understood as «%s»', (text, expected, days = '') => {
    expect(shown(text)).toEqual([expected, days]);
  });

  const read = (text: string): boolean => readRhythm(text, { from: FROM }).kind === 'read';
  const readable = LINES.map(([text]) => text).filter(read);

  it.each(AFTER)('followed by «%s», none of them is read in silence', (doubt) => {
    expect(readable.filter((text) => read(`${text} ${doubt}`))).toEqual([]);
  });

  it.each(BEFORE)('after «%s», none of them is read in silence', (doubt) => {
    expect(readable.filter((text) => read(`${doubt} ${text}`))).toEqual([]);
  });

  it.each(['nb', 'nn'] as const)('says it in words (%s) that are read as the same again', (language) => {
    const words = rhythmIn(language);
    for (const [text] of LINES) {
      const read = readRhythm(text, { from: FROM });
      if (read.kind !== 'read') continue;
      const again = readRhythm(words.understood(read.understood), { from: FROM });
      expect([text, again.kind === 'read' ? again.understood : again]).toEqual([text, read.understood]);
    }
  });

  it('keeps every text as it is', () => {
    for (const [text] of LINES) expect(readRhythm(text, { from: FROM }).raw).toBe(text);
  });
});
