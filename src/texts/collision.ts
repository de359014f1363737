// Words for a meeting that falls on a holiday.
const nb = {
  summary: (d: { forum: string; day: string }) => `${d.forum} ${d.day} faller på en fridag. Hva skal skje?`,
  title: (d: { forum: string; day: string }) => `${d.forum} ${d.day}: hva skal skje?`,
  why: (d: { day: string; holiday: string }) => `${d.day} er ${d.holiday}. Ingen er innkalt.`,
  dayOff: 'en fridag',
  suggestEarlier: (d: { day: string }) => `Forslag: en uke tidligere, ${d.day}.`,
  suggestSkip: 'Forslag: hopp over denne gangen.',
  silence: (d: { day: string }) => `Svarer ingen innen ${d.day}, hopper vi over.`,
  earlier: (d: { day: string }) => `En uke før: ${d.day}`,
  skip: 'Hopp over',
  keep: 'Behold dagen',
  decided: (d: { kind: string; day: string }) =>
    d.kind === 'skip' ? `Greit. Vi hopper over ${d.day}, og sier fra.` : `Greit. Det blir ${d.day}.`,
  already: (d: { kind: string; day: string }) =>
    d.kind === 'skip'
      ? `Det er allerede bestemt: ${d.day} hoppes over.`
      : `Det er allerede bestemt: det blir ${d.day}.`,
  none: (d: { breakfast: boolean; forum: string; month: string; next: string }) =>
    `Ingen ${d.breakfast ? 'frokost' : d.forum} i ${d.month}${d.next ? `; neste ${d.next}` : ''}.`,
};
const nn: typeof nb = {
  summary: (d) => `${d.forum} ${d.day} fell på ein fridag. Kva skal skje?`,
  title: (d) => `${d.forum} ${d.day}: kva skal skje?`,
  why: (d) => `${d.day} er ${d.holiday}. Ingen er kalla inn.`,
  dayOff: 'ein fridag',
  suggestEarlier: (d) => `Framlegg: ei veke tidlegare, ${d.day}.`,
  suggestSkip: 'Framlegg: hopp over denne gongen.',
  silence: (d) => `Svarar ingen innan ${d.day}, hoppar vi over.`,
  earlier: (d) => `Ei veke før: ${d.day}`,
  skip: 'Hopp over',
  keep: 'Behald dagen',
  decided: (d) =>
    d.kind === 'skip' ? `Greitt. Vi hoppar over ${d.day}, og seier frå.` : `Greitt. Det blir ${d.day}.`,
  already: (d) =>
    d.kind === 'skip'
      ? `Det er alt avgjort: ${d.day} blir hoppa over.`
      : `Det er alt avgjort: det blir ${d.day}.`,
  none: (d) => `Ingen ${d.breakfast ? 'frukost' : d.forum} i ${d.month}${d.next ? `; neste ${d.next}` : ''}.`,
};
const en: typeof nb = {
  summary: (d) => `${d.forum} ${d.day} falls on a day off. What shall happen?`,
  title: (d) => `${d.forum} ${d.day}: what shall happen?`,
  why: (d) => `${d.day} is ${d.holiday}. Nobody is invited.`,
  dayOff: 'a day off',
  suggestEarlier: (d) => `Suggestion: a week earlier, ${d.day}.`,
  suggestSkip: 'Suggestion: skip it this time.',
  silence: (d) => `If nobody answers by ${d.day}, we skip it.`,
  earlier: (d) => `A week earlier: ${d.day}`,
  skip: 'Skip',
  keep: 'Keep the day',
  decided: (d) => (d.kind === 'skip' ? `Fine. We skip ${d.day}, and say so.` : `Fine. It will be ${d.day}.`),
  already: (d) =>
    d.kind === 'skip' ? `Already decided: ${d.day} is skipped.` : `Already decided: it will be ${d.day}.`,
  none: (d) => `No ${d.breakfast ? 'breakfast' : d.forum} in ${d.month}${d.next ? `; next ${d.next}` : ''}.`,
};
export const collision = { nb, nn, en };
