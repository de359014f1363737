// Words for the dates of a meeting that another municipality calls.
type When = { readonly forum: string; readonly day: string; readonly times: string; readonly by: string };

const nb = {
  held: (d: When & { place: string }) =>
    `${d.forum} er ${d.day} ${d.times}${d.place ? `, ${d.place}` : ''}. ${d.by || 'En annen kommune'} kaller inn.`,
  cancelled: (d: When) => `${d.forum} ${d.day} er avlyst av ${d.by || 'kommunen som kaller inn'}.`,
  plan: 'Se møteplanen',
};
const nn: typeof nb = {
  held: (d) =>
    `${d.forum} er ${d.day} ${d.times}${d.place ? `, ${d.place}` : ''}. ${d.by || 'Ein annan kommune'} kallar inn.`,
  cancelled: (d) => `${d.forum} ${d.day} er avlyst av ${d.by || 'kommunen som kallar inn'}.`,
  plan: 'Sjå møteplanen',
};
const en: typeof nb = {
  held: (d) =>
    `${d.forum} is on ${d.day} ${d.times}${d.place ? `, ${d.place}` : ''}. ${d.by || 'Another municipality'} calls it.`,
  cancelled: (d) => `${d.forum} ${d.day} is cancelled by ${d.by || 'the municipality that calls it'}.`,
  plan: 'See the meeting plan',
};
export const shared = { nb, nn, en };
