// Words of the meeting plan. Data for one line comes in pieces; what is empty is left out.
import type { Advice, Expected } from '../domain/plan.ts';

const some = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(', ');

const span = (d: Expected): string => (d.to === undefined ? String(d.from) : `${d.from}–${d.to}`);

type Known = Expected & { readonly known: number };

const nb = {
  title: (d: { year: number }) => `Møteplan ${d.year}`,
  span: (d: { area: string; months: string }) => `${d.area}, ${d.months.toLowerCase()}`,
  empty: 'Ingen møter i disse månedene.',
  past: 'Vis det som har vært',
  line: (d: { forum: string; when: string; notes: readonly string[] }) =>
    some([`${d.forum}, ${d.when}`, ...d.notes]),
  asking: (d: { reason: string }) => (d.reason ? `${d.reason}: ingen er kalt inn` : 'ingen er kalt inn'),
  skipped: 'hoppes over',
  cancelled: 'avlyst',
  moved: (d: { day: string }) => `flyttet fra ${d.day}`,
  others: (d: { by: string }) => `${d.by || 'andre'} kaller inn`,
  joint: (d: { forums: string }) => `felles med ${d.forums}`,
  emergency: 'hastemøte',
  seminar: 'seminar',
  noRoute: 'Skoleruta for det neste halvåret er ikke lagt inn. Møter kan derfor stå på feriedager.',
  route: 'Legg inn skoleruta',
  propose: 'Foreslå datoer',
  undated: 'Uten fast dag',
  onDemand: 'ved behov',
  counted: (d: Known) =>
    `${d.known} av ${d.bound === 'atLeast' ? 'minst ' : d.bound === 'about' && d.to === undefined ? 'om lag ' : ''}${span(d)} er satt`,
  known: (d: { known: number }) => (d.known === 0 ? 'ingen dager er satt' : `${d.known} er satt`),
  adviceTitle: 'Håndboka om SLT',
  advice: {
    monthly: (d: { forum: string }) => `${d.forum}: minst én gang i måneden.`,
    fourToSix: (d: { forum: string }) => `${d.forum}: fire til seks ganger i året.`,
  } satisfies Record<Advice, (d: { forum: string }) => string>,
  months: (d: { from: string; to: string }) => (d.from === d.to ? d.from : `${d.from}–${d.to}`),
};
const nn: typeof nb = {
  title: (d) => `Møteplan ${d.year}`,
  span: nb.span,
  empty: 'Ingen møte i desse månadene.',
  past: 'Vis det som har vore',
  line: nb.line,
  asking: (d) => (d.reason ? `${d.reason}: ingen er kalla inn` : 'ingen er kalla inn'),
  skipped: 'blir hoppa over',
  cancelled: 'avlyst',
  moved: (d) => `flytta frå ${d.day}`,
  others: (d) => `${d.by || 'andre'} kallar inn`,
  joint: (d) => `felles med ${d.forums}`,
  emergency: 'hastemøte',
  seminar: 'seminar',
  noRoute: 'Skuleruta for det neste halvåret er ikkje lagd inn. Møte kan difor stå på feriedagar.',
  route: 'Legg inn skuleruta',
  propose: 'Føreslå datoar',
  undated: 'Utan fast dag',
  onDemand: 'ved behov',
  counted: (d) =>
    `${d.known} av ${d.bound === 'atLeast' ? 'minst ' : d.bound === 'about' && d.to === undefined ? 'om lag ' : ''}${span(d)} er på plass`,
  known: (d) => (d.known === 0 ? 'ingen dagar er sette' : `${d.known} er sette`),
  adviceTitle: 'Handboka om SLT',
  advice: {
    monthly: (d) => `${d.forum}: minst éin gong i månaden.`,
    fourToSix: (d) => `${d.forum}: fire til seks gonger i året.`,
  },
  months: nb.months,
};
const en: typeof nb = {
  title: (d) => `Meeting plan ${d.year}`,
  span: (d) => `${d.area}, ${d.months}`,
  empty: 'No meetings in these months.',
  past: 'Show what has been',
  line: nb.line,
  asking: (d) => (d.reason ? `${d.reason}: nobody is invited` : 'nobody is invited'),
  skipped: 'skipped',
  cancelled: 'cancelled',
  moved: (d) => `moved from ${d.day}`,
  others: (d) => `called by ${d.by || 'others'}`,
  joint: (d) => `together with ${d.forums}`,
  emergency: 'emergency meeting',
  seminar: 'seminar',
  noRoute: 'The school holidays of the next six months are not entered, so meetings may stand on days off.',
  route: 'Enter the school route',
  propose: 'Propose dates',
  undated: 'Without a fixed day',
  onDemand: 'when needed',
  counted: (d) =>
    `${d.known} of ${d.bound === 'atLeast' ? 'at least ' : d.bound === 'about' && d.to === undefined ? 'about ' : ''}${span(d)} set`,
  known: (d) => (d.known === 0 ? 'no days set' : `${d.known} set`),
  adviceTitle: 'The SLT handbook',
  advice: {
    monthly: (d) => `${d.forum}: at least monthly.`,
    fourToSix: (d) => `${d.forum}: four to six times a year.`,
  },
  months: nb.months,
};
export const plan = { nb, nn, en };
