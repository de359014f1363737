// What Jevnaker's plan says is done every year, and who it says does it. The plan names no months; lead times are this
// program's suggestion. The report each half-year is two routines, one for each half.
import type { Routine } from '../domain/routine.ts';
import { COORDINATOR } from './plan.ts';
import { trygghetsvandring } from './routines.ts';

const SOURCE = 'Handlingsplan 2022-2025';

const yearly = (told: Pick<Routine, 'id' | 'name' | 'frequency' | 'steps'> & Partial<Routine>): Routine => ({
  role: COORDINATOR,
  leadWeeks: 8,
  source: SOURCE,
  ...told,
});

const halfYearReport = (half: 'første' | 'andre'): Routine =>
  yearly({
    id: half === 'første' ? 'rapport-1-halvaar' : 'rapport-2-halvaar',
    name: `Rapport til rådmannens ledergruppe, ${half} halvår`,
    frequency: 'en gang i halvåret',
    leadWeeks: 4,
    steps: ['Be koordineringsgruppa om innspill', 'Skriv rapporten', 'Send den til rådmannens ledergruppe'],
  });

export const JEVNAKER_ROUTINES: readonly Routine[] = [
  trygghetsvandring({ frequency: 'en gang i året', source: `${SOURCE}; skafor.org, risikorydding.no` }),
  yearly({
    id: 'utsett',
    name: 'Utsett! på foreldremøter på 8.–10. trinn',
    role: 'kommunalsjef-oppvekst-og-kultur',
    frequency: 'årlig på foreldremøter i 8.–10. trinn',
    steps: [
      'Finn fram det Ungdata sier om ungdom og rus her: det er første del av møtet',
      'Forbered grupper der foreldrene blir enige om felles regler: det er andre del',
      'Avtal med ungdomsskolen at rus er tema i undervisningen samtidig',
    ],
  }),
  yearly({
    id: 'fagdag',
    name: 'Fagdag om vold med Ringerike og Hole',
    frequency: 'fast hvert år',
    steps: ['Avtal dag og program med SLT-koordinator i Ringerike og Hole', 'Be med fagteamet'],
  }),
  yearly({
    id: 'dialogmote',
    name: 'Dialogmøte med tros- og livssynssamfunn',
    frequency: 'årlig dialogmøte',
    steps: ['Avtal dag med SLT-koordinator i Ringerike og Hole', 'Be med tros- og livssynssamfunnene'],
  }),
  yearly({
    id: 'nasjonal-konferanse',
    name: 'Nasjonal konferanse om radikalisering og voldelig ekstremisme',
    frequency: 'årlig nasjonal konferanse',
    steps: ['Finn årets dato', 'Meld på SLT-koordinator og radikaliseringskontakt'],
  }),
  halfYearReport('første'),
  halfYearReport('andre'),
  yearly({
    id: 'evaluering',
    name: 'Evaluering av SLT-arbeidet',
    frequency: 'årlig evaluering av SLT-arbeidet (herunder også organiseringen)',
    steps: [
      'Ta evalueringen opp i koordineringsgruppa: virker tiltakene, og bør noe gjøres annerledes?',
      'Se også på hvordan arbeidet er organisert',
    ],
  }),
  yearly({
    id: 'aarshjul',
    name: 'Årshjul og møteplan',
    frequency: 'utarbeider årshjul, møteplan og handlingsplan for arbeidet',
    steps: ['Lag forslag til årshjul og møteplan', 'Legg forslaget fram for koordineringsgruppa'],
  }),
];
