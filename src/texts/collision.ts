// Words for a meeting that falls on a day off.
import { capital } from './dates.ts';

type Day = { readonly day: string };
type Said = Day & { readonly skipped: boolean };
type Forum = { readonly forum: string };

const nb = {
  summary: (d: { forum: string; day: string }) => `${d.forum} ${d.day} faller på en fridag. Hva skal skje?`,
  title: (d: { forum: string; day: string }) => `${d.forum} ${d.day}: hva skal skje?`,
  why: (d: { day: string; reason: string }) => `${capital(d.day)} er ${d.reason}. Ingen er kalt inn.`,
  dayOff: 'fridag',
  suggest: {
    earlier: (d: Day) => `Forslag: en uke tidligere, ${d.day}.`,
    nextWorkday: (d: Day) => `Forslag: neste arbeidsdag, ${d.day}.`,
    later: (d: Day) => `Forslag: en uke senere, ${d.day}.`,
  },
  suggestSkip: 'Forslag: hopp over denne gangen.',
  silence: (d: Day) => `Svarer ingen innen ${d.day}, hopper vi over.`,
  choice: {
    earlier: (d: Day) => `En uke før: ${d.day}`,
    nextWorkday: (d: Day) => `Neste arbeidsdag: ${d.day}`,
    later: (d: Day) => `En uke etter: ${d.day}`,
    skip: (_: Day) => 'Hopp over',
    keep: (_: Day) => 'Behold dagen',
  },
  decided: (d: Said & { tellsOthers: boolean }) =>
    d.skipped
      ? `Greit. Vi hopper over ${d.day}.${d.tellsOthers ? ' Jeg sier fra til dem det gjelder.' : ''}`
      : `Greit. Det blir ${d.day}.`,
  already: (d: Said) =>
    d.skipped ? `Det er alt avgjort: Vi hopper over ${d.day}.` : `Det er alt avgjort: Det blir ${d.day}.`,
  always: {
    skip: 'Hopp alltid over fridager',
    weekBefore: 'Alltid en uke før',
    weekAfter: 'Alltid en uke etter',
    nextWorkday: 'Alltid neste arbeidsdag',
    ask: 'Spør meg heller',
  },
  ruled: {
    skip: (d: Forum) => `Fra nå hopper vi over når ${d.forum} faller på en fridag. Du blir ikke spurt.`,
    weekBefore: (d: Forum) =>
      `Fra nå flyttes ${d.forum} til en uke før når den faller på en fridag. Passer ikke den dagen, spør jeg.`,
    weekAfter: (d: Forum) =>
      `Fra nå flyttes ${d.forum} til en uke etter når den faller på en fridag. Passer ikke den dagen, spør jeg.`,
    nextWorkday: (d: Forum) =>
      `Fra nå flyttes ${d.forum} til neste arbeidsdag når den faller på en fridag. Passer ikke den dagen, spør jeg.`,
    ask: (d: Forum) => `Greit. Jeg spør hver gang ${d.forum} faller på en fridag.`,
  },
  none: (d: { breakfast: boolean; forum: string; month: string; next: string }) =>
    `Ingen ${d.breakfast ? 'frokost' : d.forum} i ${d.month}${d.next ? `; neste ${d.next}` : ''}.`,
};
const nn: typeof nb = {
  summary: (d) => `${d.forum} ${d.day} fell på ein fridag. Kva skal skje?`,
  title: (d) => `${d.forum} ${d.day}: kva skal skje?`,
  why: (d) => `${capital(d.day)} er ${d.reason}. Ingen er kalla inn.`,
  dayOff: 'fridag',
  suggest: {
    earlier: (d) => `Forslag: ei veke tidlegare, ${d.day}.`,
    nextWorkday: (d) => `Forslag: neste arbeidsdag, ${d.day}.`,
    later: (d) => `Forslag: ei veke seinare, ${d.day}.`,
  },
  suggestSkip: 'Forslag: hopp over denne gongen.',
  silence: (d) => `Svarar ingen innan ${d.day}, hoppar vi over.`,
  choice: {
    earlier: (d) => `Ei veke før: ${d.day}`,
    nextWorkday: (d) => `Neste arbeidsdag: ${d.day}`,
    later: (d) => `Ei veke etter: ${d.day}`,
    skip: () => 'Hopp over',
    keep: () => 'Behald dagen',
  },
  decided: (d) =>
    d.skipped
      ? `Greitt. Vi hoppar over ${d.day}.${d.tellsOthers ? ' Eg seier frå til dei det gjeld.' : ''}`
      : `Greitt. Det blir ${d.day}.`,
  already: (d) =>
    d.skipped ? `Det er alt avgjort: Vi hoppar over ${d.day}.` : `Det er alt avgjort: Det blir ${d.day}.`,
  always: {
    skip: 'Hopp alltid over fridagar',
    weekBefore: 'Alltid ei veke før',
    weekAfter: 'Alltid ei veke etter',
    nextWorkday: 'Alltid neste arbeidsdag',
    ask: 'Spør meg heller',
  },
  ruled: {
    skip: (d) => `Frå no hoppar vi over når ${d.forum} fell på ein fridag. Du blir ikkje spurd.`,
    weekBefore: (d) =>
      `Frå no blir ${d.forum} flytta til ei veke før når møtet fell på ein fridag. Passar ikkje den dagen, spør eg.`,
    weekAfter: (d) =>
      `Frå no blir ${d.forum} flytta til ei veke etter når møtet fell på ein fridag. Passar ikkje den dagen, spør eg.`,
    nextWorkday: (d) =>
      `Frå no blir ${d.forum} flytta til neste arbeidsdag når møtet fell på ein fridag. Passar ikkje den dagen, spør eg.`,
    ask: (d) => `Greitt. Eg spør kvar gong ${d.forum} fell på ein fridag.`,
  },
  none: (d) => `Ingen ${d.breakfast ? 'frukost' : d.forum} i ${d.month}${d.next ? `; neste ${d.next}` : ''}.`,
};
const en: typeof nb = {
  summary: (d) => `${d.forum} ${d.day} falls on a day off. What shall happen?`,
  title: (d) => `${d.forum} ${d.day}: what shall happen?`,
  why: (d) => `${d.day} is ${d.reason}. Nobody is invited.`,
  dayOff: 'a day off',
  suggest: {
    earlier: (d) => `Suggestion: a week earlier, ${d.day}.`,
    nextWorkday: (d) => `Suggestion: the next working day, ${d.day}.`,
    later: (d) => `Suggestion: a week later, ${d.day}.`,
  },
  suggestSkip: 'Suggestion: skip it this time.',
  silence: (d) => `If nobody answers by ${d.day}, we skip it.`,
  choice: {
    earlier: (d) => `A week earlier: ${d.day}`,
    nextWorkday: (d) => `Next working day: ${d.day}`,
    later: (d) => `A week later: ${d.day}`,
    skip: () => 'Skip',
    keep: () => 'Keep the day',
  },
  decided: (d) =>
    d.skipped
      ? `Fine. We skip ${d.day}.${d.tellsOthers ? ' I tell those concerned.' : ''}`
      : `Fine. It will be ${d.day}.`,
  already: (d) =>
    d.skipped ? `Already decided: we skip ${d.day}.` : `Already decided: it will be ${d.day}.`,
  always: {
    skip: 'Always skip days off',
    weekBefore: 'Always a week earlier',
    weekAfter: 'Always a week later',
    nextWorkday: 'Always the next working day',
    ask: 'Ask me instead',
  },
  ruled: {
    skip: (d) => `From now on we skip ${d.forum} when it falls on a day off. You will not be asked.`,
    weekBefore: (d) =>
      `From now on ${d.forum} moves a week earlier when it falls on a day off. Where that day does not suit, I ask.`,
    weekAfter: (d) =>
      `From now on ${d.forum} moves a week later when it falls on a day off. Where that day does not suit, I ask.`,
    nextWorkday: (d) =>
      `From now on ${d.forum} moves to the next working day when it falls on a day off. Where that day does not suit, I ask.`,
    ask: (d) => `Fine. I ask each time ${d.forum} falls on a day off.`,
  },
  none: (d) => `No ${d.breakfast ? 'breakfast' : d.forum} in ${d.month}${d.next ? `; next ${d.next}` : ''}.`,
};
export const collision = { nb, nn, en };
