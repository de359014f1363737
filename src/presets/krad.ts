// The handbook on SLT (Det kriminalitetsforebyggende råd, 2011; kept today by Konfliktrådet, konfliktraadet.no/slt-modellen):
// the model as it is recommended. For a municipality that has no plan of its own yet.
import { COORDINATOR, NEVER, forum, knownRole, role } from './plan.ts';
import type { Preset } from './preset.ts';
import { trygghetsvandring, ungdata } from './routines.ts';

const coordinating = [
  'leder-barnevern',
  'leder-skole',
  'leder-kultur',
  'leder-helse',
  'leder-nav',
  'leder-ppt',
  'leder-utekontakt',
  'leder-teknisk-etat',
  'leder-konfliktrad',
  'leder-oppfolgingsteam',
  'leder-videregaende-skole',
];

export const krad: Preset = {
  id: 'krad',
  name: 'Håndboka om SLT',
  coordinator: COORDINATOR,
  roles: [
    knownRole('slt-koordinator', 'SLT-koordinator', 'SLT-K', 'koordinator'),
    knownRole('politikontakt', 'Politikontakt', 'forebyggende politi'),
    role('Ordfører', 'ordførar'),
    role('Rådmann', 'kommunedirektør'),
    role('Toppleder oppvekst', 'kommunalsjef oppvekst'),
    role('Politistasjonssjef', 'lensmann'),
    role('Leder barnevern', 'barnevernleder', 'barnevern'),
    role('Leder skole', 'skoleleder', 'skole'),
    role('Leder kultur', 'kulturleder', 'kultur'),
    role('Leder helse', 'helseleder', 'helse'),
    role('Leder NAV', 'NAV-leder', 'NAV'),
    role('Leder PPT', 'PPT-leder', 'PPT'),
    role('Leder utekontakt', 'utekontakt'),
    role('Leder teknisk etat', 'teknisk etat', 'teknisk'),
    role('Leder konfliktråd', 'konfliktråd'),
    role('Leder oppfølgingsteam', 'oppfølgingsteam'),
    role('Leder videregående skole', 'videregående skole', 'videregående'),
  ],
  forums: [
    forum('politiraad', {
      name: 'Politiråd og SLT-styringsgruppe',
      aliases: [
        'politiråd',
        'politirådet',
        'styringsgruppe',
        'styringsgruppa',
        'styringsgruppen',
        'slt-styringsgruppe',
        'police council',
        'steering group',
      ],
      type: 'politiraad',
      level: 'styrende',
      purpose:
        'Toppledelsen i kommunen og politiet setter mål og prioriterer det forebyggende arbeidet, og sørger for at det kommer inn i planene. Drøfter, men gjør ikke formelle vedtak.',
      frequency: 'vanligvis fire til seks ganger i året',
      cadence: { kind: 'count', times: 4, atMost: 6, bound: 'about', per: 'year' },
      chair: 'ordforer',
      secretary: COORDINATOR,
      members: ['ordforer', 'radmann', 'toppleder-oppvekst', 'politistasjonssjef', COORDINATOR],
      cases: NEVER,
    }),
    forum('koordineringsgruppe', {
      name: 'Koordineringsgruppe',
      aliases: [
        'koordineringsgruppa',
        'koordineringsgruppen',
        'kg',
        'arbeidsgruppe',
        'arbeidsgruppa',
        'arbeidsgruppen',
        'arbeidsutvalg',
        'arbeidsutvalget',
        'coordination group',
      ],
      level: 'koordinerende',
      purpose:
        'Ledere med beslutningsmyndighet finner ut hva som er vanskelig, setter inn ressurser og samordner tiltakene. Foreslår hvilke tiltak som bør evalueres.',
      frequency: 'minimum månedlig',
      cadence: { kind: 'count', times: 12, bound: 'atLeast', per: 'year' },
      secretary: COORDINATOR,
      members: ['politikontakt', ...coordinating, COORDINATOR],
    }),
    forum('utforende', {
      name: 'Utførende nivå',
      aliases: ['utførende', 'utøvende nivå', 'utøvende', 'utførande nivå', 'utøvande nivå'],
      level: 'utforende',
      purpose:
        'Alle som er i direkte kontakt med barn og unge, også frivillige, kirke og næringsliv. Gjennomfører tiltakene og holder kontakten med koordineringsgruppa.',
      frequency: '',
      cadence: { kind: 'onDemand' },
    }),
    forum('samling', {
      name: 'Årlig samling',
      aliases: ['samling', 'samlinga', 'samlingen', 'årssamling', 'årleg samling', 'yearly gathering'],
      level: 'alle',
      purpose: 'Deltakere på alle nivåer møtes, så de kjenner hverandre og samarbeider bedre.',
      frequency: 'en årlig samling',
      cadence: { kind: 'yearly' },
      cases: NEVER,
    }),
  ],
  measures: [],
  // The walk and Ungdata are not the handbook's own, but what municipalities that follow it do.
  routines: [
    trygghetsvandring({ frequency: 'hvert år', source: 'skafor.org, risikorydding.no' }),
    ungdata({ frequency: 'hvert 3. år', source: 'korus.no, ungdata.no', years: [] }),
    {
      id: 'slt-tilskudd',
      name: 'Søknad om SLT-tilskudd',
      role: COORDINATOR,
      frequency: 'én gang i året',
      leadWeeks: 8,
      steps: [
        'Finn årets frist og vilkår hos Konfliktrådet: fristen har flyttet seg før',
        'Skriv og send søknaden',
      ],
      source: 'Håndboka om SLT kap. 2.3; konfliktraadet.no',
    },
  ],
};
