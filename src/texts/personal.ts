// Words of what each decides for themselves: a pause, and the language.
import type { Language } from '../domain/area.ts';
import type { PauseSpan } from '../domain/pause.ts';

const SPOKEN: Readonly<Record<Language, string>> = { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' };

const nb = {
  pauseTitle: 'Hvor lenge skal jeg være stille?',
  pauseUnread: 'Jeg forstod ikke hvor lenge. Velg her.',
  paused: (d: { day: string }) => `Du får ingen påminnelser til og med ${d.day}.`,
  pausedMore:
    'Det som haster, kommer likevel: møter som flyttes, avlyses eller er i dag. Skriv «fortsett» når du vil.',
  until: (d: { day: string }) => `Til og med ${d.day}`,
  spans: { week: 'En uke', twoWeeks: 'To uker', month: 'En måned', august: 'Til 1. august' } satisfies Record<
    PauseSpan,
    string
  >,
  dayLabel: 'Siste dag i pausen',
  dayMissing: 'Velg en dag først.',
  pauseTo: 'Pause til denne dagen',
  resume: 'Fortsett',
  change: 'Endre',
  resumed: 'Da er jeg i gang igjen.',
  noPause: 'Du har ingen pause. Jeg sier fra når noe skjer.',
  languageTitle: 'Hvilket språk skal jeg bruke til deg?',
  languageNow: (d: { language: Language }) => `Nå bruker jeg ${SPOKEN[d.language].toLowerCase()}.`,
  languageSet: 'Greit. Fra nå av skriver jeg bokmål til deg.',
  spoken: SPOKEN,
};
const nn: typeof nb = {
  pauseTitle: 'Kor lenge skal eg vere stille?',
  pauseUnread: 'Eg skjøna ikkje kor lenge. Vel her.',
  paused: (d) => `Du får ingen påminningar til og med ${d.day}.`,
  pausedMore:
    'Det som hastar, kjem likevel: møte som blir flytta, avlyste eller er i dag. Skriv «hald fram» når du vil.',
  until: (d) => `Til og med ${d.day}`,
  spans: { week: 'Ei veke', twoWeeks: 'To veker', month: 'Ein månad', august: 'Til 1. august' },
  dayLabel: 'Siste dag i pausen',
  dayMissing: 'Vel ein dag først.',
  pauseTo: 'Pause til denne dagen',
  resume: 'Hald fram',
  change: 'Endre',
  resumed: 'Då er eg i gang igjen.',
  noPause: 'Du har ingen pause. Eg seier frå når noko skjer.',
  languageTitle: 'Kva språk skal eg bruke til deg?',
  languageNow: (d) => `No bruker eg ${SPOKEN[d.language].toLowerCase()}.`,
  languageSet: 'Greitt. Frå no av skriv eg nynorsk til deg.',
  spoken: SPOKEN,
};
const en: typeof nb = {
  pauseTitle: 'For how long shall I be quiet?',
  pauseUnread: 'I did not understand for how long. Choose here.',
  paused: (d) => `You get no reminders up to and including ${d.day}.`,
  pausedMore:
    'What is urgent still comes: meetings moved, cancelled or today. Type “resume” whenever you like.',
  until: (d) => `Up to and including ${d.day}`,
  spans: { week: 'One week', twoWeeks: 'Two weeks', month: 'One month', august: 'Until 1 August' },
  dayLabel: 'Last day of the pause',
  dayMissing: 'Choose a day first.',
  pauseTo: 'Pause until this day',
  resume: 'Resume',
  change: 'Change',
  resumed: 'I am back at work.',
  noPause: 'You have no pause. I will tell you when something happens.',
  languageTitle: 'Which language shall I use with you?',
  languageNow: (d) => `I am now using ${SPOKEN[d.language]}.`,
  languageSet: 'Fine. From now on I write English to you.',
  spoken: SPOKEN,
};
export const personal = { nb, nn, en };
