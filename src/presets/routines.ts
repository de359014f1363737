// The two routines that several plans share, with their steps. The lead times are this program's suggestion, not a plan's:
// the coordinator sets them, and the month.
import type { Routine } from '../domain/routine.ts';
import { COORDINATOR } from './plan.ts';

/** The safety walk, yearly. Its four steps: skafor.org and risikorydding.no. */
export const trygghetsvandring = (told: Pick<Routine, 'frequency' | 'source'>): Routine => ({
  id: 'trygghetsvandring',
  name: 'Trygghetsvandring',
  role: COORDINATOR,
  leadWeeks: 8,
  steps: [
    'Planlegg: velg sted og tid, og be med næringsliv, ungdom, administrasjon og politikere',
    'Gå: se på stedet sammen og merk dere hva som er trygt og utrygt',
    'Drøft: bli enige om hva som bør gjøres, og hvem som gjør det',
    'Rydd opp og rapporter: fortell deltakerne hva som kom ut av vandringen',
  ],
  ...told,
});

/**
 * The Ungdata survey, in the years given. An empty list means that nobody has told the years yet: the coordinator is asked,
 * for each county has its own round (korus.no).
 */
export const ungdata = (told: Pick<Routine, 'frequency' | 'source'> & { years: number[] }): Routine => ({
  id: 'ungdata',
  name: 'Ungdata',
  role: COORDINATOR,
  leadWeeks: 26,
  steps: [
    'Ta kontakt med KORUS først: spør når fylket har sin runde',
    'Få på plass avtalen mellom KORUS, NOVA og kommunen',
    'Pek ut en som koordinerer undersøkelsen i kommunen',
    'Be hver skole peke ut en som administrerer den der',
    'Gi foresatte beskjed i god tid: de kan reservere seg',
    'Sett av én skoletime til å svare',
    'Ta med resultatene til politirådet og til arbeidet med planen',
  ],
  ...told,
});
