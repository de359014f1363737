// Words of the school route: what is closed ahead, and how pasted lines were understood.
import type { Doubt, Let } from '../domain/route.ts';

type Line = { readonly raw: string };
type Span = { readonly from: string; readonly to: string };

const nb = {
  title: 'Skolerute og fridager',
  lead: (d: { area: string }) => `Disse dagene er det ingen møter i ${d.area}:`,
  none: (d: { area: string }) =>
    `Ingen ferier eller fridager er lagt inn for ${d.area}. Røde dager kjenner jeg fra før.`,
  more: (d: { n: number }) => `Og ${d.n} til.`,
  days: (d: Span) => (d.from === d.to ? d.from : `${d.from} til ${d.to}`),
  unnamed: 'Fri',
  remove: 'Ta bort',
  paste: 'Lim inn skoleruta, én ferie eller fridag på hver linje',
  example: 'Høstferie uke 41\nJuleferie 21.12.–3.1.\nVinterferie 22.–26. februar 2027',
  read: 'Les linjene',
  again: 'Les på nytt',
  understood: 'Slik forstod jeg det',
  nothing: 'Jeg fant ingen ferier eller fridager. Ingenting er lagret.',
  save: (d: { n: number }) => (d.n === 1 ? 'Lagre 1 ferie' : `Lagre ${d.n} ferier og fridager`),
  letTitle: 'Dette lagrer jeg ikke',
  let: {
    planning: (d: { name: string; days: string }) =>
      `${d.name || 'Planleggingsdag'}, ${d.days}: elevene har fri, men de ansatte er på jobb.`,
    schoolDay: (d: { name: string; days: string }) => `${d.name || 'Skoledag'}, ${d.days}: ingen fridag.`,
    holiday: (d: { name: string; days: string }) => `${d.days}: en rød dag jeg kjenner fra før.`,
    over: (d: { name: string; days: string }) => `${d.name || 'Fri'}, ${d.days}: er over.`,
  } satisfies Record<Let, (d: { name: string; days: string }) => string>,
  askTitle: 'Disse linjene må du rette',
  doubt: {
    week: (d: Line & { a: string; b: string }) =>
      `«${d.raw}»: datoen og uka passer ikke sammen. Datoen gir ${d.a}. Uka er ${d.b}.`,
    weekday: (d: Line & { a: string }) => `«${d.raw}»: ukedagen passer ikke. Datoen gir ${d.a}.`,
    year: (d: Line & { a: string; b: string }) =>
      `«${d.raw}»: mener du ${d.a} eller ${d.b}? Skriv årstallet.`,
    noSuchDay: (d: Line) => `«${d.raw}»: dagen eller uka finnes ikke.`,
    order: (d: Line) => `«${d.raw}»: slutter før den begynner.`,
    long: (d: Line) => `«${d.raw}»: er mer enn tre måneder. Stemmer det?`,
  } satisfies Record<Doubt, (d: Line & { a: string; b: string }) => string>,
  unread: (d: Line) => `«${d.raw}»: dette forstod jeg ikke.`,
  rest: 'Linjene som ikke er lagret',
  saved: (d: { n: number }) => (d.n === 1 ? 'Lagret: én ferie.' : `Lagret: ${d.n} ferier og fridager.`),
  removed: (d: { days: string }) => `Tatt bort: ${d.days}.`,
  meetings: (d: { meetings: string; more: number }) =>
    `Møter på disse dagene: ${d.meetings}${d.more > 0 ? ` og ${d.more} til` : ''}. De som ikke er kalt inn, spør jeg om.`,
  meeting: (d: { forum: string; day: string }) => `${d.forum} ${d.day}`,
};
const nn: typeof nb = {
  title: 'Skulerute og fridagar',
  lead: (d) => `Desse dagane er det ingen møte i ${d.area}:`,
  none: (d) => `Ingen feriar eller fridagar er lagde inn for ${d.area}. Raude dagar kjenner eg frå før.`,
  more: (d) => `Og ${d.n} til.`,
  days: nb.days,
  unnamed: 'Fri',
  remove: 'Ta bort',
  paste: 'Lim inn skuleruta, éin ferie eller fridag på kvar linje',
  example: 'Haustferie veke 41\nJuleferie 21.12.–3.1.\nVinterferie 22.–26. februar 2027',
  read: 'Les linjene',
  again: 'Les på nytt',
  understood: 'Slik forstod eg det',
  nothing: 'Eg fann ingen feriar eller fridagar. Ingenting er lagra.',
  save: (d) => (d.n === 1 ? 'Lagre 1 ferie' : `Lagre ${d.n} feriar og fridagar`),
  letTitle: 'Dette lagrar eg ikkje',
  let: {
    planning: (d) =>
      `${d.name || 'Planleggingsdag'}, ${d.days}: elevane har fri, men dei tilsette er på jobb.`,
    schoolDay: (d) => `${d.name || 'Skuledag'}, ${d.days}: ingen fridag.`,
    holiday: (d) => `${d.days}: ein raud dag eg kjenner frå før.`,
    over: (d) => `${d.name || 'Fri'}, ${d.days}: er over.`,
  },
  askTitle: 'Desse linjene må du rette',
  doubt: {
    week: (d) => `«${d.raw}»: datoen og veka passar ikkje saman. Datoen gir ${d.a}. Veka er ${d.b}.`,
    weekday: (d) => `«${d.raw}»: vekedagen passar ikkje. Datoen gir ${d.a}.`,
    year: (d) => `«${d.raw}»: meiner du ${d.a} eller ${d.b}? Skriv årstalet.`,
    noSuchDay: (d) => `«${d.raw}»: dagen eller veka finst ikkje.`,
    order: (d) => `«${d.raw}»: sluttar før han byrjar.`,
    long: (d) => `«${d.raw}»: er meir enn tre månader. Stemmer det?`,
  },
  unread: (d) => `«${d.raw}»: dette forstod eg ikkje.`,
  rest: 'Linjene som ikkje er lagra',
  saved: (d) => (d.n === 1 ? 'Lagra: éin ferie.' : `Lagra: ${d.n} feriar og fridagar.`),
  removed: (d) => `Teke bort: ${d.days}.`,
  meetings: (d) =>
    `Møte på desse dagane: ${d.meetings}${d.more > 0 ? ` og ${d.more} til` : ''}. Dei som ikkje er kalla inn, spør eg om.`,
  meeting: nb.meeting,
};
const en: typeof nb = {
  title: 'School route and days off',
  lead: (d) => `No meetings in ${d.area} on these days:`,
  none: (d) => `No holidays or days off are entered for ${d.area}. Public holidays I know already.`,
  more: (d) => `And ${d.n} more.`,
  days: (d) => (d.from === d.to ? d.from : `${d.from} to ${d.to}`),
  unnamed: 'Day off',
  remove: 'Remove',
  paste: 'Paste the school route, one holiday or day off on each line',
  example: 'Høstferie uke 41\nJuleferie 21.12.–3.1.\nVinterferie 22.–26. februar 2027',
  read: 'Read the lines',
  again: 'Read again',
  understood: 'This is how I understood it',
  nothing: 'I found no holidays or days off. Nothing was saved.',
  save: (d) => (d.n === 1 ? 'Save 1 holiday' : `Save ${d.n} holidays and days off`),
  letTitle: 'I do not save this',
  let: {
    planning: (d) => `${d.name || 'Planning day'}, ${d.days}: pupils are off, but staff are at work.`,
    schoolDay: (d) => `${d.name || 'School day'}, ${d.days}: no day off.`,
    holiday: (d) => `${d.days}: a public holiday I know already.`,
    over: (d) => `${d.name || 'Day off'}, ${d.days}: is over.`,
  },
  askTitle: 'Please correct these lines',
  doubt: {
    week: (d) => `“${d.raw}”: the date and the week do not agree. The date gives ${d.a}. The week is ${d.b}.`,
    weekday: (d) => `“${d.raw}”: the weekday does not agree. The date gives ${d.a}.`,
    year: (d) => `“${d.raw}”: do you mean ${d.a} or ${d.b}? Write the year.`,
    noSuchDay: (d) => `“${d.raw}”: there is no such day or week.`,
    order: (d) => `“${d.raw}”: ends before it begins.`,
    long: (d) => `“${d.raw}”: is more than three months. Is that right?`,
  },
  unread: (d) => `“${d.raw}”: I did not understand this.`,
  rest: 'The lines that are not saved',
  saved: (d) => (d.n === 1 ? 'Saved: 1 holiday.' : `Saved: ${d.n} holidays and days off.`),
  removed: (d) => `Removed: ${d.days}.`,
  meetings: (d) =>
    `Meetings on these days: ${d.meetings}${d.more > 0 ? ` and ${d.more} more` : ''}. I ask about those not called yet.`,
  meeting: nb.meeting,
};
export const route = { nb, nn, en };
