// How dates, times and counts are written for people: the only place. Norwegian form after Språkrådet: «kl. 08.00–09.00».
import type { Language } from '../domain/area.ts';
import { type Day, type HolidayKey, isoWeek, weekday } from '../domain/calendar.ts';

const WEEKDAYS: Record<Language, readonly string[]> = {
  nb: ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag'],
  nn: ['måndag', 'tysdag', 'onsdag', 'torsdag', 'fredag', 'laurdag', 'sundag'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
};

const NORWEGIAN_MONTHS = [
  ...['januar', 'februar', 'mars', 'april', 'mai', 'juni'],
  ...['juli', 'august', 'september', 'oktober', 'november', 'desember'],
];
const MONTHS: Record<Language, readonly string[]> = {
  nb: NORWEGIAN_MONTHS,
  nn: NORWEGIAN_MONTHS,
  en: [
    ...['January', 'February', 'March', 'April', 'May', 'June'],
    ...['July', 'August', 'September', 'October', 'November', 'December'],
  ],
};

const HOLIDAYS: Record<HolidayKey, Record<Language, string>> = {
  nyttarsdag: { nb: '1. nyttårsdag', nn: '1. nyttårsdag', en: 'New Year’s Day' },
  skjaertorsdag: { nb: 'skjærtorsdag', nn: 'skjærtorsdag', en: 'Maundy Thursday' },
  langfredag: { nb: 'langfredag', nn: 'langfredag', en: 'Good Friday' },
  paskedag1: { nb: '1. påskedag', nn: '1. påskedag', en: 'Easter Sunday' },
  paskedag2: { nb: '2. påskedag', nn: '2. påskedag', en: 'Easter Monday' },
  mai1: { nb: '1. mai', nn: '1. mai', en: 'Labour Day' },
  mai17: { nb: '17. mai', nn: '17. mai', en: 'Constitution Day' },
  himmelfart: { nb: 'Kristi himmelfartsdag', nn: 'Kristi himmelfartsdag', en: 'Ascension Day' },
  pinsedag1: { nb: '1. pinsedag', nn: '1. pinsedag', en: 'Whit Sunday' },
  pinsedag2: { nb: '2. pinsedag', nn: '2. pinsedag', en: 'Whit Monday' },
  juledag1: { nb: '1. juledag', nn: '1. juledag', en: 'Christmas Day' },
  juledag2: { nb: '2. juledag', nn: '2. juledag', en: 'Boxing Day' },
};

const WEEK: Record<Language, string> = { nb: 'uke', nn: 'veke', en: 'week' };
const TODAY: Record<Language, string> = { nb: 'i dag', nn: 'i dag', en: 'today' };
const AND: Record<Language, string> = { nb: 'og', nn: 'og', en: 'and' };

const point = (time: string, language: Language): string =>
  language === 'en' ? time : time.replace(':', '.');

/** A day or month at the head of a sentence. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export type Dates = ReturnType<typeof datesIn>;

/** Everything that writes a date or a list in one language. */
export function datesIn(language: Language) {
  const month = (n: number): string => MONTHS[language][n - 1] ?? '';
  const weekdayName = (d: Day): string => WEEKDAYS[language][weekday(d) - 1] ?? '';
  const date = (d: Day): string =>
    language === 'en'
      ? `${+d.slice(8)} ${month(+d.slice(5, 7))}`
      : `${+d.slice(8)}. ${month(+d.slice(5, 7))}`;
  const day = (d: Day): string => `${weekdayName(d)} ${date(d)}`;
  const dayNear = (d: Day, today: Day): string =>
    d.slice(0, 4) === today.slice(0, 4) ? day(d) : `${day(d)} ${d.slice(0, 4)}`;
  const time = (t: string): string => (language === 'en' ? t : `kl. ${point(t, language)}`);
  return {
    month,
    /** «Desember», at the head of a list */
    monthTitle: (n: number): string => capital(month(n)),
    weekdayName,
    /** «10. desember» */
    date,
    /** «10. desember 2026» */
    dateYear: (d: Day): string => `${date(d)} ${d.slice(0, 4)}`,
    /** «10. desember», with the year when it is not this one. */
    dateNear: (d: Day, today: Day): string =>
      d.slice(0, 4) === today.slice(0, 4) ? date(d) : `${date(d)} ${d.slice(0, 4)}`,
    /** «torsdag 10. desember» */
    day,
    /** «torsdag 10. desember 2026» */
    dayYear: (d: Day): string => `${day(d)} ${d.slice(0, 4)}`,
    /** «torsdag 10. desember», with the year when it is not this one. */
    dayNear,
    /** The same, but «i dag» of today. */
    dayOrToday: (d: Day, today: Day): string => (d === today ? TODAY[language] : dayNear(d, today)),
    /** «torsdag 10. desember 2026 (uke 50)» */
    dayWeek: (d: Day): string => `${day(d)} ${d.slice(0, 4)} (${WEEK[language]} ${isoWeek(d).week})`,
    /** «kl. 09.00» */
    time,
    /** «kl. 08.00–09.00» */
    times: (start: string, end: string): string => `${time(start)}–${point(end, language)}`,
    holiday: (keys: readonly HolidayKey[]): string =>
      keys.map((key) => HOLIDAYS[key][language]).join(` ${AND[language]} `),
    /** «rektor, politikontakt og SLT-koordinator» */
    list: (words: readonly string[]): string =>
      words.length < 2
        ? (words[0] ?? '')
        : `${words.slice(0, -1).join(', ')} ${AND[language]} ${words.at(-1) ?? ''}`,
  };
}
