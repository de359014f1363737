// How long concerns are kept where the municipality has decided nothing else, and why. No page we read sets these times by law:
// they are proposals, and the municipality answers for its own.
import { day } from '../../domain/calendar.ts';
import { ERASE_DAYS, LOG_DAYS } from '../../domain/concern-rules.ts';
import type { Keeping } from '../../domain/guidance.ts';

const PROPOSED = { certain: false, checked: day('2026-07-07') } as const;

export const RETENTION: readonly Keeping[] = [
  {
    ...PROPOSED,
    what: 'concern',
    days: ERASE_DAYS,
    why: {
      nb: 'Etter at henvendelsen er avsluttet og det er svart på arkivering. Uten svar slettes ingenting, for det kan være ulovlig å slette saksdokumenter som ikke er arkivert.',
      nn: 'Etter at henvendinga er avslutta og det er svart på arkivering. Utan svar blir ingenting sletta, for det kan vere ulovleg å slette saksdokument som ikkje er arkiverte.',
      en: 'After the concern is closed and the question of archiving is answered. Without an answer nothing is erased, for erasing case documents that are not archived may be unlawful.',
    },
    source: 'https://www.nkrf.no/nyheter/2025/06/20/ny-arkivlov-trer-i-kraft-1-januar-2026',
  },
  {
    ...PROPOSED,
    what: 'log',
    days: LOG_DAYS,
    why: {
      nb: 'Lenge nok til å kontrollere hvem som har sett hva, også etter at henvendelsen er slettet. Loggen har ikke noe innhold.',
      nn: 'Lenge nok til å kontrollere kven som har sett kva, òg etter at henvendinga er sletta. Loggen har ikkje noko innhald.',
      en: 'Long enough to check who has seen what, also after the concern is erased. The log has no content.',
    },
  },
];
