// Words of a task that a meeting gave a role: what is told of it, its card, and the list of one's own.
import { type Day, dayOf } from '../domain/calendar.ts';
import type { Task } from '../domain/minutes.ts';
import { isLate } from '../domain/task.ts';
import type { Dates } from './dates.ts';

type Of = { readonly title: string; readonly due: string };
/** Stands on lock screens: the meeting, never the task. */
type Subject = { readonly meeting: string; readonly due: string };

const joined = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' · ');

const nb = {
  summary: {
    new: (d: Of) => `Ny oppgave: ${d.title}`,
    soon: (d: Of) => `Frist ${d.due}: ${d.title}`,
    late: (d: Of) => `Fristen er ute: ${d.title}`,
    again: (d: Of) => `Fortsatt åpen, fristen var ${d.due}: ${d.title}`,
  },
  subject: {
    new: (d: Subject) => `Ny oppgave fra ${d.meeting}`,
    soon: (d: Subject) => `Oppgave fra ${d.meeting}: frist ${d.due}`,
    late: (d: Subject) => `Oppgave fra ${d.meeting}: fristen er ute`,
    again: (d: Subject) => `Oppgave fra ${d.meeting} er fortsatt åpen`,
  },
  from: 'Fra møtet',
  meeting: (d: { forum: string; day: string }) => `${d.forum} ${d.day}`,
  role: 'Ansvarlig',
  due: 'Frist',
  noDue: 'Ingen frist',
  how: 'Status',
  state: { open: 'Åpen', done: 'Gjort', dropped: 'Ikke lenger aktuell' },
  late: 'Fristen er ute',
  standing: (d: { state: string; told: string; note: string }) =>
    joined(d.told === '' ? d.state : `${d.state}, meldt ${d.told}`, d.note),
  vacant: (d: { role: string }) => `Ingen har rollen ${d.role}, derfor spør jeg deg.`,
  noteLabel: 'Hvordan går det? Skriv et par ord',
  done: 'Gjort',
  notYet: 'Ikke ennå',
  drop: 'Ikke lenger aktuelt',
  undo: 'Åpne igjen',
  told: 'Takk, det er notert.',
  mineTitle: 'Mine oppgaver',
  mineLead: (d: { n: number }) =>
    d.n === 1 ? 'Du har én oppgave fra møtene.' : `Du har ${d.n} oppgaver fra møtene.`,
  mineNone: 'Du har ingen åpne oppgaver fra møtene.',
  by: (d: { due: string }) => (d.due === '' ? '' : `Frist ${d.due}`),
  line: (d: { forum: string; standing: string }) => joined(d.forum, d.standing),
  answer: 'Svar',
  more: 'Vis flere oppgaver',
  less: 'Vis forrige side',
  heading: (d: { title: string }) => `Oppgave: ${d.title}`,
  letterText: 'Møtet ga rollen din denne oppgaven. Si fra når den er gjort, eller hvordan det går.',
  answerHere: 'Svar her',
  noAddress: 'Si fra til den som kalte inn til møtet, når oppgaven er gjort.',
};
const nn: typeof nb = {
  summary: {
    new: (d) => `Ny oppgåve: ${d.title}`,
    soon: nb.summary.soon,
    late: (d) => `Fristen er ute: ${d.title}`,
    again: (d) => `Framleis open, fristen var ${d.due}: ${d.title}`,
  },
  subject: {
    new: (d) => `Ny oppgåve frå ${d.meeting}`,
    soon: (d) => `Oppgåve frå ${d.meeting}: frist ${d.due}`,
    late: (d) => `Oppgåve frå ${d.meeting}: fristen er ute`,
    again: (d) => `Oppgåve frå ${d.meeting} er framleis open`,
  },
  from: 'Frå møtet',
  meeting: nb.meeting,
  role: 'Ansvarleg',
  due: 'Frist',
  noDue: 'Ingen frist',
  how: 'Status',
  state: { open: 'Open', done: 'Gjort', dropped: 'Ikkje lenger aktuell' },
  late: 'Fristen er ute',
  standing: (d) => joined(d.told === '' ? d.state : `${d.state}, meldt ${d.told}`, d.note),
  vacant: (d) => `Ingen har rolla ${d.role}, difor spør eg deg.`,
  noteLabel: 'Korleis går det? Skriv eit par ord',
  done: 'Gjort',
  notYet: 'Ikkje enno',
  drop: 'Ikkje lenger aktuelt',
  undo: 'Opne igjen',
  told: 'Takk, det er notert.',
  mineTitle: 'Mine oppgåver',
  mineLead: (d) => (d.n === 1 ? 'Du har éi oppgåve frå møta.' : `Du har ${d.n} oppgåver frå møta.`),
  mineNone: 'Du har ingen opne oppgåver frå møta.',
  by: nb.by,
  line: nb.line,
  answer: 'Svar',
  more: 'Vis fleire oppgåver',
  less: 'Vis førre side',
  heading: (d) => `Oppgåve: ${d.title}`,
  letterText: 'Møtet gav rolla di denne oppgåva. Sei frå når ho er gjord, eller korleis det går.',
  answerHere: 'Svar her',
  noAddress: 'Sei frå til den som kalla inn til møtet, når oppgåva er gjord.',
};
const en: typeof nb = {
  summary: {
    new: (d) => `New task: ${d.title}`,
    soon: (d) => `Deadline ${d.due}: ${d.title}`,
    late: (d) => `The deadline has passed: ${d.title}`,
    again: (d) => `Still open, the deadline was ${d.due}: ${d.title}`,
  },
  subject: {
    new: (d) => `New task from ${d.meeting}`,
    soon: (d) => `Task from ${d.meeting}: deadline ${d.due}`,
    late: (d) => `Task from ${d.meeting}: the deadline has passed`,
    again: (d) => `Task from ${d.meeting} is still open`,
  },
  from: 'From the meeting',
  meeting: nb.meeting,
  role: 'Responsible',
  due: 'Deadline',
  noDue: 'No deadline',
  how: 'Status',
  state: { open: 'Open', done: 'Done', dropped: 'No longer relevant' },
  late: 'The deadline has passed',
  standing: (d) => joined(d.told === '' ? d.state : `${d.state}, told ${d.told}`, d.note),
  vacant: (d) => `Nobody holds the role ${d.role}, so I am asking you.`,
  noteLabel: 'How is it going? Write a few words',
  done: 'Done',
  notYet: 'Not yet',
  drop: 'No longer relevant',
  undo: 'Open again',
  told: 'Thank you, it has been noted.',
  mineTitle: 'My tasks',
  mineLead: (d) => `You have ${d.n} ${d.n === 1 ? 'task' : 'tasks'} from the meetings.`,
  mineNone: 'You have no open tasks from the meetings.',
  by: (d) => (d.due === '' ? '' : `Deadline ${d.due}`),
  line: nb.line,
  answer: 'Answer',
  more: 'Show more tasks',
  less: 'Show the previous page',
  heading: (d) => `Task: ${d.title}`,
  letterText: 'The meeting gave your role this task. Tell when it is done, or how it is going.',
  answerHere: 'Answer here',
  noAddress: 'Tell the one who called the meeting when it is done.',
};
export const task = { nb, nn, en };

/** How a task stands, in a line: «Gjort, meldt torsdag 10. desember · Planen er sendt». */
export function taskStanding(
  { task: words, dates }: { readonly task: typeof nb; readonly dates: Dates },
  one: Task,
  today: Day,
): string {
  const told = one.by === undefined ? '' : dates.dayNear(dayOf(one.at), today);
  const state = isLate(one, today) ? words.late : words.state[one.state];
  return words.standing({ state, told, note: one.note ?? '' });
}
