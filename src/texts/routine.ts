// Words of a routine in one year: the reminder, what became of it, and how it stands.
import type { DropReason } from '../domain/routine.ts';
import type { Standing } from '../domain/routine-year.ts';
import type { Dates } from './dates.ts';

const nb = {
  summary: {
    first: (d: { name: string; month: string }) => `${d.name} i ${d.month}: tid for å planlegge`,
    second: (d: { name: string; month: string }) => `${d.name} i ${d.month}: er den planlagt?`,
  },
  lead: (d: { month: string; year: number; role: string }) =>
    `${`${d.month} ${d.year}`.trim()}. Ansvar: ${d.role}.`,
  vacant: (d: { role: string }) => `Rollen ${d.role} er ubesatt, derfor spør jeg deg.`,
  stepsTitle: 'Slik gjør dere det',
  step: (d: { n: number; text: string }) => `${d.n}. ${d.text}`,
  dayLabel: 'Hvilken dag?',
  dayMissing: 'Velg en dag først.',
  planned: 'Planlagt',
  done: 'Gjort',
  drop: 'Ikke i år',
  undo: 'Angre',
  settings: 'Endre rutinen',
  whyTitle: (d: { name: string; year: number }) => `Hvorfor ikke ${d.name} i ${d.year}?`,
  why: {
    notNeeded: 'Ikke behov',
    noCapacity: 'Ikke tid eller folk',
    otherYear: 'Tas et annet år',
    other: 'En annen grunn',
  } satisfies Record<DropReason, string>,
  standing: {
    unset: 'Mangler måned',
    aheadOn: (d: { day: string }) => `Ansvarlig får beskjed ${d.day}`,
    ahead: 'Ikke meldt planlagt',
    reminded: 'Påminnet, ikke planlagt ennå',
    silent: 'Måneden er over, og ingen har meldt fra',
    plannedOn: (d: { day: string }) => `Planlagt ${d.day}`,
    planned: 'Planlagt',
    done: 'Gjort',
    dropped: (d: { why: string }) => `Ikke i år${d.why ? `: ${d.why.toLowerCase()}` : ''}`,
  },
};
const nn: typeof nb = {
  summary: {
    first: (d) => `${d.name} i ${d.month}: tid for å planleggje`,
    second: (d) => `${d.name} i ${d.month}: er han planlagd?`,
  },
  lead: nb.lead,
  vacant: (d) => `Ingen har rolla ${d.role}, difor spør eg deg.`,
  stepsTitle: 'Slik gjer de det',
  step: (d) => `${d.n}. ${d.text}`,
  dayLabel: 'Kva dag?',
  dayMissing: 'Vel ein dag først.',
  planned: 'Planlagt',
  done: 'Gjort',
  drop: 'Ikkje i år',
  undo: 'Angre',
  settings: 'Endre rutinen',
  whyTitle: (d) => `Kvifor ikkje ${d.name} i ${d.year}?`,
  why: {
    notNeeded: 'Ikkje behov',
    noCapacity: 'Ikkje tid eller folk',
    otherYear: 'Blir teken eit anna år',
    other: 'Ein annan grunn',
  },
  standing: {
    unset: 'Manglar månad',
    aheadOn: (d) => `Den ansvarlege får melding ${d.day}`,
    ahead: 'Ikkje meld planlagd',
    reminded: 'Påmint, ikkje planlagd enno',
    silent: 'Månaden er over, og ingen har meldt frå',
    plannedOn: (d) => `Planlagd ${d.day}`,
    planned: 'Planlagd',
    done: 'Gjord',
    dropped: (d) => `Ikkje i år${d.why ? `: ${d.why.toLowerCase()}` : ''}`,
  },
};
const en: typeof nb = {
  summary: {
    first: (d) => `${d.name} in ${d.month}: time to plan`,
    second: (d) => `${d.name} in ${d.month}: is it planned?`,
  },
  lead: (d) => `${`${d.month} ${d.year}`.trim()}. Responsible: ${d.role}.`,
  vacant: (d) => `Nobody holds the role ${d.role}, so I am asking you.`,
  stepsTitle: 'How to do it',
  step: (d) => `${d.n}. ${d.text}`,
  dayLabel: 'Which day?',
  dayMissing: 'Choose a day first.',
  planned: 'Planned',
  done: 'Done',
  drop: 'Not this year',
  undo: 'Undo',
  settings: 'Change the routine',
  whyTitle: (d) => `Why not ${d.name} in ${d.year}?`,
  why: {
    notNeeded: 'No need',
    noCapacity: 'No time or people',
    otherYear: 'Will be done another year',
    other: 'Another reason',
  },
  standing: {
    unset: 'Month missing',
    aheadOn: (d) => `The one responsible is told ${d.day}`,
    ahead: 'Not reported as planned',
    reminded: 'Reminded, not planned yet',
    silent: 'The month is over, and nobody has said anything',
    plannedOn: (d) => `Planned for ${d.day}`,
    planned: 'Planned',
    done: 'Done',
    dropped: (d) => `Not this year${d.why ? `: ${d.why.toLowerCase()}` : ''}`,
  },
};
export const routine = { nb, nn, en };

/** One line on how a routine stands. */
export function standingLine(texts: { routine: typeof nb; dates: Dates }, standing: Standing): string {
  const words = texts.routine.standing;
  switch (standing.kind) {
    case 'ahead':
      return standing.on ? words.aheadOn({ day: texts.dates.dayYear(standing.on) }) : words.ahead;
    case 'planned':
      return standing.day ? words.plannedOn({ day: texts.dates.dayYear(standing.day) }) : words.planned;
    case 'dropped':
      return words.dropped({ why: standing.reason ? texts.routine.why[standing.reason] : '' });
    case 'unset':
    case 'reminded':
    case 'silent':
    case 'done':
      return words[standing.kind];
  }
}
