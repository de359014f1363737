// Words for what is said before a meeting: to the silent, and to the convener when few come. They are of the section `meeting`.
import { capital } from './dates.ts';

type Day = { forum: string; day: string };

const nb = {
  remindTitle: (d: { forum: string }) => `Kommer du? ${d.forum}`,
  remindSummary: (d: Day) => `Kommer du? ${d.forum} ${d.day}`,
  remindLead: 'Du har ikke svart på innkallingen ennå.',
  warnTitle: {
    few: (d: Day) => `Få kommer: ${d.forum} ${d.day}`,
    chair: (d: Day) => `Møtelederen kan ikke: ${d.forum} ${d.day}`,
    secretary: (d: Day) => `Referenten kan ikke: ${d.forum} ${d.day}`,
  },
  warnLead: {
    few: (d: { coming: number; of: number; fewest: number }) =>
      `${d.coming === 0 ? 'Ingen' : d.coming} av ${d.of} har sagt at de kommer eller sender vara. Møtet trenger minst ${d.fewest}.`,
    chair: (_: object) => 'Den som leder møtet, kan ikke komme. Finn en annen, eller flytt møtet.',
    secretary: (_: object) => 'Den som skriver referatet, kan ikke komme. Finn en annen.',
  },
  serviceTitle: 'Svar fra hver tjeneste',
  serviceCount: {
    coming: (d: { n: number }) => `${d.n} kommer`,
    no: (d: { n: number }) => `${d.n} kan ikke`,
    silent: (d: { n: number }) => `${d.n} har ikke svart`,
  },
  serviceLine: (d: { role: string; counts: string }) => `${capital(d.role)}: ${d.counts}`,
  silentLine: (d: { names: string }) => `Har ikke svart: ${d.names}`,
  nudge: 'Minn de som ikke har svart',
  nudged: (d: { n: number }) => (d.n === 1 ? 'Én er minnet om å svare.' : `${d.n} er minnet om å svare.`),
  nobodyToNudge: 'Ingen nye ble minnet. Alle har svart eller er minnet i dag.',
  warnMove: 'Flytt møtet',
  warnCancel: 'Avlys møtet',
};
const nn: typeof nb = {
  remindTitle: (d) => `Kjem du? ${d.forum}`,
  remindSummary: (d) => `Kjem du? ${d.forum} ${d.day}`,
  remindLead: 'Du har ikkje svart på innkallinga enno.',
  warnTitle: {
    few: (d) => `Få kjem: ${d.forum} ${d.day}`,
    chair: (d) => `Møteleiaren kan ikkje: ${d.forum} ${d.day}`,
    secretary: (d) => `Referenten kan ikkje: ${d.forum} ${d.day}`,
  },
  warnLead: {
    few: (d) =>
      `${d.coming === 0 ? 'Ingen' : d.coming} av ${d.of} har sagt at dei kjem eller sender vara. Møtet treng minst ${d.fewest}.`,
    chair: () => 'Den som leier møtet, kan ikkje kome. Finn ein annan, eller flytt møtet.',
    secretary: () => 'Den som skriv referatet, kan ikkje kome. Finn ein annan.',
  },
  serviceTitle: 'Svar frå kvar teneste',
  serviceCount: {
    coming: (d) => `${d.n} kjem`,
    no: (d) => `${d.n} kan ikkje`,
    silent: (d) => `${d.n} har ikkje svart`,
  },
  serviceLine: nb.serviceLine,
  silentLine: (d) => `Har ikkje svart: ${d.names}`,
  nudge: 'Minn dei som ikkje har svart',
  nudged: (d) => (d.n === 1 ? 'Éin er mint om å svare.' : `${d.n} er minte om å svare.`),
  nobodyToNudge: 'Ingen nye vart minte. Alle har svart eller er minte i dag.',
  warnMove: 'Flytt møtet',
  warnCancel: 'Avlys møtet',
};
const en: typeof nb = {
  remindTitle: (d) => `Are you coming? ${d.forum}`,
  remindSummary: (d) => `Are you coming? ${d.forum} ${d.day}`,
  remindLead: 'You have not answered the invitation yet.',
  warnTitle: {
    few: (d) => `Few are coming: ${d.forum} ${d.day}`,
    chair: (d) => `The chair cannot come: ${d.forum} ${d.day}`,
    secretary: (d) => `The secretary cannot come: ${d.forum} ${d.day}`,
  },
  warnLead: {
    few: (d) =>
      `${d.coming === 0 ? 'None' : d.coming} of ${d.of} have said that they come or send a deputy. The meeting needs at least ${d.fewest}.`,
    chair: () => 'The one who chairs the meeting cannot come. Find another, or move the meeting.',
    secretary: () => 'The one who writes the minutes cannot come. Find another.',
  },
  serviceTitle: 'Answers from each service',
  serviceCount: {
    coming: (d) => `${d.n} coming`,
    no: (d) => `${d.n} cannot come`,
    silent: (d) => `${d.n} not answered`,
  },
  serviceLine: nb.serviceLine,
  silentLine: (d) => `Not answered: ${d.names}`,
  nudge: 'Remind those who have not answered',
  nudged: (d) => (d.n === 1 ? 'One has been reminded to answer.' : `${d.n} have been reminded to answer.`),
  nobodyToNudge: 'Nobody new was reminded. All have answered or been reminded today.',
  warnMove: 'Move the meeting',
  warnCancel: 'Cancel the meeting',
};
export const meetingBefore = { nb, nn, en };
