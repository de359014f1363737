// The duties and deadlines that each employee answers for, in plain words, each with where it was read and when. What the pages
// did not settle is marked as not certain, and is told to the coordinator as something to check, never to others. No legal advice.
import { day } from '../../domain/calendar.ts';
import type { Duty } from '../../domain/guidance.ts';

const READ = { certain: true, checked: day('2026-07-07') } as const;
const OPEN = { certain: false, checked: day('2026-07-07') } as const;
const GUIDE =
  'https://regjeringen.no/no/dokumenter/taushetsplikt-opplysningsrett-og-opplysningsplikt-i-forvaltningen-en-veileder/id2963083/?ch=2';

export const DUTIES: readonly Duty[] = [
  {
    ...READ,
    id: 'report',
    title: {
      nb: 'Opplysningsplikten til barnevernet (barnevernsloven § 13-2)',
      nn: 'Opplysningsplikta til barnevernet (barnevernslova § 13-2)',
      en: 'The duty to report to the child welfare service (barnevernsloven section 13-2)',
    },
    text: {
      nb: 'Du som er offentlig ansatt, skal selv melde fra, uten hinder av taushetsplikten, når det er grunn til å tro at et barn under 18 år:',
      nn: 'Du som er offentleg tilsett, skal sjølv melde frå, utan hinder av teieplikta, når det er grunn til å tru at eit barn under 18 år:',
      en: 'As a public employee you must report yourself, regardless of secrecy, when there is reason to believe that a child under 18:',
    },
    points: [
      {
        nb: 'a) blir eller vil bli mishandlet eller alvorlig forsømt',
        nn: 'a) blir eller vil bli mishandla eller alvorleg forsømt',
        en: 'a) is or will be mistreated or seriously neglected',
      },
      {
        nb: 'b) er alvorlig sykt eller har særlige behov, og ikke får behandlingen eller hjelpen det trenger',
        nn: 'b) er alvorleg sjukt eller har særlege behov, og ikkje får behandlinga eller hjelpa det treng',
        en: 'b) is seriously ill or has special needs, and does not get the treatment or help it needs',
      },
      {
        nb: 'c) viser alvorlige vansker: alvorlig eller gjentatt kriminalitet, misbruk av rusmidler, eller annen utpreget normløs atferd',
        nn: 'c) viser alvorlege vanskar: alvorleg eller gjenteken kriminalitet, misbruk av rusmiddel, eller annan utprega normlaus åtferd',
        en: 'c) shows serious difficulties: serious or repeated crime, misuse of drugs, or other markedly norm-breaking behaviour',
      },
      {
        nb: 'd) blir eller vil bli utnyttet i menneskehandel',
        nn: 'd) blir eller vil bli utnytta i menneskehandel',
        en: 'd) is or will be exploited in human trafficking',
      },
    ],
    source: GUIDE,
  },
  {
    ...READ,
    id: 'threshold',
    title: {
      nb: 'Når er det grunn til å tro?',
      nn: 'Når er det grunn til å tru?',
      en: 'When is there reason to believe?',
    },
    text: {
      nb: 'Det skal være mer enn en vag mistanke, men du trenger ikke være sikker. Plikten er din egen: ingen kan overta den, heller ikke lederen din, koordinatoren eller denne boten.',
      nn: 'Det skal vere meir enn ein vag mistanke, men du treng ikkje vere sikker. Plikta er di eiga: ingen kan ta ho over, heller ikkje leiaren din, koordinatoren eller denne boten.',
      en: 'It must be more than a vague suspicion, but you need not be certain. The duty is your own: nobody can take it over, neither your manager, the coordinator nor this bot.',
    },
    source:
      'https://voldsveileder.nkvts.no/blog/innhold/ansvar-og-regelverk-3/taushets-opplysnings-og-avvergeplikten/',
  },
  {
    ...READ,
    id: 'channel',
    title: { nb: 'Slik melder du', nn: 'Slik melder du', en: 'How to report' },
    text: {
      nb: 'Meld til barnevernet på telefon, ved oppmøte eller i barnevernets eget skjema. Aldri gjennom denne boten.',
      nn: 'Meld til barnevernet på telefon, ved oppmøte eller i barnevernet sitt eige skjema. Aldri gjennom denne boten.',
      en: 'Report to the child welfare service by phone, in person or in its own form. Never through this bot.',
    },
    source: 'https://farsund.custompublish.com/bekymringsmelding.538682.no.html',
  },
  {
    ...READ,
    id: 'deadlines',
    title: { nb: 'Hva barnevernet gjør', nn: 'Kva barnevernet gjer', en: 'What the service does' },
    text: {
      nb: 'Meldingen blir vurdert snarest, og senest innen en uke. Du får tilbakemelding innen tre uker. En undersøkelse skal være ferdig innen tre måneder, og du som meldte i jobben, får ny tilbakemelding innen tre uker etter det.',
      nn: 'Meldinga blir vurdert snarast, og seinast innan ei veke. Du får tilbakemelding innan tre veker. Ei undersøking skal vere ferdig innan tre månader, og du som melde i jobben, får ny tilbakemelding innan tre veker etter det.',
      en: 'The report is assessed as soon as possible, and within a week. You hear back within three weeks. An investigation is finished within three months, and you who reported at work hear again within three weeks after that.',
    },
    source:
      'https://www.lillehammer.kommune.no/slik-foelger-barnevernet-opp-bekymringsmeldingen-din.6116388-461198.html',
  },
  {
    ...READ,
    id: 'avert',
    title: {
      nb: 'Avvergingsplikten (straffeloven § 196)',
      nn: 'Avverjingsplikta (straffelova § 196)',
      en: 'The duty to avert (straffeloven section 196)',
    },
    text: {
      nb: 'Alle skal prøve å avverge visse alvorlige lovbrudd, som grov vold og overgrep, når det er sikkert eller mest sannsynlig at de blir begått. Plikten er personlig og går foran taushetsplikten. Ring politiet.',
      nn: 'Alle skal prøve å avverje visse alvorlege lovbrot, som grov vald og overgrep, når det er sikkert eller mest sannsynleg at dei blir gjorde. Plikta er personleg og går føre teieplikta. Ring politiet.',
      en: 'Everyone must try to avert certain serious offences, such as gross violence and abuse, when it is certain or most likely that they will be committed. The duty is personal and goes before secrecy. Call the police.',
    },
    source: 'https://plikt.no/noen-plikter-ved-vold-og-overgrep/',
  },
  {
    ...READ,
    id: 'secrecy',
    title: { nb: 'Taushetsplikten', nn: 'Teieplikta', en: 'Secrecy' },
    text: {
      nb: 'Det du får vite om noens personlige forhold i jobben, er taushetsbelagt. Det kan deles med samtykke, eller når ingen kan kjennes igjen.',
      nn: 'Det du i jobben får vite om dei personlege forholda til nokon, er underlagt teieplikt. Det kan delast med samtykke, eller når ingen kan kjennast igjen.',
      en: 'What you learn at work about somebody’s personal affairs is secret. It can be shared with consent, or when nobody can be recognised.',
    },
    source:
      'https://bufdir.no/en/Barnevern/Fagstotte/etterlatte_barn/Taushetsplikt_samarbeid_og_informasjonsutveksling/',
  },
  {
    ...READ,
    id: 'cooperation',
    title: {
      nb: 'Samarbeid gir ikke unntak',
      nn: 'Samarbeid gir ikkje unntak',
      en: 'Working together is no exemption',
    },
    text: {
      nb: 'Plikten til å samarbeide opphever ikke taushetsplikten. Det gjelder i SLT-arbeidet også.',
      nn: 'Plikta til å samarbeide opphevar ikkje teieplikta. Det gjeld i SLT-arbeidet òg.',
      en: 'The duty to cooperate does not lift the duty of secrecy. That holds in the SLT work too.',
    },
    source:
      'https://www.helsedirektoratet.no/veiledere/samarbeid-om-tjenester-til-barn-unge-og-deres-familier/samarbeid-pa-individniva',
  },
  {
    ...OPEN,
    id: 'school',
    title: {
      nb: 'Skolens og barnehagens egne paragrafer',
      nn: 'Dei eigne paragrafane til skulen og barnehagen',
      en: 'The school’s and the kindergarten’s own sections',
    },
    text: {
      nb: 'Opplysningsplikten står også i opplæringslova (trolig § 24-3) og barnehageloven (trolig § 46). Eldre planer viser til § 15-3 og § 22.',
      nn: 'Opplysningsplikta står òg i opplæringslova (truleg § 24-3) og barnehagelova (truleg § 46). Eldre planar viser til § 15-3 og § 22.',
      en: 'The duty to report stands in the education act (probably section 24-3) and the kindergarten act (probably section 46) too. Older plans name sections 15-3 and 22.',
    },
  },
  {
    ...OPEN,
    id: 'newAct',
    title: { nb: 'Ny forvaltningslov', nn: 'Ny forvaltingslov', en: 'New public administration act' },
    text: {
      nb: 'En ny forvaltningslov er vedtatt, men vi har ikke funnet når den trer i kraft. Reglene om taushetsplikt får da nye paragrafer.',
      nn: 'Ei ny forvaltingslov er vedteken, men vi har ikkje funne når ho trer i kraft. Reglane om teieplikt får då nye paragrafar.',
      en: 'A new public administration act is adopted, but we have not found when it enters into force. The rules on secrecy then get new section numbers.',
    },
  },
];
