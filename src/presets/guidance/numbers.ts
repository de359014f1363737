// The telephone numbers that are the same in the whole country, each with where it was read and when. A number that changes is
// changed here. The municipality's own numbers are its own settings.
import { day } from '../../domain/calendar.ts';
import { type NationalNumber, spaced } from '../../domain/guidance.ts';

const READ = { certain: true, checked: day('2026-07-07') } as const;
const WARNING = 'https://www.viken-nettskole.no/lessons/varsling/';

/** What cannot wait first. */
export const NUMBERS: readonly NationalNumber[] = [
  {
    ...READ,
    id: 'police',
    phone: '112',
    danger: true,
    adultsOnly: false,
    name: { nb: 'Politi, ved fare nå', nn: 'Politi, ved fare no', en: 'Police, in danger now' },
    source: WARNING,
  },
  {
    ...READ,
    id: 'ambulance',
    phone: '113',
    danger: true,
    adultsOnly: false,
    name: { nb: 'Medisinsk nødhjelp', nn: 'Medisinsk naudhjelp', en: 'Medical emergency' },
    source: WARNING,
  },
  {
    ...READ,
    id: 'fire',
    phone: '110',
    danger: true,
    adultsOnly: false,
    name: { nb: 'Brann', nn: 'Brann', en: 'Fire' },
    source: WARNING,
  },
  {
    ...READ,
    id: 'children',
    phone: '116111',
    danger: false,
    adultsOnly: false,
    name: {
      nb: 'Alarmtelefonen for barn og unge',
      nn: 'Alarmtelefonen for barn og unge',
      en: 'The emergency line for children and young people',
    },
    note: {
      nb: 'Gratis og døgnåpen hele året. Voksne kan også ringe. Den lokale barnevernvakta svarer.',
      nn: 'Gratis og døgnopen heile året. Vaksne kan òg ringje. Den lokale barnevernvakta svarar.',
      en: 'Free and open day and night all year. Adults may call too. The local child welfare emergency service answers.',
    },
    source: 'https://www.116111.no/omalarmtelefonen',
  },
  {
    ...READ,
    id: 'doctor',
    phone: '116117',
    danger: false,
    adultsOnly: false,
    name: { nb: 'Legevakt', nn: 'Legevakt', en: 'Out-of-hours doctor' },
    note: {
      nb: 'Nærmeste legevakt, samme nummer i alle kommuner.',
      nn: 'Næraste legevakt, same nummer i alle kommunar.',
      en: 'The nearest one, the same number in every municipality.',
    },
    source: WARNING,
  },
  {
    ...READ,
    id: 'policeLater',
    phone: '02800',
    danger: false,
    adultsOnly: false,
    name: { nb: 'Politi, når det ikke haster', nn: 'Politi, når det ikkje hastar', en: 'Police, not urgent' },
    source: WARNING,
  },
  {
    ...READ,
    id: 'violence',
    phone: '116006',
    danger: false,
    adultsOnly: true,
    name: {
      nb: 'Vold- og overgrepslinjen',
      nn: 'Vald- og overgrepslinja',
      en: 'The violence and abuse helpline',
    },
    note: {
      nb: 'For voksne: aldersgrensen er 18 år. Gjelder det et barn, så ring 116 111. Gratis, døgnåpen og anonym.',
      nn: 'For vaksne: aldersgrensa er 18 år. Gjeld det eit barn, så ring 116 111. Gratis, døgnopen og anonym.',
      en: 'For adults: the age limit is 18. If it is about a child, call 116 111. Free, day and night, anonymous.',
    },
    source: 'https://ldo.no/ombudet-og-samfunnet/siste-nytt2/vo-linjen-ny/',
  },
];

/** Each number as it is written in a sentence: words name it from here, so that there is one place to change it. */
export const PHONES = Object.fromEntries(NUMBERS.map(({ id, phone }) => [id, spaced(phone)])) as Readonly<
  Record<NationalNumber['id'], string>
>;
