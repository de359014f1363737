// Gjesdal's SLT plan 2023–2025: its eight fixed forums, who takes part, and Ungdata. The measures stand in a file of their own.
import { COORDINATOR, NEVER, forum, knownRole, role } from './plan.ts';
import type { Preset } from './preset.ts';
import { GJESDAL_MEASURES } from './gjesdal-measures.ts';
import { ungdata } from './routines.ts';

const steering = [
  'politikontakt',
  'politistasjonssjef',
  'ordforer',
  'varaordforer',
  'kommunedirektor',
  'kommunalsjef-oppvekst',
  COORDINATOR,
];

const working = [
  'helsestasjon',
  'barnevern',
  'kultur',
  'familiesenter',
  'mestringsenheten',
  'rektorene',
  'politikontakt',
  COORDINATOR,
];

export const gjesdal: Preset = {
  id: 'gjesdal',
  name: 'Gjesdal',
  coordinator: COORDINATOR,
  roles: [
    knownRole('slt-koordinator', 'SLT-koordinator', 'SLT-K', 'oppvekstkoordinator', 'koordinator'),
    knownRole('politikontakt', 'Politikontakt', 'politikontakten'),
    role('Politistasjonssjef', 'lensmann'),
    role('Ordfører', 'ordførar'),
    role('Varaordfører', 'varaordførar'),
    role('Kommunedirektør', 'rådmann'),
    role('Kommunalsjef oppvekst'),
    role('Helsestasjon', 'helsestasjonen'),
    role('Barnevern', 'barneverntjenesten'),
    role('Barnevernleder', 'barnevernleiar'),
    role('Kultur', 'kulturavdelingen'),
    role('Familiesenter', 'familiesenteret'),
    role('Mestringsenheten'),
    role('Rektorene', 'rektorer', 'rektorane'),
    role('Rektor Gjesdal ungdomsskole', 'rektor'),
    role('Frivilligsentralen', 'frivilligsentral'),
    role('Flyktningkonsulent'),
  ],
  forums: [
    forum('politiraad', {
      name: 'SLT-styringsgruppe/politiråd',
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
        'Setter mål og prioriterer det forebyggende arbeidet, og sørger for at det kommer inn i kommunens planer. Andre kan bes med.',
      frequency: '4 ganger i året',
      cadence: { kind: 'count', times: 4, bound: 'exact', per: 'year' },
      secretary: COORDINATOR,
      members: steering,
      cases: NEVER,
    }),
    forum('arbeidsgruppe', {
      name: 'SLT-arbeidsgruppe',
      aliases: [
        'arbeidsgruppa',
        'arbeidsgruppen',
        'slt-arbeidsgruppa',
        'koordineringsgruppe',
        'koordineringsgruppa',
        'koordineringsgruppen',
        'kg',
        'coordination group',
      ],
      level: 'koordinerende',
      purpose:
        'Finner utfordringer og samler innsatsen om dem; følger handlingsplanen, evaluerer og bruker ressursene godt. Hver deltaker tar med seg sin enhet, fram og tilbake.',
      frequency: '4 ganger i året',
      cadence: { kind: 'count', times: 4, bound: 'exact', per: 'year' },
      members: working,
    }),
    forum('politikontakt-slt', {
      name: 'Politikontakt og SLT-koordinator',
      aliases: ['politikontakt', 'politikontakten', 'ukemøte', 'ukesmøte', 'vekemøte', 'weekly meeting'],
      level: 'utforende',
      purpose: 'De to samarbeider og følger opp tiltakene.',
      // Every week, on a weekday that the plan does not name: a count, for a weekly rule needs one.
      frequency: 'ukentlig',
      cadence: { kind: 'count', times: 52, bound: 'about', per: 'year' },
      members: ['politikontakt', COORDINATOR],
    }),
    forum('operativ', {
      name: 'Operativ SLT-gruppe',
      aliases: [
        'operativ gruppe',
        'operativ',
        'operativ slt gruppe',
        'den operative gruppa',
        'operational group',
      ],
      level: 'utforende',
      purpose:
        'Fagene samhandler om ungdom som har begått eller står i fare for å begå straffbare handlinger, etter anbefaling i politidistriktet. Andre kalles inn ved behov.',
      frequency: 'månedlig',
      cadence: { kind: 'count', times: 12, bound: 'about', per: 'year' },
      members: ['politikontakt', 'barnevernleder', COORDINATOR],
      // The group is about named young people, and the plan gives no terms for that: this program holds only its time and place.
      cases: NEVER,
      agendaClosed: true,
    }),
    forum('treffpunkt', {
      name: 'Treffpunkt: Ungdom på tvers',
      aliases: ['treffpunkt', 'treffpunktet', 'ungdom på tvers'],
      level: 'utforende',
      purpose: 'De som jobber med ungdom, deler erfaringer og styrker samarbeidet.',
      // As above: every 6th week from a week that nobody has told, eight or nine times a year.
      frequency: 'hver 6. uke',
      cadence: { kind: 'count', times: 8, bound: 'about', per: 'year' },
    }),
    forum('fellesmote', {
      name: 'Fellesmøte for styringsgruppe og arbeidsgruppe',
      aliases: ['fellesmøte', 'fellesmøtet', 'joint meeting'],
      level: 'styrende',
      purpose: 'Begge gruppene samlet om resultatene fra Ungdata i 2025.',
      frequency: '1 gang i perioden, ut fra behov',
      cadence: { kind: 'count', times: 1, bound: 'exact', per: 'planPeriod' },
      members: [...new Set([...steering, ...working])],
      cases: NEVER,
    }),
    forum('politi-barnevern', {
      name: 'Samarbeidsmøte politi og barnevern',
      aliases: ['samarbeidsmøte', 'samarbeidsmøtet', 'politi og barnevern', 'politi og barnevernet'],
      level: 'utforende',
      purpose: 'Politi og barnevern avklarer hva de venter av hverandre, og sikrer et godt samarbeid.',
      frequency: '1 gang i halvåret',
      cadence: { kind: 'count', times: 1, bound: 'exact', per: 'halfYear' },
      convener: 'barnevernleder',
      members: ['barnevernleder', 'politikontakt'],
    }),
    forum('samling', {
      name: 'Samling: «Sammen for ungdom i Gjesdal»',
      aliases: ['samling', 'samlinga', 'samlingen', 'sammen for ungdom', 'sammen for ungdom i gjesdal'],
      level: 'alle',
      purpose: 'Ansatte som jobber med ungdom blir kjent, deler erfaringer og får ny kunnskap.',
      frequency: 'årlig',
      cadence: { kind: 'yearly' },
      cases: NEVER,
    }),
  ],
  measures: GJESDAL_MEASURES,
  // 2025 stands in the plan; 2028 follows from «hvert 3. år», and the coordinator may change it.
  routines: [
    ungdata({
      frequency: 'hvert 3. år',
      source: 'SLT-handlingsplan 2023-2025; korus.no',
      years: [2025, 2028],
    }),
  ],
};
